"""What happened to a section or a clause, in the interface's words: unchanged, amended, moved and the rest."""

from __future__ import annotations

from collections.abc import Sequence

from wording.comparison.model import ChangeKind, Run, RunKind
from wording.comparison.units import Unit
from wording.record.model import Section


def section_kinds(
    olds: Sequence[Section], news: Sequence[Section], moved: bool, amended: bool
) -> tuple[ChangeKind, ...]:
    """The kinds of a section's change; `amended` says whether anything inside it changed, came or went."""
    if not olds or not news:
        return (ChangeKind.ADDED if news else ChangeKind.REMOVED,)
    before, after = [s.heading for s in olds], [s.heading for s in news]
    fewer, more = (before, after) if len(before) <= len(after) else (after, before)
    tests = (
        (ChangeKind.RENAMED, any(heading not in more for heading in fewer)),
        (ChangeKind.MOVED, moved),
        (ChangeKind.SPLIT, len(news) > 1),
        (ChangeKind.MERGED, len(olds) > 1),
        (ChangeKind.AMENDED, amended),
    )
    return tuple(kind for kind, holds in tests if holds) or (ChangeKind.UNCHANGED,)


def clause_kinds(
    olds: Sequence[Unit], news: Sequence[Unit], runs: Sequence[Run], moved: bool
) -> tuple[ChangeKind, ...]:
    """The kinds of a paired clause's change: its words, its layout, its place and the number of its pieces."""
    reworded = any(run.kind is not RunKind.EQUAL for run in runs)
    relaid = len(olds) == len(news) == 1 and _layout(olds[0]) != _layout(news[0])
    tests = (
        (ChangeKind.MOVED, moved),
        (ChangeKind.SPLIT, len(news) > 1),
        (ChangeKind.MERGED, len(olds) > 1),
        (ChangeKind.AMENDED, reworded or relaid),
    )
    return tuple(kind for kind, holds in tests if holds) or (ChangeKind.UNCHANGED,)


def _layout(unit: Unit) -> tuple[str, int, int | None]:
    return unit.clause.form, unit.clause.depth, unit.clause.number
