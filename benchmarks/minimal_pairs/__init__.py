"""Minimal pairs: clauses of codes that differ in one thing, of which it is known whether it may alter the meaning."""

from minimal_pairs.make import pairs
from minimal_pairs.model import MinimalPair

__all__ = ["MinimalPair", "pairs"]
