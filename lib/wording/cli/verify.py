"""`wording verify`: the integrity of the record alone, and whether it is the one that the minutes bear witness to."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wording.cli.exits import FINE, FOUND
from wording.cli.output import put, say

if TYPE_CHECKING:
    from wording.record.audit import Audit


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("verify", help="whether the record was altered", description=__doc__)
    command.add_argument("--anchor", type=_anchor, metavar="HEX", help="the hash printed in the minutes")
    command.set_defaults(run=run)


def _anchor(text: str) -> str:
    """A fingerprint as somebody types it from paper: in groups, or in capitals."""
    digits = re.sub(r"[\s-]", "", text).lower()
    if not re.fullmatch("[0-9a-f]{64}", digits):
        raise argparse.ArgumentTypeError("an anchor has 64 hexadecimal digits; give it as the minutes print it")
    return digits


def run(args: argparse.Namespace) -> int:
    """Prints what speaks against the record, or that nothing does, and its anchor; 1 when something does."""
    from wording.record.audit import audit

    folder = Path(args.root) / "content_versions"
    found = audit(folder, args.anchor or "")
    put("".join(f"{fault}\n" for fault in found.faults), None)
    if not found.is_sound:
        say(f"{folder}: do not rely on this record.")
        return FOUND
    put(_told(found), None)
    return FINE


def _told(found: Audit) -> str:
    count = len(found.lines)
    if not count:
        return "Nothing is registered yet.\n"
    lines = [f"{_files(count)} registered; every byte is as it was registered, and the chain is whole."]
    if found.anchored:
        where = f"line {found.anchored.line}, {found.anchored.name}"
        after = f"{_files(found.since)} came after it" if found.since else "nothing came after it"
        lines.append(f"The anchor is that of {where}; {after}.")
    newest = found.lines[-1]
    return "\n".join([*lines, f"Anchor: {newest.sha256}  {newest.name}", ""])


def _files(count: int) -> str:
    return f"{count} file{'s' * (count != 1)}"
