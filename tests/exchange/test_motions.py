"""Tracked changes → a motion for each author: what each alone would do to the text, in any mixture of marks."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

from support.packets import OLD, packet, real_packet, recorded, sample
from support.packets import version as spelt
from support.revisions import revisions
from support.strategies import LAW
from support.word_files import comment, item, p, run, word
from wording.amend.apply import apply_motion
from wording.amend.draft import body
from wording.amend.item import Insert, Strike
from wording.amend.motion import Motion
from wording.amend.reading import parse_motion
from wording.amend.writing import format_motion
from wording.errors import UnreadableFile
from wording.exchange.motions import Proposed, propose, read_proposal
from wording.exchange.word import read_authors
from wording.packet.render.docx import render
from wording.record.markup import format_version, parse_version
from wording.record.model import Version

DAY = datetime.date(2026, 12, 1)
BASE = spelt(
    "# Code\n\n## Care {#care-of-gardens}\n\n- A member may water {#water}\n- A member mends\n- A member rests\n\n"
    "## {#integrity}\n\nA member is honest.\n\n## Members {#members role=notice}\n\nLetters are earned.\n"
)


def mark(tag: str, author: str, inside: str) -> str:
    text = inside.replace("w:t>", "w:delText>").replace("w:t ", "w:delText ") if tag in ("del",) else inside
    return f'<w:{tag} w:id="1" w:author="{author}" w:date="2026-03-04T09:30:00Z">{text}</w:{tag}>'


def ended(author: str, tag: str, *inside: str, style: str = "") -> str:
    """A paragraph whose end somebody put in or took out."""
    return p(*inside, style=style, properties=f"<w:rPr>{mark(tag, author, '')}</w:rPr>")


def document(*middle: str) -> str:
    """A Word file of the base as a person would type it, its second section lost its heading, with other paragraphs."""
    return (
        p("Code", style="Title")
        + p("Care", style="Titel1")
        + "".join(middle)
        + p("A member is honest.")
        + p("Members", style="Titel1")
        + p("Letters are earned.")
    )


def proposed(body: str, base: Version = BASE, **more: str) -> Proposed:
    imported, authors = read_authors(word(body, **more), "memo.docx")
    return propose(imported, authors, base, DAY)


def after(motion: Motion, base: Version = BASE) -> str:
    return body(apply_motion(parse_motion(format_motion(motion)), base))


CLAUSES = [item("A member may water"), item("A member mends"), item("A member rests")]
MIXED = [
    item("A member ", mark("del", "Ana", run("may")), mark("ins", "Ben", run("shall")), run(" water")),
    item("A member ", mark("ins", "Ana", run("often ") + mark("del", "Ben", run("really "))), run("mends")),
    item("A member rests", mark("ins", "Ben", run(" on Sundays"))),
]


def test_each_author_has_a_motion_of_what_is_theirs_alone() -> None:
    found = proposed(document(*MIXED))
    ana, ben = found.motions
    assert (ana.moved_by, ana.motion, ben.moved_by, ben.motion) == ("Ana", "2026-12-01-1", "Ben", "2026-12-01-2")
    assert ana.amends_sha256 == BASE.sha256
    assert "- A member water" in after(ana)
    assert "- A member often really mends" in after(ana)
    assert "- A member rests\n" in after(ana)
    assert "- A member mayshall water {#water}" in after(ben)
    assert "- A member mends\n" in after(ben)
    assert "- A member rests on Sundays" in after(ben)


def test_what_lies_in_the_words_of_another_is_told() -> None:
    assert any(note.startswith("Ben: 1 change lies in words") for note in proposed(document(*MIXED)).notes)


def test_nothing_but_the_wording_changes() -> None:
    """Ids, the missing heading, the notice and the list stay, though no Word file says so."""
    motion = proposed(document(item("A member may ", mark("ins", "Ana", run("always ")), run("water")), *CLAUSES[1:]))
    (item_,) = motion.motions[0].amendments
    assert isinstance(item_, Insert)
    assert after(motion.motions[0]) == body(BASE).replace("may water", "may always water")


def test_paragraphs_put_in_and_taken_out_stand_as_their_like() -> None:
    found = proposed(
        document(
            CLAUSES[0],
            p(
                mark("del", "Ana", run("A member mends")),
                properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
                f"<w:rPr>{mark('del', 'Ana', '')}</w:rPr>",
            ),
            CLAUSES[2],
            ended("Ana", "ins", mark("ins", "Ana", run("Tools")), style="Titel1"),
            ended("Ana", "ins", mark("ins", "Ana", run("A member lends."))),
        )
    )
    text = after(found.motions[0])
    assert "mends" not in text
    # A new heading right above the section without one: its own heading, since nothing else can be meant by it.
    assert "## Tools\n\nA member lends.\n\n## {#integrity}\n\nA member is honest.\n" in text


def test_a_heading_put_above_the_section_that_had_none_is_its_heading() -> None:
    heading = ended("Ana", "ins", mark("ins", "Ana", run("Integrity")), style="Titel1")
    (motion,) = proposed(document(*CLAUSES, heading)).motions
    assert after(motion) == body(BASE).replace("## {#integrity}", "## Integrity {#integrity}")


def test_comments_of_an_author_are_the_rationale_and_those_of_others_are_told() -> None:
    tied = item(
        "A member ",
        '<w:commentRangeStart w:id="7"/>',
        mark("del", "Ben", run("may ")),
        run("water"),
        '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
    )
    found = proposed(document(tied, *CLAUSES[1:]), comments=comment("Duty,\nnot leave"))
    assert found.motions[0].rationale == "On “may water” (2026-03-05 10:00): Duty, not leave"
    assert isinstance(found.motions[0].amendments[0], Strike)
    found = proposed(document(tied, *CLAUSES[1:]), comments=comment("Why?", author="Cy"))
    assert found.motions[0].rationale == ""
    assert "Cy changed nothing and comments On “may water” (2026-03-05 10:00): Why?" in found.notes


def test_authors_who_change_the_same_words_collide_and_it_is_said() -> None:
    found = proposed(document(*MIXED))
    assert found.conflicts is not None
    assert found.conflicts.conflicts
    apart = document(item("A member may ", mark("ins", "Ana", run("well ")), run("water")), CLAUSES[1], MIXED[2])
    found = proposed(apart)
    assert found.conflicts is not None
    assert not found.conflicts.conflicts


def test_a_style_that_one_author_gave_is_not_that_of_another() -> None:
    bullet = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    change = f'<w:pPrChange w:id="1" w:author="Ben"><w:pPr>{bullet}</w:pPr></w:pPrChange>'
    restyled = p("A member rests", mark("ins", "Ana", run(" well")), properties=change)
    found = proposed(document(*CLAUSES[:2], restyled))
    by = {motion.moved_by: after(motion) for motion in found.motions}
    assert "- A member rests well\n" in by["Ana"]
    assert "\nA member rests\n" in by["Ben"]


def test_changes_in_notes_and_tables_are_those_of_their_author() -> None:
    base = spelt("# Code\n\n## Care\n\nSpade | 2 days\n\nA member may water.\n\nOr rain.\n")
    row = mark("del", "Ana", "")
    table = f"<w:tbl><w:tr><w:trPr>{row}</w:trPr><w:tc>{p('Spade')}</w:tc><w:tc>{p('2 days')}</w:tc></w:tr></w:tbl>"
    text = p("A member may water.", '<w:r><w:footnoteReference w:id="2"/></w:r>')
    notes = f'<w:footnote w:id="2">{p("Or ", mark("ins", "Ben", run("let it ")), run("rain."))}</w:footnote>'
    found = proposed(p("Code", style="Title") + p("Care", style="Titel1") + table + text, base, footnotes=notes)
    by = {motion.moved_by: after(motion, base) for motion in found.motions}
    assert "Spade" not in by["Ana"]
    assert "Or rain." in by["Ana"]
    assert "Spade" in by["Ben"]
    assert "Or let it rain." in by["Ben"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (document(*MIXED[:2], item("A member naps")), r"reads “A member naps” where 2026-11-22 reads “A member rests”"),
        (document(*MIXED) + p("More."), "has “More.” after the end"),
        (p("Code", style="Title") + p("Care", style="Titel1") + MIXED[0], "ends before “A member mends”"),
    ],
)
def test_a_file_that_was_written_on_another_text_is_refused_with_the_paragraph(body: str, reason: str) -> None:
    with pytest.raises(UnreadableFile, match=reason):
        proposed(body)


def test_a_file_without_tracked_changes_has_no_motions(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word(document(*CLAUSES)))
    with pytest.raises(UnreadableFile, match="holds no tracked changes"):
        read_proposal(tmp_path / "a.docx")
    crowd = word(p(*(mark("ins", f"Author {n}", run("x")) for n in range(51))))
    with pytest.raises(UnreadableFile, match="more than 50 authors"):
        read_authors(crowd, "a.docx")


def comes_back(base: Version, draft: Version, data: bytes) -> Motion:
    """The one motion of a packet's Word file, proved to give the draft."""
    imported, authors = read_authors(data, "redline.docx")
    (motion,) = propose(imported, authors, base, DAY).motions
    assert after(motion, base) == body(draft)
    return motion


