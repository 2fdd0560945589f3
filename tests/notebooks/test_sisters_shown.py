"""What a notebook shows of sister codes: every difference, the names that were masked, and no markup from a text."""

from __future__ import annotations

import pytest
from lxml import html

from sisters.test_beside import NORTH, SOUTH, code
from sisters.test_drift import FAMILY
from support.spoken import solid
from wording.errors import UnknownVersion
from wording.notebook import show
from wording.sisters.beside import side_by_side
from wording.sisters.drift import drift


def page(value: object, part: str = "") -> str:
    return solid(html.fromstring(show(value, part).html).text_content())


def test_every_clause_that_differs_is_shown_with_its_standing() -> None:
    text = page(side_by_side(NORTH, SOUTH))
    for said in ("adopted word for word", "keeps records for seven years", "offers an interpreter", "(looser)"):
        assert solid(said) in text
    assert solid("“Southern Association for Infant Mental Health” and “SAIMH” here") in text
    assert solid("seeks reflective supervision") not in text


def test_one_section_is_shown_in_full() -> None:
    text = page(side_by_side(NORTH, SOUTH), "supervision")
    assert solid("seeks reflective supervision") in text
    assert solid("keeps records") not in text
    with pytest.raises(UnknownVersion, match="there are preamble"):
        show(side_by_side(NORTH, SOUTH), "nowhere")


def test_drift_is_shown_as_a_picture_with_all_its_figures() -> None:
    found = drift(FAMILY)
    text = page(found)
    for row in found.rows:
        assert all(solid(f"{stand.uptake}, {stand.version}") in text for stand in row.stands)


def test_no_words_of_a_code_become_markup() -> None:
    hostile = code(
        "Guild <b>of</b> Hill Mediators", "# Code\n\n## <script>x</script>\n\n- A <img src=x> member acts.\n"
    )
    shown = show(side_by_side(NORTH, hostile)).html
    assert "<script>" not in shown
    assert "<img" not in shown
    assert solid("<script>x</script>") in solid(html.fromstring(shown).text_content())
