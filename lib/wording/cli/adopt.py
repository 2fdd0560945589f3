"""`wording adopt DRAFT`: puts a draft on the record, and prints the anchor to be read into the minutes."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wording.cli.arguments import day, today
from wording.cli.exits import FINE
from wording.cli.output import put, say

if TYPE_CHECKING:
    from wording.amend.adopting import Adoption
    from wording.record.adoption import Terms
    from wording.record.model import Version


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("adopt", help="puts a draft on the record", description=__doc__)
    command.add_argument("draft", metavar="DRAFT", help="a draft, or a dated file that is not registered yet")
    command.add_argument("--on", type=day, metavar="DATE", help="day of the vote; with --recorded, of the finding")
    command.add_argument(
        "--effective", type=day, metavar="DATE", help="first day in force (default: as the draft says)"
    )
    command.add_argument(
        *("--motion", "-m"), action="append", default=[], metavar="ID", help="a motion that adopted it; may be repeated"
    )
    command.add_argument(
        "--recorded", action="store_true", help="record the text as it stands; its adoption is unknown"
    )
    command.add_argument("--moved-by", default="", metavar="NAME", help="who moved it, where no motion is named")
    command.add_argument(
        "--vote",
        type=_votes,
        default=(),
        metavar="FOR-AGAINST-ABSTAIN",
        help="how the board voted, where no motion is named; such as 7-1-0",
    )
    command.add_argument("--uncounted", action="store_true", help="take motions that do not say how the board voted")
    command.add_argument("--label", default="", metavar="L", help="label, where one day needs two versions")
    command.set_defaults(run=run)


def _votes(text: str) -> tuple[str, ...]:
    if not re.fullmatch(r"[0-9]{1,6}-[0-9]{1,6}(-[0-9]{1,6})?", text, re.ASCII):
        raise argparse.ArgumentTypeError("give votes for, against and abstained, such as 7-1-0")
    return tuple(text.split("-"))


def run(args: argparse.Namespace) -> int:
    """Prints the hash of the newest version; all else that there is to say goes to stderr."""
    from wording.amend.adopting import adopt
    from wording.cli.lookup import Lookup
    from wording.errors import NotAdopted
    from wording.record.adoption import Terms

    if not args.recorded and args.on is None:
        raise NotAdopted("say on which day the board adopted it: --on 2026-12-05; or --recorded, if nobody knows.")
    draft = Lookup(args).text(args.draft)
    terms = Terms(
        on=args.on,
        effective=args.effective,
        motions=tuple(args.motion),
        recorded=args.recorded,
        label=args.label,
        moved_by=args.moved_by,
        votes=args.vote,
        uncounted=args.uncounted,
    )
    _warn_of_the_future(draft, terms)
    if draft.meta.translation_of:
        return _translation(Path(args.root) / "content_versions", draft, terms)
    done = adopt(Path(args.root) / "content_versions", draft, terms)
    put(f"{done.anchor.sha256}\n", None)
    _tell(done, bool(args.moved_by), bool(args.vote))
    return FINE


def _warn_of_the_future(draft: Version, terms: Terms) -> None:
    """Says so, before anything is written, when the day has not come yet."""
    what, when = ("finding", terms.on or draft.meta.captured) if terms.recorded else ("vote", terms.on)
    if when and when > today():
        say(f"Its {what} on {when} lies in the future; only a new version can correct a wrong day.")


def _translation(folder: Path, draft: Version, terms: Terms) -> int:
    """Puts a translation on the record: it is no version, and takes no motion."""
    from wording.translation.adopting import adopt_translation

    done = adopt_translation(folder, draft, terms)
    put(f"{done.anchor.sha256}\n", None)
    what = "is on the record already" if done.was_done else f"is on the record, in line {done.line.line} of SHA256SUMS"
    say(f"{done.translation.file} {what}, as a translation of {done.translation.meta.translation_of}.")
    say(f"Read into the minutes: the anchor of {done.anchor.name} is {done.anchor.sha256}.")
    return FINE


def _tell(done: Adoption, moved: bool, voted: bool) -> None:
    what = "is on the record already" if done.was_done else f"is on the record, in line {done.line.line} of SHA256SUMS"
    say(f"{done.version.file} {what}.")
    if done.made:
        say(f"No motion was named; {done.made} was made from the two texts, and sealed with this version.")
        if lacking := " or ".join([*["who moved it"] * (not moved), *["how the board voted"] * (not voted)]):
            say(f"It does not say {lacking}, and nobody can add that later; the minutes have to tell.")
    if done.version.meta.illustrative:
        say("It says “illustrative: true”, so every output will say that nobody adopted it.")
    say(f"Read into the minutes: the anchor of {done.anchor.name} is {done.anchor.sha256}.")
