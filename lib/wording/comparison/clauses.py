"""Which clause of the old version is which of the new: id, identical text, wording; then splits and merges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from wording.comparison.likeness import ALIKE, SURE, Bag, Rarity, permille
from wording.comparison.model import MatchedBy
from wording.comparison.units import Link, Unit
from wording.comparison.vocabulary import FUNCTION

COMMON = 48
"""A word that stands in more clauses than this does not make two of them candidates for a pair."""
MARGIN = 50
"""Per mille by which a pair should beat the next best, or a person should confirm it."""
PIECES = 4
"""Most pieces of a split or merge."""
COVER = 750
"""Per mille of the single side's words that the pieces must hold."""
OWN = 300
"""Per mille of each piece's words that must come from the single side."""
GAIN = 100
"""Per mille by which the pieces together must be more alike than the best single piece."""


def pair_clauses(old: Sequence[Unit], new: Sequence[Unit], home: dict[int, int], rare: Rarity) -> list[Link]:
    """Links of clauses, with splits and merges. `home` maps each paired old section to the new section it is."""
    pairing = _Pairing(old, new, home, rare)
    pairing.by_id()
    pairing.by_text()
    pairing.by_wording()
    return pairing.with_splits()


class _Pairing:
    """What is paired so far: partner of each old unit, and the link made for it."""

    def __init__(self, old: Sequence[Unit], new: Sequence[Unit], home: dict[int, int], rare: Rarity) -> None:
        self.old, self.new, self.home, self.rare = old, new, home, rare
        self.links: dict[int, Link] = {}
        self.taken: dict[int, int] = {}
        self.scores: dict[int, int] = {}

    def link(self, i: int, j: int, by: MatchedBy, evidence: str, score: int = 1000, confirm: bool = False) -> None:
        self.links[i] = Link((i,), (j,), by, evidence, confirm)
        self.taken[j] = i
        self.scores[i] = score

    def at_home(self, i: int, j: int) -> bool:
        """Whether the new clause stands in the section that the old clause's section became."""
        return self.home.get(self.old[i].section) == self.new[j].section

    def by_id(self) -> None:
        """Given ids decide."""
        places = {unit.clause.id: unit.index for unit in self.new if unit.clause.id}
        for unit in self.old:
            j = places.get(unit.clause.id) if unit.clause.id else None
            if j is not None:
                score = _likeness(unit, self.new[j], self.rare)
                self.link(unit.index, j, MatchedBy.ID, f"both have the id “{unit.clause.id}”", score)

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
            self.link(i, j, MatchedBy.WORDING, f"{score / 10:.0f} % alike", score, confirm)

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
                near = {u.index: u for u in new if abs(ranks_new[u.index] - ranks_old[unit.index]) <= PIECES}
            for other in near.values():
                score = _likeness(unit, other, self.rare)
                if score >= ALIKE and not self._vetoed(unit.index, other.index):
                    away = 0 if self.at_home(unit.index, other.index) else 1
                    distance = abs(ranks_old[unit.index] - ranks_new[other.index])
                    yield -score, away, distance, unit.index, other.index

    def _vetoed(self, i: int, j: int) -> bool:
        a, b = self.old[i].clause, self.new[j].clause
        return bool(a.id and b.id and a.id != b.id)

    def with_splits(self) -> list[Link]:
        """All links, with pieces gathered: one clause become several, or several one."""
        loose_new = [unit for unit in self.new if unit.index not in self.taken]
        loose_old = [unit for unit in self.old if unit.index not in self.links]
        partner = {i: link.new[0] for i, link in self.links.items()}
        splits = _gather(self.old, self.new, partner, self.scores, loose_new, self.rare)
        scores_new = {j: self.scores[i] for j, i in self.taken.items()}
        merges = _gather(self.new, self.old, dict(self.taken), scores_new, loose_old, self.rare)
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
    singles: Sequence[Unit],
    pieces: Sequence[Unit],
    partner: dict[int, int],
    scores: dict[int, int],
    loose: Sequence[Unit],
    rare: Rarity,
) -> dict[int, tuple[int, ...]]:
    """For each single unit that became several: the run of pieces it became.

    `partner` maps a single unit to the piece it is paired with so far, `loose` are the pieces without a partner.
    """
    free = {unit.index for unit in loose}
    found: list[tuple[int, int, tuple[int, ...]]] = []
    for unit in loose:
        for single in _sources(unit, singles, rare):
            mate = partner.get(single.index)
            for run in _runs_with(unit, pieces, free, mate):
                gain = _gain(single, [pieces[k] for k in run], scores.get(single.index, 0), rare)
                if gain > 0:
                    found.append((-gain, single.index, run))
    chosen: dict[int, tuple[int, ...]] = {}
    used: set[int] = set()
    for _, index, run in sorted(found):
        if index not in chosen and not used.intersection(run):
            chosen[index] = run
            used.update(run)
    return chosen


def _sources(piece: Unit, singles: Sequence[Unit], rare: Rarity) -> list[Unit]:
    """Units from which enough of a piece's words may come, and which say more than the piece alone."""
    floor = piece.weight * OWN // 1000
    return [
        unit
        for unit in singles
        if unit.weight > piece.weight // 2 and piece.words and rare.shared(piece.words, unit.words) >= max(floor, 1)
    ]


def _runs_with(unit: Unit, pieces: Sequence[Unit], free: set[int], mate: int | None) -> Iterator[tuple[int, ...]]:
    """Runs of two to four neighbours in one section that hold `unit`, made of free pieces and the mate."""
    for start in range(max(unit.index - PIECES + 1, 0), unit.index + 1):
        for stop in range(max(unit.index + 1, start + 2), min(start + PIECES, len(pieces)) + 1):
            run = tuple(range(start, stop))
            if all((k in free or k == mate) and pieces[k].section == unit.section for k in run) and (
                mate is None or mate in run
            ):
                yield run


def _gain(single: Unit, run: Sequence[Unit], alone: int, rare: Rarity) -> int:
    """How much better the run explains the single unit than its best piece does; 0 when it does not."""
    together: Bag = Counter()
    for piece in run:
        together.update(piece.words)
        own = rare.shared(piece.words, single.words)
        if permille(own, piece.weight) < OWN or _content(piece.words, single.words) < 3:
            return 0
    common = rare.shared(together, single.words)
    if permille(common, single.weight) < COVER:
        return 0
    joint = permille(common, single.weight + rare.weigh(together) - common)
    return max(joint - alone - GAIN, 0)


def _content(a: Bag, b: Bag) -> int:
    """How many content words two bags share."""
    return sum(1 for word in a if word in b and word not in FUNCTION)
