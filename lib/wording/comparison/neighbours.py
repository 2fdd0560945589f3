"""What a clause stands under and beside, in the old text and the new: whether a move or a layout parts it from that."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby
from typing import TypeVar, cast

from wording.comparison.units import Link, Unit
from wording.comparison.weighing.rolls import is_name, only_names, speaks_of_places
from wording.comparison.weighing.standing import is_plain_item, named, only_leads, reaches, stands_alone
from wording.record.model import Clause, Form, Role, Section, Version

_Answer = TypeVar("_Answer")
_LISTED = (Form.ITEM, Form.NUMBERED)
"""Forms of the clauses of a list."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The clauses of both texts in their order, and which became which."""

    olds: Sequence[Unit]
    news: Sequence[Unit]
    by_old: Mapping[int, Link]
    """The pair of each old clause, by its place."""
    by_new: Mapping[int, Link]
    """The pair of each new clause, by its place."""
    old_headings: Sequence[str]
    """The headings of the old sections, by their places; empty for the preamble, whose heading is the code's title."""
    new_headings: Sequence[str]
    """The headings of the new ones."""
    answers: dict[tuple[object, ...], object] = field(default_factory=dict, compare=False, repr=False)
    """What was found out of a section or stretch: many moves of a long section ask the same."""

    def led(self, link: Link) -> bool:
        """Whether a clause whose form changes stands, on either side, under words that introduce a list."""
        if self.olds[link.old[0]].clause.form is self.news[link.new[0]].clause.form:
            return False  # asked only where the form changes, and dear in a long section
        leads = (*_leads(self.olds, link.old[0]), *_leads(self.news, link.new[0]))
        return any(unit.clause.form is not Form.GROUP for unit in leads)

    def parted(self, link: Link) -> bool:
        """Whether a move within a section may give a clause, or one that it passed, other words to stand under.

        It gives none where every clause that it passed, or stands or stood beside, is for itself a full sentence that
        speaks of no other, or a plain item under the same words that begin the list. A name is asked for less of the
        clauses it passed and for more of the words over it.
        """
        if len(link.old) != 1 or len(link.new) != 1 or self._governed_anew(link):
            return True
        if is_name(self.olds[link.old[0]].clause.text):
            return not self._among_names(link)
        return not (self._free(link.old[0], is_old=True) and self._free(link.new[0], is_old=False))

    def _among_names(self, link: Link) -> bool:
        """Whether a clause stood and stands in a list of names, and nothing says what a place in it means."""
        return self._is_listed_name(link.old[0], is_old=True) and self._is_listed_name(link.new[0], is_old=False)

    def _is_listed_name(self, at: int, is_old: bool) -> bool:
        units, headings = (self.olds, self.old_headings) if is_old else (self.news, self.new_headings)
        section = units[at].section
        return at in self._once(lambda: _names(units, at, headings[section]), "names", is_old, section)

    def _free(self, at: int, is_old: bool) -> bool:
        """Whether nothing on one side tells what a moved clause, or one that it passed, stands under or speaks of."""
        units = self.olds if is_old else self.news
        section, stretch = units[at].section, self._stretch(at, units, is_old)
        clause, led = units[at].clause, any(only_leads(unit.clause.text) for unit in _leads(units, at))
        if self._once(lambda: any(reaches(u.clause.text) for u in _section(units, at)), "reached", is_old, section):
            return False
        ends = (is_old, stretch.start, stretch.stop)
        return self._once(
            lambda: _lies_free(units, clause, led, stretch), "free", *ends, clause.form, clause.depth, led
        ) and not self._once(lambda: _tell_of_each_other(units, stretch), "told", *ends)

    def _once(self, work: Callable[[], _Answer], *question: object) -> _Answer:
        """An answer that is worked out the first time it is asked for."""
        if question not in self.answers:
            self.answers[question] = work()
        return cast("_Answer", self.answers[question])

    def _governed_anew(self, link: Link) -> bool:
        """Whether a clause that moved within its section stands under other words, or governs others itself."""
        clause = self.news[link.new[0]].clause
        if clause.form is Form.GROUP or clause.text.endswith(":"):
            return True
        before, after = _leads(self.olds, link.old[0]), _leads(self.news, link.new[0])
        return [unit.clause.text for unit in before] != [unit.clause.text for unit in after]

    def _stretch(self, at: int, units: Sequence[Unit], is_old: bool) -> range:
        """From the first to the last clause on one side that the one at a place has passed, itself among them."""
        section = units[at].section
        highest, lowest = self._once(lambda: self._bounds(_section(units, at), is_old), "bounds", is_old, section)
        here = (self.by_old[at].new if is_old else self.by_new[at].old)[0]
        begin = at - units[at].position + 1
        first = begin + bisect_right(highest, here)  # the first one that stands behind it on the other side
        last = begin + bisect_left(lowest, here) - 1  # the last one that stands before it there
        return range(min(first, at), max(last, at) + 1)

    def _bounds(self, units: Sequence[Unit], is_old: bool) -> tuple[list[int], list[int]]:
        """The highest place on the other side of all clauses up to each one, and the lowest of all from it on."""
        links = self.by_old if is_old else self.by_new
        found = [links.get(unit.index) for unit in units]
        places = [(link.new if is_old else link.old)[0] if link else None for link in found]
        highest = accumulate((-1 if place is None else place for place in places), max)
        beyond = len(self.olds) + len(self.news)
        lowest = accumulate((beyond if place is None else place for place in reversed(places)), min)
        return list(highest), list(lowest)[::-1]


