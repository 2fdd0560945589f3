"""The order in which changes are told: what left the old order, where removed clauses stand, and the numbering."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from wording.comparison.chain import heaviest_rising
from wording.comparison.model import ClauseChange, SectionChange


def off_the_line(places: list[tuple[int, int, int, int]]) -> set[int]:
    """Of entries (new place, old place, size, name): the names of those that left the old order, the smaller first."""
    ordered = sorted(places)
    stay = heaviest_rising([old for _, old, _, _ in ordered], [size for _, _, size, _ in ordered])
    return {name for at, (_, _, _, name) in enumerate(ordered) if at not in stay}


def with_removed(
    rows: list[tuple[int, ClauseChange, int]], removed: list[tuple[int, ClauseChange]]
) -> tuple[ClauseChange, ...]:
    """The clauses in the new order, each removed one after the clause that it followed.

    `rows` are (new place, change, old place or -1), `removed` (old place, change).
    """
    standing = sorted((old, at) for at, (_, _, old) in enumerate(rows) if old >= 0)
    after: dict[int, list[ClauseChange]] = {}
    for index, change in removed:
        before = bisect_left(standing, (index, -1))
        after.setdefault(standing[before - 1][1] if before else -1, []).append(change)
    out = after.get(-1, [])
    for at, (_, change, _) in enumerate(rows):
        out += [change, *after.get(at, ())]
    return tuple(out)


def numbered(sections: Iterable[SectionChange]) -> tuple[SectionChange, ...]:
    """Gives each change its id, c1, c2 …, in reading order."""
    count = 0
    done = []
    for section in sections:
        own = None
        if section.change:
            count += 1
            own = f"c{count}"
        clauses = []
        for clause in section.clauses:
            if clause.change:
                count += 1
                clause = replace(clause, change=f"c{count}")
            clauses.append(clause)
        done.append(replace(section, change=own, clauses=tuple(clauses)))
    return tuple(done)
