"""Where sections and clauses stand in their version."""

from __future__ import annotations

from dataclasses import dataclass

from wording.record.model import Form, Role


@dataclass(frozen=True, slots=True)
class SectionRef:
    """Where a section stands in its version."""

    id: str
    """Its id."""
    heading: str
    """Its heading, empty when it has none."""
    position: int
    """Its place among the version's sections, from 1 (the preamble, where there is one, is 1)."""
    role: Role = Role.PRINCIPLE
    """What it is for."""

    @property
    def name(self) -> str:
        """What people call it: Preamble, the heading, or the id where there is no heading."""
        return "Preamble" if self.role is Role.PREAMBLE else self.heading or f"{self.id} (no heading)"


@dataclass(frozen=True, slots=True)
class ClauseRef:
    """Where a clause stands in its version, and what it says."""

    section: str
    """Id of its section."""
    position: int
    """Its place in the section, from 1."""
    text: str
    """Its wording."""
    form: Form = Form.PARAGRAPH
    """How it stands on the page."""
    depth: int = 0
    """How deep it is nested in a list, from 0."""
    number: int | None = None
    """The number it bears where its list does not simply count."""

    @property
    def address(self) -> str:
        """`section/n`, as motions name it."""
        return f"{self.section}/{self.position}"
