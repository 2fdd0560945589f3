"""`wording lint` as a person types it."""

from __future__ import annotations

import json

from support.packets import RECORD


def test_lint_names_line_code_words_reason_and_mend(wording):
    code, out, err = wording("lint", "2026-11-22")
    assert code == 1
    assert (
        "content_versions/2026-11-22.md, line 28: W-STRAY: preamble/4 “as well of those”: "
        "“As well” is followed by “as”, not by “of”. Write “as well as”.\n"
    ) in out
    assert out.count(": W-") == 7
    assert "Reading level (Flesch–Kincaid): grade " in out
    assert err == "2026-11-22: 7 drafting warnings.\n"


def test_lint_against_an_older_version_tells_what_is_new_and_both_levels(wording):
    code, out, err = wording("lint", "rival", "--against", "housekeeping")
    assert code == 1
    assert out.startswith("Illustrative draft")
    assert out.count(": W-") == 1
    assert out.count("grade ") == 2
    assert "that 2026-11-22-housekeeping did not have" in err
    assert wording("lint", "housekeeping", "--against", "2026-11-22")[0] == 0


def test_lint_as_json_is_a_published_value(wording):
    value = json.loads(wording("lint", "2026-11-22", "--format", "json")[1])
    assert list(value) == ["schema", "version", "against", "warnings", "skipped", "why_skipped", "reading"]
    assert value["schema"] == "wording/lint@1"
    assert list(value["warnings"][0]) == [
        *("code", "section", "position", "line", "quoted", "reason", "mend", "silenced"),
    ]
    assert value["reading"]["now"]["words"] > 300
    assert value["reading"]["before"] is None


def test_lint_as_annotations_points_at_the_line(wording):
    out = wording("lint", "2026-11-22", "--format", "github")[1]
    assert "::warning file=content_versions/2026-11-22.md,line=41,title=W-NO-HEADING::integrity “A NYS" in out


def test_what_a_draft_sets_aside_is_shown_on_request(wording, tmp_path):
    path = tmp_path / "content_versions/drafts/2026-12-01-quiet.md"
    text = (RECORD / "drafts/2026-11-22-housekeeping.md").read_text("utf-8")
    silence = 'silence: "W-TWO-NAMES: both names are official; W-ACRONYM knowledge: members know it"\n'
    path.write_text(text.replace("note:", f"{silence}note:"), "utf-8")
    code, out, err = wording("lint", "quiet")
    assert (code, out.count(": W-")) == (0, 0)
    assert err.endswith("no drafting warnings; 2 set aside, shown with --all.\n")
    code, out, err = wording("lint", "quiet", "--all")
    assert code == 0
    assert "(Set aside: both names are official)" in out
    assert wording("fmt", "--check", str(path))[0] == 0
    assert wording("check")[0] == 0


def test_a_file_of_another_kind_or_language_is_read_too(wording, tmp_path):
    (tmp_path / "code.txt").write_text("Our Code\n\nHonesty\n\nMembers tell the the truth.\n", "utf-8")
    assert "code.txt, line 5: W-DOUBLED: honesty/1 “the the”" in wording("lint", "./code.txt")[1]
    draft = "---\ntitle: Código\nstatus: draft\nlanguage: es\n---\n## Honestidad\n\nLos miembros no no mienten.\n"
    (tmp_path / "codigo.md").write_text(draft, "utf-8")
    code, out, _ = wording("lint", "./codigo.md")
    assert code == 0
    assert out.startswith("Not looked for: W-HEADING-LIST, ")
    assert wording("lint", "./nowhere.md")[0] == 2
