"""A Word file → blocks: its text with all tracked changes accepted, the text before them, what people left in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from wording.exchange.blocks import Dropped, Imported, quotes
from wording.exchange.clean import tidy, words
from wording.exchange.conservation import bound, prove
from wording.exchange.furniture import without_furniture
from wording.exchange.word_file import W, WordFile, open_word
from wording.exchange.word_marks import changes_of, comments_of, text_below
from wording.exchange.word_runs import plain
from wording.exchange.word_styles import Styles
from wording.exchange.word_text import GONE, TextReader, View, is_gone

if TYPE_CHECKING:
    from lxml.etree import _Element

_NOT_TEXT = ("Fallback", "rt", "pPr", "rPr", "sdtPr")


def read_word(data: bytes, name: str) -> Imported:
    """The blocks of a Word file; UnreadableFile when it is damaged, could do harm, or words would be lost."""
    file = open_word(data, name)
    styles = Styles.of(file)
    changes = changes_of(file.body)
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
    walk = etree.iterwalk(container, events=("start", "end"))
    for event, element in walk:
        tag, local = element.tag, str(element.tag).rpartition("}")[2]
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
