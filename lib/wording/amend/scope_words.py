"""Three wordings of a clause → whether each stretch that changes now lies within what the notice changes."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from wording.amend.scope_numbers import Stretch, number_in, whole_numbers
from wording.comparison.model import RunKind
from wording.comparison.redline import redline


class Ruling(StrEnum):
    """How a change stands to the notice."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    CHAIR = "for the chair to rule"


Row = tuple[Ruling, str]
"""A ruling and its reason."""

AS_NOTICED: Row = (Ruling.INSIDE, "it reads as noticed")
"""What now reads as the notice has it."""
ALONE: Row = (Ruling.OUTSIDE, "the notice left it alone")
"""What the notice did not touch."""


def words_within(current: str, noticed: str, now: str) -> Row:
    """Whether what changes in a clause lies within what the notice changes in it."""
    allowed = _stretches(current, noticed)
    rows = [_stretch(current, stretch, allowed) for stretch in _stretches(current, now)]
    for ruling in (Ruling.OUTSIDE, Ruling.CHAIR):
        for row in rows:
            if row[0] is ruling:
                return row
    return (
        Ruling.INSIDE,
        "every stretch that changes is as noticed, or a number between" if rows else "it stays as it is",
    )


def _stretches(old: str, new: str) -> list[Stretch]:
    """The stretches of the old wording that change, without blanks at their ends, and what comes in their place."""
    found: list[Stretch] = []
    at = 0
    for run in redline(old, new):
        if run.kind is RunKind.EQUAL:
            at += len(run.text)
        elif run.kind is RunKind.DELETE:
            found.append((at, at + len(run.text), ""))
            at += len(run.text)
        elif found and found[-1][1] == at and not found[-1][2] and found[-1][0] < at:
            found[-1] = (*found[-1][:2], run.text)
        else:
            found.append((at, at, run.text))
    return whole_numbers(old, [_trimmed(old, stretch) for stretch in found])


def _trimmed(old: str, stretch: Stretch) -> Stretch:
    start, stop, words = stretch
    while stop > start and old[stop - 1] == " ":
        stop -= 1
    while start < stop and old[start] == " ":
        start += 1
    while start == stop and start > 0 and old[start - 1] == " ":
        start = stop = start - 1
    return start, stop, words.strip(" ")


def _stretch(current: str, stretch: Stretch, allowed: Sequence[Stretch]) -> Row:
    if stretch in allowed:
        return AS_NOTICED
    start, stop, words = stretch
    within = [one for one in allowed if one[0] <= start and stop <= one[1]]
    told = current[start:stop] or words
    if not within:
        return Ruling.OUTSIDE, f"the notice leaves the words alone here: “{told}”"
    number = next((row for one in within if (row := _number(current[start:stop], one, stretch))), None)
    return number or (Ruling.CHAIR, f"the notice changes these words otherwise: “{told}”")


def _number(old: str, noticed: Stretch, now: Stretch) -> Row | None:
    """A number in place of a number: inside when it lies between the one in force and the one noticed."""
    found = [value for text in (old, noticed[2], now[2]) if (value := number_in(text))]
    if noticed[:2] != now[:2] or len(found) < 3 or len({sign for sign, _ in found}) > 1:
        return None
    first, second, third = (value for _, value in found)
    if min(first, second) <= third <= max(first, second):
        return Ruling.INSIDE, f"{now[2]} lies between {old} and {noticed[2]}"
    return Ruling.OUTSIDE, f"{now[2]} does not lie between {old} and {noticed[2]}"
