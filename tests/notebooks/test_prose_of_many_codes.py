"""What the notebook on many codes says in prose is true of its tables."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.notebook_tool import read
from wording.corpus.tables import TABLES
from wording.notebook import open_example_corpus

if TYPE_CHECKING:
    import pandas as pd

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
PROSE = " ".join(" ".join(cell["source"].split()) for cell in read("09")["cells"] if cell["cell_type"] == "markdown")


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(NOTEBOOKS)
        return open_example_corpus()


def test_all_five_codes_are_invented_and_grew(tables: dict[str, pd.DataFrame]) -> None:
    assert "The five codes shown here are **invented**" in PROSE
    assert "All five grew" in PROSE
    codes = tables["codes"]
    assert len(codes) == 5
    assert codes["illustrative"].all()
    assert (codes["words_last"] > codes["words_first"]).all()


def test_hardly_anything_is_proved_harmless_in_the_tiny_codes(tables: dict[str, pd.DataFrame]) -> None:
    assert "Hardly anything is proved harmless in these tiny codes" in PROSE
    tiny = tables["pairs"].query("code != 'riverside-mediators'")
    assert tiny["editorial"].sum() * 5 < tiny["changes"].sum()


def test_no_duty_was_made_looser(tables: dict[str, pd.DataFrame]) -> None:
    assert "Every one of these makes a duty stricter or names another word for it; none makes it looser." in PROSE
    assert set(tables["reasons"].query("rule == 'obligation'")["direction"]) == {"stricter", ""}


def test_advice_turns_into_commands_and_two_codes_use_neither(tables: dict[str, pd.DataFrame]) -> None:
    assert "in both codes that began with “should”, it is gone at the end. Two codes are missing" in PROSE
    terms = tables["terms"].query("term in ['must', 'should']")
    first = terms.query("term == 'should' and n == 1")["code"]
    assert len(first) == 2
    last = tables["codes"].set_index("code")["versions"]
    advice = terms.query("term == 'should'")
    assert all(advice.query("code == @code")["n"].max() < last[code] for code in first)
    assert len(set(tables["codes"]["code"]) - set(terms["code"])) == 2


def test_the_tables_are_those_that_are_named(tables: dict[str, pd.DataFrame]) -> None:
    assert f"Eight tables: {', '.join(TABLES)};" in PROSE
    assert tuple(tables) == TABLES
