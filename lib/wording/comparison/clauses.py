"""Which clause of the old version is which of the new: id, identical text, wording; then splits and merges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wording.comparison.between import pair_between
from wording.comparison.folding import folded
from wording.comparison.identical import pair_identical
from wording.comparison.likeness import ALIKE, SURE, Rarity
from wording.comparison.model import MatchedBy
from wording.comparison.overrides import Overrides
from wording.comparison.pieces import Sides, gather
from wording.comparison.units import Link, Unit, likeness, parted
from wording.comparison.vocabulary import FUNCTION

COMMON = 48
"""A word that stands in more clauses than this does not make two of them candidates for a pair."""
MARGIN = 50
"""Per mille by which a pair should beat the next best, or a person should confirm it."""
AWAY = 180
"""Per mille of likeness from which clauses of sections that are not the same may be: a false move misleads."""
NEAR = 4
"""How far, in clauses still free, a clause without a telling word is compared with others."""


def pair_clauses(
    old: Sequence[Unit], new: Sequence[Unit], home: dict[int, int], rare: Rarity, decided: Overrides
) -> list[Link]:
    """Links of clauses, with splits and merges. `home` maps each paired old section to the new section it is."""
    taken_old = {i for link in decided.clauses for i in link.old} | decided.lone_old
    taken_new = {j for link in decided.clauses for j in link.new} | decided.lone_new
    free_old = [unit for unit in old if unit.index not in taken_old]
    free_new = [unit for unit in new if unit.index not in taken_new]
    found = _pair_free(free_old, free_new, home, rare)
    return sorted((*decided.clauses, *found), key=lambda link: link.old)


def _pair_free(old: Sequence[Unit], new: Sequence[Unit], home: dict[int, int], rare: Rarity) -> list[Link]:
    """The links of the clauses about which nobody decided."""
    pairing = _Pairing(old, new, home, rare)
    pairing.by_id()
    pairing.by_text()
    pairing.by_folded_text()
    pairing.by_wording()
    links = pairing.with_splits()
    return [*links, *pair_between(old, new, home, links, rare)]


class _Pairing:
    """What is paired so far: partner of each old unit, and the link made for it."""

    def __init__(self, old: Sequence[Unit], new: Sequence[Unit], home: dict[int, int], rare: Rarity) -> None:
        self.old, self.new, self.home, self.rare = old, new, home, rare
        self.kept = set(home.values())
        self.olds = {unit.index: unit for unit in old}
        self.news = {unit.index: unit for unit in new}
        self.links: dict[int, Link] = {}
        self.taken: dict[int, int] = {}

    def link(self, i: int, j: int, by: MatchedBy, evidence: str, confirm: bool = False) -> None:
        self.links[i] = Link((i,), (j,), by, evidence, confirm)
        self.taken[j] = i

    def at_home(self, i: int, j: int) -> bool:
        """Whether the new clause stands in the section that the old clause's section became."""
        return self.home.get(self.olds[i].section) == self.news[j].section

    def by_id(self) -> None:
        """Given ids decide."""
        places = {unit.clause.id: unit.index for unit in self.new if unit.clause.id}
        for unit in self.old:
            j = places.get(unit.clause.id) if unit.clause.id else None
            if j is not None:
                self.link(unit.index, j, MatchedBy.ID, f"both have the id “{unit.clause.id}”")

    def by_text(self) -> None:
        """Identical texts pair; duplicates by their place."""
        for i, j in pair_identical(self.old, self.new, self.home, {i: link.new[0] for i, link in self.links.items()}):
            self.link(i, j, MatchedBy.TEXT, "the wording is identical")

    def by_folded_text(self) -> None:
        """So do texts that only glyphs, capitals or white space tell apart."""
        paired = {i: link.new[0] for i, link in self.links.items()}
        for i, j in pair_identical(self.old, self.new, self.home, paired, lambda unit: folded(unit.clause.text)):
            self.link(i, j, MatchedBy.WORDING, "only glyphs, capitals or blanks differ")

    def by_wording(self) -> None:
        """The rest pair by their rarer words, the most alike first; place only breaks ties."""
        free_new = [unit for unit in self.new if unit.index not in self.taken]
        free_old = [unit for unit in self.old if unit.index not in self.links]
        ranked = sorted(self._candidates(free_old, free_new))
        best_old, best_new = _runners_up(ranked)
        for negative, away, _, i, j in ranked:
            if i in self.links or j in self.taken:
                continue
            score = -negative
            margin = score - max(best_old[i].get(j, 0), best_new[j].get(i, 0))
            confirm = score < SURE or (margin < MARGIN and score < 1000) or bool(away and score < 2 * SURE)
            self.link(i, j, MatchedBy.WORDING, f"{score / 10:.0f} % alike", confirm)

    def _candidates(self, old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[tuple[int, int, int, int, int]]:
        """Pairs worth looking at, as (-likeness, away from home, distance, old, new)."""
        postings: dict[str, list[Unit]] = {}
        for unit in new:
            for word in unit.words:
                postings.setdefault(word, []).append(unit)
        ranks_old = {unit.index: rank for rank, unit in enumerate(old)}
        ranks_new = {unit.index: rank for rank, unit in enumerate(new)}
        for unit in old:
            near: dict[int, Unit] = {}
            for word in unit.words:
                found = postings.get(word, ())
                if word not in FUNCTION and len(found) <= COMMON:
                    near.update((other.index, other) for other in found)
            if not near:
                rank = ranks_old[unit.index]
                near = {other.index: other for other in new[max(rank - NEAR, 0) : rank + NEAR + 1]}
            for other in near.values():
                score = likeness(unit, other, self.rare)
                least = ALIKE if score >= AWAY or not parted(unit, other, self.home, self.kept) else AWAY
                if score >= least and not self._vetoed(unit.index, other.index):
                    away = 0 if self.at_home(unit.index, other.index) else 1
                    distance = abs(ranks_old[unit.index] - ranks_new[other.index])
                    yield -score, away, distance, unit.index, other.index

    def _vetoed(self, i: int, j: int) -> bool:
        a, b = self.olds[i].clause, self.news[j].clause
        return bool(a.id and b.id and a.id != b.id)

    def with_splits(self) -> list[Link]:
        """All links, with pieces gathered: one clause become several, or several one."""
        doubtful = [link for link in self.links.values() if self._doubtful(link)]
        owing_old = {link.old[0]: self._common(link) for link in doubtful}
        owing_new = {link.new[0]: self._common(link) for link in doubtful}
        loose_old = [unit for unit in self.old if unit.index not in self.links or unit.index in owing_old]
        loose_new = [unit for unit in self.new if unit.index not in self.taken or unit.index in owing_new]
        partner = {i: link.new[0] for i, link in self.links.items()}
        splits = gather(Sides(self.olds, self.news, partner, loose_new, owing_new, self.rare))
        merges = gather(Sides(self.news, self.olds, self.taken, loose_old, owing_old, self.rare))
        links = dict(self.links)
        used_new: set[int] = set()
        for i, pieces in splits.items():
            for j in pieces:
                links.pop(self.taken.get(j, i), None)
            used_new.update(pieces)
            links[i] = Link((i,), pieces, MatchedBy.WORDING, "its words stand in the pieces", True)
        for j, pieces in merges.items():
            if j in used_new or any(len(links[i].new) > 1 for i in pieces if i in links):
                continue
            for i in pieces:
                links.pop(i, None)
            links[pieces[0]] = Link(pieces, (j,), MatchedBy.WORDING, "the pieces’ words stand in it", True)
        return [links[i] for i in sorted(links)]

    def _doubtful(self, link: Link) -> bool:
        """Whether a pair by wording is so weak that its clauses may rather be pieces of others."""
        a, b = self.olds[link.old[0]], self.news[link.new[0]]
        return link.by is MatchedBy.WORDING and likeness(a, b, self.rare) < SURE

    def _common(self, link: Link) -> int:
        return self.rare.shared(self.olds[link.old[0]].words, self.news[link.new[0]].words)


Best = dict[int, dict[int, int]]


def _runners_up(ranked: Sequence[tuple[int, int, int, int, int]]) -> tuple[Best, Best]:
    """For each unit and each of its candidates: the best likeness among its other candidates."""
    tops: tuple[dict[int, list[tuple[int, int]]], dict[int, list[tuple[int, int]]]] = ({}, {})
    for negative, _, _, i, j in ranked:
        for top, me, other in ((tops[0], i, j), (tops[1], j, i)):
            if len(top.setdefault(me, [])) < 2:
                top[me].append((other, -negative))
    return _others(tops[0]), _others(tops[1])


def _others(top: dict[int, list[tuple[int, int]]]) -> Best:
    best: Best = {}
    for me, found in top.items():
        best[me] = {found[0][0]: found[1][1] if len(found) > 1 else 0}
        if len(found) > 1:
            best[me][found[1][0]] = found[0][1]
    return best
