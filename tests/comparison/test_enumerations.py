"""Lists inside a sentence are told item by item."""

from __future__ import annotations

import pytest

from support.packets import version
from support.tables import table
from wording import compare
from wording.comparison.model import Weight
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
