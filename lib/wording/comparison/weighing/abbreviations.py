"""An abbreviation that the code itself spells out, and the words that it stands for."""

from __future__ import annotations

import re

from wording.comparison.vocabulary import FUNCTION, NORMATIVE
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.naming import may_name
from wording.comparison.weighing.ordinary import is_verb
from wording.comparison.weighing.pair import NO_STEP, Pair, Step
from wording.comparison.weighing.words import Words, is_word, read, stem

_OTHERS = frozenset("a any each every both no other another such own his her its their our your my some all".split())
"""Words after which a name is that of any such body, and not of the one that has it."""

_EACH = frozenset("each every own local respective".split())
_PLACING = ("at", "in", "within", "for", "under", "on", "by", "from", "with")
"""First words of a phrase that may tell where a body is."""
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
"""Words right after what is no name, “infant mental health”, that may say whose it is."""
_FOLLOWING = NORMATIVE | frozenset(
    """is are was were has have had does do did and or but not must as . , ; : ? ! ) ’ ” \"""".split()
) - {"only"}
"""What may come right after a name that nothing tells more of; “of their clinic”, “on research” and “(North)” do."""


def abbreviation(pair: Pair) -> Step:
    """The short form in one text where the other has the long one, as the code spells it out."""
    for short, long in pair.context.abbreviations.items():
        if _has_other_sense(pair.context, short):
            continue
        n, m = _short(pair.old, pair.i, pair.last, short), _long(pair.new, pair.j, pair.end, short, long)
        if n and m and _meant(pair, pair.new, pair.j, m, short, long):
            return n, m
        n, m = _long(pair.old, pair.i, pair.last, short, long), _short(pair.new, pair.j, pair.end, short)
        if n and m and _meant(pair, pair.old, pair.i, n, short, long):
            return n, m
    return NO_STEP


def _meant(pair: Pair, words: Words, at: int, size: int, short: str, long: tuple[str, ...]) -> bool:
    """Whether the long form stands with the capitals of its definition in both texts, and is not that of another."""
    said = [words.raw(k) for k in range(at, at + size) if is_word(words.raw(k))]
    form, plain = "-".join(said), all(word.islower() for word in said[: len(long)])
    defined = [_spelled(text, short, long) for text in pair.context.texts]
    others = words.word(at - 1) in _OTHERS or words.word(at - 1).endswith(("'s", "s'"))
    told = words.word(at + size) == "of" and _is_told(words, at, at + size + 1)
    if (others or _is_one_of_many(words, at)) and not plain:
        return False
    after = words.word(at + size)
    if after in ("and", "or") and at + size + 1 < len(words.low) and words.raw(at + size + 1)[0].isupper():
        return False
    ended = after in ("", *_FOLLOWING) or (is_verb(after) and not may_name(after)) or (plain and after not in _WHOSE)
    return (ended or told) and all(form.startswith(one) for forms in defined for one in forms)


def _is_one_of_many(words: Words, at: int) -> bool:
    """Whether what stands before a name in its sentence may say whose it is: “In each clinic the Ethics Committee”."""
    before = words.low[words.sentence(at) : at]
    return bool(before) and (before[0] in _PLACING or not _EACH.isdisjoint(before))


def _has_other_sense(context: Context, short: str) -> bool:
    """Whether a text says what a short form means in yet another way: “EC” in quotation marks, “EC means”, “EC:”."""
    if ("senses", short) not in context.answers:
        name = re.escape(short)
        told = re.compile(
            rf"[“”\"‘'(]\s?(?:the |an? )?[“\"‘']?{name}[®™]?[”\"’'](?!\w)"
            rf"|\((?:the |an? |hereafter |hereinafter ){name}\b"
            rf"|\b{name}[®™]?(?: (?:means?|stands? for|is short for|denotes?|refers? to|signifies)\b|:| =)"
        )
        context.answers["senses", short] = any(told.search(text) for text in context.texts)
    return bool(context.answers["senses", short])


def _is_told(words: Words, at: int, after: int) -> bool:
    """Whether a name is whom a verb of telling tells, and what comes after “of” is what is told, and no other body."""
    before = at - 2 if words.word(at - 1) == "the" else at - 1
    near = next((here for here in range(after, after + 3) if words.word(here) in _TOLD), -1)
    if stem(words.word(before)) not in _TELLING or near < 0 or words.raw(near)[0].isupper():
        return False
    return not is_word(words.word(near + 1)) or words.word(near + 1) in FUNCTION - {"of", "for", "at"}


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
