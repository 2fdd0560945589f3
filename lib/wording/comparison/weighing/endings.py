"""Whether the mark at the end of a clause is only typography: full sentences, of which none leans on another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from wording.comparison.refs import ClauseRef
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.going_on import (
    FINITE,
    HANGING,
    JOINING,
    LEANING,
    begins_list,
    goes_on,
    hangs,
    last_word,
    leans,
)
from wording.comparison.weighing.items import ends_item, lists_of
from wording.comparison.weighing.languages import unruled_text
from wording.comparison.weighing.lexicon.phrases import BE
from wording.comparison.weighing.people import is_person
from wording.comparison.weighing.pointing import points_ahead
from wording.comparison.weighing.words import Words, is_word, read, stem
from wording.record.model import Clause, Form, Section, Version

_SUBJECTS = frozenset(
    """the a an all each every any no both every our their its his her they we he she it everyone everybody nobody
    some most many few""".split()
)
"""Words with which the subject of a full sentence begins; of people and bodies also the plain noun."""
_OBJECTS = frozenset("the a an this that these those their its his her all each every any no both".split())
"""Words that come after the verb of a bare statement."""
_WHOLE = ("a", "an", "each", "every")
"""Words after which one person is meant, so that the word after that person, if it ends in s, is a verb."""
_SPEAKERS = ("we", "they", "you")
"""Subjects that nothing describes: the word after them is their verb."""
_BEYOND = frozenset("to of for with by from in on at out up about within under through and or".split())
"""Words after which the one person is no longer the subject: “a list of member services”."""
_SAYING = frozenset(
    map(
        stem,
        """agrees promises says states declares confirms certifies warrants swears pledges assures tells informs affirms
        acknowledges attests vows undertakes believes thinks hopes knows""".split(),
    )
)
"""Verbs after which a full sentence may tell what is said: “Each member promises the board” / “The fees are paid”."""
_BROKEN = frozenset('. ; : ! ? — – … ... ( ) [ ] “ ” "'.split())
"""Marks inside a text of which it is not plain what ends with them."""
_OPEN = _BROKEN - frozenset(". ; ! ?".split())
_ENDS = (".", ";", "")


def ends_alone(old: Sequence[ClauseRef], new: Sequence[ClauseRef], context: Context) -> bool:
    """Whether a semicolon or stop at the end of this clause, or none, joins it to nothing, in either version."""
    if len(old) != 1 or len(new) != 1:
        return False
    homes = ((old[0], _home(old[0], context.old)), (new[0], _home(new[0], context.new)))
    return all(section is not None and _alone(section, ref.position - 1, context) for ref, section in homes)


def stop_is_free(old: str, new: str, context: Context) -> bool:
    """Whether a full stop at the end of a text parts it from nothing, wherever it stands in its version.

    Either nothing follows the clause that could go on with it, or full sentences stand side by side.
    """
    return all(_is_free(text, version, context) for text, version in ((old, context.old), (new, context.new)))


def _is_free(text: str, version: Version, context: Context) -> bool:
    """Whether the text is a clause or heading of a version, and each that reads so ends by itself."""
    headings, clauses = context.once(version, "where texts stand", lambda: _where(version))
    english = not unruled_text(context)
    told = [english and not begins_list(text)] if text in headings else []
    told += [_ends_by_itself(version, place, at, english, context) for place, at in clauses.get(text, ())]
    return bool(told) and all(told)


def _where(version: Version) -> tuple[frozenset[str], Mapping[str, Sequence[tuple[int, int]]]]:
    """The headings of a version, and for the text of each clause the sections and places where it stands, from 0."""
    found: dict[str, list[tuple[int, int]]] = {}
    for place, section in enumerate(version.sections):
        for at, clause in enumerate(section.clauses):
            found.setdefault(clause.text, []).append((place, at))
    return frozenset(section.heading for section in version.sections), found


def _ends_by_itself(version: Version, place: int, at: int, english: bool, context: Context) -> bool:
    section = version.sections[place]
    if at == len(section.clauses) - 1:
        return _closes(section, next(iter(version.sections[place + 1 : place + 2]), None))
    if _alone(section, at, context):
        return True
    return english and ends_item(section, at, context.once(section, "lists", lambda: lists_of(section)))


def _closes(section: Section, after: Section | None) -> bool:
    """Whether the last clause of a section ends there, and the section after it begins anew."""
    words = read(section.clauses[-1].text)
    if not words.low or hangs(words) or points_ahead(words.text):
        return False
    if after is None:
        return True
    opening = after.heading or (after.clauses[0].text if after.clauses else "")
    start = words.sentence(len(words.low) - 2)
    return _is_sentence(words.text[words.starts[start] :]) and not leans(opening)


def _home(ref: ClauseRef, version: Version) -> Section | None:
    return next((section for section in version.sections if section.id == ref.section), None)


def _alone(section: Section, at: int, context: Context) -> bool:
    """Whether a clause is one full sentence among others that neither lead it nor go on with it."""
    this = section.clauses[at]
    if this.depth or begins_list(section.heading):
        return False
    after = section.clauses[at + 1 : at + 2]
    if (after and _says(read(this.text))) or not context.once(section, "sentences", lambda: _are_sentences(section)):
        return False
    ahead = context.once(section, "points ahead", lambda: _pointing_ahead(section))
    return at < ahead and not any(goes_on(clause.text) for clause in after)


def _are_sentences(section: Section) -> bool:
    """Whether all clauses of a section are full sentences side by side, in one form."""
    return all(_is_plain(c, section.clauses[0].form) and _is_sentence(c.text) for c in section.clauses)


def _pointing_ahead(section: Section) -> int:
    """The first clause that points to the next one, by its place from 0; their number where none does."""
    found = (at for at, clause in enumerate(section.clauses) if points_ahead(clause.text))
    return next(found, len(section.clauses))


def _says(words: Words) -> bool:
    """Whether a verb of saying stands in a text; “informed consent” holds none, “it is agreed” does."""
    return any(
        stem(word) in _SAYING and (not word.endswith("ed") or words.word(at - 1) in BE)
        for at, word in enumerate(words.low)
    )


@lru_cache(maxsize=4096)
def _is_sentence(text: str) -> bool:
    """Whether a text is one full statement: a subject, a verb, and something after it."""
    words = read(text)
    low = words.low
    if not low or not words.raw(0)[0].isupper() or not (low[0] in _SUBJECTS or is_person(low[0])):
        return False
    verb = next((at for at in range(1, len(low)) if low[at] in FINITE or _states(words, at)), 0)
    if not verb or verb + 2 >= len(low) or set(low[:verb]) & (LEANING | {",", "(", "—", "–"}):
        return False
    return not _BROKEN & set(low[:-1]) and low[-1] not in _OPEN and not hangs(words)


def _states(words: Words, at: int) -> bool:
    """Whether a word is the verb of a bare statement: “A member pays the fee”, “A member acts with care”."""
    before, after = words.low[at - 1], words.word(at + 1)
    if at == 1 and before in _SPEAKERS:
        return after in _OBJECTS and words.low[at] not in HANGING
    if not _ends_in_s(words.low[at]) or _ends_in_s(before):
        return False
    if after in _OBJECTS:
        return True
    one = words.low[0] in _WHOLE and is_person(before) and _BEYOND.isdisjoint(words.low[1:at])
    return one and is_word(after)


def _ends_in_s(word: str) -> bool:
    """Whether a word ends as a verb does after “he”, or a noun that is many."""
    return word.endswith("s") and not word.endswith("ss")


def _is_plain(clause: Clause, form: Form) -> bool:
    """Whether a clause of the section stands beside the others and neither leads them nor goes on with one."""
    words = read(clause.text)
    if clause.depth or clause.form is not form or not words.low or not words.raw(0)[0].isupper():
        return False
    last = words.low[-1]
    return (last in _ENDS or is_word(last)) and last_word(words) not in HANGING and words.low[0] not in JOINING
