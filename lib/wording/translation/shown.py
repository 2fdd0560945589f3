"""A version as it reads in another language: each heading and clause translated, or saying in words that it is not.

It never falls back on the source without saying so: what is missing says so first, and then what the source says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wording.record.model import Form
from wording.translation.model import Entry, Piece, State, TranslationStatus
from wording.translation.telling import counted, heading, language_name


@dataclass(frozen=True, slots=True)
class Line:
    """One heading or clause as it is shown."""

    entry: Entry
    """What is known of it."""
    piece: Piece
    """Where it stands in the version."""
    notice: str
    """What has to be said before the words; empty where the translation is current."""
    text: str
    """The words: the translation, or those of the source where there is none, which the notice then says."""
    language: str
    """BCP 47 tag of the words."""


def lines_of(status: TranslationStatus) -> Iterator[Line]:
    """Every heading and clause of the version that `status` is held against, in its order."""
    places = {(p.section, p.position): (entry, p) for entry in status.entries for p in entry.now}
    for section in status.target.sections:
        for position in range(len(section.clauses) + 1):
            if found := places.get((section.id, position)):
                yield _line(status, *found)


def _line(status: TranslationStatus, entry: Entry, piece: Piece) -> Line:
    tongue = language_name(status.target.meta.language)
    if entry.state is State.MISSING:
        notice = f"Not translated. In {tongue}:"
        return Line(entry, piece, notice, piece.text, status.target.meta.language)
    words = " ".join(p.text for p in entry.translated)
    if entry.state is State.STALE and piece != entry.now[0]:
        notice = f"Not translated by itself: see {entry.now[0].address}. In {tongue}:"
        return Line(entry, piece, notice, piece.text, status.target.meta.language)
    notice = ""
    if entry.state is State.STALE:
        notice = f"Out of date: the {tongue} text has changed since {status.source.id}. Translated then:"
    return Line(entry, piece, notice, words, status.language)


def shown_text(status: TranslationStatus) -> str:
    """The version in the language of the translation, as text that a terminal shows; the first lines tell its state."""
    rows = [f"{heading(status)}: {counted(status)}."]
    left = [f"{entry.address}: {' '.join(p.text for p in entry.translated)}" for entry in status.extra]
    rows += [f"\n{_mark(line.piece)}{_said(line)}" for line in lines_of(status)]
    if left:
        rows += ["", "Left over: translated, but not in this version, or no longer.", *(f"- {row}" for row in left)]
    return "\n".join(rows) + "\n"


def _said(line: Line) -> str:
    return f"[{line.notice}] {line.text}" if line.notice else line.text


def _mark(piece: Piece) -> str:
    if piece.position == 0:
        return "# " if piece.section == "preamble" else "## "
    if piece.form in (Form.ITEM, Form.NUMBERED):
        return "  " * piece.depth + "- "
    return "### " if piece.form is Form.GROUP else ""
