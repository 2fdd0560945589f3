"""`fmt` repairs the form of a version and never a word of it."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.strategies import LAW
from wording.errors import RecordError
from wording.record.canonical import canonical, canonical_file
from wording.record.markup import parse_version

SEED = (Path(__file__).parents[2] / "content_versions/2026-11-22.md").read_bytes().decode()

CARELESS = """\ufeff---\r
status:    draft\r
title:  'Code: old'\r
\r
note: A note\r
  on two lines.\r
illustrative: true\r
---\r
\r
\r
#   Code: old   \r
A preamble that is\r
wrapped by hand.\r
## One   {#one}\r
* typed with a star\r
\r
•   typed as on a page,\r
    and wrapped\r
     + nested by five spaces\r
3) number three\r
\r
\r
Cafe\u0301.\r
"""
CANONICAL = """---
title: "Code: old"
status: draft
illustrative: true
note: A note on two lines.
---
# Code: old

A preamble that is wrapped by hand.

## One {#one}

- typed with a star
- typed as on a page, and wrapped
  - nested by five spaces

3. number three

Café.
"""


def words(text: str) -> list[str]:
    """The words of a body, without the marks that lines begin and end with."""
    body = text.replace("\r\n", "\n").split("---\n", 2)[2]
    marks = re.compile(r"^ *(?:#{1,6}|[-*+•]|\d+[.)]) +|\{#[^}]*\}$|\\(?=[-#{*])", re.M)
    return unicodedata.normalize("NFC", marks.sub("", body)).split()


def test_careless_form_is_repaired() -> None:
    with pytest.raises(RecordError, match="E-AMBIGUOUS"):
        canonical(CARELESS)
    assert canonical(CARELESS.replace("3) number", "\r\n3) number")) == CANONICAL
    assert canonical(CANONICAL) == CANONICAL


def test_the_numbers_of_a_list_are_not_counted_anew() -> None:
    text = "---\ntitle: C\nstatus: draft\n---\n## One\n\n4. four\n5. five\n\nA paragraph.\n\n6. six\n"
    assert canonical(text) == text


def _wrapped(text: str, width: int) -> str:
    """The body with its lines wrapped by hand, as a drafter does, wherever that cannot begin a mark."""
    front, body = text.split("---\n", 2)[1:]
    lines = []
    for line in body.split("\n"):
        while len(line) > width and not line.startswith("#") and (cut := line.rfind(" ", 3, width)) > 0:
            lines.append(line[:cut])
            line = "  " + line[cut + 1 :]
        lines.append(line)
    return f"---\n{front}---\n" + "\n".join(lines)


@LAW
@given(
    st.integers(20, 120),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from("-*+•"),
    st.sampled_from(["NFC", "NFD"]),
    st.sampled_from(["", "\ufeff"]),
    st.integers(0, 3),
)
def test_the_recorded_text_comes_back_from_any_form(
    width: int, end: str, bullet: str, form: str, mark: str, empty: int
) -> None:
    spoilt = _wrapped(SEED, width).replace("\n- ", f"\n{bullet} ").replace("\n\n", "\n\n" + "\n" * empty)
    spoilt = mark + unicodedata.normalize(form, spoilt).replace("\n", end)  # type: ignore[arg-type]
    assert words(spoilt) == words(SEED)
    assert canonical(spoilt) == SEED


@pytest.mark.parametrize(
    "front",
    [
        "status: draft # or proposed",
        "status: draft\n# more",
        "status: draft\nnote: >- # x\n  y",
        "# first\nstatus: draft",
    ],
)
def test_a_comment_is_an_error_and_not_lost(front: str) -> None:
    text = f"---\ntitle: C\n{front}\n---\n## One\n\n- a\n"
    assert parse_version(text).meta.title == "C"
    with pytest.raises(RecordError, match="E-COMMENT: a comment would be lost; move it into the note"):
        canonical(text)


@pytest.mark.parametrize(
    "front", ['status: draft\nnote: "a # b"', "status: draft\nnote: >-\n  # a\n  b", "status: draft\nnote: a#b"]
)
def test_a_number_sign_in_a_value_is_no_comment(front: str) -> None:
    text = canonical(f"---\ntitle: C\n{front}\n---\n## One\n\n- a\n")
    assert "#" in (parse_version(text).meta.note)


def test_what_fmt_cannot_repair_is_an_error_with_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(b"---\ntitle: C\nstatus: draft\n---\n## One\n\n- a\tb\n")
    with pytest.raises(RecordError, match=r"draft\.md, line 7: E-TAB"):
        canonical_file(path)
    path.write_bytes(b"---\ntitle: C\xff\n")
    with pytest.raises(RecordError, match=r"draft\.md, line 2: E-UTF8"):
        canonical_file(path)


def test_a_file_is_given_as_it_is_and_as_it_should_be(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    before = b"\xef\xbb\xbf" + CANONICAL.replace("\n", "\r\n").encode()
    path.write_bytes(before)
    assert canonical_file(path) == (before, CANONICAL.encode())
    assert path.read_bytes() == before
