"""What the styles and lists of a Word file make of a paragraph: heading, item, numbered item or paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wording.exchange.blocks import TITLE_LEVEL, BlockKind
from wording.exchange.word_file import W, WordFile

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFF = ("0", "false", "off", "none")
_MOST_STEPS = 20
_HEADING = re.compile(r"heading ([1-9])")
_LIST = re.compile(r"list (bullet|number)(?: ([2-9]))?")


def value(element: _Element | None, path: str) -> str | None:
    """The `w:val` of the element at `path` below another; None when there is none."""
    found = element.find("/".join(W + step for step in path.split("/"))) if element is not None else None
    return None if found is None else str(found.get(f"{W}val") or "")


def is_on(properties: _Element | None, tag: str) -> bool | None:
    """Whether a property such as bold is switched on; None when nothing is said."""
    found = properties.find(f"{W}{tag}") if properties is not None else None
    return None if found is None else str(found.get(f"{W}val") or "true").lower() not in _OFF


@dataclass(frozen=True, slots=True)
class Standing:
    """How a paragraph stands on the page."""

    kind: BlockKind = BlockKind.PARAGRAPH
    """What it is."""
    level: int = 0
    """Level of a heading, or nesting of an item."""
    list: str = ""
    """Which list of the file counts it; empty when none does."""
    counted: int = 0
    """The depth at which that list counts it."""
    style: str = ""
    """Name of its style, in lower case."""


@dataclass(slots=True)
class Styles:
    """The styles and lists of a file."""

    by_id: dict[str, _Element] = field(default_factory=dict)
    default: str = ""
    lists: Lists = field(default_factory=lambda: Lists())

    @classmethod
    def of(cls, file: WordFile) -> Styles:
        """The styles of a file."""
        found = list(file.styles.iterchildren(f"{W}style")) if file.styles is not None else []
        paragraphs = (s for s in found if s.get(f"{W}type") == "paragraph" and s.get(f"{W}default") in ("1", "true"))
        default = next((str(s.get(f"{W}styleId")) for s in paragraphs), "")
        return cls({str(s.get(f"{W}styleId")): s for s in found}, default, Lists.of(file))

    def chain(self, id: str) -> list[_Element]:
        """A style and those that it is based on, nearest first."""
        found: list[_Element] = []
        while id in self.by_id and len(found) < _MOST_STEPS:
            found.append(self.by_id[id])
            id = value(found[-1], "basedOn") or ""
        return found

    def standing(self, properties: _Element | None) -> Standing:
        """What a paragraph of these properties is."""
        chain = self.chain(value(properties, "pStyle") or self.default)
        names = [(value(style, "name") or "").lower() for style in chain]
        name = names[0] if names else ""
        if "title" in names:
            return Standing(BlockKind.HEADING, TITLE_LEVEL, style=name)
        if level := self._heading_level(properties, chain, names):
            return Standing(BlockKind.HEADING, level, self._number_of(properties, chain)[0], style=name)
        list_id, depth = self._number_of(properties, chain)
        known = next((found for n in names if (found := _LIST.fullmatch(n))), None)
        if list_id not in ("", "0") and (kind := self.lists.kind(list_id, depth)):
            named = int(known[2] or 1) - 1 if known else 0
            return Standing(kind, depth or named, list_id, depth, name)
        if known and not list_id:
            kind = BlockKind.ITEM if known[1] == "bullet" else BlockKind.NUMBERED
            return Standing(kind, int(known[2] or 1) - 1, style=name)
        return Standing(style=name)

    def _heading_level(self, properties: _Element | None, chain: list[_Element], names: list[str]) -> int:
        """The level of a heading, 0 for what is none."""
        direct = value(properties, "outlineLvl")
        if direct is not None and direct.isdigit():
            return int(direct) + 1 if int(direct) < 9 else 0
        for style, name in zip(chain, names, strict=True):
            if found := _HEADING.fullmatch(name):
                return int(found[1])
            outline = value(style, "pPr/outlineLvl")
            if outline is not None and outline.isdigit():
                return int(outline) + 1 if int(outline) < 9 else 0
        return 0

    def _number_of(self, properties: _Element | None, chain: list[_Element]) -> tuple[str, int]:
        """The list that counts a paragraph and its depth there; `0` for a paragraph taken out, empty for no list."""
        paths = [(properties, "numPr"), *((style, "pPr/numPr") for style in chain)]
        list_id = next((n for at, path in paths if (n := value(at, f"{path}/numId")) is not None), "")
        depth = next((n for at, path in paths if (n := value(at, f"{path}/ilvl")) is not None), "0")
        return list_id, min(int(depth), 8) if depth.isdigit() else 0

    def run_is(self, properties: _Element | None, paragraph: str, tag: str) -> bool:
        """Whether a run is bold, or hidden: by itself, by its own style, or by the style of its paragraph."""
        looks = self._looks(properties, paragraph)
        return next((on for look in looks if (on := is_on(look, tag)) is not None), False)

    def run_is_raised(self, properties: _Element | None, paragraph: str) -> bool:
        """Whether a run stands higher than the line, as the mark of a footnote does."""
        looks = list(self._looks(properties, paragraph))
        align = next((found for look in looks if (found := value(look, "vertAlign")) is not None), "")
        rise = next((found for look in looks if (found := value(look, "position")) is not None), "")
        return align == "superscript" or bool(re.fullmatch("0*[1-9][0-9]*", rise))

    def _looks(self, properties: _Element | None, paragraph: str) -> Iterator[_Element | None]:
        """What says how a run looks: itself first, then its own style, then the style of its paragraph."""
        yield properties
        for style in self.chain(value(properties, "rStyle") or "") + self.chain(paragraph or self.default):
            yield style.find(f"{W}rPr")


@dataclass(slots=True)
class Lists:
    """The lists that a file defines."""

    abstract: dict[str, str] = field(default_factory=dict)
    """Which definition a list follows."""
    formats: dict[tuple[str, int], tuple[str, int]] = field(default_factory=dict)
    """How a definition counts at a depth, and from which number."""
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)
    """The number from which a list begins anew at a depth."""

    @classmethod
    def of(cls, file: WordFile) -> Lists:
        """The lists of a file."""
        lists = cls()
        for definition in file.numbering.iterchildren(f"{W}abstractNum") if file.numbering is not None else ():
            for level in definition.iterchildren(f"{W}lvl"):
                key = str(definition.get(f"{W}abstractNumId")), _number(level.get(f"{W}ilvl"), 0)
                lists.formats[key] = value(level, "numFmt") or "decimal", _number(value(level, "start"), 1)
        for num in file.numbering.iterchildren(f"{W}num") if file.numbering is not None else ():
            id = str(num.get(f"{W}numId"))
            lists.abstract[id] = value(num, "abstractNumId") or ""
            for override in num.iterchildren(f"{W}lvlOverride"):
                if (start := value(override, "startOverride")) is not None:
                    lists.restarts[id, _number(override.get(f"{W}ilvl"), 0)] = _number(start, 1)
        return lists

    def format(self, list_id: str, depth: int) -> tuple[str, int]:
        """How a list counts at a depth, and from which number."""
        return self.formats.get((self.abstract.get(list_id, ""), depth), ("bullet", 1))

    def kind(self, list_id: str, depth: int) -> BlockKind | None:
        """What an item of a list is; None when the list shows nothing before it."""
        style, _ = self.format(list_id, depth)
        if style == "none":
            return None
        return BlockKind.ITEM if style == "bullet" else BlockKind.NUMBERED


def _number(text: object, default: int) -> int:
    return int(text) if isinstance(text, str) and re.fullmatch("[0-9]{1,6}", text) else default


@dataclass(slots=True)
class Counter:
    """Counts the numbered paragraphs of one reading of a file, as Word shows them."""

    lists: Lists
    counts: dict[str, list[int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def next(self, list_id: str, depth: int) -> int:
        """The number of the next paragraph that a list counts at a depth."""
        row = self.counts.setdefault(self.lists.abstract.get(list_id, list_id), [])
        del row[depth + 1 :]
        for missing in range(len(row), depth + 1):
            row.append(self.lists.format(list_id, missing)[1] - 1)
        restart = self.lists.restarts.get((list_id, depth))
        if restart is not None and (list_id, depth) not in self.begun:
            row[depth] = restart - 1
        self.begun.add((list_id, depth))
        row[depth] += 1
        return row[depth]