@pytest.mark.parametrize("draft", ["housekeeping", "early-childhood", "rival"])
def test_the_redline_of_a_draft_comes_back_as_the_motion_that_gives_the_draft(draft: str) -> None:
    motion = comes_back(recorded("2026-11-22"), recorded(f"2026-11-22-{draft}"), render(real_packet(draft)))
    assert motion.moved_by == "wording"
    assert motion.illustrative


def test_sections_without_heading_notices_and_given_ids_come_back() -> None:
    new = "# Code\n\nFirst.\n\n## New {#new}\n\nA.\n\n## {#bare}\n\nB. {#b}\n\n## Said {#said role=notice}\n\n1. - C.\n"
    both = packet(BASE, new)
    comes_back(BASE, both.comparison.new, render(both))
    comes_back(sample().comparison.old, sample().comparison.new, render(sample()))
    both = packet(new, OLD)
    comes_back(both.comparison.old, both.comparison.new, render(both))


@settings(LAW, max_examples=40)
@given(revisions())
def test_any_redline_comes_back_as_the_motion_that_gives_the_draft(pair: tuple[Version, Version]) -> None:
    base = parse_version(format_version(pair[0]), "2026-01-01")
    draft = parse_version(format_version(pair[1]), "2026-02-02")
    if body(base) != body(draft):
        both = packet(base, draft)
        imported, authors = read_authors(render(both), "redline.docx")
        found = propose(imported, authors, base, DAY)
        if found.motions:
            assert after(found.motions[0], base) == body(draft)
        else:
            assert not authors  # ids alone are no tracked change
