"""How alike two texts are, weighted by how rare their words are in the code.

The measure is a multiset Jaccard index weighted by inverse document frequency: what both share over what either has.
Clauses of a code begin alike ("A NYS-AIMH endorsed professional …"), so plain likeness calls different clauses the
same; words that every clause has weigh next to nothing here. All numbers are integers, the same on every machine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from wording.comparison.folding import folded
from wording.comparison.tokens import is_sign, is_word, tokenize
from wording.comparison.vocabulary import FUNCTION

ALIKE = 150
"""Per mille of likeness from which two clauses may be taken to be the same, reworded."""
SURE = 350
"""Per mille of likeness below which a person should confirm the pair."""

Bag = Counter[str]
"""The words of a text, case folded, with their numbers."""


@lru_cache(maxsize=65_536)
def _folded(core: str) -> str:
    return folded(core).strip("©") if is_word(core) else ""


@lru_cache(maxsize=16_384)
def bag(text: str) -> Bag:
    """The words of a text, case folded, with how often each occurs; the same bag each time, so it is never changed."""
    cores = tokenize(text).cores
    counts: Bag = Counter(map(_folded, cores))
    del counts[""]
    if any(map(is_sign, counts)):
        return _signs_paired(cores)
    return counts


def _signs_paired(cores: Sequence[str]) -> Bag:
    """The words of a text in a script without spaces: two neighbouring signs are a word, since one says too little."""
    counts: Bag = Counter()
    for core, after in zip(cores, (*cores[1:], ""), strict=True):
        word = _folded(core)
        if is_sign(core):
            word = core + after if is_sign(after) else ""
        counts[word] += 1
    del counts[""]
    return counts


@lru_cache(maxsize=4096)
def _rarity(documents: int, having: int) -> int:
    """1000 x log2((documents + 1) / having), in whole numbers so that every machine agrees."""
    return max(((documents + 1) ** 64 // having**64).bit_length() - 1, 1) * 1000 // 64


class Rarity:
    """How rare each word is among the clauses of the texts compared; they are counted when that is first asked."""

    def __init__(self, bags: Iterable[Bag]) -> None:
        self._bags = bags
        self._known: dict[str, int] = {}

    @cached_property
    def _counted(self) -> tuple[int, Counter[str]]:
        """How many different clauses there are, and in how many of them each word stands."""
        having: Counter[str] = Counter()
        documents = 0
        for words in self._bags:
            having.update(words.keys())
            documents += 1
        return documents, having

    def of(self, word: str) -> int:
        """What sharing the word says: 0 for a word of every clause, more the rarer it is."""
        weight = self._known.get(word)
        if weight is None:
            documents, having = self._counted
            weight = _rarity(documents, max(having[word], 1))
            self._known[word] = weight = weight // 4 if word in FUNCTION else weight
        return weight

    def weigh(self, words: Bag) -> int:
        """The weight of a bag of words."""
        return sum(self.of(word) * count for word, count in words.items())

    def shared(self, a: Bag, b: Bag) -> int:
        """The weight of what two bags share."""
        if len(a) > len(b):
            a, b = b, a
        return sum(self.of(word) * min(count, b[word]) for word, count in a.items() if word in b)


def rarity(bags: Iterable[Bag]) -> Rarity:
    """Rarity of words over the clauses given; count a clause that stands in several versions once."""
    return Rarity(bags)


def permille(part: int, whole: int) -> int:
    """`part` of `whole` in thousandths, rounded down; 0 of nothing is 0."""
    return part * 1000 // whole if whole else 0
