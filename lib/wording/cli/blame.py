"""`wording blame VERSION`: for every word of a version, the version and motion that brought it in."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from wording.cli.arguments import add_day, add_output
from wording.cli.exits import FINE
from wording.cli.output import as_json, put

if TYPE_CHECKING:
    from wording.history.provenance.model import VersionWords
    from wording.record.model import History, Version


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("blame", help="the version that brought in each word", description=__doc__)
    command.add_argument(
        "version", metavar="VERSION", help="a version, or a draft: then the line of versions that leads to it"
    )
    command.add_argument("--section", metavar="ID", help="only this section (default: all)")
    command.add_argument("--format", choices=tuple(_FORMATS), default="text", help="default: text")
    add_day(command)
    add_output(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints where the words of the version come from."""
    from wording.cli.lookup import Lookup
    from wording.history.provenance.provenance import provenance

    lookup = Lookup(args)
    version = lookup.version(args.version)
    if args.section:
        version.section(args.section)
    words = provenance(_line(lookup.history, version))[-1]
    put(_FORMATS[args.format](words, args.section, version), args.output)
    return FINE


def _line(history: History, version: Version) -> tuple[Version, ...]:
    """The versions up to the one named: the dated ones before it, or those that lead to a draft."""
    dated = history.versions
    if version in dated:
        return dated[: dated.index(version) + 1]
    line = history.leading_to(version.id).versions if version in history.drafts else (version,)
    # A text that names no version before it is taken to come after all that are dated.
    return line if len(line) > 1 else (*dated, version)


def _json(words: VersionWords, section: str | None, version: Version) -> str:
    from wording.history.provenance.published import as_dict

    told = as_dict(words)
    if section:
        told["sections"] = [entry for entry in told["sections"] if entry["id"] == section]
    return as_json(told)


def _text(words: VersionWords, section: str | None, version: Version) -> str:
    from wording.history.provenance.published import passages_of
    from wording.packet.origin import shares, story
    from wording.packet.phrases import illustrative

    lines = [f"{said}\n\n"] if (said := illustrative(version)) else []
    clauses = [clause for clause in passages_of(words) if section in (None, clause.section)]
    lines.append(f"{words.source.title}, {words.version}: where its words come from\n")
    lines.append(f"{shares(words, (word for c in clauses for p in c.passages for word in p.words))}\n")
    for clause in clauses:
        heading = "" if clause.clause else " (heading)"
        lines.append(f"\n{clause.address}{heading}\n")
        lines += (f"  “{passage.text}” {story(passage.first)}\n" for passage in clause.passages)
    return "".join(lines)


_FORMATS: dict[str, Any] = {"text": _text, "json": _json}
