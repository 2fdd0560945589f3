"""Two changed stretches, walked side by side: what a rule that proves an edit harmless is shown."""

from __future__ import annotations

from typing import NamedTuple

from wording.comparison.weighing.context import Context
from wording.comparison.weighing.words import Words


class Pair(NamedTuple):
    """Where the walk stands on both sides; a rule answers with how many words of each it accounts for."""

    old: Words
    """The whole old text."""
    i: int
    """The next word of the old stretch."""
    last: int
    """The word after the old stretch."""
    new: Words
    """The whole new text."""
    j: int
    """The next word of the new stretch."""
    end: int
    """The word after the new stretch."""
    context: Context
    """What is known of the whole code."""
    alone: bool = False
    """Whether the clause is joined to no other by the mark at its end."""

    @property
    def both(self) -> bool:
        """Whether a word is left on both sides."""
        return self.i < self.last and self.j < self.end

    @property
    def raws(self) -> tuple[str, str]:
        """The next words as they are written, where a word is left on both sides."""
        return self.old.raw(self.i), self.new.raw(self.j)

    @property
    def lows(self) -> tuple[str, str]:
        """The next words in small letters, where a word is left on both sides."""
        return self.old.low[self.i], self.new.low[self.j]


Step = tuple[int, int]
"""How many words of the old and of the new stretch a rule accounts for; (0, 0) where it does not apply."""
NO_STEP: Step = (0, 0)
