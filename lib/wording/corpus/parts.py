"""The rows of a table ⇄ a Parquet part, the same bytes for the same rows; parts laid down whole and found again."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

from wording.corpus.places import INSTALL, Place
from wording.corpus.tables import TABLES, Row, schema
from wording.errors import UnreadableFile

ENDING = ".parquet"
_MARK = "codes"
"""The table whose part is written last: where it is, the others are."""
_MOST = 2_147_483_648


def part(table: str, rows: Sequence[Row]) -> bytes:
    """A Parquet file of the rows: one row group, one compression, no day and no clock in it."""
    pa, parquet = libraries()
    known = schema(table)
    columns = list(zip(*rows, strict=True)) or [() for _ in known]
    arrays = [pa.array(column, field.type) for column, field in zip(columns, known, strict=True)]
    sink = io.BytesIO()
    made = pa.Table.from_arrays(arrays, schema=known)
    parquet.write_table(made, sink, version="2.6", compression="zstd", row_group_size=max(len(rows), 1))
    return sink.getvalue()


def rows_of(table: str, data: bytes) -> list[Row]:
    """The rows that a part holds."""
    _, parquet = libraries()
    columns = parquet.read_table(io.BytesIO(data), schema=schema(table)).to_pydict()
    return list(zip(*columns.values(), strict=True))


def lay(out: Place, key: str, tables: Mapping[str, Sequence[Row]], mark: str = _MARK) -> None:
    """Writes a part for each table that has rows, under the name `key`; that of `mark` last, rows or none."""
    for table in (*(name for name in (*TABLES, "links") if name in tables and name != mark), mark):
        if tables[table] or table == mark:
            out.within(table).write(key + ENDING, part(table, tables[table]))


def is_laid(out: Place, key: str, mark: str = _MARK) -> bool:
    """Whether all parts of that name are there, whole."""
    return out.within(mark).has(key + ENDING)


def laid(out: Place, key: str, table: str) -> list[Row]:
    """The rows of a part; none where there is no part, as for a table without rows."""
    place = out.within(table)
    return rows_of(table, place.read(key + ENDING, _MOST)) if place.has(key + ENDING) else []


def libraries() -> tuple[Any, Any]:
    """The library of tables and its Parquet; UnreadableFile says how to come by them."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise UnreadableFile(f"{INSTALL}.") from None
    return pyarrow, pyarrow.parquet
