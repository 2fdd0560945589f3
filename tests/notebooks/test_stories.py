"""The notebooks lead somewhere: overviews, links and commands hold, and what they show says what is illustrative."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from support.notebook_tool import NOTEBOOKS, ROOT, read
from support.packets import recorded
from wording.cli import main
from wording.packet.phrases import ILLUSTRATIVE
from wording.record.folder import read_history

DRAFTS = [recorded(f"2026-11-22-{label}") for label in ("housekeeping", "early-childhood", "rival")]


def prose(number: str) -> str:
    """All text of a notebook on one line."""
    return " ".join(" ".join(c.source for c in read(number).cells if c.cell_type == "markdown").split())


EXAMPLE = read_history(ROOT / "examples/riverside-mediators/content_versions")
NUMBERS = [path.name[:2] for path in NOTEBOOKS]
each = pytest.mark.parametrize("number", NUMBERS)


@each
def test_no_figure_stands_in_prose_where_nothing_keeps_it_true(number: str) -> None:
    text = re.sub(r"```.*?```|`[^`]*`|\([^)]*\.ipynb\)", " ", prose(number), flags=re.DOTALL)
    text = re.sub(r"(?<!\w)\d+\. \[", " [", text)
    # The years of dated versions stay true: a record only grows.
    years = {version.id[:4] for version in EXAMPLE}
    assert [figure for figure in re.findall(r"\d+", text) if number != "05" or figure not in years] == []


@each
def test_every_draft_in_an_output_is_called_illustrative(number: str) -> None:
    ids = [draft.id for draft in DRAFTS]
    parameters = " ".join(c.source for c in read(number).cells if "parameters" in c.metadata.get("tags", []))
    about_drafts = any(id in parameters for id in ids)
    for cell in read(number).cells:
        for output in cell.get("outputs", []):
            page = output.data["text/html"]
            if about_drafts or any(id in page for id in ids):
                assert ILLUSTRATIVE in re.sub(r"<[^>]+>", "", page), f"{number}, cell {cell.id}"
                assert ILLUSTRATIVE in output.data["text/plain"], f"{number}, cell {cell.id}"
    if about_drafts:
        assert "illustrative draft" in prose(number)


@each
def test_the_overview_lists_the_sections_in_order(number: str) -> None:
    cells = [cell.source for cell in read(number).cells if cell.cell_type == "markdown"]
    headings = re.findall(r"^## (.+)$", "\n".join(cells), re.MULTILINE)
    listed = re.findall(r"^\d+\. \[(.+?)\]\(#(.+?)\): ", cells[0], re.MULTILINE)
    assert [name for name, _ in listed] == headings[1:]
    assert [target for _, target in listed] == [heading.replace(" ", "-") for heading in headings[1:]]
    assert headings[-1] == "In short"


@each
def test_every_link_to_a_notebook_bears_its_title(number: str) -> None:
    titles = {path.name: read(path.name).cells[0].source.splitlines()[0].removeprefix("# ") for path in NOTEBOOKS}
    links = re.findall(r"\[([^\]]+)\]\((\w+\.ipynb)\)", prose(number))
    assert links
    assert all(titles[target] == text for text, target in links)


@each
def test_the_commands_that_give_the_same_run(
    number: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    blocks = re.findall(r"```sh\n(.*?)```", read(number).cells[-1].source, re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    assert lines
    monkeypatch.chdir(tmp_path)
    for records in ("content_versions", "examples"):
        shutil.copytree(ROOT / records, tmp_path / records)
    for line in lines:
        program, *arguments = shlex.split(line)
        assert program == "wording"
        assert main(arguments) == (1 if arguments[0] in ("diff", "corpus") else 0)
        assert capsysbinary.readouterr().out or arguments[0] in ("packet", "corpus")


def test_a_reader_can_quote_each_notebook() -> None:
    for number in NUMBERS:
        bullets = re.findall(r"^- ", read(number).cells[-1].source, re.MULTILINE)
        assert 3 <= len(bullets) <= 5
