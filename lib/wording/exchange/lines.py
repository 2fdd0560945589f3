"""The lines of one paragraph → blocks: typed bullets and numbers become items, bold lines proposed headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wording.exchange.blocks import PROPOSED_LEVEL, Block, BlockKind, heading
from wording.exchange.clean import tidy
from wording.record.marks import unwrap

BULLETS = "•◦▪▫■□●○‣⁃∙·➢➤✓✔\uf0b7\uf0a7\uf0d8"
"""Characters that people type, or Word's symbol fonts leave, as a bullet; each is one even without a blank after it."""
BOLD_ALONE = "a short line alone in bold"
"""Why a bold line is proposed as a heading."""

_BULLET = re.compile(rf"([{BULLETS}]|[-*–](?= ))\s*(.*)", re.DOTALL)
_NUMBER = re.compile(r"\(?(\d{1,3})[.)] +(.*)", re.ASCII | re.DOTALL)
_MOST_WORDS = 12
_MOST_CHARACTERS = 100


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it stands in the source."""

    text: str
    """Its words, tidied."""
    bold: bool = False
    """Whether all of it is bold."""
    indent: int = 0
    """How many blanks stand before it."""
    item: bool = False
    """Whether a letter that counts it shows that it is an item; the letter is part of its words."""


def is_short(text: str) -> bool:
    """Whether a line is as short as headings are."""
    return 0 < len(text.split()) <= _MOST_WORDS and len(text) <= _MOST_CHARACTERS


def blocks_of(lines: Iterable[Line]) -> list[Block]:
    """The blocks that the lines of one paragraph spell: items, proposed headings, and what stands between as one.

    A line that is neither continues the block before it.
    """
    blocks: list[Block] = []
    open_lines: list[Line] = []
    for line in lines:
        if not line.text:
            continue
        if starts_block(line) and open_lines:
            blocks.append(_block(open_lines))
            open_lines = []
        open_lines.append(line)
        if is_proposed(line):
            blocks.append(_block(open_lines))
            open_lines = []
    return blocks + ([_block(open_lines)] if open_lines else [])


def starts_block(line: Line) -> bool:
    """Whether a line begins a block of its own."""
    return line.item or bool(_BULLET.match(line.text) or _NUMBER.match(line.text)) or is_proposed(line)


def is_proposed(line: Line) -> bool:
    """Whether a line looks like a heading because it is short, alone and bold."""
    return line.bold and is_short(line.text) and line.text[-1] not in ".;," and not _BULLET.match(line.text)


def _block(lines: Sequence[Line]) -> Block:
    text = unwrap([line.text for line in lines])
    if is_proposed(lines[0]):
        return heading(text, PROPOSED_LEVEL, guess=BOLD_ALONE)
    if lines[0].item:
        return Block(BlockKind.ITEM, text)
    return typed(text)


def typed(text: str) -> Block:
    """An item or numbered item when a bullet or number is typed at the start of `text`, else a paragraph."""
    if (found := _BULLET.match(text)) and (rest := tidy(found[2])):
        return Block(BlockKind.ITEM, rest, mark=found[1])
    if (found := _NUMBER.match(text)) and (rest := tidy(found[2])):
        return Block(BlockKind.NUMBERED, rest, mark=text[: found.start(2)].strip(), number=int(found[1]))
    return Block(BlockKind.PARAGRAPH, text)
