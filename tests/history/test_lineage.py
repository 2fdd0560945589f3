"""Lineage: one principle or clause through the versions."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.packets import recorded, version
from support.revisions import revisions
from support.strategies import LAW
from wording import History, follow
from wording.errors import UnknownVersion

HISTORY = History(
    (recorded("2026-11-22"), recorded("2026-11-22-housekeeping"), recorded("2026-11-22-rival")),
)


def events(track):
    return [(step.version.id[11:] or "recorded", step.event) for step in track.steps]


def track_of(lineages, key):
    (found,) = [track for track in lineages if track.key == key]
    return found


@settings(LAW, max_examples=60)
@given(st.lists(revisions(), min_size=1, max_size=3))
def test_every_section_and_clause_of_every_version_stands_in_exactly_one_track(pairs):
    versions = [v for pair in pairs for v in pair]
    lineages = follow(versions)
    for at, one in enumerate(versions):
        places = [
            step.place
            for track in lineages
            for step in track.steps
            if step.version is versions[at] and step.place and not (track.is_clause and "/" not in step.place)
        ]
        wanted = [s.id for s in one.sections] + [
            f"{s.id}/{n}" for s in one.sections for n in range(1, len(s.clauses) + 1)
        ]
        copies = sum(other is one for other in versions)
        assert sorted(places) == sorted(wanted * copies)


def test_a_moved_and_edited_clause_goes_on_in_its_new_place():
    track = track_of(follow(HISTORY), "reflective-practice/2")
    assert track.steps[0].place == "relationships/4"
    assert events(track)[-1] == ("rival", "moved amended")
    assert "his" not in track.steps[-1].text
    assert "their own included" in track.steps[-1].text


def test_a_split_principle_goes_on_under_its_id_and_its_piece_begins_there():
    lineages = follow(HISTORY)
    assert [step.place for step in track_of(lineages, "relationships").steps] == ["relationships"] * 3
    assert [event for _, event in events(track_of(lineages, "collaboration"))] == ["split amended"]


def test_a_merged_principle_ends():
    lineages = follow(HISTORY)
    (ended,) = [t for t in lineages if not t.is_clause and t.steps[0].place == "conscientiousness"]
    assert ended.steps[-1].place == ""
    assert "merged" in ended.steps[-1].event


def test_a_removed_clause_ends_with_its_deletion():
    (ended,) = [t for t in follow(HISTORY) if t.is_clause and t.steps[-1].event == "removed"]
    assert ended.section == "preamble"
    assert [run.kind for run in ended.steps[-1].runs] == ["delete"]


def test_an_added_clause_begins_where_it_came_in():
    early = History((recorded("2026-11-22-housekeeping"), recorded("2026-11-22-early-childhood")))
    (begun,) = [t for t in follow(early) if t.is_clause and t.steps[0].event == "added"]
    assert begun.steps[0].version.id.endswith("early-childhood")


def test_one_principle_is_found_by_id_or_by_a_part_of_its_heading():
    lineages = follow(HISTORY)
    assert lineages.of("reflective-practice") == lineages.of("Reflective")
    with pytest.raises(UnknownVersion, match="the code has"):
        lineages.of("nothing")


def test_the_table_has_a_row_a_step():
    lineages = follow(HISTORY)
    frame = lineages.to_frame()
    assert len(frame) == sum(len(track.steps) for track in lineages)
    assert set(frame["version"]) == {v.id for v in HISTORY}


def test_one_version_alone_has_tracks_of_one_step():
    lineages = follow([version("## A\n\none\n\ntwo\n")])
    assert [events(track) for track in lineages] == [[("recorded", "first version")]] * 3
    assert follow([]).tracks == ()


def test_a_removed_clause_of_a_renamed_section_keeps_its_place():
    old = version("## Respect\n\n- one duty of care\n- two duties of respect\n- three duties of honesty\n")
    new = version("## Respecting People\n\n- one duty of care\n- two duties of respect\n", "2026-02-02")
    ended = [t for t in follow([old, new]) if t.is_clause and t.steps[-1].event == "removed"]
    assert [t.steps[0].text for t in ended] == ["three duties of honesty"]
