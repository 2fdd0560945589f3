"""`wording track [PRINCIPLE]`: the lineage of a principle and its clauses through the versions."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from wording.cli.exits import FINE
from wording.cli.output import as_json, put
from wording.packet.render.marks import visible

if TYPE_CHECKING:
    from wording.history.lineage import Lineages, Step, Track


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("track", help="the lineage of a principle and its clauses", description=__doc__)
    command.add_argument("principle", nargs="?", metavar="PRINCIPLE", help="an id or part of a heading (default: all)")
    command.add_argument(
        "--to",
        metavar="DRAFT",
        help="follow the line of versions that leads to this draft (default: dated versions only)",
    )
    command.add_argument("--format", choices=tuple(_FORMATS), default="text", help="default: text")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the tracks."""
    from wording.cli.lookup import Lookup
    from wording.history.lineage import Lineages, follow

    history = Lookup(args).history
    history = history.leading_to(args.to) if args.to else history
    lineages = follow(history)
    tracks = lineages.of(args.principle) if args.principle else lineages.tracks
    put(_FORMATS[args.format](Lineages(tracks, lineages.versions)), None)
    return FINE


def _text(lineages: Lineages) -> str:
    from wording.packet.phrases import illustrative

    lines = [f"{words}\n"] if (words := illustrative(*lineages.versions)) else []
    for track in lineages:
        lines.append(f"{_title(track)}\n")
        for calm, group in groupby(track.steps, key=_is_calm):
            steps = list(group)
            lines += _calm(steps) if calm else [line for step in steps for line in _step(step)]
        lines += [f"  Note: {visible(note)}\n" for note in track.notes]
        lines.append("\n")
    return "".join(lines)


def _is_calm(step: Step) -> bool:
    """Whether nothing happened to the text itself."""
    return not step.change and step.event in ("unchanged", "amended")


def _calm(steps: Sequence[Step]) -> list[str]:
    """One line for the versions in a row that left it alone."""
    first, last = steps[0].version.label, steps[-1].version.label
    return [f"  {first if first == last else f'{first} to {last}'}: as before\n"]


def _step(step: Step) -> list[str]:
    from wording.packet.phrases import WEIGHT, reason
    from wording.packet.render.text import marked

    facts = [step.change, WEIGHT[step.weight] if step.change else "", f"motion {step.motion}" if step.motion else ""]
    tail = f" ({', '.join(filter(None, facts))})" if any(facts) else ""
    reasons = [f"      - {visible(reason(found))}\n" for found in step.reasons]
    return [f"  {step.version.label}: {step.event}{visible(tail)}\n", f"      {marked(step.runs)}\n", *reasons]


def _title(track: Track) -> str:
    return f"{track.name} [{track.key}]" if not track.is_clause else f"{track.key}"


def _json(lineages: Lineages) -> str:
    from wording.history.lineage import COLUMNS, rows

    return as_json(
        {
            "schema": "wording/lineage@1",
            "steps": [dict(zip(COLUMNS, row, strict=True)) for row in rows(lineages)],
            "notes": [{"place": track.key, "note": note} for track in lineages for note in track.notes],
        }
    )


def _csv(lineages: Lineages) -> str:
    from wording.history.lineage import COLUMNS, rows
    from wording.packet.render.table import csv_text

    return csv_text(COLUMNS, rows(lineages))


_FORMATS: dict[str, Any] = {"text": _text, "json": _json, "csv": _csv}
