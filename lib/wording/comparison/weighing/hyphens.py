"""Hyphens between the parts of a word: e-mail and email, decision-making and decision making."""

from __future__ import annotations

from wording.comparison.weighing.capitals import OTHER_WORDS
from wording.comparison.weighing.pair import NO_STEP, Pair, Step
from wording.comparison.weighing.words import Words, is_word

_OPEN = frozenset(
    """co non multi anti inter semi sub pre post self cross mid micro macro bio geo neuro psycho socio intra ultra e
    cyber
    tele auto electro eco counter trans pan poly infra supra quasi vice""".split()
)
"""Prefixes that a hyphen may join to a word or not."""
_OTHER = frozenset(
    """coop copilot coed pre-sent present prescribe preserve preposition predate presume prevent preside prefer
    pretend prelate predict pretext preface precise premise relay recover resign reform recreate represent
    resent release remark react resort reserve restore redress repress retreat rebound collect correspond
    subject submit submarine subtract interest interior internal postal posture multiply midst antics selfish
    selfless crossing trans""".split()
)
"""Words that a hyphen turns into others: to re-sign is not to resign."""
_RISKY = frozenset("re un in im de dis ex be for mis with pro a an per out off up on over under".split())
_SECONDS = frozenset(
    """based focused focussed informed centred centered related oriented driven specific sensitive friendly wide term
    time level quality face making being building keeping solving raising taking giving sharing planning training
    setting finding seeking care site line day date house""".split()
)
"""Second parts of compounds that are the same with a hyphen or without one."""
_FUNCTION = frozenset(
    """and or of in on at to for with by from as is are was were be that which who than but if when where while because
    shall must should may will can into through during within without across""".split()
)
_CLOSED = frozenset(
    """health/care child/care web/site on/line well/being care/giver care/givers care/giving home/page data/base
    work/place work/force work/shop news/letter team/work police/man e/mail over/time decision/making policy/making
    life/long fund/raising fund/raiser note/book hand/book guide/lines guide/line check/list wide/spread time/frame
    inter/personal multi/disciplinary cross/cultural""".split()
)
"""Compounds that are also written as two words or as one."""


def hyphenation(pair: Pair) -> Step:
    """The same parts, joined by a hyphen, written as one, or apart, where that makes no other word."""
    if not pair.both or not _capital(pair):
        return NO_STEP
    for n, shape, parts in _compounds(pair.old, pair.i, pair.last):
        for m, other, others in _compounds(pair.new, pair.j, pair.end):
            if shape != other and "".join(parts) == "".join(others):
                first, second = parts if shape != "closed" else others
                after = pair.old.word(pair.i + n)
                if first not in OTHER_WORDS and _same({shape, other}, first, second, after):
                    return n, m
    return NO_STEP


def _capital(pair: Pair) -> bool:
    """Whether both begin with the same letter, and no name begins there."""
    a, b = pair.raws
    return a[0] == b[0] and (a[0].islower() or pair.i == pair.old.sentence(pair.i))


def _compounds(words: Words, at: int, stop: int) -> list[tuple[int, str, tuple[str, ...]]]:
    """The ways to read a place: one word, two with a hyphen, two apart; each with how many words and marks it takes."""
    word, after = words.low[at], words.word(at + 1)
    if not word.isalpha() or (at > 0 and words.glued(at)):
        return []
    found: list[tuple[int, str, tuple[str, ...]]] = [(1, "closed", (word,))]
    if after in ("-", "‑", "‐") and words.glued(at + 1) and at + 2 < stop and words.glued(at + 2):
        second = words.low[at + 2]
        if second.isalpha() and words.word(at + 3) != "-":
            found.append((3, "hyphen", (word, second)))
    elif at + 1 < stop and after.isalpha() and not words.glued(at + 1) and words.word(at + 2) != "-":
        found.append((2, "apart", (word, after)))
    return found


def _same(shapes: set[str], first: str, second: str, after: str) -> bool:
    """Whether the two ways of writing are one word."""
    if first + second in _OTHER or second in ("op", "ops", "opt", "ed", "sign", "signed", "signs"):
        return False
    if (first, second) == ("can", "not"):
        return after not in ("only", "just", "merely")
    listed = f"{first}/{second}" in _CLOSED
    if shapes == {"hyphen", "closed"}:
        return listed or _joined(first, second)
    if shapes == {"apart", "closed"}:
        return listed or (first in _OPEN - {"e", "self", "cross", "vice", "counter", "post"} and len(second) > 3)
    if first in _OPEN - {"counter", "post", "cross", "vice"}:
        return True
    if listed or second in _SECONDS:
        return first not in _FUNCTION
    # A gerund or noun that describes nothing after it reads alike with a hyphen or without.
    return second.endswith(("ing", "maker", "makers", "holder", "holders")) and (
        not after or not is_word(after) or after in _FUNCTION
    )


def _joined(first: str, second: str) -> bool:
    """Whether the closed word and the one with a hyphen are the same word."""
    if first == "re":
        return second.startswith("e") and len(second) > 4
    return first not in _RISKY and (first in _OPEN or min(len(first), len(second)) >= 3)
