"""`wording export`, as a person types it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from support.legal import akn, facts_of, linked, sections_in, sections_of
from wording.record.folder import read_history, read_version_file

RIVERSIDE = Path(__file__).parents[2] / "examples/riverside-mediators"


@pytest.fixture
def riverside(tmp_path, typed, monkeypatch):
    """Runs a command in a copy of the example, which has motions."""
    shutil.copytree(RIVERSIDE / "content_versions", tmp_path / "content_versions")
    monkeypatch.chdir(tmp_path)
    return typed


def test_a_version_is_printed_or_written(wording, root):
    code, out, err = wording("export", "2026-11-22", "--format", "akn")
    assert (code, err) == (0, "")
    version = read_history(root / "content_versions")["2026-11-22"]
    assert sections_of(akn(out.encode())) == sections_in(version)
    code, nothing, err = wording("export", "2026-11-22", "--format", "akn", "-o", "code.xml")
    assert (code, nothing, err) == (0, "", "Written: code.xml\n")
    assert Path("code.xml").read_bytes() == out.encode()
    code, out, _ = wording("export", "housekeeping", "--format", "jsonld", "--country", "US-NY")
    assert code == 0
    assert linked(out).text("legislationJurisdiction") == "US-NY"


def test_a_motion_is_exported_by_its_id_or_its_file(riverside):
    by_id = riverside("export", "2024-04-13-1", "--format", "akn", "--country", "gb")
    by_file = riverside("export", "content_versions/motions/2024-04-13-1.md", "--format", "akn", "--country", "gb")
    assert by_id == by_file
    assert by_id[0] == 0
    assert facts_of(akn(by_id[1].encode()))["motion"] == "2024-04-13-1"
    code, out, _ = riverside("export", "2024-04-13-1", "--format", "jsonld")
    assert (code, json.loads(out)["legislationType"]) == (0, "motion")


def test_a_day_tells_whether_a_version_is_in_force(riverside):
    def force(*words: str) -> str:
        return (
            json.loads(riverside("export", *words, "--format", "jsonld")[1])
            .get("legislationLegalForce", "")
            .rpartition("/")[2]
        )

    assert force("2021-06-12") == ""
    assert force("2021-06-12", "--on", "2022-01-01") == "InForce"
    assert force("2021-06-12", "--on", "2026-01-01") == "NotInForce"
    assert (
        json.loads(riverside("export", "current", "--on", "2022-01-01", "--format", "jsonld")[1])["version"]
        == "2021-06-12"
    )


def test_a_file_is_exported_where_there_is_no_record(wording, root, tmp_path_factory, monkeypatch):
    folder = tmp_path_factory.mktemp("elsewhere")
    shutil.copy(root / "content_versions/2026-11-22.md", folder / "ours.md")
    monkeypatch.chdir(folder)
    code, out, _ = wording("export", "ours.md", "--format", "akn")
    assert code == 0
    assert sections_of(akn(out.encode())) == sections_in(read_version_file(folder / "ours.md"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("2026-11-22",), "the following arguments are required: --format"),
        (("2026-11-22", "--format", "pdf"), "invalid choice: 'pdf'"),
        (("nowhere", "--format", "akn"), "there is no version “nowhere”"),
        (("2026-11-22", "--format", "akn", "--country", "<us>"), "is no country; write two letters"),
        (("2026-12-01-1", "--format", "akn"), "there is no version “2026-12-01-1”"),
    ],
)
def test_what_cannot_be_exported_is_said_in_a_sentence(wording, words, said):
    code, out, err = wording("export", *words)
    assert (code, out) == (2, "")
    assert said in err


def test_a_name_that_two_files_bear_is_asked_about(riverside):
    record = Path("content_versions")
    text = (record / "2024-05-11.md").read_text("utf-8").replace("status: adopted", "status: draft")
    (record / "drafts").mkdir()
    (record / "drafts/2024-04-13-1.md").write_text(text, "utf-8")
    code, _, err = riverside("export", "2024-04-13-1", "--format", "akn")
    assert code == 2
    assert "is a version and a motion; name the file" in err
    assert riverside("export", "content_versions/motions/2024-04-13-1.md", "--format", "akn")[0] == 0


def test_an_amendment_of_an_amendment_is_exported_with_what_it_amends(riverside):
    motions = Path("content_versions/motions")
    head = 'motion: 2024-04-20-1\ntitle: "Fourteen"\namends: "2024-04-13-1#8"\nstatus: proposed\n'
    item = '- {at: item/1, strike: "ten", insert: "fourteen"}'
    (motions / "2024-04-20-1.md").write_text(f"---\n{head}amendments:\n{item}\n---\n", "utf-8")
    code, out, _ = riverside("export", "2024-04-20-1", "--format", "akn")
    assert code == 0
    assert "#mod_8" in out
    akn(out.encode())


@pytest.mark.parametrize("format", ["akn", "jsonld"])
def test_a_page_that_is_no_version_and_bears_no_day_is_refused(wording, root, format):
    (root / "notes.md").write_text("# Notes\n\nA page about something.\n", "utf-8")
    code, out, err = wording("export", "notes.md", "--format", format)
    assert (code, out) == (2, "")
    assert "notes.md says neither in its front matter nor in its name of which day it is" in err
    assert wording("import", "notes.md", "--date", "2026-12-01", "--label", "notes")[0] == 0
    assert wording("export", "2026-12-01-notes", "--format", format)[0] == 0
