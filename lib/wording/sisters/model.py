"""Two codes side by side, as values: what the sister made of each clause of the model, and what it added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wording.comparison.model import Comparison, Reason, Run, Weight
from wording.comparison.refs import ClauseRef, SectionRef
from wording.record.model import Version
from wording.sisters.names import Masked

if TYPE_CHECKING:
    import pandas as pd


class Standing(StrEnum):
    """What a sister code made of a clause."""

    ADOPTED = "adopted"
    """Word for word, but for the names of the associations."""
    ADAPTED = "adapted"
    """The same clause in other words, divided or joined."""
    ABSENT = "absent"
    """The model has it, the sister does not."""
    ADDED = "added"
    """The sister has it, the model does not."""


@dataclass(frozen=True, slots=True)
class SisterClause:
    """A clause of the model, of the sister, or of both."""

    standing: Standing
    """What the sister made of it."""
    model: tuple[ClauseRef, ...]
    """Where the model has it, as its text reads; none where it was added."""
    sister: tuple[ClauseRef, ...]
    """Where the sister has it, as its text reads; none where it is absent."""
    runs: tuple[Run, ...]
    """The redline from the model's text to the sister's, names and all."""
    names_only: bool
    """Whether the texts differ in nothing but the names of the associations."""
    elsewhere: bool
    """Whether it stands in another place than in the model."""
    confirm: bool
    """Whether a person should confirm that this is the same clause."""
    weight: Weight
    """Whether a person has to judge the difference; names are left out of it."""
    reasons: tuple[Reason, ...]
    """Why."""


@dataclass(frozen=True, slots=True)
class SisterSection:
    """A section of the model, of the sister, or of both."""

    standing: Standing
    """What the sister made of the heading."""
    model: tuple[SectionRef, ...]
    """Where the model has it."""
    sister: tuple[SectionRef, ...]
    """Where the sister has it."""
    runs: tuple[Run, ...]
    """The redline of the heading, names and all."""
    clauses: tuple[SisterClause, ...]
    """Its clauses, in the order of the sister; absent ones where the model has them."""

    @property
    def name(self) -> str:
        """What the sister calls it; or the model, where the sister does not have it."""
        return " / ".join(ref.name for ref in (self.sister or self.model))


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A model and a sister, clause by clause: every clause of both exactly once."""

    model: Version
    """The model."""
    sister: Version
    """The sister."""
    masked: tuple[Masked, Masked]
    """Both with their names masked; the names are told wherever the result is shown."""
    comparison: Comparison
    """The comparison of the masked texts on which this rests, with its proof."""
    sections: tuple[SisterSection, ...]
    """Every section of both, in the order of the sister; absent ones where the model has them."""

    @property
    def clauses(self) -> tuple[SisterClause, ...]:
        """Every clause, in that order."""
        return tuple(clause for section in self.sections for clause in section.clauses)

    @property
    def counts(self) -> dict[Standing, int]:
        """How many clauses were adopted, adapted, left out and added."""
        found = Counter(clause.standing for clause in self.clauses)
        return {standing: found[standing] for standing in Standing}

    @property
    def illustrative(self) -> bool:
        """Whether either side was written to show the tool at work; every output then says so."""
        return self.model.meta.illustrative or self.sister.meta.illustrative

    def to_frame(self) -> pd.DataFrame:
        """A table with a row a clause, with the columns of `COLUMNS`."""
        import pandas as pd

        frame = pd.DataFrame(list(rows(self)), columns=pd.Index(COLUMNS))
        # Whoever shows a part of the table knows by this that it was made from an illustrative version.
        frame.attrs["illustrative"] = self.illustrative
        return frame


COLUMNS = (
    *("section", "standing", "model", "sister", "model_text", "sister_text"),
    *("names_only", "elsewhere", "confirm", "weight", "reasons", "illustrative"),
)
"""Columns of the table of clauses, in order."""


def rows(side: SideBySide) -> Iterator[tuple[object, ...]]:
    """The clauses as rows with the columns of `COLUMNS`."""
    for section in side.sections:
        for clause in section.clauses:
            yield (
                section.name,
                clause.standing.value,
                ", ".join(ref.address for ref in clause.model),
                ", ".join(ref.address for ref in clause.sister),
                " ".join(ref.text for ref in clause.model),
                " ".join(ref.text for ref in clause.sister),
                clause.names_only,
                clause.elsewhere,
                clause.confirm,
                clause.weight.value,
                "; ".join(map(str, clause.reasons)),
                side.illustrative,
            )
