"""Two versions → the motion that turns one into the other, tried on the spot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from wording.amend.apply import apply_motion
from wording.amend.build import clause_of, neighbour
from wording.amend.item import (
    Add,
    AddPrinciple,
    Item,
    Label,
    Layout,
    Merge,
    Move,
    Piece,
    Rename,
    Split,
    StrikeClause,
    StrikePrinciple,
)
from wording.amend.motion import Motion
from wording.amend.pairs import Link, Pairs, pairs_of
from wording.amend.places import Base
from wording.amend.quoting import word_items
from wording.comparison.chain import heaviest_rising
from wording.comparison.compare import compare
from wording.comparison.model import Comparison
from wording.comparison.redline import redline
from wording.errors import ProofError, WordingError, shown
from wording.record.markup import format_version
from wording.record.model import Clause, Role, Section, Version


class Detail(IntEnum):
    """How finely a motion tells what became of the text; the finest that proves right is taken."""

    WHOLE = 0
    """Sections are struck out and added."""
    PLAIN = 1
    """Clauses are edited, struck out and added."""
    FINE = 2
    """Clauses are moved, split and merged too."""


def draft_motion(
    old: Version, new: Version, id: str = "", title: str = "", comparison: Comparison | None = None
) -> Motion:
    """The motion that turns the text of `old` into that of `new`: `apply_motion` gives the same canonical body.

    It has no amendments when the two texts are the same. Front matter is no text: see `front_differences`.
    ProofError, an internal error, is raised when no motion that was made gives the new text.
    """
    found = comparison or compare(old, new)
    for detail in (Detail.FINE, Detail.PLAIN, Detail.WHOLE):
        motion = Motion(
            motion=id or f"{_day(new.id) or _day(old.id) or '2000-01-01'}-1",
            title=title or f"Amendments that turn {old.id} into {new.id}",
            amends=old.id.replace("#", "-") or "text",
            amends_sha256=old.sha256,
            illustrative=old.meta.illustrative or new.meta.illustrative,
            amendments=tuple(_Drafter(pairs_of(found, detail)).items()),
        )
        if _proved(motion, old, new):
            return motion
    raise ProofError(f"internal error: no motion could be made that turns {old.id} into {new.id}.")


_FRONT = tuple("title association language status kind adopted effective captured source illustrative note".split())


def front_differences(old: Version, new: Version) -> tuple[str, ...]:
    """What the front matter of two versions says otherwise; no motion carries it, since it is no text of the code."""
    told = []
    for name in _FRONT:
        before, after = getattr(old.meta, name), getattr(new.meta, name)
        if before != after:
            told.append(f"{name}: {shown(str(before or 'empty'), 60)} → {shown(str(after or 'empty'), 60)}")
    return tuple(told)


def body(version: Version) -> str:
    """The canonical text of a version without its front matter."""
    return format_version(version).split("\n---\n", 1)[1]


def _proved(motion: Motion, old: Version, new: Version) -> bool:
    if not motion.amendments:
        return body(old) == body(new)
    try:
        return body(apply_motion(motion, old)) == body(new)
    except ProofError:
        raise
    except WordingError:
        return False


def _day(id: str) -> str:
    found = re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", id)
    return found[0] if found else ""


@dataclass(slots=True)
class _Drafter:
    """Makes the items of a motion, each with the place in the base where it belongs."""

    pairs: Pairs
    made: list[tuple[float, float, Item]] = field(default_factory=list)

    @property
    def old(self) -> Base:
        return self.pairs.old

    @property
    def new(self) -> Base:
        return self.pairs.new

    def items(self) -> list[Item]:
        """The items in the order of the base, those that come into one place in the order of the new text."""
        self._sections()
        for place, section in enumerate(self.old.sections):
            if place not in self.pairs.sections and section.role is not Role.PREAMBLE:
                self._put(place, -1, StrikePrinciple(section.id))
        self.made.sort(key=lambda row: row[:2])
        return [item for _, _, item in self.made]

    def _put(self, section: float, clause: float, *items: Item) -> None:
        self.made += [(section, clause, item) for item in items]

    def _sections(self) -> None:
        """Walks the new sections in order; those off the line of the old order are moved."""
        back = {new: old for old, new in self.pairs.sections.items()}
        paired = [place for place in range(len(self.new.sections)) if place in back]
        sizes = [sum(len(c.text) for c in self.new.sections[place].clauses) + 1 for place in paired]
        steady = heaviest_rising([back[place] for place in paired], sizes)
        stay = {paired[at] for at in steady} | {0}
        last: int = 0
        for place, section in enumerate(self.new.sections):
            if place in stay:
                last = back[place]
            elif place in back:
                self._put(last + 0.5, -2, self._transfer(self.old.sections[back[place]].id, last))
            else:
                self._added(place, section, last)
            if place in back:
                self._section(back[place], place)

    def _transfer(self, id: str, last: int) -> Move:
        after, before = self._beside(last)
        return Move(id, after=after, before=before)

    def _beside(self, last: int) -> tuple[str, str]:
        """The section that one comes after, or else the one it comes before; neither where it comes last."""
        if last:
            return ("" if last == len(self.old.sections) - 1 else self.old.sections[last].id), ""
        return "", self.old.sections[1].id if len(self.old.sections) > 1 else ""

    def _added(self, place: int, section: Section, last: int) -> None:
        """A new section, with the clauses that are new up to the first that comes from elsewhere."""
        after, before = self._beside(last)
        role = "" if section.role is Role.PRINCIPLE else str(section.role)
        pieces: list[Piece] = []
        beside: Clause | None = None
        rest = list(enumerate(section.clauses))
        while rest and not self.pairs.link((place, rest[0][0])).old:
            pieces.append(piece_of(rest[0][1], beside))
            beside = rest.pop(0)[1]
        id = section.id if section.given_id else ""
        self._put(last + 0.5, -2, AddPrinciple(section.heading, id, role, after, before, tuple(pieces)))
        name = self.pairs.name(place)
        done: set[Link] = set()
        for at, clause in rest:
            link = self.pairs.link((place, at))
            if link not in done:
                done.add(link)
                self._put(last + 0.5, -2, *self._arriving(link, clause, name, "", "", None))

    def _section(self, was: int, place: int) -> None:
        """A section that stays, or moves as a whole: its heading, its id and role, then its clauses."""
        old, new = self.old.sections[was], self.new.sections[place]
        if old.heading != new.heading:
            self._put(was, -1, Rename(old.id, new.heading))
        id = None if (old.given_id, old.id) == (new.given_id, new.id) or not (old.given_id or new.given_id) else new.id
        if id is not None and not new.given_id:
            id = ""
        role = None if old.role is new.role else str(new.role)
        if (id is not None or role is not None) and old.role is not Role.PREAMBLE:
            self._put(was, -1, Label(old.id, id, role))
        self._clauses(was, place, new)

    def _clauses(self, was: int, place: int, section: Section) -> None:
        links = list(dict.fromkeys(self.pairs.link((place, at)) for at in range(len(section.clauses))))
        own = [link for link in links if link.old and link.old[0][0] == was]
        sizes = [sum(len(self.old.at(key).text) for key in link.old) + 1 for link in own]
        steady = heaviest_rising([link.old[0][1] for link in own], sizes)
        stay = {own[at] for at in steady}
        last = -1
        for at in range(len(self.old.sections[was].clauses)):
            if (was, at) in self.pairs.lone:
                self._put(was, at, StrikeClause(f"{self.old.sections[was].id}/{at + 1}"))
        for link in links:
            if link in stay:
                last = link.old[0][1]
                self._put(was, last, *self._changed(link))
            else:
                self._arrive(was, last, link)

    def _arrive(self, was: int, last: int, link: Link) -> None:
        """A clause that comes into a gap of a section: after the last that stayed."""
        clauses, id = self.old.sections[was].clauses, self.old.sections[was].id
        after = f"{id}/{last + 1}" if 0 <= last < len(clauses) - 1 else ""
        before = f"{id}/1" if last < 0 and clauses else ""
        gap = last + 1 if last >= 0 or clauses else 0
        clause = self.new.at(link.new[0])
        items = self._arriving(link, clause, id, after, before, neighbour(clauses, gap))
        self._put(was, last + 0.5, *items)

    def _arriving(
        self, link: Link, clause: Clause, to: str, after: str, before: str, beside: Clause | None
    ) -> Iterator[Item]:
        if not link.old:
            piece = piece_of(clause, beside)
            yield Add(piece.text, to, after, before, piece.form, piece.depth, piece.number, piece.id)
        elif len(link.old) == len(link.new) == 1:
            yield Move(self.old.address(link.old[0]), to, after, before)
            yield from self._changed(link)
        else:
            yield from self._changed(link, to, after, before)

    def _changed(self, link: Link, to: str = "", after: str = "", before: str = "") -> Iterator[Item]:
        """What changed in a clause itself; where a split or merge stands elsewhere, its item says where."""
        at = self.old.address(link.old[0])
        was, now = self.old.at(link.old[0]), self.new.at(link.new[0])
        if len(link.new) > 1:
            pieces = [piece_of(self.new.at(key), was) for key in link.new]
            yield Split(at, tuple(pieces), to, after, before)
            if was.id and not now.id:
                yield Layout(at, id="")
            return
        if len(link.old) > 1:
            yield Merge(tuple(self.old.address(key) for key in link.old), now.text, to, after, before)
        elif was.text != now.text:
            yield from word_items(at, was.text, now.text, redline(was.text, now.text))
        laid = _layout(at, was, now)
        if laid != Layout(at):
            yield laid


def _layout(at: str, was: Clause, now: Clause) -> Layout:
    return Layout(
        at,
        form=None if was.form is now.form else str(now.form),
        depth=None if was.depth == now.depth else str(now.depth),
        number=None if was.number == now.number else str("" if now.number is None else now.number),
        id=None if was.id == now.id else now.id or "",
    )


def piece_of(clause: Clause, beside: Clause | None) -> Piece:
    """A clause as an item brings it in, with no more said than what the clause beside it does not tell."""
    number = "" if clause.number is None else str(clause.number)
    forms: Sequence[tuple[str, str]] = (("", ""), (str(clause.form), ""), (str(clause.form), str(clause.depth)))
    for form, depth in forms:
        piece = Piece(clause.text, form, depth, number, clause.id or "")
        made = clause_of(piece, beside)
        if (made.form, made.depth) == (clause.form, clause.depth):
            return piece
    raise AssertionError("the fullest piece says everything")
