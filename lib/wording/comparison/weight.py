"""The weight of a change: editorial where named rules prove it for every edit, otherwise a person must judge."""

from __future__ import annotations

from collections.abc import Sequence

from wording.comparison.model import ChangeKind, ClauseRef, Reason, Run, Weight
from wording.comparison.rules import editorial_reasons, judge_reasons
from wording.comparison.sections import without_number
from wording.record.model import Form, Section

Weighed = tuple[Weight, tuple[Reason, ...]]


def weigh_clause(
    kinds: Sequence[ChangeKind],
    old: Sequence[ClauseRef],
    new: Sequence[ClauseRef],
    runs: Sequence[Run],
    across: bool,
) -> Weighed:
    """Weight and reasons of a change to a clause.

    `across` says that it moved to another section, or under other words that govern it.
    """
    if tuple(kinds) == (ChangeKind.UNCHANGED,):
        return Weight.NONE, ()
    if ChangeKind.ADDED in kinds or ChangeKind.REMOVED in kinds:
        kind, text = (kinds[0], (new or old)[0].text)
        return Weight.JUDGE, (Reason(f"clause-{kind}", text),)
    judge: list[Reason] = []
    editorial: list[Reason] = []
    if ChangeKind.MOVED in kinds:
        place = Reason("moved", f"{_places(old)} → {_places(new)}")
        (judge if across else editorial).append(place)
    if ChangeKind.SPLIT in kinds or ChangeKind.MERGED in kinds:
        judge.append(Reason("split" if ChangeKind.SPLIT in kinds else "merged", f"{_places(old)} → {_places(new)}"))
    if len(old) == len(new) == 1:
        kept, changed = _relaid(old[0], new[0])
        editorial += kept
        judge += changed
    return _settle(judge, editorial, runs)


def _relaid(old: ClauseRef, new: ClauseRef) -> tuple[list[Reason], list[Reason]]:
    """What changed in how a clause stands on the page: what is harmless, and what may change what governs what."""
    if Form.GROUP in (old.form, new.form) and old.form is not new.form:
        return [], [Reason("layout", f"{old.form} → {new.form}")]
    if old.depth != new.depth:
        return [], [Reason("layout", f"level {old.depth + 1} → level {new.depth + 1}")]
    if old.form is not new.form:
        return [Reason("layout", f"{old.form} → {new.form}")], []
    if old.number != new.number:
        return [Reason("renumbering", f"{old.number or 'counted'} → {new.number or 'counted'}")], []
    return [], []


def weigh_section(
    kinds: Sequence[ChangeKind], old: Sequence[Section], new: Sequence[Section], runs: Sequence[Run]
) -> Weighed:
    """Weight and reasons of a change to a section itself: its heading, place, role or presence."""
    judge: list[Reason] = []
    editorial: list[Reason] = []
    names = f"{' / '.join(s.name for s in old)} → {' / '.join(s.name for s in new)}"
    whole = " / ".join(s.name for s in (*old, *new))
    judge += [Reason(f"section-{kind}", whole) for kind in (ChangeKind.ADDED, ChangeKind.REMOVED) if kind in kinds]
    judge += [Reason(kind.value, names) for kind in (ChangeKind.SPLIT, ChangeKind.MERGED) if kind in kinds]
    if ChangeKind.MOVED in kinds:
        editorial.append(Reason("moved", f"the section “{(new or old)[0].name}” stands in another place"))
    if old and new and {s.role for s in old} != {s.role for s in new}:
        roles = [" + ".join(dict.fromkeys(str(section.role) for section in side)) for side in (old, new)]
        judge.append(Reason("role", " → ".join(roles)))
    if not judge and not editorial and ChangeKind.RENAMED not in kinds:
        return Weight.NONE, ()
    if ChangeKind.RENAMED in kinds and [without_number(s.heading) for s in old] == [
        without_number(s.heading) for s in new
    ]:
        editorial.append(Reason("renumbering", names))
    elif ChangeKind.RENAMED in kinds:
        weight, reasons = _settle([], [], runs)
        (judge if weight is Weight.JUDGE else editorial).extend(Reason("heading", names) for _ in reasons[:1])
    weight = Weight.JUDGE if judge else Weight.EDITORIAL
    return weight, (*judge, *editorial)


def _settle(judge: list[Reason], editorial: list[Reason], runs: Sequence[Run]) -> Weighed:
    """Editorial when nothing calls for judgement and every edit of the redline is proved harmless."""
    proved, unproved = editorial_reasons(runs)
    editorial = [*editorial, *proved]
    if unproved:
        judge = [*judge, *judge_reasons(runs, unproved)]
    if judge:
        return Weight.JUDGE, (*judge, *editorial)
    return Weight.EDITORIAL, tuple(editorial)


def _places(refs: Sequence[ClauseRef]) -> str:
    return " + ".join(ref.address for ref in refs)
