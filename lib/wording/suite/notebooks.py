"""A page of prose with boxes of Python → a notebook. Nothing is run, so that no answer is stored that is not true."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_CLOSED = "```"
# A box is tagged for what reads notebooks. nbval is told not to compare what a live widget answers: it has another name
# on every run.
_OPENED = {
    "```python": [],
    "```python parameters": ["parameters"],
    "```python alive": ["nbval-ignore-output"],
}


def notebook_of(page: str) -> str:
    """The notebook's file: prose between the boxes as Markdown cells, each box as a cell of code."""
    cells = [cell for text, tags in _parts(page) for cell in (_prose(text) if tags is None else [_code(text, tags)])]
    for number, cell in enumerate(cells, 1):
        cell["id"] = f"cell-{number}"
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    notebook = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _parts(page: str) -> Iterator[tuple[str, list[str] | None]]:
    """Prose and boxes in turn: the text of each, and the tags of a box; None for prose."""
    held: list[str] = []
    tags: list[str] | None = None
    for line in page.split("\n"):
        opens, closes = tags is None and line in _OPENED, tags is not None and line == _CLOSED
        if opens or closes:
            yield "\n".join(held), tags
            held, tags = [], _OPENED[line] if opens else None
        else:
            held.append(line)
    yield "\n".join(held), tags


def _code(text: str, tags: list[str]) -> dict[str, Any]:
    metadata = {"tags": tags} if tags else {}
    code: dict[str, Any] = {"cell_type": "code", "execution_count": None, "metadata": metadata, "outputs": []}
    return {**code, "source": _lines(text)}


def _prose(text: str) -> list[dict[str, Any]]:
    """One cell for each heading with what stands below it."""
    parts = re.split(r"\n(?=## )", text.strip("\n")) if text.strip() else []
    return [{"cell_type": "markdown", "metadata": {}, "source": _lines(part.strip("\n"))} for part in parts]


def _lines(text: str) -> list[str]:
    return text.rstrip("\n").splitlines(keepends=True)
