"""The parts of a Word file → its bytes: the same parts give the same bytes everywhere."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import PurePosixPath

from wording.packet.packet import Packet
from wording.packet.render.docx.body import AUTHOR
from wording.packet.render.docx.wordml import DECLARATION, NAMESPACES, Xml, content, element, w

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
    everything = {"[Content_Types].xml": _content_types(), **_relations(), **parts}
    names = sorted(everything, key=lambda name: (name != "[Content_Types].xml", name))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name in names:
            # Stored, with a fixed date and system: compressed bytes depend on the library that makes them.
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            archive.writestr(entry, everything[name].encode("utf-8"))
    return stream.getvalue()


def _content_types() -> str:
    defaults = (("rels", f"{_XML}.relationships+xml"), ("xml", "application/xml"))
    made = [element("Default", {"Extension": name, "ContentType": kind}) for name, kind in defaults]
    made += [element("Override", {"PartName": f"/{name}", "ContentType": kind}) for name, kind in _TYPES.items()]
    return DECLARATION + element("Types", {"xmlns": f"{_PACKAGE}/content-types"}, *made)


def _relations() -> dict[str, str]:
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    top = [(f"{_RELATIONS}/officeDocument", "word/document.xml"), (core, "docProps/core.xml")]
    top.append((f"{_RELATIONS}/extended-properties", "docProps/app.xml"))
    inner = [(f"{_RELATIONS}/{PurePosixPath(name).name.rstrip('1')}", f"{name}.xml") for name in _OF_DOCUMENT]
    return {"_rels/.rels": _related(top), "word/_rels/document.xml.rels": _related(inner)}


def _related(rows: list[tuple[str, str]]) -> str:
    made = (
        element("Relationship", {"Id": f"rId{at}", "Type": kind, "Target": target})
        for at, (kind, target) in enumerate(rows, 1)
    )
    return DECLARATION + element("Relationships", {"xmlns": f"{_PACKAGE}/relationships"}, *made)


def settings_part() -> str:
    """The settings: further edits are tracked too, and Word opens the file as its own, not as an old one."""
    modern = {
        "w:name": "compatibilityMode",
        "w:uri": "http://schemas.microsoft.com/office/word",
        "w:val": "15",
    }
    return DECLARATION + element(
        "w:settings",
        NAMESPACES,
        w("zoom", percent=100),
        w("trackRevisions"),
        w("defaultTabStop", val=720),
        w("characterSpacingControl", val="doNotCompress"),
        w("compat", element("w:compatSetting", modern)),
    )


def core_part(packet: Packet, moment: str) -> str:
    """The properties of the document; its identifier is the hash of the version that the changes were made to."""
    names = {
        "xmlns:cp": f"{_PACKAGE}/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    rows = (
        ("dc:title", packet.title),
        ("dc:subject", packet.subtitle),
        ("dc:creator", AUTHOR),
        ("dc:description", " ".join(filter(None, [packet.status, packet.illustrative]))),
        ("dc:identifier", packet.comparison.old.sha256),
        ("dc:language", packet.language),
        ("cp:lastModifiedBy", AUTHOR),
        ("cp:version", packet.comparison.old.id),
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
