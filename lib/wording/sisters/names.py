"""The names and marks of an association in a text, and the text with one word in the place of them.

Two associations that adapt one code each write their own name into it. Those names are found from the front matter and
masked before clauses are paired, so that a clause that differs by nothing else counts as adopted; the names that were
masked are always told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wording.record.model import Section, Version

_WORD = re.compile(r"[^\W\d_][\w’'-]*|[.,;:!?()“”\"—–]|&")
_SMALL = frozenset("of for and the in on at to a an & our this that by with each every".split())
_PLACES = frozenset("state city county province commonwealth district".split())
_ACRONYM = re.compile(r"(?<!\w)[A-Z](?:-?[A-Z])+(?!\w)")
_SIGNS = "®™℠"
_MARK = re.compile(rf"[{_SIGNS}]")


@dataclass(frozen=True, slots=True)
class Masked:
    """A version with its association's names and marks masked."""

    version: Version
    """The version, one word in the place of every name."""
    names: tuple[str, ...]
    """The names of the association that were masked, as the text spells them, longest first."""
    marks: tuple[str, ...]
    """Its own marks, those with ®, ™ or ℠, that were masked; marks that both codes use are not."""
    words: tuple[str, str]
    """The words that stand for a name and for a mark in it."""


def masked_pair(
    model: Version, sister: Version, names: Sequence[str] = (), sister_names: Sequence[str] = ()
) -> tuple[Masked, Masked]:
    """Both versions with their own names masked alike; `names` are further names that a person knows of."""
    both = (tuple(_texts(model)), tuple(_texts(sister)))
    found = own_names(model, names), own_names(sister, sister_names)
    marks = tuple(
        tuple(mark for mark in own_marks(mine) if not any(mark in text for text in others))
        for mine, others in ((model, both[1]), (sister, both[0]))
    )
    words = _free("ASSOCIATION", both), _free("MARK", both)
    shared = _shared_ids(model, sister)
    made = tuple(
        Masked(_masked(version, spelled, own, words, shared), spelled, own, words)
        for version, spelled, own in zip((model, sister), found, marks, strict=True)
    )
    return made[0], made[1]


def own_names(version: Version, given: Iterable[str] = ()) -> tuple[str, ...]:
    """The names of a version's association, as its text spells them, the longest first.

    They are those given, that of the front matter, spellings of it with a word more or less, and its initials.
    """
    texts = tuple(_texts(version))
    wanted = [name for name in (version.meta.association, *given) if name]
    phrases = {phrase for text in texts for phrase in _phrases(text)}
    spelled = {found for phrase in phrases for name in wanted if (found := _spelling(phrase, name))}
    initials = {_initials(name) for name in (*wanted, *spelled)} - {""}
    shorts = {short for text in texts for short in _ACRONYM.findall(text)}
    spelled |= {short for short in shorts if any(_short_for(short.replace("-", ""), full) for full in initials)}
    spelled |= {name for name in wanted if any(_bounded(name).search(text) for text in texts)}
    return tuple(sorted(spelled, key=lambda name: (-len(name), name)))


def own_marks(version: Version) -> tuple[str, ...]:
    """The marks of a text: the capitalised words right before ®, ™ or ℠, without the sign, longest first."""
    found = {
        phrase
        for text in _texts(version)
        for sign in _MARK.finditer(text)
        for phrase in list(_phrases(text[: sign.start()]))[-1:]
        if text[: sign.start()].endswith(phrase)
    }
    return tuple(sorted(found, key=lambda mark: (-len(mark), mark)))


def mask_word(versions: Iterable[Version]) -> str:
    """A word that none of the versions has, to stand for the name of an association."""
    return _free("ASSOCIATION", (_texts(version) for version in versions))


def masks(version: Version, names: Sequence[str], word: str) -> Version:
    """A version with every name given masked, and else as it is: what the drift of a family is looked for in."""
    return _masked(version, names, (), (word, word), None)


def _texts(version: Version) -> Iterator[str]:
    for section in version.sections:
        yield section.heading
        for clause in section.clauses:
            yield clause.text


def _phrases(text: str) -> Iterator[str]:
    """The runs of capitalised words of a text, with the small words between them."""
    start = stop = -1
    for match in _WORD.finditer(text):
        word = match.group()
        small = word.casefold() in _SMALL
        if word[0].isupper() and not small:
            start = match.start() if start < 0 else start
            stop = match.end()
        elif start >= 0 and not small:
            yield _without_possessive(text[start:stop])
            start = -1
    if start >= 0:
        yield _without_possessive(text[start:stop])


def _without_possessive(phrase: str) -> str:
    return re.sub(r"[’']s?$", "", phrase)


def _content(name: str) -> list[str]:
    """The words of a name but the small ones, case folded."""
    words = (match.group().casefold() for match in _WORD.finditer(name) if match.group()[0].isalpha())
    return [word for word in words if word not in _SMALL]


def _spelling(phrase: str, name: str) -> str:
    """The part of a phrase that is a name, with “State” or the like in it besides; empty for none.

    “New York State Association” is one for “New York Association”. Any other word makes it another body: the members,
    the staff and the board of an association are not the association, and neither is its parent.
    """
    wanted = _content(name)
    if len(wanted) < 3:
        return ""
    words = [match for match in _WORD.finditer(phrase) if match.group()[0].isalpha()]
    starts = [match.start() for match in words if match.group().casefold() == wanted[0]]
    stops = [match.end() for match in words if match.group().casefold() == wanted[-1]]
    if not starts or not stops or starts[0] >= stops[-1]:
        return ""
    part = phrase[starts[0] : stops[-1]]
    here, known = Counter(_content(part)), Counter(wanted)
    extra = set(here - known)
    return part if not known - here and extra <= _PLACES else ""


def _initials(name: str) -> str:
    found = "".join(word[0].upper() for word in _content(name))
    return found if len(found) > 1 else ""


def _short_for(short: str, initials: str) -> bool:
    """Whether a short form is made of those initials; one of four letters or more may have an S for “State” besides."""
    if short == initials:
        return True
    without = [short[:n] + short[n + 1 :] for n, letter in enumerate(short) if letter == "S"]
    return len(initials) >= 4 and initials in without


def _free(word: str, texts: Iterable[Iterable[str]]) -> str:
    """A word that no text has, so that a mask is never taken for wording."""
    everything = "\n".join(text for side in texts for text in side)
    while word in everything:
        word += "X"
    return word


def _bounded(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")


def _shared_ids(model: Version, sister: Version) -> frozenset[str]:
    """The ids that both texts give; another id says nothing, since each association named its own parts."""
    given = [{s.id for s in v.sections if s.given_id} for v in (model, sister)]
    return frozenset(given[0] & given[1])


def _masked(
    version: Version, names: Sequence[str], marks: Sequence[str], words: tuple[str, str], shared: frozenset[str] | None
) -> Version:
    """A version with its names masked; only the ids `shared` still count, and no pairings of its own (None: all do)."""
    rules = [(_bounded(name), words[0]) for name in names] + [(_bounded(mark), words[1]) for mark in marks]

    def mask(text: str) -> str:
        for pattern, word in rules:
            text = pattern.sub(word, text)
        return text

    def section(was: Section) -> Section:
        clauses = tuple(replace(c, text=mask(c.text), id=c.id if shared is None else None) for c in was.clauses)
        given = was.given_id if shared is None else was.id in shared
        return replace(was, heading=mask(was.heading), clauses=clauses, given_id=given)

    meta = version.meta if shared is None else replace(version.meta, links="")
    return replace(version, meta=meta, sections=tuple(map(section, version.sections)))
