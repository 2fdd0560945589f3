"""The words of versions as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wording.history.provenance.model import VersionWords

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    "version",
    "section",
    "clause",
    "position",
    "word",
    "is_word",
    "introduced_in",
    "motion",
    "restored_in",
    "reverted_in",
    "moved_in",
    "removed_in",
    "copied_from",
    "uncertain",
    "alternative",
    "number",
)
"""Columns of the table of words, in order."""


def frame_of(versions: Sequence[VersionWords]) -> pd.DataFrame:
    """The words of versions as one tidy table; several versions in a cell are parted by a space."""
    import pandas as pd

    rows = [row for version in versions for row in rows_of(version)]
    frame = pd.DataFrame(rows, columns=pd.Index(COLUMNS))
    # Whoever shows a part of the table knows by this that it was made from an illustrative draft.
    frame.attrs["illustrative"] = any(version.source.illustrative for version in versions)
    return frame


def rows_of(version: VersionWords) -> Iterator[tuple[object, ...]]:
    """The words of a version with the columns of `COLUMNS`."""
    for word in version:
        yield (
            version.version,
            word.section,
            word.clause,
            word.position,
            word.text,
            word.is_word,
            word.introduced_in,
            word.motion or "",
            " ".join(word.restored_in),
            " ".join(word.reverted_in),
            " ".join(word.moved_in),
            " ".join(word.removed_in),
            str(word.copied_from or ""),
            word.uncertain,
            word.alternative or "",
            word.number,
        )
