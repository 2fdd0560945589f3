"""The day somebody last signed → what has come into force since, and all that it changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from wording.comparison.compare import compare
from wording.comparison.model import Change, Comparison, Weight
from wording.errors import UnknownVersion, WordingError
from wording.history.lineage import follow
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
    reused: tuple[str, ...] = ()
    """Ids that name something else now than they did when they signed; they were not taken for the same."""

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
    reused = _reused((signed, *between))
    comparison = compare(_without(signed, reused), current, history)
    return Since(signed_on, on, signed, current, between, coming, comparison, reused)


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


def _reused(versions: Sequence[Version]) -> tuple[str, ...]:
    """The ids that the first and the last version both have, but that were given to something new in between."""
    first, last = (dict(_ids(version)) for version in (versions[0], versions[-1]))
    if not first.keys() & last.keys():
        return ()
    signed = set()
    for track in follow(versions):
        if track.steps[0].version is versions[0] and track.steps[-1].version is versions[-1]:
            signed.add(track.steps[-1].place)
    return tuple(id for id, place in last.items() if id in first and place not in signed)


def _ids(version: Version) -> Iterator[tuple[str, str]]:
    """Each given id of a version and what bears it: `section` or `section/n`."""
    for section in version.sections:
        if section.given_id:
            yield section.id, section.id
        for position, clause in enumerate(section.clauses, 1):
            if clause.id:
                yield clause.id, f"{section.id}/{position}"


def _without(version: Version, ids: Sequence[str]) -> Version:
    """The version with these ids not given; it is the same text."""
    if not ids:
        return version
    sections = [
        replace(
            section,
            given_id=section.given_id and section.id not in ids,
            clauses=tuple(replace(c, id=None) if c.id in ids else c for c in section.clauses),
        )
        for section in version.sections
    ]
    return replace(version, sections=tuple(sections))
