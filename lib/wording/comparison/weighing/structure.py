"""Rules on what happened to a clause or section as a whole: its place, its pieces, how it stands on the page."""

from __future__ import annotations

from collections.abc import Sequence

from wording.comparison.model import Reason
from wording.comparison.refs import ClauseRef
from wording.comparison.weighing.context import Context
from wording.record.model import Form, Role, Section, Version

_FORMS = {
    Form.PARAGRAPH: "paragraph",
    Form.ITEM: "item of a list",
    Form.NUMBERED: "numbered item",
    Form.GROUP: "heading over clauses",
}
"""What readers call the ways in which a clause can stand."""


def relaid(old: ClauseRef, new: ClauseRef, led: bool) -> tuple[list[Reason], list[Reason]]:
    """What changed in how a clause stands on the page: what is harmless, and what may change what governs what.

    `led` says that words which introduce a list stand above it: an item stands under them, a paragraph for itself.
    Numbers give an order, so it is for people to say whether they may come or go.
    """
    if Form.GROUP in (old.form, new.form) and old.form is not new.form:
        return [], [Reason("layout", f"{_FORMS[old.form]} → {_FORMS[new.form]}")]
    if old.depth != new.depth:
        return [], [Reason("layout", f"level {old.depth + 1} → level {new.depth + 1}")]
    if led and old.form is not new.form and Form.PARAGRAPH in (old.form, new.form):
        return [], [Reason("layout", f"{_FORMS[old.form]} → {_FORMS[new.form]}")]
    if old.form is not new.form:
        reason = Reason("layout", f"{_FORMS[old.form]} → {_FORMS[new.form]}")
        return ([], [reason]) if Form.NUMBERED in (old.form, new.form) else ([reason], [])
    if old.number != new.number:
        return [Reason("renumbering", f"{old.number or 'counted'} → {new.number or 'counted'}")], []
    return [], []


def places(old: Sequence[ClauseRef], new: Sequence[ClauseRef], context: Context) -> str:
    """From where to where clauses went, in words: “clause 4 of “Trust” → clause 2 of “Candour””."""
    before, after = _homes(old, context.old), _homes(new, context.new)
    if before == after and len(before) == 1:
        return f"{_clauses(old)} → {_clauses(new)} of {before[0]}"
    return f"{_placed(old, context.old)} → {_placed(new, context.new)}"


def _placed(refs: Sequence[ClauseRef], version: Version) -> str:
    """The places of clauses with the sections that they stand in."""
    homes = _homes(refs, version)
    if len(homes) == 1:
        return f"{_clauses(refs)} of {homes[0]}"
    return " and ".join(f"{_clauses([ref])} of {_homes([ref], version)[0]}" for ref in refs)


def _clauses(refs: Sequence[ClauseRef]) -> str:
    """The places of clauses in their section: “clause 3”, “clauses 3 and 4”."""
    numbers = [str(ref.position) for ref in refs]
    if len(numbers) == 1:
        return f"clause {numbers[0]}"
    return f"clauses {', '.join(numbers[:-1])} and {numbers[-1]}"


def _homes(refs: Sequence[ClauseRef], version: Version) -> list[str]:
    """What the sections are called that clauses stand in."""
    wanted = {ref.section for ref in refs}
    return [called(section) for section in version.sections if section.id in wanted]


def called(section: Section) -> str:
    """What readers call a section: the preamble, its heading in quotation marks, or its id where it has none."""
    if section.role is Role.PREAMBLE:
        return "the preamble"
    return f"“{section.heading}”" if section.heading else f"{section.id} (no heading)"
