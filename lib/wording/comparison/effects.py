"""Edits that recur through a text, told as one: a name or term changed “in n places”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wording.comparison.model import Comparison
from wording.comparison.rules import Edit, edits
from wording.comparison.tokens import is_word, tokenize
from wording.comparison.vocabulary import FUNCTION


@dataclass(frozen=True, slots=True)
class Throughout:
    """One edit made in several places."""

    old: str
    """The words before."""
    new: str
    """The words after."""
    places: int
    """In how many places the edit was made."""
    left: int
    """In how many places of the new text the old words still stand, without the new ones."""
    changes: tuple[str, ...]
    """Ids of the changes in which it was made, in reading order."""


def recurring(comparison: Comparison) -> tuple[Throughout, ...]:
    """The edits made in two places or more, the most frequent first; letters' case apart they are the same edit."""
    found: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for change in comparison.changes:
        if not any(kind in change.kinds for kind in ("added", "removed")):
            for old, new in _terms(edits(change.runs)):
                found.setdefault((old.casefold(), new.casefold()), []).append((old, new, change.id))
    text = "\n".join(_texts(comparison))
    rows = [
        Throughout(
            made[0][0],
            made[0][1],
            len(made),
            _standing(made[0][0], made[0][1], text),
            tuple(dict.fromkeys(id for _, _, id in made)),
        )
        for made in found.values()
        if len(made) > 1
    ]
    return tuple(sorted(rows, key=lambda row: -row.places))


def _terms(made: list[Edit]) -> Iterator[tuple[str, str]]:
    """The words of each edit; one that only inserts or deletes takes the content word before it along."""
    for edit in made:
        old, new = edit.deleted.strip(), edit.inserted.strip()
        if old and new:
            yield old, new
        elif any(c.isalnum() for c in old + new):
            anchor = _anchor(edit)
            glue = " " if anchor and (old or new)[0].isalnum() else ""
            longer = f"{anchor}{glue}{old or new}".strip(",; ")
            yield (anchor, longer) if new else (longer, anchor)


def _anchor(edit: Edit) -> str:
    """The word before an edit, where it is one that a term may begin with."""
    cores = tokenize(edit.before).cores
    word = cores[-1] if cores else ""
    return word if word.casefold() not in FUNCTION and is_word(word or ".") else ""


def _texts(comparison: Comparison) -> Iterator[str]:
    for section in comparison.new.sections:
        yield section.heading
        for clause in section.clauses:
            yield clause.text


def _standing(old: str, new: str, text: str) -> int:
    """How often the old words stand in the text other than as part of the new ones."""
    if not old:
        return 0
    whole = re.sub(_as_words(new), " ", text, flags=re.IGNORECASE) if new else text
    return len(re.findall(_as_words(old), whole, flags=re.IGNORECASE))


def _as_words(text: str) -> str:
    return rf"(?<![\w-]){re.escape(text)}(?![\w-])"
