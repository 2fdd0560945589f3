"""The bytes of one file of a corpus → the version that they spell, in our own format, Markdown or plain text."""

from __future__ import annotations

from wording.errors import Fault, RecordError, WordingError
from wording.exchange import reading
from wording.exchange.blocks import Imported
from wording.exchange.front import split_front
from wording.exchange.importing import is_ours, version_of
from wording.exchange.markdown import has_headings, read_markdown
from wording.exchange.outline import arrange, titled
from wording.exchange.page import is_page
from wording.exchange.plain import read_plain
from wording.exchange.web import read_page
from wording.record.characters import MAX_BYTES, decode
from wording.record.markup import read_version
from wording.record.model import Meta, Status, Version

__all__ = ["MAX_BYTES", "read_text"]


def read_text(data: bytes, name: str, id: str, file: str, faults: list[Fault]) -> Version | None:
    """The version that a file spells; None when it spells none, and `faults` then says why.

    `name` is the file's own name, by which its format is told, `id` becomes the version's id, and `file` is what
    faults call it.
    """
    if name.lower().endswith((".md", ".markdown")) and is_ours(data):
        return _ours(data, id, file, faults)
    try:
        return _imported(data, name, id, file)
    except RecordError as error:
        faults += error.faults
        return None
    except WordingError as error:
        kind = getattr(error, "code", "") or "E-TEXT"
        message = str(error).removeprefix(f"{kind}: ").removeprefix(f"“{file}”").lstrip(": ").rstrip(".")
        faults.append(Fault(file, 0, kind, message, "mend the file, or take it out of the corpus"))
        return None


def _ours(data: bytes, id: str, file: str, faults: list[Fault]) -> Version | None:
    found: list[Fault] = []
    text = decode(data, file, found)
    version = read_version(text, id, file, found) if text is not None else None
    errors = [fault for fault in found if fault.is_error]
    faults += errors
    return None if errors else version


def _imported(data: bytes, name: str, id: str, file: str) -> Version:
    text, _ = reading.decode(data, f"“{file}”")
    imported = _blocks(text, name, f"“{file}”")
    outline = arrange(imported.blocks, imported.title)
    meta = Meta(title=titled("", outline.title, imported.title, id, "Untitled"), status=Status.RECORDED)
    return version_of(outline, meta, id, file)


def _blocks(text: str, name: str, quoted: str) -> Imported:
    _, title, body = split_front(text)
    if is_page(body):
        page = read_page(body, quoted)
        return Imported(page.blocks, title or page.title)
    if not name.lower().endswith(".txt") or has_headings(text):
        return read_markdown(text, quoted)
    return read_plain(text, quoted)
