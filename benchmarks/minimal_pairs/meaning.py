"""Pairs of which a person has to judge, operator by operator."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import combinations

from minimal_pairs import forms
from minimal_pairs.frames import KINDS, LISTED, Listing, duties, listed, listings
from minimal_pairs.model import MinimalPair, both_ways

Source = Iterator[MinimalPair]
UP, DOWN = ("stricter", "looser"), ("looser", "stricter")
WIDE, NARROW = ("wider", "narrower"), ("narrower", "wider")


def strength(half: str) -> Source:
    """One modal for another of another strength."""
    ladder = [(rank, modal) for rank, modals in forms.STRENGTH[half].items() for modal in modals]
    for (high, strong), (low, weak) in combinations(ladder, 2):
        for frame in duties() if high != low else ():
            old, new = (frame.says(f"{{S}} {modal} {{base}} {{rest}}") for modal in (weak, strong))
            yield from both_ways("strength of obligation", half, (strong, weak), old, new, UP)


def sentences(operator: str, table: dict[str, tuple[str, ...]], directions: tuple[str, str] = ("", "")) -> Callable:
    """An operator of patterns `old => new` over the frames of plain duties."""

    def made(half: str) -> Source:
        for row in table[half]:
            old, new = row.split(" => ")
            for frame in duties():
                yield from both_ways(operator, half, (new,), frame.says(old), frame.says(new), directions)

    return made


def polarity(half: str) -> Source:
    """A word and its opposite, prefixes among them."""
    for a, b in (pair.split() for pair in forms.POLARITY[half].split("; ")):
        for text in forms.WITHOUT if a == "with" else forms.POLAR:
            yield from both_ways("negation in a word", half, (a, b), *(text.format(w=w) + "." for w in (a, b)))


def quantifier(half: str) -> Source:
    """All and some, only, at least and at most."""
    for wide, narrow in forms.QUANTIFIER[half]:
        for text in forms.QUANTIFIED:
            old, new = text.format(q=wide) + ".", text.format(q=narrow) + "."
            yield from both_ways("quantifier", half, (wide, narrow), old, new, NARROW if narrow != "the" else ("", ""))
    for word in forms.ONLY[half]:
        for text in forms.ONLY_IN:
            old = text.format(w="").replace("  ", " ") + "."
            new = text.format(w=word) + "."
            yield from both_ways("quantifier", half, (word,), old, new, ("narrower/stricter", "wider/looser"))
    for floor, ceiling in forms.BOUNDS[half]:
        for text in forms.BOUNDED:
            texts = (text.format(w=word) + "." for word in (floor, ceiling))
            yield from both_ways("quantifier", half, (floor, ceiling), *texts)


def actor(half: str) -> Source:
    """Who is bound."""
    for row in forms.ACTOR[half]:
        old, new = row.split(" => ")
        narrower = set(old.split()) < set(new.split())
        directions = WIDE if {"or", "and"} & set(new.split()) else NARROW if narrower else ("", "")
        for frame in duties():
            texts = (frame.says(f"{name} must {{base}} {{rest}}") for name in (old, new))
            yield from both_ways("who is bound", half, (old, new), *texts, directions)


def group(half: str) -> Source:
    """Who is protected."""
    for row in forms.GROUP[half]:
        old, new = row.split(" => ")
        directions = WIDE if " and " in new else NARROW if new.endswith(" " + old) else ("", "")
        for text in forms.PROTECTED:
            texts = (text.format(g=name) + "." for name in (old, new))
            yield from both_ways("who is protected", half, (new,), *texts, directions)


def _rows(table: str, half: str) -> list[Listing]:
    """Half of the lists for either half, so that they share none."""
    return list(listings(table))[forms.HALVES.index(half) :: 2]


def items(half: str) -> Source:
    """A list with one item more or less."""
    for row in _rows(LISTED, half):
        for out in row.items:
            rest = tuple(item for item in row.items if item != out)
            yield from both_ways("list item", half, (row.text, out), row.says(rest), row.says(row.items))


def order(half: str) -> Source:
    """A list in another order."""
    for row in _rows(LISTED, half):
        for a, b in combinations(range(len(row.items)), 2):
            swapped = list(row.items)
            swapped[a], swapped[b] = swapped[b], swapped[a]
            yield from both_ways("list order", half, (row.text,), row.says(row.items), row.says(tuple(swapped)))


def openness(half: str) -> Source:
    """Open and closed lists."""
    marks = [(o, c) for o in forms.OPENERS[half] for c in forms.CLOSERS[half]]
    for row in listings(KINDS):
        for opener, closer in marks:
            texts = (row.says(row.items[:3], mark) for mark in (opener, closer))
            yield from both_ways("open or closed list", half, (opener, closer), *texts, NARROW)
    for row in listings(LISTED):
        for trailer in forms.TRAILERS[half]:
            old = row.text.format(list=listed(row.items[:3]))
            new = row.text.format(list=f"{', '.join(row.items[:3])} {trailer}")
            yield from both_ways("open or closed list", half, (trailer,), f"{old}.", f"{new.rstrip('.')}.", WIDE)


def joiner(half: str) -> Source:
    """And, or."""
    for a, b in forms.JOINERS[half]:
        for row in listings(LISTED):
            texts = (row.says(row.items[:2], join=join).replace(", ", " ") for join in (a, b))
            yield from both_ways("and, or", half, (a, b), *texts)


Table = dict[str, tuple[str, ...]]


def added(operator: str, ends: Table, before: Table, up: tuple[str, str]) -> Callable:
    """An operator that puts words before the verb or at the end of a plain duty."""

    def made(half: str) -> Source:
        for frame in duties():
            old = frame.says("{S} must {base} {rest}")
            patterns = [(form, "{S} must {base} {rest}" + form) for form in ends[half]]
            patterns += [(form, f"{{S}} must {form} {{base}} {{rest}}") for form in before[half]]
            for form, pattern in patterns:
                yield from both_ways(operator, half, (form.strip(),), old, frame.says(pattern), up)

    return made


def condition(half: str) -> Source:
    """Conditions and exceptions."""
    for frame in duties():
        old = frame.says("{S} must {base} {rest}")
        for form in forms.CONDITION[half]:
            new = frame.says(f"{{S}} must {{base}} {{rest}} {form}")
            yield from both_ways("condition", half, (form,), old, new, ("looser/narrower", "stricter/wider"))


def fixed(operator: str) -> Callable:
    """An operator whose forms are whole sentences."""

    def made(half: str) -> Source:
        for row in forms.SENTENCES[operator][half]:
            old, new = row.split(" => ")
            for end in forms.ENDINGS:
                yield from both_ways(operator, half, (row,), *(f"{side}{end}".rstrip(".") + "." for side in (old, new)))

    return made


OPERATORS: tuple[Callable[[str], Source], ...] = (
    strength,
    sentences("prohibition", forms.PROHIBITION, UP),
    sentences("negation", forms.NEGATION),
    polarity,
    quantifier,
    actor,
    group,
    items,
    order,
    openness,
    joiner,
    added("hedge", forms.HEDGE, forms.HEDGE_BEFORE, DOWN),
    added("absolute", forms.ABSOLUTE_END, forms.ABSOLUTE, UP),
    condition,
    *(fixed(operator) for operator in forms.SENTENCES),
)
"""Every operator of a change of meaning."""


def meaning(half: str, number: int) -> Source:
    """Up to so many pairs an operator, drawn from all that its forms make."""
    for place, operator in enumerate(OPERATORS):
        yield from drawn(list(operator(half)), number, f"{half} {place}")


def drawn(made: list[MinimalPair], number: int, seed: str) -> list[MinimalPair]:
    """Pairs with their reverses, drawn evenly over the forms, the same ones every time."""
    draw = random.Random(seed)
    by_form: dict[tuple[str, ...], list[tuple[MinimalPair, ...]]] = {}
    for couple in zip(made[::2], made[1::2], strict=True):
        by_form.setdefault(couple[0].forms, []).append(couple)
    piles = [draw.sample(pile, len(pile)) for pile in by_form.values()]
    longest = max(map(len, piles), default=0)
    rounds = [pile[turn] for turn in range(longest) for pile in piles if turn < len(pile)]
    return [pair for couple in rounds for pair in couple][:number]
