"""The chain of registered versions: what breaks it is said with file and line, and stops every command."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.records import chained, lay, register, sha, text
from wording.errors import RecordError
from wording.record.folder import check_folder, read_history, read_sound, read_version_file

A, B, C, D = "2026-01-01.md", "2026-02-01.md", "2026-03-01.md", "2026-04-01.md"
ONE = text(captured="2026-01-01")


def adopted(before: str, hash_of: str, day: str = "2026-02-01", **more: str) -> str:
    return text("adopted", adopted=day, supersedes=before[:-3], supersedes_sha256=sha(hash_of), **more)


TWO = adopted(A, ONE)
THREE = adopted(B, TWO, "2026-03-01")

# Files in the order of their lines → what is said of which of them.
RECORDS: dict[str, tuple[dict[str, str], list[tuple[str, int, str]]]] = {
    "a whole chain": ({A: ONE, B: TWO, C: THREE}, []),
    "recorded versions that name none before them": ({A: ONE, B: text(captured="2026-02-01"), C: ONE}, []),
    "a recorded text from before the first line": ({B: ONE, A: text(captured="2026-01-01")}, []),
    "an adopted version that begins the record": ({A: text("adopted", adopted="2026-01-01")}, []),
    "an adopted version that says of none that it supersedes it": (
        {A: ONE, B: text("adopted", adopted="2026-02-01")},
        [(B, 3, "E-CHAIN")],
    ),
    "no fingerprint": ({A: ONE, B: text("adopted", adopted="2026-02-01", supersedes=A[:-3])}, [(B, 5, "E-CHAIN")]),
    "a fingerprint of something else": ({A: ONE, B: adopted(A, "x")}, [(B, 6, "E-CHAIN")]),
    "a fingerprint and no name": (
        {A: ONE, B: text(captured="2026-02-01", supersedes_sha256=sha(ONE))},
        [(B, 5, "E-CHAIN")],
    ),
    "two that supersede the same": ({A: ONE, B: TWO, C: adopted(A, ONE, "2026-03-01")}, [(C, 5, "E-CHAIN")]),
    "two that supersede each other": (
        {A: adopted(B, "x", "2026-01-01"), B: TWO},
        [(A, 4, "E-DATES"), (A, 5, "E-CHAIN"), (A, 5, "E-SUPERSEDES"), (B, 6, "E-CHAIN")],
    ),
    "one that supersedes itself": ({A: ONE, B: adopted(B, "x")}, [(B, 5, "E-SUPERSEDES"), (B, 6, "E-CHAIN")]),
    "one whose predecessor is not there": (
        {A: ONE, B: adopted("2026-01-15.md", "x")},
        [(B, 5, "E-CHAIN"), (B, 5, "E-SUPERSEDES")],
    ),
    "two heads of which one is recorded": (
        {A: ONE, B: TWO, C: text(captured="2026-03-01", supersedes="2026-01-01", supersedes_sha256=sha(ONE))},
        [(C, 5, "E-CHAIN")],
    ),
    "lines in another order": ({B: TWO, A: ONE}, [(B, 5, "E-CHAIN")]),
}


@pytest.mark.parametrize(("files", "expected"), RECORDS.values(), ids=RECORDS)
def test_check_tells_what_breaks_the_chain_and_reading_stops_there(
    tmp_path: Path, files: dict[str, str], expected: list[tuple[str, int, str]]
) -> None:
    lay(tmp_path, files | {"SHA256SUMS": register(files)})
    assert [(Path(f.file).name, f.line, f.code) for f in check_folder(tmp_path)] == expected
    if expected:
        with pytest.raises(RecordError, match="E-CHAIN"):
            read_history(tmp_path)
        with pytest.raises(RecordError, match="E-CHAIN"):
            read_sound(tmp_path)
    else:
        assert len(read_history(tmp_path)) == len(files)


def test_a_registered_version_needs_a_registered_one_before_it(tmp_path: Path) -> None:
    lay(tmp_path, {A: ONE, B: TWO, "SHA256SUMS": register({B: TWO})})
    assert [(Path(f.file).name, f.line, f.code) for f in check_folder(tmp_path)] == [
        (A, 0, "W-UNREGISTERED"),
        (B, 5, "E-CHAIN"),
    ]


def test_a_file_that_waits_to_be_registered_bears_the_right_fingerprint_or_none(tmp_path: Path) -> None:
    lay(tmp_path, {A: ONE, B: TWO, "SHA256SUMS": register({A: ONE})})
    (fault,) = check_folder(tmp_path)
    assert (fault.code, fault.mend) == (
        "W-UNREGISTERED",
        "run “wording adopt 2026-02-01 --on 2026-02-01”, or move it to the drafts",
    )
    lay(tmp_path, {B: adopted(A, "x")})
    assert [(f.line, f.code) for f in check_folder(tmp_path)] == [(0, "W-UNREGISTERED"), (6, "E-CHAIN")]
    lay(tmp_path, {B: text(captured="2026-02-01")})
    (fault,) = check_folder(tmp_path)
    assert "wording adopt 2026-02-01 --recorded" in fault.mend


def test_a_registered_file_named_by_its_path_is_held_to_the_register_first(tmp_path: Path) -> None:
    lay(tmp_path, {A: ONE, B: TWO, "SHA256SUMS": register({A: ONE, B: ONE})})
    assert read_version_file(tmp_path / A).id == "2026-01-01"
    with pytest.raises(RecordError, match=r"2026-02-01\.md: E-ALTERED"):
        read_version_file(tmp_path / B)


def test_a_faulty_draft_is_left_out_and_told_of_while_all_else_is_read(tmp_path: Path) -> None:
    drafts = {"drafts/2026-05-01-bad.md": "x", "drafts/2026-05-01-good.md": text("draft")}
    history, faults = read_sound(lay(tmp_path, chained(3) | drafts))
    assert [draft.id for draft in history.drafts] == ["2026-05-01-good"]
    assert len(history) == 3
    assert {(Path(fault.file).name, fault.code) for fault in faults} == {("2026-05-01-bad.md", "E-FRONT")}
    with pytest.raises(RecordError, match="E-FRONT"):
        read_history(tmp_path)


def test_a_faulty_dated_file_is_never_left_out(tmp_path: Path) -> None:
    lay(tmp_path, chained(2) | {"2009-01-01.md": "x", "drafts/2026-05-01-bad.md": "x"})
    with pytest.raises(RecordError) as caught:
        read_sound(tmp_path)
    assert [Path(fault.file).name for fault in caught.value.faults] == ["2009-01-01.md"]


@pytest.mark.parametrize("folder", ["", "drafts", "motions"])
def test_what_an_interrupted_command_left_is_told_of(tmp_path: Path, folder: str) -> None:
    lay(tmp_path, chained(2) | {f"{folder}/.wording-3.tmp".lstrip("/"): "half"})
    (fault,) = check_folder(tmp_path)
    assert (fault.code, Path(fault.file).name) == ("W-LEFTOVER", ".wording-3.tmp")
