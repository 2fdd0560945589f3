"""Capitals: the same word with a large or small first letter, where that makes no name, no term and no other word."""

from __future__ import annotations

import re

from wording.comparison.weighing.glyphs import in_address
from wording.comparison.weighing.naming import may_name
from wording.comparison.weighing.ordinary import (
    CLOSED,
    TYING,
    acts,
    begins_plainly,
    is_adverb,
    is_common,
    is_quality,
    may_be_quality,
    speaks_of,
)
from wording.comparison.weighing.pair import NO_STEP, Pair, Step
from wording.comparison.weighing.terms import capitals_define, defines, defines_form, plain_elsewhere
from wording.comparison.weighing.words import Words

OTHER_WORDS = frozenset(
    """may march august will bill mark grace faith hope joy rose polish turkey china japan jersey guinea job
    reading nice mobile bath cork rich pat rob sue drew frank ernest earnest dean duke earl king queen prince
    welsh scotch swede lent mass earth moon sun mercury mars titan hamlet jack art gene guy ray jean lima
    tangier fiat lance mosaic unitarian orthodox catholic protestant conservative liberal labour labor democrat
    democratic republican republic independent green greens reform state states crown church bishop deaf black
    blacks white whites brown native natives indigenous aboriginal traveller travellers traveler travelers roma
    romany pole poles dane finn lap lapp miss cancer aries gemini homer divine lord father mother scripture
    bible word host rector attic boxing balkan calvary capitol celtic hare ionic doric mandarin medal morocco
    nancy natal norm ohm watt outback pacific ottoman occident orient oriental phoenix sandwich saturn seat
    shell stoke tours trench warren whit god gods it us who aids or in me pin cat web net internet west east
    north south western eastern northern southern board constitution covenant code act standard congress senate
    house assembly government federal national union commonwealth cabinet court bar elder elders christian
    christians i am pm pa ma no od ok hiv general major private colonel captain sergeant minister secretary
    president chair treasurer director dr st sunday monday friday easter passover summer spring fall iris lily
    daisy ruby pearl amber olive ivy heather holly basil rusty rust python ruby java swift go julia perl basic
    slack zoom apple amazon oracle windows word office meta target gap shell visa discover chase alliance
    endorsement charter trans queer autistic trust foundation society academy institute college guild league
    order lodge temple solidarity medicaid medicare""".split()
)
"""Words that a capital turns into another word, a name, or the title of one body or office."""


SHORTENED = frozenset(
    "dr mr ms mrs st no art sec vs inc ltd co corp dept etc fig vol cf ed eds al jr sr approx".split()
)
"""Words cut short, whose stop ends no sentence."""
_STANDING = frozenset("both which each all any every either neither none what who whose".split())
_FINITE = frozenset("must shall should may might can could will would is are was were has have".split())
"""Words after which those before may be the name of a body: “Both must act.”"""
_SELF = ("this", "present")
"""Words after which the title of the code names the code itself, with capitals or without."""


def case(pair: Pair) -> Step:
    """The first letter of a word is large or small, where that cannot matter."""
    if not pair.both or pair.lows[0] != pair.lows[1] or pair.raws[0] == pair.raws[1]:
        return NO_STEP
    word, (a, b) = pair.lows[0], pair.raws
    if a[1:] == b[1:] and _names_itself(pair.old, pair.i, pair) and _names_itself(pair.new, pair.j, pair):
        return 1, 1
    if not word[0].isalpha() or not a.isascii() or word in OTHER_WORDS or word.rstrip("s") in OTHER_WORDS:
        return NO_STEP
    if a[1:] != b[1:]:
        return (1, 1) if _shouted(pair, word) else NO_STEP
    if any(in_address(*place) or _beside_slash(*place) for place in ((pair.old, pair.i), (pair.new, pair.j))):
        return NO_STEP
    measured = pair.old.word(pair.i - 1)[-1:].isdigit()
    if measured or (len(a) == 1 and word != "a"):
        return NO_STEP
    return NO_STEP if _is_term(pair, word) else (1, 1)


