"""Clauses without a partner that stand between the same neighbours: reworded so far that their words alone do not tell.

A clause between two that are paired may be less like what stands between their partners than other pairs must be. Place
alone pairs nothing: content words must be shared, and a person is asked to confirm.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from wording.comparison.likeness import Rarity
from wording.comparison.model import MatchedBy
from wording.comparison.units import Link, Unit, likeness
from wording.comparison.vocabulary import FUNCTION

BETWEEN = 110
"""Per mille of likeness from which clauses that stand between the same neighbours may be the same, reworded."""
CONTENT = 2
"""Content words that they must share."""
WIDE = 6
"""Most clauses without a partner between two neighbours; among more, place says too little."""

Gap = tuple[int, int]
"""The links of the neighbours before and after; -1 - section where the section begins or ends."""


def pair_between(
    old: Sequence[Unit], new: Sequence[Unit], home: Mapping[int, int], links: Sequence[Link], rare: Rarity
) -> list[Link]:
    """Links of clauses that none of `links` names, where they stand in the same gap between linked ones."""
    of_old = {i: at for at, link in enumerate(links) for i in link.old}
    of_new = {j: at for at, link in enumerate(links) for j in link.new}
    gaps_old = _gaps(old, of_old, {unit.section: home.get(unit.section, -1) for unit in old})
    gaps_new = _gaps(new, of_new, {unit.section: unit.section for unit in new})
    found: list[Link] = []
    for gap, olds in gaps_old.items():
        news = gaps_new.get(gap, [])
        if len(olds) <= WIDE and len(news) <= WIDE:
            found += _paired(olds, news, rare)
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
    """For each clause, the link of the nearest linked one that came before it in its section."""
    found: dict[int, int] = {}
    section, last = -1, -1
    for unit in units:
        if unit.section != section:
            section, last = unit.section, -1 - names[unit.section]
        found[unit.index] = last
        last = linked.get(unit.index, last)
    return found


def _paired(olds: Sequence[Unit], news: Sequence[Unit], rare: Rarity) -> list[Link]:
    """Links within one gap, the most alike first."""
    scores = [(-likeness(a, b, rare), a.index, b.index) for a in olds for b in news if _may(a, b)]
    links: list[Link] = []
    used_old: set[int] = set()
    used_new: set[int] = set()
    for negative, i, j in sorted(scores):
        if -negative >= BETWEEN and i not in used_old and j not in used_new:
            used_old.add(i)
            used_new.add(j)
            evidence = f"{-negative / 10:.0f} % alike, and between the same neighbours"
            links.append(Link((i,), (j,), MatchedBy.WORDING, evidence, True))
    return links


def _may(a: Unit, b: Unit) -> bool:
    """Whether they share content words and no two ids part them."""
    shared = sum(1 for word in a.words if word in b.words and word not in FUNCTION)
    return shared >= CONTENT and not (a.clause.id and b.clause.id and a.clause.id != b.clause.id)
