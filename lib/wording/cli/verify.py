"""`wording verify`: the integrity of the record alone, and whether it is the one that the minutes bear witness to."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wording.cli.exits import FINE, FOUND
from wording.cli.output import put, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wording.record.audit import Audit
    from wording.record.register import Registered


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
    if not found.lines and (dated := sorted(path.name for path in folder.glob("[0-9]*.md"))):
        say(f"{folder}: nothing is registered, so nothing vouches for {', '.join(dated[:3])}{' …' * (len(dated) > 3)}.")
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
    return "\n".join([*lines, *_vouching(found), f"Anchor: {newest.sha256}  {newest.name}", ""])


def _vouching(found: Audit) -> Iterator[str]:
    """Which registered files, and which motions, the anchor or else the newest line vouches for, none left out."""
    vouched = found.vouched
    if vouched is None:
        return
    who = "The anchor" if found.anchored else "The newest line"
    motions = f", and for {_counted(len(vouched.motions), 'motion')}" if vouched.motions else ""
    if vouched.others:
        yield f"{who} vouches for {len(vouched.lines)} of them: {_ranges(vouched.lines)}{motions}."
    else:
        yield f"{who} vouches for {'all of them' if len(vouched.lines) > 1 else 'it'}{motions}."
    seen_from = vouched.lines[-1].line
    later = [line for line in vouched.others if line.line > seen_from]
    earlier = [line for line in vouched.others if line.line < seen_from]
    if later:
        yield f"Not vouched for, since it came later: {_ranges(later)}."
    if earlier:
        to_it = f"from {who[0].lower()}{who[1:]} to it"
        yield f"Not vouched for, since no fingerprint leads {to_it}: {_ranges(earlier)}."
    if vouched.unsealed:
        kept = "only the replay of “wording check” holds them to the texts that they gave"
        yield f"Motions that it does not vouch for: {', '.join(vouched.unsealed)}; {kept}."


def _ranges(lines: Sequence[Registered]) -> str:
    """Lines of the register in words, neighbours as one range."""
    runs: list[list[Registered]] = []
    for line in lines:
        if runs and runs[-1][-1].line == line.line - 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    return "; ".join(
        f"line {run[0].line} ({run[0].name})"
        if len(run) == 1
        else f"lines {run[0].line} to {run[-1].line} ({run[0].name} to {run[-1].name})"
        for run in runs
    )


def _files(count: int) -> str:
    return _counted(count, "file")


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' * (count != 1)}"
