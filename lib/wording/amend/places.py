"""Addresses of a version → the sections and clauses that they name."""

from __future__ import annotations

from dataclasses import dataclass, replace

from wording.errors import shown
from wording.record.body import PREAMBLE
from wording.record.model import Clause, Form, Role, Section, Version

Key = tuple[int, int]
"""Place of a section and of a clause in it, both from 0."""


class NoPlace(ValueError):
    """An address that names nothing: what was found, and what would do."""

    def __init__(self, message: str, mend: str) -> None:
        super().__init__(message)
        self.message, self.mend = message, mend


@dataclass(frozen=True, slots=True)
class Base:
    """The text that a motion amends, ready to be addressed; it always has a preamble, if need be an empty one."""

    sections: tuple[Section, ...]
    """Its sections, the numbers of lists that simply count left out."""
    section_places: dict[str, int]
    """The places of sections by id."""
    clause_places: dict[str, Key]
    """The places of clauses by `section/n` and by id."""

    def section(self, address: str) -> int:
        """The place of the section of that id; NoPlace when there is none."""
        if address in self.section_places:
            return self.section_places[address]
        known = ", ".join(section.id for section in self.sections)
        raise NoPlace(f"there is no section “{shown(address, 80)}”", f"name one of {shown(known, 300)}")

    def clause(self, address: str) -> Key:
        """The place of the clause of that address; NoPlace when there is none."""
        if address in self.clause_places:
            return self.clause_places[address]
        section, _, _ = address.partition("/")
        if section not in self.section_places:
            raise NoPlace(f"there is no clause “{shown(address, 80)}”", "name it section/n, counted from 1")
        count = len(self.sections[self.section_places[section]].clauses)
        last = f"its last is {section}/{count}" if count else f"“{section}” has no clause"
        raise NoPlace(f"there is no clause “{shown(address, 80)}”", f"count again: {last}")

    def at(self, key: Key) -> Clause:
        """The clause at a place."""
        return self.sections[key[0]].clauses[key[1]]

    def address(self, key: Key) -> str:
        """The address `section/n` of a place."""
        return f"{self.sections[key[0]].id}/{key[1] + 1}"


def base_of(version: Version) -> Base:
    """A version made ready for motions."""
    sections = tuple(replace(section, clauses=counted(section.clauses)) for section in version.sections)
    if not sections or sections[0].role is not Role.PREAMBLE:
        sections = (Section(PREAMBLE, "", (), Role.PREAMBLE), *sections)
    clauses: dict[str, Key] = {}
    for s, section in enumerate(sections):
        for c, clause in enumerate(section.clauses):
            clauses[f"{section.id}/{c + 1}"] = s, c
            if clause.id:
                clauses.setdefault(clause.id, (s, c))
    return Base(sections, {section.id: place for place, section in enumerate(sections)}, clauses)


def counted(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The clauses without the numbers that counting gives them anyway, so that a new item moves those after it on."""
    made: list[Clause] = []
    numbers: dict[int, int] = {}
    in_list = False
    for clause in clauses:
        listed = clause.form in (Form.ITEM, Form.NUMBERED)
        numbers = {d: n for d, n in numbers.items() if d <= clause.depth} if listed and in_list else {}
        if clause.form is Form.NUMBERED:
            due = numbers.get(clause.depth, 0) + 1
            numbers[clause.depth] = due if clause.number is None else clause.number
            if clause.number == due:
                clause = replace(clause, number=None)
        elif clause.number is not None:
            clause = replace(clause, number=None)
        made.append(clause)
        in_list = listed
    return tuple(made)


def name_of(section: Section) -> str:
    """What people call a section, in quotation marks where it is a heading."""
    if section.role is Role.PREAMBLE:
        return "the preamble"
    return f"“{section.heading}”" if section.heading else f"the principle “{section.id}”, which has no heading,"
