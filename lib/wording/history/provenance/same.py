"""Which units of two sequences are the same, word for word: moved ones too, each once."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Same:
    """Units found again."""

    new: tuple[int, ...]
    """For each new unit the old unit that it is; -1 for none."""
    unsure: tuple[tuple[int, int], ...]
    """(new, old): a unit that several were equal to, and nothing around it told which."""


def find_same(old: Sequence[Hashable], new: Sequence[Hashable]) -> Same:
    """Pairs equal units.

    First the common ends, then those that occur once on either side, then what adjoins a pair, then the repeated ones
    by their place between pairs.
    """
    matcher = _Matcher(old, new)
    matcher.ends()
    matcher.once()
    matcher.spread()
    unsure = matcher.by_place()
    return Same(tuple(matcher.of_new), tuple(unsure))


class _Matcher:
    def __init__(self, old: Sequence[Hashable], new: Sequence[Hashable]) -> None:
        self.old, self.new = old, new
        self.of_new = [-1] * len(new)
        self.used = [False] * len(old)
        self.seeds: deque[tuple[int, int]] = deque()

    def pair(self, i: int, j: int) -> None:
        self.of_new[j] = i
        self.used[i] = True

    def ends(self) -> None:
        """Units that both sequences begin or end with."""
        size = min(len(self.old), len(self.new))
        head = 0
        while head < size and self.old[head] == self.new[head]:
            self.pair(head, head)
            head += 1
        tail = 0
        while tail < size - head and self.old[-1 - tail] == self.new[-1 - tail]:
            tail += 1
            self.pair(len(self.old) - tail, len(self.new) - tail)

    def _places(self) -> tuple[dict[Hashable, list[int]], dict[Hashable, list[int]]]:
        olds: dict[Hashable, list[int]] = {}
        news: dict[Hashable, list[int]] = {}
        for i, unit in enumerate(self.old):
            if not self.used[i]:
                olds.setdefault(unit, []).append(i)
        for j, unit in enumerate(self.new):
            if self.of_new[j] < 0 and unit in olds:
                news.setdefault(unit, []).append(j)
        return olds, news

    def once(self) -> None:
        """Units that remain once on either side."""
        olds, news = self._places()
        for unit, places in news.items():
            if len(places) == len(olds[unit]) == 1:
                self.pair(olds[unit][0], places[0])
        self.seeds.extend((i, j) for j, i in enumerate(self.of_new) if i >= 0)

    def spread(self) -> None:
        """Units next to a pair, as long as they are equal."""
        while self.seeds:
            i, j = self.seeds.popleft()
            for step in (1, -1):
                a, b = i + step, j + step
                if 0 <= a < len(self.old) and 0 <= b < len(self.new) and self._free_equal(a, b):
                    self.pair(a, b)
                    self.seeds.append((a, b))

    def _free_equal(self, i: int, j: int) -> bool:
        return not self.used[i] and self.of_new[j] < 0 and self.old[i] == self.new[j]

    def by_place(self) -> list[tuple[int, int]]:
        """Repeated units: those that stand best between the pairs around them first, then in order.

        What adjoins a pair is tried after each. The pairs to which nothing around points more than to others are given.
        """
        olds, news = self._places()
        unsure: list[tuple[int, int]] = []
        around = self._around() if news else []
        for unit, places in news.items():
            fits = sorted((self._misfit(i, around[j]), i, j) for j in places for i in olds[unit])
            for misfit, i, j in fits:
                if self.used[i] or self.of_new[j] >= 0:
                    continue
                self.pair(i, j)
                rivals = [other for other in fits if other[0][0] == misfit[0] and (other[1] == i) != (other[2] == j)]
                if rivals and len(places) != len(olds[unit]):
                    unsure.append((j, i))
                self.seeds.append((i, j))
                self.spread()
        return unsure

    def _around(self) -> list[tuple[int, int]]:
        """For each new unit, the old places of the nearest pairs before and after it."""
        before, last = [], -1
        for old in self.of_new:
            before.append(last)
            last = old if old >= 0 else last
        after, last = [], len(self.old)
        for old in reversed(self.of_new):
            after.append(last)
            last = old if old >= 0 else last
        return list(zip(before, reversed(after), strict=True))

    @staticmethod
    def _misfit(i: int, around: tuple[int, int]) -> tuple[int, int]:
        """How far an old unit stands from where the pairs around a new one are: out of their order, and steps."""
        before, after = around
        return (before > i) + (i > after), min(abs(i - before), abs(after - i))
