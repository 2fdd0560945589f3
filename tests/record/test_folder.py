"""The folder of a record: what it holds is read, what it must not hold is said, all at once."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from wording.errors import Fault, RecordError, UnreadableFile
from wording.record.fields import KEYS
from wording.record.folder import check_folder, read_history, read_version_file
from wording.record.register import is_registered

RECORD = Path(__file__).parents[2] / "content_versions"


def text(status: str = "recorded", **front: str) -> str:
    keys = {"title": "Code", "status": status} | ({"captured": "2026-01-01"} if status == "recorded" else {}) | front
    lines = [f"{key}: {keys[key]}".rstrip() + "\n" for key in KEYS if key in keys]
    return "---\n" + "".join(lines) + "---\n## One\n\n- A clause.\n"


def line(name: str, content: str) -> str:
    return f"{hashlib.sha256(content.encode()).hexdigest()}  {name}\n"


A, B, C = "2026-01-01.md", "2026-02-01.md", "2026-03-01-c.md"
ONE, TWO = text(), text(note="second")
SPANISH = text(language="es", translation_of="2026-01-01", source_sha256=hashlib.sha256(ONE.encode()).hexdigest())
UNDATED = text("recorded", captured="")

# Files of a folder → what is said of which of them.
FOLDERS: dict[str, tuple[dict[str, str], list[tuple[str, int, str]]]] = {
    "a clean record": ({A: ONE, B: TWO, "drafts/2026-02-02-x.md": text("draft"), "README.md": "x"}, []),
    "only drafts, as when a record begins": ({"drafts/2026-02-02-x.md": text("draft")}, []),
    "motions are not read here": ({A: ONE, "motions/2026-12-01-1.md": "x"}, []),
    "hidden files are passed over": ({A: ONE, ".gitkeep": "", "drafts/.keep": ""}, []),
    "nothing but a description": ({"README.md": "x"}, [("", 0, "E-NO-VERSION")]),
    "a name without a date": ({A: ONE, "code.md": ONE}, [("code.md", 0, "E-NAME")]),
    "a name with an underscore": ({A: ONE, "2026-02-01_new.md": ONE}, [("2026-02-01_new.md", 0, "E-NAME")]),
    "a name in capitals": ({A: ONE, "2026-02-01-NEW.md": ONE}, [("2026-02-01-NEW.md", 0, "E-NAME")]),
    "an ending in capitals": ({A: ONE, "2026-02-01.MD": ONE}, [("2026-02-01.MD", 0, "E-NAME")]),
    "a day that the calendar does not have": ({A: ONE, "2026-02-30.md": ONE}, [("2026-02-30.md", 0, "E-NAME")]),
    "a draft without a label": ({A: ONE, "drafts/2026-02-02.md": ONE}, [("drafts/2026-02-02.md", 0, "E-NAME")]),
    "a file of another kind": ({A: ONE, "minutes.docx": "x"}, [("minutes.docx", 0, "W-NAME")]),
    "a folder of another kind": ({A: ONE, "old/2026.md": "x"}, [("old", 0, "W-NAME")]),
    "a folder with the name of a version": ({A: ONE, f"{B}/x": ""}, [(B, 0, "E-FILE")]),
    "a faulty file": ({A: ONE, B: ONE.replace("title", "tilte")}, [(B, 1, "E-MISSING-KEY"), (B, 2, "E-KEY")]),
    "several faulty files": (
        {A: "", B: ONE.replace("recorded", "lost"), "drafts/2026-02-02-x.md": "x"},
        [(A, 0, "E-EMPTY"), (B, 3, "E-VALUE"), ("drafts/2026-02-02-x.md", 1, "E-FRONT")],
    ),
    "a byte order mark": ({A: "\ufeff" + ONE}, [(A, 1, "E-BOM")]),
    "one id for a version and a draft": (
        {C: ONE, f"drafts/{C}": text("draft")},
        [(f"drafts/{C}", 0, "E-TWIN")],
    ),
    "a draft among the versions": ({A: text("draft")}, [(A, 3, "E-STATUS"), (A, 1, "W-UNDATED")]),
    "an adopted draft": ({A: ONE, f"drafts/{C}": text("adopted")}, [(f"drafts/{C}", 3, "E-STATUS")]),
    "a version without a day": ({A: UNDATED}, [(A, 1, "W-UNDATED")]),
    "a version drawn up against nothing": ({A: ONE, B: text(supersedes="2026-01-02")}, [(B, 5, "E-SUPERSEDES")]),
    "a version drawn up against itself": ({A: text(supersedes="2026-01-01")}, [(A, 5, "E-SUPERSEDES")]),
    "a version drawn up against a later one": ({A: text(supersedes="2026-02-01"), B: TWO}, [(A, 5, "E-SUPERSEDES")]),
    "a version drawn up against a draft": (
        {A: ONE, f"drafts/{C}": text("draft"), "2026-04-01.md": text(supersedes="2026-03-01-c")},
        [("2026-04-01.md", 5, "E-SUPERSEDES")],
    ),
    "drafts drawn up against each other": (
        {
            A: ONE,
            "drafts/2026-02-02-x.md": text("draft", supersedes="2026-02-02-y"),
            "drafts/2026-02-02-y.md": text("draft", supersedes="2026-02-02-x"),
            "drafts/2026-02-02-z.md": text("draft", supersedes="2026-02-02-x"),
        },
        [("drafts/2026-02-02-x.md", 4, "E-SUPERSEDES"), ("drafts/2026-02-02-y.md", 4, "E-SUPERSEDES")],
    ),
    "a translation": ({A: ONE, "2026-01-01.es.md": SPANISH}, []),
    "a translation of nothing": (
        {A: ONE, "2026-01-01.es.md": text(language="es", translation_of="2025-01-01")},
        [("2026-01-01.es.md", 6, "E-TRANSLATION")],
    ),
    "a translation that does not say of what, in another language": (
        {A: ONE, "2026-01-01.pt-BR.md": text(language="es")},
        [("2026-01-01.pt-BR.md", 1, "E-TRANSLATION"), ("2026-01-01.pt-BR.md", 3, "E-TRANSLATION")],
    ),
    "a translation with the name of a version": (
        {A: ONE, B: text(translation_of="2026-01-01")},
        [(B, 5, "E-TRANSLATION")],
    ),
    "a registered record": ({A: ONE, B: TWO, "SHA256SUMS": line(A, ONE) + line(B, TWO)}, []),
    "a file that the register does not list": (
        {A: ONE, B: TWO, "SHA256SUMS": line(A, ONE)},
        [(B, 0, "W-UNREGISTERED")],
    ),
    "a registered file altered": ({A: TWO, "SHA256SUMS": line(A, ONE)}, [(A, 0, "E-ALTERED")]),
    "a registered file with the line ends of Windows": (
        {A: ONE.replace("\n", "\r\n"), "SHA256SUMS": line(A, ONE)},
        [(A, 0, "E-ALTERED"), (A, 1, "E-CR")],
    ),
    "a registered file gone": ({B: TWO, "SHA256SUMS": line(A, ONE) + line(B, TWO)}, [("SHA256SUMS", 1, "E-MISSING")]),
    "a register whose last line is cut": ({A: ONE, "SHA256SUMS": line(A, ONE)[:-1]}, [("SHA256SUMS", 1, "E-REGISTER")]),
    "lines that are none": (
        {
            A: ONE,
            "SHA256SUMS": line(A, ONE) + "\n# x\n" + line("drafts/x.md", ONE) + line(A, ONE).upper() + line(A, ONE),
        },
        [("SHA256SUMS", number, "E-REGISTER") for number in (2, 3, 4, 5, 6)],
    ),
    "a draft that fmt would change": (
        {A: ONE, "drafts/2026-02-02-x.md": text("draft").replace("- A", "* A")},
        [("drafts/2026-02-02-x.md", 0, "W-FORM")],
    ),
    "a registered file in another form is left alone": (
        {A: ONE.replace("- A", "* A"), "SHA256SUMS": line(A, ONE.replace("- A", "* A"))},
        [],
    ),
}


def lay(folder: Path, files: dict[str, str]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())
    return folder


def said(folder: Path) -> list[tuple[str, int, str]]:
    at = len(str(folder)) + 1
    return [(fault.file[at:].replace(os.sep, "/"), fault.line, fault.code) for fault in faults(folder)]


def faults(folder: Path) -> list[Fault]:
    """What check says, but for the missing register, which most of these small folders do without."""
    return [fault for fault in check_folder(folder) if fault.code != "W-NO-REGISTER"]


def test_a_record_without_its_register_is_warned_of(tmp_path: Path) -> None:
    (fault,) = check_folder(lay(tmp_path, {A: ONE}))
    assert (fault.code, Path(fault.file).name) == ("W-NO-REGISTER", "SHA256SUMS")


@pytest.mark.parametrize(("files", "expected"), FOLDERS.values(), ids=FOLDERS)
def test_check_tells_every_fault_of_a_folder(
    tmp_path: Path, files: dict[str, str], expected: list[tuple[str, int, str]]
) -> None:
    assert sorted(said(lay(tmp_path, files))) == sorted(expected)


@pytest.mark.parametrize(("files", "expected"), FOLDERS.values(), ids=FOLDERS)
def test_reading_fails_on_errors_and_not_on_warnings(
    tmp_path: Path, files: dict[str, str], expected: list[tuple[str, int, str]]
) -> None:
    lay(tmp_path, files)
    errors = sorted(code for _, _, code in expected if code.startswith("E-"))
    if errors:
        with pytest.raises(RecordError) as caught:
            read_history(tmp_path)
        assert sorted(fault.code for fault in caught.value.faults) == errors
        assert len(str(caught.value).split("\n")) == len(errors)
    else:
        assert read_history(str(tmp_path)) is not None


def test_the_real_record_is_without_a_fault() -> None:
    assert check_folder(RECORD) == ()


def test_versions_come_oldest_first_with_drafts_and_translations_apart(tmp_path: Path) -> None:
    files = {
        "2026-02-01-b.md": ONE,
        B: TWO,
        A: ONE,
        "2026-01-01.es.md": SPANISH,
    }
    history = read_history(lay(tmp_path, files | {"drafts/2026-02-02-x.md": text("draft")}))
    assert [version.id for version in history] == ["2026-01-01", "2026-02-01", "2026-02-01-b"]
    assert [version.id for version in history.drafts] == ["2026-02-02-x"]
    assert [version.id for version in history.translations] == ["2026-01-01.es"]
    assert history.registered is None
    assert history["2026-02-01"].sha256 == hashlib.sha256(TWO.encode()).hexdigest()
    assert history["2026-02-01"].file == str(tmp_path / B)


def test_the_register_says_what_is_registered(tmp_path: Path) -> None:
    history = read_history(lay(tmp_path, {A: ONE, B: TWO, "SHA256SUMS": line(A, ONE)}))
    assert history.registered == {"2026-01-01"}
    assert is_registered(tmp_path / A)
    assert not is_registered(tmp_path / B)
    assert not is_registered(tmp_path / "elsewhere" / A)


def test_a_register_that_cannot_be_understood_protects_by_being_an_error(tmp_path: Path) -> None:
    lay(tmp_path, {A: ONE, "SHA256SUMS": "?\n"})
    with pytest.raises(RecordError, match="E-REGISTER"):
        is_registered(tmp_path / A)


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="sha256sum is not on this system")
def test_the_register_of_the_real_record_is_checked_by_sha256sum() -> None:
    run = subprocess.run(["sha256sum", "--strict", "-c", "SHA256SUMS"], cwd=RECORD, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout.split(b"\n")[0] == b"2026-11-22.md: OK"


def test_a_missing_folder_and_a_file_in_its_place_are_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(
        UnreadableFile, match=r"nowhere” cannot be read: there is no such file or folder; give the folder"
    ):
        read_history(tmp_path / "nowhere")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UnreadableFile, match="give the folder"):
        check_folder(tmp_path / "file")
    with pytest.raises(UnreadableFile, match="give the folder"):
        read_history("a\0b")


def test_an_empty_folder_says_what_to_add(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"E-NO-VERSION: the folder holds no version; add one such as 2026-11-22\.md"):
        read_history(tmp_path)


@pytest.fixture
def links(tmp_path: Path) -> Path:
    try:
        (tmp_path / "link").symlink_to(tmp_path / "target")
    except OSError:
        pytest.skip("this system does not let us make symbolic links.")
    (tmp_path / "link").unlink()
    return tmp_path


def test_symbolic_links_are_refused_wherever_they_point(links: Path) -> None:
    record = lay(links / "record", {A: ONE})
    lay(links / "outside", {"2026-02-02-x.md": ONE})
    (record / B).symlink_to(record / A)
    (record / C).symlink_to(links / "nowhere")
    (record / "drafts").symlink_to(links / "outside")
    (record / "SHA256SUMS").symlink_to(links / "nowhere")
    expected = [(name, 0, "E-LINK") for name in (B, C, "SHA256SUMS", "drafts")]
    assert sorted(said(record)) == sorted(expected)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    lay(tmp_path, {A: ONE})
    os.mkfifo(tmp_path / B)
    assert said(tmp_path) == [(B, 0, "E-FILE")]
    with pytest.raises(UnreadableFile, match="it is not an ordinary file"):
        read_version_file(tmp_path / B)


def test_names_that_differ_by_case_only_are_told(tmp_path: Path) -> None:
    lay(tmp_path, {A: ONE, "Note.txt": "", "note.txt": ""})
    if len(list(tmp_path.iterdir())) < 3:
        pytest.skip("this disk takes names that differ by case only for the same.")
    assert ("note.txt", 0, "E-CASE") in said(tmp_path)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="this system keeps such names out by itself")
def test_a_hostile_file_name_is_shown_without_its_poison(tmp_path: Path) -> None:
    lay(tmp_path, {A: ONE})
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\x1b[31m\xff\n.md")).write_bytes(b"")
    (fault,) = faults(tmp_path)
    assert fault.code == "E-NAME"
    assert str(fault).isprintable()


def test_a_bad_name_is_told_one_that_would_do(tmp_path: Path) -> None:
    lay(tmp_path, {A: ONE, "Code of Ethics 2026.02.01 (new).md": ONE})
    (fault,) = faults(tmp_path)
    assert fault.mend == "name it 2026-02-01-code-of-ethics-new.md"


def test_a_huge_file_is_refused_before_it_is_read_whole(tmp_path: Path) -> None:
    lay(tmp_path, {A: ONE})
    with (tmp_path / B).open("wb") as stream:
        stream.truncate(10**12 if sys.platform == "linux" else 10**7)
    assert said(tmp_path) == [(B, 0, "E-SIZE")]


def test_bytes_that_are_not_text_are_placed(tmp_path: Path) -> None:
    lay(tmp_path, {A: ONE})
    (tmp_path / B).write_bytes(ONE.encode() + b"\n- caf\xe9\n")
    assert said(tmp_path) == [(B, 10, "E-UTF8")]


def test_a_single_file_is_read_as_strictly(tmp_path: Path) -> None:
    lay(tmp_path, {"mine.md": ONE, "bad.md": "x"})
    version = read_version_file(tmp_path / "mine.md")
    assert (version.id, version.file) == ("mine", str(tmp_path / "mine.md"))
    with pytest.raises(RecordError, match=r"bad\.md, line 1: E-FRONT"):
        read_version_file(str(tmp_path / "bad.md"))
    with pytest.raises(UnreadableFile, match=r"none\.md” cannot be read: there is no such file"):
        read_version_file(tmp_path / "none.md")
    with pytest.raises(UnreadableFile, match="it is a folder"):
        read_version_file(tmp_path)


def test_a_draft_is_never_asked_whether_it_supersedes_itself(tmp_path: Path) -> None:
    names = {"drafts/2026-12-12-s.md": text("draft", supersedes="2026-12-01")}
    (found,) = (fault for fault in check_folder(lay(tmp_path, names)) if fault.code == "E-SUPERSEDES")
    assert "2026-12-12-s" not in found.mend
