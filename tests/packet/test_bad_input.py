"""What a code may hold that a careless tool would trip over: shown safely in every file, or refused with the reason."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from functools import cache

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from support.packets import ARABIC_NEW, ARABIC_OLD, packet, version
from support.spoken import (
    as_page,
    in_document,
    in_markdown,
    in_page,
    in_pdf,
    in_table,
    in_workbook,
    solid,
    spoken_redline,
)
from wording.errors import RecordError
from wording.packet.packet import Packet
from wording.packet.render import FORMATS, lay_out
from wording.packet.visible import visible
from wording.record.model import Version

BASE = "# Code\n\n## Care {#care}\n\nA member answers every letter in good time.\n"
READERS = {
    "index.html": in_page,
    "packet.pdf": in_pdf,
    "redline.docx": in_document,
    "summary.md": in_markdown,
    "changes.csv": in_table,
    "changes.xlsx": in_workbook,
}
HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> javascript:alert(1) [a](javascript:alert(1)) ]]> --> "
    '&lt;b&gt; " onmouseover="alert(1) {{ 7*7 }} ${x} `rm` #read("/etc/passwd") \\input{x} =HYPERLINK("http://x")'
)
STEERING = [0x00, 0x07, 0x1B, 0x7F, 0x85, 0x200B, 0x202E, 0x2066, 0x2028, 0xFEFF, 0xFFFE, 0xE0041, 0xD800]
LONG = " ".join(["It is to do all of it"] * 714 + ["as is"])
FREE = re.compile(r"[\W_]+")


def edited(text: str, other: str = "") -> Packet:
    """The packet of a code with that text in its one clause, such as no reader need have let through."""
    return packet(clause(version(BASE), text), clause(version(BASE, "2026-12-01-draft", status="draft"), other or text))


def clause(of: Version, text: str) -> Version:
    told = tuple(replace(s, clauses=tuple(replace(c, text=text) for c in s.clauses)) for s in of.sections)
    return replace(of, sections=told)


@cache
def files(name: str) -> dict[str, bytes]:
    made, left_out = lay_out(CASES[name]())
    assert left_out == ()
    return made


@cache
def read(name: str, file: str) -> str:
    """What a file of a case says."""
    return READERS[file](files(name)[file])


CASES = {
    "hostile": lambda: edited(f"{HOSTILE} answers every letter.", f"{HOSTILE} answers each letter."),
    "steering": lambda: edited(
        "A member answers.", "A member answers" + "".join(f" {chr(code)} " for code in STEERING) + "."
    ),
    "long": lambda: packet(BASE, f"{BASE}\n{LONG}\n"),
    "long and edited": lambda: packet(f"{BASE}\n{LONG}\n", f"{BASE}\n{LONG.replace('as is', 'as was')}\n"),
    "from the right": lambda: packet(version(ARABIC_OLD, language="ar"), ARABIC_NEW, language="ar"),
    "empty": lambda: packet(BASE, f"{BASE}\n## Nothing\n\n## {{#bare}}\n"),
    "emptied": lambda: packet(f"{BASE}\n## Gone {{#gone}}\n\nWords of it.\n", f"{BASE}\n## Gone {{#gone}}\n"),
}

every_case = pytest.mark.parametrize("name", CASES)


def test_every_file_of_a_packet_is_looked_at() -> None:
    assert set(READERS) == set(FORMATS)


@every_case
@pytest.mark.parametrize("file", READERS)
def test_every_change_is_told_in_every_file(name: str, file: str) -> None:
    made, text = CASES[name](), solid(read(name, file))
    assert made.comparison.changes
    assert [change.id for change in made.comparison.changes if f"{change.id}:" not in text] == []


@every_case
@pytest.mark.parametrize("file", ["changes.csv", "changes.xlsx"])
def test_both_texts_of_a_change_stand_in_the_tables(name: str, file: str) -> None:
    text = solid(read(name, file))
    for change in CASES[name]().comparison.changes:
        assert solid(visible(change.old_text)) in text
        assert solid(visible(change.new_text)) in text


@pytest.mark.parametrize("name", [name for name in CASES if name != "steering"])
@pytest.mark.parametrize("file", ["index.html", "packet.pdf", "redline.docx", "summary.md"])
def test_every_redline_is_shown_in_every_file_to_be_read(name: str, file: str) -> None:
    text = solid(read(name, file))
    letters = FREE.sub("", text)
    for item in (item for part in CASES[name]().parts for item in part.items if item.anchor):
        # Readers of Arabic in a PDF may give letters in the order of the page.
        said = spoken_redline(item.runs)
        assert said in text or (name, file) == ("from the right", "packet.pdf")
        assert {*FREE.sub("", said)} <= {*letters}


def test_nothing_that_would_run_runs() -> None:
    made = files("hostile")
    for page in (made["index.html"].decode(), as_page(made["summary.md"].decode())):
        soup = BeautifulSoup(page, "html.parser")
        scripts = [tag for tag in soup("script") if tag.get("id") != "packet" and not tag.get("nonce")]
        assert all("alert" not in tag.get_text() for tag in scripts)
        assert [tag for tag in soup.find_all(True) if any(key.lower().startswith("on") for key in tag.attrs)] == []
        links = [str(tag.get("href") or tag.get("src") or "") for tag in soup(["a", "img", "link", "iframe"])]
        assert [link for link in links if not link.startswith(("#", "data:"))] == []
        assert soup("img", src="x") == []
    assert b"/JavaScript" not in made["packet.pdf"]
    for name in ("redline.docx", "changes.xlsx"):
        with zipfile.ZipFile(io.BytesIO(made[name])) as archive:
            roots = [etree.fromstring(archive.read(part)) for part in archive.namelist()]
        tags = {etree.QName(node).localname for root in roots for node in root.iter()}
        assert tags.isdisjoint({"script", "img", "hyperlink", "f"})


@pytest.mark.parametrize("file", [file for file in READERS if file != "redline.docx"])
def test_what_steers_or_hides_is_spelt_out(file: str) -> None:
    text = read("steering", file)
    assert [f"U+{code:04X}" for code in STEERING if f"[U+{code:04X}]" not in text] == []
    assert {chr(code) for code in STEERING} & set(text) <= ({"\u200b"} if file == "packet.pdf" else set())


def test_the_word_file_keeps_the_text_itself_and_spells_it_out_in_what_is_said_of_it() -> None:
    made = files("steering")
    text = read("steering", "redline.docx")
    assert "\u202e" in text  # accepted, the text must be the new version's to the letter
    assert "[U+202E]" in text
    with zipfile.ZipFile(io.BytesIO(made["redline.docx"])) as archive:
        assert "\u202e" not in archive.read("word/comments.xml").decode()


@pytest.mark.parametrize("code", STEERING[:-1], ids=hex)
def test_a_record_refuses_such_characters_and_says_which_and_where(code: int) -> None:
    with pytest.raises(RecordError) as caught:
        version(BASE.replace("good", f"go{chr(code)}od"))
    (fault,) = caught.value.faults
    assert fault.line > 0
    assert f"U+{code:04X}" in str(fault)


def test_a_clause_that_is_longer_than_any_is_refused_with_the_reason() -> None:
    with pytest.raises(RecordError, match="E-LONG: the text is longer than 20000 characters; make clauses of it"):
        version(f"{BASE}\n{'word ' * 5000}\n")


def test_the_long_clause_is_as_long_as_promised() -> None:
    assert len(LONG.split()) == 5000
