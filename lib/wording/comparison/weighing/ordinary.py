"""Words that stay ordinary words with a capital: no name, office, body or term is made of them where they stand."""

from __future__ import annotations

from wording.comparison.vocabulary import FUNCTION, NORMATIVE
from wording.comparison.weighing.words import Words, is_word, stem

CLOSED = (FUNCTION | NORMATIVE) - frozenset("a down up off out over under above below before after".split())
"""Closed classes: no name and no title is made of one of these words alone."""
_QUALITIES = frozenset(
    """care skill respect honesty competence confidentiality diligence compassion empathy safety courtesy dignity
    candour candor forbearance stewardship hospitality thrift humility punctuality tact sincerity frugality civility
    generosity loyalty reliability accountability responsibility creativity curiosity flexibility objectivity
    impartiality neutrality sensitivity transparency consistency accuracy clarity decency discretion moderation
    restraint perseverance persistence patience tolerance acceptance reverence deference gratitude courage bravery
    determination dedication devotion enthusiasm zeal vigilance prudence foresight caution precision thoroughness
    composure modesty sobriety propriety probity rectitude veracity adaptability dependability approachability
    professionalism altruism optimism realism inclusivity warmth delicacy magnanimity benevolence leniency
    perceptiveness attentiveness credibility authenticity originality simplicity adaptiveness cooperation
    co-operation collaboration consideration excellence effectiveness efficiency wellbeing secrecy privacy
    hygiene cleanliness self-control obedience fortitude resilience""".split()
)
"""Qualities and ways to behave."""
_NO_QUALITY = frozenset("business witness eyewitness wilderness harness wellness fitness illness highness".split())
"""Nouns in -ness that name a body, a person or a programme."""
_TOPIC = frozenset(
    "care deal tell told inform remind speak spoke talk think thought learn aware mindful hear heard".split()
)
_MANNER = frozenset(
    "act behave treat serve listen respond perform practise practice conduct meet approach answer".split()
)
_GROUND = frozenset("guide bound bind commit strive aim base ground root train instruct rely depend insist".split())
_HEADS = {stem(word) for word in _TOPIC | _MANNER | _GROUND}
"""Verbs and adjectives after which a quality, and no body, is spoken of: “acts with”, “is told of”, “cares for”."""
_PREPOSITIONS = frozenset("of for with in to by on about".split())
_STOPS = frozenset(".,;:)?!")
_AFTER = (FUNCTION | NORMATIVE | _STOPS) - {"of"}
"""What may come after a quality: no noun that it would be the first part of."""
_ADVERB = ("fully", "lessly", "ously", "ively", "ately", "ably", "ibly", "ingly", "antly", "ently", "ically", "arily")
"""Endings that only adverbs have."""
_NO_ADVERB = frozenset("fully ably bully gently".split())
_NEAR = 5
"""How far before a preposition its verb may stand: “treats all of the families with Respect”."""
_DETERMINERS = frozenset(
    "the a an this these those their its his her our your my all each every any both no such".split()
)
"""Words that no name, but a verb or preposition stands right before."""
_VERBS = {
    stem(word)
    for word in """abide accept accommodate acknowledge act adhere address adopt advise advocate agree allow answer
    apply ask assist assume assure attend avoid balance become begin behave believe bring build carry cite clarify
    collaborate collect comply conduct confirm consider consult contribute convey create decide declare decline defend
    define demonstrate describe develop disclose discuss document encourage engage enhance ensure establish evaluate
    examine exercise explain explore express facilitate follow foster give handle help honour honor hold identify
    implement improve include inform insist invite keep know learn limit listen maintain make manage meet model monitor
    notify observe obtain offer participate perform practise practice prepare preserve prevent promote protect provide
    pursue reach receive recognise recognize recommend refer reflect refrain refuse remain report represent request
    require respond review safeguard seek share show speak strive submit support take teach tell
    treat try undertake understand update uphold use value verify welcome withdraw withhold work write""".split()
}
"""Verbs with which clauses of codes begin: “Abides by …”."""


def is_quality(word: str) -> bool:
    """Whether a word in small letters names a quality or a way to behave, and nothing else."""
    return word in _QUALITIES or (word.endswith("ness") and len(word) > 6 and word not in _NO_QUALITY)


def is_adverb(word: str) -> bool:
    """Whether the ending of a word in small letters shows that it can only be an adverb: `carefully`, `willingly`."""
    return word.endswith(_ADVERB) and len(word) > 7 and word not in _NO_ADVERB


def speaks_of_quality(words: Words, at: int) -> bool:
    """Whether a quality stands here as one is spoken of, bare and after a verb: “cares for Safety in all they do”."""
    if not is_quality(words.word(at)) or words.word(at + 1) not in ("", *_AFTER):
        return False
    before = _chained(words, at) - 1
    tied = words.glued(at) or (words.glued(at + 1) and words.word(at + 1) not in _STOPS)
    if tied or words.word(before) not in _PREPOSITIONS:
        return False
    near = range(before - 1, max(-1, before - 1 - _NEAR), -1)
    for here in near:
        if not is_word(words.low[here]) or (here and words.raw(here)[0].isupper()):
            return False
        if stem(words.low[here]) in _HEADS:
            return True
    return False


def _chained(words: Words, at: int) -> int:
    """Where a row of qualities begins that ends here: “with Care, courtesy and tact”."""
    while words.word(at - 1) in ("and", "or", ","):
        first = at - 2 if words.word(at - 2) != "," else at - 3
        if not is_quality(words.word(first)):
            break
        at = first
    return at


def begins_plainly(words: Words, at: int) -> bool:
    """Whether a word at the beginning of a sentence is no name, whatever its first letter: a verb, a small word."""
    word, after = words.low[at], words.word(at + 1)
    if word in CLOSED or word == "a" or is_adverb(word):
        return True
    if after in _DETERMINERS and not words.glued(at + 1):
        return True
    return stem(word) in _VERBS and (word.endswith(("s", "ing")) or after in _PREPOSITIONS)
