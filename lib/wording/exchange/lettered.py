"""Lines that begin with (a), (b), (c) or i., ii., iii. → the items that they are; a letter alone is wording."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from wording.exchange.lines import Line

_MARK = re.compile(r"(\(?)([A-Za-z]|[ivxIVX]{1,5})([.)])(?= \S)")
_LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
_ROMANS = tuple("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split())

Groups = Sequence[Sequence[Line]]


@dataclass(slots=True)
class _Row:
    """Marks that follow each other."""

    order: tuple[str, ...]
    places: list[tuple[int, int]] = field(default_factory=list)


def with_items(groups: Groups) -> list[list[Line]]:
    """The lines of a text, by groups between blank lines; those that two or more marks in order begin are items.

    Only small letters in a bracket count on from group to group: “I.” and “A.” above a text number its headings.
    """
    items = {place for row in _rows(groups) if len(row.places) > 1 for place in row.places}
    return [
        [replace(line, item=True) if (at, i) in items else line for i, line in enumerate(group)]
        for at, group in enumerate(groups)
    ]


def _rows(groups: Groups) -> Iterable[_Row]:
    """All rows of marks in order, of one kind each: the same brackets and the same case."""
    rows: list[_Row] = []
    for order in (_LETTERS, _ROMANS):
        now: dict[tuple[object, ...], _Row] = {}
        for at, group in enumerate(groups):
            for i, line in enumerate(group):
                if not (found := _MARK.match(line.text)):
                    continue
                small, name = found[2].islower(), found[2].lower()
                kind = (found[1], found[3], small, None if small and found[3] == ")" else at)
                if name == order[0]:
                    now[kind] = _Row(order)
                    rows.append(now[kind])
                if (row := now.get(kind)) and name == "".join(order[len(row.places) : len(row.places) + 1]):
                    row.places.append((at, i))
    return rows
