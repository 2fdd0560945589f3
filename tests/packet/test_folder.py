"""A packet takes the place of the one before it in the same folder, and of nothing else."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from support.packets import packet, sample
from wording.errors import UnreadableFile
from wording.packet.render import FORMATS, write_packet
from wording.packet.render.folder import SEAL, write_packet_files

FIRST = {"index.html": b"one", "packet.pdf": b"paper", "summary.md": b"words"}
SECOND = {"index.html": b"two", "summary.md": b"other words"}


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != SEAL}


def test_a_packet_takes_the_place_of_the_one_before_and_leaves_no_file_of_it_behind(tmp_path: Path) -> None:
    write_packet_files(tmp_path, FIRST)
    paths = write_packet_files(tmp_path, SECOND)
    assert held(tmp_path) == SECOND
    assert [path.name for path in paths] == [*SECOND]
    write_packet_files(tmp_path, FIRST)
    assert held(tmp_path) == FIRST


@pytest.mark.parametrize("name", FIRST)
def test_a_file_that_was_edited_since_is_kept_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    write_packet_files(tmp_path, FIRST)
    (tmp_path / name).write_bytes(b"edited")
    before = held(tmp_path)
    third = {"index.html": b"three", "packet.pdf": b"3", "summary.md": b"III"}
    with pytest.raises(UnreadableFile, match=f"edited since: {name}; move them, or name another folder"):
        write_packet_files(tmp_path, third)
    assert held(tmp_path) == before


def test_a_file_of_somebody_else_is_kept_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("our site", "utf-8")
    (tmp_path / "notes.txt").write_text("notes", "utf-8")
    with pytest.raises(UnreadableFile, match=r"index\.html"):
        write_packet_files(tmp_path, FIRST)
    assert held(tmp_path) == {"index.html": b"our site", "notes.txt": b"notes"}
    (tmp_path / "index.html").unlink()
    write_packet_files(tmp_path, FIRST)
    assert held(tmp_path) == {**FIRST, "notes.txt": b"notes"}


def test_a_file_of_the_packet_before_that_was_edited_stays_where_the_new_packet_has_none(tmp_path: Path) -> None:
    write_packet_files(tmp_path, FIRST)
    (tmp_path / "packet.pdf").write_bytes(b"with my notes")
    write_packet_files(tmp_path, SECOND)
    assert held(tmp_path) == {**SECOND, "packet.pdf": b"with my notes"}


@pytest.mark.parametrize("seal", ["", "rubbish", "\x00", f"{'0' * 64}  ../mine.txt\n", f"{'0' * 64}  index.html\n"])
def test_a_seal_that_somebody_wrote_takes_nothing_away(seal: str, tmp_path: Path) -> None:
    folder = tmp_path / "packet"
    folder.mkdir()
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    (folder / "index.html").write_text("our site", "utf-8")
    (folder / SEAL).write_text(seal, "utf-8")
    with pytest.raises(UnreadableFile):
        write_packet_files(folder, FIRST)
    assert (folder / "index.html").read_text("utf-8") == "our site"
    assert (tmp_path / "mine.txt").read_text("utf-8") == "mine"


def test_the_seal_can_be_checked_without_the_tool(tmp_path: Path) -> None:
    write_packet(sample(), tmp_path)
    lines = [f"{hashlib.sha256((tmp_path / name).read_bytes()).hexdigest()}  {name}\n" for name in FORMATS]
    assert (tmp_path / SEAL).read_text("utf-8") == "".join(lines)  # the form that sha256sum -c reads


def test_the_packet_of_a_code_that_no_font_can_print_takes_the_old_pdf_away(tmp_path: Path) -> None:
    write_packet(sample(), tmp_path)
    chinese = packet("## 诚信\n\n会员应当诚实。\n", "## 诚信\n\n会员必须诚实。\n")
    write_packet(chinese, tmp_path)
    assert {*held(tmp_path)} == {*FORMATS} - {"packet.pdf"}
