"""End punctuation: missing, mixed within a list or the text, or two marks where one belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wording.drafting.english import sentences
from wording.drafting.passages import WORD, Draft, Found, Passage, lists_of

_STOP = re.compile(r"[.!?…。！？।؟۔]['’”»\")\]）」』*_]*$")
_OTHER_END = re.compile(
    r"[\]}|]$|[:;,：；，、–—-]['’”»\")\]]*(?: (?:and|or|and/or))?$|\b(?:and|or|and/or)$", re.IGNORECASE
)
_TAIL = 40
"""How many characters of the end decide how a clause ends."""
_ADDRESS = re.compile(r"(?:https?://|www\.|.@).|.\.(?:org|com|net|edu|html?|md)/?$")
"""An address, sought in the last word."""
_SENTENCE = 8
"""Fewest words of a paragraph that is taken for a sentence."""
_EACH = 3
"""Up to so many paragraphs without a stop are named one by one."""


def paragraphs(draft: Draft) -> Iterator[Found]:
    """Paragraphs without a full stop in a text where others have one."""
    whole = [passage for passage in draft.clauses if not passage.is_item and _is_sentence(passage, draft)]
    without = [passage for passage in whole if not _ends(passage)]
    if not without or len(without) == len(whole):
        return
    mend = "End every sentence with a full stop."
    if len(without) <= _EACH and len(without) * 3 <= len(whole):
        for passage in without:
            yield Found(passage, *_last_words(passage), "The paragraph has no full stop; the others have one.", mend)
    else:
        reason = f"{len(without)} paragraphs, of which this is the first, end without a full stop; others end with one."
        reason = reason if len(without) > 1 else "The paragraph has no full stop; others have one."
        yield Found(without[0], *_last_words(without[0]), reason, mend)


def _is_sentence(passage: Passage, draft: Draft) -> bool:
    words = WORD.findall(passage.text)
    small = sum(word[0].islower() for word in words)
    tail = passage.text[-_TAIL:]
    whole = len(words) >= _SENTENCE and small * 2 > len(words) and words[0][0].isupper()
    return whole and " | " not in passage.text and not _OTHER_END.search(tail) and not _ends_in_address(passage)


def _ends_in_address(passage: Passage) -> bool:
    return any(_ADDRESS.search(word) for word in passage.text[-200:].split()[-1:])


def _ends(passage: Passage) -> bool:
    return _STOP.search(passage.text[-_TAIL:]) is not None


def items(draft: Draft) -> Iterator[Found]:
    """The item of a list that ends otherwise than all the others."""
    for listed in lists_of(draft):
        if len(listed) < 3 or any(map(_ends_in_address, listed)):
            continue
        stopped = [passage for passage in listed if _ends(passage)]
        bare = [passage for passage in listed if not _ends(passage) and not _OTHER_END.search(passage.text[-_TAIL:])]
        if len(stopped) + len(bare) < len(listed):
            continue
        if len(bare) == 1 and len(stopped) >= 2 and _is_like(bare[0], stopped):
            reason = "This item of the list has no full stop; the others have one."
            yield Found(bare[0], *_last_words(bare[0]), reason, "End it with a full stop.")
        elif len(stopped) == 1 and len(bare) >= 2 and _is_stray_stop(stopped[0], listed):
            reason = "This item of the list ends in a full stop; the others do not."
            yield Found(
                stopped[0], *_last_words(stopped[0]), reason, "Take the full stop away, or give the others one."
            )


def _is_like(bare: Passage, stopped: Sequence[Passage]) -> bool:
    """Whether the item is no mere label among sentences."""
    shortest = min(len(WORD.findall(passage.text)) for passage in stopped)
    words = len(WORD.findall(bare.text))
    return words >= 3 and words * 3 >= shortest


def _is_stray_stop(stopped: Passage, listed: Sequence[Passage]) -> bool:
    """A stop that ends the whole list, or an item of several sentences, is meant."""
    return stopped is not listed[-1] and sentences(stopped.text) == 1 and "?" not in stopped.text[-3:]


_TWO_MARKS = re.compile(
    r"(?<=[\w)”’\"®])(?:,[,.;:]|;[;,.:]|:[,.;]|\.\.(?!\.)|\.[,;](?=\s*[A-Z])|(?<=[a-z]) [,;.](?= |$))(?![.,;:/])"
)
_ABBREVIATION = re.compile(r"\b(?:[A-Za-z]|etc|e\.g|i\.e|al|cf|vs|Inc|Ltd|Jr|Sr|Co|no|No)\.,$|\b[A-Za-z]\.[,;]$")


def two_marks(draft: Draft) -> Iterator[Found]:
    """Two marks where one belongs (“,,”, “..”), or a space before a comma or full stop."""
    for passage in draft.clauses:
        for match in _TWO_MARKS.finditer(passage.text):
            before = passage.text[max(match.start() - 8, 0) : match.end()]
            if _ABBREVIATION.search(before):
                continue
            start = passage.text.rfind(" ", max(match.start() - 24, 0), match.start()) + 1
            if match[0].startswith(" "):
                yield Found(passage, start, match.end(), "A space stands before the mark.", "Take the space away.")
            else:
                yield Found(passage, start, match.end(), "Two marks stand together.", "Keep the one that is meant.")


def _last_words(passage: Passage, words: int = 4) -> tuple[int, int]:
    tail = passage.text[-200:]
    found = [match.start() for match in WORD.finditer(tail)][-words:]
    return len(passage.text) - len(tail) + (found[0] if found else 0), len(passage.text)
