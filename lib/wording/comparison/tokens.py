"""Text → tokens: words and punctuation, with the white space after them riding along.

A token is never cut by a redline. One token are: a word with its inner apostrophes and hyphens and its marks
(`NYS-AIMH`, `IMH-E®`, `discipline’s`), a number with its separators, unit sign or currency sign (`1,000`, `60%`),
a modal with its negation (`shall not`), `and/or`, and in scripts without spaces one character.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# Letters of a word that Python's \w leaves out: combining marks and vowel signs, joiners, the soft hyphen.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u07eb-\u07f3\u0816-\u082d"
    "\u0859-\u085b\u08d3-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u09d7\u09e2\u09e3"
    "\u0a01-\u0a03\u0a3c-\u0a51\u0a70-\u0a75\u0a81-\u0a83\u0abc-\u0acd\u0ae2\u0ae3\u0b01-\u0b03\u0b3c-\u0b57\u0b62"
    "\u0b63\u0b82\u0bbe-\u0bcd\u0bd7\u0c00-\u0c04\u0c3e-\u0c56\u0c62\u0c63\u0c81-\u0c83\u0cbc-\u0cd6\u0ce2\u0ce3"
    "\u0d00-\u0d03\u0d3b-\u0d4d\u0d57\u0d62\u0d63\u0d82\u0d83\u0dca-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1"
    "\u0eb4-\u0ebc\u0ec8-\u0ecd\u0f18-\u0f39\u0f3e\u0f3f\u0f71-\u0f84\u0f86-\u0fbc\u102b-\u103e\u1056-\u109d"
    "\u135d-\u135f\u1712-\u1734\u17b4-\u17d3\u180b-\u180d\u1920-\u193b\u1a17-\u1a1b\u1a55-\u1a7f\u1ab0-\u1aff"
    "\u1b00-\u1b44\u1b6b-\u1b73\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ua66f-\ua67d\ua69e"
    "\ua69f\ua6f0\ua6f1\ua802-\ua827\ua880-\ua8c5\ua8e0-\ua8f1\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f"
)
# Han, Hiragana, Katakana and their marks: written without spaces, so each character is a token.
_CJK = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
# White space, and the invisible direction marks that ride on a token as space does.
_SPACE = r"\s\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"

_W = rf"[\w{_MARKS}]"
_WORD = rf"(?:[$€£¥](?=\d))?{_W}+(?:(?:['’‐‑-]|(?<=\d)[.,:](?=\d)){_W}+)*[®™©%‰°]*"
_KANJI_WORD = _WORD.replace(_W, rf"(?:(?![{_CJK}]){_W})")

_LATIN_WORD = _WORD.replace(_W, r"\w")

# Words of texts of Latin letters, of other letters, and with scripts that have no spaces.
_SHAPES = {"latin": _LATIN_WORD, "letters": _WORD, "characters": rf"[{_CJK}][{_MARKS}]*|{_KANJI_WORD}"}
_BEYOND_LATIN = re.compile(r"[^\x00-\xac\xae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2122]")
_BLANKS = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u061c\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2061\u2062\u2063\u2064\u2065"
    "\u2066\u2067\u2068\u2069\u3000\ufeff"
)
"""All that `_SPACE` stands for."""
_CURRENCY = "$€£¥"


@lru_cache(maxsize=len(_SHAPES))
def _words(shape: str) -> re.Pattern[str]:
    return re.compile(_SHAPES[shape])


@lru_cache(maxsize=len(_SHAPES))
def _tokens(shape: str) -> re.Pattern[str]:
    """Tokens, each with the space that rides on it."""
    space = r"\s" if shape == "latin" else _SPACE
    return re.compile(rf"(?:{_SHAPES[shape]}|[^{space}])[{space}]*")


def _shape(text: str) -> str:
    """Which pattern reads a text; all read a text that a simpler one may read alike."""
    if text.isascii() or not _BEYOND_LATIN.search(text):
        return "latin"
    return "characters" if _without_spaces().search(text) else "letters"


# Patterns with many letters are made when a text first needs them: that takes longer than reading a short one.
@lru_cache(maxsize=1)
def _without_spaces() -> re.Pattern[str]:
    return re.compile(rf"[{_CJK}]")


@lru_cache(maxsize=1)
def _starts_word() -> re.Pattern[str]:
    return re.compile(rf"[$€£¥]?[\w{_MARKS}]|[{_CJK}]")


MODALS = frozenset(
    "shall must should may might can could will would ought need do does did is are was were has have had dare".split()
)
"""Words that are one token with a “not” that follows them."""


class Tokens(NamedTuple):
    """A text cut into tokens: `leading` and then each core followed by its space spell the text exactly."""

    leading: str
    """White space before the first token."""
    cores: tuple[str, ...]
    """The tokens without the space that rides on them."""
    spaces: tuple[str, ...]
    """The white space that rides on each token."""


def tokenize(text: str) -> Tokens:
    """The tokens of `text`; joining `leading` and every core with its space gives it back exactly."""
    leading = text[: len(text) - len(text.lstrip(_BLANKS))]
    shape = _shape(text)
    found = _tokens(shape).findall(text, len(leading))
    blanks = None if shape == "latin" else _BLANKS
    cores = [token.rstrip(blanks) for token in found]
    spaces = [token[len(core) :] for token, core in zip(found, cores, strict=True)]
    if "not" in cores or "NOT" in cores:
        _join_negations(cores, spaces)
    if "and/or" in text:
        _join_and_or(cores, spaces)
    return Tokens(leading, tuple(cores), tuple(spaces))


def _join_negations(cores: list[str], spaces: list[str]) -> None:
    """Makes “shall” and “not” one token, in place."""
    for at in reversed([at for at, core in enumerate(cores) if len(core) == 3 and core.lower() == "not"]):
        if at and spaces[at - 1] and cores[at - 1].lower() in MODALS:
            cores[at - 1 : at + 1] = [cores[at - 1] + spaces[at - 1] + cores[at]]
            spaces[at - 1 : at + 1] = [spaces[at]]


def _join_and_or(cores: list[str], spaces: list[str]) -> None:
    for at in reversed([at for at, core in enumerate(cores) if core == "/" and at]):
        if cores[at - 1 : at + 2] == ["and", "/", "or"] and not spaces[at - 1] and not spaces[at]:
            cores[at - 1 : at + 2] = ["and/or"]
            spaces[at - 1 : at + 2] = [spaces[at + 1]]


def is_sign(core: str) -> bool:
    """Whether a token is one sign of a script that is written without spaces."""
    return core[:1] >= _CJK[0] and _without_spaces().match(core) is not None


def is_word(core: str) -> bool:
    """Whether a token counts as a word; punctuation does not."""
    if core[0].isalnum():
        return True
    if _BEYOND_LATIN.search(core):
        return _starts_word().match(core) is not None
    first = core[1:2] if core[0] in _CURRENCY else core[0]
    return first.isalnum() or first == "_"


@lru_cache(maxsize=65_536)
def count_words(text: str) -> int:
    """How many words `text` has: “shall not” counts two, a character of a script without spaces counts one."""
    found = len(_words(_shape(text)).findall(text))
    return found - tokenize(text).cores.count("and/or") if "and/or" in text else found
