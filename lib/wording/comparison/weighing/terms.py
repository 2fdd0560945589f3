"""What the texts themselves tell of a word: that they define it, with quotation marks or without, or use it plainly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from wording.comparison.weighing.context import Context
from wording.comparison.weighing.pair import Pair
from wording.comparison.weighing.words import Words, is_word, read

_DEFINES = re.compile(
    r"\b(?:means?|shall mean|(?:is|are|be) (?:defined|understood|meant|used|taken|construed|read)|refers? to|includes?"
    r"|denotes?|stands? for|signif(?:y|ies)|describes?|comprises?|covers?|extends? to|encompass(?:es)?|consists? of"
    r"|(?:has|have) the meaning|constitutes?|shall be the|bears? the (?:sense|meaning))\b|=",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(
    r"\b(?:definitions? of|meaning of|hereafter|hereinafter|called|known as|termed|referred to as|we call"
    r"|the words?|the terms?)\W+(\w+)(?:\W+(\w+))?",
    re.IGNORECASE,
)
_SET_OFF = re.compile(r"[“\"‘(](\w+)[”\"’)]|\b(\w+) \(|\bto (\w+)(?: an? \w+)? is\b", re.IGNORECASE)
"""Words in quotation marks or brackets, before brackets, and verbs that are said to be something."""
_CAPITALS = re.compile(
    r"\b(?:capitali[sz]ed?|capitals?|glossary|defined terms?|upper[- ]case|definitions?"
    r"|(?:large|initial|first) letters?)\b",
    re.IGNORECASE,
)
_BEGINNING = re.compile(r"^\W*(?:\*\*|__|\*|_)([^*_\n]+)(?:\*\*|__|\*|_)")
_FAR, _NEAR = 400, 80
"""How many characters from a verb that defines a term is sought, and its last words are."""
_LONGEST = 6
"""Words of a term, at most."""
_POINTING = frozenset("this that it these those they which who what a an the".split())
"""Words that no term is made of alone, though clauses that begin with them say what they mean."""
_NAMES = frozenset(
    """gray grey grays greys mould mold harbour harbor labour labor theatre theater centre center honour honor plough
    plow savour savor saviour savior armour armor favour favor candour candor neighbour neighbor programme program
    defence defense""".split()
)
"""Words that people and bodies are named by."""


def defines(context: Context, word: str) -> bool:
    """Whether a clause or heading of either text says what a word in small letters means, or sets it off as a term."""
    if "terms" not in context.answers:
        lines = {line for text in context.texts for line in text.split("\n")}
        context.answers["terms"] = frozenset(found for line in lines for found in _told(line))
    known = cast("frozenset[str]", context.answers["terms"])
    return word in known or word in _headings(context)


def defines_form(context: Context, word: str) -> bool:
    """Whether another form of a word may be defined: “Consultation” or “Consulting” for “consult”."""
    defines(context, word)
    known = {*cast("frozenset[str]", context.answers["terms"]), *context.defining}
    return any(term.startswith(word[:6]) for term in known if len(word) > 3)


def capitals_define(context: Context) -> bool:
    """Whether either text says that capitals, or a glossary, give words a meaning of their own."""
    if "capitals" not in context.answers:
        context.answers["capitals"] = any(_CAPITALS.search(text) for text in context.texts)
    return bool(context.answers["capitals"])


def _told(line: str) -> Iterator[str]:
    """The words of what a line defines: “X means”, “X: …”, “X is”, and a beginning in bold or italics."""
    heads = [line[max(0, match.start() - _FAR) : match.start()] for match in _DEFINES.finditer(line)]
    heads += [line[: match.start()] for match in re.finditer(r":|\s[-–—]+\s", line)][:1]
    heads += re.findall(r"^\W*(\w+) (?:is|are)\b", line)
    heads += [match[1] for match in _BEGINNING.finditer(line)]
    yield from (word.lower() for match in _SET_OFF.finditer(line) for word in match.groups() if word)
    yield from (
        word
        for match in _DEFINES.finditer(line)
        for word in read(line[max(0, match.start() - _NEAR) : match.start()]).low[-2:]
    )
    yield from (
        word for match in _DEFINES.finditer(line) for word in read(line[match.end() : match.end() + _NEAR]).low[:1]
    )
    heads += [word for match in _SPOKEN_OF.finditer(line) for word in match.groups() if word]
    for head in heads:
        words = [word for word in read(re.split(r"[.;!?]\s", head)[-1]).low if is_word(word)]
        if 0 < len(words) <= _LONGEST:
            yield from (word for word in words if len(words) == 1 or word not in _POINTING)


def _headings(context: Context) -> frozenset[str]:
    """The headings that are one word."""
    if "headings" not in context.answers:
        found = (read(section.heading).low for version in (context.old, context.new) for section in version.sections)
        alone = [[word for word in low if word.isalpha()] for low in found]
        context.answers["headings"] = frozenset(words[0] for words in alone if len(words) == 1)
    return cast("frozenset[str]", context.answers["headings"])


def plain_elsewhere(pair: Pair, word: str) -> bool:
    """Whether a word in small letters stands so in another clause of both texts."""
    sides = zip(pair.context.texts, (pair.old, pair.new), strict=True)
    whole = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
    return all(len(whole.findall(text)) > len(whole.findall(words.text)) for text, words in sides)


def no_name(pair: Pair, forms: tuple[str, str], sizes: tuple[int, int] = (1, 1)) -> bool:
    """Whether a word that is spelled otherwise can be no part of a name.

    In small letters it is none. With a capital it may be one, save at the beginning of a clause that goes on in small
    letters, where both texts have the word in small letters too, in either spelling, and nobody is called by it.
    """
    a, b = pair.old.span(pair.i, pair.i + sizes[0]), pair.new.span(pair.j, pair.j + sizes[1])
    if a == a.lower() and b == b.lower():
        return True
    if (a[1:], b[1:]) != (a[1:].lower(), b[1:].lower()) or a[0].isupper() != b[0].isupper():
        return False
    if not _NAMES.isdisjoint(form.split()[0] for form in forms):
        return False
    begins = not any(map(is_word, (*pair.old.low[: pair.i], *pair.new.low[: pair.j])))
    after = (_raw(pair.old, pair.i + sizes[0]), _raw(pair.new, pair.j + sizes[1]))
    used = [sum(pair.context.places(form)[side] for form in set(forms)) for side in (0, 1)]
    return begins and all(raw[:1].islower() for raw in after) and all(used)


def _raw(words: Words, at: int) -> str:
    return words.raw(at) if at < len(words.low) else ""
