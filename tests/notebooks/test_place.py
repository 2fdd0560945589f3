"""Notebooks find the record above them and leave the packet beside it, without naming a path."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.packets import PREPARED_ON, RECORD, real_packet
from wording import build_packet, compare, read_history
from wording.errors import UnreadableFile
from wording.notebook import chart, open_record, save_packet, show
from wording.packet.phrases import EXAMPLE
from wording.packet.render import FORMATS
from wording.packet.render.folder import SEAL


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the record with a folder for notebooks beside it, which is where we are."""
    shutil.copytree(RECORD, tmp_path / "content_versions")
    (tmp_path / "notebooks" / "deep").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "notebooks")
    return tmp_path


def test_the_record_is_found_from_the_notebooks_and_from_below_them(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert open_record().latest.id == "2026-11-22"
    monkeypatch.chdir(tree / "notebooks" / "deep")
    assert open_record().latest.id == "2026-11-22"


def test_without_a_record_one_sentence_says_what_would_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnreadableFile, match=r"no folder content_versions .* open the notebooks inside the project"):
        open_record()


def test_the_packet_is_left_beside_the_record_and_its_files_are_listed(tree: Path) -> None:
    shown = save_packet(real_packet("housekeeping"))
    assert {path.name for path in (tree / "build" / "notebook-packet").iterdir()} == {*FORMATS, SEAL}
    assert all(name in shown.html and name in repr(shown) for name in FORMATS)
    assert str(tree) not in shown.html + repr(shown)
    assert "llustrative draft" in shown.html


def test_a_long_packet_says_how_far_it_has_come_and_a_short_one_need_not(
    tree: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    save_packet(real_packet("housekeeping"))
    assert capsys.readouterr().out == ""
    monkeypatch.setattr("wording.packet.render.LONG", 700)
    save_packet(real_packet("housekeeping"))
    told = capsys.readouterr().out.splitlines()
    assert told == [f"Making {name} ({n} of {len(FORMATS)}) …" for n, name in enumerate(FORMATS, 1)]


def test_every_file_of_the_packet_has_a_purpose(tree: Path) -> None:
    assert "></td>" not in save_packet(real_packet("housekeeping")).html


def test_a_packet_that_cannot_be_written_leaves_nothing_behind(tree: Path) -> None:
    (tree / "build").write_text("in the way", "utf-8")
    with pytest.raises(UnreadableFile):
        save_packet(real_packet("housekeeping"))
    assert (tree / "build").read_text("utf-8") == "in the way"


def test_what_is_shown_of_an_invented_record_is_called_an_example_and_no_draft() -> None:
    history = read_history(RECORD.parent / "examples" / "riverside-mediators" / "content_versions")
    comparison = compare(history[-2], history[-1])
    packet = build_packet(comparison, prepared_on=PREPARED_ON)
    shown = [show(value) for value in (history, history[-1], comparison, packet)] + [chart(comparison)]
    for one in shown:
        assert EXAMPLE in repr(one)
        assert "llustrative draft" not in one.html + repr(one)
