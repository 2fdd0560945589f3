"""Rows → an accessible HTML table: a caption, headed columns and rows, figures to the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from wording.notebook import styles
from wording.notebook.display import Display, panel
from wording.notebook.elements import Html, join, tag
from wording.packet.phrases import count
from wording.record.model import Version

if TYPE_CHECKING:
    import pandas as pd

Cell = str | int | float | bool | None
"""What a cell may hold; `Html` is a string."""

_SHORT = 12


def table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Html:
    """A table whose first column heads its rows."""
    figures = [_all_figures([row[at] for row in rows]) for at in range(len(heads))]
    top = [
        tag("th", head, scope="col", style=(styles.NUMBER_HEAD if figure else styles.HEAD) + _whole(head))
        for head, figure in zip(heads, figures, strict=True)
    ]
    return tag(
        "table",
        tag("caption", caption, style=styles.CAPTION),
        tag("thead", tag("tr", *top)),
        tag("tbody", *[_row(row, figures) for row in rows]),
        style=styles.TABLE,
    )


def _row(row: Sequence[Cell], figures: Sequence[bool]) -> Html:
    cells = []
    for at, (cell, figure) in enumerate(zip(row, figures, strict=True)):
        style = (styles.NUMBER if figure else styles.CELL) + _whole(cell)
        cells.append(tag("td", _shown(cell), style=style) if at else tag("th", _shown(cell), scope="row", style=style))
    return tag("tr", *cells)


def _whole(cell: Cell) -> str:
    """Keeps a date or a short id on one line, which a hyphen would break."""
    short = isinstance(cell, str) and len(cell) <= _SHORT and "-" in cell and not cell.count(" ")
    return f";{styles.WHOLE}" if short else ""


def name_cell(version: Version) -> Html:
    """A version's label, broken nowhere but before its “(illustrative …)”."""
    id = tag("span", version.id, style=styles.WHOLE)
    note = version.label.removeprefix(version.id).strip()
    return join(id, " ", tag("span", note, style=styles.WHOLE)) if note else id


def _all_figures(cells: Sequence[Cell]) -> bool:
    return bool(cells) and all(isinstance(cell, int | float) and not isinstance(cell, bool) for cell in cells)


def _shown(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return f"{cell:,}"


def frame_table(frame: pd.DataFrame, caption: str = "") -> Display:
    """A pandas table as a reader would have it: captioned, without the index, booleans in words.

    It says “illustrative draft” when the frame's `attrs` or a column `illustrative` says that it was made from one.
    """
    size = f"{count(len(frame), 'row')}, {count(len(frame.columns), 'column')}"
    caption = caption or f"Table of {size}"
    heads = [str(name).replace("_", " ") for name in frame.columns]
    rows = [[_plain(value) for value in row] for row in frame.itertuples(index=False, name=None)]
    marked = "illustrative" in frame.columns and bool(frame["illustrative"].eq(True).to_numpy().any())
    illustrative = marked or bool(frame.attrs.get("illustrative"))
    return panel(table(caption, heads, rows), illustrative=illustrative, text=f"{caption} ({size})")


def _plain(value: object) -> Cell:
    """A value of a frame as a cell: NumPy's scalars as Python's, missing ones as nothing."""
    value = value.item() if hasattr(value, "item") else value
    if value is None or value != value:
        return None
    return value if isinstance(value, str | int | float | bool) else str(value)


def definition(rows: Sequence[tuple[str, str]]) -> Html:
    """Terms and what is said of them, a line each."""
    lines = [tag("li", tag("strong", f"{term}: "), said) for term, said in rows]
    return tag("ul", join(*lines), style=styles.LIST)
