"""Figures of merit of a redline and of a pairing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wording.comparison.model import ChangeKind, Comparison
from wording.comparison.vocabulary import FUNCTION, NORMATIVE

if TYPE_CHECKING:
    from texts import Revision

WORD = re.compile(r"v?\d+(?:[.,]\d+)*|\w+(?:['’‑-]\w+)*")
"""A word, for counting: numbers are whole."""
Ops = list[tuple[str, str]]
"""A redline as (`=`, `-` or `+`, text), which every engine is brought to."""


@dataclass(frozen=True, slots=True)
class Readability:
    """How a redline reads."""

    hunks: int
    """Stretches of change; those of white space alone do not count."""
    islands: int
    """Up to two stop words or numbers left standing between two hunks."""
    split: int
    """Words that an edge of a hunk cuts."""
    changed: int
    """Words deleted and inserted."""
    least: int
    """The least that any word redline must change: both lengths less twice the longest common subsequence."""
    exact: bool
    """Whether it spells both texts."""

    def __add__(self, other: Readability) -> Readability:
        return Readability(
            self.hunks + other.hunks,
            self.islands + other.islands,
            self.split + other.split,
            self.changed + other.changed,
            self.least + other.least,
            self.exact and other.exact,
        )

    @property
    def ratio(self) -> float:
        """Words changed over the least."""
        return self.changed / self.least if self.least else 1.0


def readability(ops: Ops, old: str, new: str) -> Readability:
    """The figures of one redline."""
    parts = _parts(ops)
    islands = sum(
        a[0] == "x" and b[0] == "=" and c[0] == "x" and _is_island(b[1])
        for a, b, c in zip(parts, parts[1:], parts[2:], strict=False)
    )
    changed = sum(len(WORD.findall(text)) for kind, text in ops if kind != "=")
    exact = old == "".join(t for k, t in ops if k != "+") and new == "".join(t for k, t in ops if k != "-")
    hunks = sum(kind == "x" for kind, _ in parts)
    return Readability(hunks, islands, _split(ops, old, new), changed, least_changed(old, new), exact)


def least_changed(old: str, new: str) -> int:
    """Words that every redline of these texts must change."""
    from rapidfuzz.distance import LCSseq

    a, b = WORD.findall(old), WORD.findall(new)
    numbers = {word: n for n, word in enumerate(dict.fromkeys((*a, *b)))}
    return len(a) + len(b) - 2 * LCSseq.similarity([numbers[w] for w in a], [numbers[w] for w in b])


def _parts(ops: Ops) -> list[tuple[str, str]]:
    parts: list[tuple[str, str]] = []
    for kind, text in ops:
        if kind != "=" and not text.strip():
            continue
        name = "=" if kind == "=" else "x"
        if parts and parts[-1][0] == name:
            parts[-1] = (name, parts[-1][1] + text)
        else:
            parts.append((name, text))
    return parts


def _is_island(text: str) -> bool:
    words = [word.lower() for word in WORD.findall(text)]
    return len(words) <= 2 and all(word in FUNCTION - NORMATIVE or word.isdigit() for word in words)


def _split(ops: Ops, old: str, new: str) -> int:
    cut = 0
    for text, gone in ((old, "+"), (new, "-")):
        inside = {at for m in WORD.finditer(text) for at in range(m.start() + 1, m.end())}
        at = 0
        for kind, part in ops:
            if kind != gone:
                cut += kind != "=" and (at in inside or at + len(part) in inside)
                at += len(part)
    return cut


@dataclass(frozen=True, slots=True)
class Counts:
    """True, found and rightly found."""

    true: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.true + other.true, self.found + other.found, self.right + other.right)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.true + self.found) if self.true + self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the true ones that were found."""
        return self.right / self.true if self.true else 1.0


def counted(true: Iterable[tuple[int, int]], found: Iterable[tuple[int, int]]) -> Counts:
    """Counts of two sets of pairs."""
    a, b = set(true), set(found)
    return Counts(len(a), len(b), len(a & b))


def pairing(revision: Revision, comparison: Comparison) -> tuple[Counts, Counts, Counts]:
    """Counts of pairs, of moved pairs, and of pieces of splits and merges."""
    olds, news = _places(revision.old), _places(revision.new)
    pairs: set[tuple[int, int]] = set()
    moved: set[tuple[int, int]] = set()
    pieces: set[tuple[int, int]] = set()
    for section in comparison.sections:
        for clause in section.clauses:
            links = {(olds[o.section, o.position], news[n.section, n.position]) for o in clause.old for n in clause.new}
            pairs |= links
            if len(clause.old) > 1 or len(clause.new) > 1:
                pieces |= links
            elif ChangeKind.MOVED in clause.kinds:
                moved |= links
    return counted(revision.pairs, pairs), counted(revision.moved, moved), counted(revision.pieces, pieces)


def _places(version: object) -> dict[tuple[str, int], int]:
    places: dict[tuple[str, int], int] = {}
    for section in version.sections:  # type: ignore[attr-defined]
        for position in range(1, len(section.clauses) + 1):
            places[section.id, position] = len(places)
    return places
