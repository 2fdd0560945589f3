"""An abbreviation that the code itself spells out, and the words that it stands for."""

from __future__ import annotations

import re

from wording.comparison.weighing.pair import NO_STEP, Pair, Step
from wording.comparison.weighing.words import Words, is_word, read, stem

_OTHERS = frozenset("a any each every both no other another such own his her its their our your my some all".split())
"""Words after which a name is that of any such body, and not of the one that has it."""

_TELLING = frozenset(
    map(
        stem,
        """tell told inform informed notify notified advise advised remind reminded warn warned assure assured convince
        persuade apprise apprised accuse accused""".split(),
    )
)
"""Verbs after whose object “of” says what it is told: “tells the committee of every complaint”."""
_TOLD = frozenset(
    """complaint complaints concern concerns breach breaches change changes absence absences conflict conflicts incident
    incidents decision decisions intention intentions risk risks error errors mistake mistakes violation violations
    address allegation allegations charge charges conviction convictions sanction sanctions difficulty difficulties
    problem problems doubt doubts delay delays loss losses injury injuries event events fact facts outcome outcomes
    result results""".split()
)
"""What people are told of, and what has no committee or office of its own."""
_WHOSE = ("of", "for", "at", "in", "within")
"""Words right after a name that may say whose it is: “of their clinic”."""


def abbreviation(pair: Pair) -> Step:
    """The short form in one text where the other has the long one, as the code spells it out."""
    for short, long in pair.context.abbreviations.items():
        n, m = _short(pair.old, pair.i, pair.last, short), _long(pair.new, pair.j, pair.end, short, long)
        if n and m and _meant(pair, pair.new, pair.j, m, short, long):
            return n, m
        n, m = _long(pair.old, pair.i, pair.last, short, long), _short(pair.new, pair.j, pair.end, short)
        if n and m and _meant(pair, pair.old, pair.i, n, short, long):
            return n, m
    return NO_STEP


def _meant(pair: Pair, words: Words, at: int, size: int, short: str, long: tuple[str, ...]) -> bool:
    """Whether the long form stands with the capitals of its definition in both texts, and is not that of another."""
    form = "-".join(words.raw(k) for k in range(at, at + size) if is_word(words.raw(k)))
    defined = [_spelled(text, short, long) for text in pair.context.texts]
    others = words.word(at - 1) in _OTHERS or words.word(at - 1).endswith(("'s", "s'"))
    told = words.word(at + size) == "of" and _is_told(words, at, at + size + 1)
    whose = (words.word(at + size) in _WHOSE and not told) or (others and form != form.lower())
    return not whose and all(form.startswith(one) for forms in defined for one in forms)


def _is_told(words: Words, at: int, after: int) -> bool:
    """Whether a name is whom a verb of telling tells, and what comes after “of” is what is told."""
    before = at - 2 if words.word(at - 1) == "the" else at - 1
    near = next((word for word in words.low[after : after + 3] if word in _TOLD), "")
    return stem(words.word(before)) in _TELLING and bool(near)


def _spelled(text: str, short: str, long: tuple[str, ...]) -> frozenset[str]:
    """The ways in which a text writes the long form right before the short one in brackets."""
    spelled = r"[\s-]+".join(map(re.escape, long))
    found = re.finditer(rf"(?i:\b({spelled}))\s*\({re.escape(short)}[®™]?\)", text)
    return frozenset("-".join(re.split(r"[\s-]+", match[1])) for match in found) or frozenset("?")


def _short(words: Words, at: int, stop: int, short: str) -> int:
    """How many words and marks the short form takes at this place; 0 where it does not stand here."""
    size = len(read(short).low)
    whole = at + size <= stop and words.span(at, at + size) == short
    return size if whole and not words.glued(at + size if at + size < len(words.low) else 0) else 0


def _long(words: Words, at: int, stop: int, short: str, long: tuple[str, ...]) -> int:
    """The same of the long form, with the short form in brackets after it if that stands there."""
    here, left = at, list(long)
    while left and here < stop:
        word = words.low[here]
        if is_word(word):
            if word != left.pop(0):
                return 0
        elif word != "-":
            return 0
        here += 1
    if left:
        return 0
    size = len(read(short).low)
    if words.word(here) == "(" and words.span(here + 1, min(here + 1 + size, len(words.low))) == short:
        after = here + 1 + size + (words.word(here + 1 + size) in ("®", "™"))
        here = after + 1 if words.word(after) == ")" and after < stop else here
    return here - at
