"""Which words left their order, or went to another section, between two versions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wording.comparison.chain import heaviest_rising
from wording.history.provenance.lives import Instance


@dataclass(slots=True)
class Chunk:
    """Words that stood together in the version before and stand together now."""

    start: int
    """Place of the first in the version before."""
    words: list[Sequence[Instance]]
    """The words, in pieces."""
    size: int
    """How many."""
    sections: tuple[str, str]
    """Their section before and now."""


def joined(chunks: Iterable[Chunk]) -> Iterator[Chunk]:
    """The chunks, those that follow each other on both sides made one."""
    last: Chunk | None = None
    for chunk in chunks:
        if last and last.start + last.size == chunk.start and last.sections == chunk.sections:
            last.words += chunk.words
            last.size += chunk.size
        else:
            if last:
                yield last
            last = chunk
    if last:
        yield last


def mark_moved(chunks: Sequence[Chunk], version: int) -> None:
    """Marks the words of the chunks that moved; of two that changed places in a section, the smaller did."""
    went = _elsewhere(chunks)
    home = [chunk for chunk in chunks if chunk.sections not in went]
    stay = heaviest_rising([chunk.start for chunk in home], [chunk.size for chunk in home])
    stayed = {home[place].start for place in stay}
    for chunk in chunks:
        if chunk.sections in went or chunk.start not in stayed:
            for piece in chunk.words:
                for word in piece:
                    word.moved = (*word.moved, version)


def _elsewhere(chunks: Sequence[Chunk]) -> set[tuple[str, str]]:
    """Pairs of sections that are not each other's heir: most words of neither went to or came from the other."""
    flow: Counter[tuple[str, str]] = Counter()
    for chunk in chunks:
        flow[chunk.sections] += chunk.size
    heir: dict[str, str] = {}
    source: dict[str, str] = {}
    for (old, new), _ in flow.most_common():
        heir.setdefault(old, new)
        source.setdefault(new, old)
    return {(old, new) for old, new in flow if heir[old] != new and source[new] != old}
