"""The heart of a redline: which tokens to keep, so that most is kept in fewest hunks.

Given two sequences, the chain of matches is sought that maximises

    sum of the weights of the kept tokens  -  price x number of hunks

where a hunk is a maximal stretch of changed tokens. This is affine-gap alignment (Gotoh 1982) with a free gap
extension, solved exactly over the matching points only: a point extends either the point diagonally before it, for
nothing, or the best chain that ends before it on both sides, for the price of a hunk. That best chain is looked up in
a staircase (Hunt and Szymanski 1977), so the cost grows with the number of matching points, not of cells. Ties go to
the first found, in reading order; nothing depends on time.

Most points lie far from where the two texts run side by side, so a band is searched first (Ukkonen 1985). What a chain
through a point outside it can keep is bounded; when the best chain within is worth more, it is the best of all, and
else a band that is surely wide enough is searched.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate, islice, repeat
from operator import gt
from typing import Any, NamedTuple

Pairs = list[tuple[int, int]]
"""Kept tokens as (place in the old sequence, place in the new), both rising."""
Node = tuple[int, int, "Node | None", int]
"""A kept pair, the one before it in its chain, and the worth of the chain up to it."""

SLACK = 48
"""A chain in the first band may leave unkept this part (one in so many) of what could be kept …"""
HUNKS = 8
"""… and the price of so many hunks beyond those that neighbours parted tell of."""


def best_chain(old: Sequence[str], new: Sequence[str], weights: Mapping[str, int], price: int) -> Pairs:
    """The kept pairs of the best chain. `weights` gives each token of `old` its worth, `price` is per hunk."""
    field = _Field.of(old, new, weights)
    slack = field.most // SLACK + (HUNKS + _breaks(old, new) * 4 // 3) * price
    score, end = _search(field, weights, price, slack)
    if score <= field.most - slack:
        score, end = _search(field, weights, price, field.most - score + 1)
    chain: Pairs = []
    while end and end[0] >= 0:
        chain.append((end[0], end[1]))
        end = end[2]
    return chain[::-1]


def _breaks(old: Sequence[str], new: Sequence[str]) -> int:
    """How many stretches of the old sequence have neighbours that are nowhere so in the new: three of four hunks."""
    beside = set(zip(new, islice(new, 1, None), strict=False))
    together = list(map(beside.__contains__, zip(old, islice(old, 1, None), strict=False)))
    return sum(map(gt, together, islice(together, 1, None)))


class _Field(NamedTuple):
    """Two sequences ready to be searched."""

    old: Sequence[str]
    """The old sequence."""
    width: int
    """Length of the new one."""
    places: Mapping[str, list[int]]
    """Where each token stands in the new one, the last place first."""
    before_old: Sequence[int]
    """What could be kept of the old sequence before each of its places, and of the whole."""
    before_new: Sequence[int]
    """The same of the new one."""

    @classmethod
    def of(cls, old: Sequence[str], new: Sequence[str], weights: Mapping[str, int]) -> _Field:
        places: dict[str, list[int]] = {}
        for place in range(len(new) - 1, -1, -1):
            places.setdefault(new[place], []).append(place)
        before_old = accumulate([weights[token] if token in places else 0 for token in old], initial=0)
        before_new = accumulate(map(weights.get, new, repeat(0)), initial=0)
        return cls(old, len(new), places, [*before_old], [*before_new])

    @property
    def most(self) -> int:
        """What a chain can be worth at most."""
        return min(self.before_old[-1], self.before_new[-1])


def _search(field: _Field, weights: Mapping[str, int], price: int, slack: int) -> tuple[int, Node | None]:
    """Worth and end of the best chain in a band: outside, a chain leaves more than `slack` of the most unkept.

    The places of a row are tried from the right, so that what one adds is not yet seen by those left of it.
    """
    old, width, rows, before_old, before_new = field
    longer = before_old[-1] - before_new[-1]
    left, right = max(longer, 0) + slack, slack - min(longer, 0)
    heights = [-1]  # of the staircase: places in `new`, rising (the first step is the empty chain) …
    scores = [0]  # … and the best score of a chain that ends there, rising too
    ends: list[Node | None] = [None]  # … and the pair it ends in
    beginning: Node = (-1, -1, None, 0)
    last: list[Node] = [(-2, -1, None, 0)] * width + [beginning]  # for each place in `new` the last pair tried there
    best, best_row = 0, -1
    best_end: Node | None = None
    for i, token in enumerate(old):
        if token not in rows:
            continue
        weight, above = weights[token], i - 1
        lowest, highest = before_old[i] - left, before_old[i] + right
        for j in rows[token]:
            if before_new[j] > highest:
                continue
            if before_new[j] < lowest:
                break
            step = bisect_left(heights, j)
            score, parent = scores[step - 1] - price, ends[step - 1]
            beside = last[j - 1]
            if beside[0] == above and beside[3] >= score:
                score, parent = beside[3], beside
            score += weight
            last[j] = node = (i, j, parent, score)
            if score > scores[step - 1]:
                _raise_step(heights, scores, ends, step, j, score, node)
                if score > best or (score == best and best_row == i):
                    best, best_row, best_end = score, i, node
    final = last[width - 1]
    if final[0] == len(old) - 1 and final[3] > best - price:  # nothing comes after it, so no hunk either
        return final[3], final
    return best - price, best_end


def _raise_step(
    heights: list[int], scores: list[int], ends: list[Any], step: int, j: int, score: int, end: Any
) -> None:
    """Adds a chain that ends at `j` to the staircase at its step, dropping the steps that it makes useless."""
    size = len(heights)
    if step == size:
        heights.append(j)
        scores.append(score)
        ends.append(end)
        return
    stop = step
    while stop < size and scores[stop] <= score:
        stop += 1
    if stop == step and heights[step] == j:
        return
    heights[step:stop] = [j]
    scores[step:stop] = [score]
    ends[step:stop] = [end]


def heaviest_rising(places: Sequence[int], weights: Sequence[int]) -> set[int]:
    """Indices of the rising subsequence of `places` with the greatest total weight: what stayed where it was.

    `places` holds distinct numbers; ties go to the first found.
    """
    heights: list[int] = []
    scores: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (place, weight) in enumerate(zip(places, weights, strict=True)):
        step = bisect_left(heights, place)
        score, parent = (scores[step - 1], ends[step - 1]) if step else (0, -1)
        before.append(parent)
        _raise_step(heights, scores, ends, step, place, score + weight, index)
    kept: set[int] = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        kept.add(index)
        index = before[index]
    return kept
