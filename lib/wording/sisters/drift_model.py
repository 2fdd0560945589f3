"""The drift of a family of codes, as values: each change that one of them made, and where the others stand to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from wording.record.model import Version

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Member:
    """An association's code through time."""

    name: str
    """How outputs name it, such as the name of its folder."""
    versions: tuple[Version, ...]
    """Its versions, oldest first; one at least."""
    names: tuple[str, ...] = ()
    """Names of the association that the front matter does not give."""


class What(StrEnum):
    """What a change did."""

    WORDING = "wording"
    """It brought in a clause, or another wording of one."""
    STRUCK = "struck"
    """It took a clause out."""
    HEADING = "heading"
    """It brought in a heading, or another wording of one."""
    TERM = "term"
    """It brought in a word or phrase that somebody asked for."""


class Uptake(StrEnum):
    """How a member stands to a change today."""

    FIRST = "first"
    """It was the first, or among the first, to make it."""
    BACK = "brought in again"
    """It made the change, in words that it or another had had before."""
    TAKEN_UP = "taken up"
    """It did the same later, word for word but for names."""
    HAD_IT = "had it before"
    """It read so already before the change was first made."""
    OWN_WORDS = "in its own words"
    """It has a clause like it, with most of the words that the change brought."""
    CHANGED = "changed since"
    """It read so once, and has changed its words since."""
    EARLIER = "as before the change"
    """It still reads as the text did before the change."""
    OTHER = "otherwise"
    """It has such a clause, in words that are neither."""
    NEVER = "never had it"
    """Of a clause that was taken out: it never stood in this code."""
    NONE = "no such clause"
    """It has nothing like it."""


HOLDS = frozenset({Uptake.FIRST, Uptake.BACK, Uptake.TAKEN_UP, Uptake.HAD_IT, Uptake.NEVER})
"""How a member stands that has the change today, word for word."""


@dataclass(frozen=True, slots=True)
class Innovation:
    """A change that a member made to its code, or made to the model's when it adapted it."""

    what: What
    """What it did."""
    member: str
    """Who made it first."""
    version: str
    """Id of the version in which."""
    day: date | None
    """The day that version counts from; None when not known."""
    section: str
    """Heading of the section, as that version has it."""
    old: str
    """The wording before, names masked; empty where there was none."""
    new: str
    """The wording after, names masked; empty for a clause that was taken out. For a term: the term."""
    motion: str = ""
    """Id of the motion that made it; empty when none is known."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where one member stands to one change."""

    member: str
    """Who."""
    uptake: Uptake
    """How."""
    version: str
    """Id of the version since which it has stood so."""
    day: date | None
    """The day that version counts from; None when not known."""
    text: str
    """The clause or heading that tells, in its newest version, names masked; empty where there is none."""


@dataclass(frozen=True, slots=True)
class DriftRow:
    """A change, and where every member stands to it."""

    innovation: Innovation
    """The change."""
    stands: tuple[Stand, ...]
    """One for each member, in the order of the family."""

    @property
    def alone(self) -> str:
        """Who stands alone: the only one who has it, or the only one who has not; empty when nobody does."""
        have = [stand.member for stand in self.stands if stand.uptake in HOLDS]
        have_not = [stand.member for stand in self.stands if stand.uptake not in HOLDS]
        if len(self.stands) < 3 or min(len(have), len(have_not)) != 1:
            return ""
        return (have if len(have) == 1 else have_not)[0]

    @property
    def only_one_has_it(self) -> bool:
        """Whether the one who stands alone is the only one who has it."""
        return sum(stand.uptake in HOLDS for stand in self.stands) == 1


@dataclass(frozen=True, slots=True)
class Drift:
    """Every change that a member of the family made, by the day on which it was first made."""

    members: tuple[Member, ...]
    """The family, the model first."""
    mask: str
    """The word that stands for the name of an association in every wording told here."""
    rows: tuple[DriftRow, ...]
    """The changes."""
    unused: tuple[str, ...] = ()
    """Terms that were asked for and stand in no version of any member."""

    @property
    def illustrative(self) -> bool:
        """Whether any text was written to show the tool at work; every output then says so."""
        return any(version.meta.illustrative for member in self.members for version in member.versions)

    def to_frame(self) -> pd.DataFrame:
        """A table with a row for each change and member, with the columns of `COLUMNS`."""
        import pandas as pd

        frame = pd.DataFrame(list(rows(self)), columns=pd.Index(COLUMNS))
        frame.attrs["illustrative"] = self.illustrative
        return frame


COLUMNS = (
    *("change", "what", "first_by", "first_in", "section", "old", "new", "motion"),
    *("member", "uptake", "since", "day", "text", "alone", "illustrative"),
)
"""Columns of the table of drift, in order; `change` counts the changes from 1."""


def rows(drift: Drift) -> Iterator[tuple[object, ...]]:
    """Where each member stands to each change, as rows with the columns of `COLUMNS`."""
    for number, row in enumerate(drift.rows, 1):
        made = row.innovation
        told = (number, made.what.value, made.member, made.version, made.section, made.old, made.new, made.motion)
        for stand in row.stands:
            day = stand.day.isoformat() if stand.day else ""
            alone = stand.member == row.alone
            yield (*told, stand.member, stand.uptake.value, stand.version, day, stand.text, alone, drift.illustrative)


def names_of(members: Sequence[Member]) -> tuple[str, ...]:
    """The members' names, in order."""
    return tuple(member.name for member in members)
