"""`wording amend notice`: the notice of motions that members get before the vote."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from wording.cli.arguments import add_day, add_output, add_prepared_on, day, today
from wording.cli.exits import FINE
from wording.cli.output import put, refuse_on_terminal, say

if TYPE_CHECKING:
    from wording.packet.notice import Notice


def add_notice(parts: Any) -> None:
    """Describes the command."""
    part = parts.add_parser("notice", help="the notice of motions to be voted on", description=notice.__doc__)
    part.add_argument("motions", nargs="+", metavar="MOTION", help="ids of motions of the record, or paths to files")
    part.add_argument("--base", default="", metavar="VERSION", help="the text (default: the one that the first amends)")
    part.add_argument("--meeting", type=day, metavar="DATE", help="the day of the meeting that votes")
    part.add_argument("--format", choices=tuple(_FORMATS), default="text", help="default: text")
    add_day(part)
    add_prepared_on(part)
    add_output(part)
    part.set_defaults(run=notice)


def notice(args: argparse.Namespace) -> int:
    """Prints the notice: each amendment in words, the text as it is and as it would read, days, and collisions."""
    from wording.cli.amend import base_of_motions, original_of, read_motions
    from wording.cli.lookup import Lookup
    from wording.packet.notice import build_notice

    refuse_on_terminal(args.format, args.output, "notice")
    lookup = Lookup(args)
    motions = read_motions(args.motions, lookup.root)
    base = base_of_motions(args.base, motions, lookup)
    made = build_notice(
        motions,
        base,
        prepared_on=args.prepared_on or today(),
        meeting=args.meeting,
        procedure=lookup.procedure,
        original=original_of(motions, base, lookup),
    )
    put(_FORMATS[args.format](made), args.output)
    if made.collisions.found:
        say("The motions collide; the notice says where, and what either order gives.")
    return FINE


def _text(made: Notice) -> str:
    from wording.packet.render.text import notice_text

    return notice_text(made)


def _markdown(made: Notice) -> str:
    from wording.packet.render.markdown import notice_markdown

    return notice_markdown(made)


def _html(made: Notice) -> bytes:
    from wording.packet.render.html.notice import notice_page

    return notice_page(made)


def _pdf(made: Notice) -> bytes:
    from wording.packet.render.pdf import notice_pdf

    return notice_pdf(made)


def _docx(made: Notice) -> bytes:
    from wording.packet.render.docx import notice_docx

    return notice_docx(made)


_FORMATS: dict[str, Any] = {"text": _text, "md": _markdown, "html": _html, "pdf": _pdf, "docx": _docx}
