"""What an importer read, as a few lines that can be read at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wording.exchange.blocks import Block

MARKS = {"heading": "#", "paragraph": "", "item": "-"}


def shape(blocks: Iterable[Block]) -> list[str]:
    """Each block on a line: `#2 Heading`, `  - nested item`, `3. numbered`, or the bare text of a paragraph."""
    return [_line(block) for block in blocks]


def _line(block: Block) -> str:
    mark = f"{block.number}." if block.kind == "numbered" else MARKS[block.kind]
    if block.kind == "heading":
        mark += str(block.level)
    indent = "  " * block.level if block.kind in ("item", "numbered") else ""
    return f"{indent}{mark} {block.text}" if mark else block.text
