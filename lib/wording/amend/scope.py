"""The text in force, the text of the notice and the text now proposed → what lies within the notice, clause by clause.

A clause that the notice left alone must be left alone; each stretch that changes must be one that the notice changes.
It is inside when it reads as noticed, or when a number lies between that in force and that noticed. Whatever else lies
within a noticed stretch is for the chair to rule: the tool does not judge whether other words go less far. How clauses
stand on the page, their ids and the roles of sections are told apart from the words; numbers of list items are counted,
and not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wording.amend.pairs import Link, Pairs, pairs_of
from wording.amend.places import Base, Key
from wording.amend.scope_words import ALONE, AS_NOTICED, Row, Ruling, words_within
from wording.amend.words import clause_name, section_name
from wording.comparison.compare import compare
from wording.record.model import Clause, Role, Section, Version


@dataclass(frozen=True, slots=True)
class Scope:
    """One change that is now proposed, and how it stands to the notice."""

    name: str
    """The clause or section as a person names it."""
    at: str
    """Its address: in the text in force, or for something new in the text now proposed."""
    ruling: Ruling
    """Whether it lies within the notice."""
    why: str
    """The reason."""
    current: str
    """The wording in force; empty where there is none."""
    noticed: str
    """The wording of the notice; empty where there is none."""
    now: str
    """The wording now proposed; empty where there is none."""


def scope_of(current: Version, noticed: Version, now: Version) -> tuple[Scope, ...]:
    """Every change between the text in force and the text now proposed, in text order, held against the notice."""
    judge = _Judge(pairs_of(compare(current, noticed), 2), pairs_of(compare(current, now), 2))
    return (*judge.sections(), *judge.orders(), *judge.clauses(), *judge.added(), *judge.standing())


class _Judge:
    """Holds the pairs of the text in force with the notice and with the text now proposed."""

    def __init__(self, noticed: Pairs, now: Pairs) -> None:
        self.noticed, self.now, self.base = noticed, now, now.old
        self.links_noticed, self.links_now = _by_old(noticed), _by_old(now)

    def sections(self) -> Iterator[Scope]:
        """Headings that change, and sections that go or come."""
        for place, section in enumerate(self.base.sections):
            before, after = (_heading(pairs, place) for pairs in (self.noticed, self.now))
            if after != section.heading:
                yield Scope(
                    section_name(section), section.id, *_plain(section.heading, before, after), section.heading,
                    before or "", after or "",
                )  # fmt: skip
        come = _new_sections(self.noticed)
        for heading, id in _new_sections(self.now):
            inside = (heading, id) in come
            row = AS_NOTICED if inside else (Ruling.OUTSIDE, "the notice adds no such section")
            yield Scope(f"the new section “{heading or id}”", id, *row, "", heading if inside else "", heading)

    def orders(self) -> Iterator[Scope]:
        """Sections, and clauses of a section, that stand in another order."""
        row = self._order([_order_of_sections(pairs) for pairs in (self.noticed, self.now)])
        if row:
            yield Scope("the order of the sections", "", *row, "", "", "")
        for place, section in enumerate(self.base.sections):
            row = self._order([_order_of_clauses(pairs, place) for pairs in (self.noticed, self.now)])
            if row:
                yield Scope(f"the order of the clauses of {section_name(section)}", section.id, *row, "", "", "")

    def _order(self, orders: Sequence[list[int]]) -> Row | None:
        noticed, now = orders
        if now == sorted(now):
            return None
        if noticed == sorted(noticed):
            return Ruling.OUTSIDE, "the notice leaves the order alone"
        if [place for place in noticed if place in now] == [place for place in now if place in noticed]:
            return Ruling.INSIDE, "it is the order of the notice"
        return Ruling.CHAIR, "the notice changes the order otherwise"

    def clauses(self) -> Iterator[Scope]:
        """Clauses of the text in force that change, go, move, or are divided or joined."""
        for s, section in enumerate(self.base.sections):
            for c, clause in enumerate(section.clauses):
                key = (s, c)
                noticed, now = _state(self.noticed, self.links_noticed, key), _state(self.now, self.links_now, key)
                here = ((clause.text,), s, 1)
                if now != here:
                    row = _clause(here, noticed, now)
                    texts = (" / ".join(noticed[0]), " / ".join(now[0]))
                    yield Scope(
                        clause_name(self.base, key), self.base.address(key), *row, clause.text, *texts
                    )  # fmt: skip

    def added(self) -> Iterator[Scope]:
        """Clauses that are new."""
        noticed = [(_home(self.noticed, key), _text(self.noticed.new, key)) for key in _new_clauses(self.noticed)]
        for key in _new_clauses(self.now):
            home, text = _home(self.now, key), _text(self.now.new, key)
            if (home, text) in noticed:
                noticed.remove((home, text))
                row = AS_NOTICED
            elif others := [other for place, other in noticed if place == home]:
                row = (Ruling.CHAIR, "the notice adds another clause here")
                yield Scope(
                    f"{clause_name(self.now.new, key)} (new)", self.now.new.address(key), *row, "", others[0], text
                )
                continue
            else:
                row = (Ruling.OUTSIDE, "the notice adds no clause here")
            shown = text if row is AS_NOTICED else ""
            yield Scope(f"{clause_name(self.now.new, key)} (new)", self.now.new.address(key), *row, "", shown, text)

    def standing(self) -> Iterator[Scope]:
        """Sections whose id or role changes, and clauses that stand otherwise on the page or bear another id."""
        for place, section in enumerate(self.base.sections):
            here = _section_stand(section)
            noticed, now = (_new_section_stand(pairs, place) for pairs in (self.noticed, self.now))
            if now and now != here:
                name = f"{section_name(section)}, its id and role"
                yield Scope(name, section.id, *_stood(here, noticed, now), here, noticed, now)
            for c, clause in enumerate(section.clauses):
                here = _clause_stand(clause)
                key = (place, c)
                noticed, now = (
                    _new_clause_stand(pairs, links, key)
                    for pairs, links in ((self.noticed, self.links_noticed), (self.now, self.links_now))
                )
                if now and now != here:
                    name = f"{clause_name(self.base, key)}, how it stands"
                    yield Scope(name, self.base.address(key), *_stood(here, noticed, now), here, noticed, now)


def _stood(here: str, noticed: str, now: str) -> Row:
    """How a change that touches no word stands to the notice."""
    if noticed == now:
        return Ruling.INSIDE, "it stands as noticed; no word changes by this"
    if noticed == here:
        return Ruling.OUTSIDE, "the notice left this alone; no word changes by it"
    return Ruling.CHAIR, "the notice has it otherwise; no word changes by this"


def _section_stand(section: Section) -> str:
    return f"{section.role}, {f'id {section.id}' if section.given_id else 'no id of its own'}"


def _new_section_stand(pairs: Pairs, place: int) -> str:
    """The same of a section on the other side; empty when it is gone."""
    return _section_stand(pairs.new.sections[pairs.sections[place]]) if place in pairs.sections else ""


def _clause_stand(clause: Clause) -> str:
    depth = f", {clause.depth} deep" if clause.depth else ""
    return f"{clause.form}{depth}, {f'id {clause.id}' if clause.id else 'no id of its own'}"


def _new_clause_stand(pairs: Pairs, links: dict[Key, Link], key: Key) -> str:
    """The same of a clause on the other side; empty when it is gone, divided or joined."""
    link = links.get(key)
    return _clause_stand(pairs.new.at(link.new[0])) if link and len(link.old) == len(link.new) == 1 else ""


def _by_old(pairs: Pairs) -> dict[Key, Link]:
    return {key: link for link in pairs.links.values() for key in link.old}


def _heading(pairs: Pairs, place: int) -> str | None:
    """The heading of a section on the other side; None when it is gone."""
    return pairs.new.sections[pairs.sections[place]].heading if place in pairs.sections else None


def _plain(current: str, noticed: str | None, now: str | None) -> Row:
    if noticed == now:
        return AS_NOTICED if now is not None else (Ruling.INSIDE, "it is struck out as noticed")
    if noticed == current:
        return ALONE
    if noticed is None or now is None:
        what = "strikes it out" if noticed is None else "does not strike it out"
        return (Ruling.CHAIR if noticed is None else Ruling.OUTSIDE), f"the notice {what}"
    return Ruling.CHAIR, "the notice gives another heading"


def _new_sections(pairs: Pairs) -> list[tuple[str, str]]:
    known = set(pairs.sections.values())
    rows = enumerate(pairs.new.sections)
    return [(s.heading, s.id) for place, s in rows if place not in known and s.role is not Role.PREAMBLE]


def _order_of_sections(pairs: Pairs) -> list[int]:
    back = {new: old for old, new in pairs.sections.items()}
    return [back[place] for place in range(len(pairs.new.sections)) if place in back]


def _order_of_clauses(pairs: Pairs, place: int) -> list[int]:
    """The clauses that stayed in a section, as they stand on the other side."""
    if place not in pairs.sections:
        return []
    here = pairs.sections[place]
    keys = [(here, at) for at in range(len(pairs.new.sections[here].clauses))]
    olds = [pairs.links[key].old[0] for key in keys if pairs.links[key].old and pairs.links[key].new[0] == key]
    return [old[1] for old in olds if old[0] == place]


_State = tuple[tuple[str, ...], int | str, int]
"""What a clause reads, in which section (the place in the text in force, or the id of a new one), of how many."""


def _state(pairs: Pairs, links: dict[Key, Link], key: Key) -> _State:
    link = links.get(key)
    if link is None:
        return (), key[0], 0
    return tuple(_text(pairs.new, new) for new in link.new), _home(pairs, link.new[0]), len(link.old)


def _home(pairs: Pairs, key: Key) -> int | str:
    back = {new: old for old, new in pairs.sections.items()}
    return back.get(key[0], pairs.new.sections[key[0]].id)


def _text(base: Base, key: Key) -> str:
    return base.at(key).text


def _new_clauses(pairs: Pairs) -> list[Key]:
    return sorted(key for key, link in pairs.links.items() if not link.old)


def _clause(here: _State, noticed: _State, now: _State) -> Row:
    """How a clause that changes stands to the notice."""
    if now == noticed:
        return AS_NOTICED if now[0] else (Ruling.INSIDE, "it is struck out as noticed")
    if noticed == here:
        return ALONE
    if not now[0]:
        return Ruling.OUTSIDE, "the notice does not strike it out"
    if not noticed[0]:
        return Ruling.CHAIR, "the notice strikes it out; now it is kept and changed"
    if now[1] not in (here[1], noticed[1]):
        return Ruling.OUTSIDE, "it moves where the notice does not move it"
    if max(len(now[0]), len(noticed[0]), now[2], noticed[2]) > 1:
        return Ruling.CHAIR, "it is divided or joined otherwise than noticed"
    return words_within(here[0][0], noticed[0][0], now[0][0])
