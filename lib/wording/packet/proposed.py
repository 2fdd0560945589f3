"""A comparison → three to six sentences on what is proposed, in which every change is cited."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from wording.comparison.effects import Throughout
from wording.comparison.model import Change, ChangeKind, Comparison, SectionChange, Weight
from wording.packet.citing import Sentence
from wording.packet.front import renamed
from wording.packet.phrases import count, joined, proved, shortened
from wording.record.model import Role

FEWEST = 3
"""Fewer sentences than this are helped out by one on the words."""
_NAMED = 4
"""Up to so many sections are told one by one; more are counted by what happens to them."""


def proposed(comparison: Comparison) -> tuple[Sentence, ...]:
    """Three to six sentences; each cites the changes it speaks of, and none is left out where there are any."""
    changes = comparison.changes
    if not changes:
        return tuple(_nothing(comparison))
    clauses = [c for c in changes if c.clause is not None]
    told = [
        _lead(comparison),
        *_sections([c for c in changes if c.clause is None]),
        *_throughout(comparison),
        *_come_and_go(clauses),
        *_placed(clauses),
        *_reworded([c for c in clauses if c.kinds == (ChangeKind.AMENDED,)]),
    ]
    return tuple(told if len(told) >= FEWEST else [*told, _words(comparison)])


def _nothing(comparison: Comparison) -> Iterator[Sentence]:
    sections = count(len(comparison.sections), "section")
    clauses = count(sum(len(section.clauses) for section in comparison.sections), "clause")
    if front := renamed(comparison):
        yield Sentence(f"No word of the text changes, but {front}.", ())
    else:
        yield Sentence("Nothing changes: both versions say the same, word for word.", ())
    yield Sentence(f"{sections} and {clauses} stand as they stood.", ())
    yield Sentence(f"The text has {count(comparison.words.old, 'word')}, before and after.", ())


def _lead(comparison: Comparison) -> Sentence:
    """How many changes there are, in how much of the code, and how many of them need judgement."""
    changes = comparison.changes
    judge = sum(change.weight is Weight.JUDGE for change in changes)
    how = proved([change for change in changes if change.weight is not Weight.JUDGE])
    touched = sum(section.changed for section in comparison.sections)
    where = f"in {touched} of {count(len(comparison.sections), 'section')}"
    front = f" Also, {found}." if (found := renamed(comparison)) else ""
    if len(changes) == 1:
        weighed = "needs judgement" if judge else f"is {how}"
        return _sentence(changes, f"There is 1 change, {where}; it {weighed}.{front}")
    harmless = len(changes) - judge
    if judge and harmless:
        needs, are = "needs" if judge == 1 else "need", "is" if harmless == 1 else "are"
        weights = f"{judge:,} {needs} judgement and {harmless:,} {are} {how}"
    else:
        weights = "all need judgement" if judge else f"all are {how}"
    return _sentence(changes, f"There are {len(changes):,} changes, {where}: {weights}.{front}")


def _words(comparison: Comparison) -> Sentence:
    words = comparison.words
    stay = f"{words.kept:,} of {count(words.old, 'word')} stand where they stood"
    moved = f" and {words.moved:,} in another place" if words.moved else ""
    gone = f"{words.deleted:,} {'goes' if words.deleted == 1 else 'go'}"
    come = f"{words.inserted:,} {'comes' if words.inserted == 1 else 'come'}"
    return _sentence(comparison.changes, f"In all, {stay}{moved}; {gone} and {come}.")


def _come_and_go(clauses: Sequence[Change]) -> Iterator[Sentence]:
    """One sentence on clauses that are new or taken out."""
    parts = []
    for kind, one, many in (
        (ChangeKind.ADDED, "clause is added", "clauses are added"),
        (ChangeKind.REMOVED, "clause is taken out", "clauses are taken out"),
    ):
        if found := [c for c in clauses if kind in c.kinds]:
            parts.append(f"{count(len(found), one, many)}{_in(found)}")
    if parts:
        both = [c for c in clauses if {ChangeKind.ADDED, ChangeKind.REMOVED} & set(c.kinds)]
        yield _sentence(both, f"{'; '.join(parts)}.")


def _reworded(changes: Sequence[Change]) -> Iterator[Sentence]:
    """One sentence on clauses that are reworded where they stand."""
    judge = [c for c in changes if c.weight is Weight.JUDGE and c.clause and c.clause.reworded]
    relaid = [c for c in changes if c.weight is Weight.JUDGE and c not in judge]
    editorial = [c for c in changes if c.weight is not Weight.JUDGE]
    parts = []
    if judge:
        number = count(len(judge), "clause is", "clauses are")
        parts.append(f"{number} reworded in a way that needs judgement{_in(judge)}")
    if relaid:
        number = count(len(relaid), "clause stands", "clauses stand")
        parts.append(f"{number} otherwise on the page or under another number, no word altered{_in(relaid)}")
    if editorial:
        number = count(len(editorial), "clause changes", "clauses change")
        parts.append(f"{number} only in ways {proved(editorial)}{_in(editorial)}")
    if parts:
        yield _sentence(changes, f"{'; '.join(parts)}.")


def _throughout(comparison: Comparison) -> Iterator[Sentence]:
    """One sentence on the edits that recur."""
    found = comparison.throughout[:4]
    if found:
        parts = [_recurs(effect) for effect in found]
        ids = {id for t in found for id in t.changes}
        yield Sentence(
            f"The same edit recurs: {'; '.join(parts)}.", tuple(c.id for c in comparison.changes if c.id in ids)
        )


def _recurs(effect: Throughout) -> str:
    places, old, new = f"in {effect.places} places", shortened(effect.old), shortened(effect.new)
    if not old:
        return f"“{new}” is inserted {places}"
    if not new:
        return f"“{old}” is deleted {places}" + (f" and still stands in {effect.left}" if effect.left else "")
    left = f" and “{old}” still stands in {effect.left}" if effect.left else ""
    return f"“{old}” becomes “{new}” {places}{left}"


def _sections(changes: Sequence[Change]) -> Iterator[Sentence]:
    """One sentence on all that happens to sections as such."""
    if changes:
        sections = [change.section for change in changes]
        parts = map(_section_part, sections) if len(sections) <= _NAMED else _section_counts(sections)
        yield _sentence(changes, f"{_capital('; '.join(parts))}.")


def _section_counts(sections: Sequence[SectionChange]) -> Iterator[str]:
    """What happens to many sections, counted; one to which several things happen counts for each."""
    told: tuple[tuple[str, str, Callable[[SectionChange], bool]], ...] = (
        ("section is new", "sections are new", lambda s: ChangeKind.ADDED in s.kinds),
        ("section is taken out", "sections are taken out", lambda s: ChangeKind.REMOVED in s.kinds),
        ("section is split", "sections are split", lambda s: ChangeKind.SPLIT in s.kinds),
        ("section is made of several", "sections are made of several", lambda s: ChangeKind.MERGED in s.kinds),
        ("heading changes", "headings change", lambda s: ChangeKind.RENAMED in s.kinds),
        ("section stands in another place", "sections stand in another place", lambda s: ChangeKind.MOVED in s.kinds),
        ("section changes its role", "sections change their role", _other_role),
    )
    for one, many, is_so in told:
        if found := [section for section in sections if is_so(section)]:
            names = f" ({joined([f'“{section.name}”' for section in found])})" if len(found) < _NAMED else ""
            yield f"{count(len(found), one, many)}{names}"


def _other_role(section: SectionChange) -> bool:
    return bool(section.old and section.new) and _roles(section)[0] != _roles(section)[1]


def _roles(section: SectionChange) -> tuple[str, str]:
    """What the section is for, before and after."""
    old, new = (joined(list(dict.fromkeys(str(ref.role) for ref in side))) for side in (section.old, section.new))
    return old, new


def _section_part(section: SectionChange) -> str:
    name, kinds = f"“{section.name}”", set(section.kinds)
    noun = "principle" if (section.new or section.old)[0].role is Role.PRINCIPLE else "section"
    olds = joined([f"“{ref.name}”" for ref in section.old])
    news = joined([f"“{ref.name}”" for ref in section.new])
    if ChangeKind.ADDED in kinds:
        return f"the {noun} {name} is new"
    if ChangeKind.REMOVED in kinds:
        return f"the {noun} {name} is taken out"
    parts = []
    if ChangeKind.SPLIT in kinds:
        parts.append(f"{olds} becomes {news}")
    elif ChangeKind.MERGED in kinds:
        parts.append(f"{olds} are merged in {news}")
    elif ChangeKind.RENAMED in kinds:
        parts.append(_renamed(section))
    if ChangeKind.MOVED in kinds:
        parts.append(f"{news} stands in another place")
    if _other_role(section):
        parts.append("{} changes from {} to {}".format(news, *_roles(section)))
    return ", and ".join(parts)


def _renamed(section: SectionChange) -> str:
    old, new = section.old[0], section.new[0]
    if not old.heading:
        return f"a principle without a heading gets the heading “{new.heading}”"
    if not new.heading:
        return f"“{old.heading}” loses its heading"
    return f"the heading “{old.heading}” becomes “{new.heading}”"


def _placed(clauses: Sequence[Change]) -> Iterator[Sentence]:
    """One sentence on clauses that move, are split or are merged."""
    kinds = {ChangeKind.MOVED, ChangeKind.SPLIT, ChangeKind.MERGED}
    if moved := [c for c in clauses if kinds & set(c.kinds)]:
        yield _sentence(moved, _moved(moved))


def _moved(changes: Sequence[Change]) -> str:
    parts = []
    for kind, one, many, where_to in (
        (ChangeKind.MOVED, "clause moves to another place", "clauses move to another place", _to),
        (ChangeKind.SPLIT, "clause is split", "clauses are split", _in),
        (ChangeKind.MERGED, "clause is made of several", "clauses are made of several", _in),
    ):
        found = [c for c in changes if kind in c.kinds]
        if found:
            edited = sum(c.clause is not None and c.clause.reworded for c in found)
            parts.append(f"{count(len(found), one, many)}{where_to(found)}{_edited(edited, len(found))}")
    return f"{_capital('; '.join(parts))}."


def _to(changes: Sequence[Change]) -> str:
    """Where clauses moved, as a person would say it."""
    if all(c.clause and {r.section for r in c.clause.old} == {r.section for r in c.clause.new} for c in changes):
        return f" or under other words{_in(changes).replace(' in ', ' within ', 1)}"
    return _in(changes).replace(" in ", ", now in ", 1)


def _edited(edited: int, total: int) -> str:
    if not edited:
        return ", wording unaltered"
    return ", reworded on the way" if edited == total else f", {edited} of them reworded on the way"


def _in(changes: Sequence[Change]) -> str:
    names = list(dict.fromkeys(f"“{change.section.name}”" for change in changes))
    if len(names) > 3:
        return f" in {len(names)} sections"
    return f" in {joined(names)}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sentence(changes: Sequence[Change], text: str) -> Sentence:
    return Sentence(text, tuple(change.id for change in changes))
