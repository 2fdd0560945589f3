"""What `wording check` gives to machines: every fault in every format, read by readers that are not ours."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from junitparser import JUnitXml, TestSuite

from support.records import lay
from support.tables import table
from wording.cli.annotations import annotation, in_repository
from wording.cli.check import _FORMATS, Checked
from wording.cli.junit import junit
from wording.errors import Fault

CODES = sorted(
    {code for _, lines in table("faults") for line in lines for code in re.findall(r"\b[EW]-[A-Z0-9-]+\b", line)}
)
HOSTILE = "50% off, ::error::x::y, a\nb\r\nc ]]> <script>&amp; \u202e \x1b[0m :: , “q”"
UNESCAPED = {"%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}


def unescaped(text: str) -> str:
    return re.sub("%25|%0D|%0A|%3A|%2C", lambda found: UNESCAPED[found[0]], text)


def read(text: str) -> TestSuite:
    """The one suite of a report."""
    (suite,) = JUnitXml.fromstring(text.encode())
    return suite


def faults() -> tuple[Fault, ...]:
    """A fault of every code that a case of the battery names, with words that mean harm."""
    return tuple(
        Fault(f"content_versions/drafts/{n % 7}-%,:{n % 3}.md", n, code, f"{code} {HOSTILE}", HOSTILE)
        for n, code in enumerate(CODES)
    )


@pytest.fixture
def checked(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return Checked(Path("content_versions"), tuple(sorted(faults())), (), ())


def test_the_battery_names_many_codes():
    assert len(CODES) > 30
    assert {"E-DUP-ID", "E-BIDI"} <= set(CODES)


def test_json_holds_every_fault_with_all_its_parts(checked):
    rows = json.loads(_FORMATS["json"](checked))["faults"]
    made = tuple(Fault(r["file"], r["line"], r["code"], r["message"], r["mend"]) for r in rows)
    assert made == checked.faults
    assert [row["error"] for row in rows] == [fault.is_error for fault in checked.faults]


def test_text_holds_every_fault_in_a_line(checked):
    assert _FORMATS["text"](checked).splitlines() == [str(fault) for fault in checked.faults]


def test_each_fault_is_one_annotation_that_reads_back_as_it_was(checked):
    lines = _FORMATS["github"](checked).split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(checked.faults)
    for line, fault in zip(lines, checked.faults, strict=True):
        parts = re.fullmatch(r"::(error|warning) file=([^,:]+),line=(\d+),title=([^,:]+)::(.*)", line)
        assert parts, line
        assert parts[1] == ("error" if fault.is_error else "warning")
        assert unescaped(parts[2]) == fault.file
        assert (int(parts[3]), parts[4]) == (max(fault.line, 1), fault.code)
        assert unescaped(parts[5]) == f"{fault.message}; {fault.mend}"


def test_a_reader_of_junit_finds_every_fault_under_its_file(checked):
    text = junit(checked.folder, checked.faults)
    suite = read(text)
    cases = {case.name: case for case in suite}
    assert set(cases) == {fault.file for fault in checked.faults}
    for name, case in cases.items():
        own = [fault for fault in checked.faults if fault.file == name]
        errors = [fault for fault in own if fault.is_error]
        told = case.result[0].text if errors else case.system_out
        assert told == "\n".join(map(str, own))
        assert bool(case.result) == bool(errors)
        if errors:
            assert case.result[0].type == errors[0].code
            assert {f.code for f in errors} == set(re.findall(r"E-[A-Z0-9-]+", case.result[0].message))
    assert suite.tests == len(cases)
    assert suite.failures == sum(bool(case.result) for case in cases.values())
    assert (suite.errors, suite.skipped) == (0, 0)


def test_files_that_are_sound_pass_and_warnings_alone_do_not_fail(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lay(
        Path("content_versions"),
        {
            "2026-01-01.md": "",
            "SHA256SUMS": "",
            "procedure.yaml": "",
            "README.md": "",
            "drafts/2026-01-01-a.md": "",
            "motions/2026-01-01-1.md": "",
        },
    )
    warning = Fault("content_versions/drafts/2026-01-01-a.md", 0, "W-FORM", "it is not in canonical form", "run fmt")
    suite = read(junit(Path("content_versions"), [warning]))
    assert (suite.tests, suite.failures) == (5, 0)
    assert {Path(case.name).name for case in suite} == {
        "2026-01-01.md",
        "SHA256SUMS",
        "procedure.yaml",
        "2026-01-01-a.md",
        "2026-01-01-1.md",
    }
    assert [case.system_out for case in suite if case.system_out] == [str(warning)]


@pytest.mark.skipif(
    os.name == "nt", reason="Windows has no such names; this check is of names with control characters."
)
def test_a_file_whose_name_no_xml_can_hold_is_told_of_once(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lay(Path("content_versions"), {"bad\x01.md": ""})
    fault = Fault(str(Path("content_versions/bad\x01.md")), 0, "E-NAME", "no", "rename it")
    suite = read(junit(Path("content_versions"), [fault]))
    assert (suite.tests, suite.failures) == (1, 1)


def test_annotations_name_files_from_the_top_of_the_repository(tmp_path, monkeypatch):
    folder = tmp_path / "clone"
    (folder / ".git").mkdir(parents=True)
    (folder / "code/content_versions/drafts").mkdir(parents=True)
    for place, name in (
        (folder, "code/content_versions/drafts/a.md"),
        (folder / "code", "content_versions/drafts/a.md"),
        (folder / "code/content_versions", "drafts/a.md"),
        (tmp_path, str(folder / "code/content_versions/drafts/a.md")),
        (tmp_path, "clone/code/../code/content_versions/drafts/a.md"),
    ):
        monkeypatch.chdir(place)
        assert in_repository(name) == "code/content_versions/drafts/a.md"
    assert annotation("error", "clone/code/x.md", 0, "E-X", "t") == "::error file=code/x.md,line=1,title=E-X::t\n"
    monkeypatch.chdir(tmp_path)
    assert in_repository("elsewhere/a.md") == "elsewhere/a.md"


def test_check_names_files_that_way_from_a_folder_inside(wording, root, monkeypatch):
    (root / ".git").mkdir()
    draft = root / "content_versions/drafts/2026-11-22-rival.md"
    draft.write_text(draft.read_text("utf-8").replace("{#integrity}", "{#relationships}"), "utf-8")
    (root / "inside").mkdir()
    monkeypatch.chdir(root / "inside")
    code, out, _ = wording("--root", "..", "check", "--format", "github")
    assert code == 1
    assert out.startswith("::error file=content_versions/drafts/2026-11-22-rival.md,line=")
