"""Versions → for every word of every version, where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wording.history.provenance.model import Origins, Source
from wording.history.provenance.units import Block, blocks_of, blocks_of_text
from wording.history.provenance.weave import Weaver
from wording.record.model import Version


def provenance(history: Sequence[Version]) -> Origins:
    """The origin of every word of every version, oldest first; headings included.

    The words of a history, or of any list of versions: `origins["2026-11-22"]`, `origins[-1]`. No version is skipped,
    and case is not folded: `member` made `Member` is a new word.
    """
    sources = [
        Source(version.id, version.meta.motion or None, version.meta.illustrative, version.meta.title)
        for version in history
    ]
    return _woven(sources, (blocks_of(version) for version in history))


def provenance_of_texts(texts: Iterable[str], ids: Sequence[str] = ()) -> Origins:
    """The same of plain texts, oldest first, whose paragraphs blank lines part.

    Versions are called by `ids`, else by their number from 0.
    """
    whole = list(texts)
    names = ids or [str(n) for n in range(len(whole))]
    return _woven([Source(name) for name in names], map(blocks_of_text, whole))


def _woven(sources: Sequence[Source], pages: Iterable[Sequence[Block]]) -> Origins:
    weaver = Weaver()
    layouts = tuple(weaver.read(blocks) for blocks in pages)
    return Origins(tuple(sources), tuple(source.id for source in sources), layouts, tuple(weaver.lives))
