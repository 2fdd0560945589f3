"""A comparison → one sequence of marked paragraphs, which reads as either version.

Leave out what is marked as inserted, and it is the old text in the old order; leave out what is marked as deleted, and
it is the new text in the new order.
Clauses that stayed where they were are marked in place, and the rest of both texts is laid between them: first what
stood there, then what stands there now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wording.comparison.chain import heaviest_rising
from wording.comparison.model import ChangeKind, Comparison, Run, RunKind
from wording.comparison.redline import redline
from wording.comparison.refs import SectionRef
from wording.comparison.tokens import count_words
from wording.errors import ProofError
from wording.packet.render.docx.cut import DELETE, EQUAL, INSERT, cut
from wording.packet.render.docx.layout import Line, Look, Style, lines_of
from wording.packet.render.docx.numbering import Counts, counts_of


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the marked text."""

    runs: tuple[Run, ...]
    """Its redline."""
    old: Line | None
    """The paragraph of the old text that ends here; None when this end is inserted."""
    new: Line | None
    """The paragraph of the new text that ends here; None when this end is deleted."""
    move: int = 0
    """Number of the move that it is one end of, its wording unaltered; 0 for none."""

    @property
    def mark(self) -> RunKind:
        """What became of the end of the paragraph."""
        return EQUAL if self.old and self.new else DELETE if self.old else INSERT

    @property
    def whole(self) -> bool:
        """Whether all of it is of one kind, its end included."""
        return all(run.kind is self.mark for run in self.runs)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Paragraphs of both texts that are the same, by their places."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    runs: tuple[Run, ...]
    stays: bool


def interleave(comparison: Comparison) -> tuple[Paragraph, ...]:
    """The marked paragraphs of a comparison. ProofError, an internal error, when they don't read as both versions."""
    old, new = lines_of(comparison.old), lines_of(comparison.new)
    pairs = [*_pairs(comparison, old, new)]
    anchors = _anchors(pair for pair in pairs if pair.stays and _in_place(pair, old, new))
    while True:
        held = {pair.old for pair in anchors}
        moves = _moves([pair for pair in pairs if pair.old not in held], old, new)
        paragraphs = tuple(_woven(anchors, old, new, moves))
        risky = _echoing(anchors, paragraphs, old, new) | _recounted(anchors, counts_of(paragraphs), old, new)
        if not risky:
            break
        anchors = [pair for pair in anchors if pair.old not in risky]
    if without(paragraphs, INSERT) != _plain(old) or without(paragraphs, DELETE) != _plain(new):
        raise ProofError("internal error: the tracked changes do not read as the two versions; please report this.")
    return paragraphs


def _anchors(staying: Iterable[_Pair]) -> list[_Pair]:
    """The pairs that hold the two texts together: as many words as can stay without crossing."""
    ordered = sorted(staying, key=lambda pair: pair.new)
    sizes = [1 + sum(count_words(run.text) for run in pair.runs) for pair in ordered]
    rising = heaviest_rising([pair.old[0] for pair in ordered], sizes)
    return [pair for at, pair in enumerate(ordered) if at in rising]


def _echoing(
    anchors: Iterable[_Pair], paragraphs: Iterable[Paragraph], old: Sequence[Line], new: Sequence[Line]
) -> set[tuple[int, ...]]:
    """Pairs in which words are marked as gone (or new) that are a whole paragraph which is new (or gone) elsewhere.

    LibreOffice takes the two for a move of its own accord, and then loses the style of the paragraph that follows
    (seen in 7.4). Such pairs are better marked as a whole.
    """
    wholes = {(p.mark, run.text.strip()) for p in paragraphs if p.whole for run in p.runs}
    other = {DELETE: INSERT, INSERT: DELETE}
    return {
        pair.old
        for pair in anchors
        for p in _marked(pair, old, new)
        for run in p.runs
        if run.kind is not p.mark and (other.get(run.kind), run.text.strip()) in wholes
    }


def _recounted(
    anchors: Iterable[_Pair], counts: Counts, old: Sequence[Line], new: Sequence[Line]
) -> set[tuple[int, ...]]:
    """Pairs in which the end of a numbered paragraph comes or goes and its pieces belong to several counts.

    When the end of a paragraph goes, LibreOffice keeps the count of the first piece (seen in 7.4), where the rules of
    the format keep that of the last.
    """
    several = (pair for pair in anchors if len(pair.old) + len(pair.new) > 2)
    return {
        pair.old
        for pair in several
        if len({counts.of(old[i], old=True) for i in pair.old} | {counts.of(new[j]) for j in pair.new}) > 1
    }


