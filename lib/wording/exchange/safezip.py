"""The parts of an Office file, read only after its directory has been found harmless."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass

from wording.errors import UnreadableFile

MAX_PARTS = 2_000
"""Most parts that a file may have."""
MAX_UNPACKED = 62_914_560
"""Most bytes that all parts may have together, unpacked (60 MB)."""
MAX_RATIO = 200
"""How many times smaller than its content a packed part of more than a megabyte may be."""

_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)|<\0!\0\s*(?:D\0O\0C\0T\0Y\0P\0E|E\0N\0T\0I\0T\0Y)", re.IGNORECASE)
_MACROS = re.compile(r"vba(?:project|data)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of an Office file, each read when it is asked for."""

    name: str
    """What messages call the file."""
    archive: zipfile.ZipFile
    """The archive, its directory checked."""

    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the order of the directory."""
        return tuple(self.archive.namelist())

    def read(self, part: str) -> bytes | None:
        """The bytes of an XML part, None when there is no such part; UnreadableFile when it is damaged or has a DTD."""
        try:
            info = self.archive.getinfo(part)
        except KeyError:
            return None
        try:
            with self.archive.open(info) as stream:
                data = stream.read(info.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise _refused(self.name, f"its part {part!r} is damaged", "save it again in Word", "E-DAMAGED") from error
        if _DOCTYPE.search(data):
            raise _refused(self.name, "it holds a document type definition (DTD), which no Word file needs", _AGAIN)
        return data


_AGAIN = "open it in Word, look at it and save it again as .docx"


def open_parts(data: bytes, name: str) -> Parts:
    """The parts of an Office file; UnreadableFile when it is not one, or its directory looks like a trap."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise _refused(
            name, "it is encrypted, or in the format of Word 97", "save it as .docx without a password", "E-FORMAT"
        )
    _look_at_end(data, name)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except (zipfile.BadZipFile, struct.error, OSError, ValueError, NotImplementedError, IndexError) as error:
        raise _refused(
            name, "it is not a Word file, or a damaged one", "save it again as .docx", "E-DAMAGED"
        ) from error
    if reason := _fault(entries):
        raise _refused(name, reason, _AGAIN)
    return Parts(name, archive)


def _look_at_end(data: bytes, name: str) -> None:
    """Refuses a directory of absurd size before it is read into memory."""
    end = data.rfind(b"PK\x05\x06")
    if end < 0 or len(data) < end + 22:
        raise _refused(name, "it is not a Word file, or a damaged one", "save it again as .docx", "E-DAMAGED")
    entries, size = struct.unpack("<HI", data[end + 10 : end + 16])
    if entries > MAX_PARTS or size > MAX_PARTS * 1_024:
        raise _refused(name, f"it has more than {MAX_PARTS} parts", _AGAIN)


def _fault(entries: list[zipfile.ZipInfo]) -> str:
    """Why a directory is refused; empty when it is harmless."""
    if len(entries) > MAX_PARTS:
        return f"it has more than {MAX_PARTS} parts"
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        return f"it unpacks to more than {MAX_UNPACKED // 1_048_576} MB"
    names = [entry.filename.lower() for entry in entries]
    if len(set(names)) < len(names):
        return "it holds two parts of the same name"
    return next((reason for entry in entries if (reason := _entry_fault(entry))), "")


def _entry_fault(entry: zipfile.ZipInfo) -> str:
    name = entry.filename
    if entry.flag_bits & 0x1:
        return "a part of it is encrypted"
    if name.startswith(("/", "\\")) or "\\" in name or ":" in name or ".." in name.split("/"):
        return f"the name of its part {name[:40]!r} is not safe"
    if _MACROS.search(name):
        return "it holds macros"
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "it is packed in a way that Word does not use"
    if entry.file_size > 1_048_576 and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
        return f"its part {name[:40]!r} unpacks to more than {MAX_RATIO} times its size"
    return ""


def _refused(name: str, reason: str, mend: str, code: str = "E-UNSAFE") -> UnreadableFile:
    return UnreadableFile(f"{name} was not read: {reason}; {mend}.", code)
