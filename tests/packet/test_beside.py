"""Who moved a change, why, and drafting warnings: beside the change that they speak of, in every file."""

from __future__ import annotations

from functools import cache

import pytest

from packet.test_motions import READERS
from support.packets import PREPARED_ON, version
from support.spoken import solid
from wording.amend.apply import apply_motions
from wording.amend.reading import parse_motion
from wording.comparison.compare import compare
from wording.packet.packet import Packet, build_packet
from wording.packet.parts import Item
from wording.packet.render import render_file

OLD = """\
# C

## Care {#care}

A member listens to each family before speaking.

A member keeps records of all visits.

A member rests.

## Law {#law}

A member obeys the law.
"""
MOTION = """\
---
motion: 2026-12-01-1
title: Care
amends: "2026-11-22"
status: proposed
moved_by: Ana Ruiz
amendments:
- {at: care/1, strike: "listens", insert: "listens listens"}
- {at: care/1, strike: "each", insert: "every"}
- {strike_clause: care/3}
- {add: "A member answers for the ABCX.", to: law}
- {rename: law, heading: "Law and Order"}
- {add_principle: "Rest", after: law, clauses: ["Nobody works at night."]}
---
Families asked
for it.

And it costs nothing.
"""


@cache
def made() -> Packet:
    motion, base = parse_motion(MOTION), version(OLD)
    comparison = compare(base, apply_motions([motion], base))
    return build_packet(comparison, prepared_on=PREPARED_ON, motions=[motion])


def item(text: str) -> Item:
    return next(i for part in made().parts for i in part.items if text in i.new_text + i.old_text and i.anchor)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("every", "items 1 and 2"),
        ("rests", "item 3"),
        ("ABCX", "item 4"),
        ("Nobody", "item 6"),
    ],
)
def test_mover_and_reason_stand_beside_the_change_that_an_item_makes(text: str, items: str) -> None:
    told = f"Moved by Ana Ruiz (motion 2026-12-01-1, {items}). Why: “Families asked for it. And it costs nothing.”"
    assert [note for note in item(text).notes if note.startswith("Moved by")] == [told]


def test_it_is_said_where_the_motion_makes_other_words_than_the_text_shown() -> None:
    motion, base = parse_motion(MOTION), version(OLD)
    other = version(OLD.replace("listens to each family before", "talks to each family before"), "2026-12-01")
    packet = build_packet(compare(base, other), prepared_on=PREPARED_ON, motions=[motion])
    (note,) = [note for part in packet.parts for i in part.items for note in i.notes if note.startswith("Moved by")]
    assert "That motion alone makes other words of this clause than stand here." in note


def test_a_new_heading_and_a_new_section_have_theirs_too() -> None:
    notes = {part.name: " ".join(part.notes) for part in made().parts}
    assert "item 5)" in notes["Law and Order"]
    assert "item 6)" in notes["Rest"]
    assert "Moved" not in notes["Care"]


def test_a_drafting_warning_stands_beside_the_change_that_brings_it_and_cites_it_in_the_list() -> None:
    (note,) = [note for note in item("listens listens").notes if note.startswith("Drafting warning")]
    assert "W-DOUBLED: “listens listens”" in note
    (listed,) = [sentence for sentence in made().warnings if "W-DOUBLED" in sentence.text]
    assert listed.cites == (item("listens listens").anchor,)


@pytest.mark.parametrize("file", READERS)
def test_every_file_says_so(file: str) -> None:
    words = solid(READERS[file](render_file(made(), file)))
    assert words.count(solid("Moved by Ana Ruiz (motion 2026-12-01-1, item")) >= 5
    assert solid("Drafting warning W-DOUBLED: “listens listens”") in words
