"""The one door to `content_versions/`: every version read, every fault of every file gathered first."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from wording.errors import Fault, RecordError, shown
from wording.record.bonds import bond_of, check_bonds
from wording.record.chain import Link, check_chain
from wording.record.characters import decode, salvaged
from wording.record.days import check_days
from wording.record.listing import DRAFTS, REGISTER, Listing, RecordFile, list_record
from wording.record.markup import format_version, read_version
from wording.record.model import History, Meta, Status, Version
from wording.record.names import Place
from wording.record.procedure import Procedure, read_procedure
from wording.record.reading import read_bytes
from wording.record.register import Registered, check_register, fault_if_altered, parse_register
from wording.record.relations import Pair, check_relations
from wording.record.seals import check_motion_seals, check_register_seals, seal_of


def read_history(folder: str | Path) -> History:
    """All versions and drafts of the record in `folder`, each sorted by id.

    RecordError holds every error of every file; UnreadableFile says that there is no such folder.
    Registered files are held to the register before anything is made of them.
    """
    history, faults = _read(Path(folder))
    errors = tuple(fault for fault in faults if fault.is_error)
    if errors:
        raise RecordError(errors)
    return history


def read_sound(folder: str | Path) -> tuple[History, tuple[Fault, ...]]:
    """Like `read_history`, but drafts with errors are left out, and their errors are given beside the history.

    One draft that somebody is working on is no reason to withhold the rest; whatever else is wrong still is.
    """
    folder = Path(folder)
    history, faults = _read(folder)
    errors = tuple(sorted(fault for fault in faults if fault.is_error))
    drafts = shown(os.path.join(folder, DRAFTS, ""))
    ours = tuple(fault for fault in errors if fault.file.startswith(drafts))
    if len(ours) < len(errors):
        raise RecordError(tuple(fault for fault in errors if fault not in ours))
    faulty = {fault.file for fault in ours}
    drafted, translated = (
        tuple(v for v in found if shown(v.file) not in faulty) for found in (history.drafts, history.translations)
    )
    return replace(history, drafts=drafted, translations=translated), ours


def check_folder(folder: str | Path) -> tuple[Fault, ...]:
    """Every error and warning of the record in `folder`, by file and line; UnreadableFile as for `read_history`."""
    return examine(folder)[1]


def examine(folder: str | Path) -> tuple[History, tuple[Fault, ...]]:
    """What could be read of a faulty record, and all that `check_folder` says of it."""
    history, faults = _read(Path(folder), with_form=True)
    return history, tuple(sorted(faults))


def procedure_in(folder: str | Path) -> Procedure | None:
    """The board's rule file in `folder`; None when there is none or a faulty one, of which `check_folder` tells."""
    return _procedure(list_record(Path(folder), []), [])


def read_version_file(path: str | Path) -> Version:
    """The version in a file, with the file's name (less its ending) as id.

    UnreadableFile when there is no such file; RecordError holds every fault of it. A file that the register beside it
    lists is held to that register first.
    """
    file, faults = str(path), list[Fault]()
    data = read_bytes(path)
    fault_if_altered(path, data, faults)
    text = decode(data, file, faults)
    version = read_version(text, shown(Path(path).stem, 80), file, faults) if text is not None else None
    errors = tuple(fault for fault in faults if fault.is_error)
    if version is None or errors:
        raise RecordError(errors)
    return version


def _read(folder: Path, with_form: bool = False) -> tuple[History, list[Fault]]:
    faults: list[Fault] = []
    listing = list_record(folder, faults)
    if not listing.files and not any(fault.is_error for fault in faults):
        mend = "add one such as 2026-11-22.md, written as its README.md shows"
        faults.append(Fault(str(folder), 0, "E-NO-VERSION", "the folder holds no version", mend))
    pairs = [(file, version) for file in listing.files if (version := _version(file, faults))]
    check_relations(listing.files, pairs, faults)
    check_days(pairs, faults)
    dated = [(file, version) for file, version in pairs if file.name.place is Place.VERSION]
    lines = register_of(folder, listing, {f.listed_as: _repeat(v) for f, v in pairs if f.listed_as}, faults)
    if lines is not None:
        check_chain((link_of(file, version.meta) for file, version in dated), lines, faults)
        check_bonds((bond_of(f, v.meta) for f, v in pairs if f.name.place is Place.TRANSLATION), lines, faults)
        seals = [seal_of(file, version.meta) for file, version in pairs if file.listed_as]
        check_register_seals(seals, listing.register or b"", lines, faults)
        if with_form:
            check_motion_seals(seals, lines, listing.motions, faults)
    registered = None if lines is None else frozenset(line.name for line in lines)
    if with_form:
        _check_form(pairs, registered, faults)
    return _history(pairs, registered, _procedure(listing, faults)), faults


