"""Each item of a motion in the words of the rules of order, with the text as it is and as it would read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from wording.amend.item import (
    EACH,
    Add,
    AddPrinciple,
    Insert,
    Item,
    Label,
    Layout,
    Merge,
    Move,
    Piece,
    Rename,
    Reorder,
    Split,
    Strike,
    StrikeClause,
    StrikePrinciple,
    Substitute,
)
from wording.amend.motion import Motion
from wording.amend.places import Base, Key, NoPlace, base_of
from wording.amend.quotation import NotQuoted
from wording.amend.secondary import ITEM, item_text
from wording.amend.spans import applied, edits_of
from wording.comparison.model import Run
from wording.comparison.redline import redline
from wording.errors import RecordError
from wording.record.marks import slug
from wording.record.model import Role, Section, Version

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()


@dataclass(frozen=True, slots=True)
class ItemInWords:
    """One item of a motion as a person reads it."""

    number: int
    """Its number in the motion, from 1."""
    words: str
    """What it does, as it is moved: “In “Reflective Practice”, clause 1, strike out …”."""
    at: str
    """Address of the clause or section that it speaks of."""
    current: tuple[str, ...]
    """The text as it is: a clause, several, or a heading; none where something is added."""
    proposed: tuple[str, ...]
    """The text as it would read if this item alone were done; none where something goes."""
    runs: tuple[Run, ...]
    """The redline of the two, several clauses joined by one space."""


def motion_in_words(motion: Motion, base: Version) -> tuple[ItemInWords, ...]:
    """Every item of a motion in words; `base` is the text that it amends (for a secondary one, see `item_text`).

    RecordError when an item names what is not there; whether items clash is for `apply_motion`.
    """
    speaker = _Speaker(base_of(base), motion)
    told, faults = [], []
    for number, item in enumerate(motion.amendments, 1):
        try:
            told.append(speaker.item(number, item))
        except (NoPlace, NotQuoted) as problem:
            from wording.amend.plan import Source

            faults.append(Source(motion, number, item).fault("E-ADDRESS", problem.message, problem.mend))
    if faults:
        raise RecordError(tuple(faults))
    return tuple(told)


def secondary_in_words(motion: Motion, primary: Motion) -> tuple[ItemInWords, ...]:
    """Every item of a motion that amends an item of `primary`."""
    number = motion.target[1] if motion.target else 1
    return motion_in_words(motion, item_text(primary, number))


def quoted(text: str) -> str:
    """Words in quotation marks."""
    return f"“{text}”"


def listed(texts: Sequence[str]) -> str:
    """Several things as a list in a sentence."""
    return " and ".join(filter(None, [", ".join(texts[:-1]), texts[-1]])) if texts else ""


def clause_name(base: Base, key: Key) -> str:
    """A clause as a person names it: “Reflective Practice”, clause 1."""
    return f"{section_name(base.sections[key[0]])}, clause {key[1] + 1}"


def section_name(section: Section) -> str:
    """A section as a person names it."""
    if section.role is Role.PREAMBLE:
        return "the preamble"
    return quoted(section.heading) if section.heading else f"the principle without a heading ({section.id})"


Said = tuple[str, str, tuple[str, ...], tuple[str, ...]]


class _Speaker:
    """Puts the items of one motion into words."""

    def __init__(self, base: Base, motion: Motion) -> None:
        self.base, self.motion = base, motion
        self.added = {item.id or slug(item.add_principle): item for item in self._added()}
        says: dict[type[Any], Callable[[Any], Said]] = {
            Strike: self._words,
            Insert: self._words,
            Substitute: self._substitute,
            Add: self._add,
            StrikeClause: self._strike_clause,
            Rename: self._rename,
            Move: self._move,
            Split: self._split,
            Merge: self._merge,
            AddPrinciple: self._add_principle,
            StrikePrinciple: self._strike_principle,
            Reorder: self._reorder,
            Layout: self._layout,
            Label: self._label,
        }
        self.says = says

    def _added(self) -> list[AddPrinciple]:
        return [item for item in self.motion.amendments if isinstance(item, AddPrinciple)]

    def item(self, number: int, item: Item) -> ItemInWords:
        words, at, current, proposed = self.says[type(item)](item)
        if self.motion.target:
            name, place = self.motion.target
            words = f"In item {place} of motion {name}: {words[0].lower()}{words[1:]}"
        runs = tuple(redline(" ".join(current), " ".join(proposed)))
        return ItemInWords(number, words, at, current, proposed, runs)

    def _in(self, key: Key) -> str:
        if self.base.sections[key[0]].id == ITEM and self.motion.target:
            many = len(self.base.sections[key[0]].clauses) > 1
            return f"In its clause {key[1] + 1}, " if many else "In its wording, "
        return f"In {clause_name(self.base, key)}, "

    def _section(self, address: str) -> str:
        """The name of a section of the base, or of one that the motion adds."""
        if address not in self.base.section_places and address in self.added:
            return _new_name(self.added[address])
        return section_name(self.base.sections[self.base.section(address)])

    def _words(self, item: Strike | Insert) -> Said:
        key = self.base.clause(item.at)
        text = self.base.at(key).text
        edits = edits_of(text, item)
        if isinstance(item, Strike):
            done = f"strike out {_which(item.strike, item.occurrence)}"
            done += f" and insert {quoted(item.insert)}" if item.insert else ""
        elif edits[0].start == len(text) and len(edits) == 1:
            done = f"add {quoted(item.insert)} at the end"
        else:
            beside = "after" if item.after else "before"
            done = f"insert {quoted(item.insert)} {beside} {_which(item.after or item.before, item.occurrence)}"
        return f"{self._in(key)}{done}.", self.base.address(key), (text,), (applied(text, edits),)

    def _substitute(self, item: Substitute) -> Said:
        key = self.base.clause(item.at)
        if self.motion.target:
            words = f"{self._in(key)}substitute for the whole: {quoted(item.substitute)}"
        else:
            name = section_name(self.base.sections[key[0]])
            words = f"In {name}, substitute for clause {key[1] + 1}: {quoted(item.substitute)}"
        return words, self.base.address(key), (self.base.at(key).text,), (item.substitute,)

    def _add(self, item: Add) -> Said:
        place = self._beside_clause(item.after, item.before)
        done = f"insert a clause {place}" if place else "add a clause at the end"
        return f"In {self._section(item.to)}, {done}: {quoted(item.add)}", item.to, (), (item.add,)

    def _strike_clause(self, item: StrikeClause) -> Said:
        key = self.base.clause(item.strike_clause)
        name = section_name(self.base.sections[key[0]])
        words = f"In {name}, strike out clause {key[1] + 1}."
        return words, self.base.address(key), (self.base.at(key).text,), ()

    def _rename(self, item: Rename) -> Said:
        section = self.base.sections[self.base.section(item.rename)]
        name, old, new = section_name(section), section.heading, item.heading
        if section.role is Role.PREAMBLE:
            words = f"Change the title to {quoted(new)}." if new else "Strike out the title."
        elif section.id == ITEM and self.motion.target:
            words = f"Change the heading to {quoted(new)}."
        elif not new:
            words = f"Strike out the heading {name}."
        else:
            words = f"Rename {name} to {quoted(new)}." if old else f"Give {name} the heading {quoted(new)}."
        return words, section.id, tuple(filter(None, [old])), tuple(filter(None, [new]))

    def _move(self, item: Move) -> Said:
        if not item.to and "/" not in item.move and item.move in self.base.section_places:
            section = self.base.sections[self.base.section(item.move)]
            whole = _whole(section)
            words = f"Transfer {section_name(section)} {self._beside_section(item.after, item.before)}."
            return words, section.id, whole, whole
        key = self.base.clause(item.move)
        name = section_name(self.base.sections[key[0]])
        text = (self.base.at(key).text,)
        words = f"Transfer clause {key[1] + 1} of {name} {self._to(key, item)}."
        return words, self.base.address(key), text, text

    def _to(self, key: Key, item: Move | Split | Merge) -> str:
        """Where clauses go."""
        place = self._beside_clause(item.after, item.before)
        if item.to and self.base.section_places.get(item.to) != key[0]:
            return f"to {self._section(item.to)}{f', {place}' if place else ', at the end'}"
        return f"so that it stands {place}" if place else "to its end"

    def _beside_clause(self, after: str, before: str) -> str:
        if not (after or before):
            return ""
        return f"{'after' if after else 'before'} clause {self.base.clause(after or before)[1] + 1}"

    def _beside_section(self, after: str, before: str) -> str:
        if not (after or before):
            return "to the end"
        return f"so that it stands {'after' if after else 'before'} {self._section(after or before)}"

    def _split(self, item: Split) -> Said:
        key = self.base.clause(item.split)
        pieces = _texts(item.into)
        name = section_name(self.base.sections[key[0]])
        words = f"In {name}, divide clause {key[1] + 1} into {listed([quoted(text) for text in pieces])}"
        words += f"; and transfer them {self._to(key, item)}." if item.to else ""
        return words, self.base.address(key), (self.base.at(key).text,), pieces

    def _merge(self, item: Merge) -> Said:
        keys = [self.base.clause(address) for address in item.merge]
        home = section_name(self.base.sections[keys[0][0]])
        if len({key[0] for key in keys}) == 1:
            names = f"In {home}, combine clauses {listed([str(key[1] + 1) for key in keys])}"
        else:
            names = f"Combine {listed([clause_name(self.base, key) for key in keys])}"
        words = f"{names} into one: {quoted(item.into)}"
        words += f"; and transfer it {self._to(keys[0], item)}." if item.to else ""
        return words, self.base.address(keys[0]), tuple(self.base.at(key).text for key in keys), (item.into,)

    def _add_principle(self, item: AddPrinciple) -> Said:
        what = "notice" if item.role == "notice" else "principle"
        beside = self._beside_section(item.after, item.before).removeprefix("so that it stands ")
        place = "at the end" if beside == "to the end" else beside
        texts = _texts(item.clauses)
        head = f"with the heading {quoted(item.add_principle)}" if item.add_principle else "without a heading"
        done = f", and in it: {listed([quoted(text) for text in texts])}" if texts else "."
        words = f"Add a {what} {head}, {place}{done}"
        name = item.id or slug(item.add_principle)
        return words, name, (), (*filter(None, [item.add_principle]), *texts)

    def _strike_principle(self, item: StrikePrinciple) -> Said:
        place = self.base.section(item.strike_principle)
        section = self.base.sections[place]
        saved = [self.base.clause(i.move) for i in self.motion.amendments if isinstance(i, Move) and "/" in i.move]
        gone = tuple(c.text for at, c in enumerate(section.clauses) if (place, at) not in saved)
        but = " but those that are transferred" if len(gone) < len(section.clauses) else ""
        words = f"Strike out {section_name(section)} with all its clauses{but}."
        return words, section.id, (*filter(None, [section.heading]), *gone), ()

    def _reorder(self, item: Reorder) -> Said:
        places = [self.base.section(address) for address in item.reorder]
        new = tuple(section_name(self.base.sections[place]) for place in places)
        old = tuple(section_name(self.base.sections[place]) for place in sorted(places))
        return f"Arrange these in this order: {listed(new)}.", item.reorder[0], old, new

    def _layout(self, item: Layout) -> Said:
        key = self.base.clause(item.layout)
        forms = {"paragraph": "a paragraph", "item": "an item of a list", "numbered": "a numbered item", "group": ""}
        said = [f"set it as {forms[item.form] or 'a heading of the clauses after it'}"] if item.form else []
        said += [f"nest it {item.depth} deep"] if item.depth is not None else []
        if item.number is not None:
            said.append(f"give it the number {item.number}" if item.number else "let it be numbered as it stands")
        if item.id is not None:
            said.append(f"give it the id {item.id}" if item.id else "take its id away")
        text = (self.base.at(key).text,)
        return f"{self._in(key)}{listed(said)}; no word changes.", self.base.address(key), text, text

    def _label(self, item: Label) -> Said:
        section = self.base.sections[self.base.section(item.label)]
        said = [f"make it a {item.role}"] if item.role else []
        if item.id is not None:
            said.append(f"give it the id {item.id}" if item.id else "take its id away")
        text = tuple(filter(None, [section.heading]))
        return f"For {section_name(section)}, {listed(said)}; no word changes.", section.id, text, text


def _which(quote: str, occurrence: str) -> str:
    """Quoted words, and which of them are meant."""
    if not occurrence:
        return quoted(quote)
    if occurrence == EACH:
        return f"{quoted(quote)} wherever it stands"
    number = int(occurrence)
    return f"the {_ORDINALS[number - 1] if number <= len(_ORDINALS) else f'{number}th'} {quoted(quote)}"


def _new_name(item: AddPrinciple) -> str:
    return f"the new {quoted(item.add_principle)}" if item.add_principle else f"the new principle {item.id}"


def _whole(section: Section) -> tuple[str, ...]:
    return (*filter(None, [section.heading]), *(clause.text for clause in section.clauses))


def _texts(pieces: Sequence[Piece]) -> tuple[str, ...]:
    return tuple(piece.text for piece in pieces)
