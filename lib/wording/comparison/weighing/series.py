"""Lists inside a sentence (“a, b, c and d”): which items came, which went, and whether their order changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from wording.comparison.model import Reason
from wording.comparison.vocabulary import FUNCTION
from wording.comparison.weighing.aligned import Aligned, Hunk, Side
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.differing import NARROWER, WIDER
from wording.comparison.weighing.words import Words, read, straight

_AND = r"(?:and|or|und|oder|y|e|et|ou|o|u)"
_LONGEST = 4
"""Most words of an item that stands between two others."""
_PARTS = frozenset((",", ";", "and", "or", "and/or"))
_SPEAKING = ("hedge", "condition", "absolute", "obligation", "negation", "scope", "only")


def listed(clause: Aligned, context: Context, in_order: bool = False) -> Iterator[Reason]:
    """Whether a list inside the sentence gains or loses items; `in_order`: they only changed places."""
    told = [words for words in list_reasons(clause.old.text, clause.new.text) if _is_so(words, clause)]
    came, went = (any(words.endswith(end) for words in told) for end in (" added", " dropped"))
    direction = "" if came == went else WIDER if came else NARROWER
    yield from (Reason("list", words, direction) for words in told)
    if not told and not in_order:
        yield from filter(None, map(_item, clause.hunks))


def order(clause: Aligned, context: Context) -> Iterator[Reason]:
    """Whether the same words, or the same items of a list, stand in another order."""
    told = [words for words in list_reasons(clause.old.text, clause.new.text) if words.startswith("re-ordered")]
    moved = _re_ordered(clause.old, clause.new) if _same_words(clause) else ""
    if told:
        yield from (Reason("order", words.removeprefix("re-ordered: ")) for words in told)
    elif moved:
        yield Reason("order", moved)


def _same_words(clause: Aligned) -> bool:
    """Whether the words that go are the words that come."""
    gone, come = ([word for hunk in clause.hunks for word in hunk[side].said] for side in (0, 1))
    return len(gone) == len(come) and sorted(gone) == sorted(come)


def _is_so(told: str, clause: Aligned) -> bool:
    """Whether the words of an item that is said to come or go really do, and do not only stand in another item."""
    item = [word for word in read(told[1:].rpartition("”")[0]).low if word[0].isalnum()]
    if all(word in FUNCTION for word in item):
        return False
    came, went = (all(word in words for word in item) for words in (_said(clause, 1), _said(clause, 0)))
    return (came and not went) if told.endswith(" added") else (went and not came and told.endswith(" dropped"))


def _said(clause: Aligned, side: int) -> set[str]:
    """The words that changed on one side."""
    return {word for hunk in clause.hunks for word in hunk[side].said}


def _item(hunk: Hunk) -> Reason | None:
    """An item that comes to a list of two, or goes from one of three, when nothing else in the edit speaks."""
    for side, other, shape, direction in (
        (hunk.new, hunk.old, "“{}” added", WIDER),
        (hunk.old, hunk.new, "“{}” dropped", NARROWER),
    ):
        item = [word for word in side.said if word not in _PARTS]
        if not item or len(item) > 8 or set(other.low) - _PARTS or any(side.marks(family) for family in _SPEAKING):
            continue
        if _in_a_row(side):
            return Reason(
                "list", shape.format(side.text.strip(" ,;").removeprefix("and ").removesuffix(" and")), direction
            )
    return None


def _in_a_row(side: Side) -> bool:
    """Whether the stretch is parted from its neighbours as an item of a list is, with an “and” or “or” near by."""
    words = side.words
    first, last = words.low[side.start], words.low[side.stop - 1]
    before, after = words.word(side.start - 1), words.word(side.stop)
    parted = first in _PARTS or last in _PARTS or (before in _PARTS and after in _PARTS)
    near = words.low[max(0, side.start - 6) : side.stop + 6]
    return parted and ("and" in near or "or" in near)


def list_reasons(old: str, new: str) -> list[str]:
    """What happened to the items of each list that stands in both texts, in words; nothing where it is unchanged."""
    if "," not in old or "," not in new:
        return []
    # Items that differ in their apostrophes alone are the same item.
    return list(_list_reasons(straight(old), straight(new)))


@lru_cache(maxsize=256)
def _list_reasons(old: str, new: str) -> tuple[str, ...]:
    news = list(_lists(new))
    found: list[str] = []
    for before in _lists(old):
        after = max(news, key=lambda items: len(_common(before, items)), default=())
        if len(_common(before, after)) < 2 or before == after:
            continue
        news.remove(after)
        found += [f"“{item}” added" for item in after if item not in before]
        found += [f"“{item}” dropped" for item in before if item not in after]
        kept = [item for item in before if item in after]
        if kept != [item for item in after if item in before]:
            found.append(f"re-ordered: “{', '.join(before)}” → “{', '.join(after)}”")
    return tuple(found)


def _common(a: tuple[str, ...], b: tuple[str, ...]) -> set[str]:
    return set(a) & set(b)


@lru_cache(maxsize=2)
def _pattern(name: str) -> re.Pattern[str]:
    if name == "sentence":
        return re.compile(r"(?<=[.;:!?])\s+|\n")
    return re.compile(rf"(,\s*+{_AND}\s++|(?<!\s)\s++{_AND}\s++|,\s*+)", re.IGNORECASE)


def _lists(text: str) -> Iterator[tuple[str, ...]]:
    """The lists of a text, each as its items; of the first item only the last word is sure, of the last the first."""
    if "," not in text:
        return
    for sentence in _pattern("sentence").split(text):
        pieces = _pattern("parted").split(sentence.rstrip(".;:!? "))
        parts, marks = pieces[::2], pieces[1::2]
        run: list[str] = []
        for at, part in enumerate(parts):
            if run and at < len(parts) - 1 and len(part.split()) <= _LONGEST and marks[at - 1].strip() == ",":
                run.append(part)
                continue
            if run and marks[at - 1].strip() != ",":
                yield from _closed([*run, part.split(" ")[0]])
            run = [part.split(" ")[-1]]


def _closed(items: list[str]) -> Iterator[tuple[str, ...]]:
    if len(items) >= 3 and len(set(items)) == len(items) and all(items):
        yield tuple(items)


def _re_ordered(old: Words, new: Words) -> str:
    """The words that only changed places, when all words of the clause are the same; empty otherwise."""
    sides = [[words.raw(at) for at, word in enumerate(words.low) if word[0].isalnum()] for words in (old, new)]
    if sides[0] == sides[1] or sorted(sides[0]) != sorted(sides[1]):
        return ""
    places = [at for at, (a, b) in enumerate(zip(*sides, strict=True)) if a != b]
    return " → ".join(f"“{' '.join(side[places[0] : places[-1] + 1])}”" for side in sides)
