"""Numbers in digits or spelled out: “42”, “forty-two”, “1,000”, “third”, “21st”."""

from __future__ import annotations

import re
from fractions import Fraction

from wording.comparison.weighing.words import Words

UNITS = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
}
"""Small numbers."""
TENS = {
    word: 10 * (value + 2) for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
}
"""Tens."""
POWERS = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
"""Powers of ten."""
ORDINALS = {
    word: value
    for value, word in enumerate(
        """zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
        fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth""".split()
    )
} | {f"{word[:-1]}ieth": value for word, value in TENS.items()}
"""Places in a row."""
TIMES = {"once": 1, "twice": 2, "thrice": 3}
"""How often."""


def cardinal(words: Words, at: int) -> tuple[int, Fraction | None]:
    """The number that begins at a place, in digits or words, as the word after it and its value; (at, None) if none."""
    word = words.word(at)
    if word[:1].isdigit():
        return (at + 1, _digits(word)) if _digits(word) is not None else (at, None)
    total = part = 0
    stop = at
    while True:
        word = words.word(stop)
        joined = stop > at
        if word in UNITS and (not joined or part % 100 == 0):
            part, stop = part + UNITS[word], stop + 1
        elif word in TENS and (not joined or part % 100 == 0):
            part, stop = part + TENS[word], stop + 1
            if words.word(stop) == "-" and 0 < UNITS.get(words.word(stop + 1), 0) < 10:
                part, stop = part + UNITS[words.word(stop + 1)], stop + 2
            elif 0 < UNITS.get(words.word(stop), 0) < 10 and words.word(stop + 1) != "-":
                part, stop = part + UNITS[words.word(stop)], stop + 1
        elif word in POWERS and joined and not _compound(words, stop):
            if word == "hundred":
                part *= 100
            else:
                total, part = total + part * POWERS[word], 0
            stop += 1
        elif word == "and" and joined and part % 100 == 0 and _goes_on(words, at, stop):
            stop += 1
        else:
            break
    return (stop, Fraction(total + part)) if stop > at else (at, None)


def _compound(words: Words, at: int) -> bool:
    """Whether a word begins a compound with a hyphen: two “hundred-dollar” fines."""
    return words.word(at + 1) in ("-", "‑", "‐") and words.glued(at + 1) and words.word(at + 2).isalpha()


def _goes_on(words: Words, at: int, stop: int) -> bool:
    """Whether “and” is part of the number that begins at a place, and no second number follows it."""
    after = words.word(stop + 1)
    return (after in UNITS or after in TENS) and "between" not in words.low[max(0, at - 3) : at]


def _digits(word: str) -> Fraction | None:
    if not re.fullmatch(r"\d+(,\d{3})*(\.\d+)?", word) or not word.isascii():
        return None
    return Fraction(word.replace(",", ""))


def ordinal(words: Words, at: int) -> tuple[int, Fraction | None]:
    """The ordinal that begins at a place (`third`, `21st`, `twenty-first`); (at, None) where there is none."""
    word = words.word(at)
    if word[:1].isdigit() and word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit():
        return at + 1, Fraction(int(word[:-2]))
    if word in TENS and words.word(at + 1) == "-" and 0 < ORDINALS.get(words.word(at + 2), 0) < 10:
        return at + 3, Fraction(TENS[word] + ORDINALS[words.word(at + 2)])
    return (at + 1, Fraction(ORDINALS[word])) if word in ORDINALS else (at, None)
