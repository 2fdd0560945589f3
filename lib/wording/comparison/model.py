"""The values of a comparison. Their attributes bear the names of the published JSON (INTERFACE, README)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wording.comparison.ledger import Words
from wording.comparison.refs import ClauseRef, SectionRef
from wording.record.model import Version

if TYPE_CHECKING:
    import pandas as pd

    from wording.comparison.effects import Throughout


class RunKind(StrEnum):
    """What became of a run of text."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a redline: kept, deleted or inserted."""

    kind: RunKind
    """What became of it."""
    text: str
    """The text itself, white space included."""


class ChangeKind(StrEnum):
    """What happened to a section or clause. A pair may have several; `renamed` is for sections only."""

    UNCHANGED = "unchanged"
    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    AMENDED = "amended"


class MatchedBy(StrEnum):
    """How a pair was made, strongest first."""

    OVERRIDE = "override"
    ID = "id"
    TEXT = "text"
    HEADING = "heading"
    WORDING = "wording"


class Weight(StrEnum):
    """Whether a person has to judge a change. The tool never says "substantive": people do."""

    NONE = "none"
    EDITORIAL = "editorial"
    JUDGE = "judge"


@dataclass(frozen=True, slots=True)
class Reason:
    """A named rule that spoke on a change, with its evidence."""

    rule: str
    """Name of the rule, such as `negation`."""
    evidence: str
    """The words that it speaks of."""
    direction: str = ""
    """`stricter`, `looser`, `wider`, `narrower`, or empty where the rule does not decide it."""

    def __str__(self) -> str:
        direction = f" ({self.direction})" if self.direction else ""
        return f"{self.rule}: {self.evidence}{direction}"


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """One clause, or the pieces of a split or merge, on both sides of a comparison."""

    change: str | None
    """Id of the change, such as `c3`; None when nothing changed."""
    kinds: tuple[ChangeKind, ...]
    """What happened to it."""
    old: tuple[ClauseRef, ...]
    """Where it stood: none if added, several if merged."""
    new: tuple[ClauseRef, ...]
    """Where it stands: none if removed, several if split."""
    matched_by: MatchedBy | None
    """How the pair was made; None when there is no pair."""
    evidence: str
    """What the pair rests on, in words; empty when there is no pair."""
    confirm: bool
    """Whether a person should confirm that this is the same clause."""
    runs: tuple[Run, ...]
    """The redline; several texts of one side are joined by one space."""
    weight: Weight
    """Whether a person has to judge it."""
    reasons: tuple[Reason, ...]
    """Why."""
    words: Words
    """Its part of the words ledger."""
    coarse: bool = False
    """Whether the redline was made coarser than word by word to keep within its bounds."""

    @property
    def old_text(self) -> str:
        """The old wording; several pieces joined by one space."""
        return " ".join(ref.text for ref in self.old)

    @property
    def reworded(self) -> bool:
        """Whether a word or mark of it changed, and not only its place or form."""
        return any(run.kind is not RunKind.EQUAL for run in self.runs)

    @property
    def new_text(self) -> str:
        """The new wording; several pieces joined by one space."""
        return " ".join(ref.text for ref in self.new)


