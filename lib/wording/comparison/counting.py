"""Redlines → their part of the words ledger."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from wording.comparison.ledger import Words
from wording.comparison.model import Run, RunKind
from wording.comparison.tokens import count_words


def counted(runs: Sequence[Run], moved: bool) -> Words:
    """The ledger of one redline; what is kept counts as moved where the whole moved."""
    same, gone, come = (
        sum(count_words(run.text) for run in runs if run.kind is kind)
        for kind in (RunKind.EQUAL, RunKind.DELETE, RunKind.INSERT)
    )
    return Words(same + gone, same + come, 0 if moved else same, same if moved else 0, gone, come)


def counted_in_pieces(runs: Sequence[Run], pieces: Sequence[str], stayed: Sequence[bool], split: bool) -> Words:
    """The ledger of a split or merge of which some pieces stayed: what is kept of those has not moved.

    `pieces` are the texts of the side that has several, joined by one space in the redline; the new one for a split.
    """
    whole = counted(runs, moved=False)
    ends = list(accumulate(len(piece) + 1 for piece in pieces))
    elsewhere = RunKind.DELETE if split else RunKind.INSERT
    kept = at = 0
    for run in runs:
        if run.kind is elsewhere:
            continue
        start, at = at, at + len(run.text)
        for piece in range(bisect_right(ends, start), len(pieces)) if run.kind is RunKind.EQUAL else ():
            begin = ends[piece - 1] if piece else 0
            part = run.text[max(begin - start, 0) : max(ends[piece] - start, 0)]
            kept += count_words(part) if stayed[piece] else 0
    return Words(whole.old, whole.new, kept, whole.kept - kept, whole.deleted, whole.inserted)
