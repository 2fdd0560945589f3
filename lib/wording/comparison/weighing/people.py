"""Who is bound and who is protected: the words for people and bodies, told apart by where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from wording.comparison.model import Reason
from wording.comparison.weighing.aligned import Hunk, Side
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.differing import NARROWER, WIDER
from wording.comparison.weighing.edits import told
from wording.comparison.weighing.lexicon.phrases import BE
from wording.comparison.weighing.marks import marks
from wording.comparison.weighing.words import Words, is_word, stem

_PEOPLE = frozenset(
    """member staff board committee council person people individual adult child children infant toddler baby babies
    family parent mother father caregiver carer guardian youth adolescent teenager minor elder woman women man men girl
    boy human public community agency organization organisation association institution body panel chair chairman
    chairwoman chairperson president secretary treasurer director officer trustee employee employer colleague peer
    client patient consumer customer user guest visitor student pupil trainee intern apprentice volunteer professional
    practitioner provider clinician expert leader reader author editor reviewer speaker attendee participant
    contributor maintainer moderator organiser organizer sponsor exhibitor vendor supplier partner spouse relative
    friend neighbor neighbour citizen resident immigrant refugee survivor victim witness complainant respondent
    reporter party parties team group society union department company firm government authority regulator fellow
    delegate representative agent successor assign licensee applicant candidate holder signatory owner household
    crew personnel faculty workforce leadership management administration everyone tenant stakeholder
    newborn grandparent sibling veteran we you us they i them him her he she who whom""".split()
) - frozenset("they i them him her he she who whom everyone".split())
_BODY_ENDINGS = ("er", "or", "ist", "ian", "ee", "ant", "ent", "man", "men", "woman", "women", "person", "people")
_MORE_ENDINGS = ("mate", "folk", "child", "children", "worker", "holder", "professional", "maker", "keeper")
_NO_PERSON = frozenset(
    """other another matter order paper number power letter computer after under over never whether either neither
    together however rather proper former further consider offer refer deliver remember water center centre
    chapter register transfer behavior behaviour error favor honor labor color flavor major minor prior factor
    sector for nor or monitor later latter better greater lesser higher lower longer older younger inner outer
    upper hereafter thereafter per her ever whatever whenever wherever manner answer enter encounter discover
    cover gather foster offer suffer differ prefer confer render tender gender charter banner barrier career
    danger disaster door floor endeavor humor rumor interior exterior superior inferior anterior senior junior
    tutor minister's poor nor motor important relevant significant constant instant distant elegant reluctant
    compliant dominant brilliant pleasant grant want plant warrant covenant restaurant content intent extent
    event consent present absent different current frequent recent independent dependent consistent sufficient
    efficient excellent apparent transparent evident prudent competent confident permanent prominent silent
    urgent violent accident incident moment comment document treatment agreement requirement statement judgment
    judgement development environment management government payment engagement commitment assessment improvement
    department amendment employment element component argument instrument percent spent sent went rent tent vent
    bent lent dent cent ant pant agent's fee free see three agree degree guarantee knee flee specialist's list
    exist insist consist persist assist resist mist twist best minor alter filter center trigger consider
    shelter offer layer user's newsletter""".split()
)
_GROUNDS = frozenset(
    """race color colour religion creed sex gender age disability ethnicity nationality caste origin orientation
    identity pregnancy veteran ancestry citizenship language class culture belief faith status marital expression
    appearance     neurotype neurodiversity immigration
    socioeconomic indigenous lgbtq transgender nonbinary""".split()
)
_LONG = 10
"""Words from which an edit is quoted by its people alone."""
_DETERMINERS = frozenset("a an the each every all any no our this these those such both".split())
_PREPOSITIONS = frozenset(
    "to for with by from on in about against toward towards between among of at upon behalf".split()
)
_JOINING = frozenset("and or nor but".split())
_TIES = _DETERMINERS | _PREPOSITIONS | _JOINING | frozenset(BE)
"""Words that cannot describe people."""
_ADJECTIVE_ENDS = ("ed", "al", "ive", "ing", "ary", "ic", "ful", "ory", "ous", "ible", "able")


