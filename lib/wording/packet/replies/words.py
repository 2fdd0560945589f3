"""A tally → the sentences that tell it, for every place that shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wording.packet.phrases import count, joined
from wording.packet.replies.model import Remark, Reply, Row, Tally
from wording.packet.replies.tally import known_name, seen_name

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
    number = count(len({_said(reply) for reply in tally.replies}), "reply is", "replies are")
    yield f"{number} counted, of {count(len(tally.names), 'member')}: {joined(list(tally.names))}."
    settled, all = len(tally.settled), count(len(tally.rows), "change")
    yield f"All who replied agree to {settled} of {all}."
    if tally.open:
        ids = joined([row.change for row in tally.open])
        yield f"To be discussed, objected to or unclear: {ids}."
    for name, files in tally.repeated:
        yield from _repeated(name, files, [r for r in tally.replies if known_name(r.name) == known_name(name)])


def _repeated(name: str, files: Sequence[str], replies: Sequence[Reply]) -> Iterator[str]:
    """What is done with several replies that bear one name."""
    where = joined([file if times == 1 else f"{file}, {times} times" for file, times in Counter(files).items()])
    if len({_said(reply) for reply in replies}) == 1:
        yield f"The reply of “{name}” was given {len(files)} times, word for word the same ({where}); it counts once."
    else:
        yield (
            f"{len(files)} replies bear the name “{name}” ({where}); they count once, and where they differ not at all "
            "until the board says which of them stands."
        )
    if hidden := [reply.file for reply in replies if seen_name(reply.name) != reply.name]:
        yield (
            f"One of these names is written with signs that cannot be seen ({joined(list(dict.fromkeys(hidden)))}); it "
            f"was taken for “{name}” all the same. Please make sure."
        )


def _said(reply: Reply) -> Reply:
    """The reply itself, whatever file it came in."""
    return replace(reply, file="")


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
