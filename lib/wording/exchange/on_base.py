"""The blocks of a Word file that was written on a version → sections that stand as those of the version do.

A file that we wrote says by its styles and bookmarks what everything is. In any other one the paragraphs that are still
those of the version keep their place in it, whatever the file makes of them; a new one stands as its like do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from wording.exchange.blocks import TITLE_LEVEL, Block, BlockKind, quote
from wording.exchange.outline import Names
from wording.record.body import MAX_DEPTH
from wording.record.marks import slug
from wording.record.model import Clause, Form, Role, Section, Version

_FORMS = {BlockKind.PARAGRAPH: Form.PARAGRAPH, BlockKind.ITEM: Form.ITEM, BlockKind.NUMBERED: Form.NUMBERED}
_LISTED = (Form.ITEM, Form.NUMBERED)


def departs(blocks: Sequence[Block], base: Version) -> str:
    """Where the text of some blocks first departs from `base`, a sentence; empty when it does not."""
    theirs = [block.text for block in blocks if block.text]
    for text, seat in zip_longest(theirs, _seats(base)):
        if seat is None:
            return f"Before its tracked changes the file has {quote(text)} after the end of {base.id}."
        if text is None:
            return f"Before its tracked changes the file ends before {quote(seat.text)}, which {base.id} holds."
        if text != seat.text:
            return (
                f"Before its tracked changes the file reads {quote(text)} where {base.id} reads {quote(seat.text)} "
                f"({seat.name})."
            )
    return ""


@dataclass(frozen=True, slots=True)
class _Seat:
    """A heading or clause of the version."""

    section: Section
    position: int

    @property
    def clause(self) -> Clause | None:
        return self.section.clauses[self.position - 1] if self.position else None

    @property
    def text(self) -> str:
        return self.clause.text if self.clause else self.section.heading

    @property
    def name(self) -> str:
        return f"{self.section.id}/{self.position}" if self.position else f"heading of {self.section.id}"


def _seats(base: Version) -> Iterator[_Seat]:
    for section in base.sections:
        if section.heading:
            yield _Seat(section, 0)
        yield from (_Seat(section, position) for position in range(1, len(section.clauses) + 1))


def sections_on(blocks: Sequence[Block], old: Sequence[Block], base: Version) -> tuple[Section, ...]:
    """The sections of a text that was written on `base`; `old` are the blocks before, which hold the words of `base`.

    Paragraphs that moved are new ones here: see `carried` for their ids.
    """
    before = [block for block in old if block.text]
    seats = {block.origin: (block, seat) for block, seat in zip(before, _seats(base), strict=True)}
    order = {block.origin: at for at, block in enumerate(before)}
    making, at = _Making(), 0
    for block in blocks:
        if not block.text:
            continue
        was, seat = seats.get(block.origin, (None, None))
        at = order.get(block.origin, at)
        if was and seat and (was.kind, was.level) == (block.kind, block.level):
            making.kept(block, was, seat)
        else:
            making.like(block, _like(block, before, at, seats), seat)
    return making.done()


def _like(block: Block, before: Sequence[Block], at: int, seats: dict[str, tuple[Block, _Seat]]) -> _Seat | None:
    """Where the nearest paragraph of the same style stands, of those above first; the title is no pattern."""
    for other in (*reversed(before[: at + 1]), *before[at + 1 :]):
        seat = seats[other.origin][1]
        title = not seat.position and seat.section.role is Role.PREAMBLE
        if (other.kind, other.level) == (block.kind, block.level) and not title:
            return seat
    return None


def sections_marked(blocks: Sequence[Block]) -> tuple[Section, ...]:
    """The sections of a file that we wrote, by its styles and bookmarks alone."""
    making = _Making()
    for block in blocks:
        if block.kind is not BlockKind.HEADING:
            making.clause(block.text, _FORMS[block.kind], block.level, block.number or None, block.id)
        elif block.level == TITLE_LEVEL and not making.sections:
            making.open(Section("preamble", block.text, (), Role.PREAMBLE))
        elif block.level <= 1:
            making.open(making.names.section(block))
        else:
            making.clause(block.text, Form.GROUP, block.level - 2, None, block.id)
    return making.done()


@dataclass(slots=True)
class _Making:
    """Sections that are being filled."""

    sections: list[Section] = field(default_factory=list)
    clauses: list[list[Clause]] = field(default_factory=list)
    names: Names = field(default_factory=lambda: Names(False))
    fresh: bool = False
    """Whether the last section begins with a heading that is new and has no clause yet."""

    def open(self, section: Section, fresh: bool = False) -> None:
        self.sections.append(replace(section, clauses=()))
        self.clauses.append([])
        self.names.taken.add(section.id)
        self.fresh = fresh

    def clause(self, text: str, form: Form, depth: int, number: int | None, id: str | None) -> None:
        if not self.sections:
            self.open(Section("preamble", "", (), Role.PREAMBLE))
        row = self.clauses[-1]
        if form in _LISTED:
            in_list = bool(row) and row[-1].form in _LISTED
            depth = min(depth, row[-1].depth + 1 if in_list else 0, MAX_DEPTH)
        id = None if not id or id in self.names.taken else id
        self.names.taken |= {id} if id else set()
        row.append(Clause(text, id, form, min(depth, 3) if form is Form.GROUP else depth, number=number))
        self.fresh = False

    def kept(self, block: Block, was: Block, seat: _Seat) -> None:
        """A paragraph that is still the one of the version."""
        clause = seat.clause
        if clause is None:
            self.open(self._still(seat.section, block.text))
            return
        self._headless(seat)
        number = clause.number if block.number == was.number else block.number or None
        self.clause(block.text, clause.form, clause.depth, number, clause.id)

    def like(self, block: Block, pattern: _Seat | None, seat: _Seat | None) -> None:
        """A paragraph that is new, or stands otherwise than it did in the version."""
        clause = pattern.clause if pattern else None
        if seat and seat.clause:
            self._headless(seat)
        if (pattern and clause is None) or (pattern is None and block.kind is BlockKind.HEADING and block.level <= 1):
            kept = seat and not seat.clause
            self.open(self._still(seat.section, block.text) if seat and kept else self._new(block), fresh=not kept)
        elif clause is not None:
            number = block.number or None if clause.form is Form.NUMBERED else None
            self.clause(block.text, clause.form, clause.depth, number, seat.clause.id if seat and seat.clause else None)
        else:
            form = _FORMS.get(block.kind, Form.GROUP)
            depth = max(block.level - 2, 0) if form is Form.GROUP else block.level
            self.clause(block.text, form, depth, block.number or None, None)

    def _new(self, block: Block) -> Section:
        return self.names.section(replace(block, id="", role="", given=False))

    def _still(self, section: Section, heading: str) -> Section:
        """The section with the heading it has now; an id that was only that of its heading goes with the heading."""
        if section.given_id or section.role is Role.PREAMBLE or heading == section.heading:
            return replace(section, heading=heading)
        made = self.names.section(Block(BlockKind.HEADING, heading, 1))
        return replace(made, role=section.role)

    def _headless(self, seat: _Seat) -> None:
        """Begins a section without a heading where its first clause comes; a new heading right above is now its own."""
        section = seat.section
        if section.heading or section.id in {s.id for s in self.sections}:
            return
        if self.fresh and section.role is not Role.PREAMBLE:
            known = slug(self.sections[-1].heading) == section.id and not section.given_id
            self.sections[-1] = replace(section, heading=self.sections[-1].heading, given_id=not known, clauses=())
            self.names.taken.add(section.id)
        elif section.role is not Role.PREAMBLE or not self.sections:
            self.open(section)

    def done(self) -> tuple[Section, ...]:
        filled = zip(self.sections, self.clauses, strict=True)
        return tuple(replace(section, clauses=tuple(clauses)) for section, clauses in filled)
