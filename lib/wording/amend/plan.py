"""What items of motions would do to one base text, as a value: edits, arrivals, moves, and where two items clash."""

from __future__ import annotations

from dataclasses import dataclass, field

from wording.amend.item import Item, Piece
from wording.amend.motion import Motion
from wording.amend.places import Base, Key
from wording.amend.spans import Edit
from wording.errors import Fault


@dataclass(frozen=True, slots=True)
class Source:
    """An item and the motion it belongs to."""

    motion: Motion
    """The motion."""
    number: int
    """The item's number in it, from 1."""
    item: Item
    """The item."""
    alone: bool = True
    """Whether its motion is the only one at hand."""

    @property
    def name(self) -> str:
        """How messages name it."""
        return f"item {self.number}" if self.alone else f"{self.motion.motion}, item {self.number}"

    def fault(self, code: str, message: str, mend: str) -> Fault:
        """A fault of this item."""
        return Fault(self.motion.name, self.item.line, code, f"{self.name}: {message}", mend)


@dataclass(frozen=True, slots=True)
class Clash:
    """Two items that cannot both be done, or whose order would decide what comes of them."""

    first: Source
    """The item that comes first."""
    second: Source
    """The other."""
    where: str
    """Address of the clause or section."""
    why: str
    """What both do."""
    kind: str
    """`overlap`, `same place`, `gone`, `moved twice` or `said twice`."""

    def fault(self) -> Fault:
        """The clash as a fault of the later item, which names both."""
        message = f"{self.first.name} and {self.second.name} clash in {self.where}: {self.why}"
        mend = "make one item of the two, or take one out"
        return Fault(self.second.motion.name, self.second.item.line, "E-CLASH", message, mend)


Arrival = Key | Piece
"""What comes into a gap: a clause of the base, with whatever becomes of it, or a new one."""

Gap = tuple[int, int]
"""A section (a new one has a negative number) and how many clauses of the base stand before the gap."""


@dataclass(slots=True)
class Plan:
    """All that is to be done to a base text."""

    base: Base
    edits: dict[Key, list[tuple[Edit, Source]]] = field(default_factory=dict)
    whole: dict[Key, Source] = field(default_factory=dict)
    """What becomes of whole clauses: substituted, struck, split or merged."""
    moved: dict[Key, Source] = field(default_factory=dict)
    layouts: dict[Key, Source] = field(default_factory=dict)
    arrivals: dict[Gap, list[tuple[Arrival, Source]]] = field(default_factory=dict)
    headings: dict[int, Source] = field(default_factory=dict)
    labels: dict[int, Source] = field(default_factory=dict)
    gone: dict[int, Source] = field(default_factory=dict)
    """Sections that are struck out."""
    transfers: dict[int, Source] = field(default_factory=dict)
    """Sections that move."""
    order: Source | None = None
    """The item that arranges sections anew."""
    section_arrivals: dict[int, list[int]] = field(default_factory=dict)
    """By how many sections of the base stand before it: the sections that come there, new ones by negative numbers."""
    added: list[Source] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)
    """Ids of new sections."""
    clashes: list[Clash] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def clash(self, first: Source, second: Source, key: Key, why: str, kind: str) -> None:
        """Notes that two items clash in a clause."""
        self.tell(first, second, self.base.address(key), why, kind)

    def tell(self, first: Source, second: Source, where: str, why: str, kind: str) -> None:
        """Notes that two items clash at an address, the earlier motion first."""
        first, second = sorted((first, second), key=lambda source: (source.motion.motion, source.number))
        self.clashes.append(Clash(first, second, where, why, kind))
