"""The motions that a version cites → the modifications that they made to the version before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from wording.amend.item import Add, AddPrinciple, Item, Reorder
from wording.amend.motion import Motion
from wording.amend.replay import cited
from wording.amend.words import ItemInWords, motion_in_words
from wording.comparison.compare import compare
from wording.comparison.model import Comparison
from wording.errors import RecordError
from wording.export.akn_body import body_of
from wording.export.akn_mods import NEW, OLD, addresses_of, href_of, kind_of, quotations
from wording.export.akn_xml import element, own
from wording.export.identity import Names, motion_expression
from wording.record.model import Version

if TYPE_CHECKING:
    from lxml import etree


def changes_of(
    before: Version, version: Version, motions: Mapping[str, Motion], names: Names, places: Mapping[str, str]
) -> tuple[etree._Element, ...]:
    """A modification for each item of each motion that the version cites and that is at hand.

    `names` are those of `before`, `places` the ids of the version's places. A motion written for another text than
    `before`, whose places cannot be found in it, is left to the references.
    """
    known = [motions[id] for id in cited(version.meta.motion) if id in motions and not motions[id].target]
    if not known:
        return ()
    where = _Where(compare(before, version), names, places)
    made: list[etree._Element] = []
    for motion in known:
        for one, item in _told(motion, before):
            made.append(where.change(motion, one, item, len(made) + 1))
    return tuple(made)


def _told(motion: Motion, before: Version) -> Iterator[tuple[ItemInWords, Item]]:
    if motion.amends != before.id:
        return
    try:
        yield from zip(motion_in_words(motion, before), motion.amendments, strict=True)
    except RecordError:
        return


class _Where:
    """Where the places of the version before stand now."""

    def __init__(self, comparison: Comparison, names: Names, places: Mapping[str, str]) -> None:
        self.places, self.names = places, names
        self.old_places = body_of(comparison.old).places
        self.now = _now(comparison)
        self.come = [
            (clause.new_text, ref.address)
            for section in comparison.sections
            for clause in section.clauses
            if not clause.old
            for ref in clause.new
        ]

    def change(self, motion: Motion, one: ItemInWords, item: Item, number: int) -> etree._Element:
        """One item as a modification that this version underwent."""
        made = element("textualMod", type=kind_of(item), eId=f"pmod_{number}")
        source = f"{motion_expression(motion.motion, self.names)}#mod_{one.number}"
        made.append(element("source", href=source))
        new = self._new(one, item)
        for address in new or addresses_of(one, item):
            made.append(element("destination", href=self._here(address)))
        olds, news = _texts(one, item)
        if not isinstance(item, Add | AddPrinciple):
            addresses = addresses_of(one, item)
            for address, texts in zip(addresses, _spread(olds, len(addresses)), strict=True):
                made.append(_side(OLD, href_of(self.names.expression, address, self.old_places), texts))
        if kind_of(item) != "repeal":
            for address, texts in zip(new, _spread(news, len(new)), strict=True):
                made.append(_side(NEW, self._here(address), texts))
        return made

    def _new(self, one: ItemInWords, item: Item) -> list[str]:
        """The places of this version where the outcome of an item stands."""
        if isinstance(item, Add):
            return [address for text, address in self.come if text == item.add][:1] or [item.to]
        if isinstance(item, AddPrinciple):
            return [one.at]
        found = [self.now.get(address, []) for address in addresses_of(one, item)]
        return list(dict.fromkeys(address for addresses in found for address in addresses))

    def _here(self, address: str) -> str:
        """A place of this version; one that is gone is named where it stood."""
        href = href_of("", address, self.places)
        return href if href else href_of(self.names.expression, address, self.old_places)


def _texts(one: ItemInWords, item: Item) -> tuple[list[str], list[str]]:
    """The wording that an item takes out or speaks of, and that which it brings in."""
    wanted = quotations(one, item)
    olds = [text for text, side in wanted if side == OLD] or list(one.current)
    return [] if isinstance(item, Reorder) else olds, [text for text, side in wanted if side == NEW]


def _spread(texts: list[str], places: int) -> list[list[str]]:
    """A text for each place where there are as many; else all at the first."""
    return [[text] for text in texts] if len(texts) == places else [texts, *([[]] * (places - 1))][:places]


def _side(tag: str, href: str, texts: list[str]) -> etree._Element:
    return element(tag, *(own("text", text) for text in texts), href=href)


def _now(comparison: Comparison) -> dict[str, list[str]]:
    """Where each section, heading and clause of the old text stands in the new one."""
    now: dict[str, list[str]] = {}
    for section in comparison.sections:
        for old in section.old:
            now[old.id] = [new.id for new in section.new]
            now[f"{old.id} heading"] = [f"{new.id} heading" for new in section.new]
        for clause in section.clauses:
            for ref in clause.old:
                now[ref.address] = [new.address for new in clause.new]
    for was in comparison.old.sections:
        named = {c.id: f"{was.id}/{n}" for n, c in enumerate(was.clauses, 1) if c.id}
        now |= {id: now.get(address, []) for id, address in named.items()}
    return now
