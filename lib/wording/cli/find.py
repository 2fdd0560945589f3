"""`wording find PHRASE`: every place of a phrase in every version, and which version and motion brought it."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from wording.cli.exits import FINE
from wording.cli.output import as_json, put

if TYPE_CHECKING:
    from wording.history.find import Found, Use


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("find", help="a phrase in every version, first and last use", description=__doc__)
    command.add_argument("phrase", nargs="+", metavar="PHRASE", help="a word or phrase; quotation marks are optional")
    command.add_argument("--inflections", action="store_true", help="find its plurals and verb forms too (English)")
    command.add_argument("--case", action="store_true", help="tell small from capital letters")
    command.add_argument(
        "--to",
        metavar="DRAFT",
        help="search the line of versions that leads to this draft (default: dated versions only)",
    )
    command.add_argument("--format", choices=tuple(_FORMATS), default="text", help="default: text")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints what was found; finding nothing is no trouble."""
    from wording.cli.lookup import Lookup
    from wording.history.find import find

    history = Lookup(args).history
    history = history.leading_to(args.to) if args.to else history
    found = find(history, " ".join(args.phrase), args.inflections, case=args.case)
    put(_FORMATS[args.format](found), None)
    return FINE


def _text(found: Found) -> str:
    from wording.packet.finding import told
    from wording.packet.phrases import illustrative
    from wording.packet.render.marks import visible

    lines = list(told(found))
    words = illustrative(*found.versions)
    lines += [words] if words else []
    if found.uses:
        lines += ["", *_counts(found)]
        still = sorted((use for use in found.uses if use.gone_in is None), key=_standing(found))
        lines += _uses(f"In {found.versions[-1].id}", still, found)
        lines += _uses("No longer there", [use for use in found.uses if use.gone_in], found)
    return "".join(f"{visible(line)}\n" for line in lines)


def _counts(found: Found) -> Iterator[str]:
    width = max(len(version.id) for version in found.versions)
    yield f"{'VERSION'.ljust(width)}  PLACES"
    for version, number in found.counts:
        yield f"{version.id.ljust(width)}  {number or '-':>6}"


def _standing(found: Found) -> Any:
    order = {id(occurrence): n for n, occurrence in enumerate(found.of(found.versions[-1]))}
    return lambda use: order[id(use.last)]


def _uses(title: str, uses: Iterable[Use], found: Found) -> Iterator[str]:
    from wording.packet.finding import context, life

    for n, use in enumerate(uses):
        if n == 0:
            yield from ("", title)
        before, words, after = context(use.last)
        where = use.last.address if use.gone_in is None else f"{use.last.address} of {use.last.version.id}"
        yield f"  {where}: {before}[{words}]{after}"
        yield f"      {life(use, found)}"


def _json(found: Found) -> str:
    from wording.history.find import COLUMNS, rows

    first, last = found.first, found.last
    return as_json(
        {
            "schema": "wording/find@1",
            "phrase": found.phrase,
            "inflections": found.inflections,
            "case": found.case,
            "first": first.id if first else None,
            "last": last.id if last else None,
            "versions": [{"version": version.id, "places": number} for version, number in found.counts],
            "occurrences": [dict(zip(COLUMNS, row, strict=True)) for row in rows(found)],
        }
    )


def _csv(found: Found) -> str:
    from wording.history.find import COLUMNS, rows
    from wording.packet.render.table import csv_text

    return csv_text(COLUMNS, rows(found))


_FORMATS: dict[str, Any] = {"text": _text, "json": _json, "csv": _csv}
