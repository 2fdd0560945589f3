"""Raised text: marks of footnotes, units, ordinals, fractions."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.word_files import p, run, word
from wording.exchange.markdown import read_markdown
from wording.exchange.notes import account
from wording.exchange.raised import POWERS, raised
from wording.exchange.web import read_page
from wording.exchange.word import read_word

CASES = {
    ("10", "1", " days"): "",
    ("not", "12", "."): "",
    ("rule", "*", ""): "",
    ("rule", "†‡", ""): "",
    ("rule", "iv", ""): "",
    ("rule", "(b)", ""): "",
    ("rule", "1, 2–4", ""): "",
    ("come in", "2", ""): "",
    ("10", "1", "days"): " ",
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


LOOKS = {
    "": ("{}", ""),
    "raised": ("<sup>{}</sup>", '<w:vertAlign w:val="superscript"/>'),
    "struck": ("<strike>{}</strike>", "<w:strike/>"),
    "struck twice": ("<span style='text-decoration: underline line-through'>{}</span>", "<w:dstrike/>"),
    "bold": ("<b>{}</b>", "<w:b/>"),
}
TEXTS = st.sampled_from(["a", "10", " b ", "m", "2", "st", "*", "c ", "/"])
PIECES = st.lists(st.tuples(st.sampled_from([*LOOKS]), TEXTS), min_size=1, max_size=5, unique_by=lambda piece: piece[1])


@settings(max_examples=150, deadline=None)
@given(PIECES)
def test_every_word_is_kept_or_left_out_whatever_it_looks_like(pieces: list[tuple[str, str]]) -> None:
    page = "".join(LOOKS[look][0].format(text) for look, text in pieces)
    body = p("x ", *(run(text, LOOKS[look][1]) for look, text in pieces))
    plain = "".join(f"x {''.join(text for _, text in pieces)}".split())
    for imported in (read_page(f"<p>x {page}</p>", "a.html"), read_word(word(body), "a.docx")):
        kept = "".join(block.text for block in imported.blocks).translate(POWERS)
        assert sorted("".join(f"{kept} {''.join(d.text for d in imported.dropped)}".split())) == sorted(plain)


def test_raised_text_in_markdown_is_read_by_the_same_rules() -> None:
    imported = read_markdown(
        "# Code\n\nWithin 10<sup>1</sup> days, 20 m<sup class='x'>2</sup>, the 1<sup>st</sup>.", "a.md"
    )
    assert [block.text for block in imported.blocks] == ["Code", "Within 10 days, 20 m², the 1st."]
    assert "Left out, footnote mark: “1” after “10”." in account(imported)
