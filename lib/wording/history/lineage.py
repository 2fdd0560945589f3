"""All versions → the lineage of every section and clause: where each came from and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, overload

from wording.comparison.compare import compare
from wording.comparison.model import ChangeKind, ClauseChange, Comparison, Reason, Run, RunKind, SectionChange, Weight
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
    """A step a version, from the first that has it."""

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
        """The tracks of one section and its clauses, by its id or an unambiguous part of its heading."""
        names = {track.section: track.name for track in self.tracks if not track.is_clause}
        wanted = principle.casefold()
        found = [id for id in names if id == principle]
        found = found or [id for id, name in names.items() if id.startswith(wanted) or wanted in name.casefold()]
        if len(found) != 1:
            what = (
                f"“{principle}” could be any of {', '.join(found)}" if found else f"there is no section “{principle}”"
            )
            raise UnknownVersion(f"{what}; the code has {', '.join(names)}.")
        return tuple(track for track in self.tracks if track.section == found[0])

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
                "; ".join(f"{reason.rule}: {reason.evidence}" for reason in step.reasons),
                meta.motion,
                meta.illustrative,
                step.text,
            )


def follow(history: Sequence[Version]) -> Lineages:
    """The lineage of every section and clause of the versions given, oldest first.

    A piece of a split goes on as the piece that holds most of it; the other pieces begin with `split`. Of the clauses
    merged into one, the largest goes on and the others end with `merged`.
    """
    versions = tuple(history)
    growing: list[_Growing] = []
    open_sections: dict[str, _Growing] = {}
    open_clauses: dict[tuple[str, int], _Growing] = {}
    if versions:
        _begin(versions[0], growing, open_sections, open_clauses)
    for old, new in pairwise(versions):
        comparison = compare(old, new, versions)
        open_sections = _sections(comparison, growing, open_sections)
        open_clauses = _clauses(comparison, growing, open_clauses)
    return Lineages(_in_order(growing), versions)


@dataclass(slots=True)
class _Growing:
    """A track while it is being followed."""

    is_clause: bool
    steps: list[Step]

    def close(self) -> Track:
        last = [step for step in self.steps if step.place][-1]
        section = last.place.partition("/")[0]
        name = last.version.section(section).name
        return Track(last.place, section, name, self.is_clause, tuple(self.steps))


def _begin(
    version: Version,
    growing: list[_Growing],
    sections: dict[str, _Growing],
    clauses: dict[tuple[str, int], _Growing],
) -> None:
    for section in version.sections:
        sections[section.id] = _first(version, section.id, section.heading, False, growing)
        for n, clause in enumerate(section.clauses, 1):
            clauses[section.id, n] = _first(version, f"{section.id}/{n}", clause.text, True, growing)


def _first(version: Version, place: str, text: str, is_clause: bool, growing: list[_Growing]) -> _Growing:
    runs = (Run(RunKind.INSERT, text),) if text else ()
    track = _Growing(is_clause, [Step(version, place, "first version", text, runs, Weight.NONE, (), "", False)])
    growing.append(track)
    return track


def _sections(comparison: Comparison, growing: list[_Growing], before: dict[str, _Growing]) -> dict[str, _Growing]:
    after: dict[str, _Growing] = {}
    for entry in comparison.sections:
        ids = [ref.id for ref in entry.old]
        heir = next((ref.id for ref in entry.new if ref.id in ids), entry.new[0].id if entry.new else "")
        source = heir if heir in ids else (ids[0] if ids else "")
        for ref in entry.new:
            track = before[source] if source and ref.id == heir else _new_track(False, growing)
            track.steps.append(_step(comparison.new, ref.id, ref.heading, entry, entry.heading_runs))
            after[ref.id] = track
        for id in ids:
            if not entry.new or id != source:
                before[id].steps.append(_step(comparison.new, "", "", entry, entry.heading_runs))
    return after


def _clauses(
    comparison: Comparison, growing: list[_Growing], before: dict[tuple[str, int], _Growing]
) -> dict[tuple[str, int], _Growing]:
    after: dict[tuple[str, int], _Growing] = {}
    for section in comparison.sections:
        for entry in section.clauses:
            heir = max(entry.new, key=lambda ref: len(ref.text), default=None)
            source = max(entry.old, key=lambda ref: len(ref.text), default=None)
            for ref in entry.new:
                goes_on = source is not None and ref == heir
                track = before[source.section, source.position] if source and goes_on else _new_track(True, growing)
                track.steps.append(_step(comparison.new, ref.address, ref.text, entry, entry.runs))
                after[ref.section, ref.position] = track
            for ref in entry.old:
                if not entry.new or ref != source:
                    before[ref.section, ref.position].steps.append(_step(comparison.new, "", "", entry, entry.runs))
    return after


def _new_track(is_clause: bool, growing: list[_Growing]) -> _Growing:
    track = _Growing(is_clause, [])
    growing.append(track)
    return track


def _step(version: Version, place: str, text: str, entry: SectionChange | ClauseChange, runs: tuple[Run, ...]) -> Step:
    event = " ".join(entry.kinds)
    return Step(version, place, event, text, runs, entry.weight, entry.reasons, entry.change or "", entry.confirm)


def _in_order(growing: Sequence[_Growing]) -> tuple[Track, ...]:
    """Sections in the order in which they last stood, each followed by its clauses."""
    tracks = [track.close() for track in growing]
    ranks: dict[str, tuple[int, int]] = {}
    for track in tracks:
        if not track.is_clause:
            last = [step for step in track.steps if step.place][-1].version
            ids = [section.id for section in last.sections]
            ranks.setdefault(track.section, (ids.index(track.section), -len(track.steps)))
    for track in tracks:  # a clause whose section was merged away or renamed stands where that section last stood
        last = [step for step in track.steps if step.place][-1].version
        ids = [section.id for section in last.sections]
        ranks.setdefault(track.section, (ids.index(track.section), 0))
    order = {id: rank for rank, id in enumerate(sorted(ranks, key=ranks.__getitem__))}
    return tuple(
        sorted(
            tracks,
            key=lambda t: (order[t.section], t.is_clause, int(t.key.partition("/")[2] or 0), -len(t.steps)),
        )
    )
