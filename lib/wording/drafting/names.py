"""Names and terms that the text spells two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from wording.drafting.english import SMALL
from wording.drafting.passages import Draft, Found, Passage

_NAME = re.compile(
    r"(?<![\w’'-])(?!(?:The|An?|Our|Any|Each|All|This|These) )"
    r"[A-Z][\w’'-]*(?: (?:(?:of|for|the|and|in|on) ){0,2}[A-Z][\w’'-]*){2,12}"
)


def names(draft: Draft) -> Iterator[Found]:
    """Long names of which one has a word in the middle that the other lacks."""
    first: dict[tuple[str, ...], tuple[Passage, int, int]] = {}
    for passage in draft.clauses:
        for match in _NAME.finditer(passage.text):
            first.setdefault(tuple(match[0].split(" ")), (passage, *match.span()))
    given = [tuple(name.split(" ")) for name in draft.names()]
    known = {*first, *(name for name in given if len(name) > 2)}
    for name, (passage, start, end) in first.items():
        for shorter in _without_one(name):
            if shorter in known and sum(word.lower() not in SMALL for word in shorter) > 2:
                reason = f"The same name stands without “{_missing(name, shorter)}” elsewhere: “{' '.join(shorter)}”."
                yield Found(passage, start, end, reason, "Use one form of the name throughout.")


def _without_one(name: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The name less one capitalised word that is neither its first nor its last."""
    for n in range(1, len(name) - 1):
        if name[n][0].isupper():
            yield name[:n] + name[n + 1 :]


def _missing(name: tuple[str, ...], shorter: tuple[str, ...]) -> str:
    return next((word for word, other in zip(name, (*shorter, ""), strict=True) if word != other), "")


_HYPHENED = re.compile(r"(?<![\w’'-])([A-Za-z]{1,20})-([A-Za-z]{2,20})(?![\w’'-])")
_CLOSED = re.compile(r"(?<![\w’'-])[A-Za-z]{4,40}(?![\w’'-])")
# Endings of which British and American English each have one; both in a text is a slip.
_TWO_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{2})our(?=s?$|ed$|ing$|able$|al$|ally$|ful$)"), "or"),
    (re.compile(r"(?<=[a-z]{3})is(?=e[ds]?$|ing$|ations?$|ers?$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})ys(?=e[ds]?$|ing$)"), "yz"),
    (re.compile(r"(?<=[a-z]{3})tre(?=s?$)"), "ter"),
    (re.compile(r"(?<=def|ffe|cen)ce(?=s?$)"), "se"),
    (re.compile(r"(?<=trave|cance)ll(?=ed$|ing$|ers?$)"), "l"),
)


def spellings(draft: Draft) -> Iterator[Found]:
    """One word in two spellings: “e-mail” and “email”, “behaviour” and “behavior”."""
    closed: dict[str, tuple[Passage, int, int]] = {}
    hyphened: dict[str, tuple[Passage, int, int]] = {}
    for passage in draft.clauses:
        for match in _CLOSED.finditer(passage.text):
            if match[0].isupper():
                continue
            closed.setdefault(match[0].lower(), (passage, *match.span()))
        for match in _HYPHENED.finditer(passage.text):
            if not match[0].isupper():
                hyphened.setdefault(match[0].lower(), (passage, *match.span()))
    pairs = ((place, _text(place), closed.get(word.replace("-", ""))) for word, place in hyphened.items())
    others = (
        (place, _text(place), closed.get(other)) for word, place in closed.items() for other in _other_spellings(word)
    )
    for (passage, start, end), word, other in chain(pairs, others):
        if other:
            reason = f"The text also spells it “{_text(other)}”."
            yield Found(passage, start, end, reason, f"Use “{word}” or “{_text(other)}” throughout.")


def _text(place: tuple[Passage, int, int]) -> str:
    return place[0].text[place[1] : place[2]]


def _other_spellings(word: str) -> Iterator[str]:
    for pattern, other in _TWO_SPELLINGS:
        if pattern.search(word):
            yield pattern.sub(other, word)
