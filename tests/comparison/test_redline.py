"""Redlines: exact, readable, the same everywhere."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.strategies import LAW, NASTY
from support.tables import marked, table
from wording import redline
from wording.comparison import redline as engine
from wording.comparison.model import RunKind
from wording.comparison.tokens import count_words, tokenize

WORDS = [
    "the",
    "member",
    "shall",
    "not",
    "shall not",
    "of",
    "families",
    ",",
    ".",
    " ",
    "  ",
    "\n",
    "1.5",
    "®",
    "’s",
    "-",
    "/",
]
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(WORDS + NASTY), max_size=25).map(" ".join),
    st.lists(st.sampled_from(WORDS + NASTY), max_size=25).map("".join),
)


def related(draw: st.DrawFn) -> tuple[str, str]:
    """Two texts of which the second was made from the first by a few cuts and insertions."""
    pieces = draw(st.lists(st.sampled_from(WORDS + NASTY), max_size=30))
    other = list(pieces)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(other)))
        other[at : at + draw(st.integers(0, 3))] = draw(st.lists(st.sampled_from(WORDS), max_size=3))
    return " ".join(pieces), " ".join(other)


PAIRS = st.one_of(st.tuples(TEXTS, TEXTS), st.composite(related)())


@pytest.mark.parametrize(("title", "lines"), table("redlines"))
def test_the_table_of_readable_redlines(title, lines):
    old, new, expected = lines
    assert marked(redline(old, new)) == expected


@LAW
@given(PAIRS)
def test_runs_spell_both_texts_exactly(pair):
    old, new = pair
    runs = redline(old, new)
    assert "".join(r.text for r in runs if r.kind != "insert") == old
    assert "".join(r.text for r in runs if r.kind != "delete") == new


@LAW
@given(PAIRS)
def test_neighbouring_runs_never_have_the_same_kind_and_none_is_empty(pair):
    runs = redline(*pair)
    assert all(a.kind != b.kind for a, b in pairwise(runs))
    assert all(run.text for run in runs)


@LAW
@given(PAIRS)
def test_a_deletion_stands_before_the_insertion_that_takes_its_place(pair):
    assert not any((a.kind, b.kind) == ("insert", "delete") for a, b in pairwise(redline(*pair)))


@LAW
@given(PAIRS)
def test_no_token_is_ever_cut(pair):
    """Every edge of a run is an edge of a token, or lies in the white space that rides on one."""
    for side, gone in zip(pair, (RunKind.INSERT, RunKind.DELETE), strict=True):
        tokens = tokenize(side)
        inside, at = set(), len(tokens.leading)
        for core, space in zip(tokens.cores, tokens.spaces, strict=True):
            inside.update(range(at + 1, at + len(core)))
            at += len(core) + len(space)
        at = 0
        for run in redline(*pair):
            if run.kind is not gone:
                assert at not in inside
                at += len(run.text)


@LAW
@given(TEXTS)
def test_a_text_against_itself_is_one_kept_run(text):
    assert [run.kind for run in redline(text, text)] == (["equal"] if text else [])


@LAW
@given(PAIRS)
def test_words_are_counted_alike_in_a_text_and_in_its_runs(pair):
    old, new = pair
    runs = redline(old, new)
    assert sum(count_words(r.text) for r in runs if r.kind != "insert") == count_words(old)
    assert sum(count_words(r.text) for r in runs if r.kind != "delete") == count_words(new)


@LAW
@given(PAIRS, st.sampled_from([0, 250, 1500, 4000]))
def test_a_higher_price_never_gives_more_hunks(pair, price):
    def hunks(runs):
        kinds = "".join("=" if r.kind == "equal" else "x" for r in runs if r.kind == "equal" or r.text.strip())
        return sum(bool(part) for part in kinds.split("="))

    assert hunks(redline(*pair, price=price + 100_000)) <= max(hunks(redline(*pair, price=price)), 1)


@LAW
@given(PAIRS)
def test_the_path_for_long_texts_spells_both_texts_too(pair):
    """The bounds are lowered so that short texts take the way of long ones."""
    old, new = (f"{'alpha beta gamma delta epsilon zeta ' * 2}{text} eta theta iota kappa" for text in pair)
    bounds = engine.LONG, engine.POINTS, engine.CELLS
    engine.LONG, engine.POINTS, engine.CELLS = 0, 3, 30
    try:
        runs = redline(old, new)
    finally:
        engine.LONG, engine.POINTS, engine.CELLS = bounds
    assert "".join(r.text for r in runs if r.kind != "insert") == old
    assert "".join(r.text for r in runs if r.kind != "delete") == new
    assert all(a.kind != b.kind for a, b in pairwise(runs))


def test_a_redline_past_its_bounds_says_so():
    old, new = "yes no " * 2000, "no yes yes " * 1500
    runs, coarse = engine.refined(old, new)
    assert coarse
    assert "".join(r.text for r in runs if r.kind != "insert") == old
    assert not engine.refined("yes no", "no yes")[1]


def test_a_modal_and_its_negation_stay_together_in_a_long_text():
    filler = " ".join(f"word{n}" for n in range(9000))
    old, new = f"{filler} members shall not gossip {filler}", f"{filler} members shall gossip {filler}"
    changed = [(r.kind, r.text) for r in redline(old, new) if r.kind != "equal"]
    assert changed == [("delete", "shall not"), ("insert", "shall")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" . , ", 0),
        ("one", 1),
        ("shall not", 2),
        ("and/or", 1),
        ("NYS-AIMH’s IMH-E® (2)", 3),
        ("約束します", 5),
        ("1,000.50 $5", 2),
        ("e.g. this", 3),
    ],
)
def test_words_are_counted_as_people_count_them(text, words):
    assert count_words(text) == words
