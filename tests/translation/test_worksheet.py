"""A worksheet goes out, a person fills it in, and what comes back is the translation; what does not fit is refused."""

from __future__ import annotations

import contextlib
import io
import re
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.programs import need
from support.strategies import LAW
from wording import read_history, translation_status
from wording.errors import RecordError, UnreadableFile, WordingError
from wording.exchange.worksheet import read_worksheet
from wording.packet.render.docx.worksheet import render
from wording.record.markup import format_version
from wording.record.model import Version
from wording.translation.model import State, pieces
from wording.translation.sheet import SheetLine, sheet_of, taken
from wording.translation.status import status_of

HISTORY = read_history(Path(__file__).parents[2] / "examples/riverside-mediators/content_versions")
LATEST = HISTORY.latest
STATUS = translation_status(HISTORY, "es")
SHEET = sheet_of(LATEST, "es", STATUS)
ARABIC = {"preamble": "مدونة السلوك", "fees": "الرسوم", "fees/1": "يشرح الوسيط «كل» الرسوم؛ كتابةً.", "fees/2": "=1+1"}


def filled(data: bytes, words: dict[str, str]) -> bytes:
    """The Word file with words typed into its last column, as somebody would who tracks changes."""
    source = zipfile.ZipFile(io.BytesIO(data))
    document = source.read("word/document.xml").decode()
    for address, text in words.items():
        typed = f'<w:ins w:id="1" w:author="A"><w:r><w:t>{text}</w:t></w:r></w:ins>'
        typed += '<w:del w:id="2" w:author="A"><w:r><w:delText>no</w:delText></w:r></w:del>'
        row = re.search(rf"<w:tr>(?:(?!</w:tr>).)*>{re.escape(address)}</w:t>(?:(?!</w:tr>).)*</w:tr>", document)
        assert row, address
        document = document.replace(row[0], re.sub(r"</w:p></w:tc></w:tr>$", f"{typed}</w:p></w:tc></w:tr>", row[0]))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in source.namelist():
            archive.writestr(name, document if name == "word/document.xml" else source.read(name))
    return made.getvalue()


def words_of(version: Version) -> dict[str, str]:
    return {piece.address: piece.text for piece in pieces(version) if piece.text != "[…]"}


def test_the_worksheet_has_a_row_for_every_heading_and_clause() -> None:
    assert [row.address for row in SHEET.rows] == [piece.address for piece in pieces(LATEST)]
    rows = {row.address: row for row in SHEET.rows}
    assert rows["fees/1"].words.startswith("La persona mediadora explica")
    stale = rows["confidentiality/3"]
    assert (stale.words, stale.earlier[:30]) == ("", "La persona mediadora puede ser")
    assert rows["complaints/3"].since == "It is new since 2018-11-10."
    assert [row.address for row in SHEET.rows if not row.words] == [
        piece.address for entry in STATUS.entries if entry.state is not State.CURRENT for piece in entry.now
    ]


def test_a_word_file_comes_back_with_what_was_typed_and_what_still_held(tmp_path: Path) -> None:
    path = tmp_path / "sheet.docx"
    path.write_bytes(filled(render(SHEET), {"complaints/3": "La secretaría envía una copia.", "community": "Servicio"}))
    made = taken(LATEST, "es", read_worksheet(path), "sheet.docx")
    expected = {row.address: row.words for row in SHEET.rows if row.words}
    assert words_of(made) == expected | {"complaints/3": "La secretaría envía una copia.", "community": "Servicio"}
    assert made.meta.title == "Código de conducta para mediadores"
    status = status_of(made, LATEST, LATEST)
    assert (len(status.current), len(status.missing)) == (29, 9)


def test_the_same_worksheet_gives_the_same_bytes_and_marks_what_it_is() -> None:
    data = render(SHEET)
    assert render(sheet_of(LATEST, "es", STATUS)) == data
    document = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    assert "Illustrative example" in document
    assert document.count('w:lang w:val="es"') > 27
    assert "<w:strike/>" in document
    assert "[deleted: " in document


def test_languages_from_the_right_are_written_from_the_right(tmp_path: Path) -> None:
    sheet = sheet_of(LATEST, "ar")
    document = zipfile.ZipFile(io.BytesIO(render(sheet))).read("word/document.xml").decode()
    assert document.count("<w:bidi/>") == len(sheet.rows)
    path = tmp_path / "sheet.docx"
    path.write_bytes(filled(render(sheet), ARABIC))
    made = taken(LATEST, "ar", read_worksheet(path), "sheet.docx")
    assert words_of(made) == ARABIC
    assert "## الرسوم {#fees}" in format_version(made)


