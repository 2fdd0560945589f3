"""The clauses of two versions laid side by side, ready to be paired."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from wording.comparison.likeness import Bag, Rarity, bag, permille, rarity
from wording.comparison.model import MatchedBy
from wording.comparison.tokens import count_words
from wording.record.model import Clause, Version


@dataclass(frozen=True)
class Unit:
    """A clause and its place. What its words say is worked out when it is asked: most clauses never are."""

    index: int
    """Its place in the whole text, from 0."""
    section: int
    """Place of its section, from 0."""
    position: int
    """Its place in the section, from 1."""
    clause: Clause
    """The clause itself."""
    rare: Rarity
    """How rare words are."""

    @cached_property
    def words(self) -> Bag:
        """Its words."""
        return bag(self.clause.text)

    @cached_property
    def weight(self) -> int:
        """What its words weigh together."""
        return self.rare.weigh(self.words)

    @property
    def size(self) -> int:
        """How many words it has."""
        return count_words(self.clause.text)


class Link(NamedTuple):
    """Sections or clauses of the old version that are those of the new, and how we know."""

    old: tuple[int, ...]
    """Places on the old side; several for a merge."""
    new: tuple[int, ...]
    """Places on the new side; several for a split."""
    by: MatchedBy
    """How the link was made."""
    evidence: str
    """What it rests on, in words."""
    confirm: bool = False
    """Whether a person should confirm it."""


def units_of(version: Version, rare: Rarity) -> tuple[Unit, ...]:
    """The clauses of a version in reading order."""
    found: list[Unit] = []
    for place, section in enumerate(version.sections):
        for position, clause in enumerate(section.clauses, 1):
            found.append(Unit(len(found), place, position, clause, rare))
    return tuple(found)


def rarity_of(versions: Iterable[Version]) -> Rarity:
    """How rare words are over all different clauses of the versions."""
    texts = {clause.text: None for version in versions for section in version.sections for clause in section.clauses}
    return rarity(bag(text) for text in texts)


def likeness(a: Unit, b: Unit, rare: Rarity) -> int:
    """Per mille of likeness of two clauses: the weight of what both share, of what either has."""
    common = rare.shared(a.words, b.words)
    return permille(common, a.weight + b.weight - common)


def parted(a: Unit, b: Unit, home: Mapping[int, int], kept: Set[int]) -> bool:
    """Whether the two stand in sections that both go on, but not one as the other; `kept` are the new ones that do."""
    here = home.get(a.section)
    return here is not None and here != b.section and b.section in kept
