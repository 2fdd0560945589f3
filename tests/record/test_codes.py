"""The description of the record for staff is true: every code is in it, and its example is a version."""

from __future__ import annotations

import re
from pathlib import Path

from wording.record.fields import KEYS
from wording.record.markup import format_version, parse_version
from wording.record.model import Kind, Status

ROOT = Path(__file__).parents[2]
WHOLE = (ROOT / "content_versions/README.md").read_text("utf-8")
# Motions and drafting warnings have tests of their own.
README = WHOLE.partition("\n## Motions\n")[0] + WHOLE.partition("\n## What the messages mean\n")[2]
README = README.partition("## Drafting warnings\n")[0]
ROW = re.compile(r"^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$", re.M)
CODE = re.compile(r"\b[EW]-[A-Z0-9]+(?:-[A-Z0-9]+)*\b")
HERE = Path(__file__).name


def codes_raised() -> set[str]:
    files = [
        *(ROOT / "lib/wording/record").glob("*.py"),
        *(ROOT / "lib/wording/exchange").glob("*.py"),
        *(ROOT / "lib/wording/translation").glob("*.py"),
        ROOT / "lib/wording/amend/replay.py",
    ]
    sources = [path.read_text("utf-8") for path in files]
    return {code for source in sources for code in re.findall(rf'"({CODE.pattern})"', source)}


def test_every_code_is_explained_once_with_a_cure_and_no_other() -> None:
    explained = [code for code, found, cure in ROW.findall(README) if CODE.fullmatch(code) and found and cure]
    assert len(explained) == len(set(explained))
    assert set(explained) == codes_raised()


def test_every_code_is_met_by_a_test() -> None:
    tests = [path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*.py") if path.name != HERE]
    tests += [path.read_text("utf-8") for path in (ROOT / "tests/battery").glob("*.md")]
    tests += [path.read_text("utf-8") for path in (ROOT / "tests/translation").glob("test_*.py")]
    tests += [(ROOT / name).read_text("utf-8") for name in ("tests/cases/faults.md", "tests/amend/test_replay.py")]
    met = {code for test in tests for code in CODE.findall(test)}
    assert codes_raised() <= met


def test_the_example_is_a_version_in_canonical_form() -> None:
    (example,) = re.findall(r"^```markdown\n(.*?)^```$", README, re.M | re.S)
    assert format_version(parse_version(example)) == example


def test_every_key_and_every_choice_is_explained_in_order() -> None:
    top = README.partition("## The lines at the top\n")[2].partition("\n## ")[0]
    assert tuple(re.findall(r"^\| `([a-z_0-9]+)` \|", top, re.M)) == KEYS
    assert all(f"`{choice}`" in top for choice in (*Status, *Kind))
