"""The folder of a packet: a new packet takes the place of the one before, and of nothing else."""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Collection, Mapping
from pathlib import Path

from wording.errors import UnreadableFile, reason, shown
from wording.record.writing import write_files

SEAL = ".packet.sha256"
"""The file that tells which files of a folder are a packet as it was made: the form of `sha256sum`."""
_ROW = re.compile(r"([0-9a-f]{64})  ([^/\n]+)")
_LONGEST = 10_000


def write_packet_files(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Writes the files of a packet, all or none, and gives their paths.

    A file of the same name that no packet put there, or that somebody has edited since, is never lost: UnreadableFile
    names it, and nothing is written. What an earlier packet left and this one does not hold is taken away.
    """
    sealed = _sealed(folder)
    made = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    if foreign := [name for name in files if not _ours(folder / name, {sealed.get(name), made[name]})]:
        names = ", ".join(foreign)
        raise UnreadableFile(
            f"“{shown(str(folder))}” holds files that are no packet of ours, or that were edited since: {names}; "
            "move them, or name another folder."
        )
    seal = "".join(f"{sha256}  {name}\n" for name, sha256 in made.items())
    paths = write_files(folder, {**files, SEAL: seal.encode()})
    for name in sealed.keys() - files.keys():
        if _ours(folder / name, {sealed[name]}):
            with contextlib.suppress(OSError):
                (folder / name).unlink(missing_ok=True)
    return paths[:-1]


def _sealed(folder: Path) -> dict[str, str]:
    """Name and hash of each file that an earlier packet left; nothing where there was none."""
    try:
        with (folder / SEAL).open(encoding="utf-8") as file:
            rows = _ROW.findall(file.read(_LONGEST))
    except (OSError, ValueError):
        return {}
    return {name: sha256 for sha256, name in rows if name == Path(name).name}


def _ours(path: Path, known: Collection[str | None]) -> bool:
    """Whether nothing is lost when the file goes: it is not there, or its bytes are known."""
    try:
        if not path.is_file():
            return True
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() in known
    except (OSError, ValueError) as error:
        raise UnreadableFile(f"“{shown(str(path))}” cannot be read: {reason(error)}.") from error
