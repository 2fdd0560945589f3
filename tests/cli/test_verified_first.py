"""Every load of a registered version holds it to the register first, whatever command, name or path asks for it."""

from __future__ import annotations

import argparse
import ast
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.packets import RECORD
from support.records import tree
from wording import read_history
from wording.cli import main, parser
from wording.errors import RecordError
from wording.record.folder import read_version_file

OLD, DRAFT = "2026-11-22", "housekeeping"
FILE = f"content_versions/{OLD}.md"
LIBRARY = Path(__file__).parents[2] / "lib/wording"

# Every command → its arguments, where it reads a registered version; what it answers is 2 where nothing else is said.
COMMANDS: dict[str, list[list[str]]] = {
    "versions": [[]],
    "show": [[OLD], [FILE], ["latest"], ["current"], [DRAFT]],
    "check": [[]],
    "verify": [[]],
    "adopt": [[DRAFT, "--on", "2026-12-05"], [DRAFT, "--recorded", "--on", "2026-12-05"]],
    "lint": [[OLD], [FILE], [DRAFT, "--against", OLD]],
    "diff": [[OLD, DRAFT], [FILE, f"content_versions/drafts/{OLD}-{DRAFT}.md"], [DRAFT, FILE]],
    "track": [["relationships"], ["--to", DRAFT]],
    "blame": [[OLD], [DRAFT]],
    "find": [["infant"]],
    "since": [["2026-11-22"]],
    "translations": [[], ["es"]],
    "translate start": [["es", OLD]],
    "amend draft": [[OLD, DRAFT], [FILE, DRAFT]],
    "amend apply": [[OLD, "motion.md"], [FILE, "motion.md"]],
    "amend conflicts": [["motion.md"]],
    "amend notice": [["motion.md"]],
    "amend scope": [[OLD, DRAFT, DRAFT], [FILE, DRAFT, DRAFT]],
    "packet": [[OLD, DRAFT, "-o", "out"], [FILE, DRAFT, "-o", "out"]],
    "replies": [["reply.json", "--versions", OLD, DRAFT]],
    "import": [["text.txt", "--base", OLD], ["text.txt", "--base", FILE], [FILE]],
    "export": [[OLD, "--format", "jsonld"], [FILE, "--format", "akn"]],
    "fmt": [[FILE]],
    "sisters": [[".", "second"], ["second", "."]],
    "drift": [[".", "second"], ["second", "."]],
}
FINDINGS = {"check", "verify"}
"""Commands for which an altered file is what they look for, and no trouble."""
APART = {
    "corpus": "its own tests: a code that cannot be read is a row of the table of faults",
    "init": "it lays out a record where none is",
    "translate take": "it takes a worksheet, which names its versions; `translate start` loads the same way",
}


def commands() -> list[str]:
    def below(one: argparse.ArgumentParser, prefix: str) -> Iterator[str]:
        groups = [action for action in one._actions if isinstance(action, argparse._SubParsersAction)]
        if not groups:
            yield prefix.strip()
        for group in groups:
            for name, child in group.choices.items():
                yield from below(child, f"{prefix} {name}")

    return [*below(parser(), "")]


def test_every_command_is_tried_or_set_apart_with_a_reason() -> None:
    assert set(commands()) == set(COMMANDS) | set(APART)


@pytest.fixture
def altered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A record of which one registered byte was altered after everything else was made of it."""
    for folder in (".", "second"):
        shutil.copytree(RECORD, tmp_path / folder / "content_versions")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.txt").write_text("Code\n\nOne\n\nMembers listen.\n", "utf-8")
    (tmp_path / "reply.json").write_text("{}", "utf-8")
    assert main(["amend", "draft", OLD, DRAFT, "-o", "motion.md"]) == 0
    capsys.readouterr()
    path = tmp_path / FILE
    path.write_bytes(path.read_bytes().replace(b"infant", b"infamt", 1))
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_an_altered_registered_version_stops_every_command_before_it_says_or_writes_anything(
    command: str, altered: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(altered)
    for words in COMMANDS[command]:
        code = main([*command.split(), *words])
        out, err = capsys.readouterr()
        assert code == (1 if command in FINDINGS else 2), words
        assert "E-ALTERED" in out + err, words
        assert "infamt" not in out, words
        assert tree(altered) == before, words


def test_python_stops_there_too(altered: Path) -> None:
    for load in (lambda: read_history(altered / "content_versions"), lambda: read_version_file(altered / FILE)):
        with pytest.raises(RecordError, match="E-ALTERED"):
            load()


@pytest.mark.parametrize(
    "words",
    [
        ["amend", "apply", OLD, "2026-12-05-1"],
        ["amend", "notice", "content_versions/motions/2026-12-05-1.md"],
        ["amend", "conflicts", "2026-12-05-1"],
        ["packet", OLD, "2026-12-05", "-o", "out"],
        ["packet", OLD, "2026-12-05", "-o", "out", "--motion", "2026-12-05-1"],
        ["export", "2026-12-05-1", "--format", "akn"],
    ],
    ids=" ".join,
)
def test_a_motion_that_was_altered_after_it_was_sealed_is_not_read_either(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(RECORD, tmp_path / "content_versions")
    monkeypatch.chdir(tmp_path)
    assert main(["adopt", DRAFT, "--on", "2026-12-05", "--moved-by", "Ada", "--vote", "7-1"]) == 0
    motion = tmp_path / "content_versions/motions/2026-12-05-1.md"
    right = motion.read_bytes()
    motion.write_bytes(right.replace(b"Ada", b"Bob"))
    capsys.readouterr()
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert "2026-12-05-1.md: E-SEAL: it was altered after 2026-12-05.md was adopted" in err
    assert "Bob" not in out + err
    assert not (tmp_path / "out").exists()
    motion.write_bytes(right)
    assert main(words) in (0, 1)


def calls(path: Path) -> Iterator[tuple[int, str]]:
    """The calls of a module that write a file by themselves, by line."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        method = isinstance(node.func, ast.Attribute)
        modes = [
            each.value for each in (*node.args, *(k.value for k in node.keywords)) if isinstance(each, ast.Constant)
        ]
        opens = name == "open" and any(isinstance(m, str) and set(m) & set("wax+") and len(m) < 4 for m in modes)
        if opens or (method and name in ("write_text", "write_bytes", "fdopen", "replace_file", "touch")):
            yield node.lineno, name


def test_no_module_but_the_one_writer_writes_files() -> None:
    found = [
        f"{path.relative_to(LIBRARY)}:{line}: {name}"
        for path in sorted(LIBRARY.rglob("*.py"))
        if path != LIBRARY / "record/writing.py"
        for line, name in calls(path)
    ]
    assert found == []
