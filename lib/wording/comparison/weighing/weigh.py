"""The weight of a change: editorial where named rules prove it for every edit, otherwise a person must judge."""

from __future__ import annotations

from collections.abc import Sequence

from wording.comparison.model import ChangeKind, Reason, Run, RunKind, Weight
from wording.comparison.refs import ClauseRef
from wording.comparison.weighing.aligned import align
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.endings import ends_alone
from wording.comparison.weighing.judging import judge
from wording.comparison.weighing.languages import unruled, unruled_text
from wording.comparison.weighing.numbering import heading_label, mentioned
from wording.comparison.weighing.references import misled
from wording.comparison.weighing.safety import ANY_LANGUAGE, ENGLISH, sifted
from wording.comparison.weighing.sequence import in_turn, ordered, reached
from wording.comparison.weighing.structure import places, relaid
from wording.record.model import Section

Weighed = tuple[Weight, tuple[Reason, ...]]

_RESHAPED = (ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.MOVED, ChangeKind.SPLIT, ChangeKind.MERGED)


def weigh_clause(
    kinds: Sequence[ChangeKind],
    old: Sequence[ClauseRef],
    new: Sequence[ClauseRef],
    runs: Sequence[Run],
    across: bool,
    context: Context,
    led: bool = False,
) -> Weighed:
    """Weight and reasons of a change to a clause.

    `across` says that it moved to another section, or under other words that govern it; `led`, that words which
    introduce a list stand above it.
    """
    if tuple(kinds) == (ChangeKind.UNCHANGED,):
        return Weight.NONE, ()
    if ChangeKind.ADDED in kinds or ChangeKind.REMOVED in kinds:
        kind, text = (kinds[0], (new or old)[0].text)
        return Weight.JUDGE, (Reason(f"clause-{kind}", text),)
    judged: list[Reason] = []
    editorial: list[Reason] = []
    if ChangeKind.MOVED in kinds:
        place = Reason("moved", places(old, new, context))
        (judged if across or in_turn(old, new, context) else editorial).append(place)
    if ChangeKind.SPLIT in kinds or ChangeKind.MERGED in kinds:
        judged.append(Reason("split" if ChangeKind.SPLIT in kinds else "merged", places(old, new, context)))
    if len(old) == len(new) == 1:
        kept, changed = relaid(old[0], new[0], led)
        (judged if unruled_text(context) else editorial).extend(kept)
        judged += changed
        numbers = {str(ref.number) for ref in (old[0], new[0]) if old[0].number != new[0].number}
        if numbers:
            judged += [Reason("reference", f"“{n}” is named in the text") for n in sorted(numbers & mentioned(context))]
    return _settle(judged, editorial, runs, context, _other_end(old, new) and ends_alone(old, new, context))


def _other_end(old: Sequence[ClauseRef], new: Sequence[ClauseRef]) -> bool:
    """Whether a semicolon at the end comes or goes."""
    ends = {refs[-1].text.rstrip()[-1:] for refs in (old, new)}
    return len(ends) == 2 and ";" in ends


def weigh_section(
    kinds: Sequence[ChangeKind],
    old: Sequence[Section],
    new: Sequence[Section],
    runs: Sequence[Run],
    context: Context,
) -> Weighed:
    """Weight and reasons of a change to a section itself: its heading, place, role or presence."""
    judged: list[Reason] = []
    editorial: list[Reason] = []
    names = f"{' / '.join(s.name for s in old)} → {' / '.join(s.name for s in new)}"
    whole = " / ".join(s.name for s in (*old, *new))
    judged += [Reason(f"section-{kind}", whole) for kind in (ChangeKind.ADDED, ChangeKind.REMOVED) if kind in kinds]
    judged += [Reason(kind.value, names) for kind in (ChangeKind.SPLIT, ChangeKind.MERGED) if kind in kinds]
    if ChangeKind.MOVED in kinds:
        (judged if unruled_text(context) or ordered(context) or reached(context) else editorial).append(
            Reason("moved", f"the section “{(new or old)[0].name}” stands in another place")
        )
    if old and new and {s.role for s in old} != {s.role for s in new}:
        roles = [" + ".join(dict.fromkeys(str(section.role) for section in side)) for side in (old, new)]
        judged.append(Reason("role", " → ".join(roles)))
    if not judged and not editorial and ChangeKind.RENAMED not in kinds:
        return Weight.NONE, ()
    if ChangeKind.RENAMED in kinds:
        _renamed(old, new, runs, context, judged, editorial)
    if set(kinds) & {*_RESHAPED, ChangeKind.RENAMED}:
        judged += dict.fromkeys(misled(context, () if set(kinds) & set(_RESHAPED) else (*old, *new)))
    return Weight.JUDGE if judged else Weight.EDITORIAL, (*judged, *editorial)


def _renamed(
    old: Sequence[Section],
    new: Sequence[Section],
    runs: Sequence[Run],
    context: Context,
    judged: list[Reason],
    editorial: list[Reason],
) -> None:
    """Adds what another heading means: its number alone, a harmless edit, or other words."""
    names = f"{' / '.join(map(_called, old))} → {' / '.join(map(_called, new))}"
    labels, others = [heading_label(s.heading) for s in old], [heading_label(s.heading) for s in new]
    if [label.rest for label in labels] == [label.rest for label in others]:
        (judged if unruled_text(context) else editorial).append(Reason("renumbering", names))
        named = ({label.number for label in labels} ^ {label.number for label in others}) & mentioned(context)
        judged += [Reason("reference", f"“{number}” is named in the text") for number in sorted(filter(None, named))]
        return
    weight, reasons = _settle([], [], runs, context)
    (judged if weight is Weight.JUDGE else editorial).extend(Reason("heading", names) for _ in reasons[:1])


def _called(section: Section) -> str:
    """The heading, of the preamble too, whose heading is the title of the code."""
    return section.heading or section.name


def _settle(
    judged: list[Reason], editorial: list[Reason], runs: Sequence[Run], context: Context, alone: bool = False
) -> Weighed:
    """Editorial when nothing calls for judgement and every edit of the redline is proved harmless."""
    if any(run.kind is not RunKind.EQUAL for run in runs):
        found, proved = weigh_words(runs, context, alone)
        judged, editorial = [*judged, *found], [*editorial, *proved]
    if judged:
        return Weight.JUDGE, tuple(dict.fromkeys((*judged, *editorial)))
    return Weight.EDITORIAL, tuple(dict.fromkeys(editorial))


def weigh_words(runs: Sequence[Run], context: Context, alone: bool = False) -> tuple[list[Reason], list[Reason]]:
    """Why a person must judge the edits of a redline, and which of them are proved harmless, by what rules.

    `alone` says that no mark at the end of the clause joins it to another.
    """
    clause = align(runs, alone)
    language = unruled(clause, context)
    unproved, proved = sifted(clause, context, ANY_LANGUAGE if language else ENGLISH)
    if not unproved:
        return [], proved
    if language:
        return [Reason("language", f"no rules for this language ({language})")], proved
    return judge(clause, unproved, context), proved
