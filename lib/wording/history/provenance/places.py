"""Words that took the place of others: what undoing a replacement goes back to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wording.history.provenance.lives import Instance
from wording.history.provenance.page import Page, Row

REMEMBERED = 6
"""Words remembered of those that stood in the place of one before it, the newest first."""
WIDE = 36
"""A stretch in which more old words met more new ones than this was rewritten: no word took another's place."""

REACH = 4
"""Words that are looked at on either side of an open place."""

Stretch = tuple[list[Instance], list[int]]


def stretches(old: Sequence[Instance], new: Sequence[Instance | None]) -> Iterator[Stretch]:
    """Between words that went on: the old words that stood there, and the places of the new."""
    where = {word: i for i, word in enumerate(old)}
    i = 0
    places: list[int] = []
    for j, word in enumerate(new):
        at = where.get(word, -1) if word is not None else -1
        if at < i:
            places.append(j)
            continue
        if at > i and places:
            yield list(old[i:at]), places
        i, places = at + 1, []
    if i < len(old) and places:
        yield list(old[i:]), places


def undo_replacements(page: Page, rows: Sequence[Row]) -> None:
    """Settles open words that stood in this very place before a word that now goes."""
    standing = page.standing()
    for row in rows:
        for j in row.empty():
            near = (*_going(page, row, j, -1, standing), *_going(page, row, j, 1, standing))
            older = (old for word in near for old in word.before if old.text == row.sentence.cores[j])
            found = next((old for old in older if old.dead and old.is_free(page.version)), None)
            if found:
                page.claim(row, j, found)


def _going(page: Page, row: Row, j: int, side: int, standing: dict[int, Instance]) -> Iterator[Instance]:
    """Words that go, from the nearest settled word on one side of an open place towards it."""
    k = j + side
    while 0 <= k < len(row.words) and row.words[k] is None and abs(k - j) < REACH:
        k += side
    beside = row.words[k] if 0 <= k < len(row.words) else None
    if beside is None or beside.free != page.version:
        return
    for step in range(1, REACH + 1):
        word = standing.get(beside.at - side * step)
        if word is None or not word.is_free(page.version):
            return
        yield word


def remember_replaced(page: Page) -> None:
    """Notes for the new words of each sentence that went on which words stood in their place."""
    for row in page.new:
        if row.kin < 0 or row.state is None or row.state is page.old[row.kin].state:
            continue
        for gone, places in stretches(page.old[row.kin].state.words, row.words):
            dying = [word for word in gone if word.claimed != page.version]
            fresh = [word for word in (row.words[j] for j in places) if word and word.ins[-1] == page.version]
            if len(dying) * len(fresh) > WIDE:
                continue
            for k, word in enumerate(fresh):
                replaced = [dying[k]] if len(dying) == len(fresh) else dying
                older = [old for near in replaced for old in near.before if old is not word]
                word.before = (*replaced, *older)[:REMEMBERED]