def _version(file: RecordFile, faults: list[Fault]) -> Version | None:
    found: list[Fault] = []
    text = decode(file.data, file.file, found)
    # Of a file that is not text, what else is wrong is told in the same run, so that nobody mends it twice.
    legible = salvaged(file.data) if text is None else text
    version = read_version(legible, file.name.id, file.file, found) if legible is not None else None
    # What a translation still lacks holds its place without a word; that is told of translations apart.
    spared = "W-NO-WORD" if file.name.place is Place.TRANSLATION else ""
    faults += [fault for fault in found if fault.code != spared]
    return version if text is not None else None


def register_of(
    folder: Path, listing: Listing, commands: Mapping[str, str], faults: list[Fault]
) -> tuple[Registered, ...] | None:
    """Holds the files to the register; gives its lines, None when there is no register.

    `commands` says for the name of a file what would put it on the register.
    """
    path = str(folder / REGISTER)
    if listing.register is None:
        if any(file.listed_as for file in listing.files):
            message = "there is no register, so that nobody can tell whether a version was altered"
            mend = "restore it, or write one with sha256sum"
            faults.append(Fault(path, 0, "W-NO-REGISTER", message, mend))
        return None
    lines = parse_register(listing.register, path, faults)
    files = {file.listed_as: (file.file, file.sha256) for file in listing.files if file.listed_as}
    check_register(lines, path, listing.names, files, commands, faults)
    return lines


def link_of(file: RecordFile, meta: Meta) -> Link:
    """What a dated version says of the one before it."""
    return Link(file.name.id, file.file, meta.status, meta.supersedes, meta.supersedes_sha256, file.line_of)


def _repeat(version: Version) -> str:
    """The command that puts a dated version on the register, where adopting it was interrupted; empty for none."""
    if version.meta.status is Status.RECORDED:
        return f"wording adopt {version.id} --recorded"
    adopted = version.meta.status is Status.ADOPTED and version.meta.adopted
    return f"wording adopt {version.id} --on {adopted}" if adopted else ""


def _procedure(listing: Listing, faults: list[Fault]) -> Procedure | None:
    """The board's rule file; None when there is none, or a faulty one."""
    if listing.procedure is None:
        return None
    file, data = listing.procedure
    text = decode(data, file, faults)
    return read_procedure(text, file, faults) if text is not None else None


def _history(pairs: list[Pair], registered: frozenset[str] | None, procedure: Procedure | None) -> History:
    def of(place: Place) -> tuple[Version, ...]:
        return tuple(sorted((v for f, v in pairs if f.name.place is place), key=lambda v: v.id))

    ids = None if registered is None else frozenset(name.removesuffix(".md") for name in registered)
    return History(of(Place.VERSION), of(Place.DRAFT), ids, of(Place.TRANSLATION), procedure)


def _check_form(pairs: list[Pair], registered: frozenset[str] | None, faults: list[Fault]) -> None:
    """Warns of files that `fmt` would change and may change: a registered file stays as it is."""
    faulty = {fault.file for fault in faults if fault.is_error}
    for file, version in pairs:
        if shown(file.file) in faulty or (file.listed_as and file.listed_as in (registered or ())):
            continue
        if format_version(version).encode() != file.data:
            mend = f"run “wording fmt {file.file}”"
            faults.append(Fault(file.file, 0, "W-FORM", "the file is not in canonical form", mend))
