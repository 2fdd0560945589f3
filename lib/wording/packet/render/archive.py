"""The parts of an office file → its bytes: the same parts give the same bytes everywhere."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping


def archived(parts: Mapping[str, bytes]) -> bytes:
    """The archive that holds the parts, in the order given."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            # Stored, with a fixed date and system: compressed bytes depend on the library that makes them.
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            archive.writestr(entry, content)
    return stream.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of an archive, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
