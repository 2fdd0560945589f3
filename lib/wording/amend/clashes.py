"""The plan of several motions → every pair of items of different motions that may collide."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from wording.amend.item import Insert, Reorder, Strike
from wording.amend.plan import Clash, Plan, Source
from wording.amend.quotation import located


def motion_number(id: str) -> tuple[str, int]:
    """The id of a motion so that the second stands before the tenth."""
    day, _, number = id.rpartition("-")
    return day, int(number)


def collisions(plan: Plan) -> Iterator[Clash]:
    """Every pair of items of different motions that collide, once; those of the kind `beside` may do no harm."""
    seen: set[tuple[str, int, str, int]] = set()
    for clash in (*plan.clashes, *_same_gaps(plan), *_quoted(plan), *_beside(plan)):
        key = (clash.first.motion.motion, clash.first.number, clash.second.motion.motion, clash.second.number)
        if key not in seen and clash.first.motion.motion != clash.second.motion.motion:
            seen.add(key)
            yield clash


def _same_gaps(plan: Plan) -> Iterator[Clash]:
    """Clauses and sections that come into one place by different motions: the board has to say which stands first."""
    why = "both put something at the same place"
    for gap, come in plan.arrivals.items():
        sources = list({(s.motion.motion, s.number): s for _, s in come}.values())
        name = plan.base.sections[gap[0]].id if gap[0] >= 0 else ""
        for one, other in combinations(sources, 2):
            yield Clash(*in_order(one, other), name, why, "same place")
    for at, places in plan.section_arrivals.items():
        name = plan.base.sections[max(at - 1, 0)].id
        sections = [plan.added[-place - 1] if place < 0 else plan.transfers[place] for place in places]
        for one, other in combinations(sections, 2):
            yield Clash(*in_order(one, other), name, why, "same place")


def _quoted(plan: Plan) -> Iterator[Clash]:
    """Insertions beside words that another motion takes away: adopted second, they would have nothing to stand by."""
    for key, made in plan.edits.items():
        text = plan.base.at(key).text
        for _, source in made:
            if not isinstance(source.item, Insert):
                continue
            quote = source.item.after or source.item.before
            for start, stop in located(text, quote, source.item.occurrence):
                for edit, other in made:
                    if isinstance(other.item, Strike) and max(edit.start, start) < min(edit.stop, stop):
                        why = "one strikes out words beside which the other inserts"
                        yield Clash(*in_order(source, other), plan.base.address(key), why, "quoted")


_BESIDE = "one brings something in beside what the other changes"


def _beside(plan: Plan) -> Iterator[Clash]:
    """What comes in beside a clause or section that another motion takes away, moves or sets otherwise.

    It takes its place and its form from there, so that the order may decide; whether it does has to be tried.
    """
    for (place, at), come in plan.arrivals.items():
        count = len(plan.base.sections[place].clauses) if place >= 0 else 0
        for key in [(place, near) for near in (at - 1, at) if 0 <= near < count]:
            for other in filter(None, (plan.whole.get(key), plan.moved.get(key), plan.layouts.get(key))):
                for _, source in come:
                    yield Clash(*in_order(source, other), plan.base.address(key), _BESIDE, "beside")
    for key, source in plan.whole.items():
        if laid := plan.layouts.get(key):
            yield Clash(*in_order(source, laid), plan.base.address(key), "both set how the clause stands", "beside")
    if plan.order and isinstance(plan.order.item, Reorder):
        for place in map(plan.base.section, plan.order.item.reorder):
            if gone := plan.gone.get(place):
                why = "one takes away what the other arranges"
                yield Clash(*in_order(plan.order, gone), plan.base.sections[place].id, why, "beside")
    for at, places in plan.section_arrivals.items():
        sources = [plan.added[-place - 1] if place < 0 else plan.transfers[place] for place in places]
        for near in (near for near in (at - 1, at) if 0 <= near < len(plan.base.sections)):
            for other in filter(None, (plan.transfers.get(near), plan.gone.get(near), plan.order)):
                for source in sources:
                    yield Clash(*in_order(source, other), plan.base.sections[near].id, _BESIDE, "beside")


def in_order(one: Source, other: Source) -> tuple[Source, Source]:
    """Two items, that of the motion with the lower number first."""
    first, second = sorted((one, other), key=lambda source: (motion_number(source.motion.motion), source.number))
    return first, second
