"""Holds the weights of real changes against two readings of them made by hand (see labels/README.md)."""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from wording import compare
from wording.comparison.model import Change, Weight
from wording.exchange.importing import read_any
from wording.record.model import Version

FILE = Path(__file__).parent / "labels" / "weights.csv"
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """A labelled change and what the tool says of it."""

    row: Row
    """The row of the labels."""
    change: Change | None
    """The change; None when the clauses are paired otherwise now."""

    @property
    def weight(self) -> Weight | None:
        """The weight now; none where reading the files leaves no difference; None where it is paired otherwise."""
        if self.change:
            return self.change.weight
        return Weight.NONE if self.row["old"] == self.row["new"] else None

    @property
    def label(self) -> str:
        """What the readers settled on."""
        return self.row["settled"] or self.row["label"]

    @property
    def harm(self) -> bool:
        """Whether it alters a duty, a protected group, a number or a scope."""
        return (self.row["settled_harm"] or self.row["harm"]) == "yes"


def key(texts: Iterable[str]) -> str:
    """The name of one text, or of several joined by `+`: twelve digits of each one's SHA-256."""
    return "+".join(hashlib.sha256(text.encode()).hexdigest()[:12] for text in texts)


def keys(change: Change) -> tuple[str, str, str]:
    """Part, old and new, as the labels name a change."""
    if change.clause:
        return "clause", key(ref.text for ref in change.clause.old), key(ref.text for ref in change.clause.new)
    section = change.section
    return "heading", key(ref.heading for ref in section.old), key(ref.heading for ref in section.new)


def labels() -> list[Row]:
    """All rows."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def readings(folder: Path) -> Iterator[Reading]:
    """The labelled changes whose texts are in the folder; ValueError when a text is not what was labelled."""
    for (case, start, end), rows in groupby(labels(), key=lambda row: (row["case"], row["from"], row["to"])):
        if not (folder / case).is_dir():
            continue
        old, new = _step(folder, case, start, end)
        found = {keys(change): change for change in compare(old, new).changes}
        group = list(rows)
        _held(old, new, group, f"{case} {start} → {end}")
        for row in group:
            yield Reading(row, found.get((row["part"], row["old"], row["new"])))


def revisions(folder: Path) -> list[tuple[Version, Version]]:
    """The labelled revisions whose texts are in the folder."""
    steps = sorted({(row["case"], row["from"], row["to"]) for row in labels() if (folder / row["case"]).is_dir()})
    return [_step(folder, *step) for step in steps]


def _step(folder: Path, case: str, start: str, end: str) -> tuple[Version, Version]:
    old, new = (read_any(min((folder / case).glob(f"{name}*.md"))) for name in (start, end))
    return old, new


def _held(old: Version, new: Version, rows: list[Row], name: str) -> None:
    for side, version in (("old", old), ("new", new)):
        texts = [text for part in version.sections for text in (part.heading, *(c.text for c in part.clauses))]
        there = {key([text]) for text in texts}
        lost = [one for row in rows for one in row[side].split("+") if one and one not in there]
        if lost:
            raise ValueError(f"{name}: nothing has the label {', '.join(lost)}; the text is not what was labelled.")


def kappa(pairs: Iterable[tuple[str, str]]) -> tuple[int, float, float]:
    """How many, the share on which two readers agree, and Cohen's kappa."""
    both = list(pairs)
    same = sum(a == b for a, b in both) / len(both)
    first, second = Counter(a for a, _ in both), Counter(b for _, b in both)
    chance = sum(first[label] * second[label] for label in first) / len(both) ** 2
    return len(both), same, (same - chance) / (1 - chance) if chance < 1 else 1.0


def agreement() -> Iterator[list[object]]:
    """The agreement of the two readings; one row that says so when there is no second one."""
    rows = [row for row in labels() if row["second"]]
    if not rows:
        yield ["no second reading is stored", 0, "–", "–"]
        return
    for name, second in (("label", "second"), ("harm", "second_harm")):
        number, same, beyond = kappa((row[name], row[second]) for row in rows)
        yield [name, number, f"{same:.3f}", f"{beyond:.3f}"]


PROVABLE = {"white space", "typography", "punctuation", "case", "spelling", "numbering", "move"}
"""Classes of which a rule can prove that they alter nothing; that a slip was mended only a reader sees."""
COLUMNS = ("settled as", "changes", "judge", "editorial", "none", "share of judge", "paired otherwise now")


def rows(found: Iterable[Reading]) -> Iterator[list[object]]:
    """A row for what alters a duty, group, number or scope, for the rest to judge, and for what is editorial."""
    every = list(found)
    kinds = {
        "judge, alters a duty, group, number or scope": [r for r in every if r.label == "judge" and r.harm],
        "judge, other": [r for r in every if r.label == "judge" and not r.harm],
        "editorial": [r for r in every if r.label == "editorial"],
        "editorial, of a class that may be proved": [
            r for r in every if r.label == "editorial" and r.row["class"] in PROVABLE
        ],
    }
    for name, some in kinds.items():
        weights = Counter(r.weight for r in some)
        seen = len(some) - weights[None]
        counts = [weights[weight] for weight in (Weight.JUDGE, Weight.EDITORIAL, Weight.NONE)]
        share = f"{counts[0] / seen:.3f}" if seen else "–"
        yield [name, len(some), *counts, share, weights[None]]
