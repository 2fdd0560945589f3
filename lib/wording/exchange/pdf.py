"""A PDF → blocks: its lines by their place on the page, headings by size and weight, page furniture told apart."""

from __future__ import annotations

import logging
import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from wording.errors import UnreadableFile
from wording.exchange.blocks import Imported, quotes
from wording.exchange.clean import tidy, words
from wording.exchange.conservation import bound, prove
from wording.exchange.pdf_layout import PdfLine, blocks_of_lines, chars_of, furniture_of, lines_of_page

MAX_PAGES = 300
"""Most pages of a PDF that is read."""
MAX_UNPACKED = 125_829_120
"""Most bytes that the streams of a PDF may have together, unpacked (120 MB)."""
MAX_LETTERS = 2_000_000
"""Most characters on all pages."""
_DEEPEST = 3
_STREAM = re.compile(rb"stream\r?\n")
_INSTALL = "reading a PDF needs pdfplumber: pip install 'wording[pdf]'; or save the text as .docx or .txt"


def read_pdf(data: bytes, name: str) -> Imported:
    """The blocks of a PDF; UnreadableFile when it is damaged, encrypted, holds no text, or words would be lost."""
    _look_at(data, name)
    title, lines, letters, notes = _pages(data, name)
    if not lines:
        raise UnreadableFile(f"{name} holds pictures of pages and no text; run text recognition (OCR) on it first.")
    body, dropped = furniture_of(lines)
    blocks, remarks = blocks_of_lines(body)
    bound(name, blocks)
    source = words("\n".join(line.text for line in body))
    prove(name, source, blocks, ())
    _prove_letters(name, letters, lines)
    return Imported(tuple(blocks), title, tuple(dropped), (*notes, *remarks))


def _look_at(data: bytes, name: str) -> None:
    """Refuses what could do harm before anything is unpacked whole."""
    if b"%PDF-" not in data[:1024]:
        raise UnreadableFile(f"{name} is not a PDF, or a damaged one; save it again.", "E-DAMAGED")
    if b"/Encrypt" in data:
        raise UnreadableFile(
            f"{name} is encrypted; print it to a new PDF, or ask for one without a password.", "E-FORMAT"
        )
    if b"/LZWDecode" in data:
        raise UnreadableFile(f"{name} is packed in a way of the last century (LZW); print it to a new PDF.", "E-FORMAT")
    left = MAX_UNPACKED
    for found in _STREAM.finditer(data):
        left -= _unpacked(memoryview(data)[found.end() :], left, name)
        if left <= 0:
            raise UnreadableFile(
                f"{name} unpacks to more than {MAX_UNPACKED // 1_048_576} MB; import only the code.", "E-UNSAFE"
            )


def _unpacked(stream: bytes | memoryview, most: int, name: str, depth: int = 0) -> int:
    """How many bytes a stream unpacks to, as far as it is packed at all; no more than a little over `most`."""
    if bytes(stream[:1]) != b"\x78":
        return 0
    if depth == _DEEPEST:
        raise UnreadableFile(
            f"{name} holds streams that are packed again and again; print it to a new PDF.", "E-UNSAFE"
        )
    unpacker, size, kept = zlib.decompressobj(), 0, bytearray()
    try:
        for at in range(0, len(stream), 65_536):
            made = unpacker.decompress(stream[at : at + 65_536], most - size + 1)
            size += len(made)
            kept += made if kept[:1] == b"\x78" or (not kept and made[:1] == b"\x78") else b""
            if size > most or unpacker.eof:
                break
    except zlib.error:
        pass
    return size + (_unpacked(bytes(kept), most - size, name, depth + 1) if kept and size < most else 0)


def _pages(data: bytes, name: str) -> tuple[str, list[PdfLine], Counter[str], list[str]]:
    """Title, lines and letters of the pages, and what to say of them."""
    try:
        import pdfplumber
    except ImportError:
        raise UnreadableFile(f"{name}: {_INSTALL}.") from None
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it talks of every oddity of a file
    lines, letters, turned = list[PdfLine](), Counter[str](), list[str]()
    try:
        with pdfplumber.open(BytesIO(data)) as pdf:
            _refuse(name, pdf)
            for number, page in enumerate(pdf.pages, 1):
                found = list(chars_of(page.layout, float(page.layout.y1)))
                letters.update(_letters(char["text"] for char in found))
                if letters.total() > MAX_LETTERS:
                    raise UnreadableFile(
                        f"{name} holds more than {MAX_LETTERS} letters; import only the code.", "E-SIZE"
                    )
                lines += lines_of_page(found, float(page.width), float(page.height), number)
                turned += [char["text"] for char in found if not char["upright"]]
                page.close()
            title = str((pdf.metadata or {}).get("Title") or "")
    except UnreadableFile:
        raise
    except Exception as error:  # what the library raises on a damaged file has no common kind
        raise UnreadableFile(
            f"{name} was not read: it is damaged; print it to a new PDF, or save it as .docx.", "E-DAMAGED"
        ) from error
    notes = [f"letters that stand on their side: {quotes([''.join(turned)])}"] if turned else []
    return tidy(title), lines, letters, notes


def _refuse(name: str, pdf: Any) -> None:
    if len(pdf.pages) > MAX_PAGES:
        raise UnreadableFile(f"{name} has more than {MAX_PAGES} pages; import only the code.", "E-SIZE")
    known = pdf.metadata or {}
    if "Typst" in f"{known.get('Creator')} {known.get('Producer')}" and " compared with " in str(known.get("Title")):
        raise UnreadableFile(
            f"{name} is a packet that this tool made, not a code; import its redline.docx, or the text itself."
        )


def _letters(texts: Iterable[str]) -> Iterator[str]:
    """The letters and digits of some texts, ligatures taken apart."""
    for text in texts:
        yield from (char for char in unicodedata.normalize("NFKD", text) if char.isalnum())


def _prove_letters(name: str, letters: Counter[str], lines: Iterable[PdfLine]) -> None:
    """Every letter on the pages is in a line: a count that knows nothing of lines."""
    kept = Counter(_letters(line.text for line in lines))
    if lost := letters - kept:
        some = "".join(sorted(lost))[:20]
        raise UnreadableFile(
            f"{name}: {lost.total()} letters ({some}) would be lost in the import; save the file as .docx or .txt."
        )
