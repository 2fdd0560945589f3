"""The tool that keeps the notebooks, for tests: `tools/` is no package, and its name is also that of its tests."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import nbformat

ROOT = Path(__file__).parent.parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def _load(file: str, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / file)
    assert spec
    assert spec.loader
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


rules = _load("notebook_rules.py", "notebook_rules")
tool = _load("notebooks.py", "notebooks_tool")


def read(name: str) -> nbformat.NotebookNode:
    """A stored notebook by the number it begins with."""
    (path,) = [path for path in NOTEBOOKS if path.name.startswith(name)]
    return nbformat.read(path, as_version=4)


def code(source: str, *tags: str, outputs: tuple[Any, ...] = (), count: int | None = None) -> nbformat.NotebookNode:
    """A code cell."""
    cell = nbformat.v4.new_code_cell(source, outputs=list(outputs), execution_count=count)
    if tags:
        cell.metadata["tags"] = list(tags)
    return cell


def prose(text: str) -> nbformat.NotebookNode:
    """A text cell."""
    return nbformat.v4.new_markdown_cell(text)


def shown(**data: str) -> nbformat.NotebookNode:
    """An output: `text_html` is the HTML of it, and so on."""
    return nbformat.v4.new_output("display_data", {key.replace("_", "/", 1): value for key, value in data.items()})


def write(path: Path, *cells: nbformat.NotebookNode) -> Path:
    """A notebook of these cells, with ids that do not change."""
    for number, cell in enumerate(cells):
        cell.id = f"cell-{number}"
    nbformat.write(nbformat.v4.new_notebook(cells=list(cells)), path)
    return path
