"""The audit of the notebooks: it finds what it must, and the strict check really compares what it counts."""

from __future__ import annotations

import copy
import json
import re
import shutil
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest

from support.notebook_tool import NOTEBOOKS, ROOT, code, prose, read, rules, shown, tool, write

NAME = "02_compare_two_versions.ipynb"
KNOWN = "2026-11-22"
Notebook = nbformat.NotebookNode


def test_the_four_notebooks_are_as_they_should_be() -> None:
    assert tool.audited(ROOT / "notebooks") == []
    assert [path.name for path in NOTEBOOKS] == sorted(rules.FLOORS)


def test_the_floors_are_the_counts_so_that_no_cell_falls_out_unseen() -> None:
    counts = {path.name: sum(map(rules.compared, read(path.name).cells)) for path in NOTEBOOKS}
    assert counts == rules.FLOORS
    assert min(counts.values()) >= 4


def last_output(notebook: Notebook) -> Any:
    return [cell for cell in notebook.cells if cell.cell_type == "code"][-1].outputs[0]


def last_code(notebook: Notebook) -> Any:
    return [cell for cell in notebook.cells if cell.cell_type == "code"][-1]


def put(data: dict[str, str]) -> Callable[[Notebook], None]:
    return lambda notebook: last_output(notebook).data.update(data)


def only(data: dict[str, str]) -> Callable[[Notebook], None]:
    return lambda notebook: last_output(notebook).update(data=nbformat.from_dict(data))


def add(output: Any) -> Callable[[Notebook], None]:
    return lambda notebook: last_code(notebook).outputs.append(output)


def say(source: str) -> Callable[[Notebook], None]:
    return lambda notebook: last_code(notebook).update(source=source)


def tag(name: str) -> Callable[[Notebook], None]:
    return lambda notebook: last_code(notebook).metadata.update(tags=[name])


def strip(notebook: Notebook) -> None:
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None


def parameters(source: str) -> Callable[[Notebook], None]:
    def change(notebook: Notebook) -> None:
        (cell,) = [c for c in notebook.cells if "parameters" in c.metadata.get("tags", [])]
        cell.source = source

    return change


def untagged(notebook: Notebook) -> None:
    for cell in notebook.cells:
        cell.metadata.pop("tags", None)


def terse(notebook: Notebook) -> None:
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = "Look." if cell.id != notebook.cells[0].id else "# What?"


def titled(title: str) -> Callable[[Notebook], None]:
    return lambda notebook: notebook.cells[0].update(source=title)


