"""A comparison and the translations in use → what adopting the new text would do to each of them."""

from __future__ import annotations

from dataclasses import dataclass

from wording.comparison.model import Comparison, RunKind
from wording.record.model import History
from wording.translation.model import Entry, State, TranslationStatus
from wording.translation.shelf import published_statuses


@dataclass(frozen=True, slots=True)
class Effect:
    """What adopting a text would do to one translation."""

    before: TranslationStatus
    """How it stands against the old text."""
    after: TranslationStatus
    """How it would stand against the new text."""
    stale: tuple[Entry, ...]
    """What would be out of date, and is not out of date now."""
    missing: tuple[Entry, ...]
    """What would need a translation, because the new text brings it or changes its words."""
    extra: tuple[Entry, ...]
    """What is of use now and would be left over."""
    cites: dict[str, str]
    """The change of the comparison that brings each address of the new text, or with `-` before it, one of the old."""

    def changes(self, entries: tuple[Entry, ...]) -> tuple[str, ...]:
        """The changes of the comparison that these entries are due to, in reading order."""
        keys = [piece.address for entry in entries for piece in entry.now]
        before = {piece: entry for entry in self.before.entries for piece in entry.translated}
        gone = [before[piece] for entry in entries if not entry.now for piece in entry.translated if piece in before]
        keys += [f"-{piece.address}" for entry in gone for piece in entry.now]
        found = {self.cites[key] for key in keys if key in self.cites}
        return tuple(sorted(found, key=lambda change: int(change[1:])))


def translation_effects(history: History, comparison: Comparison) -> tuple[Effect, ...]:
    """What adopting the new text of a comparison would do to each translation that people are given to read."""
    pairs = zip(published_statuses(history, comparison.old), published_statuses(history, comparison.new), strict=True)
    return tuple(_effect(comparison, before, after) for before, after in pairs)


def _effect(comparison: Comparison, before: TranslationStatus, after: TranslationStatus) -> Effect:
    cites = _cites(comparison)
    were = {piece: entry.state for entry in before.entries for piece in entry.translated}
    stale = [e for e in after.stale if any(were.get(piece) is not State.STALE for piece in e.translated)]
    extra = [e for e in after.extra if any(were.get(p) in (State.CURRENT, State.STALE) for p in e.translated)]
    missing = [e for e in after.missing if any(piece.address in cites for piece in e.now)]
    return Effect(before, after, tuple(stale), tuple(missing), tuple(extra), cites)


def _cites(comparison: Comparison) -> dict[str, str]:
    """Which change alters the words at each address; what only moves alters none."""
    found: dict[str, str] = {}
    for change in comparison.changes:
        reworded = any(run.kind is not RunKind.EQUAL for run in change.runs)
        if clause := change.clause:
            if reworded or len(clause.old) != len(clause.new):
                found |= {ref.address: change.id for ref in clause.new}
                found |= {f"-{ref.address}": change.id for ref in clause.old}
        elif reworded:
            found |= {ref.id: change.id for ref in change.section.new}
            found |= {f"-{ref.id}": change.id for ref in change.section.old}
    return found
