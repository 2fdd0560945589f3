"""`adopt`: a draft goes on the record, whole or not at all, and again as often as one likes.

The order of the steps is the safety: first the motion, where one has to be written, then the dated file, then its line
in the register. The line is the commit: before it the record is the old one, after it the new one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from wording.amend.motion import Motion
from wording.amend.moved import RATIONALE, check_moved, made_motion, motion_path, motion_seals
from wording.amend.overtaken import check_overtaken
from wording.amend.replay import cited, unaccounted
from wording.amend.shelf import read_shelf
from wording.amend.writing import format_motion
from wording.errors import Fault, NotAdopted, RecordError, shown
from wording.record.adoption import Terms, check_place, check_repeat, dated, dated_id
from wording.record.canonical import written
from wording.record.folder import read_sound
from wording.record.listing import DRAFTS, MAX_REGISTER, REGISTER
from wording.record.locking import locked
from wording.record.markup import format_version, parse_version
from wording.record.model import History, Meta, Status, Version
from wording.record.reading import read_bytes
from wording.record.register import Registered, parse_register, with_line
from wording.record.seals import register_seal
from wording.record.writing import write_bytes, write_new

__all__ = ["RATIONALE", "Adoption", "adopt"]


@dataclass(frozen=True, slots=True)
class Adoption:
    """What adopting a draft did."""

    version: Version
    """The version that is on the record."""
    line: Registered
    """Its line in the register; the hash is the anchor while it is the last line."""
    anchor: Registered
    """The last line of the register."""
    made: Path | None
    """The motion that was written, because none was named; None when there was no need."""
    was_done: bool
    """Whether it had been adopted before, so that nothing was left to do."""


@dataclass(frozen=True, slots=True)
class _Record:
    """What is on the record while it is locked."""

    folder: Path
    history: History
    register: bytes
    lines: tuple[Registered, ...]
    motions: Mapping[str, Motion]

    def line_of(self, id: str) -> Registered | None:
        return next((line for line in self.lines if line.name == f"{id}.md"), None)

    def version(self, id: str) -> Version | None:
        return next((version for version in self.history.versions if version.id == id), None)


def adopt(folder: str | Path, draft: Version, terms: Terms) -> Adoption:
    """Puts a draft, or a dated file that is not registered yet, on the record.

    NotAdopted says in one sentence why not, RecordError tells the faults of the record or what no motion explains;
    then nothing was written. Run again, it completes what was interrupted, or finds that all is done.
    """
    folder = Path(folder)
    id = dated_id(draft, terms)
    with locked(folder):
        record = _read(folder)
        there, line = record.version(id), record.line_of(id)
        check_overtaken(draft, record.history, bool(there))
        motion = _motion_to_make(record, draft, terms, id, there)
        version = _version(record, draft, terms, motion, there)
        text = written(version).encode()
        if there and read_bytes(there.file) != text and (line or not _same_but_for_seals(there, version)):
            what = f"{shown(there.file)} is there already, with another text or other facts"
            raise NotAdopted(
                f"{what} than {draft.id} would have; give the new one a --label, or move one of them away."
            )
        if line is None:
            _check(record, version, draft, terms, motion)
            line = _write(record, version, text, motion, there)
            made = motion_path(folder, motion.motion) if motion else None
            return Adoption(version, line, line, made, False)
        return Adoption(version, line, record.lines[-1], None, True)


def _read(folder: Path) -> _Record:
    history, _ = read_sound(folder)
    path = folder / REGISTER
    register = read_bytes(path, MAX_REGISTER) if path.exists() else b""
    faults: list[Fault] = []
    lines = parse_register(register, str(path), faults) if register else ()
    if faults:
        raise RecordError(tuple(faults))
    return _Record(folder, history, register, lines, read_shelf(folder, []))


def _motion_to_make(record: _Record, draft: Version, terms: Terms, id: str, there: Version | None) -> Motion | None:
    """The motion from the version before to the draft, where the text changes and nobody named a motion."""
    if terms.recorded or (there and cited(there.meta.motion)):
        return None
    before, named = record.version(draft.meta.supersedes), terms.motions or cited(draft.meta.motion)
    motion = made_motion(record.folder, before, draft, id, terms) if before and not named else None
    if motion is None and (terms.moved_by or terms.votes):
        raise NotAdopted(
            f"{draft.id}: no motion has to be made, so that --moved-by and --vote have no place; "
            "they stand in the motions that are named."
        )
    return motion


def _cited(draft: Version, terms: Terms, there: Version | None) -> tuple[str, ...]:
    """The motions that the version cites: those named, else those of the draft, else those of an earlier run."""
    return terms.motions or cited(draft.meta.motion) or (cited(there.meta.motion) if there else ())


def _version(record: _Record, draft: Version, terms: Terms, motion: Motion | None, there: Version | None) -> Version:
    motions = (motion.motion,) if motion else _cited(draft, terms, there)
    version = dated(draft, terms, motions, record.lines, str(record.folder / f"{dated_id(draft, terms)}.md"))
    if there and record.line_of(there.id):
        kept = there.meta
    else:
        sealed = "" if terms.recorded else motion_seals(record.folder, motions, motion)
        kept = replace(version.meta, register_sha256=register_seal(record.register), motion_sha256=sealed)
    version = replace(version, meta=_sealed(version.meta, kept.register_sha256, kept.motion_sha256))
    return parse_version(written(version), version.id, version.file)


def _sealed(meta: Meta, register: str, motions: str) -> Meta:
    """Front matter with these seals, and no line for a seal that is empty."""
    keys = tuple(key for key in meta.keys if key not in ("register_sha256", "motion_sha256"))
    return replace(meta, register_sha256=register, motion_sha256=motions, keys=keys)


def _same_but_for_seals(there: Version, version: Version) -> bool:
    """Whether an earlier run wrote the file that is there, before something else was registered."""
    ours = format_version(replace(there, meta=_sealed(there.meta, "", "")))
    return read_bytes(there.file) == format_version(there).encode() and ours == format_version(
        replace(version, meta=_sealed(version.meta, "", ""))
    )


def _check(record: _Record, version: Version, draft: Version, terms: Terms, motion: Motion | None) -> None:
    """Raises when the version cannot follow, or when its motions do not explain it."""
    taken = [v.file for v in record.history.drafts if v.id == version.id]
    if taken or (record.folder / DRAFTS / f"{version.id}.md").exists():
        raise NotAdopted(
            f"the draft {version.id} has the id that the version would have; give that draft another name."
        )
    check_place(version, draft, record.history)
    if version.meta.status is Status.RECORDED:
        # A dated file that is there has been placed for its line, by a run that was cut short or by a person.
        if not terms.label and not record.version(version.id):
            check_repeat(version, draft, record.history)
        return
    known = {**record.motions, **({motion.motion: motion} if motion else {})}
    check_moved(record.folder, cited(version.meta.motion), known, terms)
    before = record.version(version.meta.supersedes)
    if before and (faults := unaccounted(version, before, known)):
        raise RecordError(faults)


def _write(record: _Record, version: Version, text: bytes, motion: Motion | None, there: Version | None) -> Registered:
    """Writes what is missing of motion, dated file and line, in this order."""
    if motion:
        path = motion_path(record.folder, motion.motion)
        path.parent.mkdir(exist_ok=True)
        write_new(path, format_motion(motion).encode())
    if there:  # not registered, and the same but for its seals: an earlier run was cut short
        write_bytes(version.file, text)
    else:
        write_new(version.file, text)
    register = with_line(record.register, f"{version.id}.md", version.sha256)
    write_bytes(record.folder / REGISTER, register)
    return Registered(f"{version.id}.md", version.sha256, len(record.lines) + 1)
