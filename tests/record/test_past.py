"""The past of a record in git: it only ever grew, or the commit that took something from it is named."""

from __future__ import annotations

import os
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.records import chained, lay, register, sealed, sha
from wording.cli import main
from wording.record.audit import audit
from wording.record.folder import read_history
from wording.record.git import Change
from wording.record.past import check_past, lost
from wording.record.seals import sealed_motions

ROOT = Path(__file__).parents[2]
needs_git = pytest.mark.skipif(not shutil.which("git"), reason="git is not on this system.")
FILES = chained(4)
NAMES = [name for name in FILES if name != "SHA256SUMS"]


def first(count: int) -> dict[str, str]:
    """The record as it was after so many adoptions."""
    versions = {name: FILES[name] for name in NAMES[:count]}
    return versions | {"SHA256SUMS": register(versions)}


class Clone:
    """A git repository with a record in it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.record = folder, folder / "content_versions"
        folder.mkdir()
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str) -> str:
        facts = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        names = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        known = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        command = ["git", "-c", "protocol.file.allow=always", *arguments]
        run = subprocess.run(command, cwd=self.folder, env=known | facts | names, capture_output=True, check=True)
        return run.stdout.decode().strip()

    def commit(self, files: dict[str, str | None], message: str = "x") -> str:
        lay(self.record, {name: content for name, content in files.items() if content is not None})
        for name in (name for name, content in files.items() if content is None):
            (self.record / name).unlink()
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)
        return self.git("rev-parse", "HEAD")[:12]

    def said(self) -> list[tuple[str, str]]:
        return [(Path(fault.file).name, fault.message) for fault in check_past(self.record)]


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    made = Clone(tmp_path / "clone")
    made.commit(first(1))
    made.commit(first(2))
    return made


@needs_git
def test_a_record_that_only_grew_is_without_a_fault(clone: Clone) -> None:
    clone.commit({"drafts/2026-01-01-x.md": "a draft"})
    clone.commit({"drafts/2026-01-01-x.md": "edited", "README.md": "x"})
    clone.commit(first(3))
    clone.commit({"drafts/2026-01-01-x.md": None})
    assert clone.said() == []


@needs_git
def test_a_quiet_edit_that_was_put_back_still_shows_with_both_commits(clone: Clone) -> None:
    edit = clone.commit({NAMES[0]: "something else"})
    back = clone.commit({NAMES[0]: FILES[NAMES[0]]})
    message = "changed it after it was registered"
    assert clone.said() == [(NAMES[0], f"commit {back} {message}"), (NAMES[0], f"commit {edit} {message}")]


@needs_git
def test_a_file_that_was_removed_and_one_that_was_renamed_are_named(clone: Clone) -> None:
    gone = clone.commit({NAMES[0]: None})
    assert clone.said() == [(NAMES[0], f"commit {gone} removed or renamed it after it was registered")]
    clone.commit({NAMES[0]: FILES[NAMES[0]]})
    renamed = clone.commit({NAMES[1]: None, "2002-01-01-better.md": FILES[NAMES[1]]})
    assert (NAMES[1], f"commit {renamed} removed or renamed it after it was registered") in clone.said()


@needs_git
@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (lambda old: old.splitlines(keepends=True)[0], "changed line 2 of the register"),
        (lambda old: "".join(reversed(old.splitlines(keepends=True))), "changed line 1 of the register"),
        (lambda old: old.replace("2002-01-01.md", "2002-01-02.md"), "changed line 2 of the register"),
        (lambda old: None, "took the register away"),
    ],
    ids=["cut", "in another order", "edited", "removed"],
)
def test_a_register_that_did_not_only_grow_is_told_of_though_it_was_restored(clone: Clone, lines, told: str) -> None:
    commit = clone.commit({"SHA256SUMS": lines(FILES["SHA256SUMS"][: len(first(2)["SHA256SUMS"])])})
    clone.commit(first(2))
    assert ("SHA256SUMS", f"commit {commit} {told}") in clone.said()


@needs_git
def test_a_change_before_the_registration_is_nobodys_business(clone: Clone) -> None:
    clone.commit({NAMES[2]: "not registered yet"})
    clone.commit({NAMES[2]: FILES[NAMES[2]]})
    clone.commit(first(3))
    assert clone.said() == []


@needs_git
def test_every_parent_of_a_merge_is_looked_at(clone: Clone) -> None:
    clone.git("checkout", "-q", "-b", "side")
    clone.commit(first(3))
    clone.git("checkout", "-q", "main")
    clone.commit({"README.md": "x"})
    clone.git("merge", "-q", "-s", "ours", "-m", "x", "side")
    commit = clone.git("rev-parse", "HEAD")[:12]
    assert set(clone.said()) == {
        ("SHA256SUMS", f"commit {commit} changed line 3 of the register"),
        (NAMES[2], f"commit {commit} removed or renamed it after it was registered"),
    }


@needs_git
def test_a_merge_that_takes_the_longer_register_is_without_a_fault(clone: Clone) -> None:
    clone.git("checkout", "-q", "-b", "side")
    clone.commit(first(3))
    clone.git("checkout", "-q", "main")
    clone.commit({"README.md": "x"})
    clone.git("merge", "-q", "-m", "x", "side")
    assert clone.said() == []


@needs_git
def test_an_edit_on_a_branch_that_was_merged_later_shows(clone: Clone) -> None:
    clone.git("checkout", "-q", "-b", "side")
    edit = clone.commit({NAMES[0]: "something else"})
    clone.commit({NAMES[0]: FILES[NAMES[0]]})
    clone.git("checkout", "-q", "main")
    clone.commit({"README.md": "x"})
    clone.git("merge", "-q", "-m", "x", "side")
    assert any(edit in message for _, message in clone.said())


@needs_git
def test_a_shallow_clone_says_that_it_is_one_and_a_full_one_of_it_does_not(clone: Clone, tmp_path: Path) -> None:
    clone.commit({NAMES[0]: "something else"})
    clone.commit({NAMES[0]: FILES[NAMES[0]]})
    clone.git("clone", "-q", "--depth", "1", clone.folder.as_uri(), str(tmp_path / "shallow"))
    (fault,) = check_past(tmp_path / "shallow" / "content_versions")
    assert (fault.code, fault.is_error) == ("W-PAST", False)
    assert "shallow" in fault.message
    clone.git("clone", "-q", clone.folder.as_uri(), str(tmp_path / "full"))
    assert {fault.code for fault in check_past(tmp_path / "full" / "content_versions")} == {"E-PAST"}


@needs_git
def test_a_folder_without_a_past_says_so(tmp_path: Path, clone: Clone) -> None:
    lay(tmp_path / "alone", first(1))
    (fault,) = check_past(tmp_path / "alone")
    assert fault.code == "W-PAST"
    lay(clone.folder / "new", first(1))
    assert [fault.message for fault in check_past(clone.folder / "new")] == ["no commit holds it yet"]


@needs_git
def test_what_a_hook_says_of_its_repository_leads_nobody_astray(clone: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    edit = clone.commit({NAMES[0]: "something else"})
    monkeypatch.setenv("GIT_DIR", str(clone.folder / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", "nowhere")
    assert [message for _, message in clone.said()] == [f"commit {edit} changed it after it was registered"]


def test_a_system_without_git_says_that_the_past_cannot_be_told(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (fault,) = check_past(lay(tmp_path / "record", first(1)))
    assert (fault.code, fault.is_error) == ("W-PAST", False)


@given(st.lists(st.tuples(st.integers(0, 4), st.sets(st.sampled_from(NAMES)), st.booleans()), max_size=5))
def test_a_step_is_without_loss_just_when_lines_and_files_all_stay(steps) -> None:
    states: list[tuple[str, dict[str, bool]]] = [("", {})]
    for count, there, longer in steps:
        lines = register({name: FILES[name] for name in NAMES[:count]})
        states.append((lines, dict.fromkeys(sorted(there), longer)))
    for (old, before), (new, after) in pairwise(states):
        changes = [Change("SHA256SUMS", "M")] if old != new else []
        changes += [Change(name, "A") for name in after if name not in before]
        changes += [Change(name, "D") for name in before if name not in after]
        changes += [Change(name, "M") for name in before if name in after and before[name] != after[name]]
        same = all(after.get(name) == before[name] for name in NAMES if name in old and name in before)
        found = list(lost(tuple(changes), old, new, str.encode))
        assert (found == []) == (new.startswith(old) and same)


@needs_git
def test_names_that_git_would_quote_and_a_folder_within_folders_are_read_as_they_are(clone: Clone) -> None:
    record = clone.folder / "a b/Ünïcode\t“x”/content_versions"
    lay(record, first(2) | {"odd\n: name \t.txt": "x", "odd\n:100644 name.txt": "y"})
    clone.git("add", "-A")
    clone.git("commit", "-q", "-m", "x")
    assert check_past(record) == ()
    (record / NAMES[0]).write_text("something else", "utf-8")
    (record / "odd\n: name \t.txt").unlink()
    clone.git("commit", "-q", "-a", "-m", "x")
    assert [(Path(fault.file).name, fault.code) for fault in check_past(record)] == [(NAMES[0], "E-PAST")]


@needs_git
def test_a_graft_or_a_replacement_hides_nothing(clone: Clone) -> None:
    edit = clone.commit({NAMES[0]: "something else"})
    back = clone.commit({NAMES[0]: FILES[NAMES[0]]})
    said = clone.said()
    assert len(said) == 2
    right = clone.git("rev-parse", f"{edit}~1")
    clone.git("replace", clone.git("rev-parse", edit), right)
    (clone.folder / ".git/info").mkdir(exist_ok=True)
    whole = clone.git("rev-parse", back)
    (clone.folder / ".git/info/grafts").write_text(f"{whole} {right}\n", "utf-8")
    assert clone.said() == said


@needs_git
def test_a_clone_that_lacks_objects_says_that_its_past_cannot_be_told(clone: Clone, tmp_path: Path) -> None:
    clone.git("config", "uploadpack.allowFilter", "true")
    partial = tmp_path / "partial"
    clone.git("clone", "-q", "--filter=blob:none", "--no-checkout", clone.folder.as_uri(), str(partial))
    clone.folder.rename(tmp_path / "elsewhere")
    (partial / "content_versions").mkdir()
    (fault,) = check_past(partial / "content_versions")
    assert (fault.code, fault.message.partition(":")[0]) == ("W-PAST", "its past cannot be told")


@needs_git
@pytest.mark.parametrize(("new", "what"), [("something else", "changed"), (None, "removed")])
def test_a_quiet_edit_of_a_motion_shows_once_a_version_bears_its_fingerprint(
    tmp_path: Path, new: str | None, what: str
) -> None:
    files = sealed(3)
    clone = Clone(tmp_path / "clone")
    name, motion = "2003-01-01.md", "motions/2003-01-01-1.md"
    before = {each: files[each] for each in files if each not in (name, "SHA256SUMS")}
    clone.commit(before | {motion: "not adopted yet"})
    clone.commit({motion: files[motion]})
    clone.commit(files)
    by = sealed_motions(read_history(clone.record).versions)
    assert by == {"2003-01-01-1.md": name}
    assert check_past(clone.record, by) == ()
    edit = clone.commit({motion: new})
    back = clone.commit({motion: files[motion]})
    told = [(Path(fault.file).name, fault.message) for fault in check_past(clone.record, by)]
    message = f"it after {name} was registered, which bears its fingerprint"
    expected = [("2003-01-01-1.md", f"commit {edit} {what} {message}")]
    if new:
        expected.insert(0, ("2003-01-01-1.md", f"commit {back} {what} {message}"))
    assert told == expected
    assert main(["--root", str(clone.folder), "check"]) == 0
    assert main(["--root", str(clone.folder), "check", "--history"]) == 1


@needs_git
def test_a_past_that_was_written_anew_is_seen_by_the_anchor_and_not_by_git(clone: Clone) -> None:
    anchor = sha(FILES[NAMES[1]])
    clone.git("checkout", "-q", "--orphan", "anew")
    forged = {name: FILES[name].replace("Code", "Other") for name in NAMES[:1]}
    clone.commit({NAMES[1]: None, **forged, "SHA256SUMS": register(forged)})
    assert clone.said() == []
    assert [fault.code for fault in audit(clone.record, anchor).faults] == ["E-ANCHOR"]


@needs_git
@pytest.mark.parametrize("record", ["content_versions", "examples/riverside-mediators/content_versions"])
def test_the_records_of_this_project_only_ever_grew(record: str) -> None:
    faults = check_past(ROOT / record)
    assert [fault for fault in faults if fault.is_error] == []
    if faults:
        pytest.skip(str(faults[0]))
