"""Moves and layouts that alter what governs what are for people to judge, and directions are not turned round."""

from __future__ import annotations

import pytest

from support.packets import version
from wording import compare
from wording.comparison.model import Weight
from wording.record.markup import parse_version

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
        "- Members pay dues each year.",
    ]
    text = "## Good Care {#care}\n\n"
    old, new = version(text + "\n".join(items) + "\n"), version(text + "\n".join(reversed(items)) + "\n", "2026-12-01")
    changes = compare(old, new).changes
    assert {change.weight for change in changes} == {Weight.EDITORIAL}
    evidence = [reason.evidence for change in changes for reason in change.reasons]
    assert all(" of “Good Care”" in words and "care/" not in words for words in evidence), evidence


REPORT, PAY, KEYS = "Members report abuse.", "Members pay dues in June.", "A steward keeps the keys."
GOVERNED = {
    "a lead-in that is an item": ("Members need not do the following:", "Report abuse.", "Hear appeals."),
    "from under a lead-in": ("The following are required, except in danger:", REPORT, PAY),
    "past what follows": ("Nothing in what follows binds volunteers.", REPORT, PAY),
    "past rules that follow": (REPORT, "Rules that bind only staff follow.", PAY),
    "leave that has its cause above": (REPORT, "In an emergency members may be excused.", PAY),
    "an exemption": (REPORT, "Volunteers are exempt.", PAY),
    "leave without an object": (REPORT, "Staff may always refuse.", PAY),
    "a lead-in without a mark": ("Members are forbidden", "Report abuse", "Hear appeals"),
    "a lead-in that ends in a preposition": ("Members refrain from", "gifts of money", "talk in public"),
    "a lead-in with a dash": ("What staff do —", REPORT, PAY),
    "a heading in disguise": (REPORT, "The staff of the board.", PAY),
    "the next two": ("The next two bind staff.", REPORT, PAY),
    "the first of all": ("The first is a duty and the second is advice.", REPORT, PAY),
    "the rest": (REPORT, "Staff may leave out the rest.", PAY),
    "the reverse": (REPORT, "The reverse is right for guests.", PAY),
    "things named before": ("Members keep notes of visits.", "The notes are locked away.", PAY),
    "a thing named before": ("A member sends a letter to the board.", "The chair reads the letter aloud.", PAY),
    "persons named before": ("Members serve families.", "Staff know their names by heart.", PAY),
    "others": (REPORT, "Members do other things in June.", PAY),
    "these": (REPORT, "Staff keep to these in June.", PAY),
    "only": (REPORT, "Only staff keep the keys.", PAY),
    "or else": (REPORT, "Otherwise staff keep the keys.", PAY),
    "a duty by its kind": (REPORT, "The duty ends in June.", PAY),
    "a refusal of what stands above": (REPORT, "Refusal leads to removal from office.", PAY),
    "people left out": (REPORT, "Guests are welcome.", PAY),
    "a choice between what stands above": (REPORT, "Staff have a choice.", PAY),
    "a copy of what stands above": (REPORT, "A copy goes to the chair.", PAY),
    "leave that the board grants": (REPORT, "The board grants leave in June.", PAY),
    "the people named before": (REPORT, "The members keep quiet in June.", PAY),
    "a principle by its name": (REPORT, "The principle gives way in danger.", PAY),
}


def both_orders(clauses: tuple[str, ...]) -> list[tuple[str, str]]:
    """Each clause moved to each other place, as bodies of a code."""
    found = []
    for at, clause in enumerate(clauses):
        others = [*clauses[:at], *clauses[at + 1 :]]
        for to in range(len(clauses)):
            if to != at:
                moved = [*others[:to], clause, *others[to:]]
                found.append(("\n".join(f"- {c}" for c in clauses), "\n".join(f"- {c}" for c in moved)))
    return [(f"## Duties {{#a}}\n\n{old}\n", f"## Duties {{#a}}\n\n{new}\n") for old, new in found]


@pytest.mark.parametrize("clauses", GOVERNED.values(), ids=GOVERNED)
def test_a_move_past_a_clause_that_may_speak_of_others_is_judged(clauses: tuple[str, ...]) -> None:
    for old, new in both_orders(clauses):
        assert Weight.JUDGE in weights(old, new), f"{old}\n→\n{new}"


def test_every_order_of_plain_sentences_is_editorial() -> None:
    for old, new in both_orders((REPORT, PAY, KEYS)):
        assert weights(old, new) == {Weight.EDITORIAL}, f"{old}\n→\n{new}"


def test_items_that_change_places_under_one_lead_in_are_editorial() -> None:
    text = "## A {{#a}}\n\nMembers do the following:\n\n- {}\n- {}\n\nA steward keeps the keys.\n"
    items = ("report abuse to the county", "pay dues in June")
    assert weights(text.format(*items), text.format(*reversed(items))) == {Weight.EDITORIAL}


