"""What a proposal means for the translations → the sentences that the packet says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wording.packet.phrases import count
from wording.packet.summary import Sentence
from wording.translation.effects import Effect
from wording.translation.model import Entry, TranslationStatus
from wording.translation.telling import language_name, place


def for_translations(effects: Sequence[Effect]) -> tuple[Sentence, ...]:
    """For each translation how much of it would hold, and which headings and clauses would have to be done again."""
    return tuple(sentence for effect in effects for sentence in _effect(effect))


def _effect(effect: Effect) -> Iterator[Sentence]:
    name = language_name(effect.after.language)
    of, was, now = effect.after.source.id, _share(effect.before), _share(effect.after)
    held = f"{now} would be current, as now" if was == now else f"{now} would be current; now it is {was}"
    yield Sentence(f"{name}, made from {of}: {held}.", ())
    found = (
        (effect.stale, "would be out of date, because the words they translate would change"),
        (effect.missing, "would have no translation, because they are new or were never translated"),
        (effect.extra, "would be left over, because the text would no longer have them"),
    )
    for entries, what in found:
        if entries:
            parts = count(len(entries), "heading or clause", "headings or clauses")
            yield Sentence(f"{name}: {parts} {what}: {_places(effect.after, entries)}.", effect.changes(entries))
    if not any(entries for entries, _ in found):
        yield Sentence(f"{name}: no heading or clause of the translation would have to be done again.", ())


def _share(status: TranslationStatus) -> str:
    """`27 of 38 headings and clauses`: of those that the text has."""
    return f"{len(status.current)} of {len(status.entries) - len(status.extra)} headings and clauses"


def _places(status: TranslationStatus, entries: Sequence[Entry], most: int = 20) -> str:
    told = [place(status, entry) for entry in entries[:most]]
    return "; ".join(told) + (f"; and {len(entries) - most} more" if len(entries) > most else "")
