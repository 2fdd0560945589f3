"""What the page of a packet shows, settled before the template lays it out: blocks, links and clean texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wording.comparison.model import ChangeKind, Run, RunKind, Weight
from wording.packet import phrases
from wording.packet.numbering import numbers
from wording.packet.packet import Packet
from wording.packet.parts import Item, Part
from wording.packet.render.html.lists import heading_levels, list_tags
from wording.record.model import Form, Section, Version


@dataclass(frozen=True, slots=True)
class Block:
    """One item of a part, or the name of one of several sections that a part holds."""

    item: Item
    """The item itself."""
    before: str
    """Tags of lists that end and begin before it."""
    level: int
    """Level of its heading when it is a group heading or the name of a section; else 0."""
    listed: bool
    """Whether it is an item of a list."""
    classes: str
    """Classes of its element: what happened, how it weighs."""
    left_anchor: str = ""
    """For a place that a clause has left: its own target for links."""
    came_from: str = ""
    """For a moved clause: the target of the place that it left."""
    named: str = ""
    """The name, when it is the name of a section."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A part as the page shows it."""

    part: Part
    """The part itself."""
    blocks: tuple[Block, ...]
    """What stands in it."""
    after: str
    """Tags of lists that end after the last block."""


@dataclass(frozen=True, slots=True)
class Clean:
    """One clause of a clean text."""

    text: str
    """Its wording."""
    before: str
    """Tags of lists that end and begin before it."""
    level: int
    """Level of its heading when it is a group heading; else 0."""
    listed: bool
    """Whether it is an item of a list."""
    number: int | None
    """The number it bears; None for none."""


@dataclass(frozen=True, slots=True)
class CleanSection:
    """One section of a clean text."""

    section: Section
    """The section itself."""
    clauses: tuple[Clean, ...]
    """Its clauses."""
    after: str
    """Tags of lists that end after the last."""


def laid(packet: Packet) -> list[Laid]:
    """Each part of the packet with its blocks."""
    left = {item.left_for: f"{item.left_for}-from" for part in packet.parts for item in part.items if item.left_for}
    seen: set[str] = set()
    return [_laid(part, left, seen) for part in packet.parts]


def _laid(part: Part, left: dict[str, str], seen: set[str]) -> Laid:
    rows = list(_rows(part))
    shapes = [_shape(item, named, any(name for _, name in rows)) for item, named in rows]
    *befores, after = list_tags(shapes)
    levels = heading_levels(shapes)
    blocks = [
        Block(
            item,
            before,
            level,
            form in (Form.ITEM, Form.NUMBERED),
            _classes(item, named),
            _once(left.get(item.left_for, ""), seen),
            left.get(item.anchor, ""),
            named,
        )
        for (item, named), (form, _), before, level in zip(rows, shapes, befores, levels, strict=True)
    ]
    return Laid(part, tuple(blocks), after)


def _shape(item: Item, named: str, several: bool) -> tuple[Form, int]:
    """Form and depth on the page: names of sections stand above groups, and a heading that has left is a mere note."""
    if named:
        return Form.GROUP, 0
    if item.form is Form.GROUP:
        return (Form.PARAGRAPH, 0) if item.left_for else (Form.GROUP, item.depth + several)
    return item.form, item.depth


def _rows(part: Part) -> Iterator[tuple[Item, str]]:
    """The items, and before the first of each of several sections an entry for its name."""
    for item in part.items:
        if item.under:
            yield item, item.under
        yield item, ""


def _once(anchor: str, seen: set[str]) -> str:
    """The anchor, numbered when another block has it already."""
    if not anchor:
        return ""
    found, n = anchor, 1
    while found in seen:
        n += 1
        found = f"{anchor}-{n}"
    seen.add(found)
    return found


def _classes(item: Item, named: str) -> str:
    if named:
        return "named"
    if item.left_for:
        return "left"
    kinds = [kind.value for kind in item.kinds if kind is not ChangeKind.UNCHANGED]
    indent = f" in-{item.depth + 1}" if item.form in (Form.ITEM, Form.NUMBERED) else ""
    state = " ".join(["change", *kinds, item.weight.value]) if item.anchor else "same"
    return f"{state}{indent}"


def judged(part: Part) -> bool:
    """Whether a person has to judge anything in a part."""
    return part.weight is Weight.JUDGE or any(item.weight is Weight.JUDGE for item in part.items)


def part_classes(part: Part) -> str:
    """Classes of a part: whether anything in it changed, and whether a person has to judge any of it."""
    return " ".join(["part", "changed" if part.changed else "same", *(["judged"] if judged(part) else [])])


def standing(part: Part) -> str:
    """What happened in a part, in a few words, and whether a person has to judge any of it."""
    what = phrases.kinds(part.kinds)
    return f"{what}, {phrases.WEIGHT[Weight.JUDGE]}" if judged(part) else what


def proposed(runs: Sequence[Run]) -> list[Run]:
    """The runs of the new text, which is what the right column shows."""
    return [run for run in runs if run.kind is not RunKind.DELETE]


def clean(version: Version) -> list[CleanSection]:
    """The whole text of a version, in its own order."""
    return [_clean(section) for section in version.sections]


def _clean(section: Section) -> CleanSection:
    shapes = [(clause.form, clause.depth) for clause in section.clauses]
    *befores, after = list_tags(shapes)
    rows = zip(section.clauses, befores, heading_levels(shapes), numbers(section.clauses), strict=True)
    clauses = [
        Clean(clause.text, before, level, clause.form in (Form.ITEM, Form.NUMBERED), number)
        for clause, before, level, number in rows
    ]
    return CleanSection(section, tuple(clauses), after)
