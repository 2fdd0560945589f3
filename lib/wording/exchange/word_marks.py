"""What people left in a Word file: tracked changes with their authors, and comments with what they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from wording.exchange.blocks import Comment, TrackedChange
from wording.exchange.clean import tidy
from wording.exchange.word_file import W, WordFile
from wording.exchange.word_runs import plain

if TYPE_CHECKING:
    from lxml.etree import _Element

_KINDS = {"ins": "insert", "del": "delete", "moveFrom": "move from", "moveTo": "move to"}
_FORMATS = ("rPrChange", "pPrChange", "tblPrChange", "tcPrChange", "trPrChange", "sectPrChange", "numberingChange")
_MOST_OPEN = 100
"""Most ranges of comments that may be open at one place; of any more the words are not told."""
_DELETED = frozenset((f"{W}del", f"{W}moveFrom"))
_DATE = re.compile(r"([1-9][0-9]{3}-(?:0[1-9]|1[0-2])-[0-3][0-9])(?:T([0-9]{2}:[0-9]{2}))?.*")


def who(element: _Element) -> tuple[str, str]:
    """Author and moment of a change or comment; a moment that no calendar has is unknown."""
    date = _DATE.fullmatch(str(element.get(f"{W}date") or ""))
    return author_of(element), " ".join(filter(None, date.groups())) if date else ""


def author_of(element: _Element) -> str:
    """Who made a change or comment, as the file says; empty when it does not."""
    return tidy(str(element.get(f"{W}author") or ""))


def text_below(element: _Element, gone: frozenset[str] = frozenset()) -> str:
    """The text in an element, but for that in the elements that are gone."""
    from lxml import etree

    pieces = []
    walk = etree.iterwalk(element, events=("start",))
    for _, inner in walk:
        if inner.tag in gone:
            walk.skip_subtree()
        else:
            pieces += [" "] * (inner.tag == f"{W}p") + [plain(inner) or ""]
    return tidy("".join(pieces))


def changes_of(file: WordFile) -> tuple[TrackedChange, ...]:
    """The tracked changes, in the order of the file, those in notes last.

    Neighbours of one kind, author and moment are one.
    """
    made: list[TrackedChange] = []
    last: _Element | None = None
    for element, change in chain.from_iterable(_changes(part) for part in (file.body, *file.notes.values())):
        joins = last is not None and element.getprevious() is last and change.kind != "format"
        if joins and (made[-1].kind, made[-1].author, made[-1].date) == (change.kind, change.author, change.date):
            both = f"{made[-1].text}{change.text}"
            made[-1] = TrackedChange(change.kind, change.author, change.date, both)
        else:
            made.append(change)
        last = element
    return tuple(TrackedChange(c.kind, c.author, c.date, tidy(c.text)) for c in made)


def _changes(body: _Element) -> Iterator[tuple[_Element, TrackedChange]]:
    for element in body.iter():
        name = str(element.tag).rpartition("}")[2] if str(element.tag).startswith(W) else ""
        if name in _FORMATS:
            yield element, TrackedChange("format", *who(element), _text_round(element))
        elif name in _KINDS:
            above = element.getparent()
            parent = str(above.tag).rpartition("}")[2] if above is not None else ""
            if parent in ("rPr", "trPr"):
                kind = "paragraph mark" if parent == "rPr" else "table row"
                yield element, TrackedChange(f"{kind} {_KINDS[name]}", *who(element), _text_round(element))
            elif text := "".join(plain(inner) or "" for inner in element.iter()):
                yield element, TrackedChange(_KINDS[name], *who(element), text)


def _text_round(element: _Element) -> str:
    """The text of the paragraph or row that an element says something about."""
    for ancestor in element.iterancestors():
        if ancestor.tag in (f"{W}r", f"{W}p", f"{W}tr"):
            return text_below(ancestor)
    return ""


def comments_of(file: WordFile) -> tuple[Comment, ...]:
    """The comments, in the order of their part, each with its paragraph and the words that it is tied to."""
    if file.comments is None:
        return ()
    places = {
        str(mark.get(f"{W}id")): next(mark.iterancestors(f"{W}p"), None)
        for mark in file.body.iter(f"{W}commentReference")
    }
    tied = _tied(file.body)
    made = []
    for comment in file.comments.iterchildren(f"{W}comment"):
        place = places.get(str(comment.get(f"{W}id")))
        about = text_below(place, _DELETED) or text_below(place) if place is not None else ""
        made.append(Comment(*who(comment), text_below(comment), about, tied.get(str(comment.get(f"{W}id")), "")))
    return tuple(made)


def _tied(body: _Element) -> dict[str, str]:
    """The words between the beginning and the end of each comment's range, by the id of the comment."""
    open_ranges: dict[str, list[str]] = {}
    tied: dict[str, str] = {}
    for element in body.iter():
        name = str(element.tag).rpartition("}")[2] if str(element.tag).startswith(W) else ""
        id = str(element.get(f"{W}id")) if name.startswith("commentRange") else ""
        if name == "commentRangeStart" and len(open_ranges) < _MOST_OPEN:
            open_ranges[id] = []
        elif name == "commentRangeEnd" and id in open_ranges:
            tied[id] = tidy("".join(open_ranges.pop(id)))
        elif open_ranges and (text := " " if name == "p" else plain(element)):
            for pieces in open_ranges.values():
                pieces.append(text)
    return tied
