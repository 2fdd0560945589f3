"""The aligned clause: both whole texts as words, and the stretches in which they differ, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from wording.comparison.model import Run, RunKind
from wording.comparison.weighing.edits import told
from wording.comparison.weighing.marks import Mark, marks
from wording.comparison.weighing.words import Words, read


@dataclass(frozen=True)
class Side:
    """The changed stretch of one text."""

    words: Words
    """The whole text."""
    start: int
    """The first word that changed."""
    stop: int
    """The word after the last one that changed; the same as `start` when nothing stands here."""
    text: str
    """The stretch as it is written, white space included."""
    low: tuple[str, ...]
    """The changed words and marks, in small letters."""
    said: tuple[str, ...]
    """The changed words, in small letters, without the marks between them."""

    @cached_property
    def found(self) -> Mapping[str, list[Mark]]:
        """What the lexicon finds in the stretch, or across one of its ends, by family."""
        found: dict[str, list[Mark]] = {}
        # An empty stretch touches the phrases that it would part.
        last = max(self.stop, self.start)
        for mark in marks(self.words):
            if mark.start < last and mark.stop > self.start:
                found.setdefault(mark.family, []).append(mark)
        return found

    def marks(self, family: str) -> Sequence[Mark]:
        """What the lexicon finds of one family."""
        return self.found.get(family, ())


class Hunk(NamedTuple):
    """One edit, on both sides."""

    old: Side
    """What stood."""
    new: Side
    """What stands now."""

    @property
    def evidence(self) -> str:
        """The edit in words."""
        return told(self.old.text, self.new.text)


class Aligned(NamedTuple):
    """A clause or heading that changed."""

    old: Words
    """The old text."""
    new: Words
    """The new text."""
    hunks: tuple[Hunk, ...]
    """Its edits, in order."""
    alone: bool = False
    """Whether it is joined to no other by the mark at its end."""


def align(runs: Sequence[Run], alone: bool = False) -> Aligned:
    """The two texts that a redline spells, and its edits placed in them, each widened to whole words."""
    old = read("".join(run.text for run in runs if run.kind is not RunKind.INSERT))
    new = read("".join(run.text for run in runs if run.kind is not RunKind.DELETE))
    spans: list[Span] = []
    for span in _spans(runs):
        wide = _widened(old, new, span)
        if spans and (wide[0] < spans[-1][1] or wide[2] < spans[-1][3]):
            before = spans.pop()
            wide = min(before[0], wide[0]), wide[1], min(before[2], wide[2]), wide[3]
        spans.append(wide)
    hunks = (Hunk(_side(old, a, b), _side(new, c, d)) for a, b, c, d in spans)
    return Aligned(old, new, tuple(hunks), alone)


Span = tuple[int, int, int, int]
"""Characters that changed: old[a:b] became new[c:d]."""


def _spans(runs: Sequence[Run]) -> Iterator[Span]:
    a = c = b = d = 0
    for run in (*runs, Run(RunKind.EQUAL, "")):
        if run.kind is RunKind.DELETE:
            b += len(run.text)
        elif run.kind is RunKind.INSERT:
            d += len(run.text)
        else:
            if (a, c) != (b, d):
                yield a, b, c, d
            a, c = b + len(run.text), d + len(run.text)
            b, d = a, c


def _widened(old: Words, new: Words, span: Span) -> Span:
    """The span with the rest of each word that it cuts, on both sides alike."""
    a, b, c, d = span
    while more := max(old.inside(a)[0], new.inside(c)[0]):
        a, c = max(0, a - more), max(0, c - more)
    while more := max(old.inside(b)[1], new.inside(d)[1]):
        b, d = min(len(old.text), b + more), min(len(new.text), d + more)
    return a, b, c, d


def _side(words: Words, start: int, stop: int) -> Side:
    return side(words, words.place(start), words.place(stop), words.text[start:stop])


def side(words: Words, start: int, stop: int, text: str) -> Side:
    """The stretch of a text from one word up to another."""
    low = words.low[start:stop]
    return Side(words, start, stop, text, low, tuple(word for word in low if word[0].isalnum()))
