"""Items of one or more motions → the plan of what they would do to one base text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from wording.amend.item import (
    Add,
    AddPrinciple,
    Insert,
    Item,
    Label,
    Layout,
    Merge,
    Move,
    Piece,
    Rename,
    Reorder,
    Split,
    Strike,
    StrikeClause,
    StrikePrinciple,
    Substitute,
)
from wording.amend.motion import Motion
from wording.amend.places import Base, Key, NoPlace
from wording.amend.plan import Gap, Plan, Source
from wording.amend.quotation import NotQuoted
from wording.amend.spans import edits_of
from wording.amend.together import check_together
from wording.record.marks import slug
from wording.record.model import Role


def sources_of(motions: Sequence[Motion]) -> list[Source]:
    """The items of motions, in order."""
    alone = len(motions) == 1
    return [Source(motion, n, item, alone) for motion in motions for n, item in enumerate(motion.amendments, 1)]


def plan_of(base: Base, sources: Iterable[Source]) -> Plan:
    """What the items would do; faults and clashes are in the plan, and nothing is raised."""
    plan, sources = Plan(base), list(sources)
    for source in sources:
        if isinstance(source.item, AddPrinciple):
            _name(plan, source, source.item)
    for source in sources:
        try:
            _HANDLERS[type(source.item)](plan, source, source.item)
        except (NoPlace, NotQuoted) as problem:
            code = "E-ADDRESS" if isinstance(problem, NoPlace) else "E-QUOTE"
            plan.faults.append(source.fault(code, problem.message, problem.mend))
    check_together(plan)
    return plan


def _name(plan: Plan, source: Source, item: AddPrinciple) -> None:
    plan.added.append(source)
    number = -len(plan.added)
    if name := item.id or slug(item.add_principle):
        if name in plan.names:
            first = plan.added[-plan.names[name] - 1]
            plan.tell(first, source, name, "both add a section of that name", "said twice")
        plan.names.setdefault(name, number)


def _edit(plan: Plan, source: Source, item: Strike | Insert) -> None:
    key = plan.base.clause(item.at)
    text = plan.base.at(key).text
    try:
        made = edits_of(text, item)
    except NotQuoted as problem:
        where = plan.base.address(key)
        raise NotQuoted(problem.message.replace("the clause", where, 1), problem.mend) from None
    if isinstance(item, Insert) and not item.insert:
        raise NotQuoted("it inserts nothing", "write the words to be inserted")
    plan.edits.setdefault(key, []).extend((edit, source) for edit in made)


def _whole(plan: Plan, key: Key, source: Source) -> None:
    first = plan.whole.setdefault(key, source)
    if first is not source:
        plan.clash(first, source, key, "both decide what becomes of the whole clause", "gone")


def _substitute(plan: Plan, source: Source, item: Substitute) -> None:
    _whole(plan, plan.base.clause(item.at), source)


def _strike_clause(plan: Plan, source: Source, item: StrikeClause) -> None:
    _whole(plan, plan.base.clause(item.strike_clause), source)


def _split(plan: Plan, source: Source, item: Split) -> None:
    key = plan.base.clause(item.split)
    _whole(plan, key, source)
    if item.to:
        _move_clause(plan, key, source, item)


def _merge(plan: Plan, source: Source, item: Merge) -> None:
    keys = [plan.base.clause(address) for address in item.merge]
    for key in keys:
        _whole(plan, key, source)
    if item.to:
        _move_clause(plan, keys[0], source, item)


def _move(plan: Plan, source: Source, item: Move) -> None:
    if item.to or item.move in plan.base.clause_places or "/" in item.move:
        _move_clause(plan, plan.base.clause(item.move), source, item)
        return
    place = plan.base.section(item.move)
    if plan.base.sections[place].role is Role.PREAMBLE:
        raise NoPlace("the preamble always comes first", "move its clauses instead")
    first = plan.transfers.setdefault(place, source)
    if first is not source:
        plan.tell(first, source, item.move, "both move the same section", "moved twice")
        return
    plan.section_arrivals.setdefault(_section_gap(plan, item), []).append(place)


def _move_clause(plan: Plan, key: Key, source: Source, item: Move | Split | Merge) -> None:
    gap = _gap(plan, item, item.to or plan.base.sections[key[0]].id)
    first = plan.moved.setdefault(key, source)
    if first is not source:
        plan.clash(first, source, key, "both move the same clause", "moved twice")
    else:
        plan.arrivals.setdefault(gap, []).append((key, source))


def _add(plan: Plan, source: Source, item: Add) -> None:
    piece = Piece(item.add, item.form, item.depth, item.number, item.id)
    plan.arrivals.setdefault(_gap(plan, item, item.to), []).append((piece, source))


def _gap(plan: Plan, item: Add | Move | Split | Merge, to: str) -> Gap:
    """Where in a section a clause goes."""
    base, anchor = plan.base, item.after or item.before
    if to in plan.names and to not in base.section_places:
        if anchor:
            raise NoPlace(f"“{to}” is a new section", "leave “after” and “before” out; what is added comes last")
        return plan.names[to], 0
    place = base.section(to)
    if not anchor:
        return place, len(base.sections[place].clauses)
    s, c = base.clause(anchor)
    if s != place:
        raise NoPlace(f"{anchor} is no clause of “{to}”", f"name a clause of “{to}”, or another section")
    return place, c + 1 if item.after else c


def _section_gap(plan: Plan, item: Move | AddPrinciple) -> int:
    """How many sections of the base stand before the place where a section goes."""
    base = plan.base
    if item.after in plan.names and item.after not in base.section_places:
        number = plan.names[item.after]
        found = [gap for gap, come in plan.section_arrivals.items() if number in come]
        if found:
            return found[0]
    if item.after:
        return base.section(item.after) + 1
    return max(base.section(item.before), 1) if item.before else len(base.sections)


def _rename(plan: Plan, source: Source, item: Rename) -> None:
    _once(plan.headings, plan, source, item.rename, "both give the section a heading")


def _label(plan: Plan, source: Source, item: Label) -> None:
    if plan.base.sections[plan.base.section(item.label)].role is Role.PREAMBLE:
        raise NoPlace("the preamble has no id and no role of its own", "take the item out")
    _once(plan.labels, plan, source, item.label, "both change the id or the role of the section")


def _once(kept: dict[int, Source], plan: Plan, source: Source, address: str, why: str) -> None:
    first = kept.setdefault(plan.base.section(address), source)
    if first is not source:
        plan.tell(first, source, address, why, "said twice")


def _layout(plan: Plan, source: Source, item: Layout) -> None:
    key = plan.base.clause(item.layout)
    first = plan.layouts.setdefault(key, source)
    if first is not source:
        plan.clash(first, source, key, "both change how the clause stands", "said twice")


def _add_principle(plan: Plan, source: Source, item: AddPrinciple) -> None:
    number = -next(n for n, added in enumerate(plan.added, 1) if added is source)
    plan.section_arrivals.setdefault(_section_gap(plan, item), []).append(number)
    for piece in item.clauses:
        plan.arrivals.setdefault((number, 0), []).append((piece, source))


def _strike_principle(plan: Plan, source: Source, item: StrikePrinciple) -> None:
    place = plan.base.section(item.strike_principle)
    first = plan.gone.setdefault(place, source)
    if first is not source:
        plan.tell(first, source, item.strike_principle, "both strike out the section", "gone")


def _reorder(plan: Plan, source: Source, item: Reorder) -> None:
    for address in item.reorder:
        if plan.base.sections[plan.base.section(address)].role is Role.PREAMBLE:
            raise NoPlace("the preamble always comes first", "leave it out of the order")
    if plan.order:
        plan.tell(plan.order, source, item.reorder[0], "both arrange the sections", "moved twice")
    plan.order = plan.order or source


_HANDLERS: dict[type[Item], Callable[[Plan, Source, Any], None]] = {
    Strike: _edit,
    Insert: _edit,
    Substitute: _substitute,
    Add: _add,
    StrikeClause: _strike_clause,
    Rename: _rename,
    Move: _move,
    Split: _split,
    Merge: _merge,
    AddPrinciple: _add_principle,
    StrikePrinciple: _strike_principle,
    Reorder: _reorder,
    Layout: _layout,
    Label: _label,
}
