"""The parts of a corpus → pandas tables, each whole."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from wording.corpus.making import LIST
from wording.corpus.parts import ENDING, libraries
from wording.corpus.places import Place, place
from wording.corpus.tables import TABLES, schema
from wording.errors import UnreadableFile, shown

if TYPE_CHECKING:
    import pandas as pd

_MOST = 1_073_741_824


def read_corpus(folder: str | Path, tables: Iterable[str] = TABLES) -> dict[str, pd.DataFrame]:
    """The tables that `wording corpus` wrote there, by name: those of the last run that ended, codes in order.

    UnreadableFile says when there is none, or which table is not known.
    """
    out = place(str(folder))
    keys = _keys(out)
    found = {}
    for table in tables:
        if table not in TABLES:
            raise UnreadableFile(f"a corpus has no table “{shown(table, 40)}”; it has {', '.join(TABLES)}.")
        found[table] = _frame(out, table, keys)
    return found


def _keys(out: Place) -> list[str]:
    if not out.has(LIST):
        raise UnreadableFile(f"“{shown(out.url)}” holds no corpus that was finished; run wording corpus FOLDER -o DIR.")
    lines = out.read(LIST, _MOST).decode().splitlines()
    keys = [line.partition("  ")[0] for line in lines]
    if not all(len(key) == 64 and key.isalnum() for key in keys):
        raise UnreadableFile(f"“{shown(out.url)}/{LIST}” is damaged; run wording corpus FOLDER -o DIR again.")
    return keys


def _frame(out: Place, table: str, keys: list[str]) -> pd.DataFrame:
    libraries()
    from fsspec.core import url_to_fs
    from pyarrow import dataset

    there = set(out.within(table).names()) if out.kind(table) == "folder" else set()
    fs, root = url_to_fs(out.within(table).url)
    paths = [f"{root.rstrip('/')}/{key}{ENDING}" for key in keys if key + ENDING in there]
    if paths:
        whole = dataset.dataset(paths, schema=schema(table), filesystem=fs, format="parquet").to_table()
    else:
        whole = schema(table).empty_table()
    frame: pd.DataFrame = whole.to_pandas(date_as_object=False)
    # Whoever shows a part of the table knows by this that some of it was made from illustrative drafts.
    frame.attrs["illustrative"] = bool("illustrative" in frame and frame["illustrative"].any())
    return frame