@dataclass(frozen=True, slots=True)
class SectionChange:
    """One section, or the pieces of a split or merge, on both sides of a comparison."""

    change: str | None
    """Id of the change to the section itself; None when only clauses in it changed, or nothing."""
    kinds: tuple[ChangeKind, ...]
    """What happened to it; `amended` when a clause in it changed."""
    old: tuple[SectionRef, ...]
    """Where it stood."""
    new: tuple[SectionRef, ...]
    """Where it stands."""
    matched_by: MatchedBy | None
    """How the pair was made; None when there is no pair."""
    evidence: str
    """What the pair rests on, in words."""
    confirm: bool
    """Whether a person should confirm that this is the same section."""
    heading_runs: tuple[Run, ...]
    """Redline of the heading; several headings of one side are joined by one space."""
    weight: Weight
    """Whether a person has to judge the change to the section itself."""
    reasons: tuple[Reason, ...]
    """Why."""
    words: Words
    """The heading's part of the words ledger (the clauses have their own)."""
    clauses: tuple[ClauseChange, ...]
    """Its clauses in the new order, removed ones after the clause they followed. A clause that came from another
    section is listed where it stands now."""

    @property
    def name(self) -> str:
        """What people call it now, or called it when it is gone."""
        return " / ".join(ref.name for ref in (self.new or self.old))

    @property
    def total(self) -> Words:
        """The words ledger of the section, heading and clauses together."""
        total = self.words
        for clause in self.clauses:
            total += clause.words
        return total

    @property
    def changed(self) -> bool:
        """Whether anything in it changed."""
        return self.change is not None or any(clause.change for clause in self.clauses)


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of a comparison, of a section or a clause, as lists and tables show it."""

    id: str
    """`c1`, `c2`, … in reading order."""
    section: SectionChange
    """The section it belongs to."""
    clause: ClauseChange | None
    """The clause; None for a change of the section itself (its heading, place or presence)."""
    illustrative: bool = False
    """Whether the comparison has an illustrative side; every output then says so."""

    @property
    def kinds(self) -> tuple[ChangeKind, ...]:
        """What happened."""
        return self.clause.kinds if self.clause else self.section.kinds

    @property
    def weight(self) -> Weight:
        """Whether a person has to judge it."""
        return self.clause.weight if self.clause else self.section.weight

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why."""
        return self.clause.reasons if self.clause else self.section.reasons

    @property
    def runs(self) -> tuple[Run, ...]:
        """The redline of the clause or of the heading."""
        return self.clause.runs if self.clause else self.section.heading_runs

    @property
    def words(self) -> Words:
        """Its part of the words ledger."""
        return self.clause.words if self.clause else self.section.words

    @property
    def matched_by(self) -> MatchedBy | None:
        """How the pair was made."""
        return self.clause.matched_by if self.clause else self.section.matched_by

    @property
    def confirm(self) -> bool:
        """Whether a person should confirm the pair."""
        return self.clause.confirm if self.clause else self.section.confirm

    @property
    def old_text(self) -> str:
        """The old wording, or the old heading."""
        return self.clause.old_text if self.clause else " ".join(r.heading for r in self.section.old)

    @property
    def new_text(self) -> str:
        """The new wording, or the new heading."""
        return self.clause.new_text if self.clause else " ".join(r.heading for r in self.section.new)


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs between two versions, and the proof that nothing else does."""

    old: Version
    """The old version."""
    new: Version
    """The new version."""
    words: Words
    """The words ledger of the whole text."""
    sections: tuple[SectionChange, ...]
    """Every section of both versions exactly once: the new order, removed ones after the section they followed."""

    def _walk(self) -> Iterator[Change]:
        for section in self.sections:
            if section.change:
                yield Change(section.change, section, None, self.illustrative)
            for clause in section.clauses:
                if clause.change:
                    yield Change(clause.change, section, clause, self.illustrative)

    @property
    def changes(self) -> tuple[Change, ...]:
        """Every change in reading order."""
        return tuple(self._walk())

    @property
    def illustrative(self) -> bool:
        """Whether either side was written to show the tool at work; every output then says so."""
        return self.old.meta.illustrative or self.new.meta.illustrative

    @property
    def unchanged(self) -> tuple[SectionChange, ...]:
        """The sections in which nothing changed, not even their place."""
        return tuple(section for section in self.sections if section.kinds == (ChangeKind.UNCHANGED,))

    @property
    def throughout(self) -> tuple[Throughout, ...]:
        """Edits made in several places, each told as one; the most frequent first."""
        from wording.comparison.effects import recurring

        return recurring(self)

    def to_frame(self) -> pd.DataFrame:
        """A table with a row a change; see the README for its columns."""
        from wording.comparison.frame import comparison_frame

        return comparison_frame(self)
