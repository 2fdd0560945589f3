"""Versions and comparisons → the rows of the tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from wording.comparison.frame import frame_row
from wording.comparison.model import ChangeKind, Comparison, Weight
from wording.comparison.tokens import count_words
from wording.corpus.plans import Source
from wording.corpus.tables import CLAUSE_KINDS, COLUMNS, SECTION_KINDS, Row
from wording.corpus.terms import counts
from wording.errors import Fault
from wording.history.tracks import Lineages
from wording.record.model import Version


def version_row(code: str, n: int, source: Source, version: Version) -> Row:
    """The row of the table `versions`."""
    meta, clauses = version.meta, [clause for section in version.sections for clause in section.clauses]
    words = sum(count_words(section.heading) for section in version.sections)
    return (
        *(code, n, version.id, source.day, source.file, source.sha256, source.size, meta.title, str(meta.status)),
        meta.language if "language" in meta.keys else "",
        meta.illustrative,
        *(len(version.sections), len(clauses), words + sum(count_words(clause.text) for clause in clauses)),
    )


def term_rows(code: str, n: int, source: Source, version: Version, terms: tuple[str, ...]) -> Iterator[Row]:
    """The rows of the table `terms`: one a term that the version uses."""
    for term, count in counts(version, terms).items():
        yield code, n, version.id, source.day, term, count, version.meta.illustrative


def pair_row(code: str, n: int, days: tuple[date | None, date | None], comparison: Comparison) -> Row:
    """The row of the table `pairs`; `n` is the number of the newer version, `days` are those of both."""
    words, weights = comparison.words, Counter(change.weight for change in comparison.changes)
    sections = Counter(f"sections_{kind}" for section in comparison.sections for kind in section.kinds)
    clauses = [clause for section in comparison.sections for clause in section.clauses]
    kinds = Counter(f"clauses_{kind}" for clause in clauses for kind in clause.kinds)
    old, new = days
    return (
        *(code, n, comparison.old.id, comparison.new.id, new, (new - old).days if old and new else None),
        comparison.illustrative,
        *(words.old, words.new, words.kept, words.moved, words.deleted, words.inserted),
        *(sections[kind] for kind in SECTION_KINDS),
        *(kinds[kind] for kind in CLAUSE_KINDS),
        *(weights.total(), weights[Weight.JUDGE], weights[Weight.EDITORIAL]),
        sum(change.confirm for change in comparison.changes),
        sum(clause.coarse for clause in clauses),
    )


def change_rows(code: str, n: int, comparison: Comparison) -> Iterator[Row]:
    """The rows of the table `changes`."""
    names = [name for name in COLUMNS["changes"] if name not in ("code", "n", "old", "new", "illustrative")]
    for change in comparison.changes:
        row = frame_row(change)
        values = (row[name] for name in names)
        yield code, n, comparison.old.id, comparison.new.id, *values, comparison.illustrative


def reason_rows(code: str, n: int, comparison: Comparison) -> Iterator[Row]:
    """The rows of the table `reasons`: one a rule that spoke on a change."""
    for change in comparison.changes:
        for reason in change.reasons:
            said = (str(change.weight), reason.rule, reason.direction, reason.evidence)
            yield code, n, comparison.new.id, change.id, *said, comparison.illustrative


def lineage_rows(code: str, lineages: Lineages, numbered: Sequence[tuple[int, Source]]) -> Iterator[Row]:
    """The rows of the table `lineage`: for each section and clause, the versions in which something happened to it.

    `numbered` are the sources of the versions followed, each with its number.
    """
    known = {id(version): at for version, at in zip(lineages.versions, numbered, strict=True)}
    for track, line in enumerate(lineages, 1):
        clause = int(line.key.partition("/")[2] or 0)
        for step in line.steps:
            if step.event != ChangeKind.UNCHANGED:
                n, source = known[id(step.version)]
                yield (
                    *(code, track, line.section, clause, line.name, n, step.version.id, source.day),
                    *(step.event, str(step.weight), step.change, step.confirm, step.text),
                    step.version.meta.illustrative,
                )


def fault_rows(code: str, faults: tuple[Fault, ...]) -> Iterator[Row]:
    """The rows of the table `faults`."""
    for fault in faults:
        yield code, fault.file, fault.line, fault.code, fault.message, fault.mend
