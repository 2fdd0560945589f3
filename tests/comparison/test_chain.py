"""The chain of kept tokens is the best there is."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from support.strategies import LAW
from wording.comparison.chain import best_chain, heaviest_rising
from wording.comparison.longest import longest_common

TOKENS = st.lists(st.sampled_from("abcd"), max_size=9)
WEIGHTS = st.fixed_dictionaries({token: st.sampled_from([150, 400, 1000]) for token in "abcd"})
PRICES = st.sampled_from([0, 250, 500, 750, 1500])


def best_by_trying(old, new, weights, price):
    """The objective solved cell by cell, as Gotoh (1982) has it."""
    low = -(10**9)
    kept = [[low] * (len(new) + 1) for _ in range(len(old) + 1)]
    hunk = [[low] * (len(new) + 1) for _ in range(len(old) + 1)]
    kept[0][0] = 0
    for i in range(len(old) + 1):
        for j in range(len(new) + 1):
            if i and j and old[i - 1] == new[j - 1]:
                kept[i][j] = weights[old[i - 1]] + max(kept[i - 1][j - 1], hunk[i - 1][j - 1])
            if i:
                hunk[i][j] = max(hunk[i][j], hunk[i - 1][j], kept[i - 1][j] - price)
            if j:
                hunk[i][j] = max(hunk[i][j], hunk[i][j - 1], kept[i][j - 1] - price)
    return max(kept[-1][-1], hunk[-1][-1])


def worth(old, new, pairs, weights, price):
    hunks = i = j = 0
    for x, y in [*pairs, (len(old), len(new))]:
        hunks += x > i or y > j
        i, j = x + 1, y + 1
    return sum(weights[old[x]] for x, _ in pairs) - price * hunks


@LAW
@given(TOKENS, TOKENS, WEIGHTS, PRICES)
def test_no_other_choice_of_kept_tokens_is_worth_more(old, new, weights, price):
    pairs = best_chain(old, new, weights, price)
    assert all(old[i] == new[j] for i, j in pairs)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(pairs))
    assert worth(old, new, pairs, weights, price) == best_by_trying(old, new, weights, price)


@LAW
@given(st.permutations(range(7)), st.lists(st.integers(1, 5), min_size=7, max_size=7))
def test_what_stays_is_the_heaviest_rising_subsequence(places, weights):
    kept = sorted(heaviest_rising(places, weights))
    assert [places[k] for k in kept] == sorted(places[k] for k in kept)
    best = [0] * 7
    for k in range(7):
        best[k] = weights[k] + max((best[h] for h in range(k) if places[h] < places[k]), default=0)
    assert sum(weights[k] for k in kept) == max(best)


@LAW
@given(TOKENS, TOKENS)
def test_the_bounded_search_keeps_only_equal_tokens_in_order(old, new):
    for cells in (10**9, 5):
        pairs = longest_common(old, new, cells)
        assert all(old[i] == new[j] for i, j in pairs)
        assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(pairs))
