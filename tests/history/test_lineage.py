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


def code(*clauses: str, more: str = "") -> str:
    return "# Code of Ethics\n\n## Care {#care}\n\n" + "".join(f"{clause}\n\n" for clause in clauses) + more


FIRST = "A member answers every letter of a family within thirty days."
SECOND = "A member keeps a record of each visit under lock."
THIRD = "A member seeks supervision in every month of work."
OTHER = "Nobody may film a child without leave of the parents."


def lines(*bodies: str):
    return follow([version(body, f"20{at:02}-01-01") for at, body in enumerate(bodies, 10)])


def test_a_clause_restored_after_a_gap_goes_on_where_it_ended():
    edited = SECOND.replace("lock", "lock and key")
    lineages = lines(code(FIRST, SECOND), code(FIRST), code(FIRST), code(FIRST, edited), code(FIRST, edited))
    track = track_of(lineages, "care/2")
    assert [step.event for step in track.steps] == ["first version", "removed", "restored amended", "unchanged"]
    assert [step.version.id for step in track.steps] == ["2010-01-01", "2011-01-01", "2013-01-01", "2014-01-01"]
    assert ("insert", " and key") in [(run.kind, run.text) for run in track.steps[2].runs]
    assert track.steps[2].reasons[0].evidence == "it last stood in 2010-01-01"


def test_a_principle_restored_with_its_clauses_goes_on():
    more = f"## Records {{#records}}\n\n{SECOND}\n"
    lineages = lines(code(FIRST, more=more), code(FIRST), code(FIRST, more=more))
    for key in ("records", "records/1"):
        assert [step.event for step in track_of(lineages, key).steps] == ["first version", "removed", "restored"]


def test_what_is_restored_twice_is_one_track():
    both, one = code(FIRST, SECOND), code(FIRST)
    track = track_of(lines(both, one, both, one, both), "care/2")
    assert [step.event for step in track.steps] == ["first version", "removed", "restored", "removed", "restored"]


def test_a_clause_that_only_begins_alike_is_not_restored():
    lineages = lines(code(FIRST, SECOND), code(FIRST), code(FIRST, "A member keeps quiet about every child they meet."))
    found = [[step.event for step in track.steps] for track in lineages if track.key == "care/2"]
    assert sorted(found) == [["added"], ["first version", "removed"]]


def test_a_number_used_again_is_told():
    lineages = lines(code(FIRST, SECOND, THIRD), code(FIRST, OTHER, THIRD))
    (track,) = [track for track in lineages if track.steps[-1].text == OTHER]
    assert track.notes == (f"Clause 2 of “Care” was another until 2010-01-01: “{SECOND}”.",)
    assert all(not other.notes for other in lineages if other is not track)


def test_an_id_used_again_is_told():
    lineages = lines(code(FIRST, f"{SECOND} {{#locked}}"), code(FIRST), code(FIRST, f"{OTHER} {{#locked}}"))
    (track,) = [track for track in lineages if track.steps[-1].text == OTHER]
    assert f"The id “locked” named another clause until 2010-01-01: “{SECOND}”." in track.notes


def test_each_step_names_the_motion_of_its_version():
    versions = [version(code(FIRST), "2010-01-01"), version(code(FIRST, SECOND), "2011-01-01", motion="2010-12-01-1")]
    assert [step.motion for step in track_of(follow(versions), "care/1").steps] == ["", "2010-12-01-1"]
