"""Our own `redline.docx` brought back in: both texts, the ids of the sections, and what it was made from."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from support.packets import PREPARED_ON, real_packet, recorded, sample
from wording.exchange.importing import import_file
from wording.exchange.outline import arrange, texts
from wording.exchange.tracked import departure
from wording.packet.render.docx import render

if TYPE_CHECKING:
    from pathlib import Path

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
    headed = [section.id for section in proposed.sections if section.heading]
    assert [section.id for section in version.sections] == headed
    assert (version.meta.supersedes, imported.base_sha256) == (base.id, base.sha256)


def test_what_was_written_to_show_the_tool_at_work_still_says_so(tmp_path: Path) -> None:
    assert brought_back(real_packet("rival"), tmp_path)[0].meta.illustrative


def test_the_pages_and_comments_of_the_packet_are_counted_not_listed(tmp_path: Path) -> None:
    _, imported = brought_back(sample(), tmp_path)
    pages = sum(d.why == "page of the packet" for d in imported.dropped)
    assert f"Left out, page of the packet: {pages}." in imported.report()
    assert f"Comments that the packet itself made, left out: {len(imported.comments)}." in imported.report()
    assert {change.author for change in imported.changes} == {"wording"}
    assert {change.date for change in imported.changes} == {f"{PREPARED_ON.isoformat()} 12:00"}
