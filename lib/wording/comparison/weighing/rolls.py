"""Lists of names, “Ann Lee” or “Polish/Polski”: in what order they stand says nothing unless something says it does."""

from __future__ import annotations

import re
from functools import lru_cache

from wording.comparison.weighing.numerals import ORDINALS, UNITS
from wording.comparison.weighing.position import tells_of_place
from wording.comparison.weighing.standing import speaks_of_others
from wording.comparison.weighing.words import is_word, read

_PARTICLES = frozenset("de da di del della der den des du la le los van von of the for".split())
"""Small words inside a name."""
_RANKS = frozenset(
    """order rank ranks ranked ranking seniority senior succession turn turns rota rotation respectively winner winners
    top best preference preferred elected deputies deputy acting substitute substitutes reserve reserves alternate
    alternates chair chairs president presidents vice lead leads head heads officer officers""".split()
)
"""Words over a list by which the place of a name may say what office or rank it has."""
_SEVERAL = frozenset("and or nor & / , ; then plus".split())
"""Words and marks over a list by which it may name several things in turn: “Chair and deputy”."""
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
    """Whether words over a list of names, or none, tell neither an order nor several offices that it fills."""
    low = read(text).low
    said = set(low)
    told = said & (_RANKS | _SEVERAL) or any(word in UNITS or word in ORDINALS or _is_rank(word) for word in low)
    return not told and not tells_of_place(text)


def _is_rank(word: str) -> bool:
    """Whether a word is a place in a row in digits: `1st`."""
    return word[0].isdigit() and not word[-1].isdigit()
