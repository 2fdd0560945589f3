"""Where motions collide → what the board is told of it: both quotations, why, and what either order gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wording.amend.conflicts import Conflict, Conflicts, Outcome, find_conflicts
from wording.amend.item import Insert, Reorder, Strike
from wording.amend.motion import Motion
from wording.amend.plan import Source
from wording.amend.words import motion_in_words
from wording.packet.outline import Block, heading, label, listed, said
from wording.packet.phrases import count, joined
from wording.record.model import Version

HEADING, TOGETHER = "Where the motions collide", "How the motions go together"
"""The heading where some collide, and where none do."""
TOUCHED, ORDERS = "The words that each speaks of", "What either order gives"


@dataclass(frozen=True, slots=True)
class CollisionTold:
    """One collision as the board reads it."""

    title: str
    """Where it is and why: `1. “Practice”, clause 1: both change the same words`."""
    items: tuple[str, str]
    """Both items in words, each after the name of its motion."""
    quotations: tuple[str, str]
    """The words of the current text that each speaks of."""
    orders: tuple[str, ...]
    """What either order gives, a sentence each."""
    verdict: str
    """Whether the order decides."""


@dataclass(frozen=True, slots=True)
class CollisionsTold:
    """All collisions of the motions, in text order."""

    sentences: tuple[str, ...] = ()
    """How many there are, and which motions can be adopted in any order; empty for fewer than two motions."""
    found: tuple[CollisionTold, ...] = ()
    """Each of them."""


def collisions_between(motions: Sequence[Motion], base: Version) -> CollisionsTold:
    """Where those of the motions that amend `base` collide; nothing for fewer than two of these."""
    amending = [motion for motion in motions if motion.amends == base.id and not motion.target]
    names = {motion.motion for motion in amending}
    if len(amending) < 2:
        return CollisionsTold()
    given = [m for m in motions if m in amending or (m.target and m.target[0] in names)]
    others = [motion.label for motion in motions if motion not in given]
    told = collisions_told(find_conflicts(given, base))
    if not others:
        return told
    return CollisionsTold(
        (*told.sentences, f"Not looked at, for it amends another text: {joined(others)}."), told.found
    )


def collisions_told(conflicts: Conflicts) -> CollisionsTold:
    """The collisions as the board reads them."""
    found = tuple(_told(number, conflict, conflicts.base) for number, conflict in enumerate(conflicts.conflicts, 1))
    return CollisionsTold(tuple(_sentences(conflicts)), found)


def collision_blocks(told: CollisionsTold, level: int = 2) -> Iterator[Block]:
    """The collisions as blocks under a heading; nothing when there is nothing to tell."""
    if not told.sentences:
        return
    yield heading(level, HEADING if told.found else TOGETHER)
    yield from listed(told.sentences)
    for one in told.found:
        yield heading(level + 1, one.title)
        yield from listed(one.items)
        yield label(TOUCHED)
        yield from listed(one.quotations)
        yield label(ORDERS)
        yield from listed(one.orders)
        yield said(one.verdict)


def _sentences(conflicts: Conflicts) -> Iterator[str]:
    many = len(conflicts.motions)
    groups = [group for group in conflicts.groups if len(group) > 1]
    if conflicts.conflicts:
        number = count(len(conflicts.conflicts), "collision")
        yield f"{number} among {count(many, 'motion')}, in the order of the text; the tool settles none of them."
    elif many > 1:
        yield f"These {many} motions do not collide: they give one text, in whatever order they are adopted."
    alone = [group[0] for group in conflicts.groups if len(group) == 1]
    if groups and alone:
        yield f"In any order can be adopted: {joined(alone)}."
    for group in groups:
        decides = any(c.order_matters and c.first.motion.motion in group for c in conflicts.conflicts)
        what = "the order in which they are adopted decides" if decides else "either order gives the same text"
        yield f"These collide, and {what}: {joined(list(group))}."
    yield from (f"{line[:1].upper()}{line[1:]}." for line in conflicts.stale)
    yield from (f"Left out, for it cannot be done to this text: {fault}." for fault in conflicts.faults)


def _told(number: int, conflict: Conflict, base: Version) -> CollisionTold:
    one, other = conflict.first, conflict.second
    return CollisionTold(
        title=f"{number}. {conflict.name[:1].upper()}{conflict.name[1:]}: {conflict.why}",
        items=(f"{_name(one)}: {conflict.first_words}", f"{_name(other)}: {conflict.second_words}"),
        quotations=(_quotation(one, base), _quotation(other, base)),
        orders=tuple(_orders(conflict)),
        verdict=_verdict(conflict),
    )


def _name(source: Source) -> str:
    return f"{source.motion.label}, item {source.number}"


def _quotation(source: Source, base: Version) -> str:
    """The words of the current text that an item speaks of."""
    item = source.item
    told = motion_in_words(source.motion, base)[source.number - 1]
    texts: tuple[str, ...] = told.current
    if isinstance(item, Strike):
        texts = (item.strike,)
    elif isinstance(item, Insert):
        texts = (item.after or item.before,)
    if isinstance(item, Reorder):
        texts = tuple(text.strip("“”") for text in texts)
    quoted = " / ".join(f"“{text}”" for text in texts)
    return f"{_name(source)}: {quoted or 'none; it brings in what is new'}"


def _orders(conflict: Conflict) -> Iterator[str]:
    first, second = conflict.first.motion.motion, conflict.second.motion.motion
    if conflict.kind == "duplicate":
        yield f"Either of the two: {_outcome(conflict.first_then_second, second)}"
        return
    yield f"{first}, then {second}: {_outcome(conflict.first_then_second, second)}"
    yield f"{second}, then {first}: {_outcome(conflict.second_then_first, first)}"


def _outcome(outcome: Outcome, later: str) -> str:
    lines = " / ".join(f"“{text}”" for text in outcome.words)
    reads = f"the text would read {lines}" if lines else "the text would hold no new wording"
    return f"{later} can no longer be done ({outcome.refused}), and {reads}." if outcome.refused else f"{reads}."


def _verdict(conflict: Conflict) -> str:
    one, other = conflict.first_then_second, conflict.second_then_first
    first, second = conflict.first.motion.motion, conflict.second.motion.motion
    if conflict.kind == "duplicate":
        return "Both say the same: once one is adopted, the other has nothing left to do."
    if one.refused and other.refused:
        return "Only one of the two can be adopted as it is written: whichever comes first rules the other out."
    if one.refused or other.refused:
        early, late = (first, second) if one.refused else (second, first)
        return f"The order decides: {late} can be done before {early}, and no longer after it."
    if conflict.order_matters:
        return "The order decides: the two orders give different texts."
    return "Either order gives the same text; whether it reads as both movers mean it is for the board to see."
