"""When each version was adopted, took effect and was recorded, and how long each was in force."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from wording.packet.phrases import illustrative
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
    label,
    line,
    width_of,
)
from wording.record.model import Version

_ROW, _TOP, _MARK, _OPEN = 26, 14, 5, 40
_KINDS = ("adopted", "effective", "captured")


def timeline(history: Sequence[Version]) -> Picture:
    """The days of every version on one line of time; a bar shows from when to when a version was in force."""
    versions = tuple(history)
    days = [day for version in versions for day in _days(version) if day]
    title = "When each version was adopted, took effect and was recorded"
    summary = _summary(versions, days)
    left = max((width_of(version.id) for version in versions), default=0) + 24
    bottom = _TOP + _ROW * len(versions)
    pieces = [label(left - 12, _y(n) + 4, version.id, anchor="end") for n, version in enumerate(versions)]
    if days:
        pieces += _years(min(days), max(days), left, bottom)
        pieces += [mark for n, version in enumerate(versions) for mark in _marks(versions, n, left, days)]
    pieces += _legend(left, bottom + 34)
    svg = document(WIDTH, bottom + 52, title, summary, pieces)
    rows = tuple((version.id, *(str(day or "not known") for day in _days(version))) for version in versions)
    return Picture(title, summary, svg, Table(("version", *_KINDS), rows), illustrative(*versions))


def _days(version: Version) -> tuple[date | None, date | None, date | None]:
    return version.meta.adopted, version.meta.effective, version.meta.captured


def _summary(versions: Sequence[Version], days: Sequence[date]) -> str:
    if not days:
        return f"{len(versions)} versions, and no day is known of any of them."
    voted, begun, found = (sum(bool(_days(version)[n]) for version in versions) for n in range(len(_KINDS)))
    many = f"{len(versions)} versions" if len(versions) > 1 else "One version"
    return (
        f"{many} from {min(days)} to {max(days)}: the day of the vote is known of {voted}, the first "
        f"day in force of {begun} and the day of recording of {found}."
    )


def _y(row: int) -> float:
    return _TOP + _ROW * row + _ROW / 2


def _x(day: date, left: float, first: date, last: date) -> float:
    span = max((last - first).days, 1)
    return left + (WIDTH - 24 - _OPEN - left) * (day - first).days / span


def _years(first: date, last: date, left: float, bottom: float) -> list[str]:
    """A line and a number for as many years as there is room for."""
    room = max(int((WIDTH - 24 - left) // 44), 1)
    step = next(n for n in (1, 2, 5, 10, 20, 50, 100, 1000) if (last.year - first.year) / n <= room)
    found = []
    for year in range(first.year - first.year % step, last.year + 1, step):
        x = _x(max(date(year, 1, 1), date.min), left, first, last)
        if x >= left - 1:
            found += [line(x, _TOP, x, bottom), label(x, bottom + 14, str(year), anchor="middle", fill=QUIET)]
    return found


def _marks(versions: Sequence[Version], row: int, left: float, days: Sequence[date]) -> list[str]:
    first, last = min(days), max(days)
    version, y = versions[row], _y(row)
    found = []
    begun = version.day
    if begun:
        later = [other.day for other in versions if other.day and other.day > begun]
        start = _x(begun, left, first, last)
        end = _x(min(later), left, first, last) if later else WIDTH - 24
        found.append(box(start, y - 2, max(end - start, 1), 4, LINE))
    for kind, day in zip(_KINDS, _days(version), strict=True):
        if day:
            found.append(_mark(kind, _x(day, left, first, last), y))
    return found


def _mark(kind: str, x: float, y: float) -> str:
    """A ring for the vote, a triangle for the first day in force, a square for the day of recording."""
    if kind == "adopted":
        return element("circle", cx=x, cy=y, r=_MARK, fill="#ffffff", stroke=INK, stroke_width=2)
    if kind == "effective":
        return element("path", d=f"M{x - 4:.1f} {y - 6:.1f}L{x + 7:.1f} {y:.1f}L{x - 4:.1f} {y + 6:.1f}Z", fill=INK)
    return box(x - 4, y - 4, 8, 8, QUIET)


def _legend(x: float, y: float) -> list[str]:
    found = []
    for kind, words in zip(_KINDS, ("adopted", "took effect", "recorded from its source"), strict=True):
        found += [_mark(kind, x + 6, y - 4), label(x + 18, y, words)]
        x += 18 + width_of(words) + 24
    return [*found, box(x, y - 6, 24, 4, LINE), label(x + 30, y, "in force")]
