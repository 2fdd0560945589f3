"""Parallel clauses of which one breaks the pattern of the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from wording.drafting.english import SMALL
from wording.drafting.passages import WORD, Draft, Found, Passage, duties, lists_of, opening

_Test = Callable[[Passage], bool]

_OF_TEN = 8
"""How many of ten clauses share what counts as a pattern."""
_FEWEST = 5
"""Fewest clauses that make a pattern."""
_LONGEST = 12
"""Most words of a beginning."""


def openings(draft: Draft) -> Iterator[Found]:
    """Clauses of principles that begin otherwise than nearly all the others: “A NYS-AIMH endorsed professional …”."""
    clauses = [passage for passage in duties(draft) if len(WORD.findall(passage.text)) > 3]
    beginning = _shared_beginning([_words(passage) for passage in clauses])
    if not beginning:
        return
    for passage in clauses:
        if _words(passage)[: len(beginning)] != beginning:
            reason = f"Nearly all clauses begin “{' '.join(beginning)} …”; this one does not."
            yield Found(
                passage, *opening(passage, len(beginning)), reason, "Begin it as the others do, or say why not."
            )


def _words(passage: Passage) -> list[str]:
    return [match[0] for _, match in zip(range(_LONGEST), WORD.finditer(passage.text), strict=False)]


def _shared_beginning(openings: Sequence[list[str]]) -> list[str]:
    """The longest beginning of three words or more that nearly all share and at least one lacks; else none."""
    if len(openings) < _FEWEST:
        return []
    for size in range(_LONGEST, 2, -1):
        counted = Counter(tuple(words[:size]) for words in openings if len(words) >= size)
        beginning, times = counted.most_common(1)[0] if counted else ((), 0)
        if times * 10 >= len(openings) * _OF_TEN:
            return list(beginning) if times < len(openings) else []
    return []


_ING = re.compile(r"[a-z]{2,}ing", re.IGNORECASE)
_CATCH_ALL = re.compile(r"(?:and |or )?(?:any |all )?others?\b|and\b|or\b|anything|everything|finally", re.IGNORECASE)


def items(draft: Draft) -> Iterator[Found]:
    """Items of a list of which all but one have the same form: verbs in -ing, “to …”, the same first word."""
    begins = {(passage.place, passage.position) for passage in _deviants(draft)}
    for listed in lists_of(draft):
        if len(listed) < _FEWEST:
            continue
        for form, is_one in _forms(listed):
            odd = [passage for passage in listed if not is_one(passage)]
            if len(odd) == 1 and not _is_catch_all(odd[0], listed) and (odd[0].place, odd[0].position) not in begins:
                reason = f"The other {len(listed) - 1} items of the list begin with {form}; this one does not."
                yield Found(odd[0], *opening(odd[0], 4), reason, "Give it the form of the others.")
                break


def _deviants(draft: Draft) -> list[Passage]:
    return [found.passage for found in openings(draft)]


def _is_catch_all(passage: Passage, listed: Sequence[Passage]) -> bool:
    return passage is listed[-1] and bool(_CATCH_ALL.match(passage.text))


def _forms(listed: Sequence[Passage]) -> Iterator[tuple[str, _Test]]:
    yield "a verb in “-ing”", _is_gerund
    firsts = Counter(words[0].lower() for passage in listed if (words := _words(passage)))
    word = firsts.most_common(1)[0][0] if firsts else ""
    if word and (word not in SMALL or word in ("to", "be")):
        yield f"“{word}”", _First(word)
    pairs = Counter(" ".join(words[:2]).lower() for passage in listed if len(words := _words(passage)) > 1)
    if pairs:
        pair = pairs.most_common(1)[0][0]
        yield f"“{pair}”", _First(pair)


def _is_gerund(passage: Passage) -> bool:
    """Whether one of the first words is a verb in -ing: “Gracefully accepting”, “Not sharing”."""
    return any(_ING.fullmatch(word) for word in _words(passage)[:3])


class _First:
    """Whether a passage begins with certain words."""

    def __init__(self, beginning: str) -> None:
        self.beginning = beginning.split(" ")

    def __call__(self, passage: Passage) -> bool:
        return [word.lower() for word in _words(passage)[: len(self.beginning)]] == self.beginning
