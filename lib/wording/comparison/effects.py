"""Edits that recur through a text, told as one: a name or term changed “in n places”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wording.comparison.model import Comparison
from wording.comparison.tokens import is_word, tokenize
from wording.comparison.vocabulary import FUNCTION
from wording.comparison.weighing.edits import Edit, edits


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
    """The edits made in two places or more, the most frequent first.

    Where the old and the new words differ in more than the case of letters, their case apart they are the same edit.
    """
    found: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for change in comparison.changes:
        if not any(kind in change.kinds for kind in ("added", "removed")):
            for old, new in _terms(edits(change.runs)):
                folded = old.casefold(), new.casefold()
                key = folded if folded[0] != folded[1] else (old, new)
                found.setdefault(key, []).append((old, new, change.id))
    text = "\n".join(_texts(comparison))
    rows = [_row(made, text) for made in found.values() if len(made) > 1]
    return tuple(sorted(rows, key=lambda row: -row.places))


def _row(made: list[tuple[str, str, str]], text: str) -> Throughout:
    old, new, _ = made[0]
    cased = {row[0] for row in made} == {old}
    ids = tuple(dict.fromkeys(id for _, _, id in made))
    return Throughout(old, new, len(made), _standing(old, new, text, cased), ids)


def _terms(made: list[Edit]) -> Iterator[tuple[str, str]]:
    """The words of each edit; one that only inserts or deletes takes the content word before it along."""
    for edit in made:
        old, new = edit.deleted.strip(), edit.inserted.strip()
        if old and new:
            if any(map(is_word, tokenize(f"{old} {new}").cores)):
                yield old, new
        elif _says_something(old or new):
            yield _with_anchor(edit)


def _says_something(text: str) -> bool:
    """Whether a text has a word of its own: a full stop or a lone “the” that recurs is not worth telling."""
    return any(is_word(core) and core.casefold() not in FUNCTION for core in tokenize(text).cores)


def _with_anchor(edit: Edit) -> tuple[str, str]:
    """An insertion or deletion together with the word before it, spelled as the texts have it."""
    lone = (edit.deleted or edit.inserted).strip(" ,;")
    before = tokenize(edit.before)
    word = before.cores[-1] if before.cores else ""
    if not word or not is_word(word) or word.casefold() in FUNCTION:
        return ("", lone) if edit.inserted else (lone, "")
    longer = f"{word}{before.spaces[-1]}{(edit.deleted or edit.inserted)}".strip(" ,;")
    return (word, longer) if edit.inserted else (longer, word)


def _texts(comparison: Comparison) -> Iterator[str]:
    for section in comparison.new.sections:
        yield section.heading
        for clause in section.clauses:
            yield clause.text


def _standing(old: str, new: str, text: str, cased: bool) -> int:
    """How often the old words stand in the text other than as part of the new ones."""
    if not old:
        return 0
    flags = re.NOFLAG if cased else re.IGNORECASE
    pattern = re.compile(_as_words(old), flags)
    inside = len(pattern.findall(new))
    return len(pattern.findall(text)) - inside * (len(re.findall(_as_words(new), text, flags)) if inside else 0)


def _as_words(text: str) -> str:
    """A pattern of the words, which begin and end where words do."""
    start = r"(?<![\w-])" if text[0].isalnum() else ""
    end = r"(?![\w-])" if text[-1].isalnum() else ""
    return f"{start}{re.escape(text)}{end}"
