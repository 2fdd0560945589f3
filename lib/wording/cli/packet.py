"""`wording packet OLD NEW -o DIR`: what the board receives."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from wording.cli.arguments import add_day, add_links, add_prepared_on, today
from wording.cli.exits import FINE
from wording.cli.output import holds_record, say


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("packet", help="the packet for the board", description=__doc__)
    command.add_argument("old", metavar="OLD")
    command.add_argument("new", metavar="NEW")
    command.add_argument("-o", "--output", metavar="DIR", required=True, help="the folder to write to")
    add_links(command)
    add_day(command)
    add_prepared_on(command)
    command.set_defaults(run=run)


def _apart_from_the_record(output: str) -> None:
    """Refuses a folder that is none, or that holds a record."""
    from wording.errors import UnreadableFile

    if not output.strip():
        raise UnreadableFile("the packet needs a folder to go to; name one with -o.")
    folder = Path(output)
    if folder.exists() and not folder.is_dir():
        raise UnreadableFile(f"{output} is a file, not a folder; name a folder with -o.")
    if any(map(holds_record, (folder.resolve(), folder.resolve().parent))):
        raise UnreadableFile(f"{output} belongs to a record; name a folder outside it with -o.")


def run(args: argparse.Namespace) -> int:
    """Writes the packet and says where to look."""
    from wording.cli.diff import compared
    from wording.cli.lookup import Lookup
    from wording.packet.packet import build_packet
    from wording.packet.render import lay_out
    from wording.record.writing import write_files

    _apart_from_the_record(args.output)
    lookup = Lookup(args)
    comparison = compared(lookup.version(args.old), lookup.version(args.new), args.links)
    packet = build_packet(comparison, prepared_on=args.prepared_on or today(), procedure=lookup.procedure)
    files, left_out = lay_out(packet)
    paths = write_files(Path(args.output), files)
    say(f"The packet for {packet.subtitle} is in {args.output}:")
    for path in paths:
        say(f"  {path.name}")
    for sentence in left_out:
        say(sentence)
    say(f"Open {paths[0]} in a browser to read it.")
    return FINE
