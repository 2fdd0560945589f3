"""A file on the disk → its bytes → its text, within limits, or one clear sentence why not."""

from __future__ import annotations

import re
from pathlib import Path

from wording.errors import UnreadableFile, shown
from wording.record import reading

MAX_TEXT = 2_097_152
"""Largest plain text or Markdown file that is read, in bytes."""
MAX_PAGE = 5_242_880
"""Largest web page that is read, in bytes."""
MAX_WORD = 20_971_520
"""Largest Word file that is read, in bytes."""
MAX_PDF = 20_971_520
"""Largest PDF that is read, in bytes."""

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_MAGIC = (
    (b"PK\x03\x04", "is a zip archive, not text", "if it is a Word file, let its name end in .docx"),
    (b"\xd0\xcf\x11\xe0", "is an old Word file, or an encrypted one", "save it as .docx without a password"),
    (b"{\\rtf", "is a rich text file (RTF)", "save it as .docx"),
    (b"%PDF", "is a PDF", "let its name end in .pdf"),
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_bytes(path: Path, limit: int) -> bytes:
    """The bytes of a file; UnreadableFile when it is missing, no ordinary file, empty or too large."""
    data = reading.read_bytes(path, limit)
    if not data.strip():
        raise UnreadableFile(f"“{shown(str(path))}” is empty; give a file that holds a text.", "E-EMPTY")
    if len(data) > limit:
        size = f"{limit // 1_048_576} MB"
        raise UnreadableFile(f"“{shown(str(path))}” is larger than {size}; import only the text of the code.", "E-SIZE")
    return data


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text of `data` and a note where its encoding had to be guessed; UnreadableFile when it is no text."""
    for magic, what, mend in _MAGIC:
        if data.startswith(magic):
            raise UnreadableFile(f"{name} {what}; {mend}.", "E-FORMAT")
    text, notes = _decoded(data, name)
    if len(_CONTROL.findall(text)) * 100 > len(text) or "\x00" in text:
        raise UnreadableFile(f"{name} does not hold text; save it as .docx, .html, .md or .txt.", "E-FORMAT")
    return text, notes


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, name), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        declared = _CHARSET.search(data[:4096])
        encoding = declared[1].decode().lower() if declared else "windows-1252"
        encoding = "windows-1252" if encoding in ("iso-8859-1", "latin-1", "latin1", "utf-8", "utf8") else encoding
        return _strictly(data, encoding, name), (
            f"the file was not UTF-8 and was read as {encoding}; look at its accents",
        )


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError, AssertionError) as error:
        raise UnreadableFile(f"{name} is not text in {encoding}; save it as UTF-8.", "E-UTF8") from error
