"""Hyphens between the parts of a word: e-mail and email, decision-making and decision making."""

from __future__ import annotations

from wording.comparison.weighing.capitals import OTHER_WORDS
from wording.comparison.weighing.glyphs import in_address
from wording.comparison.weighing.pair import NO_STEP, Pair, Step
from wording.comparison.weighing.terms import no_name
from wording.comparison.weighing.words import Words, is_word

_PREFIXED = frozenset(
    """co/operat co/ordinat co/worker co/author co/facilitat co/exist co/parent co/regulat
    non/profit non/member non/compliance non/compliant non/discriminat non/judgment non/judgement non/violen non/verbal
    non/disclosure non/professional non/government non/partisan non/voting non/binding non/clinical non/maleficence
    anti/discriminat anti/racis anti/oppress anti/bias
    multi/disciplin multi/cultural multi/lingual multi/generation multi/sensory multi/dimension multi/faceted
    multi/ethnic multi/modal
    inter/personal inter/disciplin inter/agency inter/professional inter/subjectiv inter/generation inter/dependen
    inter/relat inter/connect inter/cultural intra/personal intra/psychic
    socio/economic socio/cultural socio/emotional neuro/develop neuro/scien neuro/divers neuro/typical psycho/social
    psycho/therap psycho/educat psycho/analy psycho/dynamic bio/psycho bio/medic micro/aggress tele/health tele/medicine
    tele/therap cyber/bully cyber/security trans/disciplin trans/generation trans/cultural cross/cultural""".split()
)
"""Prefixes with the beginnings of the words that they are joined to with a hyphen, without one, or apart."""
_CLOSED_PREFIXED = frozenset(
    """sub/committee sub/section sub/paragraph sub/group sub/categor re/evaluat re/examin re/elect re/establish re/enter
    re/entry re/engag pre/natal post/natal ante/natal peri/natal post/partum pre/term pre/school
    post/graduate""".split()
)
"""The same, with a hyphen or without one only."""
_CLOSED = frozenset(
    """health/care child/care web/site on/line well/being care/giver care/givers care/giving home/page data/base
    work/place work/force work/shop news/letter team/work e/mail e/mails e/mailed decision/making
    policy/making life/long fund/raising fund/raiser note/book hand/book guide/lines guide/line check/list wide/spread
    time/frame""".split()
)
"""Compounds that are written with a hyphen or as one word."""
_APART = frozenset(("web/site",))
"""The one of them that is also two words, which no sentence can read otherwise: “in health care” may be read so."""
_PREFIXES = frozenset("co non anti multi socio neuro tele".split())
"""Prefixes that are no words, so that one that stands apart is a prefix still; “cross” and “trans” are words."""
_GERUNDS = frozenset(("decision/making", "policy/making"))
"""Nouns that are also written with a hyphen, of which neither part can be read otherwise where no object follows.

A team may be building, and a member must note the taking of drugs: such compounds are a person's to judge.
"""
_AGENTS = frozenset("decision/maker decision/makers policy/maker policy/makers".split())
_SELF = frozenset("reflection awareness regulation esteem disclosure determination assessment".split())
_NOUNS = frozenset(
    "relationship evidence strength strengths trauma competency outcome outcomes solution attachment".split()
)
_DESCRIBED = frozenset("based focused focussed centred centered oriented".split())
"""Second parts that with such a noun describe the word after them: “relationship-focused practice”."""
_BROKEN = _CLOSED | _GERUNDS | frozenset("in/person long/term short/term full/time part/time self/care".split())
"""Words with a hyphen that nobody parts after it: “in- person” is a slip."""
_FINITE = frozenset("shall must should may might can could will would is are was were be".split())
_PARTING = frozenset("that which who whom if when where because how unless while as than".split())
_FUNCTION = frozenset(
    """and or of in on at to for with by from as is are was were be that which who than but if when where while because
    shall must should may will can into through during within without across""".split()
)


def hyphenation(pair: Pair) -> Step:
    """The same parts, joined by a hyphen, written as one, or apart, where that makes no other word."""
    if not pair.both or in_address(pair.old, pair.i) or in_address(pair.new, pair.j):
        return NO_STEP
    for n, shape, parts in _compounds(pair.old, pair.i, pair.last):
        for m, other, others in _compounds(pair.new, pair.j, pair.end):
            if shape != other and "".join(parts) == "".join(others):
                first, second = parts if shape != "closed" else others
                forms = (f"{first}-{second}", f"{first}{second}" if "closed" in (shape, other) else f"{first} {second}")
                if not no_name(pair, forms, (n, m)):
                    continue
                after = pair.old.word(pair.i + n)
                if {shape, other} == {"broken", "hyphen"} and f"{first}/{second}" in _BROKEN:
                    return n, m
                described = second in _DESCRIBED and not (_within(pair.old, pair.i) and _last(pair.old, pair.i + n))
                if first in OTHER_WORDS or described:
                    continue
                if _same({shape, other}, first, second, after):
                    return n, m
    return NO_STEP


def _within(words: Words, at: int) -> bool:
    """Whether the verb of the statement and an article stand before: “attachment focused members on it” has none."""
    before = words.low[words.sentence(at) : at]
    if not before or before[-1] not in ("a", "an"):
        return False
    return bool(_FINITE & set(before)) and not _PARTING & set(before)


def _last(words: Words, at: int) -> bool:
    """Whether one word ends the statement here: “use the strengths related families have” goes on."""
    return is_word(words.word(at)) and words.word(at + 1) in ("", ".", ";")


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
    elif after == "-" and words.glued(at + 1) and at + 2 < stop and words.low[at + 2].isalpha():
        found.append((3, "broken", (word, words.low[at + 2])))
    elif at + 1 < stop and after.isalpha() and not words.glued(at + 1) and words.word(at + 2) != "-":
        found.append((2, "apart", (word, after)))
    return found


def _same(shapes: set[str], first: str, second: str, after: str) -> bool:
    """Whether the two ways of writing are one word: only where a table says so."""
    whole = f"{first}/{second}"
    if shapes == {"hyphen", "closed"}:
        return whole in _CLOSED or _prefixed(whole, _PREFIXED | _CLOSED_PREFIXED)
    if (first in _PREFIXES and _prefixed(whole, _PREFIXED)) or whole in _APART:
        return True
    return shapes == {"hyphen", "apart"} and _compound(first, second, after)


def _prefixed(whole: str, table: frozenset[str]) -> bool:
    return any(whole.startswith(known) for known in table)


def _compound(first: str, second: str, after: str) -> bool:
    """Whether two words read alike with a hyphen and apart, in sight of the word after them."""
    whole, alone = f"{first}/{second}", not after or not is_word(after) or after in _FUNCTION
    if whole in _AGENTS or (first == "self" and second in _SELF):
        return True
    if whole in _GERUNDS:
        return alone
    return first in _NOUNS and second in _DESCRIBED and not alone
