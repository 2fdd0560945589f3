"""A raised piece of text → what it is in its place: the mark of a footnote, a power of a unit, or part of a word."""

from __future__ import annotations

import re
from dataclasses import dataclass

FOOTNOTE = "footnote mark"
"""Why the mark of a footnote is left out."""
KEPT = "raised text, kept on the line"
"""What a person should look at: raised text that became ordinary text."""
POWERS = str.maketrans("¹²³", "123")
"""Raised digits as the digits that a source may have raised by its own means."""

_ONE_MARK = r"(?:\d{1,3}|[A-Za-z]|[ivx]{1,5}|[*†‡§¶‖#]{1,3})"
_BETWEEN = r"(?:\s*[,;–-]\s*|\s+|[\])]\s*[,;]?\s*[\[(])"
_MARK = re.compile(rf"[,;]?\s?[\[(]?{_ONE_MARK}(?:{_BETWEEN}{_ONE_MARK})*[\])]?[,;]?")
_LONGEST = 60
"""Characters of a raised piece that may be marks of footnotes; what is longer is text."""
_UNIT = re.compile(r"(?:(?:^|[\s\d/(\u00a0])(?:[kcdmµ]?m|ft|yd|mi)|(?:\d[ \u00a0]?|/)(?:in|s))$")
_ORDINAL = re.compile(r"\d$|(?:^|\W)[nN]$")
_JOINED = re.compile(r"[^\W\d_]{2,4}|\W+")


@dataclass(frozen=True, slots=True)
class Raised:
    """What becomes of a raised piece of text."""

    text: str
    """What stands in its place: of a mark that is left out nothing, or a space that still parts two words."""
    mark: str = ""
    """The mark of a footnote that is left out; empty when it is none."""
    after: str = ""
    """The word before it."""
    told: str = ""
    """The passage to look at, as it stands now; empty when there is nothing to tell."""


def raised(text: str, before: str, after: str = "") -> Raised:
    """What a raised `text` between two others is.

    Digits, signs and single letters are marks of footnotes: joined to the word before, they would make another number
    or word of it. But m² is a unit, 2ᵉ an ordinal, and raised digits before a stroke the top of a fraction.
    """
    piece = " ".join(text.split())
    words = before.split()
    word = words[-1] if words else ""
    if not piece:
        return Raised(text)
    if piece in ("2", "3") and _UNIT.search(before):
        power = {"2": "²", "3": "³"}[piece]
        return Raised(power, told=f"{word}{power}")
    if piece.isdigit() and re.match(r"\s*[/⁄]", after):
        return _apart(piece, before, word)
    if piece in ("e", "o") and _ORDINAL.search(before):
        return Raised(text, told=f"{word}{piece}")
    if len(piece) <= _LONGEST and _MARK.fullmatch(piece):
        parts = before[-1:].isalnum() and after[:1].isalnum()
        return Raised(" " if parts else "", piece, word)
    if _JOINED.fullmatch(piece):
        return Raised(text, told=f"{word}{piece}" if any(map(str.isalnum, piece)) else "")
    return _apart(text, before, word)


def _apart(text: str, before: str, word: str) -> Raised:
    """Raised text that is not part of the word before it."""
    parted = before[-1:].isalnum() and text[:1].isalnum()
    return Raised(f" {text}" if parted else text, told=f"{word} {' '.join(text.split())}".strip())
