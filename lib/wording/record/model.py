"""The values of the record: clause, section, version, history. No files, no clock, no display."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, overload

from wording.errors import UnknownVersion, shown

if TYPE_CHECKING:
    from wording.record.procedure import Procedure


class Form(StrEnum):
    """How a clause stands on the page. Never part of its wording."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    NUMBERED = "numbered"
    GROUP = "group"
    """A `###` heading that groups the clauses after it; it is compared like any clause."""


class Role(StrEnum):
    """What a section is for."""

    PREAMBLE = "preamble"
    PRINCIPLE = "principle"
    NOTICE = "notice"


class Status(StrEnum):
    """Where a version stands. "In force" and "superseded" are derived, never stored."""

    RECORDED = "recorded"
    """Text as found; its adoption is unknown."""
    DRAFT = "draft"
    PROPOSED = "proposed"
    ADOPTED = "adopted"


class Kind(StrEnum):
    """What sort of version it is."""

    ORIGINAL = "original"
    AMENDMENT = "amendment"
    CORRECTION = "correction"
    CONSOLIDATION = "consolidation"


@dataclass(frozen=True, slots=True)
class Clause:
    """One paragraph or list item of a section: the unit of comparison."""

    text: str
    """The wording on one line; soft wraps are undone."""
    id: str | None = None
    """The id given in the file, if any."""
    form: Form = Form.PARAGRAPH
    """How it stands on the page."""
    depth: int = 0
    """Nesting, from 0: of a list item at most one deeper than the item before it, of a group heading at most 3."""
    line: int = field(default=0, compare=False)
    """Line of the file on which it begins, from 1; 0 when it was not read from a file."""
    number: int | None = field(default=None, compare=False)
    """The number it bears in a numbered list; None = counted from the items before it. Never part of its wording."""


@dataclass(frozen=True, slots=True)
class Section:
    """The preamble, a principle or a notice."""

    id: str
    """Its name in this version: the given id, else the slug of its heading."""
    heading: str
    """Its heading; empty when the text has none. The preamble's is the title of the code."""
    clauses: tuple[Clause, ...] = ()
    """Its clauses in reading order; the n-th is called `id/n`, counted from 1."""
    role: Role = Role.PRINCIPLE
    """What it is for."""
    given_id: bool = False
    """Whether the file gives the id; only given ids decide identity."""
    line: int = field(default=0, compare=False)
    """Line of the file on which it begins, from 1."""

    @property
    def name(self) -> str:
        """What people call it: Preamble, the heading, or the id where there is no heading."""
        return "Preamble" if self.role is Role.PREAMBLE else self.heading or f"{self.id} (no heading)"


@dataclass(frozen=True, slots=True)
class Meta:
    """The front matter of a version, validated."""

    title: str
    """Title of the code."""
    status: Status
    """Where the version stands."""
    association: str = ""
    """Whose code it is."""
    language: str = "en"
    """BCP 47 tag of the text."""
    kind: Kind | None = None
    """What sort of version it is."""
    adopted: date | None = None
    """Day of the vote; None = not known."""
    effective: date | None = None
    """First day in force; None = not known."""
    captured: date | None = None
    """Day the text was recorded from its source."""
    source: str = ""
    """Where the text comes from."""
    supersedes: str = ""
    """Id of the version it was drawn up against."""
    supersedes_sha256: str = ""
    """SHA-256 of that version's file, written when this one is adopted."""
    register_sha256: str = ""
    """SHA-256 of the register as it stood before this version's line, written when it is registered."""
    motion: str = ""
    """Id of the motion that adopted it; several are parted by commas."""
    motion_sha256: str = ""
    """SHA-256 of each of those motions' files as it stood then, in the same order, written when it is adopted."""
    translation_of: str = ""
    """Id of the version this text translates."""
    source_sha256: str = ""
    """SHA-256 of the file this text was translated from."""
    illustrative: bool = False
    """True when it was written to show the tool at work: every output must say so."""
    links: str = ""
    """Pairings decided by a person: `old -> new`, several parted by `;`."""
    silence: str = ""
    """Drafting warnings that a person set aside: `W-CODE place: reason`, several parted by `;`."""
    note: str = ""
    """Anything a reader should know."""
    keys: tuple[str, ...] = field(default=("title", "status"), compare=False)
    """The keys that the file writes, so that it can be written back as it was."""

    @property
    def illustrative_word(self) -> str:
        """`illustrative draft`, `illustrative example` for one that counts as adopted or found; else empty."""
        if not self.illustrative:
            return ""
        settled = self.status in (Status.ADOPTED, Status.RECORDED)
        return "illustrative example" if settled else "illustrative draft"


