"""Bytes of a file → text, refusing every character that could hide or garble a word."""

from __future__ import annotations

import re
import unicodedata

from wording.errors import Fault

MAX_BYTES = 1_048_576
"""Largest version that is read, in bytes."""
MAX_LINE = 20_000
"""Longest line that is read, in characters."""

_RULES = (
    ("E-CR", re.compile("\r"), "a carriage return", "save the file with plain LF line ends"),
    ("E-LINESEP", re.compile("[\u0085\u2028\u2029\u000b\u000c]"), "a hidden line separator", "use an ordinary line end"),
    ("E-CTRL", re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"), "a control character", "delete it"),
    ("E-BIDI", re.compile("[\u202a-\u202e\u2066-\u2069]"), "a character that turns the direction of text", "delete it"),
    (
        "E-INVISIBLE",
        re.compile("[\u00ad\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"),
        "an invisible character",
        "delete it",
    ),
    ("E-TAB", re.compile("\t"), "a tab", "use spaces"),
)


def decode(data: bytes, file: str, faults: list[Fault]) -> str | None:
    """The text of `data`, or None when it cannot be read; what is wrong with it is appended to `faults`."""
    if len(data) > MAX_BYTES:
        faults.append(Fault(file, 0, "E-SIZE", f"the file is larger than {MAX_BYTES} bytes", "split it"))
        return None
    if data.startswith(b"\xef\xbb\xbf"):
        faults.append(Fault(file, 1, "E-BOM", "the file begins with a byte order mark", "save it as UTF-8 without BOM"))
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        faults.append(Fault(file, line, "E-UTF8", f"byte {error.start} is not UTF-8", "save the file as UTF-8"))
        return None
    _check(text, file, faults)
    return text


def _check(text: str, file: str, faults: list[Fault]) -> None:
    for code, pattern, what, mend in _RULES:
        if found := pattern.search(text):
            line = text.count("\n", 0, found.start()) + 1
            name = f"U+{ord(found.group()):04X}"
            faults.append(Fault(file, line, code, f"{what} ({name})", mend))
    if not unicodedata.is_normalized("NFC", text):
        for number, line_text in enumerate(text.split("\n"), 1):
            if not unicodedata.is_normalized("NFC", line_text):
                faults.append(
                    Fault(
                        file,
                        number,
                        "E-NFC",
                        "letters and their accents are written apart (not NFC)",
                        "run “wording fmt” on the draft",
                    )
                )
                break
    for number, line_text in enumerate(text.split("\n"), 1):
        if len(line_text) > MAX_LINE:
            faults.append(Fault(file, number, "E-LONG", f"the line is longer than {MAX_LINE} characters", "wrap it"))
            break
