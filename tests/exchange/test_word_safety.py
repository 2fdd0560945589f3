"""Word files that were damaged, or made to do harm: one clear sentence, at once, and nothing is read."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from support.word_files import p, parts, word, zipped
from wording.errors import UnreadableFile
from wording.exchange.blocks import Imported
from wording.exchange.safezip import MAX_PARTS
from wording.exchange.word import read_authors, read_word

GOOD = word(p("Text"))
XXE = '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
LAUGHS = "<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>"


def read(data: bytes) -> Imported:
    return read_word(data, "bad.docx")


def with_document(xml: str | bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in {**parts(""), "word/document.xml": xml}.items():
            archive.writestr(name, text)
    return stream.getvalue()


def with_part(name: str, text: str = "x") -> bytes:
    return zipped({**parts(p("Text")), name: text})


def twice() -> bytes:
    stream = io.BytesIO(GOOD)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("word/document.xml", parts(p("Other"))["word/document.xml"])
    return stream.getvalue()


def bomb() -> bytes:
    return with_part("word/media/image1.xml", "0" * 70_000_000)


def dense() -> bytes:
    return with_part("word/media/image1.xml", "0" * 5_000_000)


def many() -> bytes:
    return zipped({f"part{i}": "" for i in range(MAX_PARTS + 1)})


def many_denied() -> bytes:
    """More parts than allowed, and an end of the directory that says there is one."""
    data = many()
    end = data.rfind(b"PK\x05\x06")
    return data[: end + 8] + struct.pack("<HH", 1, 1) + data[end + 12 :]


def encrypted() -> bytes:
    data = bytearray(GOOD)
    start = data.rfind(b"PK\x01\x02")
    data[start + 8] |= 1
    return bytes(data)


def broken_content() -> bytes:
    entry = zipfile.ZipFile(io.BytesIO(GOOD)).getinfo("word/document.xml")
    start = entry.header_offset + 30 + len(entry.filename)
    return GOOD[:start] + b"\x00" * 20 + GOOD[start + 20 :]


def in_utf16(xml: str) -> bytes:
    return b"\xff\xfe" + xml.encode("utf-16-le")


HARM = {
    "no zip": (lambda: b"plain text", "not a Word file"),
    "cut short": (lambda: GOOD[: len(GOOD) // 2], "not a Word file"),
    "only an end": (lambda: b"PK\x05\x06" + bytes(18), "no Word document"),
    "old or encrypted Word": (lambda: b"\xd0\xcf\x11\xe0" + bytes(100), "encrypted, or in the format of Word 97"),
    "a zip of something else": (lambda: zipped({"hello.txt": "hi"}), "no Word document"),
    "an encrypted part": (encrypted, "part of it is encrypted"),
    "a broken part": (broken_content, "is damaged"),
    "broken XML": (lambda: with_document("<w:document><w:body>"), "is damaged"),
    "no body": (lambda: with_document("<document/>"), "no Word document"),
    "an external entity": (lambda: with_document(f"{XXE}<w>&e;</w>"), "document type definition"),
    "entities of entities": (lambda: with_document(f"{LAUGHS}<w>&b;</w>"), "document type definition"),
    "a DTD in another encoding": (
        lambda: with_document(in_utf16(f"<?xml version='1.0' encoding='utf-16'?>{XXE}<w>&e;</w>")),
        "document type definition",
    ),
    "a DTD in the styles": (lambda: with_part("word/styles.xml", f"{LAUGHS}<w/>"), "document type definition"),
    "a text of twelve megabytes": (lambda: with_document(f"<w>{'x' * 12_000_000}</w>"), "damaged|times its size"),
    "elements nested 5,000 deep": (lambda: with_document("<w>" * 5_000 + "</w>" * 5_000), "is damaged"),
    "a zip bomb": (bomb, "unpacks to more than 60 MB"),
    "a part packed too well": (dense, "unpacks to more than 200 times its size"),
    "too many parts": (many, "more than 2000 parts"),
    "too many parts, denied": (many_denied, "more than 2000 parts"),
    "two parts of one name": (twice, "two parts of the same name"),
    "two names that differ in case": (lambda: with_part("WORD/document.xml"), "two parts of the same name"),
    "a part outside": (lambda: with_part("../../evil.sh"), "is not safe"),
    "a part at the root": (lambda: with_part("/etc/passwd"), "is not safe"),
    "macros": (lambda: with_part("word/vbaProject.bin"), "holds macros"),
}


@pytest.mark.parametrize("name", HARM)
def test_a_harmful_or_damaged_file_is_refused_in_one_sentence(name: str) -> None:
    make, reason = HARM[name]
    with pytest.raises(UnreadableFile, match=reason) as refused:
        read(make())
    message = str(refused.value)
    assert "bad.docx" in message
    assert "\n" not in message
    assert message.endswith(".")


def test_the_directory_alone_is_enough_to_refuse_a_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    data = bomb()

    def unpack(*_: object, **__: object) -> None:
        raise AssertionError("a part was unpacked")

    monkeypatch.setattr(zipfile.ZipFile, "open", unpack)
    with pytest.raises(UnreadableFile, match="60 MB"):
        read(data)


def test_a_remote_template_or_picture_is_neither_fetched_nor_in_the_way() -> None:
    target = '<Relationship Id="r9" Type="t/styles" Target="http://203.0.113.1/styles.xml" TargetMode="External"/>'
    made = parts(p("Text"))
    made["word/_rels/document.xml.rels"] = made["word/_rels/document.xml.rels"].replace(
        "</Relationships>", f"{target}</Relationships>"
    )
    assert [block.text for block in read(zipped(made)).blocks] == ["Text"]


def test_a_part_that_points_out_of_the_file_is_not_there() -> None:
    made = parts(p("Text"))
    made["_rels/.rels"] = made["_rels/.rels"].replace("word/document.xml", "../../../etc/passwd")
    with pytest.raises(UnreadableFile, match="no Word document"):
        read(zipped(made))


def test_styles_that_are_based_on_each_other_end() -> None:
    loop = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:name w:val="{a}"/><w:basedOn w:val="{b}"/></w:style>'
        for a, b in (("A", "B"), ("B", "A"))
    )
    assert [b.text for b in read(word(p("Text", style="A"), styles=loop)).blocks] == ["Text"]


def test_changes_nested_in_changes_are_read_for_each_author() -> None:
    """Fifty marks, each within another, by two authors in turn: what one put in, the other may have taken out."""
    text = '<w:r><w:t xml:space="preserve">word</w:t></w:r>'
    for depth in range(50):
        tag, author = (("ins", "Ana"), ("del", "Ben"))[depth % 2]
        text = f'<w:{tag} w:id="1" w:author="{author}">{text}</w:{tag}>'
    imported, authors = read_authors(word(p("Text ", text)), "bad.docx")
    assert [block.text for block in imported.blocks] == ["Text"]
    assert {one.author: [block.text for block in one.blocks] for one in authors} == {
        "Ana": ["Text word"],
        "Ben": ["Text"],
    }
    assert {one.author: one.nested for one in authors} == {"Ana": 0, "Ben": 24}


def test_a_crowd_of_comments_that_never_end_is_read_at_once() -> None:
    open_ranges = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in range(20_000))
    assert [block.text for block in read(word(p(open_ranges, "Text"))).blocks] == ["Text"]
