"""What a stored notebook must be: read by people, run without noise, and really compared by the strict check."""

from __future__ import annotations

import ast
import json
import re
from base64 import b64decode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

FLOORS = {
    "01_the_code_today.ipynb": 4,
    "02_compare_two_versions.ipynb": 5,
    "03_follow_a_principle.ipynb": 7,
    "04_board_summary.ipynb": 5,
    "05_the_life_of_a_code.ipynb": 10,
    "07_draft_an_amendment.ipynb": 5,
    "06_replies.ipynb": 5,
    "08_sister_codes.ipynb": 5,
    "09_many_codes.ipynb": 6,
}
"""How many code cells of each notebook the strict check must compare, at least. Raise it when you add one."""

MOST_LINES = 5
"""Lines of a code cell. What needs more is a wish for a function of the library."""

Cell = dict[str, Any]
"""A cell as nbformat reads it."""

# nbval skips these, so that a picture alone is never compared.
NOT_COMPARED = {"image/png", "image/jpeg", "application/vnd.jupyter.widget-view+json"}
EXCUSES = {"nbval-skip", "nbval-ignore-output", "nbval-raises-exception", "raises-exception"}
EXCUSE_COMMENT = re.compile(r"^\s*#+\s*(?:NBVAL_\w+|PYTEST_VALIDATE_IGNORE_OUTPUT)", re.MULTILINE)

# What differs from run to run or from machine to machine.
UNSTABLE = {
    "an absolute path": re.compile(r"(?<![\w/:<.&;-])/[\w.~-]+/[\w.~-]|\b[A-Za-z]:\\\w|\bfile:/"),
    "a memory address": re.compile(r"\b0x[0-9a-fA-F]{6,}"),
    "a time of day": re.compile(r"\b\d{1,2}:\d{2}:\d{2}\b"),
}
DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
DATA_URI = re.compile(r"data:[\w/+.-]+;base64,([A-Za-z0-9+/=]+)")


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that a notebook must not be or do."""

    notebook: str
    """Its file's name."""
    cell: int
    """The cell, counted from 1 over code and text; 0 for the notebook as a whole."""
    message: str
    """What was found."""

    def __str__(self) -> str:
        return f"{self.notebook}, cell {self.cell}: {self.message}" if self.cell else f"{self.notebook}: {self.message}"


def audit(name: str, notebook: dict[str, Any], floor: int | None, known: str) -> list[Finding]:
    """All that is wrong with a notebook. `known` is text whose dates may stand in outputs: the records."""
    cells: Sequence[Cell] = notebook["cells"]
    sources = "\n".join(cell["source"] for cell in cells)
    dates = set(DATE.findall(known + sources))
    found = [Finding(name, 0, message) for message in _of_notebook(cells, floor)]
    for number, cell in enumerate(cells, 1):
        messages = [*_of_code(cell), *_of_outputs(cell, dates)] if cell["cell_type"] == "code" else []
        found += [Finding(name, number, message) for message in messages]
    return found


def compared(cell: Cell) -> bool:
    """Whether strict nbval compares something of the cell: it has run, is not excused, has an output that counts."""
    if cell["cell_type"] != "code" or cell["execution_count"] is None or _excused(cell):
        return False
    return any("text" in output or set(output.get("data", ())) - NOT_COMPARED for output in cell["outputs"])


def _excused(cell: Cell) -> bool:
    return bool(EXCUSES & set(cell["metadata"].get("tags", ())) or EXCUSE_COMMENT.search(cell["source"]))


def _of_notebook(cells: Sequence[Cell], floor: int | None) -> Iterator[str]:
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    prose = [cell for cell in cells if cell["cell_type"] == "markdown"]
    count = sum(map(compared, cells))
    if floor is None:
        yield "it has no floor; say in FLOORS how many of its cells must be compared"
    elif count < floor:
        yield f"the strict check would compare {count} of its cells and must compare at least {floor}"
    if [cell["execution_count"] for cell in code] != list(range(1, len(code) + 1)):
        yield "its code cells were not run once each, from first to last"
    if sum(map(_words, prose)) < sum(map(_words, code)):
        yield "it has more words of code than of prose"
    titles = [line for cell in prose for line in cell["source"].splitlines() if line.startswith("# ")]
    if len(titles) != 1 or not cells[0]["source"].startswith("# "):
        yield "it must begin with its only title"
    elif not titles[0].endswith("?"):
        yield "its title must be the question that it answers"
    parameters = [cell for cell in code if "parameters" in cell["metadata"].get("tags", ())]
    if len(parameters) != 1:
        yield f"{len(parameters)} of its cells are tagged “parameters”, not one"


def _words(cell: Cell) -> int:
    return len(re.findall(r"\w+", cell["source"]))


def _of_code(cell: Cell) -> Iterator[str]:
    source = cell["source"]
    if _excused(cell):
        yield "it is excused from the strict check"
    lines = [line for line in source.splitlines() if line.strip()]
    if not 1 <= len(lines) <= MOST_LINES:
        yield f"it has {len(lines)} lines of code; 1 to {MOST_LINES} are meant"
    try:
        tree = ast.parse(source)
    except SyntaxError:
        yield "it is not plain Python"
        return
    yield from _of_statements(tree, "parameters" in cell["metadata"].get("tags", ()))


def _of_statements(tree: ast.Module, parameters: bool) -> Iterator[str]:
    if parameters and not all(isinstance(s, ast.Assign) and isinstance(s.value, ast.Constant) for s in tree.body):
        yield "a parameters cell holds plain assignments only"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
            yield "it defines a function or class; those belong in the library"
        if isinstance(node, ast.For | ast.While | ast.Try | ast.With):
            yield "it has a loop or another block; those belong in the library"
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and re.search(r"[/\\]|\.\w{2,5}$", node.value)
        ):
            yield f"it names a file or folder: {node.value}"


def _of_outputs(cell: Cell, dates: set[str]) -> Iterator[str]:
    for output in cell["outputs"]:
        if output["output_type"] == "error":
            yield f"it ends in an error: {output['ename']}"
        if output.get("name") == "stderr":
            yield "it writes to stderr"
        kinds = set(output.get("data", ()))
        if kinds & NOT_COMPARED and not kinds - NOT_COMPARED - {"text/plain"}:
            yield "it shows a picture that the strict check does not compare"
        text = _text(output)
        for what, pattern in UNSTABLE.items():
            if match := pattern.search(text):
                yield f"its output holds {what}: {match[0]}"
        for date in sorted(set(DATE.findall(text)) - dates):
            yield f"its output holds a date that neither the record nor the notebook has: {date}"


def _text(output: dict[str, Any]) -> str:
    """All words of an output, those inside embedded pictures included."""
    parts = [output.get("text", ""), *output.get("data", {}).values()]
    text = "\n".join(part if isinstance(part, str) else json.dumps(part, sort_keys=True) for part in parts)
    inside = [b64decode(match[1]).decode("utf-8", "replace") for match in DATA_URI.finditer(text)]
    return "\n".join([DATA_URI.sub("", text), *inside])
