"""The values of a lineage: steps, tracks, and the table of them all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from wording.comparison.model import ChangeKind, Reason, Run, Weight
from wording.errors import UnknownVersion
from wording.record.model import Version

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Step:
    """What one version did to a section or clause."""

    version: Version
    """The version."""
    place: str
    """Where it stands in this version: `reflective-practice` or `reflective-practice/1`; empty once it is gone."""
    event: str
    """`first version`, `added`, `unchanged`, `moved amended`, `removed`, …"""
    text: str
    """Its heading or wording in this version; empty once it is gone."""
    runs: tuple[Run, ...]
    """Redline against the step before."""
    weight: Weight
    """How the change weighs."""
    reasons: tuple[Reason, ...]
    """Why."""
    change: str
    """Id of the change in the comparison with the version before; empty for none."""
    confirm: bool
    """Whether a person should confirm that this is the same section or clause."""

    @property
    def motion(self) -> str:
        """Id of the motion that adopted this version; empty where the record names none."""
        return self.version.meta.motion


@dataclass(frozen=True, slots=True)
class Track:
    """One section or clause through the versions."""

    key: str
    """Its name: where it stands in the last version that has it, `section` or `section/n`."""
    section: str
    """Id of the section in which it last stood."""
    name: str
    """Heading of that section as people call it."""
    is_clause: bool
    """Whether it is a clause; a section otherwise."""
    steps: tuple[Step, ...]
    """A step a version, from the first that has it to the one that takes it out; after a gap, on from where it is
    restored."""
    notes: tuple[str, ...] = ()
    """Ids and numbers of it that named something else before, a sentence each."""

    @property
    def changes(self) -> tuple[Step, ...]:
        """The steps in which something happened."""
        return tuple(step for step in self.steps if step.event != str(ChangeKind.UNCHANGED))


@dataclass(frozen=True, slots=True)
class Lineages(Sequence[Track]):
    """The lineage of every section and clause, in the order in which they last stood."""

    tracks: tuple[Track, ...]
    """Each section followed by its clauses."""
    versions: tuple[Version, ...]
    """The versions followed, oldest first."""

    @overload
    def __getitem__(self, index: int) -> Track: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Track, ...]: ...
    def __getitem__(self, index: int | slice) -> Track | tuple[Track, ...]:
        return self.tracks[index]

    def __len__(self) -> int:
        return len(self.tracks)

    def of(self, principle: str) -> tuple[Track, ...]:
        """The tracks of one section and its clauses, by its id or an unambiguous part of its heading, of now or once.

        An address such as `fees/1` gives the one clause that stands there, or last stood there. UnknownVersion names
        the sections there are.
        """
        if "/" in principle and (clause := self._clause(principle)):
            return clause
        names = {track.section: track.name for track in self.tracks if not track.is_clause}
        wanted = principle.casefold()
        found = [id for id in names if id == principle]
        found = found or [id for id, name in names.items() if id.startswith(wanted) or wanted in name.casefold()]
        found = found or self._once_called(wanted)
        if len(found) != 1:
            what = (
                f"“{principle}” could be any of {', '.join(found)}" if found else f"there is no section “{principle}”"
            )
            raise UnknownVersion(f"{what}; the code has {', '.join(names)}.")
        return tuple(track for track in self.tracks if track.section == found[0])

    def _clause(self, address: str) -> tuple[Track, ...]:
        """The clause that stands at an address in the newest version in which any does."""
        here = [
            (self.versions.index(step.version), n)
            for n, track in enumerate(self.tracks)
            for step in track.steps
            if track.is_clause and step.place == address
        ]
        return (self.tracks[max(here)[1]],) if here else ()

    def _once_called(self, wanted: str) -> list[str]:
        """The sections that some version knew by that id, or by a heading with those words."""
        return [
            track.section
            for track in self.tracks
            if not track.is_clause
            and any(step.place == wanted or wanted in step.text.casefold() for step in track.steps)
        ]

    def to_frame(self) -> pd.DataFrame:
        """A table with a row a step: section, clause, version, day, event, weight, reasons, motion, text."""
        import pandas as pd

        frame = pd.DataFrame(list(rows(self)), columns=pd.Index(COLUMNS))
        # Whoever shows a part of the table knows by this that it was made from an illustrative draft.
        frame.attrs["illustrative"] = any(version.meta.illustrative for version in self.versions)
        return frame


COLUMNS = (
    "section",
    "clause",
    "version",
    "day",
    "event",
    "weight",
    "change",
    "reasons",
    "motion",
    "illustrative",
    "text",
)
"""Columns of the table of lineages, in order."""


def rows(lineages: Lineages) -> Iterator[tuple[object, ...]]:
    """The lineages as rows with the columns of `COLUMNS`."""
    for track in lineages:
        for step in track.steps:
            meta = step.version.meta
            yield (
                track.section,
                track.key.partition("/")[2],
                step.version.id,
                step.version.day.isoformat() if step.version.day else "",
                step.event,
                str(step.weight),
                step.change,
                "; ".join(map(str, step.reasons)),
                meta.motion,
                meta.illustrative,
                step.text,
            )
