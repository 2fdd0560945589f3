"""How long each version is, and how hard to read."""

from __future__ import annotations

from collections.abc import Sequence

from wording.comparison.tokens import count_words
from wording.drafting.lint import examine
from wording.packet.phrases import illustrative
from wording.pictures.columns import columns
from wording.pictures.drawing import (
    INK,
    LINE,
    PAPER,
    QUIET,
    WIDTH,
    Picture,
    Table,
    box,
    document,
    element,
    height_of_names,
    label,
    line,
    names,
    number,
    shade,
    width_of,
)
from wording.record.model import Version

_TOP, _HIGH, _GAP, _GRADES, _LEFT = 26, 170, 44, 90, 56


def growth(history: Sequence[Version], spacing: str = "equal") -> Picture:
    """Bars for the words of each version; below them the reading level, where the language has a formula for it."""
    versions = tuple(history)
    words = [_words(version) for version in versions]
    grades = [_grade(version) for version in versions]
    title = "Growth and reading level"
    summary = _summary(versions, words, grades)
    svg = _drawn(title, summary, versions, words, grades, spacing)
    rows = tuple(
        (version.id, count, "no formula" if level is None else f"{level:.1f}")
        for version, count, level in zip(versions, words, grades, strict=True)
    )
    heads = ("version", "words", "reading level (Flesch–Kincaid grade)")
    return Picture(title, summary, svg, Table(heads, rows), illustrative(*versions))


def _words(version: Version) -> int:
    return sum(
        count_words(section.heading) + sum(count_words(clause.text) for clause in section.clauses)
        for section in version.sections
    )


def _grade(version: Version) -> float | None:
    """The reading level of a version; None where its language has no formula."""
    level = examine(version).level
    return level.grade if level else None


def _summary(versions: Sequence[Version], words: Sequence[int], grades: Sequence[float | None]) -> str:
    if not versions:
        return "There is no version yet."
    said = f"From {words[0]:,} words in {versions[0].id} to {words[-1]:,} in {versions[-1].id}"
    first, last = grades[0], grades[-1]
    if first is None or last is None:
        return f"{said}; there is no reading formula for the language."
    return f"{said}; the reading level goes from grade {first:.1f} to grade {last:.1f}."


def _drawn(
    title: str,
    summary: str,
    versions: Sequence[Version],
    words: Sequence[int],
    grades: Sequence[float | None],
    spacing: str,
) -> str:
    ids = [version.id for version in versions]
    room = (WIDTH - _LEFT - 16) / max(len(ids), 1)
    xs = columns(versions, _LEFT + room / 2, WIDTH - 16 - room / 2, spacing)
    pieces = [label(8, 14, "Words", fill=QUIET), *_bars(xs, words, room)]
    foot = _TOP + _HIGH
    known = [(x, level) for x, level in zip(xs, grades, strict=True) if level is not None]
    if known:
        pieces += [
            label(8, foot + 26, "Reading level (Flesch–Kincaid grade)", fill=QUIET),
            *_levels(known, foot + _GAP),
        ]
        foot += _GAP + _GRADES
    pieces += names(ids, xs, foot + 4, room)
    return document(WIDTH, foot + height_of_names(ids, room) + 12, title, summary, pieces)


def _bars(xs: Sequence[float], words: Sequence[int], room: float) -> list[str]:
    foot, wide = _TOP + _HIGH, min(room * 0.7, 56)
    scale = (_HIGH - 16) / max(*words, 1) if words else 1.0
    found = [line(_LEFT, foot, WIDTH - 16, foot)]
    for x, count in zip(xs, words, strict=True):
        high = count * scale
        found.append(box(x - wide / 2, foot - high, wide, high, shade(0.45)))
        if width_of(f"{count:,}") <= room:
            found.append(label(x, foot - high - 5, f"{count:,}", anchor="middle"))
    return found


def _levels(known: Sequence[tuple[float, float]], top: float) -> list[str]:
    """A line of dots; the scale spans what there is, and at least four grades."""
    levels = [level for _, level in known]
    low = min(levels) - max((4 - (max(levels) - min(levels))) / 2, 0.5)
    span = max(max(levels) - min(levels) + 1, 4.0)
    points = [(x, top + (_GRADES - 16) * (1 - (level - low) / span) + 8) for x, level in known]
    path = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)
    found = [element("path", d=path, fill="none", stroke=LINE, stroke_width=2)]
    roomy = len(points) < 2 or points[1][0] - points[0][0] >= 30
    for (x, y), level in zip(points, levels, strict=True):
        found.append(element("circle", cx=x, cy=y, r=4, fill=INK, stroke=PAPER))
        if roomy:
            found.append(label(x, y - 9, f"{level:.1f}", anchor="middle"))
    return found
