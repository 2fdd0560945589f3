"""`wording drift MODEL SISTER…`: which codes of a family took up which change, since when, and who stands alone."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from wording.cli.arguments import add_family, add_output, family
from wording.cli.exits import FINE
from wording.cli.output import as_json, put

if TYPE_CHECKING:
    from wording.sisters.drift_model import Drift


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("drift", help="who in a family of codes took up what", description=__doc__)
    add_family(command)
    command.add_argument(
        "--term", action="append", default=[], metavar="PHRASE", help="follow a word or phrase as well"
    )
    command.add_argument("--inflections", action="store_true", help="follow its plurals and verb forms too (English)")
    command.add_argument(
        "--alone", action="store_true", help="only changes with or without which one code stands alone"
    )
    command.add_argument("--format", choices=tuple(_FORMATS), default="text", help="default: text; svg is a picture")
    add_output(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the changes and where each code stands to them."""
    from dataclasses import replace

    from wording.sisters.drift import drift

    found = drift(family(args), args.term, inflections=args.inflections)
    if args.alone:
        found = replace(found, rows=tuple(row for row in found.rows if row.alone))
    put(_FORMATS[args.format](found), args.output)
    return FINE


def _text(found: Drift) -> str:
    from wording.packet.family import LEGEND, alone, change, stands, summary
    from wording.packet.phrases import illustrative
    from wording.packet.render.marks import visible

    words = illustrative(*(version for member in found.members for version in member.versions))
    lines = [summary(found), *([words] if words else []), "  ".join(f"{sign} {said}" for sign, said in LEGEND)]
    for number, row in enumerate(found.rows, 1):
        made = row.innovation
        place = f", {made.section}" if made.section else ""
        lines += ["", f"{number}. {made.member} {made.version}{place}: {change(made)}"]
        lines += [f"     {said}" for said in stands(row)]
        lines += [f"     {said}" for said in (alone(row),) if said]
    return "".join(f"{visible(line)}\n" for line in lines)


def _json(found: Drift) -> str:
    from wording.sisters.published import drift_json

    return as_json(drift_json(found))


def _csv(found: Drift) -> str:
    from wording.packet.render.table import csv_text
    from wording.sisters.drift_model import COLUMNS, rows

    return csv_text(COLUMNS, rows(found))


def _svg(found: Drift) -> str:
    from wording.pictures.uptake import uptake

    return uptake(found).svg


_FORMATS: dict[str, Any] = {"text": _text, "json": _json, "csv": _csv, "svg": _svg}
