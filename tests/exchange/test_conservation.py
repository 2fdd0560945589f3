"""The proof that no word is lost: it finds every word that an importer could lose, add or put elsewhere."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wording.errors import Fault, UnreadableFile
from wording.exchange.blocks import Dropped, paragraph
from wording.exchange.clean import clean, tidy, without_strays, words
from wording.exchange.conservation import prove
from wording.exchange.page import source_words
from wording.record.characters import check_characters

WORDS = st.lists(
    st.sampled_from("the board may not adopt a code without notice of it".split()), min_size=1, max_size=30
)


def proves(source: list[str], kept: list[str], left_out: list[str]) -> bool:
    try:
        prove("a.txt", source, [paragraph(" ".join(kept))], [Dropped(" ".join(left_out), "test")])
    except UnreadableFile:
        return False
    return True


@given(WORDS, st.data())
def test_words_that_are_kept_in_order_or_left_out_are_proved(source: list[str], data: st.DataObject) -> None:
    away = data.draw(st.lists(st.booleans(), min_size=len(source), max_size=len(source)))
    kept = [word for word, gone in zip(source, away, strict=True) if not gone]
    left_out = [word for word, gone in zip(source, away, strict=True) if gone]
    assert proves(source, kept, left_out)


@given(WORDS, st.data())
def test_one_word_lost_is_found(source: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(source) - 1))
    assert not proves(source, source[:place] + source[place + 1 :], [])


@given(WORDS, st.data())
def test_one_word_added_is_found(source: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(source)))
    assert not proves(source, [*source[:place], "always", *source[place:]], [])


@given(WORDS, st.data())
def test_two_words_exchanged_are_found(source: list[str], data: st.DataObject) -> None:
    swaps = [i for i, (a, b) in enumerate(pairwise(source)) if a != b]
    if swaps:
        i = data.draw(st.sampled_from(swaps))
        assert not proves(source, [*source[:i], source[i + 1], source[i], *source[i + 2 :]], [])


def test_the_first_words_that_are_lost_are_named() -> None:
    with pytest.raises(UnreadableFile, match="the words “not adopt” would be lost in the import; save the file"):
        prove("a.txt", ["may", "not", "adopt", "it"], [paragraph("may it")], [])


def test_a_word_whose_letters_had_marks_between_them_is_the_same_word() -> None:
    assert proves(["un", "b", "believ", "b", "able"], ["unbelievable"], ["b", "b"])
    assert not proves(["a"] * 60, ["a" * 50 + "b"], ["a"] * 60)
    assert proves(["color", "colo", "u", "r", "color"], ["color", "color", "color"], ["u"])


def test_what_was_left_out_before_a_word_is_not_taken_for_its_parts() -> None:
    assert proves(["rule", "1", "2", "12", "days"], ["rule", "12", "days"], ["1", "2"])
    assert not proves(["rule", "1", "2", "12", "days"], ["rule", "12", "days"], ["1"])


def test_words_of_two_blocks_are_never_one() -> None:
    source = source_words("<p>no</p><p>thing</p>")
    assert source == ["no", "", "thing", ""]
    assert not proves(source, ["nothing"], [])
    assert proves(source, ["no", "thing"], [])


def test_the_words_of_a_page_are_counted_without_its_tree() -> None:
    page = "<title>T</title><!-- a --><script>b < c</script><p title='d > e'>f&eacute;<b>g</b> 1 < 2 <br>h"
    assert [word for word in source_words(page) if word] == ["fég", "1", "2", "h"]


@pytest.mark.parametrize("block", range(0, 0x110000, 0x1000))
def test_tidied_text_holds_only_characters_that_a_record_holds(block: int) -> None:
    text, _ = without_strays(tidy("".join(f"a{chr(code)}b" for code in range(block, block + 0x1000))))
    faults: list[Fault] = []
    check_characters(text, "a", faults)
    assert [fault for fault in faults if fault.code != "E-SCRIPT"] == []  # words are for people to mend
    assert clean(text) == (text, ())


def test_a_heap_of_accents_on_one_letter_is_cut_to_what_a_record_holds() -> None:
    text = tidy("a" + "\u0301\u0323" * 5_000)
    faults: list[Fault] = []
    check_characters(text, "a", faults)
    assert faults == []
    assert unicodedata.is_normalized("NFC", text)


def test_words_are_runs_of_letters_and_digits_whatever_marks_stand_round_them() -> None:
    assert words("**Well**-known, isn’t it? 3.5 § snake_case 私は") == [
        *("Well", "known", "isn", "t", "it", "3", "5", "snakecase"),
        *("私", "は"),
    ]
