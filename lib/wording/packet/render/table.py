"""A packet → `changes.csv`: a row a change, for spreadsheets, harmless in every cell."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

from wording.comparison.frame import COLUMNS, frame_row
from wording.comparison.model import Change
from wording.packet.packet import Packet
from wording.packet.summary import where

CHANGE_COLUMNS = (COLUMNS[0], "where", "label", *COLUMNS[1:], "old_version", "new_version")
"""Columns of `changes.csv`: those of `Comparison.to_frame()`; after the first, two for people; at the end, the names
of both versions, which say in every row what is illustrative."""

# Spreadsheets run what begins like this as a formula, also after blanks, after a line end inside the cell, and in
# the full-width forms that some of them read as the same signs (OWASP, “CSV injection”).
_FORMULA = re.compile(r"(?:^|[\r\n])\s*[=+\-@\t\r＝＋－＠]|^[\t\r\n]")

# Excel reads a CSV as UTF-8 only if it begins with this mark; without it “®” and “’” come out garbled on a double
# click. pandas, LibreOffice and Python's `utf-8-sig` leave it out again.
_MARK = "\ufeff"


def render(packet: Packet) -> bytes:
    """The bytes of `changes.csv`: UTF-8 with a byte order mark, RFC 4180."""
    labels = _labels(packet)
    rows = (_row(packet, change, labels[change.id]) for change in packet.comparison.changes)
    return (_MARK + csv_text(CHANGE_COLUMNS, rows)).encode("utf-8")


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Rows as RFC 4180 text with a line of column names; text that a spreadsheet would run gets a `'` before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_harmless(value) for value in row] for row in rows)
    return out.getvalue()


def _labels(packet: Packet) -> dict[str, str]:
    """What the packet says of each change in a word or two, by its id."""
    sections = {part.change: part.label for part in packet.parts if part.change}
    return sections | {item.anchor: item.label for part in packet.parts for item in part.items if item.anchor}


def _row(packet: Packet, change: Change, label: str) -> list[object]:
    versions = {"old_version": packet.comparison.old.label, "new_version": packet.comparison.new.label}
    values: dict[str, Any] = {**frame_row(change), **versions, "where": where(change), "label": label}
    return [values[column] for column in CHANGE_COLUMNS]


def _harmless(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and _FORMULA.search(value) else value
