"""The file of a motion: read, written, and refused with every reason at once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from amend.strategies import motions
from support.strategies import LAW
from support.tables import CASES
from wording.amend.motion import Motion
from wording.amend.nodes import MAX_DEPTH, MAX_NODES
from wording.amend.reading import parse_motion, read_motion
from wording.amend.writing import format_motion
from wording.errors import RecordError, UnreadableFile

PAGE = (CASES / "motion_faults.md").read_text("utf-8")
CASE = re.compile(r"^## (.+)\n\n````text\n((?:.*\n)*?)````\n((?:\n|- .+\n)*)", re.M)
FAULTS = CASE.findall(PAGE)


@LAW
@given(motions())
def test_what_is_written_reads_back_as_the_same_motion(motion: Motion) -> None:
    text = format_motion(motion)
    assert parse_motion(text) == motion
    assert format_motion(parse_motion(text)) == text


@pytest.mark.parametrize(("text", "told"), [case[1:] for case in FAULTS], ids=[case[0] for case in FAULTS])
def test_the_reader_says_what_is_wrong_and_where(text: str, told: str) -> None:
    with pytest.raises(RecordError) as caught:
        parse_motion(text, file="m.md")
    assert [f"- {line}" for line in str(caught.value).split("\n")] == told.strip().split("\n")


def test_the_page_of_faults_is_read_whole() -> None:
    assert len(FAULTS) == PAGE.count("\n````text\n") > 10


def test_a_motion_is_named_like_its_file(tmp_path) -> None:
    text = (
        "---\nmotion: 2026-12-01-1\ntitle: T\namends: x\nstatus: proposed\namendments:\n- {strike_clause: a/1}\n---\n"
    )
    (tmp_path / "2026-12-01-1.md").write_text(text, "utf-8")
    assert read_motion(tmp_path / "2026-12-01-1.md").amends == "x"
    (tmp_path / "2026-12-01-2.md").write_text(text, "utf-8")
    with pytest.raises(RecordError, match="the file is named 2026-12-01-2"):
        read_motion(tmp_path / "2026-12-01-2.md")
    with pytest.raises(UnreadableFile, match="there is no such file"):
        read_motion(tmp_path / "none.md")


HEAD = "---\nmotion: 2026-12-01-1\ntitle: T\namends: x\nstatus: proposed\namendments:\n"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (f"{HEAD}- {'[' * 5000}\n---\n", "not YAML|nested too deep"),
        (f"{HEAD}- {{a: {'[' * (MAX_DEPTH + 1)}{']' * (MAX_DEPTH + 1)}}}\n---\n", "nested too deep"),
        (f"{HEAD}- [{'x,' * MAX_NODES}]\n---\n", "too long"),
        (f"{HEAD}- &a [x]\n- *a\n---\n", "anchors and aliases"),
        (f"{HEAD}- !!python/object/apply:os.system [ls]\n---\n", "tag"),
        (f"{HEAD}- {{? [a, b] : c}}\n---\n", "a key is a list"),
        (f"{HEAD}- {{strike_clause: a/1}}\n- {{\n---\n", "not YAML"),
    ],
)
def test_hostile_files_are_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(RecordError, match=why):
        parse_motion(text)


def test_a_motion_of_too_many_items_is_refused() -> None:
    with pytest.raises(RecordError, match="more than 5000 items"):
        parse_motion(HEAD + "- {strike_clause: a/1}\n" * 5001 + "---\n")
