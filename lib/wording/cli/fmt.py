"""`wording fmt FILE…`: puts drafts into canonical form; a registered version is never touched."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from wording.cli.exits import FINE, FOUND
from wording.cli.output import say


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("fmt", help="canonical form of drafts", description=__doc__)
    command.add_argument("files", nargs="+", metavar="FILE")
    command.add_argument("--check", action="store_true", help="change nothing; exit 1 when a file is not canonical")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Rewrites each file that is not canonical; all are read before any is written."""
    from wording.record.locking import locked

    paths = [Path(name) for name in args.files]
    if args.check:
        changed = _changed(paths)
        for path in changed:
            say(f"{path}: not canonical")
        return FOUND if changed else FINE
    if changed := _changed(paths):
        with ExitStack() as locks:
            # Nobody adopts a file between the look at the register and the writing. Always in one order: two commands
            # that each hold what the other waits for would wait for ever.
            for folder in sorted({path.resolve().parent for path in changed}):
                locks.enter_context(locked(folder))
            _rewrite(changed)
    return FINE


def _changed(paths: Iterable[Path]) -> dict[Path, bytes]:
    """The files that are not canonical, and what they should hold."""
    from wording.record.canonical import canonical_file

    return {path: after for path in paths for before, after in (canonical_file(path),) if before != after}


def _rewrite(paths: Iterable[Path]) -> None:
    from wording.errors import UnreadableFile
    from wording.record.register import is_registered
    from wording.record.writing import write_bytes

    changed = _changed(paths)
    for path in changed:
        if is_registered(path):
            raise UnreadableFile(f"{path}: a registered version is never edited; correct it by a new version.")
    for path, after in changed.items():
        write_bytes(path, after)
        say(f"{path}: rewritten")
