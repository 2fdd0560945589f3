"""A version → its paragraphs as a document shows them, each with its style and the ids and roles that begin there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import takewhile

from wording.record.marks import slug
from wording.record.model import Clause, Form, Role, Section, Version


class Look(StrEnum):
    """How a paragraph looks, apart from its depth."""

    TITLE = "title"
    HEADING = "heading"
    GROUP = "group"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    NUMBERED = "numbered"


@dataclass(frozen=True, slots=True)
class Style:
    """The style of a paragraph."""

    look: Look
    """What sort of paragraph it is."""
    depth: int = 0
    """Nesting of a list item or a group heading, from 0."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of one version."""

    text: str
    """Its wording."""
    style: Style
    """How it stands on the page."""
    section: str
    """Id of the section it belongs to."""
    position: int
    """Place of the clause in its section, from 1; 0 for the heading."""
    marks: tuple[tuple[str, str], ...] = ()
    """What begins here, so that a file that comes back still says it: `id` and the id of a section at its heading, or
    of a clause; `head` and the id of a section without a heading, at its first paragraph; `given` and an id that is
    that of its heading and yet given; `role_notice` and the id of a notice; `bare` (`barenotice`) and the id of a
    section (a notice) with neither heading nor clause, that would have stood right before."""
    numbering: int = 0
    """Which count of the version it belongs to, from 1; 0 when it bears no number."""
    number: int = 0
    """The number it bears in a list; 0 for none."""


def lines_of(version: Version) -> tuple[Line, ...]:
    """The paragraphs of a version in reading order. A section with neither heading nor clause has none."""
    count, lines = _Count(), list[Line]()
    bare: tuple[tuple[str, str], ...] = ()
    for section in version.sections:
        found = list(_lines(section, count))
        if found:
            found[0] = replace(found[0], marks=(*bare, *found[0].marks))
        bare = () if found else (*bare, *_bare(section))
        lines += found
    return tuple(lines)


def bare_at_end(version: Version) -> tuple[tuple[str, str], ...]:
    """What marks the sections with neither heading nor clause that no paragraph of the text follows."""
    last = list(takewhile(lambda section: not section.heading and not section.clauses, reversed(version.sections)))
    return tuple(mark for section in reversed(last) for mark in _bare(section))


def _bare(section: Section) -> tuple[tuple[str, str], ...]:
    if section.role is Role.PREAMBLE:
        return ()
    return (("barenotice" if section.role is Role.NOTICE else "bare", section.id),)


def _lines(section: Section, count: _Count) -> Iterator[Line]:
    marks = _marks(section)
    count.end_list()
    if section.heading:
        look = Look.TITLE if section.role is Role.PREAMBLE else Look.HEADING
        yield Line(section.heading, Style(look), section.id, 0, marks)
        marks = ()
    for position, clause in enumerate(section.clauses, 1):
        own = (*marks, ("id", clause.id)) if clause.id else marks
        look = Look(clause.form)
        yield Line(clause.text, Style(look, clause.depth), section.id, position, own, *count.take(clause))
        marks = ()


def _marks(section: Section) -> tuple[tuple[str, str], ...]:
    marks = [("id" if section.heading else "head", section.id)]
    marks += [("given", section.id)] if section.given_id and section.id == slug(section.heading) else []
    marks += [(f"role_{section.role}", section.id)] if section.role is Role.NOTICE else []
    return tuple(marks)


@dataclass(slots=True)
class _Count:
    """Counts list items twice: as the text numbers them, and as a word processor would within one count of its own.

    Where the two part, a new count begins, so that every item bears the number that the text gives it.
    """

    used: int = 0
    starting: bool = True
    said: dict[int, int] = field(default_factory=dict)
    shown: dict[int, int] = field(default_factory=dict)

    def end_list(self) -> None:
        """A paragraph or heading ends the list."""
        self.starting, self.said = True, {}

    def take(self, clause: Clause) -> tuple[int, int]:
        """The count and the number of a clause; zeros for one without a number."""
        if clause.form not in (Form.ITEM, Form.NUMBERED):
            self.end_list()
            return 0, 0
        depth = clause.depth
        self.said = {d: n for d, n in self.said.items() if d <= depth}
        if clause.form is Form.ITEM:
            return 0, 0
        number = self.said.get(depth, 0) + 1 if clause.number is None else clause.number
        self.said[depth] = number
        rises = depth not in self.shown and any(d > depth for d in self.shown)
        self.shown = {d: n for d, n in self.shown.items() if d <= depth}
        # A level that comes after a deeper one is numbered 1 by one program and 2 by another.
        if self.starting or rises or self.shown.get(depth, 0) + 1 != number:
            self.used += 1
            self.starting, self.shown = False, {}
        self.shown[depth] = number
        return self.used, number
