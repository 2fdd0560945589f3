"""The fonts that the styles name, and the theme that Word expects of every document."""

from __future__ import annotations

from wording.packet.render.docx.styles import ACCENT, INK, QUIET, SANS, SERIF, WARNING
from wording.packet.render.docx.wordml import DECLARATION, NAMESPACES, Xml, element, joined, w

_DRAWING = {"xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
_COLORS = {
    "dk1": INK,
    "lt1": "FFFFFF",
    "dk2": ACCENT,
    "lt2": "F2F2F2",
    "accent1": ACCENT,
    "accent2": WARNING,
    "accent3": QUIET,
    "accent4": "2F5597",
    "accent5": "7F6000",
    "accent6": "375623",
    "hlink": "0563C1",
    "folHlink": "954F72",
}


def fonts_part() -> str:
    """The fonts, with what stands in for one that a machine doesn't have."""
    table = ((SANS, "swiss"), (SERIF, "roman"))
    made = (w("font", w("family", val=family), w("pitch", val="variable"), name=name) for name, family in table)
    return DECLARATION + element("w:fonts", NAMESPACES, *made)


def theme_part() -> str:
    """Colours and fonts of the styles as a theme, so that what a board adds looks like the rest."""
    colors = joined(_a(name, _a("srgbClr", val=value)) for name, value in _COLORS.items())
    fonts = joined(_a(name, *_faces(font)) for name, font in (("majorFont", SANS), ("minorFont", SERIF)))
    fill = _a("solidFill", _a("schemeClr", val="phClr"))
    lines = joined(_a("ln", fill, w=width) for width in (6350, 12700, 19050))
    effects = joined([_a("effectStyle", _a("effectLst"))] * 3)
    formats = (
        _a("fillStyleLst", fill, fill, fill),
        _a("lnStyleLst", lines),
        _a("effectStyleLst", effects),
        _a("bgFillStyleLst", fill, fill, fill),
    )
    parts = (
        _a("clrScheme", colors, name="Packet"),
        _a("fontScheme", fonts, name="Packet"),
        _a("fmtScheme", *formats, name="Packet"),
    )
    return DECLARATION + element("a:theme", {**_DRAWING, "name": "Packet"}, _a("themeElements", *parts))


def _a(tag: str, /, *children: Xml, **attributes: object) -> Xml:
    return element(f"a:{tag}", attributes, *children)


def _faces(font: str) -> tuple[Xml, ...]:
    return _a("latin", typeface=font), _a("ea", typeface=""), _a("cs", typeface=font)
