"""The parts of a Word file → its bytes: the same parts give the same bytes everywhere."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import PurePosixPath

from wording.packet.notice import Notice
from wording.packet.packet import Packet
from wording.packet.render.archive import archived
from wording.packet.render.docx.body import AUTHOR
from wording.packet.render.docx.wordml import DECLARATION, NAMESPACES, Xml, content, element, w
from wording.record.model import Version

_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_XML = "application/vnd.openxmlformats-package"
_TYPES = {
    "word/document.xml": f"{_OFFICE}.document.main+xml",
    "word/styles.xml": f"{_OFFICE}.styles+xml",
    "word/settings.xml": f"{_OFFICE}.settings+xml",
    "word/numbering.xml": f"{_OFFICE}.numbering+xml",
    "word/comments.xml": f"{_OFFICE}.comments+xml",
    "word/header1.xml": f"{_OFFICE}.header+xml",
    "word/footer1.xml": f"{_OFFICE}.footer+xml",
    "word/fontTable.xml": f"{_OFFICE}.fontTable+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "docProps/core.xml": f"{_XML}.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_OF_DOCUMENT = ("styles", "settings", "numbering", "comments", "header1", "footer1", "fontTable", "theme/theme1")
HEADER, FOOTER = "rId5", "rId6"
"""Names by which the document calls its header and footer."""


def package(parts: Mapping[str, str]) -> bytes:
    """The file that holds `parts`, by name, and the parts that say what the others are."""
    everything = {"[Content_Types].xml": _content_types(parts), **_relations(parts), **parts}
    names = sorted(everything, key=lambda name: (name != "[Content_Types].xml", name))
    return archived({name: everything[name].encode("utf-8") for name in names})


def _content_types(parts: Collection[str]) -> str:
    defaults = (("rels", f"{_XML}.relationships+xml"), ("xml", "application/xml"))
    made = [element("Default", {"Extension": name, "ContentType": kind}) for name, kind in defaults]
    named = ((name, kind) for name, kind in _TYPES.items() if name in parts)
    made += [element("Override", {"PartName": f"/{name}", "ContentType": kind}) for name, kind in named]
    return DECLARATION + element("Types", {"xmlns": f"{_PACKAGE}/content-types"}, *made)


def _relations(parts: Collection[str]) -> dict[str, str]:
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    top = [(f"{_RELATIONS}/officeDocument", "word/document.xml"), (core, "docProps/core.xml")]
    top.append((f"{_RELATIONS}/extended-properties", "docProps/app.xml"))
    inner = [(f"{_RELATIONS}/{PurePosixPath(name).name.rstrip('1')}", f"{name}.xml") for name in _OF_DOCUMENT]
    # A part that is not there leaves its number free, so that the others keep theirs.
    there = [row if f"word/{row[1]}" in parts else None for row in inner]
    return {"_rels/.rels": _related(top), "word/_rels/document.xml.rels": _related(there)}


def _related(rows: Sequence[tuple[str, str] | None]) -> str:
    made = (
        element("Relationship", {"Id": f"rId{at}", "Type": row[0], "Target": row[1]})
        for at, row in enumerate(rows, 1)
        if row
    )
    return DECLARATION + element("Relationships", {"xmlns": f"{_PACKAGE}/relationships"}, *made)


def page() -> Xml:
    """US Letter with margins of an inch; no header on the first page."""

    def reference(name: str, kind: str, id: str) -> Xml:
        return element(f"w:{name}Reference", {"w:type": kind, "r:id": id})

    return w(
        "sectPr",
        reference("header", "default", HEADER),
        reference("footer", "default", FOOTER),
        reference("footer", "first", FOOTER),
        w("pgSz", w=12240, h=15840),
        w("pgMar", top=1440, right=1440, bottom=1440, left=1440, header=720, footer=720, gutter=0),
        w("titlePg"),
    )


def settings_part(tracked: bool = True) -> str:
    """The settings: whether further edits are tracked too; and Word opens the file as its own, not as an old one."""
    modern = {
        "w:name": "compatibilityMode",
        "w:uri": "http://schemas.microsoft.com/office/word",
        "w:val": "15",
    }
    return DECLARATION + element(
        "w:settings",
        NAMESPACES,
        w("zoom", percent=100),
        *([w("trackRevisions")] if tracked else []),
        w("defaultTabStop", val=720),
        w("characterSpacingControl", val="doNotCompress"),
        w("compat", element("w:compatSetting", modern)),
    )


def core_part(paper: Packet | Notice, subject: str, description: str, moment: str, base: Version | None = None) -> str:
    """The properties of the document. Its identifier is the hash of the version that tracked changes were made to."""
    names = {
        "xmlns:cp": f"{_PACKAGE}/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    rows = (
        ("dc:title", paper.title),
        ("dc:subject", subject),
        ("dc:creator", AUTHOR),
        ("dc:description", description),
        ("dc:identifier", base.sha256 if base else ""),
        ("dc:language", paper.language),
        ("cp:lastModifiedBy", AUTHOR),
        ("cp:version", base.id if base else ""),
    )
    made = [element(name, {}, content(value)) for name, value in rows if value]
    made += [
        element(f"dcterms:{name}", {"xsi:type": "dcterms:W3CDTF"}, content(moment)) for name in ("created", "modified")
    ]
    return DECLARATION + element("cp:coreProperties", names, *made)


def app_part() -> str:
    """The program that made the document."""
    name = {"xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}
    return DECLARATION + element("Properties", name, element("Application", {}, Xml(AUTHOR)))
