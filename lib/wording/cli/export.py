"""`wording export VERSION --format akn|jsonld`: a version or a motion in a format in which legislation is published."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wording.cli.arguments import add_day, add_output
from wording.cli.exits import FINE
from wording.cli.output import put

if TYPE_CHECKING:
    from wording.amend.motion import Motion
    from wording.cli.lookup import Lookup
    from wording.record.model import History, Version

_COUNTRY = re.compile(r"[A-Za-z]{2}(-[A-Za-z0-9]+)*", re.ASCII)


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser(
        "export", help="a version or motion as Akoma Ntoso or Schema.org", description=__doc__
    )
    command.add_argument("name", metavar="VERSION", help="a version or a motion")
    command.add_argument(
        "--format", choices=("akn", "jsonld"), required=True, help="Akoma Ntoso 3.0, or Schema.org Legislation"
    )
    command.add_argument(
        "--country", type=_country, metavar="CC", help="whose law it stands under, such as us or us-ny"
    )
    add_day(command)
    add_output(command)
    command.set_defaults(run=run)


def _country(text: str) -> str:
    if not _COUNTRY.fullmatch(text):
        raise argparse.ArgumentTypeError(f"“{text}” is no country; write two letters, such as us, ca-on or gb")
    return text.lower()


def run(args: argparse.Namespace) -> int:
    """Prints the document, or writes it to the file named."""
    from wording.cli.lookup import Lookup

    lookup = Lookup(args)
    motion = _motion(args.name, lookup.root)
    put(_of_motion(motion, lookup, args) if motion else _of_version(lookup, args), args.output)
    return FINE


def _of_version(lookup: Lookup, args: argparse.Namespace) -> str | bytes:
    from wording.export.akn import export_akn
    from wording.export.jsonld import export_jsonld

    version = lookup.text(args.name)
    _check_day(version)
    history = _history(lookup)
    motions = _motions(lookup.root)
    if args.format == "akn":
        return export_akn(version, history, motions, args.country or "")
    return export_jsonld(version, history, motions, args.country or "", args.on)


def _check_day(version: Version) -> None:
    """Refuses a text of which no day is known: its document would be named for a day that never was."""
    from wording.errors import UnreadableFile, shown
    from wording.export.identity import dates_of

    if dates_of(version)[0].name == "unknown":
        name = shown(version.file or version.id, 80)
        raise UnreadableFile(
            f"{name} says neither in its front matter nor in its name of which day it is, so that it is no version; "
            "make a draft of it with “wording import”, and export that."
        )


def _of_motion(motion: Motion, lookup: Lookup, args: argparse.Namespace) -> str | bytes:
    from wording.export.akn_motion import export_akn_motion
    from wording.export.jsonld import export_jsonld_motion

    primary = _primary(motion, lookup.root)
    base: Version = lookup.version(primary.amends if primary else motion.amends)
    export = export_akn_motion if args.format == "akn" else export_jsonld_motion
    return export(motion, base, _history(lookup), primary, args.country or "")


def _motion(name: str, root: Path) -> Motion | None:
    """The motion of that id or path; None when the name is that of a version."""
    from wording.amend.shelf import read_held_motion

    path = Path(name) if name.endswith(".md") else root / "content_versions" / "motions" / f"{name}.md"
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]+", path.stem, re.ASCII) or not path.is_file():
        return None
    if not name.endswith(".md") and _is_version(name, root):
        from wording.errors import UnknownVersion

        raise UnknownVersion(f"“{name}” is a version and a motion; name the file of the one that you mean.")
    return read_held_motion(path) if _says_motion(path) else None


def _says_motion(path: Path) -> bool:
    """Whether the file begins as a motion does."""
    from wording.record.reading import read_bytes

    return re.match(rb"---\n(?:[a-z_]+:.*\n)*?motion: *[\"']?[0-9]{4}-", read_bytes(path)) is not None and (
        re.search(rb"^amends:", read_bytes(path), re.MULTILINE) is not None
    )


def _is_version(name: str, root: Path) -> bool:
    record = root / "content_versions"
    return (record / f"{name}.md").exists() or (record / "drafts" / f"{name}.md").exists()


def _primary(motion: Motion, root: Path) -> Motion | None:
    """The motion whose item this one amends."""
    from wording.amend.shelf import read_held_motion

    if not motion.target:
        return None
    return read_held_motion(root / "content_versions" / "motions" / f"{motion.target[0]}.md")


def _history(lookup: Lookup) -> History | None:
    """The record, where there is one: a file can be exported without."""
    return lookup.history if (lookup.root / "content_versions").is_dir() else None


def _motions(root: Path) -> dict[str, Motion]:
    """The motions of the record that can be read; the others are for `wording check`."""
    from wording.amend.shelf import read_shelf

    return read_shelf(root / "content_versions", [])
