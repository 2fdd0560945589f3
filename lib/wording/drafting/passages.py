"""A version as the rules see it: its headings and clauses in reading order, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wording.record.model import Clause, Form, Role, Section, Version

WORD = re.compile(r"[^\W_]+(?:[’'‑-][^\W_]+)*")
"""A word with its inner apostrophes and hyphens."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading or a clause."""

    section: Section
    """The section it stands in."""
    place: int
    """Place of that section in the version, from 0."""
    position: int
    """Position of the clause, from 1; 0 is the heading of the section."""
    text: str
    """The wording."""
    form: Form | None = None
    """How the clause stands on the page; None for the heading of a section."""
    depth: int = 0
    """How deep it is nested."""

    @property
    def is_heading(self) -> bool:
        """Whether it heads other passages."""
        return self.form is None or self.form is Form.GROUP

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list."""
        return self.form in (Form.ITEM, Form.NUMBERED)


@dataclass(frozen=True, slots=True)
class Draft:
    """What the rules are given."""

    version: Version
    """The version itself."""
    passages: tuple[Passage, ...]
    """Its headings and clauses in reading order."""

    @property
    def clauses(self) -> tuple[Passage, ...]:
        """The clauses, group headings left out."""
        return tuple(passage for passage in self.passages if not passage.is_heading)

    def names(self) -> tuple[str, ...]:
        """The title and the association, which may stand in the text as lines of their own."""
        return tuple(filter(None, (self.version.meta.title, self.version.meta.association)))


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found; the code is the rule's."""

    passage: Passage
    """Where."""
    start: int
    """Where in the passage the words in question begin."""
    end: int
    """Where they end."""
    reason: str
    """What is doubtful about them: one sentence."""
    mend: str
    """What would do: one sentence."""
    quoted: str = ""
    """What is quoted where the passage itself has no words."""


def draft_of(version: Version) -> Draft:
    """The passages of a version."""
    found: list[Passage] = []
    for place, section in enumerate(version.sections):
        found.append(Passage(section, place, 0, section.heading))
        found += (_clause(section, place, n, clause) for n, clause in enumerate(section.clauses, 1))
    return Draft(version, tuple(found))


def _clause(section: Section, place: int, position: int, clause: Clause) -> Passage:
    return Passage(section, place, position, clause.text, clause.form, clause.depth)


def lists_of(draft: Draft) -> tuple[tuple[Passage, ...], ...]:
    """The lists of a draft: neighbouring items of one depth in one section, deeper ones in lists of their own."""
    done: list[tuple[Passage, ...]] = []
    open_lists: dict[int, list[Passage]] = {}

    def close(depth: int) -> None:
        done.extend(tuple(open_lists.pop(deeper)) for deeper in sorted(d for d in open_lists if d >= depth))

    for passage in draft.passages:
        if not passage.is_item:
            close(0)
            continue
        close(passage.depth + 1)
        open_lists.setdefault(passage.depth, []).append(passage)
    close(0)
    return tuple(sorted(done, key=lambda items: (items[0].place, items[0].position)))


def opening(passage: Passage, words: int = 8) -> tuple[int, int]:
    """Where the first words of a passage stand."""
    found = [match.span() for _, match in zip(range(words), WORD.finditer(passage.text), strict=False)]
    return (found[0][0], found[-1][1]) if found else (0, len(passage.text))


def duties(draft: Draft) -> tuple[Passage, ...]:
    """The clauses of the principles."""
    return tuple(passage for passage in draft.clauses if passage.section.role is Role.PRINCIPLE)
