"""Two versions → their `Comparison`: every clause and every word of both, accounted for exactly once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from wording.comparison.clauses import pair_clauses
from wording.comparison.counting import counted, counted_in_pieces
from wording.comparison.groups import Group, group_sections
from wording.comparison.kinds import clause_kinds, section_kinds
from wording.comparison.leads import led_anew
from wording.comparison.ledger import NO_WORDS, Words
from wording.comparison.model import ChangeKind, ClauseChange, Comparison, Run, RunKind, SectionChange
from wording.comparison.neighbours import Neighbours, neighbours
from wording.comparison.ordering import numbered, off_the_line, with_removed
from wording.comparison.overrides import overrides
from wording.comparison.proof import prove
from wording.comparison.redline import redline, refined
from wording.comparison.refs import ClauseRef, SectionRef
from wording.comparison.sections import pair_sections
from wording.comparison.units import Link, Unit, rarity_of, units_of
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.weigh import weigh_clause, weigh_section
from wording.record.model import Role, Section, Version


def compare(
    old: Version, new: Version, reference: Iterable[Version] = (), *, links: str = "", links_file: str = "links"
) -> Comparison:
    """All that differs between two versions, with the proof that nothing else does.

    `reference` are further versions of the same code (its history): they tell common words from rare ones when
    clauses are paired. `links` is the text of a file of pairings that a person decided, a line each
    (`respect/2 -> integrity/1`), and `links_file` its name; they go before those in the newer version's front matter.
    ProofError, an internal error, is raised when the result does not account for every word; WordingError when pairings
    name what is not there.
    """
    rare = rarity_of((old, new, *reference))
    decided = overrides(old, new, links, links_file)
    sections = pair_sections(old, new, rare, decided.sections)
    olds, news = units_of(old, rare), units_of(new, rare)
    home = {i: link.new[0] for link in sections for i in link.old}
    clauses = pair_clauses(olds, news, home, rare, decided)
    groups = group_sections(old.sections, new.sections, sections, clauses, olds, news)
    beside = neighbours(olds, news, clauses, old, new)
    anew = led_anew(olds, news, beside.by_old)
    built = _Builder(old, new, olds, news, groups, clauses, beside, anew, Context(old, new)).build()
    comparison = Comparison(old, new, _total(built), numbered(built))
    prove(comparison)
    return comparison


@dataclass(frozen=True, slots=True)
class _Builder:
    """Everything that is known before the entries of a comparison are written."""

    old: Version
    new: Version
    olds: Sequence[Unit]
    news: Sequence[Unit]
    groups: Sequence[Group]
    links: Sequence[Link]
    neighbours: Neighbours
    anew: Mapping[int, str]
    """Old clauses that come under other words, by place, and under which."""
    context: Context

    def build(self) -> tuple[SectionChange, ...]:
        group_of_old = {place: at for at, group in enumerate(self.groups) for place in group.old}
        group_of_new = {place: at for at, group in enumerate(self.groups) for place in group.new}
        sizes = _sizes(self.news)
        paired = [(at, group) for at, group in enumerate(self.groups) if group.paired]
        moved_groups = off_the_line(
            [(group.new[0], group.old[0], 1 + sum(sizes[j] for j in group.new), at) for at, group in paired]
        )
        entries: list[list[tuple[int, Link]]] = [[] for _ in self.groups]
        crossing: set[int] = set()
        touched: set[int] = set()
        for at, link in enumerate(self.links):
            home = group_of_new[self.news[link.new[0]].section]
            entries[home].append((at, link))
            ends = {group_of_old[self.olds[i].section] for i in link.old}
            ends |= {group_of_new[self.news[j].section] for j in link.new}
            if ends != {home}:
                crossing.add(at)
                touched |= ends
        linked_old = {i for link in self.links for i in link.old}
        linked_new = {j for link in self.links for j in link.new}
        removed: list[list[Unit]] = [[] for _ in self.groups]
        added: list[list[Unit]] = [[] for _ in self.groups]
        for unit in self.olds:
            if unit.index not in linked_old:
                removed[group_of_old[unit.section]].append(unit)
        for unit in self.news:
            if unit.index not in linked_new:
                added[group_of_new[unit.section]].append(unit)
        return tuple(
            self._section(group, entries[at], crossing, added[at], removed[at], at in moved_groups, at in touched)
            for at, group in enumerate(self.groups)
        )

    def _section(
        self,
        group: Group,
        links: list[tuple[int, Link]],
        crossing: set[int],
        added: list[Unit],
        removed: list[Unit],
        moved: bool,
        touched: bool,
    ) -> SectionChange:
        inside = [
            (link.new[0], link.old[0], self.news[link.new[0]].size + 1, at) for at, link in links if at not in crossing
        ]
        moves = off_the_line(inside) | {at for at, link in links if at in crossing or link.old[0] in self.anew}
        rows: list[tuple[int, ClauseChange, int]] = []
        for at, link in links:
            astray = at in crossing or link.old[0] in self.anew or (at in moves and self.neighbours.parted(link))
            change = self._paired(link, at in moves, astray, moved)
            rows.append((link.new[0], change, link.old[0] if at not in crossing else -1))
        rows += [(unit.index, self._single(unit, ChangeKind.ADDED), -1) for unit in added]
        rows.sort(key=lambda row: row[0])
        clauses = with_removed(rows, [(unit.index, self._single(unit, ChangeKind.REMOVED)) for unit in removed])
        return self._entry(group, clauses, moved, touched)

    def _entry(self, group: Group, clauses: tuple[ClauseChange, ...], moved: bool, touched: bool) -> SectionChange:
        olds = [self.old.sections[place] for place in group.old]
        news = [self.new.sections[place] for place in group.new]
        runs = tuple(redline(_headings(olds), _headings(news)))
        amended = any(c.kinds != (ChangeKind.UNCHANGED,) for c in clauses) or touched or _roles(olds) != _roles(news)
        kinds = section_kinds(olds, news, moved, amended)
        weight, reasons = weigh_section(kinds, olds, news, runs, self.context)
        own = bool(reasons) or bool(set(kinds) - {ChangeKind.UNCHANGED, ChangeKind.AMENDED})
        return SectionChange(
            "?" if own else None,
            kinds,
            tuple(_section_ref(self.old, place) for place in group.old),
            tuple(_section_ref(self.new, place) for place in group.new),
            group.by,
            group.evidence,
            group.confirm,
            runs,
            weight,
            reasons,
            counted(runs, moved),
            clauses,
        )

    def _paired(self, link: Link, moved: bool, across: bool, section_moved: bool) -> ClauseChange:
        olds = [self.olds[i] for i in link.old]
        news = [self.news[j] for j in link.new]
        found, coarse = refined(_texts(olds), _texts(news))
        runs = tuple(found)
        kinds = clause_kinds(olds, news, runs, moved)
        old_refs = tuple(_clause_ref(self.old, unit) for unit in olds)
        new_refs = tuple(_clause_ref(self.new, unit) for unit in news)
        weight, reasons = weigh_clause(kinds, old_refs, new_refs, runs, across, self.context, self.neighbours.led(link))
        if under := self.anew.get(link.old[0]):
            reasons = tuple(replace(r, evidence=under) if r.rule == "moved" else r for r in reasons)
        changed = kinds != (ChangeKind.UNCHANGED,)
        return ClauseChange(
            "?" if changed else None,
            kinds,
            old_refs,
            new_refs,
            link.by,
            link.evidence,
            link.confirm,
            runs,
            weight,
            reasons,
            self._words(link, runs, moved, section_moved),
            coarse,
        )

    def _words(self, link: Link, runs: Sequence[Run], moved: bool, section_moved: bool) -> Words:
        """Its part of the ledger; of a split or merge over several sections, pieces that stayed have not moved."""
        stayed = self._stayed(link) if moved and not section_moved else ()
        if not any(stayed) or all(stayed):
            return counted(runs, moved or section_moved)
        split = len(link.new) > 1
        pieces = [self.news[j].clause.text for j in link.new] if split else [self.olds[i].clause.text for i in link.old]
        return counted_in_pieces(runs, pieces, stayed, split)

    def _stayed(self, link: Link) -> tuple[bool, ...]:
        """Of each piece of a split or merge: whether it stands in the section of the one clause."""
        if len(link.old) == 1:
            section = self.olds[link.old[0]].section
            home = next(group for group in self.groups if section in group.old)
            return tuple(self.news[j].section in home.new for j in link.new)
        section = self.news[link.new[0]].section
        home = next(group for group in self.groups if section in group.new)
        return tuple(self.olds[i].section in home.old for i in link.old) if len(link.new) == 1 else ()

    def _single(self, unit: Unit, kind: ChangeKind) -> ClauseChange:
        adding = kind is ChangeKind.ADDED
        ref = (_clause_ref(self.new if adding else self.old, unit),)
        runs = (Run(RunKind.INSERT if adding else RunKind.DELETE, unit.clause.text),)
        old, new = ((), ref) if adding else (ref, ())
        weight, reasons = weigh_clause((kind,), old, new, runs, False, self.context)
        return ClauseChange("?", (kind,), old, new, None, "", False, runs, weight, reasons, counted(runs, False))


def _roles(sections: Sequence[Section]) -> set[Role]:
    return {section.role for section in sections}


def _headings(sections: Sequence[Section]) -> str:
    return " ".join(section.heading for section in sections if section.heading)


def _texts(units: Sequence[Unit]) -> str:
    return " ".join(unit.clause.text for unit in units)


def _section_ref(version: Version, place: int) -> SectionRef:
    section = version.sections[place]
    return SectionRef(section.id, section.heading, place + 1, section.role)


def _clause_ref(version: Version, unit: Unit) -> ClauseRef:
    clause, section = unit.clause, version.sections[unit.section].id
    return ClauseRef(section, unit.position, clause.text, clause.form, clause.depth, clause.number)


def _sizes(units: Iterable[Unit]) -> Counter[int]:
    """How much stands in each section: its words, and one for each clause."""
    sizes: Counter[int] = Counter()
    for unit in units:
        sizes[unit.section] += unit.size + 1
    return sizes


def _total(sections: Iterable[SectionChange]) -> Words:
    """The words ledger of the whole text."""
    return sum((section.total for section in sections), NO_WORDS)
