"""Lists inside a sentence are told item by item."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.packets import version
from support.strategies import LAW
from support.tables import table
from wording import compare
from wording.comparison.model import RunKind, Weight
from wording.comparison.weighing.series import list_reasons


@pytest.mark.parametrize(("title", "lines"), table("lists"))
def test_the_table_of_lists(title, lines):
    old, new, *said = lines
    assert list_reasons(old, new) == ([] if said == ["nothing"] else said)


def test_what_happened_to_a_list_is_among_the_reasons_of_a_change():
    old = version("## A\n\nMembers are open, fair, kind and careful.\n")
    new = version("## A\n\nMembers are open, kind and careful.\n", "2026-02-02")
    (change,) = compare(old, new).changes
    assert change.weight is Weight.JUDGE
    assert ("list", "“fair” dropped") in [(reason.rule, reason.evidence) for reason in change.reasons]


def test_a_heading_that_only_changes_its_number_is_editorial():
    old = version("## 1. Honesty\n\nMembers are honest.\n")
    new = version("## 3. Honesty\n\nMembers are honest.\n", "2026-02-02")
    (change,) = compare(old, new).changes
    assert (change.weight, [reason.rule for reason in change.reasons]) == (Weight.EDITORIAL, ["renumbering"])


def test_no_clock_is_read(monkeypatch):
    def clock(*_):
        raise AssertionError("a clock was read")

    for name in ("time", "monotonic", "perf_counter", "process_time", "time_ns", "monotonic_ns", "perf_counter_ns"):
        monkeypatch.setattr(f"time.{name}", clock)
    text = "Members act with care, skill and respect. " * 900
    old = version(f"## A\n\nMembers are open, fair and careful.\n\n{text[:19000].strip()}\n")
    new = version(f"## A\n\nMembers are open and fair.\n\n{text[300:19000].strip()}\n", "2026-02-02")
    assert compare(old, new).changes


WORDS = "all gender race age similar personal regardless of expression identity ethnicity religion".split()
ITEM = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
LIST = st.lists(ITEM, min_size=3, max_size=6, unique=True).map(lambda items: f"{', '.join(items[:-1])} or {items[-1]}")


@settings(LAW, max_examples=300)
@given(LIST, LIST)
def test_an_item_is_said_to_come_or_go_only_where_its_words_do(before, after):
    old = version(f"## A {{#a}}\n\nMembers welcome people whatever their {before} may be.\n")
    new = version(f"## A {{#a}}\n\nMembers welcome people whatever their {after} may be.\n", "2026-02-02")
    for change in compare(old, new).changes:
        words = {kind: " ".join(run.text for run in change.runs if run.kind is kind).split() for kind in RunKind}
        for told in (reason.evidence for reason in change.reasons if reason.rule == "list"):
            item, _, verb = told.removeprefix("“").rpartition("” ")
            moved = words[RunKind.INSERT if verb == "added" else RunKind.DELETE]
            assert {word.strip(",") for word in item.split()} <= {word.strip(",.") for word in moved}, told


def test_an_item_that_grows_is_not_said_to_go():
    old = version("## A\n\nA welcome to all, regardless of gender, disability, ethnicity, or faith.\n")
    new = version(
        "## A\n\nA welcome to all, regardless of gender identity, disability, ethnicity, or faith.\n", "2026-02-02"
    )
    (change,) = compare(old, new).changes
    assert not [reason for reason in change.reasons if "dropped" in reason.evidence]
