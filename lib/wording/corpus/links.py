"""A comparison → what became of each section and clause, as rows, and those rows → a comparison to follow lineage by.

What comes back knows kinds, weights and places, not redlines: all that the lineage of a corpus tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from wording.comparison.ledger import NO_WORDS
from wording.comparison.model import ChangeKind, ClauseChange, Comparison, SectionChange, Weight
from wording.comparison.refs import ClauseRef, SectionRef
from wording.corpus.tables import Row
from wording.record.model import Version


def link_rows(n: int, comparison: Comparison) -> Iterator[Row]:
    """A row for each section, followed by one for each of its clauses; clauses are numbered through each version."""
    olds, news = _numbers(comparison.old), _numbers(comparison.new)
    for entry, section in enumerate(comparison.sections):
        sides = [[ref.position for ref in side] for side in (section.old, section.new)]
        yield n, entry, False, *_said(section), *sides
        for clause in section.clauses:
            old = [olds[ref.section, ref.position] for ref in clause.old]
            new = [news[ref.section, ref.position] for ref in clause.new]
            yield n, entry, True, *_said(clause), old, new


def _said(entry: SectionChange | ClauseChange) -> tuple[str, str, str, bool]:
    return " ".join(entry.kinds), str(entry.weight), entry.change or "", entry.confirm


def _numbers(version: Version) -> dict[tuple[str, int], int]:
    places = ((section.id, n) for section in version.sections for n in range(1, len(section.clauses) + 1))
    return {at: number for number, at in enumerate(places)}


def linked(rows: Iterable[Row], versions: Sequence[Version]) -> Iterator[Comparison]:
    """The comparisons of neighbouring versions, in order, that such rows tell of."""
    pairs = zip(groupby(rows, key=lambda row: row[0]), pairwise(versions), strict=True)
    for (_, group), (old, new) in pairs:
        yield Comparison(old, new, NO_WORDS, tuple(_sections(list(group), old, new)))


def _sections(rows: list[Row], old: Version, new: Version) -> Iterator[SectionChange]:
    olds, news = _clauses(old), _clauses(new)
    for _, group in groupby(rows, key=lambda row: row[1]):
        head, *rest = group
        yield _section(head, old, new, tuple(_clause(row, olds, news) for row in rest))


def _clauses(version: Version) -> list[ClauseRef]:
    return [
        ClauseRef(section.id, n, clause.text, clause.form, clause.depth, clause.number)
        for section in version.sections
        for n, clause in enumerate(section.clauses, 1)
    ]


def _section(row: Row, old: Version, new: Version, clauses: tuple[ClauseChange, ...]) -> SectionChange:
    kinds, weight, change, confirm, olds, news = _read(row)
    before, after = _heads(old, olds), _heads(new, news)
    return SectionChange(change, kinds, before, after, None, "", confirm, (), weight, (), NO_WORDS, clauses)


def _heads(version: Version, places: Sequence[int]) -> tuple[SectionRef, ...]:
    found = ((at, version.sections[at - 1]) for at in places)
    return tuple(SectionRef(section.id, section.heading, at, section.role) for at, section in found)


def _clause(row: Row, olds: Sequence[ClauseRef], news: Sequence[ClauseRef]) -> ClauseChange:
    kinds, weight, change, confirm, old, new = _read(row)
    before, after = tuple(olds[at] for at in old), tuple(news[at] for at in new)
    return ClauseChange(change, kinds, before, after, None, "", confirm, (), weight, (), NO_WORDS)


def _read(row: Row) -> tuple[tuple[ChangeKind, ...], Weight, str | None, bool, list[int], list[int]]:
    _, _, _, kinds, weight, change, confirm, old, new = row
    return tuple(map(ChangeKind, kinds.split())), Weight(weight), change or None, confirm, old, new
