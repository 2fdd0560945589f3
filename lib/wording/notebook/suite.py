"""What the notebooks of a new suite need: they run with a first draft, one version or many, and say what to do next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from wording.comparison.compare import compare
from wording.comparison.model import Comparison
from wording.notebook import styles
from wording.notebook.display import Display, panel
from wording.notebook.elements import tag
from wording.notebook.place import project_root
from wording.packet.replies.model import Refused, Reply
from wording.packet.replies.reading import read_replies
from wording.record.model import History, Version
from wording.suite.choosing import choose, line_of, text_of

__all__ = ["compared", "given", "line_of", "open_replies", "principle_of", "text_of"]

Value = TypeVar("Value")
Made = TypeVar("Made")

REPLIES = "replies"
"""The folder next to the record into which reply files are put."""


def compared(history: History, old: str = "", new: str = "") -> Comparison | Display:
    """The comparison of two versions; where none are named, of those that a packet would compare.

    Where there are not two texts yet, a panel that says what to do next.
    """
    if old and new:
        return compare(history.find(old), history.find(new))
    choice = choose(history)
    if choice.old is None or choice.new is None:
        return _told(choice.advice)
    return compare(history.find(old) if old else choice.old, history.find(new) if new else choice.new)


def given(value: Value | Display, make: Callable[[Value], Made]) -> Made | Display:
    """What is made of a value; a panel that says what to do next is handed on as it is."""
    return value if isinstance(value, Display) else make(value)


def principle_of(version: Version, id: str = "") -> str:
    """The id asked for; where it is empty, that of the first principle."""
    return id or (version.principles or version.sections)[0].id


def open_replies() -> tuple[Reply | Refused, ...] | Display:
    """What each reply file next to the record holds; a panel where there is none yet."""
    files = sorted((project_root(Path.cwd()) / REPLIES).glob("*.json"))
    if not files:
        return _told(f"Nobody has replied yet. Put the files that members send back into the folder “{REPLIES}”.")
    # Where the folder lies is nobody's business: the files go by their names.
    return tuple(replace(reply, file=file.name) for reply, file in zip(read_replies(files), files, strict=True))


def _told(advice: str) -> Display:
    return panel(tag("p", advice, style=styles.CLAUSE), title="Nothing to show yet", illustrative=False, text=advice)
