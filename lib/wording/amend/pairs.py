"""A comparison → which sections and clauses a motion treats as the same, each at most once on either side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from wording.amend.build import base_clauses
from wording.amend.places import Base, Key, base_of
from wording.comparison.model import ClauseChange, Comparison, SectionChange
from wording.comparison.refs import ClauseRef
from wording.record.marks import slug
from wording.record.model import Role


@dataclass(frozen=True, slots=True)
class Link:
    """Clauses of the old text and what became of them."""

    old: tuple[Key, ...]
    """Places in the old text; none for a new clause, several for a merge."""
    new: tuple[Key, ...]
    """Places in the new text; several for a split, then one after the other."""


@dataclass(slots=True)
class Pairs:
    """What is the same in two texts."""

    old: Base
    new: Base
    sections: dict[int, int] = field(default_factory=dict)
    """Old places of sections and their new ones."""
    links: dict[Key, Link] = field(default_factory=dict)
    """By the place of each new clause."""
    lone: set[Key] = field(default_factory=set)
    """Old clauses that have no counterpart."""

    def link(self, key: Key) -> Link:
        """The link of a new clause."""
        return self.links[key]

    def name(self, place: int) -> str:
        """The name by which items address a new section; empty where it has none of its own."""
        section = self.new.sections[place]
        name = section.id if section.given_id else slug(section.heading)
        others = [s.id if s.given_id else slug(s.heading) for n, s in enumerate(self.new.sections) if n != place]
        return "" if name in self.old.section_places or name in others else name


def pairs_of(comparison: Comparison, detail: int) -> Pairs:
    """The pairs of a comparison that items can tell: all (2), single clauses only (1), or none but the preamble (0)."""
    pairs = Pairs(base_of(comparison.old), base_of(comparison.new))
    if detail:
        _pair_sections(pairs, comparison)
    pairs.sections = {old: new for old, new in pairs.sections.items() if old and new} | {0: 0}
    links = list(_links(pairs, comparison, detail)) if detail else []
    for link in links:
        for key in link.new:
            pairs.links[key] = link
    told = {key for link in links for key in link.old}
    pairs.lone = {key for key, _ in base_clauses(pairs.old) if key not in told}
    for key, _ in base_clauses(pairs.new):
        pairs.links.setdefault(key, Link((), (key,)))
    return pairs


def _pair_sections(pairs: Pairs, comparison: Comparison) -> None:
    shared: dict[tuple[int, int], int] = {}
    for section in comparison.sections:
        for clause in section.clauses:
            for old in clause.old:
                for new in clause.new:
                    key = pairs.old.section_places[old.section], pairs.new.section_places[new.section]
                    shared[key] = shared.get(key, 0) + min(len(old.text), len(new.text))
    for section in comparison.sections:
        _pair_group(pairs, section, shared)


def _pair_group(pairs: Pairs, section: SectionChange, shared: dict[tuple[int, int], int]) -> None:
    """Of the sections of one group, those that share most are the same; the others are new or gone."""
    olds = [pairs.old.section_places[ref.id] for ref in section.old]
    news = [pairs.new.section_places[ref.id] for ref in section.new]
    same = {(o, n) for o in olds for n in news if pairs.old.sections[o].id == pairs.new.sections[n].id}
    rows = sorted(((o, n) not in same, -shared.get((o, n), 0), o, n) for o in olds for n in news)
    for _, _, old, new in rows:
        roles = pairs.old.sections[old].role, pairs.new.sections[new].role
        if Role.PREAMBLE not in roles and old not in pairs.sections and new not in pairs.sections.values():
            pairs.sections[old] = new


def _links(pairs: Pairs, comparison: Comparison, detail: int) -> Iterator[Link]:
    unnamed = {
        place
        for place in range(len(pairs.new.sections))
        if place not in pairs.sections.values() and not pairs.name(place)
    }
    for section in comparison.sections:
        for clause in section.clauses:
            link = _link(pairs, clause, detail)
            if link and not any(key[0] in unnamed for key in link.new) and (detail > 1 or _at_home(pairs, link)):
                yield link


def _at_home(pairs: Pairs, link: Link) -> bool:
    return pairs.sections.get(link.old[0][0]) == link.new[0][0]


def _link(pairs: Pairs, clause: ClauseChange, detail: int) -> Link | None:
    """The link of an entry, single where it is no run of pieces that items can tell; None when it has one side only."""
    olds, news = (sorted(_keys(base, refs)) for base, refs in ((pairs.old, clause.old), (pairs.new, clause.new)))
    if not olds or not news:
        return None
    run = all(key == (news[0][0], news[0][1] + n) for n, key in enumerate(news))
    if detail > 1 and run and min(len(olds), len(news)) == 1:
        return Link(tuple(olds), tuple(news))
    old = max(olds, key=lambda key: len(pairs.old.at(key).text))
    new = max(news, key=lambda key: len(pairs.new.at(key).text))
    return Link((old,), (new,))


def _keys(base: Base, refs: tuple[ClauseRef, ...]) -> Iterator[Key]:
    for ref in refs:
        yield base.section_places[ref.section], ref.position - 1
