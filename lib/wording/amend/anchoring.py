"""A motion written for a text that has moved on → the same motion for the text as it stands, or why there is none.

Words are found again by quotation, exactly where that is possible, else nearly, with diff-match-patch; what is not
found in one place only is refused. Where the text that the motion was written for is at hand, clauses are followed from
it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from wording.amend.build import base_clauses
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
from wording.amend.motion import Motion
from wording.amend.near import ANEW, kept_words, lost, nearly
from wording.amend.pairs import pairs_of
from wording.amend.places import Base, Key, NoPlace, base_of
from wording.amend.plan import Source
from wording.amend.quotation import NotQuoted, places
from wording.comparison.compare import compare
from wording.errors import Fault, RecordError, shown
from wording.record.model import Version

MOVED_ON = "the text has moved on since the motion was written, and "


@dataclass(frozen=True, slots=True)
class Reanchored:
    """A motion for the text as it stands."""

    motion: Motion
    """The motion, its addresses and quotations those of the text as it stands."""
    notes: tuple[str, ...]
    """What was found elsewhere than the motion says, a sentence each; a person should look at them."""


def reanchored(motion: Motion, base: Version, original: Version | None = None) -> Reanchored:
    """The motion for `base`; `original` is the text that it was written for, where it is at hand.

    RecordError holds a fault for each item whose place cannot be told: words that are gone or stand in several
    places, and items on whole clauses that read otherwise now, or that cannot be compared.
    """
    known = original if original and original.sha256 == motion.amends_sha256 else None
    finder = _Finder(base_of(base), _followed(known, base) if known else None)
    items: list[Item] = []
    for number, item in enumerate(motion.amendments, 1):
        source = Source(motion, number, item)
        try:
            items.append(finder.item(source.name, item))
        except (NoPlace, NotQuoted) as problem:
            message = f"{MOVED_ON}{problem.message}"
            finder.faults.append(source.fault("E-STALE", message, problem.mend))
    if finder.faults:
        raise RecordError(tuple(finder.faults))
    done = replace(motion, amends=base.id, amends_sha256=base.sha256, amendments=tuple(items))
    return Reanchored(done, tuple(finder.notes))


@dataclass(slots=True)
class _Followed:
    """Where the clauses and sections of the original are now."""

    old: Base
    clauses: dict[Key, Key]
    sections: dict[int, int]


def _followed(original: Version, base: Version) -> _Followed:
    pairs = pairs_of(compare(original, base), 2)
    clauses = {link.old[0]: key for key, link in pairs.links.items() if len(link.old) == len(link.new) == 1}
    return _Followed(pairs.old, clauses, pairs.sections)


@dataclass(slots=True)
class _Finder:
    """Finds the places of items in the text as it stands."""

    base: Base
    followed: _Followed | None
    notes: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def item(self, name: str, item: Item) -> Item:
        """The item for the text as it stands; NoPlace or NotQuoted when there is none."""
        if isinstance(item, Strike | Insert):
            return self._words(name, item)
        if isinstance(item, Rename):
            return replace(item, rename=self._section(item.rename))
        if isinstance(item, Label):
            return replace(item, label=self._section(item.label))
        if isinstance(item, Reorder):
            return replace(item, reorder=tuple(map(self._section, item.reorder)))
        if isinstance(item, AddPrinciple):
            return replace(item, after=self._beside(item.after), before=self._beside(item.before))
        if isinstance(item, StrikePrinciple):
            return replace(item, strike_principle=self._whole_section(item.strike_principle))
        return self._clause_item(item)

    def _clause_item(
        self, item: Substitute | StrikeClause | Split | Merge | Layout | Move | Add
    ) -> Substitute | StrikeClause | Split | Merge | Layout | Move | Add:
        if isinstance(item, Substitute):
            return replace(item, at=self._whole(item.at))
        if isinstance(item, StrikeClause):
            return replace(item, strike_clause=self._whole(item.strike_clause))
        if isinstance(item, Layout):
            return replace(item, layout=self._clause(item.layout))
        to = self._beside(item.to)
        if isinstance(item, Split):
            item = replace(item, split=self._whole(item.split))
        elif isinstance(item, Merge):
            item = replace(item, merge=tuple(map(self._whole, item.merge)))
        elif isinstance(item, Move) and not item.to and "/" not in item.move and self._is_section(item.move):
            return replace(
                item, move=self._section(item.move), after=self._beside(item.after), before=self._beside(item.before)
            )
        elif isinstance(item, Move):
            item = replace(item, move=self._clause(item.move))
        after = self._clause(item.after) if item.after else ""
        before = self._clause(item.before) if item.before else ""
        return replace(item, to=to, after=after, before=before)

    def _is_section(self, address: str) -> bool:
        return address in (self.followed.old if self.followed else self.base).section_places

    def _beside(self, address: str) -> str:
        """A section that something comes beside or goes to; one that the motion itself adds keeps its name."""
        if self.followed and address in self.followed.old.section_places:
            return self._section(address)
        return address

    def _section(self, address: str) -> str:
        if not self.followed:
            return self.base.sections[self.base.section(address)].id
        place = self.followed.old.section(address)
        if place not in self.followed.sections:
            raise NoPlace(f"the section “{address}” is gone", ANEW)
        return self.base.sections[self.followed.sections[place]].id

    def _whole_section(self, address: str) -> str:
        """A section whose clauses all read as they did."""
        if not self.followed:
            raise NoPlace(f"nothing tells whether “{address}” still reads as it did", self._mend())
        here = self._section(address)
        old = self.followed.old.sections[self.followed.old.section(address)]
        now = self.base.sections[self.base.section(here)]
        if [clause.text for clause in old.clauses] != [clause.text for clause in now.clauses]:
            raise NoPlace(f"the section “{address}” reads otherwise now", ANEW)
        return here

    def _clause(self, address: str) -> str:
        if not self.followed:
            raise NoPlace(f"nothing tells which clause {address} is now", self._mend())
        key = self.followed.old.clause(address)
        if key not in self.followed.clauses:
            raise NoPlace(f"the clause {address} is gone, or no longer one clause", ANEW)
        return self.base.address(self.followed.clauses[key])

    def _whole(self, address: str) -> str:
        """A clause that reads as it did."""
        here = self._clause(address)
        assert self.followed  # noqa: S101  # `_clause` saw to it
        if self.followed.old.at(self.followed.old.clause(address)).text != self.base.at(self.base.clause(here)).text:
            raise NoPlace(f"the clause {address} reads otherwise now", ANEW)
        return here

    def _mend(self) -> str:
        return "keep the text that the motion was written for in the record, or write the motion anew"

    def _words(self, name: str, item: Strike | Insert) -> Strike | Insert:
        quote = item.strike if isinstance(item, Strike) else item.after or item.before
        key, words, occurrence = self._place(item.at, quote, item.occurrence)
        at = self.base.address(key)
        if at != item.at:
            self.notes.append(f"{name}: {item.at} is now {at}")
        if words != quote:
            now = f"“{shown(quote, 80)}” reads “{shown(words, 80)}” now"
            self.notes.append(f"{name}: {now}; look whether that is meant")
        if isinstance(item, Strike):
            return replace(item, at=at, strike=words, occurrence=occurrence)
        after, before = (words, "") if item.after else ("", words)
        return replace(item, at=at, after=after, before=before, occurrence=occurrence)

    def _place(self, address: str, quote: str, occurrence: str) -> tuple[Key, str, str]:
        """The clause that a quotation means, how the words read there, and which of several they are."""
        if self.followed:
            key = self.base.clause(self._clause(address))
            was = self.followed.old.at(self.followed.old.clause(address)).text
            return key, *kept_words(was, self.base.at(key).text, quote, occurrence, address)
        exact = [key for key in self._candidates(address) if len(places(self.base.at(key).text, quote)) == 1]
        here = self.base.clause_places.get(address)
        if here in exact and not occurrence:
            return here, quote, ""
        if len(exact) == 1 and not occurrence:
            return exact[0], quote, ""
        if exact or occurrence or here is None:
            raise NotQuoted(f"“{shown(quote, 80)}” stands in {len(exact) or 'no'} clauses once", ANEW)
        text = self.base.at(here).text
        found = nearly(text, quote) if len(places(text, quote)) < 2 else None
        if not found:
            raise lost(quote, address)
        return here, text[found[0] : found[1]], ""

    def _candidates(self, address: str) -> list[Key]:
        """The clauses of the section that an address names; all clauses where none of them can be told."""
        section = self.base.section_places.get(address.partition("/")[0])
        keys = [key for key, _ in base_clauses(self.base)]
        return [key for key in keys if key[0] == section] or keys


def notes_of(motions: Sequence[Motion], base: Version, original: Version | None = None) -> tuple[str, ...]:
    """What a person should look at when motions are applied to a text that has moved on."""
    stale = [m for m in motions if m.amends_sha256 not in ("", base.sha256) and not m.target]
    return tuple(f"{motion.name}: {note}" for motion in stale for note in reanchored(motion, base, original).notes)
