"""The tree a newcomer sees: every top entry is promised, nothing is ignored by accident, nothing names a machine."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOP = {
    *(".ci", ".editorconfig", ".gitattributes", ".github", ".gitignore", ".pre-commit-hooks.yaml"),
    *("CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "environment.yml", "pyproject.toml"),
    *("benchmarks", "content_versions", "decisions", "examples", "lib", "notebooks", "tests", "tools"),
}
FORBIDDEN = {
    "a path of one machine": re.compile(r"(?<![\w.~}-])/(?:tmp|work|farm|root|home|Users)/\w"),
    "a package registry": re.compile(r"\bpypi\.org|pythonhosted\.|registry\.npm|\banaconda\.org"),
    "an index option": re.compile(r"--(?:extra-)?index-url"),
}
LOCK = re.compile(r"(^|/)(.*\.lock|package-lock\.json|requirements.*\.txt|pnpm-lock\.yaml)$")


def git(*arguments: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    # A clone that belongs to somebody else (root in a container) is read all the same.
    command = ["git", "-c", "safe.directory=*", *arguments]
    return subprocess.run(command, cwd=ROOT, input=stdin, capture_output=True, text=True, encoding="utf-8", check=False)


@cache
def tracked() -> list[str]:
    if not shutil.which("git") or not (ROOT / ".git").exists():
        pytest.skip("this is not a git clone; what is tracked can't be told.")
    run = git("ls-files", "-z")
    assert run.returncode == 0, run.stderr
    return [name for name in run.stdout.split("\0") if name and (ROOT / name).exists()]


def test_the_top_level_holds_what_is_promised_and_nothing_else() -> None:
    assert {name.split("/")[0] for name in tracked()} == TOP


def test_the_library_is_tracked_and_no_file_of_it_is_ignored() -> None:
    assert "lib/wording/__init__.py" in tracked()
    files = [p for p in (ROOT / "lib").rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    names = "\n".join(p.relative_to(ROOT).as_posix() for p in files) + "\nlib/wording/not_there_yet.py"
    assert git("check-ignore", "--no-index", "--stdin", stdin=names).stdout == ""


@pytest.mark.parametrize("name", [".venv/bin/python", "build/packet/index.html", "lib/wording/__pycache__/x.pyc"])
def test_what_commands_make_is_ignored(name: str) -> None:
    assert tracked()
    assert git("check-ignore", "--no-index", name).returncode == 0


def test_git_never_changes_a_byte_of_the_record() -> None:
    assert "content_versions/** -text" in (ROOT / ".gitattributes").read_text("utf-8").splitlines()
    assert tracked()
    for name in ("content_versions/drafts/any.md", "examples/any/content_versions/any.md"):
        assert git("check-attr", "text", "--", name).stdout.strip() == f"{name}: text: unset"


def test_no_tracked_file_names_a_machine_or_a_registry() -> None:
    found = []
    for name in tracked():
        text = (ROOT / name).read_bytes().decode("utf-8", "replace")
        found += [f"{name}: {what}: {m[0]}" for what, pattern in FORBIDDEN.items() for m in pattern.finditer(text)]
    assert found == []


def test_pyproject_is_the_only_list_of_dependencies() -> None:
    assert [name for name in tracked() if LOCK.search(name)] == []
