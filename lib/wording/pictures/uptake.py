"""Which code of a family has taken up which change: a row a change, a column a code, a sign for each way to stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from wording.packet.family import LEGEND, MARKS, change, gist, standing, summary
from wording.pictures.drawing import (
    INK,
    LINE,
    PAPER,
    QUIET,
    WIDTH,
    Cell,
    Picture,
    Table,
    document,
    element,
    fitted,
    label,
    line,
    number,
    width_of,
)
from wording.sisters.drift_model import Drift, DriftRow, Innovation, Stand, Uptake, What

MOST = 60
"""Most changes that are drawn; the table has them all."""
_ROW, _WORDS, _R = 22, 330, 6
_YEAR = 34
_DATED = frozenset({Uptake.FIRST, Uptake.TAKEN_UP, Uptake.BACK, Uptake.HAD_IT, Uptake.CHANGED})


def uptake(drift: Drift) -> Picture:
    """The changes from top to bottom by the day on which each was first made; the day stands beside its sign."""
    title = "Which code has taken up which change"
    said = summary(drift)
    if len(drift.rows) > MOST:
        said += f" The first {MOST} are drawn."
    heads = ("first made", "change", *(member.name for member in drift.members), "alone")
    table = Table(heads, tuple(_cells(row) for row in drift.rows))
    return Picture(title, said, _drawn(title, said, drift), table, drift.illustrative)


def _cells(row: DriftRow) -> tuple[Cell, ...]:
    made = row.innovation
    return (f"{made.member} {made.version}", change(made), *map(standing, row.stands), row.alone)


def _drawn(title: str, said: str, drift: Drift) -> str:
    members = _short([member.name for member in drift.members])
    rows = drift.rows[:MOST]
    room = (WIDTH - _WORDS - 8) / len(members)
    tall = max(width_of(fitted(name, 150)) for name in members)
    top = (20 if tall <= room - 6 else tall * 0.7 + 12) + 4
    bottom = top + _ROW * len(rows)
    xs = [_WORDS + room * (n + 0.5) for n in range(len(members))]
    pieces = [*_heads(members, xs, top, room, tall)]
    for at, row in enumerate(rows):
        pieces += _row(row, xs, top + _ROW * at, room)
    pieces += _legend(bottom + 24)
    return document(WIDTH, bottom + 24 + 2 * 20, title, said, pieces)


def _short(names: Sequence[str]) -> list[str]:
    """The names without the words, after a hyphen, in which all of them end."""
    parts = [name.split("-") for name in names]
    while all(len(part) > 1 for part in parts) and len({part[-1] for part in parts}) == 1:
        parts = [part[:-1] for part in parts]
    return ["-".join(part) for part in parts]


def _named(made: Innovation) -> str:
    """Where a change was made, and the words that went and came."""
    return (
        f"{fitted(made.section, 100)}: {gist(made)}" if made.section and made.what is not What.HEADING else gist(made)
    )


def _heads(members: Sequence[str], xs: Sequence[float], top: float, room: float, tall: float) -> Iterator[str]:
    for name, x in zip(members, xs, strict=True):
        words = fitted(name, 150)
        if tall <= room - 6:
            yield label(x, top - 8, words, anchor="middle", font_weight="bold")
        else:
            turn = f"rotate(-45 {number(x)} {number(top - 8)})"
            yield label(x, top - 8, words, transform=turn, font_weight="bold")


def _row(row: DriftRow, xs: Sequence[float], y: float, room: float) -> Iterator[str]:
    middle = y + _ROW / 2
    yield line(0, y, WIDTH, y)
    made = row.innovation
    day = str(made.day.year) if made.day else ""
    yield label(0, middle + 4, day, fill=QUIET)
    yield label(_YEAR, middle + 4, fitted(_named(made), _WORDS - _YEAR - 10))
    for stand, x in zip(row.stands, xs, strict=True):
        year = str(stand.day.year) if stand.day and room >= 60 and stand.uptake in _DATED else ""
        at = x - 14 if year else x
        if stand.member == row.alone:
            yield element(
                "rect", x=x - room / 2 + 2, y=y + 2, width=room - 4, height=_ROW - 4, fill="none", stroke=INK, rx=3
            )
        yield _mark(stand, at, middle)
        if year:
            yield label(at + 12, middle + 4, year, fill=QUIET)


def _mark(stand: Stand, x: float, y: float) -> str:
    return SHAPES[MARKS[stand.uptake]](x, y)


def _disc(x: float, y: float) -> str:
    return element("circle", cx=x, cy=y, r=_R, fill=INK)


def _ring(x: float, y: float) -> str:
    return element("circle", cx=x, cy=y, r=_R, fill=PAPER, stroke=INK, stroke_width=1.5)


def _dashed(x: float, y: float) -> str:
    return element("circle", cx=x, cy=y, r=_R, fill=PAPER, stroke=INK, stroke_width=1.5, stroke_dasharray="2 2")


def _half(x: float, y: float) -> str:
    left = f"M{number(x)} {number(y - _R)}A{_R} {_R} 0 0 0 {number(x)} {number(y + _R)}Z"
    return _ring(x, y) + element("path", d=left, fill=INK)


def _star(x: float, y: float) -> str:
    points = ((0, -8), (2, -2.6), (7.6, -2.5), (3.2, 1), (4.7, 6.5), (0, 3.3), (-4.7, 6.5), (-3.2, 1), (-7.6, -2.5))
    spelled = " ".join(f"{number(x + dx)},{number(y + dy)}" for dx, dy in (*points, (-2, -2.6)))
    return element("polygon", points=spelled, fill=INK)


def _triangle(x: float, y: float) -> str:
    d = f"M{number(x)} {number(y - 6)}L{number(x + 6.5)} {number(y + 5)}L{number(x - 6.5)} {number(y + 5)}Z"
    return element("path", d=d, fill=PAPER, stroke=INK, stroke_width=1.5)


def _dash(x: float, y: float) -> str:
    return line(x - 5, y, x + 5, y, LINE, stroke_width=2)


SHAPES: dict[str, Callable[[float, float], str]] = {
    "★": _star,
    "●": _disc,
    "◐": _half,
    "◌": _dashed,
    "○": _ring,
    "△": _triangle,
    "–": _dash,
}
"""How each sign is drawn, so that no font is needed for it."""


def _legend(y: float) -> Iterator[str]:
    x = 8.0
    for sign, words in LEGEND:
        if x + 14 + width_of(words) > WIDTH:
            x, y = 8.0, y + 20
        yield SHAPES[sign](x, y)
        yield label(x + 12, y + 4, words)
        x += 14 + width_of(words) + 22
    if x + 30 + width_of("stands alone") > WIDTH:
        x, y = 8.0, y + 20
    yield element("rect", x=x - 6, y=y - 8, width=24, height=16, fill="none", stroke=INK, rx=3)
    yield label(x + 24, y + 4, "stands alone")
