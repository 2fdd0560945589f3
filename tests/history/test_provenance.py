"""Provenance: the version that brought in each word, told on short histories that a reader can check."""

from __future__ import annotations

import pytest

from support.packets import recorded, version
from wording import History, provenance, provenance_of_texts
from wording.errors import UnknownVersion
from wording.history.provenance.published import as_dict, passages_of

CARE = "A member keeps every confidence that a client shares in session."
LOYAL = "Fees are agreed in writing before any work begins."
TRAIN = "Training continues throughout the whole of a professional life."


def told(*texts, of=-1):
    """Runs of words of a version with the same origin: `[("0", "a member"), …]`."""
    runs = []
    for word in provenance_of_texts(texts)[of]:
        if runs and runs[-1][0] == word.introduced_in:
            runs[-1][1].append(word.text)
        else:
            runs.append((word.introduced_in, [word.text]))
    return [(origin, " ".join(words)) for origin, words in runs]


def words_of(*texts):
    return {word.text: word for word in provenance_of_texts(texts)[-1]}


def test_an_edited_sentence_keeps_the_origin_of_the_words_that_stayed():
    new = CARE.replace("every", "each and every")
    assert told(CARE, new) == [
        ("0", "A member keeps"),
        ("1", "each and"),
        ("0", "every confidence that a client shares in session ."),
    ]


def test_case_is_not_folded():
    assert told("the member acts", "the Member acts") == [("0", "the"), ("1", "Member"), ("0", "acts")]


def test_not_is_new_though_shall_is_old():
    assert told("members shall disclose fees", "members shall not disclose fees")[1] == ("1", "not")


def test_a_moved_sentence_keeps_its_origin_and_says_that_it_moved():
    found = provenance_of_texts([f"{CARE} {LOYAL} {TRAIN}", f"{TRAIN} {CARE} {LOYAL}"])[-1]
    assert {w.introduced_in for w in found} == {"0"}
    moved = [w.text for w in found if w.moved_in == ("1",)]
    assert " ".join(moved).startswith("Training continues")
    assert {w.moved_in for w in found if w.text in ("Fees", "confidence")} == {()}


def test_a_sentence_that_moved_and_was_edited_keeps_the_words_that_stayed():
    edited = TRAIN.replace("the whole of", "all")
    found = provenance_of_texts([f"{CARE}\n\n{LOYAL}\n\n{TRAIN}", f"{edited}\n\n{CARE}\n\n{LOYAL}"])[-1]
    assert [w.text for w in found if w.introduced_in == "1"] == ["all"]
    assert all(w.moved_in == ("1",) for w in found if w.clause == 1 and w.introduced_in == "0")


def test_a_sentence_restored_after_versions_of_absence_is_told_from_a_word_put_back():
    texts = (f"{CARE} {LOYAL}", LOYAL, LOYAL.replace("any", "some"), f"{CARE} {LOYAL}")
    found = words_of(*texts)
    assert (found["confidence"].introduced_in, found["confidence"].removed_in) == ("0", ("1",))
    assert (found["confidence"].restored_in, found["confidence"].reverted_in) == (("3",), ())
    assert (found["any"].restored_in, found["any"].reverted_in) == (("3",), ("3",))


def test_a_single_word_is_put_back_beside_the_neighbour_that_it_had():
    found = words_of(CARE, CARE.replace("every ", ""), CARE.replace("session", "confidence or session"))
    assert found["every"].reverted_in == ("2",)
    assert found["every"].introduced_in == "0"


def test_undoing_a_replacement_brings_the_old_word_back_even_where_its_neighbours_changed():
    texts = (
        "every member shall keep complete records of sessions for seven years",
        "every member shall preserve exact notes of sessions for seven years",
        "every member shall preserve complete notes of sessions for seven years",
    )
    assert words_of(*texts)["complete"].reverted_in == ("2",)


def test_a_restored_sentence_may_be_edited_on_its_return():
    edited = CARE.replace("every", "any")
    found = words_of(f"{CARE} {LOYAL}", LOYAL, TRAIN + " " + LOYAL, f"{edited} {TRAIN} {LOYAL}")
    assert found["confidence"].introduced_in == "0"
    assert found["confidence"].restored_in == ("3",)
    assert told(f"{CARE} {LOYAL}", LOYAL, f"{edited} {LOYAL}")[1] == ("2", "any")


