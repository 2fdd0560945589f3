"""`wording amend` as a person types it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

import pytest

from support.packets import RECORD
from wording.amend.draft import body
from wording.record.folder import read_version_file


@pytest.fixture
def root(tmp_path):
    """A copy of the record without its motions: the tests write their own."""
    shutil.copytree(RECORD, tmp_path / "content_versions", ignore=shutil.ignore_patterns("motions"))
    return tmp_path


def test_a_motion_made_from_a_draft_gives_the_draft_again(wording, tmp_path):
    code, out, err = wording("amend", "draft", "2026-11-22", "rival", "--id", "2026-12-01-1", "-o", "m.md")
    assert (code, out) == (0, "")
    assert err.count("Front matter is carried by no motion; the two differ in status, kind,") == 1
    code, out, err = wording("amend", "apply", "2026-11-22", "m.md")
    assert (code, err) == (0, "")
    (tmp_path / "after.md").write_text(out, "utf-8")
    rival = read_version_file(tmp_path / "content_versions/drafts/2026-11-22-rival.md")
    assert body(read_version_file(tmp_path / "after.md")) == body(rival)
    assert "illustrative: true" in out


def test_a_motion_of_the_record_is_named_by_its_id(wording, tmp_path):
    (tmp_path / "content_versions/motions").mkdir()
    made = wording("amend", "draft", "2026-11-22", "housekeeping", "--id", "2026-12-01-1", "--title", "Tidy up")[1]
    (tmp_path / "content_versions/motions/2026-12-01-1.md").write_text(made, "utf-8")
    assert "title: Tidy up" in made
    code, out, _ = wording("amend", "apply", "2026-11-22", "2026-12-01-1")
    assert code == 0
    assert "motion: 2026-12-01-1" in out
    assert "well as those defined here" in out


def test_a_motion_is_put_in_words_and_given_as_json(wording):
    out = wording("amend", "draft", "2026-11-22", "early-childhood", "--format", "text")[1]
    assert "In “Reflective Practice”, clause 1, strike out “as appropriate” and insert “at least monthly”.\n" in out
    assert "(illustrative)" in out
    value = json.loads(wording("amend", "draft", "2026-11-22", "early-childhood", "--format", "json")[1])
    assert value["schema"] == "wording/motion@1"
    one = next(item for item in value["amendments"] if item["item"].get("strike") == "as appropriate")
    assert one["item"] == {"at": "reflective-practice/1", "strike": "as appropriate", "insert": "at least monthly"}
    assert ["delete", "as appropriate"] in one["runs"]
    assert "at least monthly" in one["proposed"][0]


def test_two_texts_that_are_the_same_need_no_motion(wording):
    code, out, err = wording("amend", "draft", "2026-11-22", "2026-11-22")
    assert (code, out) == (0, "")
    assert "there is nothing to move" in err


def test_a_motion_for_an_older_text_is_found_again_and_told(wording):
    wording("amend", "draft", "2026-11-22", "early-childhood", "--id", "2026-12-01-1", "-o", "m.md")
    code, out, err = wording("amend", "apply", "housekeeping", "m.md")
    assert (code, out) == (2, "")
    assert "E-STALE" in err


def test_trouble_is_told_and_nothing_is_printed(wording, tmp_path):
    (tmp_path / "m.md").write_text("---\nmotion: x\n---\n", "utf-8")
    code, out, err = wording("amend", "apply", "2026-11-22", "m.md", "none.md")
    assert (code, out) == (2, "")
    assert "none.md" in err
    code, out, err = wording("amend", "apply", "2026-11-22", "m.md")
    assert (code, out) == (2, "")
    assert "E-MISSING-KEY" in err
    assert wording("amend", "draft", "2026-11-22", "rival", "--id", "first")[0] == 2
    assert wording("amend")[0] == 2


def test_conflicts_are_printed_and_answered_with_one(wording):
    for number, draft in enumerate(("early-childhood", "rival"), 1):
        wording("amend", "draft", "2026-11-22", draft, "--id", f"2026-12-01-{number}", "-o", f"m{number}.md")
    code, out, err = wording("amend", "conflicts", "m1.md", "m2.md")
    assert (code, err) == (1, "")
    assert "“Reflective Practice”, clause 1 (overlap): both change the same words." in out
    assert "2026-12-01-1 (illustrative), item" in out
    code, out, _ = wording("amend", "conflicts", "m1.md", "--format", "json")
    assert (code, json.loads(out)["conflicts"]) == (0, [])


def test_the_scope_of_a_notice_is_printed_and_answered(wording):
    assert wording("amend", "scope", "2026-11-22", "rival", "rival")[0] == 0
    code, out, _ = wording("amend", "scope", "2026-11-22", "housekeeping", "rival")
    assert code == 1
    assert "noticed: 2026-11-22-housekeeping (illustrative draft)" in out
    assert "outside; the notice left it alone." in out


def test_a_notice_is_printed_or_written_and_tells_of_collisions(wording, tmp_path):
    for number, draft in enumerate(("early-childhood", "rival"), 1):
        wording("amend", "draft", "2026-11-22", draft, "--id", f"2026-12-01-{number}", "-o", f"m{number}.md")
    days = ("--prepared-on", "2026-11-22", "--meeting", "2026-12-31")
    code, out, err = wording("amend", "notice", "m1.md", *days)
    assert (code, err) == (0, "")
    assert "The meeting is on 31 December 2026, 39 days after." in out
    assert "Where the motions collide" not in out
    code, out, err = wording("amend", "notice", "m1.md", "m2.md", *days, "--format", "md")
    assert (code, err) == (0, "The motions collide; the notice says where, and what either order gives.\n")
    assert "## Where the motions collide" in out
    for form, begin in (("html", b"<!DOCTYPE html>"), ("pdf", b"%PDF-")):
        assert wording("amend", "notice", "m1.md", *days, "--format", form, "-o", f"n.{form}")[0] == 0
        assert (tmp_path / f"n.{form}").read_bytes().lstrip().startswith(begin)


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_notice_that_no_terminal_can_show_asks_for_a_file(wording, form, monkeypatch):
    wording("amend", "draft", "2026-11-22", "early-childhood", "--id", "2026-12-01-1", "-o", "m.md")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    code, out, err = wording("amend", "notice", "m.md", "--format", form)
    assert (code, out) == (2, "")
    assert f"name a file with -o, such as -o notice.{form}." in err


def test_a_notice_goes_into_a_pipe_in_any_format(root):
    command = [sys.executable, "-m", "wording", "amend"]
    draft = [*command, "draft", "2026-11-22", "early-childhood", "--id", "2026-12-01-1", "-o", "m.md"]
    assert subprocess.run(draft, cwd=root, check=False).returncode == 0
    made = subprocess.run([*command, "notice", "m.md", "--format", "docx"], cwd=root, capture_output=True, check=True)
    assert made.stdout.startswith(b"PK")


def test_a_comparison_says_that_the_motion_of_its_text_has_weights_of_its_own(wording, tmp_path):
    wording("amend", "draft", "2026-11-22", "housekeeping", "--id", "2026-12-01-1", "-o", "m.md")
    text = (tmp_path / "m.md").read_text("utf-8")
    weights = "weights:\n- {at: conscientiousness/1, weight: editorial, because: the members asked for it}\namendments:"
    folder = tmp_path / "content_versions"
    (folder / "motions").mkdir()
    (folder / "motions" / "2026-12-01-1.md").write_text(text.replace("amendments:", weights, 1), "utf-8")
    draft = next((folder / "drafts").glob("*housekeeping.md"))
    assert wording("diff", "2026-11-22", "housekeeping")[2] == ""
    named = draft.read_text("utf-8").replace("status: draft", "status: draft\nmotion: 2026-12-01-1")
    draft.write_text(named, "utf-8")
    code, _, err = wording("diff", "2026-11-22", "housekeeping")
    assert code == 1
    assert "gives weights of its own; “wording packet” shows them beside those of the rules." in err


def test_check_tells_of_a_weight_for_what_the_text_does_not_have(wording, tmp_path):
    wording("amend", "draft", "2026-11-22", "housekeeping", "--id", "2026-12-01-1", "-o", "m.md")
    text = (tmp_path / "m.md").read_text("utf-8")
    (tmp_path / "content_versions" / "motions").mkdir()
    for at, found in (("preamble/77", 1), ("integrity/2", 1), ("conscientiousness/1", 0), ("new integrity", 0)):
        weights = f"weights:\n- {{at: {at}, weight: editorial, because: so}}\namendments:"
        path = tmp_path / "content_versions" / "motions" / "2026-12-01-1.md"
        path.write_text(text.replace("amendments:", weights, 1), "utf-8")
        code, out, err = wording("check")
        assert code == found
        assert (f"E-WEIGHT: “{at}” under “weights” is no section or clause of 2026-11-22" in out + err) == bool(found)


def test_a_notice_of_what_cannot_be_done_writes_nothing(wording, tmp_path):
    wording("amend", "draft", "2026-11-22", "early-childhood", "--id", "2026-12-01-1", "-o", "m.md")
    text = (tmp_path / "m.md").read_text("utf-8").replace("as appropriate", "as nowhere")
    (tmp_path / "m.md").write_text(text, "utf-8")
    code, out, err = wording("amend", "notice", "m.md", "-o", "n.txt")
    assert (code, out) == (2, "")
    assert "as nowhere" in err
    assert not (tmp_path / "n.txt").exists()
    assert wording("amend", "notice", "m.md", "--meeting", "soon")[0] == 2
