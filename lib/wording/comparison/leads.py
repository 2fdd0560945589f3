"""Under which words a clause of a list stands: those that introduce the list, or the item that it is nested in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wording.comparison.units import Link, Unit
from wording.errors import shown
from wording.record.model import Form

_LISTED = (Form.ITEM, Form.NUMBERED)


def led_anew(olds: Sequence[Unit], news: Sequence[Unit], by_old: Mapping[int, Link]) -> Mapping[int, str]:
    """The old clauses, by place, that come under other words of their section, and under which.

    One of the two leads ends in a colon, as words that govern a list do. A lead that was only reworded is the same one:
    its own change tells of that. Without this, “Share records” would be called untouched when “Members may:” moves
    between it and “Members must not:”.
    """
    before, after = _leads(olds), _leads(news)
    found: dict[int, str] = {}
    for index, lead in before.items():
        link = by_old.get(index)
        if link is None or len(link.old) != 1 or len(link.new) != 1:
            continue
        now = after.get(link.new[0])
        same = lead is now if lead is None or now is None else _one(lead, now, by_old)
        if not same and any(unit is not None and unit.clause.text.endswith(":") for unit in (lead, now)):
            found[index] = f"it stood {_told(lead)} and stands {_told(now)}"
    return found


def _told(lead: Unit | None) -> str:
    return f"under “{shown(lead.clause.text, 60)}”" if lead else "under no other words"


def _one(old: Unit, new: Unit, by_old: Mapping[int, Link]) -> bool:
    link = by_old.get(old.index)
    return link is not None and new.index in link.new


def _leads(units: Sequence[Unit]) -> dict[int, Unit | None]:
    """For each clause of a list, by place: the item that it is nested in, else the last clause before the list."""
    found: dict[int, Unit | None] = {}
    above: list[Unit] = []
    lead: Unit | None = None
    section = -1
    for unit in units:
        if unit.section != section:
            section, above, lead = unit.section, [], None
        if unit.clause.form not in _LISTED:
            above, lead = [], unit
            continue
        while above and above[-1].clause.depth >= unit.clause.depth:
            above.pop()
        found[unit.index] = above[-1] if above else lead
        above.append(unit)
    return found
