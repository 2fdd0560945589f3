"""`wording packet [OLD NEW] -o DIR`: what the board receives."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wording.cli.arguments import add_day, add_links, add_prepared_on, today
from wording.cli.exits import FINE
from wording.cli.output import holds_record, say

if TYPE_CHECKING:
    from wording.amend.motion import Motion
    from wording.cli.lookup import Lookup
    from wording.record.model import Version


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("packet", help="the packet for the board", description=__doc__)
    which = "default: the newest draft and the version it was drawn up on"
    command.add_argument("old", metavar="OLD", nargs="?", help=which)
    command.add_argument("new", metavar="NEW", nargs="?")
    command.add_argument("-o", "--output", metavar="DIR", required=True, help="the folder to write to")
    add_links(command)
    command.add_argument(
        "--motion",
        action="append",
        default=[],
        metavar="MOTION",
        help="id or file of a motion that would make NEW: mover, rationale and weights (default: the one NEW names)",
    )
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


def motions_for(names: list[str], new: Version, root: Path) -> list[Motion]:
    """The motions asked for, else the one that the new version names, where the record has it."""
    from wording.cli.amend import read_motions

    cited = root / "content_versions" / "motions" / f"{new.meta.motion}.md"
    if not names and new.meta.motion and cited.is_file():
        names = [str(cited)]
    return read_motions(names, root)


def _pair(args: argparse.Namespace, lookup: Lookup) -> tuple[Version, Version] | None:
    """The two versions named; where none are, the two that are next, or None and a word on what to do."""
    from wording.suite.choosing import choose

    if args.new is not None:
        return lookup.text(args.old), lookup.text(args.new)
    if args.old is not None:
        from wording.errors import UnknownVersion

        raise UnknownVersion(f"name the version to compare {args.old} with, or none of the two.")
    choice = choose(lookup.history)
    if choice.old is None or choice.new is None:
        say(choice.advice)
        return None
    return choice.old, choice.new


def run(args: argparse.Namespace) -> int:
    """Writes the packet and says where to look."""
    from wording.cli.diff import compared
    from wording.cli.lookup import Lookup
    from wording.packet.packet import build_packet
    from wording.packet.render import lay_out
    from wording.packet.render.folder import write_packet_files

    _apart_from_the_record(args.output)
    lookup = Lookup(args)
    pair = _pair(args, lookup)
    if pair is None:
        return FINE
    old, new = pair
    motions = motions_for(args.motion, new, lookup.root)
    comparison = compared(old, new, args.links)
    day = args.prepared_on or today()
    packet = build_packet(
        comparison,
        prepared_on=day,
        procedure=lookup.procedure,
        motions=motions,
        outside=lookup.is_outside(new),
        translations=lookup.translations(comparison),
    )
    files, left_out = lay_out(packet, say)
    paths = write_packet_files(Path(args.output), files)
    say(f"The packet for {packet.subtitle} is in {args.output}:")
    for path in paths:
        say(f"  {path.name}")
    for sentence in left_out:
        say(sentence)
    say(f"Open {paths[0]} in a browser to read it.")
    return FINE
