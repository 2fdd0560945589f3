"""A redline as its edits: the words that go and come between two kept stretches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wording.comparison.model import Run, RunKind


class Edit(NamedTuple):
    """One hunk of a redline."""

    deleted: str
    """The words that go."""
    inserted: str
    """The words that come."""
    before: str
    """The kept text just before, empty at the beginning."""
    after: str
    """The kept text just after, empty at the end."""

    @property
    def evidence(self) -> str:
        """The edit in words."""
        return told(self.deleted, self.inserted)


def told(gone: str, come: str) -> str:
    """What goes and what comes, in words."""
    gone, come = gone.strip(), come.strip()
    if not gone:
        return f"“{come}” inserted"
    return f"“{gone}” → “{come}”" if come else f"“{gone}” deleted"


def edits(runs: Sequence[Run]) -> list[Edit]:
    """The edits of a redline, in order."""
    found: list[Edit] = []
    deleted = inserted = before = ""
    for run in (*runs, Run(RunKind.EQUAL, "")):
        if run.kind is RunKind.DELETE:
            deleted += run.text
        elif run.kind is RunKind.INSERT:
            inserted += run.text
        else:
            if deleted or inserted:
                found.append(Edit(deleted, inserted, before, run.text))
            deleted, inserted, before = "", "", run.text
    return found
