"""Edits of spelling shown letter by letter, where somebody asks for it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.strategies import LAW, NASTY
from support.tables import marked
from wording import redline
from wording.comparison.model import Run, RunKind
from wording.comparison.tokens import MODALS
from wording.comparison.vocabulary import NORMATIVE

PARTED = {
    ("The organisation met.", "The organization met."): "The organi[-s-]{+z+}ation met.",
    ("Judgement matters.", "Judgment matters."): "Judg[-e-]ment matters.",
    ("honour its colour", "honor its color"): "hono[-u-]r its colo[-u-]r",
    ("An adviser’s word", "An advisor’s word"): "An [-adviser’s-]{+advisor’s+} word",
    ("ethical acts", "unethical acts"): "[-ethical-]{+unethical+} acts",
    ("require consent", "required consent"): "[-require-]{+required+} consent",
    ("members may act", "members must act"): "members [-may-]{+must+} act",
    ("within 1000 days", "within 1001 days"): "within [-1000-]{+1001+} days",
    ("a form letter", "a firm letter"): "a f[-o-]{+i+}rm letter",
    ("careful members", "careless members"): "[-careful-]{+careless+} members",
    ("the IMH-E® mark", "the IMH-F® mark"): "the [-IMH-E®-]{+IMH-F®+} mark",
    ("act with care", "act with great care"): "act with {+great +}care",
}
"""Old and new text, and the redline by letters: spelling is parted, all else is not."""


@pytest.mark.parametrize("texts", PARTED)
def test_only_the_spelling_of_a_word_is_parted_into_letters(texts: tuple[str, str]) -> None:
    assert marked(redline(*texts, letters=True)) == PARTED[texts]


def test_no_word_is_parted_unless_letters_are_asked_for() -> None:
    assert marked(redline("organisation", "organization")) == "[-organisation-]{+organization+}"


@pytest.mark.parametrize("word", sorted(NORMATIVE | MODALS))
def test_a_word_on_which_a_duty_turns_is_never_parted(word: str) -> None:
    other = f"{word}s"
    assert redline(word, other, letters=True) == [Run(RunKind.DELETE, word), Run(RunKind.INSERT, other)]


PIECES = st.sampled_from(
    ["colour", "color", "honour", "honor", "may", "must", "organise", "organize", " ", ", ", *NASTY]
)
TEXTS = st.lists(PIECES, max_size=12).map(lambda pieces: " ".join(pieces))


@LAW
@given(TEXTS, TEXTS)
def test_letters_spell_both_texts_and_keep_the_order_of_runs(old: str, new: str) -> None:
    runs = redline(old, new, letters=True)
    assert "".join(run.text for run in runs if run.kind is not RunKind.INSERT) == old
    assert "".join(run.text for run in runs if run.kind is not RunKind.DELETE) == new
    assert all(a.kind is not b.kind and (a.kind, b.kind) != (RunKind.INSERT, RunKind.DELETE) for a, b in pairwise(runs))
    assert all(run.text for run in runs)
