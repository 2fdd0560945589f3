"""One item of a motion → the words that move it, with what they quote marked up, and what they do to the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from wording.amend.item import (
    Add,
    AddPrinciple,
    Insert,
    Item,
    Label,
    Layout,
    Merge,
    Move,
    Rename,
    Reorder,
    Split,
    Strike,
    StrikeClause,
    StrikePrinciple,
    Substitute,
)
from wording.amend.words import ItemInWords, quoted
from wording.export.akn_xml import LANG, append, element
from wording.packet.phrases import LANGUAGE

if TYPE_CHECKING:
    from lxml import etree

KINDS: dict[type[Item], str] = {
    Strike: "repeal",
    Insert: "insertion",
    Substitute: "substitution",
    Add: "insertion",
    StrikeClause: "repeal",
    Rename: "substitution",
    Move: "renumbering",
    Split: "split",
    Merge: "join",
    AddPrinciple: "insertion",
    StrikePrinciple: "repeal",
    Reorder: "renumbering",
    Layout: "renumbering",
    Label: "renumbering",
}
"""What Akoma Ntoso calls each kind of item; places, numbers and names that change without a word are renumbering."""

OLD, NEW, BESIDE = "old", "new", "beside"
"""What quoted words are: those that go, those that come, those beside which others come."""


def kind_of(item: Item) -> str:
    """What Akoma Ntoso calls what an item does."""
    return "substitution" if isinstance(item, Strike) and item.insert else KINDS[type(item)]


def mod_of(one: ItemInWords, item: Item, language: str) -> etree._Element:
    """The words of an item as a `mod`, each quotation of wording in an element of its own; no character is added."""
    mod = element("mod", eId=f"mod_{one.number}")
    at = 0
    for n, (start, text, side) in enumerate(_found(one.words, quotations(one, item)), 1):
        append(mod, one.words[at:start])
        mark = element("quotedText", text, eId=f"mod_{one.number}__qtext_{n}", **{"class": side})
        if language != LANGUAGE:
            mark.set(LANG, language)
        mod.append(mark)
        at = start + len(text)
    append(mod, one.words[at:])
    return mod


def quotations(one: ItemInWords, item: Item) -> list[tuple[str, str]]:
    """The wording that the words of an item quote, in their order, and what each is."""
    if isinstance(item, Strike):
        return [(item.strike, OLD), *([(item.insert, NEW)] if item.insert else [])]
    if isinstance(item, Insert):
        return [(item.insert, NEW), (item.after or item.before, BESIDE)]
    if isinstance(item, Rename):
        return [*((text, OLD) for text in one.current), *((text, NEW) for text in one.proposed)]
    if isinstance(item, Substitute | Add | Split | Merge | AddPrinciple):
        return [(text, NEW) for text in one.proposed]
    return []


def _found(words: str, wanted: Sequence[tuple[str, str]]) -> list[tuple[int, str, str]]:
    """Where the quotations stand in the words, inside their marks; from the end, where nothing quoted misleads."""
    found: list[tuple[int, str, str]] = []
    limit = len(words)
    for text, side in reversed(wanted):
        start = words.rfind(quoted(text), 0, limit)
        if start >= 0:
            found.append((start + 1, text, side))
            limit = start
    return found[::-1]


def marks_of(one: ItemInWords, item: Item, side: str) -> list[str]:
    """The ids of the quotations of one side."""
    found = _found(one.words, quotations(one, item))
    return [f"mod_{one.number}__qtext_{n}" for n, (_, _, which) in enumerate(found, 1) if which == side]


def modification(
    one: ItemInWords, item: Item, target: str, places: Mapping[str, str], period: str = ""
) -> etree._Element:
    """What an item does to the text named `target`, whose places have those ids; `period` is when it begins."""
    made = element("textualMod", type=kind_of(item), eId=f"amod_{one.number}")
    made.append(element("source", href=f"#mod_{one.number}"))
    for address in addresses_of(one, item):
        made.append(element("destination", href=href_of(target, address, places)))
    if period:
        made.append(element("force", period=period))
    for side in (OLD, NEW):
        for mark in marks_of(one, item, side):
            made.append(element(side, href=f"#{mark}"))
    return made


def addresses_of(one: ItemInWords, item: Item) -> tuple[str, ...]:
    """The places of the text that an item speaks of."""
    if isinstance(item, Merge):
        return item.merge
    if isinstance(item, Reorder):
        return item.reorder
    return (f"{one.at} heading" if isinstance(item, Rename) else one.at,)


def href_of(target: str, address: str, places: Mapping[str, str]) -> str:
    """The name of a place in a text: of the place itself, else of the section it lies in, else of the whole text."""
    for name in (address, address.removesuffix(" heading"), address.partition("/")[0]):
        if name in places:
            return f"{target}#{places[name]}"
    return target
