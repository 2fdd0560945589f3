"""The values of replies. Their attributes bear the names of the published JSON (README)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


class Stand(StrEnum):
    """What a member says of a change."""

    AGREE = "agree"
    DISCUSS = "discuss"
    OBJECT = "object"


@dataclass(frozen=True, slots=True)
class Asked:
    """One change that a packet asks about."""

    change: str
    """Id of the change, such as `c3`."""
    where: str
    """Where it stands, as people would say it; empty when only the replies are at hand."""
    label: str
    """What happened and how it weighs, without the id; empty when only the replies are at hand."""


@dataclass(frozen=True, slots=True)
class ReplyForm:
    """What a packet asks of each member, and the hash by which a reply says that it answers this packet."""

    packet: str
    """SHA-256 of what was compared with what and which change is which, in hexadecimal."""
    old: str
    """Id of the old version."""
    new: str
    """Id of the new version."""
    title: str
    """Title of the code."""
    subtitle: str
    """Which version is compared with which."""
    illustrative: bool
    """Whether the packet was made from an illustrative version; every output then says so."""
    asked: tuple[Asked, ...]
    """Every change, in reading order."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one reply says of one change."""

    change: str
    """Id of the change."""
    answer: Stand | None
    """Agree, discuss or object; None for a comment alone."""
    comment: str
    """What the member wrote beside it; empty for nothing."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One reply file. Its texts hold no character that could hide or steer anything: such are spelt out."""

    file: str
    """The file it was read from."""
    packet: str
    """Hash of the packet that it answers."""
    old: str
    """Id of the old version, as the file says."""
    new: str
    """Id of the new version, as the file says."""
    name: str
    """Whose reply it is, as written; nothing proves it."""
    day: date | None
    """The day that the member filled in; None for none. Nothing depends on it."""
    answers: tuple[Answer, ...]
    """What it says of each change."""
    comment: str
    """What it says of the whole; empty for nothing."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that is not counted."""

    file: str
    """The file."""
    reason: str
    """Why, in one sentence."""
    unreadable: bool
    """Whether it is no reply at all, rather than a reply to another packet."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment."""

    name: str
    """Who wrote it."""
    answer: Stand | None
    """What the same reply says of the change; None for nothing, or for a comment on the whole."""
    comment: str
    """The comment."""


@dataclass(frozen=True, slots=True)
class Row:
    """What all replies say of one change."""

    change: str
    """Id of the change."""
    where: str
    """Where it stands."""
    label: str
    """What happened and how it weighs."""
    agree: tuple[str, ...]
    """Who agrees."""
    discuss: tuple[str, ...]
    """Who wants to discuss it."""
    object: tuple[str, ...]
    """Who objects."""
    unclear: tuple[str, ...]
    """Who sent several replies that differ on this change; counted nowhere until the board says which stands."""
    silent: tuple[str, ...]
    """Who replied and said nothing of this change."""
    comments: tuple[Remark, ...]
    """What they wrote beside it."""


@dataclass(frozen=True, slots=True)
class Tally:
    """All replies to one packet, change by change."""

    form: ReplyForm
    """What was asked."""
    replies: tuple[Reply, ...]
    """The replies that are counted, in the order given."""
    names: tuple[str, ...]
    """Who replied, each once."""
    repeated: tuple[tuple[str, tuple[str, ...]], ...]
    """Names that several replies bear, with the files."""
    rows: tuple[Row, ...]
    """Every change with what is said of it."""
    comments: tuple[Remark, ...]
    """Comments on the whole."""
    refused: tuple[Refused, ...]
    """The files that are not counted, each with the reason."""

    def to_frame(self) -> pd.DataFrame:
        """A table with a row a change: counts, names and comments; see `tally_rows.COLUMNS`."""
        from wording.packet.replies.rows import tally_frame

        return tally_frame(self)

    def _settled(self) -> Iterator[Row]:
        for row in self.rows:
            if row.agree and not (row.discuss or row.object or row.unclear or row.silent):
                yield row

    @property
    def settled(self) -> tuple[Row, ...]:
        """The changes to which everybody who replied agrees."""
        return tuple(self._settled())

    @property
    def open(self) -> tuple[Row, ...]:
        """The changes that somebody wants to discuss, objects to, or answers in two ways."""
        return tuple(row for row in self.rows if row.discuss or row.object or row.unclear)
