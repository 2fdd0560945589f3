"""Edits of spelling in a redline, shown letter by letter: `organi[-s-]{+z+}ation`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from wording.comparison.model import Run, RunKind
from wording.comparison.runs import Gathered
from wording.comparison.tokens import MODALS, Tokens, tokenize
from wording.comparison.vocabulary import NORMATIVE

LEAST = 4
"""Letters that a word must have on both sides."""
PART = 3
"""Letters may differ up to one in so many of the shorter word."""

Letters = list[tuple[int, str]]
"""Letters kept (0), deleted (-1) and inserted (1), as diff-match-patch gives them."""


def by_letters(runs: Sequence[Run]) -> list[Run]:
    """The runs, with words that are only spelled otherwise parted into letters; they spell the same two texts.

    A word is spelled otherwise when it begins alike and differs in few letters. Words on which a duty turns (`must`,
    `only`, `required`), numbers, and words with signs or marks are never parted, nor is a change of more than spelling.
    """
    out = Gathered()
    at = 0
    while at < len(runs):
        run = runs[at]
        after = runs[at + 1] if at + 1 < len(runs) else None
        if run.kind is RunKind.EQUAL:
            out.equal(run.text)
        elif run.kind is RunKind.DELETE and after and after.kind is RunKind.INSERT:
            _replacement(run.text, after.text, out)
            at += 1
        else:
            deleted = run.kind is RunKind.DELETE
            out.change(run.text if deleted else "", "" if deleted else run.text)
        at += 1
    return out.close()


def _replacement(deleted: str, inserted: str, out: Gathered) -> None:
    """Adds what replaced something: word by word where all words are spelled otherwise, else whole."""
    before, after = tokenize(deleted), tokenize(inserted)
    parted = list(_parted(before, after)) if _alike_in_space(before, after) else []
    if not parted or None in parted:
        out.change(deleted, inserted)
        return
    out.equal(before.leading)
    for letters, space in zip(parted, before.spaces, strict=True):
        for kind, text in letters or ():
            if kind == 0:
                out.equal(text)
            else:
                out.change(text if kind < 0 else "", text if kind > 0 else "")
        out.equal(space)


def _alike_in_space(old: Tokens, new: Tokens) -> bool:
    return (old.leading, old.spaces) == (new.leading, new.spaces)


def _parted(old: Tokens, new: Tokens) -> Iterator[Letters | None]:
    """The letters of each word; None for one that is another word."""
    for a, b in zip(old.cores, new.cores, strict=True):
        yield [(0, a)] if a == b else _letters(a, b)


def _letters(a: str, b: str) -> Letters | None:
    """The letters of a word that is spelled otherwise; None where more than its spelling differs."""
    if not _plain(a) or not _plain(b) or a[0] != b[0]:
        return None
    from diff_match_patch import diff_match_patch  # loaded only when somebody asks for letters

    matcher: Any = diff_match_patch()
    matcher.Diff_Timeout = 0  # no clock decides anything
    found: Letters = [(int(kind), str(text)) for kind, text in matcher.diff_main(a, b, False)]
    most = max(sum(len(text) for kind, text in found if kind == side) for side in (-1, 1))
    return found if most * PART <= min(len(a), len(b)) else None


def _plain(word: str) -> bool:
    """Whether a word is of letters alone, long enough, and none on which a duty turns."""
    low = word.casefold()
    return len(word) >= LEAST and word.isalpha() and low not in NORMATIVE and low not in MODALS
