"""A translator's worksheet that came back, as a Word file or a spreadsheet's CSV → its rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from wording.errors import UnreadableFile, shown
from wording.exchange.reading import MAX_TEXT, MAX_WORD, decode, read_bytes
from wording.exchange.word_file import W, open_word
from wording.exchange.word_marks import text_below
from wording.exchange.word_text import GONE, View, is_gone
from wording.translation.sheet import PLACE, SOURCE, WORDS, SheetLine, language_of_head

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIGNS = ("=", "+", "-", "@")
MAX_ROWS = 20_000
"""Most rows that are read."""


def read_worksheet(path: str | Path) -> tuple[SheetLine, ...]:
    """The rows of a filled worksheet, `.docx` or `.csv`, every tracked change accepted.

    UnreadableFile when it is neither, is damaged, could do harm, or has not the columns of a worksheet.
    """
    path, name = Path(path), shown(str(path))
    if path.suffix.lower() == ".docx":
        rows = list(_of_word(read_bytes(path, MAX_WORD), name))
    elif path.suffix.lower() == ".csv":
        rows = list(_of_csv(decode(read_bytes(path, MAX_TEXT), name)[0], name))
    else:
        raise UnreadableFile(f"{name} is no worksheet; give the .docx or .csv that the translator filled in.")
    found = list(_lines(rows))
    if not found:
        raise UnreadableFile(
            f"{name} has no table with the columns “{PLACE}”, “{SOURCE}” and “{WORDS}”; give the worksheet itself."
        )
    return tuple(found)


def _lines(rows: Iterable[Sequence[str]]) -> Iterator[SheetLine]:
    """The rows below the first that heads the columns; empty rows, and headings that are repeated, are passed over."""
    columns: tuple[int, int, int] | None = None
    language = ""
    for number, row in enumerate(rows, 1):
        heads = {at: found for at, cell in enumerate(row) if (found := language_of_head(cell)) is not None}
        if PLACE in row and SOURCE in row and heads:
            columns = (row.index(PLACE), row.index(SOURCE), min(heads))
            language = heads[min(heads)]
        elif columns and max(columns) < len(row) and any(row):
            address, source, words = (row[at] for at in columns)
            yield SheetLine(number, address, source, words, language)
        elif columns and any(row):
            yield SheetLine(number, row[0], "", "")


def _of_csv(text: str, name: str) -> Iterator[list[str]]:
    """The rows of a CSV, parted by commas or, as some spreadsheets do, by semicolons or tabs."""
    head = text.partition("\n")[0]
    mark = max((",", ";", "\t"), key=head.count)
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=mark), 1):
            if number > MAX_ROWS:
                raise UnreadableFile(f"{name} has more than {MAX_ROWS:,} rows; give the worksheet of one code.")
            yield [_unguarded(" ".join(cell.split())) for cell in row]
    except csv.Error as error:
        raise UnreadableFile(f"{name} is not a CSV file that can be read; save it as CSV (UTF-8) again.") from error


def _unguarded(cell: str) -> str:
    """The cell without the `'` that keeps a spreadsheet from running it."""
    return cell[1:] if cell.startswith("'") and cell[1:].lstrip().startswith(_SIGNS) else cell


def _of_word(data: bytes, name: str) -> Iterator[list[str]]:
    """The rows of all tables of a Word file, as it reads with its changes accepted."""
    number = 0
    for row in open_word(data, name).body.iter(f"{W}tr"):
        if is_gone(row.find(f"{W}trPr"), View.NEW, ""):
            continue
        number += 1
        if number > MAX_ROWS:
            raise UnreadableFile(f"{name} has more than {MAX_ROWS:,} rows; give the worksheet of one code.")
        yield [_cell(cell) for cell in row.iter(f"{W}tc")]


def _cell(cell: _Element) -> str:
    return " ".join(text_below(cell, GONE[View.NEW]).split())
