"""Marked paragraphs → the tracked changes of a Word file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from wording.comparison.model import RunKind
from wording.packet.render.docx.comments import Note, Notes
from wording.packet.render.docx.layout import Line
from wording.packet.render.docx.numbering import Counts
from wording.packet.render.docx.paragraphs import Paragraph
from wording.packet.render.docx.styles import LEVELS, style_id
from wording.packet.render.docx.wordml import DECLARATION, EMPTY, NAMESPACES, Xml, element, joined, runs, w
from wording.packet.visible import visible

AUTHOR = "wording"
"""Who made the changes, as Word shows it."""
_TAGS = {RunKind.DELETE: ("del", "moveFrom"), RunKind.INSERT: ("ins", "moveTo")}
Marks = Sequence[tuple[str, str]]
"""Ids and roles to keep in bookmarks, as in `Line.marks`."""
_LONGEST = 40
"""Longest name of a bookmark, in characters."""


@dataclass(slots=True)
class Writer:
    """Writes paragraphs, giving out ids: no two marks, bookmarks or comments of a file share one."""

    date: str
    """The moment of every change, as Word writes it."""
    right_to_left: bool
    """Whether the text goes from right to left."""
    counts: Counts
    """The numbered lists."""
    ids: Iterator[int] = field(default_factory=lambda: count(1))
    """The ids not yet given out."""
    comments: list[Xml] = field(default_factory=list)
    """The comments written so far."""

    def code(self, paragraphs: Sequence[Paragraph], notes: Notes) -> Xml:
        """The paragraphs of the code with their comments."""
        return joined(self._paragraph(p, notes.get(at, [])) for at, p in enumerate(paragraphs))

    def plain(self, style: str, *inside: Xml, notes: Sequence[Note] = (), marks: Marks = ()) -> Xml:
        """A paragraph without tracked changes."""
        names = [_bookmark(kind, id) for kind, id in marks]
        return w("p", w("pPr", w("pStyle", val=style)), self._marked(names), *self._commented(joined(inside), notes))

    def comments_part(self) -> str:
        """All comments written so far."""
        return DECLARATION + element("w:comments", NAMESPACES, *self.comments)

    def _paragraph(self, p: Paragraph, notes: Sequence[Note]) -> Xml:
        marks = self._bookmarks(p)
        if p.mark is not RunKind.EQUAL and p.whole:
            return self._whole(p, notes, marks)
        inside = joined(self._run(run.kind, run.text) for run in p.runs)
        return w("p", self._properties(p), marks, *self._commented(inside, notes))

    def _whole(self, p: Paragraph, notes: Sequence[Note], bookmarks: Xml) -> Xml:
        """A paragraph that is inserted, deleted or moved as a whole.

        Its comments stand within the mark: LibreOffice would take a range apart, and lose a style on the way. The
        range of a move ends after the paragraph, as Word writes it, so that its end moves with it.
        """
        tag = _TAGS[p.mark][bool(p.move)]
        inside = joined(runs(run.text, self.right_to_left, deleted=tag == "del") for run in p.runs)
        inside = joined([inside, *(self._reference(self._comment(note)) for note in notes)])
        marked = w(tag, inside, **self._who()) if inside else EMPTY
        if not p.move:
            return w("p", self._properties(p), bookmarks, marked)
        id = next(self.ids)
        start = w(f"{tag}RangeStart", id=id, author=AUTHOR, date=self.date, name=f"move{p.move}")
        return Xml(w("p", self._properties(p), bookmarks, start, marked) + w(f"{tag}RangeEnd", id=id))

    def _run(self, kind: RunKind, text: str) -> Xml:
        inside = runs(text, self.right_to_left, deleted=kind is RunKind.DELETE)
        return inside if kind is RunKind.EQUAL else w(_TAGS[kind][0], inside, **self._who())

    def _who(self) -> dict[str, object]:
        return {"id": next(self.ids), "author": AUTHOR, "date": self.date}

    def _properties(self, p: Paragraph) -> Xml:
        """How the paragraph stands, what became of its end, and how it stood if that was otherwise."""
        before = [_stand(p.old, self.counts.of(p.old, old=True))] if p.old else []
        after = [_stand(p.new, self.counts.of(p.new))] if p.new else []
        mark = change = EMPTY
        if p.mark is not RunKind.EQUAL:
            mark = w("rPr", w(_TAGS[p.mark][bool(p.move)], **self._who()))
        elif before != after:
            change = w("pPrChange", w("pPr", *before), **self._who())
        return w("pPr", *(after or before), mark, change)

    def _bookmarks(self, p: Paragraph) -> Xml:
        """The ids and roles that begin here, so that a file that comes back still says which principle is which."""
        new, old = (p.new.marks if p.new else ()), (p.old.marks if p.old else ())
        known = {id for _, id in new}
        names = [_bookmark(kind, id) for kind, id in new]
        # Only ids that are no more are of use to a reader: the old text itself is on the record.
        names += [_bookmark("was", id) for kind, id in old if kind in ("id", "head") and id not in known]
        return self._marked(names)

    def _marked(self, names: Iterable[str]) -> Xml:
        made = []
        for name in names:
            id = next(self.ids)
            made += [w("bookmarkStart", id=id, name=name), w("bookmarkEnd", id=id)]
        return joined(made)

    def _commented(self, inside: Xml, notes: Sequence[Note]) -> tuple[Xml, ...]:
        ids = [self._comment(note) for note in notes]
        starts = (w("commentRangeStart", id=id) for id in ids)
        ends = (Xml(w("commentRangeEnd", id=id) + self._reference(id)) for id in ids)
        return joined(starts), inside, joined(ends)

    def _reference(self, id: int) -> Xml:
        return w("r", w("rPr", w("rStyle", val="CommentReference")), w("commentReference", id=id))

    def _comment(self, note: Note) -> int:
        """Writes a comment and gives its id."""
        id = next(self.ids)
        sign = w("r", w("rPr", w("rStyle", val="CommentReference")), w("annotationRef"))
        style = w("pPr", w("pStyle", val="CommentText"))
        lines = [w("p", style, *([] if at else [sign]), runs(visible(line))) for at, line in enumerate(note)]
        self.comments.append(w("comment", *lines, id=id, author=AUTHOR, date=self.date, initials=AUTHOR[:1]))
        return id


def _stand(line: Line, count_id: int) -> Xml:
    """What says how a paragraph stands: its style, and its count if it bears a number."""
    name = w("pStyle", val=style_id(line.style))
    level = min(line.style.depth, LEVELS - 1)
    return Xml(name + w("numPr", w("ilvl", val=level), w("numId", val=count_id))) if count_id else name


def _bookmark(prefix: str, id: str) -> str:
    """A name that Word accepts: no hyphen, at most 40 characters."""
    name = f"{prefix}_{id.replace('-', '_')}"
    if len(name) <= _LONGEST:
        return name
    return f"{name[: _LONGEST - 9]}_{hashlib.sha256(id.encode()).hexdigest()[:8]}"
