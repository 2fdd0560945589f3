"""A packet → `changes.xlsx`: the rows of `changes.csv` as a workbook to sort and filter, and a sheet on the packet."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time
from typing import Any
from xml.sax.saxutils import escape

from wording.packet import phrases
from wording.packet.change_rows import CHANGE_COLUMNS, change_rows
from wording.packet.packet import Packet
from wording.packet.render.archive import archived, parts_of
from wording.packet.visible import visible

CHANGES, ABOUT = "Changes", "About this packet"
"""Names of the sheets."""
MOST = 32_767
"""Characters that a cell can hold; Excel calls a file with more of them broken."""
CUT = " … [the cell holds no more; the whole text is in changes.csv]"
"""Ends a text that was cut."""
_WIDE, _MIDDLE, _NARROW = 60, 24, 10
_WIDTHS = {"old_text": _WIDE, "new_text": _WIDE, "reasons": 44, "where": 28, "label": 28, "section": _MIDDLE}
_WIDTHS |= {"old_version": _MIDDLE, "new_version": _MIDDLE}
# Height of a line of a cell, and of the highest row that Excel shows, in points.
_LINE, _HIGHEST = 15, 405
# Every text is stored as text, and marked as one that was typed with an apostrophe before it: so it stays text, and is
# not run as a formula, when somebody edits the cell or saves the sheet as another kind of file.
_TEXT = {"text_wrap": True, "valign": "top", "quote_prefix": True, "num_format": 49}
_SETTINGS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def render(packet: Packet) -> bytes:
    """The bytes of `changes.xlsx`: no formula, no link, no date but the packet's own."""
    import xlsxwriter

    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, _SETTINGS)
    book.set_properties(_properties(packet))
    formats = {
        "text": book.add_format(_TEXT),
        "number": book.add_format({"valign": "top"}),
        "head": book.add_format({**_TEXT, "bold": True, "bottom": 1}),
    }
    _changes(book, packet, formats)
    _about(book, packet, formats)
    book.close()
    return archived(_in_language(parts_of(stream.getvalue()), packet.language))


def _in_language(parts: dict[str, bytes], language: str) -> dict[str, bytes]:
    """The parts, of which one says the language of the code; the library knows no such property."""
    core = "docProps/core.xml"
    said = f"<dc:language>{escape(visible(language))}</dc:language><cp:lastModifiedBy>"
    return parts | {core: parts[core].replace(b"<cp:lastModifiedBy>", said.encode(), 1)}


def _properties(packet: Packet) -> dict[str, object]:
    return {
        "title": visible(packet.title),
        "subject": visible(packet.subtitle),
        "author": "wording",
        "comments": " ".join(filter(None, (packet.status, packet.illustrative))),
        "created": datetime.combine(packet.prepared_on, time(12), UTC).replace(tzinfo=None),
    }


def _changes(book: Any, packet: Packet, formats: Mapping[str, Any]) -> None:
    """The changes: heads that stay in sight, a filter on every column, texts wrapped."""
    rows = list(change_rows(packet))
    sheet = _sheet(book, CHANGES, packet)
    for column, name in enumerate(CHANGE_COLUMNS):
        sheet.set_column(column, column, _WIDTHS.get(name, _NARROW))
        _put(sheet, 0, column, name, formats["head"])
    for number, row in enumerate(rows, 1):
        sheet.set_row(number, _height(row))
        for column, value in enumerate(row):
            _put(sheet, number, column, value, formats["number" if isinstance(value, int) else "text"])
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(CHANGE_COLUMNS) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(2, 0)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)


def _height(row: tuple[object, ...]) -> int:
    """A height at which the wrapped texts of a row can be read; not every program finds one by itself."""
    cells = zip(CHANGE_COLUMNS, row, strict=True)
    # A word that doesn't fit goes to the next line, so that lines are never quite full.
    lines = max(1 + len(str(value)) * 10 // (9 * _WIDTHS.get(name, _NARROW)) for name, value in cells)
    return min(_HIGHEST, lines * _LINE)


def _about(book: Any, packet: Packet, formats: Mapping[str, Any]) -> None:
    """What is compared, where it stands, and how it was made."""
    sheet = _sheet(book, ABOUT, packet)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 90)
    for number, (label, value) in enumerate(_facts(packet)):
        _put(sheet, number, 0, visible(label), formats["head"])
        _put(sheet, number, 1, visible(value), formats["text"])


def _facts(packet: Packet) -> Iterable[tuple[str, str]]:
    said = (packet.title, packet.association, packet.subtitle, packet.status, packet.illustrative)
    return (*(("", words) for words in said if words), *packet.made)


def _sheet(book: Any, name: str, packet: Packet) -> Any:
    """A sheet for US Letter that says on every printed page what it is."""
    sheet = book.add_worksheet(name)
    sheet.set_paper(1)
    words = phrases.ILLUSTRATIVE_SHORT if packet.illustrative else ""
    page, of = phrases.PAGE
    sheet.set_footer(f"&L{words}&R{page} &P {of} &N")
    return sheet


def _put(sheet: Any, row: int, column: int, value: object, style: Any) -> None:
    """Writes a value: a number or truth value as one, all else as text and never as a formula."""
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value, style)
    elif isinstance(value, int):
        sheet.write_number(row, column, value, style)
    else:
        text = str(value)
        sheet.write_string(row, column, text if len(text) <= MOST else text[: MOST - len(CUT)] + CUT, style)
