"""The register of adopted files: its lines, and whether the files still are what it says."""

from __future__ import annotations

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
    faults: list[Fault],
) -> None:
    """Appends a fault for each registered file that is gone or altered, and for each file that is not registered.

    `present` are the names in the folder; `files` gives path and SHA-256 for the name of each file that was read.
    """
    for entry in lines:
        if entry.name not in present:
            mend = "restore the file; what is registered is never removed or renamed"
            faults.append(Fault(file, entry.line, "E-MISSING", f"“{entry.name}” is registered but missing", mend))
        elif entry.name in files and files[entry.name][1] != entry.sha256:
            message = f"its bytes are not those registered in line {entry.line} of {REGISTER}"
            mend = "restore the file; a slip is corrected by a new version"
            faults.append(Fault(files[entry.name][0], 0, "E-ALTERED", message, mend))
    listed = {entry.name for entry in lines}
    for name in sorted(set(files) - listed):
        mend = "adopt it, or move it to the drafts"
        faults.append(Fault(files[name][0], 0, "W-UNREGISTERED", f"{REGISTER} does not list it", mend))


def is_registered(path: str | Path) -> bool:
    """Whether the register beside a file lists it. RecordError when that register cannot be understood."""
    try:
        path = Path(path).resolve()
    except (OSError, ValueError, RuntimeError):
        return False
    register = path.parent / REGISTER
    if not register.exists():
        return False
    faults: list[Fault] = []
    lines = parse_register(read_bytes(register, MAX_REGISTER), str(register), faults)
    if faults:
        raise RecordError(tuple(faults))
    # Some disks take names that differ by case only for the same.
    return path.name.casefold() in {entry.name.casefold() for entry in lines}
