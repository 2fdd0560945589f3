"""The versions that words come from, gathered into as many groups as can be told apart by their shade."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wording.pictures.drawing import LINE, QUIET, SIZE, WIDTH, box, fitted, label, shade, width_of

MOST = 10
"""Most shades that are told apart."""


@dataclass(frozen=True, slots=True)
class Origins:
    """Groups of versions in a row, oldest first."""

    names: tuple[str, ...]
    """Name of each group: a version, or the first and the last of several."""
    groups: dict[str, int]
    """The group of each version."""

    def shade(self, group: int) -> str:
        """The shade of a group: the newer, the darker."""
        return shade(self.part(group))

    def part(self, group: int) -> float:
        """Where the group stands between the oldest (0) and the newest (1)."""
        return group / max(len(self.names) - 1, 1)


def grouped(ids: Sequence[str]) -> Origins:
    """The versions in at most `MOST` groups of the same size; a group each where they are few."""
    size = -(-len(ids) // MOST) if len(ids) > MOST else 1
    parts = [ids[at : at + size] for at in range(0, len(ids), size)]
    named = tuple(part[0] if len(part) == 1 else f"{part[0]} to {part[-1]}" for part in parts)
    return Origins(named, {id: group for group, part in enumerate(parts) for id in part})


def legend(origins: Origins, x: float, y: float, words: str) -> tuple[list[str], float]:
    """A row or rows of shades with their names, and how high they are together."""
    found = [label(x, y, words, fill=QUIET)]
    at, row = x + width_of(words) + 12, y
    for group, name in enumerate(origins.names):
        name = fitted(name, WIDTH / 3)
        wide = 22 + width_of(name) + 14
        if at + wide > WIDTH - 8 and at > x:
            at, row = x, row + SIZE * 1.6
        found += [box(at, row - 10, 16, 12, origins.shade(group), stroke=LINE), label(at + 22, row, name)]
        at += wide
    return found, row - y + SIZE * 1.6
