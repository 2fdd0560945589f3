"""The notice as a Word file: drawn so that it says the same to everybody, whatever their view of tracked changes."""

from __future__ import annotations

import io
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from support.packets import PREPARED_ON, version
from support.programs import need
from support.spoken import solid
from support.word_views import W, part
from wording.amend.reading import parse_motion
from wording.errors import WordingError
from wording.exchange.importing import import_file
from wording.packet import phrases
from wording.packet.notice import Notice, build_notice
from wording.packet.notice_blocks import notice_blocks
from wording.packet.render.docx import notice_docx

CODE = "# Code\n\n## Care {#care}\n\nA member answers letters as appropriate.\n"
HEBREW = "# קוד\n\n## יחסים {#care}\n\nהמטפל פועל ביושר תמיד.\n"
MOTION = """\
---
motion: 2026-12-01-1
title: In time
amends: "2026-11-22"
status: proposed
moved_by: An invented member
amendments:
- {at: care/1, strike: "STRIKE", insert: "INSERT"}
---
Families wait.
"""
TRACKED = ("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange", "delText")


def notice(code: str = CODE, strike: str = "as appropriate", insert: str = "within a week", **front: str) -> Notice:
    motion = parse_motion(MOTION.replace("STRIKE", strike).replace("INSERT", insert))
    return build_notice([motion], version(code, **front), prepared_on=PREPARED_ON)


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    """Style and text of each paragraph."""
    found = part(data, "word/document.xml").iter(f"{W}p")
    return [(p.find(f"{W}pPr/{W}pStyle").get(f"{W}val"), "".join(p.itertext(f"{W}t"))) for p in found]


def test_redlines_are_drawn_and_say_in_words_what_they_mark() -> None:
    data = notice_docx(notice())
    tree = part(data, "word/document.xml")
    assert [node.tag for node in tree.iter() if node.tag in {f"{W}{name}" for name in TRACKED}] == []
    assert part(data, "word/settings.xml").find(f"{W}trackRevisions") is None
    looks: dict[str, str] = {}
    for run in tree.iter(f"{W}r"):
        style = run.find(f"{W}rPr/{W}rStyle")
        if style is not None:
            looks[style.get(f"{W}val")] = looks.get(style.get(f"{W}val"), "") + "".join(run.itertext(f"{W}t")) + "|"
    assert "as appropriate|" in looks["PacketDeleted"]
    assert "within a week|" in looks["PacketInserted"]
    assert {*looks["PacketSpoken"].split("|")} == {"", *phrases.RUN["delete"], *phrases.RUN["insert"]}
    styles = {s.get(f"{W}styleId"): s for s in part(data, "word/styles.xml").iter(f"{W}style")}
    assert styles["PacketDeleted"].find(f".//{W}strike") is not None
    assert styles["PacketInserted"].find(f".//{W}u").get(f"{W}val") == "double"


def test_what_is_moved_stands_on_one_page_with_the_text_that_it_alters() -> None:
    """By itself or by its style: from the heading of an item to its first redline each holds on to the next."""
    data = notice_docx(notice())
    of_style = {s.get(f"{W}styleId"): s for s in part(data, "word/styles.xml").iter(f"{W}style")}
    found = [*part(data, "word/document.xml").iter(f"{W}p")]
    names = [p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for p in found]
    start = names.index("PacketItem")
    chain = names[start : start + 4]
    assert chain == ["PacketItem", "PacketText", "PacketLabel", "PacketQuotation"]
    for p, name in zip(found[start : start + 3], chain, strict=False):
        assert any(at.find(f"{W}pPr/{W}keepNext") is not None for at in (p, of_style[name])), name
    quoted = [p for p, name in zip(found, names, strict=True) if name == "PacketQuotation"]
    assert quoted
    assert all(p.find(f"{W}pPr/{W}keepLines") is not None for p in quoted)


def test_every_heading_is_one_in_the_outline_at_its_own_level() -> None:
    data = notice_docx(notice())
    styles = {
        s.get(f"{W}styleId"): s.find(f".//{W}outlineLvl") for s in part(data, "word/styles.xml").iter(f"{W}style")
    }
    outlined = [
        (int(styles[style].get(f"{W}val")) + 2, text) for style, text in paragraphs(data) if styles[style] is not None
    ]
    assert outlined == [(block.level, block.text) for block in notice_blocks(notice()) if block.level]
    assert {level for level, _ in outlined} == {2, 3, 4}


def test_it_bears_its_title_its_language_and_its_day_and_calls_itself_illustrative_on_every_page_where_due() -> None:
    made = notice(illustrative="true", status="draft")
    data = notice_docx(made)
    core = {node.tag.partition("}")[2]: node.text for node in part(data, "docProps/core.xml")}
    assert (core["title"], core["subject"], core["language"]) == (made.title, made.heading, "en")
    assert core["created"] == core["modified"] == "2026-11-22T12:00:00Z"
    assert "identifier" not in core
    assert "".join(part(data, "word/header1.xml").itertext()) == made.illustrative != ""
    assert "llustrative" not in "".join(part(notice_docx(notice()), "word/header1.xml").itertext())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_words_of_a_code_that_is_read_from_the_right_stand_so_and_the_tools_own_do_not() -> None:
    data = notice_docx(notice(HEBREW, "תמיד", "בכל עת", language="he"))
    for found in part(data, "word/document.xml").iter(f"{W}p"):
        style = found.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
        assert (found.find(f"{W}pPr/{W}bidi") is not None) == (style == "PacketQuotation")


@pytest.mark.parametrize("kind", ["plain", "hebrew", "hostile", "illustrative"])
def test_two_validators_find_nothing_wrong(kind: str, tmp_path: Path) -> None:
    from ooxml_integrity import check as check_integrity
    from openxml_audit import FileFormat, OpenXmlValidator

    hostile = replace(notice(), title="<script>&]]>\x00\ud800", association="\u202e</w:p>")
    made = {
        "plain": notice(),
        "hebrew": notice(HEBREW, "תמיד", "בכל עת", language="he"),
        "hostile": hostile,
        "illustrative": notice(illustrative="true", status="draft"),
    }[kind]
    path = tmp_path / "notice.docx"
    path.write_bytes(notice_docx(made))
    assert [str(error) for error in OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(path).errors] == []
    assert [str(finding) for finding in check_integrity(path)] == []


def test_a_notice_that_somebody_takes_for_a_code_brings_in_no_wording(tmp_path: Path) -> None:
    path = tmp_path / "notice.docx"
    path.write_bytes(notice_docx(notice()))
    with pytest.raises(WordingError):
        import_file(path, date=PREPARED_ON)


@pytest.mark.office
def test_a_word_processor_shows_its_words(tmp_path: Path) -> None:
    made = notice()
    path = tmp_path / "notice.docx"
    path.write_bytes(notice_docx(made))
    profile = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    options = [profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(path)]
    subprocess.run([need("soffice"), *options], check=True, capture_output=True, timeout=100)
    shown = solid((tmp_path / "notice.txt").read_text("utf-8-sig"))
    blocks = [*notice_blocks(made)]
    assert [text for block in blocks for text in (block.text, *block.entries) if solid(text) not in shown] == []
    assert solid("[deleted: as appropriate]") in shown
    assert solid("[inserted: within a week]") in shown
