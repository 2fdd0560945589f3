"""`wording versions`: the history, a line a version."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from wording.cli.exits import FINE
from wording.cli.output import put, say

if TYPE_CHECKING:
    from wording.record.model import History, Version


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("versions", help="the history, a line a version", description=__doc__)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the dated versions, then the drafts."""
    from wording.cli.lookup import Lookup

    history = Lookup(args).history
    put(_table(history), None)
    if history.translations:
        ids = ", ".join(version.id for version in history.translations)
        say(f"Translations: {ids}; “wording translations” tells how they stand.")
    return FINE


def _table(history: History) -> str:
    rows = [("VERSION", "STATUS", "ADOPTED", "EFFECTIVE", "CAPTURED", "NOTE")]
    rows += [_row(version, _registered(history, version)) for version in history.versions]
    rows += [_row(version, "") for version in history.drafts]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    lines = ["  ".join([*(cell.ljust(w) for cell, w in zip(row[:5], widths, strict=True)), row[5]]) for row in rows]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _registered(history: History, version: Version) -> str:
    return "registered" if history.registered and version.id in history.registered else "not registered"


def _row(version: Version, note: str) -> tuple[str, str, str, str, str, str]:
    meta = version.meta
    days = [day.isoformat() if day else "-" for day in (meta.adopted, meta.effective, meta.captured)]
    notes = [note, meta.illustrative_word]
    return (version.id, str(meta.status), days[0], days[1], days[2], "; ".join(filter(None, notes)))
