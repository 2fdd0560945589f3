"""The lines of headings, clauses and words: in our own files, in texts made in memory, and in files of other kinds."""

from __future__ import annotations

import re

from hypothesis import given

from support.strategies import LAW, versions
from wording.exchange.importing import read_any
from wording.record.lines import lines_of
from wording.record.markup import body_of, format_version, parse_version
from wording.record.model import Version

OWN = """---
title: Code
status: draft
note: Members keep their promises.
silence: "W-STOP: a reason"
---
# Code

Members keep
their promises
and \\# more.

## Kindness {#kind}

- One is
  kind to
  all {#all}
- 会员尊重
每个家庭

12\\. is
no item

## {#integrity}
1. First
1) of all
"""


def test_every_word_of_our_own_file_has_its_line_however_it_is_wrapped() -> None:
    text = OWN.replace("1) of all\n", "")
    version = parse_version(text)
    lines = lines_of(version, text)
    promise, item = version.sections[0].clauses[0], version.sections[1].clauses[0]
    assert promise.text == "Members keep their promises and \\# more."
    assert [lines.of(0, 1, promise.text.index(word)) for word in ("Members", "keep", "their", "more")] == [9, 9, 10, 11]
    assert [lines.of(1, 1, item.text.index(word)) for word in ("One", "kind", "all")] == [15, 16, 17]
    assert [lines.of(1, 2, place) for place in (0, 3, 4, 7)] == [18, 18, 19, 19]
    assert [lines.of(1, 3, place) for place in (0, 4, 7)] == [21, 21, 22]
    assert [lines.of(0), lines.of(1), lines.of(2), lines.of(2, 1)] == [7, 13, 24, 25]
    assert lines.keys == {"title": 2, "status": 3, "note": 4, "silence": 5}
    assert lines.of(9, 9) == 0


def test_without_the_text_of_the_file_a_clause_has_the_line_that_the_reader_saw() -> None:
    text = OWN.replace("1) of all\n", "")
    version = parse_version(text)
    assert lines_of(version).of(1, 1, 8) == 15
    canonical = parse_version(format_version(version))
    assert lines_of(canonical).keys["silence"] == 4


@LAW
@given(versions())
def test_a_version_made_in_memory_has_the_lines_of_its_canonical_form(version: Version) -> None:
    lines = lines_of(version)
    read = parse_version(format_version(version))
    for s, section in enumerate(read.sections):
        assert lines.of(s) == section.line
        assert [lines.of(s, n) for n, _ in enumerate(section.clauses, 1)] == [c.line for c in section.clauses]


def test_a_text_file_of_another_kind_has_its_own_lines(tmp_path) -> None:
    markdown = (
        "---\nlayout: page\n---\n\n# Code of Care\n\nMembers keep *their*\n[promises](https://example.org/a/b).\n\n"
        "## Kindness\n\nKindness comes first.\n\n* Members are\n  **gentle** with all.\n\n"
        "## Truth\n\nThey tell the truth.\n"
    )
    page = (
        "<html><body><h1>Code of Care</h1>\n<p>Members keep <i>their</i>\npromises.</p>\n<h2>Kindness</h2>\n"
        "<p>Kindness comes first.</p>\n<ul><li>Members are\n<b>gentle</b> with all.</li></ul>\n<h2>Truth</h2>\n"
        "<p>They tell the truth.</p></body></html>\n"
    )
    for name, text in (("code.md", markdown), ("code.html", page)):
        (tmp_path / name).write_text(text, "utf-8")
        version = read_any(tmp_path / name)
        lines, rows = lines_of(version, text), text.split("\n")
        for s, section in enumerate(version.sections):
            passages = [section.heading, *(clause.text for clause in section.clauses)]
            for n, passage in enumerate(passages):
                for word in re.finditer(r"\w+", passage):
                    assert word[0] in rows[lines.of(s, n, word.start()) - 1], (name, passage, word[0])


def test_a_version_made_of_sections_of_a_longer_file_has_the_lines_of_its_own_text() -> None:
    text = OWN.replace("1) of all\n", "")
    longer = parse_version(text.replace("# Code\n", "\n" * 40 + "# Code\n"))
    made = body_of(longer.meta, longer.sections)
    lines = format_version(made).split("\n")
    for found in (lines_of(made), lines_of(made, format_version(made))):
        for s, section in enumerate(made.sections):
            for n, clause in enumerate(section.clauses, 1):
                assert clause.text.split()[-1] in lines[found.of(s, n) - 1]
