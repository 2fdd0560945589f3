"""PDF → blocks: what a program set by the code's own text comes back, furniture is told, and harm is refused."""

from __future__ import annotations

import builtins
import datetime
import io
import zlib
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import typst

from exchange.outlines import shape
from support.packets import real_packet, recorded
from wording.errors import UnreadableFile
from wording.exchange.importing import import_file, read_any
from wording.exchange.outline import arrange, texts
from wording.exchange.pdf import read_pdf
from wording.packet.render.pdf import render
from wording.record.model import Version

PAGE = (
    "#set page(height: 12cm, width: 14cm, header: [Our Association, 2026], footer: context align(center, "
    'counter(page).display()))\n#set text(size: 10pt, lang: "en", hyphenate: true)\n#set par(justify: true)\n'
    "#show heading.where(level: 1): set text(16pt)\n"
)
MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\#@*_$<[]`=-+~/"})


def typeset(source: str) -> bytes:
    made = typst.compile((PAGE + source).encode())
    assert isinstance(made, bytes)
    return made


def spelt(version: Version) -> str:
    rows = []
    for section in version.sections:
        level = "=" if section.id == "preamble" else "=="
        rows += [f"{level} {section.heading.translate(MARKS)}\n\n"] if section.heading else []
        for clause in section.clauses:
            mark = "- " if clause.form == "item" else ""
            rows.append(f"{mark}{clause.text.translate(MARKS)}\n" + ("" if mark else "\n"))
        rows.append("\n")
    return "".join(rows)


@pytest.mark.parametrize("id", ["2026-11-22", "2026-11-22-rival"])
def test_a_code_set_on_pages_comes_back_clause_by_clause(id: str) -> None:
    version = recorded(id)
    imported = read_pdf(typeset("#set text(hyphenate: false)\n" + spelt(version)), "a.pdf")
    assert texts(arrange(imported.blocks).sections) == texts(version.sections)


def test_page_numbers_and_running_heads_are_told_and_a_sentence_goes_on_over_the_page() -> None:
    long = " ".join(["A member waters the plants of those who are away, and mends what is broken"] * 12) + "."
    imported = read_pdf(typeset(f"= Code\n\n== Care\n\n{long}\n\n{long}\n\n== End\n\nThe end."), "a.pdf")
    assert [b.text for b in imported.blocks] == ["Code", "Care", long, long, "End", "The end."]
    assert {d.why for d in imported.dropped} == {"page number", "running head or foot of the pages"}
    pages = sum(d.why == "page number" for d in imported.dropped)
    assert pages > 1
    assert [d.text for d in imported.dropped if d.why == "page number"] == [str(n + 1) for n in range(pages)]


def test_words_that_a_line_end_parts_are_whole_again_and_doubtful_hyphens_are_told() -> None:
    narrow = "#set page(width: 5cm, header: none)\n#set par(justify: true)\n"
    text = "Collaboration in relationships strengthens communities."
    imported = read_pdf(typeset(narrow + text), "a.pdf")
    assert ([block.text for block in imported.blocks], imported.notes) == ([text], ())
    narrow = narrow.replace("5cm", "4cm")
    text = "The relationship-focused practice."
    imported = read_pdf(typeset(f"{narrow}#set text(hyphenate: false)\n{text}"), "a.pdf")
    assert [block.text for block in imported.blocks] == [text]
    assert imported.notes == ("words parted at the end of a line, their hyphen kept: “relationship-focused”",)


def test_lists_numbers_and_bold_lines_keep_their_place() -> None:
    source = (
        "#set page(header: none)\n*Tools*\n\n- One\n  - Two\n- Three\n\n+ First\n+ Second\n\nA paragraph. It goes on."
        "\n\n*Rest*\n\nNone is had."
    )
    assert shape(read_pdf(typeset(source), "a.pdf").blocks) == [
        "#1 Tools",
        "- One",
        "  - Two",
        "- Three",
        "1. First",
        "2. Second",
        "A paragraph. It goes on.",
        "#1 Rest",
        "None is had.",
    ]


def test_columns_are_read_one_after_the_other() -> None:
    column = "\n\n".join(f"Row {n} of the column tells of plants and of water and care." for n in range(12))
    source = (
        f"#set page(columns: 2, height: 22cm, header: none)\n{column}\n\n#colbreak()\n{column.replace('Row', 'Line')}"
    )
    firsts = [block.text.split()[0] for block in read_pdf(typeset(source), "a.pdf").blocks]
    assert firsts == ["Row"] * 12 + ["Line"] * 12


def test_a_pdf_is_a_draft_and_a_version_on_the_command_line(tmp_path: Path) -> None:
    path = tmp_path / "code.pdf"
    path.write_bytes(typeset(spelt(recorded("2026-11-22"))))
    version, imported = import_file(path, date=datetime.date(2026, 12, 1), base=recorded("2026-11-22"))
    assert version.meta.title == "Code of Ethics"
    assert "relationships" in [section.id for section in version.sections]
    assert any("in larger or bolder letters" in line for line in imported.report())
    assert texts(read_any(path).sections) == texts(version.sections)


def with_stream(packed: bytes, dictionary: str = "/Filter /FlateDecode") -> bytes:
    head = b"%PDF-1.4\n1 0 obj\n<</Length " + str(len(packed)).encode() + b" " + dictionary.encode() + b">>\nstream\n"
    return head + packed + b"\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n"


def encrypted() -> bytes:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(typeset("Text"))) as pdf:
        pdf.save(stream, encryption=pikepdf.Encryption(user="", owner="x"))
    return stream.getvalue()


ZEROS = zlib.compress(bytes(130_000_000), 9)
NESTED = zlib.compress(zlib.compress(zlib.compress(zlib.compress(b"x", 9), 9), 9), 9)
HARM = {
    "no PDF": (lambda: b"plain text", "is not a PDF"),
    "cut short": (lambda: typeset("Text")[:600], "is damaged|no text"),
    "a bomb": (lambda: with_stream(ZEROS), "unpacks to more than 120 MB"),
    "a bomb in a bomb": (lambda: with_stream(zlib.compress(ZEROS, 9)), "unpacks to more than 120 MB"),
    "packed again and again": (lambda: with_stream(NESTED), "again and again"),
    "another packing": (lambda: with_stream(b"x", "/Filter /LZWDecode"), "LZW"),
    "encrypted": (encrypted, "is encrypted"),
    "pictures only": (lambda: typeset("#set page(header: none, footer: none)\n#rect()"), "run text recognition"),
    "our own packet": (lambda: render(real_packet("rival")), "is a packet that this tool made"),
}


@pytest.mark.parametrize("name", HARM)
def test_a_harmful_damaged_or_useless_pdf_is_refused_in_one_sentence(name: str) -> None:
    make, reason = HARM[name]
    with pytest.raises(UnreadableFile, match=reason) as refused:
        read_pdf(make(), "bad.pdf")
    assert "\n" not in str(refused.value)
    assert str(refused.value).endswith(".")


def test_without_the_library_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *more: Any, **others: Any) -> Any:
        if name == "pdfplumber":
            raise ImportError(name)
        return real(name, *more, **others)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UnreadableFile, match=r"pip install 'wording\[pdf\]'"):
        read_pdf(typeset("Text"), "a.pdf")
