"""`wording since DATE`: what changed for somebody who last signed on that day, and a page to send to members."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING, Any

from wording.cli.arguments import add_output, day, today
from wording.cli.exits import FINE
from wording.cli.output import as_json, put, say

if TYPE_CHECKING:
    from wording.packet.letter import Letter
    from wording.record.model import Version


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("since", help="what changed since a member last signed", description=__doc__)
    command.add_argument("date", metavar="DATE", help="the day on which they last signed, such as 2025-06-30")
    command.add_argument("--on", type=day, metavar="DAY", help="tell what is in force on that day (default: today)")
    command.add_argument("--format", choices=tuple(_FORMATS), default="text", help="default: text")
    add_output(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints what changed; that nothing did is no trouble."""
    from wording.cli.lookup import Lookup
    from wording.history.since import since
    from wording.packet.letter import build_letter, to_staff

    signed_on = _day(args.date)
    letter = build_letter(since(Lookup(args).history, signed_on, args.on or today()))
    put(_FORMATS[args.format](letter), args.output)
    for note in to_staff(letter):
        say(note)
    return FINE


def _day(text: str) -> date:
    from wording.errors import WordingError, shown

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise WordingError(f"“{shown(text, 40)}” is not a date; write year-month-day, such as 2025-06-30.") from None


def _text(letter: Letter) -> str:
    from wording.packet.render.text import letter_text

    return letter_text(letter)


def _markdown(letter: Letter) -> str:
    from wording.packet.render.markdown import letter_markdown

    return letter_markdown(letter)


def _html(letter: Letter) -> bytes:
    from wording.packet.render.html.letter import letter_page

    return letter_page(letter)


def _json(letter: Letter) -> str:
    from wording.comparison.published import comparison_json

    since = letter.since
    return as_json(
        {
            "schema": "wording/since@1",
            "signed_on": since.signed_on.isoformat(),
            "on": since.on.isoformat(),
            "signed": _version(since.signed),
            "current": _version(since.current),
            "between": [_version(version) for version in since.between],
            "coming": [_version(version) for version in since.coming],
            "judge": [change.id for change in since.judge],
            "editorial": [change.id for change in since.editorial],
            "reused": list(since.reused),
            "verdict": letter.verdict,
            "comparison": comparison_json(since.comparison),
        }
    )


def _version(version: Version) -> dict[str, object]:
    meta = version.meta
    return {
        "id": version.id,
        "sha256": version.sha256,
        "adopted": meta.adopted.isoformat() if meta.adopted else None,
        "in_force_from": version.day.isoformat() if version.day else None,
        "motion": meta.motion or None,
        "illustrative": meta.illustrative,
    }


_FORMATS: dict[str, Any] = {"text": _text, "md": _markdown, "html": _html, "json": _json}
