"""Every regular expression of the library is done with long near-matches in time that grows with their length alone.

No time is compared with another: a search that is linear takes hundredths of a second for a text of a quarter of a
megabyte, one that is quadratic takes many seconds, and the limit between them is of processor time, not of the clock.
`tools/fuzz.py regexes` does the same at a whole megabyte.
"""

from __future__ import annotations

import os
import re
from functools import partial

import pytest

from support.near_matches import BOUNDED, Expression, expressions, in_time, longest, near_matches, within
from wording.exchange.page import source_words

ALL = expressions()
LENGTH = 250_000
SECONDS = 3

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot end a search at a limit.")


def test_every_expression_that_is_spelt_out_is_found() -> None:
    assert len(ALL) > 250
    assert {"wording.record.marks", "wording.exchange.page"} <= {e.where.split(":")[0] for e in ALL}


@pytest.mark.parametrize("number", range(16))
def test_no_text_that_nearly_matches_takes_longer_than_its_length(number: int) -> None:
    assert [e.where for e in ALL[number::16] if not within(e, longest(e, LENGTH), SECONDS)] == []


def test_an_expression_that_is_given_short_texts_alone_is_still_there_and_still_needs_it() -> None:
    bounded = {e.where.split(":")[0] for e in ALL if longest(e, 0)}
    assert bounded == set(BOUNDED)


def test_a_page_of_tags_that_are_never_closed_is_read_at_once() -> None:
    pages = (
        "<a" * 500_000,
        "<script" * 150_000,
        "<a " + "b" * 1_000_000,
        "<!--" * 250_000,
        "</" * 500_000,
        "<a 'b" * 200_000,
    )
    assert in_time((partial(source_words, page) for page in pages), SECONDS)


@pytest.mark.parametrize("pattern", [r"(a+)+$", r"\s+$", r"<a[^>]*>"])
def test_the_near_matches_find_what_is_not_linear(pattern: str) -> None:
    assert not within(Expression("here:1", re.compile(pattern), frozenset({"finditer", "fullmatch"})), 1_000_000, 1)


def test_a_near_match_nearly_matches() -> None:
    assert "a" * 10 + "\x00" in near_matches(re.compile("a+$"), 10)
    assert "([" + "x" * 10 + "\x00" in near_matches(re.compile(r"\(\[x+]"), 10)
    assert "([x([x([x(" + "\x00" in near_matches(re.compile(r"\(\[x+]"), 10)
