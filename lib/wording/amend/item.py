"""One kind of item for each thing that an amendment does.

The fields of an item bear the names of its keys in the file; the first field is the key that tells its kind. None and
an empty text differ only in `Layout` and `Label`, where None leaves a thing as it is and an empty text takes it away.
"""

from __future__ import annotations

from dataclasses import dataclass, field

EACH = "each"
"""An occurrence that stands for all of them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause that an item brings in: its wording and how it stands on the page."""

    text: str
    """Its wording."""
    form: str = ""
    """`paragraph`, `item`, `numbered` or `group`; empty = as its neighbour stands."""
    depth: str = ""
    """How deep it is nested; empty = as its neighbour."""
    number: str = ""
    """The number it bears; empty = counted."""
    id: str = ""
    """Its id; empty = none."""


@dataclass(frozen=True, slots=True)
class Strike:
    """Strikes out words of a clause, and inserts others in their place where it says so."""

    strike: str
    """The words that go."""
    at: str = ""
    """Address of the clause."""
    insert: str = ""
    """The words that come in their place; empty for none."""
    occurrence: str = ""
    """Which of several occurrences: a number from 1, `each`, or empty where there is one."""
    line: int = field(default=0, compare=False)
    """Line of the file on which the item begins."""


@dataclass(frozen=True, slots=True)
class Insert:
    """Inserts words into a clause, after or before words that stand there."""

    insert: str
    """The words that come."""
    at: str = ""
    """Address of the clause."""
    after: str = ""
    """The words that they follow."""
    before: str = ""
    """The words that they precede, where `after` is empty."""
    occurrence: str = ""
    """Which of several occurrences of those words: a number from 1, `each`, or empty where there is one."""
    line: int = field(default=0, compare=False)
    """Line of the file on which the item begins."""


@dataclass(frozen=True, slots=True)
class Substitute:
    """Puts a new wording in the place of the whole of a clause."""

    substitute: str
    """The new wording."""
    at: str = ""
    """Address of the clause."""
    line: int = field(default=0, compare=False)
    """Line of the file on which the item begins."""


@dataclass(frozen=True, slots=True)
class Add:
    """Adds a clause to a section."""

    add: str
    """The wording of the clause."""
    to: str = ""
    """The section."""
    after: str = ""
    """The clause that it follows; with neither this nor `before` it comes last."""
    before: str = ""
    """The clause that it precedes."""
    form: str = ""
    """`paragraph`, `item`, `numbered` or `group`; empty = as its neighbour stands."""
    depth: str = ""
    """How deep it is nested; empty = as its neighbour."""
    number: str = ""
    """The number it bears; empty = counted."""
    id: str = ""
    """Its id; empty = none."""
    line: int = field(default=0, compare=False)
    """Line of the file on which the item begins."""


@dataclass(frozen=True, slots=True)
class StrikeClause:
    """Strikes out a whole clause."""

    strike_clause: str
    """Its address."""
    line: int = field(default=0, compare=False)
    """Line of the file on which the item begins."""


@dataclass(frozen=True, slots=True)
class Rename:
    """Gives a section another heading; that of the preamble is the title of the code."""

    rename: str
    """The section."""
    heading: str = ""
    """The new heading; empty for none."""
    line: int = field(default=0, compare=False)
    """Line of the file on which the item begins."""


@dataclass(frozen=True, slots=True)
class Move:
    """Transfers a clause, or a whole section, unaltered to another place."""

    move: str
    """The clause or section."""
    to: str = ""
    """The section that a clause goes to; empty for its own, and for a section."""
    after: str = ""
    """The clause or section that it follows; with neither this nor `before` it comes last."""
    before: str = ""
    """The clause or section that it precedes."""
    line: int = field(default=0, compare=False)
    """Line of the file on which the item begins."""


@dataclass(frozen=True, slots=True)
class Split:
    """Divides a clause into several, at its own place or at another."""

    split: str
    """Address of the clause."""
    into: tuple[Piece, ...] = ()
    """The clauses that come of it, two at least."""
    to: str = ""
    """The section that they go to; empty for the clause's own place."""
    after: str = ""
    """The clause that they follow, where `to` is given."""
    before: str = ""
    """The clause that they precede, where `to` is given."""
    line: int = field(default=0, compare=False)
    """Line of the file on which the item begins."""


@dataclass(frozen=True, slots=True)
class Merge:
    """Makes one clause of several, at the place of the first or at another."""

    merge: tuple[str, ...]
    """Addresses of the clauses, two at least."""
    into: str = ""
    """The wording of the one that comes of them."""
    to: str = ""
    """The section that it goes to; empty for the place of the first."""
    after: str = ""
    """The clause that it follows, where `to` is given."""
    before: str = ""
    """The clause that it precedes, where `to` is given."""
    line: int = field(default=0, compare=False)
    """Line of the file on which the item begins."""


@dataclass(frozen=True, slots=True)
class AddPrinciple:
    """Adds a section."""

    add_principle: str
    """Its heading; empty for none, and then it needs an id."""
    id: str = ""
    """Its id; empty = made from the heading."""
    role: str = ""
    """`notice` for a section that states no duty; empty = a principle."""
    after: str = ""
    """The section that it follows; with neither this nor `before` it comes last."""
    before: str = ""
    """The section that it precedes."""
    clauses: tuple[Piece, ...] = ()
    """Its clauses; others may be added and moved to it by items of their own."""
    line: int = field(default=0, compare=False)
    """Line of the file on which the item begins."""


@dataclass(frozen=True, slots=True)
class StrikePrinciple:
    """Strikes out a section with all its clauses but those that the same motion moves elsewhere."""

    strike_principle: str
    """The section."""
    line: int = field(default=0, compare=False)
    """Line of the file on which the item begins."""


@dataclass(frozen=True, slots=True)
class Reorder:
    """Arranges sections anew: those named take, in this order, the places that they hold now."""

    reorder: tuple[str, ...]
    """The sections, two at least."""
    line: int = field(default=0, compare=False)
    """Line of the file on which the item begins."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Changes how a clause stands on the page, and no word of it."""

    layout: str
    """Address of the clause."""
    form: str | None = None
    """`paragraph`, `item`, `numbered` or `group`."""
    depth: str | None = None
    """How deep it is nested."""
    number: str | None = None
    """The number it bears; empty = counted."""
    id: str | None = None
    """Its id; empty = none."""
    line: int = field(default=0, compare=False)
    """Line of the file on which the item begins."""


@dataclass(frozen=True, slots=True)
class Label:
    """Changes the id or the role of a section, and no word of it."""

    label: str
    """The section."""
    id: str | None = None
    """Its id; empty = made from the heading."""
    role: str | None = None
    """`principle` or `notice`."""
    line: int = field(default=0, compare=False)
    """Line of the file on which the item begins."""


Item = (
    Strike
    | Insert
    | Substitute
    | Add
    | StrikeClause
    | Rename
    | Move
    | Split
    | Merge
    | AddPrinciple
    | StrikePrinciple
    | Reorder
    | Layout
    | Label
)
"""One instruction of a motion."""

KINDS: tuple[type[Item], ...] = (
    Strike,
    Insert,
    Substitute,
    Add,
    StrikeClause,
    Rename,
    Move,
    Split,
    Merge,
    AddPrinciple,
    StrikePrinciple,
    Reorder,
    Layout,
    Label,
)
"""Every kind of item. The first whose leading key an item has is its kind: `strike` goes before `insert`."""
