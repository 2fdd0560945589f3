"""The day somebody last signed → what has come into force since, and all that it changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from wording.comparison.compare import compare
from wording.comparison.model import Change, Comparison, Weight
from wording.errors import UnknownVersion, WordingError
from wording.record.model import History, Version

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Since:
    """What changed for somebody who last signed on a day."""

    signed_on: date
    """The day on which they last signed."""
    on: date
    """The day for which it is told what is in force now."""
    signed: Version
    """The version in force when they signed."""
    current: Version
    """The version in force now."""
    between: tuple[Version, ...]
    """The versions that came into force after they signed, in that order; the last is the current one."""
    coming: tuple[Version, ...]
    """The versions adopted by now that come into force later, in that order; what they change is not compared."""
    comparison: Comparison
    """All that differs between the version signed and the current one."""

    @property
    def judge(self) -> tuple[Change, ...]:
        """The changes that a person has to judge."""
        return tuple(change for change in self.comparison.changes if change.weight is Weight.JUDGE)

    @property
    def editorial(self) -> tuple[Change, ...]:
        """The changes that a named rule proves to be editorial."""
        return tuple(change for change in self.comparison.changes if change.weight is not Weight.JUDGE)

    @property
    def illustrative(self) -> bool:
        """Whether any version told of was written to show the tool at work; every output then says so."""
        return any(version.meta.illustrative for version in (self.signed, *self.between, *self.coming))

    def to_frame(self) -> pd.DataFrame:
        """A table with a row a change, with the columns of `Comparison.to_frame()`."""
        return self.comparison.to_frame()


def since(history: History, signed_on: date, on: date) -> Since:
    """What changed for somebody who last signed on `signed_on`, as things stand on the day `on`.

    WordingError when the signing lies after `on`, UnknownVersion when it lies before anything that the record holds.
    """
    if signed_on > on:
        raise WordingError(f"{signed_on} is later than {on}; give the day on which they last signed.")
    signed, current = _in_force(history, signed_on), _in_force(history, on)
    later = [(day, version) for day, version in _dated(history) if day > signed_on]
    between = tuple(version for day, version in later if day <= on)
    coming = tuple(v for day, v in later if day > on and v.meta.adopted is not None and v.meta.adopted <= on)
    return Since(signed_on, on, signed, current, between, coming, compare(signed, current, history))


def _in_force(history: History, day: date) -> Version:
    dated = _dated(history)
    if dated and day < dated[0][0]:
        first = dated[0][0]
        raise UnknownVersion(f"the record does not say what was in force on {day}; it begins on {first}.")
    return history.in_force_on(day)


def _dated(history: History) -> list[tuple[date, Version]]:
    """The versions that are ever in force, by the first day on which they are."""
    listed = history.registered
    found = [
        (version.day, at, version)
        for at, version in enumerate(history)
        if version.day is not None and (listed is None or version.id in listed) and not version.meta.translation_of
    ]
    return [(day, version) for day, _, version in sorted(found, key=lambda entry: entry[:2])]
