"""`wording translations [LANGUAGE]`: which clauses of a translation are current, out of date, missing or left over."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from wording.cli.arguments import add_day
from wording.cli.exits import FINE, FOUND
from wording.cli.output import as_json, put, say

if TYPE_CHECKING:
    from wording.record.model import History
    from wording.translation.model import Entry, TranslationStatus


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("translations", help="what is out of date in a translation", description=__doc__)
    command.add_argument(
        "language", nargs="?", default="", metavar="LANGUAGE", help="a language, or the id of one (default: all)"
    )
    command.add_argument(
        "--against",
        metavar="VERSION",
        help="the version to hold it against (default: latest; for the translation of a draft, that draft)",
    )
    command.add_argument("--format", choices=tuple(_FORMATS), default="text", help="default: text")
    command.add_argument("--all", action="store_true", help="list also what is current, and earlier translations")
    add_day(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the state of each translation; 1 when any of them is not current."""
    from wording.cli.lookup import Lookup
    from wording.translation.shelf import translation_status, translations

    lookup = Lookup(args)
    history, against = lookup.history, lookup.version(args.against) if args.against else ""
    if args.language and not args.all:
        found: Sequence[TranslationStatus] = [translation_status(history, args.language, against)]
    else:
        every = translations(history, args.language, against)
        found = every if args.all else _to_read(every, history)
    put(_FORMATS[args.format](found, args.all), None)
    if not found:
        say("There is no translation; “wording translate start” lays one out.")
    return FINE if all(status.is_current for status in found) else FOUND


def _to_read(statuses: Sequence[TranslationStatus], history: History) -> list[TranslationStatus]:
    """Those in use, and drafts of what is not on the record yet; the others are listed when they are asked for."""
    from wording.record.translated import DRAFTED
    from wording.translation.shelf import in_use

    used = in_use(history)
    done = {(version.meta.language.lower(), version.meta.translation_of) for version in used}
    return [
        status
        for status in statuses
        if status.translation in used
        or (status.translation.meta.status in DRAFTED and (status.language.lower(), status.source.id) not in done)
    ]


def listed(statuses: Sequence[TranslationStatus], everything: bool) -> str:
    """Every entry that is not current, or every entry at all, with the source then and now."""
    from wording.translation.telling import counted, heading

    parts = []
    for status in statuses:
        lines = _notices(status)
        lines.append(f"{status.translation.id}: {heading(status)}: {counted(status)}.")
        for entry in status.entries:
            if everything or entry.state != "current":
                lines += ["", *_entry(status, entry)]
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def _notices(status: TranslationStatus) -> list[str]:
    from wording.packet.phrases import illustrative

    words = illustrative(status.translation, status.source, status.target)
    return [words] if words else []


def _entry(status: TranslationStatus, entry: Entry) -> list[str]:
    """An entry with the words of the source then and now, and of the translation."""
    from wording.packet.phrases import reason
    from wording.packet.render.marks import visible
    from wording.packet.render.text import marked
    from wording.translation.telling import STATE, place, why

    told = why(status, entry)
    lines = [f"{entry.address} ({place(status, entry)}): {STATE[entry.state]}.{' ' if told else ''}{told}"]
    # The redline is of use to whoever has the old translation before them.
    marks = entry.runs if entry.translated else ()
    lines += [f"  - {reason(each)}" for each in entry.reasons if marks]
    if marks:
        lines.append(f"  {status.source.id} → {status.target.id}: {marked(marks)}")
    elif piece := (entry.now or entry.then):
        lines.append(f"  {(status.target if entry.now else status.source).id}: {piece[0].text}")
    lines += [f"  {status.language}: {piece.text}" for piece in entry.translated]
    return [visible(line) for line in lines]


def _json(statuses: Sequence[TranslationStatus], _everything: bool) -> str:
    from wording.translation.rows import status_json

    return as_json({"schema": "wording/translations@1", "translations": [status_json(status) for status in statuses]})


def _csv(statuses: Sequence[TranslationStatus], _everything: bool) -> str:
    from wording.packet.render.table import csv_text
    from wording.translation.rows import COLUMNS, row

    return csv_text(COLUMNS, [row(status, entry) for status in statuses for entry in status.entries])


_FORMATS: dict[str, Any] = {"text": listed, "json": _json, "csv": _csv}
