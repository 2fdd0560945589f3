"""Adopting in processes of their own, so that they can be killed, and several at once."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from support.records import register, text
from wording.amend.adopting import adopt
from wording.errors import NotAdopted
from wording.record.adoption import Terms
from wording.record.folder import read_history
from wording.record.markup import parse_version

CRASHED = 77
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_EVENTS = {"open", "os.link", "os.rename", "os.remove", "os.mkdir", "os.chmod"}


def begun(folder: Path) -> Path:
    """A record of one recorded version."""
    folder.mkdir(parents=True)
    name, content = "2001-01-01.md", text(captured="2001-01-01")
    (folder / name).write_bytes(content.encode())
    (folder / "SHA256SUMS").write_bytes(register({name: content}).encode())
    return folder


def adopt_next(folder: Path, who: str) -> str:
    """Adopts a text of one's own as the version after the newest, trying anew as long as others come first.

    What another process began and did not end is completed, as `wording check` would have it.
    """
    for _ in range(1_000):
        history = read_history(folder)
        try:
            for waiting in (v for v in history if v.id not in (history.registered or ())):
                adopt(folder, waiting, Terms(waiting.meta.adopted))
            head = history.latest
            clauses = (*(clause.text for clause in head.sections[-1].clauses), f"Members remember {who}.")
            draft = parse_version(text("draft", clauses, supersedes=head.id), "2001-01-01-draft")
            return adopt(folder, draft, Terms(date.fromisoformat(head.id) + timedelta(1))).version.id
        except NotAdopted:
            continue
    raise AssertionError("others always came first")


def forked(work: Callable[[], object]) -> int:
    """Does the work in another process, and gives its number."""
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        work()
        code = 0
    except NotAdopted:
        code = 3
    finally:
        os._exit(code)


def ended(pid: int) -> int:
    """The exit code of a process, once it has ended."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def die_before(call: int, folder: Path) -> None:
    """Lets this process end, as if it were killed, before its n-th call that changes or flushes anything there."""
    count = 0

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal count
        if event not in _EVENTS or not str(arguments[0]).startswith(str(folder)):
            return
        # A folder is opened to be locked, or to be flushed once a name in it is new.
        if event != "open" or arguments[2] & _WRITING or Path(arguments[0]).is_dir():
            count += 1
            if count == call:
                os._exit(CRASHED)

    sys.addaudithook(hook)


def killed_after(count: int, seconds: float, folder: Path, who: str) -> list[str]:
    """Adopts one version after another in a process that is killed a moment after it acknowledged so many.

    Gives the ids that it acknowledged.
    """
    heard, says = os.pipe()

    def work() -> None:
        for number in range(10_000):
            os.write(says, f"{adopt_next(folder, f'{who} {number}')}\n".encode())

    pid = forked(work)
    os.close(says)
    with open(heard, "rb") as stream:
        lines = [stream.readline() for _ in range(count)]
        time.sleep(seconds)
        os.kill(pid, signal.SIGKILL)
        code = ended(pid)
        lines += stream.readlines()
    assert code == -signal.SIGKILL, code
    return [line.decode().strip() for line in lines if line.endswith(b"\n")]
