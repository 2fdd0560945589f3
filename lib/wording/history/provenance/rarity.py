"""How much sharing a word says: the rarer in the code, the more. Whole numbers, the same on every machine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from wording.comparison.tokens import is_sign, is_word
from wording.comparison.vocabulary import FUNCTION

BIT = 64
"""Weights are given in 64ths of a bit."""


@lru_cache(maxsize=65_536)
def bits(whole: int, part: int) -> int:
    """64 x log2(whole / part), rounded down, at least 1."""
    power: int = whole**BIT // part**BIT
    return max(power.bit_length() - 1, 1)


def is_telling(core: str) -> bool:
    """Whether a word says something by itself: no mark, small word or single sign of a script without spaces."""
    return is_word(core) and not is_sign(core) and core.casefold() not in FUNCTION


class Rarity:
    """Counts in how many sentences each word was *written*: repeating or keeping a sentence says nothing new."""

    def __init__(self) -> None:
        self.sentences = 1
        self.having: Counter[str] = Counter()
        self._weights: dict[str, int] = {}

    def learn(self, words: Iterable[str], whole: bool) -> None:
        """Counts words newly written in one sentence, folded; `whole` if the sentence itself is new."""
        self.having.update(dict.fromkeys(words, 1))
        self.sentences += whole
        self._weights.clear()

    def of(self, word: str) -> int:
        """The weight of one folded word."""
        weight = self._weights.get(word)
        if weight is None:
            weight = self.in_order(word)
            weight = self._weights[word] = weight // 4 if word in FUNCTION else weight
        return weight

    def in_order(self, word: str) -> int:
        """The weight of one folded word within a run: in their order, small words say as much as others so frequent."""
        return bits(self.sentences + 1, min(max(self.having[word], 1), self.sentences))

    @property
    def most(self) -> int:
        """The weight of a word written once."""
        return bits(self.sentences + 1, 1)

    def weigh(self, words: Counter[str]) -> int:
        """The weight of a bag of words."""
        return sum(self.of(word) * count for word, count in words.items())

    def shared(self, a: Counter[str], b: Counter[str]) -> int:
        """The weight of what two bags share."""
        if len(a) > len(b):
            a, b = b, a
        return sum(self.of(word) * min(count, b[word]) for word, count in a.items() if word in b)
