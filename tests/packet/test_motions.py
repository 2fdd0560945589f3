"""A packet with its motion: who moved what and why, and the weights that people gave, never hidden."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from support.packets import PREPARED_ON, PROCEDURE, recorded
from support.spoken import in_document, in_markdown, in_page, in_pdf, solid
from wording.amend.motion import Motion
from wording.amend.reading import parse_motion
from wording.comparison.compare import compare
from wording.comparison.model import Change, Weight
from wording.comparison.weighing.catalogue import OVERRULED
from wording.errors import RecordError
from wording.packet.collisions import HEADING, CollisionsTold, collisions_between
from wording.packet.packet import Packet, build_packet
from wording.packet.render import render_file
from wording.record.procedure import Call

READERS = {"index.html": in_page, "packet.pdf": in_pdf, "redline.docx": in_document, "summary.md": in_markdown}
MOTION = """\
---
motion: 2026-12-01-1
title: Headings and “their”
amends: "2026-11-22"
status: proposed
moved_by: An invented member
seconded_by: Another invented member
committee: the invented committee on words
recommendation: that it be adopted
notice_given: 2026-11-25
vote: {for: "7", against: "1", required: two-thirds}
illustrative: true
WEIGHTS
amendments:
- {rename: integrity, heading: "Integrity"}
- {at: conscientiousness/1, strike: "his/her", insert: "their"}
---
The two headings were lost
when the page was captured.

