"""Clauses without a partner that stand between the same neighbours: reworded so far that their words alone do not tell.

A clause between two that are paired may be less like what stands between their partners than other pairs must be. Place
alone pairs nothing: content words must be shared, and a person is asked to confirm.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from wording.comparison.likeness import Rarity
from wording.comparison.model import MatchedBy
from wording.comparison.units import Link, Unit, likeness, parted
from wording.comparison.vocabulary import FUNCTION

BETWEEN = 110
"""Per mille of likeness from which clauses that stand between the same neighbours may be the same, reworded."""
CONTENT = 2
"""Content words that they must share."""
WIDE = 6
"""Most clauses without a partner between two neighbours; among more, place says too little."""

OPENING = 50
"""The same for two that begin with the same word, as no other clause without a partner does."""
Openings = tuple[Counter[str], Counter[str]]
"""How many clauses without a partner begin with each word, in the old and in the new version."""

Gap = tuple[int, int]
"""The links of the neighbours before and after; -1 - place where what they stand in begins or ends."""


def pair_between(
    old: Sequence[Unit], new: Sequence[Unit], home: Mapping[int, int], links: Sequence[Link], rare: Rarity
) -> list[Link]:
    """Links of clauses that none of `links` names, where they stand in the same gap between linked ones.

    First gaps within a section and the section that it became; then, as sections may be split or merged, gaps of the
    whole text. None of these links is a move between sections that both go on.
    """
    openings = (
        _openings(old, (i for link in links for i in link.old)),
        _openings(new, (j for link in links for j in link.new)),
    )
    ground = _Ground(openings, home, frozenset(home.values()), rare)
    found: list[Link] = []
    for names_old, names_new in (
        ({unit.section: home.get(unit.section, -1) for unit in old}, {unit.section: unit.section for unit in new}),
        (dict.fromkeys((unit.section for unit in old), 0), dict.fromkeys((unit.section for unit in new), 0)),
    ):
        every = [*links, *found]
        gaps_old = _gaps(old, {i: at for at, link in enumerate(every) for i in link.old}, names_old)
        gaps_new = _gaps(new, {j: at for at, link in enumerate(every) for j in link.new}, names_new)
        for gap, olds in gaps_old.items():
            news = gaps_new.get(gap, [])
            if len(olds) <= WIDE and len(news) <= WIDE:
                found += _paired(olds, news, ground)
    return found


def _gaps(units: Sequence[Unit], linked: Mapping[int, int], names: Mapping[int, int]) -> dict[Gap, list[Unit]]:
    """The clauses without a link in each gap; none of a section that has no counterpart."""
    before, after = _neighbours(units, linked, names), _neighbours(reversed(units), linked, names)
    gaps: dict[Gap, list[Unit]] = {}
    for unit in units:
        if unit.index not in linked and names[unit.section] >= 0:
            gaps.setdefault((before[unit.index], after[unit.index]), []).append(unit)
    return gaps


def _neighbours(units: Iterable[Unit], linked: Mapping[int, int], names: Mapping[int, int]) -> dict[int, int]:
    """For each clause, the link of the nearest linked one that came before it in what it stands in."""
    found: dict[int, int] = {}
    place: int | None = None
    last = -1
    for unit in units:
        if names[unit.section] != place:
            place = names[unit.section]
            last = -1 - place
        found[unit.index] = last
        last = linked.get(unit.index, last)
    return found


class _Ground(NamedTuple):
    """What speaks for or against a pair."""

    openings: Openings
    home: Mapping[int, int]
    kept: Set[int]
    rare: Rarity

    def score(self, a: Unit, b: Unit) -> int:
        """How like the two are; 0 where that is too little, or ids or sections part them."""
        alike = self._begin_alike(a, b)
        score = likeness(a, b, self.rare)
        shared = sum(1 for word in a.words if word in b.words and word not in FUNCTION)
        if score < (OPENING if alike else BETWEEN) or shared < CONTENT - alike:
            return 0
        ids_part = a.clause.id and b.clause.id and a.clause.id != b.clause.id
        return 0 if ids_part or parted(a, b, self.home, self.kept) else score

    def _begin_alike(self, a: Unit, b: Unit) -> bool:
        """Whether they begin with the same word, and no other clause without a partner does."""
        word = _opening(a)
        return word != "" and word == _opening(b) and self.openings[0][word] == self.openings[1][word] == 1


def _paired(olds: Sequence[Unit], news: Sequence[Unit], ground: _Ground) -> list[Link]:
    """Links within one gap, the most alike first."""
    scores = [(-score, a.index, b.index) for a in olds for b in news if (score := ground.score(a, b))]
    links: list[Link] = []
    used_old: set[int] = set()
    used_new: set[int] = set()
    for negative, i, j in sorted(scores):
        if i not in used_old and j not in used_new:
            used_old.add(i)
            used_new.add(j)
            evidence = f"{-negative / 10:.0f} % alike, and between the same neighbours"
            links.append(Link((i,), (j,), MatchedBy.WORDING, evidence, True))
    return links


def _openings(units: Sequence[Unit], linked: Iterable[int]) -> Counter[str]:
    apart = set(linked)
    return Counter(_opening(unit) for unit in units if unit.index not in apart)


def _opening(unit: Unit) -> str:
    """The word that a clause begins with."""
    return next(iter(unit.words), "")
