"""Every file of a packet says the same words: one value settles them, formats only lay them out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from support.packets import real_packet, sample
from support.spoken import in_document, in_markdown, in_page, in_pdf, solid, spoken_redline
from wording.comparison.model import ChangeKind, Run, RunKind
from wording.packet.render import render_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from wording.packet.packet import Packet

PACKETS: dict[str, Callable[[], Packet]] = {
    "sample": sample,
    "housekeeping": lambda: real_packet("housekeeping"),
    "early-childhood": lambda: real_packet("early-childhood"),
    "rival": lambda: real_packet("rival"),
}
READERS = {"index.html": in_page, "packet.pdf": in_pdf, "redline.docx": in_document, "summary.md": in_markdown}

every_packet = pytest.mark.parametrize("name", PACKETS)
every_file = pytest.mark.parametrize("file", READERS)


@cache
def words(name: str, file: str) -> str:
    """All that a file of a packet says, without blanks."""
    return solid(READERS[file](render_file(PACKETS[name](), file)))


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
@pytest.mark.parametrize("file", sorted({*READERS} - {"redline.docx"}))  # the Word file is the text, to be worked on
def test_the_crosswalk_stands_in_every_file_that_is_read(name: str, file: str) -> None:
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
