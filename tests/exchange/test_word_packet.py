"""Our own `redline.docx` brought back in: both texts, the ids of the sections, and what it was made from."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.packets import PREPARED_ON, packet, real_packet, recorded, sample
from support.pairs import packet_of, pair
from support.word_files import p, word
from wording.exchange.importing import import_file
from wording.exchange.outline import arrange, texts
from wording.exchange.tracked import departure
from wording.packet.render.docx import render
from wording.record.marks import slug
from wording.record.markup import format_version, parse_version
from wording.record.model import Section

if TYPE_CHECKING:
    from wording.exchange.blocks import Imported
    from wording.packet.packet import Packet
    from wording.record.model import Version


def brought_back(packet: Packet, folder: Path) -> tuple[Version, Imported]:
    path = folder / "redline.docx"
    path.write_bytes(render(packet))
    return import_file(path, date=datetime.date(2026, 12, 1))


@pytest.mark.parametrize("draft", ["housekeeping", "early-childhood", "rival"])
def test_a_packet_that_comes_back_holds_the_draft_and_the_text_it_was_drawn_up_on(draft: str, tmp_path: Path) -> None:
    version, imported = brought_back(real_packet(draft), tmp_path)
    base, proposed = recorded("2026-11-22"), recorded(f"2026-11-22-{draft}")
    assert texts(version.sections) == texts(proposed.sections)
    assert texts(arrange(imported.old_blocks).sections) == texts(base.sections)
    assert departure(imported, base) == ""
    assert departure(imported, proposed) != ""
    assert version.sections == proposed.sections
    assert (version.meta.supersedes, imported.base_sha256) == (base.id, base.sha256)


@settings(deadline=None, max_examples=30)
@given(st.randoms(use_true_random=False))
def test_nothing_of_a_text_is_lost_on_its_way_to_word_and_back(random: Random) -> None:
    """Ids, roles, missing headings, empty principles, groups, lists and numbers: all come back as they went."""
    old, new = (parse_version(format_version(version), version.id) for version in pair(random))
    with TemporaryDirectory() as folder:
        back, _ = brought_back(packet_of((old, new)), Path(folder))
    assert [named(section) for section in back.sections] == [named(section) for section in new.sections]


def named(section: Section) -> Section:
    """A section as it reads; of a heading without letters, which has no id of its own, the id says nothing."""
    return section if slug(section.heading) or not section.heading else replace(section, id="", given_id=False)


EMPTY = """\
# Code

Words of the preamble.

## {#first-of-all}

## {#bare}

### A group

- An item

## Quiet {#quiet role=notice}

## {#silent role=notice}

## {#last}
"""


FULL = "# Code\n\nWords of the preamble.\n\n## Care {#care}\n\nNobody waits for an answer.\n"


def test_principles_without_a_heading_or_any_text_come_back_with_their_ids_and_roles(tmp_path: Path) -> None:
    made = packet(FULL, EMPTY)
    back, _ = brought_back(made, tmp_path)
    assert back.sections == made.comparison.new.sections
    assert [(s.id, s.role) for s in back.sections[1:]] == [
        ("first-of-all", "principle"),
        ("bare", "principle"),
        ("quiet", "notice"),
        ("silent", "notice"),
        ("last", "principle"),
    ]


def test_the_text_before_the_changes_has_no_empty_principle_of_the_text_after(tmp_path: Path) -> None:
    made = packet(FULL, EMPTY)
    _, imported = brought_back(made, tmp_path)
    assert departure(imported, made.comparison.old) == ""
    assert [section.id for section in arrange(imported.old_blocks).sections] == ["preamble", "care"]


def test_a_bookmark_of_somebody_else_makes_no_section(tmp_path: Path) -> None:
    path = tmp_path / "mine.docx"
    mark = '<w:bookmarkStart w:id="1" w:name="bare_x"/><w:bookmarkEnd w:id="1"/>'
    path.write_bytes(word(p("Care", style="Titel1") + p(mark, "Members care for all.")))
    back, _ = import_file(path, date=PREPARED_ON)
    assert "x" not in [section.id for section in back.sections]


def test_what_was_written_to_show_the_tool_at_work_still_says_so(tmp_path: Path) -> None:
    assert brought_back(real_packet("rival"), tmp_path)[0].meta.illustrative


def test_the_pages_and_comments_of_the_packet_are_counted_not_listed(tmp_path: Path) -> None:
    _, imported = brought_back(sample(), tmp_path)
    pages = sum(d.why == "page of the packet" for d in imported.dropped)
    assert f"Left out, page of the packet: {pages}." in imported.report()
    assert f"Comments that the packet itself made, left out: {len(imported.comments)}." in imported.report()
    assert {change.author for change in imported.changes} == {"wording"}
    assert {change.date for change in imported.changes} == {f"{PREPARED_ON.isoformat()} 12:00"}
