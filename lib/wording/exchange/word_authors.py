"""A Word file with tracked changes → the same file with the changes of one author alone."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING

from wording.exchange.word_file import W, WordFile
from wording.exchange.word_marks import author_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_OTHER = {"ins": "del", "del": "ins", "moveFrom": "moveTo", "moveTo": "moveFrom"}


def authors_of(file: WordFile) -> tuple[str, ...]:
    """Who changed the text, in the order in which the file first names them."""
    return tuple(dict.fromkeys(author_of(mark) for mark in marks(file)))


def marks(file: WordFile) -> Iterator[_Element]:
    """Every mark of an insertion, deletion or move, and of a change of a paragraph's style, notes last."""
    tags = [W + tag for tag in (*_OTHER, "pPrChange")]
    for part in (file.body, *file.notes.values()):
        yield from part.iter(*tags)


def nested(file: WordFile, author: str) -> int:
    """How many changes of an author lie in words that another one put in: nobody can adopt them without those."""
    puts = (f"{W}ins", f"{W}moveTo")
    return sum(
        author_of(mark) == author
        and any(above.tag in puts and author_of(above) != author for above in mark.iterancestors())
        for mark in marks(file)
    )


def only_by(file: WordFile, author: str) -> WordFile:
    """The file as it reads, all changes accepted, when those of every other author are rejected.

    To reject an insertion is to accept a deletion of the same words, so their marks are turned round.
    """
    alone = replace(file, body=deepcopy(file.body), notes={name: deepcopy(note) for name, note in file.notes.items()})
    for mark in list(marks(alone)):
        name = str(mark.tag).rpartition("}")[2]
        if author_of(mark) == author:
            continue
        if name in _OTHER:
            mark.tag = W + _OTHER[name]
        else:
            _reject_style(mark)
    return alone


def _reject_style(change: _Element) -> None:
    """Puts the properties that a paragraph had before in the place of those it has now."""
    properties, before = change.getparent(), change.find(f"{W}pPr")
    if properties is None:
        return
    kept = [child for child in properties if child.tag in (f"{W}rPr", f"{W}sectPr")]
    old = list(before) if before is not None else []
    properties[:] = [*old, *kept]
