"""Files written whole or not at all: every command that writes uses this door."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from wording.errors import UnreadableFile, reason, shown
from wording.record.reading import read_bytes


def write_text(path: str | Path, text: str) -> Path:
    """Writes `text` as UTF-8, line ends as they are; otherwise like `write_bytes`."""
    return write_bytes(path, text.encode("utf-8"))


def write_bytes(path: str | Path, data: bytes) -> Path:
    """Puts `data` in the place of the file at `path` at one stroke, and gives the path.

    Whatever goes wrong, a file that was there is there unharmed and no other is left behind;
    UnreadableFile says in one sentence what is in the way.
    """
    target = _target(Path(path))
    try:
        temporary = _write_aside(target, data)
        try:
            os.replace(temporary, target)
        except BaseException:
            _remove(temporary)
            raise
        flush_folder(target.parent)
    except (OSError, ValueError) as error:
        raise _trouble(path, error) from error
    return Path(path)


def write_new(path: str | Path, data: bytes) -> Path:
    """Puts `data` into a file that was not there before, made whole before it bears its name, and gives the path.

    A file that is there already is never written over: where it holds those very bytes all is done, otherwise
    UnreadableFile says that the name is taken.
    """
    target = Path(path)
    try:
        temporary = _write_aside(target, data)
        try:
            _link(temporary, target)
        except FileExistsError:
            if read_bytes(target, len(data)) != data:
                raise UnreadableFile(f"“{shown(str(path))}” is there already and is never written over.") from None
        finally:
            _remove(temporary)
        flush_folder(target.parent)
    except (OSError, ValueError) as error:
        raise _trouble(path, error) from error
    return target


def _link(temporary: Path, target: Path) -> None:
    """Gives the file its name, unless that is taken: at one stroke where the disk knows links."""
    try:
        os.link(temporary, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        # Only disks without links come here; the lock that commands hold keeps two from passing this point at once.
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        os.rename(temporary, target)


def write_files(folder: str | Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Writes several files of one folder, made where it is missing, all or none, and gives their paths.

    When one of them cannot be written, those already there are put back as they were; UnreadableFile says why.
    """
    folder = Path(folder)
    made = _make(folder)
    aside: dict[Path, Path] = {}
    try:
        targets = {_target(folder / name): data for name, data in files.items()}
        before = {target: target.read_bytes() if target.exists() else None for target in targets}
        for target, data in targets.items():
            aside[target] = _write_aside(target, data)
        _replace_all(aside, before)
        flush_folder(folder)
    except BaseException as error:
        for temporary in aside.values():
            _remove(temporary)
        for new in made:
            with contextlib.suppress(OSError):
                new.rmdir()
        if isinstance(error, OSError | ValueError):
            raise _trouble(folder, error) from error
        raise
    return tuple(folder / name for name in files)


def _replace_all(aside: Mapping[Path, Path], before: Mapping[Path, bytes | None]) -> None:
    done: list[Path] = []
    try:
        for target, temporary in aside.items():
            os.replace(temporary, target)
            done.append(target)
    except BaseException:
        for target in done:
            old = before[target]
            if old is None:
                _remove(target)
            else:
                write_bytes(target, old)
        raise


def _make(folder: Path) -> list[Path]:
    """Makes a folder and those above it that are missing; gives what was made, innermost first."""
    try:
        missing = [path for path in (folder, *folder.parents) if not path.exists()]
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise _trouble(folder, error) from error
    return missing


def _target(path: Path) -> Path:
    """The file that is really meant, links followed; UnreadableFile when it is a folder or a device."""
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file():
            raise OSError("it is a folder" if target.is_dir() else "it is not an ordinary file")
    except (OSError, ValueError) as error:
        raise _trouble(path, error) from error
    return target


def _write_aside(target: Path, data: bytes) -> Path:
    """The data, safe on the disk in a new file beside `target`."""
    temporary, descriptor = _new_file(target.parent)
    try:
        with open(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
    except BaseException:
        _remove(temporary)
        raise
    return temporary


def _new_file(folder: Path) -> tuple[Path, int]:
    """A file that nobody else has, with the permissions that new files get; hidden, so that no record lists it."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    for number in range(10_000):
        path = folder / f".wording-{number}.tmp"
        with contextlib.suppress(FileExistsError):
            return path, os.open(path, flags, 0o666)
    raise OSError("too many unfinished files lie there")


def flush_folder(folder: Path) -> None:
    """Makes a new name last through a power cut, where the system can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _trouble(path: str | Path, error: OSError | ValueError) -> UnreadableFile:
    return UnreadableFile(f"“{shown(str(path))}” cannot be written: {reason(error)}.")
