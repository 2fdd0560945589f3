"""Where the words of the lexicon stand in a text: one pass finds them all, the longest phrase first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from wording.comparison.weighing.lexicon.phrases import BE, Entry, phrases
from wording.comparison.weighing.quantities import is_numeral
from wording.comparison.weighing.words import Words, is_word, read


class Mark(NamedTuple):
    """A phrase of the lexicon, found in a text."""

    family: str
    """Its family, such as `scope`."""
    key: str
    """The phrase in small letters, forms of “to be” left out."""
    grade: int
    """Its grade in the family."""
    start: int
    """Its first word."""
    stop: int
    """The word after its last."""


_PROVISO_HEADS = frozenset("as where when whenever wherever if".split())
_PROVISO_ENDS = ("able", "ible", "ary", "ate", "ed", "ant", "ent", "ful", "ial", "ical", "en")
_MORE = "reasonably practically at all deemed considered so".split()
_CONTRACTED = {"ca": "can", "wo": "will", "sha": "shall"}
_MONTH_LIKE = frozenset(("may", "will", "can", "might", "must"))


def marks(words: Words) -> tuple[Mark, ...]:
    """All marks of a text, in order."""
    return _marks(words.text)


@lru_cache(maxsize=512)
def _marks(text: str) -> tuple[Mark, ...]:
    return tuple(_scan(read(text)))


def _scan(words: Words) -> Iterator[Mark]:
    table, low = phrases(), words.low
    size, free = len(low), 0
    for at in [
        at for at, word in enumerate(low) if word in table or word in _PROVISO_HEADS or "'" in word or word == "cannot"
    ]:
        if at < free:
            continue
        word = low[at]
        if "'" in word or word == "cannot":
            yield from _contraction(word, at)
        stop = _proviso(words, at) if word in _PROVISO_HEADS else 0
        if stop:
            yield Mark("hedge", " ".join(low[at:stop]), 1, at, stop)
            free = stop
            continue
        seconds = table.get(word)
        if seconds is not None:
            after = low[at + 1] if at + 1 < size else ""
            for entry, family, grade in (*seconds.get(after, ()), *seconds.get("", ())):
                length = len(entry)
                if low[at : at + length] == entry and not _otherwise(words, at, at + length, family):
                    yield _mark(entry, family, grade, at)
                    free = at + length
                    break
            else:
                if after.endswith("ly") and "to" in seconds and low[at + 2 : at + 3] == ("to",):
                    yield from _parted(seconds["to"], word, at)


def _parted(entries: tuple[Entry, ...], word: str, at: int) -> Iterator[Mark]:
    """A verb and its “to” with an adverb between: “works continuously to”."""
    for entry, family, grade in entries:
        if len(entry) == 2:
            yield Mark(family, word, grade, at, at + 3)
            return


def _mark(entry: tuple[str, ...], family: str, grade: int, at: int) -> Mark:
    kept = entry[1:] if entry[0] in BE and len(entry) > 1 else entry
    key = " ".join(kept)
    if family in ("obligation", "prohibition"):
        key = key.removesuffix(" to").removesuffix(" from").removesuffix(" by")
    return Mark(family, key, grade, at, at + len(entry))


def _contraction(word: str, at: int) -> Iterator[Mark]:
    """`mustn't` holds a modal and a “not”; so does `cannot`."""
    if word == "cannot":
        modal = "can"
    elif word.endswith("n't"):
        modal = _CONTRACTED.get(word[:-3], word[:-3])
    else:
        return
    yield Mark("negation", "not", 1, at, at + 1)
    for _, family, grade in phrases().get(modal, {}).get("", ()):
        if family == "obligation":
            yield Mark(family, modal, grade, at, at + 1)


def _proviso(words: Words, at: int) -> int:
    """The end of a proviso such as “as appropriate” or “where reasonably practicable”; 0 where there is none."""
    stop = at + 1
    while words.word(stop) in _MORE or words.word(stop).endswith("ly"):
        stop += 1
    core = words.word(stop)
    if core in ("need", "needs") or not core.endswith(_PROVISO_ENDS) or len(core) < 5:
        return 0
    if core.endswith("ed") and core not in _CALLED_FOR:
        return 0
    after = words.word(stop + 1)
    if after and is_word(after) and after not in _AFTER_PROVISO:
        return 0
    return stop + 1


_CALLED_FOR = frozenset("needed required warranted indicated permitted allowed justified called".split())
"""Participles that make a proviso: “as needed”, “where required”; “as described” is none."""
_AFTER_PROVISO = frozenset(
    "and or but to for in on by with from of at as the a an that under their his her its our your they we it he "
    "she i you members staff must shall should may will can".split()
)


_FAIR = frozenset("and or , . ; fair is are be being a an the more most cause treatment society".split())
"""Words beside which “just” is an adjective, and shuts out nothing."""


def _otherwise(words: Words, at: int, stop: int, family: str) -> bool:
    """Whether the phrase is another word here: the month of May, “within” without a number."""
    first = words.low[at]
    if family == "obligation":
        if first in _MONTH_LIKE and words.raw(at).istitle() and at != words.sentence(at):
            return True
        if first == "will" and words.word(at - 1) in ("the", "a", "his", "her", "their", "own", "free", "good", "at"):
            return True
    if family == "only" and first == "just" and stop == at + 1:
        return words.word(at - 1) in _FAIR or words.word(at + 1) in _FAIR
    if family == "condition" and first in ("should", "had", "were"):
        return at != words.sentence(at)
    if family == "bound" and first in ("within", "above", "below", "beyond", "over"):
        return not any(_numeric(words.word(k)) for k in range(stop, stop + 3))
    if family == "open" and first == "like":
        return words.word(at - 1) in ("would", "and", "the", "feel", "we", "you")
    if family == "open" and first in ("means", "mean") and words.word(at - 1) in ("by", "the", "any", "all", "other"):
        return True
    if family == "scope" and first == "most" and words.word(at - 1) == "the":
        return words.word(stop) not in ("", "of")
    return family == "condition" and first == "save" and words.word(at - 1) in ("to", "they", "members")


def _numeric(word: str) -> bool:
    return word[:1].isdigit() or is_numeral(word)
