"""Tracks → the ids and numbers that named something else before, told so that nobody takes one thing for the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from wording.comparison.model import ChangeKind
from wording.history.growing import Growing
from wording.history.tracks import Step

_LONGEST = 80


def notes(tracks: Sequence[Growing]) -> list[tuple[str, ...]]:
    """For each track, a sentence for every id or number of it that another track bore before."""
    ids = _bearers(tracks)
    ended = _ended(tracks)
    return [(*_ids(track, index, ids, tracks), *_numbers(track, ended)) for index, track in enumerate(tracks)]


def _bearers(tracks: Sequence[Growing]) -> dict[tuple[bool, str], list[tuple[int, int]]]:
    """For each given id, the version that it is borne in and the track, by version."""
    found: dict[tuple[bool, str], list[tuple[int, int]]] = defaultdict(list)
    for index, track in enumerate(tracks):
        for at, step in track.placed:
            if id := given_id(step):
                found[track.is_clause, id].append((at, index))
    return {key: sorted(bearers) for key, bearers in found.items() if len({index for _, index in bearers}) > 1}


def given_id(step: Step) -> str:
    """The id that the file gives to what stands there; empty for none."""
    name, _, number = step.place.partition("/")
    section = step.version.section(name)
    if number:
        return section.clauses[int(number) - 1].id or ""
    return section.id if section.given_id else ""


def _ids(
    track: Growing, index: int, ids: dict[tuple[bool, str], list[tuple[int, int]]], tracks: Sequence[Growing]
) -> list[str]:
    found = []
    for id in dict.fromkeys(given_id(step) for _, step in track.placed):
        bearers = ids.get((track.is_clause, id), [])
        first = next((at for at, other in bearers if other == index), 0)
        before = [(at, other) for at, other in bearers if other != index and at < first]
        if before:
            step = tracks[before[-1][1]].at(before[-1][0])
            what = "clause" if track.is_clause else "section"
            found.append(f"The id “{id}” named another {what} until {step.version.id}: “{_quoted(step.text)}”.")
    return found


def _ended(tracks: Sequence[Growing]) -> dict[str, list[tuple[int, Step]]]:
    """For each place, the clauses that stood there when they were taken out, and the versions that lack them."""
    found: dict[str, list[tuple[int, Step]]] = defaultdict(list)
    for track in (track for track in tracks if track.is_clause):
        for before, step, at in zip(track.steps, track.steps[1:], track.ats[1:], strict=False):
            if ChangeKind.REMOVED in step.event:
                found[before.place].append((at, before))
    return found


def _numbers(track: Growing, ended: dict[str, list[tuple[int, Step]]]) -> list[str]:
    """What bore the number of a clause that is new, and was taken out before or as it came."""
    begun = track.steps[0]
    if not track.is_clause or ChangeKind.ADDED not in begun.event:
        return []
    before = [entry for entry in ended.get(begun.place, ()) if entry[0] <= track.ats[0]]
    if not before:
        return []
    _, step = max(before, key=lambda entry: entry[0])
    name = step.version.section(step.place.partition("/")[0]).name
    number = step.place.partition("/")[2]
    return [f"Clause {number} of “{name}” was another until {step.version.id}: “{_quoted(step.text)}”."]


def _quoted(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0].rstrip(",;:") + " …"
