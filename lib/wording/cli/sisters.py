"""`wording sisters MODEL SISTER…`: codes that are not versions of one another, clause by clause."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from wording.cli.arguments import add_family, add_output, day, family
from wording.cli.exits import FINE
from wording.cli.output import as_json, put

if TYPE_CHECKING:
    from wording.comparison.model import Run
    from wording.record.model import Version
    from wording.sisters.model import SideBySide, SisterClause


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("sisters", help="two codes of one family, clause by clause", description=__doc__)
    add_family(command)
    command.add_argument("--on", type=day, metavar="DATE", help="the texts in force on that day (default: the newest)")
    command.add_argument("--format", choices=tuple(_FORMATS), default="text", help="default: text")
    add_output(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the model beside each of the sisters."""
    from wording.record.model import History
    from wording.sisters.beside import side_by_side

    def text(member: Any) -> Version:
        return History(member.versions).in_force_on(args.on) if args.on else member.versions[-1]

    model, *sisters = family(args)
    sides = [(m.name, side_by_side(text(model), text(m), model.names, m.names)) for m in sisters]
    put(_FORMATS[args.format](model.name, sides), args.output)
    return FINE


Sides = Sequence[tuple[str, "SideBySide"]]


def _text(model: str, sides: Sides) -> str:
    from wording.packet.render.marks import visible

    lines = [line for n, (name, side) in enumerate(sides) for line in ([""] if n else []) + _side(model, name, side)]
    return "".join(f"{visible(line)}\n" for line in lines)


def _side(model: str, name: str, side: SideBySide) -> list[str]:
    from wording.packet.family import told
    from wording.packet.phrases import illustrative

    words = illustrative(side.model, side.sister)
    lines = [f"{model} {side.model.id} → {name} {side.sister.id}", *([words] if words else []), *told(side)]
    for section in side.sections:
        heading = _redline(section.runs) or section.name
        note = "" if section.standing == "adopted" else f" (heading {section.standing})"
        lines += ["", heading + note]
        for clause in section.clauses:
            lines += _clause(clause)
    return lines


def _clause(clause: SisterClause) -> Iterator[str]:
    from wording.packet.family import STANDINGS, notes, where
    from wording.packet.phrases import reason

    told = ", ".join((STANDINGS[clause.standing], *notes(clause)))
    yield f"  {where(clause)}: {told}"
    if clause.standing != "adopted" or clause.names_only:
        yield f"      {_redline(clause.runs)}"
    for found in clause.reasons if clause.standing == "adapted" else ():
        yield f"      {clause.weight}: {reason(found)}"


def _redline(runs: Sequence[Run]) -> str:
    from wording.packet.render.text import MARKS

    return "".join(f"{MARKS[run.kind][0]}{run.text}{MARKS[run.kind][1]}" for run in runs)


def _json(model: str, sides: Sides) -> str:
    from wording.sisters.published import side_json

    return as_json({"schema": "wording/sisters@1", "model": model, "sisters": [side_json(n, s) for n, s in sides]})


def _csv(model: str, sides: Sides) -> str:
    from wording.packet.render.table import csv_text
    from wording.sisters.model import COLUMNS, rows

    return csv_text(("sister_code", *COLUMNS), ((name, *row) for name, side in sides for row in rows(side)))


_FORMATS: dict[str, Any] = {"text": _text, "json": _json, "csv": _csv}
