"""`wording diff OLD NEW`: the comparison of two versions."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from wording.cli.arguments import add_day, add_links, add_output, add_prepared_on, today
from wording.cli.exits import FINE, FOUND
from wording.cli.output import as_json, put, refuse_on_terminal, say

if TYPE_CHECKING:
    from pathlib import Path

    from wording.comparison.model import Comparison
    from wording.record.model import Version


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("diff", help="what changed between two versions", description=__doc__)
    command.add_argument("old", metavar="OLD")
    command.add_argument("new", metavar="NEW")
    command.add_argument("--format", choices=tuple(_FORMATS), default="text", help="default: text")
    add_links(command)
    add_day(command)
    add_prepared_on(command)
    add_output(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the comparison; 1 when the versions differ."""
    from wording.cli.lookup import Lookup

    lookup = Lookup(args)
    old, new = lookup.text(args.old), lookup.text(args.new)
    comparison = compared(old, new, args.links)
    refuse_on_terminal(args.format, args.output, "redline")
    put(_FORMATS[args.format](comparison, args), args.output)
    if new.meta.motion:
        _tell_of_weights(new, lookup.root)
    return FOUND if comparison.changes else FINE


def _tell_of_weights(new: Version, root: Path) -> None:
    """Says where the motion that a text names weighs its changes otherwise than the rules do."""
    from wording.cli.packet import motions_for
    from wording.errors import WordingError

    try:
        motions = motions_for([], new, root)
    except WordingError:
        return  # what is wrong with a motion is for “wording check” to tell
    for motion in motions:
        if motion.weights:
            shown = "“wording packet” shows them beside those of the rules"
            say(f"Motion {motion.label} gives weights of its own; {shown}.")


LARGE = 1_000_000
"""Characters of both texts together from which a comparison may take more than a second or two."""


def _size(version: Version) -> int:
    return sum(len(clause.text) for section in version.sections for clause in section.clauses)


def compared(old: Version, new: Version, links: str | None = None) -> Comparison:
    """The comparison; when its proof fails, both texts are saved for a bug report and nothing is shown.

    `links` names a file of pairings that a person decided.
    """
    from wording.comparison.compare import compare
    from wording.errors import ProofError

    if (size := _size(old) + _size(new)) > LARGE:
        say(f"Comparing {size:,} characters; this may take a few seconds.")
    try:
        return compare(old, new, links=_links(links), links_file=links or "")
    except ProofError as error:
        from pathlib import Path

        from wording.record.markup import format_version
        from wording.record.writing import write_bytes

        path = Path("wording-bug-report.md")
        write_bytes(path, f"{format_version(old)}\n\n{format_version(new)}".encode())
        raise ProofError(f"{error} Both texts were saved to {path}; please send it to the maintainers.") from error


def _links(path: str | None) -> str:
    """The text of the file of pairings; RecordError or UnreadableFile when it cannot be read."""
    if path is None:
        return ""
    from wording.errors import Fault, RecordError
    from wording.record.characters import decode
    from wording.record.reading import read_bytes

    faults: list[Fault] = []
    text = decode(read_bytes(path), path, faults)
    if text is None:
        raise RecordError(tuple(faults))
    return text


def _text(comparison: Comparison, args: argparse.Namespace) -> str:
    from wording.packet.render.text import diff_text

    return diff_text(comparison, color=args.output is None and sys.stdout.isatty())


def _markdown(comparison: Comparison, args: argparse.Namespace) -> str:
    from wording.packet.render.markdown import diff_markdown

    return diff_markdown(comparison)


def _json(comparison: Comparison, args: argparse.Namespace) -> str:
    from wording.comparison.published import comparison_json

    return as_json(comparison_json(comparison))


def _file(name: str) -> Any:
    def make(comparison: Comparison, args: argparse.Namespace) -> bytes:
        from wording.cli.lookup import Lookup
        from wording.packet.packet import build_packet
        from wording.packet.render import render_file

        outside = Lookup(args).is_outside(comparison.new)
        return render_file(build_packet(comparison, prepared_on=args.prepared_on or today(), outside=outside), name)

    return make


_FORMATS: dict[str, Any] = {
    "text": _text,
    "md": _markdown,
    "html": _file("index.html"),
    "json": _json,
    "docx": _file("redline.docx"),
}
