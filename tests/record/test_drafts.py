"""The illustrative drafts show what they promise to show, and say what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from wording import read_history
from wording.record.model import History, Section, Status, Version

HISTORY = read_history(Path(__file__).parents[2] / "content_versions")
SEED, HOUSEKEEPING = HISTORY["2026-11-22"], HISTORY["housekeeping"]
EARLY, RIVAL = HISTORY["early-childhood"], HISTORY["rival"]


def text_of(version: Version) -> str:
    return "\n".join(text for s in version.sections for text in (s.heading, *(c.text for c in s.clauses)))


def clauses(version: Version, section: str) -> list[str]:
    return [clause.text for clause in version.section(section).clauses]


SHIPPED = (HOUSEKEEPING, EARLY, RIVAL)
"""The drafts that come with the project; those of an association's own do not concern these tests."""


def every(version: Version) -> list[str]:
    return [clause.text for section in version.sections for clause in section.clauses]


def test_the_three_drafts_and_the_recorded_code_are_there() -> None:
    assert set(SHIPPED) <= set(HISTORY.drafts)
    assert HISTORY[0] == SEED


@pytest.mark.parametrize("draft", SHIPPED, ids=lambda draft: draft.id)
def test_a_draft_says_that_it_is_illustrative_and_was_never_proposed(draft: Version) -> None:
    assert draft.meta.status is Status.DRAFT
    assert draft.meta.illustrative
    assert draft.label.endswith("(illustrative draft)")
    start = "Illustrative draft, written to show the tool at work; never adopted or proposed by the association. "
    assert draft.meta.note.startswith(start)
    assert (draft.meta.adopted, draft.meta.effective, draft.meta.motion) == (None, None, "")


@pytest.mark.parametrize("draft", SHIPPED, ids=lambda draft: draft.id)
def test_a_draft_keeps_the_ids_and_leaves_some_clauses_untouched(draft: Version) -> None:
    before = HISTORY[draft.meta.supersedes]
    assert all(section.given_id for section in draft.sections[1:])
    assert set(every(before)) & set(every(draft))
    assert clauses(draft, "members") == clauses(SEED, "members")


def test_the_drafts_stand_in_one_line_and_the_rival_beside_it() -> None:
    def line(history: History) -> list[Version]:
        return list(history)

    assert line(HISTORY.leading_to("early-childhood")) == [SEED, HOUSEKEEPING, EARLY]
    assert line(HISTORY.leading_to("rival")) == [SEED, HOUSEKEEPING, RIVAL]


def test_housekeeping_names_the_bare_principles_and_mends_slips_and_nothing_else() -> None:
    assert HOUSEKEEPING.section("integrity").heading == "Integrity"
    assert HOUSEKEEPING.section("conscientiousness").heading == "Conscientiousness"
    old = text_of(SEED).replace("his/her", "their").replace("as well of those", "as well as those")
    old = old.replace("an evidence of", "evidence of")
    new = text_of(HOUSEKEEPING).replace("\nIntegrity\n", "\n\n").replace("\nConscientiousness\n", "\n\n")
    assert [line.removesuffix(".") for line in new.split("\n")] == [line.removesuffix(".") for line in old.split("\n")]
    for section in HOUSEKEEPING.principles:
        assert all(clause.text.endswith(".") for clause in section.clauses)


def test_early_childhood_widens_the_code_throughout() -> None:
    text = text_of(EARLY)
    assert "infants, young children and families" in text
    assert "infants and families" not in text
    assert "IECMH-E®" in text
    assert "IECMH principles" in text
    assert " IMH" not in text.replace("-AIMH", "")
    assert EARLY.section("diversity").heading.startswith("Respect for Race, Ethnicity")
    assert "respect for race, ethnicity" in clauses(EARLY, "diversity")[0]
    assert len(clauses(EARLY, "diversity")) == len(clauses(HOUSEKEEPING, "diversity")) + 1
    assert "learns from" in clauses(EARLY, "diversity")[1]
    assert "continuously" not in text
    assert "as appropriate" not in text


def test_the_rival_splits_moves_merges_drops_and_reorders() -> None:
    old = clauses(HOUSEKEEPING, "relationships")
    assert clauses(RIVAL, "relationships")[0] == old[0]
    assert "community professionals" in clauses(RIVAL, "collaboration")[0]
    moved = clauses(RIVAL, "reflective-practice")[1]
    assert moved != old[3]
    assert moved.startswith(old[3][:80])
    assert "conscientiousness" not in [section.id for section in RIVAL.sections]
    assert clauses(HOUSEKEEPING, "conscientiousness")[0] in clauses(RIVAL, "integrity")
    assert len(clauses(RIVAL, "preamble")) == len(clauses(HOUSEKEEPING, "preamble")) - 1

    def qualities(section: Section) -> list[str]:
        listed = section.clauses[0].text.rpartition(" are ")[2].rstrip(".")
        return listed.replace(" and ", ", ").split(", ")

    before, after = qualities(HOUSEKEEPING.section("integrity")), qualities(RIVAL.section("integrity"))
    assert sorted(before) == sorted(after)
    assert before != after
