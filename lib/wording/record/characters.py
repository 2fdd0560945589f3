"""Bytes of a file → text, refusing every character that could hide or garble a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wording.errors import Fault, shown
from wording.record import alphabets
from wording.record.invisible import is_mark, strays

MAX_BYTES = 1_048_576
"""Largest file that is read as a version, in bytes."""
MAX_MARKS = 30
"""Most combining marks in a row, as in Unicode's stream-safe text format."""


_NEVER = [plane * 0x10000 + last for plane in range(1, 17) for last in (0xFFFE, 0xFFFF)]
"""Code points that Unicode promises never to use."""
MOST = 100
"""Most lines that are told of one kind of character."""


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
        "run “wording fmt” on the draft, which puts a space there, or use an ordinary line end",
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
            "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
            "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
        ),
        "an invisible character",
        "delete it",
    ),
    _Rule(
        "E-GARBLED",
        re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffc-\uffff]|[" + "".join(map(chr, _NEVER)) + "]"),
        "what is left of a character that was lost",
        "type the character that stood there",
    ),
    _Rule("E-TAB", re.compile("\t"), "a tab", "use spaces"),
)


UNFIT = re.compile("|".join(r.pattern.pattern for r in _RULES if r.code not in ("E-CR", "E-LINESEP", "E-TAB")))
"""What no text of the record may hold, whatever stands around it, but for spaces and line ends."""
_BIDI, _INVISIBLE = (next(rule for rule in _RULES if rule.code == code) for code in ("E-BIDI", "E-INVISIBLE"))


def decode(data: bytes, file: str, faults: list[Fault]) -> str | None:
    """The text of `data`, or None when it is not text; faults of its bytes are appended to `faults`."""
    if len(data) > MAX_BYTES:
        faults.append(Fault(file, 0, "E-SIZE", f"the file is larger than {MAX_BYTES} bytes", "split it"))
        return None
    if data.startswith(b"\xef\xbb\xbf"):
        mend = "run “wording fmt” on the draft, or save it as UTF-8 without one"
        faults.append(Fault(file, 1, "E-BOM", "the file begins with a byte order mark", mend))
        data = data[3:]
    # In UTF-16, every other byte of a Latin text is zero; without its mark it is UTF-8 to the letter, and nonsense.
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:200].count(0) * 3 > len(data[:200]):
        faults.append(Fault(file, 1, "E-UTF8", "the file is text in UTF-16, not UTF-8", "save the file as UTF-8"))
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        faults += _undecodable(data, file)
        return None


def _undecodable(data: bytes, file: str) -> Iterator[Fault]:
    """A fault for each line that holds bytes which are not UTF-8."""
    lines = data.split(b"\n")
    bad = [(n, at) for n, line in enumerate(lines, 1) if (at := _first_bad(line)) >= 0]
    for count, (n, at) in enumerate(bad[:MOST], 1):
        more = f", and so in {len(bad) - MOST} lines more" if count == MOST < len(bad) else ""
        message = f"byte {at + 1} of the line is not UTF-8 (it is {lines[n - 1][at]:02X} in hexadecimal){more}"
        yield Fault(file, n, "E-UTF8", message, "type the character that should stand there, and save as UTF-8")


def _first_bad(line: bytes) -> int:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return -1


def salvaged(data: bytes) -> str | None:
    """The text of `data` with a question mark for each byte that is not UTF-8; None for what is no text at all.

    It serves to find what else is wrong with the file.
    """
    if len(data) > MAX_BYTES or b"\0" in data:
        return None
    return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace").replace("\ufffd", "?")


def check_characters(text: str, file: str, faults: list[Fault], line: int = 1) -> None:
    """Appends a fault for each line and kind of unfit character; `text` begins on line `line`.

    Line ends of Windows are told once. Every fault is an error: a text with one of them is not what it looks like.
    """
    for code, pattern, what, mend in _RULES:
        places = [(found.start(), f"U+{ord(found[0]):04X}") for found in pattern.finditer(text)]
        _tell(places, text, code, what, mend, file, faults, line)
    places = [(at, f"U+{ord(text[at]):04X}") for at in strays(text)]
    for marks, rule in ((True, _BIDI), (False, _INVISIBLE)):
        of_kind = [place for place in places if is_mark(text[place[0]]) is marks]
        _tell(of_kind, text, rule.code, rule.what, rule.mend, file, faults, line)
    for where, odd in alphabets.by_line(alphabets.mixed(text), text, line, MOST):
        message = f"“{shown(odd.word, 40)}” mixes alphabets that look alike: {alphabets.told(odd)}"
        faults.append(Fault(file, where, "E-SCRIPT", message, "type the word anew in one alphabet"))
    _check_composed(text, file, faults, line)


def _tell(
    places: Sequence[tuple[int, str]],
    text: str,
    code: str,
    what: str,
    mend: str,
    file: str,
    faults: list[Fault],
    first: int,
) -> None:
    """A fault for each line; `places` are where the characters stand, and their numbers."""
    told: dict[int, list[str]] = {}
    line, seen = first, 0
    for at, number in places:
        if not (told and code == "E-CR"):
            line, seen = line + text.count("\n", seen, at), at
        told.setdefault(line, []).append(number)
    for n, (line, numbers) in enumerate(told.items(), 1):
        more = f", and {len(numbers) - 1} more" if len(numbers) > 1 else ""
        rest = f", and so in {len(told) - MOST} lines more" if n == MOST < len(told) else ""
        faults.append(Fault(file, line, code, f"{what} ({numbers[0]}){more}{rest}", mend))
        if rest:
            break


def _check_composed(text: str, file: str, faults: list[Fault], line: int) -> None:
    if crowd := crowded(text):
        where = line + text.count("\n", 0, crowd)
        message = f"more than {MAX_MARKS} accents on one letter"
        faults.append(Fault(file, where, "E-MARKS", message, "take them away"))
    elif not unicodedata.is_normalized("NFC", text):
        apart = [n for n, part in enumerate(text.split("\n"), line) if not unicodedata.is_normalized("NFC", part)]
        for n in (apart or [line])[:MOST]:
            message = "letters and their accents are written apart (the text is not NFC)"
            faults.append(Fault(file, n, "E-NFC", message, "run “wording fmt” on the draft"))


def crowded(text: str) -> int:
    """Where more combining marks than any script needs stand in a row; 0 for nowhere.

    Putting such a row into canonical order takes time that grows with its square, so it is refused first.
    """
    row = 0
    for place, character in enumerate("" if text.isascii() else text):
        row = row + 1 if character > "\u02ff" and unicodedata.combining(character) else 0
        if row > MAX_MARKS:
            return place
    return 0
