"""The tables of a corpus: their columns, with the type of each. What they mean stands in examples/corpus/README.md."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wording.comparison.model import ChangeKind

if TYPE_CHECKING:
    import pyarrow as pa

SECTION_KINDS = tuple(f"sections_{kind}" for kind in ChangeKind)
CLAUSE_KINDS = tuple(f"clauses_{kind}" for kind in ChangeKind if kind is not ChangeKind.RENAMED)
"""Columns that count sections and clauses of each kind; one of two kinds counts under both."""


def _columns(text: str, **further: str) -> dict[str, str]:
    """Columns in order, from a text such as `code:text n:int`; what is between them may stand in `further`."""
    pairs = (column.partition(":") for column in text.format(**further).split())
    return {name: kind for name, _, kind in pairs}


_KINDS = " ".join(f"{name}:int" for name in (*SECTION_KINDS, *CLAUSE_KINDS))

COLUMNS = {
    "codes": _columns(
        "code:text versions:int pairs:int first:text last:text first_day:day last_day:day words_first:int "
        "words_last:int changes:int judge:int editorial:int errors:int warnings:int illustrative:bool"
    ),
    "versions": _columns(
        "code:text n:int version:text day:day file:text sha256:text bytes:int title:text status:text language:text "
        "illustrative:bool sections:int clauses:int words:int"
    ),
    "pairs": _columns(
        "code:text n:int old:text new:text day:day days:int illustrative:bool words_old:int words_new:int kept:int "
        "moved:int deleted:int inserted:int {kinds} changes:int judge:int editorial:int confirm:int coarse:int",
        kinds=_KINDS,
    ),
    "changes": _columns(
        "code:text n:int old:text new:text change:text section:text clause:int kinds:text weight:text matched_by:text "
        "confirm:bool kept:int moved:int deleted:int inserted:int old_text:text new_text:text illustrative:bool"
    ),
    "reasons": _columns(
        "code:text n:int new:text change:text weight:text rule:text direction:text evidence:text illustrative:bool"
    ),
    "lineage": _columns(
        "code:text track:int section:text clause:int name:text n:int version:text day:day event:text weight:text "
        "change:text confirm:bool text:text illustrative:bool"
    ),
    "terms": _columns("code:text n:int version:text day:day term:text count:int illustrative:bool"),
    "faults": _columns("code:text file:text line:int fault:text message:text mend:text"),
}
"""For each table, its columns in order: their names and types. `n` numbers the versions of a code from 1."""

LINKS = _columns("n:int entry:int clause:bool kinds:text weight:text change:text confirm:bool old:numbers new:numbers")
"""Columns of what became of each section and clause, by which the pieces of a long code are joined."""

TABLES = tuple(COLUMNS)
"""The names of the tables, as users meet them."""

Row = tuple[Any, ...]
"""A row, with a value for every column."""

_MISSING = {"day", "days", "first_day", "last_day"}
"""Columns that may hold nothing: days that nobody knows, and what is counted from them."""


def schema(table: str) -> pa.Schema:
    """The schema of a table, as it is written."""
    import pyarrow as pa

    types = {
        "text": pa.string(),
        "int": pa.int64(),
        "bool": pa.bool_(),
        "day": pa.date32(),
        "numbers": pa.list_(pa.int64()),
    }
    columns = LINKS if table == "links" else COLUMNS[table]
    return pa.schema([pa.field(name, types[kind], nullable=name in _MISSING) for name, kind in columns.items()])
