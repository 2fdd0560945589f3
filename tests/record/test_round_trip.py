"""Laws of the format: what is written reads back the same, and nothing but our own error ever escapes the reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from support.strategies import LAW, NASTY, lines, metas, versions
from wording.errors import Fault, RecordError
from wording.record.canonical import canonical, written
from wording.record.characters import decode
from wording.record.fields import read_meta, write_meta
from wording.record.marks import escape, escape_end, split_braces, unescape_end, unescape_start
from wording.record.markup import format_version, parse_version
from wording.record.model import Meta, Version

RECORD = Path(__file__).parents[2] / "content_versions"
FILES = [*sorted(RECORD.glob("2*.md")), *sorted(RECORD.glob("drafts/2*.md"))]


@LAW
@given(versions())
def test_a_version_reads_back_as_it_was_written_to_the_character(version: Version) -> None:
    text = format_version(version)
    back = parse_version(text, version.id)
    assert back == version
    assert back.sha256 == version.sha256
    assert canonical(text) == format_version(back) == text == written(version)
    assert all(
        clause.number in (None, again.number)
        for section, other in zip(version.sections, back.sections, strict=True)
        for clause, again in zip(section.clauses, other.clauses, strict=True)
    ), "a number of a list was lost"


@LAW
@given(metas())
def test_front_matter_reads_back_as_it_was_written(meta: Meta) -> None:
    faults: list[Fault] = []
    back, _ = read_meta(write_meta(meta), "file", faults)
    assert faults == []
    assert back == meta


@LAW
@given(lines() | st.sampled_from(NASTY))
def test_escaped_wording_carries_no_mark_and_comes_back_whole(text: str) -> None:
    assert unescape_end(unescape_start(escape(text))) == text
    assert unescape_end(escape_end(text)) == text
    assert split_braces(escape(text))[1] == ""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_of_the_record_is_canonical(path: Path) -> None:
    text = path.read_bytes().decode()
    assert format_version(parse_version(text)) == text


BREAKS = ("\n", "\n\n", "\n---\n", "\r\n", "\t", "\n- ", "\n  12. ", "\u202e", "\x00")
SEED = (RECORD / "2026-11-22.md").read_bytes().decode()


@st.composite
def spoiled(draw: st.DrawFn) -> str:
    """The recorded text after a few careless or hostile edits."""
    text = SEED
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.sampled_from([0, 0, 0, 1, 5, 200]))
        piece = draw(st.sampled_from([*NASTY, *BREAKS]))
        text = text[:start] + piece + text[end:]
    return text


def read_or_faults(text: str) -> Version | tuple[Fault, ...]:
    """What the reader makes of a text; any error but its own escapes and fails the test."""
    try:
        return parse_version(text)
    except RecordError as error:
        return error.faults


def fails_properly(outcome: Version | tuple[Fault, ...]) -> bool:
    """Whether a refusal says what is wrong and what would do."""
    return isinstance(outcome, Version) or (
        outcome != () and all(f.is_error and f.message and f.mend and str(f).isprintable() for f in outcome)
    )


@LAW
@given(spoiled() | st.text(max_size=200) | st.text("-: #{}=\\\n\t1.)a•>|'\"&*!%", max_size=200).map("---\n{}".format))
def test_no_text_makes_the_reader_fail_otherwise_than_by_its_own_error(text: str) -> None:
    outcome = read_or_faults(text)
    assert fails_properly(outcome)
    if isinstance(outcome, Version):
        again = parse_version(format_version(outcome))
        assert (again.meta, again.sections) == (outcome.meta, outcome.sections)


@LAW
@given(spoiled())
def test_canonical_form_is_reached_in_one_step_or_refused(text: str) -> None:
    try:
        once = canonical(text)
    except RecordError:
        assume(False)
    assert canonical(once) == once


@LAW
@given(st.binary(max_size=300) | spoiled().map(lambda text: text.encode("utf-16", "surrogatepass")))
def test_no_bytes_make_the_reader_fail_otherwise_than_by_its_own_error(data: bytes) -> None:
    faults: list[Fault] = []
    text = decode(data, "file", faults)
    assert fails_properly(tuple(faults) if text is None else read_or_faults(text))


def test_a_file_full_of_faults_is_told_in_a_page_and_not_in_megabytes() -> None:
    text = "---\ntitle: C\nstatus: draft\n---\n## One\n\n" + "##two\n\n" * 20_000
    outcome = read_or_faults(text)
    assert isinstance(outcome, tuple)
    assert len(outcome) == 100
    assert outcome[0].line == 7
    assert outcome[-1].message.endswith(", and so 19900 times more")
