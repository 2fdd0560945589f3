"""Raised text: marks of footnotes, units, ordinals, fractions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wording.exchange.markdown import read_markdown
from wording.exchange.notes import account
from wording.exchange.raised import POWERS, raised

CASES = {
    ("10", "1", " days"): "",
    ("not", "12", "."): "",
    ("rule", "*", ""): "",
    ("rule", "†‡", ""): "",
    ("rule", "iv", ""): "",
    ("rule", "(b)", ""): "",
    ("rule", "1, 2–4", ""): "",
    ("come in", "2", ""): "",
    ("1", "st", ""): "st",
    ("20 m", "2", ""): "²",
    ("5km", "2", ""): "²",
    ("8 in", "3", ""): "³",
    ("1", "1", "/2"): " 1",
    ("2", "e", ""): "e",
    ("n", "o", " 4"): "o",
    ("Name", "®", ""): "®",
    ("it", "see the bylaws", ""): " see the bylaws",
}


@pytest.mark.parametrize(("before", "text", "after"), CASES)
def test_what_becomes_of_a_raised_piece_of_text(before: str, text: str, after: str) -> None:
    assert raised(text, before, after).text == CASES[before, text, after]


@given(st.text("0123456789", max_size=4), st.text("0123456789ab*m ", max_size=4), st.sampled_from(["", "/2", " d"]))
def test_no_number_ever_becomes_another_and_all_is_told(before: str, text: str, after: str) -> None:
    found = raised(text, before, after)
    if before and text.strip().isdigit():
        assert not found.text[:1].isdecimal()
        assert found.mark or found.told
    assert "".join((found.text.translate(POWERS) + found.mark).split()) == "".join(text.split())


def test_raised_text_in_markdown_is_read_by_the_same_rules() -> None:
    imported = read_markdown(
        "# Code\n\nWithin 10<sup>1</sup> days, 20 m<sup class='x'>2</sup>, the 1<sup>st</sup>.", "a.md"
    )
    assert [block.text for block in imported.blocks] == ["Code", "Within 10 days, 20 m², the 1st."]
    assert "Left out, footnote mark: “1” after “10”." in account(imported)
