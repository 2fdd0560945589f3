"""A tally → rows: for spreadsheets, for pandas, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from wording.packet.replies.model import Remark, Row, Tally

if TYPE_CHECKING:
    import pandas as pd

SCHEMA = "wording/replies@1"
"""Name and number of the JSON of a tally."""
COUNTED = ("agree", "discuss", "object", "unclear", "silent")
"""What a name can stand under, in order."""
COLUMNS = ("change", "where", "label", *COUNTED, *(f"{name}_names" for name in COUNTED), "comments")
"""Columns of the table: after the change, how many names stand under each answer, then the names, then the comments."""


def rows(tally: Tally) -> Iterator[tuple[str | int, ...]]:
    """A row a change, with the columns of `COLUMNS`."""
    for row in tally.rows:
        names: list[tuple[str, ...]] = [getattr(row, name) for name in COUNTED]
        comments = "\n".join(f"{remark.name}: {remark.comment}" for remark in row.comments)
        yield (row.change, row.where, row.label, *map(len, names), *map("; ".join, names), comments)


def tally_frame(tally: Tally) -> pd.DataFrame:
    """The tally as a table with the columns of `COLUMNS`."""
    import pandas as pd

    frame = pd.DataFrame(list(rows(tally)), columns=pd.Index(COLUMNS))
    # Whoever shows the table knows by this that it speaks of an illustrative draft.
    frame.attrs["illustrative"] = tally.form.illustrative
    return frame


def tally_json(tally: Tally) -> dict[str, Any]:
    """The tally as it is published."""
    form = tally.form
    return {
        "schema": SCHEMA,
        "packet": form.packet,
        "old": form.old,
        "new": form.new,
        "illustrative": form.illustrative,
        "names": list(tally.names),
        "replies": [
            {"file": r.file, "name": r.name, "day": r.day.isoformat() if r.day else None} for r in tally.replies
        ],
        "repeated": [{"name": name, "files": list(files)} for name, files in tally.repeated],
        "changes": [_row(row) for row in tally.rows],
        "comments": [_remark(remark) for remark in tally.comments],
        "refused": [{"file": r.file, "reason": r.reason, "unreadable": r.unreadable} for r in tally.refused],
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "change": row.change,
        "where": row.where,
        "label": row.label,
        **{name: list(getattr(row, name)) for name in COUNTED},
        "comments": [_remark(remark) for remark in row.comments],
    }


def _remark(remark: Remark) -> dict[str, Any]:
    return {"name": remark.name, "answer": remark.answer, "comment": remark.comment}
