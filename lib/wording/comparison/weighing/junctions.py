"""How the parts of a clause are joined: “and”, “or”, and whether a list is open or closed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wording.comparison.model import Reason
from wording.comparison.weighing.aligned import Hunk, Side
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.differing import NARROWER, WIDER, differing, reasons
from wording.comparison.weighing.edits import told
from wording.comparison.weighing.lexicon.phrases import BE
from wording.comparison.weighing.marks import Mark


def and_or(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Whether all of the parts are meant or one of them: `and`, `or`, `and/or`."""
    gone, come = map(_new_ones, hunk, differing(hunk, "join"))
    grades = {mark.grade for mark in gone}, {mark.grade for mark in come}
    if (gone and come and grades[0] != grades[1]) or (
        (gone or come) and len(hunk.old.said) <= 1 + _size(gone) and len(hunk.new.said) <= 1 + _size(come)
    ):
        yield from reasons("and-or", hunk, gone, come)


def _new_ones(side: Side, found: Sequence[Mark]) -> list[Mark]:
    """The joins less those whose first words stay: “as well of”, mended to “as well as”, joins what it joined."""
    return [mark for mark in found if mark.start >= side.start or mark.key not in _BEGUN]


_BEGUN = frozenset(("as well as", "together with", "along with", "in addition to"))
"""Joins that a reader knows by their first words."""


def _size(found: Sequence[Mark]) -> int:
    """How many words of joins there are beyond the first."""
    return max(0, sum(mark.stop - mark.start for mark in found) - 1)


def open_list(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Whether a list names examples or all there is: `such as`, `including`, `but not limited to`, `namely`, `are`."""
    gone, come = differing(hunk, "open")
    if not gone and not come:
        return
    before, after = (max((mark.grade for mark in found), default=0) for found in (gone, come))
    if not before or not after:
        side = hunk.old if not before else hunk.new
        closed = [word for word in side.low if word in BE or word in (":", "(")]
        if closed and (before or after) > 1:
            words = (" ".join(closed), hunk.new.text) if not before else (hunk.old.text, " ".join(closed))
            yield Reason("open-list", told(*words), WIDER if not before else NARROWER)
            return
        loose = (before or after) == 3
        yield from reasons("open-list", hunk, gone, come, "" if not loose else WIDER if after else NARROWER)
        return
    yield from reasons("open-list", hunk, gone, come, WIDER if after > before else NARROWER if after < before else "")
