"""The PDF of a packet: tagged, with its own fonts, the same every time, and safe with any text."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import pdfplumber
import pikepdf
import pytest

from support.packets import PREPARED_ON, packet, real_packet, sample, version
from support.pdf_tree import attribute, tags, tags_below
from support.spoken import in_pdf, solid, spoken_redline
from wording.amend.reading import parse_motion
from wording.comparison.compare import compare
from wording.errors import NoLetters, WordingError
from wording.packet import collisions, phrases
from wording.packet.packet import Packet, build_packet
from wording.packet.render import FORMATS, lay_out, write_packet
from wording.packet.render.pdf import render
from wording.packet.replies import phrases as replies
from wording.packet.replies.form import reply_form
from wording.packet.replies.model import Asked
from wording.record.model import Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BASE = "# Code\n\n## First {#first}\n\nA member keeps confidence.\n"


@cache
def made(name: str) -> bytes:
    return render(sample() if name == "sample" else real_packet(name))


@pytest.fixture(scope="module", params=["sample", "rival"])
def pdf(request: pytest.FixtureRequest) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(made(request.param))) as opened:
        yield opened


@cache
def moved() -> Packet:
    """A packet with two motions that collide."""
    base = version(BASE)
    texts = [MOTION.format(n=n, insert=insert) for n, insert in ((1, "every confidence"), (2, "all confidence"))]
    motions = [parse_motion(text) for text in texts]
    new = version(BASE.replace("confidence", "every confidence"), "2026-12-01-draft", status="draft")
    return build_packet(compare(base, new), prepared_on=PREPARED_ON, motions=motions)


MOTION = """\
---
motion: 2026-12-01-{n}
title: Confidence
amends: "2026-11-22"
status: proposed
moved_by: An invented member
illustrative: true
amendments:
- {{at: first/1, strike: "confidence", insert: "{insert}"}}
---
Families ask for it.
"""


def asked(packet: Packet) -> Sequence[Asked]:
    return reply_form(packet.comparison).asked


def test_it_is_marked_as_tagged_and_shows_its_title_and_language(pdf: pikepdf.Pdf) -> None:
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert str(pdf.Root.Lang) == phrases.LANGUAGE
    assert str(pdf.docinfo.Title).startswith("Code of Ethics: 2026-11-22 compared with ")
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == str(pdf.docinfo.Title)


def test_its_bookmarks_are_its_headings(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        titles = [entry.title for entry in outline.root]
        sections = [entry for entry in outline.root if entry.title == phrases.PRINCIPLES]
    expected = [phrases.PROPOSED, phrases.UNCHANGED, phrases.JUDGE, phrases.PRINCIPLES, phrases.WARNINGS]
    expected += [phrases.EDITORIAL, phrases.CROSSWALK, phrases.PROCEDURE, phrases.MADE, replies.REPLY]
    assert titles == expected
    assert len(sections[0].children) >= 7


def test_motions_and_collisions_have_bookmarks_of_their_own() -> None:
    with pikepdf.open(io.BytesIO(render(moved()))) as opened, opened.open_outline() as outline:
        titles = {entry.title: [child.title for child in entry.children] for entry in outline.root}
    motions = [title for title in titles if title.startswith(f"{phrases.MOTIONS} 2026-12-01-")]
    assert len(motions) == 2
    assert titles[motions[0]] == [phrases.RATIONALE, phrases.ITEMS]
    assert len(titles[collisions.HEADING]) == 1


def test_no_heading_skips_a_level(pdf: pikepdf.Pdf) -> None:
    levels = [int(tag[1]) for tag, _ in tags(pdf) if tag[0] == "H" and tag[1:].isdigit()]
    assert levels[0] == 1
    assert all(deeper <= level + 1 for level, deeper in pairwise(levels))
    assert {1, 2, 3} <= set(levels)


def test_every_table_has_heads_and_every_cell_names_its_own(pdf: pikepdf.Pdf) -> None:
    """There is a table for each section that changes, one for the crosswalk, and one for the reply."""
    tables = [node for tag, node in tags(pdf) if tag == "Table"]
    assert [str(node.S) for node in tables] == ["/Table"] * len(tables)
    widths = []
    for table in tables:
        heads = [node for tag, node in tags_below(table) if tag == "TH"]
        assert {str(attribute(node, "/Scope")) for node in heads} == {"/Column"}
        named = {str(node.ID) for node in heads}
        cells = [node for tag, node in tags_below(table) if tag == "TD"]
        assert cells
        assert all(set(map(str, attribute(node, "/Headers"))) <= named for node in cells)
        assert all(len(attribute(node, "/Headers")) for node in cells)
        widths.append(len(heads))
    assert widths[-2:] == [3, 6]
    assert set(widths[:-2]) == {3}
    assert len(widths) > 5


def test_both_texts_of_a_section_stand_side_by_side_below_its_redline() -> None:
    """Read cell by cell, the first column of texts gives the current text, the second the text as proposed."""
    built = sample()
    text = solid(in_pdf(made("sample")))
    titles = solid(
        "".join((phrases.VIEWS["side"], phrases.SIDE_COLUMN, *phrases.sides(built.comparison.new.meta.status)))
    )
    pieces = text.split(titles)
    changed = [part for part in built.parts if part.changed]
    assert len(pieces) == len(changed) + 1
    for part, piece in zip(changed, pieces[1:], strict=True):
        for item in part.items:
            if item.old_text and item.new_text and item.form is Form.PARAGRAPH and "split" not in item.kinds:
                olds = solid(item.old_text)
                assert f"{item.anchor}{olds}{solid(item.new_text)}" in piece.replace("•", "") or "merged" in item.kinds


def test_a_text_that_lacks_a_clause_says_so_beside_the_other() -> None:
    text = solid(in_pdf(made("sample")))
    assert solid("c15 Not in the current text. A member takes part in ten hours") in text
    assert solid("as the dues of that member are paid. Not in the text as proposed.") not in text
    assert solid("while the dues of that member are paid. Not in the text as proposed.") in text


def test_a_split_clause_stands_beside_its_two_halves_and_a_number_beside_its_own() -> None:
    built = packet(f"{BASE}\n1. Firstly.\n2. Secondly.\n", f"{BASE}\n1. Secondly.\n2. Thirdly and lastly.\n")
    text = solid(in_pdf(render(built)))
    assert solid("2. Secondly. 1. Secondly.") in text


def test_where_a_clause_is_split_or_merged_a_sign_stands_in_the_redline_and_says_so() -> None:
    with pdfplumber.open(io.BytesIO(made("sample"))) as opened:
        text = solid("".join(c["text"] for page in opened.pages for c in page.chars if c["tag"] != "Artifact"))
    end = solid(f"¶{phrases.BREAK}]")
    assert solid(f"only as law asks. [inserted: {end}") in text
    assert solid(f"kept under lock. [deleted: {end} Such records") in text
    assert text.count(end) == 2


def test_the_reply_can_be_filled_in_by_hand() -> None:
    text = solid(in_pdf(made("sample")))
    form = text[text.rindex(solid(replies.ON_PAPER)) :]
    assert form.count("☐") == 3 * len(sample().comparison.changes)
    assert all(f"{one.change}{solid(one.where)}:{solid(one.label)}☐☐☐" in form for one in asked(sample()))
    assert solid(replies.NAME) in form
    nothing = in_pdf(render(packet(BASE, BASE)))
    assert replies.REPLY not in nothing


def test_clauses_in_lists_are_lists_and_all_text_stands_in_paragraphs(pdf: pikepdf.Pdf) -> None:
    counts = Counter(tag for tag, _ in tags(pdf))
    assert counts["LI"] == counts["LBody"] == counts["Lbl"] > 10
    loose = [node for tag, node in tags(pdf) if tag == "Span" and "/P" in node and str(node.P.get("/S")) == "/Document"]
    assert loose == []


def test_every_font_is_embedded(pdf: pikepdf.Pdf) -> None:
    described = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"]
    assert described
    assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(font.keys()) for font in described)


def test_it_opens_nothing_and_carries_nothing_along(pdf: pikepdf.Pdf) -> None:
    forbidden = {"/OpenAction", "/AA", "/JavaScript", "/JS", "/Launch", "/URI", "/EmbeddedFiles", "/AcroForm"}
    keys = {key for o in pdf.objects if isinstance(o, pikepdf.Dictionary) for key in o.keys()}  # noqa: SIM118
    assert not keys & forbidden


@pytest.mark.parametrize("name", ["sample", "rival"])
def test_only_what_repeats_on_pages_and_signs_between_terms_is_left_untagged(name: str) -> None:
    beside = (phrases.SIDE_COLUMN, *phrases.sides(sample().comparison.new.meta.status))
    heads = {"", *(solid("".join(columns)) for columns in (phrases.CROSSWALK_COLUMNS, beside))}
    with pdfplumber.open(io.BytesIO(made(name))) as opened:
        for page in opened.pages:
            untagged = [c for c in page.chars if c["tag"] == "Artifact"]
            inside = [c["text"] for c in untagged if c["bottom"] > 72 and c["top"] < page.height - 72]
            words = re.sub("[ :–]", "", "".join(inside))
            assert words in heads
            assert all(c["mcid"] is not None for c in page.chars if c["tag"] != "Artifact")


def test_every_page_says_that_it_is_illustrative_and_bears_its_number() -> None:
    with pdfplumber.open(io.BytesIO(made("rival"))) as opened:
        count = len(opened.pages)
        assert count > 2
        for number, page in enumerate(opened.pages, 1):
            margin = "".join(c["text"] for c in page.chars if c["tag"] == "Artifact")
            assert phrases.ILLUSTRATIVE_SHORT in margin
            assert solid(margin).endswith(f"Page{number}of{count}")


def test_the_banner_stands_only_where_it_is_due() -> None:
    assert solid(phrases.ILLUSTRATIVE) in solid(in_pdf(made("rival")))
    plain = replace(sample(), procedure=())  # the rules of this record are illustrative, and say so
    assert "llustrative" not in in_pdf(render(plain))


def test_no_text_leaves_the_page() -> None:
    long = packet(BASE, f"{BASE}\n## Long {{#long}}\n\n{'x' * 400}\n\n- {'promotion/' * 60}\n")
    data = render(long)
    with pdfplumber.open(io.BytesIO(data)) as opened:
        edges = [c["x1"] for page in opened.pages for c in page.chars]
    assert max(edges) <= 612 - 71
    assert f"[inserted:{'x' * 400}]" in solid(in_pdf(data))
    assert f"[inserted:{'promotion/' * 60}]" in solid(in_pdf(data))


def test_a_hash_can_be_copied() -> None:
    assert sample().comparison.new.sha256 in in_pdf(made("sample"))


HOSTILE = (
    '#read("/etc/passwd") *b* _i_ $x^2$ @ref <label> `raw` = head // no comment /* nor this */ \\u{41} -- --- ~ "q" '
    '#import "@preview/x:0.1.0" <script>alert(1)</script> ]] #sys.inputs'
)


def test_what_would_be_markup_stays_plain_text_everywhere() -> None:
    built = packet(BASE, BASE)
    part = built.parts[1]
    item = replace(part.items[0], anchor="c1", label="c1: amended", notes=(HOSTILE,), reasons=(HOSTILE,), runs=())
    hostile = replace(
        built,
        title=HOSTILE,
        association=HOSTILE,
        made=((HOSTILE, HOSTILE),),
        crosswalk=(replace(built.crosswalk[0], old=HOSTILE),),
        parts=(built.parts[0], replace(part, name=HOSTILE, heading_runs=(), items=(item,))),
        summary=replace(built.summary, proposed=(replace(built.summary.proposed[0], text=HOSTILE),)),
    )
    assert solid(in_pdf(render(hostile))).count(solid(HOSTILE)) == 9


def test_what_would_be_markup_stays_plain_in_a_redline() -> None:
    runs = sample().parts[1].items[0].runs
    hostile = tuple(replace(run, text=HOSTILE) for run in runs)
    first, part, *others = sample().parts
    items = (replace(part.items[0], runs=hostile), *part.items[1:])
    parts = (first, replace(part, heading_runs=hostile, items=items), *others)
    summary = replace(sample().summary, proposed=(), judge=(), editorial=())
    text = solid(in_pdf(render(replace(sample(), parts=parts, summary=summary, procedure=()))))
    assert len(hostile) > 2
    assert text.count(spoken_redline(hostile)) == 2


def test_characters_that_steer_the_text_are_spelt_out() -> None:
    built = packet(BASE, BASE)
    steered = replace(built, association="safe\u202etxt.exe\u0007\ud800")
    assert "safe[U+202E]txt.exe[U+0007][U+D800]" in in_pdf(render(steered))


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("he", "חבר שומר על סודיות בכל עת.", "חבר שומר על סודיות מלאה בכל עת."),
        ("ar", "يحافظ العضو على السرية.", "يحافظ العضو على السرية التامة."),
        ("bn", "সদস্য গোপনীয়তা রক্ষা করেন।", "সদস্য সর্বদা গোপনীয়তা রক্ষা করেন।"),
        ("ru", "Член союза хранит тайну.", "Член союза всегда хранит тайну."),
        ("es-US", "Cada miembro guarda el secreto.", "Cada miembro guarda siempre el secreto."),
        ("pl", "Członek dochowuje tajemnicy.", "Członek zawsze dochowuje tajemnicy."),
    ],
)
def test_the_languages_of_the_fonts_are_set_in_their_own_letters(language: str, old: str, new: str) -> None:
    front = f"# {old}\n\n## {old} {{#a}}\n\n"
    text = in_pdf(render(packet(front + old, front + new, language=language)))
    letters = {c for c in new if c.isalpha()}
    assert letters <= set(text)


@pytest.mark.parametrize(("character", "code"), [("漢", "U+6F22"), ("한", "U+D55C"), ("😀", "U+1F600")])
def test_a_letter_that_no_font_has_is_named_instead_of_printing_a_box(character: str, code: str) -> None:
    with pytest.raises(NoLetters, match=r"packet\.pdf can't be set") as caught:
        render(packet(BASE, BASE.replace("keeps", f"keeps {character}")))
    assert f"“{character}” ({code})" in str(caught.value)
    assert isinstance(caught.value, WordingError)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (BASE, BASE),
        (BASE, f"{BASE}\n## Empty\n\n## {{#bare}}\n"),
        (f"{BASE}\n## Empty\n", BASE),
        (BASE, f"{BASE}\n- a\n  - b\n    - c\n\n1. x\n2. y\n   1. z\n\n### Group\n\n#### Below\n\n- q\n"),
    ],
    ids=["nothing changed", "empty principles", "an empty principle removed", "deep lists and groups"],
)
def test_unusual_codes_are_set_too(old: str, new: str) -> None:
    built = packet(old, new)
    text = solid(in_pdf(render(built)))
    assert [part.name for part in built.parts if solid(part.name) not in text] == []
    assert [item.label for part in built.parts for item in part.items if solid(item.label) not in text] == []


def test_a_blank_that_comes_alone_can_be_seen() -> None:
    text = in_pdf(render(packet(BASE, BASE.replace("A member", "A  member"))))
    assert phrases.BLANK in text


def test_the_same_packet_gives_the_same_bytes_whatever_the_hash_seed_and_the_hour() -> None:
    script = "import sys; from support.packets import sample; from wording.packet.render.pdf import render; "
    script += "sys.stdout.buffer.write(render(sample()))"
    path = os.pathsep.join(sys.path)
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": path, "SOURCE_DATE_EPOCH": seed}
        run = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, check=True)
        assert run.stdout == made("sample")


def test_its_dates_are_those_of_the_packet(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.docinfo.CreationDate) == str(pdf.docinfo.ModDate) == "D:20261122000000Z"


def test_a_packet_whose_letters_no_font_has_goes_without_its_pdf_and_says_so(tmp_path):
    made = packet("## 诚信\n\n会员应当诚实。\n", "## 诚信\n\n会员必须诚实。\n")
    files, left_out = lay_out(made)
    assert "packet.pdf" not in files
    assert len(files) == len(FORMATS) - 1
    assert [sentence.startswith("packet.pdf is left out") for sentence in left_out] == [True]
    assert {path.name for path in write_packet(made, tmp_path)} == set(files)
