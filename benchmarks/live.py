"""Kernel time after a keystroke at the drafting bench, for a principle of 400 words."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from texts import recorded, writer

from wording import Motion, draft_motion
from wording.notebook.bench_desk import Desk
from wording.notebook.bench_view import show_collisions, show_edit
from wording.record.markup import format_version, parse_version
from wording.record.model import Clause, Form, Version

Show = Callable[[str, Iterable[str], Iterable[Iterable[object]]], None]

WORDS = 400
"""Words of the principle that is edited."""
TYPED = " at least twice in every quarter of the year, and more often where a colleague asks for it"
"""What is typed, a key at a time, into the middle of it."""
AT = "relationships"


def bench_live(show: Show) -> None:
    """The time until the redline is there, and the time until the collisions are too."""
    rows = []
    for clauses in (1, 8):
        for count in (0, 2, 10):
            redline, all_ = _keys(*_base(clauses), count)
            rows.append([f"{clauses}", f"{count}", *(f"{f(redline) * 1000:.0f}" for f in (statistics.median, max))])
            rows[-1] += [f"{f(all_) * 1000:.0f}" for f in (statistics.median, max)]
    columns = ("clauses", "pending", "redline", "worst", "with collisions", "worst of these")
    show(f"The bench, {WORDS} words, {len(TYPED)} keys: milliseconds after a key", columns, rows)


def _base(clauses: int) -> tuple[Version, Version]:
    """The record's code with one principle of 400 words, and the text of a rival that amends it."""
    prose = writer(11, 900)
    size = WORDS // clauses
    old = [Clause(" ".join(prose.paragraph(size).split()[:size]), form=Form.ITEM) for _ in range(clauses)]
    new = [replace(clause, text=prose.edited(clause.text, 0.1)) for clause in old]
    tidy = recorded("2026-11-22-housekeeping")
    made = []
    for id, rows in (("2026-11-22-base", old), ("2026-11-22-other", new)):
        sections = (replace(s, clauses=tuple(rows)) if s.id == AT else s for s in tidy.sections)
        made.append(parse_version(format_version(replace(tidy, sections=tuple(sections))), id))
    return made[0], made[1]


def _keys(base: Version, other: Version, count: int) -> tuple[list[float], list[float]]:
    """Processor seconds after each key: until the redline, and until the collisions."""
    day = "2026-11-30"
    pending: Sequence[Motion] = [draft_motion(base, other, id=f"{day}-{n}") for n in range(1, count + 1)]
    redline, all_ = [], []
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "content_versions").mkdir()
        desk = Desk(Path(folder), base, "live", AT, pending)
        text = desk.text
        middle = text.index(" ", len(text) // 2)
        for end in range(1, len(TYPED) + 1):
            start = time.process_time()
            desk.type(text[:middle] + TYPED[:end] + text[middle:])
            view = desk.view()
            str(show_edit(view).html)
            redline.append(time.process_time() - start)
            str(show_collisions(desk.held(view)).html)
            all_.append(time.process_time() - start)
    return redline, all_
