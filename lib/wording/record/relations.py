"""What the versions of a record say of one another: what each supersedes, what it translates, and no id twice."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from wording.errors import Fault, shown
from wording.record.listing import RecordFile
from wording.record.model import Status, Version
from wording.record.names import Place
from wording.record.translated import check_translations, translated

Pair = tuple[RecordFile, Version]
"""A file and the version that was read from it."""


def check_relations(files: Sequence[RecordFile], pairs: Sequence[Pair], faults: list[Fault]) -> None:
    """Appends a fault for each version that disagrees with its place or with another version.

    `files` are all that the record holds, `pairs` those of them that could be understood.
    """
    _check_twins(files, faults)
    dated = {file.name.id for file in files if file.name.place is Place.VERSION}
    known = dated | {file.name.id for file in files if file.name.place is Place.DRAFT}
    steps = {v.id: v.meta.supersedes for f, v in pairs if f.name.place is Place.DRAFT}
    sources: dict[str, Version | None] = {**dict.fromkeys(known), **{v.id: v for f, v in pairs if f.name.id in known}}
    check_translations([translated(f, v) for f, v in pairs if f.name.place is Place.TRANSLATION], sources, faults)
    for file, version in pairs:
        _check_status(file, version, faults)
        if file.name.place is Place.TRANSLATION:
            continue
        if file.name.place is Place.DRAFT:
            _check_draft_supersedes(file, version, known, steps, faults)
        else:
            _check_dated(file, version, faults)
            _check_dated_supersedes(file, version, known, dated, faults)


def _check_twins(files: Sequence[RecordFile], faults: list[Fault]) -> None:
    seen: dict[str, str] = {}
    for file in files:
        first = seen.setdefault(file.name.id, file.file)
        if first != file.file:
            message = f"{first} has the id “{file.name.id}” too"
            faults.append(Fault(file.file, 0, "E-TWIN", message, "give one of the two another label"))


def _check_status(file: RecordFile, version: Version, faults: list[Fault]) -> None:
    status, line = version.meta.status, file.line_of("status")
    if not file.listed_as:
        if status in (Status.ADOPTED, Status.RECORDED):
            message = f"a draft says that it is {status}"
            faults.append(Fault(file.file, line, "E-STATUS", message, "write “draft” here"))
    elif status in (Status.DRAFT, Status.PROPOSED):
        message = f"a dated version has the status “{status}”"
        faults.append(Fault(file.file, line, "E-STATUS", message, "move the file to the drafts"))


def _check_dated(file: RecordFile, version: Version, faults: list[Fault]) -> None:
    if version.day is None:
        message = "none of adopted, effective and captured gives a day, so the version is never in force"
        faults.append(Fault(file.file, 1, "W-UNDATED", message, "give the days that are known"))
    if version.meta.translation_of:
        mend = f"put the language tag before .md: {file.name.id}.{version.meta.language}.md"
        line = file.line_of("translation_of")
        faults.append(Fault(file.file, line, "E-TRANSLATION", "a translation has the name of a version", mend))


def _check_dated_supersedes(
    file: RecordFile, version: Version, known: Collection[str], dated: Collection[str], faults: list[Fault]
) -> None:
    named = version.meta.supersedes
    if named and named not in dated:
        what = f"“{shown(named, 80)}” is a draft" if named in known else f"there is no version “{shown(named, 80)}”"
        _superseding(file, what, _nearest(named, dated), faults)
    elif named >= version.id:
        _superseding(file, f"“{named}” is not earlier than this version", "name the version before it", faults)


def _check_draft_supersedes(
    file: RecordFile, version: Version, known: Collection[str], steps: Mapping[str, str], faults: list[Fault]
) -> None:
    named = version.meta.supersedes
    if named and named not in known:
        _superseding(
            file, f"there is no version “{shown(named, 80)}”", _nearest(named, set(known) - {version.id}), faults
        )
    elif _leads_back(version.id, steps):
        mend = "name the version that it was drawn up against"
        _superseding(file, f"“{named}” leads back to this draft", mend, faults)


def _leads_back(start: str, steps: Mapping[str, str]) -> bool:
    """Whether following `steps` from `start` comes back to it."""
    seen: set[str] = set()
    id = steps.get(start, "")
    while id in steps and id not in seen:
        seen.add(id)
        id = steps[id]
    return start in seen


def _superseding(file: RecordFile, message: str, mend: str, faults: list[Fault]) -> None:
    faults.append(Fault(file.file, file.line_of("supersedes"), "E-SUPERSEDES", message, mend))


def _nearest(named: str, known: Collection[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(named[:80], sorted(known), 1)
    return f"did you mean “{near[0]}”?" if near else "name a version of this record, or leave it empty"
