"""`wording show VERSION`: the text of a version, or of what was in force on a day."""

from __future__ import annotations

import argparse
from typing import Any

from wording.cli.exits import FINE
from wording.cli.lookup import Lookup, day
from wording.cli.output import add_output, put
from wording.packet.phrases import ILLUSTRATIVE
from wording.record.markup import format_version


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("show", help="the text of a version", description=__doc__)
    command.add_argument("version", nargs="?", default="current", metavar="VERSION", help="default: current")
    command.add_argument("--on", type=day, metavar="DATE", help="with “current”: in force on that day")
    add_output(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the version in canonical form."""
    version = Lookup(args).version(args.version)
    notice = f"<!-- {ILLUSTRATIVE} -->\n" if version.meta.illustrative and args.output is None else ""
    put(notice + format_version(version), args.output)
    return FINE
