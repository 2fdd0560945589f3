"""The smallest pieces of a Word file: elements, text made safe, and runs, each in the direction of its letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NewType
from xml.sax.saxutils import escape, quoteattr

Xml = NewType("Xml", str)
"""Finished XML, so that plain text can't be taken for it by mistake."""

EMPTY = Xml("")
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = {
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}

# What XML 1.0 can't hold. Each becomes a mark that shows that something stood there, since a gap would hide it.
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_SPLIT = re.compile("([\t\n])")
_BREAKS = {"\t": "w:tab", "\n": "w:br"}


def legal(text: str) -> str:
    """`text` with a visible replacement mark for each character that no XML file can hold."""
    return _ILLEGAL.sub("\ufffd", text)


def joined(parts: Iterable[Xml]) -> Xml:
    """Pieces of XML in a row."""
    return Xml("".join(parts))


def element(name: str, attributes: Mapping[str, object], /, *children: Xml) -> Xml:
    """An element with its attributes in the order given; attribute values are made safe."""
    head = "".join(f" {key}={quoteattr(legal(str(value)))}" for key, value in attributes.items())
    return Xml(f"<{name}{head}>{''.join(children)}</{name}>" if children else f"<{name}{head}/>")


def content(text: str) -> Xml:
    """Text between tags, made safe."""
    return Xml(escape(legal(text)))


def w(tag: str, /, *children: Xml, **attributes: object) -> Xml:
    """An element of WordprocessingML; its attributes are in that namespace too."""
    return element(f"w:{tag}", {f"w:{key}": value for key, value in attributes.items()}, *children)


def runs(text: str, right_to_left: bool = False, *, deleted: bool = False, properties: Xml = EMPTY) -> Xml:
    """The runs of a text, one for each stretch of one direction; `right_to_left` is that of the whole document."""
    made = []
    for stretch, rtl in directed(legal(text), right_to_left):
        inside = Xml(properties + (w("rtl") if rtl else EMPTY))
        made.append(
            w("r", *([w("rPr", inside)] if inside else []), *_texts(stretch, "w:delText" if deleted else "w:t"))
        )
    return joined(made)


def _texts(text: str, name: str) -> Iterator[Xml]:
    for part in filter(None, _SPLIT.split(text)):
        if part in _BREAKS:
            yield element(_BREAKS[part], {})
        else:
            yield element(name, {"xml:space": "preserve"}, content(part))


def directed(text: str, right_to_left: bool) -> Iterator[tuple[str, bool]]:
    """Stretches of a text and whether each goes from right to left.

    Word wants that said of each run. Spaces and marks go with the letters on both sides where those agree, else with
    the document.
    """
    letters = [_direction(char) for char in text]
    before = _spread(letters, right_to_left)
    after = _spread(letters[::-1], right_to_left)[::-1]
    sides = [a if a == b else right_to_left for a, b in zip(before, after, strict=True)]
    at = 0
    for rtl, group in groupby(sides):
        length = len(list(group))
        yield text[at : at + length], rtl
        at += length


def _direction(char: str) -> bool | None:
    """Whether a letter goes from right to left; None for what has no direction of its own."""
    kind = unicodedata.bidirectional(char)
    return True if kind in ("R", "AL", "AN") else False if kind == "L" else None


def _spread(letters: Iterable[bool | None], start: bool) -> list[bool]:
    """The direction of each place, where what has none takes that of the letter before it."""
    spread = []
    for letter in letters:
        start = start if letter is None else letter
        spread.append(start)
    return spread


def runs_right_to_left(texts: Iterable[str]) -> bool:
    """Whether most letters of the texts go from right to left."""
    balance = 0
    for text in texts:
        if not text.isascii():
            balance += sum(1 if _direction(char) else -1 for char in text if char.isalpha())
        else:
            balance -= sum(map(str.isalpha, text))
    return balance > 0
