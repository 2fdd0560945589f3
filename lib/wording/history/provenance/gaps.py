"""Open words between settled ones, laid along what stood between those before: across the ends of sentences too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wording.comparison.tokens import is_word
from wording.history.provenance.lives import Instance
from wording.history.provenance.page import Page, Row
from wording.history.provenance.rarity import Rarity

NEEDED = 60
"""Per cent of a rare word's weight that words have at least that go on beside a settled one."""

NOWHERE = -1
"""The place of what did not stand in the version before."""

Standing = dict[int, Instance]


@dataclass(slots=True)
class Gap:
    """A run of open places of neighbouring sentences."""

    places: list[tuple[Row, int]]
    """The places, in reading order."""
    after: int
    """Where the settled word before them stood in the version before; -1 for none."""
    before: int = -1
    """Where the settled word after them stood."""


def fill_gaps(page: Page, rarity: Rarity) -> None:
    """Settles open words that go on beside the same settled word, as when a sentence is cut or two are joined.

    The ends of sentences are no hindrance, since a cut puts a stop in and a joint takes one out.
    """
    gaps = list(_gaps(page))
    standing = page.standing() if gaps else {}
    for gap in gaps:
        for at, step in ((gap.after, 1), (gap.before, -1)):
            if at >= 0:
                for (row, place), word in _going_on(
                    gap.places[::step], _free(at, step, standing, page.version), rarity
                ):
                    page.claim(row, place, word)


def _going_on(
    places: Sequence[tuple[Row, int]], words: Iterable[Instance], rarity: Rarity
) -> list[tuple[tuple[Row, int], Instance]]:
    """Places and words that go on alike; marks on either side may be left out."""
    found = []
    left = iter(places)
    for word in words:
        if not is_word(word.text):
            continue
        spot = next(((row, k) for row, k in left if row.words[k] is None and is_word(row.sentence.cores[k])), None)
        if spot is None or spot[0].sentence.cores[spot[1]] != word.text:
            break
        found.append((spot, word))
    if len(found) > 1 and not any(row.words[k] is None and is_word(row.sentence.cores[k]) for row, k in left):
        return found  # nothing else stands there
    weight = sum(rarity.of(word.text.casefold()) for _, word in found)
    return found if weight >= rarity.most * NEEDED // 100 else []


def _gaps(page: Page) -> Iterator[Gap]:
    gap = Gap([], NOWHERE)
    block = 0
    for row in page.new:
        apart = row.block > block + 1  # what stands between is settled, and is no matter of this page
        block = row.block
        whole = row.state is not None or None not in row.words
        if gap.places and (apart or whole):
            gap.before = NOWHERE if apart else _position(page, row, 0)
            yield gap
            gap = Gap([], NOWHERE)
        if whole:
            gap.after = _position(page, row, len(row.words) - 1)
            continue
        gap.after = NOWHERE if apart else gap.after
        for place, word in enumerate(row.words):
            if word is None:
                gap.places.append((row, place))
                continue
            at = _position(page, row, place)
            if gap.places:
                gap.before = at
                yield gap
                gap = Gap([], at)
            gap.after = at
    if gap.places:
        yield gap


def _position(page: Page, row: Row, place: int) -> int:
    """Where a settled word stood in the version before; NOWHERE for one that came back."""
    if row.state is not None:
        return page.old[row.kin].at + place
    word = row.words[place]
    return word.at if word is not None and word.free == page.version else NOWHERE


def _free(at: int, step: int, standing: Standing, version: int) -> Iterator[Instance]:
    while (word := standing.get(at + step)) is not None and word.is_free(version):
        yield word
        at += step
