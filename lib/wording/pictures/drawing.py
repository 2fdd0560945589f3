"""SVG as text, piece by piece: escaped, rounded, and the same bytes on every machine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from wording.errors import shown

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
"""Families of the labels, all of the same widths."""
INK, QUIET, LINE, PAPER = "#1f2328", "#59636e", "#c8ced6", "#ffffff"
"""Colours of words, of lesser words, of lines and of the ground."""
SIZE = 12
"""Size of a label, in pixels."""
WIDTH = 760
"""Width of a picture, in pixels: that of a notebook's cell, and at 96 to the inch of a printed page."""

_NAME = 100
"""Most room for the name of a version under its column, in pixels."""
_RAMP = ((236, 239, 243), (122, 142, 176), (18, 26, 44))
_WIDE, _NARROW = frozenset("mwMW@%—…"), frozenset("iljtfrI.,:;'|!()[]/ -")

Cell = str | int | float
"""What a cell of a table may hold."""


@dataclass(frozen=True, slots=True)
class Table:
    """All that a picture shows, in figures; its first column heads the rows."""

    heads: tuple[str, ...]
    """What each column holds."""
    rows: tuple[tuple[Cell, ...], ...]
    """The rows."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that also stands without being seen."""

    title: str
    """What it is a picture of."""
    summary: str
    """What it shows, in a sentence."""
    svg: str
    """The picture itself, a whole SVG document."""
    table: Table
    """Its figures."""
    illustrative: str | bool = False
    """What it says of being illustrative, where it shows an illustrative version; every output then says so."""

    def _repr_svg_(self) -> str:
        return self.svg

    def __repr__(self) -> str:
        return f"{self.title}: {self.summary}"


def number(value: float) -> str:
    """A coordinate, to a tenth of a pixel."""
    return "0" if abs(value) < 0.05 else f"{value:.1f}".removesuffix(".0")


def element(name: str, *children: str, **attributes: str | float) -> str:
    """An element; `_` in the name of an attribute stands for `-`, and children are SVG already."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_value(value))}"' for key, value in attributes.items()
    )
    return f"<{name}{given}>{''.join(children)}</{name}>" if children else f"<{name}{given}/>"


def _value(value: str | float) -> str:
    return value if isinstance(value, str) else number(value)


def label(x: float, y: float, words: str, *, anchor: str = "start", **attributes: str | float) -> str:
    """Words that begin, end or are centred (`start`, `end`, `middle`) at a point of their base line."""
    return element("text", escape(shown(words)), x=x, y=y, text_anchor=anchor, **attributes)


def box(x: float, y: float, width: float, height: float, fill: str, **attributes: str | float) -> str:
    """A filled rectangle."""
    return element("rect", x=x, y=y, width=width, height=height, fill=fill, **attributes)


def line(x1: float, y1: float, x2: float, y2: float, stroke: str = LINE, **attributes: str | float) -> str:
    """A straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, **attributes)


def document(width: float, height: float, title: str, summary: str, pieces: Iterable[str]) -> str:
    """A whole SVG document on a white ground, with its title and its summary for those who do not see it."""
    return element(
        "svg",
        element("title", escape(shown(title))),
        element("desc", escape(shown(summary, 2000))),
        box(0, 0, width, height, PAPER),
        *pieces,
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        viewBox=f"0 0 {number(width)} {number(height)}",
        width=width,
        height=height,
        font_family=FONT,
        font_size=SIZE,
        fill=INK,
    )


def width_of(words: str, size: float = SIZE) -> float:
    """About how wide words are drawn, in pixels; never much less than they are."""
    units = sum(0.9 if c in _WIDE or ord(c) > 0x2E7F else 0.32 if c in _NARROW else 0.6 for c in words)
    return units * size


def fitted(words: str, width: float, size: float = SIZE) -> str:
    """The words, or as many letters of them as fit and an ellipsis."""
    words = shown(words)
    if width_of(words, size) <= width:
        return words
    while words and width_of(words + "…", size) > width:
        words = words[:-1]
    return words.rstrip(" ,;:-") + "…"


def shade(part: float) -> str:
    """A colour from pale (0) to dark (1), so that a print in black and white keeps the order."""
    at = min(max(part, 0.0), 1.0) * (len(_RAMP) - 1)
    low = min(int(at), len(_RAMP) - 2)
    mixed = (round(a + (b - a) * (at - low)) for a, b in zip(_RAMP[low], _RAMP[low + 1], strict=True))
    return "#" + "".join(f"{channel:02x}" for channel in mixed)


def on(part: float) -> str:
    """The colour of words on a shade."""
    return INK if part < 0.55 else PAPER


def names(ids: Sequence[str], xs: Sequence[float], y: float, room: float) -> list[str]:
    """Names of versions under their columns, level where there is room for them, else aslant.

    Of those that stand too near to one another the last stays.
    """
    ids = [fitted(id, _NAME) for id in ids]
    widest = max((width_of(id) for id in ids), default=0)
    if widest <= room - 4:
        return [label(x, y + SIZE, id, anchor="middle") for x, id in zip(xs, ids, strict=True)]
    kept: list[int] = []
    for n in reversed(range(len(ids))):
        if not kept or xs[kept[-1]] - xs[n] >= SIZE * 1.3:
            kept.append(n)
    return [
        label(xs[n], y + SIZE, ids[n], anchor="end", transform=f"rotate(-40 {number(xs[n])} {number(y + SIZE)})")
        for n in reversed(kept)
    ]


def height_of_names(ids: Sequence[str], room: float) -> float:
    """How much height the names need under their columns."""
    widest = max((width_of(fitted(id, _NAME)) for id in ids), default=0)
    return SIZE * 1.8 if widest <= room - 4 else widest * 0.66 + SIZE * 2
