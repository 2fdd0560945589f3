"""All versions → the lineage of every section and clause: where each came from and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from wording.comparison.compare import compare
from wording.comparison.model import ClauseChange, Comparison, Run, RunKind, SectionChange, Weight
from wording.history.growing import Growing
from wording.history.restored import rejoined
from wording.history.reused import notes
from wording.history.tracks import COLUMNS, Lineages, Step, Track, rows
from wording.record.model import Version

__all__ = ["COLUMNS", "Lineages", "Step", "Track", "chained", "follow", "rows"]


def follow(history: Sequence[Version]) -> Lineages:
    """The lineage of every section and clause of the versions given, oldest first.

    A clause that is split goes on as its longest piece; the other pieces begin with `split`. Of the clauses merged into
    one, the longest goes on and the others end with `merged`. What comes back after versions of absence goes on where
    it ended, with a step `restored`; an id or number that was used again for something else is told in `Track.notes`.
    """
    versions = tuple(history)
    return chained(versions, (compare(old, new, versions) for old, new in pairwise(versions)))


def chained(versions: tuple[Version, ...], comparisons: Iterable[Comparison]) -> Lineages:
    """Like `follow`, by comparisons that are made already: of each version with the one before it, in order."""
    growing: list[Growing] = []
    sections: dict[str, Growing] = {}
    clauses: dict[tuple[str, int], Growing] = {}
    if versions:
        _begin(versions[0], growing, sections, clauses)
    for at, comparison in enumerate(comparisons, 1):
        sections = _sections(comparison, at, growing, sections)
        clauses = _clauses(comparison, at, growing, clauses)
    growing = rejoined(growing)
    tracks = [track.close(told) for track, told in zip(growing, notes(growing), strict=True)]
    return Lineages(_in_order(tracks), versions)


def _begin(
    version: Version, growing: list[Growing], sections: dict[str, Growing], clauses: dict[tuple[str, int], Growing]
) -> None:
    for section in version.sections:
        sections[section.id] = _first(version, section.id, section.heading, False, growing)
        for n, clause in enumerate(section.clauses, 1):
            clauses[section.id, n] = _first(version, f"{section.id}/{n}", clause.text, True, growing)


def _first(version: Version, place: str, text: str, is_clause: bool, growing: list[Growing]) -> Growing:
    runs = (Run(RunKind.INSERT, text),) if text else ()
    track = _new_track(is_clause, growing)
    track.add(0, Step(version, place, "first version", text, runs, Weight.NONE, (), "", False))
    return track


def _sections(
    comparison: Comparison, at: int, growing: list[Growing], before: dict[str, Growing]
) -> dict[str, Growing]:
    after: dict[str, Growing] = {}
    for entry in comparison.sections:
        ids = [ref.id for ref in entry.old]
        heir = next((ref.id for ref in entry.new if ref.id in ids), entry.new[0].id if entry.new else "")
        source = heir if heir in ids else (ids[0] if ids else "")
        for ref in entry.new:
            track = before[source] if source and ref.id == heir else _new_track(False, growing)
            track.add(at, _step(comparison.new, ref.id, ref.heading, entry, entry.heading_runs))
            after[ref.id] = track
        for id in ids:
            if not entry.new or id != source:
                before[id].add(at, _step(comparison.new, "", "", entry, entry.heading_runs))
    return after


def _clauses(
    comparison: Comparison, at: int, growing: list[Growing], before: dict[tuple[str, int], Growing]
) -> dict[tuple[str, int], Growing]:
    after: dict[tuple[str, int], Growing] = {}
    for section in comparison.sections:
        for entry in section.clauses:
            heir = max(entry.new, key=lambda ref: len(ref.text), default=None)
            source = max(entry.old, key=lambda ref: len(ref.text), default=None)
            for ref in entry.new:
                goes_on = source is not None and ref == heir
                track = before[source.section, source.position] if source and goes_on else _new_track(True, growing)
                track.add(at, _step(comparison.new, ref.address, ref.text, entry, entry.runs))
                after[ref.section, ref.position] = track
            for ref in entry.old:
                if not entry.new or ref != source:
                    before[ref.section, ref.position].add(at, _step(comparison.new, "", "", entry, entry.runs))
    return after


def _new_track(is_clause: bool, growing: list[Growing]) -> Growing:
    track = Growing(is_clause)
    growing.append(track)
    return track


def _step(version: Version, place: str, text: str, entry: SectionChange | ClauseChange, runs: tuple[Run, ...]) -> Step:
    event = " ".join(entry.kinds)
    return Step(version, place, event, text, runs, entry.weight, entry.reasons, entry.change or "", entry.confirm)


def _in_order(tracks: Sequence[Track]) -> tuple[Track, ...]:
    """Sections in the order in which they last stood, each followed by its clauses."""
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
