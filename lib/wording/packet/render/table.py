"""A packet → `changes.csv`: a row a change, for spreadsheets, harmless in every cell."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from wording.packet.change_rows import CHANGE_COLUMNS, change_rows
from wording.packet.packet import Packet

# Spreadsheets run what begins like this as a formula, also after blanks, after a line end inside the cell, and in
# the full-width forms that some of them read as the same signs (OWASP, “CSV injection”).
_FORMULA = re.compile(r"(?:^|[\r\n])\s*[=+\-@\t\r＝＋－＠]|^[\t\r\n]")

# Excel reads a CSV as UTF-8 only if it begins with this mark; without it “®” and “’” come out garbled on a double
# click. pandas, LibreOffice and Python's `utf-8-sig` leave it out again.
_MARK = "\ufeff"


def render(packet: Packet) -> bytes:
    """The bytes of `changes.csv`: UTF-8 with a byte order mark, RFC 4180."""
    return (_MARK + csv_text(CHANGE_COLUMNS, change_rows(packet))).encode("utf-8")


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Rows as RFC 4180 text with a line of column names; text that a spreadsheet would run gets a `'` before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_harmless(value) for value in row] for row in rows)
    return out.getvalue()


def _harmless(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and _FORMULA.search(value) else value
