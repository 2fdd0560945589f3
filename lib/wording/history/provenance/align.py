"""The words of one sentence laid along those of another: which are the same, in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from wording.comparison.chain import Pairs, best_chain
from wording.comparison.redline import worth
from wording.comparison.tokens import is_sign

PRICE = 250
"""What a hunk costs, in thousandths of a content word; a display of changes wants fewer hunks than this."""
SIGNS_PRICE = 1000
"""The same in scripts without spaces, where one sign says little: three that stay together are worth it."""
POINTS = 400_000
"""Matching points up to which the alignment is exact."""
CELLS = 300_000_000
"""Cells up to which the common subsequence of very long sentences is sought in one piece."""


def aligned(old: Sequence[str], new: Sequence[str]) -> Pairs:
    """Pairs (place in old, place in new) of words that stayed, both rising."""
    size = min(len(old), len(new))
    head = 0
    while head < size and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < size - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    pairs = [(k, k) for k in range(head)]
    a, b = old[head : len(old) - tail], new[head : len(new) - tail]
    if a and b:
        pairs += [(i + head, j + head) for i, j in _middle(a, b)]
    return pairs + [(len(old) - k, len(new) - k) for k in range(tail, 0, -1)]


def _middle(old: Sequence[str], new: Sequence[str]) -> Pairs:
    counts = Counter(new)
    points = sum(counts[core] for core in old)
    if not points:
        return []
    if points > POINTS:
        from wording.comparison.longest import longest_common

        return longest_common(old, new, CELLS)
    price = SIGNS_PRICE if any(map(is_sign, old)) else PRICE
    return best_chain(old, new, {core: worth(core) for core in old}, price)
