"""How one goes through the changes of a page: step by step, or by filters, and how much each leaves to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wording.comparison.model import ChangeKind, Run, Weight
from wording.comparison.tokens import count_words
from wording.packet import phrases
from wording.packet.packet import Packet
from wording.packet.parts import Part


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a filter."""

    value: str
    """The class or id that it leaves in sight."""
    name: str
    """What people call it."""
    reading: str
    """How much it leaves to read."""


def steps(packet: Packet) -> dict[str, tuple[str, str]]:
    """For each change, the one before it and the one after it on the page; empty at the ends."""
    order = [anchor for part in packet.parts for anchor in (part.change, *(i.anchor for i in part.items)) if anchor]
    return {
        anchor: (before, after) for before, anchor, after in zip(["", *order], order, [*order[1:], ""], strict=False)
    }


def sizes(packet: Packet) -> dict[str, int]:
    """For each change, how many words its redline gives to read."""
    found = {part.change: _size(part.heading_runs) for part in packet.parts if part.change}
    return found | {i.anchor: _size(i.runs) for part in packet.parts for i in part.items if i.anchor}


def sections(packet: Packet) -> list[Choice]:
    """The sections in which anything changed, as a filter offers them."""
    words = sizes(packet)
    changed = [part for part in packet.parts if part.changed]
    return [_choice(part.anchor, part.name, [change for change, _ in _changes(part)], words) for part in changed]


def kinds(packet: Packet) -> list[Choice]:
    """The kinds of change that there are, as a filter offers them."""
    words = sizes(packet)
    found = [entry for part in packet.parts for entry in _changes(part)]
    return [
        _choice(kind.value, phrases.KIND[kind], [change for change, of in found if kind in of], words)
        for kind in ChangeKind
        if any(kind in of for _, of in found)
    ]


def _changes(part: Part) -> list[tuple[str, tuple[ChangeKind, ...]]]:
    """The changes of a part with their kinds; that clauses of a section changed is no kind of its own change."""
    own = tuple(kind for kind in part.kinds if kind is not ChangeKind.AMENDED) or part.kinds
    return [(part.change, own)] * bool(part.change) + [(i.anchor, i.kinds) for i in part.items if i.anchor]


def _choice(value: str, name: str, changes: list[str], words: dict[str, int]) -> Choice:
    count = phrases.count(len(changes), "change"), phrases.count(sum(words[change] for change in changes), "word")
    return Choice(value, name, ", ".join(count))


def to_read(packet: Packet) -> dict[str, str]:
    """How much each filter leaves to read, in words, and how much there is without any."""
    weights: list[tuple[bool, Weight, int]] = []
    for part in packet.parts:
        weights.append((bool(part.change), part.weight, _size(part.heading_runs)))
        weights += [(bool(item.anchor), item.weight, _size(item.runs)) for item in part.items]
    changed = [(weight, size) for is_change, weight, size in weights if is_change]
    judged = [size for weight, size in changed if weight is Weight.JUDGE]
    return {
        "all": phrases.reading(len(changed), sum(size for *_, size in weights)),
        "changed": phrases.reading(len(changed), sum(size for _, size in changed)),
        "judge": phrases.reading(len(judged), sum(judged)),
    }


def _size(runs: Sequence[Run]) -> int:
    return sum(count_words(run.text) for run in runs)
