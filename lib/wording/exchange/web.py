"""A web page → blocks: its main part, without menus and buttons, headings and lists as they are marked up."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wording.errors import UnreadableFile
from wording.exchange import furniture
from wording.exchange.blocks import Block, BlockKind, Dropped, Imported, heading, paragraph, quotes
from wording.exchange.clean import clean, tidy
from wording.exchange.conservation import bound, prove
from wording.exchange.lines import Line, blocks_of
from wording.exchange.page import (
    BLOCKS,
    attribute,
    furniture_of,
    is_main,
    is_raised,
    page_tree,
    source_words,
    text_after,
    text_of,
)
from wording.exchange.raised import FOOTNOTE, KEPT, raised
from wording.exchange.template import without_tags
from wording.record.marks import unwrap

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARTING = BLOCKS - {"br", "img"}
"""Elements at whose edges a block ends."""
_LISTS = ("ul", "ol", "menu", "dir")
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(bold|bolder|[6-9]00)", re.IGNORECASE)
_REMARKS = {
    "a": "links in the page: %d; their addresses are not part of the text",
    "table": "tables in the page: %d; each row became a paragraph",
    "ins": "passages marked as inserted: %d; they were taken as standing",
    "type": "lists counted by letters or Roman numerals: %d; they are counted 1, 2, 3 here",
}
_OUR_PAGE = re.compile(r"<script\b[^>]{0,200}\bid=\"packet\"")
"""What only the page of a packet holds."""
_SPACE = re.compile(r"[ \t\r\n\f]+")


def read_page(text: str, name: str) -> Imported:
    """The blocks of a web page; UnreadableFile when words would be lost, or when it is nested beyond reason."""
    if _OUR_PAGE.search(text):
        raise UnreadableFile(
            f"“{name}” is the page of a packet, not a code; read the versions that it compares instead."
        )
    text, notes = clean(text)
    source = source_words(text)
    text, template_title, dropped = without_tags(text)
    root = page_tree(text, name)
    reader = _Reader(name)
    reader.read(root)
    blocks, outside = reader.main_part()
    blocks, lines = furniture.without_furniture(blocks)
    dropped += [*reader.dropped, *outside, *lines]
    prove(name, source, blocks, dropped)
    title = tidy(template_title or root.findtext("head/title") or "")
    return Imported(tuple(blocks), title, tuple(dropped), (*notes, *reader.notes()))


@dataclass(slots=True)
class _List:
    """A list that is open."""

    kind: BlockKind
    number: int
    """Number of its last item."""


@dataclass(slots=True)
class _Item:
    """A list item that is open."""

    kind: BlockKind
    level: int
    number: int
    at: int = -1
    """Place of its block, -1 before there is one."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """What holds inside an open element."""

    tag: str = ""
    level: int = 0
    """Level of the heading it is in; 0 for none."""
    item: _Item | None = None
    in_list: _List | None = None
    depth: int = 0
    """How many lists it is in."""
    bold: bool = False
    pre: bool = False
    main: bool = False
    """Whether it is in the main part of the page."""
    cells: list[str] | None = None
    """The cells of the simple table row it is in."""


class _Reader:
    """Walks a page once, without recursion; text waits in `runs` until a block begins or ends."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.blocks: list[Block] = []
        self.in_main: list[bool] = []
        self.dropped: list[Dropped] = []
        self.counts: dict[str, int] = {}
        self.raised: list[str] = []
        self._runs: list[tuple[str, bool]] = []

    def read(self, root: _Element) -> None:
        from lxml import etree

        frames = [_Frame()]
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                why = furniture_of(element, frames[-1].main)
                if element.tag in _PARTING:
                    self._flush(frames[-1])
                if why or is_raised(element):
                    self._drop(element, why) if why else self._raise(element, frames[-1])
                    walk.skip_subtree()
                    frames.append(replace(frames[-1], tag=element.tag))
                else:
                    frames.append(self._enter(element, frames[-1]))
                    self._text(element.text, frames[-1])
            else:
                self._leave(frames.pop(), frames[-1])
                self._text(element.tail, frames[-1])
        self._flush(frames[0])

    def main_part(self) -> tuple[list[Block], list[Dropped]]:
        """The blocks of the main part, and what stands outside; all blocks when it does not hold most of the words."""
        inside = [b for b, main in zip(self.blocks, self.in_main, strict=True) if main]
        if sum(len(b.text) for b in inside) * 2 < sum(len(b.text) for b in self.blocks):
            return self.blocks, []
        outside = [b for b, main in zip(self.blocks, self.in_main, strict=True) if not main]
        why = "text outside the main part of the page"
        return inside, [Dropped(f"{b.mark} {b.text}".strip(), why) for b in outside]

    def notes(self) -> list[str]:
        """What a person should look at."""
        told = [_REMARKS[tag] % self.counts[tag] for tag in _REMARKS if tag in self.counts]
        return told + ([f"{KEPT}: {quotes(self.raised)}"] if self.raised else [])

    def _drop(self, element: _Element, why: str) -> None:
        raw = text_of(element)
        text = tidy(raw)
        if text and element.tag != "head":
            self.dropped.append(Dropped(text, why))
            if raw[0].isspace() and raw[-1].isspace() and element.tag not in _PARTING:
                self._runs.append((" ", False))

    def _raise(self, element: _Element, frame: _Frame) -> None:
        """Reads an element of raised text."""
        found = raised(_SPACE.sub(" ", text_of(element)), self._before(), text_after(element))
        if found.mark:
            self.dropped.append(Dropped(found.mark, FOOTNOTE, found.after))
        self._runs.append((found.text, frame.bold))
        if found.told:
            self.raised.append(found.told)

    def _before(self) -> str:
        """The end of the text that is waiting."""
        return "".join(text for text, _ in self._runs[-20:])

    def _enter(self, element: _Element, outer: _Frame) -> _Frame:
        tag = element.tag
        frame = replace(outer, tag=tag, main=outer.main or is_main(element))
        if tag in ("b", "strong") or _BOLD_STYLE.search(attribute(element, "style")):
            return replace(frame, bold=True)
        if re.fullmatch("h[1-6]", tag):
            return replace(frame, level=int(tag[1]))
        if tag in _LISTS:
            return self._enter_list(element, frame)
        if tag == "li":
            return self._enter_item(element, frame)
        if tag == "tr" and _is_simple(element):
            return replace(frame, cells=[])
        if tag == "br":
            self._runs.append(("\n", False))
            bound(self._name, self._runs)
        elif tag == "img":
            self.dropped.append(Dropped(tidy(attribute(element, "alt")), "picture"))
        elif tag in ("a", "table", "ins"):
            self.counts[tag] = self.counts.get(tag, 0) + 1
        return replace(frame, pre=frame.pre or tag == "pre")

    def _enter_list(self, element: _Element, frame: _Frame) -> _Frame:
        if element.tag != "ol":
            return replace(frame, in_list=_List(BlockKind.ITEM, 0), depth=frame.depth + 1)
        if attribute(element, "type") not in ("", "1"):
            self.counts["type"] = self.counts.get("type", 0) + 1
        start = attribute(element, "start")
        before = int(start) - 1 if re.fullmatch(r"[0-9]{1,4}", start) else 0
        return replace(frame, in_list=_List(BlockKind.NUMBERED, before), depth=frame.depth + 1)

    def _enter_item(self, element: _Element, frame: _Frame) -> _Frame:
        of = frame.in_list or _List(BlockKind.ITEM, 0)
        value = attribute(element, "value")
        of.number = int(value) if re.fullmatch(r"[0-9]{1,4}", value) else of.number + 1
        number = of.number if of.kind is BlockKind.NUMBERED else 0
        return replace(frame, item=_Item(of.kind, min(max(frame.depth - 1, 0), 6), number), level=0)

    def _leave(self, inner: _Frame, outer: _Frame) -> None:
        if inner.tag in _PARTING:
            self._flush(inner)
        if inner.cells is not None and outer.cells is None and inner.cells:
            self._emit([paragraph(" | ".join(inner.cells))], inner.main)

    def _text(self, text: str | None, frame: _Frame) -> None:
        if not text:
            return
        lines = text.split("\n") if frame.pre else [text]
        for i, line in enumerate(lines):
            self._runs += [("\n", False)] * (i > 0) + [(_SPACE.sub(" ", line), frame.bold)]
        bound(self._name, self._runs)

    def _flush(self, frame: _Frame) -> None:
        """Ends the block whose text has been waiting."""
        lines = _lines(self._runs)
        self._runs = []
        text = unwrap([line.text for line in lines])
        if not text:
            return
        if frame.level:
            self._emit([heading(text, frame.level)], frame.main)
        elif frame.cells is not None:
            frame.cells.append(text)
        elif frame.item is not None:
            self._emit_item(frame.item, text, frame.main)
        else:
            self._emit(blocks_of(lines), frame.main)

    def _emit_item(self, item: _Item, text: str, main: bool) -> None:
        """A further paragraph of an item is part of it, unless a nested list stands between."""
        if item.at < 0:
            item.at = len(self.blocks)
            self._emit([Block(item.kind, text, item.level, number=item.number)], main)
        elif item.at == len(self.blocks) - 1:
            self.blocks[-1] = replace(self.blocks[-1], text=f"{self.blocks[-1].text} {text}")
        else:
            self._emit([paragraph(text)], main)

    def _emit(self, blocks: list[Block], main: bool) -> None:
        self.blocks += blocks
        bound(self._name, self.blocks)
        self.in_main += [main] * len(blocks)


def _lines(runs: list[tuple[str, bool]]) -> list[Line]:
    """The lines of a block, each with whether all of it is bold."""
    lines: list[list[tuple[str, bool]]] = [[]]
    for text, bold in runs:
        if text == "\n":
            lines.append([])
        else:
            lines[-1].append((text, bold))
    made = (Line(tidy("".join(t for t, _ in line)), all(bold for t, bold in line if t.strip())) for line in lines)
    return [line for line in made if line.text]


def _is_simple(row: _Element) -> bool:
    """Whether the cells of a table row hold nothing but text."""
    return not any(el.tag in BLOCKS and el.tag not in ("td", "th", "br", "img") for el in row.iterdescendants())
