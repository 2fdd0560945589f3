"""Which places of a text carry on which places of the version before, by the comparison of the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wording.comparison.compare import compare
from wording.comparison.model import Comparison, Run, RunKind
from wording.comparison.tokens import count_words
from wording.record.model import Version


class Place(NamedTuple):
    """A stretch of a clause or heading."""

    section: str
    """Id of the section."""
    position: int
    """Which clause of it, from 1; 0 for its heading."""
    start: int
    """Where the stretch begins in the clause."""
    end: int
    """Where it ends."""
    text: str
    """The whole clause."""


class _Laid(NamedTuple):
    """A place, and where it lies in the texts of one side of a redline, which are joined by one space."""

    start: int
    end: int
    place: Place


_Texts = Sequence[tuple[str, int, str]]
"""Clauses or headings of one side of a redline: section, position and text."""


def carried_over(
    old: Version, new: Version, before: Sequence[Place], after: Sequence[Place], reference: Sequence[Version]
) -> dict[Place, Place]:
    """For each place of the newer version that carries on one of the older, that one.

    The places are all those of one phrase. One carries on another when both lie in the same text, when the redline
    keeps some of its words, or when the clause keeps most of its words and has the phrase elsewhere now. `reference`
    as for `compare`.
    """
    found = _in_same_texts(before, after)
    if len(found) in (len(before), len(after)):
        return found
    kept = set(found.values())
    left = [place for place in before if place not in kept]
    come = [place for place in after if place not in found]
    for olds, news, runs in _redlines(compare(old, new, reference)):
        found.update(_in_redline(_laid(left, olds), _laid(come, news), runs))
    return found


def _in_same_texts(before: Sequence[Place], after: Sequence[Place]) -> dict[Place, Place]:
    """Pairs in texts that each version has exactly once."""
    olds, news = _by_text(before), _by_text(after)
    pairs: dict[Place, Place] = {}
    for text in news.keys() & olds.keys():
        if all(len({place[:2] for place in side[text]}) == 1 for side in (olds, news)):
            pairs.update(zip(news[text], olds[text], strict=True))
    return pairs


def _by_text(places: Sequence[Place]) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for place in places:
        found.setdefault(place.text, []).append(place)
    return found


def _redlines(comparison: Comparison) -> Iterator[tuple[_Texts, _Texts, tuple[Run, ...]]]:
    """Each redline that has two sides, with the headings or clauses that its sides spell."""
    for section in comparison.sections:
        if section.old and section.new:
            olds, news = (
                [(ref.id, 0, ref.heading) for ref in side if ref.heading] for side in (section.old, section.new)
            )
            yield olds, news, section.heading_runs
        for clause in section.clauses:
            if clause.old and clause.new:
                olds, news = ([(r.section, r.position, r.text) for r in side] for side in (clause.old, clause.new))
                yield olds, news, clause.runs


def _laid(places: Sequence[Place], texts: _Texts) -> list[_Laid]:
    laid: list[_Laid] = []
    offset = 0
    for section, position, text in texts:
        here = [place for place in places if (place.section, place.position) == (section, position)]
        laid += [_Laid(offset + place.start, offset + place.end, place) for place in here]
        offset += len(text) + 1
    return laid


def _in_redline(olds: list[_Laid], news: list[_Laid], runs: Sequence[Run]) -> dict[Place, Place]:
    """Pairs by the words that the redline keeps, then in order where most of the clause is kept."""
    if not olds or not news:
        return {}
    pairs: dict[Place, Place] = {}
    for at_old, at_new, size in _kept(runs):
        for new in news:
            start, end = max(new.start, at_new), min(new.end, at_new + size)
            shift = at_old - at_new
            over = [old for old in olds if old.start < end + shift and start + shift < old.end]
            free = [old for old in over if old.place not in pairs.values()]
            if start < end and free and new.place not in pairs:
                pairs[new.place] = free[0].place
    if _keeps_most(runs):
        left = [old.place for old in olds if old.place not in pairs.values()]
        come = [new.place for new in news if new.place not in pairs]
        pairs.update(zip(come, left, strict=False))
    return pairs


def _kept(runs: Sequence[Run]) -> Iterator[tuple[int, int, int]]:
    """Where each kept run begins in the old and in the new text, and how long it is."""
    at_old = at_new = 0
    for run in runs:
        if run.kind is RunKind.EQUAL:
            yield at_old, at_new, len(run.text)
        at_old += len(run.text) if run.kind is not RunKind.INSERT else 0
        at_new += len(run.text) if run.kind is not RunKind.DELETE else 0


def _keeps_most(runs: Sequence[Run]) -> bool:
    """Whether at least half of the words of either side are kept, or nothing but capital letters changed."""
    counts = dict.fromkeys(RunKind, 0)
    for run in runs:
        counts[run.kind] += count_words(run.text)
    changed = max(counts[RunKind.DELETE], counts[RunKind.INSERT])
    old, new = ("".join(r.text for r in runs if r.kind is not other) for other in (RunKind.INSERT, RunKind.DELETE))
    return counts[RunKind.EQUAL] >= changed or old.casefold() == new.casefold()
