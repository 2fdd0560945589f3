"""`wording amend draft|apply|conflicts|notice|scope`: motions made, applied, compared, noticed, held to the notice."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wording.cli.amend_notice import add_notice
from wording.cli.arguments import add_day, add_output, today
from wording.cli.exits import FINE, FOUND
from wording.cli.output import as_json, put, say

if TYPE_CHECKING:
    from wording.amend.motion import Motion
    from wording.cli.lookup import Lookup
    from wording.record.model import Version


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser(
        "amend", help="motions: made from an edited text, applied, held against each other", description=__doc__
    )
    parts = command.add_subparsers(dest="part", metavar="PART", required=True)
    _add_draft(parts)
    _add_apply(parts)
    _add_conflicts(parts)
    add_notice(parts)
    _add_scope(parts)


def _add_draft(parts: Any) -> None:
    part = parts.add_parser("draft", help="the motion that turns OLD into NEW", description=draft.__doc__)
    part.add_argument("old", metavar="OLD")
    part.add_argument("new", metavar="NEW")
    part.add_argument("--id", default="", metavar="ID", help="id of the motion (default: the next free one of today)")
    part.add_argument("--title", default="", metavar="TEXT", help="title of the motion")
    part.add_argument(
        "--format",
        choices=("motion", "text", "json"),
        default="motion",
        help="the file of the motion, or the motion in words, or both as JSON (default: motion)",
    )
    add_day(part)
    add_output(part)
    part.set_defaults(run=draft)


def _add_apply(parts: Any) -> None:
    part = parts.add_parser("apply", help="the text as it would read", description=apply.__doc__)
    part.add_argument("version", metavar="VERSION")
    part.add_argument("motions", nargs="+", metavar="MOTION", help="ids of motions of the record, or paths to files")
    add_day(part)
    add_output(part)
    part.set_defaults(run=apply)


def _add_conflicts(parts: Any) -> None:
    part = parts.add_parser("conflicts", help="where motions collide", description=conflicts.__doc__)
    part.add_argument("motions", nargs="+", metavar="MOTION", help="ids of motions of the record, or paths to files")
    part.add_argument("--base", default="", metavar="VERSION", help="the text (default: the one that the first amends)")
    part.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    add_day(part)
    add_output(part)
    part.set_defaults(run=conflicts)


def _add_scope(parts: Any) -> None:
    part = parts.add_parser("scope", help="whether a text stays within the notice", description=scope.__doc__)
    part.add_argument("current", metavar="CURRENT", help="the text in force")
    part.add_argument("noticed", metavar="NOTICED", help="the text of which notice was given")
    part.add_argument("now", metavar="NOW", help="the text now proposed")
    part.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    add_day(part)
    add_output(part)
    part.set_defaults(run=scope)


def draft(args: argparse.Namespace) -> int:
    """Prints the motion that turns OLD into NEW, and says what no motion carries."""
    from wording.amend.draft import draft_motion, front_differences
    from wording.amend.published import motion_json
    from wording.amend.reading import parse_motion
    from wording.amend.writing import format_motion
    from wording.cli.diff import compared
    from wording.cli.lookup import Lookup
    from wording.packet.phrases import joined

    lookup = Lookup(args)
    old, new = lookup.version(args.old), lookup.version(args.new)
    motion = draft_motion(old, new, args.id or _next_id(lookup.root), args.title, compared(old, new))
    if other := [line.partition(":")[0] for line in front_differences(old, new)]:
        say(f"Front matter is carried by no motion; the two differ in {joined(other)}.")
    if not motion.amendments:
        say("The two texts are the same; there is nothing to move.")
        return FINE
    parse_motion(format_motion(motion))  # no file is written that could not be read
    formats = {
        "motion": lambda: format_motion(motion),
        "text": lambda: _in_words(motion, old),
        "json": lambda: as_json(motion_json(motion, old)),
    }
    put(formats[args.format](), args.output, to_edit=args.format == "motion")
    return FINE


def _next_id(root: Path) -> str:
    """The next number of today that no motion of the record has."""
    folder, day = root / "content_versions" / "motions", today().isoformat()
    return next(f"{day}-{n}" for n in range(1, 10_000) if not (folder / f"{day}-{n}.md").exists())


def _in_words(motion: Motion, base: Version) -> str:
    from wording.amend.words import motion_in_words

    lines = [f"{motion.label}: {motion.title}", ""]
    lines += [f"{one.number}. {one.words}" for one in motion_in_words(motion, base)]
    return "\n".join(lines) + "\n"


def apply(args: argparse.Namespace) -> int:
    """Prints the text of VERSION as it would read if the motions were adopted together, as a draft."""
    from wording.amend.anchoring import notes_of
    from wording.amend.apply import apply_motions
    from wording.cli.lookup import Lookup
    from wording.record.canonical import written

    lookup = Lookup(args)
    base = lookup.version(args.version)
    motions = read_motions(args.motions, lookup.root)
    original = original_of(motions, base, lookup)
    for line in notes_of(motions, base, original):
        say(line)
    put(written(apply_motions(motions, base, original)), args.output, to_edit=True)
    return FINE


def conflicts(args: argparse.Namespace) -> int:
    """Prints where motions collide, in text order, and what either order of adoption gives; 1 when any do."""
    from wording.amend.conflicts import find_conflicts
    from wording.amend.conflicts_text import conflicts_json, conflicts_text
    from wording.cli.lookup import Lookup

    lookup = Lookup(args)
    motions = read_motions(args.motions, lookup.root)
    base = base_of_motions(args.base, motions, lookup)
    found = find_conflicts(motions, base, original_of(motions, base, lookup))
    put(conflicts_text(found) if args.format == "text" else as_json(conflicts_json(found)), args.output)
    return FOUND if found.conflicts or found.stale or found.faults else FINE


def scope(args: argparse.Namespace) -> int:
    """Prints for every change now proposed whether it lies within the notice; 1 when any is not surely inside."""
    from wording.amend.scope import scope_of
    from wording.amend.scope_text import scope_json, scope_text
    from wording.amend.scope_words import Ruling
    from wording.cli.lookup import Lookup

    lookup = Lookup(args)
    current, noticed, now = (lookup.version(name) for name in (args.current, args.noticed, args.now))
    rows = scope_of(current, noticed, now)
    texts = (current, noticed, now)
    put(scope_text(rows, *texts) if args.format == "text" else as_json(scope_json(rows, *texts)), args.output)
    return FOUND if any(row.ruling is not Ruling.INSIDE for row in rows) else FINE


def read_motions(names: Sequence[str], root: Path) -> list[Motion]:
    """The motions of those ids or paths; every fault of every file at once."""
    from wording.amend.shelf import read_held_motion
    from wording.errors import Fault, RecordError

    motions, faults = list[Any](), list[Fault]()
    for name in dict.fromkeys(names):
        path = Path(name) if name.endswith(".md") else root / "content_versions" / "motions" / f"{name}.md"
        try:
            motions.append(read_held_motion(path))
        except RecordError as error:
            faults += error.faults
    seen: dict[str, str] = {}
    for motion in motions:
        other = seen.setdefault(motion.motion, motion.file)
        if other != motion.file:
            message = f"{other} has the id {motion.motion} too"
            faults.append(Fault(motion.file, 1, "E-TWIN", message, "give one of the two another number"))
    if faults:
        raise RecordError(tuple(faults))
    return motions


def base_of_motions(name: str, motions: Sequence[Motion], lookup: Lookup) -> Version:
    """The version of that name; for none, the one that the first of the motions amends."""
    return lookup.version(name or next((m.amends for m in motions if not m.target), motions[0].amends))


def original_of(motions: Sequence[Motion], base: Version, lookup: Lookup) -> Version | None:
    """The text that motions were written for, where they were written for another than `base` and the record has it."""
    from wording.errors import UnreadableFile

    wanted = {motion.amends_sha256 for motion in motions if not motion.target} - {"", base.sha256}
    if len(wanted) != 1:
        return None
    try:
        known = lookup.history
    except UnreadableFile:
        return None
    return next((v for v in (*known.versions, *known.drafts) if v.sha256 in wanted), None)
