"""Weights that people gave in a motion + a comparison → the comparison with those weights, and why, never hidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from wording.amend.motion import Motion, Overrule
from wording.comparison.model import ClauseChange, Comparison, Reason, SectionChange, Weight
from wording.comparison.weighing.catalogue import OVERRULED
from wording.errors import Fault, RecordError
from wording.record.model import Version

Entry = TypeVar("Entry", SectionChange, ClauseChange)

NEW = "new "
"""Before an address of the new version, for what has none in the old."""


def overruled(comparison: Comparison, motions: Sequence[Motion]) -> Comparison:
    """The comparison with the weights that the motions give, the first reason saying which, by whom and why.

    An address is one of the old version (`relationships/3`, `integrity`), or of the new after the word `new`.
    RecordError, all faults at once, when one names no change of the comparison or is named twice.
    """
    faults: list[Fault] = []
    found: dict[str, tuple[Motion, Overrule]] = {}
    for motion, one in [(each, one) for each in motions for one in each.weights]:
        change = _change(comparison, one.at)
        if not change or change in found:
            faults.append(_fault(motion, one, bool(change)))
        elif _weights(comparison)[change] is one.weight:
            message = f"“{one.at}” under “weights” has the weight {one.weight} already"
            faults.append(Fault(motion.name, 0, "E-WEIGHT", message, "take the entry out"))
        else:
            found[change] = (motion, one)
    if faults:
        raise RecordError(tuple(faults))
    return replace(comparison, sections=tuple(_section(section, found) for section in comparison.sections))


def misplaced(motions: Iterable[Motion], versions: Iterable[Version]) -> Iterator[Fault]:
    """A fault for each weight whose address is none of the version that its motion amends.

    What the motion alone does not change may still change in the text that a packet shows, so that is left to it.
    """
    texts = {version.id: version for version in versions}
    for motion in motions:
        base = texts.get(motion.amends)
        known = set(_addresses(base)) if base and motion.weights else set()
        for one in motion.weights if known else ():
            if not one.at.startswith(NEW) and one.at not in known:
                message = f"“{one.at}” under “weights” is no section or clause of {motion.amends}"
                yield Fault(motion.file or motion.name, 0, "E-WEIGHT", message, "write the address of one that changes")


def _addresses(version: Version) -> Iterator[str]:
    """Every name by which a section or clause of a version can be called."""
    for section in version.sections:
        yield section.id
        for number, clause in enumerate(section.clauses, 1):
            yield f"{section.id}/{number}"
            if clause.id:
                yield clause.id


def _weights(comparison: Comparison) -> dict[str, Weight]:
    """What the rules make of each change."""
    return {change.id: change.weight for change in comparison.changes}


def _change(comparison: Comparison, address: str) -> str:
    """Id of the change at an address; empty for none."""
    return next((id for name, id in addresses(comparison) if name == address), "")


def addresses(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """Every address under which a change can be named, and its id."""
    for change in comparison.changes:
        if change.clause:
            ids = _clause_ids(comparison, change.clause)
            yield from ((name, change.id) for name in ids)
        else:
            yield from ((ref.id, change.id) for ref in change.section.old)
            yield from ((f"{NEW}{ref.id}", change.id) for ref in change.section.new)


def _clause_ids(comparison: Comparison, clause: ClauseChange) -> Iterator[str]:
    for version, refs, mark in ((comparison.old, clause.old, ""), (comparison.new, clause.new, NEW)):
        for ref in refs:
            yield mark + ref.address
            if id := version.section(ref.section).clauses[ref.position - 1].id:
                yield mark + id


def _fault(motion: Motion, one: Overrule, twice: bool) -> Fault:
    if twice:
        message, mend = f"“{one.at}” under “weights” names a change that has its weight already", "keep one of the two"
    else:
        message = f"“{one.at}” under “weights” names nothing that changes"
        mend = f"write the address of a changed section or clause, such as relationships/3, or “{NEW}care/2”"
    return Fault(motion.name, 0, "E-WEIGHT", message, mend)


def _section(section: SectionChange, found: dict[str, tuple[Motion, Overrule]]) -> SectionChange:
    clauses = tuple(_weighed(clause, found) for clause in section.clauses)
    return replace(_weighed(section, found), clauses=clauses)


def _weighed(entry: Entry, found: dict[str, tuple[Motion, Overrule]]) -> Entry:
    if not entry.change or entry.change not in found:
        return entry
    motion, one = found[entry.change]
    said = f"“{entry.weight}” by the rules, “{one.weight}” by motion {motion.label}: {one.because}"
    reasons = (Reason(OVERRULED, said), *entry.reasons)
    return replace(entry, weight=one.weight, reasons=reasons)
