"""One base and two drafts → clause by clause where they agree, differ and collide; nothing is ever merged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from wording.amend.conflicts import Conflict, Conflicts, find_conflicts
from wording.amend.draft import draft_motion
from wording.comparison.compare import compare
from wording.comparison.model import ClauseChange, Comparison, Run, RunKind, SectionChange
from wording.record.model import Version


class Standing(StrEnum):
    """How two drafts stand to each other at one clause or heading."""

    SAME = "both leave it"
    AGREED = "both alike"
    FIRST = "the first alone"
    SECOND = "the second alone"
    COMPATIBLE = "both, compatibly"
    COLLISION = "collision"


@dataclass(frozen=True, slots=True)
class Fate:
    """What one draft makes of a clause or heading of the base."""

    changed: bool
    """Whether anything becomes of it: its words, its place, or how it is divided."""
    text: str
    """How it reads there; empty when it is gone."""
    place: str
    """Id of the section that it stands in; empty when it is gone."""
    joined: bool
    """Whether it is one with other clauses of the base now, or divided."""
    runs: tuple[Run, ...]
    """The redline."""


@dataclass(frozen=True, slots=True)
class Row:
    """A clause or heading of the base, or one that a draft adds."""

    at: str
    """Its address: in the base, or for something new in the draft that brings it."""
    name: str
    """The section as a person names it."""
    standing: Standing
    """How the drafts stand to each other here."""
    text: str
    """How the base reads; empty where it has nothing."""
    first: Fate
    """What the first draft makes of it."""
    second: Fate
    """What the second draft makes of it."""
    conflicts: tuple[Conflict, ...] = ()
    """The collisions of the drafts' motions here."""


@dataclass(frozen=True, slots=True)
class ThreeWay:
    """Two drafts on one base, clause by clause."""

    base: Version
    """The text that both amend."""
    first: Version
    """One draft."""
    second: Version
    """The other."""
    rows: tuple[Row, ...]
    """Every heading and clause of the base in its order, and after each section what a draft adds to it."""
    found: Conflicts
    """The collisions of the two motions that the drafts come to, those with no clause of their own included."""

    @property
    def illustrative(self) -> bool:
        """Whether one of the three was written to show the tool at work."""
        return any(version.meta.illustrative for version in (self.base, self.first, self.second))

    def count(self, standing: Standing) -> int:
        """How many rows stand so."""
        return sum(row.standing is standing for row in self.rows)


_NOTHING = Fate(False, "", "", False, ())


def three_way(base: Version, first: Version, second: Version) -> ThreeWay:
    """How two drafts stand to each other, clause by clause; their motions are held against each other on the way.

    Errors as for `compare` and `draft_motion`.
    """
    sides = compare(base, first), compare(base, second)
    ids = "2000-01-01-1", "2000-01-01-2"
    motions = [
        draft_motion(base, side.new, id=id, title=side.new.label, comparison=side)
        for id, side in zip(ids, sides, strict=True)
    ]
    found = find_conflicts(motions, base)
    return ThreeWay(base, first, second, tuple(_rows(base, sides, found)), found)


Sides = tuple[Comparison, Comparison]


def _rows(base: Version, sides: Sides, found: Conflicts) -> Iterator[Row]:
    clauses = [_clauses(side) for side in sides]
    headings = [_headings(side) for side in sides]
    new = [_new(side) for side in sides]
    known = {section.id for section in base.sections}
    for section in base.sections:
        fates = [each.get(section.id, _NOTHING) for each in headings]
        yield _row(section.id, section.name, section.heading, fates, found)
        for number, clause in enumerate(section.clauses, 1):
            at = f"{section.id}/{number}"
            yield _row(at, section.name, clause.text, [each.get(at, _NOTHING) for each in clauses], found)
        yield from _come([[row for row in rows if row[0] == section.id] for rows in new], found)
    yield from _come([[row for row in rows if row[0] not in known] for rows in new], found)


def _row(at: str, name: str, text: str, fates: Sequence[Fate], found: Conflicts) -> Row:
    first, second = fates
    here = tuple(conflict for conflict in found.conflicts if conflict.where == at)
    return Row(at, name, _standing(first, second, here), text, first, second, here)


def _standing(first: Fate, second: Fate, conflicts: Sequence[Conflict]) -> Standing:
    if first.changed and second.changed and _alike(first, second):
        return Standing.AGREED
    if any(conflict.kind != "duplicate" for conflict in conflicts):
        return Standing.COLLISION
    if first.changed and second.changed:
        return Standing.COMPATIBLE
    if first.changed or second.changed:
        return Standing.FIRST if first.changed else Standing.SECOND
    return Standing.SAME


def _alike(first: Fate, second: Fate) -> bool:
    return replace(first, runs=()) == replace(second, runs=())


def _clauses(side: Comparison) -> dict[str, Fate]:
    """What becomes of each clause of the base, by its address."""
    return {
        ref.address: _fate(clause, section, side)
        for section in side.sections
        for clause in section.clauses
        for ref in clause.old
    }


def _fate(clause: ClauseChange, section: SectionChange, side: Comparison) -> Fate:
    place = _home(section, side) if clause.new else ""
    joined = max(len(clause.old), len(clause.new)) > 1
    return Fate(clause.change is not None, clause.new_text, place, joined, clause.runs)


def _home(section: SectionChange, side: Comparison) -> str:
    """The section of the base that a section goes on as, else its own id."""
    return section.old[0].id if section.old else section.new[0].id


def _headings(side: Comparison) -> dict[str, Fate]:
    """What becomes of each heading of the base, by the section's id."""
    found = {}
    for section in side.sections:
        heading = " / ".join(ref.heading for ref in section.new)
        joined = max(len(section.old), len(section.new)) > 1
        changed = section.change is not None
        for ref in section.old:
            found[ref.id] = Fate(changed, heading, ref.id if section.new else "", joined, section.heading_runs)
    return found


_New = tuple[str, str, str, Fate]
"""Section that something new stands in, its address, the section's name, and the thing itself."""


def _new(side: Comparison) -> list[_New]:
    """Headings and clauses that a draft adds, in its order."""
    rows: list[_New] = []
    for section in side.sections:
        home = _home(section, side)
        if not section.old:
            fate = Fate(True, section.name, home, False, section.heading_runs)
            rows.append((home, home, section.name, fate))
        for clause in section.clauses:
            if not clause.old:
                fate = Fate(True, clause.new_text, home, False, clause.runs)
                rows.append((home, clause.new[0].address, section.name, fate))
    return rows


def _come(sides: Sequence[Sequence[_New]], found: Conflicts) -> Iterator[Row]:
    """What the drafts add in one place: what both add alike once, then what each adds alone."""
    first, second = sides
    rest = list(second)
    for row in first:
        twin = next((other for other in rest if other[3].text == row[3].text), None)
        if twin:
            rest.remove(twin)
        yield _added(row, (row[3], twin[3] if twin else _NOTHING))
    for row in rest:
        yield _added(row, (_NOTHING, row[3]))


def _added(row: _New, fates: Sequence[Fate]) -> Row:
    first, second = fates
    return Row(row[1], row[2], _standing(first, second, ()), "", first, second)


def is_kept(runs: Sequence[Run]) -> bool:
    """Whether a redline changes nothing."""
    return all(run.kind is RunKind.EQUAL for run in runs)