def without(paragraphs: Iterable[Paragraph], kind: RunKind) -> tuple[tuple[str, Style], ...]:
    """Text and style of each paragraph, read as if what is marked `kind` were not there."""
    read: list[tuple[str, Style]] = []
    text: list[str] = []
    for paragraph in paragraphs:
        text += [run.text for run in paragraph.runs if run.kind is not kind]
        line = paragraph.old if kind is INSERT else paragraph.new
        if line:
            read.append(("".join(text), line.style))
            text = []
    if any(text):
        read.append(("".join(text), Style(Look.PARAGRAPH)))  # a text without an end: never so, and no version reads so
    return tuple(read)


def _plain(lines: Iterable[Line]) -> tuple[tuple[str, Style], ...]:
    return tuple((line.text, line.style) for line in lines)


def _pairs(comparison: Comparison, old: Sequence[Line], new: Sequence[Line]) -> Iterator[_Pair]:
    """Headings and clauses that stand on both sides."""
    olds = {(line.section, line.position): at for at, line in enumerate(old)}
    news = {(line.section, line.position): at for at, line in enumerate(new)}
    for section in comparison.sections:
        stays = ChangeKind.MOVED not in section.kinds
        for before, after in _headings(section.old, section.new):
            runs = tuple(redline(before.heading, after.heading))
            yield _Pair((olds[before.id, 0],), (news[after.id, 0],), runs, stays)
        for clause in section.clauses:
            if clause.old and clause.new:
                yield _Pair(
                    tuple(olds[ref.section, ref.position] for ref in clause.old),
                    tuple(news[ref.section, ref.position] for ref in clause.new),
                    clause.runs,
                    stays and ChangeKind.MOVED not in clause.kinds,
                )


def _headings(old: Sequence[SectionRef], new: Sequence[SectionRef]) -> Iterator[tuple[SectionRef, SectionRef]]:
    """Which heading became which: the same wording first, then in order."""
    olds = [ref for ref in old if ref.heading]
    news = [ref for ref in new if ref.heading]
    for before in list(olds):
        same = next((after for after in news if after.heading == before.heading), None)
        if same:
            olds.remove(before)
            news.remove(same)
            yield before, same
    yield from zip(olds, news, strict=False)


def _in_place(pair: _Pair, old: Sequence[Line], new: Sequence[Line]) -> bool:
    """Whether a pair can be marked where it stands.

    Several paragraphs must be neighbours, and all of one style: when the end of a paragraph goes, programs disagree on
    which of the two styles stays.
    """
    if len(pair.old) == len(pair.new) == 1:
        return True
    styles = {old[i].style for i in pair.old} | {new[j].style for j in pair.new}
    return len(styles) == 1 and _neighbours(pair.old) and _neighbours(pair.new)


def _neighbours(places: Sequence[int]) -> bool:
    return all(b == a + 1 for a, b in pairwise(places))


def _moves(pairs: Iterable[_Pair], old: Sequence[Line], new: Sequence[Line]) -> dict[tuple[RunKind, int], int]:
    """Numbers of the moves, by either end: pairs that left their place with the wording unaltered."""
    same = [pair for pair in pairs if len(pair.old) == len(pair.new) == 1 and _same(pair, old, new)]
    moves = {}
    for number, pair in enumerate(sorted(same, key=lambda pair: pair.new), 1):
        moves[DELETE, pair.old[0]] = moves[INSERT, pair.new[0]] = number
    return moves


def _same(pair: _Pair, old: Sequence[Line], new: Sequence[Line]) -> bool:
    return old[pair.old[0]].text == new[pair.new[0]].text != ""


def _woven(
    anchors: Iterable[_Pair], old: Sequence[Line], new: Sequence[Line], moves: dict[tuple[RunKind, int], int]
) -> Iterator[Paragraph]:
    """Both texts in one sequence, held together by the pairs that are marked in place."""
    i = j = 0
    for anchor in [*anchors, _Pair((len(old),), (len(new),), (), True)]:
        for place in range(i, anchor.old[0]):
            yield Paragraph(_whole(DELETE, old[place].text), old[place], None, moves.get((DELETE, place), 0))
        for place in range(j, anchor.new[0]):
            yield Paragraph(_whole(INSERT, new[place].text), None, new[place], moves.get((INSERT, place), 0))
        yield from _marked(anchor, old, new)
        i, j = anchor.old[-1] + 1, anchor.new[-1] + 1


def _whole(kind: RunKind, text: str) -> tuple[Run, ...]:
    return (Run(kind, text),) if text else ()


def _marked(pair: _Pair, old: Sequence[Line], new: Sequence[Line]) -> Iterator[Paragraph]:
    """The paragraphs of a pair that is marked in place; none for the end of the text."""
    olds, news = list(old[pair.old[0] : pair.old[-1] + 1]), list(new[pair.new[0] : pair.new[-1] + 1])
    if not olds and not news:
        return
    for runs, mark in cut(pair.runs, [line.text for line in olds], [line.text for line in news]):
        before = olds.pop(0) if mark is not INSERT else None
        after = news.pop(0) if mark is not DELETE else None
        yield Paragraph(runs, before, after)
