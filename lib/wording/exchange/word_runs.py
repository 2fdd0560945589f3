"""One paragraph of a Word file → the runs of text in it, and what else is anchored there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING

from wording.exchange.blocks import STRUCK, Dropped
from wording.exchange.clean import tidy
from wording.exchange.lines import Line
from wording.exchange.raised import FOOTNOTE, KEPT, raised
from wording.exchange.word_file import PLACE, W
from wording.exchange.word_styles import Styles, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACES = {"tab": " ", "ptab": " ", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}
_SYMBOLS = {0xB7: "•", 0xA7: "•", 0xD2: "®", 0xE2: "®", 0xD3: "©", 0xE3: "©", 0xD4: "™", 0xE4: "™", 0xD8: "•"}
"""Characters of Word's symbol fonts that stand for ordinary ones."""


def plain(element: _Element) -> str | None:
    """The text that an element of a run stands for by itself; None for one that stands for none."""
    if not str(element.tag).startswith(W):
        return None
    name = str(element.tag)[len(W) :]
    if name in ("t", "delText"):
        return element.text or ""
    if name == "br":
        return "\n"
    if name == "sym":
        code = str(element.get(f"{W}char") or "")
        number = int(code, 16) if re.fullmatch("[0-9A-Fa-f]{1,4}", code) else 0
        return _SYMBOLS.get(number & 0xFF, "") if number >= 0xF000 else chr(number) if number >= 0x20 else ""
    return _SPACES.get(name)


def look_of(run: _Element) -> tuple[str, ...]:
    """What a run says of itself for which it may be left out, although it stands in the midst of a word."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        return ()
    found = properties.iter(*(f"{W}{name}" for name in ("strike", "dstrike", "vertAlign", "position", "rStyle")))
    return tuple(f"{element.tag} {element.get(f'{W}val')}" for element in found)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text that looks the same throughout."""

    text: str
    """Its characters; a line break is a line feed."""
    bold: bool = False
    """Whether it is bold."""
    hidden: bool = False
    """Whether a reader of the file does not see it."""
    struck: bool = False
    """Whether it is struck through."""
    raised: bool = False
    """Whether it stands higher than the line."""
    look: tuple[str, ...] = ()
    """What it says of itself for which it may be left out."""


@dataclass(slots=True)
class Runs:
    """What one paragraph holds in one view."""

    properties: _Element | None
    """Its properties."""
    runs: list[Run] = field(default_factory=list)
    """Its text."""
    boxes: list[_Element] = field(default_factory=list)
    """The contents of the text boxes anchored in it."""
    notes: list[str] = field(default_factory=list)
    """The notes that it refers to."""
    place: str = ""
    """The number of the paragraph in the file."""
    bookmarks: list[str] = field(default_factory=list)
    """The names of the bookmarks in it."""
    found: list[tuple[str, str]] = field(default_factory=list)
    """What a person should look at: what it is, and its words."""
    dropped: list[Dropped] = field(default_factory=list)
    """What was left out."""

    @classmethod
    def of(cls, element: _Element, properties: _Element | None, gone: frozenset[str], styles: Styles) -> Runs:
        """What a paragraph holds, but for the elements that are gone."""
        made = cls(properties, place=str(element.get(PLACE) or ""))
        style = value(properties, "pStyle") or ""
        _Collector(made, gone, styles, style).all_of(element)
        return made

    def joined(self, other: Runs) -> Runs:
        """This paragraph and the next as one, when the end between them is gone; an empty one leaves nothing."""
        lead = self if any(run.text.strip() for run in self.runs) else other
        return Runs(
            lead.properties,
            self.runs + other.runs,
            self.boxes + other.boxes,
            self.notes + other.notes,
            lead.place,
            self.bookmarks + other.bookmarks if lead is self else other.bookmarks,
            self.found + other.found,
            self.dropped + other.dropped,
        )

    def settled(self) -> Runs:
        """This paragraph without its struck text and the marks of footnotes, which are left out and told of."""
        made = replace(self, runs=[], found=[*self.found], dropped=[*self.dropped])
        groups = [
            (key, list(group)) for key, group in groupby(self.runs, lambda run: (run.struck, run.raised, run.look))
        ]
        for at, ((struck, lifted, _), group) in enumerate(groups):
            text = "".join(run.text for run in group)
            if not text.strip() or not (struck or lifted):
                made.runs += group
            elif struck:
                made.dropped.append(Dropped(tidy(text), STRUCK))
                made.runs.append(Run("\n" if "\n" in text else " " if text[0].isspace() and text[-1].isspace() else ""))
            else:
                (_, above, _), following = groups[at + 1] if at + 1 < len(groups) else ((False, True, ()), [])
                after = "" if above else following[0].text
                made._raise(group, text, after)
        return made

    def _raise(self, group: list[Run], text: str, after: str) -> None:
        """Takes in a raised piece of text, as what it is in its place."""
        of = raised(text, "".join(run.text for run in self.runs[-20:]), after)
        if of.mark:
            self.dropped.append(Dropped(of.mark, FOOTNOTE, of.after))
        self.runs += group if of.text == text else [replace(group[0], text=of.text)]
        self.found += [(KEPT, of.told)] if of.told else []

    def lines(self) -> list[Line]:
        """Its text by lines, each with whether all of it is bold."""
        lines: list[list[Run]] = [[]]
        for run in self.runs:
            first, *more = run.text.split("\n")
            lines[-1].append(Run(first, run.bold))
            lines += [[Run(text, run.bold)] for text in more]
        made = (
            Line(tidy("".join(run.text for run in line)), all(run.bold for run in line if run.text.strip()))
            for line in lines
        )
        return [line for line in made if line.text]


