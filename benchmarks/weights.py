"""Measures the weights: over minimal pairs of which it is known whether they alter the meaning, and their time."""

from __future__ import annotations

import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from minimal_pairs import MinimalPair, pairs
from minimal_pairs.harmless import further, in_code

from wording import compare
from wording.comparison.model import Weight
from wording.record.model import Version

WEIGHING = "wording.comparison.weigh"
"""How the names of the modules that weigh begin."""
OPPOSITE = {"stricter": "looser", "looser": "stricter", "wider": "narrower", "narrower": "wider"}
"""Directions and their reverse."""
RULES = {
    "strength of obligation": {"obligation"},
    "prohibition": {"prohibition", "obligation", "negation"},
    "negation": {"negation", "prohibition"},
    "negation in a word": {"negation"},
    "quantifier": {"scope", "number"},
    "who is bound": {"actor"},
    "who is protected": {"protected", "list"},
    "list item": {"list"},
    "list order": {"order"},
    "open or closed list": {"open-list"},
    "and, or": {"and-or"},
    "hedge": {"hedge", "condition"},
    "absolute": {"absolute", "scope"},
    "condition": {"condition"},
    "number": {"number"},
    "term or name": {"name", "term"},
    "cross-reference": {"reference"},
    "quotation or title": {"quotation", "term"},
    "other words": {"wording"},
}
"""Rules of which one must speak for an operator; of the traps only the weight counts."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the tool says of a pair."""

    pair: MinimalPair
    """The pair."""
    weight: Weight
    """The heaviest weight of its changes."""
    rules: frozenset[str]
    """Rules that gave a reason to judge."""
    directions: frozenset[str]
    """Directions that those rules named."""

    @property
    def right(self) -> bool:
        """Whether the weight is."""
        return self.weight is (Weight.JUDGE if self.pair.meaning else Weight.EDITORIAL)

    @property
    def named(self) -> bool:
        """Whether a right rule spoke."""
        return bool(self.rules & RULES.get(self.pair.operator, set(self.rules)))

    @property
    def directed(self) -> bool:
        """Whether a right direction was given, and none of the opposite."""
        stated = set(self.pair.direction.split("/"))
        return bool(self.directions & stated) and not self.directions & ({OPPOSITE[way] for way in stated} - stated)


def verdict(pair: MinimalPair) -> Verdict:
    """The verdict on a pair."""
    changes = compare(*pair.versions).changes
    weights = {change.weight for change in changes}
    weight = next((w for w in (Weight.JUDGE, Weight.EDITORIAL) if w in weights), Weight.NONE)
    reasons = [reason for change in changes for reason in change.reasons if change.weight is weight]
    return Verdict(
        pair,
        weight,
        frozenset(reason.rule for reason in reasons),
        frozenset(reason.direction for reason in reasons if reason.direction),
    )


COLUMNS = ("operator", "half", "pairs", "judge", "editorial", "right rule", "rules a pair", "right direction")


def rows(verdicts: Iterable[Verdict]) -> Iterator[list[object]]:
    """A row an operator and half, and the sums."""
    by: dict[tuple[str, str], list[Verdict]] = defaultdict(list)
    for found in verdicts:
        by[found.pair.operator, found.pair.half].append(found)
        kind = "change of meaning" if found.pair.meaning else "same meaning"
        by[f"**{kind}**", found.pair.half].append(found)
        by[f"**{kind}**", "both"].append(found)
    if tables := _tables():
        ruled = [f for f in by["**change of meaning**", "both"] if f.pair.operator in RULES]
        by["**meaning, no differing word in the rules' files**", "both"] = [f for f in ruled if foreign(f, tables)]
    for key in sorted(
        (key for key in by if by[key]), key=lambda key: (key[0].startswith("**"), not by[key][0].pair.meaning, key)
    ):
        yield [*key, *_figures(by[key])]
    for beside in (further, in_code):
        found = [verdict(pair) for pair in beside()]
        yield [found[0].pair.operator, found[0].pair.half, *_figures(found)]


def _figures(some: list[Verdict]) -> list[object]:
    judge = sum(found.weight is Weight.JUDGE for found in some)
    editorial = sum(found.weight is Weight.EDITORIAL for found in some)
    ruled = [found for found in some if found.pair.meaning and found.pair.operator in RULES]
    stated = [found for found in some if found.pair.direction]
    return [
        len(some),
        _share(judge, len(some)),
        _share(editorial, len(some)),
        _share(sum(found.named for found in ruled), len(ruled)),
        f"{sum(len(found.rules) for found in ruled) / len(ruled):.2f}" if ruled else "–",
        _share(sum(found.directed for found in stated), len(stated)),
    ]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


SOURCES = Path(__file__).parents[1] / "lib" / "wording" / "comparison" / "weighing"


def _tables() -> str:
    """All that stands in the rules' own files, in small letters."""
    files = sorted(path for path in SOURCES.rglob("*") if path.suffix in {".py", ".md", ".csv", ".txt", ".json"})
    return "\n".join(path.read_text("utf-8").lower() for path in files)


def foreign(found: Verdict, tables: str) -> bool:
    """Whether no word in which the sides of a pair differ stands in the rules' own files."""
    old, new = (set(re.findall(r"[\w’'-]+", side.lower())) for side in (found.pair.old, found.pair.new))
    return not any(re.search(rf"\b{re.escape(word)}\b", tables) for word in old ^ new)


def verdicts() -> list[Verdict]:
    """The verdicts on all pairs."""
    return [verdict(pair) for pair in pairs()]


def classifying(versions: Iterable[tuple[Version, Version]], rounds: int = 5) -> tuple[float, float]:
    """Least processor seconds of comparing all pairs of versions, and of the weighing in it, over a few rounds."""
    both = list(versions)
    best = (float("inf"), 0.0)
    for _ in range(rounds):
        with _Stopwatch() as watch:
            start = time.process_time()
            for old, new in both:
                compare(old, new)
            best = min(best, (time.process_time() - start, watch.spent))
    return best


class _Stopwatch:
    """Adds up the time that comparing spends in the functions that it has from the weighing."""

    def __init__(self) -> None:
        self.spent = 0.0
        self.module = sys.modules["wording.comparison.compare"]
        named = vars(self.module).items()
        self.plain = {name: value for name, value in named if getattr(value, "__module__", "").startswith(WEIGHING)}

    def __enter__(self) -> _Stopwatch:
        for name, work in self.plain.items():
            setattr(self.module, name, self._timed(work))
        return self

    def __exit__(self, *_: object) -> None:
        for name, work in self.plain.items():
            setattr(self.module, name, work)

    def _timed(self, work: Callable[..., object]) -> Callable[..., object]:
        def timed(*args: object, **options: object) -> object:
            start = time.process_time()
            try:
                return work(*args, **options)
            finally:
                self.spent += time.process_time() - start

        return timed
