"""Long texts → the blocks that surely stay, so that only what lies between them need be solved.

Words parted by spaces are numbered, and three neighbouring words that occur once on either side are an anchor. Anchors
of one diagonal are joined to runs, the heaviest rising chain of runs is kept (patience alignment, weighted), and each
run is extended as far as the words agree. Bounded by size alone; the same texts give the same blocks everywhere.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from wording.comparison.chain import heaviest_rising
from wording.comparison.tokens import MODALS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

GRAM = 3
"""How many neighbouring words make an anchor."""
MARGIN = 4
"""How many words at either end of a block are left to the exact search, so that it can slide its hunks."""

LEAST = 8
"""Fewest words of a block; shorter ones are for the exact search, which may find them not worth a hunk."""

Block = tuple[int, int, int]
"""Place in the old text, place in the new text, length; all in characters."""


def steady_blocks(old: str, new: str) -> list[Block]:
    """Stretches of characters that both texts share in order, both places rising."""
    numbers: dict[str, int] = {}
    a, starts_a = _numbered(old, numbers)
    b, starts_b = _numbered(new, numbers)
    words = _rare_edges(numbers)
    blocks: list[Block] = []
    floor_a = floor_b = 0
    for i, j, length in _runs(a, b):
        back = min(_agree(a[floor_a:i][::-1], b[floor_b:j][::-1]), i - floor_a, j - floor_b)
        on = _agree(a[i + length :], b[j + length :])
        first, last = i - back, i + length + on
        floor_a, floor_b = last, j + length + on
        at_start = first == 0 and j - back == 0
        at_end = last == len(a) and j + length + on == len(b)
        x = first + (0 if at_start else MARGIN)
        y = last - (0 if at_end else MARGIN)
        while x < y and int(a[x]) in words:
            x += 1
        while y > x and y < len(a) and int(a[y - 1]) in words:
            y -= 1
        if y - x >= LEAST:
            shift = j - i
            blocks.append((int(starts_a[x]), int(starts_b[x + shift]), int(starts_a[y] - starts_a[x])))
    return _fitted(blocks, old, new)


def _numbered(text: str, numbers: dict[str, int]) -> tuple[Numbers, Numbers]:
    """Each word's number, and where each begins; one more place marks the end."""
    import numpy as np

    words = text.split(" ")
    fresh = count(len(numbers))
    for word in dict.fromkeys(words):
        if word not in numbers:
            numbers[word] = next(fresh)
    ids = np.fromiter(map(numbers.__getitem__, words), np.int64, len(words))
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    starts = np.zeros(len(words) + 1, np.int64)
    np.cumsum(lengths + 1, out=starts[1:])
    return ids, starts


def _rare_edges(numbers: dict[str, int]) -> frozenset[int]:
    """Words at which a block may not end or begin: a modal and a “not” belong together."""
    return frozenset(n for word, n in numbers.items() if word.lower() in MODALS or word[:3].lower() == "not")


def _runs(a: Numbers, b: Numbers) -> list[tuple[int, int, int]]:
    """Anchors of one diagonal as (old place, new place, length) in words, the heaviest rising chain of them."""
    import numpy as np

    grams_a, grams_b = _grams(a), _grams(b)
    once_a, places_a = _once(grams_a)
    once_b, places_b = _once(grams_b)
    _, in_a, in_b = np.intersect1d(once_a, once_b, assume_unique=True, return_indices=True)
    i, j = places_a[in_a], places_b[in_b]
    order = np.argsort(i)
    i, j = i[order], j[order]
    if not len(i):
        return []
    breaks = np.flatnonzero((np.diff(i - j) != 0) | (np.diff(i) > GRAM)) + 1
    firsts = np.concatenate(([0], breaks))
    lasts = np.concatenate((breaks, [len(i)])) - 1
    lengths = i[lasts] - i[firsts] + GRAM
    starts_a, starts_b = i[firsts].tolist(), j[firsts].tolist()
    sizes = lengths.tolist()
    keep = heaviest_rising(starts_b, sizes)
    return _apart([(starts_a[k], starts_b[k], sizes[k]) for k in sorted(keep)])


def _apart(runs: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Cuts the beginning of a run that would reach into the one before it."""
    out: list[tuple[int, int, int]] = []
    end_a = end_b = 0
    for i, j, length in runs:
        cut = max(end_a - i, end_b - j, 0)
        if length > cut:
            out.append((i + cut, j + cut, length - cut))
            end_a, end_b = i + length, j + length
    return out


def _grams(numbers: Numbers) -> Any:
    import numpy as np

    ids = numbers.astype(np.uint64) + np.uint64(1)
    if len(ids) < GRAM:
        return ids[:0]
    mixed = ids[:-2] * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= ids[1:-1] * np.uint64(0xC2B2AE3D27D4EB4F)
    mixed = (mixed << np.uint64(13)) | (mixed >> np.uint64(51))
    return mixed + ids[2:] * np.uint64(0x165667B19E3779F9)


def _once(grams: Any) -> tuple[Any, Any]:
    import numpy as np

    values, places, counts = np.unique(grams, return_index=True, return_counts=True)
    single = counts == 1
    return values[single], places[single]


def _agree(a: Numbers, b: Numbers) -> int:
    """How many places from the beginning two arrays agree."""
    import numpy as np

    size = min(len(a), len(b))
    step, done = 8, 0
    while done < size:
        stop = min(done + step, size)
        differ = np.flatnonzero(a[done:stop] != b[done:stop])
        if len(differ):
            return done + int(differ[0])
        done, step = stop, step * 4
    return size


def _fitted(blocks: list[Block], old: str, new: str) -> list[Block]:
    """Blocks whose characters truly agree (a mixed gram may, once in an age, stand for two) and that do not overlap."""
    out: list[Block] = []
    end_a = end_b = 0
    for a, b, length in blocks:
        length = min(length, len(old) - a, len(new) - b)
        if a >= end_a and b >= end_b and length > 0 and old[a : a + length] == new[b : b + length]:
            out.append((a, b, length))
            end_a, end_b = a + length, b + length
    return out
