"""What a new suite holds is held to the project's own: notebooks, ranges, hooks, and what keeps the record's bytes."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import nbformat
import pytest
import yaml

from support.records import tree
from wording import notebook
from wording.notebook import suite as for_suites

ROOT = Path(__file__).parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
NOTEBOOKS = [
    "01_the_code_today.ipynb",
    "02_compare_two_versions.ipynb",
    "03_follow_a_principle.ipynb",
    "04_board_summary.ipynb",
    "05_the_life_of_a_code.ipynb",
    "06_replies.ipynb",
    "07_draft_an_amendment.ipynb",
]
"""Those that ask what one association asks; the others of the project are about several codes."""


def sources(path: Path, kind: str) -> list[str]:
    cells = json.loads(path.read_text("utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == kind]


def test_a_suite_has_the_notebooks_of_the_project_under_their_questions(suite):
    assert sorted(path.name for path in (suite / "notebooks").iterdir()) == NOTEBOOKS
    for name in NOTEBOOKS:
        ours, theirs = ROOT / "notebooks" / name, suite / "notebooks" / name
        assert sources(theirs, "markdown")[0].split("\n")[0] == sources(ours, "markdown")[0].split("\n")[0]


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_is_valid_stores_no_answer_and_leads_to_notebooks_that_are_there(suite, name):
    path = suite / "notebooks" / name
    stored = nbformat.reads(path.read_text("utf-8"), as_version=4)
    nbformat.validate(stored)
    assert all(not cell.outputs for cell in stored.cells if cell.cell_type == "code")
    assert sum(cell.cell_type == "markdown" for cell in stored.cells) >= 3
    for target in re.findall(r"\]\(([^)]+)\)", "\n".join(sources(path, "markdown"))):
        assert (path.parent / target).exists(), target
    assert [cell.metadata.get("tags") for cell in stored.cells].count(["parameters"]) == 1


def test_what_the_notebooks_import_is_public(suite):
    known = {"wording.notebook": notebook.__all__, "wording.notebook.suite": for_suites.__all__}
    for path in sorted((suite / "notebooks").iterdir()):
        for node in ast.walk(ast.parse("\n".join(sources(path, "code")))):
            if isinstance(node, ast.ImportFrom) and node.module in known:
                assert {alias.name for alias in node.names} <= set(known[node.module])


def run_cells(path: Path) -> list[object]:
    """What each cell of a notebook answers, run one after another."""
    space: dict[str, object] = {}
    answers = []
    for source in sources(path, "code"):
        tree = ast.parse(source)
        last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, path.name, "exec"), space)  # noqa: S102  # our own notebook
        code = compile(ast.Expression(last.value), path.name, "eval") if last else None
        answers.append(eval(code, space) if code else None)  # noqa: S307  # our own notebook
    return answers


def adopted(folder: Path) -> None:
    """Puts the first draft on the record."""
    run = [sys.executable, "-m", "wording", "--root", str(folder), "adopt", "2026-12-01-first-text", "--recorded"]
    subprocess.run([*run, "--on", "2026-12-01"], check=True, capture_output=True)


def drafted(folder: Path) -> None:
    """Writes a draft on the first version."""
    text = (folder / "content_versions/2026-12-01.md").read_text("utf-8").replace("captured: 2026-12-01\n", "")
    text = text.replace("status: recorded", "status: draft").replace("illustrative: true", "supersedes: 2026-12-01")
    text = text.replace("Another duty.", "Another and harder duty.")
    (folder / "content_versions/drafts/2026-12-02-harder.md").write_text(text, "utf-8")


STATES = {"a first draft": (), "one version": (adopted,), "a version and a draft": (adopted, drafted)}


@pytest.mark.parametrize("state", STATES)
def test_every_notebook_runs_with(suite, monkeypatch, state):
    for step in STATES[state]:
        step(suite)
    monkeypatch.chdir(suite / "notebooks")
    told = []
    for name in NOTEBOOKS:
        answers = run_cells(suite / "notebooks" / name)
        told += [repr(answer) for answer in answers if answer is not None]
    text = "\n".join(told)
    assert len(told) == 20
    assert ("and no version yet" in text) == (state == "a first draft")
    assert ("nothing yet to compare it with" in text) == (state == "one version")
    if state == "a version and a draft":
        assert (suite / "build/notebook-packet/index.html").exists()
        assert "Nobody has replied yet" in text


def test_replies_that_came_are_tallied(suite, monkeypatch):
    adopted(suite)
    drafted(suite)
    (suite / "replies/one.json").write_text("{}", "utf-8")
    monkeypatch.chdir(suite / "notebooks")
    answer = run_cells(suite / "notebooks/06_replies.ipynb")[-1]
    assert "one.json" in str(answer.html)


def test_ranges_are_those_of_the_project(suite):
    ranges = dict(re.findall(r"^([a-z-]+)([<>=].*)$", (suite / "requirements.txt").read_text("utf-8"), re.MULTILINE))
    assert f"nbval{ranges['nbval']}" in PROJECT["optional-dependencies"]["test"]
    environment = yaml.safe_load((suite / "environment.yml").read_text("utf-8"))
    assert f"python {PROJECT['requires-python']}" in environment["dependencies"]
    assert {"lab", "pdf"} <= PROJECT["optional-dependencies"].keys()


def test_nothing_changes_the_bytes_of_the_record(suite):
    assert "content_versions/** -text" in (suite / ".gitattributes").read_text("utf-8").splitlines()
    ours = (ROOT / ".editorconfig").read_text("utf-8").partition("[content_versions/**]")[2]
    assert (suite / ".editorconfig").read_text("utf-8").partition("[content_versions/**]")[2] == ours


def test_the_workflow_runs_what_the_makefile_has_on_a_whole_clone(suite):
    (job,) = yaml.safe_load((suite / ".github/workflows/ci.yml").read_text("utf-8"))["jobs"].values()
    assert any(step.get("with", {}).get("fetch-depth") == 0 for step in job["steps"])
    commands = [step["run"] for step in job["steps"] if "run" in step]
    assert {"make test", "make packet"} <= set(commands)
    assert ".venv/bin/wording check --history --format github" in commands
    actions = {step["uses"] for step in job["steps"] if "uses" in step}
    assert all(action in (ROOT / ".github/workflows/ci.yml").read_text("utf-8") for action in actions)


def test_the_pages_name_commands_that_there_are(suite):
    from wording.cli import COMMANDS

    pages = [path.read_text("utf-8") for path in (*suite.rglob("*.md"), *suite.rglob("*.ipynb"))]
    named = set(re.findall(r"`wording ([a-z]+)", "\n".join(pages))) | set(
        re.findall(r"^ *wording ([a-z]+)", pages[0], re.M)
    )
    assert {"adopt", "check", "fmt", "import", "init"} <= named <= set(COMMANDS)


def make(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    if not shutil.which("make"):
        pytest.skip("make is not installed; this check runs a Makefile.")
    command = ["make", f"BIN={Path(sys.executable).parent}", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


def test_make_packet_says_what_to_do_until_there_are_two_texts_and_then_makes_the_packet(suite):
    first = make(suite, "packet")
    assert (first.returncode, "and no version yet" in first.stderr) == (0, True)
    adopted(suite)
    second = make(suite, "packet")
    assert (second.returncode, "nothing yet to compare it with" in second.stderr) == (0, True)
    assert not (suite / "build").exists()
    drafted(suite)
    third = make(suite, "packet")
    assert third.returncode == 0, third.stderr
    assert {"index.html", "packet.pdf", "redline.docx"} <= {path.name for path in (suite / "build/packet").iterdir()}


def test_make_test_checks_the_record_and_the_notebooks(suite):
    for name in NOTEBOOKS[1:]:
        (suite / "notebooks" / name).unlink()
    before = tree(suite)
    run = make(suite, "test")
    assert run.returncode == 0, run.stdout + run.stderr
    assert "Every check passed." in run.stdout
    assert "5 passed" in run.stdout
    kept = {name: data for name, data in tree(suite).items() if not name.startswith(".pytest_cache")}
    assert kept == before
    (suite / "content_versions/drafts/2026-12-01-first-text.md").write_text("no front matter\n", "utf-8")
    assert make(suite, "test").returncode != 0


def test_without_an_address_make_says_what_is_missing(suite):
    if not shutil.which("make"):
        pytest.skip("make is not installed; this check runs a Makefile.")
    environment = {key: value for key, value in os.environ.items() if key != "BIN"}
    run = subprocess.run(["make", "packet"], cwd=suite, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode != 0
    assert "Write the address of wording's repository into requirements.txt" in run.stderr
    assert not (suite / ".venv").exists()


def test_the_help_of_make_lists_its_commands(suite):
    listed = make(suite, "help").stdout
    for target in ("packet", "test", "check", "notebooks", "lab", "clean"):
        assert f"make {target}" in listed


def test_pre_commit_reads_our_hooks_and_runs_those_of_a_suite(suite, tmp_path):
    from pre_commit.clientlib import load_config, load_manifest

    hooks = load_manifest(ROOT / ".pre-commit-hooks.yaml")
    assert [hook["id"] for hook in hooks] == ["wording-check", "wording-fmt"]
    load_config(suite / ".pre-commit-config.yaml")
    own = {"BIN": str(Path(sys.executable).parent), "PRE_COMMIT_HOME": str(tmp_path / "home")}
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")} | own

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=suite, env=environment, capture_output=True, text=True, check=False)

    assert run("git", "init", "--quiet").returncode == 0
    run("git", "add", "--all")
    well = run(sys.executable, "-m", "pre_commit", "run", "--all-files")
    assert well.returncode == 0, well.stdout + well.stderr
    assert "check the record" in well.stdout
    (suite / "content_versions/drafts/2026-12-01-first-text.md").write_text("no front matter\n", "utf-8")
    run("git", "add", "--all")
    ill = run(sys.executable, "-m", "pre_commit", "run", "--all-files")
    assert ill.returncode == 1
    assert "E-" in ill.stdout
