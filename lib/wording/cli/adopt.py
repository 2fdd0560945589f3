"""`wording adopt DRAFT`: puts a draft on the record, and prints the anchor to be read into the minutes."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wording.cli.arguments import day, today
from wording.cli.exits import FINE
from wording.cli.output import put, say

if TYPE_CHECKING:
    from wording.amend.adopting import Adoption


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
    command.add_argument("--label", default="", metavar="L", help="label, where one day needs two versions")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the hash of the newest version; all else that there is to say goes to stderr."""
    from wording.amend.adopting import adopt
    from wording.cli.lookup import Lookup
    from wording.errors import NotAdopted
    from wording.record.adoption import Terms

    if not args.recorded and args.on is None:
        raise NotAdopted("say on which day the board adopted it: --on 2026-12-05; or --recorded, if nobody knows.")
    draft = Lookup(args).version(args.draft)
    terms = Terms(args.on, args.effective, tuple(args.motion), args.recorded, args.label)
    done = adopt(Path(args.root) / "content_versions", draft, terms)
    put(f"{done.anchor.sha256}\n", None)
    _tell(done)
    return FINE


def _tell(done: Adoption) -> None:
    what = "is on the record already" if done.was_done else f"is on the record, in line {done.line.line} of SHA256SUMS"
    say(f"{done.version.file} {what}.")
    if done.made:
        say(f"No motion was named; {done.made} was made from the two texts. Add who moved it, and the vote.")
    if done.version.meta.illustrative:
        say("It says “illustrative: true”, so every output will say that nobody adopted it.")
    if done.version.meta.adopted and done.version.meta.adopted > today():
        say(f"Its vote on {done.version.meta.adopted} lies in the future; only a new version can correct a wrong day.")
    say(f"Read into the minutes: the anchor of {done.anchor.name} is {done.anchor.sha256}.")
