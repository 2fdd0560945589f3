"""What is left when no other rule speaks: marks that may regroup words, capitals, and other words."""

from __future__ import annotations

from collections.abc import Iterator

from wording.comparison.model import Reason
from wording.comparison.weighing.aligned import Hunk, Side
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.edits import told
from wording.comparison.weighing.notes import usual


def grouping(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Whether only a comma or another mark comes, goes or changes, which may regroup the words around it."""
    if hunk.old.low == hunk.new.low and "".join(hunk.old.text.split()) == "".join(hunk.new.text.split()):
        yield Reason("grouping", told(_around(hunk.old), _around(hunk.new)))
    elif hunk.old.said == hunk.new.said and hunk.old.low != hunk.new.low:
        yield Reason("grouping", hunk.evidence)


def _around(side: Side) -> str:
    """A stretch of white space with the words on either side."""
    return side.words.span(max(0, side.start - 1), min(side.stop + 1, len(side.words.low)))


def capitals(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Whether only capitals change, in a word that they may make a name, a term or another word."""
    if hunk.old.low == hunk.new.low and hunk.old.text != hunk.new.text and hunk.old.said:
        yield Reason("capitals", hunk.evidence)


def wording(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """That the words are others; with what such a change is usually taken to be, where that is known."""
    note = usual(hunk.old.said, hunk.new.said)
    yield Reason("wording", f"{hunk.evidence}: usually taken to be {note}" if note else hunk.evidence)
