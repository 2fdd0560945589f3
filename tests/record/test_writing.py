"""Files are written whole or not at all, whatever fails and wherever."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from wording.errors import UnreadableFile
from wording.record import writing
from wording.record.writing import write_bytes, write_files, write_new, write_text

STEPS = ("open", "fsync", "replace")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones included."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


class Broken:
    """Stands in for `os` and fails at the n-th call of one function, as a full disk or a pulled plug would."""

    def __init__(self, step: str, at: int, error: BaseException) -> None:
        self.step, self.at, self.error = step, at, error

    def __getattr__(self, name: str) -> Any:
        if name != self.step:
            return getattr(os, name)

        def call(*arguments: Any, **named: Any) -> Any:
            self.at -= 1
            if self.at == 0:
                raise self.error
            return getattr(os, name)(*arguments, **named)

        return call


def test_a_new_file_and_one_that_was_there_hold_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    assert write_text(path, "eins\n") == path
    assert write_bytes(str(path), b"zwei\r\n\xff") == path
    assert tree(tmp_path) == {"a.md": b"zwei\r\n\xff"}


def test_text_is_utf8_with_its_line_ends_as_they_are(tmp_path: Path) -> None:
    write_text(tmp_path / "a.md", "é\n®\n")
    assert tree(tmp_path) == {"a.md": b"\xc3\xa9\n\xc2\xae\n"}


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(
    "error", [OSError(28, "No space left on device"), KeyboardInterrupt()], ids=["full", "stopped"]
)
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    (tmp_path / "a.md").write_bytes(b"old")
    monkeypatch.setattr(writing, "os", Broken(step, 1, error))
    expected = UnreadableFile if isinstance(error, OSError) else KeyboardInterrupt
    with pytest.raises(expected) as caught:
        write_bytes(tmp_path / "a.md", b"new")
    assert tree(tmp_path) == {"a.md": b"old"}
    if isinstance(error, OSError):
        assert str(caught.value) == f"“{tmp_path / 'a.md'}” cannot be written: the disk is full."


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("at", [1, 2, 3])
def test_several_files_are_written_all_or_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, at: int
) -> None:
    before = {"a.md": b"old a", "c.md": b"old c"}
    for name, data in before.items():
        (tmp_path / name).write_bytes(data)
    monkeypatch.setattr(writing, "os", Broken(step, at, OSError(28, "No space left on device")))
    with pytest.raises(UnreadableFile, match="cannot be written: the disk is full"):
        write_files(tmp_path, {"a.md": b"A", "b.md": b"B", "c.md": b"C"})
    assert tree(tmp_path) == before


def test_several_files_are_written_into_a_folder_that_is_made(tmp_path: Path) -> None:
    paths = write_files(tmp_path / "new" / "packet", {"b.md": b"B", "a.md": b"A"})
    assert paths == (tmp_path / "new/packet/b.md", tmp_path / "new/packet/a.md")
    assert tree(tmp_path / "new/packet") == {"a.md": b"A", "b.md": b"B"}


def test_a_folder_that_was_made_for_nothing_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "os", Broken("replace", 2, OSError(13, "no")))
    with pytest.raises(UnreadableFile, match="permission is denied"):
        write_files(tmp_path / "new" / "packet", {"a.md": b"A", "b.md": b"B"})
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_one_of_several_files_stops_all_of_them(tmp_path: Path) -> None:
    (tmp_path / "b.md").mkdir()
    with pytest.raises(UnreadableFile, match=r"b\.md” cannot be written: it is a folder"):
        write_files(tmp_path, {"a.md": b"A", "b.md": b"B"})
    assert tree(tmp_path) == {}


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("none/a.md", "there is no such file or folder"),
        ("file/a.md", "a part of the path is not a folder"),
        (".", "it is a folder"),
        ("a\0b", "the name holds a character that no file name can hold"),
    ],
)
def test_what_is_in_the_way_is_said_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, reason: str
) -> None:
    if sys.platform == "win32" and path.startswith("file"):
        reason = "there is no such file or folder"
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UnreadableFile) as caught:
        write_bytes(path, b"x")
    assert str(caught.value) == f"“{path.replace(chr(0), '[U+0000]')}” cannot be written: {reason}."
    assert tree(tmp_path) == {"file": b""}
    with pytest.raises(UnreadableFile):
        write_files(f"{path}/x" if path == "." else path, {"x/y": b"x"})
    assert tree(tmp_path) == {"file": b""}


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="this system has no devices in folders")
def test_a_device_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").symlink_to("/dev/null")
    with pytest.raises(UnreadableFile, match="it is not an ordinary file"):
        write_bytes(tmp_path / "out", b"x")
    assert not Path("/dev/null").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="this system keeps no such permissions")
def test_permissions_and_links_stay_as_they_were(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"old")
    (tmp_path / "a.md").chmod(0o640)
    (tmp_path / "link").symlink_to("a.md")
    write_bytes(tmp_path / "link", b"new")
    assert (tmp_path / "a.md").read_bytes() == b"new"
    assert (tmp_path / "a.md").stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "link").is_symlink()


def test_what_an_interrupted_run_left_behind_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / ".wording-0.tmp").write_bytes(b"left behind")
    write_bytes(tmp_path / "a.md", b"new")
    assert tree(tmp_path) == {".wording-0.tmp": b"left behind", "a.md": b"new"}


def test_the_bytes_are_on_the_disk_before_the_name_is_theirs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []

    class Watched:
        def __getattr__(self, name: str) -> Any:
            if name in ("fsync", "replace"):
                calls.append(name)
            return getattr(os, name)

    monkeypatch.setattr(writing, "os", Watched())
    write_bytes(tmp_path / "a.md", b"new")
    assert calls[:2] == ["fsync", "replace"]


def test_a_new_file_is_made_whole_and_never_written_over(tmp_path: Path) -> None:
    path = write_new(tmp_path / "a.md", b"new")
    assert write_new(path, b"new") == path
    for data in (b"other", b"ne", b"new and more"):
        with pytest.raises(UnreadableFile, match=r"a\.md” is there already and is never written over"):
            write_new(path, data)
    assert tree(tmp_path) == {"a.md": b"new"}


def test_a_disk_without_links_gets_new_files_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "os", Broken("link", 1, OSError(95, "Operation not supported")))
    write_new(tmp_path / "a.md", b"new")
    monkeypatch.setattr(writing, "os", Broken("link", 1, OSError(95, "Operation not supported")))
    with pytest.raises(UnreadableFile, match="never written over"):
        write_new(tmp_path / "a.md", b"other")
    assert tree(tmp_path) == {"a.md": b"new"}


@pytest.mark.skipif(sys.platform == "win32", reason="this system makes links for administrators only.")
def test_a_link_in_the_place_of_a_new_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("elsewhere.md")
    with pytest.raises(UnreadableFile):
        write_new(tmp_path / "a.md", b"new")
    assert tree(tmp_path) == {}