def neighbours(
    olds: Sequence[Unit], news: Sequence[Unit], links: Sequence[Link], old: Version, new: Version
) -> Neighbours:
    """The clauses of two texts with their pairs, found by place."""
    by_old = {i: link for link in links for i in link.old}
    by_new = {j: link for link in links for j in link.new}
    before, after = ([_over(section) for section in version.sections] for version in (old, new))
    return Neighbours(olds, news, by_old, by_new, before, after)


def _over(section: Section) -> str:
    return "" if section.role is Role.PREAMBLE else section.heading


def _section(units: Sequence[Unit], index: int) -> Sequence[Unit]:
    """All clauses of the section that a clause stands in."""
    first = index - units[index].position + 1
    last = index + 1
    while last < len(units) and units[last].section == units[index].section:
        last += 1
    return units[first:last]


def _beside(units: Sequence[Unit], index: int, step: int) -> Clause | None:
    """The clause before or after one in its section; none where a heading stands between."""
    at = index + step
    if not 0 <= at < len(units) or units[at].section != units[index].section:
        return None
    return units[at].clause if units[at].clause.form is not Form.GROUP else None


def _lies_free(units: Sequence[Unit], moved: Clause, led: bool, stretch: range) -> bool:
    """Whether a clause and all that it passed stand for themselves, at one level, and so do those beside them.

    `led` says that words which introduce a list, and say no more of it, stand above it.
    """
    inside = [units[at].clause for at in stretch]

    def alone(clause: Clause) -> bool:
        item = led and clause.form is moved.form and clause.depth == moved.depth
        return stands_alone(clause.text) or (item and is_plain_item(clause.text))

    if any(clause.form is not moved.form or clause.depth != moved.depth for clause in inside):
        return False
    before, after = _beside(units, stretch[0], -1), _beside(units, stretch[-1], 1)
    if after and after.form in _LISTED and (moved.form not in _LISTED or after.depth > moved.depth):
        return False
    leads = before is not None and moved.form in _LISTED and _is_over(before, moved) and only_leads(before.text)
    beside = [clause for clause in (None if leads else before, after) if clause is not None]
    return all(alone(clause) for clause in (*inside, *beside))


def _names(units: Sequence[Unit], index: int, heading: str) -> frozenset[int]:
    """The clauses of a section that stand in lists of names, under words that give no office to a place in them."""
    section = _section(units, index)
    if not only_names(heading) or any(speaks_of_places(text, beside) for text, beside in _around(units, section)):
        return frozenset()
    lists = [list(rows) for listed, rows in groupby(section, lambda unit: unit.clause.form is Form.ITEM) if listed]
    return frozenset(unit.index for rows in lists if _is_list_of_names(units, rows) for unit in rows)


def _around(units: Sequence[Unit], section: Sequence[Unit]) -> Iterator[tuple[str, bool]]:
    """The clauses that are no names, each with whether it stands in the section."""
    for unit in units:
        if not is_name(unit.clause.text):
            yield unit.clause.text, unit.section == section[0].section


def _is_list_of_names(units: Sequence[Unit], rows: Sequence[Unit]) -> bool:
    leads = (unit.clause.text for unit in _leads(units, rows[0].index))
    level = {unit.clause.depth for unit in rows} == {rows[0].clause.depth}
    return level and all(map(only_names, leads)) and all(is_name(unit.clause.text) for unit in rows)


def _is_over(clause: Clause, item: Clause) -> bool:
    """Whether a clause may lead over to an item: a paragraph, or an item of a higher level."""
    return clause.form not in _LISTED or clause.depth < item.depth


def _tell_of_each_other(units: Sequence[Unit], stretch: range) -> bool:
    """Whether a clause in a stretch, or beside it, names as known what another of them brings up."""
    near = [_beside(units, stretch[0], -1), *(units[at].clause for at in stretch), _beside(units, stretch[-1], 1)]
    found = [named(clause.text) for clause in near if clause is not None]
    brought = Counter(word for _, fresh in found for word in fresh)
    return any(brought[word] > (word in fresh) for known, fresh in found for word in known)


def _leads(units: Sequence[Unit], index: int) -> list[Unit]:
    """The group heading, the paragraph that introduces a list, and the parent items that a clause stands under."""
    unit = units[index]
    depth, found, led = unit.clause.depth, list[Unit](), False
    for other in reversed(units[index - unit.position + 1 : index]):
        clause = other.clause
        if clause.form is Form.GROUP:
            return [*found, other]
        if clause.form in _LISTED:
            if not led and clause.depth < depth:
                found.append(other)
                depth = clause.depth
        elif not led and (unit.clause.form in _LISTED or clause.text.endswith(":")):
            found.append(other)
            led = unit.clause.form in _LISTED
    return found
