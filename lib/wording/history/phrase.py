"""A phrase → where it stands in a text: word for word, or with its inflections.

White space, the form of quotation marks and hyphens, and accents written apart make no difference. A word ends where
its letters do, so that “mediator” stands in “mediator’s” and “relationship” in “relationship-focused”. Scripts that
are written without spaces have no such ends: there every sign is a word.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from wording.errors import WordingError
from wording.history.inflections import base

_FORMS = str.maketrans("‘’‚‛ʼ′“”„‟″«»‐‑‒–—−", '\'\'\'\'\'\'"""""""------')
# Thai, Lao, Tibetan, Burmese, Khmer; the marks of Chinese and Japanese, kana, Chinese characters.
_WITHOUT_SPACES = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U00020000-\U0003ffff]"
)

Span = tuple[int, int]
"""Where a phrase begins in a text, and where it ends."""


_RIDING = frozenset({"Mn", "Mc", "Me", "Cf"})
"""Categories of characters that belong to the one before: accents, vowel signs, joiners, soft hyphens."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase to be found in texts."""

    keys: tuple[str, ...]
    """What its words and signs are known by."""
    inflections: bool
    """Whether the inflections of its words are found too."""
    case: bool
    """Whether small and capital letters have to be the same."""

    def spans(self, text: str) -> tuple[Span, ...]:
        """Where the phrase stands in the text, from left to right, without overlaps."""
        pieces = _pieces(text, self.inflections, self.case)
        found: list[Span] = []
        at, size = 0, len(self.keys)
        while at + size <= len(pieces):
            if tuple(key for key, _, _ in pieces[at : at + size]) == self.keys:
                found.append((pieces[at][1], pieces[at + size - 1][2]))
                at += size
            else:
                at += 1
        return tuple(found)


def read_phrase(text: str, inflections: bool = False, case: bool = False) -> Phrase:
    """The phrase that a text spells; WordingError when there is nothing in it to find."""
    keys = tuple(key for key, _, _ in _pieces(text, inflections, case))
    if not keys:
        raise WordingError("there is nothing to find; give a word or a phrase.")
    return Phrase(keys, inflections, case)


def keys_of(text: str) -> tuple[str, ...]:
    """What the words and signs of a text are known by, in order, capitals apart."""
    return tuple(key for key, _, _ in _pieces(text, inflections=False, case=False))


def _pieces(text: str, inflections: bool, case: bool) -> list[tuple[str, int, int]]:
    """The words and signs of a text: what each is known by, where it begins and where it ends."""
    pieces = ((_key(text[start:end], inflections, case), start, end) for start, end in _cut(text))
    return [piece for piece in pieces if piece[0]]


def _cut(text: str) -> list[Span]:
    """The words of a text and every other sign in it, white space apart."""
    spans: list[Span] = []
    in_word = False
    for at, character in enumerate(text):
        rides = unicodedata.category(character) in _RIDING and bool(spans) and spans[-1][1] == at
        is_letter = character.isalnum() and not _WITHOUT_SPACES.match(character)
        if rides or (is_letter and in_word):
            spans[-1] = (spans[-1][0], at + 1)
        elif not character.isspace():
            spans.append((at, at + 1))
        in_word = (in_word and rides) or is_letter
    return spans


def _key(piece: str, inflections: bool, case: bool) -> str:
    plain = unicodedata.normalize("NFKC", piece).translate(_FORMS)
    plain = "".join(c for c in plain if unicodedata.category(c) != "Cf")
    small = plain.casefold()
    if not inflections:
        return plain if case else small
    stem = base(small)
    return f"{stem[:1].upper()}{stem[1:]}" if case and plain[:1].isupper() else stem
