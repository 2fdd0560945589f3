"""A comparison → the sentences that a board reads first, each citing the changes it speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wording.amend.overruling import OVERRULED
from wording.comparison.effects import Throughout
from wording.comparison.ledger import Words
from wording.comparison.model import Change, ChangeKind, Comparison, SectionChange, Weight
from wording.errors import ProofError
from wording.packet.phrases import count, joined, reason
from wording.record.model import Role


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and the changes it speaks of."""

    text: str
    """The sentence, without the ids."""
    cites: tuple[str, ...]
    """Ids of the changes, in reading order."""

    def __str__(self) -> str:
        return f"{self.text} ({', '.join(self.cites)})" if self.cites else self.text


@dataclass(frozen=True, slots=True)
class Summary:
    """What a board member reads in two minutes."""

    proposed: tuple[Sentence, ...]
    """What is proposed: three to six sentences, fewer when there is less to say; every change is cited."""
    unchanged: tuple[Sentence, ...]
    """What has not changed, with the words ledger."""
    judge: tuple[Sentence, ...]
    """What needs judgement, a sentence a change, with the reasons."""
    editorial: tuple[Sentence, ...]
    """What named rules prove to be editorial, a sentence a change."""
    illustrative: bool = False
    """Whether it speaks of an illustrative version; every output then says so."""


def summarize(comparison: Comparison) -> Summary:
    """The summary of a comparison. ProofError, an internal error, when a change would go unmentioned."""
    changes = comparison.changes
    summary = Summary(
        tuple(_proposed(comparison)),
        tuple(_unchanged(comparison)),
        tuple(_reasons(change) for change in changes if change.weight is Weight.JUDGE),
        tuple(_reasons(change) for change in changes if change.weight is not Weight.JUDGE),
        comparison.illustrative,
    )
    _prove(summary, changes)
    return summary


def where(change: Change) -> str:
    """Where a change stands, as people would say it: `“Reflective Practice”, clause 1`."""
    if change.clause is None:
        return f"“{change.section.name}”"
    ref = (change.clause.new or change.clause.old)[0]
    sections = change.section.new if change.clause.new else change.section.old
    name = next((s.name for s in sections if s.id == ref.section), change.section.name)
    return f"“{name}”, clause {ref.position}" + ("" if change.clause.new else " of the old text")


def _proposed(comparison: Comparison) -> Iterable[Sentence]:
    changes = comparison.changes
    if not changes:
        yield Sentence("Nothing changes: both versions say the same, word for word.", ())
        return
    yield from _sections([c for c in changes if c.clause is None])
    yield from _throughout(comparison)
    clauses = [c for c in changes if c.clause is not None]
    for kind, one, many in (
        (ChangeKind.ADDED, "clause is added", "clauses are added"),
        (ChangeKind.REMOVED, "clause is taken out", "clauses are taken out"),
    ):
        found = [c for c in clauses if kind in c.kinds]
        if found:
            yield _sentence(found, f"{count(len(found), one, many)}{_in(found)}.")
    placed = {ChangeKind.MOVED, ChangeKind.SPLIT, ChangeKind.MERGED}
    moved = [c for c in clauses if placed & set(c.kinds)]
    if moved:
        yield _sentence(moved, _moved(moved))
    rest = [c for c in clauses if c.kinds == (ChangeKind.AMENDED,)]
    judge = [c for c in rest if c.weight is Weight.JUDGE]
    if judge:
        text = f"{count(len(judge), 'clause is', 'clauses are')} reworded in a way that needs judgement{_in(judge)}."
        yield _sentence(judge, text)
    editorial = [c for c in rest if c.weight is not Weight.JUDGE]
    if editorial:
        number = count(len(editorial), "clause changes", "clauses change")
        how = "proved editorial or held to be so by a motion" if _overruled(editorial) else "proved editorial"
        yield _sentence(editorial, f"{number} only in ways {how}{_in(editorial)}.")


