"""Every rule of weight holds its table of cases, which a non-programmer can read and extend."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest

from support.packets import version
from wording.comparison.compare import compare
from wording.comparison.model import Weight
from wording.comparison.weighing.catalogue import LABELS, RULES
from wording.record.model import Clause, Meta, Section, Status, Version

TABLES = Path(__file__).parent.parent / "cases" / "weights"
COLUMNS = ["old", "new", "weight", "rule", "direction", "note"]


def cases():
    for path in sorted(TABLES.glob("*.md")):
        lines = path.read_text("utf-8").splitlines()
        code = [line[2:] for line in lines if line.startswith("> ")]
        language = next((line.removeprefix("Language: ") for line in lines if line.startswith("Language: ")), "en")
        rows = [[unescape(cell.strip()) for cell in line.strip("|").split("|")] for line in lines if line[:1] == "|"]
        assert rows[0] == COLUMNS, f"{path.name} has other columns"
        for row in rows[2:]:
            yield pytest.param(*row[:5], code, language, id=f"{path.stem}: {row[0][:30]} / {row[1][:30]}")


def spelled(text, id, code, language):
    """The version that a cell of a table stands for; `<br>` parts its blocks."""
    if text.startswith("## "):
        return version("\n\n".join(text.split("<br>")) + "\n", id)
    clauses = (Clause(text, id="subject"), *map(Clause, code))
    return Version(id, Meta("Code", Status.RECORDED, language=language), (Section("a", "A", clauses),), "0" * 64)


def weighed(old, new, code=(), language="en"):
    made = compare(spelled(old, "2026-01-01", code, language), spelled(new, "2026-02-02", code, language))
    reasons = [reason for change in made.changes for reason in change.reasons]
    weights = {change.weight for change in made.changes}
    return Weight.JUDGE if Weight.JUDGE in weights else Weight.EDITORIAL, reasons


@pytest.mark.parametrize(("old", "new", "weight", "rule", "direction", "code", "language"), list(cases()))
def test_a_change_has_the_weight_and_reason_of_its_table(old, new, weight, rule, direction, code, language):
    found, reasons = weighed(old, new, code, language)
    assert found == weight
    assert (rule, direction) in [(reason.rule, reason.direction) for reason in reasons], reasons


def traps():
    lines = (TABLES.parent / "weight_traps.md").read_text("utf-8").splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line[:1] == "|"][2:]


@pytest.mark.parametrize(("old", "new"), traps())
def test_what_may_alter_meaning_is_never_called_editorial(old, new):
    assert weighed(old, new)[0] is Weight.JUDGE
    assert weighed(new, old)[0] is Weight.JUDGE


@pytest.mark.parametrize(
    ("old", "new", "rules"),
    [
        ("Members serve infants and families.", "Members serve families and infants.", {"protected", "order"}),
        ("Members obey the act unless the law forbids it.", "Members obey the act.", {"prohibition"}),
    ],
)
def test_a_rule_gives_no_direction_where_its_words_only_change_places_or_are_a_condition(old, new, rules):
    _, reasons = weighed(old, new)
    assert {reason.direction for reason in reasons if reason.rule in rules} == {""}


def test_every_rule_has_a_table_and_every_table_a_rule():
    assert {path.stem for path in TABLES.glob("*.md")} == {rule.name for rule in RULES}


def test_no_reason_comes_out_that_the_list_does_not_tell_readers_of():
    for case in cases():
        old, new, _, _, _, code, language = case.values
        _, reasons = weighed(old, new, code, language)
        for reason in reasons:
            assert reason.rule in LABELS
            rule = next(rule for rule in RULES if rule.name == reason.rule)
            assert reason.direction in ("", *rule.directions)


def test_no_two_rules_share_a_name_or_a_label():
    assert len(LABELS) == len(RULES)
    assert len(set(LABELS.values())) == len(RULES)


def test_letters_that_are_not_latin_have_no_rules_though_the_text_is_marked_english():
    weight, reasons = weighed("会员应当帮助家庭", "会员不应当帮助家庭")
    assert (weight, [reason.rule for reason in reasons]) == (Weight.JUDGE, ["language"])


def test_marks_and_spaces_are_weighed_in_every_language():
    assert weighed("Wir „helfen“ hier…", 'Wir "helfen" hier...', (), "de")[0] is Weight.EDITORIAL


def test_a_sign_that_turns_letters_round_is_no_white_space():
    assert weighed("Members act with care.", "Members act \u202ewith care.")[0] is Weight.JUDGE


def test_a_section_that_goes_tells_the_references_that_point_nowhere_now():
    old = version("## Care\n\nOne acts as “Honesty” says.\n\n## Honesty\n\nMembers do not lie to anyone.\n")
    new = version("## Care\n\nOne acts as “Honesty” says.\n", "2026-02-02")
    reasons = [reason for change in compare(old, new).changes for reason in change.reasons]
    assert [reason.evidence for reason in reasons if reason.rule == "reference"] == [
        "“Honesty” in clause 1 of “Care” no longer points anywhere"
    ]


def test_a_name_tells_in_how_many_places_it_stands():
    code = ("The ABC keeps the list.", "Ask the ABC for it.")
    _, reasons = weighed("Members write to the ABC.", "Members write to the XYZ.", code)
    assert any("“ABC” stands in 3 places of the old text and 2 of the new" in reason.evidence for reason in reasons)


def test_the_page_on_weights_tells_what_each_rule_asks():
    page = (Path(__file__).parents[2] / "decisions" / "0008-weights.md").read_text("utf-8")
    told = [line for line in page.splitlines() if line.startswith("| `")]
    assert told == [f"| `{rule.name}` | {rule.asks} | {', '.join(rule.directions)} |" for rule in RULES]
