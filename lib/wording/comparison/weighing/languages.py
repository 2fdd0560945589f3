"""Which language a clause is in, and whether there are rules for it: so far for English alone."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache, partial

from wording.comparison.vocabulary import FUNCTION
from wording.comparison.weighing.aligned import Aligned
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.words import Words

_TELLING = frozenset(
    (FUNCTION - {"a", "i", "me", "one", "on", "do", "am", "in", "as", "an", "so", "what"}) | {"not", "any", "all"}
)
_FEW = 7
"""Words from which an English text is sure to have a small word of English among them."""


def unruled(clause: Aligned, context: Context) -> str:
    """The language of a clause for which there are no rules; empty where the rules of English hold."""
    tags = context.language
    if other := unruled_text(context):
        return other
    for words in (clause.old, clause.new):
        if not words.text.isascii() and _beyond().search(words.text) and not _latin(words.text):
            return f"not in Latin letters, though marked {tags}"
        if _foreign(words):
            return f"not English, though marked {tags}"
    return ""


def unruled_text(context: Context) -> str:
    """The language of the texts as a whole, where there are no rules for it; empty where the rules of English hold."""
    tags = context.language
    if tags.split("-")[0].lower() != "en":
        return tags
    both = zip((context.old, context.new), context.texts, strict=True)
    if any(context.once(version, "foreign", partial(_is_foreign, text)) for version, text in both):
        return f"not English, though marked {tags}"
    return ""


def _is_foreign(text: str) -> bool:
    """Whether a text is in other letters, or lacks the small words that are a third of English ones.

    A long text is looked at where it begins and where it ends.
    """
    sample = text if len(text) < 2 * _SAMPLE else f"{text[:_SAMPLE]} {text[-_SAMPLE:]}"
    if not sample.isascii() and _beyond().search(sample) and not _latin(sample):
        return True
    words = [word.strip(_MARKS) for word in sample.lower().split()]
    return len(words) >= _MANY and sum(word in FUNCTION for word in words) < len(words) * _LEAST


def _foreign(words: Words) -> bool:
    """Whether a text of some length has none of the small words that hold English together."""
    if words.text.isascii() or not _TELLING.isdisjoint(words.low):
        return False
    return sum(word[0].isalpha() for word in words.low) >= _FEW


_MARKS = ".,;:!?()[]“”\"'’*—–-"
_SAMPLE = 1000
"""Characters at the beginning and at the end of a long text that are looked at."""
_MANY = 40
"""Words from which the share of small ones tells the language of a text."""
_LEAST = 0.06
"""The share of them that no English text is without: those tried have .32 and more, other languages up to .03."""


@lru_cache(maxsize=1)
def _beyond() -> re.Pattern[str]:
    """A sign beyond Latin letters and the usual marks."""
    return re.compile("[^\u0000-\u024f\u2000-\u206f]")


@lru_cache(maxsize=256)
def _latin(text: str) -> bool:
    """Whether most letters are Latin ones."""
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(letter.isascii() or unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return 2 * latin >= len(letters)
