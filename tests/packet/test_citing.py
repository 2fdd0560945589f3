"""Sentences, ids in a row and days, as every page writes them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wording.packet.citing import Sentence, cited, long_day, ranges


@pytest.mark.parametrize(
    ("ids", "said"),
    [
        ("", ""),
        ("c1", "c1"),
        ("c1 c2", "c1, c2"),
        ("c1 c2 c3", "c1–c3"),
        ("c1 c3 c4 c5 c6 c9", "c1, c3–c6, c9"),
        ("c9 c10 c11", "c9–c11"),
        ("c3 c2 c1", "c3, c2, c1"),
    ],
)
def test_three_ids_in_a_row_are_a_range(ids: str, said: str) -> None:
    assert cited(ids.split()) == said
    assert str(Sentence("So.", tuple(ids.split()))) == (f"So. ({said})" if said else "So.")


@given(st.lists(st.integers(1, 40), unique=True))
def test_a_row_of_ids_hides_none_and_adds_none(numbers: list[int]) -> None:
    told = [range(int(first[1:]), int(last[1:]) + 1) for first, last in ranges([f"c{n}" for n in numbers])]
    assert [n for run in told for n in run] == numbers


def test_a_day_is_written_as_in_a_letter() -> None:
    assert long_day(date(2026, 12, 1)) == "1 December 2026"
