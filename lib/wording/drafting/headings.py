"""Principles without a heading, and headings that list other things than the sentence under them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wording.drafting.english import SMALL
from wording.drafting.passages import WORD, Draft, Found, Passage, opening
from wording.record.model import Role


def no_heading(draft: Draft) -> Iterator[Found]:
    """A principle among others that nobody can name, because it has no heading."""
    alone = len(draft.version.principles) == 1
    for n, passage in enumerate(draft.passages):
        if not alone and passage.position == 0 and passage.section.role is Role.PRINCIPLE and not passage.text.strip():
            below = draft.passages[n + 1 : n + 2]
            quoted = below[0].text[slice(*opening(below[0]))] if below and below[0].position else ""
            reason = f"The principle “{passage.section.id}” has no heading, so minutes and motions cannot name it."
            yield Found(passage, 0, 0, reason, "Give it a heading after “##”, before its id.", quoted)


@dataclass(frozen=True, slots=True)
class _Item:
    """One thing of a list inside a sentence."""

    key: str
    """By which it is known again: small letters, no plural."""
    start: int
    end: int


def heading_lists(draft: Draft) -> Iterator[Found]:
    """What only the heading lists, or only the sentence: “Race” above, and no race below."""
    for heading, body in _headed(draft):
        named = _lists(heading.text)
        if not named:
            continue
        keys = {item.key for item in named[0]}
        below = {_key(word) for passage in body for word in WORD.findall(passage.text)}
        for passage in body:
            for listed in _lists(passage.text):
                shared = keys & {item.key for item in listed}
                if len(shared) >= 2 and len(shared) * 5 >= len(keys) * 3:
                    yield from _only_above(heading, named[0], shared, below)
                    yield from _only_below(heading, passage, listed, keys)


def _only_above(heading: Passage, named: list[_Item], shared: set[str], below: set[str]) -> Iterator[Found]:
    for item in named:
        if item.key not in shared and not below.issuperset(item.key.split(" ")):
            word = heading.text[item.start : item.end]
            reason = f"The heading lists “{word}”, the text under it does not."
            yield Found(
                heading, item.start, item.end, reason, "Name it in the sentence too, or take it from the heading."
            )


def _only_below(heading: Passage, passage: Passage, listed: list[_Item], keys: set[str]) -> Iterator[Found]:
    above = {_key(word) for word in WORD.findall(heading.text)}
    # What comes before the first thing that both list may be what leads up to the list.
    shared = next(n for n, item in enumerate(listed) if item.key in keys)
    extra = [item for item in listed[shared:] if item.key not in keys and not above.issuperset(item.key.split(" "))]
    # A heading may sum up a much longer list; one or two more are an oversight.
    if len(extra) <= 2:
        for item in extra:
            word = passage.text[item.start : item.end]
            reason = f"The sentence lists “{word}”, the heading above it does not."
            yield Found(
                passage, item.start, item.end, reason, "Name it in the heading too, or take it from the sentence."
            )


def _headed(draft: Draft) -> Iterator[tuple[Passage, list[Passage]]]:
    """Each heading with the clauses under it, as far as the next one."""
    for n, passage in enumerate(draft.passages):
        if passage.is_heading and passage.section.role is not Role.PREAMBLE and passage.text:
            body: list[Passage] = []
            for below in draft.passages[n + 1 :]:
                if below.is_heading:
                    break
                body.append(below)
            yield passage, body


_PIECE = re.compile(r"[^,;:.()!?“”\"]+")
_LAST = re.compile(r"\s*(?:and|or|&) ", re.IGNORECASE)
_MIDDLE = re.compile(r"\s(?:and|or|&) ", re.IGNORECASE)
_LONGEST = 4
"""Most words of one item."""


def _lists(text: str) -> list[list[_Item]]:
    """The lists of three things or more in a text: “ethnicity, culture and diversity”."""
    found: list[list[_Item]] = []
    run: list[_Item] = []
    end = -1
    for match in _PIECE.finditer(text):
        if not (run and match.start() == end + 1 and text[end] == ","):
            run = []
        end = match.end()
        closing = _LAST.match(match[0]) or (_MIDDLE.search(match[0]) if run else None)
        if run and closing:
            before = _item(text, match.start(), match.start() + closing.start())
            last = _item(text, match.start() + closing.end(), match.end(), at_start=True)
            items = [*run, *([before] if before else []), *([last] if last else [])]
            if len(items) >= 3:
                found.append(items)
            run = []
        else:
            item = _item(text, *match.span(), at_end=not run)
            if item:
                run.append(item)
            else:
                run = []
    return found


def _item(text: str, start: int, end: int, at_end: bool = False, at_start: bool = False) -> _Item | None:
    """The thing between two places: whole, or the words at its end (of what leads in) or start (of what follows)."""
    words = [(match.start() + start, match.end() + start, match[0]) for match in WORD.finditer(text[start:end])]
    if at_end:
        words = _tail(words)
    elif at_start:
        words = _head(words)
    if not words or len(words) > _LONGEST:
        return None
    return _Item(" ".join(_key(word) for *_, word in words), words[0][0], words[-1][1])


_Words = list[tuple[int, int, str]]


def _tail(words: _Words) -> _Words:
    cut = max((n + 1 for n, (*_, word) in enumerate(words) if word.lower() in SMALL), default=0)
    return words[cut:]


def _head(words: _Words) -> _Words:
    cut = next((n for n, (*_, word) in enumerate(words) if word.lower() in SMALL), len(words))
    return words[:cut]


def _key(word: str) -> str:
    word = word.lower()
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
