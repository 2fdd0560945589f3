"""A plan without clashes → the sections of the text as it would read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wording.amend.item import (
    AddPrinciple,
    Label,
    Layout,
    Merge,
    Piece,
    Rename,
    Reorder,
    Split,
    StrikeClause,
    Substitute,
)
from wording.amend.places import Base, Key
from wording.amend.plan import Plan
from wording.amend.spans import applied
from wording.record.marks import slug
from wording.record.model import Clause, Form, Role, Section


def sections_of(plan: Plan) -> tuple[Section, ...]:
    """The sections of the text as it would read; faults are appended to the plan's."""
    made = {place: _section(plan, place) for place in range(len(plan.base.sections)) if place not in plan.gone}
    made |= {-n: _new_section(plan, n) for n in range(1, len(plan.added) + 1)}
    sections = [made[place] for place in _order(plan) if place in made]
    empty = sections[0].role is Role.PREAMBLE and not (sections[0].heading or sections[0].clauses)
    return tuple(sections[1:] if empty else sections)


def _order(plan: Plan) -> Iterator[int]:
    """The places of sections as they will stand; those that are struck out among them."""
    slots = list(range(len(plan.base.sections)))
    if plan.order and isinstance(plan.order.item, Reorder):
        named = [plan.base.section(address) for address in plan.order.item.reorder]
        for slot, place in zip(sorted(named), named, strict=True):
            slots[slot] = place
    for gap in range(len(slots) + 1):
        yield from plan.section_arrivals.get(gap, ())
        if gap < len(slots) and slots[gap] not in plan.transfers:
            yield slots[gap]


def _section(plan: Plan, place: int) -> Section:
    section = plan.base.sections[place]
    clauses: list[Clause] = []
    for gap in range(len(section.clauses) + 1):
        clauses += _arrived(plan, (place, gap), neighbour(section.clauses, gap))
        if gap < len(section.clauses) and (place, gap) not in plan.moved:
            clauses += becoming(plan, (place, gap))
    section = replace(section, clauses=tuple(clauses))
    if (source := plan.headings.get(place)) and isinstance(source.item, Rename):
        section = replace(section, heading=source.item.heading)
    if (source := plan.labels.get(place)) and isinstance(source.item, Label):
        section = _labelled(section, source.item)
    return section if section.heading or section.role is Role.PREAMBLE else replace(section, given_id=True)


def _labelled(section: Section, item: Label) -> Section:
    if item.role is not None:
        section = replace(section, role=Role(item.role))
    if item.id is None:
        return section
    return replace(section, id=item.id or section.id, given_id=bool(item.id))


def _new_section(plan: Plan, number: int) -> Section:
    item = plan.added[number - 1].item
    assert isinstance(item, AddPrinciple)  # noqa: S101  # the list holds nothing else
    clauses = tuple(_arrived(plan, (-number, 0), None))
    role = Role(item.role) if item.role else Role.PRINCIPLE
    return Section(item.id or slug(item.add_principle), item.add_principle, clauses, role, bool(item.id))


def _arrived(plan: Plan, gap: tuple[int, int], beside: Clause | None) -> Iterator[Clause]:
    """The clauses that come into a gap, in the order of the items."""
    for arrival, source in plan.arrivals.get(gap, ()):
        if isinstance(arrival, Piece):
            clause = clause_of(arrival, beside)
            if isinstance(source.item, AddPrinciple):
                beside = clause
            yield clause
        else:
            yield from becoming(plan, arrival)


def becoming(plan: Plan, key: Key) -> tuple[Clause, ...]:
    """What becomes of a clause of the base: none, one or several."""
    clause, source = plan.base.at(key), plan.whole.get(key)
    item = source.item if source else None
    if isinstance(item, StrikeClause) or (isinstance(item, Merge) and plan.base.clause(item.merge[0]) != key):
        return ()
    made: tuple[Clause, ...] = (clause,)
    if isinstance(item, Substitute):
        made = (replace(clause, text=item.substitute),)
    elif isinstance(item, Merge):
        made = (replace(clause, text=item.into),)
    elif isinstance(item, Split):
        first, *others = (clause_of(piece, clause) for piece in item.into)
        made = (replace(first, id=first.id or clause.id), *others)
    elif edits := plan.edits.get(key):
        made = (replace(clause, text=applied(clause.text, [edit for edit, _ in edits])),)
        if not made[0].text:
            what = f"nothing is left of {plan.base.address(key)}"
            plan.faults.append(edits[0][1].fault("E-EMPTY-CLAUSE", what, "strike the clause out as a whole"))
    if (laid := plan.layouts.get(key)) and isinstance(laid.item, Layout):
        made = (_laid(made[0], laid.item), *made[1:])
    return made


def _laid(clause: Clause, item: Layout) -> Clause:
    if item.form is not None:
        clause = replace(clause, form=Form(item.form))
    if item.depth is not None:
        clause = replace(clause, depth=int(item.depth))
    if item.number is not None:
        clause = replace(clause, number=int(item.number) if item.number else None)
    if item.id is not None:
        clause = replace(clause, id=item.id or None)
    return clause


def neighbour(clauses: tuple[Clause, ...], gap: int) -> Clause | None:
    """The clause that a new one takes its form from: the one before, or the one after where that is no such clause."""
    near: Iterable[Clause] = (*clauses[gap - 1 : gap], *clauses[gap : gap + 1]) if gap else clauses[:1]
    return next((clause for clause in near if clause.form is not Form.GROUP), None)


def clause_of(piece: Piece, beside: Clause | None) -> Clause:
    """A new clause; what its piece does not say it takes from the clause beside it."""
    form = Form(piece.form) if piece.form else beside.form if beside else Form.PARAGRAPH
    if form is Form.GROUP and not piece.form:
        form = Form.PARAGRAPH
    same = beside is not None and beside.form is form
    depth = int(piece.depth) if piece.depth else beside.depth if beside and same else 0
    number = int(piece.number) if piece.number else None
    return Clause(piece.text, piece.id or None, form, depth, 0, number)


def base_clauses(base: Base) -> Iterator[tuple[Key, Clause]]:
    """Every clause of the base with its place."""
    for s, section in enumerate(base.sections):
        for c, clause in enumerate(section.clauses):
            yield (s, c), clause
