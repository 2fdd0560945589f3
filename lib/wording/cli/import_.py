"""`wording import FILE`: a draft version from .txt, .md, .html, .docx or .pdf; from tracked changes motions too."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wording.cli.arguments import day, today
from wording.cli.exits import FINE
from wording.cli.output import put, say

if TYPE_CHECKING:
    from wording.record.model import Version


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("import", help="a draft version from another format", description=__doc__)
    command.add_argument("file", metavar="FILE")
    command.add_argument("--date", type=day, metavar="D", help="date of the draft and the motions (default: today)")
    command.add_argument("--label", default="", metavar="L", help="label of the draft: a-z, 0-9 and “-”")
    command.add_argument(
        "--motions", action="store_true", help="of a .docx with tracked changes: a motion for each author as well"
    )
    command.add_argument(
        "--base", default="", metavar="VERSION", help="the version it was drawn up on, whose ids are carried over"
    )
    command.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="where to write it; “-” prints it (default: the drafts folder); with --motions a folder for all files",
    )
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Writes the draft, and the motions where they are asked for; says what was left out and what to look at."""
    if args.motions:
        return _motions(args)
    from wording.errors import UnreadableFile
    from wording.exchange.importing import import_file
    from wording.record.canonical import written
    from wording.record.writing import write_new

    if args.output and Path(args.output).exists() and Path(args.output).samefile(args.file):
        raise UnreadableFile(f"{args.output} is the file to be imported; name another place with -o.")
    base = _base(args, "", "") if args.base else None
    known = base or _newest(args)
    version, found = import_file(
        Path(args.file),
        date=args.date or today(),
        label=args.label,
        association=known.meta.association if known else "",
        language=known.meta.language if known else "",
        base=base,
    )
    target = args.output or _free(Path(args.root) / "content_versions" / "drafts" / f"{version.id}.md")
    for line in found.report():
        say(line)
    if isinstance(target, Path):
        write_new(target, written(version).encode())
        say(f"Written: {target}")
    else:
        put(written(version), None if target == "-" else target)
    return FINE


def _motions(args: argparse.Namespace) -> int:
    """Writes the draft and one motion for each author of tracked changes; nothing is written over."""
    from wording.amend.writing import format_motion
    from wording.exchange.motions import drafted, lines_of, propose, read_proposal
    from wording.record.canonical import written

    date = args.date or today()
    imported, authors = read_proposal(args.file)
    base = _base(args, imported.base, imported.base_sha256)
    drafts, motions = _folders(args)
    shelves = (motions, Path(args.root) / "content_versions" / "motions")
    taken = {path.stem for shelf in shelves for path in shelf.glob("*.md")}
    proposed = propose(imported, authors, base, date, taken)
    version, found = drafted(proposed, imported, base, Path(args.file), date, args.label)
    files = {_free(drafts / f"{version.id}.md"): written(version)}
    files |= {_free(motions / f"{motion.motion}.md"): format_motion(motion) for motion in proposed.motions}
    for line in (*found.report(), *lines_of(proposed)):
        say(line)
    _write(files)
    return FINE


def _folders(args: argparse.Namespace) -> tuple[Path, Path]:
    """Where drafts and motions go."""
    from wording.cli.output import holds_record
    from wording.errors import UnreadableFile

    if not args.output:
        record = Path(args.root) / "content_versions"
        return record / "drafts", record / "motions"
    folder = Path(args.output)
    if args.output == "-" or folder.is_file():
        raise UnreadableFile("With --motions, -o names a folder for several files.")
    if holds_record(folder) or holds_record(folder.parent):
        raise UnreadableFile(f"{folder} belongs to a record; leave -o away, and drafts and motions find their places.")
    return folder, folder


def _write(files: dict[Path, str]) -> None:
    """Writes all files, or none."""
    from wording.record.writing import write_new

    made: list[Path] = []
    try:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            write_new(path, text.encode())
            made.append(path)
    except BaseException:
        for path in made:
            path.unlink()
        raise
    for path in made:
        say(f"Written: {path}")


def _base(args: argparse.Namespace, named: str, sha256: str) -> Version:
    """The version that `--base` names, else the one that the file itself says it was made from."""
    from wording.cli.lookup import Lookup
    from wording.errors import UnknownVersion, UnreadableFile

    if args.base:
        return Lookup(args).version(args.base)
    if named:
        try:
            version = Lookup(args).version(named)
        except UnknownVersion:
            pass
        else:
            if version.sha256 == sha256:
                return version
    raise UnreadableFile("Which version was the file written on? Name it with --base, such as --base current.")


def _newest(args: argparse.Namespace) -> Version | None:
    """The newest version of the record that the draft is for, which says whose code it is; None for a new record."""
    from wording.cli.lookup import Lookup
    from wording.errors import WordingError

    try:
        return Lookup(args).history.latest
    except WordingError:
        return None


def _free(path: Path) -> Path:
    """The path, when no file stands there that would be lost."""
    from wording.errors import UnreadableFile

    if path.exists():
        raise UnreadableFile(f"{path} exists already; give the draft another --label, or name a place with -o.")
    return path
