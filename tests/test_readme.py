"""What the READMEs say is what happens: blocks run, commands are described, links lead somewhere."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from wording.cli import parser

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "content_versions/README.md")
PAGES = sorted(
    page.relative_to(ROOT).as_posix()
    for page in [*ROOT.glob("*.md"), *ROOT.glob("decisions/*.md"), *ROOT.glob("*/README.md")]
)

# Only what fetches the project, or is itself the run that this test is part of, may stay unrun, and says why in a
# comment above its block: <!-- not run: reason -->
UNRUN = ("git clone ", "cd wording", "make ", "conda ", "bash .ci/run", "dask ", "wording corpus s3://")
# `diff` and its like answer 1 for "there are differences".
ANSWERS = (
    "wording diff ",
    "wording lint ",
    "wording corpus ",
    "wording --root examples/riverside-mediators translations",
    "wording check",
    "wording verify",
    "wording amend conflicts ",
)
# Blocks that are looked at, not run. Any other word after the fence is a slip that would keep a block from running.
SHOWN = {"", "text", "json", "yaml", "markdown", "html", "diff", "mermaid"}

BLOCK = re.compile(
    r"^(?:<!-- not run: (?P<reason>.+?) -->\n+)?(?P<fence>```+)(?P<language>[^\n]*)\n(?P<text>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Block:
    """One fenced block of a page."""

    language: str
    text: str
    line: int
    reason: str | None

    @property
    def commands(self) -> list[str]:
        """Its lines, those that end in a backslash joined, without comments and blanks."""
        joined = self.text.replace("\\\n", " ")
        return [line.strip() for line in joined.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def blocks(page: str) -> list[Block]:
    path = ROOT / page
    text = path.read_text("utf-8") if path.exists() else ""
    return [
        Block(m["language"].strip(), m["text"], text.count("\n", 0, m.start("text")) + 1, m["reason"])
        for m in BLOCK.finditer(text)
    ]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the tree in which blocks may write as they like."""
    made = shutil.ignore_patterns(
        *(".git", ".venv", "build", "dist", "__pycache__", ".*_cache", ".hypothesis", "*-from-a-file.md")
    )
    shutil.copytree(ROOT, tmp_path / "copy", ignore=made)
    return tmp_path / "copy"


def run(command: list[str], cwd: Path, stdin: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    variables = os.environ | {"PATH": path, "PYTHONIOENCODING": "utf-8"}
    program = shutil.which(command[0], path=path) or command[0]
    return subprocess.run(
        [program, *command[1:]],
        cwd=cwd,
        env=variables,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def script(page: str, block: Block) -> str:
    """The block as a script that stops at the first line that fails and says which it was."""
    lines = ["set -uo pipefail"]
    for command in block.commands:
        most = 1 if command.startswith(ANSWERS) else 0
        told = f"{page}, block of line {block.line}: {command}".replace("'", "’")
        lines.append(f"{command}\nrc=$?; [ $rc -le {most} ] || {{ echo '{told}: exit code '$rc >&2; exit 1; }}")
    return "\n".join(lines) + "\n"


@pytest.mark.skipif(os.name == "nt", reason="the sh blocks are for a POSIX shell.")
@pytest.mark.parametrize("page", READMES)
def test_every_shell_line_of_a_readme_runs(page: str, copy: Path) -> None:
    for block in blocks(page):
        if block.language == "sh" and not block.reason:
            done = run(["bash", "-c", script(page, block)], copy, "")
            assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("page", READMES)
def test_the_python_blocks_of_a_readme_run_in_order(page: str, copy: Path) -> None:
    source = ""
    for block in blocks(page):
        if block.language == "python":
            # Blank lines up to the block, so that a traceback names the line of the page.
            source += "\n" * (block.line - 1 - source.count("\n")) + block.text
    if not source:
        return
    done = run([sys.executable, "-W", "error", "-"], copy, source)
    assert done.returncode == 0, f"{page}:\n{done.stderr}"


@pytest.mark.parametrize("page", READMES)
def test_a_block_is_run_or_shown_and_only_few_commands_are_excused(page: str) -> None:
    for block in blocks(page):
        assert block.language in {"sh", "python"} | SHOWN, f"{page}, line {block.line}"
        if block.reason:
            assert block.language == "sh"
            assert [c for c in block.commands if not f"{c} ".startswith(UNRUN)] == []


def test_every_make_target_of_the_readme_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z]+)`", (ROOT / "README.md").read_text("utf-8")))
    for block in blocks("README.md"):
        named |= {c.split()[1] for c in block.commands if c.startswith("make ")}
    assert named <= targets


def commands() -> list[str]:
    """The commands, as the parser knows them; those with commands of their own come as `amend draft`."""

    def below(parser: argparse.ArgumentParser, prefix: str) -> Iterator[str]:
        groups = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
        if not groups:
            yield prefix.strip()
        for group in groups:
            for name, child in group.choices.items():
                yield from below(child, f"{prefix} {name}")

    return list(below(parser(), ""))


def test_every_command_explains_itself_and_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    names = commands()
    assert {"versions", "show", "check", "diff", "track", "packet", "fmt", "import"} <= set(names)
    for name in names:
        done = run(["wording", *name.split(), "--help"], ROOT, "")
        assert done.returncode == 0, done.stderr
        assert f"wording {name}" in done.stdout
        assert re.search(rf"\bwording {name}\b", readme), f"README.md doesn't describe “wording {name}”"


def anchors(page: Path) -> set[str]:
    """The anchors that a Markdown page's headings make."""
    found = re.findall(r"^#+ (.+?)$", BLOCK.sub("", page.read_text("utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


@pytest.mark.parametrize("page", PAGES)
def test_every_link_of_a_page_leads_somewhere(page: str) -> None:
    text = BLOCK.sub("", (ROOT / page).read_text("utf-8"))
    for target in re.findall(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"", text):
        name, _, anchor = "".join(target).partition("#")
        if re.match(r"[a-z]+:", name):
            continue
        file = (ROOT / page).parent / name if name else ROOT / page
        assert file.exists(), f"{page}: {name}"
        if anchor:
            assert anchor in anchors(file), f"{page}: #{anchor}"


def test_the_list_of_decisions_names_every_page() -> None:
    listed = re.findall(r"\]\((\d{4}-[^)]+)\)", (ROOT / "decisions" / "README.md").read_text("utf-8"))
    assert listed == sorted(page.name for page in (ROOT / "decisions").glob("0*.md"))
