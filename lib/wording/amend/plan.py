"""Items of one or more motions → what they would do to one base text, and where two of them clash."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
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
from wording.amend.quotation import NotQuoted
from wording.amend.spans import Edit, edits_of, overlapping
from wording.errors import Fault
from wording.record.marks import slug
from wording.record.model import Role


@dataclass(frozen=True, slots=True)
class Source:
    """An item and the motion it belongs to."""

    motion: Motion
    """The motion."""
    number: int
    """The item's number in it, from 1."""
    item: Item
    """The item."""
    alone: bool = True
    """Whether its motion is the only one at hand."""

    @property
    def name(self) -> str:
        """How messages name it."""
        return f"item {self.number}" if self.alone else f"{self.motion.motion}, item {self.number}"

    def fault(self, code: str, message: str, mend: str) -> Fault:
        """A fault of this item."""
        return Fault(self.motion.name, self.item.line, code, f"{self.name}: {message}", mend)


@dataclass(frozen=True, slots=True)
class Clash:
    """Two items that cannot both be done, or whose order would decide what comes of them."""

    first: Source
    """The item that comes first."""
    second: Source
    """The other."""
    where: str
    """Address of the clause or section."""
    why: str
    """What both do."""
    kind: str
    """`overlap`, `same place`, `gone`, `moved twice` or `said twice`."""

    def fault(self) -> Fault:
        """The clash as a fault of the later item, which names both."""
        message = f"{self.first.name} and {self.second.name} clash in {self.where}: {self.why}"
        mend = "make one item of the two, or take one out"
        return Fault(self.second.motion.name, self.second.item.line, "E-CLASH", message, mend)


Arrival = Key | Piece
"""What comes into a gap: a clause of the base, with whatever becomes of it, or a new one."""

Gap = tuple[int, int]
"""A section (a new one has a negative number) and how many clauses of the base stand before the gap."""


@dataclass(slots=True)
class Plan:
    """All that is to be done to a base text."""

    base: Base
    edits: dict[Key, list[tuple[Edit, Source]]] = field(default_factory=dict)
    whole: dict[Key, Source] = field(default_factory=dict)
    """What becomes of whole clauses: substituted, struck, split or merged."""
    moved: dict[Key, Source] = field(default_factory=dict)
    layouts: dict[Key, Source] = field(default_factory=dict)
    arrivals: dict[Gap, list[tuple[Arrival, Source]]] = field(default_factory=dict)
    headings: dict[int, Source] = field(default_factory=dict)
    labels: dict[int, Source] = field(default_factory=dict)
    gone: dict[int, Source] = field(default_factory=dict)
    """Sections that are struck out."""
    transfers: dict[int, Source] = field(default_factory=dict)
    """Sections that move."""
    order: Source | None = None
    """The item that arranges sections anew."""
    section_arrivals: dict[int, list[int]] = field(default_factory=dict)
    """By how many sections of the base stand before it: the sections that come there, new ones by negative numbers."""
    added: list[Source] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)
    """Ids of new sections."""
    clashes: list[Clash] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


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
    _check(plan)
    return plan


def _name(plan: Plan, source: Source, item: AddPrinciple) -> None:
    plan.added.append(source)
    number = -len(plan.added)
    if name := item.id or slug(item.add_principle):
        if name in plan.names:
            first = plan.added[-plan.names[name] - 1]
            _told(plan, first, source, name, "both add a section of that name", "said twice")
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
        _clash(plan, first, source, key, "both decide what becomes of the whole clause", "gone")


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
        _told(plan, first, source, item.move, "both move the same section", "moved twice")
        return
    plan.section_arrivals.setdefault(_section_gap(plan, item), []).append(place)


def _move_clause(plan: Plan, key: Key, source: Source, item: Move | Split | Merge) -> None:
    gap = _gap(plan, item, item.to or plan.base.sections[key[0]].id)
    first = plan.moved.setdefault(key, source)
    if first is not source:
        _clash(plan, first, source, key, "both move the same clause", "moved twice")
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
        _told(plan, first, source, address, why, "said twice")


def _layout(plan: Plan, source: Source, item: Layout) -> None:
    key = plan.base.clause(item.layout)
    first = plan.layouts.setdefault(key, source)
    if first is not source:
        _clash(plan, first, source, key, "both change how the clause stands", "said twice")


