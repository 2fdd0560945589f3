"""Bytes of a file → text, refusing every character that could hide or garble a word."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from wording.errors import Fault

MAX_BYTES = 1_048_576
"""Largest file that is read as a version, in bytes."""
MAX_MARKS = 30
"""Most combining marks in a row, as in Unicode's stream-safe text format."""


class _Rule(NamedTuple):
    """Characters that no text of the record may hold."""

    code: str
    pattern: re.Pattern[str]
    what: str
    mend: str


_RULES = (
    _Rule(
        "E-CR",
        re.compile("\r"),
        "a carriage return",
        "run “wording fmt” on the draft, or save it with plain LF line ends",
    ),
    _Rule(
        "E-LINESEP",
        re.compile("[\u0085\u2028\u2029\u000b\u000c]"),
        "a hidden line separator",
        "use an ordinary line end",
    ),
    _Rule("E-CTRL", re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"), "a control character", "delete it"),
    _Rule(
        "E-BIDI",
        re.compile("[\u202a-\u202e\u2066-\u2069]"),
        "a character that turns the direction of text",
        "delete it",
    ),
    _Rule(
        "E-INVISIBLE",
        re.compile(
            "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
            "\U000e0000-\U000e007f]"
        ),
        "an invisible character",
        "delete it",
    ),
    _Rule(
        "E-GARBLED",
        re.compile("[\ud800-\udfff\ufffd-\uffff]"),
        "what is left of a character that was lost",
        "type the character that stood there",
    ),
    _Rule("E-TAB", re.compile("\t"), "a tab", "use spaces"),
)


def decode(data: bytes, file: str, faults: list[Fault]) -> str | None:
    """The text of `data`, or None when it is not text; faults of its bytes are appended to `faults`."""
    if len(data) > MAX_BYTES:
        faults.append(Fault(file, 0, "E-SIZE", f"the file is larger than {MAX_BYTES} bytes", "split it"))
        return None
    if data.startswith(b"\xef\xbb\xbf"):
        mend = "run “wording fmt” on the draft, or save it as UTF-8 without one"
        faults.append(Fault(file, 1, "E-BOM", "the file begins with a byte order mark", mend))
        data = data[3:]
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        faults.append(Fault(file, line, "E-UTF8", f"byte {error.start} is not UTF-8", "save the file as UTF-8"))
        return None


def check_characters(text: str, file: str, faults: list[Fault], line: int = 1) -> None:
    """Appends a fault for each kind of unfit character, at the first of its kind; `text` begins on line `line`."""
    for code, pattern, what, mend in _RULES:
        if found := pattern.search(text):
            more = len(pattern.findall(text)) - 1
            also = f", and {more} more" if more else ""
            where = line + text.count("\n", 0, found.start())
            faults.append(Fault(file, where, code, f"{what} (U+{ord(found[0]):04X}){also}", mend))
    if crowd := _crowded(text):
        where = line + text.count("\n", 0, crowd)
        message = f"more than {MAX_MARKS} accents on one letter"
        faults.append(Fault(file, where, "E-MARKS", message, "take them away"))
    elif not unicodedata.is_normalized("NFC", text):
        lines = text.split("\n")
        first = next((n for n, part in enumerate(lines) if not unicodedata.is_normalized("NFC", part)), 0)
        message = "letters and their accents are written apart (the text is not NFC)"
        faults.append(Fault(file, line + first, "E-NFC", message, "run “wording fmt” on the draft"))


def _crowded(text: str) -> int:
    """Where more combining marks than any script needs stand in a row; 0 for nowhere.

    Putting such a row into canonical order takes time that grows with its square, so it is refused first.
    """
    row = 0
    for place, character in enumerate("" if text.isascii() else text):
        row = row + 1 if character > "\u02ff" and unicodedata.combining(character) else 0
        if row > MAX_MARKS:
            return place
    return 0