def _is_term(pair: Pair, word: str) -> bool:
    """Whether the word is a term or part of a name: defined, written so elsewhere, or beside another capital."""
    context = pair.context
    if any(word in term.split() for term in context.defined) or defines(context, word):
        return True
    if capitals_define(context):
        return True
    first = _begins(pair.old, pair.i) and _begins(pair.new, pair.j)
    words, at = (pair.old, pair.i) if pair.raws[0][0].isupper() else (pair.new, pair.j)
    if first or _begins(words, at):
        if word in CLOSED or word == "a":
            return word in _STANDING and words.word(at + 1) in _FINITE
        return _named(words, at + 1) or context.capitalised(word) > 0 or not begins_plainly(words, at)
    if context.capitalised(word) > 1 or _named(words, at - 1) or _named(words, at + 1):
        return True
    if word in TYING or is_adverb(word):
        return not _goes_on(pair.old, pair.i + 1) or not _goes_on(pair.new, pair.j + 1)
    if _linked(words, at):
        return True
    if acts(pair.old, pair.i) and acts(pair.new, pair.j):
        return defines_form(context, word)
    return word in context.headed or not _is_spoken_of(pair, words, at, word)


def _is_spoken_of(pair: Pair, words: Words, at: int, word: str) -> bool:
    """Whether a quality is spoken of, “acts with Care”: a known one, or one that the text also has in small letters."""
    if may_name(word):
        return False
    known = is_quality(words, at) or (may_be_quality(word) and plain_elsewhere(pair, word))
    return known and speaks_of(words, at)


def _linked(words: Words, at: int) -> bool:
    """Whether a small word ties this one to another with a capital: “Ethics and Conduct”, “Council of Care”."""
    ties = ("of", "and", "for", "on", "&", "-", "or")
    before, after = words.word(at - 1) in ties and _named(words, at - 2), words.word(at + 1) in ties
    return before or (after and _named(words, at + 2))


def _goes_on(words: Words, at: int) -> bool:
    """Whether a word in small letters comes next: “Members work for Both.” ends with a name."""
    return words.word(at).isalpha() and words.raw(at).islower() and not words.glued(at)


def _names_itself(words: Words, at: int, pair: Pair) -> bool:
    """Whether a word belongs to “this code of conduct” where that is how the title of the code ends."""
    for title in pair.context.titles:
        for start in range(max(1, at - len(title) + 1), at + 1):
            size = next((n for n in range(len(title), 2, -1) if words.low[start : start + n] == title[-n:]), 0)
            if at < start + size and words.low[start - 1] in _SELF:
                said = set(title) - CLOSED
                known = any(defines(pair.context, word) for word in said)
                return not known and not any(set(term.split()) & said for term in pair.context.defined)
    return False


def _named(words: Words, at: int) -> bool:
    """Whether the word beside is written with a capital though no sentence begins with it."""
    return 0 <= at < len(words.low) and words.raw(at)[0].isupper() and not _begins(words, at)


def _begins(words: Words, at: int) -> bool:
    """Whether a sentence begins here."""
    start = words.sentence(at)
    if any(word[0].isalnum() for word in words.low[start:at]):
        return False
    if start == 0 or words.low[start - 1] in "!?":
        return True
    before = words.word(start - 2)
    short = before in SHORTENED or (len(before) == 1 and before.isalpha() and start > 2)
    return words.low[start - 1] == "." and not short and not words.glued(start)


def _beside_slash(words: Words, at: int) -> bool:
    return "/" in (words.word(at - 1), words.word(at + 1))


def _shouted(pair: Pair, word: str) -> bool:
    """Whether one whole text stands in capitals, as headings do, and the word is no abbreviation anywhere."""
    shouts = [words.text.isupper() and len(words.low) > 1 for words in (pair.old, pair.new)]
    calm = next((b for b, loud in zip(pair.raws, shouts, strict=True) if not loud), "")
    if (
        sum(shouts) != 1
        or calm.isupper()
        or word in pair.context.defined
        or any(map(_has_acronym, (pair.old, pair.new)))
    ):
        return False
    if defines(pair.context, word) or _written_so(pair, word.upper()):
        return False
    if calm[0].islower() and not (is_common(word) or (word in CLOSED) or is_adverb(word)):
        return False
    return word.upper() not in pair.context.abbreviations and len(word) > 2


def _has_acronym(words: Words) -> bool:
    """Whether a text in small letters has a word in capitals: “Members seek CARE help”."""
    raws = [words.raw(at) for at in range(len(words.low))]
    return not words.text.isupper() and any(len(raw) > 1 and raw.isupper() for raw in raws)


def _written_so(pair: Pair, capitals: str) -> bool:
    """Whether either text has the word in capitals where not all is in capitals: “give to CARE each year”."""
    found = re.compile(rf"(?<!\w){re.escape(capitals)}(?!\w)")
    return any(found.search(line) and not line.isupper() for text in pair.context.texts for line in text.split("\n"))
