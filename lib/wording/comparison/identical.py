"""Which clauses of identical text are the same: those that stand alone, then duplicates by their place.

Where a text stands once on either side, the words decide. Of duplicates the words say nothing, so their place does: in
their own section first; in order where none is missing, else beside neighbours that are paired, else the nearest.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from wording.comparison.units import Unit

Pair = tuple[int, int]
"""Places of a clause in the old and the new text."""
Key = Callable[[Unit], int]
"""What parts clauses of one text into groups."""
Text = Callable[[Unit], str]
"""What of a clause is to be the same."""


def _as_written(unit: Unit) -> str:
    return unit.clause.text


def pair_identical(
    old: Sequence[Unit],
    new: Sequence[Unit],
    home: Mapping[int, int],
    paired: Mapping[int, int],
    text: Text = _as_written,
) -> list[Pair]:
    """Pairs of clauses whose texts are the same. `paired` holds the pairs that are certain already, old to new.

    Two clauses with different ids never pair; all others of one text do, as far as there are as many on either side.
    """
    finder = _Finder(old, new, home, paired, text)
    finder.in_order(home_only=False, counts=lambda olds, news: len(olds) == len(news) == 1)
    for home_only in (True, False):
        finder.in_order(home_only, counts=lambda olds, news: len(olds) == len(news))
        finder.beside(-1, home_only)
        finder.beside(1, home_only)
        finder.in_order(home_only, counts=lambda olds, news: True)
    return finder.found


class _Finder:
    """The clauses whose text stands on both sides, and what is paired so far."""

    def __init__(
        self,
        old: Sequence[Unit],
        new: Sequence[Unit],
        home: Mapping[int, int],
        paired: Mapping[int, int],
        text: Text,
    ) -> None:
        self.olds = {unit.index: unit for unit in old}
        self.news = {unit.index: unit for unit in new}
        self.home = home
        self.ends = {step: _ends(new, step) for step in (-1, 1)}
        self.partner = dict(paired)
        self.found: list[Pair] = []
        taken = set(paired.values())
        olds = {unit.index: text(unit) for unit in old if unit.index not in paired}
        news = {unit.index: text(unit) for unit in new if unit.index not in taken}
        shared = set(olds.values()) & set(news.values())
        self.text = olds, news
        self.free_old = {i: self.olds[i] for i, said in olds.items() if said in shared}
        self.free_new = {j: self.news[j] for j, said in news.items() if said in shared}

    def in_order(self, home_only: bool, counts: Callable[[list[Unit], list[Unit]], bool]) -> None:
        """Pairs the clauses of one text in order, where `counts` holds of those on either side."""
        for olds, news in list(self._groups(home_only)):
            if not counts(olds, news):
                continue
            if len(olds) <= len(news):
                matches = list(zip(olds, _nearest(olds, news), strict=True))
            else:
                matches = list(zip(_nearest(news, olds), news, strict=True))
            parted = [pair for pair in matches if not self._link(*pair)]
            if parted and not home_only:
                self._leftover(olds, news)

    def beside(self, step: int, home_only: bool) -> None:
        """Pairs clauses that follow (-1), or go before (1), paired ones, or are the first or last of their section."""
        units = list(self.free_old.values())
        for unit in units if step < 0 else reversed(units):
            other = self.free_new.get(self._neighbour(unit, step))
            alike = other and self.text[1][other.index] == self.text[0][unit.index]
            if other and alike and (not home_only or self._at_home(unit, other)):
                self._link(unit, other)

    def _groups(self, home_only: bool) -> Iterator[tuple[list[Unit], list[Unit]]]:
        """Free clauses of one text, and of one section or of all, where both sides have some."""
        before, after = self.text
        olds = _gathered(
            self.free_old.values(), before, lambda unit: self.home.get(unit.section, -1) if home_only else 0
        )
        news = _gathered(self.free_new.values(), after, lambda unit: unit.section if home_only else 0)
        return ((units, news[name]) for name, units in olds.items() if name in news)

    def _link(self, old: Unit, new: Unit) -> bool:
        """Pairs two clauses, unless their ids part them."""
        if old.clause.id and new.clause.id and old.clause.id != new.clause.id:
            return False
        self.found.append((old.index, new.index))
        self.partner[old.index] = new.index
        del self.free_old[old.index], self.free_new[new.index]
        return True

    def _leftover(self, olds: Sequence[Unit], news: Sequence[Unit]) -> None:
        """Pairs what ids kept apart with others that they do not."""
        for old in olds:
            for new in news:
                if old.index in self.free_old and new.index in self.free_new and self._link(old, new):
                    break

    def _neighbour(self, unit: Unit, step: int) -> int:
        """The place beside the partner of an old clause's neighbour; -1 where there is none."""
        beside = self.olds.get(unit.index + step)
        if beside is None or beside.section != unit.section:
            return self.ends[step].get(self.home.get(unit.section, -1), -1)
        partner = self.partner.get(beside.index, -1)
        other = self.news.get(partner - step)
        inside = partner >= 0 and other is not None and other.section == self.news[partner].section
        return partner - step if inside else -1

    def _at_home(self, old: Unit, new: Unit) -> bool:
        return self.home.get(old.section) == new.section


def _ends(units: Sequence[Unit], step: int) -> dict[int, int]:
    """The first (-1) or last (1) clause of each section."""
    return {unit.section: unit.index for unit in (reversed(units) if step < 0 else units)}


def _gathered(units: Iterable[Unit], texts: Mapping[int, str], key: Key) -> dict[tuple[str, int], list[Unit]]:
    groups: dict[tuple[str, int], list[Unit]] = {}
    for unit in units:
        groups.setdefault((texts[unit.index], key(unit)), []).append(unit)
    return groups


def _nearest(few: Sequence[Unit], many: Sequence[Unit]) -> list[Unit]:
    """For each of the few, one of the many: in order, and as near as that leaves to the same place in its section."""
    if len(few) == len(many):
        return list(many)
    chosen: list[Unit] = []
    least = 0
    for at, unit in enumerate(few):
        most = len(many) - (len(few) - at)
        place = bisect_left(many, (unit.section, unit.position), least, most, key=lambda u: (u.section, u.position))
        if place > least and _away(unit, many[place - 1]) <= _away(unit, many[place]):
            place -= 1
        chosen.append(many[place])
        least = place + 1
    return chosen


def _away(a: Unit, b: Unit) -> tuple[int, int]:
    return abs(a.section - b.section), abs(a.position - b.position)
