"""`find` and `since` as a person types them, on the invented code."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples" / "riverside-mediators"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the invented code."""
    shutil.copytree(EXAMPLE / "content_versions", tmp_path / "content_versions")
    return tmp_path


def test_find_says_first_and_last_use_counts_and_which_motion_brought_it(wording: Run) -> None:
    code, out, err = wording("find", "confidential")
    assert (code, err) == (0, "")
    assert out == (
        "“confidential” is first used in 2009-03-14 and last in 2024-05-11, the latest version, there in 1 place.\n"
        "In between it is not in 2012-06-09 to 2018-11-10.\n"
        "Illustrative example: invented to show the tool at work; no real association adopted it.\n"
        "\n"
        "VERSION     PLACES\n"
        "2009-03-14       1\n"
        "2010-05-15       1\n"
        "2012-06-09       -\n"
        "2014-09-13       -\n"
        "2016-05-21       -\n"
        "2018-11-10       -\n"
        "2021-06-12       1\n"
        "2024-05-11       1\n"
        "\n"
        "In 2024-05-11\n"
        "  confidentiality/1: A mediator keeps [confidential] all that is said in a meeting, unless …\n"
        "      Brought back by 2021-06-12 (motion 2021-05-08-1), and first in 2009-03-14.\n"
        "\n"
        "No longer there\n"
        "  confidentiality/1 of 2010-05-15: A mediator keeps [confidential] all that is said in a meeting, unless …\n"
        "      There since 2009-03-14, the first version; taken out by 2012-06-09 (motion 2012-05-12-1).\n"
    )


def test_find_takes_a_phrase_with_or_without_quotation_marks(wording: Run) -> None:
    assert wording("find", "seven", "days")[1] == wording("find", "seven days")[1]


def test_find_tells_places_in_reading_order(wording: Run) -> None:
    _, out, _ = wording("find", "participant", "--inflections")
    rows = [line.split(":")[0].strip() for line in out.splitlines() if "[participant" in line]
    order = "self-determination impartiality distance confidentiality community".split()
    found = [order.index(row.partition("/")[0]) for row in rows]
    assert found == sorted(found)
    assert len(found) == len(rows) >= 9


def test_finding_nothing_is_no_trouble_and_is_said(wording: Run) -> None:
    code, out, err = wording("find", "xyz")
    assert (code, err) == (0, "")
    assert out.startswith("“xyz” stands in no version; 8 versions were searched, from 2009-03-14 to 2024-05-11.\nOnly ")


def test_an_empty_phrase_is_trouble_in_one_sentence(wording: Run) -> None:
    assert wording("find", "") == (2, "", "wording: there is nothing to find; give a word or a phrase.\n")


def test_find_gives_every_occurrence_as_json_and_csv(wording: Run) -> None:
    value = json.loads(wording("find", "seven days", "--format", "json")[1])
    assert list(value) == "schema phrase inflections case first last versions occurrences".split()
    assert (value["schema"], value["first"], value["last"]) == ("wording/find@1", "2009-03-14", "2021-06-12")
    assert [row["places"] for row in value["versions"]] == [1, 1, 1, 0, 0, 0, 1, 0]
    rows = list(csv.DictReader(io.StringIO(wording("find", "seven days", "--format", "csv")[1], newline="")))
    assert [list(row) for row in rows] == [list(row) for row in value["occurrences"]]
    assert [row["brought_by"] for row in rows] == ["2009-03-14"] * 3 + ["2021-06-12"]


def test_find_follows_the_line_to_a_draft(wording: Run, tmp_path: Path) -> None:
    text = (tmp_path / "content_versions" / "2024-05-11.md").read_text("utf-8")
    draft = text.replace("status: adopted", "status: draft").replace("supersedes: 2021-06-12", "supersedes: 2024-05-11")
    folder = tmp_path / "content_versions" / "drafts"
    folder.mkdir()
    (folder / "2026-01-01-idea.md").write_bytes(draft.replace("within ten days", "within a fortnight").encode())
    assert "stands in no version" in wording("find", "fortnight")[1]
    assert "Brought by 2026-01-01-idea" in wording("find", "fortnight", "--to", "idea")[1]


def test_since_tells_members_what_changed(wording: Run) -> None:
    code, out, err = wording("since", "2017-08-01", "--on", "2019-01-01")
    assert (code, err) == (0, "")
    assert "You last signed on 1 August 2017.\n" in out
    assert "Only 3 editorial changes" in out
    assert "“{+" not in out
    assert "[-mediator's-]{+mediator’s+}" in out
    assert "2018-11-10  10 November 2018  10 November 2018  2018-10-13-1" in out


def test_since_writes_a_page_and_puts_questions_to_whoever_sends_it(wording: Run, tmp_path: Path) -> None:
    code, out, err = wording("since", "2015-06-01", "--on", "2026-11-22", "--format", "html", "-o", "page.html")
    assert (code, out) == (0, "")
    assert (tmp_path / "page.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert err.splitlines()[0] == "Written: page.html"
    assert "The id “help” names something else than it did" in err


def test_since_gives_the_whole_comparison_as_json(wording: Run) -> None:
    value = json.loads(wording("since", "2021-10-01", "--on", "2026-11-22", "--format", "json")[1])
    assert list(value) == (
        "schema signed_on on signed current between coming judge editorial reused verdict comparison".split()
    )
    assert value["schema"] == "wording/since@1"
    assert (value["signed"]["id"], value["current"]["id"]) == ("2021-06-12", "2024-05-11")
    assert [row["motion"] for row in value["between"]] == ["2024-04-13-1"]
    assert value["comparison"]["schema"] == "wording/comparison@1"
    assert value["comparison"]["old"]["sha256"] == value["signed"]["sha256"]


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("yesterday", "“yesterday” is not a date; write year-month-day, such as 2025-06-30."),
        ("2024-02-30", "“2024-02-30” is not a date; write year-month-day, such as 2025-06-30."),
        ("2026-11-23", "2026-11-23 is later than 2026-11-22; give the day on which they last signed."),
        ("2009-03-13", "the record does not say what was in force on 2009-03-13; it begins on 2009-03-14."),
    ],
)
def test_a_day_that_does_not_do_is_trouble_in_one_sentence(wording: Run, date: str, said: str) -> None:
    assert wording("since", date, "--on", "2026-11-22") == (2, "", f"wording: {said}\n")


def test_without_a_day_it_is_told_as_of_today(wording: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    from wording.cli import since

    monkeypatch.setattr(since, "today", lambda: date(2019, 1, 1))
    assert wording("since", "2017-08-01")[1] == wording("since", "2017-08-01", "--on", "2019-01-01")[1]


def test_track_takes_a_name_of_former_times_and_the_address_of_a_clause(wording: Run) -> None:
    now = wording("track", "impartiality")[1]
    assert wording("track", "being-fair")[1] == now
    assert wording("track", "Being Fair")[1] == now
    one = wording("track", "fees/1")[1]
    assert "[fees]" not in one
    assert one.split("\n")[1] == "fees/1"
    assert "where practicable" in one


def test_a_word_that_is_no_command_is_trouble_with_the_command_that_was_meant(wording: Run) -> None:
    assert wording("dif") == (2, "", "wording: there is no command “dif”; did you mean “diff”?\n")
    assert wording("xyzzy")[2] == "wording: there is no command “xyzzy”; “wording help” lists them.\n"
    assert wording("--root", "elsewhere", "trak")[2].endswith("did you mean “track”?\n")
    code, out, err = wording("help")
    assert (code, err) == (0, "")
    assert "COMMAND" in out
    assert wording()[0] == 2
