"""Several motions on one text → where they collide, why, and what either order gives; nothing is ever resolved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from wording.amend.anchoring import MOVED_ON, reanchored
from wording.amend.apply import apply_motion
from wording.amend.clashes import collisions, in_order, motion_number
from wording.amend.draft import body
from wording.amend.item import AddPrinciple
from wording.amend.motion import Motion
from wording.amend.places import Base, base_of
from wording.amend.plan import Clash, Source
from wording.amend.planning import plan_of, sources_of
from wording.amend.secondary import resolved
from wording.amend.words import clause_name, motion_in_words, section_name
from wording.errors import Fault, RecordError, WordingError
from wording.record.marks import slug
from wording.record.model import Version


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one order of adoption gives; of the earlier motion alone where the later one can no longer be done."""

    lines: tuple[str, ...]
    """The lines of the text that would be new; where none is, those that stand otherwise than in the other order."""
    refused: str
    """Why the later motion can no longer be done; empty when it can."""
    words: tuple[str, ...] = ()
    """The headings and clauses of those lines, without the marks of Markdown."""
    text: str = ""
    """The whole text as it would read, without its front matter."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two items of different motions of which the order decides, or that cannot both be done."""

    kind: str
    """`overlap`, `same place`, `gone`, `moved twice`, `said twice`, `quoted`, `beside` or `duplicate`."""
    where: str
    """Address of the clause or section."""
    name: str
    """The same as a person says it."""
    why: str
    """What both do."""
    first: Source
    """The item of the motion that has the lower number."""
    second: Source
    """The other."""
    first_words: str
    """The first item in words."""
    second_words: str
    """The second item in words."""
    first_then_second: Outcome
    """What comes of it when the first is adopted before the second."""
    second_then_first: Outcome
    """What comes of it the other way round."""

    @property
    def order_matters(self) -> bool:
        """Whether the two orders give different texts; they do where the later one can no longer be done."""
        one, other = self.first_then_second, self.second_then_first
        return bool(one.refused or other.refused) or one.text != other.text


