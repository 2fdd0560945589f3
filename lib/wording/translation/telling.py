"""The state of a translation → the words that tell it, the same in every place that shows it."""

from __future__ import annotations

from collections.abc import Sequence

from wording.comparison.model import ChangeKind, Weight
from wording.translation.model import Entry, State, TranslationStatus, name_of

STATE = {
    State.CURRENT: "current",
    State.STALE: "out of date",
    State.MISSING: "not translated",
    State.EXTRA: "left over",
}
"""Each state in a word or two."""

LANGUAGES = {
    "ar": "Arabic",
    "bn": "Bengali",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "ht": "Haitian Creole",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "so": "Somali",
    "sq": "Albanian",
    "tl": "Tagalog",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "yi": "Yiddish",
    "zh": "Chinese",
}
"""The English names of languages that many codes are translated into; any other goes by its tag alone."""


def language_name(tag: str) -> str:
    """`Spanish (es)`; the tag alone where it has no name here."""
    name = LANGUAGES.get(tag.split("-")[0].lower())
    return f"{name} ({tag})" if name else tag


def counted(status: TranslationStatus) -> str:
    """`19 current, 7 out of date (1 of them editorial), 3 not translated, 2 left over`; only what there is."""
    parts = []
    for state in State:
        found = status.of(state)
        editorial = sum(entry.weight is Weight.EDITORIAL for entry in found if state is State.STALE)
        note = f" ({editorial} of them editorial)" if editorial else ""
        if found or state is State.CURRENT:
            parts.append(f"{len(found)} {STATE[state]}{note}")
    return ", ".join(parts)


def heading(status: TranslationStatus) -> str:
    """`Spanish (es), made from 2018-11-10, held against 2024-05-11`."""
    return (
        f"{language_name(status.language)}, made from {status.source.label}, held against {status.target.label}"
        if status.source.id != status.target.id
        else f"{language_name(status.language)}, made from {status.source.label}"
    )


def place(status: TranslationStatus, entry: Entry) -> str:
    """Where an entry stands, as people would say it."""
    version = status.target if entry.now else status.source if entry.then else status.translation
    return " and ".join(name_of(version, piece) for piece in entry.now or entry.then or entry.translated)


def why(status: TranslationStatus, entry: Entry) -> str:
    """Why an entry is in its state, in a sentence; empty for one that is current where it was."""
    if entry.state is State.MISSING:
        return _why_missing(entry, status)
    if entry.state is State.EXTRA:
        return f"It is gone from {status.target.id}." if entry.then else f"{status.source.id} never had it."
    moved = _moved(entry, status)
    if entry.state is State.CURRENT:
        return f"{moved}The words are the same." if moved else ""
    if ChangeKind.SPLIT in entry.kinds or len(entry.now) > len(entry.then):
        return f"{moved}One clause became {len(entry.now)} since it was translated."
    if ChangeKind.MERGED in entry.kinds or len(entry.then) > len(entry.now):
        return f"{moved}{len(entry.then)} clauses became one since they were translated."
    weight = "editorial: a rule proves that it says the same" if entry.weight is Weight.EDITORIAL else "needs judgement"
    return f"{moved}The words have changed since they were translated ({weight})."


def _why_missing(entry: Entry, status: TranslationStatus) -> str:
    if not entry.then:
        return f"It is new since {status.source.id}."
    return f"{status.translation.id} does not translate it."


def _moved(entry: Entry, status: TranslationStatus) -> str:
    if not entry.moved:
        return ""
    was = " and ".join(piece.address for piece in entry.then)
    now = " and ".join(piece.address for piece in entry.now)
    return f"It was {was} in {status.source.id} and is {now} now. "


def addresses(entries: Sequence[Entry], most: int = 12) -> str:
    """Where entries stand, parted by commas; of many the first, and how many more."""
    shown = [entry.address for entry in entries[:most]]
    more = len(entries) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")