@pytest.mark.parametrize("lead", ["Members do the following three:", "Members do these, the first at once:"])
def test_items_under_a_lead_in_that_counts_them_are_judged(lead: str) -> None:
    text = f"## A {{{{#a}}}}\n\n{lead}\n\n- {{}}\n- {{}}\n- hear appeals\n- read letters\n"
    items = ("report abuse to the county", "pay dues in June")
    assert weights(text.format(*items), text.format(*reversed(items))) == {Weight.JUDGE}


def test_an_item_that_comes_to_stand_over_items_of_a_lower_level_is_judged() -> None:
    text = "## A {{#a}}\n\n- {}\n- {}\n  - Members hear appeals in June.\n"
    items = ("Members report abuse.", "Members pay dues in June.")
    assert Weight.JUDGE in weights(text.format(*items), text.format(*reversed(items)))


def test_a_paragraph_that_comes_to_stand_over_a_list_is_judged() -> None:
    text = "## A {{#a}}\n\n{}\n\n{}\n\n- Members hear appeals in June.\n- A steward keeps the keys.\n"
    pair = ("Members report abuse.", "Members pay dues in June.")
    assert Weight.JUDGE in weights(text.format(*pair), text.format(*reversed(pair)))


def test_a_move_in_a_language_without_rules_is_judged() -> None:
    items = ["- Mitglieder melden es.", "- Das gilt im Verein.", "- Kosten sind im Juni fällig."]
    old, new = (f"## A {{#a}}\n\n{chr(10).join(order)}\n" for order in (items, items[::-1]))
    changes = compare(version(old, language="de"), version(new, "2026-12-01", language="de")).changes
    assert {change.weight for change in changes} == {Weight.JUDGE}


def test_a_section_that_moves_past_words_on_the_sections_below_is_judged() -> None:
    parts = ["## A {#a}\n\nThe sections below bind staff.\n", "## B {#b}\n\nMembers report abuse to the county.\n"]
    assert Weight.JUDGE in weights("\n".join(parts), "\n".join(reversed(parts)))


REASONS = [
    ("Members can't tell.", "Members shall not tell.", "“can't” → “shall not”"),
    ("Members must not tell.", "Members won't tell.", "“must not” → “won't”"),
    ("Members pay 5 % of fees.", "Members pay 5 ‰ of fees.", "“5 %” → “5 ‰”"),
    ("Members pay 5 % of fees.", "Members pay 5 of fees.", "“%” deleted"),
    ("Members keep 5 ° of warmth.", "Members keep 5 % of warmth.", "“°” → “%”"),
]


@pytest.mark.parametrize(("before", "after", "evidence"), REASONS)
def test_a_reason_quotes_what_really_goes_and_comes(before: str, after: str, evidence: str) -> None:
    (change,) = compare(version(f"## A\n\n{before}\n"), version(f"## A\n\n{after}\n", "2026-12-01")).changes
    assert [reason.evidence for reason in change.reasons] == [evidence]


GERMAN = """\
Mitglieder achten die Würde aller Kinder und ihrer Familien. Sie behandeln jede Auskunft vertraulich und geben
sie nur mit Zustimmung der Eltern weiter. Wer einen Verdacht hat, meldet ihn sofort der Leitung und schreibt
auf, was er gesehen hat. Niemand nimmt Geschenke von Familien, die er betreut. Streit zwischen Mitgliedern
schlichtet der Vorstand im Gespräch.
"""


@pytest.mark.parametrize("language", ["en", "de", "xx"])
def test_what_moves_in_a_language_without_rules_is_judged_though_it_is_marked_english(language: str) -> None:
    def laid(*sections: str) -> str:
        text = "".join(
            f"## {name} {{#{name.lower()}}}\n\n{body}\n" for name, body in (s.split(": ", 1) for s in sections)
        )
        return f"---\ntitle: Kodex\nstatus: draft\nlanguage: {language}\n---\n{text}"

    first, second, third = (
        f"Achtung: {GERMAN}",
        "Recht: Mitglieder kennen das Gesetz.",
        "Ruhe: Mitglieder ruhen sich aus.",
    )
    old, new = (parse_version(laid(*order), id="x") for order in ((first, second, third), (first, third, second)))
    assert {change.weight for change in compare(old, new).changes} == {Weight.JUDGE}
    items = "- Kinder werden geachtet.\n- Eltern werden gehört.\n- Ruhe wird gewahrt.\n"
    moved = "- Ruhe wird gewahrt.\n- Kinder werden geachtet.\n- Eltern werden gehört.\n"
    old, new = (parse_version(laid(first, f"Liste: {body}"), id="x") for body in (items, moved))
    assert {change.weight for change in compare(old, new).changes} == {Weight.JUDGE}
    old, new = (parse_version(laid(first).replace("## Achtung", f"## {n}. Achtung"), id="x") for n in (3, 4))
    assert {change.weight for change in compare(old, new).changes} == {Weight.JUDGE}
