"""Which clauses are the pieces of one: a clause that became several, or several that became one.

A piece is a clause without a partner, or with a doubtful one, whose words stand in the single side. It joins the pieces
found so far when it makes them more like the single side, or when it is as like what they leave of it as any pair is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Sides:
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


def gather(sides: Sides) -> dict[int, tuple[int, ...]]:
    """For each single clause that became several: the pieces it became, in reading order; no piece twice."""
    found: list[tuple[int, int, tuple[int, ...]]] = []
    for index, near in _sources(sides).items():
        single, mate = sides.singles[index], sides.partner.get(index)
        ranked = sorted(near, key=lambda unit: (-sides.rare.shared(unit.words, single.words), unit.index))
        fit = [unit for unit in ranked if unit.index not in sides.owed and _owes(unit, single, sides.rare)]
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


def _sources(sides: Sides) -> dict[int, list[Unit]]:
    """For each single clause: the loose pieces some of whose words may come from it."""
    postings: dict[str, list[int]] = {}
    for unit in sides.singles.values() if sides.loose else ():
        for word in unit.words:
            if word not in FUNCTION:
                postings.setdefault(word, []).append(unit.index)
    sources: dict[int, list[Unit]] = {}
    for piece in sides.loose:
        common: Counter[int] = Counter()
        for word in piece.words:
            found = postings.get(word, ())
            if len(found) <= COMMON:
                common.update(found)
        for index in sorted(common):
            if sides.partner.get(index) != piece.index and _own(piece, sides.singles[index], sides.rare) >= FAINT:
                sources.setdefault(index, []).append(piece)
    return sources


class _Run:
    """The pieces of one clause while they are found."""

    def __init__(self, single: Unit, first: Unit, paired: bool, sides: Sides) -> None:
        self.single, self.first, self.paired, self.sides, self.rare = single, first, paired, sides, sides.rare
        self.run = [first]
        self.together: Bag = Counter(first.words)
        self.score = self.alone = self._joint(self.together)
        self.told = False

    def grown(self, near: Sequence[Unit]) -> tuple[tuple[int, ...], int]:
        """The pieces with the first, and how much better they explain the single clause.

        One piece only, or pieces that hold too little of the single clause, are no split.
        """
        for piece in near:
            if len(self.run) < PIECES and piece is not self.first:
                self._try(piece)
        shared = self.rare.shared(self.together, self.single.words)
        listed = permille(shared, self.rare.weigh(self.together)) >= WHOLE
        held = permille(shared, self.single.weight) >= (LISTED if listed else COVER)
        if len(self.run) < 2 or not (held or (self.told and self.paired)):
            return (self.first.index,), 0
        if not self.told and _own(self.first, self.single, self.rare) < OWN:
            return (self.first.index,), 0
        return tuple(sorted(unit.index for unit in self.run)), self.score - self.alone

    def _try(self, piece: Unit) -> None:
        """Takes the piece in if it explains more of the single clause."""
        better = self._joint(self.together + piece.words)
        rest = self.single.words - self.together
        owing = piece.index in self.sides.owed
        told = self._tells(piece, rest, owing)
        if not told and (owing or better < self.score + GAIN or not self._near(piece)):
            return
        self.told |= told
        self.together, self.score = self.together + piece.words, better
        self.run.append(piece)

    def _near(self, piece: Unit) -> bool:
        """Whether it stands near enough, and shares enough, to be told by what it adds."""
        reach = FAR if _own(piece, self.single, self.rare) >= WHOLE else REACH
        within = piece.section == self.first.section and abs(piece.index - self.first.index) <= reach
        return within and _owes(piece, self.single, self.rare)

    def _tells(self, piece: Unit, rest: Bag, owing: bool) -> bool:
        """Whether it is as like what the others leave of the single clause as a pair is: the nearer, the less so."""
        common = self.rare.shared(piece.words, rest)
        if owing and common * 2 < self.sides.owed[piece.index] * 3:
            return False
        like = permille(common, piece.weight + self.rare.weigh(rest) - common)
        content = sum(1 for word in piece.words if word in rest and word not in FUNCTION)
        if content < 2 and like < APART:
            return False
        at_home = [unit for unit in self.run if unit.section == piece.section]
        if any(abs(unit.index - piece.index) == 1 for unit in at_home):
            return like >= BESIDE
        if any(abs(unit.index - piece.index) <= FAR for unit in at_home):
            return like >= APART
        return like >= ACROSS

    def _joint(self, together: Bag) -> int:
        common = self.rare.shared(together, self.single.words)
        return permille(common, self.single.weight + self.rare.weigh(together) - common)


def _own(piece: Unit, single: Unit, rare: Rarity) -> int:
    """Per mille of a piece's words that the single clause has too."""
    return permille(rare.shared(piece.words, single.words), piece.weight)


def _owes(piece: Unit, single: Unit, rare: Rarity) -> bool:
    """Whether enough of a piece comes from the single clause, content words among it."""
    own = _own(piece, single, rare)
    if own < OWN:
        return False
    content = sum(1 for word in piece.words if word in single.words and word not in FUNCTION)
    return content >= CONTENT - (own >= WHOLE)
