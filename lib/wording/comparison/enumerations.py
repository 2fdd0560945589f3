"""Lists inside a sentence (“a, b, c and d”): which items came, which went, and whether their order changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SENTENCE = re.compile(r"(?<=[.;:!?])\s+|\n")
_AND = r"(?:and|or|und|oder|y|e|et|ou|o|u)"
_PARTED = re.compile(rf"(,\s*{_AND}\s+|\s+{_AND}\s+|,\s*)", re.IGNORECASE)
_LONGEST = 4
"""Most words of an item that stands between two others."""


def list_reasons(old: str, new: str) -> list[str]:
    """What happened to the items of each list that stands in both texts, in words; nothing where it is unchanged."""
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
    return found


def _common(a: tuple[str, ...], b: tuple[str, ...]) -> set[str]:
    return set(a) & set(b)


def _lists(text: str) -> Iterator[tuple[str, ...]]:
    """The lists of a text, each as its items; of the first item only the last word is sure, of the last the first."""
    for sentence in _SENTENCE.split(text):
        pieces = _PARTED.split(sentence.rstrip(".;:!? "))
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
