"""The history flow: versions side by side, each clause a band shaded by the age of its words, and what became of it.

After Viégas, Wattenberg and Dave, “Studying Cooperation and Conflict between Authors with history flow
Visualizations”, CHI 2004; there a colour is an author, here a shade is the version that brought a word in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from wording.history.lineage import follow
from wording.history.provenance.model import VersionWords, Word
from wording.history.provenance.provenance import provenance
from wording.packet.phrases import illustrative
from wording.pictures.columns import columns
from wording.pictures.drawing import (
    INK,
    LINE,
    QUIET,
    WIDTH,
    Picture,
    Table,
    box,
    document,
    element,
    fitted,
    height_of_names,
    label,
    names,
    number,
)
from wording.pictures.origins import Origins, grouped, legend
from wording.record.model import Version

_TOP, _HIGH = 10, 520
_LEFT, _RIGHT = 150, 150
_SECTION_GAP, _CLAUSE_GAP = 7.0, 1.2
_FINEST = 0.35
"""Stretches of words that would be drawn lower than this, in pixels, are joined to the one before."""


@dataclass(frozen=True, slots=True)
class _Band:
    """A clause of one version, as it stands in its column."""

    section: str
    """Id of its section."""
    lineage: int
    """The section through the versions: what has the same number is the same section."""
    words: tuple[Word, ...]
    """Its words, without marks."""
    top: float
    """Where it begins, in pixels."""
    unit: float
    """Height of a word, in pixels."""

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + len(self.words) * self.unit


def history_flow(history: Sequence[Version], spacing: str = "equal") -> Picture:
    """All versions side by side, as bands and ribbons; `spacing` is `equal`, or `time` for true distances.

    A band is a clause, as high as it has words; the newer a word, the darker its part of the band. A ribbon leads to
    where the words of a clause stand in the next version, so that it parts where a clause is split and crosses others
    where it moves; the ribbons of words that left their section have a dark edge.
    """
    versions = tuple(history)
    found = provenance(versions)
    ids = [version.id for version in versions]
    origins = grouped(ids)
    unit, sections = _unit(found), _sections(versions)
    stacks = [_bands(words, unit, sections[n]) for n, words in enumerate(found)]
    title = "Every clause through all versions"
    rows = tuple(_row(words, ids[0]) for words in found)
    summary = _summary(rows)
    svg = _drawn(title, summary, versions, stacks, origins, spacing)
    heads = ("version", "words", "new words", "words put back", "words moved", "words of the first version")
    return Picture(title, summary, svg, Table(heads, rows), illustrative(*versions))


def _unit(found: Sequence[VersionWords]) -> float:
    """Height of a word, so that the longest version fills the picture."""
    most = 1.0
    gaps = 0.0
    for words in found:
        blocks = list(words.clauses())
        most = max(most, sum(word.is_word for *_, inside in blocks for word in inside))
        sections = len({section for section, *_ in blocks})
        gaps = max(gaps, sections * _SECTION_GAP + len(blocks) * _CLAUSE_GAP)
    return max(_HIGH - gaps, _HIGH / 2) / most


def _sections(versions: Sequence[Version]) -> list[dict[str, int]]:
    """For each version, the number of each of its sections, which it keeps from version to version."""
    at = {id(version): n for n, version in enumerate(versions)}
    found: list[dict[str, int]] = [{} for _ in versions]
    for place, track in enumerate(track for track in follow(versions) if not track.is_clause):
        for step in (step for step in track.steps if step.place):
            found[at[id(step.version)]][step.place] = place
    return found


def _bands(words: VersionWords, unit: float, sections: dict[str, int]) -> list[_Band]:
    bands: list[_Band] = []
    top = float(_TOP)
    for section, blocks in groupby(words.clauses(), key=lambda block: block[0]):
        for _, _, _, inside in blocks:
            band = _Band(section, sections.get(section, -1), tuple(word for word in inside if word.is_word), top, unit)
            if band.words:
                bands.append(band)
                top = band.bottom + _CLAUSE_GAP
        top += _SECTION_GAP
    return bands


def _row(words: VersionWords, first: str) -> tuple[str | int, ...]:
    id, inside = words.version, [word for word in words if word.is_word]
    return (
        id,
        len(inside),
        sum(word.introduced_in == id for word in inside) if id != first else 0,
        sum(id in word.restored_in for word in inside),
        sum(id in word.moved_in for word in inside),
        sum(word.introduced_in == first for word in inside),
    )


def _summary(rows: Sequence[tuple[str | int, ...]]) -> str:
    if len(rows) < 2:
        return "There is one version, so that every word is as old as any other."
    newest = max(rows[1:], key=lambda row: int(row[2]))
    last = rows[-1]
    return (
        f"In {len(rows)} versions the code went from {rows[0][1]:,} words to {last[1]:,}, of which {last[5]:,} have "
        f"stood from the first; {newest[0]} brought the most new ones, {newest[2]:,}."
    )


def _drawn(
    title: str,
    summary: str,
    versions: Sequence[Version],
    stacks: Sequence[Sequence[_Band]],
    origins: Origins,
    spacing: str,
) -> str:
    ids = [version.id for version in versions]
    room = (WIDTH - _LEFT - _RIGHT) / max(len(ids), 1)
    wide = max(min(room * 0.45, 26), 3)
    xs = columns(versions, _LEFT + wide / 2 + 4, WIDTH - _RIGHT - wide / 2 - 4, spacing)
    pieces: list[str] = []
    for (x, old), (after, new) in pairwise(zip(xs, stacks, strict=True)):
        pieces += _ribbons(x + wide / 2, after - wide / 2, old, new)
    for x, bands in zip(xs, stacks, strict=True):
        pieces += [piece for band in bands for piece in _drawn_band(x - wide / 2, wide, band, origins)]
    if versions:
        pieces += _headings(versions[0], stacks[0], xs[0] - wide / 2 - 8, "end")
        if len(versions) > 1:
            pieces += _headings(versions[-1], stacks[-1], xs[-1] + wide / 2 + 8, "start")
    foot = max((band.bottom for bands in stacks for band in bands), default=float(_TOP)) + 6
    pieces += names(ids, xs, foot, room)
    below = foot + height_of_names(ids, room) + 18
    keys, high = legend(origins, 8, below, "Words that came in with")
    return document(WIDTH, below + high, title, summary, [*pieces, *keys])


def _drawn_band(x: float, wide: float, band: _Band, origins: Origins) -> Iterator[str]:
    """The parts of a band, each of words in a row that are of one age, in an outline."""
    y = band.top
    for group, words in groupby(_smoothed(band, origins)):
        high = sum(1 for _ in words) * band.unit
        yield box(x, y, wide, high, origins.shade(group))
        y += high
    yield box(x, band.top, wide, band.bottom - band.top, "none", stroke=QUIET, stroke_width=0.5)


def _smoothed(band: _Band, origins: Origins) -> list[int]:
    """The group of each word; stretches too fine to be drawn take that of the words before them."""
    found: list[int] = []
    for group, words in groupby(origins.groups[word.introduced_in] for word in band.words):
        size = sum(1 for _ in words)
        found += [found[-1] if found and size * band.unit < _FINEST else group] * size
    return found


def _ribbons(x: float, after: float, old: Sequence[_Band], new: Sequence[_Band]) -> Iterator[str]:
    """From each clause to where its words stand in the next version."""
    where = {word.number: (at, n) for at, band in enumerate(new) for n, word in enumerate(band.words)}
    for band in old:
        shared: dict[int, list[tuple[int, int]]] = {}
        for n, word in enumerate(band.words):
            if word.number in where:
                at, place = where[word.number]
                shared.setdefault(at, []).append((n, place))
        for at, pairs in shared.items():
            yield _ribbon(x, after, band, new[at], pairs)


def _ribbon(x: float, after: float, old: _Band, new: _Band, pairs: Sequence[tuple[int, int]]) -> str:
    left = [old.top + old.unit * edge for edge in (min(n for n, _ in pairs), max(n for n, _ in pairs) + 1)]
    right = [new.top + new.unit * edge for edge in (min(n for _, n in pairs), max(n for _, n in pairs) + 1)]
    bend = (after - x) * 0.45
    x1, x2 = number(x + bend), number(after - bend)
    top, foot = ((number(left[n]), number(right[n])) for n in (0, 1))
    path = (
        f"M{number(x)} {top[0]}C{x1} {top[0]} {x2} {top[1]} {number(after)} {top[1]}"
        f"V{foot[1]}C{x2} {foot[1]} {x1} {foot[0]} {number(x)} {foot[0]}Z"
    )
    if old.lineage != new.lineage:
        return element("path", d=path, fill=QUIET, fill_opacity=0.45, stroke=INK, stroke_width=0.8)
    return element("path", d=path, fill=LINE, fill_opacity=0.5)


def _headings(version: Version, bands: Sequence[_Band], x: float, anchor: str) -> Iterator[str]:
    """The name of each section beside its bands, where there is room."""
    lowest = 0.0
    for section, inside in groupby(bands, key=lambda band: band.section):
        group = list(inside)
        y = max((group[0].top + group[-1].bottom) / 2 + 4, lowest)
        lowest = y + 13
        name = fitted(version.section(section).name, _LEFT - 22, 11)
        yield label(x, y, name, anchor=anchor, font_size=11)
