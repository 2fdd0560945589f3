"""Two drafts on one base: where they agree, differ and collide, clause by clause."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from support.packets import recorded, version
from support.strategies import versions
from wording.amend.apply import apply_motion
from wording.amend.draft import body, draft_motion
from wording.amend.three_way import Row, Standing, three_way
from wording.notebook import show
from wording.record.model import Version

BASE = """\
# Code

## Care

- A member keeps every secret.
- A member answers all letters.

## Truth

A member never lies.
"""
SECRET, LETTERS, LIES = "A member keeps every secret.", "A member answers all letters.", "A member never lies."


def stands(first: str, second: str) -> dict[str, str]:
    """How the drafts stand to each other, by address; what both leave alone is left out."""
    drafts = (version(text, f"2026-12-01-{name}") for text, name in ((first, "a"), (second, "b")))
    rows = three_way(version(BASE), *drafts).rows
    return {row.at: row.standing for row in rows if row.standing is not Standing.SAME}


def edit(*pairs: tuple[str, str]) -> str:
    text = BASE
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ([], [], {}),
        ([("never", "rarely")], [], {"truth/1": "the first alone"}),
        ([], [("never", "rarely")], {"truth/1": "the second alone"}),
        ([("never", "rarely")], [("never", "rarely")], {"truth/1": "both alike"}),
        ([("never", "rarely")], [("never", "hardly")], {"truth/1": "collision"}),
        ([("A member keeps", "Members keep")], [("secret", "promise")], {"care/1": "both, compatibly"}),
        (
            [("never", "rarely")],
            [("all letters", "letters")],
            {"truth/1": "the first alone", "care/2": "the second alone"},
        ),
        ([("## Truth", "## Honesty")], [("## Truth", "## Honesty")], {"truth": "both alike"}),
        ([("## Truth", "## Honesty")], [("## Truth", "## Candour")], {"truth": "collision"}),
        ([(f"- {LETTERS}\n", "")], [("all letters", "letters")], {"care/2": "collision"}),
        ([(f"- {LETTERS}\n", "")], [(f"- {LETTERS}\n", "")], {"care/2": "both alike"}),
    ],
)
def test_each_way_in_which_two_drafts_can_stand(
    first: list[tuple[str, str]], second: list[tuple[str, str]], expected: dict[str, str]
) -> None:
    assert stands(edit(*first), edit(*second)) == expected


def test_what_both_add_alike_is_one_row_and_what_each_adds_alone_its_own() -> None:
    both = (f"- {LETTERS}\n", f"- {LETTERS}\n- A member rests on Sundays.\n")
    alone = (LIES, f"{LIES}\n\nWhoever errs says so.")
    found = stands(edit(both, alone), edit(both))
    assert found == {"care/3": "both alike", "truth/2": "the first alone"}


def test_a_principle_that_one_draft_adds_stands_in_the_table_with_its_clauses() -> None:
    found = stands(edit(), edit((LIES, f"{LIES}\n\n## Rest\n\nEverybody sleeps.")))
    assert found == {"rest": "the second alone", "rest/1": "the second alone"}


RECORDED = [recorded(f"2026-11-22{label}") for label in ("", "-housekeeping", "-early-childhood", "-rival")]


def swapped(row: Row) -> Row:
    other = {Standing.FIRST: Standing.SECOND, Standing.SECOND: Standing.FIRST}
    standing = other.get(row.standing, row.standing)
    return replace(row, first=row.second, second=row.first, standing=standing, conflicts=())


def key(row: Row) -> tuple[str, str, str, str]:
    return row.at, row.text, row.first.text, row.second.text


def hold(base: Version, first: Version, second: Version) -> None:
    """What holds of any three texts."""
    rows = three_way(base, first, second).rows
    places = [s.id for s in base.sections]
    places += [f"{s.id}/{n}" for s in base.sections for n in range(1, len(s.clauses) + 1)]
    added = [row for row in rows if Standing.SAME is not row.standing and not row.text]
    of_base = [row.at for row in rows if row not in added]
    headless = [s.id for s in base.sections if not s.heading]
    assert sorted([*of_base, *(row.at for row in added if row.at in headless)]) == sorted(places)
    others = three_way(base, second, first).rows
    assert sorted(map(swapped, [replace(r, conflicts=()) for r in rows]), key=key) == sorted(
        (replace(r, conflicts=()) for r in others), key=key
    )


@pytest.mark.parametrize("base", RECORDED[:2], ids=lambda version: version.id)
def test_every_clause_of_the_base_has_its_row_whichever_draft_comes_first(base: Version) -> None:
    for first, second in ((RECORDED[2], RECORDED[3]), (RECORDED[1], RECORDED[2])):
        hold(base, first, second)


def test_a_draft_agrees_with_itself_and_collides_with_nothing() -> None:
    for draft in RECORDED[2:]:
        value = three_way(RECORDED[1], draft, draft)
        assert {row.standing for row in value.rows} == {Standing.SAME, Standing.AGREED}
        alone = three_way(RECORDED[1], draft, RECORDED[1])
        assert {row.standing for row in alone.rows} == {Standing.SAME, Standing.FIRST}


@settings(max_examples=25)
@given(versions(), versions())
def test_a_draft_against_the_base_itself_is_always_alone(base: Version, draft: Version) -> None:
    for first, second, standing in ((draft, base, Standing.FIRST), (base, draft, Standing.SECOND)):
        value = three_way(base, first, second)
        assert {row.standing for row in value.rows} <= {Standing.SAME, standing}
        assert value.found.conflicts == ()


def test_where_nothing_collides_the_two_motions_give_one_text_in_either_order() -> None:
    base = version(BASE)
    first = version(edit(("A member keeps", "Members keep")), "2026-12-01-a")
    second = version(edit(("secret", "promise"), ("never", "rarely")), "2026-12-01-b")
    assert Standing.COLLISION not in {row.standing for row in three_way(base, first, second).rows}
    motions = [draft_motion(base, draft, id=f"2026-12-01-{n}") for n, draft in ((1, first), (2, second))]
    orders = [body(apply_motion(two, apply_motion(one, base), base)) for one, two in (motions, reversed(motions))]
    assert orders[0] == orders[1]


def test_the_table_tells_each_row_that_is_touched_and_both_orders_of_a_collision() -> None:
    value = three_way(*RECORDED[1:])
    page = show(value).html
    touched = [row for row in value.rows if row.standing is not Standing.SAME]
    assert page.count('scope="row"') == len(touched)
    assert page.count("✱ collision") == value.count(Standing.COLLISION) > 0
    told = [conflict for conflict in value.found.conflicts if conflict.kind != "duplicate"]
    assert page.count("The first, then the second: ") == page.count("The second, then the first: ") == len(told)
    assert "Illustrative draft" in page


def test_words_of_a_text_never_become_markup_in_the_table() -> None:
    value = three_way(version(BASE), version(edit(("never", "<b>never</b>"))), version(BASE))
    assert "<b>" not in show(value).html
    assert "&lt;b&gt;" in show(value).html
