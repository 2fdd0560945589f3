"""How much each version changed each section, as a map of shades that bear their figures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from wording.comparison.compare import compare
from wording.comparison.model import ChangeKind, SectionChange
from wording.history.lineage import Track, follow
from wording.history.restored import RESTORED_EVENT as RESTORED
from wording.packet.phrases import illustrative
from wording.pictures.drawing import (
    LINE,
    PAPER,
    QUIET,
    WIDTH,
    Picture,
    Table,
    box,
    document,
    fitted,
    height_of_names,
    label,
    names,
    on,
    shade,
    width_of,
)
from wording.record.model import Version

_ROW, _TOP, _MOST = 24, 8, 250


def heat_map(history: Sequence[Version]) -> Picture:
    """For every section and version, the words that came or went there; darker where more of the section changed.

    A section that moved bears an arrow, one that came, went or came back the words “new”, “gone” or “back”. The
    first version changes nothing.
    """
    versions = tuple(history)
    rows = [track for track in follow(versions) if not track.is_clause]
    entries = _entries(versions)
    title = "How much each version changed each section"
    grid = [[_cell(track, n, versions, entries) for n in range(1, len(versions))] for track in rows]
    summary = _summary(versions, rows, grid)
    svg = _drawn(title, summary, versions, rows, grid)
    table = Table(
        ("section", *(version.id for version in versions[1:])),
        tuple((track.name, *(said for said, _ in cells)) for track, cells in zip(rows, grid, strict=True)),
    )
    return Picture(title, summary, svg, table, illustrative(*versions))


def _entries(versions: Sequence[Version]) -> list[dict[str, SectionChange]]:
    """For each version, what became of each section, by its id on either side."""
    found: list[dict[str, SectionChange]] = [{}]
    for old, new in pairwise(versions):
        sections = compare(old, new, versions).sections
        gone = {ref.id: section for section in sections for ref in section.old if not section.new}
        found.append(gone | {ref.id: section for section in sections for ref in section.new})
    return found


def _cell(
    track: Track, at: int, versions: Sequence[Version], entries: Sequence[dict[str, SectionChange]]
) -> tuple[str, float]:
    """What is said of a section in one version, and the part of it that changed; nothing where it does not stand."""
    step = next((step for step in track.steps if step.version is versions[at]), None)
    if step is None:
        return "", -1.0
    before = next((s.place for s in track.steps if s.version is versions[at - 1] and s.place), "")
    entry = entries[at].get(step.place or before)
    if entry is None:
        return "gone", 1.0
    words = entry.total
    changed = words.deleted + words.inserted
    part = changed / max(words.old + words.new, 1)
    if ChangeKind.REMOVED in entry.kinds:
        return "gone", 1.0
    if ChangeKind.ADDED in entry.kinds:
        return "back" if RESTORED in step.event else "new", 1.0
    arrow = "↕" if ChangeKind.MOVED in entry.kinds else ""
    return f"{changed or ''}{arrow}" or ("·" if entry.changed else "0"), min(part * 2, 1.0)


def _summary(versions: Sequence[Version], rows: Sequence[Track], grid: Sequence[Sequence[tuple[str, float]]]) -> str:
    if len(versions) < 2:
        return "There is one version, so that nothing has changed yet."
    calm = [track.name for track, cells in zip(rows, grid, strict=True) if all(said in ("0", "") for said, _ in cells)]
    touched = [sum(cells[n][0] not in ("", "0") for cells in grid) for n in range(len(versions) - 1)]
    most = max(range(len(touched)), key=lambda n: (touched[n], -n))
    never = f"never touched: {', '.join(calm)}" if calm else "every section was touched at some time"
    return f"{versions[most + 1].id} touched {touched[most]} sections, as many as any version or more; {never}."


def _drawn(
    title: str,
    summary: str,
    versions: Sequence[Version],
    rows: Sequence[Track],
    grid: Sequence[Sequence[tuple[str, float]]],
) -> str:
    left = min(max((width_of(track.name) for track in rows), default=0) + 16, _MOST)
    ids = [version.id for version in versions[1:]]
    room = (WIDTH - 16 - left) / max(len(ids), 1)
    bottom = _TOP + _ROW * len(rows)
    pieces = []
    for n, (track, cells) in enumerate(zip(rows, grid, strict=True)):
        y = _TOP + _ROW * n
        pieces.append(label(left - 8, y + 16, fitted(track.name, left - 12), anchor="end"))
        for at, (said, part) in enumerate(cells):
            pieces += _square(left + room * at, y, room, said, part)
    pieces += names(ids, [left + room * (n + 0.5) for n in range(len(ids))], bottom + 2, room)
    height = bottom + height_of_names(ids, room) + 24
    legend = "Figures: words that came or went. ↕ moved, · changed without a word coming or going."
    pieces.append(label(left, height - 8, legend, fill=QUIET))
    return document(WIDTH, height, title, summary, pieces)


def _square(x: float, y: float, room: float, said: str, part: float) -> list[str]:
    if part < 0:
        return []
    fill = PAPER if said == "0" else shade(part)
    found = [box(x + 1, y + 1, room - 2, _ROW - 2, fill, stroke=LINE)]
    words = "" if said == "0" else said
    if words and width_of(words) <= room - 2:
        found.append(label(x + room / 2, y + 16, words, anchor="middle", fill=on(part)))
    return found
