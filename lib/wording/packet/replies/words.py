"""A tally → the sentences that tell it, for every place that shows it."""

from __future__ import annotations

from collections.abc import Iterator

from wording.packet.phrases import count, joined
from wording.packet.replies.model import Remark, Row, Tally

REPLIES = "Replies"
WHOLE = "Comments on the whole"
REFUSED = "Not counted"
COLUMNS = ("Change", "Where", "What happens", "Agree", "Discuss", "Object", "Unclear", "No answer")
"""Columns of the tally as a table."""
COUNTED = {
    "agree": "agree",
    "discuss": "want to discuss it",
    "object": "object",
    "unclear": "unclear",
    "silent": "no answer",
}
"""What names can stand under, in words."""


def heading(tally: Tally) -> str:
    """What was replied to."""
    form = tally.form
    return f"{REPLIES} to {form.title}: {form.subtitle}" if form.title else f"{REPLIES} to {form.subtitle}"


def told(tally: Tally) -> Iterator[str]:
    """Who replied, what everybody agrees to, what is open, and which names the board has to look at."""
    if not tally.replies:
        yield "No reply is counted."
        return
    number = count(len(tally.replies), "reply is", "replies are")
    yield f"{number} counted, of {count(len(tally.names), 'member')}: {joined(list(tally.names))}."
    settled, all = len(tally.settled), count(len(tally.rows), "change")
    yield f"All who replied agree to {settled} of {all}."
    if tally.open:
        ids = joined([row.change for row in tally.open])
        yield f"To be discussed, objected to or unclear: {ids}."
    for name, files in tally.repeated:
        yield (
            f"{len(files)} replies bear the name “{name}” ({joined(list(files))}); they count once, and where they "
            "differ not at all until the board says which of them stands."
        )


def counts(row: Row) -> str:
    """How many stand under each answer, and who: `agree 2 (Ana, Ben); object 1 (Cleo)`."""
    parts = []
    for key, word in COUNTED.items():
        names: tuple[str, ...] = getattr(row, key)
        if names:
            parts.append(f"{word} {len(names)} ({', '.join(names)})")
    return "; ".join(parts)


def what(row: Row) -> str:
    """Where a change stands and what happened: `“Respect”, clause 1: amended, needs judgement`."""
    return ": ".join(part for part in (row.where, row.label) if part)


def said(remark: Remark) -> str:
    """Who wrote a comment, with their answer: `Ana (object)`."""
    return f"{remark.name} ({remark.answer})" if remark.answer else remark.name


def cells(row: Row) -> tuple[str | int, ...]:
    """A row of the table with the columns of `COLUMNS`."""
    numbers = [len(getattr(row, key)) for key in COUNTED]
    return (row.change, row.where, row.label, *numbers)
