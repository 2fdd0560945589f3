"""Every file of a packet says the same words: one value settles them, formats only lay them out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from support.packets import OLD, PREPARED_ON, PROCEDURE, real_packet, sample, version
from support.spoken import in_document, in_markdown, in_page, in_pdf, in_table, in_workbook, solid, spoken_redline
from wording.amend.reading import parse_motion
from wording.comparison.compare import compare
from wording.comparison.model import ChangeKind, Run, RunKind
from wording.packet.collisions import collision_blocks
from wording.packet.packet import build_packet
from wording.packet.render import render_file
from wording.packet.summary import where

if TYPE_CHECKING:
    from collections.abc import Callable

    from wording.packet.packet import Packet

PACKETS: dict[str, Callable[[], Packet]] = {
    "sample": sample,
    "housekeeping": lambda: real_packet("housekeeping"),
    "early-childhood": lambda: real_packet("early-childhood"),
    "rival": lambda: real_packet("rival"),
    "moved": lambda: moved(),
}
READERS = {"index.html": in_page, "packet.pdf": in_pdf, "redline.docx": in_document, "summary.md": in_markdown}
TABLES = {"changes.csv": in_table, "changes.xlsx": in_workbook}

every_packet = pytest.mark.parametrize("name", PACKETS)
every_file = pytest.mark.parametrize("file", READERS)
every_table = pytest.mark.parametrize("file", TABLES)
MOTION = """\
---
motion: 2026-12-01-{n}
title: Letter number {n}
amends: "2026-11-22"
status: proposed
moved_by: Member number {n}
illustrative: true
amendments:
- {{at: respect/6, strike: "thirty", insert: "{insert}"}}
---
Families wait too long, says mover {n}.
"""


@cache
def moved() -> Packet:
    """A packet with two motions that collide."""
    base = version(OLD)
    motions = [parse_motion(MOTION.format(n=n, insert=insert)) for n, insert in ((1, "ten"), (2, "twenty"))]
    new = version(OLD.replace("thirty", "ten"), "2026-12-01-draft", status="draft")
    return build_packet(compare(base, new), prepared_on=PREPARED_ON, procedure=PROCEDURE, motions=motions)


@cache
def words(name: str, file: str) -> str:
    """All that a file of a packet says, without blanks."""
    return solid((READERS | TABLES)[file](render_file(PACKETS[name](), file)))


def changed(redline: tuple[Run, ...]) -> bool:
    return any(run.kind is not RunKind.EQUAL for run in redline)


def missing(said: list[str], name: str, file: str) -> list[str]:
    return [text for text in said if solid(text) not in words(name, file)]


@every_packet
@every_file
def test_every_file_says_what_it_is(name: str, file: str) -> None:
    packet = PACKETS[name]()
    said = [packet.title, packet.association, packet.subtitle, packet.status, packet.illustrative]
    assert missing(said, name, file) == []


@every_packet
@every_file
def test_every_sentence_of_the_summary_stands_in_every_file(name: str, file: str) -> None:
    summary = PACKETS[name]().summary
    sentences = [*summary.proposed, *summary.unchanged, *summary.judge, *summary.editorial]
    assert missing([str(sentence) for sentence in sentences], name, file) == []


@every_packet
@every_file
def test_every_change_is_labelled_alike_with_its_notes_and_reasons(name: str, file: str) -> None:
    said = []
    for part in PACKETS[name]().parts:
        said += [part.label, *part.notes, *part.reasons] if part.change else []
        for item in part.items:
            said += [item.label, *item.notes, *item.reasons]
    assert missing(said, name, file) == []


@every_packet
@every_file
def test_every_redline_reads_the_same_in_every_file(name: str, file: str) -> None:
    redlines = []
    for part in PACKETS[name]().parts:
        # In the Word file, which is the text itself, each heading of a split or merged section stands in its place.
        if file != "redline.docx" or not {ChangeKind.SPLIT, ChangeKind.MERGED} & set(part.kinds):
            redlines.append(part.heading_runs)
        redlines += [item.runs for item in part.items if item.runs]
    found = [spoken_redline(redline) for redline in redlines if changed(redline) or file != "summary.md"]
    assert [text for text in found if text not in words(name, file)] == []


@every_packet
@every_file
def test_how_it_was_made_stands_in_every_file(name: str, file: str) -> None:
    said = [text for row in PACKETS[name]().made for text in row]
    assert missing(said, name, file) == []


@every_packet
@every_file
def test_the_crosswalk_stands_in_every_file(name: str, file: str) -> None:
    said = [text for row in PACKETS[name]().crosswalk for text in (row.old, row.new, row.what)]
    assert missing(said, name, file) == []


@every_packet
@every_file
def test_the_procedure_called_for_and_the_warnings_stand_in_every_file(name: str, file: str) -> None:
    packet = PACKETS[name]()
    said = [str(sentence) for sentence in (*packet.procedure, *packet.warnings)]
    assert len(packet.procedure) >= 4
    assert packet.warnings
    assert missing(said, name, file) == []


@every_file
def test_motions_and_where_they_collide_stand_in_every_file(file: str) -> None:
    packet = moved()
    said = [block.text for block in collision_blocks(packet.collisions)]
    said += [entry for block in collision_blocks(packet.collisions) for entry in block.entries]
    for motion in packet.motions:
        said += [motion.title, *motion.facts, *motion.rationale, *motion.items]
    assert len(packet.motions) == 2
    assert len(packet.collisions.found) == 1
    assert missing(said, "moved", file) == []


@every_file
def test_who_moved_a_change_and_why_stands_beside_it_in_every_file(file: str) -> None:
    (item,) = [item for part in moved().parts for item in part.items if item.anchor]
    assert any("Moved by Member number 1" in note and "Families wait too long" in note for note in item.notes)
    text = words("moved", file)
    beside = text.split(solid(item.label))
    assert any(all(solid(note) in near[:2000] for note in item.notes) for near in beside[1:])


@every_packet
@every_table
def test_every_change_stands_in_both_tables_with_its_label_its_texts_and_its_versions(name: str, file: str) -> None:
    packet = PACKETS[name]()
    labels = [
        label for part in packet.parts for label in (part.label if part.change else "", *(i.label for i in part.items))
    ]
    said = [label for label in labels if label]
    for change in packet.comparison.changes:
        said += [change.id, where(change), change.old_text, change.new_text, *map(str, change.reasons)]
    said += [packet.comparison.old.label, packet.comparison.new.label]
    assert missing(said, name, file) == []


@every_packet
def test_the_workbook_says_what_it_is_and_how_it_was_made(name: str) -> None:
    packet = PACKETS[name]()
    said = [packet.title, packet.association, packet.subtitle, packet.status, packet.illustrative]
    assert missing([*said, *(text for row in packet.made for text in row)], name, "changes.xlsx") == []
