"""`wording sisters` and `wording drift` as a person types them, on the invented family."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from lxml import etree

EXAMPLES = Path(__file__).parents[2] / "examples"
FAMILY = [EXAMPLES / f"{name}-mediators" for name in ("riverside", "lakeside", "hillcrest", "harbour")]


def test_sisters_tells_what_was_adopted_and_which_names_were_masked(typed):
    code, out, err = typed("sisters", *FAMILY[:2])
    assert (code, err) == (0, "")
    assert "17 are adopted word for word, 9 are adapted and 2 are absent; 2022-05-14 adds 1." in out
    assert "“Example Association of Riverside Mediators” there, “Example Society of Lakeside Mediators” here." in out
    assert "Illustrative example" in out
    assert "  confidentiality/2: adapted\n" in out
    assert "[-forty-five-]{+sixty+} days" in out
    assert "(looser)" in out


def test_sisters_compares_the_texts_of_a_day(typed):
    out = typed("sisters", *FAMILY[:2], "--on", "2013-06-01")[1]
    assert out.startswith("riverside-mediators 2012-06-09 → lakeside-mediators 2013-04-20\n")


def test_sisters_as_json_and_csv_hold_every_clause(typed):
    value = json.loads(typed("sisters", *FAMILY, "--format", "json")[1])
    assert value["schema"] == "wording/sisters@1"
    assert [sister["sister"] for sister in value["sisters"]] == [folder.name for folder in FAMILY[1:]]
    rows = list(csv.DictReader(io.StringIO(typed("sisters", *FAMILY, "--format", "csv")[1])))
    clauses = [c for sister in value["sisters"] for section in sister["sections"] for c in section["clauses"]]
    assert [row["standing"] for row in rows] == [clause["standing"] for clause in clauses]
    assert {row["illustrative"] for row in rows} == {"True"}


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        # What examples/README.md says of the family.
        ("the term “participant”", ["★ first, 2014", "● taken up, 2016", "● taken up, 2015", "– no such clause, 2011"]),
        ("the term “plain words”", ["– no", "● taken up, 2022", "– no", "★ first, 2014-03-08"]),
        ("new heading “Languages”", ["– no", "– no", "★ first, 2015-02-28", "– no"]),
        ("A mediator should not make a fee", ["○ as before", "○ as before", "★ first, 2015-02-28", "○ as before"]),
        ("who meets participants by telephone or on a screen first asks", ["◐ in", "◐ in", "★ first", "– no"]),
        ("new heading “Meetings at a Distance”", ["★ first", "● taken up, 2022-05-14", "– no", "– no"]),
    ],
)
def test_drift_tells_who_took_up_what_and_when(typed, told, stands):
    out = typed("drift", *FAMILY, "--term", "participant", "--term", "plain words")[1]
    rows = [block for block in out.split("\n\n") if told in block.split("\n")[0]]
    assert len(rows) == 1
    said = [line.split(": ", 1)[1] for line in rows[0].split("\n")[1 : 1 + len(FAMILY)]]
    assert all(line.startswith(begin) for line, begin in zip(said, stands, strict=True)), said


def test_drift_can_be_asked_for_those_who_stand_alone(typed):
    value = json.loads(typed("drift", *FAMILY, "--alone", "--format", "json")[1])
    assert value["changes"]
    for change in value["changes"]:
        have = [
            m["member"]
            for m in change["members"]
            if m["uptake"] in ("first", "brought in again", "taken up", "had it before", "never had it")
        ]
        assert change["alone"] in (m["member"] for m in change["members"])
        assert len(have) in (1, 3)
        assert (change["alone"] in have) == (len(have) == 1)


def test_drift_as_a_picture_stands_without_being_seen(typed):
    root = etree.fromstring(typed("drift", *FAMILY, "--format", "svg")[1].encode())
    assert root.get("role") == "img"
    assert "changes in 4 codes" in root.findtext("{http://www.w3.org/2000/svg}desc")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["sisters", EXAMPLES / "replies", FAMILY[1]], "holds no folder content_versions"),
        (["drift", FAMILY[0], FAMILY[0]], "two members of the family are called “riverside-mediators”"),
        (["drift", *FAMILY[:2], "--name", "nobody=Nobody"], "there is no code “nobody” in this family"),
        (["drift", *FAMILY[:2], "--name", "nothing"], "--name wants CODE=NAME"),
        (["drift", *FAMILY[:2], "--term", "  "], "nothing to find"),
        (["sisters", *FAMILY[:2], "--on", "1990-01-01"], "1990-01-01"),
        (["sisters", FAMILY[0]], "required: SISTER"),
    ],
)
def test_trouble_is_a_sentence_and_exit_code_2(typed, words, told):
    code, out, err = typed(*words)
    assert (code, out) == (2, "")
    assert told in err


def test_a_name_that_the_front_matter_does_not_give_is_masked(typed):
    without = json.loads(typed("sisters", *FAMILY[:2], "--format", "json")[1])
    given = typed(
        "sisters",
        *FAMILY[:2],
        "--name",
        "riverside-mediators=along the river",
        "--name",
        "lakeside-mediators=around the lake",
        "--format",
        "json",
    )
    counts = [value["sisters"][0]["counts"]["adopted"] for value in (without, json.loads(given[1]))]
    assert counts[1] == counts[0] + 1
