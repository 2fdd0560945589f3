"""Sentences that cite changes, ids of changes in a row, and days: how every page of the packet writes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

_MONTHS = "January February March April May June July August September October November December".split()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and the changes it speaks of."""

    text: str
    """The sentence, without the ids."""
    cites: tuple[str, ...]
    """Ids of the changes, in reading order."""

    def __str__(self) -> str:
        return f"{self.text} ({cited(self.cites)})" if self.cites else self.text


def ranges(ids: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The ids as first and last of each range, in the order given; three or more that follow one another are one.

    No id is left out: one that stands alone is the first and the last of its own range.
    """
    found: list[list[str]] = []
    for id in ids:
        if found and _follows(found[-1][-1], id):
            found[-1].append(id)
        else:
            found.append([id])
    return tuple(pair for run in found for pair in _pairs(run))


def _pairs(run: list[str]) -> list[tuple[str, str]]:
    return [(run[0], run[-1])] if len(run) > 2 else [(id, id) for id in run]


def _follows(before: str, id: str) -> bool:
    """Whether an id such as c4 comes right after one such as c3."""
    numbers = (before[1:], id[1:])
    return all(number.isdecimal() for number in numbers) and int(numbers[1]) == int(numbers[0]) + 1


def cited(ids: Sequence[str]) -> str:
    """The ids in a row: `c1, c3–c9, c12`."""
    return ", ".join(first if first == last else f"{first}–{last}" for first, last in ranges(ids))


def long_day(day: date) -> str:
    """A day as a letter writes it: 1 June 2024. The short form (2024-06-01) is kept for ids."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
