"""Words and where they stand on a page → lines, page furniture, paragraphs and headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from wording.exchange.blocks import Block, BlockKind, Dropped, heading, quotes
from wording.exchange.clean import tidy
from wording.exchange.lines import BULLETS, Line, is_short, starts_block, typed
from wording.record.marks import unwrap

GUESS = "in larger or bolder letters"
"""Why a line is proposed as a heading."""
_MARGIN = 0.12
"""The part of a page, at its top and at its bottom, in which furniture stands."""
_NUMBER = re.compile(r"\W*(?:(?:page|seite|página|p\.)\s*)?\d{1,4}(?:\s*(?:of|/|von|de)\s*\d{1,4})?\W*", re.IGNORECASE)
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_ENDS = '.!?:;”"’)'


@dataclass(frozen=True, slots=True)
class PdfLine:
    """One line of a page."""

    text: str
    """Its words."""
    page: int
    """The page, from 1."""
    size: float
    """The size of most of its letters, in points."""
    bold: bool
    """Whether all of it is bold."""
    left: float
    """Where it begins."""
    right: float
    """Where it ends."""
    top: float
    """Its upper edge, as a part of the height of the page."""
    bottom: float
    """Its lower edge, as a part of the height of the page."""
    height: float
    """The height of the page, in points."""
    column: int = 0
    """The column, from 1; 0 on a page without columns."""
    soft: bool = False
    """Whether it ends within a word, at a hyphen that belongs to the line alone."""


def chars_of(container: Any, height: float) -> Iterator[dict[str, Any]]:
    """The letters of a page, with no more about each than its words need: that is most of the time of a long file."""
    for element in container:
        if hasattr(element, "fontname"):
            top, bottom = height - element.y1, height - element.y0
            yield {
                "text": element.get_text(),
                "fontname": str(element.fontname),
                "size": element.size,
                "x0": element.x0,
                "x1": element.x1,
                "top": top,
                "bottom": bottom,
                "doctop": top,
                "upright": element.upright,
            }
        elif hasattr(element, "__iter__"):
            yield from chars_of(element, height)


def lines_of_page(chars: list[dict[str, Any]], width: float, height: float, number: int) -> list[PdfLine]:
    """The lines of a page from top to bottom, of a page in two columns those of the left one first."""
    from pdfplumber.utils.text import extract_words

    found = extract_words(chars, extra_attrs=["fontname", "size"], keep_blank_chars=False)
    across, gutter = _gutter(found, width, height)
    if not gutter:
        return _lines(found, height, number)
    tops = {word["top"] for word in across}
    whole = [word for word in found if any(abs(word["top"] - top) < 3 for top in tops)]
    rest = [word for word in found if word not in whole]
    parts = (
        [word for word in whole if word["top"] < height / 2],
        [word for word in rest if word["x1"] <= gutter],
        [word for word in rest if word["x1"] > gutter],
        [word for word in whole if word["top"] >= height / 2],
    )
    columns = (0, 1, 2, 0)
    return [
        replace(line, column=column)
        for column, part in zip(columns, parts, strict=True)
        for line in _lines(part, height, number)
    ]


def _gutter(found: Sequence[dict[str, Any]], width: float, height: float) -> tuple[list[dict[str, Any]], float]:
    """Where two columns part, 0 for a page without: an upright band in its middle that no word touches.

    Words in the margins, above or below both columns, may: they are given too.
    """
    for step in range(40, 61):
        x = width * step / 100
        across = [word for word in found if word["x0"] < x + 6 and word["x1"] > x - 6]
        if any(_MARGIN * height < word["top"] < (1 - _MARGIN) * height for word in across):
            continue
        sides = [{round(w["top"]) for w in found if (w["x1"] <= x) is left} for left in (True, False)]
        if min(map(len, sides)) >= 8 and len(sides[0] & sides[1]) >= 4:
            return across, float(x)
    return [], 0.0


def _lines(found: Sequence[dict[str, Any]], height: float, number: int) -> list[PdfLine]:
    rows: list[list[dict[str, Any]]] = []
    for word in sorted(found, key=lambda w: (round(w["bottom"], 1), w["x0"])):
        last = rows[-1][-1] if rows else None
        half = (word["bottom"] - word["top"]) / 2
        if last and abs(word["bottom"] - last["bottom"]) < half:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_line(sorted(row, key=lambda w: w["x0"]), number, height) for row in rows]


def _line(row: Sequence[dict[str, Any]], number: int, height: float) -> PdfLine:
    sizes: Counter[float] = Counter()
    for word in row:
        sizes[round(word["size"] * 2) / 2] += len(word["text"])
    lettered = [word for word in row if any(char.isalnum() for char in word["text"])]
    return PdfLine(
        tidy(" ".join(word["text"] for word in row)),
        number,
        max(sizes, key=lambda size: (sizes[size], size)),
        bool(lettered) and all(_BOLD.search(word["fontname"]) for word in lettered),
        min(word["x0"] for word in row),
        max(word["x1"] for word in row),
        min(word["top"] for word in row) / height,
        max(word["bottom"] for word in row) / height,
        height,
        soft=row[-1]["text"].endswith("\u00ad"),
    )


def furniture_of(lines: Sequence[PdfLine]) -> tuple[list[PdfLine], list[Dropped]]:
    """The lines of the text, and the page numbers and running heads in the margins."""
    pages = len({line.page for line in lines})
    edge = [line for line in lines if line.top > 1 - _MARGIN or line.bottom < _MARGIN]
    shapes = Counter(dict.fromkeys(map(_shape, edge), 0))
    for shape in {(line.page, *_shape(line)) for line in edge}:
        shapes[shape[1:]] += 1
    kept, dropped = [], []
    for line in lines:
        at_edge = line.top > 1 - _MARGIN or line.bottom < _MARGIN
        if at_edge and _NUMBER.fullmatch(line.text):
            dropped.append(Dropped(line.text, "page number"))
        elif at_edge and pages > 1 and shapes[_shape(line)] * 2 >= pages and shapes[_shape(line)] > 1:
            dropped.append(Dropped(line.text, "running head or foot of the pages"))
        else:
            kept.append(line)
    return kept, dropped


def _shape(line: PdfLine) -> tuple[object, ...]:
    """What running heads have in common: the words without their numbers, and the height at which they stand."""
    return re.sub(r"\d+", "#", line.text), round(line.top, 2)


def blocks_of_lines(lines: Sequence[PdfLine]) -> tuple[list[Block], list[str]]:
    """Paragraphs, items and proposed headings, and what a person should look at."""
    if not lines:
        return [], []
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    body = max(sizes, key=lambda size: (sizes[size], -size))
    gap, rights = _usual_gap(lines), dict[int, float]()
    for line in lines:
        rights[line.column] = max(line.right, rights.get(line.column, 0.0))
    groups: list[list[PdfLine]] = []
    for line in lines:
        if groups and not _parts(groups[-1], line, body, gap, rights[groups[-1][-1].column]):
            groups[-1].append(line)
        else:
            groups.append([line])
    heads = [group for group in groups if _is_heading(group, body)]
    looks = sorted({_look(group[0]) for group in heads}, reverse=True)
    blocks = [_block(group, looks if group in heads else []) for group in groups]
    hyphens = [f"{a.text.split(' ')[-1]}{b.text.split(' ')[0]}" for g in groups for a, b in _broken(g)]
    told = [f"words parted at the end of a line, their hyphen kept: {quotes(hyphens)}"] if hyphens else []
    return _nested(blocks, groups), told


def _look(line: PdfLine) -> tuple[float, bool]:
    return line.size, line.bold


def _usual_gap(lines: Sequence[PdfLine]) -> float:
    """How far, in points, one line of a paragraph commonly stands below the one before."""
    gaps = Counter(
        round((b.bottom - a.bottom) * a.height, 0)
        for a, b in pairwise(lines)
        if a.page == b.page and a.size == b.size and 0 < (b.bottom - a.bottom) * a.height < 4 * a.size
    )
    return min((gap for gap, number in gaps.items() if number * 4 >= max(gaps.values())), default=0.0)


def _parts(group: Sequence[PdfLine], line: PdfLine, body: float, gap: float, right: float) -> bool:
    """Whether a line begins a paragraph of its own."""
    last = group[-1]
    if _look(last) != _look(line) and (_may_head(last, body) or _may_head(line, body)):
        return True
    if starts_block(Line(line.text)) or line.text[:1] in BULLETS:
        return True
    if last.page != line.page or line.bottom < last.bottom:  # a new page or column: only an open sentence goes on
        short = last.right < group[0].left + 0.85 * (right - group[0].left)
        return not last.soft and (last.text[-1] in _ENDS or (short and not line.text[:1].islower()))
    if (line.bottom - last.bottom) * line.height > 1.3 * max(gap, line.size):
        return True
    return last.text[-1] in ".!?" and last.right < group[0].left + 0.7 * (right - group[0].left)


def _may_head(line: PdfLine, body: float) -> bool:
    return line.size >= body * 1.1 or line.bold


def _is_heading(group: Sequence[PdfLine], body: float) -> bool:
    text = " ".join(line.text for line in group)
    return (
        len(group) <= 3
        and all(_may_head(line, body) for line in group)
        and (is_short(text) or group[0].size >= body * 1.1)
        and text[-1] not in ".;,"
        and text[0] not in BULLETS
    )


def _block(group: Sequence[PdfLine], looks: Sequence[tuple[float, bool]]) -> Block:
    text = _joined(group)
    if looks:
        return heading(text, min(looks.index(_look(group[0])) + 1, 6), guess=GUESS)
    return typed(text)


def _joined(lines: Sequence[PdfLine]) -> str:
    """The lines of a paragraph as one; nothing comes after a hyphen or stroke that ends a line within a word."""
    whole: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on:
            whole[-1] += line.text
        else:
            whole.append(line.text)
        goes_on = line.soft or bool(re.search(r"\w[-‐/]$", line.text))
    return unwrap(whole)


def _broken(group: Sequence[PdfLine]) -> list[tuple[PdfLine, PdfLine]]:
    return [(a, b) for a, b in pairwise(group) if re.search(r"\w[-‐]$", a.text)]


def _nested(blocks: Sequence[Block], groups: Sequence[Sequence[PdfLine]]) -> list[Block]:
    """Items that stand further in than the item above them are nested in it."""
    indents: list[float] = []
    made = []
    for block, group in zip(blocks, groups, strict=True):
        if block.kind in (BlockKind.ITEM, BlockKind.NUMBERED):
            left = group[0].left
            while indents and indents[-1] > left + 3:
                indents.pop()
            if not indents or indents[-1] < left - 3:
                indents.append(left)
            block = replace(block, level=min(len(indents) - 1, 6))
        elif block.kind is BlockKind.HEADING:
            indents = []
        made.append(block)
    return made
