"""Warnings that a person set aside: `silence` in the front matter of the version.

    silence: "W-TWO-NAMES members/1: both names are official; W-DOUBLED: a quotation, kept as it is"

Each entry is a code, a place (a section's id, `section/n`, or a clause's id; none for the whole text) and, after a
colon, the reason, which is never left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from wording.drafting.model import DraftingWarning
from wording.record.model import Version

CODE = "W-SILENCE"
"""The code of a warning about an entry itself."""


@dataclass(frozen=True, slots=True)
class Silence:
    """One entry."""

    text: str
    """The entry as it is written."""
    code: str
    """Which warnings are meant."""
    place: str
    """Where; empty for the whole text."""
    reason: str
    """Why; never empty in an entry that counts."""


def silences(version: Version) -> tuple[Silence, ...]:
    """The entries of a version's front matter, good and bad."""
    entries = filter(None, (part.strip() for part in version.meta.silence.split(";")))
    return tuple(_entry(text) for text in entries)


def _entry(text: str) -> Silence:
    left, _, reason = text.partition(":")
    code, _, place = left.strip().partition(" ")
    return Silence(text, code, place.strip(), reason.strip())


def silenced(
    warnings: Iterable[DraftingWarning], version: Version, codes: Collection[str], line: int
) -> tuple[tuple[DraftingWarning, ...], tuple[DraftingWarning, ...]]:
    """The warnings that are left, with those about the entries themselves (on `line`), and those that are set aside."""
    entries = silences(version)
    sound = [entry for entry in entries if entry.reason and entry.code in codes]
    named = _named_clauses(version)
    left: list[DraftingWarning] = []
    aside: list[DraftingWarning] = []
    used: set[Silence] = set()
    for warning in warnings:
        fits = [entry for entry in sound if _fits(entry, warning, named)]
        used.update(fits)
        aside += [replace(warning, silenced=fits[0].reason)] if fits else []
        left += [] if fits else [warning]
    faults = [_fault(entry, version, codes, line) for entry in entries if entry not in used]
    return (*faults, *left), tuple(aside)


def _named_clauses(version: Version) -> dict[tuple[str, int], str]:
    return {(s.id, n): clause.id for s in version.sections for n, clause in enumerate(s.clauses, 1) if clause.id}


def _fits(entry: Silence, warning: DraftingWarning, named: dict[tuple[str, int], str]) -> bool:
    clause = named.get((warning.section, warning.position))
    return entry.code == warning.code and entry.place in ("", warning.section, warning.address, clause)


def _fault(entry: Silence, version: Version, codes: Collection[str], line: int) -> DraftingWarning:
    if entry.code not in codes:
        reason, mend = "The entry names no drafting warning.", f"Begin it with one of {', '.join(sorted(codes))}."
    elif not entry.reason:
        reason, mend = "The entry gives no reason.", "Write the reason after a colon."
    else:
        reason, mend = "The entry sets nothing aside.", "Correct its place, or take it away."
    return DraftingWarning(CODE, "", 0, line, entry.text, reason, mend)
