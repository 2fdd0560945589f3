"""The redline of several texts joined by one space → the redline of each paragraph, and what became of its end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from wording.comparison.model import Run, RunKind

EQUAL, DELETE, INSERT = RunKind.EQUAL, RunKind.DELETE, RunKind.INSERT

Piece = tuple[tuple[Run, ...], RunKind]
"""The runs of a paragraph, and whether its end stands in both texts, in the old or in the new alone."""


def cut(runs: Iterable[Run], old: Sequence[str], new: Sequence[str]) -> list[Piece]:
    """The paragraphs that `runs` make of the texts `old` and `new`, which they spell joined by one space each.

    Leaving out what is inserted gives the old texts, leaving out what is deleted the new: where only one side begins
    a new paragraph, the space that joins the other side there is marked as deleted or inserted.
    """
    old_joints, new_joints = _joints(old), _joints(new)
    out = _Pieces()
    at_old = at_new = 0
    for run in runs:
        for char in run.text:
            in_old, in_new = run.kind is not INSERT, run.kind is not DELETE
            ends_old = in_old and at_old in old_joints
            ends_new = in_new and at_new in new_joints
            out.take(run.kind, char, ends_old, ends_new)
            at_old, at_new = at_old + in_old, at_new + in_new
    out.end(EQUAL)
    return out.done


def _joints(texts: Sequence[str]) -> set[int]:
    """Where the joining spaces stand in the joined text."""
    return {end - 1 for end in list(accumulate(len(text) + 1 for text in texts))[:-1]}


class _Pieces:
    """Gathers characters into runs and runs into paragraphs."""

    def __init__(self) -> None:
        self.done: list[Piece] = []
        self.runs: list[tuple[RunKind, list[str]]] = []

    def take(self, kind: RunKind, char: str, ends_old: bool, ends_new: bool) -> None:
        if kind is EQUAL and ends_old is not ends_new:
            # A joint on one side only: there it is the end of a paragraph, on the other side a space.
            self._add(INSERT if ends_old else DELETE, char)
            self.end(DELETE if ends_old else INSERT)
        elif ends_old or ends_new:
            self.end(kind)
        else:
            self._add(kind, char)

    def _add(self, kind: RunKind, char: str) -> None:
        if self.runs and self.runs[-1][0] is kind:
            self.runs[-1][1].append(char)
        else:
            self.runs.append((kind, [char]))

    def end(self, kind: RunKind) -> None:
        """Ends the paragraph."""
        self.done.append((tuple(Run(k, "".join(chars)) for k, chars in self.runs), kind))
        self.runs = []
