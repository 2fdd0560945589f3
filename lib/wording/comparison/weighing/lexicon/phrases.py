"""Every phrase of the lexicon, found by its first two words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from wording.comparison.weighing.lexicon import conditions, degrees, duties, extent, hedges, lists

FAMILIES = {
    "obligation": duties.OBLIGATION,
    "prohibition": duties.PROHIBITION,
    "negation": duties.NEGATION,
    "scope": extent.SCOPE,
    "only": extent.ONLY,
    "bound": extent.BOUND,
    "absolute": degrees.ABSOLUTE,
    "hedge": hedges.HEDGE,
    "condition": conditions.CONDITION,
    "open": lists.OPEN_LIST,
    "join": lists.JOIN,
}
"""Every family, in the order in which they claim a phrase that stands in several."""

BE = ("is", "are", "be", "was", "were", "been", "being", "am")
"""The forms of “to be”."""

Entry = tuple[tuple[str, ...], str, int]
"""A phrase as words, its family and its grade."""


@lru_cache(maxsize=1)
def phrases() -> dict[str, dict[str, tuple[Entry, ...]]]:
    """Every phrase of the lexicon under its first word and its second (“” for single words), the longest first.

    A phrase of several families stands there for each, in their order.
    """
    found: dict[str, dict[str, dict[tuple[tuple[str, ...], str], Entry]]] = {}
    for family, grades in FAMILIES.items():
        for grade, lines in grades.items():
            for phrase in " ".join(lines.split()).split(" / "):
                for words in _spelled(tuple(phrase.split())):
                    second = words[1] if len(words) > 1 else ""
                    found.setdefault(words[0], {}).setdefault(second, {}).setdefault(
                        (words, family), (words, family, grade)
                    )
    both = ("and", "/", "or")
    found["and"]["/"] = {(both, "join"): (both, "join", 3)}
    return {
        first: {
            second: tuple(sorted(entries.values(), key=lambda e: -len(e[0]))) for second, entries in seconds.items()
        }
        for first, seconds in found.items()
    }


def _spelled(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The ways in which a phrase of the tables is written."""
    for at, word in enumerate(words):
        if word.endswith("~"):
            for form in verb_forms(word[:-1]):
                yield (*words[:at], form, *words[at + 1 :])
            return
    if words[0] == "be":
        yield from ((form, *words[1:]) for form in BE)
    else:
        yield words


def verb_forms(verb: str) -> tuple[str, ...]:
    """The forms of a regular verb, and of the few irregular ones of the tables."""
    if verb in ("seek", "strive"):
        return {"seek": ("seek", "seeks", "sought", "seeking")}.get(
            verb, ("strive", "strives", "strived", "strove", "striving")
        )
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    double = verb + verb[-1] if verb in ("commit", "omit", "plan", "stop") else verb
    return verb, f"{verb}s", f"{double}ed", f"{double}ing"
