"""The motion made from two versions turns the one into the other, exactly, for every pair."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from support.packets import RECORD
from support.revisions import revisions
from support.strategies import LAW, lines, versions
from wording.amend.apply import apply_motion
from wording.amend.draft import body, draft_motion, front_differences
from wording.amend.item import Insert, Move, Strike, Substitute
from wording.amend.quotation import places
from wording.amend.quoting import word_items
from wording.amend.reading import parse_motion
from wording.amend.spans import applied, edits_of
from wording.amend.words import motion_in_words
from wording.amend.writing import format_motion
from wording.comparison.redline import redline
from wording.errors import RecordError
from wording.record.folder import read_history
from wording.record.markup import format_version, parse_version
from wording.record.model import Version

HISTORY = read_history(RECORD)
EVERY = [*HISTORY.versions, *HISTORY.drafts]


def as_filed(version: Version, id: str) -> Version:
    """A version as a file holds it; those that no file can hold are left out."""
    try:
        return parse_version(format_version(version), id)
    except RecordError:
        assume(False)
        raise


def hold(old: Version, new: Version) -> None:
    """The law: through its file, the motion gives the new text, and says every item in words."""
    motion = draft_motion(old, new)
    if not motion.amendments:
        assert body(old) == body(new)
        return
    text = format_motion(motion)
    back = parse_motion(text)
    assert back == motion
    after = apply_motion(back, old)
    assert body(after) == body(new)
    assert after.meta.supersedes == old.id
    assert len(motion_in_words(back, old)) == len(motion.amendments)


@settings(LAW, max_examples=400)
@given(revisions())
def test_it_holds_for_what_people_do_to_a_code(pair):
    hold(as_filed(pair[0], "2026-01-01"), as_filed(pair[1], "2026-02-02"))


@LAW
@given(versions(), versions())
def test_it_holds_for_any_two_texts_that_a_file_can_hold(old, new):
    hold(as_filed(old, "2026-01-01"), as_filed(new, "2026-02-02"))


@pytest.mark.parametrize("old", EVERY, ids=lambda v: v.id)
@pytest.mark.parametrize("new", EVERY, ids=lambda v: v.id)
def test_it_holds_for_every_pair_of_the_record(old, new):
    hold(old, new)


WORDS = st.lists(st.sampled_from("a the of and, care, not “x” families 20% $5 is; (so) — re-do .".split()), min_size=1)


@settings(LAW, max_examples=1000)
@given(WORDS.map(" ".join) | lines(), WORDS.map(" ".join) | lines())
def test_the_items_of_a_clause_give_its_new_wording(old, new):
    items = word_items("a/1", old, new, redline(old, new))
    assert (items == ()) is (old == new)
    if items and not isinstance(items[0], Substitute):
        assert applied(old, [edit for item in items for edit in edits_of(old, item)]) == new
    elif items:
        assert items == (Substitute(new, "a/1"),)


@LAW
@given(WORDS, st.data())
def test_a_quotation_is_unique_or_says_which(words, data):
    old = " ".join(words)
    at = data.draw(st.integers(0, len(words) - 1))
    new = " ".join([*words[:at], "new", *words[at + 1 :]])
    for item in word_items("a/1", old, new, redline(old, new)):
        if isinstance(item, Strike):
            assert item.occurrence or len(places(old, item.strike)) == 1
        elif isinstance(item, Insert):
            assert item.occurrence or len(places(old, item.after or item.before)) == 1


def test_most_of_a_clause_changed_is_a_substitution_and_a_word_is_not():
    old = "A member seeks out and uses supervision, as appropriate, to reflect."
    one = old.replace("as appropriate", "at least monthly")
    assert word_items("a/1", old, one, redline(old, one)) == (Strike("as appropriate", "a/1", "at least monthly"),)
    whole = "Nobody works alone: each member meets a colleague every month."
    assert word_items("a/1", old, whole, redline(old, whole)) == (Substitute(whole, "a/1"),)


def test_a_clause_that_moves_is_moved_with_the_edits_in_it():
    motion = draft_motion(HISTORY["2026-11-22"], HISTORY["rival"])
    moves = {item.move: item.to for item in motion.amendments if isinstance(item, Move)}
    assert moves["relationships/3"] == "collaboration"
    assert moves["relationships/4"] == "reflective-practice"
    assert Insert(", their own included,", "relationships/4", after="experiences") in motion.amendments
    assert motion.illustrative


def test_front_matter_is_no_amendment_and_is_told():
    old = HISTORY["2026-11-22"]
    new = replace(old, meta=replace(old.meta, association="Another", captured=None))
    assert draft_motion(old, new).amendments == ()
    assert front_differences(old, new) == (
        "association: New York Association for Infant Mental Health → Another",
        "captured: 2026-11-22 → empty",
    )
