"""A file → a draft: what its front matter says, that it comes back whole from its own file, and what is refused."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.gold import assert_gold
from support.word_files import comment, cut, ins, item, p, run, table, word
from wording.errors import RecordError, UnreadableFile, WordingError
from wording.exchange.blocks import Imported
from wording.exchange.importing import import_file, read_any
from wording.exchange.outline import texts
from wording.exchange.tracked import departure
from wording.record.markup import format_version, parse_version
from wording.record.model import Status, Version

DATA = Path(__file__).parent.parent / "data"
DAY = datetime.date(2026, 3, 1)
OURS = "---\ntitle: Code\nstatus: adopted\nadopted: 2020-01-01\n---\n# Code\n\n## A {#aye}\n\nText.\n"

MEMO = (
    p("Code of Ethics", style="Title")
    + p("Of the ", run("Hillside", "<w:i/>"), " Society")
    + p("Care", style="Titel1")
    + item("A member ", cut("may"), ins("shall"), " water.", '<w:r><w:commentReference w:id="7"/></w:r>')
    + item("A member mends.", depth=1)
    + p(cut("A member whistles."), mark="del")
    + p(run("Tools", "<w:b/>"))
    + table(("Spade", "2 days"))
    + p(ins("A member lends."), mark="ins")
    + p("The end.")
)


def saved(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def draft(path: Path, **more: str) -> tuple[Version, Imported]:
    return import_file(path, date=DAY, **more)


@pytest.mark.parametrize("name", ["typed.txt", "house.md", "page.html"])
def test_a_file_of_each_kind_becomes_the_draft_that_a_person_approved_gold(name: str) -> None:
    version, _ = draft(DATA / "import" / name, label="new", association="Hillside Garden Society")
    assert_gold(f"import.{name}.md", format_version(version).encode())


def test_a_word_file_becomes_the_draft_that_a_person_approved_gold(tmp_path: Path) -> None:
    path = saved(tmp_path, "memo.docx", word(MEMO, comments=comment("Too strict?"), footer1=p("Draft")))
    assert_gold("import.memo.docx.md", format_version(draft(path, label="memo")[0]).encode())


def test_the_published_text_gives_the_clauses_of_the_record() -> None:
    """But for the two headings that were lost when the page was captured: nobody can read those from the text."""
    version, imported = draft(DATA / "published_2026-11-22.txt")
    recorded = parse_version((DATA.parent.parent / "content_versions" / "2026-11-22.md").read_text("utf-8"))
    assert texts(version.sections) == texts(recorded.sections)
    found = {s.heading: [(c.text, c.form) for c in s.clauses] for s in version.sections}
    for section in recorded.sections:
        if section.heading and section.id != "diversity":
            assert found[section.heading] == [(c.text, c.form) for c in section.clauses]
    assert len(found["Respect for Ethnicity, Culture, Individuality and Diversity"]) == 3
    assert any("a heading may be lost" in line.lower() for line in imported.report())
    assert "Left out, line of page furniture: “Scroll to Top”." in imported.report()


def test_the_front_matter_says_where_the_text_comes_from(tmp_path: Path) -> None:
    path = saved(tmp_path, "Our code (new).txt", "Our Code\n\nPurpose\n\nWe care.\n")
    version, imported = draft(path, label="spring", association="Us", language="de")
    meta = version.meta
    assert version.id == "2026-03-01-spring"
    assert (meta.title, meta.association, meta.language) == ("Our Code", "Us", "de")
    assert (meta.status, meta.captured, meta.source) == (Status.DRAFT, DAY, "Our code (new).txt")
    assert meta.note == " ".join(imported.report())


@pytest.mark.parametrize(
    ("name", "label"), [("Our Code 2.txt", "our-code-2"), ("2020-01-01 Code.txt", "code"), ("私.txt", "draft")]
)
def test_the_label_is_made_from_the_name_of_the_file_when_none_is_given(tmp_path: Path, name: str, label: str) -> None:
    assert draft(saved(tmp_path, name, "Code\n\nA\n\nText."))[0].id == f"2026-03-01-{label}"


@pytest.mark.parametrize("label", ["Spring", "a/b", "../x", "-a", "a b", "a" * 65])
def test_a_label_that_no_file_name_can_hold_is_refused(tmp_path: Path, label: str) -> None:
    with pytest.raises(WordingError, match="is not a label; use a-z"):
        draft(saved(tmp_path, "a.txt", "Code\n\nA\n\nText."), label=label)


def test_a_given_title_wins(tmp_path: Path) -> None:
    version, _ = draft(saved(tmp_path, "a.md", "# A\n\ntext\n\n# B\n\ntext"), title="Our Code")
    assert version.meta.title == "Our Code"
    assert [section.heading for section in version.sections] == ["A", "B"]


def test_a_file_in_our_own_format_is_taken_as_it_is(tmp_path: Path) -> None:
    path = saved(tmp_path, "code.md", OURS)
    assert read_any(path) == parse_version(OURS, "code")
    version, _ = draft(path)
    assert version.sections == parse_version(OURS).sections
    assert (version.meta.status, version.meta.adopted) == (Status.DRAFT, None)


def test_faults_of_a_file_in_our_own_format_are_told_with_their_lines(tmp_path: Path) -> None:
    path = saved(tmp_path, "code.md", OURS.replace("adopted: 2020-01-01", "adopted: soon"))
    for read in (read_any, draft):
        with pytest.raises(RecordError, match=r"code\.md, line 4: E-VALUE"):
            read(path)


def test_any_file_can_stand_for_a_version(tmp_path: Path) -> None:
    for name, content in (
        ("a.md", "# Code\n\n## A\n\nText."),
        ("a.txt", "Code\n\nA\n\nText.\n\nMore.\n"),
        ("a.HTML", "<h1>Code</h1><h2>A</h2><p>Text."),
        ("b.md", "<!DOCTYPE html><h1>Code</h1><h2>A</h2><p>Text."),
        ("b.txt", "# Code\n\n## A\n\nText."),
        ("a.docx", word(p("Code", style="Title") + p("A", style="Titel1") + p("Text."))),
    ):
        version = read_any(saved(tmp_path, name, content))
        assert [section.heading for section in version.sections] == ["Code", "A"]
        assert (version.id, version.meta.status) == (name, Status.DRAFT)


ENCODINGS = {
    "utf-8-sig": "",
    "utf-16": "",
    "windows-1252": "The file was not UTF-8 and was read as windows-1252; look at its accents.",
}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_text_in_other_encodings_is_read_and_a_guess_is_told(tmp_path: Path, encoding: str) -> None:
    version, imported = draft(saved(tmp_path, "a.txt", "Código\n\nÉtica\n\nSin daño – “así”.".encode(encoding)))
    assert texts(version.sections) == ["Código", "Ética", "Sin daño – “así”."]
    assert ENCODINGS[encoding] in ("", *imported.report())


def test_a_page_says_in_which_encoding_it_is(tmp_path: Path) -> None:
    page = '<meta charset="shift_jis"><h1>規範</h1><h2>A</h2><p>誓う'.encode("shift_jis")
    assert texts(read_any(saved(tmp_path, "a.html", page)).sections) == ["規範", "A", "誓う"]


REFUSED = {
    "a.pdf": (b"%PDF-1.7 text", "it is damaged; print it to a new PDF, or save it as .docx"),
    "a.doc": (b"text", "old Word files cannot be read; save it as .docx"),
    "a.xyz": (b"text", r"ends in one of \.docx, \.htm, \.html, \.markdown, \.md, \.pdf, \.txt"),
    "a": (b"text", "ends in one of"),
    "empty.txt": (b" \n\n", "is empty"),
    "zip.txt": (b"PK\x03\x04" + bytes(50), r"is a zip archive, not text; .* end in \.docx"),
    "pdf.txt": (b"%PDF-1.7", "is a PDF; let its name end in .pdf"),
    "rich.txt": (b"{\\rtf1 text}", "rich text file"),
    "noise.txt": (bytes(range(256)) * 9, "does not hold text|is not text"),
    "nul.md": (b"a\x00b", "does not hold text"),
    "text.docx": (b"plain text", "not a Word file"),
    "title.md": (b"# Code", "holds no text that could be a code"),
    "rules.md": (b"---\n\n***\n", "holds no text"),
    "long.txt": (b"word " * 5_000, "is too long; part it into several"),
    "charset.html": (b"<meta charset=rot13><p>caf\xe9", "is not text in rot13"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    content, reason = REFUSED[name]
    path = saved(tmp_path, name, content)
    with pytest.raises(UnreadableFile, match=reason) as refused:
        draft(path)
    assert str(path) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="there is no such file"):
        draft(tmp_path / "none.txt")
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(UnreadableFile, match="it is a folder"):
        read_any(tmp_path / "folder.md")


def test_a_file_beyond_its_limit_is_refused_before_it_is_read_whole(tmp_path: Path) -> None:
    for name, size in (("a.txt", 2), ("a.md", 2), ("a.html", 5), ("a.docx", 20)):
        path = tmp_path / name
        with path.open("wb") as stream:
            stream.write(b"text")
            stream.truncate(size * 1_048_576 + 1)
        with pytest.raises(UnreadableFile, match=f"is larger than {size} MB"):
            draft(path)


# Marks of every format and characters that are often got wrong.
PIECES = (
    "# ¦## ¦Title¦\n¦\n\n¦- ¦* ¦1. ¦2) ¦7. ¦  ¦    ¦> ¦**¦__¦*¦_¦`¦```¦[¦](¦http://x.y/z¦)¦]¦[a]¦[b]: http://c¦!¦<b>¦</b>¦"
    "<br>¦<div>¦<p>¦</p>¦<h2>¦</h2>¦<ul>¦<li>¦<ol start=3>¦<td>¦<del>¦</del>¦<!-- x -->¦{#id}¦{: .x}¦{%¦%}¦{{¦}}¦&amp;¦"
    "&#8203;¦&mdash;¦|¦---¦===¦\\¦•¦word¦Two words¦not¦é¦e\u0301¦日本¦\u202e¦\u200b¦\u00a0¦\t¦~~¦preamble¦Section 3¦.¦"
    ",¦+++¦title: x¦\"¦'¦$¦#¦<¦>¦&¦–¦\ufffd¦\u2028¦{¦}¦¶¦[x] ¦Scroll to Top¦İ¦①¦½"
).split("¦")


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_whatever_is_brought_in_comes_back_whole_from_its_own_file(suffix: str, tmp_path: Path) -> None:
    @settings(max_examples=150, deadline=None)
    @given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
    def law(text: str) -> None:
        try:
            version = read_any(saved(tmp_path, f"a{suffix}", text))
        except UnreadableFile:
            return
        assert parse_version(format_version(version), version.id) == version

    law()


def test_the_text_before_the_changes_is_held_against_the_version_it_was_drawn_up_on(tmp_path: Path) -> None:
    front = "---\ntitle: Code\nstatus: draft\n---\n"
    base = parse_version(f"{front}# Code\n\n## A\n\nWe may care.\n\nThe end.\n", "2026-01-01")
    title, end = p("Code", style="Title") + p("A", style="Titel1"), p("The end.")
    change = p("We ", cut("may"), ins("shall"), " care.")

    def told(body: str) -> str:
        return departure(draft(saved(tmp_path, "a.docx", word(body)))[1], base)

    assert told(title + change + end) == ""
    assert told(title + change.replace("care", "help") + end) == (
        "Before its tracked changes the file reads “We may help.” where 2026-01-01 reads “We may care.”."
    )
    assert told(title + change) == "The file ends before “The end.”, which 2026-01-01 holds."
    assert told(title + change + end + p("More.")) == (
        "The file has “More.” before its tracked changes, after the end of 2026-01-01."
    )


def test_characters_that_only_some_writing_needs_are_taken_out_elsewhere_and_told(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.txt", "Code\n\nCare\u200e of con\u200bfidences.\n\nمی\u200cخواهم و שלום\u200f.\n")
    version, account = draft(path)
    assert [clause.text for section in version.sections for clause in section.clauses] == [
        "Care of confidences.",
        "می\u200cخواهم و שלום\u200f.",
    ]
    assert any("turn the direction of text, taken out: 1 (U+200E)" in line for line in account.notes)
    assert any("Invisible characters, taken out: 1 (U+200B)" in line for line in account.notes)


def test_a_draft_on_a_base_is_of_its_association_and_language_and_takes_its_title_where_it_has_none(
    tmp_path: Path,
) -> None:
    front = "---\ntitle: Code of Conduct\nassociation: Us\nlanguage: es\nstatus: draft\n---\n"
    base = parse_version(f"{front}# Code of Conduct\n\n## One {{#one}}\n\n- Members listen.\n", "2026-01-01")
    path = tmp_path / "scan.md"
    path.write_text("## One\n\n- Members listen.\n", "utf-8")
    meta = import_file(path, date=DAY, label="new", base=base)[0].meta
    assert (meta.title, meta.association, meta.language) == ("Code of Conduct", "Us", "es")
    meta = import_file(path, date=DAY, label="new", base=base, association="Them", language="de", title="T")[0].meta
    assert (meta.title, meta.association, meta.language) == ("T", "Them", "de")
    meta = import_file(path, date=DAY, label="new")[0].meta
    assert (meta.title, meta.association, meta.language) == ("scan", "", "en")