@dataclass(frozen=True, slots=True)
class Version:
    """One dated text of a code."""

    id: str
    """Its name: an ISO date, or a date and a label."""
    meta: Meta
    """Its front matter."""
    sections: tuple[Section, ...]
    """Preamble first, then principles and notices in reading order."""
    sha256: str
    """SHA-256 of the file's bytes, in hexadecimal."""
    file: str = field(default="", compare=False)
    """The file it was read from, as the user would type it; empty for none."""

    @property
    def principles(self) -> tuple[Section, ...]:
        """The sections that state duties."""
        return tuple(s for s in self.sections if s.role is Role.PRINCIPLE)

    @property
    def label(self) -> str:
        """How every output names it: the id, and "illustrative draft" or "illustrative example" where that is due."""
        return f"{self.id} ({self.meta.illustrative_word})" if self.meta.illustrative else self.id

    @property
    def day(self) -> date | None:
        """The day it counts from: effective, else adopted, else captured; None when none is known."""
        return self.meta.effective or self.meta.adopted or self.meta.captured

    def section(self, id: str) -> Section:
        """The section of that id; UnknownVersion names the ids there are."""
        for section in self.sections:
            if section.id == id:
                return section
        known = ", ".join(s.id for s in self.sections)
        raise UnknownVersion(f"version {self.id} has no section “{shown(id)}”; it has {known}.")


@dataclass(frozen=True, slots=True)
class History(Sequence[Version]):
    """All dated versions of a code, oldest first, with the drafts kept apart."""

    versions: tuple[Version, ...]
    """The dated versions, oldest first."""
    drafts: tuple[Version, ...] = ()
    """Drafts and proposals, by id."""
    registered: frozenset[str] | None = None
    """Ids that the register lists; None when there is no register."""
    translations: tuple[Version, ...] = ()
    """Translations, by id (`2024-06-14.es`); never among the versions."""
    procedure: Procedure | None = None
    """What the board's own rules call for; None when the record holds no `procedure.yaml`."""

    @overload
    def __getitem__(self, key: int) -> Version: ...
    @overload
    def __getitem__(self, key: slice) -> History: ...
    @overload
    def __getitem__(self, key: str) -> Version: ...
    def __getitem__(self, key: int | slice | str) -> Version | History:
        if isinstance(key, str):
            return self.find(key)
        if isinstance(key, slice):
            return replace(self, versions=self.versions[key])
        return self.versions[key]

    def __len__(self) -> int:
        return len(self.versions)

    def __iter__(self) -> Iterator[Version]:
        return iter(self.versions)

    @property
    def latest(self) -> Version:
        """The newest dated version; UnknownVersion when there is none."""
        if not self.versions:
            raise UnknownVersion("the record holds no dated version yet; add one such as 2026-11-22.md.")
        return self.versions[-1]

    def find(self, name: str) -> Version:
        """The version or draft of that id, that unambiguous prefix, or that label."""
        everything = self.versions + self.drafts
        exact = [v for v in everything if v.id == name]
        begun = [v for v in everything if name and v.id.startswith(name)]
        labelled = [v for v in everything if name and v.id[len("2026-11-22-") :] == name]
        found = exact or begun or labelled
        if len(found) == 1:
            return found[0]
        if found:
            ids = ", ".join(v.id for v in found)
            raise UnknownVersion(f"“{shown(name)}” could be any of {ids}; give more of the id.")
        ids = ", ".join(v.id for v in everything) or "no version at all"
        raise UnknownVersion(f"there is no version “{shown(name)}”; {_meant(name, everything)} holds {ids}.")

    def in_force_on(self, day: date) -> Version:
        """The registered version with the greatest effective (else adopted, else captured) date not after `day`."""
        listed = self.registered
        dated = [
            (v.day, i, v)
            for i, v in enumerate(self.versions)
            if v.day is not None and v.day <= day and (listed is None or v.id in listed) and not v.meta.translation_of
        ]
        if not dated:
            raise UnknownVersion(f"no version was in force on {day}; the record begins later or is not registered.")
        return max(dated, key=lambda entry: entry[:2])[2]

    def leading_to(self, name: str) -> History:
        """The line of versions that ends in `name`, following `supersedes` backwards, as a history of its own."""
        known = {v.id: v for v in reversed(self.versions + self.drafts)}
        line: dict[str, Version] = {}
        version = self.find(name)
        while version.id not in line:
            line[version.id] = version
            before = version.meta.supersedes
            version = (known.get(before) or self.find(before)) if before else version
        return History(tuple(reversed(line.values())), registered=self.registered, procedure=self.procedure)


def _meant(name: str, versions: Sequence[Version]) -> str:
    """`did you mean “…”? The record` where an id or a label is nearly that name; else `the record`."""
    from difflib import get_close_matches

    ids = {v.id: v.id for v in versions}
    names = {v.id[len("2026-11-22-") :]: v.id for v in versions if v.id[len("2026-11-22-") :]} | ids
    near = get_close_matches(name[:80], sorted(names), 1)
    return f"did you mean “{names[near[0]]}”? The record" if near else "the record"
