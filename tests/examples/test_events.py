"""What the README of the invented code says happens in each version is what the tool finds."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from wording import compare, read_history
from wording.comparison.model import ClauseChange, Comparison, RunKind, SectionChange, Weight
from wording.record.folder import check_folder
from wording.record.model import History, Role, Status

HOME = Path(__file__).parents[2] / "examples" / "riverside-mediators"
RECORD = HOME / "content_versions"
ROW = re.compile(r"\| (\d{4}-\d\d-\d\d) \| (.+?) \| (.+?) \|")


@cache
def history() -> History:
    return read_history(RECORD)


@cache
def comparison(new: str) -> Comparison:
    ids = [version.id for version in history()]
    return compare(history()[ids.index(new) - 1], history()[new], history())


@cache
def told() -> list[tuple[str, str, str]]:
    """The rows of the README's table: version, what happens, where."""
    return ROW.findall((HOME / "README.md").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Event:
    """What the tool has to find for one row of the table."""

    kinds: str
    """The kinds of the change."""
    old: str = ""
    """Address in the version before; empty for none."""
    new: str = ""
    """Address in the version; empty for none."""
    deleted: str = ""
    """The words that go, with one blank between runs."""
    inserted: str = ""
    """The words that come."""


EVENTS = {
    "heading renamed: “Being Fair”": Event("renamed", "being-fair", "impartiality", "Being Fair", "Impartiality"),
    "list extended": Event("amended", "being-fair/2", "impartiality/2", "or", ", or business"),
    "number changed, spelled out: thirty": Event(
        "amended", "confidentiality/2", "confidentiality/2", "thirty", "forty-five"
    ),
    "hedge comes": Event("amended", "fees/1", "fees/1", "", ", where practicable,"),
    "clause added": Event("added", "", "self-determination/4"),
    "principle moved (2012-06-09)": Event("moved", "fees", "fees"),
    "clause split": Event("split amended", "competence/2", "competence/2 competence/3", "and", ". A mediator"),
    "one word replaced": Event("amended", "confidentiality/1", "confidentiality/1", "confidential", "private"),
    "“not” goes": Event("amended", "confidentiality/3", "confidentiality/3", "may not client", "may participant"),
    "principle removed": Event("removed", "community"),
    "clause removed (2014-09-13)": Event("removed", "complaints/2"),
    "number used again": Event("added", "", "complaints/2"),
    "clause moved to another principle": Event(
        "moved amended", "impartiality/3", "self-determination/5", "when", "as soon as or wishes to leave"
    ),
    "hedge goes": Event("amended", "fees/1", "fees/1", ", where practicable,", ""),
    "clause removed (2016-05-21)": Event("removed", "confidentiality/2"),
    "principle added": Event("added", "", "distance"),
    "sentence copied": Event("added", "", "distance/2"),
    "the one word put back": Event("amended", "confidentiality/1", "confidentiality/1", "private", "confidential"),
    "clause restored after two": Event("added", "", "confidentiality/2"),
    "“not” comes back": Event("amended", "confidentiality/2", "confidentiality/3", "may", "may not"),
    "principle restored": Event("added", "", "community"),
    "clause restored, at another number": Event("added", "", "complaints/3"),
    "clause with an id removed": Event("removed", "competence/4"),
    "clauses merged": Event(
        "merged amended",
        "self-determination/3 self-determination/4",
        "self-determination/3",
        "and . A mediator",
        ", , and",
    ),
    "list put in another order": Event("amended", "impartiality/2", "impartiality/2"),
    "principle moved (2024-05-11)": Event("moved", "distance", "distance"),
    "heading renamed: “Competence”": Event(
        "renamed", "competence", "competence", "Competence", "Learning and Practice"
    ),
    "id used again": Event("added", "", "community/3"),
    "number changed, spelled out: seven": Event("amended", "complaints/3", "complaints/3", "seven", "ten"),
}
"""By the beginning of what the table says, with the version where that begins two rows."""

WHOLE = ("recorded", "ids given", "term renamed throughout", "typography alone")
"""Rows that speak of a whole version; each has a test of its own."""


def of_table(key: str) -> list[tuple[str, str, str]]:
    start, _, version = key.removesuffix(")").partition(" (")
    return [row for row in told() if row[1].startswith(start) and version in row[0]]


def words(change: SectionChange | ClauseChange, kind: RunKind) -> str:
    runs = change.runs if isinstance(change, ClauseChange) else change.heading_runs
    return " ".join(run.text.strip() for run in runs if run.kind is kind)


def seen(found: Comparison) -> dict[tuple[str, str], SectionChange | ClauseChange]:
    """Every entry of a comparison by its addresses in the old and the new version."""
    entries: dict[tuple[str, str], SectionChange | ClauseChange] = {}
    for section in found.sections:
        entries[" ".join(r.id for r in section.old), " ".join(r.id for r in section.new)] = section
        for clause in section.clauses:
            entries[" ".join(r.address for r in clause.old), " ".join(r.address for r in clause.new)] = clause
    return entries


def test_each_row_of_the_table_is_held_to_exactly_one_event() -> None:
    held = [row for key in EVENTS for row in of_table(key)]
    whole = [row for row in told() if row[1].startswith(WHOLE)]
    assert sorted([*held, *whole]) == sorted(told())
    assert {row[0] for row in told()} == {version.id for version in history()}


@pytest.mark.parametrize("key", EVENTS)
def test_the_tool_finds_what_a_row_tells(key: str) -> None:
    [(version, _, where)] = of_table(key)
    event = EVENTS[key]
    entry = seen(comparison(version)).get((event.old, event.new))
    assert entry is not None, sorted(seen(comparison(version)))
    kinds = " ".join(kind for kind in entry.kinds if isinstance(entry, ClauseChange) or kind != "amended")
    assert kinds == event.kinds
    assert where.split("`")[1] in f"{event.old} {event.new}".split()
    if event.deleted or event.inserted:
        assert (words(entry, RunKind.DELETE), words(entry, RunKind.INSERT)) == (event.deleted, event.inserted)


def test_nothing_happens_that_the_table_does_not_tell() -> None:
    listed = {(row[0], EVENTS[key].old, EVENTS[key].new) for key in EVENTS for row in of_table(key)}
    whole = {(version, old or new) for version, old, new in listed if not (old and new)}
    for version in history()[1:]:
        found = comparison(version.id)
        throughout = {id for effect in found.throughout for id in effect.changes}
        for (old, new), entry in seen(found).items():
            by_a_rule = entry.weight is Weight.EDITORIAL and version.id in ("2018-11-10", "2021-06-12")
            inside = (version.id, (old or new).partition("/")[0]) in whole
            if entry.change and entry.change not in throughout and not by_a_rule and not inside:
                assert (version.id, old, new) in listed


def test_the_record_is_sound_and_says_in_every_version_that_it_is_invented() -> None:
    assert check_folder(RECORD) == ()
    assert len(history()) == 8
    assert all(version.meta.illustrative and "Example" in version.meta.association for version in history())
    assert (history()[7].day.year - history()[0].day.year) == 15
    for old, new in pairwise(history()):
        assert (new.meta.supersedes, new.meta.supersedes_sha256) == (old.id, old.sha256)
        assert old.sha256 == hashlib.sha256((RECORD / f"{old.id}.md").read_bytes()).hexdigest()
        assert new.meta.motion < new.id <= f"{new.meta.effective}"


def test_the_first_text_was_found_and_all_others_were_adopted() -> None:
    assert [version.meta.status for version in history()] == [Status.RECORDED, *[Status.ADOPTED] * 7]


def test_ids_are_given_from_the_third_version_on_and_change_no_word() -> None:
    for at, version in enumerate(history()):
        assert {section.given_id for section in version.principles} == {at >= 2}
    assert not any("renamed" in section.kinds for section in comparison("2012-06-09").sections)


def test_the_term_is_renamed_in_eight_clauses_and_nowhere_left() -> None:
    found = comparison("2014-09-13").throughout
    renamed = {(effect.old, effect.new): effect.places for effect in found if effect.new.startswith("participant")}
    assert renamed == {("client", "participant"): 5, ("clients", "participants"): 3}
    for version in history()[3:]:
        assert "client" not in " ".join(clause.text for section in version.sections for clause in section.clauses)


def test_the_typographic_version_is_editorial_throughout() -> None:
    found = comparison("2018-11-10").changes
    assert len(found) == 3
    assert {change.weight for change in found} == {Weight.EDITORIAL}


def test_what_is_copied_or_restored_is_word_for_word_what_stood_before() -> None:
    def text(version: str, section: str, position: int) -> str:
        return history()[version].section(section).clauses[position - 1].text

    assert text("2016-05-21", "distance", 2) == text("2016-05-21", "self-determination", 2)
    assert text("2021-06-12", "confidentiality", 2) == text("2014-09-13", "confidentiality", 2)
    assert text("2021-06-12", "complaints", 3) == text("2012-06-09", "complaints", 2)
    before, after = (history()[id].section("community").clauses for id in ("2012-06-09", "2021-06-12"))
    assert [c.text.replace("client", "participant") for c in before] == [c.text for c in after]
    assert [v.id for v in history() if any(s.id == "community" for s in v.sections)] == [
        "2012-06-09",
        "2021-06-12",
        "2024-05-11",
    ]


def test_the_id_help_names_two_clauses_that_never_stood_together() -> None:
    named = {
        (version.id, clause.text)
        for version in history()
        for section in version.sections
        for clause in section.clauses
        if clause.id == "help"
    }
    assert [id for id, _ in sorted(named)] == ["2012-06-09", "2014-09-13", "2016-05-21", "2018-11-10", "2024-05-11"]
    assert len({text for _, text in named}) == 2


def test_the_notice_stands_through_all_versions() -> None:
    for version in history():
        assert [section.role for section in version.sections if section.role is not Role.PRINCIPLE] == [
            Role.PREAMBLE,
            Role.NOTICE,
        ]
