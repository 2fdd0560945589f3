"""A page of prose with boxes of Python → a notebook. Nothing is run, so that no answer is stored that is not true."""

from __future__ import annotations

import json
import re
from typing import Any

_BOX = re.compile(r"^```python( parameters| alive)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# nbval is told not to compare what a live widget answers: it has another name on every run.
_TAGS = {" parameters": ["parameters"], " alive": ["nbval-ignore-output"]}


def notebook_of(page: str) -> str:
    """The notebook's file: prose between the boxes as Markdown cells, each box as a cell of code."""
    cells: list[dict[str, Any]] = []
    at = 0
    for box in _BOX.finditer(page):
        cells += _prose(page[at : box.start()])
        tags = _TAGS.get(box[1], [])
        code: dict[str, Any] = {
            "cell_type": "code",
            "execution_count": None,
            "metadata": {"tags": tags} if tags else {},
            "outputs": [],
        }
        cells.append({**code, "source": _lines(box[2])})
        at = box.end()
    cells += _prose(page[at:])
    for number, cell in enumerate(cells, 1):
        cell["id"] = f"cell-{number}"
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    notebook = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _prose(text: str) -> list[dict[str, Any]]:
    """One cell for each heading with what stands below it."""
    parts = re.split(r"\n(?=## )", text.strip("\n")) if text.strip() else []
    return [{"cell_type": "markdown", "metadata": {}, "source": _lines(part.strip("\n"))} for part in parts]


def _lines(text: str) -> list[str]:
    return text.rstrip("\n").splitlines(keepends=True)
