"""The motions of a record: the folder `motions/` → its motions by id, every fault of every file."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from wording.amend.motion import Motion
from wording.amend.reading import read_motion
from wording.errors import Fault, RecordError, UnreadableFile
from wording.record.fields import read_meta
from wording.record.listing import MAX_REGISTER, MOTIONS, README, REGISTER, RecordFile
from wording.record.markup import split_front
from wording.record.names import read_name, unportable
from wording.record.reading import read_bytes
from wording.record.register import parse_register
from wording.record.seals import Seal, check_motion_seals, parted, seal_of

_NAME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[1-9][0-9]{0,3}\.md", re.ASCII)


def read_shelf(folder: str | Path, faults: list[Fault]) -> dict[str, Motion]:
    """The motions of the record in `folder`, by id; what is wrong with the others is appended to `faults`."""
    found: dict[str, Motion] = {}
    for path in _files(Path(folder) / MOTIONS):
        if unportable(path.name):
            continue  # the listing of the folder tells of it
        if not _NAME.fullmatch(path.name):
            code = "E-NAME" if path.name.lower().endswith(".md") else "W-NAME"
            mend = "name it like 2026-12-01-1.md: a date and a number, or move it elsewhere"
            faults.append(Fault(str(path), 0, code, "the name is not that of a motion", mend))
        elif not _is_day(path.name[:10]):
            message = f"the calendar has no day {path.name[:10]}"
            faults.append(Fault(str(path), 0, "E-NAME", message, "correct the date in the name"))
        elif path.is_symlink():
            mend = "put the file itself in its place"
            faults.append(Fault(str(path), 0, "E-LINK", "it is a symbolic link, which may point anywhere", mend))
        else:
            _read(path, found, faults)
    return found


def read_held_motion(path: str | Path) -> Motion:
    """Like `read_motion`; RecordError also for a motion that was altered after a version of its record sealed it."""
    motion = read_motion(path)
    faults: list[Fault] = []
    folder = Path(path).absolute().parent
    if folder.name == MOTIONS and (folder.parent / REGISTER).is_file():
        register = read_bytes(folder.parent / REGISTER, MAX_REGISTER)
        lines = parse_register(register, REGISTER, [])
        bearing = filter(None, (_bearer(folder.parent / line.name, motion.motion) for line in lines))
        check_motion_seals(bearing, lines, {motion.motion: Path(path)}, faults)
    if faults:
        raise RecordError(tuple(faults))
    return motion


def _bearer(path: Path, id: str) -> Seal | None:
    """The seal of the registered file at `path`, where it bears the fingerprint of that motion."""
    data = read_bytes(path) if path.is_file() else b""
    if id.encode() not in data or b"\nmotion_sha256:" not in data:
        return None
    front = split_front(data.decode("utf-8", "replace"), str(path), [])[0]
    meta = read_meta(front, str(path), [])[0] if front is not None else None
    if meta is None or id not in parted(meta.motion):
        return None
    at = parted(meta.motion).index(id)
    hashes = parted(meta.motion_sha256)[at : at + 1]
    file = RecordFile(str(path), read_name(path.name, False), data, hashlib.sha256(data).hexdigest(), path.name)
    return seal_of(file, replace(meta, motion=id, motion_sha256="".join(hashes)))


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _files(folder: Path) -> list[Path]:
    if folder.is_symlink() or not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.name != README and not path.name.startswith("."))


def _read(path: Path, found: dict[str, Motion], faults: list[Fault]) -> None:
    try:
        motion = read_motion(path)
    except RecordError as error:
        faults += error.faults
    except UnreadableFile as error:
        faults.append(Fault(str(path), 0, "E-FILE", str(error).rstrip("."), "put a readable file in its place"))
    else:
        found[motion.motion] = motion
