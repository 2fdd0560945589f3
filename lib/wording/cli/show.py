"""`wording show VERSION`: the text of a version, or of what was in force on a day."""

from __future__ import annotations

import argparse
from typing import Any

from wording.cli.arguments import add_day, add_output
from wording.cli.exits import FINE
from wording.cli.output import put


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("show", help="the text of a version", description=__doc__)
    command.add_argument("version", nargs="?", default="current", metavar="VERSION", help="default: current")
    add_day(command)
    add_output(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the version in canonical form."""
    from wording.cli.lookup import Lookup
    from wording.packet.phrases import illustrative
    from wording.record.markup import format_version

    version = Lookup(args).version(args.version)
    notice = f"<!-- {illustrative(version)} -->\n" if version.meta.illustrative and args.output is None else ""
    put(notice + format_version(version), args.output)
    return FINE
