"""Which comment stands at which paragraph, and what it says: every change has one, in the words of the packet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wording.comparison.model import ClauseChange, Run, RunKind, SectionChange
from wording.comparison.refs import ClauseRef, SectionRef
from wording.packet import phrases
from wording.packet.packet import Packet
from wording.packet.parts import Item, Part
from wording.packet.render.docx.paragraphs import Paragraph

Note = tuple[str, ...]
"""The lines of a comment."""
Notes = dict[int, list[Note]]
"""Comments by the place of their paragraph; those of a section without any text stand at the end of the text."""


def notes_of(packet: Packet, paragraphs: Sequence[Paragraph]) -> Notes:
    """The comments of a packet, for the paragraphs made of its comparison."""
    desk = _Desk(paragraphs)
    for part, section in zip(packet.parts, packet.comparison.sections, strict=True):
        if section.change:
            desk.section(part, section)
        clauses = {clause.change: clause for clause in section.clauses}
        for item in part.items:
            if item.anchor:
                desk.clause(item, clauses[item.anchor])
    for place, change, note in _departures(packet):
        desk.left(place, change, note)
    return desk.notes


class _Desk:
    """Where the paragraphs of both texts ended up, and the comments written so far."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.paragraphs = paragraphs
        self.olds = {(p.old.section, p.old.position): at for at, p in enumerate(paragraphs) if p.old}
        self.news = {(p.new.section, p.new.position): at for at, p in enumerate(paragraphs) if p.new}
        self.notes: Notes = {}

    def section(self, part: Part, section: SectionChange) -> None:
        """The comment on a section as such stands at its first paragraph."""
        places = [*_first(section.new, self.news), *_first(section.old, self.olds), len(self.paragraphs)]
        self._put(places[0], _told(part.label, part.notes, part.reasons))
        for ref in section.old:
            at = self.olds.get((ref.id, 0))
            if at is not None and at != places[0] and not self.paragraphs[at].new:
                self._put(at, (f"See {section.change} for what became of this heading.",))

    def clause(self, item: Item, clause: ClauseChange) -> None:
        """The comment on a clause stands where it ends now, or stood."""
        refs, places = (clause.new, self.news) if clause.new else (clause.old, self.olds)
        at = places[refs[-1].section, refs[-1].position]
        apart = clause.old and clause.new and not self.paragraphs[at].old
        words = (f"The edit in words: {in_words(clause.runs)}",) if apart and _edited(clause.runs) else ()
        self._put(at, (*_told(item.label, item.notes, item.reasons), *words))

    def left(self, ref: ClauseRef, change: str, note: str) -> None:
        """The comment at a place that a clause has left; none where it is marked in place."""
        at = self.olds[ref.section, ref.position]
        if not self.paragraphs[at].new and self.paragraphs[at].whole:
            self._put(at, (note or f"See {change} for what became of this clause.",))

    def _put(self, at: int, note: Note) -> None:
        while at < len(self.paragraphs) - 1 and _may_go(self.paragraphs[at]):
            at += 1
        self.notes.setdefault(at, []).append(note)


def _may_go(paragraph: Paragraph) -> bool:
    """Whether the end of a paragraph may go and its words stay, as where a clause is split: no place for a comment."""
    return paragraph.mark is not RunKind.EQUAL and not paragraph.whole


def _first(refs: Iterable[SectionRef], places: dict[tuple[str, int], int]) -> list[int]:
    """The first paragraph of each section that has any."""
    first: dict[str, int] = {}
    for (section, _), at in places.items():
        first[section] = min(at, first.get(section, at))
    return [first[ref.id] for ref in refs if ref.id in first]


def _told(label: str, notes: Sequence[str], reasons: Sequence[str]) -> Note:
    return (f"{label}.", *notes, *(_sentence(reason) for reason in reasons))


def _sentence(words: str) -> str:
    """Words as a sentence."""
    end = "" if words.endswith((".", "!", "?")) else "."
    return f"{words[:1].upper()}{words[1:]}{end}"


def _edited(runs: Iterable[Run]) -> bool:
    return any(run.kind is not RunKind.EQUAL for run in runs)


def in_words(runs: Iterable[Run]) -> str:
    """A redline with its marks in words: `[deleted: may] [inserted: must]`."""
    return "".join(run.text.join(phrases.RUN.get(run.kind, ("", ""))) for run in runs)


def _departures(packet: Packet) -> Iterable[tuple[ClauseRef, str, str]]:
    """The old places of every changed clause that has a new one, with what the packet says of the place."""
    said: dict[str, list[str]] = {}
    for part in packet.parts:
        for item in part.items:
            if item.left_for:
                said.setdefault(item.left_for, []).append(" ".join(item.notes))
    for section in packet.comparison.sections:
        for clause in section.clauses:
            if clause.change and clause.old and clause.new:
                notes = [*said.get(clause.change, []), *[""] * len(clause.old)]
                for ref, note in zip(clause.old, notes, strict=False):
                    yield ref, clause.change, note
