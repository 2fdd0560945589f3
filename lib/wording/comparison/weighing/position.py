"""Words by which a text speaks of its parts by their place or order: “the principles above”, “the rest”."""

from __future__ import annotations

from functools import lru_cache

from wording.comparison.weighing.people import is_person
from wording.comparison.weighing.words import Words, is_word, read

_PLACES = frozenset(
    """above below beneath preceding precede precedes preceded precedence previous previously earlier latter later next
    foregoing aforementioned aforesaid abovementioned opening closing last lastly final finally firstly secondly thirdly
    second third fourth fifth sixth seventh eighth ninth tenth penultimate remaining remainder remain hereafter herein
    hereinafter hereinbefore hereinabove hereunder hereunto heretofore thereafter priority priorities sequence hierarchy
    ensuing subsequent subsequently successive consecutive adjacent adjoining neighbouring neighboring overleaf supra
    infra beginning top bottom middle topmost uppermost follows onward outweigh
    outweighs outrank outranks behind upper
    onwards henceforth""".split()
)
"""Words of place or order, whatever stands beside them."""
_PARTS = frozenset(
    """section sections principle principles part parts article articles chapter chapters standard standards rule rules
    duty duties heading headings provision provisions clause clauses paragraph paragraphs item items one ones those what
    all everything come comes stand stands listed named stated""".split()
)
"""Words after which “before” and “after” may speak of a place in the text."""
_POINTED = frozenset("this that these those it them".split())
"""Words before which they may."""
_CONSENT = frozenset(
    """to written informed consent approval permission notice agreement authorisation authorization experience
    knowledge""".split()
)
"""Words before which “prior” tells of time."""
_NO_RANK = frozenset("aid name names language hand".split())
"""Words before which “first” tells of no place."""


@lru_cache(maxsize=4096)
def tells_of_place(text: str) -> bool:
    """Whether a text may name parts of the code by their place or order; “the following:” only leads to its items."""
    words = read(text)
    return any(_tells(words, at) for at in range(len(words.low)))


def _tells(words: Words, at: int) -> bool:
    word, before, after = words.low[at], words.word(at - 1), words.word(at + 1)
    if word in ("following", "follows") and after == ":" and at + 2 == len(words.low):
        return False
    if word in _PLACES or word == "following":
        return True
    if word in ("follow", "followed"):
        return not is_word(after) or before in ("that", "which", "to")
    if word == "here":
        return before in ("from", "to")
    if word in ("before", "after"):
        return not is_word(after) or after in _POINTED or before in _PARTS
    if word == "order":
        return before != "in" or after not in ("to", "that")
    if word == "rest":
        return before in ("the", "all") or after == "of"
    if word == "end":
        return before == "the"
    if word == "prior":
        return after not in _CONSENT
    if word == "former":
        return not is_person(after)
    return word == "first" and after not in _NO_RANK
