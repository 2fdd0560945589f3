"""Motions that amend an item of another motion: one level deep, as in the rules of order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wording.amend.build import becoming
from wording.amend.item import (
    Add,
    AddPrinciple,
    Insert,
    Item,
    Merge,
    Piece,
    Rename,
    Split,
    Strike,
    Substitute,
)
from wording.amend.motion import Motion, digest
from wording.amend.places import base_of
from wording.amend.plan import Source
from wording.amend.planning import plan_of
from wording.amend.writing import format_motion
from wording.errors import Fault, RecordError
from wording.record.model import Clause, Meta, Section, Status, Version

ITEM = "item"
"""The section as which a secondary amendment addresses the wording of the item: `item/1`, and so on."""


def resolved(motions: Sequence[Motion]) -> tuple[Motion, ...]:
    """The motions that amend a version, those among them amended that others amend; in the order given.

    RecordError holds a fault for each motion that amends one that is not given, amends an amendment of an amendment,
    or says what cannot be done to the wording of an item.
    """
    known = {motion.motion: motion for motion in motions}
    faults: list[Fault] = []
    by_item: dict[tuple[str, int], list[Motion]] = {}
    for motion in motions:
        if motion.target:
            faults += _trouble(motion, known)
            by_item.setdefault(motion.target, []).append(motion)
    if faults:
        raise RecordError(tuple(faults))
    made = tuple(_amended(motion, by_item, faults) for motion in motions if not motion.target)
    if faults:
        raise RecordError(tuple(faults))
    return made


def item_text(motion: Motion, number: int) -> Version:
    """The wording that an item brings in, as a text with the one section `item` that another motion can amend."""
    item = motion.amendments[number - 1]
    section = Section(ITEM, heading_of(item), tuple(map(Clause, texts_of(item))), given_id=True)
    sha = digest(format_motion(motion))
    return Version(f"{motion.motion}#{number}", Meta(motion.title, Status.PROPOSED), (section,), sha)


def texts_of(item: Item) -> tuple[str, ...]:
    """The wording that an item brings in, piece by piece."""
    if isinstance(item, Strike | Insert):
        return (item.insert,)
    if isinstance(item, Substitute):
        return (item.substitute,)
    if isinstance(item, Add):
        return (item.add,)
    if isinstance(item, Merge):
        return (item.into,)
    pieces = item.into if isinstance(item, Split) else item.clauses if isinstance(item, AddPrinciple) else ()
    return tuple(piece.text for piece in pieces)


def heading_of(item: Item) -> str:
    """The heading that an item brings in."""
    return item.heading if isinstance(item, Rename) else item.add_principle if isinstance(item, AddPrinciple) else ""


def _with(item: Item, texts: Sequence[str], heading: str) -> Item:
    """The item with other wording."""
    if isinstance(item, Strike | Insert):
        return replace(item, insert=texts[0])
    if isinstance(item, Substitute):
        return replace(item, substitute=texts[0])
    if isinstance(item, Add):
        return replace(item, add=texts[0])
    if isinstance(item, Merge):
        return replace(item, into=texts[0])
    if isinstance(item, Rename):
        return replace(item, heading=heading)
    if isinstance(item, Split):
        return replace(item, into=_pieces(item.into, texts))
    if isinstance(item, AddPrinciple):
        return replace(item, add_principle=heading, clauses=_pieces(item.clauses, texts))
    return item


def _pieces(pieces: Sequence[Piece], texts: Sequence[str]) -> tuple[Piece, ...]:
    return tuple(replace(piece, text=text) for piece, text in zip(pieces, texts, strict=True))


def _trouble(motion: Motion, known: dict[str, Motion]) -> list[Fault]:
    """What is wrong with a secondary amendment before its words are looked at."""
    assert motion.target  # noqa: S101  # the caller asks of no other
    name, number = motion.target
    primary = known.get(name)
    if primary is None:
        return [_fault(motion, "E-AMENDS", f"it amends {motion.amends}, which is not given", f"give {name} too")]
    if primary.target:
        mend = f"amend {primary.amends} itself"
        return [_fault(motion, "E-DEGREE", f"{name} amends a motion itself, and no motion amends deeper", mend)]
    if number > len(primary.amendments):
        count = len(primary.amendments)
        return [_fault(motion, "E-AMENDS", f"{name} has {count} items and no item {number}", "count again")]
    fit = (Strike, Insert, Rename) if _stale(motion, primary) else (Strike, Insert, Substitute, Rename)
    mend = "use strike, insert, substitute or rename on item/1 and so on"
    if _stale(motion, primary):
        mend = (
            "it was written for another text of that motion; use strike or insert, which quote words, or write it anew"
        )
    return [
        Source(motion, n, item).fault("E-DEGREE", "this cannot be done to the wording of an item", mend)
        for n, item in enumerate(motion.amendments, 1)
        if not isinstance(item, fit)
    ]


def _stale(motion: Motion, primary: Motion) -> bool:
    return motion.amends_sha256 not in ("", digest(format_motion(primary)))


def _amended(motion: Motion, by_item: dict[tuple[str, int], list[Motion]], faults: list[Fault]) -> Motion:
    items = list(motion.amendments)
    for number in range(1, len(items) + 1):
        if others := by_item.get((motion.motion, number)):
            items[number - 1] = _item(motion, number, others, faults)
    return replace(motion, amendments=tuple(items))


def _item(motion: Motion, number: int, others: Sequence[Motion], faults: list[Fault]) -> Item:
    item, base = motion.amendments[number - 1], base_of(item_text(motion, number))
    alone = len(others) == 1
    plan = plan_of(base, [Source(m, n, i, alone) for m in others for n, i in enumerate(m.amendments, 1)])
    faults += [*plan.faults, *(clash.fault() for clash in plan.clashes)]
    texts = [becoming(plan, (1, at))[0].text for at in range(len(base.sections[1].clauses))]
    faults += plan.faults[len(plan.faults) :]
    renamed = plan.headings.get(1)
    heading = renamed.item.heading if renamed and isinstance(renamed.item, Rename) else heading_of(item)
    return _with(item, texts, heading)


def _fault(motion: Motion, code: str, message: str, mend: str) -> Fault:
    return Fault(motion.name, 1, code, message, mend)
