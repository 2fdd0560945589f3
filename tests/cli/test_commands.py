"""The commands as a person types them: results on stdout, talk on stderr, exit codes, one sentence for trouble."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from support.packets import RECORD
from wording.packet.render import FORMATS


def test_versions_lists_the_record_and_marks_what_is_illustrative(wording):
    code, out, _ = wording("versions")
    assert code == 0
    rows = {line.split()[0]: line for line in out.splitlines()}
    assert "registered" in rows["2026-11-22"]
    assert all("illustrative draft" in rows[f"2026-11-22-{d}"] for d in ("housekeeping", "early-childhood", "rival"))


def test_show_prints_a_version_by_id_label_and_day(wording):
    text = (RECORD / "2026-11-22.md").read_text("utf-8")
    assert wording("show", "2026-11-22") == (0, text, "")
    assert wording("show", "current", "--on", "2026-11-23")[1] == text
    assert wording("show", "latest")[1] == text
    assert "Illustrative draft" in wording("show", "housekeeping")[1]


def test_diff_answers_like_diff(wording):
    assert wording("diff", "2026-11-22", "2026-11-22")[0] == 0
    code, out, err = wording("diff", "2026-11-22", "housekeeping")
    assert (code, err) == (1, "")
    assert "[-his/her-]{+their+}" in out
    assert "Illustrative draft" in out


@pytest.mark.parametrize("form", ["text", "md", "html", "json", "docx"])
def test_diff_writes_every_format(wording, root, form):
    code, _, err = wording(
        "diff", "2026-11-22", "rival", "--format", form, "--prepared-on", "2026-11-22", "-o", "out.x"
    )
    assert (code, err) == (1, "Written: out.x\n")
    assert (root / "out.x").stat().st_size > 1000


def test_the_json_of_diff_is_the_published_value(wording):
    value = json.loads(wording("diff", "2026-11-22", "rival", "--format", "json")[1])
    assert value["schema"] == "wording/comparison@1"
    assert value["new"]["illustrative"] is True
    words = value["words"]
    assert words["kept"] + words["moved"] + words["deleted"] == words["old"]


def test_diff_takes_paths_of_files(wording, root):
    (root / "a b.txt").write_text("Our Code\n\nHonesty\n\nMembers are honest.\n", "utf-8")
    (root / "ü.txt").write_text("Our Code\n\nHonesty\n\nMembers are not honest.\n", "utf-8")
    code, out, _ = wording("diff", "./a b.txt", "./ü.txt")
    assert code == 1
    assert "[-are-]{+are not+}" in out


def test_track_follows_a_principle_to_a_draft(wording):
    code, out, _ = wording("track", "reflective", "--to", "early-childhood")
    assert code == 0
    assert "as appropriate" in out
    rows = json.loads(wording("track", "reflective", "--to", "early-childhood", "--format", "json")[1])["steps"]
    assert {row["version"] for row in rows} == {"2026-11-22", "2026-11-22-housekeeping", "2026-11-22-early-childhood"}
    assert wording("track", "--format", "csv")[1].startswith("section,")


def test_packet_writes_its_files_and_says_where(wording, root):
    code, out, err = wording("packet", "2026-11-22", "housekeeping", "-o", "p", "--prepared-on", "2026-11-22")
    assert (code, out) == (0, "")
    names = {"index.html", "packet.pdf", "redline.docx", "summary.md", "changes.csv", "changes.xlsx"}
    assert {path.name for path in (root / "p").iterdir()} == {*names, ".packet.sha256"}
    assert {line.strip() for line in err.splitlines()} >= names
    assert "Open p" in err
    assert ".packet" not in err


def test_an_edited_file_of_a_packet_is_not_written_over(wording, root):
    assert wording("packet", "2026-11-22", "rival", "-o", "p")[0] == 0
    (root / "p" / "summary.md").write_text("My minutes", "utf-8")
    code, out, err = wording("packet", "2026-11-22", "housekeeping", "-o", "p")
    assert (code, out) == (2, "")
    assert "edited since: summary.md; move them, or name another folder." in err
    assert (root / "p" / "summary.md").read_text("utf-8") == "My minutes"


@pytest.mark.parametrize(
    "words", [["show", "2026-11-22"], ["amend", "draft", "2026-11-22", "rival"]], ids=["show", "amend draft"]
)
def test_a_text_to_be_edited_is_never_written_over_one_that_was(wording, root, words):
    assert wording(*words, "-o", "mine.md")[0] == wording(*words, "-o", "mine.md")[0] == 0
    (root / "mine.md").write_text("A day's work", "utf-8")
    code, _, err = wording(*words, "-o", "mine.md")
    assert code == 2
    assert "is there already, with another text; name another file with -o, or move that one away." in err
    assert (root / "mine.md").read_text("utf-8") == "A day's work"


def test_a_report_may_be_made_again_in_the_same_place(wording, root):
    for draft in ("rival", "housekeeping"):
        assert wording("diff", "2026-11-22", draft, "--format", "html", "-o", "report.html")[0] == 1
    assert "rival" not in (root / "report.html").read_text("utf-8")


def test_check_is_clean_on_the_record_in_every_format(wording):
    assert wording("check")[:2] == (0, "")
    told = {"schema": "wording/check@1", "faults": [], "unexplained": ["2026-11-22"], "translations": []}
    assert json.loads(wording("check", "--format", "json")[1]) == told
    assert wording("check", "--format", "github")[1] == ""
    suite = ET.fromstring(  # noqa: S314  # our own output
        wording("check", "--format", "junit")[1].split("\n", 1)[1]
    )
    assert (suite.get("tests"), suite.get("failures")) == ("6", "0")


def test_check_names_file_line_and_code_of_every_fault(wording, root):
    draft = root / "content_versions" / "drafts" / "2026-12-01-bad.md"
    draft.write_text("---\ntitle: X\nstatus: drft\n---\n# X\n\n## A {#Bad Id}\n\nText\n", "utf-8")
    code, out, err = wording("check")
    assert code == 1
    assert "2026-12-01-bad.md, line 3: E-VALUE" in out
    assert "2026-12-01-bad.md, line 7" in out
    assert "errors" in err
    annotations = wording("check", "--format", "github")[1].splitlines()
    assert all(line.startswith("::error file=content_versions/drafts/2026-12-01-bad.md,line=") for line in annotations)
    suite = ET.fromstring(  # noqa: S314  # our own output
        wording("check", "--format", "junit")[1].split("\n", 1)[1]
    )
    assert suite.get("failures") == "1"


def test_a_faulty_draft_stops_only_the_commands_that_name_it_and_is_told_of(wording, root):
    (root / "content_versions" / "drafts" / "2026-12-01-bad.md").write_text("nothing", "utf-8")
    code, out, err = wording("diff", "2026-11-22", "housekeeping")
    assert code == 1
    assert "2026-12-01-bad.md is left out, because it has errors" in err
    assert "bad" not in wording("versions")[1]
    for name in ("bad", "2026-12", "2026-12-01-bad"):
        code, out, err = wording("show", name)
        assert (code, out) == (2, "")
        assert "2026-12-01-bad.md, line 1: E-FRONT" in err
    assert wording("check")[0] == 1


def test_an_altered_registered_file_stops_every_command(wording, root):
    path = root / "content_versions" / "2026-11-22.md"
    path.write_bytes(path.read_bytes() + b"\n")
    for words in (("versions",), ("show", "housekeeping"), ("show", path), ("adopt", "rival", "--on", "2026-12-05")):
        code, out, err = wording(*words)
        assert (code, out) == (2, "")
        assert "2026-11-22.md: E-ALTERED" in err


def test_fmt_mends_drafts_and_never_a_registered_file(wording, root):
    draft = root / "content_versions" / "drafts" / "2026-11-22-rival.md"
    before = draft.read_text("utf-8")
    draft.write_bytes(before.replace("- ", "* ").replace("\n", "\r\n").encode())
    assert wording("fmt", "--check", draft)[0] == 1
    assert wording("fmt", draft)[0] == 0
    assert draft.read_text("utf-8") == before
    registered = root / "content_versions" / "2026-11-22.md"
    registered.write_bytes(registered.read_bytes() + b"\n")
    code, _, err = wording("fmt", registered)
    assert code == 2
    assert "E-ALTERED" in err


def test_import_makes_a_draft_and_never_replaces_one(wording, root):
    (root / "page.txt").write_text("Our Code\n\nHonesty\n\nMembers are honest.\n\nScroll to Top\n", "utf-8")
    code, _, err = wording("import", "page.txt", "--date", "2026-12-01", "--label", "page")
    assert code == 0
    assert "Scroll to Top" in err
    assert (root / "content_versions/drafts/2026-12-01-page.md").exists()
    assert wording("check")[0] == 0
    code, _, err = wording("import", "page.txt", "--date", "2026-12-01", "--label", "page")
    assert (code, "exists already" in err) == (2, True)


TROUBLE = {
    "an unknown version": ["show", "2031"],
    "an ambiguous beginning": ["show", "2026-11-22-"],
    "a file that is not there": ["diff", "2026-11-22", "nowhere.md"],
    "a folder for a file": ["diff", "2026-11-22", "content_versions/"],
    "an unknown principle": ["track", "honour"],
    "a file of another sort": ["diff", "2026-11-22", "picture.md"],
    "a day before the record": ["show", "current", "--on", "1999-01-01"],
    "an output below a file": ["diff", "2026-11-22", "rival", "-o", "picture.md/out.txt"],
    "a packet below a file": ["packet", "2026-11-22", "rival", "-o", "picture.md/out"],
    "no record": ["--root", "content_versions", "versions"],
    "a missing root": ["--root", "not-there", "check"],
    "an empty import": ["import", "empty.txt"],
    "a Word file that is none": ["import", "broken.docx"],
    "a draft with a faulty status": ["show", "./faulty.md"],
}


@pytest.mark.parametrize("words", TROUBLE.values(), ids=TROUBLE.keys())
def test_trouble_is_a_sentence_on_stderr_and_exit_code_2(wording, root, words):
    (root / "picture.md").write_bytes(b"\x89PNG\r\n\x1a\n\x00\xff")
    (root / "empty.txt").write_bytes(b"")
    (root / "broken.docx").write_bytes(b"PK\x03\x04 broken")
    (root / "faulty.md").write_text("---\ntitle: X\nstatus: drft\n---\n\n## A\n\ntext\n", "utf-8")
    before = sorted(path for path in root.rglob("*"))
    code, out, err = wording(*words)
    assert (code, out) == (2, "")
    assert err.startswith("wording: ")
    assert err.rstrip().endswith((".", "?"))
    assert sorted(path for path in root.rglob("*")) == before


@pytest.mark.parametrize("words", [[], ["diff", "one"], ["show", "current", "--on", "tomorrow"]])
def test_wrong_usage_is_exit_code_2(wording, words):
    code, out, err = wording(*words)
    assert (code, out) == (2, "")
    assert "usage: wording" in err


def test_a_comparison_that_fails_its_proof_is_not_shown_and_its_texts_are_saved(wording, root, monkeypatch):
    from wording.comparison import compare as engine
    from wording.errors import ProofError

    def fail(comparison):
        raise ProofError("internal error: the comparison fails its own proof.")

    monkeypatch.setattr(engine, "prove", fail)
    code, out, err = wording("diff", "2026-11-22", "rival")
    assert (code, out) == (2, "")
    assert "internal error" in err
    saved = (root / "wording-bug-report.md").read_text("utf-8")
    assert "his/her" in saved
    assert "toddlers" in saved


def test_the_packet_of_an_empty_principle_and_a_long_clause_is_made(wording, root):
    long = "Members act with care and respect. " * 500
    (root / "old.md").write_text("---\ntitle: X\nstatus: draft\n---\n\n## Empty\n\n## A\n\nShort.\n", "utf-8")
    (root / "new.md").write_text(f"---\ntitle: X\nstatus: draft\n---\n\n## Empty\n\n## A\n\n{long.strip()}\n", "utf-8")
    code, _, _ = wording("packet", "./old.md", "./new.md", "-o", "p", "--prepared-on", "2026-11-22")
    assert code == 0
    assert {path.name for path in Path(root, "p").iterdir()} >= set(FORMATS)


@pytest.mark.parametrize(
    "words",
    [
        ["show", "rival", "-o", "content_versions/2026-11-22.md"],
        ["show", "rival", "-o", "content_versions/SHA256SUMS"],
        ["diff", "2026-11-22", "rival", "-o", "content_versions/drafts/2026-11-22-housekeeping.md"],
        ["import", "mine.txt", "-o", "content_versions/2026-11-22.md"],
        ["import", "mine.txt", "-o", "mine.txt"],
        ["packet", "2026-11-22", "rival", "-o", "content_versions"],
        ["packet", "2026-11-22", "rival", "-o", "content_versions/drafts"],
        ["packet", "2026-11-22", "rival", "-o", "mine.txt"],
        ["packet", "2026-11-22", "rival", "-o", ""],
    ],
)
def test_no_command_writes_over_the_record_or_its_own_source(wording, root, words):
    (root / "mine.txt").write_text("Our Code\n\nHonesty\n\nMembers are honest.\n", "utf-8")
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    code, out, err = wording(*words)
    assert (code, out) == (2, "")
    assert err.splitlines()[-1].startswith("wording: ")
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device.")
def test_a_result_that_cannot_be_printed_is_trouble_and_no_traceback(root):
    import subprocess
    import sys

    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "wording", "versions"]
        done = subprocess.run(command, cwd=root, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("wording: the result could not be printed")
    assert "Traceback" not in done.stderr
    closed = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m wording versions >&-"], cwd=root, capture_output=True, text=True, check=False
    )
    assert (closed.returncode, "Traceback" in closed.stderr) == (2, False)


def test_an_empty_record_is_trouble_even_for_check(wording, tmp_path):
    (tmp_path / "empty" / "content_versions").mkdir(parents=True)
    assert wording("--root", "empty", "check")[0] == 2
    assert wording("--root", "empty", "versions")[0] == 2


def test_a_long_comparison_says_that_it_may_take_a_while(wording, monkeypatch):
    from wording.cli import diff

    assert "may take" not in wording("diff", "2026-11-22", "rival")[2]
    monkeypatch.setattr(diff, "LARGE", 100)
    assert "may take" in wording("diff", "2026-11-22", "rival")[2]


def test_import_makes_a_motion_for_each_author_and_writes_all_or_nothing(wording, root):
    from support.packets import real_packet
    from wording.packet.render.docx import render

    (root / "redline.docx").write_bytes(render(real_packet("rival")))
    made = root / "content_versions/drafts/2026-12-01-redline.md", root / "content_versions/motions/2026-12-01-1.md"
    code, _, err = wording("import", "redline.docx", "--motions", "--date", "2026-12-01")
    assert code == 0
    assert "Motion 2026-12-01-1 (illustrative) by wording" in err
    assert all(path.exists() for path in made)
    assert wording("check")[0] == 0
    code, out, _ = wording("amend", "apply", "2026-11-22", "2026-12-01-1")
    assert (code, out.split("\n---\n")[1]) == (0, made[0].read_text("utf-8").split("\n---\n")[1])
    assert wording("import", "redline.docx", "--motions", "--date", "2026-12-01")[0] == 2  # the draft stands there
    assert not made[1].with_name("2026-12-01-2.md").exists()
    assert wording("import", "redline.docx", "--motions", "--date", "2026-12-01", "-o", "out")[0] == 0
    assert sorted(path.name for path in (root / "out").iterdir()) == ["2026-12-01-2.md", "2026-12-01-redline.md"]


def test_import_carries_the_ids_of_the_base_over(wording, root):
    from support.packets import recorded

    base = recorded("2026-11-22")
    lines = [text for s in base.sections for text in (f"\n{s.heading}\n", *(f"{c.text}\n" for c in s.clauses))]
    (root / "typed.txt").write_text("\n".join(lines), "utf-8")
    code, out, err = wording("import", "typed.txt", "--date", "2026-12-01", "--base", "2026-11-22", "-o", "-")
    assert code == 0
    assert "are surely sections of 2026-11-22 and bear its ids" in err
    assert "{#relationships}" in out
    assert "supersedes: 2026-11-22" in out
