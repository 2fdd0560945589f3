"""Where the list that is being read stands: how deep an item is nested, and which number is due."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class OpenList:
    """Where the open list stands: it ends with the next paragraph or heading, not with an empty line."""

    indents: list[int] = field(default_factory=list)
    """How far in the item before stands, and those that it is nested in, outermost first."""
    numbers: dict[int, int] = field(default_factory=dict)
    """The last number at each depth."""

    def depth(self, indent: int) -> int:
        """Nesting of an item that stands `indent` spaces in; two spaces more than the item before nest it."""
        while self.indents and indent < self.indents[-1]:
            self.indents.pop()
        if not self.indents or indent >= self.indents[-1] + 2:
            self.indents.append(indent)
        return len(self.indents) - 1

    def expects(self, depth: int, number: int) -> bool:
        """Whether an item of that number begins a list or follows the one before it."""
        return number in (1, self.numbers.get(depth, 0) + 1)

    def count(self, depth: int, number: int | None) -> None:
        """Remembers the number of an item and forgets those nested in the item before it."""
        self.numbers = {d: n for d, n in self.numbers.items() if d <= depth}
        if number is not None:
            self.numbers[depth] = number
