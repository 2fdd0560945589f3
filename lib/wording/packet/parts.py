"""A comparison → its sections and clauses as every format shows them, settled once."""

from __future__ import annotations

from dataclasses import dataclass

from wording.comparison.model import ChangeKind, ClauseChange, Comparison, MatchedBy, Run, SectionChange, Weight
from wording.comparison.refs import ClauseRef
from wording.packet import phrases
from wording.packet.numbering import numbers
from wording.record.model import Form, Role, Version


@dataclass(frozen=True, slots=True)
class Item:
    """A clause as the packet shows it; or the place that a clause has left."""

    anchor: str
    """Id of the change, which formats use as the target of links; empty when nothing changed."""
    label: str
    """What happened and how it weighs: `c3: moved and amended, needs judgement`; empty when nothing changed."""
    kinds: tuple[ChangeKind, ...]
    """What happened."""
    weight: Weight
    """How it weighs."""
    form: Form
    """How the clause stands on the page."""
    runs: tuple[Run, ...]
    """The redline."""
    old_text: str
    """The current text; empty if added."""
    new_text: str
    """The text as it would read; empty if removed."""
    notes: tuple[str, ...]
    """Where it came from, how the pair was made where that needs confirming."""
    reasons: tuple[str, ...]
    """Why it weighs as it does."""
    left_for: str = ""
    """For a place that a clause has left: the anchor of the change that shows where it went."""
    depth: int = 0
    """Nesting of a list item or a group heading, from 0."""
    number: int | None = None
    """The number that a numbered item bears now, or bore when it is gone; None for none."""
    under: str = ""
    """In a part that holds several new sections, the name of the one whose first clause this is; else empty."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section as the packet shows it."""

    anchor: str
    """A target for links, unique in the packet."""
    name: str
    """What people call it."""
    role: Role
    """What it is for."""
    heading_runs: tuple[Run, ...]
    """Redline of its heading."""
    label: str
    """What happened to it: `amended`, `c4: heading changed and merged, needs judgement`, `unchanged`."""
    change: str
    """Id of the change to the section itself; empty for none."""
    kinds: tuple[ChangeKind, ...]
    """What happened to it."""
    weight: Weight
    """How the change to the section itself weighs."""
    notes: tuple[str, ...]
    """How the pair was made where that needs confirming."""
    reasons: tuple[str, ...]
    """Why the change to the section itself weighs as it does."""
    items: tuple[Item, ...]
    """Its clauses in the new order, with removed ones and places left."""

    @property
    def changed(self) -> bool:
        """Whether there is anything to read in it."""
        return bool(self.change) or any(item.anchor or item.left_for for item in self.items)


def subtitle(comparison: Comparison) -> str:
    """Which version is compared with which."""
    return f"{comparison.old.label} compared with {comparison.new.label}"


def parts(comparison: Comparison) -> tuple[Part, ...]:
    """Every section as the packet shows it, in the order of the comparison."""
    return tuple(_part(comparison, section, n) for n, section in enumerate(comparison.sections, 1))


def _part(comparison: Comparison, section: SectionChange, number: int) -> Part:
    return Part(
        anchor=f"s{number}",
        name=section.name,
        role=(section.new or section.old)[0].role,
        heading_runs=section.heading_runs,
        label=_label(section, _own_kinds(section)),
        change=section.change or "",
        kinds=section.kinds,
        weight=section.weight,
        notes=_pairing(section),
        reasons=tuple(phrases.reason(reason) for reason in section.reasons),
        items=_items(comparison, section),
    )


def _own_kinds(section: SectionChange) -> tuple[ChangeKind, ...]:
    """What happened to the section itself; that clauses in it changed is said beside them."""
    own = tuple(kind for kind in section.kinds if kind is not ChangeKind.AMENDED)
    return own if section.change and own else section.kinds


def _label(entry: SectionChange | ClauseChange, kinds: tuple[ChangeKind, ...]) -> str:
    if entry.change is None:
        return phrases.kinds(kinds)
    return f"{entry.change}: {phrases.kinds(kinds)}, {phrases.weighed(entry.weight, entry.reasons)}"


