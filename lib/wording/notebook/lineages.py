"""The lineage of the code as a table, and of one principle as a story told version by version."""

from __future__ import annotations

from collections.abc import Sequence

from wording.comparison.model import ChangeKind
from wording.history.lineage import Lineages, Step, Track
from wording.notebook import styles
from wording.notebook.display import Display, panel
from wording.notebook.elements import Html, join, tag
from wording.notebook.redlines import redline_of, why
from wording.notebook.tables import name_cell, table
from wording.packet import phrases
from wording.record.model import Version

FIRST = "first version"
"""The event of a track that begins with the first version followed."""


def show_lineages(lineages: Lineages, part: str = "") -> Display:
    """What each version did to each section; with `part`, the story of that section and its clauses."""
    if part:
        return show_tracks(lineages.of(part))
    versions = lineages.versions
    sections = [track for track in lineages if not track.is_clause]
    caption = f"What each of {phrases.count(len(versions), 'version')} did to each section"
    rows = [(_name(track), *[_event_in(track, version) for version in versions]) for track in sections]
    body = table(caption, ("section", *[name_cell(version) for version in versions]), rows)
    return panel(
        body, illustrative=phrases.illustrative(*versions), text=f"{caption}: {phrases.count(len(sections), 'section')}"
    )


def show_tracks(tracks: Sequence[Track]) -> Display:
    """The story of one section and its clauses: each wording, redlined against the one before."""
    if not tracks:
        return panel(tag("p", "No lineage to show."), illustrative=False, text="no lineage")
    versions = dict.fromkeys(step.version for track in tracks for step in track.steps)
    labels = [version.label for version in versions]
    title = f"{tracks[0].name}, from {labels[0]} to {labels[-1]}" if labels[1:] else f"{tracks[0].name}, {labels[0]}"
    body = [_track(track) for track in tracks]
    changes = sum(len(_told(track)) - 1 for track in tracks)
    text = f"{title}: {phrases.count(max(changes, 0), 'change')}"
    return panel(*body, title=title, illustrative=phrases.illustrative(*versions), text=text)


def _track(track: Track) -> Html:
    if not track.is_clause and not any(step.change for step in track.steps):
        return Html()
    what = f"Clause {track.key.partition('/')[2]}" if track.is_clause else "Heading"
    notes = [tag("p", note, style=styles.SMALL) for note in track.notes]
    return join(tag("h3", what), tag("ul", *[_step(step) for step in _told(track)], style=styles.LIST), *notes)


def _told(track: Track) -> tuple[Step, ...]:
    """The first step and every one after it in which something happened to this text."""
    return tuple(step for at, step in enumerate(track.steps) if not at or step.change)


def _step(step: Step) -> Html:
    motion = f", by motion {step.motion}" if step.change and step.motion else ""
    head = join(tag("strong", step.version.label), f": {_event(step)}{motion}")
    note = [tag("p", said, style=styles.SMALL) for said in why(phrases.reason(reason) for reason in step.reasons)]
    said = redline_of(step.runs) if step.change else step.text or "(no heading)"
    return tag("li", head, tag("div", said, style=styles.CLAUSE), *note, style=styles.STEP)


def _event_in(track: Track, version: Version) -> str:
    found = [step for step in track.steps if step.version is version]
    return _event(found[0]) if found else "–"


def _event(step: Step) -> str:
    known = {str(kind): phrase for kind, phrase in phrases.KIND.items()}
    if step.event == FIRST:
        return "first text"
    return phrases.joined([known.get(word, word) for word in step.event.split()])


def _name(track: Track) -> str:
    gone = track.steps[-1].event == str(ChangeKind.REMOVED)
    return f"{track.name} (gone)" if gone else track.name
