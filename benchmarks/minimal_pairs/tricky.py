"""Pairs that look like typography, numbering or a move, and of which a person has to judge."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from minimal_pairs import safe, traps
from minimal_pairs.frames import duties
from minimal_pairs.model import AFTER, BEFORE, MinimalPair, body, both_ways

Source = Iterator[MinimalPair]


def listed(half: str) -> Source:
    """The tables of hard cases."""
    for name, table in traps.LISTS.items():
        for row in table[half].strip().splitlines():
            old, new = (side if side.endswith(("?", ".")) else side + "." for side in row.split(" => "))
            yield from both_ways(f"trap: {name}", half, (row,), old, new)


def pair(operator: str, half: str, forms: tuple[str, ...], old: str, new: str) -> Source:
    """A change of bodies and its reverse."""
    yield MinimalPair(operator, half, forms, old, new, True)
    yield MinimalPair(operator, half, forms, new, old, True)


def terms(half: str) -> Source:
    """A defined term that loses its capital."""
    for term in traps.TERMS[half]:
        context = f"In this code, “{term}” means what the register calls so."
        for text in ("The rules bind each {w} in office", "A fee is due for every {w} of the year"):
            sides = (body(text.format(w=w) + ".", context) for w in (term, term.lower()))
            yield from pair("trap: defined term", half, (term,), *sides)


def false_names(half: str) -> Source:
    """Short forms spelled out as something else, and ones that the code doesn't define."""
    for name, short, other in traps.FALSE_NAMES[half]:
        context = f"The {name} ({short}) is named in this code."
        text = "A member tells the {w} of every complaint."
        olds = body(text.format(w=short), context), body(text.format(w=other), context)
        yield from pair("trap: short form", half, (name, short, other), *olds)
        yield from pair("trap: short form", half, (name, short), body(text.format(w=short)), body(text.format(w=name)))


def pointed_at(half: str) -> Source:
    """A heading renumbered while a clause goes on pointing to the old number."""
    for old, new in safe.NUMBERING[half][:3]:
        number = old.replace(" Duties", "").rstrip(".:)")
        number = number if number[0].isalpha() and " " in number else f"section {number}"
        text = f"A sanction under {number} is noted."
        sides = (f"## {h} {{#duties}}\n\n{BEFORE}\n\n## Sanctions {{#sanctions}}\n\n- {text}\n" for h in (old, new))
        yield from pair("trap: renumbered under a reference", half, (old, new), *sides)


def moved_out(half: str) -> Source:
    """A clause moved to another principle."""
    for clause in safe.MOVING[half]:
        first, second = "## Duties {#duties}\n\n" + BEFORE, "## Rights {#rights}\n\n" + AFTER
        old, new = f"{first}\n- {clause}.\n\n{second}\n", f"{first}\n\n{second}\n- {clause}.\n"
        yield from pair("trap: moved out of its principle", half, (clause,), old, new)


def moved_apart(half: str) -> Source:
    """A clause that points to the one before it, moved to another place of its principle."""
    lines = [BEFORE, "- A hearing is held in private.", "- Fees above the limits are returned.", AFTER]
    for clause in traps.POINTING[half]:
        sides = []
        for at in (1, 3):
            placed = [*lines[:at], f"- {clause}.", *lines[at:]]
            sides.append("## Duties {#duties}\n\n" + "\n".join(placed) + "\n")
        yield from pair("trap: moved from what it points to", half, (clause,), *sides)


def moved_under(half: str) -> Source:
    """An item moved, within its principle, from under what is encouraged to under what is prohibited."""
    yes, no = traps.UNDER_HEADS[half]
    for item in traps.MOVED_UNDER[half]:
        sides = []
        for first in (True, False):
            upper, lower = ["Thanks in public", "Clear minutes"], ["Threats of any kind", "Insults in a meeting"]
            (upper if first else lower).insert(1, item)
            lines = [yes, "", *(f"- {x}" for x in upper), "", no, "", *(f"- {x}" for x in lower)]
            sides.append("## Conduct {#conduct}\n\n" + "\n".join(lines) + "\n")
        yield from pair("trap: moved under another head", half, (item,), *sides)


def swapped(half: str) -> Source:
    """Two words change places: the bag of words is the same."""
    rows = {"known": ("the board", "the client"), "test": ("the warden", "the lodger")}[half]
    for frame in duties()[half == "test" :: 2][:6]:
        old, new = (f"{a.capitalize()} tells {b} to {frame.base} {frame.rest}." for a, b in (rows, rows[::-1]))
        yield from both_ways("trap: words swapped", half, rows, old, new)


TRAPS: tuple[Callable[[str], Source], ...] = (
    listed,
    terms,
    false_names,
    pointed_at,
    moved_out,
    moved_apart,
    moved_under,
    swapped,
)
"""Every kind of hard case."""


def tricky(half: str) -> Source:
    """All hard cases."""
    for made in TRAPS:
        yield from made(half)