def _items(comparison: Comparison, section: SectionChange) -> tuple[Item, ...]:
    """The clauses of a section, and the places that clauses of it have left, each where it stood."""
    places = {ref.id: rank for rank, ref in enumerate(section.old)}
    rows: list[tuple[tuple[int, int] | None, Item]] = [
        (_old_place(clause, places), _item(comparison, section, clause)) for clause in section.clauses
    ]
    for clause, ref in _departures(comparison, section):
        place = (places[ref.section], ref.position)
        before = [at for at, (old, _) in enumerate(rows) if old is not None and old < place]
        rows.insert(before[-1] + 1 if before else 0, (place, _left(comparison, clause, ref)))
    return tuple(item for _, item in rows)


def _old_place(clause: ClauseChange, places: dict[str, int]) -> tuple[int, int] | None:
    if not clause.old or clause.old[0].section not in places or ChangeKind.MOVED in clause.kinds:
        return None
    return places[clause.old[0].section], clause.old[0].position


def _departures(comparison: Comparison, section: SectionChange) -> list[tuple[ClauseChange, ClauseRef]]:
    """Clauses that stood in this section and stand elsewhere now, or elsewhere in it."""
    ids = {ref.id for ref in section.old}
    return [
        (clause, ref)
        for other in comparison.sections
        for clause in other.clauses
        if ChangeKind.MOVED in clause.kinds
        for ref in clause.old
        if ref.section in ids
    ]


def _left(comparison: Comparison, clause: ClauseChange, ref: ClauseRef) -> Item:
    target = _place(comparison.new, clause.new[0])
    note = f"The clause that stood here has moved to {target}; see {clause.change}."
    depth, number = _standing(comparison.old, ref)
    return Item("", "", (), Weight.NONE, ref.form, (), "", "", (note,), (), clause.change or "", depth, number)


def _item(comparison: Comparison, section: SectionChange, clause: ClauseChange) -> Item:
    notes: list[str] = []
    if ChangeKind.MOVED in clause.kinds:
        edited = ", and edited" if clause.reworded else ", wording unaltered"
        notes.append(f"Moved from {_place(comparison.old, clause.old[0])}{edited}.")
    if ChangeKind.SPLIT in clause.kinds:
        notes.append(f"One clause became {len(clause.new)}.")
    if ChangeKind.MERGED in clause.kinds:
        notes.append(f"{len(clause.old)} clauses became one.")
    ref = (clause.new or clause.old)[0]
    depth, number = _standing(comparison.new if clause.new else comparison.old, ref)
    return Item(
        anchor=clause.change or "",
        label=_label(clause, clause.kinds) if clause.change else "",
        kinds=clause.kinds,
        weight=clause.weight,
        form=ref.form,
        runs=clause.runs,
        old_text=clause.old_text,
        new_text=clause.new_text,
        notes=(*notes, *_pairing(clause)),
        reasons=tuple(phrases.reason(reason) for reason in clause.reasons),
        depth=depth,
        number=number,
        under=_under(comparison, section, clause),
    )


def _standing(version: Version, ref: ClauseRef) -> tuple[int, int | None]:
    """How deep a clause is nested, and the number it bears."""
    clauses = version.section(ref.section).clauses[: ref.position]
    return clauses[-1].depth, numbers(clauses)[-1] if ref.form is Form.NUMBERED else None


def _under(comparison: Comparison, section: SectionChange, clause: ClauseChange) -> str:
    """The name of the section that begins with this clause, where its part holds several."""
    if len(section.new) < 2 or not clause.new or clause.new[0].position != 1:
        return ""
    return comparison.new.section(clause.new[0].section).name


def _pairing(pair: SectionChange | ClauseChange) -> tuple[str, ...]:
    """How a pair was made, where a person should know."""
    if pair.matched_by is MatchedBy.OVERRIDE:
        return (f"Taken to be the same because a person said so: {pair.evidence}.",)
    if pair.confirm:
        return (f"Taken to belong together ({pair.evidence}); please confirm.",)
    return ()


def _place(version: Version, ref: ClauseRef) -> str:
    return f"“{version.section(ref.section).name}”, clause {ref.position}"
