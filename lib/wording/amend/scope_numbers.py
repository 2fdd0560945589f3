"""Numbers in the stretches of a clause that change, in digits or spelled out, each seen whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from wording.comparison.weighing.numerals import cardinal
from wording.comparison.weighing.words import read

Stretch = tuple[int, int, str]
"""Where the words that change begin and end, and what comes in their place."""

_NUMBER = re.compile(r"([$€£¥]?)(\d+(?:,\d{3})*(?:\.\d+)?)(%?)")
_TWICE = re.compile(r"([^()]+) \(([\d,.]+)\)?")
"""A number said twice, “thirty (30)”; what changes may end before the bracket."""


def whole_numbers(old: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches, each that cuts into a number of several words made to hold all of it: “twenty-five”, whole."""
    words = read(old)
    grown = list(stretches)
    at = 0
    while at < len(words.low):
        stop, value = cardinal(words, at)
        if value is not None:
            grown = _grown(old, grown, words.starts[at], words.ends[stop - 1])
        at = max(stop, at + 1)
    return grown


def _grown(old: str, stretches: Sequence[Stretch], start: int, stop: int) -> list[Stretch]:
    """The stretches, those that meet the words from `start` to `stop` made one that holds all of these."""
    inside = [one for one in stretches if (one[0] < stop and start < one[1]) or start < one[0] < stop]
    added = [one for one in stretches if one[0] == one[1] == stop and number_in(old[start:stop] + _joined(one[2]))]
    inside += [one for one in added if one not in inside]
    if not inside:
        return list(stretches)
    start, stop = min(start, inside[0][0]), max(stop, inside[-1][1])
    words, at = "", start
    for first, last, new in inside:
        words, at = words + old[at:first] + (_joined(new) if first == last else new), last
    made = (start, stop, words + old[at:stop])
    return sorted([*(one for one in stretches if one not in inside), made])


def _joined(words: str) -> str:
    """Words as they follow a number: “-five” at once, others after a blank."""
    return words if words.startswith("-") else f" {words}"


def number_in(text: str) -> tuple[tuple[str, str], Fraction] | None:
    """A number, in digits with the signs about it or spelled out; None for anything else."""
    if match := _NUMBER.fullmatch(text):
        return (match[1], match[3]), Fraction(match[2].replace(",", ""))
    if (twice := _TWICE.fullmatch(text)) and number_in(twice[1]) == number_in(twice[2]):
        return number_in(twice[1])
    words = read(text)
    stop, value = cardinal(words, 0)
    return (("", ""), value) if value is not None and stop == len(words.low) else None
