"""The items of a plan that clash although each could be done alone."""

from __future__ import annotations

from collections.abc import Iterable

from wording.amend.item import Merge, Reorder, StrikeClause
from wording.amend.places import Key
from wording.amend.plan import Plan, Source
from wording.amend.spans import Edit, overlapping


def check_together(plan: Plan) -> None:
    """Notes the items that clash although each could be done alone."""
    for key, made in plan.edits.items():
        _check_words(plan, key, made)
    for key, source in plan.whole.items():
        lost = isinstance(source.item, StrikeClause) or (isinstance(source.item, Merge) and _later(plan, key, source))
        for other in (plan.moved.get(key), plan.layouts.get(key)):
            if other and other is not source and lost:
                plan.clash(source, other, key, "one takes the clause away that the other changes", "gone")
    for place, source in plan.gone.items():
        _check_gone(plan, place, source)
    if plan.order:
        named = set(plan.order.item.reorder) if isinstance(plan.order.item, Reorder) else set()
        for place, source in plan.transfers.items():
            if plan.base.sections[place].id in named:
                where = plan.base.sections[place].id
                plan.tell(plan.order, source, where, "both move the same section", "moved twice")


def _later(plan: Plan, key: Key, source: Source) -> bool:
    return isinstance(source.item, Merge) and plan.base.clause(source.item.merge[0]) != key


def _check_words(plan: Plan, key: Key, made: list[tuple[Edit, Source]]) -> None:
    if source := plan.whole.get(key):
        for other in _each(s for _, s in made):
            plan.clash(source, other, key, "one replaces the whole clause, the other words of it", "gone")
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
        plan.clash(first, second, key, why, "same place" if same else "overlap")


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
        plan.tell(source, other, name, why, "gone")


def _each(sources: Iterable[Source]) -> Iterable[Source]:
    """Every item once, in order."""
    return {(s.motion.motion, s.number): s for s in sources}.values()
