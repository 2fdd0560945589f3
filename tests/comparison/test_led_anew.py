"""A clause that comes under other words of its section is never called untouched."""

from __future__ import annotations

from wording.comparison.compare import compare
from wording.comparison.model import ChangeKind, Weight
from wording.record.markup import parse_version

FRONT = "---\ntitle: Code\nstatus: draft\n---\n# Code\n\n## Duties {#duties}\n\n"


def changes(old: str, new: str) -> dict[str, tuple[str, str, str]]:
    comparison = compare(parse_version(FRONT + old, "2026-01-01"), parse_version(FRONT + new, "2026-01-02"))
    return {
        clause.new_text or clause.old_text: (
            " ".join(clause.kinds),
            clause.weight.value,
            "; ".join(reason.evidence for reason in clause.reasons if reason.rule == "moved"),
        )
        for section in comparison.sections
        for clause in section.clauses
    }


MUST_NOT = "Members must not:\n\n- share records of clients\n- lie\n\nMembers may:\n\n- rest at noon\n"


def test_a_duty_that_comes_under_a_permission_is_told_though_it_did_not_stir() -> None:
    found = changes(
        MUST_NOT, "Members must not:\n\n- lie\n\nMembers may:\n\n- share records of clients\n- rest at noon\n"
    )
    kinds, weight, why = found["share records of clients"]
    assert (kinds, weight) == ("moved", "judge")
    assert why == "it stood under “Members must not:” and stands under “Members may:”"
    assert found["rest at noon"][0] == "unchanged"


def test_a_lead_that_is_put_in_or_taken_out_alters_what_stands_below_it() -> None:
    found = changes("- rest at noon\n- speak freely\n", "Members must not:\n\n- rest at noon\n- speak freely\n")
    assert found["rest at noon"][:2] == ("moved", "judge")
    assert found["rest at noon"][2] == "it stood under no other words and stands under “Members must not:”"
    found = changes("Members must not:\n\n- rest at noon\n", "- rest at noon\n")
    assert found["rest at noon"][:2] == ("moved", "judge")


def test_a_lead_that_is_reworded_tells_of_itself_alone() -> None:
    found = changes(MUST_NOT, MUST_NOT.replace("Members must not:", "Members should not:"))
    assert found["lie"][0] == "unchanged"
    assert found["Members should not:"][:2] == ("amended", "judge")


def test_an_item_that_comes_under_another_item_is_told() -> None:
    old = "- Members report:\n    - abuse\n    - fraud\n- Members may keep:\n    - gifts\n"
    new = "- Members report:\n    - abuse\n- Members may keep:\n    - fraud\n    - gifts\n"
    assert changes(old, new)["fraud"][:2] == ("moved", "judge")


def test_a_paragraph_that_governs_nothing_leaves_the_list_alone() -> None:
    found = changes("We care.\n\n- rest at noon\n", "We care.\n\nWe share.\n\n- rest at noon\n")
    assert found["rest at noon"][0] == "unchanged"


def test_the_ledger_still_balances() -> None:
    old, new = (
        parse_version(FRONT + text, id) for text, id in ((MUST_NOT, "2026-01-01"), (MUST_NOT[20:], "2026-01-02"))
    )
    comparison = compare(old, new)
    assert comparison.words.kept + comparison.words.moved + comparison.words.deleted == comparison.words.old
    assert all(c.weight is Weight.JUDGE for c in comparison.changes if ChangeKind.MOVED in c.kinds)
