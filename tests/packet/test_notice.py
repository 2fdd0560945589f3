"""The notice of motions: what it says, that every format says it, and what it refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from support.packets import PREPARED_ON, PROCEDURE, recorded, version
from support.spoken import in_document, in_markdown, in_page, in_pdf, solid, spoken_redline
from wording.amend.reading import parse_motion
from wording.comparison.model import RunKind
from wording.errors import RecordError
from wording.packet.collisions import HEADING, TOGETHER
from wording.packet.notice import Notice, build_notice
from wording.packet.notice_blocks import notice_blocks
from wording.packet.render.docx import notice_docx
from wording.packet.render.html.notice import notice_page
from wording.packet.render.markdown import notice_markdown
from wording.packet.render.pdf import notice_pdf
from wording.packet.render.text import notice_text

READERS = {
    "html": lambda notice: in_page(notice_page(notice)),
    "pdf": lambda notice: in_pdf(notice_pdf(notice)),
    "docx": lambda notice: in_document(notice_docx(notice)),
    "md": lambda notice: in_markdown(notice_markdown(notice).encode()),
}
MEETING = date(2026, 12, 22)
ONE = """\
---
motion: 2026-12-01-1
title: Supervision at least monthly
amends: "2026-11-22"
status: proposed
moved_by: An invented member
seconded_by: Another invented member
committee: the invented committee on words
recommendation: that it be adopted
notice_given: 2026-11-25
effective: 2027-03-01
vote: {required: two-thirds}
illustrative: true
amendments:
- {at: reflective-practice/1, strike: "as appropriate", insert: "at least monthly"}
- {rename: integrity, heading: "Integrity"}
---
Words “as appropriate” bind nobody.

