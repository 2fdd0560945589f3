"""Processes that adopt are killed, run out of disk or write all at once; what the record has lost is counted."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from support.killing import adopt_next, begun, ended, forked, killed_after  # type: ignore[import-not-found]
from wording.errors import UnreadableFile
from wording.record.audit import audit
from wording.record.folder import check_folder, read_history

Show = Callable[[str, Iterable[str], Iterable[Iterable[object]]], None]
KILLS = 300
EACH = 25
"""Kills on one record; the next begins anew, so that the steps of writing stay a large part of the time."""
LONGEST = 0.06
"""Most seconds between what a process acknowledged last and its death; an adoption takes about as long."""


def bench_crash(show: Show, kills: int = KILLS) -> None:
    """Kills, a full disk, and eight writers at once."""
    columns = ("kills", "acknowledged", "on the record", "lost", "corrupt", "files without their line", "half-written")
    show("Killed with SIGKILL at random instants of adopting in a loop", columns, [_killed(kills)])
    rows = [_full(size) for size in (64, 128, 256)]
    show("Adopting until the disk is full", ("disk, kB", "adopted", "lost", "corrupt", "went on with space"), rows)
    show("Eight writers at once", ("versions each", "on the record", "lines in one chain", "faults"), [_crowd(10)])


def _killed(kills: int) -> list[object]:
    source = random.Random(1)
    acknowledged = there = lost = corrupt = waiting = half = 0
    for begin in range(0, kills, EACH):
        with tempfile.TemporaryDirectory() as folder:
            record, known = begun(Path(folder, "content_versions")), set[str]()
            for number in range(begin, min(begin + EACH, kills)):
                who = f"kill {number}"
                known |= set(killed_after(source.randrange(3), source.uniform(0, LONGEST), record, who))
                faults = check_folder(record)
                corrupt += any(fault.is_error for fault in faults) or not audit(record).is_sound
                waiting += any(fault.code == "W-UNREGISTERED" for fault in faults)
                left = [fault.file for fault in faults if fault.code == "W-LEFTOVER"]
                half += bool(left)
                for path in map(Path, left):  # as the message of `check` says
                    path.unlink()
                lost += len(known - {line.name.removesuffix(".md") for line in audit(record).lines})
            adopt_next(record, "the end")
            acknowledged += len(known) + 1
            there += len(audit(record).lines) - 1
    return [kills, acknowledged, there, lost, corrupt, waiting, half]


def _full(kilobytes: int) -> list[object]:
    """Adopts on a disk of that size until it is full, then with space again; needs the right to mount one."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", folder], check=True)
        try:
            record, done = begun(Path(folder, "content_versions")), list[str]()
            while True:
                try:
                    done.append(adopt_next(record, f"number {len(done)}"))
                except UnreadableFile as error:
                    if "the disk is full" not in str(error):
                        raise
                    break
            found = audit(record)
            lost = len(set(done) - {line.name.removesuffix(".md") for line in found.lines})
            corrupt = not found.is_sound or any(fault.is_error for fault in check_folder(record))
            subprocess.run(["mount", "-o", f"remount,size={kilobytes * 2}k", folder], check=True)
            adopt_next(record, "space again")
            went_on = not any(fault.is_error for fault in check_folder(record))
            return [kilobytes, len(done), lost, int(corrupt), "yes" if went_on else "no"]
        finally:
            subprocess.run(["umount", folder], check=True)


def _crowd(each: int) -> list[object]:
    """Eight processes that each adopt so many versions, trying anew as long as others come first."""
    with tempfile.TemporaryDirectory() as folder:
        record = begun(Path(folder, "content_versions"))

        def work(who: int) -> None:
            for number in range(each):
                adopt_next(record, f"writer {who}, {number}")

        pids = [forked(lambda who=who: work(who)) for who in range(8)]
        assert [ended(pid) for pid in pids] == [0] * 8
        line, version = 0, read_history(record).latest
        while version.meta.supersedes:
            line, version = line + 1, read_history(record)[version.meta.supersedes]
        return [each, len(audit(record).lines) - 1, line, len(check_folder(record))]
