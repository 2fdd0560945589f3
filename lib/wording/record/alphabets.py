"""Words that mix alphabets whose letters look alike, and words of another alphabet that look like Latin ones."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

LATIN = "Latn"
_MUCH = 4_000
"""How far into a line, in characters, it is looked at for what it quotes."""
_STYLED = "\U0001d400-\U0001d7cb"


class Odd(NamedTuple):
    """A word with letters that are not what they seem."""

    word: str
    """The word."""
    letters: str
    """Those of its letters that look like others."""
    at: int
    """Where it begins in the text."""


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, re.Pattern[str]]]:
    """Letters of an alphabet with look-alikes; words that hold one; each alphabet. Made when they are first needed."""
    from wording.record.lookalikes import RANGES

    others = "".join(ranges for script, ranges in RANGES.items() if script != LATIN)
    words = re.compile(rf"[{RANGES[LATIN]}{others}{_STYLED}]+")
    return re.compile(f"[{others}{_STYLED}]"), words, {s: re.compile(f"[{r}]") for s, r in RANGES.items()}


def mixed(text: str) -> Iterator[Odd]:
    """The words in which letters of one alphabet stand for letters of another, or styled letters for ordinary ones.

    A word may mix alphabets where the few letters look like none of the many: kΩ, μm. (UTS #39 calls a word of two
    scripts suspect unless they are used together; look-alikes among them make it deceptive.)
    """
    main = ""
    for word, scripts in _suspects(text):
        if len(scripts) > 1 or (scripts == {""} and len(word[0]) > 1):
            main = main or _main(text)
            if odd := _odd(word[0], main):
                yield Odd(word[0], odd, word.start())


def disguised(text: str) -> Iterator[Odd]:
    """The first word of each line in another alphabet that is made of look-alikes of Latin letters alone.

    Only in a text in Latin letters, and not where the line has other letters of that alphabet: then it is quoted. One
    Greek letter is a symbol.
    """
    end, done, quoted = -1, False, frozenset[str]()
    for word, scripts in _suspects(text):
        if word.start() > end:
            start, end = text.rfind("\n", 0, word.start()) + 1, text.find("\n", word.start())
            end = end if end >= 0 else len(text)
            done, quoted = False, _quoted(text[start : min(end, start + _MUCH)])
        if done or len(scripts) > 1 or scripts & {LATIN, "", *quoted} or (scripts == {"Grek"} and len(word[0]) == 1):
            continue
        (script,) = scripts
        if all(_looks_latin(letter, script) for letter in word[0]) and _main(text) == LATIN:
            done = True
            yield Odd(word[0], "".join(dict.fromkeys(word[0])), word.start())


def told(odd: Odd) -> str:
    """The letters of a word with their numbers and names."""
    return ", ".join(f"“{c}” U+{ord(c):04X} {unicodedata.name(c, 'without a name').lower()}" for c in odd.letters[:3])


def by_line(found: Iterator[Odd], text: str, first: int, most: int) -> Iterator[tuple[int, Odd]]:
    """The first of the words on each line, with its line; of at most so many lines."""
    line, seen, told = first, 0, 0
    for odd in found:
        before, line, seen = line, line + text.count("\n", seen, odd.at), odd.at
        if line > before or not told:
            yield line, odd
            told += 1
            if told == most:
                return


@lru_cache(maxsize=1)
def _suspects(text: str) -> tuple[tuple[re.Match[str], frozenset[str]], ...]:
    """The words that hold a letter of an alphabet with look-alikes, and their alphabets."""
    if text.isascii():
        return ()
    suspect, words, _ = _patterns()
    if not suspect.search(text):
        return ()
    found = (word for word in words.finditer(text) if not word[0].isascii() and suspect.search(word[0]))
    return tuple((word, frozenset(map(_script, word[0]))) for word in found)


@lru_cache(maxsize=1024)
def _script(letter: str) -> str:
    """The alphabet of a letter; empty for one that only mathematics styles."""
    return next((script for script, pattern in _patterns()[2].items() if pattern.match(letter)), "")


def _odd(word: str, main: str) -> str:
    """The letters that pass for those of the word's own alphabet; empty when none do."""
    count = Counter(_script(letter) for letter in word)
    own = max(count, key=lambda script: (script != "", count[script], script == main, script == LATIN, script))
    letters = (c for c in word if _script(c) != own or own == "")
    return "".join(dict.fromkeys(c for c in letters if _script(c) in ("", LATIN) or _looks_latin(c, _script(c))))


@lru_cache(maxsize=1)
def _lookalikes() -> dict[str, str]:
    from wording.record.lookalikes import LOOKALIKES

    return LOOKALIKES


def _looks_latin(letter: str, script: str) -> bool:
    return letter in _lookalikes().get(script, "")


@lru_cache(maxsize=4)
def _main(text: str) -> str:
    """The alphabet of most letters of the text; Latin in a tie."""
    pattern = _patterns()[2]
    count = {script: len(found.findall(text)) for script, found in pattern.items() if script in (LATIN, "Cyrl", "Grek")}
    return max(count, key=lambda script: (count[script], script == LATIN))


def _quoted(line: str) -> frozenset[str]:
    """The alphabets of which the line has letters that look like none of ours."""
    letters = {letter for letter in line if not letter.isascii()}
    return frozenset(
        s for letter in letters if (s := _script(letter)) not in ("", LATIN) and not _looks_latin(letter, s)
    )
