"""Comparisons, changes and runs as redlines that read without colour and in an untrusted notebook."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from wording.comparison.model import Change, Comparison, Run, RunKind
from wording.errors import UnknownVersion, shown
from wording.notebook import styles
from wording.notebook.display import Display, panel
from wording.notebook.elements import Html, join, tag
from wording.notebook.tables import table
from wording.packet import phrases
from wording.packet.parts import Item, Part, parts, subtitle
from wording.packet.render.marks import styled_redline
from wording.packet.summary import where
from wording.record.model import Form


def redline_of(runs: Sequence[Run]) -> Html:
    """Runs as `<ins>` and `<del>` with a cue besides colour."""
    return Html(styled_redline(tuple(runs)))


def show_runs(runs: Sequence[Run]) -> Display:
    """One redline."""
    changed = sum(run.kind is not RunKind.EQUAL for run in runs)
    body = tag("p", redline_of(runs), style=styles.CLAUSE)
    return panel(body, illustrative=False, text=f"redline with {phrases.count(changed, 'mark')}")


def show_comparison(comparison: Comparison, part: str = "") -> Display:
    """The redline of a whole comparison, or of the sections that `part` names by id or heading.

    UnknownVersion names the sections there are.
    """
    title = subtitle(comparison)
    chosen = _chosen(comparison, part)
    body = [_part(entry) for entry in chosen if entry.changed]
    same = [f"“{entry.name}”" for entry in chosen if not entry.changed]
    if same:
        body.append(tag("p", f"Word for word as before: {phrases.joined(same)}.", style=styles.SMALL))
    of = f": {phrases.joined([entry.name for entry in chosen])}" if part else ""
    changes = sum(bool(entry.change) + sum(bool(item.anchor) for item in entry.items) for entry in chosen)
    text = f"{title}{of}: {phrases.count(changes, 'change')}"
    return panel(
        *body, title=f"{title}{of}", illustrative=phrases.illustrative(comparison.old, comparison.new), text=text
    )


def _chosen(comparison: Comparison, name: str) -> tuple[Part, ...]:
    everything = parts(comparison)
    if not name:
        return everything
    rows = list(zip(everything, comparison.sections, strict=True))
    exact = [part for part, section in rows if name in {ref.id for ref in (*section.new, *section.old)}]
    found = exact or [part for part in everything if name.casefold() in part.name.casefold()]
    if not found:
        ids = dict.fromkeys(ref.id for s in comparison.sections for ref in (*s.new, *s.old))
        raise UnknownVersion(f"the comparison has no section “{shown(name)}”; it has {', '.join(ids)}.")
    return tuple(found)


def _part(part: Part) -> Html:
    changed = any(run.kind is not RunKind.EQUAL for run in part.heading_runs)
    heading = redline_of(part.heading_runs) if changed else part.name
    return join(tag("h3", heading), _said(part.label if part.change else "", part.notes, part.reasons), _items(part))


def _items(part: Part) -> Html:
    done = []
    for listed, group in groupby(part.items, key=lambda item: item.form in (Form.ITEM, Form.NUMBERED)):
        blocks = [_item(item, "li" if listed else "div") for item in group]
        done.append(tag("ul", *blocks, style=styles.LIST) if listed else join(*blocks))
    return join(*done)


def _item(item: Item, element: str) -> Html:
    runs = tag("div", redline_of(item.runs), style=styles.CLAUSE) if item.runs else Html()
    return tag(element, runs, _said(item.label, item.notes, item.reasons))


def _said(label: str, notes: Iterable[str], reasons: Iterable[str]) -> Html:
    """What happened, where it came from, and why it weighs as it does: a line under the text."""
    parts: list[str] = [tag("strong", label)] if label else []
    parts += notes
    parts += why(reasons)
    if not parts:
        return Html()
    line = join(*[piece for part in parts for piece in (" ", part)][1:])
    return tag("p", line, style=styles.SMALL)


def why(reasons: Iterable[str]) -> list[str]:
    """The reasons as one sentence; no sentence where there are none."""
    said = "; ".join(reasons)
    return [f"Why: {said.removesuffix('.')}."] if said else []


def show_change(change: Change) -> Display:
    """One change: where it stands, its redline, how it weighs and why."""
    label = f"{change.id}: {phrases.kinds(change.kinds)}, {phrases.weighed(change.weight, change.reasons)}"
    reasons = [phrases.reason(reason) for reason in change.reasons]
    body = tag("p", redline_of(change.runs), style=styles.CLAUSE)
    title = f"{change.id}, {where(change)}"
    return panel(
        body, _said(label, (), reasons), title=title, illustrative=change.illustrative, text=f"{title}: {label}"
    )


CHANGE_HEADS = ("change", "where", "what happened", "how it weighs", "why", "deleted", "inserted")
"""Columns of the table of changes."""


def show_changes(changes: Sequence[Change]) -> Display:
    """Changes as a table, a row each."""
    caption = f"{phrases.count(len(changes), 'change')}, in reading order; the last columns count words"
    illustrative = any(change.illustrative for change in changes)
    return panel(table_of_changes(changes, caption), illustrative=illustrative, text=caption)


def table_of_changes(changes: Sequence[Change], caption: str) -> Html:
    """A row a change: where it stands, what happened, how it weighs and why, and the words that went and came."""
    return table(caption, CHANGE_HEADS, [_change_row(change) for change in changes])


def _change_row(change: Change) -> tuple[str | int, ...]:
    return (
        change.id,
        where(change),
        phrases.kinds(change.kinds),
        phrases.weighed(change.weight, change.reasons),
        "; ".join(phrases.reason(reason) for reason in change.reasons),
        change.words.deleted,
        change.words.inserted,
    )
