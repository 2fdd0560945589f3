"""Processor time and memory: redlines, whole comparisons, bounds, and the command from cold; all in one run."""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

from engines import difflib_words, dmp, ours, peers
from metrics import readability
from texts import plain, recorded, timed_pairs, vocabulary, writer

from wording import compare, redline
from wording.record.markup import body_of
from wording.record.model import Clause, Form, Section, Version

DRAFTS = ("housekeeping", "early-childhood", "rival")
"""Drafts of the record."""
HOPELESS = 60_000
"""Characters of a text beyond which peers take minutes."""
COLD = 15
"""Runs of each command from cold."""

Show = Callable[[str, Iterable[str], Iterable[Iterable[object]]], None]
Pair = tuple[str, str]


def bench_speed(show: Show) -> None:
    """Every table of times."""
    show("Bounds, each in a process of its own", ("texts", "seconds", "peak MB", "changed ÷ least"), _bounds())
    engines = {"wording": ours(), "difflib, words": difflib_words, "dmp, words": dmp(True, False)}
    if "redlines" in (found := peers()):
        engines["redlines"] = found["redlines"]
    rows = []
    for name, (old, new) in {"seed → housekeeping": _drafts("housekeeping"), **timed_pairs()}.items():
        cells: list[object] = [name]
        for peer, engine in engines.items():
            hopeless = peer != "wording" and len(old) > HOPELESS
            cells.append("–" if hopeless else f"{seconds(lambda e=engine, a=old, b=new: e(a, b)) * 1000:.2f}")
        rows.append(cells)
    show("Redline, milliseconds", ("texts", *engines), rows)
    show("Whole comparison, milliseconds", ("versions", "ms"), _comparisons())
    show("The command from cold, milliseconds of user and system time", ("command", "least", "median"), _cold())


def seconds(work: Callable[[], object], rounds: int = 7) -> float:
    """Least processor time of a few rounds, after one to warm up."""
    work()
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
        if best > 1:
            break
    return best


def _drafts(name: str) -> Pair:
    return plain(recorded("2026-11-22")), plain(recorded(f"2026-11-22-{name}"))


def _bounds() -> Iterable[list[object]]:
    """Texts that try the bounds; the child process that makes the redline tells what it took."""
    for name, make, measured in (
        ("10 MB, 0.4 % of words changed", _ten_megabytes, False),
        ("8,000 unrelated words", _unrelated, True),
        ("two words only, 200 kB", lambda: timed_pairs()["two words, 200 kB"], True),
        ("repetitive, 200 kB", lambda: timed_pairs()["repetitive 200 kB"], True),
        ("unrelated, 200 kB", lambda: timed_pairs()["two unrelated 200 kB"], True),
    ):
        pair = make()
        took, peak = _in_child(pair)
        ratio = f"{readability(ours()(*pair), *pair).ratio:.3f}" if measured else "–"
        yield [name, f"{took:.2f}", f"{peak:.0f}", ratio]


def _in_child(pair: Pair) -> tuple[float, float]:
    """Processor seconds of one redline and the peak memory of the process that makes it, in megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("old", "new")]
        for path, text in zip(paths, pair, strict=True):
            path.write_text(text, encoding="utf-8")
        done = subprocess.run(  # this file itself
            [sys.executable, __file__, *map(str, paths)], capture_output=True, text=True, check=True
        )
    took, peak = done.stdout.split()
    return float(took), float(peak)


def _ten_megabytes() -> Pair:
    random = Random(9)  # reproducible texts, no secret
    words = vocabulary(5000, random)
    paragraphs = [random.choices(words, k=100) for _ in range(13_500)]
    edited = [[random.choice(words) if random.random() < 0.004 else word for word in row] for row in paragraphs]
    return tuple("\n\n".join(f"{' '.join(row)}." for row in rows) for rows in (paragraphs, edited))  # type: ignore[return-value]


def _unrelated() -> Pair:
    prose = writer(3, 5000)
    return prose.paragraph(8000), prose.paragraph(8000)


def _comparisons() -> Iterable[list[object]]:
    seed = recorded("2026-11-22")
    yield ["seed → itself", f"{seconds(lambda: compare(seed, seed)) * 1000:.1f}"]
    for draft in DRAFTS:
        new = recorded(f"2026-11-22-{draft}")
        yield [f"seed → {draft}", f"{seconds(lambda n=new: compare(seed, n)) * 1000:.1f}"]
    for count in (500, 1000, 2000, 4000, 10_000):
        old, new = large(count)
        took = seconds(lambda a=old, b=new: compare(a, b), 2)
        yield [f"{count:,} clauses, 40 changed, 20 moved", f"{took * 1000:.0f}"]


def large(count: int, edited: int = 40) -> tuple[Version, Version]:
    """Two versions of so many clauses, of which forty, or so many, differ and twenty moved."""
    prose = writer(5)
    clauses = [Clause(prose.sentence(20), form=Form.ITEM) for _ in range(count)]
    changed = list(clauses)
    for at in range(0, count, count // edited):
        changed[at] = Clause(prose.edited(changed[at].text, 0.2), form=Form.ITEM)
    for _ in range(20):
        changed.insert(prose.random.randrange(count), changed.pop(prose.random.randrange(count)))
    versions = []
    for id, rows in (("2026-01-01", clauses), ("2026-02-02", changed)):
        parts = [Section(f"p{n}", f"Part {n}", tuple(rows[n : n + 20]), given_id=True) for n in range(0, count, 20)]
        versions.append(body_of(recorded("2026-11-22").meta, tuple(parts), id))
    return versions[0], versions[1]


def _cold() -> Iterable[list[object]]:
    """Commands by turns, with their compiled modules at hand; the first run of each is not counted."""
    root = Path(__file__).parent.parent
    beside = Path(sys.executable).parent
    paths = [root / "content_versions" / name for name in ("2026-11-22.md", "drafts/2026-11-22-housekeeping.md")]
    commands = {
        "python, nothing": [sys.executable, "-c", ""],
        "wording diff": [sys.executable, "-m", "wording", "diff", "2026-11-22", "housekeeping"],
        "redlines simple-text": [shutil.which("redlines", path=str(beside)) or "", "simple-text", *map(str, paths)],
    }
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times: dict[str, list[float]] = {name: [] for name, words in commands.items() if words[0]}
    for turn in range(COLD + 1):
        for name, found in times.items():
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(commands[name], cwd=root, env=env, capture_output=True, check=False)  # the commands above
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            if turn:
                found.append((after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime) * 1000)
    for name, found in times.items():
        yield [name, f"{min(found):.0f}", f"{statistics.median(found):.0f}"]


def _child(paths: list[str]) -> None:
    """One redline of two files: prints its processor seconds, and the peak memory of this process in megabytes."""
    old, new = (Path(path).read_text(encoding="utf-8") for path in paths)
    start = time.process_time()
    redline(old, new)
    took = time.process_time() - start
    with open("/proc/self/status", encoding="ascii") as status:
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    print(took, peak / 1024)


if __name__ == "__main__":
    _child(sys.argv[1:])
