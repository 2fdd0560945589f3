"""Motions together, on a text that has moved on, and amended themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from amend.tables import BASE_TEXT, changes, motion_of
from support.revisions import revisions
from support.strategies import LAW
from wording.amend.anchoring import reanchored
from wording.amend.apply import apply_motion, apply_motions
from wording.amend.draft import body, draft_motion
from wording.amend.motion import Motion, digest
from wording.amend.near import nearly
from wording.amend.secondary import item_text, resolved
from wording.amend.spans import Edit, applied, overlapping
from wording.amend.words import secondary_in_words
from wording.amend.writing import format_motion
from wording.errors import RecordError
from wording.record.markup import format_version, parse_version

BASE = parse_version(BASE_TEXT, "2026-11-22")
TEXT = "A member continuously seeks out and uses supervision, as appropriate, to reflect."


def of(items: str, number: int = 1, **more: object) -> Motion:
    return replace(motion_of(items), motion=f"2026-12-01-{number}", file="", **more)


def moved_on(*changed: tuple[str, str]):
    text = BASE_TEXT
    for old, new in changed:
        assert old in text
        text = text.replace(old, new)
    return parse_version(text, "2027-01-01")


@st.composite
def word_edits(draw):
    words = TEXT.split(" ")
    starts = [sum(len(word) + 1 for word in words[:at]) for at in range(len(words))]
    made = []
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(words) - 1))
        start, stop = starts[at], starts[at] + len(words[at])
        new = draw(st.sampled_from(["", "new", ",", "(so)", "not ever"]))
        made.append(Edit(stop, stop, new or "x") if draw(st.booleans()) else Edit(start, stop, new))
    return made


@LAW
@given(word_edits(), st.randoms(use_true_random=False))
def test_disjoint_edits_give_one_text_in_every_order(edits, random):
    assume(not list(overlapping(edits)))
    once = applied(TEXT, edits)
    random.shuffle(edits)
    assert applied(TEXT, edits) == once
    assert "  " not in once
    assert once == once.strip()


@LAW
@given(revisions())
def test_motions_of_one_item_each_give_together_what_the_motion_gives(pair):
    assume(all(map(_filed, pair)))
    old, new = (parse_version(format_version(version), version.id) for version in pair)
    motion = draft_motion(old, new)
    parts = [
        replace(motion, motion=f"2026-12-01-{n}", amendments=(item,)) for n, item in enumerate(motion.amendments, 1)
    ]
    assume(parts and not any(type(item).__name__ in ("AddPrinciple", "Add") for item in motion.amendments))
    assert body(apply_motions(parts, old)) == body(new)


def _filed(version) -> bool:
    try:
        return bool(parse_version(format_version(version), version.id))
    except RecordError:
        return False


def test_motions_of_several_files_are_done_together_and_their_clashes_name_the_files():
    first = of('- {at: practice/1, strike: "continuously"}', 1)
    second = of('- {at: practice/1, strike: "as appropriate", insert: "monthly"}', 2)
    after = apply_motions((first, second), BASE)
    assert after.section("practice").clauses[0].text == "A member seeks out and uses supervision, monthly, to reflect."
    assert after.meta.motion == "2026-12-01-1, 2026-12-01-2"
    third = of('- {at: practice/1, strike: "member continuously", insert: "person"}', 3)
    with pytest.raises(RecordError, match=r"2026-12-01-1, item 1 and 2026-12-01-3, item 1 clash in practice/1"):
        apply_motions((first, third), BASE)


def test_the_draft_says_what_it_comes_from_and_that_it_is_illustrative():
    after = apply_motion(of('- {rename: preamble, heading: "Code of Conduct"}', illustrative=True), BASE, id="x")
    assert (after.id, after.meta.title, after.meta.supersedes) == ("x", "Code of Conduct", "2026-11-22")
    assert after.meta.illustrative
    assert after.meta.status == "draft"


STALE = "0" * 64


def test_words_are_found_again_in_a_text_that_has_moved_on():
    items = '- {at: practice/1, strike: "as appropriate", insert: "monthly"}\n- {add: "New.", to: practice}'
    base = moved_on(("A member continuously", "First.\n\nA member always"))
    found = reanchored(of(items, amends_sha256=STALE), base)
    assert found.notes == ("item 1: practice/1 is now practice/2",)
    assert changes(base, apply_motion(of(items, amends_sha256=STALE), base)) == [
        "-A member always seeks out and uses supervision, as appropriate, to reflect.",
        "+A member always seeks out and uses supervision, monthly, to reflect.",
        "+New.",
    ]


def test_words_that_read_nearly_so_are_found_and_told():
    base = moved_on(("as appropriate", "as is appropriate"))
    found = reanchored(of('- {at: practice/1, strike: ", as appropriate,"}', amends_sha256=STALE), base)
    assert found.notes == ("item 1: “, as appropriate,” reads “, as is appropriate,” now; look whether that is meant",)
    after = apply_motion(found.motion, base)
    assert after.section("practice").clauses[0].text.endswith("uses supervision to reflect.")


@pytest.mark.parametrize(
    ("items", "change", "why"),
    [
        (
            '- {at: practice/1, strike: "as appropriate"}',
            (", as appropriate", ""),
            "can no longer be found in one place",
        ),
        (
            '- {at: practice/1, strike: "reflect"}',
            ("to reflect", "to reflect, and reflect"),
            "can no longer be found in one place",
        ),
        ("- {strike_clause: duties/1}", ("Honest", "True"), "nothing tells which clause duties/1 is now"),
        ("- {strike_principle: duties}", ("Honest", "True"), "nothing tells whether “duties” still reads as it did"),
    ],
)
def test_what_is_not_found_in_one_place_is_refused(items, change, why):
    with pytest.raises(RecordError, match=f"E-STALE: item 1: .*{why}"):
        apply_motion(of(items, amends_sha256=STALE), moved_on(change))


def test_with_the_original_at_hand_whole_clauses_are_followed():
    base = moved_on(("- A member supports", "- First.\n- A member supports"), ("all families", "all their families"))
    motion = of("- {strike_clause: duties/1}\n- {move: duties/2, to: practice}", amends_sha256=BASE.sha256)
    assert changes(base, apply_motion(motion, base, BASE)) == [
        "-- A member supports families and change, and growth.",
        "-- A member reports to all their families",
        "+- A member reports to all their families",
    ]
    substitute = of('- {at: duties/2, substitute: "x"}', amends_sha256=BASE.sha256)
    with pytest.raises(RecordError, match="the clause duties/2 reads otherwise now"):
        apply_motion(substitute, base, BASE)


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("seeks out and often uses supervision", "seeks out and uses", "seeks out and often uses"),
        ("seeks help and seeks hulp", "seeks help now", None),
        ("nothing of the kind", "as appropriate", None),
    ],
)
def test_what_is_nearly_quoted_is_found_in_one_place_or_not_at_all(text, quote, found):
    span = nearly(text, quote)
    assert (text[span[0] : span[1]] if span else None) == found


PRIMARY = of(
    '- {at: practice/1, strike: "as appropriate", insert: "at least monthly"}\n- {rename: duties, heading: "D"}'
)


def secondary(items: str, amends: str = "2026-12-01-1#1", number: int = 2, **more: object) -> Motion:
    return of(items, number, amends=amends, **more)


def test_a_motion_amends_the_words_of_another_motions_item():
    motion = secondary('- {at: item/1, strike: "monthly", insert: "weekly"}')
    done = resolved((motion, PRIMARY))
    assert [item.insert for item in done[0].amendments[:1]] == ["at least weekly"]
    after = apply_motions((PRIMARY, motion), BASE)
    assert "at least weekly" in body(after)
    assert after.meta.motion == "2026-12-01-1, 2026-12-01-2"
    assert secondary_in_words(motion, PRIMARY)[0].words == (
        "In item 1 of motion 2026-12-01-1: in its wording, strike out “monthly” and insert “weekly”."
    )
    assert item_text(PRIMARY, 1).sections[0].clauses[0].text == "at least monthly"


def test_a_heading_that_a_motion_gives_can_be_amended():
    motion = secondary('- {rename: item, heading: "Duties and Care"}', "2026-12-01-1#2")
    assert apply_motions((PRIMARY, motion), BASE).sections[1].heading == "Duties and Care"


@pytest.mark.parametrize(
    ("motion", "why"),
    [
        (secondary('- {at: item/1, strike: "x"}'), "E-QUOTE"),
        (secondary('- {at: item/1, strike: "monthly"}', "2026-12-09-1#1"), "E-AMENDS: it amends 2026-12-09-1#1, which"),
        (secondary('- {at: item/1, strike: "monthly"}', "2026-12-01-1#7"), "has 2 items and no item 7"),
        (secondary("- {strike_clause: item/1}"), "E-DEGREE: item 1: this cannot be done"),
        (
            secondary('- {at: item/1, substitute: "x"}', amends_sha256=STALE),
            "it was written for another text of that motion",
        ),
    ],
)
def test_what_cannot_be_done_to_a_motion_is_refused(motion, why):
    with pytest.raises(RecordError, match=why):
        apply_motions((PRIMARY, motion), BASE)


def test_no_motion_amends_an_amendment_of_an_amendment():
    second = secondary('- {at: item/1, strike: "monthly", insert: "weekly"}')
    third = secondary('- {at: item/1, strike: "weekly"}', "2026-12-01-2#1", 3)
    with pytest.raises(RecordError, match="no motion amends deeper"):
        apply_motions((PRIMARY, second, third), BASE)


def test_two_amendments_of_one_item_that_clash_name_both():
    one = secondary('- {at: item/1, strike: "monthly", insert: "weekly"}', number=2)
    two = secondary('- {at: item/1, strike: "least monthly", insert: "most yearly"}', number=3)
    with pytest.raises(RecordError, match=r"2026-12-01-2, item 1 and 2026-12-01-3, item 1 clash in item/1"):
        apply_motions((PRIMARY, one, two), BASE)


def test_a_secondary_amendment_knows_the_text_that_it_was_written_for():
    motion = secondary('- {at: item/1, substitute: "weekly"}', amends_sha256=digest(format_motion(PRIMARY)))
    assert "supervision, weekly, to" in body(apply_motions((PRIMARY, motion), BASE))
