"""Versions are found by name and by day, and a draft leads back to what it was drawn up against."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from wording import UnknownVersion, read_history
from wording.record.markup import body_of
from wording.record.model import Clause, History, Meta, Section, Status, Version

HISTORY = read_history(Path(__file__).parents[2] / "content_versions")


def version(id: str, **meta: date | str) -> Version:
    front = Meta("Code", Status.ADOPTED, **meta)  # type: ignore[arg-type]
    return body_of(front, (Section("one", "One", (Clause("A clause."),)),), id)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("2026-11-22", "2026-11-22"),
        ("2026-11-22-housekeeping", "2026-11-22-housekeeping"),
        ("2026-11-22-h", "2026-11-22-housekeeping"),
        ("rival", "2026-11-22-rival"),
    ],
)
def test_a_version_answers_to_its_id_to_a_clear_beginning_and_to_its_label(name: str, found: str) -> None:
    assert HISTORY[name].id == found


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("2026-11-22-", "“2026-11-22-” could be any of 2026-11-22-early-childhood, 2026-11-22-housekeeping, "),
        ("2026", "could be any of 2026-11-22, 2026-11-22-early-childhood"),
        ("", "there is no version “”; the record holds 2026-11-22, "),
        ("house", "there is no version “house”"),
        ("housekeping", "there is no version “housekeping”; did you mean “2026-11-22-housekeeping”. The record holds"),
        ("2026-12-22", "did you mean “2026-11-22”"),
        ("nothing of the kind", "there is no version “nothing of the kind”; the record holds 2026-11-22, "),
        ("\x1b[31m", r"there is no version “\[U\+001B\]\[31m”"),
    ],
)
def test_an_unknown_or_unclear_name_is_told_what_there_is(name: str, message: str) -> None:
    with pytest.raises(UnknownVersion, match=message):
        HISTORY[name]


def test_a_history_is_a_sequence() -> None:
    assert HISTORY[0] is HISTORY.latest is HISTORY["2026-11-22"]
    assert list(HISTORY[:1]) == list(HISTORY)
    assert HISTORY[:1].drafts == HISTORY.drafts
    with pytest.raises(UnknownVersion, match="holds no dated version yet"):
        _ = History(()).latest


def test_in_force_is_the_registered_version_with_the_latest_day_that_has_come() -> None:
    first = version("2020-01-01", adopted=date(2020, 1, 1), effective=date(2020, 6, 1))
    second = version("2021-01-01", adopted=date(2021, 1, 1))
    loose = version("2022-01-01", adopted=date(2022, 1, 1))
    history = History((first, second, loose), registered=frozenset({"2020-01-01", "2021-01-01"}))
    assert history.in_force_on(date(2020, 6, 1)) is first
    assert history.in_force_on(date(2020, 12, 31)) is first
    assert history.in_force_on(date(2021, 1, 1)) is second
    assert history.in_force_on(date(2026, 1, 1)) is second
    assert replace(history, registered=None).in_force_on(date(2026, 1, 1)) is loose
    with pytest.raises(UnknownVersion, match="no version was in force on 2020-05-31"):
        history.in_force_on(date(2020, 5, 31))


def test_the_recorded_text_is_in_force_from_the_day_it_was_captured() -> None:
    assert HISTORY.in_force_on(date(2026, 11, 22)).id == "2026-11-22"
    with pytest.raises(UnknownVersion, match="2026-11-21"):
        HISTORY.in_force_on(date(2026, 11, 21))


def test_a_draft_leads_back_to_the_first_version_and_a_circle_ends() -> None:
    assert [v.id for v in HISTORY.leading_to("rival")] == ["2026-11-22", "2026-11-22-housekeeping", "2026-11-22-rival"]
    circle = (version("2026-01-01-a", supersedes="2026-01-01-b"), version("2026-01-01-b", supersedes="2026-01-01-a"))
    assert [v.id for v in History(circle).leading_to("a")] == ["2026-01-01-b", "2026-01-01-a"]


def test_a_section_is_found_by_its_id() -> None:
    seed = HISTORY.latest
    assert seed.section("integrity").name == "integrity (no heading)"
    assert seed.section("knowledge").name == "Knowledge and Skill Building"
    assert seed.principles[0].id == "relationships"
    with pytest.raises(UnknownVersion, match="has no section “honesty”; it has preamble, relationships"):
        seed.section("honesty")
