"""`wording import FILE`: a draft version from .txt, .md, .html or .docx."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from wording.cli.arguments import day, today
from wording.cli.exits import FINE
from wording.cli.output import put, say


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("import", help="a draft version from another format", description=__doc__)
    command.add_argument("file", metavar="FILE")
    command.add_argument("--date", type=day, metavar="D", help="date of the draft (default: today)")
    command.add_argument("--label", default="", metavar="L", help="label of the draft: a-z, 0-9 and “-”")
    command.add_argument(
        "-o", "--output", metavar="FILE", help="where to write it; “-” prints it (default: the drafts folder)"
    )
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Writes the draft and says what was left out and what to look at."""
    from wording.errors import UnreadableFile
    from wording.exchange.importing import import_file
    from wording.record.canonical import written
    from wording.record.writing import write_new

    version, found = import_file(Path(args.file), date=args.date or today(), label=args.label)
    target = args.output or _free(Path(args.root) / "content_versions" / "drafts" / f"{version.id}.md")
    if args.output and Path(args.output).exists() and Path(args.output).samefile(args.file):
        raise UnreadableFile(f"{args.output} is the file to be imported; name another place with -o.")
    for line in found.report():
        say(line)
    if isinstance(target, Path):
        write_new(target, written(version).encode())
        say(f"Written: {target}")
    else:
        put(written(version), None if target == "-" else target)
    return FINE


def _free(path: Path) -> Path:
    """The path, when no draft stands there that would be lost."""
    from wording.errors import UnreadableFile

    if path.exists():
        raise UnreadableFile(f"{path} exists already; give the draft another --label, or name a file with -o.")
    return path
