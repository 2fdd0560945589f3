"""Two drafts on one base as a table: what each makes of every clause, and where they agree, differ and collide."""

from __future__ import annotations

from collections.abc import Sequence

from wording.amend.conflicts import Conflict
from wording.amend.three_way import Fate, Row, Standing, ThreeWay, is_kept
from wording.notebook import styles
from wording.notebook.bench_view import told
from wording.notebook.display import Display, panel
from wording.notebook.elements import Html, join, tag
from wording.notebook.redlines import redline_of
from wording.notebook.tables import table
from wording.packet.phrases import count, joined

_MARK = {
    Standing.AGREED: "= both alike",
    Standing.FIRST: "◀ the first alone",
    Standing.SECOND: "▶ the second alone",
    Standing.COMPATIBLE: "◆ both, compatibly",
    Standing.COLLISION: "✱ collision",
}


def show_three_way(value: ThreeWay) -> Display:
    """A row for each clause and heading that a draft touches, then the collisions and what either order gives."""
    title = f"{value.base.label}, amended by {value.first.label} and by {value.second.label}"
    touched = [row for row in value.rows if row.standing is not Standing.SAME]
    tally = joined([f"{count(value.count(one), _WORDS[one][0], _WORDS[one][1])}" for one in _WORDS if value.count(one)])
    caption = f"{tally or 'Nothing is touched'}; {value.count(Standing.SAME)} left alone by both"
    heads = ("where", "how they stand", f"first: {value.first.label}", f"second: {value.second.label}")
    cells = [(_where(row), _MARK[row.standing], _cell(row, row.first), _cell(row, row.second)) for row in touched]
    rows = table(caption, heads, cells)
    text = f"{title}: {caption}"
    return panel(rows, _collisions(value), title=title, illustrative=value.illustrative, text=text)


_WORDS = {
    Standing.AGREED: ("place changed alike by both", "places changed alike by both"),
    Standing.FIRST: ("by the first alone", "by the first alone"),
    Standing.SECOND: ("by the second alone", "by the second alone"),
    Standing.COMPATIBLE: ("by both, compatibly", "by both, compatibly"),
    Standing.COLLISION: ("in collision", "in collision"),
}


def _where(row: Row) -> str:
    _, _, number = row.at.partition("/")
    place = f"clause {number}" if number else "heading"
    return f"{row.name}, {place}" + ("" if row.text or row.first.text == row.second.text == "" else " (new)")


def _cell(row: Row, fate: Fate) -> Html:
    if not fate.changed:
        return Html("–")
    words = redline_of(fate.runs) if fate.runs and not is_kept(fate.runs) else join(fate.text)
    home = row.at.partition("/")[0]
    notes = []
    if fate.place and fate.place != home:
        notes.append(f"Stands in “{fate.place}”.")
    if fate.joined:
        notes.append("Divided, or joined with others.")
    if not notes and fate.runs and is_kept(fate.runs):
        notes.append("Its words stay; it stands elsewhere or otherwise.")
    return join(words, *[tag("p", note, style=styles.SMALL) for note in notes])


def _collisions(value: ThreeWay) -> Html:
    found = [conflict for conflict in value.found.conflicts if conflict.kind != "duplicate"]
    head = tag("h3", "What either order would give")
    if not found:
        return join(head, tag("p", "The drafts do not collide: either order gives the same.", style=styles.CLAUSE))
    return join(head, tag("ul", *[_one(conflict) for conflict in found], style=styles.LIST))


def _one(conflict: Conflict) -> Html:
    lines: Sequence[str] = (
        f"The first: {conflict.first_words}",
        f"The second: {conflict.second_words}",
        f"The first, then the second: {told(conflict.first_then_second)}",
        f"The second, then the first: {told(conflict.second_then_first)}",
    )
    head = tag("strong", f"{conflict.name}: {conflict.why}.")
    return tag("li", head, tag("ul", *[tag("li", line) for line in lines], style=styles.LIST), style=styles.CLAUSE)