PICTURE = (
    "data:image/svg+xml;base64,"
    + b64encode(b'<svg xmlns="http://www.w3.org/2000/svg"><!-- 12:30:59 --></svg>').decode()
)
SLIPS: dict[str, tuple[Callable[[Notebook], None], str]] = {
    "stripped outputs": (strip, "would compare 0 of its cells"),
    "cells not run in order": (lambda n: last_code(n).update(execution_count=99), "not run once each"),
    "a picture nbval never compares": (only({"image/png": "AAAA", "text/plain": "<Figure>"}), "does not compare"),
    "a widget alone": (only({"application/vnd.jupyter.widget-view+json": "{}"}), "does not compare"),
    "an error": (
        add(nbformat.v4.new_output("error", ename="ValueError", evalue="no", traceback=[])),
        "ends in an error",
    ),
    "a warning": (add(nbformat.v4.new_output("stream", name="stderr", text="beware")), "stderr"),
    "a path of Linux": (put({"text/plain": "in " + "/".join(["", "home", "me", "code"])}), "absolute path"),
    "a path of Windows": (put({"text/plain": "in C:\\Users\\me"}), "absolute path"),
    "an address": (put({"text/plain": "<object at 0x7f31e3454b80>"}), "memory address"),
    "a time": (put({"text/html": "<p>made at 09:15:00</p>"}), "time of day"),
    "a time in a picture": (put({"text/html": f'<img src="{PICTURE}">'}), "time of day: 12:30:59"),
    "a date nobody wrote": (
        put({"text/html": "<p>2031-01-31</p>"}),
        "neither the record nor the notebook has: 2031-01-31",
    ),
    "a tag that skips": (tag("nbval-skip"), "excused"),
    "a tag that ignores": (tag("nbval-ignore-output"), "excused"),
    "a tag that expects an error": (tag("raises-exception"), "excused"),
    "a comment that ignores": (say("# NBVAL_IGNORE_OUTPUT\n1"), "excused"),
    "a function": (say("def f():\n    return 1"), "defines a function"),
    "a nameless function": (say("sorted([1], key=lambda x: x)"), "defines a function"),
    "a class": (say("class C: pass"), "defines a function or class"),
    "a loop": (say("for x in range(3):\n    print(x)"), "loop"),
    "a path in code": (say("open_record('../content_versions')"), "names a file or folder: ../content_versions"),
    "a file in code": (say("'changes.csv'"), "names a file or folder: changes.csv"),
    "a long cell": (say("1\n2\n3\n4\n5\n6"), "6 lines of code"),
    "an empty cell": (say(""), "0 lines of code"),
    "a magic": (say("%matplotlib inline"), "not plain Python"),
    "a computed parameter": (parameters("OLD = 'a' + 'b'"), "plain assignments"),
    "an import among parameters": (parameters("import os"), "plain assignments"),
    "no parameters": (untagged, "0 of its cells are tagged"),
    "more code than prose": (terse, "more words of code"),
    "two titles": (titled("# What?\n\n# Why?"), "only title"),
    "no title": (titled("What?"), "only title"),
    "a title that asks nothing": (titled("# The code"), "must be the question"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_the_audit_finds(slip: str) -> None:
    change, message = SLIPS[slip]
    notebook = copy.deepcopy(read(NAME))
    assert rules.audit(NAME, notebook, rules.FLOORS[NAME], KNOWN) == []
    change(notebook)
    found = [str(finding) for finding in rules.audit(NAME, notebook, rules.FLOORS[NAME], KNOWN)]
    assert any(message in finding for finding in found), found


def test_a_new_notebook_needs_a_floor_and_a_lost_one_is_missed(tmp_path: Path) -> None:
    shutil.copy(ROOT / "notebooks" / NAME, tmp_path / "05_new.ipynb")
    found = [str(finding) for finding in tool.audited(tmp_path)]
    assert any("05_new.ipynb: it has no floor" in finding for finding in found)
    assert f"{NAME}: it is missing" in found


def test_findings_are_printed_with_notebook_and_cell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for records in ("content_versions", "examples"):
        shutil.copytree(ROOT / records, tmp_path / records)
    folder = shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks")
    assert tool.main(["audit", str(folder)]) == 0
    text = (folder / NAME).read_text("utf-8")
    (folder / NAME).write_text(text.replace("illustrative draft", "illustrative draft 0x7f31e3454b80"), "utf-8")
    assert tool.main(["audit", str(folder)]) == 1
    assert re.search(
        rf"^{re.escape(NAME)}, cell \d+: its output holds a memory address: 0x7f31e3454b80\.$",
        capsys.readouterr().err,
        re.M,
    )
    (folder / NAME).write_text("no notebook", "utf-8")
    assert tool.main(["audit", str(folder)]) == 2
    assert f"{NAME} cannot be read as a notebook" in capsys.readouterr().err


def test_the_strict_check_compares_what_is_counted_and_nothing_else(tmp_path: Path) -> None:
    """It passes a stripped notebook: this is why there is an audit."""
    stored = '<p style="margin:0">old</p>'
    source = "from IPython.display import HTML\nHTML('<p style=\"margin:0\">new</p>')"
    told = nbformat.v4.new_output(
        "execute_result", {"text/html": stored, "text/plain": "<IPython.core.display.HTML object>"}, execution_count=1
    )
    png = shown(image_png="AAAA")
    cells = {
        "counted": code(source, outputs=(told,), count=1),
        "stripped": code(source),
        "picture": code(
            "from IPython.display import display\ndisplay({'image/png': 'BBBB'}, raw=True)", outputs=(png,), count=1
        ),
        "silent": code("x = 1", count=1),
    }
    for name, cell in cells.items():
        write(tmp_path / f"{name}.ipynb", prose("# Why?"), cell)
    options = "-q -p nbval --nbval --nbval-current-env --nbval-cell-timeout 60 -p no:cacheprovider -c".split()
    (tmp_path / "none.toml").write_text("", "utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        *options,
        str(tmp_path / "none.toml"),
        str(tmp_path),
        "--junitxml",
        "r.xml",
    ]
    subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=120, check=False)
    report = (tmp_path / "r.xml").read_text("utf-8")
    failed = {name for name in cells if re.search(rf"{name}[^>]*>\s*<failure", report)}
    assert all(name in report for name in cells)
    assert failed == {name for name, cell in cells.items() if rules.compared(cell)} == {"counted"}


def test_the_notebooks_are_stored_in_their_own_words_alone() -> None:
    for path in NOTEBOOKS:
        stored = json.loads(path.read_text("utf-8"))
        assert set(stored["metadata"]) == {"kernelspec", "language_info"}
        assert stored["metadata"]["language_info"] == {"name": "python"}
        assert all(set(cell["metadata"]) <= {"tags"} for cell in stored["cells"])
