"""Whether a text goes on beyond its end, or goes on itself with what stands before it: “… and”, “Unless …”."""

from __future__ import annotations

from functools import lru_cache

from wording.comparison.weighing.capitals import SHORTENED
from wording.comparison.weighing.marks import marks
from wording.comparison.weighing.pointing import points_back
from wording.comparison.weighing.words import Words, is_word, read

FINITE = frozenset("must shall should may might can could will would is are has have does do".split())
"""Verbs that make a sentence of what stands before and after them."""
LEANING = frozenset(
    """who whom whose which that if when where while unless except because although though until whether provided
    than as how what""".split()
)
"""Words before the verb that make it the verb of a part of the sentence only."""
JOINING = frozenset("and or nor but then else plus & yet so also".split())
"""Words that join a text to another."""
HANGING = JOINING | frozenset(
    """the a an because after before upon until than like namely towards while etc of to for with by from in on
    at not unless if when where except without including as that who which be is are must shall should may
    might can could will would about under over between among against during within via per only even whose
    whom what how whether if whenever wherever since through into onto despite beyond their our its his her
    each every any no these those this follows following""".split()
)
"""Last words of a text that goes on somewhere."""
_GUARDED = frozenset(("obligation", "prohibition", "negation", "condition", "only", "open", "bound"))
"""What a heading must not say, if it is to be a name and no beginning of a sentence that its clauses end."""
_STRAYING = frozenset(("condition", "open", "join"))
"""What the next clause must not begin with."""


@lru_cache(maxsize=4096)
def leans(text: str) -> bool:
    """Whether a text begins in the middle of a sentence."""
    words = read(text)
    if not words.low or words.raw(0)[0].islower() or words.low[0] in LEANING | JOINING | {"not", "never", "only"}:
        return True
    return any(mark.start == 0 and mark.family in _STRAYING for mark in marks(words))


def last_word(words: Words) -> str:
    """The last word of a text, the marks after it left out."""
    return next((word for word in reversed(words.low) if is_word(word)), "")


def hangs(words: Words) -> bool:
    """Whether the last word goes on somewhere, or may be cut short, so that a stop belongs to it."""
    last = last_word(words)
    return last in HANGING or last in SHORTENED or len(last) == 1


@lru_cache(maxsize=4096)
def goes_on(text: str) -> bool:
    """Whether a clause may go on with the one before it: “Unless …”, “This …”, “In such a case …”."""
    words = read(text)
    begins = any(mark.start < 2 and mark.family in _STRAYING for mark in marks(words))
    return begins or points_back(text) or words.low[0] in LEANING | JOINING | {"not", "never"}


@lru_cache(maxsize=4096)
def begins_list(heading: str) -> bool:
    """Whether a heading is no mere name, but words that its clauses go on with: “Members must not”."""
    words = read(heading)
    if heading.rstrip().endswith((":", ",", ";", "—", "–", "-", "…", "...")):
        return True
    if len(words.low) > 1 and last_word(words) in HANGING:
        return True
    return governs(words) or bool(set(words.low) & (FINITE | LEANING))


def governs(words: Words, but: str = "") -> bool:
    """Whether a text says that something must, may or must not be, or only under a condition; `but` says no such."""
    return any(mark.family in _GUARDED and mark.family != but for mark in marks(words))
