"""The values of a translation's state: each heading and clause of the text and of its translation exactly once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wording.comparison.model import ChangeKind, Reason, Run, Weight
from wording.record.model import Form, Role, Version

if TYPE_CHECKING:
    import pandas as pd


class State(StrEnum):
    """How a heading or clause stands in its translation."""

    CURRENT = "current"
    """The words that were translated are still the words."""
    STALE = "stale"
    """The words have changed since they were translated."""
    MISSING = "missing"
    """There is no translation."""
    EXTRA = "extra"
    """It is translated, and the text does not have it, or no longer."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading or a clause, where it stands in its text."""

    section: str
    """Id of its section."""
    position: int
    """Its place in the section, from 1; 0 for the heading."""
    text: str
    """Its words."""
    form: Form | None = None
    """How it stands on the page; None for a heading."""
    depth: int = 0
    """How deep it is nested."""

    @property
    def address(self) -> str:
        """`section/n` for a clause, as motions name it, and the id of the section for its heading."""
        return f"{self.section}/{self.position}" if self.position else self.section


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading or clause; or several, where clauses were split or merged since."""

    state: State
    """How it stands."""
    kinds: tuple[ChangeKind, ...]
    """What happened to the source since; none where the source never had it."""
    then: tuple[Piece, ...]
    """The source as it was translated; empty for what came later or was never there."""
    now: tuple[Piece, ...]
    """The source as it is now; empty for what is gone."""
    translated: tuple[Piece, ...]
    """The translation; empty where there is none."""
    runs: tuple[Run, ...] = ()
    """The redline from then to now; empty unless both are there."""
    weight: Weight = Weight.NONE
    """How the change of the source weighs; of a stale one only, `editorial` or `judge`."""
    reasons: tuple[Reason, ...] = ()
    """Why it weighs so."""

    @property
    def address(self) -> str:
        """Where it stands now, else where it stood, else where the translation has it; several joined by ` + `."""
        return " + ".join(piece.address for piece in self.now or self.then or self.translated)

    @property
    def section(self) -> str:
        """Id of the section that it stands in, or stood in."""
        return (self.now or self.then or self.translated)[0].section

    @property
    def is_heading(self) -> bool:
        """Whether it is the heading of a section."""
        return (self.now or self.then or self.translated)[0].position == 0

    @property
    def moved(self) -> bool:
        """Whether it stands elsewhere than when it was translated."""
        return bool(self.then and self.now) and [p.address for p in self.then] != [p.address for p in self.now]

    @property
    def untouched(self) -> bool:
        """Whether the translation has the very words of the source, of which a person should think twice."""
        source, words = " ".join(p.text for p in self.then), " ".join(p.text for p in self.translated)
        return source == words and len(source.split()) > 3


@dataclass(frozen=True, slots=True)
class TranslationStatus:
    """How a translation stands against a version."""

    translation: Version
    """The translation."""
    source: Version
    """The version it was made from."""
    target: Version
    """The version that it is held against."""
    entries: tuple[Entry, ...]
    """In the order of the target, what is gone where it stood; what was never in the source comes last."""

    @property
    def language(self) -> str:
        """BCP 47 tag of the translation."""
        return self.translation.meta.language

    def of(self, state: State) -> tuple[Entry, ...]:
        """The entries of one state."""
        return tuple(entry for entry in self.entries if entry.state is state)

    @property
    def current(self) -> tuple[Entry, ...]:
        """What still says what the text says."""
        return self.of(State.CURRENT)

    @property
    def stale(self) -> tuple[Entry, ...]:
        """What was translated from words that have changed."""
        return self.of(State.STALE)

    @property
    def missing(self) -> tuple[Entry, ...]:
        """What has no translation."""
        return self.of(State.MISSING)

    @property
    def extra(self) -> tuple[Entry, ...]:
        """What the text does not have, or no longer."""
        return self.of(State.EXTRA)

    @property
    def is_current(self) -> bool:
        """Whether every heading and clause of the text is translated as it reads, and nothing else is."""
        return len(self.current) == len(self.entries)

    @property
    def illustrative(self) -> bool:
        """Whether any of the three texts was written to show the tool at work; every output then says so."""
        return any(v.meta.illustrative for v in (self.translation, self.source, self.target))

    def to_frame(self) -> pd.DataFrame:
        """A table with a row an entry: `COLUMNS` of `wording.translation.rows`."""
        from wording.translation.rows import status_frame

        return status_frame(self)


def pieces(version: Version) -> Iterator[Piece]:
    """Every heading that has words, and every clause, in reading order."""
    for section in version.sections:
        if section.heading:
            yield Piece(section.id, 0, section.heading)
        for position, clause in enumerate(section.clauses, 1):
            yield Piece(section.id, position, clause.text, clause.form, clause.depth)


def name_of(version: Version, piece: Piece) -> str:
    """Where a piece stands, as people would say it: `“Fees”, clause 2`, or `the heading “Fees”`."""
    section = version.section(piece.section)
    if piece.position:
        return f"“{section.name}”, clause {piece.position}"
    return f"the title “{section.heading}”" if section.role is Role.PREAMBLE else f"the heading “{section.heading}”"
