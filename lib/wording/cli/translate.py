"""`wording translate start|take`: lays out a translation or a worksheet to fill in, and takes the filled one back."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wording.cli.arguments import add_day, add_output
from wording.cli.exits import FINE
from wording.cli.output import put, say

if TYPE_CHECKING:
    from wording.record.model import History, Version
    from wording.translation.model import TranslationStatus
    from wording.translation.sheet import Sheet


def add(commands: Any) -> None:
    """Describes the commands."""
    group = commands.add_parser("translate", help="lays out a translation to fill in", description=__doc__)
    steps = group.add_subparsers(dest="step", metavar="STEP", required=True)
    start = steps.add_parser("start", help="a worksheet, or a draft, with all that still holds carried over")
    _named(start)
    start.add_argument("--anew", action="store_true", help="carry nothing over from an earlier translation")
    start.add_argument(
        "--from", dest="earlier", default="", metavar="ID", help="carry over from this one (default: the one in use)"
    )
    start.set_defaults(run=_start)
    take = steps.add_parser("take", help="the draft that a filled worksheet makes")
    _named(take)
    take.add_argument("sheet", metavar="SHEET", help="the worksheet, .docx or .csv")
    take.set_defaults(run=_take)


def _named(step: argparse.ArgumentParser) -> None:
    step.add_argument("version", metavar="VERSION", help="the version to translate")
    step.add_argument("language", metavar="LANGUAGE", help="the tag of the language, such as es, fr or pt-BR")
    add_day(step)
    add_output(step)


def _start(args: argparse.Namespace) -> int:
    """Prints the draft, or writes a worksheet where the file's name ends in .docx or .csv."""
    suffix = _suffix(args.output)
    from wording.cli.lookup import Lookup
    from wording.record.canonical import written
    from wording.translation.laying import blank, carried_over
    from wording.translation.sheet import sheet_of

    lookup = Lookup(args)
    version = lookup.version(args.version)
    status = _status(args, lookup.history, version)
    if suffix in (".docx", ".csv"):
        put(_sheet(sheet_of(version, args.language, status), suffix), args.output, to_edit=True)
    else:
        put(written(carried_over(status) if status else blank(version, args.language)), args.output, to_edit=True)
    _tell(status)
    return FINE


def _suffix(output: str | None) -> str:
    """How the name of the file to write ends; WordingError when nothing is written into such a file."""
    from wording.errors import WordingError, shown

    suffix = Path(output).suffix.lower() if output else ""
    if output and suffix not in (".docx", ".csv", ".md"):
        raise WordingError(
            f"-o {shown(output, 80)}: a worksheet is written as .docx or .csv, and a draft as .md; name such a file."
        )
    return suffix


def _status(args: argparse.Namespace, history: History, version: Version) -> TranslationStatus | None:
    """The state of the translation to carry over from; None when there is none, or none is wanted."""
    from wording.errors import WordingError
    from wording.record.tags import same_tag
    from wording.translation.shelf import in_use, status_against, translation_into

    if args.anew:
        return None
    used = [v for v in in_use(history) if same_tag(v.meta.language, args.language)]
    found = [translation_into(history, args.earlier)] if args.earlier else used
    if found and not same_tag(found[0].meta.language, args.language):
        raise WordingError(f"{found[0].id} is not in “{args.language}”; name a translation that is, or --anew.")
    return status_against(history, found[0], version) if found else None


def _tell(status: TranslationStatus | None) -> None:
    from wording.translation.telling import counted, heading

    if status:
        say(f"{heading(status)}: {counted(status)}. What is current is carried over; the rest is to be written.")


def _sheet(sheet: Sheet, suffix: str) -> bytes:
    if suffix == ".docx":
        from wording.packet.render.docx.worksheet import render

        return render(sheet)
    from wording.packet.render.table import csv_text
    from wording.packet.render.text import marked
    from wording.translation.sheet import PLACE, SINCE, SOURCE, words_head

    rows = [
        (row.address, row.source, " ".join(filter(None, [row.since, marked(row.runs), row.earlier])), row.words)
        for row in sheet.rows
    ]
    # The mark at the head is what spreadsheets need to take it for UTF-8.
    return ("\ufeff" + csv_text((PLACE, SOURCE, SINCE, words_head(sheet.language)), rows)).encode()


def _take(args: argparse.Namespace) -> int:
    """Prints the draft that the worksheet makes, and says how complete it is."""
    from wording.cli.lookup import Lookup
    from wording.exchange.worksheet import read_worksheet
    from wording.record.canonical import written
    from wording.record.translated import DRAFTED
    from wording.translation.copied import asked
    from wording.translation.sheet import taken
    from wording.translation.status import status_of
    from wording.translation.telling import counted

    version = Lookup(args).version(args.version)
    made = taken(version, args.language, read_worksheet(args.sheet), args.sheet)
    put(written(made), args.output)
    for question in asked(version, made):
        say(question)
    say(f"{counted(status_of(made, version, version))}.")
    if args.output is None or "drafts" not in Path(args.output).parts:
        label = "" if version.meta.status in DRAFTED else "-draft"
        folder = Path(args.root, "content_versions", "drafts")
        make = "" if folder.is_dir() else f"; make the folder {folder} first"
        say(f"Keep it as {folder / f'{version.id}{label}.{args.language}.md'}{make}.")
    return FINE
