"""Ten edits of the association's code on which tools that count changes invert what matters.

Each is made on the recorded text itself; beside it stands what a board must be told.
"""

from __future__ import annotations

import re

from support.packets import RECORD, recorded
from wording import compare, parse_version
from wording.comparison.model import ChangeKind, Weight

SEED = (RECORD / "2026-11-22.md").read_text("utf-8")


def edited(change):
    text = change(SEED)
    assert text != SEED
    return compare(recorded("2026-11-22"), parse_version(text, "2026-12-01-edited"))


def swap_sections(text):
    head, knowledge, reflective, members = re.split(
        r"(?=^## (?:Knowledge|Reflective|Organizational))", text, flags=re.M
    )
    return head + reflective + knowledge + members


def told(comparison):
    """What is said: of each change its kinds, weight and rules."""
    return [
        (" ".join(change.kinds), str(change.weight), [reason.rule for reason in change.reasons])
        for change in comparison.changes
    ]


def test_two_sections_swapped_are_moved_with_identical_wording():
    comparison = edited(swap_sections)
    assert told(comparison) == [("moved", "editorial", ["moved"])]
    assert (comparison.words.deleted, comparison.words.inserted) == (0, 0)
    assert comparison.words.moved > 0


def test_the_same_swap_does_not_hide_the_word_that_was_dropped():
    comparison = edited(lambda text: swap_sections(text).replace("works continuously to", "works to"))
    assert [kinds for kinds, _, _ in told(comparison)] == ["moved amended", "amended"]
    (change,) = (c for c in comparison.changes if c.clause)
    assert [r.text for r in change.runs if r.kind == "delete"] == ["continuously "]
    assert change.weight is Weight.JUDGE
    assert (comparison.words.deleted, comparison.words.inserted) == (1, 0)


def test_hard_wrapped_lines_are_no_change_at_all():
    def wrap(text):
        front, body = text.split("\n---\n", 1)
        return front + "\n---\n" + re.sub(r"(?m)^(?![#])(.{50}\S*) ", r"\1\n", body)

    assert edited(wrap).changes == ()


def test_other_glyphs_for_the_same_marks_are_typography_only():
    comparison = edited(lambda text: text.replace("’", "'").replace("\n- ", "\n* "))
    assert {(weight, rule) for _, weight, rules in told(comparison) for rule in rules} == {("editorial", "typography")}


def test_a_name_changed_throughout_is_one_change_in_twelve_places():
    def rename(text):
        front, body = text.split("\n---\n", 1)
        return front + "\n---\n" + body.replace("NYS-AIMH", "NYS-AIECMH")

    comparison = edited(rename)
    (effect,) = comparison.throughout
    assert (effect.old, effect.new, effect.places) == ("NYS-AIMH", "NYS-AIECMH", 12)
    assert effect.changes == tuple(change.id for change in comparison.changes)


def test_two_headings_inserted_leave_the_wording_of_their_principles_unchanged():
    comparison = edited(
        lambda text: text.replace("## {#integrity}", "## Integrity {#integrity}").replace(
            "## {#conscientiousness}", "## Conscientiousness {#conscientiousness}"
        )
    )
    assert [kinds for kinds, _, _ in told(comparison)] == ["renamed", "renamed"]
    assert all(c.kinds == (ChangeKind.UNCHANGED,) for s in comparison.sections for c in s.clauses)


def test_headings_inserted_over_bare_paragraphs_split_their_section_and_change_no_clause():
    """The same, where the base has the paragraphs in one section, as the page shows them."""
    bare = SEED.replace("## {#integrity}\n\n", "").replace("## {#conscientiousness}\n\n", "")
    comparison = compare(parse_version(bare, "2026-01-01"), recorded("2026-11-22"))
    (change,) = comparison.changes
    assert change.kinds == (ChangeKind.SPLIT,)
    assert [ref.id for ref in change.section.new] == ["diversity", "integrity", "conscientiousness"]
    assert (comparison.words.deleted, comparison.words.inserted) == (0, 0)


def test_five_adjectives_in_another_order_are_the_same_set():
    old = "ethical, trustworthy, honest, responsible and reliable"
    new = "honest, ethical, reliable, responsible and trustworthy"
    comparison = edited(lambda text: text.replace(old, new))
    ((kinds, weight, rules),) = told(comparison)
    assert (kinds, weight, rules) == ("amended", "judge", ["order"])


def test_one_clause_in_two_is_a_split():
    comparison = edited(
        lambda text: text.replace(
            "relationships with community professionals to enhance services",
            "relationships with community professionals\n- A NYS-AIMH endorsed professional works to enhance services",
        )
    )
    ((kinds, weight, rules),) = told(comparison)
    assert kinds.startswith("split")
    assert (weight, rules[0]) == ("judge", "split")


def test_a_dropped_not_is_the_smallest_edit_and_needs_judgement():
    comparison = edited(lambda text: text.replace("It does not replace", "It does replace"))
    assert told(comparison) == [("amended", "judge", ["negation"])]


def test_a_dropped_hedge_needs_judgement():
    comparison = edited(lambda text: text.replace(", as appropriate,", ""))
    assert told(comparison) == [("amended", "judge", ["hedge"])]
