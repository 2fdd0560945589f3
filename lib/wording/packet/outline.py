"""Headings, sentences and redlines in a row: what the formats lay out where a page is read from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wording.comparison.model import Run


class BlockKind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    LABEL = "label"
    TEXT = "text"
    LIST = "list"
    CODE = "code"
    REDLINE = "redline"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a page."""

    kind: BlockKind
    """A heading, the label of what follows, a paragraph or list of sentences, words of the code, or a redline."""
    text: str = ""
    """What it says; empty for a list and a redline."""
    level: int = 0
    """Of a heading: 2, 3 or 4."""
    entries: tuple[str, ...] = ()
    """Of a list: its sentences."""
    runs: tuple[Run, ...] = ()
    """Of a redline, or of a paragraph that shows how redlines are drawn."""


def heading(level: int, text: str) -> Block:
    """A heading; 2 is the highest below the title."""
    return Block(BlockKind.HEADING, text, level)


def label(text: str) -> Block:
    """A word or two on what follows."""
    return Block(BlockKind.LABEL, text)


def said(text: str) -> Block:
    """A paragraph in the words of whoever made the page."""
    return Block(BlockKind.TEXT, text)


def legend(runs: Sequence[Run]) -> Block:
    """A paragraph that shows how redlines are drawn."""
    return Block(BlockKind.TEXT, runs=tuple(runs))


def listed(entries: Sequence[str]) -> tuple[Block, ...]:
    """A list of sentences; nothing when there is none."""
    return (Block(BlockKind.LIST, entries=tuple(entries)),) if entries else ()


def code(texts: Sequence[str]) -> Iterator[Block]:
    """Words of the code, a paragraph each."""
    return (Block(BlockKind.CODE, text) for text in texts)


def redlined(runs: Sequence[Run]) -> tuple[Block, ...]:
    """A redline; nothing when there is no text."""
    return (Block(BlockKind.REDLINE, runs=tuple(runs)),) if runs else ()
