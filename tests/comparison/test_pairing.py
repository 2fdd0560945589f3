"""Which clause is which: duplicates by their place, pieces by what the others leave, rewording between neighbours."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings

from support.revisions import META, versions
from support.strategies import LAW as MANY
from wording import compare
from wording.comparison.model import ChangeKind, ClauseChange, Comparison, MatchedBy
from wording.record.markup import body_of, parse_version
from wording.record.model import Clause, Section, Version

LAW = settings(MANY, max_examples=100)
FRONT = "---\ntitle: Code\nstatus: draft\n---\n\n"

CARE = "- Members act with care in all that they do."
GREAT_CARE = "- Members act with great care in everything that they do."


def compared(old: str, new: str) -> Comparison:
    return compare(parse_version(FRONT + old, "2024-01-01"), parse_version(FRONT + new, "2025-01-01"))


def entries(comparison: Comparison) -> list[ClauseChange]:
    return [clause for section in comparison.sections for clause in section.clauses]


def pairs(comparison: Comparison) -> list[tuple[list[str], list[str]]]:
    """Addresses of the clauses of each entry."""
    return [([r.address for r in c.old], [r.address for r in c.new]) for c in entries(comparison)]


DUPLICATES = {
    "the first of two is edited": ([CARE, CARE], [GREAT_CARE, CARE], [(1, 1), (2, 2)]),
    "the second of two is edited": ([CARE, CARE], [CARE, GREAT_CARE], [(1, 1), (2, 2)]),
    "the middle of three is edited": ([CARE, CARE, CARE], [CARE, GREAT_CARE, CARE], [(1, 1), (2, 2), (3, 3)]),
    "the first is edited and a clause put before it": (
        [CARE, CARE],
        ["- Guests are welcome.", GREAT_CARE, CARE],
        [(0, 1), (1, 2), (2, 3)],
    ),
    "neighbours tell which of two is gone": (
        ["- First of all.", CARE, "- Then tea.", CARE, "- Last one."],
        ["- First of all.", "- Then tea.", CARE, "- Last one."],
        [(1, 1), (2, 0), (3, 2), (4, 3), (5, 4)],
    ),
    "a copy is put in at the end": ([CARE, "- Then tea."], [CARE, "- Then tea.", CARE], [(1, 1), (2, 2), (0, 3)]),
}


@pytest.mark.parametrize("name", DUPLICATES)
def test_duplicates_pair_in_order_and_beside_their_neighbours(name: str) -> None:
    old, new, expected = DUPLICATES[name]
    found = compared("## A {#a}\n\n" + "\n".join(old) + "\n", "## A {#a}\n\n" + "\n".join(new) + "\n")
    places = [tuple(refs[0].position if refs else 0 for refs in (c.old, c.new)) for c in entries(found)]
    assert sorted(places) == sorted(expected)
    assert not [c for c in found.changes if ChangeKind.MOVED in c.kinds]


def _without_ids(version: Version, id: str) -> Version:
    sections = [replace(s, clauses=tuple(replace(c, id=None) for c in s.clauses)) for s in version.sections]
    return body_of(META, tuple(sections), id)


@LAW
@given(versions(), versions())
def test_identical_clauses_without_ids_pair_as_far_as_there_are_as_many(old, new):
    """Whatever their place: none is removed here and added there."""
    bare = [_without_ids(old, "2026-01-01"), _without_ids(new, "2026-02-02")]
    lone = [c for c in entries(compare(*bare)) if not c.old or not c.new]
    removed = Counter(r.text for c in lone for r in c.old)
    added = Counter(r.text for c in lone for r in c.new)
    assert not removed & added


def test_a_piece_is_told_by_what_the_other_piece_leaves_of_the_clause() -> None:
    """Two words are enough beside the other piece, since it leaves little else; further off they are not."""
    whole = "- Staff write down each visit on the same day, and show the notes to parents before a hearing takes place."
    half = "- Staff write down each visit on the same day."
    rest = "- Parents may see them before a hearing."
    gifts = "- Gifts are declined."
    found = compared(f"## A\n\n{whole}\n{gifts}\n", f"## A\n\n{half}\n{rest}\n{gifts}\n")
    assert pairs(found)[0] == (["a/1"], ["a/1", "a/2"])
    assert entries(found)[0].confirm
    apart = compared(f"## A\n\n{whole}\n{gifts}\n", f"## A\n\n{half}\n{gifts}\n{rest}\n")
    assert pairs(apart)[0] == (["a/1"], ["a/1"])


def test_a_doubtful_partner_gives_way_to_the_clause_that_holds_more_of_a_piece() -> None:
    first = "Staff tell the supervisor about risks to infants without delay"
    second = "eep careful notes of visits, referrals and phone calls to agencies."
    others = "\n".join(
        (
            "- Gifts are declined.",
            "- Respect comes first in every meeting.",
            "- Bills are honest and sent monthly.",
            "- Guests are welcome at lectures.",
            "- Members pay dues before spring.",
            "- Chairs are stacked after events.",
        )
    )
    found = compared(
        f"## A\n\n- {first}.\n- Staff k{second}\n{others}\n",
        f"## A\n\n- {first} and k{second}\n{others}\n- Volunteers tell the supervisor about lost keys.\n",
    )
    assert pairs(found)[0] == (["a/1", "a/2"], ["a/1"])
    assert pairs(found)[-1] == ([], ["a/8"])


WHOLE = (
    "- A professional keeps records of every visit for seven years and tells families in writing which of these "
    "records other agencies may read on request."
)
KEEPS = "- A professional keeps records of every visit for seven years."
TELLS = "- A professional tells families in writing which of these records other agencies may read on request."
ONE = (
    f"## Records {{#r}}\n\n{WHOLE}\n- Respect comes first.\n\n## Families {{#f}}\n\n- Bills are honest.\n"
    "- Gifts go back.\n"
)
TWO = (
    f"## Records {{#r}}\n\n{KEEPS}\n- Respect comes first.\n\n## Families {{#f}}\n\n- Bills are honest.\n{TELLS}\n"
    "- Gifts go back.\n"
)


def test_a_clause_split_over_two_sections_is_one_split() -> None:
    found = compared(ONE, TWO)
    (change,) = found.changes
    assert change.kinds == (ChangeKind.MOVED, ChangeKind.SPLIT, ChangeKind.AMENDED)
    assert change.clause is not None
    assert [r.address for r in change.clause.new] == ["r/1", "f/2"]


def test_clauses_of_two_sections_merged_are_one_merge() -> None:
    found = compared(TWO, ONE)
    (change,) = found.changes
    assert change.kinds == (ChangeKind.MOVED, ChangeKind.MERGED, ChangeKind.AMENDED)
    assert change.clause is not None
    assert [r.address for r in change.clause.old] == ["r/1", "f/2"]


ITEMS = ["- Shouting at volunteers.", "- Following guests to their rooms.", "- Taking photographs of children."]
CLOSING = "- Other unethical or unprofessional conduct."
REWRITTEN = "- Other conduct which could reasonably be considered inappropriate in a professional setting."


def _standing(*items: str) -> str:
    return "## A\n\n" + "\n".join(items) + "\n\n## B\n\n- Maintainers remove what breaks this code.\n"


def test_a_closing_item_rewritten_where_it_stood_is_the_same_to_be_confirmed() -> None:
    found = compared(_standing(*ITEMS, CLOSING), _standing(*ITEMS, REWRITTEN))
    (change,) = found.changes
    assert change.kinds == (ChangeKind.AMENDED,)
    assert change.matched_by is MatchedBy.WORDING
    assert change.confirm
    assert "between the same neighbours" in (change.clause.evidence if change.clause else "")


def test_place_and_one_shared_word_pair_nothing() -> None:
    found = compared(_standing(*ITEMS, CLOSING), _standing(*ITEMS, "- Conduct of dogs on a leash at venues."))
    assert sorted(c.kinds for c in found.changes) == [(ChangeKind.ADDED,), (ChangeKind.REMOVED,)]


def test_what_stands_between_other_neighbours_needs_more_in_common() -> None:
    found = compared(_standing(*ITEMS, CLOSING), _standing(ITEMS[0], REWRITTEN, *ITEMS[1:]))
    assert sorted(c.kinds for c in found.changes) == [(ChangeKind.ADDED,), (ChangeKind.REMOVED,)]


def test_two_ids_part_what_stands_between_the_same_neighbours() -> None:
    old, new = f"{CLOSING} {{#closing}}", f"{REWRITTEN} {{#conduct}}"
    found = compared(_standing(*ITEMS, old), _standing(*ITEMS, new))
    assert sorted(c.kinds for c in found.changes) == [(ChangeKind.ADDED,), (ChangeKind.REMOVED,)]


ONLY_TYPOGRAPHY = {
    "a typographic apostrophe": ("It's so.", "It’s so."),
    "another dash": ("A – B", "A — B"),
    "quotation marks": ('"Do no harm"', "“Do no harm”"),
    "capitals": ("YES.", "Yes."),
    "an ellipsis": ("And so on...", "And so on…"),
    "a blank that does not break": ("No. 5", "No.\u00a05"),
}


@pytest.mark.parametrize("name", ONLY_TYPOGRAPHY)
def test_clauses_that_only_typography_tells_apart_are_paired_and_never_removed_and_added(name: str) -> None:
    before, after = ONLY_TYPOGRAPHY[name]
    old = body_of(
        META, (Section("a", "A", (Clause(before), Clause("Members act with care.")), given_id=True),), "2024-01-01"
    )
    new = body_of(
        META, (Section("a", "A", (Clause(after), Clause("Guests are welcome.")), given_id=True),), "2025-01-01"
    )
    found = {(c.old_text, c.new_text): c for c in entries(compare(old, new))}
    pair = found[before, after]
    assert pair.matched_by is MatchedBy.WORDING
    assert not pair.confirm


def test_ids_keep_clauses_apart_that_only_typography_tells_apart() -> None:
    found = compared("## A {#a}\n\n- It's so. {#x}\n", "## A {#a}\n\n- It’s so. {#y}\n")
    assert [c.kinds for c in entries(found)] == [(ChangeKind.REMOVED,), (ChangeKind.ADDED,)]


LONG = "Members keep records of every visit, and families receive copies of the reports that concern them."
RECORDS, REPORTS = "Members keep records of every visit.", "Families receive copies of the reports that concern them."
OVER_TWO = (
    f"## A {{#a}}\n\n- {LONG}\n- Guests are welcome.\n\n## B {{#b}}\n\n- Ask before you act.\n",
    f"## A {{#a}}\n\n- {RECORDS}\n- Guests are welcome.\n\n## B {{#b}}\n\n- Ask before you act.\n- {REPORTS}\n",
)


@pytest.mark.parametrize("backwards", [False, True])
def test_of_a_clause_split_over_two_sections_only_what_left_counts_as_moved(backwards: bool) -> None:
    found = compared(*(reversed(OVER_TWO) if backwards else OVER_TWO))
    (change,) = [c for c in entries(found) if len(c.old) + len(c.new) == 3]
    assert change.kinds[:2] == (ChangeKind.MOVED, ChangeKind.MERGED if backwards else ChangeKind.SPLIT)
    assert (change.words.kept, change.words.moved) == (6, 8)  # and “Families” got a capital
    assert change.words.balances
