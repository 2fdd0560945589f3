"""What holds of the provenance of any versions whatever."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from support.revisions import revisions
from support.strategies import LAW, versions
from wording.comparison.tokens import tokenize
from wording.history.provenance.provenance import provenance, provenance_of_texts

WORDS = st.sampled_from("a member shall act with care , . may report The the not Care 漢 字 é ’s".split())
SENTENCES = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)
TEXTS = st.lists(SENTENCES, max_size=5).map("\n\n".join) | st.lists(SENTENCES, max_size=5).map(". ".join)
HISTORIES = st.lists(TEXTS, min_size=1, max_size=6)
FEW = settings(LAW, max_examples=120)


@st.composite
def chains(draw):
    """Texts of which each is made from earlier ones: whole, cut, joined, turned round, edited."""
    texts = [draw(TEXTS)]
    for _ in range(draw(st.integers(1, 6))):
        words = draw(st.sampled_from(texts)).split(" ")
        a, b = sorted((draw(st.integers(0, len(words))), draw(st.integers(0, len(words)))))
        made = (
            words[a:b],
            words[b:] + words[a:b] + words[:a],
            [*words[:a], draw(WORDS), *words[b:]],
            words + words[a:b],
        )
        texts.append(" ".join(draw(st.sampled_from(made))))
    return texts


def spaced(words, text):
    """What stands between the words of a text, by the places that they give."""
    at, between = 0, []
    for word in words:
        between.append(text[at : word.start])
        assert text[word.start : word.start + len(word.text)] == word.text
        at = word.start + len(word.text)
    return [*between, text[at:]]


@settings(FEW, max_examples=60)
@given(st.lists(versions(), min_size=1, max_size=2))
def test_each_version_is_rebuilt_from_its_words_and_its_own_space(made):
    for one, words in zip(made, provenance(made), strict=True):
        texts = [(s.id, n, t) for s in one.sections for n, t in enumerate([s.heading, *(c.text for c in s.clauses)])]
        assert [place for *place, _ in words.clauses()] == [[*place] for place in texts if place[2]]
        for section, n, text, own in words.clauses():
            gaps = spaced(own, text)
            assert tokenize("".join(gaps)).cores == ()
            assert "".join(a + b for a, b in zip(gaps, [*(w.text for w in own), ""], strict=True)) == text
            assert [(w.section, w.clause, w.position) for w in own] == [(section, n, k + 1) for k in range(len(own))]


@FEW
@given(st.lists(revisions(), min_size=1, max_size=2))
def test_words_lose_nothing_but_white_space(pairs):
    made = [v for pair in pairs for v in pair]
    for one, words in zip(made, provenance(made), strict=True):
        whole = "".join(s.heading + "".join(c.text for c in s.clauses) for s in one.sections)
        assert "".join(w.text for w in words) == "".join(whole.split())


@FEW
@given(HISTORIES | chains())
def test_no_word_stands_twice_in_a_version(texts):
    for words in provenance_of_texts(texts):
        numbers = [word.number for word in words]
        assert len(set(numbers)) == len(numbers)


@FEW
@given(HISTORIES | chains())
def test_comings_and_goings_alternate_and_agree_with_the_texts(texts):
    origins = provenance_of_texts(texts)
    present = [{word.number for word in words} for words in origins]
    for life in origins.lives():
        ins = [int(v) for v in (life.introduced_in, *life.restored_in)]
        outs = [int(v) for v in life.removed_in]
        events = [v for pair in zip(ins, [*outs, len(texts)][: len(ins)], strict=False) for v in pair]
        assert len(ins) - len(outs) in (0, 1)
        assert all(a < b for a, b in pairwise(events))
        there = {v for a, b in zip(ins, [*outs, len(texts)], strict=False) for v in range(a, b)}
        assert there == {v for v, numbers in enumerate(present) if life.number in numbers}


@FEW
@given(HISTORIES | chains())
def test_a_word_keeps_its_wording_with_its_case_and_knows_only_the_past(texts):
    origins = provenance_of_texts(texts)
    names = {life.number: life.text for life in origins.lives()}
    for version, words in enumerate(origins):
        for word in words:
            assert word.text == names[word.number]
            assert int(word.introduced_in) <= version
            assert set(word.reverted_in) <= set(word.restored_in)
            assert len(word.removed_in) == len(word.restored_in)
            assert all(int(v) <= version for v in (*word.restored_in, *word.moved_in))
            assert word.uncertain == (word.alternative is not None)
            assert word.alternative != word.introduced_in


@FEW
@given(HISTORIES | chains())
def test_what_is_said_of_a_version_does_not_depend_on_later_ones(texts):
    whole = provenance_of_texts(texts)
    for end in range(1, len(texts)):
        assert [w.words for w in provenance_of_texts(texts[:end])] == [w.words for w in whole[:end]]


@FEW
@given(TEXTS, st.integers(1, 4))
def test_unchanged_text_is_of_the_first_version_and_never_moved(text, again):
    for words in provenance_of_texts([text] * (again + 1)):
        assert all((w.introduced_in, w.moved_in, w.restored_in, w.uncertain) == ("0", (), (), False) for w in words)


@FEW
@given(TEXTS, TEXTS)
def test_a_text_put_back_after_an_absence_is_of_the_first_version(text, other):
    origins = provenance_of_texts([text, other, text])
    assert {w.introduced_in for w in origins[2]} <= {"0"}
    kept = {w.number for w in origins[1]}
    assert all(("2" in w.restored_in) == (w.number not in kept) for w in origins[2])


@settings(FEW, max_examples=30)
@given(chains())
def test_results_are_the_same_each_time(texts):
    assert [w.words for w in provenance_of_texts(texts)] == [w.words for w in provenance_of_texts(texts)]
