"""A Word file → blocks: its text with all tracked changes accepted, the text before them, what people left in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wording.errors import UnreadableFile
from wording.exchange.blocks import Block, Dropped, Imported, quotes
from wording.exchange.clean import tidy, words
from wording.exchange.conservation import bound, prove
from wording.exchange.furniture import without_furniture
from wording.exchange.word_authors import authors_of, nested, only_by
from wording.exchange.word_file import W, WordFile, open_word
from wording.exchange.word_marks import changes_of, comments_of, text_below
from wording.exchange.word_runs import look_of, plain
from wording.exchange.word_styles import Styles
from wording.exchange.word_text import GONE, TextReader, View, is_gone

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_AUTHORS = 50
"""Most authors whose changes are told apart in one file."""
_NOT_TEXT = ("Fallback", "rt", "pPr", "rPr", "sdtPr")


@dataclass(frozen=True, slots=True)
class ByAuthor:
    """What one author did to a Word file."""

    author: str
    """Who, as the file says; empty when it does not."""
    blocks: tuple[Block, ...]
    """The text with the tracked changes of this author accepted and all others rejected."""
    nested: int
    """How many changes of this author lie in words that another one put in, and so are not in that text."""


def read_word(data: bytes, name: str) -> Imported:
    """The blocks of a Word file; UnreadableFile when it is damaged, could do harm, or words would be lost."""
    file = open_word(data, name)
    return _imported(file, name)


def read_authors(data: bytes, name: str) -> tuple[Imported, tuple[ByAuthor, ...]]:
    """Like `read_word`, and the text as each author of tracked changes would have it.

    UnreadableFile also when there are more authors than a board has.
    """
    file = open_word(data, name)
    authors = authors_of(file)
    if len(authors) > MOST_AUTHORS:
        raise UnreadableFile(f"{name} holds tracked changes by more than {MOST_AUTHORS} authors; import fewer at once.")
    styles = Styles.of(file)
    texts = []
    for author in authors:
        blocks = _read(only_by(file, author), styles, View.NEW, name).blocks
        texts.append(ByAuthor(author, blocks, nested(file, author)))
    return _imported(file, name), tuple(texts)


def _imported(file: WordFile, name: str) -> Imported:
    styles = Styles.of(file)
    changes = changes_of(file)
    imported = _read(file, styles, View.NEW, name)
    old = _read(file, styles, View.OLD, name).blocks if changes else ()
    margins = [Dropped(text, "header or footer of the pages") for m in file.margins if (text := text_below(m))]
    return replace(
        imported,
        title=tidy(file.core.get("title", "")),
        dropped=(*imported.dropped, *margins),
        old_blocks=old,
        changes=changes,
        comments=comments_of(file),
        base=tidy(file.core.get("base", "")),
        base_sha256=file.core.get("sha256", ""),
    )


def _read(file: WordFile, styles: Styles, view: View, name: str) -> Imported:
    """One view of a file, proved to hold all its words; what was left out; what to look at."""
    reader = TextReader(file, styles, view)
    blocks, lines = without_furniture(reader.blocks(file.body))
    bound(name, blocks)
    dropped = (*reader.dropped, *lines)
    prove(name, words("".join(_pieces(file, file.body, view))), blocks, dropped)
    embedded = len(list(file.body.iter(f"{W}altChunk")))
    notes = [f"documents embedded in the file, not read: {embedded}"] if embedded else []
    notes += [f"{what}: {len(texts)} ({quotes(texts, 4)})" for what, texts in reader.found.items()]
    return Imported(tuple(blocks), dropped=dropped, notes=tuple(notes), illustrative=reader.illustrative)


def _pieces(file: WordFile, container: _Element, view: View) -> Iterator[str]:
    """The text of a container in one pass over its elements, without a thought for what they mean."""
    from lxml import etree

    later: list[_Element] = []
    look: tuple[str, ...] = ()
    walk = etree.iterwalk(container, events=("start", "end"))
    for event, element in walk:
        tag, local = element.tag, str(element.tag).rpartition("}")[2]
        if event == "start" and tag == f"{W}r" and (now := look_of(element)) != look:
            look = now
            yield " "
        if event == "start" and element is not container:
            skip = tag in GONE[view] or local in _NOT_TEXT or local == "txbxContent"
            if skip or (local == "tr" and is_gone(element.find(f"{W}trPr"), view, "")):
                walk.skip_subtree()
            later += [element] if local == "txbxContent" else _notes(file, element)
            yield "" if skip else element.text or "" if local == "t" and "/math" in tag else plain(element) or ""
        elif event == "end" and tag == f"{W}p" and not is_gone(element.find(f"{W}pPr"), view):
            yield " "
            waiting, later = later, []
            for part in waiting:
                yield from (" ", *_pieces(file, part, view), " ")


def _notes(file: WordFile, element: _Element) -> list[_Element]:
    kind = str(element.tag).rpartition("}")[2].removesuffix("Reference")
    note = file.notes.get(f"{kind} {element.get(f'{W}id')}") if kind in ("footnote", "endnote") else None
    return [note] if note is not None else []
