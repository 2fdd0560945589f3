"""`wording replies FILE…`: the tally of the reply files that board members sent back.

Exit codes: 0 every file is counted, 1 a file answers another packet or several replies bear one name, 2 a file is no
reply that can be read. The others are tallied all the same.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from wording.cli.arguments import add_day, add_links, add_output
from wording.cli.exits import FINE, FOUND, TROUBLE
from wording.cli.output import as_json, put, say

if TYPE_CHECKING:
    from wording.packet.replies.model import Refused, Reply, ReplyForm, Tally
    from wording.record.model import Version


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("replies", help="tally the replies of board members", description=__doc__)
    command.add_argument("files", nargs="+", metavar="FILE", help="reply files, as the packet’s page saved them")
    asked = command.add_mutually_exclusive_group()
    asked.add_argument("--packet", metavar="PAGE", help="the packet that was sent: its index.html or its folder")
    asked.add_argument("--versions", nargs=2, metavar=("OLD", "NEW"), help="the versions that the packet compares")
    add_links(command)
    add_day(command)
    command.add_argument("--format", choices=tuple(_FORMATS), default="text", help="default: text")
    add_output(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the tally; files that cannot be counted are named with the reason."""
    from wording.packet.replies.reading import read_replies
    from wording.packet.replies.tally import tally

    replies = read_replies(args.files)
    found = tally(_asked(args, replies), replies)
    put(_FORMATS[args.format](found), args.output)
    for refused in found.refused:
        say(f"wording: {refused.reason}")
    if any(refused.unreadable for refused in found.refused):
        return TROUBLE
    return FOUND if found.refused or found.repeated else FINE


def _asked(args: argparse.Namespace, replies: tuple[Reply | Refused, ...]) -> ReplyForm:
    """The form of the packet that is named; else of the one that most of the replies answer."""
    from wording.packet.replies.page import read_reply_form

    if args.packet:
        return read_reply_form(args.packet)
    if not args.versions:
        return _most_answered(args, replies)
    from wording.cli.lookup import Lookup

    old, new = map(Lookup(args).version, args.versions)
    return _compared(args, old, new)


def _compared(args: argparse.Namespace, old: Version, new: Version) -> ReplyForm:
    from wording.cli.diff import compared
    from wording.packet.replies.form import reply_form

    return reply_form(compared(old, new, args.links))


def _most_answered(args: argparse.Namespace, replies: tuple[Reply | Refused, ...]) -> ReplyForm:
    """The form as the record gives it, where that still makes the same packet; else what the replies tell of it."""
    from wording.cli.lookup import Lookup
    from wording.errors import WordingError
    from wording.packet.replies.model import Refused
    from wording.packet.replies.tally import form_of_replies, most_answered

    if all(isinstance(reply, Refused) for reply in replies):
        raise WordingError("\n".join(reply.reason for reply in replies if isinstance(reply, Refused)))
    form = form_of_replies(replies, most_answered(replies))
    say(f"No packet was named; taken is the one that most of the replies answer: {form.subtitle}.")
    try:
        # Only the record is asked: what a reply says must never lead to a file.
        history = Lookup(args).history
        known = _compared(args, history[form.old], history[form.new])
    except WordingError:
        known = None
    if known and known.packet == form.packet:
        return known
    say("It is not at hand: what its changes are, and whether some were left unanswered by all, cannot be told.")
    return form


def _text(tally: Tally) -> str:
    from wording.packet.render.text import replies_text

    return replies_text(tally)


def _markdown(tally: Tally) -> str:
    from wording.packet.render.markdown import replies_markdown

    return replies_markdown(tally)


def _json(tally: Tally) -> str:
    from wording.packet.replies.rows import tally_json

    return as_json(tally_json(tally))


def _csv(tally: Tally) -> str:
    from wording.packet.render.table import csv_text
    from wording.packet.replies.rows import COLUMNS, rows

    return csv_text(COLUMNS, rows(tally))


_FORMATS: dict[str, Any] = {"text": _text, "json": _json, "csv": _csv, "md": _markdown}
