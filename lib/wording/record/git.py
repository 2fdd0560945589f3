"""The git clone that a folder lies in: its commits, the folder as each has it, and what differs between two of them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from wording.errors import UnreadableFile, shown

# A clone that belongs to somebody else, as in a container, is read all the same; nothing of it is run. Grafts and
# replacements could show another past than the one that is there; what a partial clone lacks is not fetched.
_COMMAND = ("git", "--no-replace-objects", "-c", "safe.directory=*")
_VARIABLES = {"GIT_NO_LAZY_FETCH": "1", "GIT_GRAFT_FILE": os.devnull, "LC_ALL": "C"}


class GitError(Exception):
    """What git says when it cannot answer."""


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of the folder that differs between two of its states."""

    name: str
    """Its name."""
    kind: str
    """`A` is new, `D` is gone, any other letter is altered."""


class Clone:
    """The clone that a folder lies in; GitError when there is none, UnreadableFile when there is no such folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        if not self.folder.is_dir():
            raise UnreadableFile(f"“{shown(str(folder))}” cannot be read: there is no such folder.")
        self.prefix = self._run("rev-parse", "--show-prefix").rstrip(b"\n/")
        self.is_shallow = self._run("rev-parse", "--is-shallow-repository").strip() == b"true"
        self.empty = self._run("hash-object", "-t", "tree", "--stdin").decode().strip()
        lines = self._run("rev-list", "--topo-order", "--parents", "HEAD").decode().splitlines()
        self.parents: Mapping[str, Sequence[str]] = {line.split()[0]: line.split()[1:] for line in lines}
        """The parents of each commit, newest first."""

    def trees(self, below: str = "") -> dict[str, str]:
        """For each commit the fingerprint of the folder as it has it, or of one below; of an empty one for none."""
        path = b"/".join(filter(None, (self.prefix, below.encode())))
        asked = b"".join(b"%s:%s\n" % (commit.encode(), path) for commit in self.parents)
        rows = [line.split(" ") for line in self._objects(asked)]
        return {c: row[1] if row[0] == "tree" else self.empty for c, row in zip(self.parents, rows, strict=True)}

    def blobs(self, trees: Iterable[str], name: str) -> dict[str, str]:
        """For each of the folder's states the fingerprint of the file of that name; empty where there is none."""
        known = [*dict.fromkeys(trees)]
        rows = [line.split(" ") for line in self._objects("".join(f"{tree}:{name}\n" for tree in known).encode())]
        return {tree: row[1] if row[0] == "blob" else "" for tree, row in zip(known, rows, strict=True)}

    def _objects(self, asked: bytes) -> list[str]:
        """Kind and fingerprint of each object that is asked for."""
        told = self._run("cat-file", "--batch-check=%(objecttype) %(objectname)", stdin=asked)
        return told.decode("utf-8", "replace").splitlines()

    def changes(self, pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], tuple[Change, ...]]:
        """What differs between two states of the folder, for each pair of them."""
        asked = "".join(f"{old} {new}\n" for old, new in pairs).encode()
        told = self._run("diff-tree", "--stdin", "--raw", "-z", "--no-renames", "--no-abbrev", stdin=asked)
        found: dict[tuple[str, str], list[Change]] = {}
        at = 0
        while at < len(told):
            if told[at] != ord(":"):  # the two states; what follows is of them
                end = told.index(b"\n", at)
                old, new = told[at:end].decode().split(" ")
                into = found.setdefault((old, new), [])
                at = end + 1
                continue
            kind, name = told.index(b"\0", at), told.index(b"\0", at) + 1
            end = told.index(b"\0", name)
            into.append(Change(told[name:end].decode("utf-8", "surrogateescape"), chr(told[kind - 1])))
            at = end + 1
        return {pair: tuple(changes) for pair, changes in found.items()}

    @contextmanager
    def reading(self) -> Iterator[Callable[[str], bytes]]:
        """Gives, while it lasts, what reads the bytes of a blob by its fingerprint."""
        command = self._command("cat-file", "--batch")
        with subprocess.Popen(command, stdin=-1, stdout=-1, env=_environment()) as git:  # noqa: S603  # no shell
            asks, tells = git.stdin, git.stdout
            if asks is None or tells is None:
                raise GitError("git cannot be asked")

            def read(blob: str) -> bytes:
                asks.write(f"{blob}\n".encode())
                asks.flush()
                told = tells.readline().decode("utf-8", "replace").split()
                if len(told) != 3:
                    raise GitError(f"the object {blob[:12]} is missing; the clone is partial or damaged")
                return tells.read(int(told[2]) + 1)[:-1]

            try:
                yield read
            finally:
                git.kill()

    def _command(self, *arguments: str) -> list[str]:
        return [*_COMMAND, "-C", str(self.folder), *arguments]

    def _run(self, *arguments: str, stdin: bytes = b"") -> bytes:
        run = subprocess.run(  # noqa: S603  # no shell
            self._command(*arguments), input=stdin, env=_environment(), capture_output=True, check=False
        )
        if run.returncode:
            raise GitError(run.stderr.decode("utf-8", "replace").strip().split("\n")[0] or "git failed")
        return run.stdout


def _environment() -> dict[str, str]:
    """What git is told of where it runs: what a hook of it says is not where the record lies."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | _VARIABLES
