"""Ways out and conditions: “as appropriate”, “reasonable”, “if”, “unless”, “regardless of”."""

from __future__ import annotations

from collections.abc import Iterator

from wording.comparison.model import Reason
from wording.comparison.weighing.aligned import Hunk
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.differing import LOOSER, NARROWER, STRICTER, WIDER, Marks, differing, reasons


def hedge(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Whether a way out comes or goes: `as appropriate`, `where possible`, `reasonable`, `to the extent`."""
    gone, come = differing(hunk, "hedge")
    yield from reasons("hedge", hunk, gone, come, "" if gone and come else LOOSER if come else STRICTER)


def condition(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Whether it holds in other cases: `if`, `when`, `unless`, `except`, `provided that`, `subject to`, `before`."""
    gone, come = differing(hunk, "condition")
    yield from reasons("condition", hunk, gone, come, _cases(gone, come))


def _cases(gone: Marks, come: Marks) -> str:
    """A condition or exception that comes leaves fewer cases; “regardless of” leaves more."""
    if gone and come:
        return ""
    grades = {mark.grade for mark in (*gone, *come)} - {0}
    if grades == {-1}:
        return NARROWER if come else WIDER
    if grades == {1}:
        return WIDER if come else NARROWER
    return ""
