"""A comparison → the `Packet`: every word that the board reads, settled once; formats only lay it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wording.amend.motion import Motion
from wording.amend.overruling import overruled
from wording.comparison.model import ChangeKind, ClauseChange, Comparison, MatchedBy, Run, SectionChange, Weight
from wording.comparison.refs import ClauseRef
from wording.packet import phrases
from wording.packet.collisions import CollisionsTold, collisions_between
from wording.packet.motions import MotionTold, motions_told
from wording.packet.numbering import numbers
from wording.packet.procedure import called_for
from wording.packet.summary import Sentence, Summary, summarize
from wording.packet.warnings import drafting_warnings
from wording.record.model import Form, Role, Version
from wording.record.procedure import Procedure


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


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the crosswalk."""

    old: str
    """Number and heading in the old version; empty if added."""
    new: str
    """Number and heading in the new version; empty if removed."""
    what: str
    """What happened."""


@dataclass(frozen=True, slots=True)
class Packet:
    """What the board receives."""

    title: str
    """Title of the code."""
    association: str
    """Whose code it is."""
    language: str
    """BCP 47 tag of the text."""
    prepared_on: date
    """Day the packet was made, as given."""
    subtitle: str
    """Which version is compared with which."""
    status: str
    """Where the new text stands: `Draft. Not adopted.`"""
    illustrative: str
    """The words “illustrative draft …” where they are due, else empty."""
    summary: Summary
    """What a board member reads first."""
    motions: tuple[MotionTold, ...]
    """The motions that would make the new text; empty when none is given."""
    collisions: CollisionsTold
    """Where these motions collide; nothing for fewer than two that amend the old text."""
    parts: tuple[Part, ...]
    """Section by section."""
    crosswalk: tuple[Row, ...]
    """Old and new numbers and headings."""
    warnings: tuple[Sentence, ...]
    """Drafting warnings that the old text did not have, and the reading level of both."""
    procedure: tuple[Sentence, ...]
    """What the board's own rules call for; empty when there is no rule file."""
    made: tuple[tuple[str, str], ...]
    """Versions, hashes, how it was made: label and value."""
    comparison: Comparison
    """What it was made from."""


STATUS = {
    "recorded": "Recorded as found; when it was adopted is not known.",
    "draft": "Draft. Not adopted.",
    "proposed": "Proposed to the board. Not adopted.",
    "adopted": "Adopted.",
}
"""Where a text stands, in a sentence."""


def build_packet(
    comparison: Comparison, *, prepared_on: date, procedure: Procedure | None = None, motions: Sequence[Motion] = ()
) -> Packet:
    """The packet of a comparison; `prepared_on` is the day that it shows as its own.

    `procedure` is the board's rule file (`History.procedure`), which tells the procedure that the weights call for.
    `motions` give mover, rationale, and the weights that people gave against the rules; RecordError when one of these
    names no change.
    """
    new, comparison = comparison.new, overruled(comparison, motions)
    return Packet(
        title=new.meta.title,
        association=new.meta.association,
        language=new.meta.language,
        prepared_on=prepared_on,
        subtitle=subtitle(comparison),
        status=STATUS[new.meta.status],
        illustrative=phrases.ILLUSTRATIVE if comparison.illustrative else "",
        summary=summarize(comparison),
        motions=motions_told(motions, comparison.old),
        collisions=collisions_between(motions, comparison.old),
        parts=parts(comparison),
        crosswalk=tuple(_row(section) for section in comparison.sections),
        warnings=drafting_warnings(comparison),
        procedure=called_for(comparison, procedure, prepared_on),
        made=_made(comparison, prepared_on),
        comparison=comparison,
    )


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
        label=_label(section.change, _own_kinds(section), section.weight),
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


def _label(change: str | None, kinds: tuple[ChangeKind, ...], weight: Weight) -> str:
    if change is None:
        return phrases.kinds(kinds)
    return f"{change}: {phrases.kinds(kinds)}, {phrases.WEIGHT[weight]}"


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
        label=_label(clause.change, clause.kinds, clause.weight) if clause.change else "",
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


def _row(section: SectionChange) -> Row:
    sides = [" + ".join(f"{ref.position}. {ref.name}" for ref in refs) for refs in (section.old, section.new)]
    return Row(sides[0], sides[1], phrases.kinds(section.kinds))


def _made(comparison: Comparison, prepared_on: date) -> tuple[tuple[str, str], ...]:
    rows = [("Prepared on", prepared_on.isoformat())]
    for name, version in (("Old version", comparison.old), ("New version", comparison.new)):
        rows.append((name, version.label))
        rows += [
            (f"{name}: {what}", value)
            for what, value in (
                ("status", str(version.meta.status)),
                ("adopted", _day(version.meta.adopted)),
                ("effective", _day(version.meta.effective)),
                ("captured", _day(version.meta.captured)),
                ("source", version.meta.source),
                ("note", version.meta.note),
                ("SHA-256", version.sha256),
            )
            if value
        ]
    rows.append(("Made with", f"wording packet {comparison.old.id} {comparison.new.id}"))
    return tuple(rows)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
