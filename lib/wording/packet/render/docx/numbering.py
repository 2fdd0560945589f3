"""Bullets and numbers: which count each numbered paragraph belongs to, so that either text keeps its own numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wording.packet.render.docx.layout import Line
from wording.packet.render.docx.styles import BULLETS, INDENT, LEVELS, NUMBERS, PACKET_BULLETS
from wording.packet.render.docx.wordml import DECLARATION, NAMESPACES, Xml, element, w

if TYPE_CHECKING:
    from wording.packet.render.docx.paragraphs import Paragraph

_SIGNS = ("•", "–", "▪")
_FIRST = 10
"""The first id of a count; smaller ids are the lists of the styles."""


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of a document."""

    old: dict[int, int]
    """For each count of the old text, its id in the document."""
    new: dict[int, int]
    """For each count of the new text, its id in the document."""
    starts: dict[int, tuple[int, int]]
    """For each id: the level and the number with which it begins."""

    def of(self, line: Line, old: bool = False) -> int:
        """The id of the count of a paragraph; 0 when it bears no number."""
        return (self.old if old else self.new).get(line.numbering, 0)


def counts_of(paragraphs: Iterable[Paragraph]) -> Counts:
    """The counts of the paragraphs. One count serves both texts where it begins alike and goes on alike."""
    paragraphs = tuple(paragraphs)
    olds = _starts(p.old for p in paragraphs)
    news = _starts(p.new for p in paragraphs)
    new = {count: _FIRST + at for at, count in enumerate(news)}
    old: dict[int, int] = {}
    for after, before in _kept(paragraphs).items():
        if len(before) == 1 and olds.get(min(before)) == news[after]:
            old.setdefault(min(before), new[after])
    for count in olds:
        old.setdefault(count, _FIRST + len(news) + len(old))
    starts = {new[count]: start for count, start in news.items()} | {old[count]: start for count, start in olds.items()}
    return Counts(old, new, starts)


def _kept(paragraphs: Iterable[Paragraph]) -> dict[int, set[int]]:
    """For each count of the new text: the counts in which its paragraphs stood, 0 for none."""
    kept: dict[int, set[int]] = {}
    for paragraph in paragraphs:
        if paragraph.old and paragraph.new and paragraph.new.numbering:
            kept.setdefault(paragraph.new.numbering, set()).add(paragraph.old.numbering)
    return kept


def _starts(lines: Iterable[Line | None]) -> dict[int, tuple[int, int]]:
    starts: dict[int, tuple[int, int]] = {}
    for line in lines:
        if line and line.numbering:
            starts.setdefault(line.numbering, (min(line.style.depth, LEVELS - 1), line.number))
    return starts


def numbering_part(counts: Counts) -> str:
    """The lists of the styles, and one for each count.

    Each count is a list of its own: LibreOffice hangs a restart of a shared one on its first paragraph, which may go.
    """
    lists = [_list(BULLETS, "ListBullet"), _list(NUMBERS, "ListNumber"), _list(PACKET_BULLETS, "")]
    lists += [_list(id, "", *start) for id, start in sorted(counts.starts.items())]
    ids = (BULLETS, NUMBERS, PACKET_BULLETS, *sorted(counts.starts))
    used = (w("num", w("abstractNumId", val=id), numId=id) for id in ids)
    return DECLARATION + element("w:numbering", NAMESPACES, *lists, *used)


def _list(id: int, style: str, first: int = 0, number: int = 1) -> Xml:
    """A list; level `first` begins with `number`, the others with 1."""
    levels = (_level(id, level, style, number if level == first else 1) for level in range(LEVELS))
    return w("abstractNum", w("multiLevelType", val="multilevel"), *levels, abstractNumId=id)


def _level(id: int, level: int, style: str, start: int) -> Xml:
    bulleted = id in (BULLETS, PACKET_BULLETS)
    linked = [w("pStyle", val=f"{style}{level + 1 if level else ''}")] if style else []
    return w(
        "lvl",
        w("start", val=start),
        w("numFmt", val="bullet" if bulleted else "decimal"),
        *linked,
        w("lvlText", val=_SIGNS[level % len(_SIGNS)] if bulleted else f"%{level + 1}."),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=INDENT * (level + 1), hanging=INDENT)),
        ilvl=level,
    )
