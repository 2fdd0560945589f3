"""The heart of a redline: which tokens to keep, so that most is kept in fewest hunks.

Given two sequences, the chain of matches is sought that maximises

    sum of the weights of the kept tokens  -  price x number of hunks

where a hunk is a maximal stretch of changed tokens. This is affine-gap alignment (Gotoh 1982) with a free gap
extension, solved exactly over the matching points only: a point extends either the point diagonally before it, for
nothing, or the best chain that ends before it on both sides, for the price of a hunk. That best chain is looked up in
a staircase (Hunt and Szymanski 1977), so the cost grows with the number of matching points, not of cells. Ties go to
the first found, in reading order; nothing depends on time.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

Pairs = list[tuple[int, int]]
"""Kept tokens as (place in the old sequence, place in the new), both rising."""


def best_chain(old: Sequence[str], new: Sequence[str], weights: Mapping[str, int], price: int) -> Pairs:
    """The kept pairs of the best chain. `weights` gives each token of both sides its worth, `price` is per hunk."""
    rows = _positions(new)
    heights = [-1]  # of the staircase: places in `new`, rising (the first step is the empty chain) …
    scores = [0]  # … and the best score of a chain that ends there, rising too
    ends = [-1]  # … and the point it ends in
    points: list[tuple[int, int, int]] = []  # each kept pair that was tried, and the point before it
    previous: dict[int, tuple[int, int]] = {-1: (0, -1)}  # score and point for each place in `new`, one row up
    last_old, last_new = len(old) - 1, len(new) - 1
    best, best_end = -price if old or new else 0, -1
    point = -1
    for i, token in enumerate(old):
        places = rows.get(token)
        if places is None:
            previous = {}
            continue
        row: dict[int, tuple[int, int]] = {}
        weight = weights[token]
        for j in places:
            step = bisect_left(heights, j) - 1
            score, parent = scores[step] - price, ends[step]
            if j - 1 in previous and previous[j - 1][0] >= score:
                score, parent = previous[j - 1]
            score += weight
            point += 1
            row[j] = (score, point)
            if score - price > best or (score > best and i == last_old and j == last_new):
                best, best_end = (score if i == last_old and j == last_new else score - price), point
            points.append((i, j, parent))
        for j, (score, end) in row.items():
            if score > scores[bisect_left(heights, j) - 1]:
                _raise_step(heights, scores, ends, j, score, end)
        previous = row
    chain: Pairs = []
    while best_end >= 0:
        i, j, best_end = points[best_end]
        chain.append((i, j))
    return chain[::-1]


def _positions(tokens: Sequence[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, token in enumerate(tokens):
        places.setdefault(token, []).append(place)
    return places


def _raise_step(heights: list[int], scores: list[int], ends: list[int], j: int, score: int, point: int) -> None:
    """Adds a chain that ends at `j` to the staircase, dropping the steps that it makes useless."""
    place = bisect_left(heights, j)
    if place and scores[place - 1] >= score:
        return
    stop = place
    while stop < len(heights) and scores[stop] <= score:
        stop += 1
    if place < len(heights) and heights[place] == j and stop == place:
        return
    heights[place:stop] = [j]
    scores[place:stop] = [score]
    ends[place:stop] = [point]


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
        _raise_step(heights, scores, ends, place, score + weight, index)
    kept: set[int] = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        kept.add(index)
        index = before[index]
    return kept
