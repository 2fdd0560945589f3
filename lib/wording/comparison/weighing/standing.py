"""Whether a clause stands for itself: a plain full sentence that says nothing of the clauses around it."""

from __future__ import annotations

from functools import lru_cache

from wording.comparison.vocabulary import FUNCTION
from wording.comparison.weighing.pointing import points_ahead, points_back
from wording.comparison.weighing.words import Words, is_word, read, stem

_TURNS = frozenset(
    """following follow follows followed ensuing subsequent subsequently next below above preceding precede precedes
    previous previously foregoing aforementioned aforesaid abovementioned former latter later earlier hereafter
    hereinafter hereunder hereby herein hereto thereafter thereunder thereby therein thereof remaining remainder
    list listed enumerated bullet bullets infra supra""".split()
)
"""Words by which a clause speaks of others by their places."""
_POINTS = frozenset(
    """this these those that such it its they them their theirs he him his she her hers same other others another
    either neither both otherwise also too likewise similarly equally however nevertheless nonetheless but
    although though except excepting excepted exception exceptions exceptional unless only solely merely nothing none
    nobody something anything everything then thus hence therefore accordingly consequently instead else again still yet
    further furthermore moreover additional additionally besides alternatively conversely rather so here there what
    whatever which whichever ditto idem ibid namely notwithstanding regardless despite""".split()
)
"""Words by which a clause may speak of another, or limit it."""
_RULES = frozenset(
    """rule rules duty duties obligation obligations requirement requirements provision provisions clause clauses item
    items paragraph paragraphs sentence sentences point points part parts condition conditions statement
    statements apply applies applied applying application applicable bind binds bound binding cover covers
    covered exempt exempts exempted exemption exemptions excuse excuses excused waive waives waived waiver
    waivers dispense dispensed dispensation relieve relieved release released lapse lapses suspend suspends
    suspended suspension hold holds override overrides overridden void voluntary mandatory optional compulsory
    obligatory required permitted allowed forbidden prohibited banned excluded excludes included includes begin
    begins start starts end ends stop skip ignore disregard concern concerns affect affects need needs mean
    means meant matter matters priority order scope differ differs different differently contrary reverse
    opposite free choose opt principle principles standard standards guideline guidelines restriction
    restrictions limit limits changes example examples grounds more less fewer recommended suggested desirable
    aspirational advisory enforceable enforced sanctioned punishable breach breaches violation violations
    violate violates comply complies compliance observe observes alike allow allows grant grants leave permit
    permits permission permissions consent approval notice discretion derogate deviate deviation depart vary
    modify modified change things failure failures refusal default delay neglect omission penalty penalties
    sanction sanctions punishment consequence consequences result results detail details guidance annex
    appendix copy copies proof evidence due immunity choice task tasks privilege privileges spared possible practicable
    appropriate offence offences offense offenses get gets enjoy enjoys""".split()
)
"""Words by which a clause speaks of rules, of which its neighbours are some, or leaves out what it would bind to."""
_PLACED = frozenset(
    "first second third last final one ones two three four five six seven eight nine ten all any rest".split()
)
"""Words that after “the” or “of”, or before “of”, may name neighbours: “the first”, “all of”."""
_ITSELF = frozenset(
    "code covenant charter text document association society organization organisation profession community".split()
)
"""What “this” may name that stands wherever the clause does: “this code”."""
_DETERMINERS = frozenset("a an the each every no all any some our your my we you i".split())
"""Words that a plain subject may begin with."""
_FINITE = frozenset(
    """shall must should may might can could will would is are was were has have do does did cannot""".split()
)
"""Verbs that are finite in any place."""
_UNOPENING = FUNCTION - _DETERMINERS
"""Words that no plain subject and no plain item begins with."""
_UNENDED = FUNCTION | _FINITE | frozenset("not never no shall must need ought".split())
"""Last words of a text that goes on with the next clause."""
_CLOSERS = ")”\"'’*_]"
_LEAVE = frozenset("may can might could have has had".split())
"""Verbs of leave: what they allow stands before them where next to nothing stands behind."""
_BE = frozenset("is are was were be been".split())
"""Verbs that say too little where one word stands behind."""
_NOUNLY = frozenset("of and or who which that".split())
"""Words before which a word in -s is a noun."""
_ELSEWHERE = frozenset("chapter page document file date year month week day meeting session term election".split())
"""What is next in time, or on another page."""
_PARTS = frozenset(
    """rule rules duty duties clause clauses item items paragraph paragraphs sentence sentences point points
    part parts few couple half rest set pair bunch lot""".split()
)
"""Parts of a text, and words that count them."""
_SUBJECT = 7
"""Within how many words a plain subject has come to its verb."""


@lru_cache(maxsize=4096)
def stands_alone(text: str) -> bool:
    """Whether a clause is a full sentence with a plain subject and verb that speaks of no other clause."""
    words = read(text)
    return text.rstrip().rstrip(_CLOSERS).endswith((".", "!")) and _says_a_fact(words) and not speaks_of_others(text)


