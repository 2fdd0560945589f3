"""The quick reader of plain front matter says what YAML says, or leaves the text to it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wording.record.flat import _events, _flat, plain_entries

PIECES = (
    *("title", "note", "a-b", "2026-11-22", "true", "null", "~", "é", "“so”", "(c)", "<<"),
    *(": ", ":", " ", "  ", "\n", "\n  ", "\n\n", "\n# c\n", " #", "#", ">-", "key: ", "key: >-\n  ", 'note: "', '"'),
    *("-", "- ", "'", "\\", "[", "{", "&", "*", "!", "|", "%", "@", "`", ",", "?", "...", "---", "=", "\t", "\u0085"),
)


@settings(max_examples=2000)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_whatever_it_reads_yaml_reads_alike(text):
    found = plain_entries(f"title: {text}")
    if found is not None:
        assert found == list(_flat(_events(f"title: {text}")))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("title: Code of Ethics\nadopted:\n", ["Code of Ethics", ""]),
        ('source: "page: “Code”, # 1"\n# a comment\n\nstatus: draft', ["page: “Code”, # 1", "draft"]),
        (
            "note: >-\n  One line: and # another\n  joined to it.\nkind: amendment\n",
            ["One line: and # another joined to it.", "amendment"],
        ),
    ],
)
def test_plain_front_matter_is_read_without_yaml(text, values):
    found = plain_entries(text)
    assert found is not None
    assert [entry.value for entry in found] == values
    assert found == list(_flat(_events(text)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "title: a: b",
        "title: a # b",
        "title: 'a'",
        'title: "a\\n"',
        "title: a\n  b",
        "- a",
        "a: [b]",
        "a: &b c",
        "a: >-\n  b\n\n  c",
        "a: >-\n   b",
        "a:  b",
        "a: b\n---\nc: d",
    ],
)
def test_anything_else_is_left_to_yaml(text):
    assert plain_entries(text) is None