def test_a_copy_is_new_and_says_what_it_copies():
    found = provenance_of_texts([f"{CARE}\n\n{LOYAL}", f"{CARE}\n\n{LOYAL}\n\n{CARE}"])[-1]
    original = [w for w in found if w.clause == 1]
    copy = [w for w in found if w.clause == 3]
    assert {w.introduced_in for w in original} == {"0"}
    assert {w.introduced_in for w in copy} == {"1"}
    assert [(w.copied_from.clause, w.copied_from.position) for w in copy] == [(1, n) for n in range(1, len(copy) + 1)]
    assert {w.copied_from.version for w in copy} == {"0"}
    assert not any(w.uncertain for w in original)
    assert str(copy[0].copied_from) == "0 1, word 1"


def test_a_copy_that_is_edited_at_once_says_which_words_it_copies():
    edited = CARE.replace("every", "each").replace("session", "private")
    found = provenance_of_texts([f"{CARE}\n\n{LOYAL}\n\n{TRAIN}", f"{CARE}\n\n{LOYAL}\n\n{TRAIN}\n\n{edited}"])[-1]
    copy = [w for w in found if w.clause == 4]
    assert {w.introduced_in for w in copy} == {"1"}
    assert [w.text for w in copy if w.copied_from is None] == ["each", "private"]
    assert {w.copied_from.clause for w in copy if w.copied_from} == {1}
    assert all(w.text == found[w.copied_from.position - 1].text for w in copy if w.copied_from)


def test_a_new_sentence_that_shares_common_words_with_another_copies_nothing():
    new = "A member shares the waiting room with any client who comes early."
    found = provenance_of_texts([f"{CARE}\n\n{LOYAL}\n\n{TRAIN}", f"{CARE}\n\n{LOYAL}\n\n{TRAIN}\n\n{new}"])[-1]
    assert not any(w.copied_from for w in found)


def test_where_nothing_tells_the_copy_from_the_original_both_readings_are_given():
    found = provenance_of_texts([f"{LOYAL}\n\n{CARE}\n\n{TRAIN}", f"{CARE}\n\nNew.\n\n{CARE}"])[-1]
    assert {(w.introduced_in, w.alternative) for w in found if w.clause == 1} == {("0", "1")}
    assert {(w.introduced_in, w.alternative) for w in found if w.clause == 3} == {("1", "0")}
    assert all(w.uncertain for w in found if w.clause != 2)


def test_a_split_and_a_merged_sentence_bring_in_nothing_but_stops():
    cut = "A member keeps every confidence. that a client shares in session."
    assert [word for origin, word in told(CARE, cut) if origin == "1"] == ["."]
    assert [word for origin, word in told(cut, CARE) if origin == "1"] == []


def test_list_items_run_together_keep_their_origin():
    items = "Greta Turner\n\nPaul Hallett\n\nOla Sitarska"
    assert told(items, items.replace("\n\n", " ")) == [("0", "Greta Turner Paul Hallett Ola Sitarska")]


def test_a_list_put_in_another_order_has_moved_words_and_no_new_ones():
    texts = (
        "without regard to gender, age, race or belief in any service",
        "without regard to age, race, gender or belief in any service",
    )
    found = words_of(*texts)
    assert found["gender"].introduced_in == "0"
    assert found["gender"].moved_in == ("1",)
    assert found["age"].moved_in == ()


def test_a_whole_version_put_back_is_as_old_as_it_was():
    first, second = f"{CARE} {LOYAL}", f"{TRAIN} {CARE.replace('every', 'any')}"
    assert told(first, second, first) == told(first)


def test_the_numbers_of_renumbered_headings_do_not_move():
    old = "6. Fees\n\n7. Reporting guidelines\n\n8. Scope"
    found = provenance_of_texts([old, "6. Reporting guidelines\n\n7. Scope"])[-1]
    assert [(w.text, w.introduced_in) for w in found if w.text.isdigit()] == [("6", "1"), ("7", "1")]
    assert not any(w.moved_in for w in found)


CODE = """## Respect {#a}

- Keep every confidence
- Agree all fees

## Duty {#b}

- Train for life
"""


