"""Words that stay ordinary words with a capital: no name, office, body or term is made of them where they stand."""

from __future__ import annotations

from wording.comparison.vocabulary import FUNCTION, NORMATIVE
from wording.comparison.weighing.naming import may_name
from wording.comparison.weighing.words import Words, is_word, stem

_NO_NAMES = (
    FUNCTION | NORMATIVE | frozenset("whether how why once until upon towards toward throughout despite".split())
)
CLOSED = _NO_NAMES - frozenset("a down up off out over under above below before after more most own same other".split())
"""Closed classes: no name and no title is made of one of these words alone."""
TYING = frozenset(
    """the an and or but of to for with by from at as than if their our your is are was were be been must shall should
    could would cannot because although while into upon during between among within without including""".split()
)
"""Those of them that nothing is named by in the middle of a sentence; “Both”, “Which” and “That” are read and met."""
_QUALITIES = frozenset(
    """respect honesty competence confidentiality diligence compassion empathy safety courtesy dignity candour candor
    forbearance stewardship hospitality thrift humility punctuality tact sincerity frugality civility generosity
    loyalty reliability accountability responsibility creativity curiosity flexibility objectivity impartiality
    neutrality sensitivity consistency accuracy decency discretion moderation restraint perseverance
    persistence tolerance reverence deference gratitude bravery dedication devotion enthusiasm caution composure
    modesty sobriety propriety probity rectitude veracity adaptability dependability approachability
    professionalism altruism optimism leniency credibility authenticity cooperation consideration effectiveness
    efficiency secrecy privacy cleanliness obedience fortitude kindness fairness openness
    politeness gentleness thoughtfulness thoroughness mindfulness helpfulness friendliness promptness readiness
    willingness truthfulness faithfulness trustworthiness seriousness carefulness orderliness tidiness timeliness
    firmness calmness meekness selflessness unselfishness thankfulness forgiveness attentiveness
    responsiveness perceptiveness inclusiveness assertiveness cheerfulness conscientiousness considerateness
    resourcefulness steadfastness straightforwardness watchfulness""".split()
)
"""Qualities and ways to behave for which no person and hardly a body is named."""
_BARE = frozenset(("care", "skill"))
"""More of them, where they stand with “with” alone."""
_ACTING = "act behave treat serve respond perform practise practice conduct"
_SPOKEN = {
    "with": f"{_ACTING} deal",
    "for": "care strive aim",
    "of": "tell told inform remind speak spoke think thought learn aware mindful",
    "about": "tell told speak spoke talk think thought learn",
    "to": "commit",
    "in": "ground root",
    "on": "insist base",
}
_OBJECT_OF = frozenset(
    map(stem, "value show practise practice demonstrate display exercise cultivate foster embody promote".split())
)
"""Verbs whose object is a quality: “values Honesty”."""
_AFTER_VERB = {link: frozenset(map(stem, verbs.split())) for link, verbs in _SPOKEN.items()}
"""Verbs that with their preposition speak of a quality, and of no body: “acts with”, “is told of”, “cares for”."""
_STOPS = frozenset(".,;:)?!")
_AFTER = (FUNCTION | NORMATIVE | _STOPS) - {"of"}
"""What may come after a quality: no noun that it would be the first part of."""
_ABSTRACT = ("ness", "ity", "tion", "ancy", "ency", "acy", "tude", "work")
"""Endings of words for qualities and doings."""
_PREPOSITIONS = frozenset("of for with to by on about in".split())
_ADVERB = ("fully", "lessly", "ously", "ively", "ately", "ably", "ibly", "ingly", "antly", "ently", "ically", "arily")
"""Endings that only adverbs have."""
_NO_ADVERB = frozenset("fully ably bully gently".split())
_NEAR = 5
"""How far before a preposition its verb may stand: “treats all of the families with Respect”."""
_DETERMINERS = frozenset(
    "the a an this these those their its his her our your my all each every any both no such".split()
)
"""Words that no name, but a verb or preposition stands right before."""
_PEOPLE = frozenset(
    """members families children infants toddlers parents caregivers carers clients patients professionals practitioners
    clinicians providers supervisors colleagues participants volunteers employees people persons""".split()
)
"""Whom codes speak of; in a code that writes them with a capital throughout they are terms."""
_MODALS = ("must", "shall", "should", "may", "might", "can", "could", "will", "would", "cannot")
"""Verbs after which the next one stands in its base form."""
_OBJECTS = frozenset("the a an this these those their its his her our your my any".split())
"""Words with which the object of a verb begins, and that tell no time as “each day” does."""
_VERBS = {
    stem(word)
    for word in """abide accept accommodate acknowledge act adhere address adopt advise advocate agree allow answer
    apply ask assist assume assure attend avoid balance become begin behave believe bring build carry
    cite clarify collaborate collect comply conduct confirm consider consult contribute convey create
    decide declare decline defend define demonstrate describe develop disclose discuss document
    encourage engage enhance ensure establish evaluate examine exercise explain explore express
    facilitate sustain acquire replace restore specialize specialise intend guide respect liaise relay
    intervene bind follow give handle help honour honor hold identify implement improve include inform
    insist invite keep know learn limit listen maintain make manage meet model monitor notify observe
    obtain offer participate perform practise practice prepare preserve prevent promote protect provide
    pursue reach receive recognise recognize recommend refer reflect refrain refuse remain report
    represent request require respond review safeguard seek share show speak strive submit support take
    teach tell treat try undertake understand update uphold use value verify welcome withdraw withhold
    work write""".split()
}
"""Verbs with which clauses of codes begin: “Abides by …”."""


