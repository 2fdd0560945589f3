"""The folder of a record → its files and their bytes, in a fixed order."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from wording.errors import Fault, UnreadableFile, reason, shown
from wording.record.characters import MAX_BYTES
from wording.record.names import BadName, Name, meant, read_name, unportable
from wording.record.procedure import PROCEDURE
from wording.record.reading import read_ordinary

REGISTER = "SHA256SUMS"
"""File name of the register."""
MAX_REGISTER = 16_777_216
"""Largest register that is read, in bytes."""
README = "README.md"
"""File name of the description of the format, which is for people."""
DRAFTS, MOTIONS = "drafts", "motions"
LEFTOVER = re.compile(r"\.wording-[0-9]+\.tmp")
"""Names of files that are being written: the writer gives them, and takes them away when it is done."""


@dataclass(frozen=True, slots=True)
class RecordFile:
    """One file of the record, as it was read."""

    file: str
    """Path as the user would type it."""
    name: Name
    """What its name says."""
    data: bytes = field(repr=False)
    """Its bytes."""
    sha256: str
    """The SHA-256 of its bytes, in hexadecimal."""
    listed_as: str
    """The name by which the register would list it; empty for what lies among the drafts."""

    def line_of(self, key: str) -> int:
        """The line on which the front matter gives a key; 0 when it can't be told."""
        for number, line in enumerate(self.data.split(b"\n"), 1):
            if line.startswith(f"{key}:".encode()):
                return number
            if number > 1 and line.rstrip() == b"---":
                break
        return 0


@dataclass(slots=True)
class Listing:
    """What a folder of the record holds."""

    files: list[RecordFile] = field(default_factory=list)
    """Versions, drafts and translations that could be read."""
    names: set[str] = field(default_factory=set)
    """Names of everything that lies in the record's own folder, readable or not."""
    register: bytes | None = None
    """The bytes of the register; None when there is none."""
    motions: dict[str, Path] = field(default_factory=dict)
    """The files of the motions, by id; what is in them is for those that read motions."""
    procedure: tuple[str, bytes] | None = None
    """Path and bytes of the board's rule file; None when there is none."""


def list_record(folder: Path, faults: list[Fault]) -> Listing:
    """The files of the record in `folder`; faults are appended to `faults`, UnreadableFile when it can't be listed."""
    # First the register, then the files: what another command adopts meanwhile is then a file that is not registered
    # yet, and never a line without its file.
    found = Listing(register=_register(folder / REGISTER))
    for entry in _entries(folder, faults):
        found.names.add(entry.name)
        if entry.name == REGISTER:
            found.register = found.register or _data(entry, faults, MAX_REGISTER)
        elif entry.name == PROCEDURE:
            data = _data(entry, faults)
            found.procedure = (_path(entry), data) if data is not None else None
        elif entry.name == DRAFTS and entry.is_dir(follow_symlinks=False):
            for draft in _entries(Path(entry.path), faults):
                _add(found, draft, True, faults)
        elif entry.name == DRAFTS and _is_link(entry, faults):
            continue
        elif entry.name == MOTIONS and entry.is_dir(follow_symlinks=False):
            held = _entries(Path(entry.path), faults)
            found.motions = {each.name[:-3]: Path(each.path) for each in held if each.name.endswith(".md")}
        elif entry.name == MOTIONS and _is_link(entry, faults):
            continue
        else:
            _add(found, entry, False, faults)
    return found


def _register(path: Path) -> bytes | None:
    """The bytes of the register; None when it has to be looked at as an entry of the folder first."""
    try:
        return None if path.is_symlink() else read_ordinary(path, MAX_REGISTER)
    except (OSError, ValueError):
        return None


def _entries(folder: Path, faults: list[Fault]) -> list[os.DirEntry[str]]:
    """Everything in the folder but hidden files and the README, by name."""
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except (OSError, ValueError) as error:
        mend = "give the folder that holds the dated versions"
        raise UnreadableFile(f"“{shown(str(folder))}” cannot be read: {reason(error)}; {mend}.") from error
    seen: dict[str, str] = {}
    for entry in entries:
        other = seen.setdefault(unicodedata.normalize("NFC", entry.name).casefold(), entry.name)
        if other != entry.name:
            message = f"the name differs from “{other}” in nothing but small and capital letters"
            faults.append(Fault(_path(entry), 0, "E-CASE", message, "rename one of the two"))
        if LEFTOVER.fullmatch(entry.name):
            mend = "delete it, unless another command is writing just now"
            faults.append(Fault(_path(entry), 0, "W-LEFTOVER", "an interrupted command left it half-written", mend))
        if why := unportable(entry.name):
            faults.append(Fault(_path(entry), 0, "E-NAME", f"{why}, so that nobody there could fetch it", "rename it"))
    fit = [entry for entry in entries if not unportable(entry.name)]
    return [entry for entry in fit if not entry.name.startswith(".") and entry.name != README]


def _add(found: Listing, entry: os.DirEntry[str], in_drafts: bool, faults: list[Fault]) -> None:
    try:
        name = read_name(entry.name, in_drafts)
    except BadName as bad:
        if known := meant(entry.name, () if in_drafts else (PROCEDURE, REGISTER, README, DRAFTS, MOTIONS)):
            message = f"it is not read under this name; {known} is the one that is meant, it seems"
            faults.append(Fault(_path(entry), 0, "W-NAME", message, f"name it {known}"))
        elif entry.name.lower().endswith(".md"):
            faults.append(Fault(_path(entry), 0, "E-NAME", bad.message, bad.mend))
        else:
            mend = "move it elsewhere, or give it the name of a version"
            faults.append(Fault(_path(entry), 0, "W-NAME", "it is not read as part of the record", mend))
        return
    data = _data(entry, faults)
    if data is not None:
        digest = hashlib.sha256(data).hexdigest()
        found.files.append(RecordFile(_path(entry), name, data, digest, "" if in_drafts else entry.name))


def _data(entry: os.DirEntry[str], faults: list[Fault], limit: int = MAX_BYTES) -> bytes | None:
    if _is_link(entry, faults):
        return None
    try:
        return read_ordinary(Path(entry.path), limit)
    except (OSError, ValueError) as error:
        mend = "put an ordinary, readable file in its place"
        faults.append(Fault(_path(entry), 0, "E-FILE", f"it cannot be read: {reason(error)}", mend))
        return None


def _is_link(entry: os.DirEntry[str], faults: list[Fault]) -> bool:
    if entry.is_symlink():
        mend = "put the file itself in its place"
        faults.append(Fault(_path(entry), 0, "E-LINK", "it is a symbolic link, which may point anywhere", mend))
        return True
    return False


def _path(entry: os.DirEntry[str]) -> str:
    return os.fspath(entry.path)