@lru_cache(maxsize=4096)
def is_plain_item(text: str) -> bool:
    """Whether a piece of a sentence that a lead-in begins speaks of no other clause, and introduces none."""
    said = [word for word in read(text).low if is_word(word)]
    if not said or said[0] in _UNOPENING or said[-1] in _UNENDED:
        return False
    end = text.rstrip().rstrip(_CLOSERS)[-1:]
    return (end.isalnum() or end in ".;") and not speaks_of_others(text)


@lru_cache(maxsize=4096)
def only_leads(text: str) -> bool:
    """Whether all that a lead-in says of the clauses under it is that they follow: “Members do the following:”."""
    words = read(text)
    said = [at for at, word in enumerate(words.low) if is_word(word)]
    others = [at for at in said if _points(words, at) and words.low[at] not in ("following", "required")]
    return text.rstrip().endswith(":") and not others and not any(words.low[at][0].isdigit() for at in said)


@lru_cache(maxsize=4096)
def speaks_of_others(text: str) -> bool:
    """Whether a clause may say something of the clauses around it, or lead over to them."""
    words = read(text)
    return points_back(text) or points_ahead(text) or any(_points(words, at) for at in range(len(words.low)))


@lru_cache(maxsize=4096)
def reaches(text: str) -> bool:
    """Whether a clause speaks of others by their places, so that it may reach beyond its neighbours: “the next two”."""
    words = read(text)
    found = [at for at, word in enumerate(words.low) if word in _TURNS or _places(words, at)]
    return not only_leads(text) and any(is_far(words, at) for at in found)


def is_far(words: Words, at: int) -> bool:
    """Whether a word of place is meant so: “follow the law” is none, nor “the next year”; “staff duties follow.” is."""
    if words.low[at] in ("next", "previous"):
        near = words.low[at + 1 : at + 5]
        there = next((size for size, word in enumerate(near) if word in _ELSEWHERE), None)
        if there is None or not (_PLACED | _PARTS).isdisjoint(near):
            return True
        return any(word in FUNCTION and near[size - 1 : size] != ("-",) for size, word in enumerate(near[:there]))
    return words.low[at] not in ("follow", "follows", "followed", "list") or not is_word(words.word(at + 1))


@lru_cache(maxsize=4096)
def named(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """What a clause speaks of as known, “the notice”, and what it brings up, “a written notice”: their stems."""
    low = read(text).low
    known, fresh = set[str](), set[str]()
    for at, word in enumerate(low):
        if word in ("the", "a", "an", "any"):
            (known if word == "the" else fresh).update(stem(near) for near in low[at + 1 : at + 3] if is_word(near))
    return frozenset(known), frozenset(fresh)


def _points(words: Words, at: int) -> bool:
    word = words.low[at]
    if word == "this":
        return words.word(at + 1) not in _ITSELF
    return word in _TURNS or word in _POINTS or word in _RULES or _places(words, at)


def _places(words: Words, at: int) -> bool:
    """Whether a number or rank may stand for clauses: “the first”, “the two”, “all of”, “Lastly”."""
    word, before, after = words.low[at], words.word(at - 1), words.word(at + 1)
    ranked = word in _PLACED and (before in ("the", "of", "these") or after == "of" or not is_word(after))
    if word == "first" and at and is_word(before) and before not in ("the", "of"):
        return False  # “listens to families first”
    return ranked or word in ("lastly", "firstly", "finally")


def _says_a_fact(words: Words) -> bool:
    """Whether a text begins with a plain subject and comes to a verb."""
    first, second = words.word(0), words.word(1)
    if not is_word(first) or not is_word(second) or len([word for word in words.low if is_word(word)]) < 3:
        return False
    if first in _UNOPENING or (first not in _DETERMINERS and not words.raw(0)[0].isupper()):
        return False
    near = words.low[1:_SUBJECT]
    if any(not is_word(word) for word in near[:2]) or _breaks_off(words) or _names_things(words):
        return False
    if not _FINITE.isdisjoint(near) or first in ("we", "you", "i"):
        return True
    if first in _DETERMINERS:
        return any(_is_a_verb(words, at) for at in range(2, _SUBJECT))
    return _is_many(first) and second not in FUNCTION and not _is_many(second)


def _breaks_off(words: Words) -> bool:
    """Whether a text leaves to its neighbours what it says: “staff may refuse”, “guests are spared”."""
    said = [word for word in words.low if is_word(word)]
    return said[-1] in _UNENDED or not _LEAVE.isdisjoint(said[-3:]) or not _BE.isdisjoint(said[-2:])


def _names_things(words: Words) -> bool:
    """Whether a text begins with things or people that only a neighbour can have named: “The notes”."""
    return words.word(0) == "the" and _is_many(words.word(1))


def _is_a_verb(words: Words, at: int) -> bool:
    """Whether a word may be the verb of one subject: “listens” after a noun and before what is listened to."""
    word, after = words.word(at), words.word(at + 1)
    single = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and word not in FUNCTION
    return single and words.word(at - 1) not in FUNCTION and is_word(after) and after not in _NOUNLY


def _is_many(word: str) -> bool:
    return word in ("staff", "people", "children") or (word.endswith("s") and not word.endswith(("ss", "us", "is")))
