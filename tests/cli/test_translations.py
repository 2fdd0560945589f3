"""`wording translations`, `translate`, `show --language` and `adopt`, as a translator and the staff type them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples" / "riverside-mediators"


@pytest.fixture
def river(tmp_path, typed, monkeypatch):
    """Runs a command in a copy of the invented record."""
    shutil.copytree(EXAMPLE / "content_versions", tmp_path / "river/content_versions")
    (tmp_path / "river/content_versions/drafts").mkdir()
    monkeypatch.chdir(tmp_path / "river")
    return typed


def test_the_list_says_what_is_out_of_date_and_why(river):
    code, out, err = river("translations")
    assert (code, err) == (1, "")
    assert "2018-11-10.es: Spanish (es), made from 2018-11-10" in out
    assert "27 current, 6 out of date, 5 not translated." in out
    assert "A mediator [-may-]{+may not+} be called by a participant" in out
    assert "fees/1" not in out
    assert "fees/1" in river("translations", "es", "--all")[1]
    assert out.startswith("Illustrative example")


def test_against_its_own_version_nothing_is_out_of_date(river):
    code, out, _ = river("translations", "es", "--against", "2018-11-10")
    assert code == 0
    assert out.endswith("34 current.\n")


def test_the_list_as_json_and_csv(river):
    told = json.loads(river("translations", "--format", "json")[1])
    assert told["schema"] == "wording/translations@1"
    assert told["translations"][0]["counts"] == {"current": 27, "stale": 6, "missing": 5, "extra": 0}
    assert river("translations", "--format", "csv")[1].startswith("translation,language,against,address,state,weight")


def test_a_record_without_translations_says_so(wording):
    code, out, err = wording("translations")
    assert (code, out) == (0, "")
    assert "There is no translation" in err
    assert wording("translations", "es")[0] == 2


def test_check_lists_every_clause_where_that_is_asked_for(river):
    code, out, _ = river("check", "--translations")
    assert code == 0
    assert "W-STALE: 6 headings or clauses" in out
    assert "fees/1 (“Fees”, clause 1): current." in out
    told = json.loads(river("check", "--format", "json")[1])["translations"]
    assert [entry["state"] for entry in told[0]["clauses"]].count("stale") == 6
    assert "title=W-STALE" in river("check", "--format", "github")[1]


def test_a_version_is_shown_in_a_language_and_never_silently_in_another(river):
    code, out, _ = river("show", "latest", "--language", "es")
    assert code == 0
    assert "[Not translated. In English (en):] A mediator destroys the notes" in out
    assert "Honorarios" in out
    assert river("show", "latest", "--language", "fr")[0] == 2
    assert river("show", "latest", "--language", "en")[1] == river("show", "latest")[1]
    assert "# Código de conducta" in river("show", "2018-11-10.es")[1]


def test_a_worksheet_is_laid_out_filled_in_taken_back_and_adopted(river):
    code, _, err = river("translate", "start", "latest", "es", "-o", "sheet.csv")
    assert code == 0
    assert "27 current, 6 out of date, 5 not translated. What is current is carried over" in err
    draft = "content_versions/drafts/2024-05-11-draft.es.md"
    code, out, err = river("translate", "take", "latest", "es", "sheet.csv", "-o", draft)
    assert (code, out) == (0, "")
    assert "27 current, 11 not translated." in err
    assert Path(draft).read_text("utf-8") == river("translate", "start", "latest", "es")[1]
    code, out, err = river("adopt", "2024-05-11-draft.es", "--on", "2024-06-08")
    assert code == 0
    assert out.strip() in Path("content_versions/SHA256SUMS").read_text("utf-8").splitlines()[-1]
    assert "as a translation of 2024-05-11" in err
    assert river("verify")[0] == 0
    assert "27 current, 11 not translated" in river("translations")[1]
    assert river("versions")[1].count("2024-05-11") == 2  # its id and the day of its vote


def test_a_word_worksheet_is_written_and_a_new_language_begins_blank(river):
    assert river("translate", "start", "latest", "fr", "-o", "sheet.docx")[0] == 0
    code, out, _ = river("translate", "take", "latest", "fr", "sheet.docx")
    assert code == 0
    assert out == river("translate", "start", "latest", "fr")[1]
    assert out.count("[…]") == 39
    assert river("translate", "start", "latest", "es", "--anew")[1].count("[…]") == 39


def test_a_worksheet_that_a_volunteer_has_filled_in_is_not_written_over(river):
    for name in ("sheet.csv", "draft.es.md"):
        assert river("translate", "start", "latest", "es", "-o", name)[0] == 0
        Path(name).write_text("a day's work", "utf-8")
        code, _, err = river("translate", "start", "latest", "es", "-o", name)
        assert code == 2
        assert "is there already, with another text; name another file with -o" in err
        assert Path(name).read_text("utf-8") == "a day's work"


@pytest.mark.parametrize(
    "words",
    [
        ("translate", "start", "latest", "english"),
        ("translate", "start", "latest", "en"),
        ("translate", "start", "latest", "fr", "--from", "2018-11-10.es"),
        ("translate", "take", "latest", "es", "nowhere.csv"),
        ("translate", "start", "latest", "es", "-o", "worksheet.pdf"),
        ("translate", "start", "latest", "es", "-o", "worksheet"),
        ("translate", "start", "2018-11-10.es", "fr"),
        ("translations", "--against", "content_versions/2018-11-10.es.md"),
        ("translations", "--against", "1999-01-01"),
        ("adopt", "2018-11-10.es", "--on", "2020-01-01", "--motion", "2018-10-13-1"),
    ],
)
def test_trouble_is_one_sentence_and_two(river, words):
    code, out, err = river(*words)
    assert (code, out) == (2, "")
    assert err.startswith("wording: ")


def test_two_translations_are_compared_and_read_like_any_text(river):
    river("translate", "start", "latest", "es", "-o", "content_versions/drafts/2024-05-11-draft.es.md")
    code, out, _ = river("diff", "2018-11-10.es", "2024-05-11-draft.es")
    assert code == 1
    assert "[-Competencia-]" in out
    assert "English words" in river("lint", "2018-11-10.es")[1]
    err = river("versions")[2]
    assert "Translations: 2018-11-10.es, 2024-05-11-draft.es" in err


def test_the_packet_tells_the_board_what_it_means_for_the_translation(river):
    assert river("packet", "2021-06-12", "2024-05-11", "-o", "made")[0] == 0
    said = "4 headings or clauses would be out of date, because the words they translate would change"
    assert said in Path("made/summary.md").read_text("utf-8")
    assert said in Path("made/index.html").read_text("utf-8")


def test_a_worksheet_is_written_only_into_a_file_that_can_be_one(river):
    _, _, err = river("translate", "start", "latest", "es", "-o", "worksheet.pdf")
    assert err == (
        "wording: -o worksheet.pdf: a worksheet is written as .docx or .csv, and a draft as .md; name such a file.\n"
    )
    assert not Path("worksheet.pdf").exists()


def test_where_to_keep_a_draft_is_told_from_where_one_stands(river):
    river("translate", "start", "latest", "fr", "-o", "sheet.csv")
    kept = Path("content_versions", "drafts", "2024-05-11-draft.fr.md")
    assert f"Keep it as {kept}.\n" in river("translate", "take", "latest", "fr", "sheet.csv")[2]
    kept.parent.rmdir()
    told = f"Keep it as {kept}; make the folder {kept.parent} first.\n"
    assert told in river("translate", "take", "latest", "fr", "sheet.csv")[2]


@pytest.mark.parametrize("name", ["sheet.csv", "sheet.docx"])
def test_a_worksheet_knows_its_language_and_is_not_taken_for_another(river, name):
    river("translate", "start", "latest", "es", "-o", name)
    code, out, err = river("translate", "take", "latest", "fr", name, "-o", "draft.md")
    assert (code, out) == (2, "")
    assert err.endswith(
        f"{name} is a worksheet for “es” and not for “fr”; name its own language, or give the other worksheet.\n"
    )
    assert not Path("draft.md").exists()
    assert river("translate", "take", "latest", "es", name)[0] == 0


def test_a_cell_in_the_words_of_its_source_is_asked_about_when_the_worksheet_is_taken(river):
    Path("sheet.csv").write_text("Place,Source,Translation (fr)\nfees,Fees,Fees\n", "utf-8")
    code, _, err = river("translate", "take", "latest", "fr", "sheet.csv")
    assert code == 0
    assert err.startswith("fees: the same as the source: “Fees”; is that meant?\n1 current")
    Path("sheet.csv").write_text("Place,Source,Translation (fr)\nfees,Fees,Honoraires\n", "utf-8")
    assert "is that meant" not in river("translate", "take", "latest", "fr", "sheet.csv")[2]
