"""An abbreviation that the code itself spells out, and the words that it stands for."""

from __future__ import annotations

from wording.comparison.weighing.pair import NO_STEP, Pair, Step
from wording.comparison.weighing.words import Words, is_word, read


def abbreviation(pair: Pair) -> Step:
    """The short form in one text where the other has the long one, as the code spells it out."""
    for short, long in pair.context.abbreviations.items():
        n, m = _short(pair.old, pair.i, pair.last, short), _long(pair.new, pair.j, pair.end, short, long)
        if n and m:
            return n, m
        n, m = _long(pair.old, pair.i, pair.last, short, long), _short(pair.new, pair.j, pair.end, short)
        if n and m:
            return n, m
    return NO_STEP


def _short(words: Words, at: int, stop: int, short: str) -> int:
    """How many words and marks the short form takes at this place; 0 where it does not stand here."""
    size = len(read(short).low)
    whole = at + size <= stop and words.span(at, at + size) == short
    return size if whole and not words.glued(at + size if at + size < len(words.low) else 0) else 0


def _long(words: Words, at: int, stop: int, short: str, long: tuple[str, ...]) -> int:
    """The same of the long form, with the short form in brackets after it if that stands there."""
    here, left = at, list(long)
    while left and here < stop:
        word = words.low[here]
        if is_word(word):
            if word != left.pop(0):
                return 0
        elif word != "-":
            return 0
        here += 1
    if left:
        return 0
    size = len(read(short).low)
    if words.word(here) == "(" and words.span(here + 1, min(here + 1 + size, len(words.low))) == short:
        after = here + 1 + size + (words.word(here + 1 + size) in ("®", "™"))
        here = after + 1 if words.word(after) == ")" and after < stop else here
    return here - at
