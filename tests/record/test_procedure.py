"""The board's rule file: what it says, and what is said of a faulty one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wording.errors import Fault, RecordError
from wording.record.folder import check_folder, procedure_in, read_history
from wording.record.procedure import Call, Procedure, read_procedure

ROOT = Path(__file__).parents[2]
VERSION = "---\ntitle: T\nstatus: recorded\ncaptured: 2026-11-22\n---\n# T\n\n## Care\n\nCare.\n"

FAULTS = [
    ("editorial: vote\neditorial: two votes\n", 2, "E-DUP-KEY"),
    ("editorial:\n", 1, "E-VALUE"),
    ("editorial: vote\neditorial_notice: a month\n", 2, "E-VALUE"),
    ("source: here\njudge_notice: 30 days\n", 2, "E-MISSING-KEY"),
    ("illustrative: yes\n", 1, "E-VALUE"),
    ("Two Votes: now\n", 1, "E-KEY"),
    ("editorial:\n  - one\n", 2, "E-YAML"),
    ("judge: &a vote\n", 1, "E-YAML"),
    ("judge: !!python/name:os.system x\n", 1, "E-YAML"),
]


def read(text: str) -> tuple[Procedure | None, list[tuple[int, str]]]:
    faults: list[Fault] = []
    found = read_procedure(text, "procedure.yaml", faults)
    return found, sorted((fault.line, fault.code) for fault in faults)


READINGS, HEARING = Call("judge", "two readings", 30, 3), Call("number", "a hearing", 0, 5)
CALLS = (Call("editorial", "consent agenda", 0, 2), READINGS, HEARING)


def test_the_rules_stand_in_the_order_of_the_file() -> None:
    text = "source: Bylaws\neditorial: consent agenda\njudge: two readings\njudge_notice: 30 days\nnumber: a hearing\n"
    assert read(text) == (Procedure(CALLS, "Bylaws", False, "", "procedure.yaml"), [])


@pytest.mark.parametrize(("text", "line", "code"), FAULTS)
def test_a_fault_is_told_with_its_line_and_nothing_is_made_of_the_file(text: str, line: int, code: str) -> None:
    assert read(text) == (None, [(line, code)])


def test_all_faults_are_told_at_once() -> None:
    assert read("editorial:\njudge_notice: soon\nNo: x\n")[1] == [
        (1, "E-VALUE"),
        (2, "E-MISSING-KEY"),
        (2, "E-VALUE"),
        (3, "E-KEY"),
    ]


@given(st.text(max_size=200))
def test_any_text_gives_rules_or_faults_and_never_both(text: str) -> None:
    found, faults = read(text)
    assert (found is None) == bool(faults)


def test_a_faulty_rule_file_is_a_fault_of_the_record(tmp_path: Path) -> None:
    (tmp_path / "2026-11-22.md").write_text(VERSION, "utf-8")
    (tmp_path / "procedure.yaml").write_text("judge:\n", "utf-8")
    assert [fault.code for fault in check_folder(tmp_path) if fault.is_error] == ["E-VALUE"]
    assert procedure_in(tmp_path) is None
    with pytest.raises(RecordError, match=r"procedure\.yaml, line 1: E-VALUE"):
        read_history(tmp_path)


def test_the_rule_file_of_the_record_is_read_with_it_and_says_that_it_is_illustrative() -> None:
    procedure = read_history(ROOT / "content_versions").procedure
    assert procedure is not None
    assert procedure.illustrative
    assert [call.when for call in procedure.calls] == ["editorial", "judge", "section-removed"]
