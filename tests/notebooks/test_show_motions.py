"""What a notebook shows of motions: where they collide, and the notice of them."""

from __future__ import annotations

from dataclasses import replace

from lxml import html

from packet.test_notice import HOSTILE, ONE, THREE, TWO, made
from support.packets import recorded
from support.spoken import solid
from wording.amend.conflicts import find_conflicts
from wording.amend.reading import parse_motion
from wording.notebook import show
from wording.packet.notice_blocks import notice_blocks
from wording.packet.phrases import ILLUSTRATIVE

MOTIONS = [parse_motion(text) for text in (ONE, TWO, THREE)]


def test_conflicts_are_shown_in_text_order_with_what_either_order_gives() -> None:
    conflicts = find_conflicts(MOTIONS, recorded("2026-11-22"))
    shown = show(conflicts)
    text = html.fromstring(shown.html).text_content()
    assert "1. “Reflective Practice”, clause 1: both change the same words" in text
    assert "2026-12-01-2, then 2026-12-01-1: " in text
    assert "Only one of the two can be adopted as it is written" in text
    assert "1 collision among 3 motions" in repr(shown)
    assert ILLUSTRATIVE in repr(shown)


def test_motions_that_do_not_collide_are_said_not_to() -> None:
    shown = show(find_conflicts([MOTIONS[0], MOTIONS[2]], recorded("2026-11-22")))
    assert "These 2 motions do not collide" in html.fromstring(shown.html).text_content()


def test_the_notice_is_shown_whole() -> None:
    notice = made(ONE, TWO)
    text = solid(html.fromstring(show(notice).html).text_content())
    said = [text for block in notice_blocks(notice) for text in (block.text, *block.entries)]
    assert [each for each in said if solid(each) not in text] == []
    assert ILLUSTRATIVE in repr(show(notice))


def test_no_words_of_a_notice_become_markup() -> None:
    motion = replace(made(ONE).motions[0], title=HOSTILE, rationale=(HOSTILE,), facts=(HOSTILE,))
    shown = show(replace(made(ONE), motions=(motion,)))
    assert "<script>" not in shown.html
    assert solid(html.fromstring(shown.html).text_content()).count(solid(HOSTILE)) == 3
