"""What a comparison must never say: that something stands as before, is editorial, or recurs, when it does not."""

from __future__ import annotations

import pytest

from support.packets import version
from wording import compare
from wording.comparison.model import ChangeKind, Weight
from wording.packet.summary import summarize

STAYS = "## Z {#z}\n\nzulu stays put\n\n"


def compared(old, new):
    return compare(version(STAYS + old), version(STAYS + new, "2026-02-02"))


def proposed(comparison):
    return " ".join(str(sentence) for sentence in summarize(comparison).proposed)


def test_a_section_that_lost_a_clause_to_another_is_not_unchanged():
    comparison = compared(
        "## A {#a}\n\nalpha works with care\n\nbeta reports abuse\n\n## B {#b}\n\nzeta keeps secrets\n",
        "## A {#a}\n\nalpha works with care\n\n## B {#b}\n\nzeta keeps secrets\n\nbeta reports abuse\n",
    )
    kinds = {section.name: section.kinds for section in comparison.sections}
    assert kinds["A"] == kinds["B"] == (ChangeKind.AMENDED,)
    assert [section.name for section in comparison.unchanged] == ["Z"]


def test_words_that_still_stand_elsewhere_are_counted():
    comparison = compared(
        "## A\n\nmembers shall not accept gifts\n\nstaff shall not share records\n\nguests shall not smoke\n",
        "## A\n\nmembers shall accept gifts\n\nstaff shall share records\n\nguests shall not smoke\n",
    )
    (effect,) = comparison.throughout
    assert (effect.old, effect.new, effect.places, effect.left) == ("shall not", "shall", 2, 1)


def test_opposite_edits_are_not_one():
    comparison = compared(
        "## A\n\nthe Board meets monthly\n\nthe whole board decides\n",
        "## A\n\nthe board meets monthly\n\nthe whole Board decides\n",
    )
    assert comparison.throughout == ()


def test_what_recurs_is_quoted_as_the_texts_have_it():
    comparison = compared(
        "## A\n\ninfant mental health matters\n\nwe learn about mental health daily\n",
        "## A\n\ninfant mental health (IMH) matters\n\nwe learn about mental health (IMH) daily\n",
    )
    (effect,) = comparison.throughout
    assert (effect.old, effect.new, effect.left) == ("health", "health (IMH)", 0)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Members shall:\n\n- report abuse\n- accept gifts\n\nMembers shall not:\n\n- share records\n",
            "Members shall:\n\n- report abuse\n\nMembers shall not:\n\n- accept gifts\n- share records\n",
        ),
        (
            "Always:\n\nshare records openly\n\nNever:\n\naccept gifts at all\n",
            "Never:\n\nshare records openly\n\nAlways:\n\naccept gifts at all\n",
        ),
        (
            "### Required\n\n- report abuse\n- keep notes\n\n### Encouraged\n\n- read books\n",
            "### Required\n\n- report abuse\n\n### Encouraged\n\n- keep notes\n- read books\n",
        ),
        ("- members keep their records\n\nmembers pay dues\n", "### members keep their records\n\nmembers pay dues\n"),
        (
            "- do not disclose except\n  - with consent\n  - to report abuse\n",
            "- do not disclose except\n  - with consent\n- to report abuse\n",
        ),
    ],
)
def test_a_clause_that_comes_under_other_words_needs_judgement(old, new):
    comparison = compared(f"## A {{#a}}\n\n{old}", f"## A {{#a}}\n\n{new}")
    assert Weight.JUDGE in {change.weight for change in comparison.changes}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("at -5 degrees", "at - 5 degrees"),
        ("take 1 .5 mg", "take 1. 5 mg"),
        ("a non -profit body", "a non- profit body"),
        ("the members' rights", "the members 'rights"),
        ("ratio 1 1/2 of it", "ratio 1 1 /2 of it"),
        ("at 10 :30 sharp", "at 10: 30 sharp"),
        ("the 10 ; 20 rule", "the 10; 20 rule"),
    ],
)
def test_white_space_that_parts_or_joins_marks_needs_judgement(old, new):
    (change,) = compared(f"## A {{#a}}\n\n{old}\n", f"## A {{#a}}\n\n{new}\n").changes
    assert change.weight is Weight.JUDGE


@pytest.mark.parametrize(("old", "new"), [("care , and respect", "care, and respect"), ("care  and", "care and")])
def test_white_space_that_only_sets_the_line_is_editorial(old, new):
    (change,) = compared(f"## A {{#a}}\n\n{old}\n", f"## A {{#a}}\n\n{new}\n").changes
    assert change.weight is Weight.EDITORIAL


def test_a_clause_that_moved_and_only_stands_otherwise_is_not_said_to_be_reworded():
    comparison = compared(
        "## A {#a}\n\n- alpha works with care\n- beta reports abuse\n\n## B {#b}\n\nzeta keeps secrets\n",
        "## A {#a}\n\n- alpha works with care\n\n## B {#b}\n\nzeta keeps secrets\n\nbeta reports abuse\n",
    )
    assert "wording unaltered" in proposed(comparison)
    assert "reworded" not in proposed(comparison)


def test_other_numbers_in_a_list_are_told_and_editorial():
    (change,) = compared("## A\n\n3. first duty\n4. second duty\n", "## A\n\n5. first duty\n6. second duty\n").changes[
        :1
    ]
    assert change.weight is Weight.EDITORIAL
    assert "renumbering" in [reason.rule for reason in change.reasons]


def test_a_new_role_is_told_beside_a_new_name():
    comparison = compared("## A {#a}\n\nmembers pay dues\n", "## AA {#a role=notice}\n\nmembers pay dues\n")
    assert "from principle to notice" in proposed(comparison)


def test_a_heading_that_looks_like_a_number_is_a_heading():
    (change,) = compared("## Civil: conduct {#a}\n\nbe fair\n", "## Ill: conduct {#a}\n\nbe fair\n").changes
    assert change.weight is Weight.JUDGE


def test_none_is_for_clauses_only():
    from wording.errors import WordingError

    new = version("## A {#a}\n\nx y z\n", "2026-02-02", status="draft", links='"a -> none"')
    with pytest.raises(WordingError, match="none"):
        compare(version("## A {#a}\n\nx y z\n"), new)


def test_small_words_that_change_throughout_are_told_and_full_stops_are_not():
    comparison = compared(
        "## A\n\neach minds his/her work\n\nall share his/her time\n",
        "## A\n\neach minds their work.\n\nall share their time.\n",
    )
    assert [(effect.old, effect.new, effect.places) for effect in comparison.throughout] == [("his/her", "their", 2)]
