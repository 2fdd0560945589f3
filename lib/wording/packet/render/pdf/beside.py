"""A section → the rows of its two texts side by side: the text as it is, and as it would read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from wording.comparison.model import ClauseChange, Comparison, SectionChange
from wording.comparison.refs import ClauseRef, SectionRef
from wording.packet.numbering import numbers
from wording.packet.parts import Item, Part
from wording.packet.render.marks import visible
from wording.record.model import Form, Version

_WHOLE = 700
"""A row whose longer side is shorter than this, in characters, is never parted by the end of a page."""


def beside(comparison: Comparison, part: Part, section: SectionChange) -> list[dict[str, Any]]:
    """The rows of a part, in the new order; none for a part in which nothing changed.

    A clause that moved has both its texts where it stands now; where it stood, its note leads there.
    """
    if not part.changed:
        return []
    clauses = iter(section.clauses)
    rows = [{"note": _note(item)} if item.left_for else _row(comparison, item, next(clauses)) for item in part.items]
    return [*_headings(section), *rows]


def _note(item: Item) -> dict[str, str]:
    return {"text": visible(" ".join(item.notes)), "to": item.left_for}


def _headings(section: SectionChange) -> Iterator[dict[str, Any]]:
    """The headings of both sides, where the section itself changed."""
    sides = [_heads(section.old), _heads(section.new)]
    if section.change and any(sides):
        yield _sides(section.change, *sides)


def _heads(refs: Iterable[SectionRef]) -> list[dict[str, Any]]:
    return [_paragraph(ref.heading, strong=True) for ref in refs if ref.heading]


def _row(comparison: Comparison, item: Item, clause: ClauseChange) -> dict[str, Any]:
    old = [_stood(comparison.old, ref) for ref in clause.old]
    new = [_stood(comparison.new, ref) for ref in clause.new]
    named = [_paragraph(item.under, strong=True)] if item.under else []
    return _sides(item.anchor, old, named + new)


def _sides(anchor: str, old: list[dict[str, Any]], new: list[dict[str, Any]]) -> dict[str, Any]:
    longest = max(sum(len(paragraph["text"]) for paragraph in side) for side in (old, new))
    return {"anchor": anchor, "old": old, "new": new, "whole": longest < _WHOLE}


def _stood(version: Version, ref: ClauseRef) -> dict[str, Any]:
    """A clause as it stands on the page of its version: with its bullet or number, as deep as it is nested."""
    clauses = version.section(ref.section).clauses[: ref.position]
    mark = "•" if ref.form is Form.ITEM else f"{numbers(clauses)[-1]}." if ref.form is Form.NUMBERED else ""
    return _paragraph(ref.text, mark, clauses[-1].depth if mark else 0, ref.form is Form.GROUP)


def _paragraph(text: str, mark: str = "", depth: int = 0, strong: bool = False) -> dict[str, Any]:
    return {"text": visible(text), "mark": mark, "depth": depth, "strong": strong}
