"""A text as the words and marks that the rules read, each with its place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import NamedTuple

STRAIGHT = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "\u00ad": "",
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
    }
)
"""Apostrophes made straight, soft hyphens dropped, ligatures undone, so that a word is found however it is typed."""

_CURLY = {ord(sign): "'" for sign in "’‘ʼ"}
"""The apostrophes alone, which leave each sign in its place."""


def straight(text: str) -> str:
    """A text with its apostrophes straight, soft hyphens dropped and ligatures undone."""
    if not text.isascii():
        for sign, plain in _PLAIN:
            text = text.replace(sign, plain)
    return text


_PLAIN = [(chr(sign), plain) for sign, plain in STRAIGHT.items()]
_INVISIBLE = "\u061c\u180e\u200b\u200e\u200f\u202a-\u202d\u2060-\u2069\ufeff"
"""Signs that show nothing and count as white space; U+202E is not among them, for it turns the letters round."""

UNSEEN = dict.fromkeys([0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF, *range(0x202A, 0x202E), *range(0x2060, 0x206A)])
"""The same signs, to be dropped from a text."""

ENDS = frozenset(".!?;:\n")
"""Marks after which a new statement begins."""


class Words(NamedTuple):
    """A text cut into words, numbers and single marks."""

    text: str
    """The text itself."""
    low: tuple[str, ...]
    """Its words and marks in small letters, apostrophes straight."""
    starts: tuple[int, ...]
    """Where each begins in the text."""
    ends: tuple[int, ...]
    """Where each ends in the text."""
    begins: tuple[int, ...]
    """The first word of each statement."""

    def raw(self, at: int) -> str:
        """A word or mark as it is written."""
        return self.text[self.starts[at] : self.ends[at]]

    def span(self, start: int, stop: int) -> str:
        """The text from one word up to another, white space within it included."""
        return self.text[self.starts[start] : self.ends[stop - 1]] if start < stop else ""

    def glued(self, at: int) -> bool:
        """Whether nothing stands between this one and the one before it."""
        return 0 < at < len(self.starts) and self.ends[at - 1] == self.starts[at]

    def place(self, character: int) -> int:
        """The first word that begins at this character or after it."""
        return bisect_left(self.starts, character)

    def inside(self, character: int) -> tuple[int, int]:
        """How much of the word that this character cuts in two stands before it, and from it on; (0, 0) for none."""
        at = bisect_left(self.starts, character) - 1
        if at < 0 or not self.starts[at] < character < self.ends[at]:
            return 0, 0
        return character - self.starts[at], self.ends[at] - character

    def word(self, at: int) -> str:
        """The word at a place in small letters; empty outside the text."""
        return self.low[at] if 0 <= at < len(self.low) else ""

    def sentence(self, at: int) -> int:
        """Where the statement that a place lies in begins."""
        return self.begins[bisect_right(self.begins, at) - 1]


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    number, word = r"\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th)(?![^\W_]))?", r"[^\W_]+(?:['’‘ʼ\u00ad][^\W_]+)*"
    return re.compile(rf"{number}|{word}|\.\.\.|---?|[^\s{_INVISIBLE}]")


@lru_cache(maxsize=512)
def read(text: str) -> Words:
    """The words and marks of a text."""
    spans = [match.span() for match in _pattern().finditer(text)]
    plain = text if text.isascii() else text.translate(_CURLY)
    if plain.isascii():
        small = plain.lower()
        low = tuple([small[start:end] for start, end in spans])
    else:
        low = tuple([text[start:end].translate(STRAIGHT).lower() for start, end in spans])
    begins = (0, *[at for at, word in enumerate(low, 1) if word in ENDS])
    return Words(text, low, tuple([start for start, _ in spans]), tuple([end for _, end in spans]), begins)


def is_word(text: str) -> bool:
    """Whether it is a word or a number, and no mark."""
    return text[:1].isalnum()


def stem(word: str) -> str:
    """A word without the ending of its number, person or tense, roughly: `abides`, `abided` and `abiding` are one."""
    for ending, instead in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return (word[: -len(ending)] + instead).rstrip("e")
    return word.rstrip("e") if len(word) > 3 else word