They never *did*.
"""
TWO = """\
---
motion: 2026-12-01-2
title: Supervision as needed
amends: "2026-11-22"
status: proposed
moved_by: A third member
amendments:
- {at: reflective-practice/1, strike: "appropriate", insert: "needed"}
- {strike_clause: relationships/2}
---
"""
THREE = """\
---
motion: 2026-12-01-3
title: A full stop
amends: "2026-11-22"
status: proposed
amendments:
- {add: "A member rests.", to: relationships}
---
"""
SECOND = """\
---
motion: 2026-12-01-4
title: Weekly
amends: 2026-12-01-1#1
status: proposed
moved_by: A fourth member
amendments:
- {at: item/1, strike: "monthly", insert: "weekly"}
---
"""
HOSTILE = "<script>alert(1)</script> & {{ 7 }} `x` **y** [z](javascript:1) #let"


@cache
def made(*texts: str, meeting: date | None = MEETING) -> Notice:
    motions = [parse_motion(text) for text in texts]
    return build_notice(motions, recorded("2026-11-22"), prepared_on=PREPARED_ON, meeting=meeting, procedure=PROCEDURE)


def said(notice: Notice) -> list[str]:
    """Everything that the notice says, redlines in the words that stand for their marks."""
    words = [notice.title, notice.association, notice.heading, notice.illustrative]
    for block in notice_blocks(notice):
        words += [block.text, *block.entries, *([spoken_redline(block.runs)] if block.runs else [])]
    return [solid(word) for word in words]


NOTICES = {"alone": (ONE,), "apart": (ONE, THREE), "colliding": (ONE, TWO, THREE), "secondary": (ONE, SECOND)}


@pytest.mark.parametrize("name", NOTICES)
@pytest.mark.parametrize("file", READERS)
def test_every_format_says_all_that_the_notice_says_and_in_its_order(name: str, file: str) -> None:
    notice = made(*NOTICES[name])
    words = solid(READERS[file](notice))
    assert [text for text in said(notice) if text not in words] == []
    headings = [solid(block.text) for block in notice_blocks(notice) if block.level == 2]
    places = [words.rindex(heading) for heading in headings]
    assert places == sorted(places)


@pytest.mark.parametrize("name", NOTICES)
def test_the_text_says_it_too(name: str) -> None:
    words = solid(notice_text(made(*NOTICES[name]), width=100_000))
    sentences = [text for block in notice_blocks(made(*NOTICES[name])) for text in (block.text, *block.entries)]
    assert [text for text in sentences if solid(text) not in words] == []
    assert max(map(len, notice_text(made(*NOTICES[name])).splitlines())) <= 100


def test_each_text_of_an_item_stands_once_marked_where_the_two_differ() -> None:
    item = made(ONE).motions[0].items[0]
    blocks = list(notice_blocks(made(ONE)))
    first = next(at for at, block in enumerate(blocks) if block.text == item.words)
    label, current, other, proposed = blocks[first + 1 : first + 5]
    assert (label.text, other.text) == ("Current text", "As it would read")
    assert "".join(run.text for run in current.runs) == item.current[0]
    assert "".join(run.text for run in proposed.runs) == item.proposed[0]
    assert {run.kind for run in current.runs} == {RunKind.EQUAL, RunKind.DELETE}
    assert {run.kind for run in proposed.runs} == {RunKind.EQUAL, RunKind.INSERT}
    assert blocks[first + 5].kind != "redline"


def test_what_has_but_one_text_stands_without_marks_and_what_the_other_would_be_is_said() -> None:
    blocks = list(notice_blocks(made(THREE)))
    first = next(at for at, block in enumerate(blocks) if block.text == "As it would read")
    assert [block.text for block in blocks[first - 1 : first + 2]] == [
        "Nothing of it stands now.",
        "As it would read",
        "A member rests.",
    ]


def test_clauses_that_become_one_stand_a_paragraph_each() -> None:
    base = version("# C\n\n## One {#one}\n\nAlpha beta gamma.\n\nDelta epsilon.\n")
    merging = parse_motion(
        THREE.replace('"2026-11-22"', base.id).replace(
            '{add: "A member rests.", to: relationships}',
            '{merge: [one/1, one/2], into: "Alpha beta gamma. Delta epsilon."}',
        )
    )
    blocks = list(notice_blocks(build_notice([merging], base, prepared_on=PREPARED_ON)))
    redlines = ["".join(run.text for run in block.runs).strip() for block in blocks if block.kind == "redline"]
    assert redlines[:3] == ["Alpha beta gamma.", "Delta epsilon.", "Alpha beta gamma. Delta epsilon."]


def test_each_item_tells_the_exact_amendment_its_people_its_reasons_and_the_vote() -> None:
    (motion,) = made(ONE).motions
    item = motion.items[0]
    assert item.words.endswith("clause 1, strike out “as appropriate” and insert “at least monthly”.")
    assert "as appropriate" in item.current[0]
    assert item.proposed[0] == item.current[0].replace("as appropriate", "at least monthly")
    assert "".join(run.text for run in item.runs if run.kind != "insert") == item.current[0]
    assert motion.facts == (
        "This motion is illustrative: it was written to show the tool at work.",
        "Moved by An invented member.",
        "Seconded by Another invented member.",
        "Committee: the invented committee on words.",
        "Recommendation: that it be adopted.",
    )
    assert motion.rationale == ("Words “as appropriate” bind nobody.", "They never *did*.")
    assert motion.vote[:2] == (
        "Needed, as the motion says: two-thirds.",
        "The board's rules call for two readings and a vote of two thirds.",
    )


@pytest.mark.parametrize(
    ("meeting", "sentence"),
    [
        (date(2026, 12, 24), "The board's rules ask for notice of 30 days: that is not met; it can be voted on from"),
        (date(2026, 12, 25), "The board's rules ask for notice of 30 days: that is met."),
        (date(2026, 11, 25), "The meeting is on 25 November 2026, the same day."),
        (date(2026, 11, 24), "The meeting is on 24 November 2026, before notice was given."),
        (date(2026, 11, 26), "The meeting is on 26 November 2026, 1 day after."),
        (date(2027, 3, 2), "That is before the meeting; please look."),
        (None, "The board's rules ask for notice of 30 days, so that it can be voted on from 25 December 2026."),
        (None, "The day of the meeting is not set."),
    ],
)
def test_the_days_are_counted_and_held_against_the_rules(meeting: date | None, sentence: str) -> None:
    (motion,) = made(ONE, meeting=meeting).motions
    assert any(said.startswith(sentence) for said in motion.dates)
    assert "The rules applied here are illustrative; the board's own rules decide." in motion.dates


def test_what_is_not_known_is_said_and_a_notice_without_a_day_is_given_with_the_paper() -> None:
    motions = [parse_motion(THREE)]
    (motion,) = build_notice(motions, recorded("2026-11-22"), prepared_on=PREPARED_ON).motions
    assert motion.dates[0] == "Notice is given with this paper, on 22 November 2026."
    assert "The record holds no rules (procedure.yaml) that say how many days of notice are needed." in motion.dates
    assert "Who moves it is not said." in motion.facts
    assert motion.vote == ("What vote it needs is not said.",)


def test_motions_that_do_not_collide_are_shown_as_one_revision() -> None:
    notice = made(ONE, THREE)
    assert notice.collisions.sentences == (
        "These 2 motions do not collide: they give one text, in whatever order they are adopted.",
    )
    assert notice.revision
    assert len(notice.revision.changes) == 3
    other_way = made(THREE, ONE)
    assert other_way.revision
    assert other_way.revision.new.sections == notice.revision.new.sections


def test_the_heading_says_whether_any_collide() -> None:
    def heading(*texts: str) -> list[str]:
        return [block.text for block in notice_blocks(made(*texts)) if block.text in (HEADING, TOGETHER)]

    assert (heading(ONE), heading(ONE, THREE), heading(ONE, TWO)) == ([], [TOGETHER], [HEADING])


def test_motions_that_collide_give_no_one_text_and_both_orders_are_told() -> None:
    notice = made(ONE, TWO, THREE)
    assert notice.revision is None
    assert notice.parts == ()
    assert notice.effect[0].startswith("The motions collide")
    (collision,) = notice.collisions.found
    assert collision.quotations == (
        "2026-12-01-1 (illustrative), item 1: “as appropriate”",
        "2026-12-01-2, item 1: “appropriate”",
    )
    assert [order[:28] for order in collision.orders] == [
        "2026-12-01-1, then 2026-12-0",
        "2026-12-01-2, then 2026-12-0",
    ]
    assert collision.verdict.startswith("Only one of the two can be adopted")
    assert "In any order can be adopted: 2026-12-01-3." in notice.collisions.sentences


def test_an_amendment_of_a_motion_is_told_as_one_and_done_in_the_whole() -> None:
    notice = made(ONE, SECOND)
    assert "It amends item 1 of motion 2026-12-01-1, before that is voted on." in notice.motions[1].facts
    assert notice.motions[1].items[0].words.startswith("In item 1 of motion 2026-12-01-1: in its wording, strike out")
    assert notice.revision
    assert "at least weekly" in notice.revision.new.section("reflective-practice").clauses[0].text


def test_a_motion_for_another_text_is_found_again_and_said_to_be() -> None:
    stale = replace(parse_motion(ONE), amends_sha256="0" * 64)
    (motion,) = build_notice([stale], recorded("2026-11-22"), prepared_on=PREPARED_ON).motions
    assert any(fact.startswith("It was written for another text") for fact in motion.facts)


def test_what_cannot_be_done_is_refused_all_at_once() -> None:
    broken = [parse_motion(text.replace("appropriate", "nowhere").replace("integrity", "no")) for text in (ONE, TWO)]
    with pytest.raises(RecordError) as caught:
        build_notice(broken, recorded("2026-11-22"), prepared_on=PREPARED_ON)
    assert sorted(fault.code for fault in caught.value.faults) == ["E-ADDRESS", "E-QUOTE", "E-QUOTE"]


def test_no_words_of_a_motion_become_markup() -> None:
    base = version("# C\n\n## One {#one}\n\nThe fee is due.\n")
    motion = parse_motion(THREE.replace("relationships", "one"))
    item = replace(motion.amendments[0], add=HOSTILE)
    motion = replace(motion, title=HOSTILE, moved_by=HOSTILE, rationale=HOSTILE, amends=base.id, amendments=(item,))
    notice = build_notice([motion], base, prepared_on=PREPARED_ON)
    assert "<script>" not in notice_page(notice).decode()
    for read in READERS.values():
        assert solid(read(notice)).count(solid(HOSTILE)) >= 4


def test_characters_that_steer_the_text_are_spelt_out_everywhere() -> None:
    steered = replace(made(ONE), association="safe\u202etxt.exe")
    for read in (*READERS.values(), notice_text):
        assert "safe[U+202E]txt.exe" in solid(read(steered))


@pytest.mark.parametrize("render", [notice_page, notice_pdf, notice_docx, notice_markdown, notice_text])
def test_the_same_notice_gives_the_same_bytes(render) -> None:
    assert render(made(ONE, TWO)) == render(made.__wrapped__(ONE, TWO))
