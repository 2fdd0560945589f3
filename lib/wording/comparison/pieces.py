"""Which clauses are the pieces of one: a clause that became several, or several that became one.

A piece is a clause without a partner, or with a doubtful one, whose words stand in the single side. It joins the pieces
found so far when it makes them more like the single side, or when it is as like what they leave of it as any pair is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from wording.comparison.likeness import Bag, Rarity, permille
from wording.comparison.units import Unit
from wording.comparison.vocabulary import FUNCTION

COMMON = 48
"""A word that stands in more clauses than this makes none of them a candidate."""
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
LISTED = 250
"""The same where nearly all words of the pieces come from the single side, which is a list of them and says more."""
OWN = 250
"""Per mille of each piece's words that must come from the single side."""
CONTENT = 3
"""Content words that each piece must share with the single side; one less if nearly all of its words do."""
FEW = 2
"""Content words that a piece must share with what the others leave of the single side."""
GAIN = 30
"""Per mille by which each further piece must make the pieces more like the single side."""
BESIDE = 160
"""Per mille of likeness, to what the other pieces leave of the single side, of a piece that stands beside one."""
APART = 300
"""The same for a piece that stands within reach, but not beside."""
ACROSS = 400
"""The same for a piece that stands in another section."""
FAINT = 150
"""Per mille of a piece's words that must come from the single side for it to be looked at."""


class Sides(NamedTuple):
    """What pieces are gathered from."""

    singles: Mapping[int, Unit]
    """The clauses that may have become several."""
    pieces: Mapping[int, Unit]
    """All clauses of the other version."""
    partner: Mapping[int, int]
    """The piece that each single clause is paired with so far."""
    loose: Sequence[Unit]
    """The pieces without a partner, and those with a doubtful one."""
    owed: Mapping[int, int]
    """The weight of what each of the latter shares with its partner."""
    rare: Rarity
    """How rare words are."""


class _Piece(NamedTuple):
    """A loose clause that may be a piece of a certain single one."""

    unit: Unit
    """The clause."""
    common: int
    """The weight of what it shares with the single clause."""
    own: int
    """That, per mille of the piece."""
    content: int
    """How many content words they share."""

    @property
    def owes(self) -> bool:
        """Whether enough of it comes from the single clause, content words among it."""
        return self.own >= OWN and self.content >= CONTENT - (self.own >= WHOLE)


def gather(sides: Sides) -> dict[int, tuple[int, ...]]:
    """For each single clause that became several: the pieces it became, in reading order; no piece twice."""
    found: list[tuple[int, int, tuple[int, ...]]] = []
    for index, near in _sources(sides).items():
        single, mate = sides.singles[index], sides.partner.get(index)
        ranked = sorted(near, key=lambda piece: (-piece.common, piece.unit.index))
        fit = [piece.unit for piece in ranked if piece.owes and piece.unit.index not in sides.owed]
        for first in [sides.pieces[mate]] if mate is not None else fit[:FIRSTS]:
            run, gain = _Run(single, first, mate is not None, sides).grown(ranked)
            if len(run) > 1:
                found.append((-gain, index, run))
    chosen: dict[int, tuple[int, ...]] = {}
    used: set[int] = set()
    for _, index, run in sorted(found):
        if index not in chosen and not used.intersection(run):
            chosen[index] = run
            used.update(run)
    return chosen


def _sources(sides: Sides) -> dict[int, list[_Piece]]:
    """For each single clause: the loose pieces some of whose words may come from it."""
    postings: dict[str, list[int]] = {}
    for unit in sides.singles.values() if sides.loose else ():
        for word in unit.words:
            if word not in FUNCTION:
                postings.setdefault(word, []).append(unit.index)
    sources: dict[int, list[_Piece]] = {}
    for unit in sides.loose:
        told: Counter[int] = Counter()
        for word in unit.words:
            found = postings.get(word, ())
            if len(found) <= COMMON:
                told.update(found)
        for index in sorted(index for index, count in told.items() if count >= FEW):
            single = sides.singles[index]
            common = sides.rare.shared(unit.words, single.words)
            own = permille(common, unit.weight)
            if own >= FAINT and sides.partner.get(index) != unit.index:
                sources.setdefault(index, []).append(_Piece(unit, common, own, _content(unit.words, single.words)))
    return sources


class _Run:
    """The pieces of one clause while they are found."""

    def __init__(self, single: Unit, first: Unit, paired: bool, sides: Sides) -> None:
        self.single, self.first, self.paired, self.sides, self.rare = single, first, paired, sides, sides.rare
        self.run = [first]
        self.together: Bag = Counter(first.words)
        self.score = self.alone = self._joint(self.together)
        self.told = False

    def grown(self, near: Sequence[_Piece]) -> tuple[tuple[int, ...], int]:
        """The pieces with the first, and how much better they explain the single clause.

        One piece only, or pieces that hold too little of the single clause, are no split.
        """
        for piece in near:
            if len(self.run) < PIECES and piece.unit is not self.first:
                self._try(piece)
        if len(self.run) < 2 or not self._enough():
            return (self.first.index,), 0
        return tuple(sorted(unit.index for unit in self.run)), self.score - self.alone

    def _enough(self) -> bool:
        """Whether the pieces hold enough of the single clause to be what it became."""
        if self.told and self.paired:
            return True
        shared = self.rare.shared(self.together, self.single.words)
        listed = permille(shared, self.rare.weigh(self.together)) >= WHOLE
        first = permille(self.rare.shared(self.first.words, self.single.words), self.first.weight)
        return (self.told or first >= OWN) and permille(shared, self.single.weight) >= (LISTED if listed else COVER)

    def _try(self, piece: _Piece) -> None:
        """Takes the piece in if it explains more of the single clause."""
        near, least = self._near(piece), self._least(piece.unit)
        if not near and piece.own < least:
            return  # nothing can make it as like as it would have to be
        together = self.together + piece.unit.words
        better = self._joint(together)
        told = self._tells(piece, least)
        if told or (near and better >= self.score + GAIN):
            self.told |= told
            self.together, self.score = together, better
            self.run.append(piece.unit)

    def _near(self, piece: _Piece) -> bool:
        """Whether it has no partner, and stands near enough and shares enough to be told by what it adds."""
        reach = FAR if piece.own >= WHOLE else REACH
        within = piece.unit.section == self.first.section and abs(piece.unit.index - self.first.index) <= reach
        return within and piece.owes and piece.unit.index not in self.sides.owed

    def _least(self, unit: Unit) -> int:
        """How like what the others leave of the single clause it has to be: the nearer, the less."""
        here = [abs(other.index - unit.index) for other in self.run if other.section == unit.section]
        away = min(here, default=FAR + 1)
        return BESIDE if away == 1 else APART if away <= FAR else ACROSS

    def _tells(self, piece: _Piece, least: int) -> bool:
        """Whether it is as like what the others leave of the single clause; a doubtful pair must explain less."""
        rest, words = self.single.words - self.together, piece.unit.words
        common = self.rare.shared(words, rest)
        if common * 2 < self.sides.owed.get(piece.unit.index, 0) * 3:
            return False
        like = permille(common, piece.unit.weight + self.rare.weigh(rest) - common)
        return like >= least and _content(words, rest) >= FEW

    def _joint(self, together: Bag) -> int:
        common = self.rare.shared(together, self.single.words)
        return permille(common, self.single.weight + self.rare.weigh(together) - common)


def _content(words: Bag, other: Bag) -> int:
    """How many content words both have."""
    return sum(1 for word in words if word in other and word not in FUNCTION)
