"""`wording blame`: where the words of a version come from."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from support.packets import RECORD

EXAMPLE = Path(__file__).parents[2] / "examples" / "riverside-mediators"


@pytest.fixture
def blame(typed):
    """Runs `wording blame` on a record."""
    return lambda root, *words: typed("--root", root, "blame", *words)


def test_the_text_groups_the_words_of_a_clause_by_origin(blame):
    code, out, err = blame(EXAMPLE, "2014-09-13", "--section", "self-determination")
    assert (code, err) == (0, "")
    assert "self-determination/1\n  “A mediator helps” 2009-03-14\n  “participants” 2014-09-13 (motion " in out
    assert "impartiality" not in out


def test_a_restored_clause_says_when_it_went_and_came_back(blame):
    out = blame(EXAMPLE, "latest")[1]
    assert "2009-03-14 · removed 2014-09-13 · restored 2021-06-12" in out
    assert "copied from self-determination/2 of 2014-09-13" in out
    assert out.startswith("Illustrative example")


def test_a_version_knows_nothing_of_later_ones(blame):
    assert "2021" not in blame(EXAMPLE, "2018-11-10")[1]


def test_the_json_is_the_published_value(blame):
    value = json.loads(blame(EXAMPLE, "latest", "--format", "json")[1])
    assert (value["schema"], value["version"]) == ("wording/provenance@1", "2024-05-11")
    words = [word for section in value["sections"] for clause in section["clauses"] for word in clause["words"]]
    assert {"2009-03-14", "2024-05-11"} <= {word["introduced_in"] for word in words}
    assert any(word["motion"] for word in words)
    one = json.loads(blame(EXAMPLE, "latest", "--format", "json", "--section", "fees")[1])
    assert [section["id"] for section in one["sections"]] == ["fees"]


def test_a_draft_is_followed_along_the_line_that_leads_to_it(blame):
    out = blame(RECORD.parent, "housekeeping")[1]
    assert "“their” 2026-11-22-housekeeping" in out
    assert "rival" not in out


def test_a_file_that_names_no_version_before_it_comes_after_all_that_are_dated(blame, tmp_path):
    shutil.copytree(EXAMPLE / "content_versions", tmp_path / "content_versions")
    text = (EXAMPLE / "content_versions" / "2024-05-11.md").read_text("utf-8")
    body = text.partition("\n---\n")[2].replace("A mediator helps", "A good mediator helps")
    (tmp_path / "next.md").write_text(f"---\ntitle: Code\nstatus: draft\n---\n{body}", "utf-8")
    out = blame(tmp_path, tmp_path / "next.md", "--section", "self-determination")[1]
    assert "“good” next" in out
    assert "“mediator helps” 2009-03-14" in out


def test_an_unknown_section_is_one_sentence(blame):
    code, out, err = blame(EXAMPLE, "latest", "--section", "nothing")
    assert (code, out) == (2, "")
    assert err.startswith("wording: version 2024-05-11 has no section “nothing”; it has ")