def is_common(word: str) -> bool:
    """Whether a word in small letters is one of those that these tables know as no name: a verb, a quality, people."""
    return is_known_quality(word) or word in _PEOPLE or stem(word) in _VERBS


def is_verb(word: str) -> bool:
    """Whether a word in small letters is one of the verbs of these tables, as after “must” or after “he”."""
    return stem(word) in _VERBS and not word.endswith(("ing", "ed"))


def acts(words: Words, at: int) -> bool:
    """Whether a word can only be a verb where it stands: “must Respect”, “to Sustain the bonds”."""
    before, after = words.word(at - 1), words.word(at + 1)
    if at < 2 or words.glued(at) or not is_word(after):
        return False
    if not is_verb(words.low[at]) or may_name(words.low[at]):
        return False
    if before in _MODALS or (before == "not" and words.word(at - 2) in _MODALS):
        return True
    return before == "to" and after in _OBJECTS and is_word(words.word(at - 2))


def is_adverb(word: str) -> bool:
    """Whether the ending of a word in small letters shows that it can only be an adverb: `carefully`, `willingly`."""
    return word.endswith(_ADVERB) and len(word) > 7 and word not in _NO_ADVERB


def is_known_quality(word: str) -> bool:
    """Whether a word in small letters is one of the qualities of these tables."""
    return word in _QUALITIES | _BARE


def may_be_quality(word: str) -> bool:
    """Whether the ending of a word in small letters is one that qualities and doings have, and hardly a name."""
    return len(word) > 6 and word.endswith(_ABSTRACT)


def is_quality(words: Words, at: int) -> bool:
    """Whether a word is a quality of these tables, where it stands."""
    return words.word(at) in _QUALITIES or (words.word(at) in _BARE and words.word(at - 1) == "with")


def speaks_of(words: Words, at: int) -> bool:
    """Whether a quality would stand here as one is spoken of, bare and after a verb: “cares for Safety in all”."""
    if words.glued(at) or not _ends_there(words, at + 1):
        return False
    begins = _chained(words, at)
    link = words.word(begins - 1)
    if stem(link) in _OBJECT_OF and begins > 1:
        return True
    if stem(link) in ("keep", "bear") and words.low[at + 1 : at + 3] == ("in", "mind"):
        return begins > 1
    for here in range(begins - 2, max(-1, begins - 2 - _NEAR), -1):
        if not is_word(words.low[here]) or (here and words.raw(here)[0].isupper()):
            return False
        if stem(words.low[here]) in _AFTER_VERB.get(link, ()):
            return True
    return False


def _ends_there(words: Words, at: int) -> bool:
    """Whether what comes after a quality neither makes a longer name of it nor says whose name it is."""
    after, next_one = words.word(at), words.word(at + 1)
    if after not in ("", *_AFTER) or (words.glued(at) and after not in _STOPS):
        return False
    if after in (",", "and", "or"):
        named = at + 1 < len(words.low) and words.raw(at + 1)[0].isupper()
        listed = is_known_quality(next_one) or (after == "," and next_one in ("and", "or"))
        return listed or (after != "," and not named)
    return True


def _chained(words: Words, at: int) -> int:
    """Where a row of qualities begins that ends here: “with Care, courtesy and tact”."""
    while words.word(at - 1) in ("and", "or", ","):
        first = at - 2 if words.word(at - 2) != "," else at - 3
        if not is_known_quality(words.word(first)):
            break
        at = first
    return at


def begins_plainly(words: Words, at: int) -> bool:
    """Whether a word at the beginning of a sentence is no name, whatever its first letter: a verb, a small word."""
    word, after = words.low[at], words.word(at + 1)
    if word in CLOSED or word == "a" or word in _PEOPLE or is_adverb(word):
        return True
    leads = word.endswith(("s", "ing")) or after in _DETERMINERS or after in _PREPOSITIONS
    return stem(word) in _VERBS and leads and not words.glued(at + 1)
