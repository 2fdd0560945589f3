"""Defined terms and names: which of them an edit touches, and in how many places of the whole text they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from wording.comparison.model import Reason
from wording.comparison.vocabulary import FUNCTION
from wording.comparison.weighing.aligned import Hunk, Side
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.edits import told

_MARKS = frozenset("®™℠")


def term(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Whether a term that the code defines, or writes with a capital throughout, changes; and in how many places."""
    yield from _speak("term", hunk, context, True)


def name(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Whether a name or abbreviation changes; and in how many places."""
    yield from _speak("name", hunk, context, False)


def _speak(rule: str, hunk: Hunk, context: Context, defined: bool) -> Iterator[Reason]:
    if not any(may_name(side, context) for side in hunk):
        return
    old, new = _named(hunk, 0, context), _named(hunk, 1, context)
    if set(old) == set(new):
        return
    gone, come = [n for n in old if n not in new], [n for n in new if n not in old]
    known = any(is_term(found, context) for found in (*gone, *come))
    if known == defined:
        cased = hunk.old.low == hunk.new.low
        evidence = hunk.evidence if cased else told(", ".join(gone), ", ".join(come))
        yield Reason(rule, f"{evidence}: {_places((gone or come)[0], context)}")


def may_name(side: Side, context: Context) -> bool:
    """Whether a capital stands in a stretch, or a word of a defined term in it or beside it."""
    if side.text != side.text.lower():
        return True
    near = side.words.low[max(0, side.start - 1) : side.stop + 1]
    return not context.defining.isdisjoint(near)


def _named(hunk: Hunk, at: int, context: Context) -> list[str]:
    """The names in one side of an edit, read once for both rules."""
    side = hunk[at]
    known = cast("dict[tuple[str, int, int], list[str]]", context.answers.setdefault("names", {}))
    key = (side.words.text, side.start, side.stop)
    if key not in known:
        known[key] = _names(side, context)
    return known[key]


def is_term(found: str, context: Context) -> bool:
    """Whether the code defines a term, or writes it with a capital in the middle of a sentence again and again."""
    low = found.lower()
    return low in context.defined or found in context.abbreviations or context.capitalised(low) > 1


def _names(side: Side, context: Context) -> list[str]:
    """Runs of names in a stretch: capitals in the middle of a sentence, abbreviations, and terms that are defined."""
    found: list[str] = []
    words, at = side.words, side.start
    while at < side.stop:
        stop = at
        while stop < side.stop and _is_name(side, stop, context, stop > at):
            stop += 1
        if stop > at:
            found.append(words.span(at, stop).strip("®™℠-"))
        at = max(stop, at + 1)
    found += [phrase for phrase in context.phrases if _crosses(side, phrase)]
    return list(dict.fromkeys(filter(None, found)))


def _is_name(side: Side, at: int, context: Context, within: bool) -> bool:
    words, raw = side.words, side.words.raw(at)
    if raw in _MARKS or (raw == "-" and within):
        return within
    if not raw[0].isalpha():
        return False
    if words.low[at] in context.defined:
        return True
    if sum(map(str.isupper, raw)) > 1:
        return True
    if not raw[0].isupper():
        return False
    starts = at == words.sentence(at) or not any(words.low[k][0].isalnum() for k in range(words.sentence(at), at))
    if words.low[at] in FUNCTION:
        return not starts and words.low[at] != "i"
    return context.capitalised(words.low[at]) > 1 if starts else words.low[at] != "i"


def _crosses(side: Side, phrase: str) -> bool:
    """Whether a defined phrase stands in a stretch or across its ends."""
    parts = tuple(phrase.split())
    low = side.words.low
    for at in range(max(0, side.start - len(parts) + 1), side.stop):
        if low[at : at + len(parts)] == parts and (at < side.stop and at + len(parts) > side.start):
            return True
    return False


def _places(phrase: str, context: Context) -> str:
    old, new = context.places(phrase)
    return f"“{phrase}” stands in {old} {'place' if old == 1 else 'places'} of the old text and {new} of the new"
