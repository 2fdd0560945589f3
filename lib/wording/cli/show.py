"""`wording show VERSION`: the text of a version, or of what was in force on a day."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from wording.cli.arguments import add_day, add_output
from wording.cli.exits import FINE
from wording.cli.output import put

if TYPE_CHECKING:
    from wording.record.model import History, Version


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("show", help="the text of a version", description=__doc__)
    command.add_argument("version", nargs="?", default="current", metavar="VERSION", help="default: current")
    command.add_argument(
        "--language", default="", metavar="TAG", help="in this language; what is not translated, or no longer, says so"
    )
    add_day(command)
    add_output(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the version in canonical form."""
    from wording.cli.lookup import Lookup
    from wording.packet.phrases import illustrative
    from wording.record.markup import format_version
    from wording.record.tags import same_tag

    lookup = Lookup(args)
    version = lookup.text(args.version)
    if args.language and not same_tag(args.language, version.meta.language):
        return _in_language(lookup.history, version, args)
    notice = f"<!-- {illustrative(version)} -->\n" if version.meta.illustrative and args.output is None else ""
    put(notice + format_version(version), args.output, to_edit=True)
    return FINE


def _in_language(history: History, version: Version, args: argparse.Namespace) -> int:
    """Prints the version as far as it is translated; of every other clause it says so in words."""
    from wording.packet.phrases import illustrative
    from wording.translation.shelf import status_against, translation_into
    from wording.translation.shown import shown_text

    status = status_against(history, translation_into(history, args.language), version)
    words = illustrative(status.translation, status.source, version)
    put((f"{words}\n" if words else "") + shown_text(status), args.output)
    return FINE
