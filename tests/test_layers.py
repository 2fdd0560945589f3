"""Imports point one way: errors, record, comparison, history, packet, then the formats, then the edges."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from wording.packet.render import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

LIBRARY = Path(__file__).parent.parent / "lib"

# Each part may import those on lower steps; parts on one step never import each other.
STEPS = (
    ("wording.errors",),
    ("wording.record",),
    ("wording.comparison",),
    ("wording.history", "wording.drafting", "wording.translation"),
    ("wording.amend", "wording.sisters"),
    ("wording.packet",),
    ("wording.packet.render", "wording.exchange", "wording.export", "wording.pictures"),
    ("wording.corpus",),
    ("wording.suite",),
    ("wording.cli", "wording.notebook"),
)
STEP = {part: step for step, parts in enumerate(STEPS) for part in parts}
CORE = (
    "wording.errors",
    "wording.record",
    "wording.comparison",
    "wording.history",
    "wording.drafting",
    "wording.amend",
    "wording.sisters",
)
EDGES = STEPS[-1]

HEAVY = {
    "pandas",
    "docx",
    "lxml",
    "typst",
    "xlsxwriter",
    "bs4",
    "jinja2",
    "altair",
    "vl_convert",
    "IPython",
    "ipywidgets",
    "nbformat",
    "pyarrow",
    "fsspec",
    "tqdm",
    "distributed",
}
NOT_FOR_SMALL_TEXTS = {"numpy", "rapidfuzz", "yaml"}
"""What long texts and unusual front matter need; a code of ethics is compared without them."""
ONLY_IN = {
    "argparse": "wording.cli",
    "IPython": "wording.notebook",
    "ipywidgets": "wording.notebook",
    "altair": "wording.notebook",
    "pyarrow": "wording.corpus",
    "fsspec": "wording.corpus",
    "distributed": "wording.corpus",
    "tqdm": "wording.cli",
}


def modules() -> dict[str, ast.Module]:
    found = {}
    for path in sorted(LIBRARY.rglob("*.py")):
        parts = path.relative_to(LIBRARY).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = ast.parse(path.read_text("utf-8"), str(path))
    return found


MODULES = modules()
PACKAGES = {name.rpartition(".")[0] for name in MODULES}


def part_of(name: str) -> str:
    """The part that a module belongs to: the longest of the named ones that it lies in."""
    return max((part for part in STEP if f"{name}.".startswith(f"{part}.")), key=len, default=name)


def _package(module: str, level: int) -> str:
    """The package that `level` dots stand for in that module; nothing for none."""
    if not level:
        return ""
    parts = module.split(".")
    return ".".join(parts[: len(parts) - level + (module in PACKAGES)])


def imported(module: str, tree: ast.AST) -> Iterator[str]:
    """Full names of all that is imported anywhere below `tree`; relative names are resolved."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(filter(None, [_package(module, node.level), node.module]))
            submodules = [f"{base}.{alias.name}" for alias in node.names if f"{base}.{alias.name}" in MODULES]
            yield from submodules or [base]


def imported_on_load(module: str, tree: ast.Module) -> Iterator[str]:
    """Names imported as soon as the module is; what stands in functions or serves type checkers only waits."""
    for statement in tree.body:
        for_types = isinstance(statement, ast.If) and "TYPE_CHECKING" in ast.unparse(statement.test)
        if not for_types and not isinstance(statement, ast.FunctionDef | ast.ClassDef):
            yield from imported(module, statement)


def ours(module: str) -> list[str]:
    return [name for name in imported(module, MODULES[module]) if name.split(".")[0] == "wording"]


LAYERED = sorted(set(MODULES) - {"wording", "wording.__main__"})


@pytest.mark.parametrize("module", LAYERED)
def test_every_module_belongs_to_a_part_and_imports_only_lower_ones(module: str) -> None:
    part = part_of(module)
    assert part in STEP, f"{module} lies in no part that STEPS names"
    for name in ours(module):
        other = part_of(name)
        if other == "wording":
            assert part in EDGES, f"{module} imports the package's front, which only the edges may"
        else:
            assert other == part or STEP[other] < STEP[part], f"{module} imports {name}"


def test_formats_never_import_each_other_and_what_they_share_imports_none_of_them() -> None:
    formats = {*FORMATS.values(), "wording.packet.render.text"}
    assert formats <= set(MODULES)

    def format_of(name: str) -> str | None:
        return next((f for f in formats if f"{name}.".startswith(f"{f}.")), None)

    for module in MODULES:
        if part_of(module) == "wording.packet.render":
            assert {format_of(name) for name in ours(module)} <= {format_of(module), None}, module


@pytest.mark.parametrize("module", [name for name in LAYERED if part_of(name) in CORE])
def test_the_core_loads_no_table_document_or_notebook_library(module: str) -> None:
    loaded = {name.split(".")[0] for name in imported_on_load(module, MODULES[module])}
    assert not loaded & HEAVY


@pytest.mark.parametrize(("library", "part"), sorted(ONLY_IN.items()))
def test_an_edge_library_is_imported_at_its_edge_alone(library: str, part: str) -> None:
    users = {name for name in MODULES if library in {i.split(".")[0] for i in imported(name, MODULES[name])}}
    assert {part_of(name) for name in users} <= {part}


@pytest.mark.parametrize(
    "statement",
    [
        "import wording",
        "from wording.cli import main; main(['versions'])",
        "from wording.cli import main; main(['diff', '2026-11-22', '2026-11-22-housekeeping'])",
    ],
)
def test_what_must_start_fast_loads_nothing_heavy(statement: str) -> None:
    then = "finally:\n    print(); print(json.dumps([*sys.modules]))"
    script = f"import json, sys\ntry:\n    {statement}\nexcept SystemExit:\n    pass\n{then}"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, cwd=LIBRARY.parent)
    assert b"Traceback" not in run.stderr
    loaded = {name.split(".")[0] for name in json.loads(run.stdout.splitlines()[-1])}
    assert "wording" in loaded
    assert not loaded & HEAVY
    assert not loaded & NOT_FOR_SMALL_TEXTS
