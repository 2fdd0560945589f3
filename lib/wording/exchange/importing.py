"""A file in any format that is known → a draft version, with an account of what was left out."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

from wording.errors import ProofError, UnreadableFile, WordingError, shown
from wording.exchange import reading
from wording.exchange.blocks import Dropped, Imported
from wording.exchange.notes import account, note_of
from wording.exchange.outline import Outline, arrange, texts, titled
from wording.record.body import MAX_TEXT
from wording.record.characters import MAX_BYTES
from wording.record.folder import read_version_file
from wording.record.marks import slug
from wording.record.markup import body_of, format_version, parse_version
from wording.record.model import Meta, Role, Status, Version

SUFFIXES = (".docx", ".htm", ".html", ".markdown", ".md", ".pdf", ".txt")
"""Ends of the names of files that can be read."""
_LABEL = re.compile(r"[a-z0-9][a-z0-9-]{0,63}", re.ASCII)
_ID = re.compile(rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(-{_LABEL.pattern})?", re.ASCII)
_NOT_READ = {
    ".doc": "old Word files cannot be read; save it as .docx",
    ".docm": "Word files with macros are not read; save it as .docx",
    ".odt": "OpenDocument files cannot be read; save it as .docx",
    ".rtf": "RTF files cannot be read; save it as .docx",
}


def import_file(
    path: str | Path,
    *,
    date: datetime.date,
    label: str = "",
    title: str | None = None,
    association: str = "",
    language: str = "",
    base: Version | None = None,
) -> tuple[Version, Imported]:
    """A draft version of a file's text, captured on `date`, and the account of how it was read (`.report()`).

    Its id is the date and the label, by default one made from the file's name. With a `base`, sections that are surely
    those of the base bear its ids; association and language, and a title that the file does not give, are those of the
    base unless they are given here. UnreadableFile says why a file cannot be read, or which words would be lost.
    """
    path = Path(path)
    draft_id(path, date, label)
    known = base.meta if base else None
    association = association or (known.association if known else "")
    imported, outline, meta = _read(path, title or "", association, known.title if known else "")
    language = language or (known.language if known else "en")
    meta = replace(meta, association=_line(association), language=language, captured=date)
    meta = replace(meta, keys=("title", "association", "language", "status", "captured", "source", "note"))
    version = version_of(outline, meta, draft_id(path, date, label), shown(str(path)))
    return on_base(version, imported, base) if base else (version, imported)


def draft_id(path: str | Path, date: datetime.date, label: str = "") -> str:
    """The id of a draft of a file; WordingError when the label is none."""
    label = label or slug(Path(path).stem)[:40].rstrip("-") or "draft"
    if not _LABEL.fullmatch(label):
        raise WordingError(f"“{shown(label, 64)}” is not a label; use a-z, 0-9 and “-”, such as early-childhood.")
    return f"{date.isoformat()}-{label}"


def on_base(version: Version, imported: Imported, base: Version) -> tuple[Version, Imported]:
    """A draft that was drawn up on `base`, with the ids of `base`, and the account of that too."""
    from wording.exchange.carrying import carried

    found = carried(version, base)
    notes = (*imported.notes, *found.notes)
    # Only what a file of the record has for an id can stand in front matter.
    known = base.id if _ID.fullmatch(base.id) else version.meta.supersedes
    meta = replace(found.version.meta, supersedes=known, note=note_of(notes))
    made = body_of(meta, found.version.sections, version.id)
    made = parse_version(format_version(made), version.id, version.file)
    return made, replace(imported, notes=notes)


def read_any(path: str | Path) -> Version:
    """The version that a file holds, in our own format or any other; RecordError or UnreadableFile says why it cannot.

    The id of a file in our own format is its name less its ending; of any other, its whole name.
    """
    path = Path(path)
    if path.suffix.lower() == ".md" and is_ours(reading.read_bytes(path, reading.MAX_TEXT)):
        return read_version_file(path)
    _, outline, meta = _read(path)
    return version_of(outline, meta, shown(path.name, 80), shown(str(path)))


def is_ours(data: bytes) -> bool:
    """Whether a Markdown file is in the format of a record: its front matter gives a title and a status."""
    front = re.match(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(.*?\n)---[ \t]*(?:\r?\n|$)", data[:65_536], re.DOTALL)
    keys = set(re.findall(rb"^([a-z_0-9]+)[ \t]*:", front[1], re.MULTILINE)) if front else set()
    return {b"title", b"status"} <= keys


def _read(path: Path, title: str = "", association: str = "", known: str = "") -> tuple[Imported, Outline, Meta]:
    """What a file holds, its sections, and the front matter of a draft of it; `known` is its title if it has none."""
    if path.suffix.lower() == ".md" and is_ours(reading.read_bytes(path, reading.MAX_TEXT)):
        return _ours(path, title)
    imported = _without_strays(read_file(path, association))
    outline = arrange(imported.blocks, title or imported.title)
    imported = replace(imported, notes=account(imported, outline.notes))
    meta = Meta(
        title=titled(title, outline.title, imported.title, known, path.stem, "Untitled"),
        status=Status.DRAFT,
        source=_line(path.name),
        supersedes=imported.base if _ID.fullmatch(imported.base) else "",
        illustrative=imported.illustrative,
        note=note_of(imported.notes),
        keys=("title", "status", "source", "note"),
    )
    return imported, outline, meta


def _without_strays(imported: Imported) -> Imported:
    """The blocks without invisible characters that hide something, and a note on them."""
    from wording.exchange.clean import remarks, without_strays

    cleaned = [without_strays(block.text) for block in imported.blocks]
    gone = sum((found for _, found in cleaned), Counter[str]())
    if not gone:
        return imported
    blocks = tuple(replace(b, text=text.strip()) for b, (text, _) in zip(imported.blocks, cleaned, strict=True))
    return replace(imported, blocks=blocks, notes=(*imported.notes, *remarks(gone)))


def _ours(path: Path, title: str) -> tuple[Imported, Outline, Meta]:
    """A file in the format of a record, as a draft: its sections as they are, its status and dates left behind."""
    version = read_version_file(path)
    notes = (f"The file is a version of status “{version.meta.status}”; its text was taken over as it is.",)
    meta = Meta(
        title=titled(title, version.meta.title),
        status=Status.DRAFT,
        source=_line(path.name),
        illustrative=version.meta.illustrative,
        note=note_of(notes),
    )
    return Imported((), version.meta.title, notes=notes), Outline(version.meta.title, version.sections, ()), meta


def _line(text: str) -> str:
    return " ".join(shown(text).split())


def read_file(path: Path, association: str = "") -> Imported:
    """The blocks of a file, by the end of its name and, where that says little, by what it holds."""
    suffix, name = path.suffix.lower(), f"“{shown(str(path))}”"
    if suffix == ".docx":
        from wording.exchange.word import read_word

        return read_word(reading.read_bytes(path, reading.MAX_WORD), name)
    if suffix == ".pdf":
        from wording.exchange.pdf import read_pdf

        return read_pdf(reading.read_bytes(path, reading.MAX_PDF), name)
    limit = reading.MAX_PAGE if suffix in (".html", ".htm") else reading.MAX_TEXT
    data = reading.read_bytes(path, limit)
    if suffix not in SUFFIXES:
        known = _NOT_READ.get(suffix, f"the name of a file that can be read ends in one of {', '.join(SUFFIXES)}")
        raise UnreadableFile(f"{name}: {known}.", "E-FORMAT")
    text, notes = reading.decode(data, name)
    imported = _read_text(text, suffix, name, association)
    return replace(imported, notes=(*notes, *imported.notes))


def _read_text(text: str, suffix: str, name: str, association: str) -> Imported:
    from wording.exchange.front import split_front
    from wording.exchange.markdown import has_headings, read_markdown
    from wording.exchange.page import is_page
    from wording.exchange.plain import read_plain
    from wording.exchange.web import read_page

    front, title, body = split_front(text)
    if suffix in (".html", ".htm") or is_page(body):
        page = read_page(body, name)
        dropped = (Dropped(front, "front matter of another system"),) if front else ()
        return replace(page, title=title or page.title, dropped=(*dropped, *page.dropped))
    if suffix in (".md", ".markdown") or has_headings(text):
        return read_markdown(text, name)
    return read_plain(text, name, association)


def version_of(outline: Outline, meta: Meta, id: str, name: str) -> Version:
    """The version that an outline makes, proved to come back whole from its own file."""
    if not any(section.clauses or section.role is not Role.PREAMBLE for section in outline.sections):
        raise UnreadableFile(
            f"“{name}” holds no text that could be a code; look whether it is the right file.", "E-EMPTY"
        )
    long = next((text for text in texts(outline.sections) if len(text) > MAX_TEXT), "")
    if long:
        raise UnreadableFile(
            f"“{name}”: the paragraph that begins “{long[:40]}…” is too long; part it into several.", "E-LONG"
        )
    text = format_version(body_of(meta, outline.sections))
    if len(text.encode()) > MAX_BYTES:
        raise UnreadableFile(f"“{name}”: the text is larger than {MAX_BYTES} bytes; import only the code.", "E-SIZE")
    version = parse_version(text, id, name)
    if texts(version.sections) != texts(outline.sections):
        raise ProofError(f"“{name}”: the draft would not come back from its own file as it is; please report this.")
    return version
