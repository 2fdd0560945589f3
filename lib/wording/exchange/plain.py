"""Plain text → blocks: paragraphs by blank lines, typed bullets, headings guessed from the layout."""

from __future__ import annotations

import re
from dataclasses import replace

from wording.exchange.blocks import Block, BlockKind, Imported, heading, paragraph, quotes
from wording.exchange.clean import clean, tidy, words
from wording.exchange.conservation import bound, prove
from wording.exchange.furniture import is_line, without_furniture
from wording.exchange.lettered import with_items
from wording.exchange.lines import Line, blocks_of, is_short, starts_block

_RULE = re.compile(r"\s*([=_*~-])\1{2,}\s*")
_BYLINE = re.compile(
    r"\b(academy|adopted|alliance|association|board|by|chapter|college|committee|council|department|draft|edition|"
    r"effective|federation|foundation|inc|institute|ministry|network|of the|organi[sz]ation|revised|society|union|"
    r"university|updated|version|\d{4})\b",
    re.IGNORECASE,
)
_GUESS = "a short line that stands alone"
_LETTERED = "taken for items because letters count them, the letters kept as wording"
_HYPHENS = "words parted at the end of a line, their hyphen kept"
_PARTED = re.compile(r"[^\W\d_]-$")
_SHARED = ("and", "or", "to")
"""Words after which another word shares what follows: “short- and long-term”."""
_CAPITALS = "a line in capitals above a text"


def read_plain(text: str, name: str, association: str = "") -> Imported:
    """The blocks of a plain text; UnreadableFile when words would be lost.

    A line equal to `association`, or that reads like one, right after the title is kept as a paragraph.
    """
    text, notes = clean(text)
    groups = [group for group in _groups(text) if group]
    bound(name, groups)
    for group in groups:
        bound(name, group)
    groups = with_items(groups)
    lettered = [line.text for group in groups for line in group if line.item]
    groups, hyphens = _rejoined(groups)
    blocks, dropped = without_furniture(_blocks(groups, association))
    remarks = [*notes, *_lost_headings(text)]
    remarks += [f"{_LETTERED}: {quotes(lettered)}"] if lettered else []
    remarks += [f"{_HYPHENS}: {quotes(hyphens)}"] if hyphens else []
    prove(name, words(text), blocks, dropped)
    return Imported(tuple(blocks), dropped=tuple(dropped), notes=tuple(remarks))


def _groups(text: str) -> list[list[Line]]:
    """The lines between blank lines; a rule of dashes parts groups as a blank line does."""
    groups: list[list[Line]] = [[]]
    for raw in text.split("\n"):
        line = tidy(raw)
        if not line or _RULE.fullmatch(raw):
            groups.append([])
        elif is_line(line):
            groups += [[Line(line)], []]
        else:
            groups[-1].append(Line(line, indent=len(raw) - len(raw.lstrip())))
    return groups


def _rejoined(groups: list[list[Line]]) -> tuple[list[list[Line]], list[str]]:
    """The lines without a break in the midst of a word that a hyphen parts, and those words."""
    made: list[list[Line]] = []
    words: list[str] = []
    for group in groups:
        kept: list[Line] = []
        for line in group:
            first = line.text.split()[0]
            goes_on = first[0].islower() and first not in _SHARED and not starts_block(line)
            if kept and goes_on and _PARTED.search(kept[-1].text):
                words.append(f"{kept[-1].text.split()[-1]}{first}")
                kept[-1] = replace(kept[-1], text=f"{kept[-1].text}{line.text}")
            else:
                kept.append(line)
        made.append(kept)
    return made, words


def _blocks(groups: list[list[Line]], association: str) -> list[Block]:
    blocks: list[Block] = []
    bodies = [group for group in groups if not is_line(group[0].text)]
    last = bodies[-1] if bodies else None
    for group in groups:
        alone = len(group) == 1 and not group[0].item and _looks_like_heading(group[0].text)
        if alone and not any(not is_line(block.text) for block in blocks):
            blocks.append(heading(group[0].text, 1, guess="the first line"))
        elif alone and group is not last and not _is_byline(group[0].text, blocks, association):
            blocks.append(heading(group[0].text, 2, guess=_GUESS))
        elif alone:
            blocks.append(paragraph(group[0].text))
        else:
            capitals = not group[0].item and _is_capitals(group[0].text)
            blocks += [heading(group[0].text, 2, guess=_CAPITALS)] if capitals else []
            blocks += _nested(group[1:] if capitals else group)
    return _not_headings(blocks)


def _is_capitals(text: str) -> bool:
    return text.isupper() and sum(map(str.isalpha, text)) > 3 and _looks_like_heading(text)


def _looks_like_heading(text: str) -> bool:
    return is_short(text) and text[-1] not in ".;,:!" and (not starts_block(Line(text)) or bool(re.match(r"\d", text)))


def _is_byline(text: str, blocks: list[Block], association: str) -> bool:
    """Whether a line right under the title says whose code it is, or of what date, rather than what follows."""
    if len(blocks) != 1 or blocks[0].kind is not BlockKind.HEADING:
        return False
    return text == association or bool(_BYLINE.search(text))


def _nested(group: list[Line]) -> list[Block]:
    """The blocks of a group; items that stand further in than the ones above them are nested."""
    indents: list[int] = []
    blocks: list[Block] = []
    for block, indent in _with_indents(group):
        if block.kind not in (BlockKind.ITEM, BlockKind.NUMBERED):
            blocks.append(block)
            continue
        while indents and indents[-1] > indent:
            indents.pop()
        if not indents or indents[-1] < indent:
            indents.append(indent)
        level = min(len(indents) - 1, 6)
        blocks.append(Block(block.kind, block.text, level, mark=block.mark, number=block.number))
    return blocks


def _with_indents(group: list[Line]) -> list[tuple[Block, int]]:
    """Each block of a group and the indent of its first line."""
    starts = [0] + [i for i in range(1, len(group)) if starts_block(group[i])]
    ends = [*starts[1:], len(group)]
    return [
        (block, group[start].indent)
        for start, end in zip(starts, ends, strict=True)
        for block in blocks_of(group[start:end])
    ]


def _not_headings(blocks: list[Block]) -> list[Block]:
    """Headings of the form “1. Purpose” are items after all when items of that form stand beside them."""
    out = list(blocks)
    for i, block in enumerate(blocks):
        beside = [b for b in (blocks[i - 1] if i else None, blocks[i + 1] if i + 1 < len(blocks) else None) if b]
        numbered = block.kind is BlockKind.HEADING and re.match(r"\d{1,3}[.)] ", block.text)
        if numbered and any(b.kind is BlockKind.NUMBERED or _is_numbered_heading(b) for b in beside):
            out[i : i + 1] = blocks_of([Line(block.text)])
    return out


def _is_numbered_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and re.match(r"\d{1,3}[.)] ", block.text) is not None


def _lost_headings(text: str) -> list[str]:
    """A note on paragraphs after two blank lines: when a page is copied, a heading is often lost there."""
    lines = [tidy(line) for line in text.split("\n")]
    after = [
        lines[i]
        for i in range(2, len(lines))
        if lines[i] and not lines[i - 1] and not lines[i - 2] and any(lines[:i]) and not is_line(lines[i])
    ]
    suspects = [line for line in after if not _looks_like_heading(line)]
    return [f"a heading may be lost before {quotes(suspects)}: two blank lines stand there"] if suspects else []
