"""What the strict reading says of each faulty file in `tests/cases/faults.md`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wording.errors import Fault, RecordError
from wording.record.canonical import canonical
from wording.record.markup import format_version, parse_version, read_version

TABLE = (Path(__file__).parents[1] / "cases/faults.md").read_bytes().decode()
CASE = re.compile(r"^## (.+)\n\n````text\n((?:.*\n)*?)````\n((?:\n|- line .+\n)*)", re.M)
EXPECTED = re.compile(r"^- line (\d+): (\S+)$", re.M)
NOTATION = re.compile(r"⟨(?:U\+([0-9A-F]{4,5})|([^⟨⟩ ]+))(?: × (\d+))?⟩")


def _spelled(text: str) -> str:
    def character(found: re.Match[str]) -> str:
        return (chr(int(found[1], 16)) if found[1] else found[2]) * int(found[3] or 1)

    return NOTATION.sub(character, text)


def cases() -> list[tuple[str, str, list[tuple[int, str]]]]:
    """Title, text and the expected lines and codes of every case."""
    return [
        (title, _spelled(text), [(int(line), code) for line, code in EXPECTED.findall(after)])
        for title, text, after in CASE.findall(TABLE)
    ]


CASES = cases()


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_reader_says_what_is_wrong_and_where(text: str, expected: list[tuple[int, str]]) -> None:
    faults: list[Fault] = []
    read_version(text, "2026-11-22", "file", faults)
    assert sorted((fault.line, fault.code) for fault in faults) == sorted(expected)
    assert all(str(fault).isprintable() and str(fault).count("; ") >= 1 for fault in faults)


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_errors_are_raised_together_and_warnings_never(text: str, expected: list[tuple[int, str]]) -> None:
    errors = [pair for pair in expected if pair[1].startswith("E-")]
    if errors:
        with pytest.raises(RecordError) as caught:
            parse_version(text)
        assert [(f.line, f.code) for f in caught.value.faults] == sorted(errors)
    else:
        version = parse_version(text)
        assert parse_version(format_version(version)).sections == version.sections
        assert canonical(text) == format_version(version)


def test_the_table_is_read_whole() -> None:
    assert len(CASES) == TABLE.count("\n````text\n") == TABLE.count("\n````\n")
    assert len({title for title, _, _ in CASES}) == len(CASES)
