"""Lists of names, “Ann Lee” or “Polish/Polski”: in what order they stand says nothing unless something says it does."""

from __future__ import annotations

import re
from functools import lru_cache

from wording.comparison.weighing.numerals import ORDINALS, UNITS
from wording.comparison.weighing.standing import is_far, speaks_of_others
from wording.comparison.weighing.words import is_word, read

_PARTICLES = frozenset("de da di del della der den des du la le los van von of the for".split())
"""Small words inside a name."""
_OVER = frozenset(
    """current present past former other further available members member people persons names staff team
    committee board group groups working volunteers contributors authors maintainers signatories partners
    organisations organizations languages language translations versions associations chapters countries
    structure membership of the in this these our for code are following""".split()
)
"""Words of which the heading of a list of names may be made, and what leads to it: none tells an order or an office."""
_PLACES = frozenset(
    """above below beneath underneath atop top tops topmost uppermost upper lower foot bottom first second
    third fourth fifth last latter former initial initially opening closing foremost hindmost penultimate
    preceding precedes previous prior next following follows followed succeeds successor successive succession
    succeed seniority senior rank ranks ranked order ordered sequence turn turns beginning earlier later list
    lists listed roll register named shown name names numbered counted odd even rotation rotate rotates
    rotating alternating alternate leftmost rightmost appear appears alphabetical alphabetically lead leads
    leading primary ahead head heads""".split()
)
"""Words by which a text may speak of a name by its place."""
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_DAY = re.compile(rf"\b{_MONTH}\w* \d+(?:st|nd|rd|th)\b|\b\d+(?:st|nd|rd|th) (?:of )?{_MONTH}", re.IGNORECASE)
"""A day, whose number ranks nobody."""
_RANKED = re.compile(
    r"\b\d+(?:st|nd|rd|th)\b|\bno[.] ?\d|\bmiddle\b"
    r"|\b(?:member|entry|name|person|number|nr|item) \d|\bstarting (?:member|person|name)|\bat the (?:end|beginning)\b"
    r"|\barrangement\b|\b(?:before|after) (?:them|him|her|it)|\bgiven before\b",
    re.IGNORECASE,
)
"""The same in other ways: “the 1st member”, “member 1”, “deputises for the one before them”."""
_HERE = frozenset(("above", "below"))
"""Those of them that elsewhere than beside the list point to other things."""
_LONGEST = 6
"""Words of a name."""


@lru_cache(maxsize=4096)
def is_name(text: str) -> bool:
    """Whether a clause is nothing but a name of two words or more, with what it is after a comma or in brackets."""
    head = read(re.split(r"[,(]", text, maxsplit=1)[0])
    said = [head.raw(at) for at in range(len(head.low)) if is_word(head.low[at])]
    if not 2 <= len(said) <= _LONGEST or not all(word.isalpha() or word.rstrip("®™").isalpha() for word in said):
        return False
    marks = {word for word in head.low if not is_word(word)}
    capital = [not word[0].islower() for word in said]
    inner = all(big or word in _PARTICLES for big, word in zip(capital[1:-1], said[1:-1], strict=True))
    return capital[0] and capital[-1] and inner and marks <= {"/", "-", "."} and not speaks_of_others(text)


@lru_cache(maxsize=4096)
def only_names(text: str) -> bool:
    """Whether words over a list of names, or none, tell neither an order nor an office that the names fill by it."""
    low = read(text).low
    return all(word in _OVER or word in ":." for word in low)


@lru_cache(maxsize=4096)
def speaks_of_places(text: str, beside: bool) -> bool:
    """Whether a clause may speak of names by their places: “the person named first”, “who tops the roll”.

    `beside` says that it stands in the section of the list.
    """
    words = read(text)
    said = set(words.low)
    places = _PLACES - {"next", "previous"} if beside else _PLACES - {"next", "previous"} - _HERE
    if said & places or any(word in UNITS or word in ORDINALS for word in said) or _RANKED.search(_DAY.sub("", text)):
        return True
    return any(word in ("next", "previous") and is_far(words, at) for at, word in enumerate(words.low))