def _overruled(changes: Sequence[Change]) -> bool:
    """Whether a person gave any of them its weight, against the rules."""
    return any(found.rule == OVERRULED for change in changes for found in change.reasons)


def _throughout(comparison: Comparison) -> Iterable[Sentence]:
    """One sentence on the edits that recur."""
    found = comparison.throughout[:4]
    if found:
        parts = [_recurs(effect) for effect in found]
        ids = {id for t in found for id in t.changes}
        yield Sentence(
            f"The same edit recurs: {'; '.join(parts)}.", tuple(c.id for c in comparison.changes if c.id in ids)
        )


def _recurs(effect: Throughout) -> str:
    places = f"in {effect.places} places"
    if not effect.old:
        return f"“{effect.new}” is inserted {places}"
    if not effect.new:
        return f"“{effect.old}” is deleted {places}" + (f" and still stands in {effect.left}" if effect.left else "")
    left = f" and “{effect.old}” still stands in {effect.left}" if effect.left else ""
    return f"“{effect.old}” becomes “{effect.new}” {places}{left}"


def _sections(changes: Sequence[Change]) -> Iterable[Sentence]:
    """One sentence on all that happens to sections as such."""
    if not changes:
        return
    parts = [_section_part(change.section) for change in changes]
    yield _sentence(changes, f"{_capital('; '.join(parts))}.")


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
    roles = [joined(list(dict.fromkeys(str(ref.role) for ref in side))) for side in (section.old, section.new)]
    if roles[0] != roles[1]:
        parts.append(f"{news} changes from {roles[0]} to {roles[1]}")
    return ", and ".join(parts)


def _renamed(section: SectionChange) -> str:
    old, new = section.old[0], section.new[0]
    if not old.heading:
        return f"a principle without a heading gets the heading “{new.heading}”"
    if not new.heading:
        return f"“{old.heading}” loses its heading"
    return f"the heading “{old.heading}” becomes “{new.heading}”"


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


def _ended(text: str) -> str:
    """A sentence with its stop, where the words quoted last do not bring one."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sentence(changes: Sequence[Change], text: str) -> Sentence:
    return Sentence(text, tuple(change.id for change in changes))


def _unchanged(comparison: Comparison) -> Iterable[Sentence]:
    whole = comparison.unchanged
    if whole:
        names = joined([f"“{section.name}”" for section in whole])
        yield Sentence(f"{count(len(whole), 'section stands', 'sections stand')} word for word as before: {names}.", ())
    else:
        yield Sentence("Every section has a change.", ())
    same = sum(clause.change is None for section in comparison.sections for clause in section.clauses)
    total = sum(len(section.clauses) for section in comparison.sections)
    yield Sentence(f"{same} of {count(total, 'clause')} {'is' if same == 1 else 'are'} untouched.", ())
    yield Sentence(ledger(comparison.words), ())


def ledger(words: Words) -> str:
    """The words ledger in a sentence."""
    return (
        f"Of {count(words.old, 'word')} of the old text, {words.kept:,} stand where they stood, "
        f"{words.moved:,} stand unaltered in another place and {words.deleted:,} are gone; "
        f"{words.inserted:,} of the {words.new:,} words of the new text are new."
    )


def _reasons(change: Change) -> Sentence:
    reasons = "; ".join(reason(found) for found in change.reasons)
    return Sentence(_ended(f"{where(change)}: {reasons}"), (change.id,))


def _prove(summary: Summary, changes: Sequence[Change]) -> None:
    """Every change is cited in what is proposed, and no sentence cites a change that is none."""
    ids = [change.id for change in changes]
    cited = [id for sentence in summary.proposed for id in sentence.cites]
    if sorted(set(cited)) != sorted(ids):
        missing = ", ".join(id for id in ids if id not in cited)
        raise ProofError(f"internal error: the summary does not mention {missing or 'the changes it cites'}.")
