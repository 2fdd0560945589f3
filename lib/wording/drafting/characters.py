"""Characters that nobody sees, and letters of one script that pass for those of another."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from wording.drafting.passages import Draft, Found

# What the reader refuses in a file may still stand in a version that was made in memory.
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e"
    "\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e01ef]"
)
_MARKS = "\u200e\u200f\u061c"
_JOINERS = "\u200c\u200d"
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def hidden(draft: Draft) -> Iterator[Found]:
    """Invisible characters, save those that Arabic, Hebrew, Indic scripts and pictures need."""
    for passage in draft.passages:
        if passage.text.isascii():
            continue
        turned = any(unicodedata.bidirectional(c) in ("R", "AL") for c in passage.text)
        for match in _HIDDEN.finditer(passage.text):
            if not _needed(passage.text, match.start(), turned):
                name = unicodedata.name(match[0], "a character without a name").lower()
                reason = f"An invisible character stands here: U+{ord(match[0]):04X}, {name}."
                yield Found(passage, *_word_around(passage.text, match.start()), reason, "Delete it.")


def _needed(text: str, at: int, turned: bool) -> bool:
    """Whether the writing needs what stands at `at`; `turned`: some of the text runs from right to left."""
    beside = text[max(at - 1, 0) : at] + text[at + 1 : at + 2]
    if text[at] in _MARKS:
        return turned
    if text[at] in _JOINERS:
        return len(beside) == 2 and not beside[0].isspace() and not any(c.isascii() or _is_latin(c) for c in beside)
    if text[at] == "\u200b":
        return bool(beside) and all("\u0e00" <= c <= "\u109f" or "\u1780" <= c <= "\u17ff" for c in beside)
    return bool(_SELECTORS.match(text[at])) and at > 0 and not text[at - 1].isascii() and not _is_latin(text[at - 1])


def _is_latin(character: str) -> bool:
    return unicodedata.name(character, "").startswith("LATIN")


def _word_around(text: str, at: int) -> tuple[int, int]:
    before = re.search(r"\S*$", text[max(at - 24, 0) : at])
    after = re.match(r"\S*", text[at : at + 25])
    start, end = at - len(before[0] if before else ""), at + max(len(after[0] if after else ""), 1)
    return start, end


# Letters that look like Latin ones in most typefaces (Unicode's list of confusables, the plain cases).
_LOOKALIKES = {
    "CYRILLIC": "аеорсухіјѕԁһӏԛԝвкмтнАЕОРСУХІЈЅВКМТНԚԜЗз",
    "GREEK": "οναρικτυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "ARMENIAN": "օսհոցզ",
    "LATIN": "aeopcyxijsdhlqwkmtnuvrzABEKMHOPCTXYISJZN3",
}
_LETTERS = re.compile(r"[^\W\d_]+")


def confusable(draft: Draft) -> Iterator[Found]:
    """Words of Latin letters with a look-alike of another script among them, or made of look-alikes altogether."""
    main = _main_script(draft)
    for passage in draft.passages:
        if passage.text.isascii():
            continue
        quoted = _scripts_quoted(passage.text)
        for match in _LETTERS.finditer(passage.text):
            if not match[0].isascii() and (odd := _odd_letters(match[0], main, quoted)):
                points = ", ".join(f"“{c}” U+{ord(c):04X} {unicodedata.name(c).lower()}" for c in odd[:3])
                reason = f"The word mixes alphabets that look alike: {points}."
                yield Found(passage, *match.span(), reason, "Type the word anew in one alphabet.")


def _script(character: str) -> str:
    if character.isascii():
        return "LATIN"
    if unicodedata.normalize("NFKC", character).isascii():
        return "STYLED"
    return unicodedata.name(character, "?").split(" ")[0].split("-")[0]


def _scripts_quoted(text: str) -> frozenset[str]:
    """Other scripts that the text really uses: those with letters that look like none of ours."""
    others = {c for c in text if not c.isascii() and c.isalpha()}
    return frozenset(script for c in others if (script := _script(c)) in _LOOKALIKES and c not in _LOOKALIKES[script])


def _odd_letters(word: str, main: str, quoted: frozenset[str]) -> str:
    """The letters that do not belong; nothing when the word is sound."""
    scripts = {c: _script(c) for c in word}
    styled = "".join(dict.fromkeys(c for c in word if scripts[c] == "STYLED" and ord(c) > 0xFF and c.isalpha()))
    if styled and "LATIN" in scripts.values() and not re.search("[\ufb00-\ufb06]", styled):
        return styled
    counts = Counter(scripts[c] for c in word if scripts[c] in _LOOKALIKES)
    if len(counts) > 1:
        few = min(counts, key=lambda script: (counts[script], script == main, script))
        odd = [c for c in word if scripts[c] == few]
        return "".join(dict.fromkeys(odd)) if all(c in _LOOKALIKES[few] for c in odd) else ""
    (script,) = counts or ("",)
    if main == "LATIN" and script not in ("", "LATIN", *quoted) and len(word) > 1 and _disguised(word, script):
        return "".join(dict.fromkeys(word))
    return ""


def _disguised(word: str, script: str) -> bool:
    return all(c in _LOOKALIKES[script] for c in word)


def _main_script(draft: Draft) -> str:
    """The script of most letters; Latin in a tie."""
    count: Counter[str] = Counter(LATIN=1)
    for passage in draft.passages:
        if passage.text.isascii():
            count["LATIN"] += len(passage.text)
        else:
            count.update(_script(c) for c in passage.text if c.isalpha())
    return count.most_common(1)[0][0]
