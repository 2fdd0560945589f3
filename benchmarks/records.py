"""What large records cost, and records on which adopting was killed: sizes, times, memory and losses."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path

Show = Callable[[str, Iterable[str], Iterable[Iterable[object]]], None]
VERSIONS = 10_000
CLAUSES = 30
DAY = date(1990, 1, 1)


def bench_records(show: Show, versions: int = VERSIONS) -> None:
    """Seconds and memory of the commands over a record of many versions, each in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        size = generate(Path(folder, "content_versions"), versions)
        commands = (["verify"], ["check"], ["versions"], ["show", "latest"])
        rows = []
        for command in commands:
            seconds, memory = _spent([sys.executable, "-m", "wording", "--root", folder, *command])
            rows.append([f"`wording {' '.join(command)}`", f"{seconds:.1f}", f"{memory / 1000:.0f}"])
    title = f"A record of {versions:,} versions, each with a motion and every seal ({size / 1e6:.0f} MB)"
    show(title, ("command", "processor seconds", "most memory, MB"), rows)


def _spent(command: list[str]) -> tuple[float, float]:
    """Processor seconds and the most memory, in kB, of a command that has to succeed."""
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, 1, 0)])
    _, status, used = os.wait4(pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, command
    return used.ru_utime + used.ru_stime, used.ru_maxrss


def generate(folder: Path, versions: int) -> int:
    """Writes a record in which every version changes one clause by a motion and bears every seal; gives its bytes."""
    (folder / "motions").mkdir(parents=True)
    clauses = [f"Members keep what clause {n} of the code asks of them, and say so." for n in range(1, CLAUSES + 1)]
    source, lines, before = random.Random(1), hashlib.sha256(), ("", "")
    register, size = b"", 0
    for number in range(versions):
        day = DAY + timedelta(number)
        at = source.randrange(CLAUSES)
        front = f"title: Code\nstatus: recorded\ncaptured: {day}\n"
        if number:
            new = f"Members keep what clause {at + 1} asks, as put on day {number}."
            motion = _motion(f"{day}-1", before, at + 1, new)
            (folder / f"motions/{day}-1.md").write_bytes(motion)
            clauses[at] = new
            front = (
                f"title: Code\nstatus: adopted\nadopted: {day}\nsupersedes: {before[0]}\n"
                f"supersedes_sha256: {before[1]}\nregister_sha256: {lines.hexdigest()}\nmotion: {day}-1\n"
                f"motion_sha256: {_sha(motion)}\n"
            )
            size += len(motion)
        body = "".join(f"- {clause}\n" for clause in clauses)
        text = f"---\n{front}---\n# Code\n\n## One {{#one}}\n\n{body}".encode()
        (folder / f"{day}.md").write_bytes(text)
        before = (f"{day}", _sha(text))
        line = f"{before[1]}  {day}.md\n".encode()
        lines.update(line)
        register += line
        size += len(text) + len(line)
    (folder / "SHA256SUMS").write_bytes(register)
    return size


def _motion(id: str, before: tuple[str, str], at: int, text: str) -> bytes:
    return (
        f'---\nmotion: {id}\ntitle: Clause {at}\namends: "{before[0]}"\namends_sha256: {before[1]}\nstatus: adopted\n'
        f'vote: {{for: "7", against: "0", abstain: "0"}}\namendments:\n- {{at: one/{at}, substitute: "{text}"}}\n'
        "---\nMade up.\n"
    ).encode()


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


COMMITS = 5_000


def bench_past(show: Show, commits: int = COMMITS) -> None:
    """Seconds and memory of `check --history` over a clone whose commits adopt versions and edit drafts."""
    rows = []
    for name, each in (("every tenth adopts a version", 10), ("every hundredth does, the others edit a draft", 100)):
        with tempfile.TemporaryDirectory() as folder:
            _repository(Path(folder), commits, each)
            command = [sys.executable, "-c", _PAST, str(Path(folder, "content_versions"))]
            seconds, memory = _spent(command)
            rows.append([f"{commits:,}", name, f"{seconds:.1f}", f"{memory / 1000:.0f}"])
    show("The past of a record in git", ("commits", "of which", "processor seconds", "most memory, MB"), rows)


_PAST = "import sys; from wording.record.past import check_past; assert check_past(sys.argv[1]) == (), 'faults'"


def _repository(folder: Path, commits: int, each: int) -> None:
    """A git repository whose commits adopt a version, every `each`-th of them, and edit a draft."""
    subprocess.run(["git", "init", "-q", "-b", "main"], cwd=folder, check=True)
    register = b""
    with subprocess.Popen(["git", "fast-import", "--quiet"], cwd=folder, stdin=subprocess.PIPE) as git:
        for number in range(commits):
            files = {"drafts/2000-01-01-a.md": f"A draft, edited {number} times.\n".encode()}
            if number % each == 0:
                name, data = f"{DAY + timedelta(number)}.md", f"Version {number}.\n".encode()
                register += f"{_sha(data)}  {name}\n".encode()
                files |= {name: data, "SHA256SUMS": register}
            who = b"x <x@example.org> %d +0000" % (1_000_000_000 + number)
            git.stdin.write(b"commit refs/heads/main\ncommitter %s\ndata 1\nx\n" % who)  # type: ignore[union-attr]
            for name, data in files.items():
                told = b"M 644 inline content_versions/%s\ndata %d\n%s\n" % (name.encode(), len(data), data)
                git.stdin.write(told)  # type: ignore[union-attr]
    subprocess.run(["git", "checkout", "-q", "main"], cwd=folder, check=True)
