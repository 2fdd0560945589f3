"""Moves and layouts that alter what governs what are for people to judge, and directions are not turned round."""

from __future__ import annotations

import pytest

from support.packets import version
from wording import compare
from wording.comparison.model import Weight

LISTS = "## A {{#a}}\n\nMembers shall not{0}\n\n- {1}\n\nMembers shall{0}\n\n- {2}\n- pay dues each year\n"


def weights(old: str, new: str) -> set[Weight]:
    changes = compare(version(old), version(new, "2026-12-01-draft")).changes
    assert changes
    return {change.weight for change in changes}


@pytest.mark.parametrize("end", ["", " –", ":"])
def test_an_item_that_goes_from_one_list_to_another_is_judged(end: str) -> None:
    old = LISTS.format(end, "share records with courts", "write notes each day")
    assert Weight.JUDGE in weights(old, LISTS.format(end, "write notes each day", "share records with courts"))


def test_an_item_that_leaves_the_words_above_its_list_is_judged() -> None:
    old = "## A {#a}\n\nMembers shall not:\n\n- take gifts\n- share records with courts\n"
    new = "## A {#a}\n\nMembers shall not:\n\n- take gifts\n\nShare records with courts.\n"
    assert weights(old, new) == {Weight.JUDGE}


@pytest.mark.parametrize(
    "lead",
    [
        "Members act in this order of priority.",
        "Where two conflict, the one named earlier prevails.",
        "Members take these steps in turn.",
    ],
)
def test_a_move_is_judged_where_the_text_says_that_order_matters(lead: str) -> None:
    items = ["- report abuse to the county", "- write to the family", "- rest from the work"]
    text = f"## A {{#a}}\n\n{lead}\n\n"
    moved = [items[2], items[0], items[1]]
    assert weights(text + "\n".join(items) + "\n", text + "\n".join(moved) + "\n") == {Weight.JUDGE}


def test_a_numbered_clause_that_moves_is_judged() -> None:
    old = "## A {#a}\n\n1. Members report abuse to the county.\n2. Members rest each week from work.\n"
    new = "## A {#a}\n\n1. Members rest each week from work.\n2. Members report abuse to the county.\n"
    assert Weight.JUDGE in weights(old, new)


@pytest.mark.parametrize(
    "text",
    [
        "Members must not work more than {} hours.",
        "Members shall not accept gifts over ${}.",
        "No member may wait more than {} days.",
        "Members shall not hold records for longer than {} years.",
    ],
)
def test_a_number_behind_a_negation_has_no_direction(text: str) -> None:
    old, new = (version(f"## A\n\n{text.format(n)}\n", f"2026-0{n}-01") for n in (5, 9))
    (change,) = compare(old, new).changes
    assert change.weight is Weight.JUDGE
    assert [reason.direction for reason in change.reasons] == [""]


def test_a_bound_that_begins_with_no_keeps_its_direction() -> None:
    old, new = (version(f"## A\n\nMembers answer no later than {n} days on.\n", f"2026-0{n}-01") for n in (5, 9))
    (change,) = compare(old, new).changes
    assert {reason.direction for reason in change.reasons} == {"looser"}


LEANING = {
    "a sentence that goes on": ["Members must not", "share records with the courts of law", "Members pay their dues."],
    "a small letter": ["Members keep the notes of visits", "unless the board tells them so", "Members pay their dues."],
    "a comma": ["- Where a child is at risk,", "- Members report it to the county.", "- Members pay their dues."],
    "a dash": ["- Members report it to the county –", "- Never to the press or public.", "- Members pay their dues."],
    "a question": [
        "- Is a member ill on a day of work?",
        "- Members tell the board of it.",
        "- Members pay their dues.",
    ],
    "doing so": [
        "- Members write to the family.",
        "- Within ten days after doing so they call.",
        "- Members pay their dues.",
    ],
    "an item by its number": [
        "- Members pay their dues.",
        "- Members keep the notes.",
        "- Under item 1 there are two fees.",
    ],
    "what is listed higher": [
        "- Members pay their dues.",
        "- Members keep the notes.",
        "- What is listed higher comes to bind.",
    ],
    "one after another": ["- Members pay their dues.", "- Members keep the notes.", "- They do so one after another."],
    "the top of the list": [
        "- Members pay their dues.",
        "- Members keep the notes.",
        "- The top of this list binds most.",
    ],
}


@pytest.mark.parametrize("clauses", LEANING.values(), ids=LEANING)
def test_a_move_is_judged_where_clauses_lean_on_their_place(clauses: list[str]) -> None:
    text = "## Duties {#duties}\n\n"
    gap = "\n" if clauses[0].startswith("-") else "\n\n"
    orders = ([0, 1, 2], [1, 0, 2] if "item" in clauses[2] or "dues" in clauses[0] else [0, 2, 1])
    old, new = (text + gap.join(clauses[at] for at in order) + "\n" for order in orders)
    assert weights(old, new) == {Weight.JUDGE}


def test_a_move_among_full_sentences_is_editorial_and_names_the_heading() -> None:
    items = [
        "- Members report abuse to the county.",
        "- Members rest each week from work.",
        "- Members pay their dues.",
    ]
    text = "## Good Care {#care}\n\n"
    old, new = version(text + "\n".join(items) + "\n"), version(text + "\n".join(reversed(items)) + "\n", "2026-12-01")
    changes = compare(old, new).changes
    assert {change.weight for change in changes} == {Weight.EDITORIAL}
    evidence = [reason.evidence for change in changes for reason in change.reasons]
    assert all(" of “Good Care”" in words and "care/" not in words for words in evidence), evidence
