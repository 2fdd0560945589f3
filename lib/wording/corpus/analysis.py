"""The plan of a code → the rows of all its tables; of a long code piece by piece, joined to the very same rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from wording.comparison.compare import compare
from wording.comparison.model import Comparison
from wording.corpus.links import link_rows, linked
from wording.corpus.plans import Plan, Source, file_of
from wording.corpus.reading import read_text
from wording.corpus.rows import change_rows, fault_rows, lineage_rows, pair_row, reason_rows, term_rows, version_row
from wording.corpus.tables import COLUMNS, TABLES, Row
from wording.errors import Fault
from wording.history.lineage import chained
from wording.history.tracks import Lineages
from wording.record.model import Version

Tables = dict[str, list[Row]]
"""Rows by the name of their table."""

ReadBytes = Callable[[Source], bytes]
"""How to come by the bytes of a version."""


class _Known(NamedTuple):
    """A version that could be read."""

    n: int
    """Its number in the code, from 1; one that cannot be read leaves a gap."""
    source: Source
    """Where it comes from."""
    version: Version
    """What it says."""


def analysed(plan: Plan, data: ReadBytes) -> Tables:
    """All tables of a code, made at one go."""
    tables = _empty()
    known = list(_read(plan, 0, len(plan.sources), data, tables["faults"]))
    _tell_versions(plan, known, tables)
    comparisons = (comparison for _, comparison in _compared(plan, known, tables))
    return _finished(plan, known, chained(_versions(known), comparisons), tables)


def piece(plan: Plan, start: int, stop: int, data: ReadBytes) -> Tables:
    """The rows of the versions from `start` up to `stop`, and links by which `joined` follows what became of what.

    The first of them is compared with the last one before `start` that can be read.
    """
    tables = _empty() | {"links": []}
    known = list(_read(plan, start, stop, data, tables["faults"]))
    _tell_versions(plan, known, tables)
    for n, comparison in _compared(plan, [*_before(plan, start, data), *known], tables):
        tables["links"] += link_rows(n, comparison)
    return tables


def joined(plan: Plan, pieces: Iterable[Tables], data: ReadBytes) -> Tables:
    """The pieces of a code, in order, put together: what `analysed` gives."""
    tables = _empty()
    known = list(_read(plan, 0, len(plan.sources), data, []))
    links = _put_together(pieces, tables)
    return _finished(plan, known, chained(_versions(known), linked(links, _versions(known))), tables)


def _put_together(pieces: Iterable[Tables], tables: Tables) -> Iterator[Row]:
    """The links of all pieces, one piece in memory at a time; its other rows are added to the tables on the way."""
    for part in pieces:
        for table in TABLES:
            tables[table] += part[table]
        yield from part["links"]


def _empty() -> Tables:
    return {table: [] for table in TABLES}


def _versions(known: Sequence[_Known]) -> tuple[Version, ...]:
    return tuple(one.version for one in known)


def _read(plan: Plan, start: int, stop: int, data: ReadBytes, rows: list[Row]) -> Iterator[_Known]:
    """The versions of a range that can be read; what is wrong with the others becomes rows of faults."""
    for n, source in enumerate(plan.sources[start:stop], start + 1):
        faults: list[Fault] = []
        file = file_of(plan.code, source.file)
        version = read_text(data(source), source.file, source.version, file, faults)
        rows += fault_rows(plan.code, tuple(faults))
        if version is not None:
            yield _Known(n, source, version)


def _before(plan: Plan, start: int, data: ReadBytes) -> list[_Known]:
    """The last version before `start` that can be read."""
    for at in reversed(range(start)):
        if found := list(_read(plan, at, at + 1, data, [])):
            return found
    return []


def _tell_versions(plan: Plan, known: Iterable[_Known], tables: Tables) -> None:
    for n, source, version in known:
        tables["versions"].append(version_row(plan.code, n, source, version))
        tables["terms"] += term_rows(plan.code, n, source, version, plan.terms)


def _compared(plan: Plan, known: Sequence[_Known], tables: Tables) -> Iterator[tuple[int, Comparison]]:
    """Each version but the first compared with the one before it, by its number; rows are added on the way."""
    for old, new in pairwise(known):
        # Of two versions and nothing else, as `wording diff` compares them: a pair is the same in whatever piece.
        comparison = compare(old.version, new.version)
        tables["pairs"].append(pair_row(plan.code, new.n, (old.source.day, new.source.day), comparison))
        tables["changes"] += change_rows(plan.code, new.n, comparison)
        tables["reasons"] += reason_rows(plan.code, new.n, comparison)
        yield new.n, comparison


def _finished(plan: Plan, known: Sequence[_Known], lineages: Lineages, tables: Tables) -> Tables:
    """The tables with what can be told at the end only: lineage, faults of the folder, and the row of the code."""
    tables["lineage"] += lineage_rows(plan.code, lineages, [(one.n, one.source) for one in known])
    tables["faults"] = [*fault_rows(plan.code, plan.faults), *tables["faults"]]
    tables["codes"].append(_code_row(plan, tables))
    return tables


def _code_row(plan: Plan, tables: Tables) -> Row:
    versions, pairs, kinds = tables["versions"], tables["pairs"], _column("faults", "fault", tables)
    days = [day for day in _column("versions", "day", tables) if day]
    ids, words = _column("versions", "version", tables), _column("versions", "words", tables)
    return (
        *(plan.code, len(versions), len(pairs)),
        *((ids[0], ids[-1]) if ids else ("", "")),
        *((days[0], days[-1]) if days else (None, None)),
        *((words[0], words[-1]) if words else (0, 0)),
        *(sum(_column("pairs", name, tables)) for name in ("changes", "judge", "editorial")),
        *(sum(kind.startswith(sort) for kind in kinds) for sort in ("E-", "W-")),
        any(_column("versions", "illustrative", tables)),
    )


def _column(table: str, name: str, tables: Tables) -> list[Any]:
    at = list(COLUMNS[table]).index(name)
    return [row[at] for row in tables[table]]
