"""A mark at the end of a clause is editorial only where full sentences stand side by side and none leans on another."""

from __future__ import annotations

import pytest

from support.packets import version
from wording import compare
from wording.comparison.model import Weight

PLAIN = "## Duties\n\n- A member must keep notes of the visit{}\n- The board must read them each year.\n"

JOINED = {
    "a list that words introduce": "## Duties\n\nMembers must not:\n\n- A member must keep it{}\n- Staff must act.\n",
    "a lead without a colon": "## Duties\n\nMembers must not\n\n- A member must keep notes{}\n- Staff must act.\n",
    "a lead that says so": "## Duties\n\nThe following is banned.\n\n- A member must keep notes{}\n- Staff must act.\n",
    "a heading that goes on": "## Members must not\n\n- A member must keep notes{}\n- Staff must act.\n",
    "a heading with a not": "## Not allowed\n\n- A member must keep notes{}\n- Staff must act.\n",
    "an or before the last": "## Duties\n\n- A member must keep notes{}\n- Staff must act; or\n- The board must act.\n",
    "an or at the start": "## Duties\n\n- A member must keep notes{}\n- Or staff must act.\n",
    "an exception after it": "## Duties\n\n- A member must keep notes{}\n- Unless the board says no, staff must act.\n",
    "a small letter after it": "## Duties\n\n- A member must keep notes{}\n- unless the board says no.\n",
    "a condition after it": "## Duties\n\n- A member must keep notes{}\n- If a family asks, staff must act.\n",
    "a proviso after it": "## Duties\n\n- A member must keep notes{}\n- Provided the family agrees, staff must act.\n",
    "a word that points back": "## Duties\n\n- A member must keep notes{}\n- This does not apply to guests.\n",
    "an item under it": "## Duties\n\n- A member must keep notes{}\n  - of every visit\n",
    "no whole sentence": "## Duties\n\n- Notes of every visit{}\n- Letters to staff.\n",
    "only a part of a sentence": "## Duties\n\n- If a member is ill{}\n- The chair must act.\n",
    "a verb of a part only": "## Duties\n\n- Each member who must travel{}\n- The chair must act.\n",
    "words that it goes on from": "## Duties\n\n- A member must keep notes of{}\n- The chair must act.\n",
    "items around it that are no sentences": "## Duties\n\n- the chair\n- A member must keep notes{}\n",
    "a phrase of time after it": "## Duties\n\n- A member must keep notes{}\n- Within ten days.\n",
    "a phrase of manner after it": "## Duties\n\n- A member must keep notes{}\n- By hand and in ink.\n",
    "a bound after it": "## Duties\n\n- A member must keep notes{}\n- At least once a month.\n",
    "a consent after it": "## Duties\n\n- A member must keep notes{}\n- Subject to consent of the family.\n",
    "a list after it": "## Duties\n\n- A member must keep notes{}\n- Including the date and place.\n",
    "a not after it": "## Duties\n\n- A member must keep notes{}\n- Not in pencil.\n",
    "an only after it": "## Duties\n\n- A member must keep notes{}\n- Only on paper.\n",
    "a which after it": "## Duties\n\n- A member must keep notes{}\n- Which the board must read.\n",
    "people before it": "## Duties\n\n- Members who visit\n- A member must keep notes{}\n",
    "a time before it": "## Duties\n\n- In the course of a visit\n- A member must keep notes{}\n",
    "a part before it": "## Duties\n\n- It is a breach of this code when\n- A member must keep notes{}\n",
}


def weights(old: str, new: str) -> set[Weight]:
    return {change.weight for change in compare(version(old), version(new, "2026-12-01-draft")).changes}


@pytest.mark.parametrize(("old", "new"), [(";", "."), (".", ";"), (";", ""), ("", ";"), ("", ".")])
def test_the_end_of_a_sentence_beside_others_is_editorial(old: str, new: str) -> None:
    assert weights(PLAIN.format(old), PLAIN.format(new)) == {Weight.EDITORIAL}


@pytest.mark.parametrize(("old", "new"), [(";", ","), (";", ":"), (".", "?"), (".", ","), ("", "!"), (";", "; or")])
def test_other_marks_are_judged(old: str, new: str) -> None:
    assert weights(PLAIN.format(old), PLAIN.format(new)) == {Weight.JUDGE}


@pytest.mark.parametrize("text", JOINED.values(), ids=JOINED)
@pytest.mark.parametrize(("old", "new"), [(";", "."), (".", ";"), (";", ""), ("", ";")])
def test_a_semicolon_is_judged_where_clauses_may_belong_together(text: str, old: str, new: str) -> None:
    assert weights(text.format(old), text.format(new)) == {Weight.JUDGE}


FOLLOWED = {name: text for name, text in JOINED.items() if not text.endswith("{}\n")}


@pytest.mark.parametrize("text", FOLLOWED.values(), ids=FOLLOWED)
@pytest.mark.parametrize(("old", "new"), [(".", ""), ("", ".")])
def test_a_full_stop_is_judged_where_what_follows_may_belong_to_the_clause(text: str, old: str, new: str) -> None:
    assert weights(text.format(old), text.format(new)) == {Weight.JUDGE}


@pytest.mark.parametrize("end", ["or", "and", "must", "of", "only", "the following", "unless"])
def test_a_full_stop_is_judged_after_a_word_that_goes_on_though_nothing_follows(end: str) -> None:
    text = f"## Duties\n\n- A member must keep notes {end}{{}}\n"
    assert weights(text.format(""), text.format(".")) == {Weight.JUDGE}


@pytest.mark.parametrize("heading", ["Members must not", "Members may", "When a family asks"])
def test_a_full_stop_is_judged_in_a_heading_that_goes_on(heading: str) -> None:
    text = f"## {heading}{{}} {{{{#a}}}}\n\n- lie to the board\n- steal from staff\n"
    assert weights(text.format(""), text.format(".")) == {Weight.JUDGE}


def test_a_semicolon_is_judged_where_only_the_new_version_leads_a_list() -> None:
    assert Weight.JUDGE in weights(PLAIN.format(";"), PLAIN.format(".").replace("\n\n-", "\n\nMembers must not:\n\n-"))
