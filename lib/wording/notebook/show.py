"""`show(value)`: any value of the library as a notebook should show it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from wording.amend.conflicts import Conflicts
from wording.amend.three_way import ThreeWay
from wording.comparison.model import Change, Comparison, Run
from wording.history.find import Found
from wording.history.lineage import Lineages, Track
from wording.history.provenance.model import VersionWords
from wording.history.since import Since
from wording.notebook.bench_state import DraftView
from wording.notebook.bench_view import show_draft
from wording.notebook.board import show_packet, show_summary
from wording.notebook.display import Display, panel
from wording.notebook.figures import show_picture
from wording.notebook.lineages import show_lineages, show_tracks
from wording.notebook.motions import show_conflicts, show_notice
from wording.notebook.origins import show_found, show_since, show_words
from wording.notebook.redlines import show_change, show_changes, show_comparison, show_runs
from wording.notebook.replies import show_tally
from wording.notebook.sisters import show_drift, show_sides
from wording.notebook.tables import frame_table
from wording.notebook.texts import show_history, show_version
from wording.notebook.three_ways import show_three_way
from wording.notebook.translations import show_translation
from wording.packet.notice import Notice
from wording.packet.packet import Packet
from wording.packet.replies.model import Tally
from wording.packet.summary import Summary
from wording.pictures.drawing import Picture
from wording.record.model import History, Version
from wording.sisters.drift_model import Drift
from wording.sisters.model import SideBySide
from wording.translation.model import TranslationStatus

if TYPE_CHECKING:
    import pandas as pd
    from typing_extensions import TypeIs


def show(value: object, part: str = "") -> Display:
    """Any value of the library, or a pandas table, to be read.

    A version, history, comparison, change, summary, packet, lineage, redline, picture, the words of a version with
    their origins, a phrase found, what changed since a day, a draft on the bench, two drafts on one base, the
    collisions of motions, a notice of motions, the state of a translation, two sister codes side by side, or the drift
    of a family. `part` names one section of a version, comparison, lineage, provenance, translation or pair of codes by
    its id, and is the caption of a table. What was made from an
    illustrative draft says so. TypeError, a programmer's slip, for anything else.
    """
    for kind, by_part in _BY_PART.items():
        if isinstance(value, kind):
            return by_part(value, part)
    for kind, whole in _WHOLE.items():
        if isinstance(value, kind):
            return whole(value)
    if isinstance(value, Display):
        return value
    if isinstance(value, (list, tuple)):
        return _sequence(value)
    if _is_frame(value):
        return frame_table(value, part)
    raise TypeError(f"show() has no way to show a value of type {type(value).__name__}.")


_BY_PART: dict[type, Callable[[Any, str], Display]] = {
    Version: show_version,
    Comparison: show_comparison,
    Lineages: show_lineages,
    VersionWords: show_words,
    Tally: show_tally,
    TranslationStatus: show_translation,
    SideBySide: show_sides,
}
"""What shows each type of value of which one part may be asked for."""
_WHOLE: dict[type, Callable[[Any], Display]] = {
    History: show_history,
    Change: show_change,
    Summary: show_summary,
    Packet: show_packet,
    Picture: show_picture,
    Found: show_found,
    Since: show_since,
    DraftView: show_draft,
    ThreeWay: show_three_way,
    Conflicts: show_conflicts,
    Notice: show_notice,
    Drift: show_drift,
}
"""What shows each type of value that is shown whole."""


def _sequence(values: Sequence[object]) -> Display:
    """A row of runs, changes or tracks."""
    if not values:
        return panel("Nothing.", illustrative=False, text="nothing")
    runs = [value for value in values if isinstance(value, Run)]
    if len(runs) == len(values):
        return show_runs(runs)
    changes = [value for value in values if isinstance(value, Change)]
    if len(changes) == len(values):
        return show_changes(changes)
    tracks = [value for value in values if isinstance(value, Track)]
    if len(tracks) == len(values):
        return show_tracks(tracks)
    raise TypeError("show() takes a list of runs, of changes or of tracks, not a mixed one.")


def _is_frame(value: object) -> TypeIs[pd.DataFrame]:
    """Whether it is a pandas table; pandas is loaded by whoever made one, never to ask."""
    pandas = sys.modules.get("pandas")
    return pandas is not None and isinstance(value, pandas.DataFrame)
