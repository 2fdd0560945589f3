"""Whether a record only ever grew: over every commit of its git clone, along every parent of every merge."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from wording.errors import Fault, shown
from wording.record.git import Change, Clone, GitError
from wording.record.listing import MOTIONS, REGISTER
from wording.record.register import parse_register

NONE: Mapping[str, str] = MappingProxyType({})
"""No motion."""
_MEND = "restore what was there; a slip is corrected by a new version, and the past stays in sight"


def check_past(folder: str | Path, sealed: Mapping[str, str] = NONE) -> tuple[Fault, ...]:
    """A fault for each step of the past in which the record did not merely grow, newest first.

    `sealed` gives, for the name of each motion's file whose fingerprint a registered file bears, the name of that one.
    Warnings say that the past cannot be seen at all, or that a shallow clone holds only a part of it.
    """
    folder = Path(folder)
    try:
        clone = Clone(folder)
        trees = clone.trees()
        if set(trees.values()) <= {clone.empty}:
            return (Fault(str(folder), 0, "W-PAST", "no commit holds it yet", "commit it, so that it has a past"),)
        faults = [*_steps(clone, trees, folder), *_moved(clone, trees, folder, sealed)]
    except (OSError, GitError) as error:
        mend = "run it in a git clone, with git installed"
        message = f"its past cannot be told: {shown(str(error), 160)}"
        return (Fault(str(folder), 0, "W-PAST", message, mend),)
    if clone.is_shallow:
        message = f"the clone is shallow, and only its last {len(clone.parents)} commits could be looked at"
        faults.append(Fault(str(folder), 0, "W-PAST", message, "run “git fetch --unshallow” for the whole past"))
    return tuple(faults)


def _differing(clone: Clone, trees: Mapping[str, str]) -> list[tuple[str, str]]:
    """Every step from a parent to its commit, from which to which, in which that folder's state differs."""
    return [
        (parent, commit)
        for commit, parents in clone.parents.items()
        for parent in parents
        if parent in trees and trees[parent] != trees[commit]
    ]


def _steps(clone: Clone, trees: Mapping[str, str], folder: Path) -> Iterator[Fault]:
    """The faults of every step from a parent to its commit; what several steps share is looked at once."""
    steps = [(commit, trees[parent], trees[commit]) for parent, commit in _differing(clone, trees)]
    changes = clone.changes(dict.fromkeys((old, new) for _, old, new in steps))
    registers = clone.blobs(trees.values(), REGISTER)
    with clone.reading() as read:
        # Neighbouring steps look at the same registers, which may be large; of older ones nothing is kept.
        kept = lru_cache(maxsize=8)(read)

        def register(blob: str) -> bytes:
            return kept(blob) if blob else b""

        for commit, old, new in steps:
            for name, message in lost(changes.get((old, new), ()), registers[old], registers[new], register):
                yield Fault(str(folder / shown(name)), 0, "E-PAST", f"commit {commit[:12]} {message}", _MEND)


def _moved(clone: Clone, trees: Mapping[str, str], folder: Path, sealed: Mapping[str, str]) -> Iterator[Fault]:
    """A fault for each step in which a motion was altered after a version that bears its fingerprint was registered."""
    motions = clone.trees(MOTIONS) if sealed else {}
    steps = _differing(clone, motions)
    changes = clone.changes(dict.fromkeys((motions[old], motions[new]) for old, new in steps))
    touched = {
        step: [c for c in changes[motions[step[0]], motions[step[1]]] if c.kind != "A" and c.name in sealed]
        for step in steps
    }
    registers = clone.blobs((trees[old] for (old, _), found in touched.items() if found), REGISTER)
    with clone.reading() as read:
        for (old, commit), found in touched.items():
            register = read(registers[trees[old]]) if found and registers[trees[old]] else b""
            names = {entry.name for entry in parse_register(register, REGISTER, [])}
            for change in found:
                if (bearer := sealed[change.name]) in names:
                    what = "removed" if change.kind == "D" else "changed"
                    message = (
                        f"commit {commit[:12]} {what} it after {bearer} was registered, which bears its fingerprint"
                    )
                    yield Fault(str(folder / MOTIONS / shown(change.name)), 0, "E-PAST", message, _MEND)


def lost(
    changes: tuple[Change, ...], before: str, after: str, register: Callable[[str], bytes]
) -> Iterator[tuple[str, str]]:
    """What was on the record and was not any more after these changes: the name of the file, and what became of it.

    `before` and `after` name the registers, which `register` gives.
    """
    if before != after and not register(after).startswith(register(before)):
        line = _first_difference(register(before), register(after))
        yield REGISTER, "took the register away" if not register(after) else f"changed line {line} of the register"
    touched = [change for change in changes if change.kind != "A" and change.name != REGISTER]
    if touched:  # only then does it matter which files were registered
        names = {entry.name for entry in parse_register(register(before), REGISTER, [])}
        for change in touched:
            if change.name in names:
                gone = "removed or renamed" if change.kind == "D" else "changed"
                yield change.name, f"{gone} it after it was registered"


def _first_difference(before: bytes, after: bytes) -> int:
    pairs = zip(before.split(b"\n"), [*after.split(b"\n"), b""], strict=False)
    return next((number for number, (old, new) in enumerate(pairs, 1) if old != new), after.count(b"\n") + 1)
