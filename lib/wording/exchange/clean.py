"""Characters of a foreign text → characters that a record may hold, with an account of those taken out."""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter

from wording.record.characters import MAX_MARKS, UNFIT
from wording.record.invisible import strays

_LINE_ENDS = re.compile("\r\n?|[\u0085\u2028\u2029\u000b]")
_HIDDEN = re.compile(f"{UNFIT.pattern}|\x85")
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LOST = re.compile("[\ud800-\udfff\ufffd]")
_ALONE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3000-\u303f\uff01-\uff60"
_WORD = re.compile(f"[{_ALONE}]|[^\\W{_ALONE}]+")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SPACE = re.compile(r"[ \t\r\n\f\v\u0085\u2028\u2029]+")
_MARKUP = str.maketrans("", "", "*_`\\")


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` with plain line ends, no tab, no hidden character, in NFC; and what to say about those taken out.

    A form feed becomes an empty line.
    """
    text = _LINE_ENDS.sub("\n", text).replace("\f", "\n\n")
    text = "\n".join(line.expandtabs(4) if "\t" in line else line for line in text.split("\n"))
    return _composed(_HIDDEN.sub("", text)), tuple(_remarks(Counter(_HIDDEN.findall(text))))


def without_strays(text: str) -> tuple[str, Counter[str]]:
    """One line of text without the invisible characters that its writing does not need, and how many of each went."""
    places = {*strays(text)}
    if not places:
        return text, Counter()
    kept = "".join(character for at, character in enumerate(text) if at not in places)
    return _composed(kept), Counter(text[at] for at in places)


def remarks(found: Counter[str]) -> tuple[str, ...]:
    """What to say about invisible characters that were taken out."""
    return tuple(_remarks(found))


def _remarks(found: Counter[str]) -> list[str]:
    groups = {
        "characters that turn the direction of text, taken out": [c for c in found if _TURNING.match(c)],
        "characters that were lost before, where a letter is missing now": [c for c in found if _LOST.match(c)],
        "invisible characters, taken out": [c for c in found if not _TURNING.match(c) and not _LOST.match(c)],
    }
    return [
        f"{what}: {sum(found[c] for c in chars)} ({', '.join(f'U+{ord(c):04X}' for c in sorted(chars))})"
        for what, chars in groups.items()
        if chars
    ]


def _composed(text: str) -> str:
    """`text` in NFC, with no more accents on one letter than a record holds: more take forever to put in order."""
    if text.isascii():
        return text
    marks = sum(map(bool, map(unicodedata.combining, text)))
    return unicodedata.normalize("NFC", _without_crowds(text) if marks > MAX_MARKS else text)


def _without_crowds(text: str) -> str:
    kept, row = [], 0
    for char in text:
        row = row + 1 if unicodedata.combining(char) else 0
        if row <= MAX_MARKS:
            kept.append(char)
    return "".join(kept)


def tidy(text: str) -> str:
    """One line of clean text: hidden characters out, white space runs to one space, none at the ends.

    Spaces that do not break stay as they are inside the text.
    """
    return _composed(_HIDDEN.sub("", _SPACE.sub(" ", text))).strip()


def references(text: str) -> str:
    """`text` with its HTML character references, such as &mdash;, read; one without a semicolon stays as it is."""
    return _REFERENCE.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text


def words(text: str) -> list[str]:
    """The words of a text for counting: runs of letters and digits; of scripts without spaces, each character.

    Marks of emphasis and hidden characters are no part of a word.
    """
    return _WORD.findall(_composed(_HIDDEN.sub("", text)).translate(_MARKUP))