def actor(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Who has the duty: the person or body that the statement begins with, such as `endorsed professional`."""
    yield from _speak("actor", hunk, subject=True)


def protected(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Whom it speaks of or protects: people who are not its subject, and grounds such as `race` or `disability`."""
    yield from _speak("protected", hunk, subject=False)


def _speak(rule: str, hunk: Hunk, subject: bool) -> Iterator[Reason]:
    old, new = _people(hunk.old, subject), _people(hunk.new, subject)
    if subject and not (old or new) and _bound(hunk):
        yield Reason(rule, hunk.evidence, _narrowed(hunk))
        return
    if not (old or new or _qualifies(hunk)) or _is_subject(hunk) != subject:
        return
    if hunk.old.marks("condition") or hunk.new.marks("condition"):
        yield (
            Reason(rule, told(", ".join(dict.fromkeys(old)), ", ".join(dict.fromkeys(new))))
            if old or new
            else Reason(rule, hunk.evidence)
        )
        return
    if _qualifies(hunk) and is_person(hunk.new.words.word(hunk.new.stop)):
        yield Reason(rule, _with_noun(hunk), _narrowed(hunk))
    elif {stem(word) for word in old} != {stem(word) for word in new}:
        marked = any(word in ".;:" for side in hunk for word in side.low)
        long = marked or max(len(hunk.old.said), len(hunk.new.said)) > _LONG
        evidence = told(", ".join(dict.fromkeys(old)), ", ".join(dict.fromkeys(new))) if long else hunk.evidence
        yield Reason(rule, evidence, "" if long else _direction(hunk, old, new))
    elif _qualifies(hunk):
        yield Reason(rule, _with_noun(hunk), _narrowed(hunk))


def _bound(hunk: Hunk) -> bool:
    """Whether the edit lies in the words before the first modal of a statement, and so in its subject."""
    if {*hunk.old.found, *hunk.new.found} - {"join", "hedge"} or not (hunk.old.said or hunk.new.said):
        return False
    if not _plain(hunk.old) or not _plain(hunk.new) or any(w.endswith("ing") for s in hunk for w in s.said):
        return False
    for side in hunk:
        words, start = side.words, side.words.sentence(side.start)
        modals = [
            mark for mark in marks(words) if mark.family in ("obligation", "prohibition") and mark.start >= side.stop
        ]
        if not modals or modals[0].start > side.stop + _QUALIFIERS:
            return False
        if any(word in _BREAKS for word in words.low[start : modals[0].start]):
            return False
    return True


_QUALIFIERS = 6
"""Words that may follow an edit of the subject before its modal: “of the regional board”."""
_BREAKS = frozenset(
    ", ; : ( ) if when where while unless because although though since that who which what how".split()
)
"""Words and marks that show that more than a subject stands before a modal."""


def _direction(hunk: Hunk, old: list[str], new: list[str]) -> str:
    """People who only join or leave those that stay make a clause wider or narrower."""
    if not hunk.old.said or (old and set(map(stem, old)) < set(map(stem, new))):
        return WIDER
    if not hunk.new.said or (new and set(map(stem, new)) < set(map(stem, old))):
        return NARROWER
    return ""


def _qualifies(hunk: Hunk) -> bool:
    """Whether a word or two that come, go or change stand right before people that stay."""
    if len(hunk.old.said) > _FEW or len(hunk.new.said) > _FEW:
        return False
    beside = is_person(hunk.new.words.word(hunk.new.stop))
    if not beside and not (is_person(_last(hunk.old)) and is_person(_last(hunk.new))):
        return False
    if (hunk.old.found and {*hunk.old.found} != {"join"}) or (hunk.new.found and {*hunk.new.found} != {"join"}):
        return False
    return _plain(hunk.old) and _plain(hunk.new)


_FEW = 3
"""Words that may describe people."""


def _narrowed(hunk: Hunk) -> str:
    old, new = len(hunk.old.said), len(hunk.new.said)
    if not old or (is_person(_last(hunk.old)) and old == 1 < new):
        return NARROWER
    return WIDER if not new or (is_person(_last(hunk.new)) and new == 1 < old) else ""


def _with_noun(hunk: Hunk) -> str:
    old, new = hunk.old, hunk.new
    if is_person(_last(new) or _last(old)):
        return hunk.evidence
    return told(_more(old), _more(new))


def _more(side: Side) -> str:
    """The stretch with the word after it."""
    return side.words.span(side.start, min(side.stop + 1, len(side.words.low)))


def _plain(side: Side) -> bool:
    """Whether a stretch holds only words that can describe people."""
    return all((is_word(word) or word in "-®™") and word not in _TIES and not word[0].isdigit() for word in side.low)


def _last(side: Side) -> str:
    return side.said[-1] if side.said else ""


def _people(side: Side, subject: bool) -> list[str]:
    found = [word for word in side.said if is_person(word)]
    return found if subject else [*found, *(word for word in side.said if word in _GROUNDS)]


@lru_cache(maxsize=4096)
def is_person(word: str) -> bool:
    """Whether a word seems to name people or a body."""
    single = word.removesuffix("'s").removesuffix("'")
    if single in _PEOPLE:
        return True
    one = f"{single[:-3]}y" if single.endswith("ies") else single.removesuffix("s")
    if one in _PEOPLE:
        return True
    if len(one) < 5 or {one, single, one.removeprefix("re")} & _NO_PERSON or one.endswith("ment") or "'" in one:
        return False
    return one.endswith((*_BODY_ENDINGS, *_MORE_ENDINGS)) and not one.endswith(("ever", "ather", "ither", "wer", "ent"))


def _is_subject(hunk: Hunk) -> bool:
    """Whether an edit stands where a statement begins, before its verb."""
    side = hunk.new if hunk.new.said else hunk.old
    words, start = side.words, side.words.sentence(side.start)
    return all(_opens(words, at, start) for at in range(start, side.start))


def _opens(words: Words, at: int, start: int) -> bool:
    """Whether a word may stand before the subject's noun, or join two subjects."""
    word = words.low[at]
    if word in _DETERMINERS or not is_word(word) or word in ("and", "or", "of", "non"):
        return True
    if word in BE or word in _PREPOSITIONS:
        return False
    named = words.raw(at)[:1].isupper() and at > start
    return named or is_person(word) or word.endswith(_ADJECTIVE_ENDS)
