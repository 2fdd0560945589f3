"""`wording fmt FILE…`: puts drafts into canonical form; a registered version is never touched."""

from __future__ import annotations

import argparse
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
    from pathlib import Path

    from wording.errors import UnreadableFile
    from wording.record.canonical import canonical_file
    from wording.record.register import is_registered
    from wording.record.writing import write_bytes

    changed: list[tuple[Path, bytes]] = []
    for path in map(Path, args.files):
        before, after = canonical_file(path)
        if before != after:
            changed.append((path, after))
    if args.check:
        for path, _ in changed:
            say(f"{path}: not canonical")
        return FOUND if changed else FINE
    for path, _ in changed:
        if is_registered(path):
            raise UnreadableFile(f"{path}: a registered version is never edited; correct it by a new version.")
    for path, after in changed:
        write_bytes(path, after)
        say(f"{path}: rewritten")
    return FINE