@pytest.mark.parametrize(("mark", "encoding"), [(",", "utf-8-sig"), (";", "utf-8"), ("\t", "utf-16")])
def test_a_spreadsheet_comes_back_however_it_was_saved(tmp_path: Path, mark: str, encoding: str) -> None:
    rows = [["Place", "Source", "Since the last translation", "Translation"]]
    rows += [[row.address, row.source, "", ARABIC.get(row.address, "")] for row in SHEET.rows]
    rows[[row[0] for row in rows].index("fees/2")][3] = "'=1+1"
    text = "\r\n".join(mark.join(f'"{cell}"' for cell in row) for row in rows)
    path = tmp_path / "sheet.csv"
    path.write_bytes(text.encode(encoding))
    assert words_of(taken(LATEST, "ar", read_worksheet(path), "sheet.csv")) == ARABIC


def test_every_row_that_does_not_fit_is_told_at_once() -> None:
    rows = [SheetLine(at, row.address, row.source, "x") for at, row in enumerate(SHEET.rows, 2)]
    rows[3] = replace(rows[3], source="Something else.")
    rows[4] = replace(rows[4], address="nowhere/1")
    rows.append(replace(rows[0], line=99))
    with pytest.raises(RecordError) as caught:
        taken(LATEST, "es", rows, "sheet.csv")
    assert [(fault.line, fault.code) for fault in caught.value.faults] == [
        (5, "E-SHEET"),
        (6, "E-SHEET"),
        (99, "E-SHEET"),
    ]


def test_a_worksheet_of_another_version_is_refused() -> None:
    other = [SheetLine(1, row.address, row.source, "x") for row in sheet_of(HISTORY["2018-11-10"], "es").rows]
    with pytest.raises(RecordError, match="is not what the version says"):
        taken(LATEST, "es", other, "sheet.docx")


def test_quotation_marks_that_a_word_processor_turned_are_no_other_source() -> None:
    rows = [SheetLine(1, row.address, row.source.replace("“", '"').replace("”", '"'), "x") for row in SHEET.rows]
    assert status_of(taken(LATEST, "es", rows, "sheet"), LATEST, LATEST).is_current


@pytest.mark.parametrize("head", ["Translation (es)", "Translation", " Translation (ES) ", "Translation(es)"])
def test_a_worksheet_is_taken_for_its_own_language_and_an_old_one_for_any(tmp_path: Path, head: str) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text(f"Place,Source,{head}\nfees,Fees,Honorarios\n", "utf-8")
    lines = read_worksheet(path)
    assert words_of(taken(LATEST, "es", lines, "sheet.csv")) == {"fees": "Honorarios"}
    if "(" not in head:
        assert words_of(taken(LATEST, "fr", lines, "sheet.csv")) == {"fees": "Honorarios"}
        return
    with pytest.raises(WordingError, match=r"sheet\.csv is a worksheet for “(es|ES)” and not for “fr”; name its own"):
        taken(LATEST, "fr", lines, "sheet.csv")


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("sheet.xlsx", b"x", "is no worksheet"),
        ("sheet.docx", b"PK\x03\x04 damaged", "not a Word file|damaged"),
        ("sheet.docx", b"", "is empty"),
        ("sheet.csv", b"a,b\r\n1,2\r\n", "has no table with the columns"),
        ("sheet.csv", b"Place,Source,Translation\r\n", "has no table with the columns"),
        ("sheet.csv", b"\x00\x01\x02\x03", "does not hold text"),
        ("sheet.csv", b"Place,Source,Translation\r\n" + b"a,b,c\r\n" * 20_001, "more than 20,000 rows"),
        ("sheet.csv", b'Place,Source,Translation\r\n"' + b"x" * 200_000, "not a CSV file"),
    ],
)
def test_what_is_no_worksheet_is_one_clear_sentence(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableFile, match=told):
        read_worksheet(path)


@pytest.mark.parametrize("language", ["es", "ar", "zh-Hant"])
def test_two_validators_find_nothing_wrong_with_the_word_file(language: str, tmp_path: Path) -> None:
    from ooxml_integrity import check as check_integrity
    from openxml_audit import FileFormat, OpenXmlValidator

    path = tmp_path / "sheet.docx"
    path.write_bytes(render(SHEET if language == "es" else sheet_of(LATEST, language)))
    assert [str(error) for error in OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(path).errors] == []
    assert [str(finding) for finding in check_integrity(path)] == []


@settings(LAW, max_examples=60)
@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode), st.booleans())
def test_whatever_comes_back_is_read_or_refused_in_a_sentence(data: bytes, headed: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name in ("sheet.csv", "sheet.docx"):
            path = Path(folder, name)
            path.write_bytes(b"Place,Source,Translation\n" * headed + data)
            with contextlib.suppress(WordingError):
                assert taken(LATEST, "es", read_worksheet(path), name).meta.language == "es"


@pytest.mark.office
def test_libreoffice_opens_and_saves_the_worksheet(tmp_path: Path) -> None:
    import subprocess

    soffice = need("soffice")
    (tmp_path / "sheet.docx").write_bytes(render(SHEET))
    out = tmp_path / "saved"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        soffice,
        profile,
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        str(out),
        str(tmp_path / "sheet.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    before, after = read_worksheet(tmp_path / "sheet.docx"), read_worksheet(out / "sheet.docx")
    assert [(line.address, line.source, line.words) for line in after] == [
        (line.address, line.source, line.words) for line in before
    ]
