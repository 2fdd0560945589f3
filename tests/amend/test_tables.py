"""What motions do and say, and which cannot be done, as the pages of cases have it."""

from __future__ import annotations

import pytest

from amend.tables import BASE_TEXT, cases, changes, motion_of
from support.tables import CASES
from wording.amend.apply import apply_motion
from wording.amend.words import motion_in_words
from wording.errors import RecordError
from wording.record.markup import parse_version

BASE = parse_version(BASE_TEXT, "2026-11-22")
DONE, REFUSED = cases("motions"), cases("motion_clashes")


@pytest.mark.parametrize(("items", "words", "lines"), [case[1:] for case in DONE], ids=[case[0] for case in DONE])
def test_a_motion_does_what_the_page_says_and_says_so(items, words, lines):
    motion = motion_of(items)
    assert changes(BASE, apply_motion(motion, BASE)) == lines
    assert [f"{told.number}. {told.words}" for told in motion_in_words(motion, BASE)] == words


@pytest.mark.parametrize(("items", "told"), [case[1:3] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_cannot_be_done_is_refused_with_every_reason(items, told):
    with pytest.raises(RecordError) as caught:
        apply_motion(motion_of(items), BASE)
    assert str(caught.value).split("\n") == told


def test_the_pages_are_read_whole():
    for name, found in (("motions", DONE), ("motion_clashes", REFUSED)):
        page = (CASES / f"{name}.md").read_text("utf-8")
        assert len(found) == page.count("````yaml") > 20
    assert BASE_TEXT in (CASES / "motions.md").read_text("utf-8")


def test_every_kind_of_item_is_on_the_page():
    from wording.amend.item import KINDS

    used = {type(item) for _, items, _, _ in DONE for item in motion_of(items).amendments}
    assert used == set(KINDS)
