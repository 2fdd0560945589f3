"""Measures the analysis of corpora: speed, memory, what each executor costs, and that killed runs end alike."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
from corpora import lay_corpus

CODES, VERSIONS = 40, 50
"""The corpus that is made when no other size is asked for."""
KILLS = 20
PORT = 18_786

Show = Callable[[str, Iterable[str], Iterable[Iterable[object]]], None]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took."""

    wall: float
    """Seconds by the clock on the wall."""
    processor: float
    """Processor seconds of all its processes."""
    peak: float
    """Most memory of one of its processes, in MB."""


def bench_corpus(show: Show, real: Path | None, codes: int) -> None:
    """Every table of corpora."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if real is None:
            print("\nReal histories were not analysed: a folder of them is given with --pairs FOLDER.")
        else:
            columns = ("corpus", "codes", "versions", "versions a second and core", "peak MB", "KB of tables a version")
            show("Real histories at hand, one process", columns, [_row("real histories", real, folder / "real")])
        made = lay_corpus(folder / "codes", codes, VERSIONS)
        show("Memory and speed by the number of codes, one process", _SIZES, _by_size(made, folder, codes))
        some = _part_of(made, folder / "some", min(codes, CODES))
        show(f"Executors, {_versions(some):,} versions, two workers", _EXECUTORS, _by_executor(some, folder))
        show("A long code, cut and not", _CUT, _cut(folder))
        show("Killed and run again", ("what was killed", "times", "same bytes"), _killed(some, folder))


_SIZES = ("codes", "versions", "versions a second and core", "peak MB", "KB of tables a version")
_EXECUTORS = ("executor", "processor seconds", "to serial", "wall seconds", "to serial", "same bytes")
_CUT = ("code", "processor seconds", "peak MB", "same bytes")


def _command(folder: Path, out: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "wording", "corpus", str(folder), "-o", str(out), *options]


def run(command: list[str]) -> Cost:
    """Runs a command and its children to the end."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode in (0, 1), (command, process.returncode)
    return Cost(time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _versions(folder: Path) -> int:
    return sum(1 for path in folder.glob("*/*.*") if path.suffix in (".md", ".txt"))


def _row(name: object, folder: Path, out: Path) -> list[object]:
    cost, versions = run(_command(folder, out)), _versions(folder)
    size = sum(path.stat().st_size for path in out.rglob("*.parquet"))
    codes = sum(1 for path in folder.iterdir() if path.is_dir())
    speed = f"{versions / cost.processor:.0f}"
    return [name, codes, f"{versions:,}", speed, f"{cost.peak:.0f}", f"{size / versions / 1024:.2f}"]


def _part_of(folder: Path, target: Path, codes: int) -> Path:
    """The first codes of a corpus, as a corpus of their own."""
    target.mkdir()
    for code in sorted(folder.iterdir())[:codes]:
        shutil.copytree(code, target / code.name)
    return target


def _by_size(folder: Path, scratch: Path, codes: int) -> Iterator[list[object]]:
    for count in sorted({max(codes // 20, 2), max(codes // 4, 2), codes}):
        part = _part_of(folder, scratch / f"{count}", count)
        yield _row("", part, scratch / f"{count}-out")[1:]
        shutil.rmtree(part)


def _by_executor(folder: Path, scratch: Path) -> Iterator[list[object]]:
    outs = {name: scratch / f"by-{name}" for name in ("serial", "processes", "Dask")}
    costs = {"serial": run(_command(folder, outs["serial"]))}
    costs["processes"] = run(_command(folder, outs["processes"], "--workers", "2"))
    with _cluster() as (address, workers):
        before = _used(workers)
        cost = run(_command(folder, outs["Dask"], "--scheduler", address))
        costs["Dask"] = Cost(cost.wall, cost.processor + _used(workers) - before, cost.peak)
    serial, same = costs["serial"], digest(outs["serial"])
    for name, cost in costs.items():
        ratios = (f"{cost.processor / serial.processor:.2f}", f"{cost.wall:.1f}", f"{cost.wall / serial.wall:.2f}")
        yield [name, f"{cost.processor:.1f}", *ratios, "yes" if digest(outs[name]) == same else "NO"]


@contextmanager
def _cluster() -> Iterator[tuple[str, list[psutil.Process]]]:
    """A Dask scheduler and two workers as anybody would start them; its address and processes."""
    address, dask = f"tcp://127.0.0.1:{PORT}", [sys.executable, "-m", "dask"]
    commands = (
        [*dask, "scheduler", "--host", "127.0.0.1", "--port", str(PORT), "--no-dashboard"],
        [*dask, "worker", address, "--nworkers", "2", "--nthreads", "1", "--no-dashboard"],
    )
    started = [subprocess.Popen(c, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for c in commands]
    try:
        from distributed import Client

        with Client(address, timeout=60, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
        parents = [psutil.Process(process.pid) for process in started]
        yield address, [p for parent in parents for p in (parent, *parent.children(recursive=True))]
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait()


def _used(processes: Iterable[psutil.Process]) -> float:
    times = [process.cpu_times() for process in processes if process.is_running()]
    return sum(found.user + found.system for found in times)


def digest(folder: Path) -> str:
    """One hash of every file in a folder, names and bytes."""
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        whole.update(f"{path.relative_to(folder)}\n".encode() + hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def _cut(scratch: Path) -> Iterator[list[object]]:
    """One code of many versions, at one go and in pieces."""
    long = lay_corpus(scratch / "long", 1, 1_000)
    script = "import sys; from wording import make_corpus; make_corpus(*sys.argv[1:3], cut=int(sys.argv[3]))"
    whole = ""
    for cut, name in ((100_000, "1,000 versions, whole"), (250, "the same in four pieces")):
        out = scratch / f"cut-{cut}"
        cost = run([sys.executable, "-c", script, str(long), str(out), str(cut)])
        whole = whole or digest(out)
        yield [name, f"{cost.processor:.1f}", f"{cost.peak:.0f}", "yes" if digest(out) == whole else "NO"]


def _killed(folder: Path, scratch: Path) -> Iterator[list[object]]:
    right = digest(scratch / "by-serial")
    out = scratch / "killed"
    kills = _kill_often(folder, out)
    run(_command(folder, out))
    yield ["the whole run", kills, "yes" if digest(out) == right else "NO"]
    out = scratch / "worker"
    with _cluster() as (address, workers):
        process = subprocess.Popen(
            _command(folder, out, "--scheduler", address), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _wait_for_parts(process, out, 3)
        _busiest(workers).kill()
        process.wait()
    yield ["a Dask worker in mid-run", 1, "yes" if digest(out) == right else "NO"]


def _busiest(processes: Iterable[psutil.Process]) -> psutil.Process:
    return max((process for process in processes if process.is_running()), key=lambda p: p.cpu_times().user)


def _kill_often(folder: Path, out: Path) -> int:
    """Begins the run again and again and kills all of its processes, each time a little further on."""
    luck, codes = random.Random(20), sum(1 for _ in folder.iterdir())
    for kill in range(KILLS):
        process = subprocess.Popen(
            _command(folder, out, "--workers", "2"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        _wait_for_parts(process, out, kill * (codes - 2) // KILLS)
        time.sleep(luck.random())
        assert process.poll() is None, "the run ended before it was killed"
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    return KILLS


def _wait_for_parts(process: subprocess.Popen[bytes], out: Path, count: int) -> None:
    while process.poll() is None and sum(1 for _ in out.glob("codes/*.parquet")) < count:
        time.sleep(0.02)
