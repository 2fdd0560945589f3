"""The drafting warnings that a new text brings, and its reading level, as the packet says them."""

from __future__ import annotations

from collections.abc import Iterator

from wording.amend.overruling import NEW, addresses
from wording.comparison.model import Comparison
from wording.drafting.lint import examine, new_warnings
from wording.drafting.model import DraftingWarning, Findings
from wording.packet.citing import Sentence
from wording.record.model import Version


def drafting_warnings(comparison: Comparison) -> tuple[Sentence, ...]:
    """A sentence for every warning that the old text did not have, and one on the reading level before and after."""
    old, new = examine(comparison.old), examine(comparison.new)
    known = dict(addresses(comparison))
    warnings = (
        Sentence(_said(comparison.new, warning), tuple(filter(None, [known.get(NEW + warning.address)])))
        for warning in new_warnings(old, new)
    )
    return (*warnings, *_levels(old, new))


def new_in(comparison: Comparison) -> tuple[DraftingWarning, ...]:
    """The drafting warnings that the old text did not have."""
    return tuple(new_warnings(examine(comparison.old), examine(comparison.new)))


def _said(version: Version, warning: DraftingWarning) -> str:
    name = version.section(warning.section).name
    place = f"“{name}”, clause {warning.position}" if warning.position else f"“{name}”"
    return f"{place}, {warning.code}: “{warning.quoted}”: {warning.reason} {warning.mend}"


def _levels(old: Findings, new: Findings) -> Iterator[Sentence]:
    if old.level and new.level:
        before, after = f"{old.level.grade:.1f}", f"{new.level.grade:.1f}"
        change = f"stays at grade {after}" if before == after else f"goes from grade {before} to grade {after}"
        yield Sentence(f"The reading level (Flesch–Kincaid) {change}.", ())