@dataclass(slots=True)
class _Collector:
    """Walks the content of one paragraph; as deep as the parser allows, which is 256."""

    into: Runs
    gone: frozenset[str]
    styles: Styles
    style: str

    def all_of(self, element: _Element) -> None:
        for child in element:
            if child.tag not in self.gone:
                self._one(child, str(child.tag).rpartition("}")[2])

    def _one(self, child: _Element, name: str) -> None:
        if child.tag == f"{W}r":
            self._run(child)
        elif name == "bookmarkStart":
            self.into.bookmarks.append(str(child.get(f"{W}name") or ""))
        elif name in ("oMath", "oMathPara"):
            text = "".join(str(part) for part in child.itertext())
            self.into.runs.append(Run(text))
            self.into.found.append(("formula", text))
        elif name == "AlternateContent":
            self.all_of(child[0]) if len(child) else None
        elif name not in ("pPr", "sdtPr", "sdtEndPr", "rt", "rubyPr"):
            if name == "hyperlink":
                self.into.found.append(("link, its address left out", "".join(str(t) for t in child.itertext())))
            self.all_of(child)

    def _run(self, run: _Element) -> None:
        properties = run.find(f"{W}rPr")
        if f"{W}ins" in self.gone and properties is not None:
            before = properties.find(f"{W}rPrChange/{W}rPr")
            properties = before if before is not None else properties
        bold = self.styles.run_is(properties, self.style, "b")
        hidden = self.styles.run_is(properties, self.style, "vanish")
        look = look_of(run)
        struck = any(self.styles.run_is(properties, self.style, tag) for tag in ("strike", "dstrike"))
        lifted = self.styles.run_is_raised(properties, self.style)
        for child in run:
            if (text := plain(child)) is not None:
                if text or child.tag != f"{W}sym":
                    self.into.runs.append(Run(text, bold, hidden, struck, lifted, look))
                else:
                    code = f"{child.get(f'{W}font')} {child.get(f'{W}char')}"
                    self.into.found.append(("symbol that is no character, left out", code))
            elif child.tag != f"{W}rPr":
                self._anchored(child, str(child.tag).rpartition("}")[2])

    def _anchored(self, child: _Element, name: str) -> None:
        """What hangs on a run: notes, pictures, text boxes; other things are looked into for these."""
        if name in ("footnoteReference", "endnoteReference"):
            self.into.notes.append(f"{name.removesuffix('Reference')} {child.get(f'{W}id')}")
        elif name == "ruby":
            self._ruby(child)
        elif name == "AlternateContent":
            for part in child[0] if len(child) else ():
                self._anchored(part, str(part.tag).rpartition("}")[2])
        elif name in ("drawing", "pict", "object"):
            boxes = list(_boxes(child))
            self.into.boxes += boxes
            if not boxes:
                told = (str(el.get("descr") or el.get("alt") or el.text or "") for el in child.iter())
                self.into.dropped.append(Dropped(tidy(" ".join(filter(None, told))), "picture"))

    def _ruby(self, ruby: _Element) -> None:
        """Of a word with its reading above it, the word."""
        base, reading = ruby.find(f"{W}rubyBase"), ruby.find(f"{W}rt")
        if base is not None:
            self.all_of(base)
        if reading is not None:
            self.into.dropped.append(Dropped("".join(str(t) for t in reading.itertext()), "reading aid"))


def _boxes(element: _Element) -> list[_Element]:
    """The contents of the text boxes in a drawing, those inside others and second alternatives left aside."""
    found: list[_Element] = []
    for child in element:
        name = str(child.tag).rpartition("}")[2]
        if name == "txbxContent":
            found.append(child)
        elif name == "AlternateContent":
            found += _boxes(child[0]) if len(child) else []
        else:
            found += _boxes(child)
    return found
