"""Files that are damaged or made to do harm are refused with a code and a sentence; nothing of them is run."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from battery.tables import Row, check, given_bytes, lay_bytes, rows, said_by
from support.fuzz_targets import small_pdf
from support.word_files import p, parts, word, zipped

PAGE = Path(__file__).with_name("imports.md")
REFUSED, HARMLESS = rows(PAGE, "Refused"), rows(PAGE, "Brought in without harm")

XXE = '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
LAUGHS = "<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>"
GOOD = word(p("Members listen."))


def with_part(name: str, content: str | bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, data in {**parts(p("Members listen.")), name: content}.items():
            archive.writestr(part, data)
    return stream.getvalue()


def twice() -> bytes:
    stream = io.BytesIO(GOOD)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("word/document.xml", "x")
    return stream.getvalue()


def pdf_with(stream: bytes) -> bytes:
    return small_pdf().replace(b"\nendstream", b"\nendstream endobj\n9 0 obj<<>>stream\n" + stream + b"\nendstream", 1)


def again() -> bytes:
    data = b"x" * 100
    for _ in range(6):
        data = zlib.compress(data)
    return pdf_with(data)


FILES: dict[str, Callable[[], bytes]] = {
    "bomb.docx": lambda: with_part("word/media/image1.xml", "0" * 70_000_000),
    "dense.docx": lambda: with_part("word/media/image1.xml", "0" * 5_000_000),
    "many.docx": lambda: zipped({f"part{n}": "" for n in range(2_001)}),
    "twice.docx": twice,
    "outside.docx": lambda: with_part("../../evil.sh", "x"),
    "root.docx": lambda: with_part("/etc/passwd", "x"),
    "drive.docx": lambda: with_part("C:/evil.exe", "x"),
    "macros.docx": lambda: with_part("word/vbaProject.bin", "x"),
    "entity.docx": lambda: with_part("word/document.xml", f"{XXE}<w>&e;</w>"),
    "entity16.docx": lambda: with_part("word/document.xml", f"{XXE}<w>&e;</w>".encode("utf-16")),
    "laughs.docx": lambda: with_part("word/styles.xml", f"{LAUGHS}<w>&b;</w>"),
    "deep.docx": lambda: with_part("word/document.xml", "<w>" * 5_000 + "</w>" * 5_000),
    "short.docx": lambda: GOOD[: len(GOOD) // 2],
    "other.docx": lambda: zipped({"hello.txt": "hi"}),
    "old.docx": lambda: b"\xd0\xcf\x11\xe0" + bytes(100),
    "text.docx": lambda: b"Members listen.",
    "deep.html": lambda: b"<div>" * 5_000 + b"Members listen.",
    "blank.html": lambda: b"<html><body><p> </p></body></html>",
    "entity.html": lambda: f"{XXE}<html><body>&e;</body></html>".encode(),
    "bomb.pdf": lambda: pdf_with(zlib.compress(bytes(130_000_000), 9)),
    "again.pdf": again,
    "secret.pdf": lambda: small_pdf().replace(b"/Root", b"/Encrypt 9 0 R/Root"),
    "short.pdf": lambda: small_pdf()[:120],
    "text.pdf": lambda: b"Members listen.",
    "zip.txt": lambda: GOOD,
    "binary.txt": lambda: bytes(range(256)) * 8,
    "control.txt": lambda: b"Members\0listen.\n" * 20,
    "odd.txt": lambda: b"\xff\xfea\0b",
    "empty.txt": lambda: b" \n",
    "large.txt": lambda: b"word " * 500_000,
    "long.txt": lambda: b"Code\n\n" + b"word " * 4_001,
    "setup.exe": lambda: b"MZ" + bytes(50),
    "mixed.txt": lambda: "Code\n\nThe p\u0430yment is due.\n".encode(),
    "page.html": lambda: (
        b"<html><head><style>p{}</style><script>alert(1)</script></head><body><h1>Code</h1><!-- x -->"
        b"<p><a href='javascript:alert(1)'>Members</a> listen.<img src=x onerror=alert(1)></p></body></html>"
    ),
    "page-entity.html": lambda: (
        f"{XXE}<html><body><h1>Code</h1><p>Members listen.</p><p>&e;</p></body></html>".encode()
    ),
    "marked.md": lambda: b"# Code\n\n## Care\n\n<script>alert(1)</script>\n\nMembers listen.\n",
    "formula.txt": lambda: b'Code\n\n=HYPERLINK("http://x")\n',
    "conflict.txt": lambda: b"Code\n\n<<<<<<< HEAD\n\nMembers listen.\n",
    "fence.txt": lambda: b"Code\n\n```text\n\nMembers listen.\n",
    "hidden.txt": lambda: "Code\n\nMem\u200bbers\u200e li\u00adsten\u202e.\n".encode(),
}


def brought(root: Path, name: str) -> tuple[int, str]:
    (root / name).write_bytes(FILES[name]())
    lay_bytes(root, {"drafts/.keep": b""})
    return said_by(root, "import", str(root / name), "--date", "2026-12-01", "--label", "x")


@pytest.mark.parametrize("row", REFUSED, ids=[row["what"] for row in REFUSED])
def test_a_harmful_file_is_refused_with_its_code_reason_and_mend(row: Row, tmp_path: Path) -> None:
    code, said = brought(tmp_path, row["file"])
    assert code == 2
    assert said.startswith("wording: ")
    assert len(said.splitlines()) == 1
    assert f"{row['code']}: " in said
    assert row["reason"] in said
    assert row["mend"] in said
    assert row["file"] in said
    assert not [*tmp_path.glob("content_versions/drafts/*.md")]


@pytest.mark.parametrize("row", HARMLESS, ids=[row["what"] for row in HARMLESS])
def test_what_is_dangerous_comes_in_as_wording_or_not_at_all(row: Row, tmp_path: Path) -> None:
    code, said = brought(tmp_path, row["file"])
    assert code == 0, said
    text = (tmp_path / "content_versions/drafts/2026-12-01-x.md").read_text("utf-8")
    assert given_bytes(row["wording"]).decode() in text
    body = text.partition("\n---\n")[2]
    assert not any(word in body for word in ("alert", "javascript", "passwd", "\u200b", "\u202e", "\u00ad"))
    assert not [fault for fault in check(tmp_path / "content_versions") if fault["error"]]


def test_every_file_is_in_the_table_once() -> None:
    assert sorted(FILES) == sorted(row["file"] for row in (*REFUSED, *HARMLESS))
