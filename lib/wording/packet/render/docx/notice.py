"""The notice of motions as a Word document, to be sent as it is or set under the association's own letterhead.

Its redlines are drawn, not tracked: Word opens tracked changes in a view that hides what goes, and one click on “accept
all” takes the marks away; but a notice is what members were told, and has to say the same to each of them. So words
that go are struck through, words that come are underlined twice, and both say so in words, as every other format does.
Tracked changes, to be accepted or rejected, are what `redline.docx` is for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from wording.comparison.model import Run, RunKind
from wording.packet import phrases
from wording.packet.citing import long_day
from wording.packet.notice import Notice
from wording.packet.notice_blocks import notice_blocks
from wording.packet.outline import Block, BlockKind
from wording.packet.render.docx import cover, package
from wording.packet.render.docx.fonts import fonts_part, theme_part
from wording.packet.render.docx.numbering import Counts, numbering_part
from wording.packet.render.docx.styles import DELETED, INSERTED, SPOKEN, styles_part
from wording.packet.render.docx.wordml import (
    DECLARATION,
    NAMESPACES,
    Xml,
    element,
    joined,
    runs,
    runs_right_to_left,
    w,
)
from wording.packet.visible import visible

_STYLES = {BlockKind.LABEL: "PacketLabel", BlockKind.TEXT: "PacketText", BlockKind.CODE: "PacketQuotation"}
_LOOKS = {RunKind.DELETE: DELETED, RunKind.INSERT: INSERTED}


def notice_docx(notice: Notice) -> bytes:
    """The Word document of a notice; the same notice gives the same bytes."""
    counts = Counts({}, {}, {})
    moment = f"{notice.prepared_on.isoformat()}T12:00:00Z"
    body = (*_front(notice), *_blocks(notice), package.page())
    words = notice.illustrative or f"{notice.title}: {notice.heading}"
    return package.package(
        {
            "word/document.xml": DECLARATION + element("w:document", NAMESPACES, w("body", *body)),
            "word/styles.xml": styles_part(notice.language, False),
            "word/numbering.xml": numbering_part(counts),
            "word/fontTable.xml": fonts_part(),
            "word/theme/theme1.xml": theme_part(),
            "word/settings.xml": package.settings_part(tracked=False),
            "word/header1.xml": DECLARATION + cover.header(words),
            "word/footer1.xml": DECLARATION + cover.footer(f"{notice.title}: {notice.heading}"),
            "docProps/core.xml": package.core_part(notice, notice.heading, notice.illustrative, moment),
            "docProps/app.xml": package.app_part(),
        }
    )


def _front(notice: Notice) -> Iterator[Xml]:
    """What stands above the first sentence."""
    facts = (
        ("PacketAssociation", notice.association),
        ("PacketTitle", notice.title),
        ("PacketSubtitle", notice.heading),
        ("PacketFact", f"{phrases.PREPARED} {long_day(notice.prepared_on)}"),
        ("PacketBanner", notice.illustrative),
    )
    return (_paragraph(style, runs(visible(words))) for style, words in facts if words)


def _blocks(notice: Notice) -> Iterator[Xml]:
    """Headings, sentences, quotations and redlines in a row."""
    blocks = [*notice_blocks(notice)]
    for block, following in zip_longest(blocks, blocks[1:]):
        if block.kind is BlockKind.LIST:
            yield from (_paragraph("PacketBullet", runs(visible(entry))) for entry in block.entries)
        else:
            yield _block(block, leads=following is not None and following.kind is BlockKind.LABEL)


def _block(block: Block, leads: bool) -> Xml:
    """One block; one that `leads` up to the label of the next is never alone at the foot of a page."""
    if block.runs:
        redline = block.kind is BlockKind.REDLINE
        right_to_left = redline and runs_right_to_left(run.text for run in block.runs)
        style = "PacketQuotation" if redline else "PacketText"
        return _paragraph(style, _redline(block.runs, right_to_left), right_to_left, (w("keepLines"),))
    style = cover.HEADINGS[block.level] if block.kind is BlockKind.HEADING else _STYLES[block.kind]
    right_to_left = block.kind is BlockKind.CODE and runs_right_to_left([block.text])
    kept = (w("keepNext"), w("keepLines")) if leads and block.kind is BlockKind.TEXT else ()
    return _paragraph(style, runs(visible(block.text), right_to_left), right_to_left, kept)


def _paragraph(style: str, inside: Xml, right_to_left: bool = False, kept: tuple[Xml, ...] = ()) -> Xml:
    direction = [w("bidi")] if right_to_left else []
    return w("p", w("pPr", w("pStyle", val=style), *kept, *direction), inside)


def _redline(found: Iterable[Run], right_to_left: bool) -> Xml:
    return joined(_run(run, right_to_left) for run in found)


def _run(run: Run, right_to_left: bool) -> Xml:
    if run.kind is RunKind.EQUAL:
        return runs(visible(run.text), right_to_left)
    before, after = (runs(words, properties=w("rStyle", val=SPOKEN)) for words in phrases.RUN[run.kind])
    text = phrases.BLANK * len(run.text) if run.text.isspace() else visible(run.text)
    return joined((before, runs(text, right_to_left, properties=w("rStyle", val=_LOOKS[run.kind])), after))
