"""`changes.xlsx`: the rows of `changes.csv` as a workbook that runs nothing."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from support.packets import packet, real_packet, sample, version
from support.programs import need
from wording.packet import phrases
from wording.packet.change_rows import CHANGE_COLUMNS
from wording.packet.render import table
from wording.packet.render.workbook import ABOUT, CUT, MOST, render

if TYPE_CHECKING:
    from pathlib import Path

    from wording.packet.packet import Packet
    from wording.record.model import Version

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CODE = "# Code\n\n## First {#first}\n\nA member keeps confidence.\n"
FORMULAS = ["=1+1", "+1", "-2", "@SUM(A1)", '=HYPERLINK("http://x.example","y")', "{=1}", "https://x.example/", "'=1"]


def part(data: bytes, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def cells(data: bytes, sheet: int = 1) -> list[list[str]]:
    """What the cells of a sheet hold, row by row, read by the rules of the format alone."""
    texts = ["".join(found.itertext()) for found in part(data, "xl/sharedStrings.xml").iter(f"{S}si")]
    rows = []
    for row in part(data, f"xl/worksheets/sheet{sheet}.xml").iter(f"{S}row"):
        values = [(cell.get("t"), cell.findtext(f"{S}v")) for cell in row.iter(f"{S}c")]
        rows.append([texts[int(value)] if kind == "s" else value or "" for kind, value in values])
    return rows


def in_csv(packet: Packet) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table.render(packet).decode("utf-8-sig"), newline="")))


def retold(text: str) -> Version:
    """The code with another text in its one clause, such as no record could hold."""
    draft = version(CODE, "2026-12-01-draft")
    return replace(
        draft,
        sections=tuple(replace(s, clauses=tuple(replace(c, text=text) for c in s.clauses)) for s in draft.sections),
    )


@pytest.mark.parametrize("name", ["sample", "housekeeping", "early-childhood", "rival"])
def test_it_holds_the_rows_of_the_table(name: str) -> None:
    made = sample() if name == "sample" else real_packet(name)
    truth = {"False": "0", "True": "1"}
    assert cells(render(made)) == [[truth.get(cell, cell) for cell in row] for row in in_csv(made)]


@pytest.mark.parametrize("text", FORMULAS)
def test_nothing_is_a_formula_or_a_link(text: str) -> None:
    data = render(packet(CODE, CODE.replace("A member", text)))
    place = CHANGE_COLUMNS.index("new_text")
    assert f"{text} keeps confidence." in [row[place] for row in cells(data)]
    sheet = part(data, "xl/worksheets/sheet1.xml")
    assert [*sheet.iter(f"{S}f"), *sheet.iter(f"{S}hyperlink")] == []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if "sheet1.xml.rels" in name or "vba" in name]


def test_every_text_stays_text_when_somebody_edits_the_cell() -> None:
    data = render(sample())
    formats = [*part(data, "xl/styles.xml").find(f"{S}cellXfs")]
    texts = [cell for cell in part(data, "xl/worksheets/sheet1.xml").iter(f"{S}c") if cell.get("t") == "s"]
    assert texts
    assert {formats[int(cell.get("s"))].get("quotePrefix") for cell in texts} == {"1"}


def test_the_heads_stay_in_sight_the_columns_have_a_filter_and_texts_are_wrapped() -> None:
    data = render(sample())
    sheet = part(data, "xl/worksheets/sheet1.xml")
    pane = sheet.find(f".//{S}pane")
    assert (pane.get("state"), pane.get("xSplit"), pane.get("ySplit")) == ("frozen", "1", "1")
    assert sheet.find(f"{S}autoFilter").get("ref") == f"A1:R{1 + len(sample().comparison.changes)}"
    widths = {int(col.get("min")): float(col.get("width")) for col in sheet.iter(f"{S}col")}
    assert widths[1 + CHANGE_COLUMNS.index("old_text")] > 50 > 20 > widths[1]
    assert part(data, "xl/styles.xml").find(f".//{S}alignment").get("wrapText") == "1"


def test_a_row_is_as_high_as_its_longest_text_asks() -> None:
    data = render(packet(CODE, CODE.replace("confidence", "confidence of every family " * 20)))
    heights = [float(row.get("ht")) for row in part(data, "xl/worksheets/sheet1.xml").findall(f".//{S}row")[1:]]
    assert 100 < max(heights) < 400


def test_what_a_cell_cannot_hold_is_cut_and_says_so_and_stands_whole_in_the_other_table() -> None:
    long = "A member keeps confidence. " * 1500
    made = packet(CODE, retold(long))
    place = CHANGE_COLUMNS.index("new_text")
    texts = [row[place] for row in cells(render(made))]
    assert max(map(len, texts)) == MOST
    assert [text.endswith(CUT) for text in texts if len(text) == MOST] == [True]
    assert long in [row[place] for row in in_csv(made)]


def test_a_second_sheet_says_what_it_is_and_how_it_was_made() -> None:
    made = real_packet("rival")
    data = render(made)
    said = cells(data, 2)
    assert [row[-1] for row in said[:5]] == [
        made.title,
        made.association,
        made.subtitle,
        made.status,
        made.illustrative,
    ]
    assert [tuple(row) for row in said[5:]] == [*made.made]
    names = [sheet.get("name") for sheet in part(data, "xl/workbook.xml").iter(f"{S}sheet")]
    assert names[1] == ABOUT
    footers = [part(data, f"xl/worksheets/sheet{n}.xml").findtext(f".//{S}oddFooter") for n in (1, 2)]
    assert all(phrases.ILLUSTRATIVE_SHORT in footer for footer in footers)


@pytest.mark.parametrize("language", ["en", "es-US", "he"])
def test_it_says_in_which_language_the_code_is(language: str) -> None:
    core = part(render(packet(CODE, CODE, language=language)), "docProps/core.xml")
    assert core.findtext("{http://purl.org/dc/elements/1.1/}language") == language


def test_it_bears_the_day_of_the_packet_and_the_same_packet_gives_the_same_bytes() -> None:
    first, again = render(sample()), render(sample())
    assert first == again
    stamps = re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", etree.tostring(part(first, "docProps/core.xml")).decode())
    assert set(stamps) == {"2026-11-22T12:00:00Z"}
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {(info.date_time, info.create_system) for info in archive.infolist()} == {((1980, 1, 1, 0, 0, 0), 0)}


def test_characters_that_steer_or_cannot_be_held_are_spelt_out() -> None:
    made = packet(CODE, retold("A\u202e member\x07 keeps\ud800 confidence."))
    spelt = "A[U+202E] member[U+0007] keeps[U+D800] confidence."
    place = CHANGE_COLUMNS.index("new_text")
    assert cells(render(made))[1][place] == in_csv(made)[1][place] == spelt


@pytest.mark.office
def test_a_spreadsheet_program_shows_the_rows_of_the_table(tmp_path: Path) -> None:
    made = packet(CODE, CODE.replace("A member", "=1+1 @x 乳幼児 שלום") + "\n- 007\n- -5\n")
    (tmp_path / "changes.xlsx").write_bytes(render(made))
    need("calc")
    options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"
    profile = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [need("soffice"), profile, "--headless", "--convert-to", options, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "changes.xlsx")], check=True, capture_output=True, timeout=100)
    with open(tmp_path / "changes-Changes.csv", encoding="utf-8-sig", newline="") as shown:
        rows = list(csv.reader(shown))
    words = {"False": "FALSE", "True": "TRUE"}
    wanted = [[words.get(cell, cell.removeprefix("'")) for cell in row] for row in in_csv(made)]
    assert len(wanted) == 4
    assert rows == wanted
