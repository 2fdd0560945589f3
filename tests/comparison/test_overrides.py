"""A pairing that a person decided always wins, and is told."""

from __future__ import annotations

from datetime import date

import pytest

from support.packets import version
from wording import compare
from wording.comparison.model import ChangeKind, MatchedBy
from wording.errors import WordingError
from wording.packet.packet import build_packet

OLD = """\
## Relationships {#relationships}

- Members listen to families with care
- Members report harm without delay

## Integrity {#integrity}

Members are honest in all they do
"""
NEW = """\
## Relationships {#relationships}

- Every member reports harm without any delay
- Quite other words stand here now

## Honesty {#honesty}

Members are honest in all they do
"""


def compared(links):
    return compare(
        version(OLD), version(NEW, "2026-02-02", status="draft", links=f'"{links}"', supersedes="2026-11-22")
    )


def pairs(comparison):
    return {
        (old.address, new.address): clause.matched_by
        for section in comparison.sections
        for clause in section.clauses
        for old in clause.old
        for new in clause.new
    }


def test_without_a_decision_the_wording_decides():
    assert ("relationships/2", "relationships/1") in pairs(compared(""))


def test_a_decision_wins_over_the_wording_and_says_so():
    comparison = compared("relationships/1 -> relationships/2; relationships/2 -> none")
    assert pairs(comparison)["relationships/1", "relationships/2"] is MatchedBy.OVERRIDE
    assert ("relationships/2", "relationships/1") not in pairs(comparison)
    notes = [
        n
        for part in build_packet(comparison, prepared_on=date(2026, 11, 22)).parts
        for i in part.items
        for n in i.notes
    ]
    assert any("because a person said so" in note for note in notes)


def test_a_decision_wins_over_two_different_given_ids():
    section = next(s for s in compared("integrity -> honesty").sections if s.matched_by is MatchedBy.OVERRIDE)
    assert section.kinds == (ChangeKind.RENAMED,)


def test_a_decision_can_split_and_merge():
    merged = compared("relationships/1 + relationships/2 -> relationships/2")
    assert {("relationships/1", "relationships/2"), ("relationships/2", "relationships/2")} <= set(pairs(merged))
    assert any(ChangeKind.MERGED in c.kinds for s in merged.sections for c in s.clauses)


def test_it_is_for_the_version_that_it_was_drawn_up_against():
    new = version(NEW, "2026-02-02", status="draft", links='"integrity -> honesty"', supersedes="2020-01-01")
    assert all(s.matched_by is not MatchedBy.OVERRIDE for s in compare(version(OLD), new).sections)


@pytest.mark.parametrize(
    "links",
    [
        "relationships/1",
        "relationships/9 -> relationships/1",
        "nothing -> honesty",
        "integrity -> relationships/1",
        "relationships/1 -> relationships/1; relationships/1 -> relationships/2",
    ],
)
def test_one_that_cannot_be_used_is_refused_in_a_sentence(links):
    with pytest.raises(WordingError, match="links"):
        compared(links)


def from_file(text, links=""):
    new = version(NEW, "2026-02-02", status="draft", links=f'"{links}"', supersedes="2026-11-22")
    return compare(version(OLD), new, links=text, links_file="pairs.txt")


def test_a_file_of_pairings_decides_and_says_where():
    comparison = from_file(
        "# by the editor\n\nrelationships/1 -> relationships/2  # reworded\nrelationships/2 -> none\n"
    )
    clause = next(c for s in comparison.sections for c in s.clauses if c.matched_by is MatchedBy.OVERRIDE)
    assert clause.new[0].address == "relationships/2"
    assert clause.evidence == "“relationships/1 -> relationships/2” in pairs.txt, line 3"


def test_the_file_goes_before_the_front_matter():
    comparison = from_file("relationships/1 -> relationships/1", "relationships/1 -> relationships/2")
    assert pairs(comparison)["relationships/1", "relationships/1"] is MatchedBy.OVERRIDE


def test_what_the_file_does_not_speak_of_is_left_to_the_front_matter():
    comparison = from_file("relationships/1 -> relationships/2", "integrity -> honesty")
    by = {ref.id: section.matched_by for section in comparison.sections for ref in section.new}
    assert by["honesty"] is MatchedBy.OVERRIDE


def test_every_fault_of_the_file_is_told_with_its_line():
    with pytest.raises(WordingError) as raised:
        from_file("integrity -> honesty\nnothing -> honesty\n\nrelationships/1\nrelationships/2 -> relationships/9")
    assert [line.split(":")[0] for line in str(raised.value).split("\n")] == [
        "pairs.txt, line 2",
        "pairs.txt, line 4",
        "pairs.txt, line 5",
    ]


def test_a_pairing_that_names_nothing_on_either_side_is_refused():
    with pytest.raises(WordingError, match="no counterpart"):
        from_file("none -> none")