def test_a_clause_that_goes_to_another_section_has_moved_though_the_order_of_words_is_the_same():
    moved = CODE.replace("- Agree all fees\n\n## Duty {#b}\n\n", "\n## Duty {#b}\n\n- Agree all fees\n")
    found = provenance([version(CODE), version(moved, "2026-02-02")])[-1]
    assert [w.text for w in found if w.moved_in] == ["Agree", "all", "fees"]


@pytest.mark.parametrize(
    "new",
    [
        CODE.replace("Respect {#a}", "Regard {#c}"),
        CODE.replace("- Agree", "\n## Money {#m}\n\n- Agree"),
        CODE.replace("\n## Duty {#b}\n\n", ""),
    ],
    ids=["renamed", "split", "merged"],
)
def test_nothing_moves_when_a_section_is_renamed_split_or_merged(new):
    assert not any(w.moved_in for w in provenance([version(CODE), version(new, "2026-02-02")])[-1])


def test_words_of_headings_have_origins_too():
    old = version("## Respect {#a}\n\n- Keep every confidence\n")
    new = version("## Deep Respect {#a}\n\n- Keep every confidence\n", "2026-02-02")
    found = provenance([old, new])[-1]
    assert [(w.text, w.clause, w.introduced_in) for w in found if w.clause == 0 and w.section == "a"] == [
        ("Deep", 0, "2026-02-02"),
        ("Respect", 0, old.id),
    ]
    assert found[0].address


def test_the_motion_is_that_of_the_version_that_introduced_the_word():
    old = version("## Respect {#a}\n\n- Keep every confidence\n")
    new = version("## Respect {#a}\n\n- Keep every single confidence\n", "2026-02-02", motion="2026-01-15-1")
    motions = {w.text: w.motion for w in provenance([old, new])[-1]}
    assert motions == {"Respect": None, "Keep": None, "every": None, "confidence": None, "single": "2026-01-15-1"} | {
        w.text: None for w in provenance([old])[-1]
    }


HISTORY = History(
    (recorded("2026-11-22"), recorded("2026-11-22-housekeeping"), recorded("2026-11-22-rival")),
)


def test_versions_are_found_by_id_and_place():
    origins = provenance(HISTORY)
    assert origins["2026-11-22-rival"].words == origins[-1].words
    assert [words.version for words in origins] == [v.id for v in HISTORY]
    assert origins[1:][0].words == origins[1].words
    with pytest.raises(UnknownVersion, match="there is no version “x” among 2026-11-22"):
        origins["x"]


def test_the_record_is_mostly_as_old_as_it_is():
    words = provenance(HISTORY)["2026-11-22-housekeeping"]
    new = [word.text for word in words if word.introduced_in == "2026-11-22-housekeeping"]
    assert "their" in new
    assert len(new) < len(words) / 10


def test_the_table_has_a_row_a_word():
    origins = provenance(HISTORY)
    frame = origins.to_frame()
    assert len(frame) == sum(len(words) for words in origins)
    assert list(frame["version"].unique()) == [v.id for v in HISTORY]
    assert frame.attrs["illustrative"]
    assert not origins[0].to_frame().attrs["illustrative"]


def test_the_json_has_the_published_keys_and_spells_every_word():
    words = provenance(HISTORY)[-1]
    value = as_dict(words)
    assert (value["schema"], value["version"]) == ("wording/provenance@1", "2026-11-22-rival")
    spelled = []
    for section in value["sections"]:
        spelled += section["heading"]["words"]
        for clause in section["clauses"]:
            assert clause["position"] >= 1
            spelled += clause["words"]
    assert [w["text"] for w in spelled] == [w.text for w in words]
    assert list(spelled[0])[:5] == ["text", "introduced_in", "restored_in", "moved_in", "motion"]


def test_passages_join_to_the_words_and_differ_from_their_neighbours():
    words = provenance(HISTORY)[-1]
    found = list(passages_of(words))
    assert [w for clause in found for p in clause.passages for w in p.words] == list(words)
    texts = {(section, n): text for section, n, text, _ in words.clauses()}
    for clause in found:
        assert all(p.text in texts[clause.section, clause.clause] for p in clause.passages)


def test_nothing_gives_nothing():
    assert len(provenance([])) == 0
    assert provenance_of_texts(["", "a"])[0].words == ()
    assert [w.introduced_in for w in provenance_of_texts(["", "a"])[1]] == ["1"]
