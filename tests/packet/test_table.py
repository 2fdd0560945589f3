"""`changes.csv`: the changes as a table that any spreadsheet opens and none executes."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.gold import assert_gold
from support.packets import packet, real_packet, sample
from wording.comparison.frame import COLUMNS
from wording.packet.change_rows import CHANGE_COLUMNS
from wording.packet.render.table import csv_text, render

if TYPE_CHECKING:
    from wording.packet.packet import Packet


def rows(packet: Packet) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(packet).decode("utf-8-sig"), newline="")))


def test_it_is_the_gold_table() -> None:
    assert_gold("sample.changes.csv", render(sample()))


def test_it_holds_a_row_a_change_with_the_columns_of_the_frame_and_what_people_need() -> None:
    assert set(COLUMNS) | {"where", "label", "old_version", "new_version"} == set(CHANGE_COLUMNS)
    found = rows(sample())
    assert [row["change"] for row in found] == [change.id for change in sample().comparison.changes]
    labels = [p.label for part in sample().parts for p in (part, *part.items) if p.label.startswith("c")]
    assert [row["label"] for row in found] == labels


def test_it_says_the_same_as_the_frame() -> None:
    packet = real_packet("rival")
    table = pd.read_csv(io.BytesIO(render(packet)), keep_default_na=False)
    frame = packet.comparison.to_frame()
    assert table[list(COLUMNS)].astype(str).to_dict("list") == frame.astype(str).to_dict("list")


def test_every_row_says_that_it_is_illustrative_where_that_is_due() -> None:
    found = rows(real_packet("rival"))
    assert found
    assert all("(illustrative draft)" in row["new_version"] for row in found)
    assert all("illustrative" not in row["new_version"] for row in rows(sample()))


def test_excel_knows_it_for_utf_8_and_lines_end_as_the_standard_asks() -> None:
    data = render(sample())
    assert data.startswith(b"\xef\xbb\xbfchange,")
    assert data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == 1 + len(sample().comparison.changes)


def test_without_a_change_only_the_names_of_the_columns_stand_there() -> None:
    code = "# Code\n\n## First\n\nA member keeps confidence.\n"
    assert render(packet(code, code)).decode("utf-8-sig") == ",".join(CHANGE_COLUMNS) + "\r\n"


FORMULAS = [
    "=1+1",
    "+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "\u00a0=1",
    "\u3000=1",
    "harmless\n=1",
    "harmless\r\n @x",
    "＝1+1",
    "＠x",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_what_a_spreadsheet_would_run_is_made_text(text: str) -> None:
    assert cells(text) == [f"'{text}"]


@pytest.mark.parametrize("text", ["", "a = b", "1 + 1", "c1", "e-mail", "“=”", "it's", "me@example.org", "− 5"])
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert cells(text) == [text]


def test_numbers_stay_numbers() -> None:
    assert csv_text(["n"], [[-5], [3]]) == "n\r\n-5\r\n3\r\n"


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=2)))
def test_every_cell_comes_back_but_for_the_sign_that_makes_it_harmless(table: list[list[str]]) -> None:
    text = csv_text(["a", "b"], table)
    back = list(csv.reader(io.StringIO(text, newline="")))[1:]
    assert [[c.removeprefix("'") for c in row] for row in back] == [[c.removeprefix("'") for c in row] for row in table]


def test_a_clause_that_begins_like_a_formula_is_harmless_in_the_file() -> None:
    code = "# Code\n\n## First {#first}\n\nA member keeps confidence.\n"
    (row,) = rows(packet(code, code.replace("A member", "=A member")))
    assert row["new_text"] == "'=A member keeps confidence."


def cells(text: str) -> list[str]:
    return list(csv.reader(io.StringIO(csv_text(["a"], [[text]]), newline="")))[1] if text else [text]
