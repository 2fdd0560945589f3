"""Blocks of a page gathered under their headings of the second level, for the templates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from wording.packet.outline import Block


@dataclass(slots=True)
class Stretch:
    """A heading of the second level and all that stands below it."""

    id: str
    """A target for links."""
    title: str
    """The heading; empty for what stands above the first one."""
    blocks: list[Block] = field(default_factory=list)
    """What stands below it."""


def stretches(blocks: Iterable[Block], name: str) -> list[Stretch]:
    """The blocks in stretches whose ids begin with `name`; the first holds what stands above every heading, if any."""
    found: list[Stretch] = []
    for block in blocks:
        if block.level == 2 or not found:
            found.append(Stretch(f"{name}-{len(found) + 1}", block.text if block.level == 2 else ""))
        if block.level != 2:
            found[-1].blocks.append(block)
    return found
