"""Counts pairs, moves, splits and merges of real revisions against labels made by hand (see labels/README.md)."""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from metrics import Counts, counted

from wording import compare
from wording.comparison.model import ChangeKind, Comparison
from wording.exchange.importing import read_any
from wording.record.model import Version

LABELS = Path(__file__).parent / "labels"
Pair = tuple[int, int]
"""Places of a clause in the old and the new text, from 0."""


@dataclass(frozen=True, slots=True)
class Step:
    """Two neighbouring versions and what a person says about them."""

    name: str
    """The document and its versions."""
    old: Version
    """The old version."""
    new: Version
    """The new version."""
    same: frozenset[Pair]
    """Clauses, or pieces of clauses, that are the same."""
    arguable: frozenset[Pair]
    """Those about which readers may differ."""
    moved: frozenset[Pair]
    """Those of the same that were moved."""
    either: frozenset[Pair]
    """Those that may or may not be said to have moved."""

    @property
    def pieces(self) -> frozenset[Pair]:
        """Those of the same that come of a split or a merge."""
        olds, news = Counter(i for i, _ in self.same), Counter(j for _, j in self.same)
        return frozenset((i, j) for i, j in self.same if olds[i] > 1 or news[j] > 1)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far a comparison agrees with the labels."""

    pairs: Counts
    """Pairs of clauses."""
    moved: Counts
    """Moves; those that may be seen either way are left out."""
    pieces: Counts
    """Pieces of splits and merges."""
    reworded: Counts
    """Pairs whose texts differ."""

    def __add__(self, other: Agreement) -> Agreement:
        return Agreement(
            self.pairs + other.pairs,
            self.moved + other.moved,
            self.pieces + other.pieces,
            self.reworded + other.reworded,
        )

    def row(self, name: str) -> list[object]:
        """A row of the table."""
        pairs, moved, pieces = self.pairs, self.moved, self.pieces
        precision = pairs.right / pairs.found if pairs.found else 1.0
        return [
            name,
            pairs.true,
            f"{precision:.3f}",
            f"{pairs.recall:.3f}",
            f"{pairs.f1:.3f}",
            f"{self.reworded.f1:.3f}",
            f"{moved.right}/{moved.true}",
            moved.found - moved.right,
            f"{pieces.right}/{pieces.true}",
            pieces.found - pieces.right,
        ]


COLUMNS = (
    "step",
    "pairs",
    "precision",
    "recall",
    "F1",
    "F1 of reworded",
    "moves",
    "false moves",
    "pieces",
    "false pieces",
)


def steps(folder: Path) -> Iterator[Step]:
    """The labelled revisions whose texts are in the folder; ValueError when a text is not what was labelled."""
    for labels in sorted(LABELS.glob("*.csv")):
        document = folder / labels.stem
        if not document.is_dir():
            continue
        with labels.open(encoding="utf-8", newline="") as file:
            for (start, end), rows in groupby(csv.DictReader(file), key=lambda row: (row["from"], row["to"])):
                old, new = (read_any(min(document.glob(f"{name}*.md"))) for name in (start, end))
                yield _step(f"{labels.stem} {start} → {end}", old, new, list(rows))


def _step(name: str, old: Version, new: Version, rows: list[dict[str, str]]) -> Step:
    olds, news = _keys(old), _keys(new)
    lost = [row[side] for side, keys in (("old", olds), ("new", news)) for row in rows if row[side] not in {"", *keys}]
    if lost:
        raise ValueError(f"{name}: no clause has the label {', '.join(lost)}; the text is not what was labelled.")
    judged = {(olds[row["old"]], news[row["new"]]): row for row in rows if row["old"] and row["new"]}
    same = {pair for pair, row in judged.items() if row["verdict"] == "same"}
    named_old, named_new = {row["old"] for row in rows}, {row["new"] for row in rows}
    same |= {(olds[k], news[k]) for k in olds if k in news and k not in named_old and k not in named_new}
    return Step(
        name,
        old,
        new,
        frozenset(same),
        frozenset(pair for pair, row in judged.items() if row["verdict"] == "arguable"),
        frozenset(pair for pair, row in judged.items() if row["moved"] == "yes"),
        frozenset(pair for pair, row in judged.items() if row["moved"] == "either"),
    )


def texts(version: Version) -> list[str]:
    """The clauses of a version in reading order."""
    return [clause.text for section in version.sections for clause in section.clauses]


def _keys(version: Version) -> dict[str, int]:
    """The place of each clause by its key; a text that stands twice has none."""
    found = [hashlib.sha256(text.encode()).hexdigest()[:12] for text in texts(version)]
    return {key: place for place, key in enumerate(found) if found.count(key) == 1}


@dataclass(frozen=True, slots=True)
class Said:
    """What a comparison says, in places."""

    pairs: frozenset[Pair]
    """Pairs it made."""
    moved: frozenset[Pair]
    """Those it calls moved, alone or with their section."""
    pieces: frozenset[Pair]
    """Those of splits and merges."""


def said(comparison: Comparison) -> Said:
    """The pairs, moves and pieces of a comparison."""
    olds, news = _places(comparison.old), _places(comparison.new)
    pairs: set[Pair] = set()
    moved: set[Pair] = set()
    pieces: set[Pair] = set()
    for section in comparison.sections:
        for clause in section.clauses:
            links = {(olds[o.section, o.position], news[n.section, n.position]) for o in clause.old for n in clause.new}
            pairs |= links
            moved |= links if ChangeKind.MOVED in (*clause.kinds, *section.kinds) else set()
            pieces |= links if len(clause.old) + len(clause.new) > 2 else set()
    return Said(frozenset(pairs), frozenset(moved), frozenset(pieces))


NOTHING = Agreement(Counts(), Counts(), Counts(), Counts())
"""Where a sum begins."""


def agreement(step: Step) -> Agreement:
    """How far the comparison of a step agrees with its labels."""
    found = said(compare(step.old, step.new))
    olds, news = texts(step.old), texts(step.new)
    pairs = found.pairs - step.arguable
    return Agreement(
        counted(step.same, pairs),
        counted(step.moved, found.moved - step.either),
        counted(step.pieces, found.pieces - _unsure(step)),
        counted(*({(i, j) for i, j in some if olds[i] != news[j]} for some in (step.same, pairs))),
    )


def _unsure(step: Step) -> set[Pair]:
    """Pairs about which, or about whose being pieces, readers may differ."""
    olds, news = {i for i, _ in step.arguable}, {j for _, j in step.arguable}
    return {*step.arguable, *((i, j) for i, j in step.same - step.pieces if i in olds or j in news)}


def _places(version: Version) -> dict[tuple[str, int], int]:
    addresses = [(s.id, n) for s in version.sections for n in range(1, len(s.clauses) + 1)]
    return {address: place for place, address in enumerate(addresses)}
