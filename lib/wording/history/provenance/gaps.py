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
    standing = {row.at + k: word for row in page.old for k, word in enumerate(row.state.words)}
    for gap in list(_gaps(page)):
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
    gap = Gap([], -1)
    block = -1
    for row in page.new:
        if row.block > block + 1:  # what stands between is settled, and is no matter of this page
            yield from [gap] if gap.places else []
            gap = Gap([], -1)
        block = row.block
        for place, at in enumerate(_positions(page, row)):
            if at == _OPEN:
                gap.places.append((row, place))
            elif at >= 0 or not gap.places:
                gap.before = at
                yield from [gap] if gap.places else []
                gap = Gap([], at)
    yield from [gap] if gap.places else []


_OPEN = -2


def _positions(page: Page, row: Row) -> Iterator[int]:
    """For each place of a row where its word stood in the version before; -1 for a word that came back."""
    if row.state is not None:
        yield from range(page.old[row.kin].at, page.old[row.kin].at + len(row.words))
        return
    for word in row.words:
        yield _OPEN if word is None else word.at if word.free == page.version else -1


def _free(at: int, step: int, standing: Standing, version: int) -> Iterator[Instance]:
    while (word := standing.get(at + step)) is not None and word.is_free(version):
        yield word
        at += step
