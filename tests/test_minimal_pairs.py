"""The pairs by which the weights are measured are the same every time, and are what they say."""

from __future__ import annotations

import importlib
from collections import defaultdict
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture
def make(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return importlib.import_module("minimal_pairs.make")


def test_the_pairs_are_the_same_every_time_and_some_two_thousand(make):
    made = list(make.pairs())
    assert made == list(make.pairs())
    assert 1900 <= len(made) <= 2500


def test_both_sides_of_a_pair_differ_and_every_change_is_made_in_both_directions(make):
    made = {(pair.operator, pair.half, pair.old, pair.new) for pair in make.pairs() if pair.meaning}
    assert all(old != new for _, _, old, new in made)
    assert not [entry for entry in made if (*entry[:2], entry[3], entry[2]) not in made]


def test_the_halves_share_no_form(make):
    forms = defaultdict(set)
    for pair in make.pairs():
        forms[pair.operator, pair.half].update(pair.forms)
    operators = {operator for operator, _ in forms}
    shared = {operator: forms[operator, "known"] & forms[operator, "test"] for operator in operators}
    assert {operator: both for operator, both in shared.items() if both} == {}


def test_no_pair_is_both_harmless_and_to_be_judged(make):
    meaning = {(pair.old, pair.new) for pair in make.pairs() if pair.meaning}
    assert not [pair for pair in make.pairs() if not pair.meaning and (pair.old, pair.new) in meaning]


@pytest.mark.parametrize("half", ["known", "test"])
def test_a_pair_of_every_operator_reads_as_two_versions(make, half):
    first = {pair.operator: pair for pair in make.pairs() if pair.half == half}
    for pair in first.values():
        old, new = pair.versions
        assert old.sections != new.sections, pair
