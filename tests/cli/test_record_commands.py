"""The commands that keep the record, as a person types them: adopt, verify, check --history, and what writes drafts."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from support.records import sha, tree

RIVERSIDE = Path(__file__).parents[2] / "examples/riverside-mediators"
SEED = "556e9f2899fa2106d5719ca6dca04fcc0b044895803d9edcb79bdeed84a7313f"


def test_adopt_prints_the_anchor_and_says_what_to_read_into_the_minutes(wording, root):
    code, out, err = wording("adopt", "housekeeping", "--on", "2026-12-05", "--effective", "2027-01-01")
    assert code == 0
    register = (root / "content_versions/SHA256SUMS").read_text("utf-8")
    assert register.splitlines()[1] == f"{out.strip()}  2026-12-05.md"
    assert "is on the record, in line 2 of SHA256SUMS." in err
    assert "No motion was named" in err
    assert f"the anchor of 2026-12-05.md is {out.strip()}" in err
    assert wording("check")[:2] == (0, "")
    rows = {line.split()[0]: line for line in wording("versions")[1].splitlines()}
    assert "registered; illustrative" in rows["2026-12-05"]
    assert wording("show", "current", "--on", "2026-12-31")[1].count("status: recorded") == 1
    assert wording("show", "current", "--on", "2027-01-01")[1].count("status: adopted") == 1


def test_adopt_run_again_prints_the_same_and_writes_nothing(wording, root):
    first = wording("adopt", "housekeeping", "--on", "2026-12-05")
    before = tree(root)
    again = wording("adopt", "housekeeping", "--on", "2026-12-05")
    assert (again[0], again[1]) == (0, first[1])
    assert "is on the record already" in again[2]
    assert tree(root) == before


def test_a_motion_made_from_a_draft_adopts_it(wording, root):
    motion = root / "content_versions/motions/2026-12-01-1.md"
    motion.parent.mkdir()
    text = wording("amend", "draft", "2026-11-22", "housekeeping", "--id", "2026-12-01-1")[1]
    motion.write_text(text, "utf-8")
    words = ("adopt", "housekeeping", "--on", "2026-12-05", "--motion", "2026-12-01-1")
    before = tree(root)
    code, out, err = wording(*words)
    assert (code, out) == (2, "")
    assert "the motion 2026-12-01-1 is proposed, not adopted" in err
    assert tree(root) == before
    motion.write_text(text.replace("status: proposed", "status: adopted"), "utf-8")
    code, out, err = wording(*words)
    assert (code, out) == (2, "")
    assert "2026-12-01-1.md does not say how the board voted, and nobody may add it later" in err
    voted = 'status: adopted\nvote: {for: "7", against: "1", abstain: "0"}'
    motion.write_text(text.replace("status: proposed", voted), "utf-8")
    assert wording("check")[1].count("W-UNCITED") == 1
    assert wording(*words)[0] == 0
    assert "motion: 2026-12-01-1\n" in (root / "content_versions/2026-12-05.md").read_text("utf-8")
    assert wording("check")[:2] == (0, "")
    motion.write_text(motion.read_text("utf-8").replace('"their"', '"her"', 1), "utf-8")
    code, out, _ = wording("check")
    assert code == 1
    assert "2026-12-05.md, line" in out
    assert "motions/2026-12-01-1.md: E-SEAL: it was altered after 2026-12-05.md was adopted" in out
    assert ": “their” stands in the place of “her”, and no motion says so (it cites 2026-12-01-1)" in out


def test_adopt_needs_a_day_or_to_be_told_that_nobody_knows_it(wording, root):
    before = tree(root)
    code, out, err = wording("adopt", "housekeeping")
    assert (code, out) == (2, "")
    assert "say on which day the board adopted it: --on 2026-12-05; or --recorded" in err
    assert wording("adopt", "nobody", "--on", "2026-12-05")[0] == 2
    assert wording("adopt", "housekeeping", "--on", "yesterday")[0] == 2
    assert tree(root) == before


def test_an_imported_text_is_recorded_as_it_was_found(wording, root):
    (root / "old.txt").write_text("Old Code\n\nHonesty\n\nMembers are honest.\n", "utf-8")
    assert wording("import", "old.txt", "--date", "1998-05-01", "--label", "old")[0] == 0
    assert wording("import", "old.txt", "--date", "1998-05-01", "--label", "old")[0] == 2
    code, out, err = wording("adopt", "1998-05-01-old", "--recorded")
    assert (code, len(out)) == (0, 65)
    assert "the anchor of 1998-05-01.md" in err
    code, out, err = wording("check", "--format", "json")
    assert code == 0
    assert json.loads(out)["unexplained"] == ["1998-05-01", "2026-11-22"]
    assert "1998-05-01.md: recorded as it was found, so no motion explains its text." in err


@pytest.mark.parametrize(("words", "what"), [((), "vote"), (("--recorded",), "finding")])
def test_a_day_that_has_not_come_is_told_before_anything_is_written(wording, root, words, what):
    draft = "content_versions/drafts/2026-11-22-housekeeping.md"
    told = f"Its {what} on 9999-01-01 lies in the future; only a new version can correct a wrong day.\n"
    code, _, err = wording("adopt", draft, *words, "--on", "9999-01-01", "--label", "x")
    assert (code, err.startswith(told)) == (0, True)
    assert "lies in the future" not in wording("adopt", draft, *words, "--on", "1998-01-01", "--label", "x")[2]


def test_verify_says_that_all_is_well_and_which_hash_is_the_newest(wording):
    code, out, err = wording("verify")
    assert (code, err) == (0, "")
    assert out.endswith(f"Anchor: {SEED}  2026-11-22.md\n")
    grouped = " ".join(SEED[at : at + 8].upper() for at in range(0, 64, 8))
    code, out, _ = wording("verify", "--anchor", grouped)
    assert code == 0
    assert "The anchor is that of line 1, 2026-11-22.md; nothing came after it." in out
    wording("adopt", "housekeeping", "--on", "2026-12-05")
    assert "1 file came after it." in wording("verify", "--anchor", SEED)[1]


def test_verify_says_which_files_and_motions_the_anchor_vouches_for_and_which_not(wording, root):
    fifth = "06557063f6fc3f98800ed3517ddca487cc9cc856413888331924a27cbbefb6af"
    motions = ", ".join(path.stem for path in sorted((RIVERSIDE / "content_versions/motions").glob("*.md")))
    names = [line[66:] for line in (RIVERSIDE / "content_versions/SHA256SUMS").read_text("utf-8").splitlines()]
    code, out, _ = wording("--root", RIVERSIDE, "verify", "--anchor", fifth)
    assert code == 0
    told = out.splitlines()
    assert told[1:4] == [
        f"The anchor is that of line 5, 2016-05-21.md; {len(names) - 5} files came after it.",
        "The anchor vouches for 5 of them: lines 1 to 5 (2009-03-14.md to 2016-05-21.md).",
        f"Not vouched for, since it came later: lines 6 to {len(names)} (2018-11-10.md to {names[-1]}).",
    ]
    assert told[4].startswith(f"Motions that it does not vouch for: {motions}; only the replay")
    # A text from before there were seals, which nothing supersedes, and one with every seal after it.
    record = root / "content_versions"
    (record / "2026-11-23.md").write_text("---\ntitle: C\nstatus: recorded\n---\n## A\n\n- b\n", "utf-8")
    line = f"{sha((record / '2026-11-23.md').read_bytes())}  2026-11-23.md\n"
    (record / "SHA256SUMS").write_text((record / "SHA256SUMS").read_text("utf-8") + line, "utf-8")
    out = wording("verify")[1].splitlines()
    assert out[1:3] == [
        "The newest line vouches for 1 of them: line 2 (2026-11-23.md).",
        "Not vouched for, since no fingerprint leads from the newest line to it: line 1 (2026-11-22.md).",
    ]
    (root / "found.txt").write_text("Old Code\n\nHonesty\n\nMembers are honest.\n", "utf-8")
    assert wording("import", "found.txt", "--date", "1998-05-01", "--label", "old")[0] == 0
    assert wording("adopt", "1998-05-01-old", "--recorded")[0] == 0
    assert wording("verify")[1].splitlines()[1] == "The newest line vouches for all of them."


def test_verify_tells_what_speaks_against_the_record(wording, root):
    code, out, err = wording("verify", "--anchor", "0" * 64)
    assert code == 1
    assert "E-ANCHOR" in out
    assert "do not rely on this record" in err
    assert wording("verify", "--anchor", "556e9f")[0] == 2
    path = root / "content_versions/2026-11-22.md"
    path.write_bytes(path.read_bytes().replace(b"infant", b"infamt", 1))
    code, out, _ = wording("verify")
    assert code == 1
    assert "2026-11-22.md: E-ALTERED" in out
    (root / "content_versions/drafts/2026-12-01-bad.md").write_text("x", "utf-8")
    assert "bad" not in wording("verify")[1]


def test_verify_of_an_empty_record_says_so_and_of_none_is_trouble(wording, root):
    (root / "empty/content_versions").mkdir(parents=True)
    assert wording("--root", "empty", "verify")[:2] == (0, "Nothing is registered yet.\n")
    assert wording("--root", "nowhere", "verify")[0] == 2


def test_the_invented_record_is_whole_replayed_and_anchored(wording):
    code, out, err = wording("--root", RIVERSIDE, "check")
    assert code == 0
    assert [line.split(": ")[1] for line in out.splitlines()] == ["W-UNTRANSLATED", "W-STALE"]
    assert "2009-03-14.md: recorded as it was found" in err
    assert wording("--root", RIVERSIDE, "verify")[0] == 0


@pytest.mark.skipif(not shutil.which("git"), reason="git is not on this system.")
def test_check_with_history_tells_of_a_quiet_edit_that_was_put_back(wording, root):
    def git(*words):
        who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True)

    path = root / "content_versions/2026-11-22.md"
    right = path.read_bytes()
    git("init", "-q")
    for data in (right, right + b"x", right):
        path.write_bytes(data)
        git("add", "-A")
        git("commit", "-q", "-m", "x")
    assert wording("check")[0] == 0
    code, out, _ = wording("check", "--history")
    assert code == 1
    assert out.count("2026-11-22.md: E-PAST: commit ") == 2
    assert wording("check", "--history", "--format", "github")[1].startswith("::error file=content_versions/2026-11-22")


def test_fmt_of_a_registered_file_is_refused_and_the_drafts_beside_it_stay_too(wording, root):
    draft = root / "content_versions/drafts/2026-11-22-rival.md"
    draft.write_bytes(draft.read_bytes().replace(b"\n- ", b"\n* "))
    dated = root / "content_versions/2026-11-22.md"
    dated.write_bytes(dated.read_bytes() + b"\n")
    before = tree(root)
    assert wording("fmt", draft, dated)[0] == 2
    assert tree(root) == before
    assert wording("fmt", draft)[0] == 0


def test_verify_finds_a_register_that_was_emptied(wording, root):
    (root / "content_versions/SHA256SUMS").write_text("", "utf-8")
    code, out, err = wording("verify")
    assert code == 1
    assert "nothing is registered, so nothing vouches for 2026-11-22.md" in out + err
