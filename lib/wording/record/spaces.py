"""Spaces that are not what they seem, told from those that good typography needs."""

from __future__ import annotations

import re

_UNUSUAL = re.compile(r"\s{2}|[^\S ]")
_NOT_BREAKING = "\u00a0\u202f\u2009"
"""No-break space, narrow no-break space, thin space."""
_WIDE = "\u3000"
"""The space of Chinese and Japanese, as wide as one of their characters."""
_AFTER = ";:!?»›%‰‱€$£¥₽°…)–—°”"
_BEFORE = "«‹§¶№°#(–—“"


def unusual(text: str) -> int:
    """Where the first space stands that somebody should look at, from 0; -1 for none.

    Two together are; a no-break space is not beside a number, a mark of punctuation or a sign (French “quoi ?”,
    “« sans »”, “10 %”), after a short title or an initial (“Mme Diallo”, “A. Smith”); a wide one is not beside
    Chinese or Japanese.
    """
    for found in _UNUSUAL.finditer(text):
        at = found.start()
        if len(found[0]) > 1 and not (at == 0 and set(found[0]) == {_WIDE}):
            return at
        if not (_sets(text, at) if found[0] in _NOT_BREAKING else found[0][0] == _WIDE and _is_wide(text, at)):
            return at
    return -1


def _sets(text: str, at: int) -> bool:
    """Whether typography asks for a space at which no line breaks."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not before or not after:
        return False
    if before in _BEFORE or after in _AFTER or before.isdigit() or after.isdigit() or before == ".":
        return True
    word = text[max(at - 6, 0) : at].split(" ")[-1]
    return 1 < len(word) < 5 and word[0].isupper() and word.isalpha()


def _is_wide(text: str, at: int) -> bool:
    return (
        any("\u2e80" <= c <= "\uffef" and c != _WIDE for c in text[max(at - 1, 0) : at] + text[at + 1 : at + 2])
        or at == 0
    )
