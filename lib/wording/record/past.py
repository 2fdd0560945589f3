"""Whether a record only ever grew: over every commit of its git clone, along every parent of every merge."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from wording.errors import Fault, UnreadableFile, shown
from wording.record.listing import REGISTER
from wording.record.register import parse_register

_MEND = "restore what was there; a slip is corrected by a new version, and the past stays in sight"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The record's own folder as one commit has it."""

    register: bytes = b""
    """The bytes of the register; empty when there is none."""
    files: Mapping[str, str] = field(default_factory=dict)
    """Kind and fingerprint of each entry, by name, as git gives them."""


def check_past(folder: str | Path) -> tuple[Fault, ...]:
    """A fault for each step of the past in which the record did not merely grow, newest first.

    Warnings say that the past cannot be seen at all, or that a shallow clone holds only a part of it.
    """
    folder = Path(folder)
    try:
        git = _Git(folder)
    except (OSError, _GitError) as error:
        mend = "run it in a git clone, with git installed"
        message = f"its past cannot be told: {shown(str(error), 160)}"
        return (Fault(str(folder), 0, "W-PAST", message, mend),)
    snapshots = git.snapshots()
    if not any(snapshot.files for snapshot in snapshots.values()):
        return (Fault(str(folder), 0, "W-PAST", "no commit holds it yet", "commit it, so that it has a past"),)
    faults = list(_steps(git.commits, snapshots, folder))
    if git.is_shallow:
        message = f"the clone is shallow, and only its last {len(git.commits)} commits could be looked at"
        faults.append(Fault(str(folder), 0, "W-PAST", message, "run “git fetch --unshallow” for the whole past"))
    return tuple(faults)


def _steps(commits: Mapping[str, Sequence[str]], snapshots: Mapping[str, Snapshot], folder: Path) -> Iterator[Fault]:
    for commit, parents in commits.items():
        for parent in parents:
            if parent in snapshots:
                for name, message in lost_between(snapshots[parent], snapshots[commit]):
                    file = str(folder / name)
                    yield Fault(file, 0, "E-PAST", f"commit {commit[:12]} {message}", _MEND)


def lost_between(before: Snapshot, after: Snapshot) -> Iterator[tuple[str, str]]:
    """What was on the record before and is not after: the name of the file, and what became of it."""
    if not after.register.startswith(before.register):
        line = _first_difference(before.register, after.register)
        how = "took the register away" if not after.register else f"changed line {line} of the register"
        yield REGISTER, how
    for entry in parse_register(before.register, REGISTER, []):
        was, now = before.files.get(entry.name), after.files.get(entry.name)
        if was and not now:
            yield entry.name, "removed or renamed it after it was registered"
        elif was != now and was:
            yield entry.name, "changed it after it was registered"


def _first_difference(before: bytes, after: bytes) -> int:
    pairs = zip(before.split(b"\n"), [*after.split(b"\n"), b""], strict=False)
    return next((number for number, (old, new) in enumerate(pairs, 1) if old != new), after.count(b"\n") + 1)


class _GitError(Exception):
    """What git says when it cannot answer."""


class _Git:
    """The clone that a folder lies in: its commits, and the folder as each of them has it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        if not self.folder.is_dir():
            raise UnreadableFile(f"“{shown(str(folder))}” cannot be read: there is no such folder.")
        self.prefix = self._run("rev-parse", "--show-prefix").decode().strip("\n")
        self.is_shallow = self._run("rev-parse", "--is-shallow-repository").strip() == b"true"
        lines = self._run("rev-list", "--parents", "HEAD").decode().splitlines()
        self.commits: dict[str, Sequence[str]] = {line.split()[0]: line.split()[1:] for line in lines}

    def _run(self, *arguments: str, stdin: bytes = b"") -> bytes:
        # A clone that belongs to somebody else, as in a container, is read all the same; nothing of it is run. Grafts
        # and replacements could show another past than the one that is there.
        command = ["git", "--no-replace-objects", "-c", "safe.directory=*", "-C", str(self.folder), *arguments]
        # What a hook of git says of where it runs is not where the record lies.
        known = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        run = subprocess.run(command, input=stdin, env=known, capture_output=True, check=False)  # noqa: S603  # no shell
        if run.returncode:
            raise _GitError(run.stderr.decode("utf-8", "replace").strip().split("\n")[0] or "git failed")
        return run.stdout

    def snapshots(self) -> dict[str, Snapshot]:
        """The folder as each commit has it; what is the same in several is read once."""
        trees = self._trees()
        known = {tree: self._snapshot(tree) for tree in dict.fromkeys(trees.values()) if tree}
        return {commit: known.get(tree, Snapshot()) for commit, tree in trees.items()}

    def _trees(self) -> dict[str, str]:
        """For each commit the fingerprint of the folder; empty where it has none."""
        asked = "".join(f"{commit}:{self.prefix.rstrip('/')}\n" for commit in self.commits)
        told = self._run("cat-file", "--batch-check=%(objecttype) %(objectname)", stdin=asked.encode()).decode()
        rows = [line.split(" ") for line in told.splitlines()]
        return {c: row[1] if row[0] == "tree" else "" for c, row in zip(self.commits, rows, strict=True)}

    def _snapshot(self, tree: str) -> Snapshot:
        rows = [
            row for row in self._run("ls-tree", "--full-tree", "-z", tree).decode("utf-8", "replace").split("\0") if row
        ]
        files = {name: facts for facts, _, name in (row.partition("\t") for row in rows)}
        facts = files.get(REGISTER, "")
        register = self._run("cat-file", "blob", facts.split(" ")[2]) if " blob " in facts else b""
        return Snapshot(register, files)
