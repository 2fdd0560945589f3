"""The state of a translation as rows: for tables, spreadsheets and JSON, with the same names everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wording.translation.model import Entry, State, TranslationStatus
from wording.translation.telling import why

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    "translation",
    "language",
    "against",
    "address",
    "state",
    "weight",
    "why",
    "source_then",
    "source_now",
    "translated",
    "illustrative",
)
"""Columns of the table, in order."""


def row(status: TranslationStatus, entry: Entry) -> tuple[object, ...]:
    """One entry as a row: a value for each of `COLUMNS`."""
    return (
        status.translation.id,
        status.language,
        status.target.id,
        entry.address,
        str(entry.state),
        str(entry.weight) if entry.runs else "",
        why(status, entry),
        " ".join(piece.text for piece in entry.then),
        " ".join(piece.text for piece in entry.now),
        " ".join(piece.text for piece in entry.translated),
        status.illustrative,
    )


def status_frame(status: TranslationStatus) -> pd.DataFrame:
    """A table with the columns of `COLUMNS`, a row an entry."""
    import pandas as pd

    frame = pd.DataFrame([row(status, entry) for entry in status.entries], columns=pd.Index(COLUMNS))
    frame.attrs["illustrative"] = status.illustrative
    return frame


def status_json(status: TranslationStatus) -> dict[str, Any]:
    """The state as the JSON of `wording translations` has it, keys in their documented order."""
    named = {"translation": status.translation, "source": status.source, "against": status.target}
    return {
        **{key: {"id": version.id, "sha256": version.sha256} for key, version in named.items()},
        "language": status.language,
        "status": str(status.translation.meta.status),
        "illustrative": status.illustrative,
        "counts": {str(state): len(status.of(state)) for state in State},
        "clauses": [_entry(status, entry) for entry in status.entries],
    }


def _entry(status: TranslationStatus, entry: Entry) -> dict[str, Any]:
    def placed(name: str) -> list[dict[str, object]]:
        return [{"section": p.section, "position": p.position, "text": p.text} for p in getattr(entry, name)]

    return {
        "state": str(entry.state),
        "kinds": [str(kind) for kind in entry.kinds],
        "source_then": placed("then"),
        "source_now": placed("now"),
        "translated": placed("translated"),
        "runs": [[str(run.kind), run.text] for run in entry.runs],
        "weight": str(entry.weight),
        "reasons": [{"rule": reason.rule, "evidence": reason.evidence} for reason in entry.reasons],
        "why": why(status, entry),
    }
