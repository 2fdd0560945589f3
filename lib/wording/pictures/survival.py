"""How many words of each version still come from which earlier one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from wording.history.provenance.provenance import provenance
from wording.packet.phrases import illustrative
from wording.pictures.columns import columns
from wording.pictures.drawing import (
    PAPER,
    QUIET,
    WIDTH,
    Cell,
    Picture,
    Table,
    box,
    document,
    height_of_names,
    label,
    line,
    names,
    on,
    width_of,
)
from wording.pictures.origins import Origins, grouped, legend
from wording.record.model import Version

_TOP, _HIGH, _LEFT = 14, 300, 56


def survival(history: Sequence[Version], spacing: str = "equal") -> Picture:
    """A column a version, its words stacked by the version that brought them in, the oldest at the foot."""
    versions = tuple(history)
    counts = [Counter(word.introduced_in for word in words if word.is_word) for words in provenance(versions)]
    ids = [version.id for version in versions]
    origins = grouped(ids)
    stacks = [_gathered(count, origins) for count in counts]
    title = "How many words survive from which version"
    summary = _summary(versions, counts)
    svg = _drawn(title, summary, versions, stacks, origins, spacing)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            name,
            *(stack[group] for stack in stacks),
        )
        for group, name in enumerate(origins.names)
    )
    table = Table(("words that came in with", *(f"in {id}" for id in ids)), rows)
    return Picture(title, summary, svg, table, illustrative(*versions))


def _gathered(count: Counter[str], origins: Origins) -> list[int]:
    found = [0] * len(origins.names)
    for id, words in count.items():
        found[origins.groups[id]] += words
    return found


def _summary(versions: Sequence[Version], counts: Sequence[Counter[str]]) -> str:
    if not versions:
        return "There is no version yet."
    first, last, count = versions[0].id, versions[-1].id, counts[-1]
    kept, all_words = count[first], sum(count.values())
    share = kept * 100 // all_words if all_words else 0
    return f"Of the {all_words:,} words of {last}, {kept:,} ({share} %) have stood since {first}."


def _drawn(
    title: str,
    summary: str,
    versions: Sequence[Version],
    stacks: Sequence[Sequence[int]],
    origins: Origins,
    spacing: str,
) -> str:
    ids = [version.id for version in versions]
    room = (WIDTH - _LEFT - 16) / max(len(ids), 1)
    wide = min(room * 0.8, 60)
    xs = columns(versions, _LEFT + room / 2, WIDTH - 16 - room / 2, spacing)
    scale = _HIGH / max((sum(stack) for stack in stacks), default=1)
    foot = _TOP + _HIGH
    pieces = _axis(max((sum(stack) for stack in stacks), default=0), scale, foot)
    for x, stack in zip(xs, stacks, strict=True):
        y = float(foot)
        for group, words in enumerate(stack):
            y -= words * scale
            pieces += _block(x - wide / 2, y, wide, words * scale, words, group, origins)
    pieces += names(ids, xs, foot + 2, room)
    below = foot + height_of_names(ids, room) + 18
    keys, high = legend(origins, _LEFT, below, "Words that came in with")
    return document(WIDTH, below + high, title, summary, [*pieces, *keys])


def _axis(most: int, scale: float, foot: float) -> list[str]:
    step = next(n for n in (10, 20, 50, 100, 200, 500, 1000, 5000, 20_000, 100_000, 10**9) if most / n <= 7)
    found = []
    for words in range(0, most + 1, step):
        y = foot - words * scale
        found += [line(_LEFT, y, WIDTH - 16, y), label(_LEFT - 8, y + 4, f"{words:,}", anchor="end", fill=QUIET)]
    return found


def _block(x: float, y: float, wide: float, high: float, words: int, group: int, origins: Origins) -> list[str]:
    if not words:
        return []
    found = [box(x, y, wide, high, origins.shade(group), stroke=PAPER, stroke_width=0.6)]
    said = f"{words:,}"
    if high >= 14 and width_of(said) < wide:
        found.append(label(x + wide / 2, y + high / 2 + 4, said, anchor="middle", fill=on(origins.part(group))))
    return found
