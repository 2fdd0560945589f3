"""The files of a suite → a folder: all of them or none, and never over a file that is there."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from wording.errors import UnreadableFile, reason, shown
from wording.record.writing import flush_folder, write_new

SPARED = frozenset((".git", ".DS_Store"))
"""What may lie in a folder that counts as empty."""


def lay_out(folder: str | Path, files: Mapping[str, bytes], add: bool = False) -> tuple[Path, ...]:
    """Writes the files into a folder, which is made where it is missing; gives the paths of those that are new.

    A folder that holds anything is refused, unless `add` is set: then only files that are missing are added.
    UnreadableFile says what is in the way; then nothing was written.
    """
    target = Path(folder)
    try:
        if not target.exists():
            return _made_whole(target, files)
        held = {entry.name for entry in target.iterdir()} - SPARED
    except (OSError, ValueError) as error:
        raise UnreadableFile(f"“{shown(str(folder))}” cannot be made: {reason(error)}.") from error
    if held and not add:
        raise UnreadableFile(
            f"“{shown(str(folder))}” is not empty; name a new folder, or say --add to add the files that are missing."
        )
    return _added(target, {name: data for name, data in files.items() if not os.path.lexists(target / name)})


def _made_whole(target: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """The folder, made beside its place and then named: nobody ever sees half of it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.wording-init")
    beside.mkdir()
    try:
        _added(beside, files)
        os.rename(beside, target)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    flush_folder(target.parent)
    return tuple(target / name for name in files)


def _added(target: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    made: list[Path] = []
    try:
        for name, data in files.items():
            path = target / name
            for folder in reversed([path.parent, *path.parent.parents]):
                if not folder.exists():
                    folder.mkdir()
                    made.append(folder)
            write_new(path, data)
            made.append(path)
    except BaseException as error:
        _take_back(made)
        if isinstance(error, OSError | ValueError):
            raise UnreadableFile(f"“{shown(str(target))}” cannot be filled: {reason(error)}.") from error
        raise
    return tuple(path for path in made if path.is_file())


def _take_back(made: list[Path]) -> None:
    for path in reversed(made):
        with contextlib.suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()
