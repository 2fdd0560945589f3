"""The ids of a base carried over to a text whose sections are surely those of the base."""

from __future__ import annotations

from dataclasses import dataclass, replace

from wording.comparison.compare import compare
from wording.comparison.model import ClauseChange, Comparison
from wording.exchange.blocks import quotes
from wording.record.marks import slug
from wording.record.markup import body_of, format_version, parse_version
from wording.record.model import Clause, Role, Section, Version


@dataclass(frozen=True, slots=True)
class Carried:
    """A version with the ids of its base."""

    version: Version
    """The version; its wording is untouched."""
    notes: tuple[str, ...]
    """What was paired, what should be looked at, a sentence each."""


def carried(version: Version, base: Version, *, given_only: bool = False) -> Carried:
    """`version` with the ids and roles of the sections and the ids of the clauses of `base` that it surely continues.

    A pair is sure when the comparison asks nobody to confirm it and it is one to one. With `given_only` an id that the
    base merely makes of a heading is not carried over to another heading.
    """
    found = compare(base, version)
    olds = {section.id: section for section in base.sections}
    pairs = {
        change.new[0].id: olds[change.old[0].id]
        for change in found.sections
        if len(change.old) == len(change.new) == 1 and change.matched_by and not change.confirm
    }
    sections = list(version.sections)
    taken = {section.id for section in sections} | {c.id for s in sections for c in s.clauses if c.id}
    for at, section in enumerate(sections):
        old = pairs.get(section.id)
        if old and Role.PREAMBLE not in (section.role, old.role):
            sections[at] = _section(section, old, taken, given_only)
    ids = _clause_ids(found, base)
    for at, section in enumerate(sections):
        place = version.sections[at].id
        clauses = [_clause(ids.get((place, n)), clause, taken) for n, clause in enumerate(section.clauses, 1)]
        sections[at] = replace(section, clauses=tuple(clauses))
    made = body_of(version.meta, tuple(sections), version.id)
    made = parse_version(format_version(made), version.id, version.file)
    return Carried(made, _notes(found, pairs, version, base))


def _section(section: Section, old: Section, taken: set[str], given_only: bool) -> Section:
    own = slug(section.heading) == old.id
    if given_only and not old.given_id and not own:
        return replace(section, role=old.role)
    if old.id != section.id and old.id in taken:
        return section
    taken.discard(section.id)
    taken.add(old.id)
    return replace(section, id=old.id, given_id=old.given_id or not own, role=old.role)


def _clause_ids(found: Comparison, base: Version) -> dict[tuple[str, int], str]:
    """The ids of clauses of the base, by where those clauses stand now."""
    olds = {(s.id, n): c.id for s in base.sections for n, c in enumerate(s.clauses, 1) if c.id}
    every: list[ClauseChange] = [clause for section in found.sections for clause in section.clauses]
    return {
        (c.new[0].section, c.new[0].position): olds[c.old[0].section, c.old[0].position]
        for c in every
        if len(c.old) == len(c.new) == 1 and not c.confirm and (c.old[0].section, c.old[0].position) in olds
    }


def _clause(id: str | None, clause: Clause, taken: set[str]) -> Clause:
    if not id or clause.id or id in taken:
        return clause
    taken.add(id)
    return replace(clause, id=id)


def _notes(found: Comparison, pairs: dict[str, Section], version: Version, base: Version) -> tuple[str, ...]:
    principles = [section for section in version.sections if section.role is not Role.PREAMBLE]
    surely = sum(section.id in pairs for section in principles)
    told = [f"Of {len(principles)} sections {surely} are surely sections of {base.id} and bear its ids."]
    unsure = [section.name for section in found.sections if section.confirm]
    new = [section.name for section in found.sections if not section.old]
    told += [f"Somebody should confirm what became of: {quotes(unsure)}."] if unsure else []
    told += [f"Not in {base.id}: {quotes(new)}."] if new else []
    return tuple(told)
