"""Every number that a text says, in whatever way, so that a part whose number changed is known to be named or not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from wording.comparison.vocabulary import FUNCTION, NORMATIVE
from wording.comparison.weighing.numerals import ORDINALS, TENS, UNITS
from wording.comparison.weighing.words import Words, is_word, read

_LABEL = re.compile(
    r"[(\[]?§*\s*(?:\d+(?:\.\d+)*[a-z]?|[a-z]|[ivxlc]+)[.):\]]+\s+(?!(?:and|or|to|through)\b)|§*\s*\d+(?:\.\d+)+\s+(?=[A-Z])",
    re.IGNORECASE,
)
"""The number or letter before a clause."""
_SHORT = re.compile(r"\b(?:e\.\s?g|i\.\s?e|a\.m|p\.m)\.", re.IGNORECASE)
"""Short forms whose letters name nothing."""
_ROMAN = re.compile(r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_MEASURES = frozenset(
    """day days week weeks month months year years hour hours minute minutes percent % ‰ dollars euros pounds members
    people persons children adults""".split()
)
"""Units right after which a number names no part."""
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_NAMING = frozenset(
    """principle section subsection article clause subclause paragraph part chapter standard rule regulation item step
    point canon tenet provision guideline commitment duty value criterion requirement obligation expectation number no
    principles sections articles clauses paragraphs parts standards rules items steps points duties values criteria
    requirements obligations expectations numbers""".split()
)
"""Words that name a part with the number behind them, whatever follows: “under rule 3 days off are paid”."""
_THROUGH = frozenset("to through thru until till - ‐ ‑ ‒ – — -- --- ―".split())
"""Words and marks between the first and the last of a row of numbers."""
_NO_PART = frozenset("no any each every some the this that which least only such as is was".split())
"""Words after which “one” stands for a person or thing."""
_MOST = 200
"""How many numbers of a row are told singly."""

Numbers = tuple[tuple[str, int], ...]


def said_numbers(text: str) -> frozenset[str]:
    """All numbers and single letters of a clause apart from its label, in capitals, in each way that labels have.

    “Duties 3 and 5”, “the third duty”, “values III to V” and “item k” say them; “3 days” and “3 March 2026” do not.
    """
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)  # “③” and “Ⅲ” are numbers too
    label = _LABEL.match(plain)
    return frozenset(_said(read(_SHORT.sub(" ", plain[label.end() :] if label else plain))))


def _said(words: Words) -> Iterator[str]:
    last: tuple[int, str, int] | None = None
    at = 0
    while at < len(words.low):
        stop, kind, value = _number(words, at)
        if not kind:
            at += 1
            continue
        yield from _ways(words.low[at], kind, value)
        if last and _row(words, last[0], at) and kind == last[1]:
            for between in range(last[2] + 1, min(value, last[2] + _MOST)):
                yield from _ways("", kind, between)
        last = (stop, kind, value)
        at = stop


def _row(words: Words, stop: int, at: int) -> bool:
    """Whether two numbers are the ends of a row: “3 to 5”, “(a)–(d)”, “3 to rule 5”."""
    between = [word for word in words.low[stop:at] if word not in ("(", ")", "#", "§") and word not in _NAMING]
    return len(between) == 1 and between[0] in _THROUGH


def _number(words: Words, at: int) -> tuple[int, str, int]:
    """The word after the number at a place, what kind it is, and its value; no kind where there is none."""
    word = words.low[at]
    if word[0].isdigit():
        return (at + 1, "", 0) if _measured(words, at, at + 1) else (at + 1, "digit", _first(word))
    stop, value = _spelled(words, at)
    if value is not None:
        known = _measured(words, at, stop) or (word == "one" and stop == at + 1 and not _names(words, at))
        return stop, "" if known else "digit", value
    if len(word) == 1 and word.isalpha() and word.isascii():
        return (at + 1, "letter", ord(word) - 96) if not _plain_word(words, at) else (at + 1, "", 0)
    if word.isascii() and _ROMAN.fullmatch(word):  # a dotless i passes for an i where case is ignored
        return at + 1, "roman", _roman_value(word)
    mixed = re.search(r"\d+", word)
    return (at + 1, "digit", int(mixed[0])) if mixed else (at + 1, "", 0)


def _first(word: str) -> int:
    found = re.match(r"\d+", word)
    return int(found[0]) if found else 0


def _spelled(words: Words, at: int) -> tuple[int, int | None]:
    """A number or place in a row in words, up to ninety-nine."""
    word, after = words.low[at].removesuffix("'s"), words.word(at + 1)
    if word in TENS:
        unit = at + 2 if after == "-" else at + 1
        value = UNITS.get(words.word(unit)) or ORDINALS.get(words.word(unit)) or 0
        return (unit + 1, TENS[word] + value) if 0 < value < 10 else (at + 1, TENS[word])
    value = UNITS.get(word, ORDINALS.get(word, -1))
    return (at + 1, value) if value >= 0 else (at, None)


def _measured(words: Words, at: int, stop: int) -> bool:
    """Whether a number counts a unit right behind it, or is part of a full date, and names no part."""
    if words.word(at - 1) in _NAMING or words.word(at - 1) in ("#", "§"):
        return False
    after = words.word(stop)
    if after in _MEASURES or words.low[stop : stop + 2] == ("per", "cent") or words.word(at - 1) in ("$", "€", "£"):
        return True
    if after in _MONTHS and re.fullmatch(r"\d{4}", words.word(stop + 1)):
        return True
    year = stop + (after == ",")
    return words.word(at - 1) in _MONTHS and bool(re.fullmatch(r"\d{4}", words.word(year)))


def _names(words: Words, at: int) -> bool:
    """Whether “one” may name a part: it joins another number, or stands behind a word that names one."""
    before, after = words.word(at - 1), words.word(at + 1)
    if after in ("another", "of", "'s") or words.low[at + 1 : at + 3] == ("or", "more"):
        return False
    if at == words.sentence(at):
        return after in ("and", "or", ",", "/", "&") or after in _THROUGH
    return before not in _NO_PART


def _plain_word(words: Words, at: int) -> bool:
    """Whether a letter is the article “a”, the pronoun “I”, or the end of a word: “member’s”."""
    word, before, after = words.low[at], words.word(at - 1), words.word(at + 1)
    if before in _NAMING or (after.endswith("s") and not after.endswith(("ss", "us", "is", "as", "ys"))):
        return False  # “option a binds staff”: no article stands before a word in -s
    if word == "a" and (words.raw(at) == "a" or at == words.sentence(at)):
        return after.isalpha() and after not in FUNCTION and after not in NORMATIVE
    if word == "i":
        return words.raw(at) == "I" and is_word(after) and after not in ("and", "or", "to", "through")
    return False


def _ways(word: str, kind: str, value: int) -> Iterator[str]:
    """The ways in which labels have a number."""
    if kind == "letter":
        yield chr(64 + value)
        if chr(96 + value) in _VALUES:
            yield str(_VALUES[chr(96 + value)])
        return
    yield str(value)
    yield _roman(value)
    if word in ORDINALS and 0 < value <= 26:
        yield chr(64 + value)
    if word[:1].isdigit():
        number = word.upper()
        yield number
        parts = number.split(".")
        yield from (".".join(parts[: size + 1]) for size in range(len(parts)))
        yield from re.findall(r"\d+", number)


def _roman_value(word: str) -> int:
    values = [_VALUES[letter] for letter in word]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def _roman(value: int) -> str:
    """A number up to 399 in Roman letters."""
    written = ""
    for sign, worth in (
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ):
        while value >= worth and len(written) < 12:
            written, value = written + sign, value - worth
    return written
