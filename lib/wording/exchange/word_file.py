"""The parts of a Word file that matter to a text: document, styles, numbering, notes, comments, margins."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from wording.errors import UnreadableFile
from wording.exchange.safezip import Parts, open_parts

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The name space of the words of a document."""
PLACE = "place"
"""The attribute in which each paragraph is numbered when a file is opened; no part of the format."""
_STRICT = (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode())
_CORE = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
}


@dataclass(frozen=True, slots=True)
class WordFile:
    """What was found in a Word file, each part parsed."""

    body: _Element
    """The body of the document."""
    styles: _Element | None
    """The styles, if there are any."""
    numbering: _Element | None
    """The definitions of lists, if there are any."""
    comments: _Element | None
    """The comments, if there are any."""
    notes: dict[str, _Element]
    """Footnotes and endnotes by `footnote 1`, `endnote 1`."""
    margins: tuple[_Element, ...]
    """Headers and footers."""
    core: dict[str, str]
    """Title, identifier and version from the properties of the document."""


def open_word(data: bytes, name: str) -> WordFile:
    """The parts of a Word file; UnreadableFile when it is not one, is damaged, or could do harm."""
    parts = open_parts(data, name)
    path = _document_path(parts)
    root = _parsed(parts, path)
    body = root.find(f"{W}body") if root is not None else None
    if body is None:
        raise UnreadableFile(f"{name} holds no Word document; save it again as .docx.", "E-DAMAGED")
    related = _related(parts, path)

    def first(kind: str) -> _Element | None:
        return next((found for target in related.get(kind, ()) if (found := _parsed(parts, target)) is not None), None)

    margins = [_parsed(parts, target) for kind in ("header", "footer") for target in related.get(kind, ())]
    notes = {
        f"{kind} {note.get(f'{W}id')}": note
        for kind in ("footnote", "endnote")
        for note in _children(first(f"{kind}s"), kind)
        if note.get(f"{W}type", "normal") == "normal"
    }
    whole = tuple(margin for margin in margins if margin is not None)
    for number, paragraph in enumerate(chain(*(part.iter(f"{W}p") for part in (body, *notes.values()))), 1):
        paragraph.set(PLACE, str(number))
    return WordFile(body, first("styles"), first("numbering"), first("comments"), notes, whole, _core(parts))


def _children(root: _Element | None, tag: str) -> Iterator[_Element]:
    return root.iterchildren(f"{W}{tag}") if root is not None else iter(())


def _document_path(parts: Parts) -> str:
    """Where the document stands, as the file says, else where Word puts it."""
    targets = _related(parts, "").get("officeDocument", [])
    return targets[0] if targets else "word/document.xml"


def _related(parts: Parts, path: str) -> dict[str, list[str]]:
    """The parts that a part refers to, by what they are; addresses outside the file are left out."""
    folder, base = posixpath.split(path)
    root = _parsed(parts, posixpath.join(folder, "_rels", f"{base}.rels"))
    found: dict[str, list[str]] = {}
    for relation in root if root is not None else ():
        target = str(relation.get("Target") or "")
        if relation.get("TargetMode") != "External" and target:
            kind = str(relation.get("Type") or "").rpartition("/")[2]
            full = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found.setdefault(kind, []).append(full)
    return found


def _parsed(parts: Parts, part: str) -> _Element | None:
    """The root of an XML part, None when there is none; UnreadableFile when it is no XML or has a DTD."""
    from lxml import etree

    data = parts.read(part)
    if data is None:
        return None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data.replace(*_STRICT), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile(
            f"{parts.name} was not read: its part {part!r} is damaged; save it again in Word.", "E-DAMAGED"
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFile(
            f"{parts.name} was not read: it holds a document type definition (DTD); save it in Word again.", "E-UNSAFE"
        )
    return root


def _core(parts: Parts) -> dict[str, str]:
    root = _parsed(parts, "docProps/core.xml")
    if root is None:
        return {}
    found = {tag: root.findtext(tag, namespaces=_CORE) or "" for tag in ("dc:title", "dc:identifier", "cp:version")}
    made_here = re.fullmatch("[0-9a-f]{64}", found["dc:identifier"])
    return {
        "title": found["dc:title"],
        "sha256": found["dc:identifier"] if made_here else "",
        "base": found["cp:version"] if made_here else "",
    }
