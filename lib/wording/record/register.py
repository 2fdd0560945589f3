"""The register of adopted files: its lines, and whether the files still are what it says."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from wording.errors import Fault, RecordError
from wording.record.listing import MAX_REGISTER, REGISTER
from wording.record.names import BadName, read_name
from wording.record.reading import read_bytes

_LINE = re.compile(r"([0-9a-f]{64})  (\S+)")
_FORM = "write 64 hexadecimal digits, two spaces and the file's name, as sha256sum does"


@dataclass(frozen=True, slots=True)
class Registered:
    """One line of the register."""

    name: str
    """Name of the file."""
    sha256: str
    """SHA-256 of its bytes when it was registered."""
    line: int
    """Line of the register, from 1."""


def parse_register(data: bytes, file: str, faults: list[Fault]) -> tuple[Registered, ...]:
    """The lines of a register, in order of adoption; those that cannot be understood are appended to `faults`."""
    lines = data.decode("utf-8", "replace").split("\n")
    if lines[-1]:
        faults.append(Fault(file, len(lines), "E-REGISTER", "the last line is not ended", "end it with a line end"))
    else:
        lines.pop()
    found: dict[str, Registered] = {}
    for number, line in enumerate(lines, 1):
        entry = _LINE.fullmatch(line)
        if not entry or not _is_name(entry[2]):
            faults.append(Fault(file, number, "E-REGISTER", f"“{line[:100]}” is no line of a register", _FORM))
        elif entry[2] in found:
            message = f"“{entry[2]}” is registered already, in line {found[entry[2]].line}"
            faults.append(
                Fault(file, number, "E-REGISTER", message, "restore the register; its lines are never edited")
            )
        else:
            found[entry[2]] = Registered(entry[2], entry[1], number)
    return tuple(found.values())


def _is_name(name: str) -> bool:
    try:
        read_name(name, in_drafts=False)
    except BadName:
        return False
    return True


def check_register(
    lines: tuple[Registered, ...],
    file: str,
    present: Collection[str],
    files: Mapping[str, tuple[str, str]],
    commands: Mapping[str, str],
    faults: list[Fault],
) -> None:
    """Appends a fault for each registered file that is gone or altered, and for each file that is not registered.

    `present` are the names in the folder; `files` gives path and SHA-256 for the name of each file that was read, and
    `commands` what would register it.
    """
    for entry in lines:
        if entry.name not in present:
            mend = "restore the file; what is registered is never removed or renamed"
            faults.append(Fault(file, entry.line, "E-MISSING", f"“{entry.name}” is registered but missing", mend))
        elif entry.name in files and files[entry.name][1] != entry.sha256:
            faults.append(_altered(files[entry.name][0], entry))
    listed = {entry.name for entry in lines}
    for name in sorted(set(files) - listed):
        command = commands.get(name)
        mend = f"run “{command}”, or move it to the drafts" if command else "adopt it, or move it to the drafts"
        faults.append(Fault(files[name][0], 0, "W-UNREGISTERED", f"{REGISTER} does not list it", mend))


def _altered(file: str, entry: Registered) -> Fault:
    message = f"its bytes are not those registered in line {entry.line} of {REGISTER}"
    return Fault(file, 0, "E-ALTERED", message, "restore the file; a slip is corrected by a new version")


def is_registered(path: str | Path) -> bool:
    """Whether the register beside a file lists it. RecordError when that register cannot be understood."""
    return entry_of(path) is not None


def entry_of(path: str | Path) -> Registered | None:
    """The line that the register beside a file has for it; RecordError when that register cannot be understood."""
    try:
        path = Path(path).resolve()
        register = path.parent / REGISTER
        if not register.exists():
            return None
    except (OSError, ValueError, RuntimeError):
        return None
    faults: list[Fault] = []
    lines = parse_register(read_bytes(register, MAX_REGISTER), str(register), faults)
    if faults:
        raise RecordError(tuple(faults))
    # Some disks take names that differ by case only for the same.
    return next((entry for entry in lines if entry.name.casefold() == path.name.casefold()), None)


def fault_if_altered(path: str | Path, data: bytes, faults: list[Fault]) -> None:
    """Appends a fault when the register beside a file lists it with other bytes; RecordError as for `entry_of`."""
    entry = entry_of(path)
    if entry and entry.sha256 != hashlib.sha256(data).hexdigest():
        faults.append(_altered(str(path), entry))


def with_line(register: bytes, name: str, sha256: str) -> bytes:
    """The register with one line more."""
    return register + f"{sha256}  {name}\n".encode()
