"""Which clause of the old version is which of the new: id, identical text, wording; then splits and merges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from wording.comparison.likeness import ALIKE, SURE, Bag, Rarity, permille
from wording.comparison.model import MatchedBy
from wording.comparison.overrides import Overrides
from wording.comparison.units import Link, Unit
from wording.comparison.vocabulary import FUNCTION

COMMON = 48
"""A word that stands in more clauses than this does not make two of them candidates for a pair."""
MARGIN = 50
"""Per mille by which a pair should beat the next best, or a person should confirm it."""
NEAR = 4
"""How far, in clauses still free, a clause without a telling word is compared with others."""
PIECES = 8
"""Most pieces of a split or merge; a sentence that became a list has many."""
REACH = 6
"""How far, in clauses, a piece may stand from the first; others may have come between."""
FAR = 12
"""How far a piece may stand nearly all of whose words come from the single side."""
WHOLE = 700
"""Per mille of its words from which a piece counts as such."""
FIRSTS = 8
"""How many pieces are tried as the first, those that hold most of the single side."""
COVER = 350
"""Per mille of the single side's words that the pieces must hold."""
OWN = 250
"""Per mille of each piece's words that must come from the single side."""
CONTENT = 3
"""Content words that each piece must share with the single side; one less if nearly all of its words do."""
GAIN = 30
"""Per mille by which each further piece must make the pieces more like the single side."""


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
    pairing.by_wording()
    return pairing.with_splits()


class _Pairing:
    """What is paired so far: partner of each old unit, and the link made for it."""

    def __init__(self, old: Sequence[Unit], new: Sequence[Unit], home: dict[int, int], rare: Rarity) -> None:
        self.old, self.new, self.home, self.rare = old, new, home, rare
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
        """Identical texts pair: duplicates first within their own section, in order, then in reading order."""
        places: dict[str, list[int]] = {}
        for unit in self.new:
            if unit.index not in self.taken:
                places.setdefault(unit.clause.text, []).append(unit.index)
        for home_only in (True, False):
            for unit in self.old:
                found = places.get(unit.clause.text)
                if not found or unit.index in self.links:
                    continue
                choice = [j for j in found if self.at_home(unit.index, j)] if home_only else found
                choice = [j for j in choice if not self._vetoed(unit.index, j)]
                if choice:
                    found.remove(choice[0])
                    self.link(unit.index, choice[0], MatchedBy.TEXT, "the wording is identical")

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
                near = {u.index: u for u in new if abs(ranks_new[u.index] - ranks_old[unit.index]) <= NEAR}
            for other in near.values():
                score = _likeness(unit, other, self.rare)
                if score >= ALIKE and not self._vetoed(unit.index, other.index):
                    away = 0 if self.at_home(unit.index, other.index) else 1
                    distance = abs(ranks_old[unit.index] - ranks_new[other.index])
                    yield -score, away, distance, unit.index, other.index

    def _vetoed(self, i: int, j: int) -> bool:
        a, b = self.olds[i].clause, self.news[j].clause
        return bool(a.id and b.id and a.id != b.id)

    def with_splits(self) -> list[Link]:
        """All links, with pieces gathered: one clause become several, or several one."""
        loose_new = [unit for unit in self.new if unit.index not in self.taken]
        loose_old = [unit for unit in self.old if unit.index not in self.links]
        partner = {i: link.new[0] for i, link in self.links.items()}
        splits = _gather(self.olds, self.news, partner, loose_new, self.rare)
        merges = _gather(self.news, self.olds, self.taken, loose_old, self.rare)
        links = dict(self.links)
        used_new: set[int] = set()
        for i, pieces in splits.items():
            links.pop(i, None)
            used_new.update(pieces)
            links[i] = Link((i,), pieces, MatchedBy.WORDING, "its words stand in the pieces", True)
        for j, pieces in merges.items():
            if j in used_new or any(len(links[i].new) > 1 for i in pieces if i in links):
                continue
            for i in pieces:
                links.pop(i, None)
            links[pieces[0]] = Link(pieces, (j,), MatchedBy.WORDING, "the pieces’ words stand in it", True)
        return [links[i] for i in sorted(links)]


