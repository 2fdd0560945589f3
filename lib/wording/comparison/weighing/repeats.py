"""Words written twice in a row by a slip, and numbers that are the same in digits and in words."""

from __future__ import annotations

from itertools import pairwise

from wording.comparison.weighing.pair import NO_STEP, Pair, Step
from wording.comparison.weighing.quantities import Quantity, is_numeral, quantities
from wording.comparison.weighing.words import Words
from wording.comparison.weighing.written import is_the_same

_NEVER_TWICE = frozenset("the an and or their our its your shall must".split())

_TIES = frozenset("-‐‑–/'@")


def doubled_word(pair: Pair) -> Step:
    """A small word that stands twice in a row in one text and once in the other: “the the”."""
    if pair.i < pair.last and _twice(pair.old, pair.i):
        return 1, 0
    return NO_STEP


def _twice(words: Words, at: int) -> bool:
    if words.low[at] not in _NEVER_TWICE:
        return False
    return any(_same(words, first) and _free(words, first) for first in (at - 1, at))


def _same(words: Words, first: int) -> bool:
    """Whether a word stands twice, both times as it is written; the first may begin the sentence with a capital."""
    if first < 0 or words.word(first) != words.word(first + 1):
        return False
    return words.raw(first) == words.raw(first + 1) or (first == words.sentence(first) and words.raw(first).istitle())


def _free(words: Words, first: int) -> bool:
    """Whether no mark ties one of the two words to another: “for for-profit bodies”, “the stand-by by day”."""
    return first >= 0 and not any(
        words.glued(place) and words.word(mark) in _TIES for place, mark in ((first, first - 1), (first + 2, first + 2))
    )


def numeral(pair: Pair) -> Step:
    """The same number in digits and in words, or once instead of twice: “thirty”, “30” and “thirty (30)”."""
    old, new = _at(pair.old, pair.i, pair.last), _at(pair.new, pair.j, pair.end)
    if old is None or new is None or old.key != new.key or pair.i - old.start != pair.j - new.start:
        return _repeated(pair, old, new)
    if not is_the_same(pair.old, old, pair.new, new):
        return NO_STEP
    # “One” alone may be a person: “no one reports”, “at least one reports”.
    if old.key == "number 1" and max(old.stop - old.start, new.stop - new.start) == 1:
        return NO_STEP
    if _loose(pair.old, old) or _loose(pair.new, new):
        return NO_STEP
    n, m = min(old.stop, pair.last), min(new.stop, pair.end)
    if old.stop - n != new.stop - m or _same_rest(pair, n, m):
        return NO_STEP
    return n - pair.i, m - pair.j


def _loose(words: Words, found: Quantity) -> bool:
    """Whether two numbers may stand side by side: “twenty four hour shifts” are 24 hours, or 20 shifts of four."""
    said = words.low[found.start : found.stop]
    return any(a.endswith("ty") and is_numeral(a) and is_numeral(b) for a, b in pairwise(said))


def _same_rest(pair: Pair, n: int, m: int) -> bool:
    """Whether nothing is left to account for."""
    return n <= pair.i and m <= pair.j


def _repeated(pair: Pair, old: Quantity | None, new: Quantity | None) -> Step:
    """The number in brackets after the same number in words comes or goes: its words before the brackets are kept."""
    if old is None or new is None or old.key != new.key:
        return NO_STEP
    if not is_the_same(pair.old, old, pair.new, new):
        return NO_STEP
    kept = min(pair.i - old.start, pair.j - new.start)
    if kept <= 0 or pair.old.low[old.start : old.start + kept] != pair.new.low[new.start : new.start + kept]:
        return NO_STEP
    n, m = min(old.stop, pair.last), min(new.stop, pair.end)
    if old.stop - n != new.stop - m or (n, m) == (pair.i, pair.j):
        return NO_STEP
    return n - pair.i, m - pair.j


def _at(words: Words, at: int, stop: int) -> Quantity | None:
    """The number that a place lies in, or that ends right before it."""
    found = [q for q in quantities(words) if q.start <= at <= q.stop]
    inside = [q for q in found if q.start <= at < q.stop]
    return next(iter(inside or found), None)
