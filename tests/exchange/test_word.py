"""Word files: what is read from styles, lists, tables and notes; both texts of a file with tracked changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.outlines import shape
from support.word_files import WHO, W, comment, cut, ins, item, moved, note, p, parts, run, table, word, zipped
from wording.exchange.blocks import Comment, TrackedChange
from wording.exchange.notes import account
from wording.exchange.word import read_word

BOLD = "<w:b/>"


def read(body: str, **parts: str) -> list[str]:
    return shape(read_word(word(body, **parts), "test.docx").blocks)


def views(body: str) -> tuple[list[str], list[str]]:
    imported = read_word(word(body), "test.docx")
    return shape(imported.old_blocks), shape(imported.blocks)


def notes(body: str, **parts: str) -> str:
    return "\n".join(read_word(word(body, **parts), "test.docx").notes)


LIST = '<w:numPr><w:numId w:val="2"/></w:numPr>'
STANDING = {
    "a title and headings by their English names, whatever their ids": (
        p("Code", style="Title") + p("One", style="Titel1") + p("Two", style="Titel2") + p("Text"),
        ["#0 Code", "#1 One", "#2 Two", "Text"],
    ),
    "a style based on a heading is a heading": (p("Care", style="Grundsatz") + p("Text"), ["#1 Care", "Text"]),
    "an outline level makes a heading": (
        p("Care", properties='<w:outlineLvl w:val="1"/>') + p("Text"),
        ["#2 Care", "Text"],
    ),
    "a second title is a heading of the first level": (
        p("Code", style="Title") + p("Part", style="Title"),
        ["#0 Code", "#1 Part"],
    ),
    "items by list and by style, nested by level": (
        p("a", style="Bullet") + item("b") + item("c", depth=1) + item("d", depth=2) + item("e"),
        ["- a", "- b", "  - c", "    - d", "- e"],
    ),
    "items nested by the name of their style alone": (
        p("a", style="Bullet") + p("b", style="Bullet2") + p("c", style="Bullet2", properties=LIST) + p("d"),
        ["- a", "  - b", "  1. c", "d"],
    ),
    "numbers as Word shows them, also after a paragraph in between": (
        item("a", list=2) + item("b", list=2) + p("between") + item("c", list=2) + item("d", list=2, depth=1),
        ["1. a", "2. b", "between", "3. c", "  1. d"],
    ),
    "list number nought takes a paragraph out of its list": (
        p("a", style="Bullet", properties='<w:numPr><w:numId w:val="0"/></w:numPr>'),
        ["a"],
    ),
    "typed bullets are items": (p("• a") + p("- b") + p("\uf0b7 c"), ["- a", "- b", "- c"]),
    "a short bold line is proposed as a heading, a long one is not": (
        p(run("Our care", BOLD)) + p(run("We care.", BOLD)) + p(run("Loud"), style="Loud") + p("half ", run("b", BOLD)),
        ["#7 Our care", "We care.", "#7 Loud", "half b"],
    ),
    "a bold line at the head of a paragraph is proposed too": (
        p(run("Our care", BOLD), "<w:r><w:br/></w:r>", "We tend.", "<w:r><w:br/></w:r>", "We mend."),
        ["#7 Our care", "We tend. We mend."],
    ),
    "bold that is switched off is not bold": (p(run("Quiet", '<w:b w:val="0"/>'), style="Loud"), ["Quiet"]),
    "words cut into runs are whole again": (p("un", run("believ", BOLD), "able"), ["unbelievable"]),
    "tabs, breaks, hyphens and symbols": (
        p("<w:r><w:t>x</w:t><w:tab/><w:t>y</w:t><w:cr/><w:t>z</w:t></w:r>")
        + p("a", '<w:r><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:sym w:font="Symbol" w:char="F0D2"/></w:r>'),
        ["x y z", "a\u2011b®"],
    ),
    "a table row is a paragraph, a cell of several paragraphs gives them": (
        table(("Tool", "Days"), ("Spade", "2")) + table((p("one") + p("two"),)) + p("end"),
        ["Tool | Days", "Spade | 2", "one", "two", "end"],
    ),
    "content controls, links, fields and smart tags are looked into": (
        f"<w:sdt><w:sdtContent>{p('in control')}</w:sdtContent></w:sdt>"
        + p(f"<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink><w:smartTag>{run(' tag')}</w:smartTag>")
        + p(f'<w:fldSimple w:instr="PAGE">{run("3")}</w:fldSimple><w:r><w:instrText>SECRET</w:instrText></w:r>'),
        ["in control", "link tag", "3"],
    ),
    "a text box stands after the paragraph that holds it, once": (
        p(
            "Host",
            "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>"
            + p("Boxed")
            + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
            + p("Boxed")
            + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
            " end",
        )
        + p("Next"),
        ["Host end", "Boxed", "Next"],
    ),
    "a table of contents is left out": (p("Care .... 3", style="Contents") + p("Text"), ["Text"]),
    "empty paragraphs are nothing": (p("") + p(" ") + p("Text"), ["Text"]),
}


@pytest.mark.parametrize("name", STANDING)
def test_what_stands_in_a_word_file_is_read_as_word_shows_it(name: str) -> None:
    body, expected = STANDING[name]
    assert read(body) == expected


def test_a_file_in_strict_open_xml_is_read_like_any_other() -> None:
    strict = word(p("Care", style="Titel1") + p("Text"))
    assert shape(read_word(strict, "a.docx").blocks) == ["#1 Care", "Text"]
    other = {n: x.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main") for n, x in parts(p("Text")).items()}
    assert shape(read_word(zipped(other), "a.docx").blocks) == ["Text"]


def test_notes_and_hidden_text_are_kept_and_told() -> None:
    body = p("Text", '<w:r><w:footnoteReference w:id="2"/></w:r>', run(" unseen", "<w:vanish/>")) + p("Next")
    assert read(body, footnotes=note("At the foot.")) == ["Text unseen", "At the foot.", "Next"]
    told = notes(body, footnotes=note("At the foot."))
    assert "footnote: 1 (“At the foot.”)" in told
    assert "hidden text, kept: 1 (“unseen”)" in told


RAISED = '<w:vertAlign w:val="superscript"/>'


def told(body: str, **parts: str) -> list[str]:
    return list(account(read_word(word(body, **parts), "test.docx")))


@pytest.mark.parametrize("look", [RAISED, '<w:position w:val="6"/>'])
def test_the_mark_of_a_footnote_is_never_part_of_a_number_or_word(look: str) -> None:
    body = p("within 10", run("1", look), " days, not", run("2", look), run(",3", look), ".")
    assert read(body) == ["within 10 days, not."]
    assert told(body) == ["Left out, footnote mark: “1” after “10”, “2,3” after “not”."]


def test_raised_text_that_is_no_mark_stays_and_is_told() -> None:
    body = p("the 1", run("s", RAISED), run("t", RAISED), " of 20 m", run("2", RAISED), " at 1", run("1", RAISED), "/2")
    assert read(body) == ["the 1st of 20 m² at 1 1/2"]
    assert told(body) == ["Raised text, kept on the line: 3 (“1st”, “m²”, “1 1”)."]


@pytest.mark.parametrize("tag", ["strike", "dstrike"])
def test_struck_words_are_left_out_and_told(tag: str) -> None:
    look = f"<w:{tag}/>"
    body = p(
        "We shall ",
        run("not", look),
        " lie, un",
        run("n", look),
        run("ot", look),
        "able. He",
        run(" may ", look),
        "shall.",
    )
    assert read(body + p(run("Gone.", look)) + p(run("Kept.", f'<w:{tag} w:val="0"/>'))) == [
        "We shall lie, unable. He shall.",
        "Kept.",
    ]
    assert told(body) == ["Left out, struck text: “not”, “may”."]


def test_words_that_a_tracked_change_struck_stand_in_the_text_before_it() -> None:
    look = f"<w:strike/><w:rPrChange {WHO}><w:rPr/></w:rPrChange>"
    assert views(p("We shall ", run("not", look), " lie.")) == (["We shall not lie."], ["We shall lie."])


def test_tables_boxes_and_letters_are_told() -> None:
    told = notes(table(("a", "b")) + item("c", list=3) + p("Numbered", style="Titel2", properties=LIST))
    assert "table: 1 (“a | b”)" in told
    assert "counts by letters or Roman numerals: 1 (“c”)" in told
    assert "heading that Word numbers by itself: 1 (“Numbered”)" in told


def test_headers_and_pictures_are_left_out_and_told() -> None:
    body = p("Text", '<w:r><w:drawing><x descr="Our logo" xmlns="urn:x"/></w:drawing></w:r>')
    imported = read_word(word(body, header1=p("Draft of May"), footer1=p("Page 1")), "a.docx")
    assert [(d.text, d.why) for d in imported.dropped] == [
        ("Our logo", "picture"),
        ("Draft of May", "header or footer of the pages"),
        ("Page 1", "header or footer of the pages"),
    ]


TRACKED = {
    "words": (p("We ", cut("may"), ins("shall"), " care."), ["We may care."], ["We shall care."]),
    "a letter within a word": (p("colo", cut("u"), "r"), ["colour"], ["color"]),
    "a paragraph put in": (p("a") + p(ins("new"), mark="ins") + p("b"), ["a", "b"], ["a", "new", "b"]),
    "a paragraph taken out": (p("a") + p(cut("old"), mark="del") + p("b"), ["a", "old", "b"], ["a", "b"]),
    "a paragraph split": (p("one", mark="ins") + p("two"), ["onetwo"], ["one", "two"]),
    "two paragraphs joined": (p("one", mark="del") + p(ins(" "), "two"), ["one", "two"], ["one two"]),
    "three paragraphs joined": (
        p("1", mark="del") + p("2", mark="del") + p("3"),
        ["1", "2", "3"],
        ["123"],
    ),
    "a heading put in before a bullet leaves the bullet a bullet": (
        p(ins("Care"), style="Titel1", mark="ins") + item("a"),
        ["- a"],
        ["#1 Care", "- a"],
    ),
    "a bullet split stays a bullet in both texts": (
        item("one", mark="ins") + item("two"),
        ["- onetwo"],
        ["- one", "- two"],
    ),
    "a paragraph moved": (
        p(moved("here", "moveFrom"), mark="moveFrom")
        + p("stays")
        + p(moved("here", "moveTo"), mark="moveTo")
        + p("end"),
        ["here", "stays", "end"],
        ["stays", "here", "end"],
    ),
    "a paragraph that became a bullet": (
        p(
            "a",
            properties='<w:numPr><w:numId w:val="1"/></w:numPr>'
            '<w:pPrChange w:id="4" w:author="Ana"><w:pPr/></w:pPrChange>',
        )
        + p(ins("b")),
        ["a"],
        ["- a", "b"],
    ),
    "an insertion taken out again is in neither text": (
        p("a", f'<w:ins w:id="5" w:author="Ana">{cut("gone")}</w:ins>', ins("b")),
        ["a"],
        ["ab"],
    ),
    "a row of a table taken out": (
        table((p(cut("x")),), ("y",)).replace("<w:tr>", f"<w:tr><w:trPr><w:del {WHO}/></w:trPr>", 1),
        ["x", "y"],
        ["y"],
    ),
    "numbers are counted anew in each text": (
        item(cut("old"), list=2, mark="del")
        + item("a", list=2)
        + item(ins("new"), list=2, mark="ins")
        + item("b", list=2),
        ["1. old", "2. a", "3. b"],
        ["1. a", "2. new", "3. b"],
    ),
    "a paragraph at the end that is put in": (p("a", mark="ins") + p(ins("b")), ["a"], ["a", "b"]),
}


@pytest.mark.parametrize("name", TRACKED)
def test_both_texts_of_a_tracked_change_are_exact(name: str) -> None:
    body, old, new = TRACKED[name]
    assert views(body) == (old, new)


def test_a_file_without_tracked_changes_has_one_text() -> None:
    imported = read_word(word(p("Text")), "a.docx")
    assert (imported.changes, imported.old_blocks) == ((), ())


def test_changes_bear_their_authors_and_dates() -> None:
    body = p("We ", cut("may"), ins("shall"), ins(" always", "Ben"), " care.") + p("x", mark="ins")
    date = "2026-03-04 09:30"
    assert read_word(word(body), "a.docx").changes == (
        TrackedChange("delete", "Ana", date, "may"),
        TrackedChange("insert", "Ana", date, "shall"),
        TrackedChange("insert", "Ben", date, "always"),
        TrackedChange("paragraph mark insert", "Ana", date, "x"),
    )


def test_neighbouring_changes_of_one_hand_are_one() -> None:
    assert [c.text for c in read_word(word(p("a", ins("b"), ins("c"))), "a.docx").changes] == ["bc"]


@pytest.mark.parametrize(
    ("written", "read"), [("2026-03-05T10:00:00Z", "2026-03-05 10:00"), ("0-00-00T00:00:00Z", ""), ("", "")]
)
def test_comments_bear_author_date_and_the_paragraph_they_stand_beside(written: str, read: str) -> None:
    body = p("We ", cut("may"), ins("shall"), '<w:r><w:commentReference w:id="7"/></w:r>')
    comments = read_word(word(body, comments=comment("Too strict?", date=written)), "a.docx").comments
    assert comments == (Comment("Ben", read, "Too strict?", "We shall"),)


CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Our Code</dc:title><dc:identifier>{}</dc:identifier>'
    "<cp:version>2026-11-22</cp:version></cp:coreProperties>"
)


@pytest.mark.parametrize(("identifier", "base"), [("a" * 64, "2026-11-22"), ("ISBN 1", "")])
def test_a_file_made_from_a_packet_says_which_version_it_was_made_from(identifier: str, base: str) -> None:
    data = zipped({**parts(p("Text")), "docProps/core.xml": CORE.format(identifier)})
    imported = read_word(data, "a.docx")
    assert (imported.title, imported.base, imported.base_sha256) == ("Our Code", base, "a" * 64 if base else "")


PIECE = st.tuples(st.sampled_from(["", "ins", "del", "moveFrom", "moveTo"]), st.sampled_from(["a", "b c", "d.", " "]))
PARAGRAPH = st.tuples(st.lists(PIECE, max_size=4), st.sampled_from(["", "", "ins", "del", "moveFrom", "moveTo"]))
GONE = {"old": ("ins", "moveTo"), "new": ("del", "moveFrom")}


def marked_up(pieces: list[tuple[str, str]], mark: str) -> str:
    shapes = {"": run, "ins": ins, "del": cut, "moveFrom": moved_from, "moveTo": moved_to}
    return p(*(shapes[kind](text) for kind, text in pieces), mark=mark)


def moved_from(text: str) -> str:
    return moved(text, "moveFrom")


def moved_to(text: str) -> str:
    return moved(text, "moveTo")


def expected(paragraphs: list[tuple[list[tuple[str, str]], str]], view: str) -> list[str]:
    """The paragraphs of a view: what is left of one whose end is gone runs on into the next."""
    texts = [""]
    for pieces, mark in paragraphs:
        texts[-1] += "".join(text for kind, text in pieces if kind not in GONE[view])
        texts += [""] if mark not in GONE[view] else []
    return [" ".join(text.split()) for text in texts if text.strip()]


@settings(max_examples=200, deadline=None)
@given(st.lists(PARAGRAPH, min_size=1, max_size=6))
def test_both_texts_are_exact_for_any_mixture_of_changes(paragraphs: list[tuple[list[tuple[str, str]], str]]) -> None:
    body = "".join(marked_up(pieces, mark) for pieces, mark in paragraphs)
    imported = read_word(word(body), "a.docx")
    assert [block.text for block in imported.blocks] == expected(paragraphs, "new")
    assert [block.text for block in imported.before] == expected(paragraphs, "old")
