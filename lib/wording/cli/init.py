"""`wording init DIR`: lays out a new suite for an association's code, from nothing or from a document."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from wording.cli.arguments import day, today
from wording.cli.exits import FINE
from wording.cli.output import holds_record, say


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser(
        "init", help="a new suite for any association's code: record, notebooks, checks", description=__doc__
    )
    command.add_argument("folder", metavar="DIR", help="the folder to make")
    command.add_argument(
        "--title", default="", metavar="TEXT", help="title of the code (default: as the document has it)"
    )
    command.add_argument("--association", default="", metavar="TEXT", help="whose code it is")
    command.add_argument("--language", default="en", metavar="TAG", help="language of the code (default: en)")
    command.add_argument(
        "--from", dest="source", metavar="FILE", help="a document with the text: .docx, .html, .md, .pdf or .txt"
    )
    command.add_argument("--date", type=day, metavar="D", help="date of the first draft (default: today)")
    command.add_argument(
        "--wording", default="", metavar="ADDRESS", help="where this software comes from: the address of its repository"
    )
    command.add_argument(
        "--add", action="store_true", help="add the files that are missing to a folder that is not empty"
    )
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Lays out the suite, whole or not at all, and says what to do next."""
    from wording.suite.laying import lay_out
    from wording.suite.requirement import requirement_of
    from wording.suite.starting import first_text
    from wording.suite.template import Facts, suite_files

    _spare_a_record(Path(args.folder).resolve())
    date = args.date or today()
    requirement = requirement_of(args.wording)
    source = Path(args.source) if args.source else None
    start = first_text(date, args.title, args.association, args.language, source)
    files = suite_files(Facts(start.draft, start.imported, date, requirement))
    held = Path(args.folder, "content_versions").exists()
    if held:
        files = {name: data for name, data in files.items() if not _is_of_a_new_record(name, start.imported)}
    made = lay_out(args.folder, files, args.add)
    for line in start.report:
        say(line)
    for path in made:
        say(f"Written: {path}")
    _warn_of_git(Path(args.folder))
    _next_steps(args, start.draft.id, placed=start.imported or not held)
    return FINE


def _is_of_a_new_record(name: str, imported: bool) -> bool:
    """Whether a file is of no use to a record that is there: a placeholder, or an empty register that disowns it."""
    return name.endswith("/SHA256SUMS") or (not imported and name.startswith("content_versions/drafts/"))


def _spare_a_record(folder: Path) -> None:
    """Refuses a folder that lies among the files of a record."""
    from wording.errors import UnreadableFile

    if any(map(holds_record, (folder, *folder.parents))):
        raise UnreadableFile(f"“{folder.name}” would lie among the files of a record; name a folder outside it.")


def _warn_of_git(folder: Path) -> None:
    """Says so when settings that were there already would let git change bytes of the record."""
    from wording.record.reading import read_bytes

    settings = folder / ".gitattributes"
    lines = read_bytes(settings).splitlines()
    if not any(line.split() == [b"content_versions/**", b"-text"] for line in lines):
        say(f"Add this line to {settings}, so that git never changes a byte of the record: content_versions/** -text")


def _next_steps(args: argparse.Namespace, draft: str, placed: bool) -> None:
    say(f"The suite is in {args.folder}; its README.md says what each file is.")
    if not args.wording:
        say("Write the address of this software's repository into requirements.txt, in place of ADDRESS-OF-WORDING.")
    if placed:
        say(f"Then read content_versions/drafts/{draft}.md, and put it on the record as that README.md shows.")
