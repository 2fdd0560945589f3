"""The value of a motion: its front matter, its items, its vote and the weights that it gives."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from wording.amend.item import Item
from wording.comparison.model import Weight


class MotionStatus(StrEnum):
    """Where a motion stands."""

    PROPOSED = "proposed"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    POSTPONED = "postponed"


@dataclass(frozen=True, slots=True)
class Vote:
    """How the board voted, as the minutes have it."""

    for_: str = ""
    """Votes for."""
    against: str = ""
    """Votes against."""
    abstain: str = ""
    """Abstentions."""
    required: str = ""
    """What was needed, such as `two-thirds`."""


@dataclass(frozen=True, slots=True)
class Overrule:
    """The weight that a person gives a change, against what the rules make of it."""

    at: str
    """Address of the clause or section."""
    weight: Weight
    """`editorial` or `judge`."""
    because: str
    """Why; never empty."""


@dataclass(frozen=True, slots=True)
class Motion:
    """One or more amendments put to the board, with what the minutes know of them."""

    motion: str
    """Its id: an ISO date and a number, such as `2026-12-01-1`."""
    title: str
    """What it is called."""
    amends: str
    """Id of the version that it amends, or `MOTION#n` for the n-th item of another motion."""
    amendments: tuple[Item, ...] = ()
    """What it would do; all of it on the one text that it amends."""
    amends_sha256: str = ""
    """SHA-256 of that version's file; empty = not checked."""
    status: MotionStatus = MotionStatus.PROPOSED
    """Where it stands."""
    moved_by: str = ""
    """Who moved it."""
    seconded_by: str = ""
    """Who seconded it."""
    committee: str = ""
    """The committee that it comes from."""
    recommendation: str = ""
    """What the committee or the board recommends."""
    notice_given: date | None = None
    """Day on which notice of it was given."""
    effective: date | None = None
    """First day on which it would be in force."""
    vote: Vote = Vote()
    """How the board voted."""
    illustrative: bool = False
    """True when it was written to show the tool at work: every output must say so."""
    weights: tuple[Overrule, ...] = ()
    """Weights that a person gave, against the rules."""
    rationale: str = ""
    """Why, in Markdown: the body of the file, without empty lines around it."""
    file: str = field(default="", compare=False)
    """The file it was read from; empty for none."""

    @property
    def name(self) -> str:
        """How messages name it: the file, else the id."""
        return self.file or self.motion

    @property
    def label(self) -> str:
        """How every output names it: the id, and "illustrative" where that is due."""
        return f"{self.motion} (illustrative)" if self.illustrative else self.motion

    @property
    def target(self) -> tuple[str, int] | None:
        """The motion and the item (from 1) that it amends; None when it amends a version."""
        motion, mark, number = self.amends.partition("#")
        return (motion, int(number)) if mark else None


def digest(text: str) -> str:
    """The SHA-256 of a text's UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