def _add_principle(plan: Plan, source: Source, item: AddPrinciple) -> None:
    number = -next(n for n, added in enumerate(plan.added, 1) if added is source)
    plan.section_arrivals.setdefault(_section_gap(plan, item), []).append(number)
    for piece in item.clauses:
        plan.arrivals.setdefault((number, 0), []).append((piece, source))


def _strike_principle(plan: Plan, source: Source, item: StrikePrinciple) -> None:
    place = plan.base.section(item.strike_principle)
    first = plan.gone.setdefault(place, source)
    if first is not source:
        _told(plan, first, source, item.strike_principle, "both strike out the section", "gone")


def _reorder(plan: Plan, source: Source, item: Reorder) -> None:
    for address in item.reorder:
        if plan.base.sections[plan.base.section(address)].role is Role.PREAMBLE:
            raise NoPlace("the preamble always comes first", "leave it out of the order")
    if plan.order:
        _told(plan, plan.order, source, item.reorder[0], "both arrange the sections", "moved twice")
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


def _clash(plan: Plan, first: Source, second: Source, key: Key, why: str, kind: str) -> None:
    _told(plan, first, second, plan.base.address(key), why, kind)


def _told(plan: Plan, first: Source, second: Source, where: str, why: str, kind: str) -> None:
    first, second = sorted((first, second), key=lambda source: (source.motion.motion, source.number))
    plan.clashes.append(Clash(first, second, where, why, kind))


def _check(plan: Plan) -> None:
    """Notes the items that clash although each could be done alone."""
    for key, made in plan.edits.items():
        _check_words(plan, key, made)
    for key, source in plan.whole.items():
        lost = isinstance(source.item, StrikeClause) or (isinstance(source.item, Merge) and _later(plan, key, source))
        for other in (plan.moved.get(key), plan.layouts.get(key)):
            if other and other is not source and lost:
                _clash(plan, source, other, key, "one takes the clause away that the other changes", "gone")
    for place, source in plan.gone.items():
        _check_gone(plan, place, source)
    if plan.order:
        named = set(plan.order.item.reorder) if isinstance(plan.order.item, Reorder) else set()
        for place, source in plan.transfers.items():
            if plan.base.sections[place].id in named:
                where = plan.base.sections[place].id
                _told(plan, plan.order, source, where, "both move the same section", "moved twice")


def _later(plan: Plan, key: Key, source: Source) -> bool:
    return isinstance(source.item, Merge) and plan.base.clause(source.item.merge[0]) != key


def _check_words(plan: Plan, key: Key, made: list[tuple[Edit, Source]]) -> None:
    if source := plan.whole.get(key):
        for other in _each(s for _, s in made):
            _clash(plan, source, other, key, "one replaces the whole clause, the other words of it", "gone")
        return
    of = {id(edit): source for edit, source in made}
    told: set[tuple[int, int]] = set()
    for one, another in overlapping([edit for edit, _ in made]):
        first, second = of[id(one)], of[id(another)]
        if first is second or (id(first), id(second)) in told:
            continue
        told.add((id(first), id(second)))
        same = one.start == one.stop and another.start == another.stop
        why = "both insert at the same place" if same else "both change the same words"
        _clash(plan, first, second, key, why, "same place" if same else "overlap")


def _check_gone(plan: Plan, place: int, source: Source) -> None:
    """Nothing may happen to a section that is struck out, nor to clauses that go with it."""
    name = plan.base.sections[place].id
    why = "one strikes out the section that the other changes"
    others = [plan.headings.get(place), plan.labels.get(place), plan.transfers.get(place)]
    others += [s for gap, come in plan.arrivals.items() if gap[0] == place for _, s in come]
    for key in {**dict.fromkeys(plan.edits), **plan.whole, **plan.layouts}:
        if key[0] == place and key not in plan.moved:
            touched = [*(s for _, s in plan.edits.get(key, ())), plan.whole.get(key), plan.layouts.get(key)]
            others += [s for s in touched if s and not (isinstance(s.item, Merge) and _later(plan, key, s))]
    for other in _each(s for s in others if s is not None):
        _told(plan, source, other, name, why, "gone")


def _each(sources: Iterable[Source]) -> Iterable[Source]:
    """Every item once, in order."""
    return {(s.motion.motion, s.number): s for s in sources}.values()
