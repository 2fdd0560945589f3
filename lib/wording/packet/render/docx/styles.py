"""The styles of the document: those of the code, by the names that every word processor knows, and the packet's own.

Paragraphs of the packet itself have styles named “Packet …”, so that a program that reads the file back can tell them
from the code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wording.packet import phrases
from wording.packet.render.docx.layout import Look, Style
from wording.packet.render.docx.wordml import DECLARATION, NAMESPACES, Xml, element, joined, w

SERIF, SANS = "Times New Roman", "Arial"
LEVELS = 9
"""How deep lists and headings go in Word; what is deeper is shown as the deepest."""
BULLETS, NUMBERS, PACKET_BULLETS = 1, 2, 3
"""Names of the list definitions."""
INDENT = 360
"""How far each level of a list stands in, in twentieths of a point."""
INK, ACCENT, QUIET, WARNING = "1F1F1F", "1F3864", "595959", "8A4B00"
_KNOWN = frozenset(
    ["Title", "CommentText", "Header", "Footer", *(f"Heading{level}" for level in range(1, LEVELS + 1))]
    + [f"List{kind}{level}" for kind in ("Bullet", "Number") for level in ("", "2", "3", "4", "5")]
)
"""The styles that Word has by itself."""


def style_id(style: Style) -> str:
    """The id of the style of a paragraph of the code."""
    depth = min(style.depth, LEVELS - 1)
    deeper = str(depth + 1) if depth else ""
    return {
        Look.TITLE: "Title",
        Look.HEADING: "Heading1",
        Look.GROUP: f"Heading{min(style.depth + 2, LEVELS)}",
        Look.PARAGRAPH: "Normal",
        Look.ITEM: f"ListBullet{deeper}",
        Look.NUMBERED: f"ListNumber{deeper}",
    }[style.look]


def styles_part(language: str, right_to_left: bool) -> str:
    """The styles of a document in that language; the words of the packet itself are in their own."""
    ours = language if language.split("-")[0] == phrases.LANGUAGE else phrases.LANGUAGE
    text = w("lang", val=language, eastAsia=language, bidi=language)
    defaults = w(
        "docDefaults",
        w("rPrDefault", w("rPr", *_font(SERIF), w("color", val=INK), *_size(23), text)),
        w("pPrDefault", w("pPr", w("spacing", after="120", line="276", lineRule="auto"))),
    )
    made = [_style("Normal", "Normal", [w("bidi")] if right_to_left else (), (), base=""), _title()]
    made += [_heading(level) for level in range(1, LEVELS + 1)]
    made += [*_list_styles("Bullet", BULLETS), *_list_styles("Number", NUMBERS)]
    made += [row.style(w("lang", val=ours, eastAsia=ours, bidi=ours)) for row in _PACKET]
    made += [_DEFAULT_FONT, _COMMENT_REFERENCE, *_marks(ours)]
    return DECLARATION + element("w:styles", NAMESPACES, defaults, *made)


def _font(name: str) -> tuple[Xml, ...]:
    return (w("rFonts", ascii=name, hAnsi=name, cs=name),)


def _size(half_points: int) -> tuple[Xml, Xml]:
    return w("sz", val=half_points), w("szCs", val=half_points)


def _style(
    id: str, name: str, layout: Iterable[Xml], look: Iterable[Xml], *, base: str = "Normal", follow: str = ""
) -> Xml:
    """A paragraph style; the one without a base is the default."""
    default = {"w:default": "1"} if id == "Normal" else {} if id in _KNOWN else {"w:customStyle": "1"}
    inside = [w("name", val=name)]
    inside += [w("basedOn", val=base)] if base else []
    inside += [w("next", val=follow)] if follow else []
    inside += [w("qFormat")]
    inside += [w(tag, part) for tag, part in (("pPr", joined(layout)), ("rPr", joined(look))) if part]
    return element("w:style", {"w:type": "paragraph", **default, "w:styleId": id}, *inside)


def _title() -> Xml:
    look = (*_font(SANS), w("b"), w("bCs"), w("color", val=ACCENT), *_size(36))
    return _style("Title", "Title", (w("keepNext"), w("spacing", before=0, after=200)), look, follow="Normal")


def _heading(level: int) -> Xml:
    color = ACCENT if level == 1 else INK
    look = (*_font(SANS), w("b"), w("bCs"), w("color", val=color), *_size({1: 26, 2: 24}.get(level, 22)))
    space = w("spacing", before=320 if level == 1 else 200, after=80)
    layout = (w("keepNext"), w("keepLines"), space, w("outlineLvl", val=level - 1))
    return _style(f"Heading{level}", f"heading {level}", layout, look, follow="Normal")


def _list_styles(kind: str, list_id: int) -> Iterator[Xml]:
    for level in range(LEVELS):
        deeper = str(level + 1) if level else ""
        numbering = w("numPr", *([w("ilvl", val=level)] if level else []), w("numId", val=list_id))
        name = f"List {kind} {deeper}".rstrip()
        yield _style(f"List{kind}{deeper}", name, (numbering, w("spacing", after=80)), ())


@dataclass(frozen=True, slots=True)
class _Row:
    """A style of the packet itself."""

    name: str
    size: int
    layout: tuple[Xml, ...]
    font: str = SANS
    bold: bool = False
    color: str = INK
    id: str = ""

    def style(self, lang: Xml) -> Xml:
        bold = (w("b"), w("bCs")) if self.bold else ()
        look = (*_font(self.font), *bold, w("color", val=self.color), *_size(self.size), lang)
        return _style(self.id or self.name.replace(" ", ""), self.name, self.layout, look, base="")


def _box() -> Xml:
    sides = (w(side, val="single", sz=8, space=6, color=WARNING) for side in ("top", "left", "bottom", "right"))
    return w("pBdr", *sides)


def _rule(side: str) -> Xml:
    return w("pBdr", w(side, val="single", sz=6, space=6, color="A6A6A6"))


def _space(before: int, after: int, line: int = 276) -> Xml:
    return w("spacing", before=before, after=after, line=line, lineRule="auto")


def _outlined(level: int) -> Xml:
    """What makes a heading of a paragraph, for those who find their way by headings."""
    return w("outlineLvl", val=level)


_TOP = _outlined(0)
_PACKET = (
    _Row("Packet Association", 20, (_space(0, 60),), color=QUIET),
    _Row("Packet Title", 44, (_space(0, 60),), bold=True, color=ACCENT),
    _Row("Packet Subtitle", 24, (_space(0, 160),)),
    _Row("Packet Fact", 20, (_space(0, 40),), color=QUIET),
    _Row("Packet Banner", 22, (_box(), _space(200, 200)), bold=True, color=WARNING),
    _Row("Packet Heading", 26, (w("keepNext"), _space(280, 80), _TOP), bold=True, color=ACCENT),
    _Row("Packet Part", 26, (w("keepNext"), w("pageBreakBefore"), _space(0, 80), _TOP), bold=True, color=ACCENT),
    _Row("Packet Subheading", 23, (w("keepNext"), _space(220, 60), _outlined(1)), bold=True),
    _Row("Packet Item", 21, (w("keepNext"), _space(200, 60), _outlined(2)), bold=True),
    _Row("Packet Label", 19, (w("keepNext"), _space(120, 40)), bold=True, color=QUIET),
    _Row("Packet Text", 21, (_space(0, 100),), SERIF),
    _Row("Packet Quotation", 21, (_rule("left"), _space(0, 100), w("ind", left=INDENT)), SERIF),
    _Row("Packet Bullet", 21, (w("numPr", w("numId", val=PACKET_BULLETS)), _space(0, 60)), SERIF),
    _Row("Packet Lead", 18, (_rule("bottom"), _space(0, 280)), color=QUIET),
    _Row("Packet End", 18, (_rule("top"), _space(280, 280)), color=QUIET),
    _Row("Packet Detail", 17, (_space(0, 20, 252),), color=QUIET),
    _Row("annotation text", 20, (_space(0, 40, 240),), id="CommentText"),
    _Row("header", 17, (_space(0, 0),), color=QUIET, id="Header"),
    _Row("footer", 17, (w("tabs", w("tab", val="right", pos=9360)), _space(0, 0)), color=QUIET, id="Footer"),
)


DELETED, INSERTED, SPOKEN = "PacketDeleted", "PacketInserted", "PacketSpoken"
"""Styles of words that go, of words that come, and of the words that say so."""


def _marks(ours: str) -> Iterator[Xml]:
    """The styles in which a redline is drawn that is no tracked change."""
    gone, come = (w("strike"), w("color", val="8F1520")), (w("color", val="0B3D91"), w("u", val="double"))
    told = (w("color", val=QUIET), *_size(17), w("lang", val=ours, eastAsia=ours, bidi=ours))
    for id, name, look in (
        (DELETED, "Packet Deleted", gone),
        (INSERTED, "Packet Inserted", come),
        (SPOKEN, "Packet Spoken", told),
    ):
        kind = {"w:type": "character", "w:customStyle": "1", "w:styleId": id}
        yield element("w:style", kind, w("name", val=name), w("rPr", *look))


_DEFAULT_FONT = element(
    "w:style",
    {"w:type": "character", "w:default": "1", "w:styleId": "DefaultParagraphFont"},
    w("name", val="Default Paragraph Font"),
)
_COMMENT_REFERENCE = element(
    "w:style",
    {"w:type": "character", "w:styleId": "CommentReference"},
    w("name", val="annotation reference"),
    w("rPr", *_size(16)),
)
