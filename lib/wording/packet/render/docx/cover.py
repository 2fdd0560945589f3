"""What stands before and after the text of the code: the summary that a board reads first, and how it was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from wording.packet import phrases
from wording.packet.citing import long_day
from wording.packet.collisions import collision_blocks
from wording.packet.motions import MotionTold
from wording.packet.outline import Block, BlockKind
from wording.packet.packet import Packet
from wording.packet.render.docx.body import Writer
from wording.packet.render.docx.comments import Note
from wording.packet.render.docx.layout import bare_at_end
from wording.packet.render.docx.wordml import NAMESPACES, Xml, element, runs, w
from wording.packet.summary import Sentence
from wording.packet.visible import visible

PART = "The text, with every change tracked"
LEGEND = """\
Every difference between the two versions is a tracked change: accept all gives the text as it would read, reject all \
gives the current text.
A clause that moved is marked where it stood and where it stands. One that was also reworded is marked as deleted \
there and as inserted here, and its comment spells the edit out.
The comments bear the numbers of the changes (c1, c2, …) that the other files of this packet use."""
HEADINGS = {2: "PacketHeading", 3: "PacketSubheading", 4: "PacketItem"}
"""Styles of the headings of the packet's own pages, by their level."""
LEAD = "This line and what stands above it belong to the packet, not to the code."
END = "End of the text. What follows belongs to the packet, not to the code."


def front(packet: Packet, writer: Writer) -> Iterator[Xml]:
    """The pages before the text of the code."""
    facts = (
        ("PacketAssociation", packet.association),
        ("PacketTitle", packet.title),
        ("PacketSubtitle", packet.subtitle),
        ("PacketFact", packet.status),
        ("PacketFact", f"{phrases.PREPARED} {long_day(packet.prepared_on)}"),
        ("PacketBanner", packet.illustrative),
    )
    for style, words in facts:
        if words:
            yield writer.plain(style, told(words))
    summary = packet.summary
    for heading, sentences in (
        (phrases.PROPOSED, summary.proposed),
        (phrases.UNCHANGED, summary.unchanged),
        (phrases.JUDGE, summary.judge),
    ):
        yield from _list(writer, heading, sentences)
    for motion in packet.motions:
        yield from _motion(writer, motion)
    yield from _outline(writer, collision_blocks(packet.collisions))
    yield writer.plain("PacketHeading", told(phrases.LEGEND))
    for words in LEGEND.splitlines():
        yield writer.plain("PacketText", told(words))
    yield writer.plain("PacketPart", told(PART))
    yield writer.plain("PacketLead", told(LEAD))


def _motion(writer: Writer, motion: MotionTold) -> Iterator[Xml]:
    """A motion: who moved it, why, and what it would do, its items numbered by hand."""
    yield writer.plain("PacketHeading", told(f"{phrases.MOTIONS} {motion.title}"))
    for fact in motion.facts:
        yield writer.plain("PacketBullet", told(fact))
    if motion.rationale:
        yield writer.plain("PacketSubheading", told(phrases.RATIONALE))
        yield from (writer.plain("PacketText", told(words)) for words in motion.rationale)
    if motion.items:
        yield writer.plain("PacketSubheading", told(phrases.ITEMS))
        yield from (writer.plain("PacketText", told(f"{n}. {item}")) for n, item in enumerate(motion.items, 1))


def _outline(writer: Writer, blocks: Iterable[Block]) -> Iterator[Xml]:
    """Headings and sentences in a row; the pages about the text hold no redline that is none of its own."""
    for block in blocks:
        if block.level:
            yield writer.plain(HEADINGS[block.level], told(block.text))
        elif block.kind is BlockKind.LABEL:
            yield writer.plain("PacketLabel", told(block.text))
        elif block.text:
            yield writer.plain("PacketText", told(block.text))
        yield from (writer.plain("PacketBullet", told(entry)) for entry in block.entries)


def _list(writer: Writer, heading: str, sentences: Sequence[Sentence]) -> Iterator[Xml]:
    """A heading and its sentences, a bullet each; nothing when there is none."""
    if not sentences:
        return
    yield writer.plain("PacketHeading", told(heading))
    for sentence in sentences:
        yield writer.plain("PacketBullet", told(str(sentence)))


def back(packet: Packet, writer: Writer, notes: Sequence[Note]) -> Iterator[Xml]:
    """The pages after the text of the code. Its first line never changes, so that the text before it can."""
    yield writer.plain("PacketEnd", told(END), notes=notes, marks=bare_at_end(packet.comparison.new))
    yield from _list(writer, phrases.WARNINGS, packet.warnings)
    yield from _list(writer, phrases.EDITORIAL, packet.summary.editorial)
    yield writer.plain("PacketHeading", told(phrases.CROSSWALK))
    for row in packet.crosswalk:
        places = row.old if row.old == row.new else " → ".join(filter(None, (row.old, row.new)))
        yield writer.plain("PacketDetail", _strong(f"{places}: "), told(row.what))
    yield from _list(writer, phrases.PROCEDURE, packet.procedure)
    yield from _list(writer, phrases.TRANSLATIONS, packet.translations)
    yield writer.plain("PacketHeading", told(phrases.MADE))
    for label, value in packet.made:
        yield writer.plain("PacketDetail", _strong(f"{label}: "), told(value))


def _strong(words: str) -> Xml:
    return runs(visible(words), properties=Xml(w("b") + w("bCs")))


def told(words: str) -> Xml:
    """Words of the packet itself, with nothing hidden in them."""
    return runs(visible(words))


def header(words: str) -> Xml:
    """What stands at the head of every page but the first."""
    return element("w:hdr", NAMESPACES, _line("Header", [told(words)]))


def footer(words: str) -> Xml:
    """What stands at the foot of every page: the words, and the number of the page."""
    page, of = phrases.PAGE
    pages = [told(f"{page} "), _field("PAGE"), told(f" {of} "), _field("NUMPAGES")]
    return element("w:ftr", NAMESPACES, _line("Footer", [told(words), w("r", w("tab")), *pages]))


def _line(style: str, inside: Iterable[Xml]) -> Xml:
    return w("p", w("pPr", w("pStyle", val=style)), *inside)


def _field(name: str) -> Xml:
    return w("fldSimple", told("1"), instr=f" {name} ")
