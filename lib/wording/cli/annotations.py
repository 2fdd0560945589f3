"""Workflow commands by which a code host shows a remark beside the line that it is about."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path


def annotation(kind: str, file: str, line: int, title: str, text: str) -> str:
    """One remark; `kind` is error or warning, and line 0 stands for the file as a whole.

    The file is named from the top of its repository, where the host looks for it, wherever the command runs.
    """
    place = f"file={_property(in_repository(file))},line={max(line, 1)},title={_property(title)}"
    return f"::{kind} {place}::{_data(text)}\n"


def in_repository(file: str) -> str:
    """The path of a file from the top of the git repository that it lies in; as it is where it lies in none."""
    whole = os.path.abspath(file)
    top = _top(os.path.dirname(whole))
    return Path(whole).relative_to(top).as_posix() if top else Path(file).as_posix()


@cache
def _top(folder: str) -> str:
    """The folder at or above this one that holds `.git`; empty for none."""
    path = Path(folder)
    return next((str(each) for each in (path, *path.parents) if (each / ".git").exists()), "")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
