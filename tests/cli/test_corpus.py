"""`corpus` as a person types it."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support.corpora import CALM, UNREADABLE, corpus
from support.records import lay
from wording import read_corpus

UNDATED = (
    "cedar: W-UNDATED: no version has a day, so their names give the order; begin the names with days such as "
    "2019-03-01 if they stand otherwise"
)
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def codes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of four codes, named from where the command runs."""
    monkeypatch.chdir(tmp_path)
    corpus(tmp_path / "codes")
    return Path("codes")


def test_progress_and_what_was_not_understood_go_to_stderr(codes: Path, typed: Run) -> None:
    code, out, err = typed("corpus", codes, "-o", "tables")
    assert (code, out) == (0, "")
    assert err.splitlines() == [
        "1 of 4 codes",
        "2 of 4 codes",
        f"{UNDATED}.",
        "3 of 4 codes",
        "4 of 4 codes",
        "Written: tables: 9 versions of 4 codes",
    ]
    assert typed("corpus", codes, "-o", "tables")[2].endswith(
        "Written: tables: 9 versions of 4 codes; 4 of the codes were there already\n"
    )


def test_many_codes_are_told_by_tenths(codes: Path, typed: Run) -> None:
    lay(codes, {f"more-{number}/1.md": CALM for number in range(96)})
    _, _, err = typed("corpus", codes, "-o", "tables")
    assert re.findall("([0-9]+) of 100 codes", err) == [str(tenth) for tenth in range(10, 101, 10)]


def test_a_bad_code_is_said_and_makes_the_exit_code_one_again_and_again(codes: Path, typed: Run) -> None:
    lay(codes, {"acorn/2020-01-01.md": UNREADABLE})
    for _ in range(2):
        code, _, err = typed("corpus", codes, "-o", "tables")
        assert code == 1
        assert err.startswith("acorn/2020-01-01.md: E-FORMAT: does not hold text; ")
        assert "Codes of which something could not be read: 1; the table “faults” holds it all." in err


def test_a_hundred_faults_are_printed_and_no_more(codes: Path, typed: Run) -> None:
    lay(codes, {f"acorn/{number}.yml": "a" for number in range(150)})
    _, _, err = typed("corpus", codes, "-o", "tables")
    assert err.count("W-LEFT-OUT") == 100
    assert err.count("More was found; the table “faults” holds it all.") == 1
    assert len(read_corpus("tables", ["faults"])["faults"]) == 151


def test_old_parts_are_told_and_pruned(codes: Path, typed: Run) -> None:
    typed("corpus", codes, "-o", "tables")
    lay(codes, {"cedar/2.md": CALM})
    assert "Parts that belong to no code as it is now: 8; --prune" in typed("corpus", codes, "-o", "tables")[2]
    assert "Parts that" not in typed("corpus", codes, "-o", "tables", "--prune")[2]
    assert "Parts that" not in typed("corpus", codes, "-o", "tables")[2]


def test_further_terms_are_counted(codes: Path, typed: Run) -> None:
    Path("terms.txt").write_text("listen\nkeep what they hear\n", "utf-8")
    typed("corpus", codes, "-o", "tables", "--terms", "terms.txt")
    terms = read_corpus("tables", ["terms"])["terms"]
    assert terms[terms["code"] == "acorn"].groupby("term")["count"].sum().to_dict() == {
        "keep what they hear": 2,
        "listen": 3,
        "may": 1,
        "must": 1,
        "shall": 1,
    }


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("corpus", "codes"), "required: -o/--output"),
        (("corpus", "codes", "-o", "t", "--workers", "0"), "“0” is not a number of processes from 1 to 1024"),
        (("corpus", "codes", "-o", "t", "--workers", "2", "--scheduler", "tcp://x:1"), "not allowed with argument"),
        (("corpus", "nowhere", "-o", "t"), "nowhere” cannot be read: there is no such file or folder."),
        (("corpus", "codes", "-o", "codes/dogwood/content_versions"), "holds a record; write the tables elsewhere."),
        (("corpus", "codes", "-o", "codes/t"), "lies among the codes; write the tables elsewhere."),
        (("corpus", "codes", "-o", "t", "--terms", "none.txt"), "“none.txt” cannot be read: there is no such file"),
    ],
)
def test_trouble_is_one_sentence(words: tuple[str, ...], said: str, codes: Path, typed: Run) -> None:
    code, out, err = typed(*words)
    assert (code, out) == (2, "")
    assert said in err
    assert not Path("t").exists()


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_bar_with_the_time_left(codes: Path, typed: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    typed("corpus", codes, "-o", "tables")
    assert re.search(r"\d+%\|.*\| \d/4 \[\d\d:\d\d<", screen.getvalue())
    assert "1 of 4 codes" not in screen.getvalue()
    assert "cedar: W-UNDATED" in screen.getvalue()