@dataclass(frozen=True, slots=True)
class Conflicts:
    """All collisions of motions on one text, in text order."""

    base: Version
    """The text that all amend."""
    motions: tuple[str, ...]
    """Ids of the motions, in order."""
    conflicts: tuple[Conflict, ...]
    """Every collision, in text order."""
    stale: tuple[str, ...]
    """What was found of motions that were written for another text, a sentence each."""
    faults: tuple[Fault, ...]
    """Why motions cannot be done at all; these take no part in the comparison."""

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The motions in groups: those of different groups can be adopted in any order; within one they collide."""
        group = {motion: {motion} for motion in self.motions}
        for conflict in self.conflicts:
            one, other = (group[source.motion.motion] for source in (conflict.first, conflict.second))
            one |= other
            for motion in one:
                group[motion] = one
        sets = {id(members): members for members in group.values()}.values()
        return tuple(tuple(m for m in self.motions if m in members) for members in sets)


def find_conflicts(motions: Sequence[Motion], base: Version, original: Version | None = None) -> Conflicts:
    """Where motions collide on `base`; RecordError as for `resolved` when one amends another that is not given."""
    stale: list[str] = []
    faults: list[Fault] = []
    fitted: list[Motion] = []
    for motion in resolved(motions):
        try:
            fitted.append(_fitted(motion, base, original, stale))
            apply_motion(fitted[-1], base)
        except RecordError as error:
            faults += error.faults
            fitted = [each for each in fitted if each.motion != motion.motion]
    fitted.sort(key=lambda motion: motion_number(motion.motion))
    plan = plan_of(base_of(base), [replace(source, alone=False) for source in sources_of(fitted)])
    found = [_conflict(clash, plan.base, base) for clash in collisions(plan)]
    found = [conflict for conflict in found if conflict.kind != "beside" or conflict.order_matters]
    found.sort(key=lambda conflict: _place(plan.base, conflict.where))
    return Conflicts(base, tuple(motion.motion for motion in fitted), tuple(found), tuple(stale), tuple(faults))


def _fitted(motion: Motion, base: Version, original: Version | None, stale: list[str]) -> Motion:
    if motion.amends_sha256 in ("", base.sha256):
        return motion
    found = reanchored(motion, base, original)
    stale.append(f"{motion.motion} was written for another text of {motion.amends}; its items were found again")
    stale += [f"{motion.motion}, {note}" for note in found.notes]
    return found.motion


def _conflict(clash: Clash, base: Base, version: Version) -> Conflict:
    first, second = in_order(clash.first, clash.second)
    same = first.item == second.item
    one, other = (first, None if same else second), (second, None if same else first)
    return Conflict(
        "duplicate" if same else clash.kind,
        clash.where,
        _name(base, clash.where),
        "both say the same" if same else clash.why,
        first,
        second,
        _words(first, version),
        _words(second, version),
        *_outcomes(_adopted(*one, version), _adopted(*other, version), version),
    )


def _name(base: Base, where: str) -> str:
    if where in base.clause_places:
        return clause_name(base, base.clause_places[where])
    return section_name(base.sections[base.section_places[where]]) if where in base.section_places else where


def _words(source: Source, version: Version) -> str:
    return motion_in_words(source.motion, version)[source.number - 1].words


_Adopted = tuple[Version, str]
"""The text as it would read, and why the later motion can no longer be done."""


def _adopted(first: Source, second: Source | None, base: Version) -> _Adopted:
    """One item adopted, and then the other on what it left."""
    after = base
    try:
        after = apply_motion(_only(first, base), base)
        return (apply_motion(_only(second, base), after, base) if second else after), ""
    except RecordError as error:
        told = (fault.message.partition(MOVED_ON)[2] or fault.message for fault in error.faults)
        return after, "; ".join(dict.fromkeys(told))
    except WordingError as error:
        return after, str(error)


def _outcomes(one: _Adopted, other: _Adopted, base: Version) -> tuple[Outcome, Outcome]:
    """What both orders give: what is new; where that is nothing, or the same, what stands otherwise."""
    lines = [_new(_lines(each[0]), _lines(base)) for each in (one, other)]
    words = [_new(_words_of(each[0]), _words_of(base)) for each in (one, other)]
    if lines[0] == lines[1]:
        lines = _apart(_lines(one[0]), _lines(other[0])) or lines
        words = _apart(_words_of(one[0]), _words_of(other[0])) or words
    first, second = (
        Outcome(line, each[1], word, body(each[0])) for line, word, each in zip(lines, words, (one, other), strict=True)
    )
    return first, second


def _lines(version: Version) -> list[str]:
    return [line for line in body(version).split("\n") if line]


def _words_of(version: Version) -> list[str]:
    texts = ((section.heading, *(clause.text for clause in section.clauses)) for section in version.sections)
    return [text for each in texts for text in each if text]


def _new(now: Sequence[str], before: Sequence[str]) -> tuple[str, ...]:
    left = Counter(now)
    left.subtract(before)
    return tuple(text for text in dict.fromkeys(now) for _ in range(left[text]))


def _apart(one: list[str], other: list[str]) -> list[tuple[str, ...]]:
    """The stretch in which two texts differ; nothing when they are the same."""
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return [tuple(one), tuple(other)] if one or other else []


def _only(source: Source, base: Version) -> Motion:
    """The motion with the one item, and with the sections that it adds elsewhere in its items."""
    items = source.motion.amendments
    added = tuple(item for item in items if isinstance(item, AddPrinciple) and item is not source.item)
    bare = tuple(replace(item, clauses=()) for item in added if getattr(source.item, "to", "") == _id(item))
    return replace(source.motion, amendments=(*bare, source.item), amends_sha256=base.sha256)


def _id(item: AddPrinciple) -> str:
    return item.id or slug(item.add_principle)


def _place(base: Base, where: str) -> tuple[int, int]:
    if where in base.clause_places:
        return base.clause_places[where]
    return base.section_places.get(where, len(base.sections)), -1
