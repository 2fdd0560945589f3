"""The numbers that list items bear: as the text gives them, else counted from the items before."""

from __future__ import annotations

from collections.abc import Sequence

from wording.record.model import Clause, Form


def numbers(clauses: Sequence[Clause]) -> tuple[int | None, ...]:
    """The number of each clause; None for one that bears none. A paragraph or group heading ends the list."""
    last: dict[int, int] = {}
    found: list[int | None] = []
    for clause in clauses:
        listed = clause.form in (Form.ITEM, Form.NUMBERED)
        last = {depth: number for depth, number in last.items() if depth <= clause.depth} if listed else {}
        if clause.form is Form.NUMBERED:
            last[clause.depth] = last.get(clause.depth, 0) + 1 if clause.number is None else clause.number
            found.append(last[clause.depth])
        else:
            found.append(None)
    return tuple(found)
