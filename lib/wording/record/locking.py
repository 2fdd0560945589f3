"""One command at a time: the lock that whoever writes to a folder of the record holds."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from wording.errors import UnreadableFile, reason, shown

LOCK = ".wording-lock"
"""Name of the file that is locked where the system cannot lock a folder. It is empty, and no part of the record."""


@contextlib.contextmanager
def locked(folder: str | Path) -> Iterator[None]:
    """Holds the lock of a folder, once whoever holds it is done; UnreadableFile when the folder cannot be opened.

    The kernel keeps the lock and lets go of it when the process ends, however it ends: nothing is left to tidy up.
    """
    try:
        descriptor = _open(Path(folder))
    except (OSError, ValueError) as error:
        raise UnreadableFile(f"“{shown(str(folder))}” cannot be written to: {reason(error)}.") from error
    try:
        try:
            _lock(descriptor)
        except OSError as error:  # some network disks know no locks
            raise UnreadableFile(f"“{shown(str(folder))}” cannot be locked: {reason(error)}.") from error
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _open(folder: Path) -> int:
        return os.open(folder / LOCK, os.O_RDWR | os.O_CREAT)

    def _lock(descriptor: int) -> None:
        while True:
            with contextlib.suppress(OSError):  # it gives up after ten tries, a second apart
                msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
                return

else:
    import fcntl

    def _open(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
