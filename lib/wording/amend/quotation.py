"""Words quoted from a clause → where they stand in it, as whole words and exactly as they are spelled."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from wording.amend.item import EACH
from wording.comparison.tokens import is_sign
from wording.errors import shown

Span = tuple[int, int]
"""Where words begin and end."""


class NotQuoted(ValueError):
    """A quotation that names no words of a clause, or several: what was found, and what would do."""

    def __init__(self, message: str, mend: str) -> None:
        super().__init__(message)
        self.message, self.mend = message, mend


def is_letter(character: str) -> bool:
    """Whether a character belongs to a word that goes on beside it; signs of scripts without spaces do not."""
    if not character or is_sign(character):
        return False
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def places(text: str, quote: str) -> tuple[Span, ...]:
    """Every place at which `quote` stands in `text`, never in the middle of a word."""
    return tuple((at, at + len(quote)) for at in _found(text, quote) if _whole(text, at, at + len(quote)))


def _found(text: str, quote: str) -> Iterator[int]:
    at = text.find(quote) if quote else -1
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _whole(text: str, start: int, stop: int) -> bool:
    """Whether no word is cut at either end, nor a letter from its accents."""
    for left, right in ((text[start - 1 : start], text[start]), (text[stop - 1], text[stop : stop + 1])):
        if is_letter(left) and is_letter(right):
            return False
        if right and unicodedata.category(right)[0] == "M":
            return False
    return True


def located(text: str, quote: str, occurrence: str = "") -> tuple[Span, ...]:
    """The places that a quotation means: one, or with `each` all of them; NotQuoted when there is no such place."""
    found = places(text, quote)
    if not found:
        raise NotQuoted(f"the clause has no “{shown(quote, 80)}”", _nearest(text, quote))
    if not occurrence:
        if len(found) > 1:
            mend = "quote more words, or add “occurrence” with a number or “each”"
            raise NotQuoted(f"the clause has “{shown(quote, 80)}” {len(found)} times", mend)
        return found
    if occurrence == EACH:
        return tuple(_apart(found))
    if int(occurrence) > len(found):
        times = "once" if len(found) == 1 else f"{len(found)} times"
        raise NotQuoted(f"the clause has “{shown(quote, 80)}” only {times}", f"write a number up to {len(found)}")
    return (found[int(occurrence) - 1],)


def _apart(found: tuple[Span, ...]) -> Iterator[Span]:
    end = 0
    for start, stop in found:
        if start >= end:
            yield start, stop
            end = stop


_LIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "\u2011": "-"})


def _nearest(text: str, quote: str) -> str:
    """What to do about words that are not there: spelled as the clause has them, where only signs or case differ."""
    plain = "".join(c.lower() if len(c.lower()) == 1 else c for c in text.translate(_LIKE))
    wanted = "".join(c.lower() if len(c.lower()) == 1 else c for c in quote.translate(_LIKE))
    at = plain.find(wanted)
    if at >= 0 and _whole(text, at, at + len(wanted)):
        return f"did you mean “{shown(text[at : at + len(wanted)], 80)}”?"
    return "quote whole words exactly as the clause has them"
