"""Texts with faults of every kind: each is told with its line, its reason and what would mend it; nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from battery.tables import Row, check, given_bytes, lay_bytes, rows
from support.records import sha
from wording.record.folder import read_history

PAGE = Path(__file__).with_name("texts.md")
BASE = b"---\ntitle: Code\nstatus: recorded\ncaptured: 2026-11-22\n---\n## One {#one}\n\n- We listen.\n"
DRAFT, MOTION, PROCEDURE = "drafts/2026-12-01-x.md", "motions/2026-12-01-1.md", "procedure.yaml"
HEAD = '---⏎motion: 2026-12-01-1⏎title: Care⏎amends: "2026-11-22"⏎status: proposed⏎'
ITEM = '- {at: one/1, strike: "listen", insert: "care"}'
SAID = re.compile(r"(\d+) ([EW]-[A-Z0-9-]+)")

# Which file the lines of a section make, and what stands around them.
SECTIONS = {
    "At the top of a draft": (DRAFT, "---⏎¦⏎---⏎## One⏎⏎- A clause.⏎"),
    "The text of a draft": (DRAFT, "---⏎title: Code⏎status: draft⏎---⏎¦⏎"),
    "A whole file": (DRAFT, "¦"),
    "A motion": (MOTION, "¦"),
    "The board's rules": (PROCEDURE, "¦⏎"),
}
CASES = [(section, row) for section in SECTIONS for row in rows(PAGE, section)]


def record(root: Path, name: str, data: bytes) -> Path:
    register = f"{sha(BASE)}  2026-11-22.md\n".encode()
    return lay_bytes(root, {"2026-11-22.md": BASE, "SHA256SUMS": register, name: data})


@pytest.mark.parametrize(("section", "row"), CASES, ids=[f"{section}: {row['what']}" for section, row in CASES])
def test_every_fault_is_told_with_its_line_and_no_other(section: str, row: Row, tmp_path: Path) -> None:
    name, around = SECTIONS[section]
    lines = around.replace("¦", row["lines"].replace("…", HEAD).replace("¶", ITEM))
    found = check(record(tmp_path, name, given_bytes(lines)))
    assert {fault["file"] for fault in found} == {name}
    expected = sorted((int(line), code) for line, code in SAID.findall(row["said"]))
    assert [(fault["line"], fault["code"]) for fault in found] == expected
    assert row["reason"] in found[0]["message"]
    assert row["mend"] in found[0]["mend"]


STRINGS = rows(PAGE, "Strings that YAML would take for something else")


@pytest.mark.parametrize("row", STRINGS, ids=[row["what"] for row in STRINGS])
def test_a_value_is_what_is_written(row: Row, tmp_path: Path) -> None:
    folder = record(tmp_path, DRAFT, given_bytes(SECTIONS["At the top of a draft"][1].replace("¦", row["lines"])))
    assert check(folder) == []
    assert getattr(read_history(folder).drafts[0].meta, row["key"]) == row["value"]
