"""The body of a Word file → blocks, as it reads with all tracked changes accepted, or with all rejected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from wording.exchange.blocks import TITLE_LEVEL, Block, BlockKind, Dropped, paragraph
from wording.exchange.clean import tidy
from wording.exchange.lines import blocks_of
from wording.exchange.word_bookmarks import Named, named
from wording.exchange.word_file import W, WordFile
from wording.exchange.word_runs import Runs
from wording.exchange.word_styles import Counter, Standing, Styles
from wording.record.marks import unwrap

if TYPE_CHECKING:
    from lxml.etree import _Element


class View(StrEnum):
    """Which of the two texts of a file with tracked changes is read."""

    NEW = "new"
    """All changes accepted."""
    OLD = "old"
    """All changes rejected."""


GONE = {
    View.NEW: frozenset((f"{W}del", f"{W}moveFrom")),
    View.OLD: frozenset((f"{W}ins", f"{W}moveTo")),
}
"""The elements whose content is not in a view."""
_HOLDERS = frozenset(
    W + tag for tag in ("sdtContent", "customXml", "smartTag", "ins", "del", "moveFrom", "moveTo", "AlternateContent")
)
_PACKET = "packet "
"""How the names of the styles begin that our own Word files give to what is not part of the code."""
_BANNER, _END = "packet banner", "packet end"


def is_gone(properties: _Element | None, view: View, path: str = "rPr") -> bool:
    """Whether the end of a paragraph, or a row of a table, with these properties is not in a view."""
    marks = properties.find(W + path) if properties is not None and path else properties
    return marks is not None and any(marks.find(tag) is not None for tag in GONE[view])


def children(container: _Element, view: View) -> Iterator[_Element]:
    """The paragraphs and tables of a container, out of whatever wraps them; of two alternatives the first."""
    for child in container:
        name = str(child.tag).rpartition("}")[2]
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif name == "AlternateContent":
            yield from children(child[0], view) if len(child) else ()
        elif child.tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            yield from children(content, view) if content is not None else ()
        elif child.tag in _HOLDERS and child.tag not in GONE[view]:
            yield from children(child, view)


@dataclass(slots=True)
class TextReader:
    """Reads one view of a file."""

    file: WordFile
    styles: Styles
    view: View
    dropped: list[Dropped] = field(default_factory=list)
    found: dict[str, list[str]] = field(default_factory=dict)
    """What a person should look at, by kind, each with its words."""
    illustrative: bool = False
    """Whether a banner says that the text was written only to show the tool at work."""
    _counter: Counter = field(default_factory=lambda: Counter(Styles().lists))
    _titled: bool = False

    def __post_init__(self) -> None:
        self._counter = Counter(self.styles.lists)

    def blocks(self, container: _Element) -> list[Block]:
        """The blocks of a body, a cell, a text box or a note."""
        blocks: list[Block] = []
        open_runs: Runs | None = None
        for child in children(container, self.view):
            if child.tag == f"{W}tbl":
                blocks += self._close(open_runs) + self._table(child)
                open_runs = None
                continue
            runs = self._runs(child)
            runs = open_runs.joined(runs) if open_runs else runs
            open_runs = runs if is_gone(child.find(f"{W}pPr"), self.view) else None
            blocks += [] if open_runs else self._close(runs)
        return blocks + self._close(open_runs)

    def _runs(self, element: _Element) -> Runs:
        properties = element.find(f"{W}pPr")
        if self.view is View.OLD and properties is not None:
            before = properties.find(f"{W}pPrChange/{W}pPr")
            properties = before if before is not None else properties
        return Runs.of(element, properties, GONE[self.view], self.styles)

    def _close(self, runs: Runs | None) -> list[Block]:
        """The blocks of a paragraph that is complete, then those of its text boxes and notes."""
        if runs is None:
            return []
        runs = runs.settled()
        standing = self.styles.standing(runs.properties)
        blocks = [
            replace(block, origin=f"{runs.place}/{at}") for at, block in enumerate(self._paragraph(runs, standing), 1)
        ]
        self._remember(runs)
        for box in runs.boxes:
            inside = self.blocks(box)
            self._add("text box", " ".join(block.text for block in inside))
            blocks += inside
        for name in runs.notes:
            if (note := self.file.notes.get(name)) is not None:
                inside = [paragraph(block.text) for block in self.blocks(note)]
                self._add(name.split()[0], " ".join(block.text for block in inside))
                blocks += inside
        return blocks

    def _paragraph(self, runs: Runs, standing: Standing) -> list[Block]:
        lines = runs.lines()
        text = unwrap([line.text for line in lines])
        if not text:
            return []
        if standing.style.startswith(_PACKET) or re.fullmatch(r"toc( heading| \d)?", standing.style):
            why = "page of the packet" if standing.style.startswith(_PACKET) else "table of contents"
            self.dropped.append(Dropped(text, why))
            self.illustrative |= standing.style == _BANNER
            return self._bare(named(runs.bookmarks, "")) if standing.style == _END else []
        known = named(runs.bookmarks, text if standing.kind is BlockKind.HEADING else "")
        head = self._bare(known)
        head += [Block(BlockKind.HEADING, "", 1, known.head, role=known.role)] if known.head else []
        if standing.kind is BlockKind.HEADING:
            return [*head, self._heading(text, standing, known)]
        if standing.kind in (BlockKind.ITEM, BlockKind.NUMBERED):
            return [*head, replace(self._item(text, standing), id=known.id)]
        if self.file.core.get("sha256"):  # we wrote it: what looks like a typed bullet is wording
            return [*head, replace(paragraph(text), id=known.id)]
        return [*head, *blocks_of(lines)]

    def _bare(self, known: Named) -> list[Block]:
        """Sections with neither heading nor text; the bookmarks of our own files tell of those of the new text."""
        bare = known.bare if self.view is View.NEW and self.file.core.get("sha256") else ()
        return [Block(BlockKind.HEADING, "", 1, id, role=role, given=True) for id, role in bare]

    def _heading(self, text: str, standing: Standing, known: Named) -> Block:
        level = standing.level
        if level == TITLE_LEVEL:
            level, self._titled = (1 if self._titled else TITLE_LEVEL), True
        if standing.list not in ("", "0") and self.styles.lists.kind(standing.list, 0) is BlockKind.NUMBERED:
            self._add("heading that Word numbers by itself", text)
        return Block(BlockKind.HEADING, text, level, known.id, role=known.role, given=known.given)

    def _item(self, text: str, standing: Standing) -> Block:
        if standing.kind is BlockKind.ITEM or not standing.list:
            return Block(standing.kind, text, standing.level)
        if self.styles.lists.format(standing.list, standing.counted)[0] not in ("decimal", "decimalZero"):
            self._add("item that Word counts by letters or Roman numerals", text)
        number = self._counter.next(standing.list, standing.counted)
        return Block(standing.kind, text, standing.level, number=number)

    def _table(self, table: _Element) -> list[Block]:
        """A row of single paragraphs becomes one paragraph; other cells give theirs."""
        blocks: list[Block] = []
        for row in table.iter(f"{W}tr"):
            if next(row.iterancestors(f"{W}tbl")) is not table or is_gone(row.find(f"{W}trPr"), self.view, ""):
                continue
            cells = [self.blocks(cell) for cell in row.iter(f"{W}tc") if next(cell.iterancestors(f"{W}tr")) is row]
            cells = [cell for cell in cells if cell]
            simple = all(len(cell) == 1 and not cell[0].mark for cell in cells)
            if simple and len(cells) > 1:
                row_text = " | ".join(cell[0].text for cell in cells)
                blocks.append(replace(paragraph(row_text), origin=f"row {cells[0][0].origin}"))
            else:
                blocks += [block for cell in cells for block in cell]
        self._add("table", " ".join(block.text for block in blocks))
        return blocks

    def _remember(self, runs: Runs) -> None:
        for run in runs.runs:
            if run.hidden and run.text.strip():
                self._add("passage of hidden text, kept", run.text)
        for what, text in runs.found:
            self._add(what, text)
        self.dropped += runs.dropped

    def _add(self, what: str, text: str) -> None:
        self.found.setdefault(what, []).append(tidy(text))
