"""What a proposal means for the translations → the sentences that the packet says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wording.packet.citing import Sentence
from wording.translation.effects import Effect
from wording.translation.model import Entry, TranslationStatus
from wording.translation.telling import language_name, place


def for_translations(effects: Sequence[Effect]) -> tuple[Sentence, ...]:
    """For each translation how much of it would hold, and which headings and clauses would have to be done again."""
    return tuple(sentence for effect in effects for sentence in _effect(effect))


def _effect(effect: Effect) -> Iterator[Sentence]:
    name = language_name(effect.after.language)
    of, was, now = effect.after.source.id, _share(effect.before), _share(effect.after)
    held = f"{now} headings and clauses would be current"
    yield Sentence(f"{name}, made from {of}: {held}, {'as now' if was == now else f'against {was} now'}.", ())
    found = (
        (effect.stale, "would be out of date, because the words it translates would change"),
        (effect.missing, "would need a translation, because its words are new"),
        (effect.extra, "would be left over, because the text would have it no longer"),
    )
    for entries, what in found:
        if entries:
            parts = f"{len(entries)} {_each(what, len(entries))}"
            yield Sentence(f"{name}: {parts}: {_places(effect.after, entries)}.", effect.changes(entries))
    if not any(entries for entries, _ in found):
        yield Sentence(f"{name}: no heading or clause of the translation would have to be done again.", ())


def _each(what: str, number: int) -> str:
    """`heading or clause would be out of date, because the words it translates …`, in the singular or the plural."""
    if number == 1:
        return f"heading or clause {what}"
    plural = (
        what.replace("it translates", "they translate").replace("its words", "their words").replace(" it ", " them ")
    )
    return f"headings or clauses {plural}"


def _share(status: TranslationStatus) -> str:
    """`27 of 38`: of the headings and clauses that the text has."""
    return f"{len(status.current)} of {len(status.entries) - len(status.extra)}"


def _places(status: TranslationStatus, entries: Sequence[Entry], most: int = 20) -> str:
    told = [place(status, entry) for entry in entries[:most]]
    return "; ".join(told) + (f"; and {len(entries) - most} more" if len(entries) > most else "")
