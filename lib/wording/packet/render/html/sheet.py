"""What the page of a packet shows, settled before the template lays it out: blocks, links and clean texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wording.comparison.model import ChangeKind, Run, RunKind, Weight
from wording.comparison.tokens import count_words
from wording.packet import phrases
from wording.packet.numbering import numbers
from wording.packet.packet import Item, Packet, Part
from wording.packet.render.html.lists import list_tags
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


def blocks(packet: Packet) -> list[tuple[Part, list[Block], str]]:
    """Each part with its blocks and the tags that close its last list."""
    left = {item.left_for: f"{item.left_for}-from" for part in packet.parts for item in part.items if item.left_for}
    seen: set[str] = set()
    sheet = []
    for part in packet.parts:
        rows = list(_rows(part))
        tags = list_tags([(Form.GROUP if named else item.form, item.depth) for item, named in rows])
        level, nested, made = 3, 0, []
        for (item, named), before in zip(rows, tags, strict=False):
            if named:
                level, nested = 4, 1
            elif item.form is Form.GROUP and not item.left_for:
                level = min(4 + nested + item.depth, level + 1, 6)
            anchor = _once(left.get(item.left_for, ""), seen)
            headed = bool(named) or item.form is Form.GROUP
            made.append(
                Block(
                    item,
                    before,
                    level if headed else 0,
                    not headed and item.form in (Form.ITEM, Form.NUMBERED),
                    _classes(item, named),
                    anchor,
                    left.get(item.anchor, ""),
                    named,
                )
            )
        sheet.append((part, made, tags[-1]))
    return sheet


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
    tags = list_tags([(clause.form, clause.depth) for clause in section.clauses])
    level, made = 3, []
    for place, (clause, number) in enumerate(zip(section.clauses, numbers(section.clauses), strict=True)):
        headed = clause.form is Form.GROUP
        if headed:
            level = min(4 + clause.depth, level + 1, 6)
        listed = clause.form in (Form.ITEM, Form.NUMBERED)
        made.append(Clean(clause.text, tags[place], level if headed else 0, listed, number))
    return CleanSection(section, tuple(made), tags[-1])


def steps(packet: Packet) -> dict[str, tuple[str, str]]:
    """For each change, the one before it and the one after it on the page; empty at the ends."""
    order = [anchor for part in packet.parts for anchor in (part.change, *(i.anchor for i in part.items)) if anchor]
    return {
        anchor: (before, after) for before, anchor, after in zip(["", *order], order, [*order[1:], ""], strict=False)
    }


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
