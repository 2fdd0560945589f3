"""A comparison → a tidy pandas table, a row a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from wording.comparison.model import Change, Comparison

COLUMNS = (
    "change",
    "section",
    "clause",
    "kinds",
    "weight",
    "reasons",
    "matched_by",
    "confirm",
    "kept",
    "moved",
    "deleted",
    "inserted",
    "old_text",
    "new_text",
)
"""Columns of the table, in order."""


def comparison_frame(comparison: Comparison) -> pd.DataFrame:
    """The changes of a comparison as a table with the columns of `COLUMNS`."""
    import pandas as pd

    rows = [frame_row(change) for change in comparison.changes]
    frame = pd.DataFrame(rows, columns=pd.Index(COLUMNS))
    # Whoever shows the table knows by this that it was made from an illustrative draft.
    frame.attrs["illustrative"] = comparison.illustrative
    return frame


def frame_row(change: Change) -> dict[str, object]:
    """One change as a row of the table: a value under each name of `COLUMNS`."""
    clause = change.clause
    ref = (clause.new or clause.old)[0] if clause else None
    words = change.words
    return {
        "change": change.id,
        "section": change.section.name,
        "clause": ref.position if ref else 0,
        "kinds": " ".join(change.kinds),
        "weight": str(change.weight),
        "reasons": "; ".join(map(str, change.reasons)),
        "matched_by": str(change.matched_by or ""),
        "confirm": change.confirm,
        "kept": words.kept,
        "moved": words.moved,
        "deleted": words.deleted,
        "inserted": words.inserted,
        "old_text": change.old_text,
        "new_text": change.new_text,
    }
