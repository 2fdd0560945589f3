"""`--links FILE`: pairings that a person decided, for `diff` and `packet` alike."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def diff(wording):
    """Compares the published text with the housekeeping draft."""
    return lambda *words: wording("diff", "2026-11-22", "2026-11-22-housekeeping", *words)


def _first_clauses(value):
    section = next(s for s in value["sections"] if s["old"] and len(s["clauses"]) > 1)
    return [
        f"{section['clauses'][n]['old'][0]['section']}/{section['clauses'][n]['old'][0]['position']}" for n in (0, 1)
    ]


def test_a_file_of_links_decides_a_pair(diff, tmp_path):
    first, second = _first_clauses(json.loads(diff("--format", "json")[1]))
    (tmp_path / "links.txt").write_text(f"# crosswise\n{first} -> {second}\n{second} -> {first}\n", "utf-8")
    code, out, _ = diff("--links", "links.txt", "--format", "json")
    clauses = [clause for section in json.loads(out)["sections"] for clause in section["clauses"]]
    decided = [clause["evidence"] for clause in clauses if clause["matched_by"] == "override"]
    assert code == 1
    assert sorted(decided) == [
        f"“{first} -> {second}” in links.txt, line 2",
        f"“{second} -> {first}” in links.txt, line 3",
    ]


def test_a_faulty_file_is_trouble_told_by_file_and_line(diff, tmp_path):
    (tmp_path / "links.txt").write_text("nowhere/1 -> none\nnothing\n", "utf-8")
    code, out, err = diff("--links", "links.txt")
    assert (code, out) == (2, "")
    assert "links.txt, line 1" in err
    assert "links.txt, line 2" in err


def test_a_file_that_is_not_there_or_no_text_is_trouble(diff, tmp_path):
    assert diff("--links", "missing.txt")[0] == 2
    (tmp_path / "links.txt").write_bytes(b"\xff\xfe")
    assert diff("--links", "links.txt")[0] == 2


def test_a_packet_says_that_a_person_decided(tmp_path, diff, typed):
    first, second = _first_clauses(json.loads(diff("--format", "json")[1]))
    (tmp_path / "links.txt").write_text(f"{first} -> {second}\n", "utf-8")
    words = ["packet", "2026-11-22", "2026-11-22-housekeeping", "-o", "out", "--prepared-on", "2026-11-22"]
    assert typed(*words, "--links", "links.txt")[0] == 0
    assert "because a person said so" in (tmp_path / "out" / "index.html").read_text("utf-8")
