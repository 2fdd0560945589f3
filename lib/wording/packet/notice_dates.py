"""The days of a motion and the board's own rules → whether there is notice enough, and the vote that is needed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from wording.amend.motion import Motion
from wording.comparison.model import Comparison
from wording.packet.citing import long_day
from wording.packet.phrases import count
from wording.packet.procedure import needed
from wording.record.procedure import Procedure

ILLUSTRATIVE = "The rules applied here are illustrative; the board's own rules decide."


def dates_of(
    motion: Motion, prepared_on: date, meeting: date | None, effect: Comparison | None, procedure: Procedure | None
) -> Iterator[str]:
    """A sentence for each day, and whether the notice that the rules need is given.

    `effect` is what the motion would do alone; None for one that amends another motion, which has no notice of its own.
    """
    given = motion.notice_given or prepared_on
    how = "was given" if motion.notice_given else "is given with this paper,"
    yield f"Notice {how} on {long_day(given)}."
    yield _meeting(given, meeting)
    if effect is None:
        yield "Whether it stays within the notice of what it amends, “wording amend scope” helps the chair to rule."
    else:
        yield from _enough(given, meeting, effect, procedure)
    if motion.effective:
        yield f"If it is adopted, it takes effect on {long_day(motion.effective)}."
        if meeting and motion.effective < meeting:
            yield "That is before the meeting; please look."
    else:
        yield "The day on which it would take effect is not set."


def _meeting(given: date, meeting: date | None) -> str:
    if meeting is None:
        return "The day of the meeting is not set."
    if meeting < given:
        return f"The meeting is on {long_day(meeting)}, before notice was given."
    if meeting == given:
        return f"The meeting is on {long_day(meeting)}, the same day."
    return f"The meeting is on {long_day(meeting)}, {count((meeting - given).days, 'day')} after."


def _enough(given: date, meeting: date | None, effect: Comparison, procedure: Procedure | None) -> Iterator[str]:
    """Whether the rules are met: a notice of 30 days given on the 1st is met from the 31st on."""
    if procedure is None:
        yield "The record holds no rules (procedure.yaml) that say how many days of notice are needed."
        return
    _, days = needed(effect, procedure)
    if not days:
        yield "The board's rules set no days of notice for what it changes."
        return
    first = given + timedelta(days=days)
    asked = f"The board's rules ask for notice of {count(days, 'day')}"
    if meeting is None:
        yield f"{asked}, so that it can be voted on from {long_day(first)}."
    elif meeting >= first:
        yield f"{asked}: that is met."
    else:
        yield f"{asked}: that is not met; it can be voted on from {long_day(first)}."
    if procedure.illustrative:
        yield ILLUSTRATIVE


def vote_of(motion: Motion, effect: Comparison | None, procedure: Procedure | None) -> Iterator[str]:
    """What the motion says that it needs, and what the board's rules call for."""
    if motion.vote.required:
        yield f"Needed, as the motion says: {motion.vote.required}."
    calls_for = needed(effect, procedure)[0] if effect and procedure else ""
    if calls_for and procedure:
        yield f"The board's rules call for {calls_for}."
        if procedure.illustrative:
            yield ILLUSTRATIVE
        if procedure.source:
            yield f"Source of the rules: {procedure.source.rstrip('.')}."
    if not motion.vote.required and not calls_for:
        yield "What vote it needs is not said."
