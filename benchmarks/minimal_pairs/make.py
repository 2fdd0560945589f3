"""All minimal pairs, the same ones in the same order every time."""

from __future__ import annotations

from collections.abc import Iterator

from minimal_pairs.forms import HALVES
from minimal_pairs.harmless import harmless
from minimal_pairs.meaning import meaning
from minimal_pairs.model import MinimalPair
from minimal_pairs.tricky import tricky

EACH = {"known": 32, "test": 44}
"""Pairs drawn for an operator; there are more rare forms than common ones."""
EACH_SAFE = {"known": 20, "test": 30}
"""Pairs drawn for a safe class."""


def pairs() -> Iterator[MinimalPair]:
    """Some two thousand pairs: changes of meaning, hard cases, harmless changes; each in both directions."""
    for half in HALVES:
        yield from meaning(half, EACH[half])
        yield from tricky(half)
        yield from harmless(half, EACH_SAFE[half])
