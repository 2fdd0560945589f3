"""Sections as the board sees them: which one became which, which were split, merged, added or removed.

A section without a partner whose clauses come from one other section is a piece of it (a heading was inserted, or the
section was split); one whose clauses all went into another was merged into it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from wording.comparison.likeness import permille
from wording.comparison.model import MatchedBy
from wording.comparison.units import Link, Unit
from wording.record.model import Role, Section

PART = 750
"""Per mille of a section's words that must come from (or go to) the other section."""
KEPT = 350
"""Per mille of a new section's words that must come from the old one for it to be its piece; the rest may be new."""


class Group(NamedTuple):
    """Sections of both versions that belong together."""

    old: tuple[int, ...]
    """Places of the old sections; none if added."""
    new: tuple[int, ...]
    """Places of the new sections; none if removed."""
    by: MatchedBy | None
    """How they were paired."""
    evidence: str
    """What that rests on."""
    confirm: bool
    """Whether a person should confirm it."""

    @property
    def paired(self) -> bool:
        """Whether it stands on both sides."""
        return bool(self.old and self.new)


def group_sections(
    old: Sequence[Section],
    new: Sequence[Section],
    links: Sequence[Link],
    clauses: Sequence[Link],
    olds: Sequence[Unit],
    news: Sequence[Unit],
) -> list[Group]:
    """Every section of both versions in one group, in the new order, removed ones after the section they followed."""
    went, came = _flow(clauses, olds, news)
    sizes_old, sizes_new = _sizes(olds), _sizes(news)
    partner_of_old = {i for link in links for i in link.old}
    partner_of_new = {j for link in links for j in link.new}
    free_old = [i for i in range(len(old)) if i not in partner_of_old and old[i].role is not Role.PREAMBLE]
    free_new = [j for j in range(len(new)) if j not in partner_of_new and new[j].role is not Role.PREAMBLE]
    sources = {j: i for j in free_new if (i := _main(came[j], sizes_new[j], KEPT)) is not None}
    targets = {i: j for i in free_old if (j := _main(went[i], sizes_old[i], PART)) is not None}
    groups = [_Growing([*link.old], [*link.new], link.by, link.evidence, link.confirm) for link in links]
    by_old = {i: group for group in groups for i in group.old}
    by_new = {j: group for group in groups for j in group.new}
    _attach_new(sources, by_old, by_new, groups, old, new)
    _attach_old(targets, by_old, by_new)
    done = [group.close() for group in groups]
    done += [Group((), (j,), None, "", False) for j in range(len(new)) if j not in by_new]
    gone = [Group((i,), (), None, "", False) for i in range(len(old)) if i not in by_old]
    return _in_order(done, gone)


@dataclass(slots=True)
class _Growing:
    """A group while pieces are still being found."""

    old: list[int]
    new: list[int]
    by: MatchedBy
    evidence: str
    confirm: bool

    def close(self) -> Group:
        return Group(tuple(sorted(self.old)), tuple(sorted(self.new)), self.by, self.evidence, self.confirm)


Flow = dict[int, Counter[int]]
"""For each section of one version: how many words of its clauses each section of the other has."""


def _flow(clauses: Sequence[Link], olds: Sequence[Unit], news: Sequence[Unit]) -> tuple[Flow, Flow]:
    """Where the words of each old section's clauses went, and where those of each new section's came from."""
    went: Flow = defaultdict(Counter)
    came: Flow = defaultdict(Counter)
    for link in clauses:
        for i in link.old:
            went[olds[i].section][news[link.new[0]].section] += olds[i].size
        for j in link.new:
            came[news[j].section][olds[link.old[0]].section] += news[j].size
    return went, came


def _sizes(units: Sequence[Unit]) -> Counter[int]:
    sizes: Counter[int] = Counter()
    for unit in units:
        sizes[unit.section] += unit.size
    return sizes


def _main(shared: Counter[int], size: int, least: int) -> int | None:
    """The section of the other version that has nearly all of this one's paired words, and `least` per mille of all."""
    kept = shared.total()
    for other, amount in sorted(shared.items()):
        if permille(amount, kept) >= PART and permille(amount, size) >= least:
            return other
    return None


def _attach_new(
    sources: dict[int, int],
    by_old: dict[int, _Growing],
    by_new: dict[int, _Growing],
    groups: list[_Growing],
    old: Sequence[Section],
    new: Sequence[Section],
) -> None:
    """New sections that are pieces of an old one join its group; one that is all there is of it makes a group."""
    pieces = Counter(sources.values())
    for j, i in sources.items():
        if i in by_old:
            group = by_old[i]
            group.confirm = True
            group.evidence += "; its clauses came from there"
        elif pieces[i] == 1 and old[i].given_id and new[j].given_id:
            continue  # two different given ids say "not the same"
        else:
            group = _Growing([i], [], MatchedBy.WORDING, "its clauses came from there", True)
            groups.append(group)
            by_old[i] = group
        group.new.append(j)
        by_new[j] = group


def _attach_old(targets: dict[int, int], by_old: dict[int, _Growing], by_new: dict[int, _Growing]) -> None:
    """Old sections whose clauses all went into one that goes on are merged into it."""
    for i, j in targets.items():
        if i not in by_old and j in by_new:
            group = by_new[j]
            group.old.append(i)
            group.confirm = True
            group.evidence += "; the clauses of the other went there"
            by_old[i] = group


def _in_order(groups: list[Group], gone: list[Group]) -> list[Group]:
    """Groups in the new order; a removed section stands after the one that it followed."""
    out = sorted(groups, key=lambda group: group.new)
    for group in gone:
        before = [at for at, other in enumerate(out) if other.old and other.old[0] < group.old[0]]
        nearest = max(before, key=lambda at: (out[at].old[0], at)) + 1 if before else 0
        out.insert(nearest, group)
    return out
