"""A phrase is found where its words stand, however they are set, and nowhere else."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wording import WordingError
from wording.history.phrase import read_phrase

FOUND = [
    ("culture", "Culture, and culture alone.", ["Culture", "culture"]),
    ("mediator", "a mediator’s fairness; a co-mediator", ["mediator", "mediator"]),
    ("relationship-focused", "Relationship‑Focused practice", ["Relationship‑Focused"]),
    ("mediator's", "the mediator’s word", ["mediator’s"]),
    ('"mediation"', "here “mediation” means", ["“mediation”"]),
    ("forty - five", "forty–five days", ["forty–five"]),
    ("and / or", "bread and/or water", ["and/or"]),
    ("the  law", "the\nlaw and the\u00a0law", ["the\nlaw", "the\u00a0law"]),
    ("IMH-E®", "the IMH-E® of today", ["IMH-E®"]),
    ("a a", "a a a a", ["a a", "a a"]),
    ("cafe\u0301", "a café here", ["café"]),
    ("straße", "In der STRASSE", ["STRASSE"]),
    ("endorse", "en\u00addorse them", ["en\u00addorse"]),
    ("关系", "重视人际关系的重要性，关系", ["关系", "关系"]),
    ("สัมพันธ์", "ความสัมพันธ์ที่ดี", ["สัมพันธ์"]),
    ("नियम", "यह नियम है", ["नियम"]),
    ("30", "within 30 days, 30%, 300", ["30", "30"]),
]
NOT_FOUND = [
    ("art", "a party of hearts"),
    ("नियम", "नियमों"),
    ("in formation", "information"),
    ("information", "in formation"),
    ("client", "clients"),
    ("the law", "the, law"),
    ("“law”", "law"),
]
INFLECTED = [
    ("clients", "A client, the client's, clients", ["client", "client", "clients"]),
    ("seek out", "seeks out what was sought out", ["seeks out", "sought out"]),
    ("family duty", "the families’ duties; family duties", ["family duties"]),
    ("mediator", "mediation by mediators", ["mediators"]),
]


@pytest.mark.parametrize(("phrase", "text", "found"), FOUND)
def test_a_phrase_is_found_however_it_is_set(phrase: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in read_phrase(phrase).spans(text)] == found


@pytest.mark.parametrize(("phrase", "text"), NOT_FOUND)
def test_a_phrase_is_not_found_in_pieces_or_inside_of_words(phrase: str, text: str) -> None:
    assert read_phrase(phrase).spans(text) == ()


@pytest.mark.parametrize(("phrase", "text", "found"), INFLECTED)
def test_inflections_are_found_where_they_are_asked_for(phrase: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in read_phrase(phrase, inflections=True).spans(text)] == found


def test_case_counts_where_it_is_asked_for() -> None:
    text = "Endorsement and endorsements"
    assert [text[slice(*span)] for span in read_phrase("Endorsement", case=True).spans(text)] == ["Endorsement"]
    both = read_phrase("endorsement", inflections=True, case=True).spans(text)
    assert [text[slice(*span)] for span in both] == ["endorsements"]


@pytest.mark.parametrize("phrase", ["", "  ", "\u00ad", "\u200b \n"])
def test_a_phrase_without_a_word_is_refused_in_a_sentence(phrase: str) -> None:
    with pytest.raises(WordingError, match="nothing to find; give a word"):
        read_phrase(phrase)


@given(st.text(max_size=40))
def test_every_text_is_found_in_itself_and_spans_never_overlap(text: str) -> None:
    try:
        phrase = read_phrase(text)
    except WordingError:
        return
    spans = phrase.spans(f"{text} – {text}")
    assert len(spans) >= 1
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@given(st.text(alphabet="ab c'’“\"-–é\u0301中", max_size=12), st.text(alphabet="ab c'’“\"-–é中", max_size=30))
def test_what_is_found_reads_like_the_phrase(sought: str, text: str) -> None:
    def plain(some: str) -> str:
        folded = unicodedata.normalize("NFKC", some).casefold()
        for forms, form in (("’", "'"), ("“", '"'), ("–", "-")):
            folded = folded.replace(forms, form)
        return "".join(folded.split())

    if sought.strip():
        for start, end in read_phrase(sought).spans(text):
            assert plain(text[start:end]) == plain(sought)
