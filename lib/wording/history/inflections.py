"""The base of an English word: plurals and verb forms come to one, words of another kind do not.

The rules are those of the first steps of the Porter 2 stemmer, which deal with inflections, with a table of irregular
forms. Its further steps, which would take “mediation” and “mediator” for one word, are left out on purpose.
"""

from __future__ import annotations

import re
from functools import lru_cache

_FORMS = """
be am are been being is was were; do did does done doing; have had has having; go goes going gone went;
child children; foot feet; life lives; man men; person people persons; self selves; tooth teeth; woman women;
half halves; wife wives; bus buses; gas gases; sue sued suing; crisis crises;
diagnosis diagnoses; criterion criteria; phenomenon phenomena;
add added adding; arise arisen arose; bear bore born borne; become became; begin began begun; bias biases biased;
bind bound; bring brought; build built; buy bought; catch caught; choose chose chosen; come came; cut cutting;
deal dealt; die died dies dying; draw drawn drew; eat ate eaten; fall fallen fell; feed fed; feel felt; fight fought;
find found; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven; free freed; get got gotten;
give gave given; grow grew grown; hear heard; hide hid hidden; hold held; keep kept; know knew known; lay laid;
lead led; learn learnt; lend lent; lie lain lied lies lying; lose lost; make made; mean meant; meet met; pay paid;
ride ridden rode; rise risen rose; run ran; say said; see saw seen; seek sought; sell sold; send sent; shake shaken
shook; show shown; sit sat; speak spoke spoken; spend spent; stand stood; steal stole stolen; take taken took;
teach taught; tell told; think thought; tie tied ties tying; understand understood; undertake undertaken undertook;
uphold upheld; wear wore worn; win won; withdraw withdrawn withdrew; withhold withheld; write written wrote
"""
_IRREGULAR = {form: forms.split()[0] for forms in _FORMS.split(";") for form in forms.split()}
# What looks like a form of another word and is none.
_WHOLE = frozenset(
    "always anything basis during evening everything exceed indeed its lens morning news nothing perhaps proceed "
    "series something species succeed this thus unless whereas".split()
)
_WORD = re.compile(r"[a-z]+")
_VOWELS = frozenset("aeiouy")
_DOUBLE = re.compile(r"([bdfgmnprtl])\1$")


@lru_cache(maxsize=4096)
def base(word: str) -> str:
    """What all inflections of a word in small letters have in common; the word itself when it has none we know."""
    if not _WORD.fullmatch(word) or len(word) < 3:
        return _IRREGULAR.get(word, word)
    if word in _IRREGULAR:
        return _shortened(_IRREGULAR[word])
    singular = _without_s(word)
    if singular in _WHOLE or word in _WHOLE:
        return singular if singular in _WHOLE else word
    return _shortened(_without_ending(singular))


def _without_s(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ies", "ied")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith("s") and not word.endswith(("us", "ss", "is")) and _has_vowel(word[:-2]):
        return word[:-1]
    return word


def _without_ending(word: str) -> str:
    """The word without `-ed` or `-ing`, with the `e` that stood there or the letter doubled for it put right."""
    if word.endswith("eed"):
        return word[:-1] if len(word) - 3 >= _first_region(word) else word
    stem = word.removesuffix("ed") if word.endswith("ed") else word.removesuffix("ing")
    if stem == word or not _has_vowel(stem):
        return word
    if stem.endswith(("at", "bl", "iz")):
        return f"{stem}e"
    if _DOUBLE.search(stem):
        return stem[:-1]
    return f"{stem}e" if _first_region(stem) >= len(stem) and _ends_short(stem) else stem


def _shortened(word: str) -> str:
    """The word with a last `y` as `i`, without a silent `e`, and with one `l` for two."""
    if len(word) > 2 and word.endswith("y") and not _is_vowel(word, len(word) - 2):
        return f"{word[:-1]}i"
    if word.endswith("e"):
        first = _first_region(word)
        silent = len(word) - 1 >= first and not _ends_short(word[:-1])
        return word[:-1] if silent or len(word) - 1 >= _first_region(word, first) else word
    return word[:-1] if word.endswith("ll") and len(word) > 3 else word


def _is_vowel(word: str, at: int) -> bool:
    """Whether the letter is a vowel; `y` is one where it follows a consonant."""
    return word[at] in _VOWELS and not (word[at] == "y" and (at == 0 or _is_vowel(word, at - 1)))


def _has_vowel(word: str) -> bool:
    return any(_is_vowel(word, at) for at in range(len(word)))


def _first_region(word: str, start: int = 0) -> int:
    """Where the part begins that follows the first consonant after a vowel."""
    for at in range(start + 1, len(word)):
        if not _is_vowel(word, at) and _is_vowel(word, at - 1):
            return at + 1
    return len(word)


def _ends_short(word: str) -> bool:
    """Whether the word ends in a short syllable, as “hop” and “us” do."""
    if len(word) == 2:
        return _is_vowel(word, 0) and not _is_vowel(word, 1)
    return (
        len(word) > 2
        and not _is_vowel(word, len(word) - 1)
        and word[-1] not in "wxy"
        and _is_vowel(word, len(word) - 2)
        and not _is_vowel(word, len(word) - 3)
    )
