"""New sentences that repeat one which stands elsewhere, as it is or edited: they are new, and say what they copy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from wording.history.provenance.align import aligned
from wording.history.provenance.lives import State
from wording.history.provenance.page import Layout, Page, Row
from wording.history.provenance.rarity import Rarity
from wording.history.provenance.units import Sentence, bag_of

COPIED = 500
"""Per mille of likeness from which a new sentence is an edited copy of one that stands elsewhere."""
TELLING = 4
"""Rarest words of a new sentence …"""
MET = 2
"""… of which so many must stand in what it copies."""

Source = tuple[State, int, int, int]
"""A sentence and where it stands: version, block, words of the block before it."""


def sources_of(page: Page, before: Layout, rarity: Rarity) -> list[tuple[Row, Source]]:
    """Rows that are open for the most part and repeat a sentence, with the sentence that each repeats.

    It is one of the version before, or one that comes back together with its copy: of the same wording, else the most
    like it.
    """
    rows = [row for row in page.new if row.state is None and 2 * len(row.empty()) > len(row.words)]
    wanted = {row.sentence for row in rows}
    found: dict[Sentence, Source] = {}
    if wanted:
        standing = [*_standing(before, page.version - 1), *_returning(page)]
        for source in standing:
            if source[0].sentence in wanted:
                found.setdefault(source[0].sentence, source)
        found |= _edited([row for row in rows if row.sentence not in found], standing, rarity)
    return [(row, found[row.sentence]) for row in rows if row.sentence in found]


def _edited(rows: Sequence[Row], standing: Sequence[Source], rarity: Rarity) -> dict[Sentence, Source]:
    """For sentences written anew that one which stands elsewhere was the model of: that one."""
    having: dict[str, list[Row]] = {}
    for row in rows:
        for core in _telling(row, rarity):
            having.setdefault(core, []).append(row)
    weights = {row: rarity.weigh(row.bag) for row in rows}
    best: dict[Sentence, tuple[int, Source]] = {}
    for source in standing:
        cores = source[0].sentence.cores
        met = Counter(row for core in having.keys() & cores for row in having[core])
        near = [row for row in rows if met[row] >= MET] if max(met.values(), default=0) >= MET else []
        bag = bag_of(cores) if near else Counter()
        weight = rarity.weigh(bag)
        for row in near:
            shared = rarity.shared(row.bag, bag)
            score = shared * 1000 // max(weight + weights[row] - shared, 1)
            if score >= COPIED and shared >= 2 * rarity.most and score > best.get(row.sentence, (0,))[0]:
                best[row.sentence] = score, source
    return {sentence: source for sentence, (_, source) in best.items()}


def _telling(row: Row, rarity: Rarity) -> list[str]:
    cores = sorted(row.sentence.cores, key=lambda core: (-rarity.of(core.casefold()), core))
    return list(dict.fromkeys(cores))[:TELLING]


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
        words = row.state.words if row.state else ()
        for i, j in aligned(state.sentence.cores, row.sentence.cores):
            word, source = words[j], state.words[i]
            if word.origin == version:
                word.copied = (source, (in_version, block, at + i + 1))
                if source.doubt and source.doubt[0] == version:
                    word.doubted(version, source.origin)
