"""`redline.docx`: the packet as a Word document in which every difference is a tracked change."""

from __future__ import annotations

from itertools import chain

from wording.packet.packet import Packet
from wording.packet.render.docx import cover, package
from wording.packet.render.docx.body import Writer
from wording.packet.render.docx.comments import notes_of
from wording.packet.render.docx.fonts import fonts_part, theme_part
from wording.packet.render.docx.notice import notice_docx
from wording.packet.render.docx.numbering import counts_of, numbering_part
from wording.packet.render.docx.paragraphs import interleave
from wording.packet.render.docx.styles import styles_part
from wording.packet.render.docx.wordml import DECLARATION, NAMESPACES, element, runs_right_to_left, w

__all__ = ["notice_docx", "render"]


def render(packet: Packet) -> bytes:
    """The Word document of a packet. Accepting all changes gives the new text, rejecting all gives the old one."""
    paragraphs = interleave(packet.comparison)
    notes = notes_of(packet, paragraphs)
    counts = counts_of(paragraphs)
    right_to_left = runs_right_to_left(run.text for p in paragraphs for run in p.runs)
    # Noon: programs that turn the moment into their own time zone still show the right day.
    moment = f"{packet.prepared_on.isoformat()}T12:00:00Z"
    writer = Writer(moment, right_to_left, counts)
    body = chain(
        cover.front(packet, writer),
        [writer.code(paragraphs, notes)],
        cover.back(packet, writer, notes.get(len(paragraphs), ())),
        [package.page()],
    )
    said = " ".join(filter(None, [packet.status, packet.illustrative]))
    document = DECLARATION + element("w:document", NAMESPACES, w("body", *body))
    return package.package(
        {
            "word/document.xml": document,
            "word/comments.xml": writer.comments_part(),
            "word/styles.xml": styles_part(packet.language, right_to_left),
            "word/numbering.xml": numbering_part(counts),
            "word/fontTable.xml": fonts_part(),
            "word/theme/theme1.xml": theme_part(),
            "word/settings.xml": package.settings_part(),
            "word/header1.xml": DECLARATION + cover.header(packet.illustrative or f"{packet.title}: {packet.status}"),
            "word/footer1.xml": DECLARATION + cover.footer(f"{packet.title}: {packet.subtitle}"),
            "docProps/core.xml": package.core_part(packet, packet.subtitle, said, moment, packet.comparison.old),
            "docProps/app.xml": package.app_part(),
        }
    )
