"""The words ledger: every word of both texts is kept, moved, deleted or inserted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The words ledger: kept + moved + deleted == old and kept + moved + inserted == new."""

    old: int
    """Words of the old text."""
    new: int
    """Words of the new text."""
    kept: int
    """Words that stand where they stood."""
    moved: int
    """Words that stand unaltered in a clause or section that moved."""
    deleted: int
    """Words of the old text that are gone."""
    inserted: int
    """Words of the new text that are new."""

    def __add__(self, other: Words) -> Words:
        return Words(
            self.old + other.old,
            self.new + other.new,
            self.kept + other.kept,
            self.moved + other.moved,
            self.deleted + other.deleted,
            self.inserted + other.inserted,
        )

    @property
    def balances(self) -> bool:
        """Whether every word is accounted for exactly once."""
        return self.kept + self.moved + self.deleted == self.old and self.kept + self.moved + self.inserted == self.new


NO_WORDS = Words(0, 0, 0, 0, 0, 0)
