"""A Word file with tracked changes → its two texts, by the rules of ECMA-376 alone; shares no code with the writer."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lxml import etree

from wording.record.model import Clause, Form, Role, Version

if TYPE_CHECKING:
    from collections.abc import Iterator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GONE = {"old": (f"{W}ins", f"{W}moveTo"), "new": (f"{W}del", f"{W}moveFrom")}
TEXTS = {f"{W}t": None, f"{W}delText": None, f"{W}tab": "\t", f"{W}br": "\n"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph as a reader would see it."""

    text: str
    style: str
    number: int
    """The number it bears; 0 for none."""


def part(data: bytes, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def view(data: bytes, which: str) -> list[Shown]:
    """All paragraphs of the `old` (reject all) or `new` (accept all) view.

    When the end of a paragraph goes, what is left of it runs on into the next one, whose properties stay.
    """
    names = {
        style.get(f"{W}styleId"): style.find(f"{W}name").get(f"{W}val")
        for style in part(data, "word/styles.xml").iter(f"{W}style")
    }
    numbers = Numbers(part(data, "word/numbering.xml"))
    found, text = [], ""
    for paragraph in part(data, "word/document.xml").iter(f"{W}p"):
        text += "".join(_texts(paragraph, GONE[which]))
        properties = paragraph.find(f"{W}pPr")
        mark = properties.find(f"{W}rPr")
        if mark is not None and any(mark.find(tag) is not None for tag in GONE[which]):
            continue
        changed = properties.find(f"{W}pPrChange/{W}pPr")
        stand = changed if which == "old" and changed is not None else properties
        found.append(Shown(text, names[stand.find(f"{W}pStyle").get(f"{W}val")], numbers.next(stand)))
        text = ""
    assert text == ""
    return found


def code(shown: list[Shown]) -> list[Shown]:
    """The paragraphs that belong to the code: those between the packet's own."""
    styles = [paragraph.style for paragraph in shown]
    return shown[styles.index("Packet Lead") + 1 : styles.index("Packet End")]


def comments(data: bytes) -> list[list[str]]:
    """The lines of each comment."""
    return [
        ["".join(p.itertext(f"{W}t")) for p in comment.iter(f"{W}p")]
        for comment in part(data, "word/comments.xml").iter(f"{W}comment")
    ]


def expected(version: Version) -> list[Shown]:
    """The paragraphs of a version as they should be seen; numbers as the file counts them."""
    shown: list[Shown] = []
    for section in version.sections:
        if section.heading:
            shown.append(Shown(section.heading, "Title" if section.role is Role.PREAMBLE else "heading 1", 0))
        counts: dict[int, int] = {}
        for clause in section.clauses:
            listed = clause.form in (Form.ITEM, Form.NUMBERED)
            counts = {depth: n for depth, n in counts.items() if depth <= clause.depth} if listed else {}
            number = 0
            if clause.form is Form.NUMBERED:
                number = counts.get(clause.depth, 0) + 1 if clause.number is None else clause.number
                counts[clause.depth] = number
            shown.append(Shown(clause.text, style_name(clause), number))
    return shown


def style_name(clause: Clause) -> str:
    deeper = f" {clause.depth + 1}" if clause.depth else ""
    return {
        Form.PARAGRAPH: "Normal",
        Form.ITEM: f"List Bullet{deeper}",
        Form.NUMBERED: f"List Number{deeper}",
        Form.GROUP: f"heading {clause.depth + 2}",
    }[clause.form]


def _texts(node: Any, gone: tuple[str, ...]) -> Iterator[str]:
    for child in node:
        if child.tag in gone or child.tag in (f"{W}pPr", f"{W}rPr"):
            continue
        if child.tag in TEXTS:
            yield TEXTS[child.tag] or child.text
        yield from _texts(child, gone)


class Numbers:
    """Counts as a word processor does."""

    def __init__(self, numbering: Any) -> None:
        lists = {found.get(f"{W}abstractNumId"): found for found in numbering.iter(f"{W}abstractNum")}
        self.starts = {
            num.get(f"{W}numId"): {
                int(level.get(f"{W}ilvl")): int(level.find(f"{W}start").get(f"{W}val"))
                for level in lists[num.find(f"{W}abstractNumId").get(f"{W}val")].iter(f"{W}lvl")
            }
            for num in numbering.iter(f"{W}num")
        }
        self.counts: dict[str, dict[int, int]] = {}

    def next(self, properties: Any) -> int:
        found = properties.find(f"{W}numPr")
        if found is None:
            return 0
        id, level = (found.find(f"{W}{name}").get(f"{W}val") for name in ("numId", "ilvl"))
        counts = {k: n for k, n in self.counts.get(id, {}).items() if k <= int(level)}
        counts[int(level)] = counts.get(int(level), self.starts[id][int(level)] - 1) + 1
        self.counts[id] = counts
        return counts[int(level)]
