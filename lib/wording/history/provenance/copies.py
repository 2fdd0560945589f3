"""New sentences that repeat one which stands elsewhere: they are new, and say what they copy."""

from __future__ import annotations

from collections.abc import Iterator

from wording.history.provenance.lives import State
from wording.history.provenance.page import Layout, Page, Row
from wording.history.provenance.units import Sentence

Source = tuple[State, int, int, int]
"""A sentence and where it stands: version, block, words of the block before it."""


def sources_of(page: Page, before: Layout) -> list[tuple[Row, Source]]:
    """Rows that are open for the most part and repeat a sentence, with the sentence that each repeats.

    It is one of the version before, or one that comes back together with its copy.
    """
    rows = [row for row in page.new if row.state is None and 2 * len(row.empty()) > len(row.words)]
    wanted = {row.sentence for row in rows}
    found: dict[Sentence, Source] = {}
    if wanted:
        for source in (*_standing(before, page.version - 1), *_returning(page)):
            if source[0].sentence in wanted:
                found.setdefault(source[0].sentence, source)
    return [(row, found[row.sentence]) for row in rows if row.sentence in found]


def _standing(before: Layout, version: int) -> Iterator[Source]:
    for block, clause in enumerate(before.clauses):
        at = 0
        for state in clause:
            yield state, version, block, at
            at += len(state.words)


def _returning(page: Page) -> Iterator[Source]:
    """Sentences that are settled word for word in this version."""
    at = block = 0
    for row in page.new:
        at, block = (at, block) if row.block == block else (0, row.block)
        words = [word for word in row.words if word is not None]
        if row.state is None and words and len(words) == len(row.words):
            yield State(row.sentence, tuple(words)), page.version, block, at
        at += len(row.words)


def mark_copies(copies: list[tuple[Row, Source]], version: int) -> None:
    """Writes into the words that were born in `version` what they copy."""
    for row, (state, in_version, block, at) in copies:
        for k, (word, source) in enumerate(zip(row.state.words if row.state else (), state.words, strict=True)):
            if word.origin == version:
                word.copied = (source, (in_version, block, at + k + 1))
                if source.doubt and source.doubt[0] == version:
                    word.doubted(version, source.origin)
