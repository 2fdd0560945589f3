"""Folders wherever fsspec finds them, on a disk or in a bucket: listed, read within limits, written whole."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any

from wording.errors import UnreadableFile, reason, shown

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

INSTALL = "a corpus needs more libraries: pip install 'wording[corpus]'"
"""What to do where the extra is missing."""

_AT_ONE_STROKE = {"memory", "s3", "s3a", "gs", "gcs", "abfs", "abfss", "az", "adl", "oci", "oss", "r2"}
"""Places that show a new file whole or not at all; elsewhere it is written aside and then given its name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One name in a folder."""

    name: str
    """The name, without its folder."""
    kind: str
    """`file`, `folder`, `link`, or `other` for what is none of these."""
    size: int
    """Bytes of a file, as the folder tells."""


@dataclass(frozen=True, slots=True)
class Place:
    """A folder. It holds its address alone, so that it can be sent to another machine."""

    url: str
    """As fsspec reads it: a path, or an address such as `s3://bucket/codes`."""

    @property
    def is_local(self) -> bool:
        """Whether it lies on a disk of this machine."""
        return "://" not in self.url

    @property
    def is_shared(self) -> bool:
        """Whether another process finds the same files there."""
        return not self.url.startswith("memory://")

    def within(self, name: str) -> Place:
        """The folder of that name in it; UnreadableFile when the name would lead elsewhere."""
        return Place(self._path(name))

    def names(self) -> list[str]:
        """All names in it, sorted; UnreadableFile says why it cannot be listed."""
        fs, path = self._found()
        return sorted(_names(self._asked(lambda: fs.ls(path, detail=False)), path))

    def entries(self) -> list[Entry]:
        """All that is in it, by name; UnreadableFile says why it cannot be listed."""
        fs, path = self._found()
        found = self._asked(lambda: fs.ls(path, detail=True))
        named = [(name, info) for info in found for name in _names([info["name"]], path)]
        return sorted((Entry(name, _kind(info), int(info.get("size") or 0)) for name, info in named), key=_by_name)

    def kind(self, name: str) -> str:
        """What bears that name in it: `file`, `folder`, `link`, `other`, or nothing at all: an empty text."""
        fs, path = _file_system(self._path(name))
        try:
            return _kind(fs.info(path))
        except FileNotFoundError:
            return ""
        except Exception as error:
            raise _trouble(path, "read", error) from error

    def has(self, name: str) -> bool:
        """Whether a file of that name is in it."""
        fs, path = _file_system(self._path(name))
        return bool(self._asked(lambda: fs.exists(path)))

    def read(self, name: str, limit: int) -> bytes:
        """At most `limit` bytes of a file and one more, by which to tell that it is longer."""
        fs, path = _file_system(self._path(name))

        def reading() -> bytes:
            with fs.open(path, "rb") as stream:
                return bytes(stream.read(limit + 1))

        return bytes(self._asked(reading, name))

    def write(self, name: str, data: bytes) -> None:
        """Puts a file in its place, whole or not at all; UnreadableFile says what is in the way."""
        if self.is_local:
            from wording.record.writing import write_bytes

            self._asked(lambda: os.makedirs(self.url, exist_ok=True), verb="written")
            write_bytes(self._path(name), data)
            return
        fs, path = _file_system(self._path(name))
        self._asked(lambda: _put(fs, path, data), name, "written")

    def remove(self, name: str) -> None:
        """Removes a file; nothing happens where there is none."""
        fs, path = _file_system(self._path(name))
        if self._asked(lambda: fs.exists(path)):
            self._asked(lambda: fs.rm_file(path), name, "removed")

    def clear(self, name: str) -> None:
        """Removes a folder in it and all that it holds; nothing happens where there is none."""
        if self.kind(name) == "folder":
            fs, path = _file_system(self._path(name))
            self._asked(lambda: fs.rm(path, recursive=True), name, "removed")

    def _path(self, name: str) -> str:
        if name in ("", ".", "..") or "/" in name or (self.is_local and os.sep in name) or "\x00" in name:
            raise UnreadableFile(f"“{shown(name, 80)}” is no name of a file or folder in “{shown(self.url)}”.")
        return f"{self.url.rstrip('/')}/{name}"

    def _found(self) -> tuple[AbstractFileSystem, str]:
        fs, path = _file_system(self.url)
        fs.invalidate_cache(path)
        return fs, path

    def _asked(self, question: Any, name: str = "", verb: str = "read") -> Any:
        """The answer of the place; whatever it raises becomes one sentence, since each library has its own errors."""
        try:
            return question()
        except Exception as error:
            raise _trouble(f"{self.url.rstrip('/')}/{name}" if name else self.url, verb, error) from error


def _trouble(where: str, verb: str, error: Exception) -> UnreadableFile:
    why = reason(error) if isinstance(error, OSError) else f"{type(error).__name__}: {shown(str(error), 200)}"
    return UnreadableFile(f"“{shown(where)}” cannot be {verb}: {why.rstrip('.')}.")


def place(url: str) -> Place:
    """The folder at a path or address; UnreadableFile when no library at hand knows such addresses."""
    if url.startswith("file://"):
        url = url.removeprefix("file://")
    found = Place(url if "://" in url else os.path.abspath(url))
    _file_system(found.url)
    return found


def _file_system(url: str) -> tuple[AbstractFileSystem, str]:
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise UnreadableFile(f"{INSTALL}.") from None
    try:
        fs, path = url_to_fs(url)
    except (ImportError, ValueError) as error:
        why = shown(str(error), 200).rstrip(".")
        raise UnreadableFile(f"“{shown(url)}” is an address that cannot be opened: {why}.") from error
    return fs, str(path)


def _names(paths: list[str], folder: str) -> Iterator[str]:
    """The last part of each path; some places list the folder itself too."""
    for path in paths:
        name = path.rstrip("/").rpartition("/")[2]
        if name and path.rstrip("/") != folder.rstrip("/"):
            yield name


def _kind(info: dict[str, Any]) -> str:
    if info.get("islink"):
        return "link"
    return {"directory": "folder", "file": "file"}.get(info["type"], "other")


def _by_name(entry: Entry) -> str:
    return entry.name


def _put(fs: AbstractFileSystem, path: str, data: bytes) -> None:
    protocols = {fs.protocol} if isinstance(fs.protocol, str) else set(fs.protocol)
    if protocols & _AT_ONE_STROKE:
        fs.pipe_file(path, data)
        return
    folder, _, name = path.rpartition("/")
    fs.makedirs(folder, exist_ok=True)
    aside = next(p for n in count() if not fs.exists(p := f"{folder}/.wording-{os.getpid()}-{n}-{name}"))
    fs.pipe_file(aside, data)
    fs.mv(aside, path)
