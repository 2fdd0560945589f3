"""`chart(value)`: how long a version is, how a history grew, what a comparison kept and changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from wording.comparison.ledger import NO_WORDS, Words
from wording.comparison.model import ChangeKind, Comparison, RunKind
from wording.comparison.tokens import count_words
from wording.history.lineage import Lineages, Step, Track
from wording.notebook.display import Display
from wording.notebook.figures import INK, figure
from wording.notebook.texts import words_in, words_of
from wording.packet.parts import subtitle
from wording.packet.phrases import count, illustrative, joined
from wording.packet.render.marks import visible
from wording.record.model import History, Version

if TYPE_CHECKING:
    import altair as alt

MEASURES = (("kept", "#8a94a3"), ("moved", "#3f6fb5"), ("deleted", "#b23a2e"), ("inserted", "#2c7a4b"))
"""What becomes of words, and the colour of its column; every column is headed and every bar has its figure."""

_ROW = 20
_LINE = 16
_WRAP = 38


def chart(value: object) -> Display:
    """A picture of a version, a history, a comparison or a principle's tracks, with words that say what it shows.

    TypeError, a programmer's slip, for anything else.
    """
    match value:
        case Version():
            return chart_version(value)
        case History():
            return chart_history(value)
        case Comparison():
            return chart_comparison(value)
        case Lineages():
            return chart_tracks(value.tracks)
        case list() | tuple() if value and all(isinstance(track, Track) for track in value):
            return chart_tracks(value)
    raise TypeError(f"chart() has no picture for a value of type {type(value).__name__}.")


def chart_version(version: Version) -> Display:
    """How many words each section has."""
    rows = [(section.name, words_in(section)) for section in version.sections]
    caption = f"Words in each section of {version.label}."
    return figure(_bars(rows), _said(rows), caption, illustrative(version))


def chart_history(history: History) -> Display:
    """How many words each version has, the dated ones first and the drafts after them."""
    everything = (*history.versions, *history.drafts)
    rows = [(version.label, words_of(version)) for version in everything]
    return figure(_bars(rows), _said(rows), "Words in each version and draft.", illustrative(*everything))


def chart_comparison(comparison: Comparison) -> Display:
    """What became of the words of each section."""
    rows = [(section.name, section.total) for section in comparison.sections]
    caption = f"What became of the words of each section: {subtitle(comparison)}."
    return figure(_ledger(rows), _told(rows), caption, illustrative(comparison.old, comparison.new))


def chart_tracks(tracks: Sequence[Track]) -> Display:
    """What each version did to the words of one principle, or of the whole code."""
    versions = list(dict.fromkeys(step.version for track in tracks for step in track.steps))
    rows = []
    for version in versions:
        total = NO_WORDS
        for step in (step for track in tracks for step in track.steps if step.version is version):
            total += _words(step)
        rows.append((version.label, total))
    name = tracks[0].name if len({track.section for track in tracks}) == 1 else "the code"
    caption = f"What each version did to the words of “{name}”." if name != "the code" else "What each version did."
    return figure(_ledger(rows), _told(rows), caption, illustrative(*versions))


def _words(step: Step) -> Words:
    """The words ledger of one step; the first text of a track counts as kept."""
    counts = dict.fromkeys(RunKind, 0)
    for run in step.runs:
        counts[run.kind] += count_words(run.text)
    if not step.change:
        same = count_words(step.text)
        return Words(same, same, same, 0, 0, 0)
    same, gone, come = counts[RunKind.EQUAL], counts[RunKind.DELETE], counts[RunKind.INSERT]
    moved = ChangeKind.MOVED in step.event.split()
    return Words(same + gone, same + come, 0 if moved else same, same if moved else 0, gone, come)


def _said(rows: Iterable[tuple[str, int]], unit: str = "word") -> str:
    return f"Bar chart. {'; '.join(f'{name}: {count(words, unit)}' for name, words in rows)}."


def _told(rows: Iterable[tuple[str, Words]]) -> str:
    parts = []
    for name, words in rows:
        figures = [f"{getattr(words, measure)} {measure}" for measure, _ in MEASURES if getattr(words, measure)]
        parts.append(f"{name}: {joined(figures) or 'no words'}")
    return f"Bar chart, words. {'; '.join(parts)}."


def _distinct(names: Iterable[str]) -> list[str]:
    """The names, broken into lines; one that comes again gets a number, or its bars would fall together.

    Characters that cannot be drawn are spelt out: a control character would end the whole process.
    """
    seen: dict[str, int] = {}
    out = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        again = f" ({seen[name]})" if seen[name] > 1 else ""
        main, label, tail = visible(f"{name}{again}").partition(" (illustrative ")
        out.append("\n".join([*wrap(main, _WRAP), *wrap(label + tail, _WRAP)]) or "–")
    return out


def _places(names: Sequence[str]) -> Any:
    """The axis that lists the names, each on a row as high as its lines."""
    import altair as alt

    lines = "split(datum.label, '\\n')"
    middle = alt.ExprRef(f"{-_LINE / 2} * (length({lines}) - 1)")
    axis = alt.Axis(title=None, labelExpr=lines, labelLineHeight=_LINE, labelOffset=middle)
    return alt.Y("name:N", sort=list(names), axis=axis, scale=alt.Scale(paddingInner=0.35))


def _height(names: Sequence[str]) -> int:
    lines = max((name.count("\n") + 1 for name in names), default=1)
    return len(names) * (_ROW + _LINE * (lines - 1) + 8)


def _bars(rows: Sequence[tuple[str, int]]) -> alt.TopLevelMixin:
    """One bar a row, its figure at its end."""
    import altair as alt

    names = _distinct(name for name, _ in rows)
    data = {"values": [{"name": name, "words": words} for name, (_, words) in zip(names, rows, strict=True)]}
    base = alt.Chart(data, width=340, height=_height(names)).encode(_places(names))
    length = alt.X("words:Q", axis=None, scale=alt.Scale(domainMin=0))
    bar = base.mark_bar(color=MEASURES[1][1]).encode(length)
    number = base.mark_text(align="left", dx=6, color=INK, fontSize=13).encode(length, alt.Text("words:Q", format=","))
    return alt.layer(bar, number)


def _ledger(rows: Sequence[tuple[str, Words]]) -> alt.TopLevelMixin:
    """A column of bars for each thing that may become of a word, all on one scale."""
    import altair as alt

    names = _distinct(name for name, _ in rows)
    values = [
        {"name": name, "what": measure, "words": getattr(words, measure), "shown": f"{getattr(words, measure):,}"}
        for name, (_, words) in zip(names, rows, strict=True)
        for measure, _ in MEASURES
    ]
    measures, colours = zip(*MEASURES, strict=True)
    length = alt.X("words:Q", axis=None, scale=alt.Scale(domainMin=0))
    colour = alt.Color("what:N", sort=list(measures), legend=None, scale=alt.Scale(domain=measures, range=colours))
    base = alt.Chart(width=96, height=_height(names)).encode(_places(names), length)
    number = base.mark_text(align="left", dx=5, color=INK, fontSize=13).encode(alt.Text("shown:N"))
    column = alt.Column("what:N", sort=list(measures), title=None)
    return alt.layer(base.mark_bar().encode(colour), number, data={"values": values}).facet(column=column, spacing=34)