Nobody's pronoun should be *missing*.
"""
DOWN = "weights:\n- {at: conscientiousness/1, weight: editorial, because: the members asked for it}"
UP = "weights:\n- {at: relationships/1, weight: judge, because: a stop may matter here}"


def motion(weights: str = "weights: []") -> Motion:
    return parse_motion(MOTION.replace("WEIGHTS", weights))


@cache
def made(weights: str) -> Packet:
    comparison = compare(recorded("2026-11-22"), recorded("2026-11-22-housekeeping"))
    return build_packet(comparison, prepared_on=PREPARED_ON, procedure=PROCEDURE, motions=[motion(weights)])


def change(packet: Packet, address: str) -> Change:
    (found,) = [
        c for c in packet.comparison.changes if c.clause and c.clause.old and c.clause.old[0].address == address
    ]
    return found


def test_the_motion_is_told_with_its_people_its_reasons_and_its_items() -> None:
    (told,) = made(DOWN).motions
    assert told.title == "2026-12-01-1: Headings and “their”"
    assert told.facts == (
        "Take care: what is moved does not make the text that this packet shows; the two differ.",
        "This motion is illustrative: it was written to show the tool at work.",
        "Moved by An invented member, seconded by Another invented member.",
        "Committee: the invented committee on words.",
        "It stands as proposed.",
        "Recommendation: that it be adopted.",
        "Notice was given on 25 November 2026.",
        "The vote: 7 for and 1 against; two-thirds was needed.",
    )
    assert told.rationale == (
        "The two headings were lost when the page was captured.",
        "Nobody's pronoun should be *missing*.",
    )
    assert told.items[1].endswith("clause 1, strike out “his/her” and insert “their”.")


@pytest.mark.parametrize("file", READERS)
def test_every_file_says_all_that_the_packet_says_of_the_motion(file: str) -> None:
    packet = made(DOWN)
    (told,) = packet.motions
    words = solid(READERS[file](render_file(packet, file)))
    said = [told.title, *told.facts, *told.rationale, *told.items, *map(str, packet.warnings)]
    assert [text for text in said if solid(text) not in words] == []


RIVAL = """\
---
motion: 2026-12-01-2
title: One pronoun
amends: "2026-11-22"
status: proposed
amendments:
- {at: conscientiousness/1, strike: "his/her", insert: "one's"}
---
"""


@cache
def colliding() -> Packet:
    comparison = compare(recorded("2026-11-22"), recorded("2026-11-22-housekeeping"))
    motions = [motion(), parse_motion(RIVAL)]
    return build_packet(comparison, prepared_on=PREPARED_ON, procedure=PROCEDURE, motions=motions)


def test_a_packet_of_several_motions_tells_where_they_collide() -> None:
    (found,) = colliding().collisions.found
    assert found.title == "1. The principle without a heading (conscientiousness), clause 1: both change the same words"
    assert found.quotations == ("2026-12-01-1 (illustrative), item 2: “his/her”", "2026-12-01-2, item 1: “his/her”")
    assert "2026-12-01-2 can no longer be done" in found.orders[0]
    assert "2026-12-01-1 can no longer be done" in found.orders[1]


@pytest.mark.parametrize("file", READERS)
def test_every_file_says_where_the_motions_collide(file: str) -> None:
    told = colliding().collisions
    words = solid(READERS[file](render_file(colliding(), file)))
    said = [HEADING, *told.sentences]
    for one in told.found:
        said += [one.title, *one.items, *one.quotations, *one.orders, one.verdict]
    assert [text for text in said if solid(text) not in words] == []


@pytest.mark.parametrize("file", READERS)
def test_a_packet_of_one_motion_speaks_of_no_collision(file: str) -> None:
    assert made(DOWN).collisions == CollisionsTold()
    assert solid(HEADING) not in solid(READERS[file](render_file(made(DOWN), file)))


def test_a_motion_on_another_text_is_not_looked_at_and_said_not_to_be() -> None:
    other = parse_motion(RIVAL.replace("2026-12-01-2", "2026-12-01-3").replace('"2026-11-22"', "2020-01-01"))
    told = collisions_between([motion(), parse_motion(RIVAL), other], recorded("2026-11-22"))
    assert len(told.found) == 1
    assert told.sentences[-1] == "Not looked at, for it amends another text: 2026-12-01-3."


def test_a_weight_overruled_downward_is_taken_and_shown_with_its_reason_everywhere() -> None:
    packet = made(DOWN)
    found = change(packet, "conscientiousness/1")
    assert found.weight is Weight.EDITORIAL
    assert [reason.rule for reason in found.reasons][:2] == ["overruled", "wording"]
    said = next(str(sentence) for sentence in packet.summary.editorial if found.id in sentence.cites)
    assert "“judge” by the rules, “editorial” by motion 2026-12-01-1 (illustrative): the members asked for it" in said
    assert "proved editorial or held to be so by a motion" in " ".join(map(str, packet.summary.proposed))
    consent, alone = [sentence for sentence in packet.procedure if found.id in sentence.cites]
    assert "proved editorial or held to be so by a motion call" in consent.text
    assert "consent agenda" in consent.text
    assert alone.text.startswith("But for the weight that a motion gives it, 1 change would call for two readings")
    for file, reader in READERS.items():
        text = solid(reader(render_file(packet, file)))
        assert solid("the members asked for it") in text
        assert solid("editorial as a motion holds") in text


def test_the_command_that_makes_the_packet_again_names_its_motion_and_its_day() -> None:
    command = dict(made(DOWN).made)["Made with"]
    assert command.endswith(f"2026-11-22-housekeeping --motion 2026-12-01-1 --prepared-on {PREPARED_ON} -o FOLDER")


def test_a_board_can_say_what_an_overruled_weight_calls_for() -> None:
    calls = (*PROCEDURE.calls, Call(OVERRULED, "a roll call", 90))
    comparison = compare(recorded("2026-11-22"), recorded("2026-11-22-housekeeping"))
    rules = replace(PROCEDURE, calls=calls)
    packet = build_packet(comparison, prepared_on=PREPARED_ON, procedure=rules, motions=[motion(DOWN)])
    found = change(packet, "conscientiousness/1")
    first = next(sentence for sentence in packet.procedure if found.id in sentence.cites)
    assert "(a person overruled the weight) calls for a roll call, with notice of 90 days." in first.text


def test_a_weight_overruled_upward_is_a_matter_for_judgement() -> None:
    packet = made(UP)
    found = change(packet, "relationships/1")
    assert found.weight is Weight.JUDGE
    assert any(found.id in sentence.cites for sentence in packet.summary.judge)


def test_without_overrules_the_comparison_is_what_it_was() -> None:
    plain = compare(recorded("2026-11-22"), recorded("2026-11-22-housekeeping"))
    assert made("weights: []").comparison == plain


@pytest.mark.parametrize(
    ("entries", "faults"),
    [
        (["relationships/9"], 1),
        (["relationships"], 1),  # the section itself does not change, only clauses in it
        (["new integrity", "integrity"], 1),
        (["nowhere", "members/1"], 2),
    ],
)
def test_a_weight_for_what_does_not_change_or_for_one_change_twice_is_refused_all_at_once(
    entries: list[str], faults: int
) -> None:
    lines = "".join(f'\n- {{at: "{entry}", weight: editorial, because: so}}' for entry in entries)
    with pytest.raises(RecordError) as caught:
        made(f"weights:{lines}")
    assert [fault.code for fault in caught.value.faults] == ["E-WEIGHT"] * faults


def test_a_packet_warns_of_what_the_new_text_brings_and_of_nothing_that_stood_before() -> None:
    packet = build_packet(compare(recorded("2026-11-22"), recorded("2026-11-22-rival")), prepared_on=PREPARED_ON)
    warnings = [str(sentence) for sentence in packet.warnings]
    assert any("W-HEADING-LIST: “language”" in warning for warning in warnings)
    assert not any("W-TWO-NAMES" in warning for warning in warnings)
    assert warnings[-1].startswith("The reading level (Flesch–Kincaid) goes from grade ")


def test_a_weight_that_a_change_has_already_is_no_overrule() -> None:
    with pytest.raises(RecordError, match="has the weight judge already"):
        made("weights:\n- {at: conscientiousness/1, weight: judge, because: so}")
