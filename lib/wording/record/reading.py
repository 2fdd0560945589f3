"""An ordinary file → its bytes, never more than a limit, never from a device or a pipe."""

from __future__ import annotations

import stat
from pathlib import Path

from wording.errors import UnreadableFile, reason, shown
from wording.record.characters import MAX_BYTES


def read_ordinary(path: Path, limit: int = MAX_BYTES) -> bytes:
    """At most `limit` bytes of the file and one more, by which to tell that it is longer; OSError or ValueError."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError("it is a folder" if path.is_dir() else "it is not an ordinary file")
    with path.open("rb") as stream:
        return stream.read(limit + 1)


def read_bytes(path: str | Path, limit: int = MAX_BYTES) -> bytes:
    """Like `read_ordinary`; UnreadableFile with one sentence when the file cannot be read."""
    try:
        return read_ordinary(Path(path), limit)
    except (OSError, ValueError) as error:
        raise UnreadableFile(f"“{shown(str(path))}” cannot be read: {reason(error)}.") from error
