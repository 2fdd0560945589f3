"""What a clause stands under and beside, in the old text and the new: whether a move or a layout parts it from that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wording.comparison.units import Link, Unit
from wording.comparison.weighing.pointing import points_ahead, points_back
from wording.record.model import Form

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

    def led(self, link: Link) -> bool:
        """Whether a clause whose form changes stands, on either side, under words that introduce a list."""
        if self.olds[link.old[0]].clause.form is self.news[link.new[0]].clause.form:
            return False  # asked only where the form changes, and dear in a long section
        leads = (*_leads(self.olds, link.old[0]), *_leads(self.news, link.new[0]))
        return any(unit.clause.form is not Form.GROUP for unit in leads)

    def parted(self, link: Link) -> bool:
        """Whether a move within a section gives a clause other words to stand under or to speak of."""
        return self._governed_anew(link) or self._follows_anew(link)

    def _governed_anew(self, link: Link) -> bool:
        """Whether a clause that moved within its section stands under other words, or governs others itself."""
        clause = self.news[link.new[0]].clause
        if clause.form is Form.GROUP or clause.text.endswith(":"):
            return True
        before, after = _leads(self.olds, link.old[0]), _leads(self.news, link.new[0])
        return [unit.clause.text for unit in before] != [unit.clause.text for unit in after]

    def _follows_anew(self, link: Link) -> bool:
        """Whether a move parts a clause from the one that it speaks of: it points back or ahead, or a neighbour does.

        A neighbour that comes or goes itself is told of in its own change.
        """
        if any(self._parted_behind(other) for other in (link, *self._behind(link))):
            return True
        if not points_ahead(self.news[link.new[-1]].clause.text):
            return False
        return not self._same(_beside(self.olds, link.old[-1], 1), _beside(self.news, link.new[-1], 1))

    def _parted_behind(self, link: Link) -> bool:
        """Whether a clause that points back no longer stands after the one that it pointed to."""
        if not points_back(self.news[link.new[0]].clause.text):
            return False
        return not self._same(_beside(self.olds, link.old[0], -1), _beside(self.news, link.new[0], -1))

    def _behind(self, link: Link) -> list[Link]:
        """The clauses that stood right after this one, and that stand there now."""
        old, new = _beside(self.olds, link.old[-1], 1), _beside(self.news, link.new[-1], 1)
        found = (self.by_old.get(old.index) if old else None, self.by_new.get(new.index) if new else None)
        return [other for other in found if other is not None]

    def _same(self, old: Unit | None, new: Unit | None) -> bool:
        """Whether both are one clause, or neither is there."""
        if old is None or new is None:
            return old is new
        link = self.by_old.get(old.index)
        return link is not None and new.index in link.new


def neighbours(olds: Sequence[Unit], news: Sequence[Unit], links: Sequence[Link]) -> Neighbours:
    """The clauses of two texts with their pairs, found by place."""
    by_old = {i: link for link in links for i in link.old}
    by_new = {j: link for link in links for j in link.new}
    return Neighbours(olds, news, by_old, by_new)


def _beside(units: Sequence[Unit], index: int, step: int) -> Unit | None:
    """The clause before or after one in its section."""
    at = index + step
    return units[at] if 0 <= at < len(units) and units[at].section == units[index].section else None


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
