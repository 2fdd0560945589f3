"""Tokens and what became of them → the runs of a redline; and runs → the texts that they spell."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from wording.comparison.model import Run, RunKind
from wording.comparison.tokens import Tokens

Hunk = tuple[int, int, int, int]
"""A stretch of changed tokens: old[a:b] became new[c:d]."""


class Gathered:
    """Gathers runs; neighbours of one kind become one, and space that both sides of a change share is kept."""

    def __init__(self) -> None:
        self.runs: list[tuple[RunKind, list[str]]] = []
        self.deleted: list[str] = []
        self.inserted: list[str] = []

    def equal(self, text: str) -> None:
        """Adds text that both sides have."""
        if not text:
            return
        if self.deleted:
            self._flush()
        self._add(RunKind.EQUAL, text)

    def change(self, deleted: str, inserted: str) -> None:
        """Adds text of the old side and what stands in its place on the new."""
        if deleted == inserted:
            self.equal(deleted)
        else:
            self.deleted.append(deleted)
            self.inserted.append(inserted)

    def close(self) -> list[Run]:
        """The runs."""
        self._flush()
        return [Run(kind, "".join(texts)) for kind, texts in self.runs]

    def _flush(self) -> None:
        """Adds the change that is pending; both lists grow together, so one tells whether there is any."""
        deleted, inserted = "".join(self.deleted), "".join(self.inserted)
        self.deleted, self.inserted = [], []
        kept = ""
        if shared := _shared_space(deleted, inserted):
            kept = deleted[-shared:]
            deleted, inserted = deleted[:-shared], inserted[:-shared]
        if deleted == inserted:
            self._add(RunKind.EQUAL, deleted)
        else:
            self._add(RunKind.DELETE, deleted)
            self._add(RunKind.INSERT, inserted)
        self._add(RunKind.EQUAL, kept)

    def _add(self, kind: RunKind, text: str) -> None:
        if not text:
            return
        if self.runs and self.runs[-1][0] is kind:
            self.runs[-1][1].append(text)
        else:
            self.runs.append((kind, [text]))


def spell(old: Tokens, new: Tokens, hunks: list[Hunk], out: Gathered) -> None:
    """Adds the runs that hunks make of two token sequences."""
    out.change(old.leading, new.leading)
    befores, afters = _spelt(old), _spelt(new)
    i = j = 0
    end = (len(old.cores), len(old.cores), len(new.cores), len(new.cores))
    for a, b, c, d in [*hunks, end]:
        if old.spaces[i:a] != new.spaces[j:c]:
            for at, (before, after) in enumerate(zip(old.spaces[i:a], new.spaces[j:c], strict=True), i):
                if before != after:
                    out.equal("".join(befores[2 * i : 2 * at + 1]))
                    out.change(before, after)
                    i = at + 1
        out.equal("".join(befores[2 * i : 2 * a]))
        out.change("".join(befores[2 * a : 2 * b]), "".join(afters[2 * c : 2 * d]))
        i, j = b, d


def _spelt(tokens: Tokens) -> list[str]:
    """Each token and then the space that rides on it."""
    return list(chain.from_iterable(zip(tokens.cores, tokens.spaces, strict=True)))


def _shared_space(a: str, b: str) -> int:
    """How many characters of white space both texts end with alike."""
    count, most = 0, min(len(a), len(b))
    while count < most and a[-1 - count] == b[-1 - count] and a[-1 - count].isspace():
        count += 1
    return count


def old_text(runs: Iterable[Run]) -> str:
    """The old text that runs spell."""
    return "".join(run.text for run in runs if run.kind is not RunKind.INSERT)


def new_text(runs: Iterable[Run]) -> str:
    """The new text that runs spell."""
    return "".join(run.text for run in runs if run.kind is not RunKind.DELETE)
