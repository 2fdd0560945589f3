"""Quotations and titles: words between quotation marks are another's, or a name."""

from __future__ import annotations

from collections.abc import Iterator

from wording.comparison.model import Reason
from wording.comparison.weighing.aligned import Hunk, Side
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.words import Words

_MEAN = frozenset(
    "means mean meaning defined understood refers refer denotes denote signifies signify stands includes taken".split()
)
_QUOTES = frozenset('“”"„«»')
QUOTED = _QUOTES | {"'"}
"""Marks without which a text quotes nothing."""


def quotation(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Whether words inside quotation marks change, or the marks themselves come or go."""
    if _marks(hunk.old) != _marks(hunk.new) or (_inside(hunk.old) and _inside(hunk.new)):
        yield Reason("quotation", hunk.evidence)


def _marks(side: Side) -> int:
    return sum(word in _QUOTES for word in side.low)


def _defining(side: Side) -> bool:
    """Whether the stretch belongs to what a term in quotation marks is said to mean."""
    low = side.words.low
    start = side.words.sentence(side.start)
    for at in range(start + 1, side.start):
        if low[at - 1] in _QUOTES or low[at - 1] == "'":
            after = low[at : at + 4]
            if after[:1] and (
                after[0] in _MEAN or (after[0] in ("is", "are", "shall", "will") and _MEAN & {*after[1:]})
            ):
                return at < side.start
    return False


def _inside(side: Side) -> bool:
    """Whether the stretch begins within a quotation that is still open, and closed after it."""
    return _defining(side) or is_quoted(side.words, side.start, side.stop)


def is_quoted(words: Words, start: int, stop: int) -> bool:
    """Whether a stretch of a text begins within a quotation that is still open, and closed after it."""
    low = words.low
    singles = [at for at, word in enumerate(low) if word == "'"]
    opened = [at for at in singles if at < start]
    if len(opened) % 2 == 1 and not (words.glued(opened[0]) and low[opened[0] - 1][0].isalnum()):
        return any(at >= stop for at in singles)
    before, after = low[:start], low[stop:]
    if before.count("“") > before.count("”"):
        return "”" in after
    return before.count('"') % 2 == 1 and '"' in after
