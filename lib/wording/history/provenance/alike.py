"""Which new sentences are old ones reworded: those of the version before, and those long gone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from wording.comparison.tokens import is_word
from wording.history.provenance.align import aligned
from wording.history.provenance.graves import LOOKED_AT, Graves
from wording.history.provenance.lives import Instance, State
from wording.history.provenance.page import OldRow, Page, Row
from wording.history.provenance.rarity import Rarity
from wording.history.provenance.units import bag_of

STAYED = 600
"""Per mille of likeness from which a sentence in the same place is the same, and no other is looked at."""
ALIKE = 300
"""Per mille of likeness from which a sentence is one of the version before, wherever it stands."""
NEXT_TO_ONE = 170
"""The same where the sentence on one side goes on from the one beside the old."""
IN_PLACE = 80
"""The same where both do."""
DEAD_ALIKE = 400
"""Per mille of likeness from which a sentence is one that has long gone."""
SURE = 350
"""Per mille of likeness below which short runs of kept words are marked as in doubt."""
TELLING = 8
"""Rarest words of a sentence by which others like it are looked up."""
NEAREST = 6
"""Sentences compared of those that share such words."""


@dataclass(frozen=True, slots=True)
class _Other:
    """A sentence that a new one may be."""

    words: tuple[Instance, ...]
    bag: Counter[str]
    weight: int
    old: int
    """Place among the old rows; -1 for a dead sentence."""


class Alike:
    """Pairs the open sentences of a page with the sentences that they are most like."""

    def __init__(self, page: Page, graves: Graves, rarity: Rarity) -> None:
        self.page, self.graves, self.rarity = page, graves, rarity
        self.olds: dict[int, _Other] = {}
        self.having: dict[str, list[int]] = {}
        self.dead: dict[State, _Other] = {}
        for place, row in enumerate(page.old):
            if row.kin < 0:
                self._offer(place, row)

    def _offer(self, place: int, row: OldRow) -> None:
        words = self.page.free_words(row.state.words)
        if words:
            whole = len(words) == len(row.state.words)
            bag = row.bag if whole else bag_of(word.text for word in words)
            self.olds[place] = _Other(tuple(words), bag, self.rarity.weigh(bag), place)
            for word in bag:
                self.having.setdefault(word, []).append(place)

    def pair_stayed(self) -> None:
        """Pairs what is much alike and stands where it stood."""
        expected = 0
        for n, row in enumerate(self.page.new):
            if row.kin < 0 and expected in self.olds and self.page.old[expected].kin < 0 and not any(row.words):
                other = self.olds[expected]
                bag = row.bag
                score = self._likeness(bag, self.rarity.weigh(bag), other)
                if score >= STAYED:
                    self._settle(n, other, score)
            expected = row.kin + 1 if row.kin >= 0 else expected

    def pair_alike(self) -> None:
        """Pairs by likeness, the most alike first."""
        for negative, _, n, other in self._ranked():
            if -negative >= (ALIKE if other.old >= 0 else DEAD_ALIKE):
                self._settle(n, other, -negative)

    def pair_in_place(self) -> None:
        """Pairs what is less alike but stands in the same place."""
        for negative, _, n, other in self._ranked():
            if other.old >= 0 and -negative >= self._needed(n, other.old):
                self._settle(n, other, -negative)
        self._in_gaps()

    def _ranked(self) -> list[tuple[int, int, int, _Other]]:
        rows = self.page.new
        places = [n for n, row in enumerate(rows) if row.state is None and row.kin < 0 and None in row.words]
        scores = [score for n in places for score in self._scores(n)]
        return sorted(scores, key=lambda entry: entry[:3])

    def _scores(self, n: int) -> list[tuple[int, int, int, _Other]]:
        row = self.page.new[n]
        bag = row.bag
        if any(word is not None for word in row.words):
            bag = bag_of(row.sentence.cores[j] for j in row.empty())
        weight = self.rarity.weigh(bag)
        found = []
        for other in self._candidates(bag):
            score = self._likeness(bag, weight, other)
            if score >= IN_PLACE:
                distance = abs(n - other.old) if other.old >= 0 else len(self.page.old)
                found.append((-score, distance, n, other))
        return found

    def _likeness(self, bag: Counter[str], weight: int, other: _Other) -> int:
        common = self.rarity.shared(bag, other.bag)
        return common * 1000 // max(weight + other.weight - common, 1)

    def _candidates(self, bag: Counter[str]) -> list[_Other]:
        living: Counter[int] = Counter()
        dead: Counter[State] = Counter()
        for word in sorted(bag, key=lambda name: (-self.rarity.of(name), name))[:TELLING]:
            weight = self.rarity.of(word)
            for place in self.having.get(word, ())[:LOOKED_AT]:
                if self.page.old[place].kin < 0:
                    living[place] += weight
            for state in self.graves.having.get(word, ())[-LOOKED_AT:]:
                dead[state] += weight
        near = [self.olds[place] for place, _ in living.most_common(NEAREST)]
        for state, _ in dead.most_common(NEAREST):
            other = self._dead_other(state)
            if other.words:
                near.append(other)
        return near

    def _dead_other(self, state: State) -> _Other:
        other = self.dead.get(state)
        if other is None:
            words = tuple(word for word in state.words if word.dead and word.claimed != self.page.version)
            if 2 * len(words) < len(state.words):
                words = ()
            bag = state.sentence.bag if len(words) == len(state.words) else bag_of(word.text for word in words)
            other = self.dead[state] = _Other(words, bag, self.rarity.weigh(bag), -1)
        return other

    def _needed(self, n: int, old: int) -> int:
        sides = self._beside(n, old, -1) + self._beside(n, old, 1)
        return (ALIKE, NEXT_TO_ONE, IN_PLACE)[sides]

    def _beside(self, n: int, old: int, step: int) -> bool:
        """Whether the sentence on one side of the new goes on from the one on that side of the old."""
        a, b = n + step, old + step
        if not 0 <= a < len(self.page.new):
            return not 0 <= b < len(self.page.old)
        return 0 <= b < len(self.page.old) and self.page.new[a].kin == b

    def _in_gaps(self) -> None:
        """Pairs a lone sentence with the lone old one in its place when they share anything telling."""
        for n, row in enumerate(self.page.new):
            if row.kin < 0 and row.state is None and None in row.words and n and self.page.new[n - 1].kin >= 0:
                old = self.page.new[n - 1].kin + 1
                if old in self.olds and self.page.old[old].kin < 0 and self._beside(n, old, 1):
                    common = self.rarity.shared(row.bag, self.olds[old].bag)
                    if common >= self.rarity.most:
                        self._settle(n, self.olds[old], IN_PLACE)

    def _settle(self, n: int, other: _Other, score: int) -> None:
        row = self.page.new[n]
        if row.kin >= 0 or (other.old >= 0 and self.page.old[other.old].kin >= 0):
            return
        words = self.page.free_words(other.words)
        if 2 * len(words) < len(other.words):
            return
        if other.old >= 0:
            self.page.relate(other.old, n)
        elif any(row.words):
            return
        lay(self.page, row, words, self.rarity, score < SURE)


def lay(page: Page, row: Row, words: list[Instance], rarity: Rarity, doubtful: bool = False) -> None:
    """Lays old words along the open places of a sentence and settles those that stayed.

    In a doubtful pair, a run of words that says little is marked as in doubt.
    """
    places = row.empty()
    cores = row.sentence.cores
    run: list[Instance] = []
    last = (-1, -1)
    for i, j in aligned([word.text for word in words], [cores[j] for j in places]):
        page.claim(row, places[j], words[i])
        if doubtful and (i, j) != (last[0] + 1, last[1] + 1):
            _doubt(run, rarity, page.version)
            run = []
        run.append(words[i])
        last = (i, j)
    if doubtful:
        _doubt(run, rarity, page.version)


def _doubt(run: list[Instance], rarity: Rarity, version: int) -> None:
    if sum(rarity.of(word.text.casefold()) for word in run if is_word(word.text)) < rarity.most:
        for word in run:
            word.doubted(version, version)
