"""Days that cannot be, found without a clock: those of a version against one another, its name and its predecessor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from wording.errors import Fault
from wording.record.listing import RecordFile
from wording.record.model import Status, Version
from wording.record.names import Place

FAR = 10
"""Years after which a day in force looks like a slip of the pen."""


def check_days(pairs: Sequence[tuple[RecordFile, Version]], faults: list[Fault]) -> None:
    """Appends a fault for each day that is later than it can be, and each that goes back before the version before.

    A vote and a find are never later than the day in the file's name, which is that of the vote or the find. A version
    may take effect later; how much later is doubted after ten years.
    """
    known = {version.id: version for file, version in pairs if file.name.place is Place.VERSION}
    for file, version in pairs:
        if file.name.place is Place.TRANSLATION:
            continue
        named = date.fromisoformat(file.name.id[:10])
        _check_far(file, version, named, faults)
        if file.name.place is Place.VERSION:
            _check_own(file, version, named, faults)
            if before := known.get(version.meta.supersedes):
                _check_order(file, version, before, faults)


def _check_own(file: RecordFile, version: Version, named: date, faults: list[Fault]) -> None:
    meta = version.meta
    for key, day in (("adopted", meta.adopted), ("captured", meta.captured)):
        if day and day > named:
            message = f"it says that it was {key} on {day}, after the day in its name"
            _fault(file, key, message, "correct the day, or the name of the file", faults)
    if meta.status is Status.RECORDED and meta.adopted and meta.captured and meta.adopted > meta.captured:
        message = f"it was found on {meta.captured} as adopted on {meta.adopted}, which was still to come"
        _fault(file, "adopted", message, "correct one of the two days", faults)


def _check_order(file: RecordFile, version: Version, before: Version, faults: list[Fault]) -> None:
    for key in ("adopted", "effective"):
        ours, theirs = getattr(version.meta, key), getattr(before.meta, key)
        if ours and theirs and ours < theirs:
            message = f"“{key}” is {ours}, before {theirs}, which {before.id}, the version it supersedes, gives"
            _fault(file, key, message, "correct the day, or what it supersedes", faults)


def _check_far(file: RecordFile, version: Version, named: date, faults: list[Fault]) -> None:
    effective = version.meta.effective
    if effective and effective.year - named.year > FAR:
        message = f"it takes effect on {effective}, {effective.year - named.year} years after the day in its name"
        faults.append(Fault(file.file, file.line_of("effective"), "W-DATES", message, "look whether the year is meant"))


def _fault(file: RecordFile, key: str, message: str, mend: str, faults: list[Fault]) -> None:
    faults.append(Fault(file.file, file.line_of(key), "E-DATES", message, mend))
