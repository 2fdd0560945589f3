"""The numbers that headings and clauses bear: “3.”, “(a)”, “1.2”, “iv)”, “§ 4”, “Principle 3:”."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple, cast

from wording.comparison.vocabulary import FUNCTION, NORMATIVE
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.mentions import said_numbers
from wording.comparison.weighing.pair import NO_STEP, Pair, Step
from wording.comparison.weighing.words import UNSEEN, Words

PARTS = tuple(
    """principle section subsection article clause subclause paragraph subparagraph part chapter standard rule
    regulation item appendix annex annexe schedule step title point canon tenet exhibit footnote endnote attachment
    addendum provision guideline heading figure table note commitment duty""".split()
)
"""What a part of a code may be called."""
SPELLED = {
    word: str(value)
    for value, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
"""Numbers in words, as headings and references have them."""
_SMALL_ROMAN = re.compile(r"[ivxl]{1,6}").fullmatch


class Label(NamedTuple):
    """A number at the head of a text."""

    number: str
    """The number, in capitals: `3`, `1.2`, `A`, `IV`."""
    rest: str
    """The text after it."""


@lru_cache(maxsize=1)
def _heading() -> re.Pattern[str]:
    kinds, words = "|".join(PARTS), "|".join(SPELLED)
    number = rf"\d+(?:\.\d+)*[a-z]?|[IVXLC]+|[A-Z]|(?i:{words})"
    named = rf"(?:(?i:{kinds})\.?\s+|§§?\s*|(?i:no)\.\s*)({number})(?=[\s.:)–—-]|$)\s*[.:)–—-]*\s*"
    bare = r"\(?(\d+(?:\.\d+)*[a-z]?|[IVXLC]+|[A-Za-z]|[ivxl]+)\s*[.:)]+\s+"
    dotted = r"(\d+(?:\.\d+)+)\s+(?=[A-Z])"
    return re.compile(rf"(?:{named}|{bare}|{dotted})")


@lru_cache(maxsize=2048)
def heading_label(heading: str) -> Label:
    """The number that a heading bears, and the heading without it; no number leaves the whole."""
    heading = heading if heading.isascii() else heading.translate(UNSEEN)
    match = _heading().match(heading)
    if not match:
        return Label("", heading)
    number = next(filter(None, match.groups()))
    return Label(SPELLED.get(number.lower(), number).upper(), heading[match.end() :])


def renumbering(pair: Pair) -> Step:
    """Another number or letter before the same clause, where no reference names either of them."""
    if pair.i > 3 or pair.j > 3:
        return NO_STEP
    (number, stop), (other, end) = _label(pair.old, pair), _label(pair.new, pair)
    if not number or not other or number == other or pair.i > stop or pair.j > end:
        return NO_STEP
    if pair.old.low[: pair.i] != pair.new.low[: pair.j] and (pair.i or pair.j):
        return NO_STEP
    n, m = min(stop, pair.last) - pair.i, min(end, pair.end) - pair.j
    if n <= 0 or m <= 0 or stop - pair.i - n != end - pair.j - m:
        return NO_STEP
    return NO_STEP if {number, other} & mentioned(pair.context) else (n, m)


def _label(words: Words, pair: Pair) -> tuple[str, int]:
    """The number before a clause and the word after it; an initial before a name, as in “A. Lee”, is none."""
    at = 1 if words.word(0) in ("(", "[", "§") else 0
    word, close = words.word(at), words.word(at + 1)
    counted = word[:1].isdigit() and word.replace(".", "").isdigit()
    lettered = (len(word) == 1 and word.isalpha()) or bool(_SMALL_ROMAN(word))
    if counted and close and close[0].isalpha() and words.word(0) not in ("(", "[") and ("." in word or at):
        plain = words.raw(at + 1)[0].isupper() and _begins_plainly(words, at + 1, pair.context)
        return (word.upper(), at + 1) if plain else ("", 0)
    if not (counted or lettered) or not words.glued(at + 1) or close not in (")", "]", "."):
        return "", 0
    wanted = {"(": ")", "[": "]"}.get(words.word(0), "")
    if (wanted and close != wanted) or (close == "]" and not wanted):
        return "", 0
    stop = at + 2
    if lettered and close == "." and words.raw(at).isupper() and not _begins_plainly(words, stop, pair.context):
        return "", 0
    if stop >= len(words.low) or not (words.raw(stop)[0].isupper() or (lettered and _in_a_row(pair.context))):
        return "", 0
    return word.upper(), stop


def _in_a_row(context: Context) -> bool:
    """Whether either version has several clauses that begin with a letter in brackets: its items are labelled so."""
    if "lettered" not in context.answers:
        labelled = re.compile(r"\(?[a-z]{1,4}\)\s").match
        context.answers["lettered"] = all(
            sum(bool(labelled(clause.text)) for section in version.sections for clause in section.clauses) > 1
            for version in (context.old, context.new)
        )
    return bool(context.answers["lettered"])


def _begins_plainly(words: Words, at: int, context: Context) -> bool:
    """Whether a clause begins with an ordinary word, and no surname."""
    word = words.word(at)
    return word in FUNCTION or word in NORMATIVE or (bool(word) and any(context.places(word)))


def mentioned(context: Context) -> frozenset[str]:
    """The numbers that any clause or heading of either version says apart from its own label, in capitals."""
    if "mentioned" not in context.answers:
        sections = [section for version in (context.old, context.new) for section in version.sections]
        texts = {clause.text for section in sections for clause in section.clauses}
        headings = {heading_label(section.heading).rest for section in sections}
        texts |= {heading for heading in headings if " " in heading}  # a lone letter is a label itself
        context.answers["mentioned"] = frozenset[str]().union(*map(said_numbers, texts))
    return cast("frozenset[str]", context.answers["mentioned"])
