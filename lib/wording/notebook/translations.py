"""The state of a translation as a table: the source then and now beside the translation, in their own languages."""

from __future__ import annotations

from collections.abc import Sequence

from wording.notebook import styles
from wording.notebook.display import Display, panel
from wording.notebook.elements import Html, join, tag
from wording.notebook.redlines import redline_of
from wording.notebook.tables import table
from wording.packet.phrases import count, reason
from wording.record.tags import right_to_left
from wording.translation.model import Entry, State, TranslationStatus
from wording.translation.shown import Line, lines_of
from wording.translation.telling import STATE, counted, heading, language_name, place, why


def show_translation(status: TranslationStatus, part: str = "") -> Display:
    """What of a translation is out of date, not translated or left over; of the section that `part` names, all of it.

    UnknownVersion names the sections there are.
    """
    title = f"{heading(status)}{f': {status.target.section(part).name}' if part else ''}"
    shown = [e for e in status.entries if e.section == part] if part else _pending(status)
    said = f"{counted(status)[:1].upper()}{counted(status)[1:]}."
    body = _table(status, shown) if shown else tag("p", "Every heading and clause is current.", style=styles.CLAUSE)
    lead = Html() if part else tag("p", said)
    return panel(lead, body, title=title, illustrative=status.illustrative, text=f"{title}. {said}")


def show_reading(status: TranslationStatus) -> Display:
    """The version that a translation is held against as it reads in that language.

    What is not translated says so before the words of the source, and what is out of date before the old translation.
    """
    body = [_read(line) for line in lines_of(status)]
    said = f"{counted(status)[:1].upper()}{counted(status)[1:]}."
    title = heading(status)
    return panel(tag("p", said), *body, title=title, illustrative=status.illustrative, text=f"{title}. {said}")


def _read(line: Line) -> Html:
    notice = tag("em", f"{line.notice} ") if line.notice else Html()
    name, style = ("p", styles.CLAUSE) if line.piece.position else ("h3", "")
    return tag(name, notice, spoken(line.text, line.language), style=style)


def _pending(status: TranslationStatus) -> list[Entry]:
    return [entry for entry in status.entries if entry.state is not State.CURRENT]


def _table(status: TranslationStatus, entries: Sequence[Entry]) -> Html:
    own, other = status.target.meta.language, status.language
    caption = f"{count(len(entries), 'heading or clause', 'headings and clauses')}, each with its source"
    heads = ("place", "state", language_name(own), language_name(other))
    return table(caption, heads, [_row(status, entry, own, other) for entry in entries])


def _row(status: TranslationStatus, entry: Entry, own: str, other: str) -> tuple[Html | str, ...]:
    marks = entry.runs if entry.translated else ()
    notes = [why(status, entry), *(reason(each) for each in entry.reasons if marks)]
    said = [tag("p", note, style=styles.SMALL) for note in notes if note]
    source: str = redline_of(marks) if marks else " ".join(p.text for p in entry.now or entry.then)
    words = " ".join(piece.text for piece in entry.translated)
    missing = tag("em", "Not translated.")
    return (
        place(status, entry),
        join(tag("strong", STATE[entry.state]), *said),
        spoken(source, own),
        spoken(words, other) if words else missing,
    )


def spoken(words: str, language: str) -> Html:
    """Words that say which language they are in, and from which side they are read."""
    return tag("span", words, lang=language, dir="rtl" if right_to_left(language) else "ltr")