def _likeness(a: Unit, b: Unit, rare: Rarity) -> int:
    common = rare.shared(a.words, b.words)
    return permille(common, a.weight + b.weight - common)


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


def _gather(
    singles: dict[int, Unit],
    pieces: dict[int, Unit],
    partner: dict[int, int],
    loose: Sequence[Unit],
    rare: Rarity,
) -> dict[int, tuple[int, ...]]:
    """For each single unit that became several: the pieces it became.

    `partner` maps a single unit to the piece it is paired with so far, `loose` are the pieces without a partner.
    """
    found: list[tuple[int, int, tuple[int, ...]]] = []
    for index, near in _sources(loose, singles, rare).items():
        mate = partner.get(index)
        single = singles[index]
        ranked = _ranked(single, near, rare)
        for first in [pieces[mate]] if mate is not None else ranked[:FIRSTS]:
            run, gain = _grown(single, first, ranked, rare)
            if len(run) > 1:
                found.append((-gain, index, run))
    chosen: dict[int, tuple[int, ...]] = {}
    used: set[int] = set()
    for _, index, run in sorted(found):
        if index not in chosen and not used.intersection(run):
            chosen[index] = run
            used.update(run)
    return chosen


def _ranked(single: Unit, near: Sequence[Unit], rare: Rarity) -> list[Unit]:
    """The pieces that hold most of the single unit's words first."""
    return sorted(near, key=lambda unit: (-rare.shared(unit.words, single.words), unit.index))


def _sources(loose: Sequence[Unit], singles: dict[int, Unit], rare: Rarity) -> dict[int, list[Unit]]:
    """For each single unit: the loose pieces enough of whose words may come from it."""
    postings: dict[str, list[Unit]] = {}
    for unit in singles.values() if loose else ():
        for word in unit.words:
            if word not in FUNCTION:
                postings.setdefault(word, []).append(unit)
    sources: dict[int, list[Unit]] = {}
    for piece in loose:
        telling = [word for word in piece.words if len(postings.get(word, ())) <= COMMON]
        common = Counter(unit.index for word in telling for unit in postings.get(word, ()))
        for index, count in sorted(common.items()):
            if count < CONTENT - 1:
                continue
            own = _own(piece, singles[index], rare)
            if own >= OWN and count >= CONTENT - (own >= WHOLE):
                sources.setdefault(index, []).append(piece)
    return sources


def _grown(single: Unit, first: Unit, near: Sequence[Unit], rare: Rarity) -> tuple[tuple[int, ...], int]:
    """The pieces found from `first` on, each explaining more of the single unit; and how much better they explain it.

    One piece only, or pieces that hold too little of the single unit, are no split.
    """
    together = Counter(first.words)
    alone = score = _joint(single, together, rare)
    run = [first]
    for piece in near:
        reach = FAR if _own(piece, single, rare) >= WHOLE else REACH
        beside = piece.section == first.section and 0 < abs(piece.index - first.index) <= reach
        better = _joint(single, together + piece.words, rare)
        if beside and len(run) < PIECES and better >= score + GAIN:
            together, score = together + piece.words, better
            run.append(piece)
    held = permille(rare.shared(together, single.words), single.weight)
    if len(run) < 2 or held < COVER or _own(first, single, rare) < OWN:
        return (first.index,), 0
    return tuple(sorted(unit.index for unit in run)), score - alone


def _own(piece: Unit, single: Unit, rare: Rarity) -> int:
    """Per mille of a piece's words that the single unit has too."""
    return permille(rare.shared(piece.words, single.words), piece.weight)


def _joint(single: Unit, together: Bag, rare: Rarity) -> int:
    common = rare.shared(together, single.words)
    return permille(common, single.weight + rare.weigh(together) - common)
