"""Motions → what the packet says of them: who moved what, why, and in the words of the rules of order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wording.amend.apply import apply_motions
from wording.amend.draft import body
from wording.amend.motion import Motion, Vote
from wording.amend.words import motion_in_words
from wording.errors import WordingError
from wording.packet.citing import long_day
from wording.packet.phrases import joined
from wording.record.model import Version

ILLUSTRATIVE = "This motion is illustrative: it was written to show the tool at work."
"""Stands on a motion that nobody moved."""
OTHER_TEXT = "Take care: what is moved does not make the text that this packet shows; the two differ."
"""Stands on motions whose text is not the new one."""


@dataclass(frozen=True, slots=True)
class MotionTold:
    """A motion as the packet shows it."""

    title: str
    """Its id and what it is called."""
    facts: tuple[str, ...]
    """Who moved it, what is recommended, when notice was given, how the board voted: a sentence each."""
    rationale: tuple[str, ...]
    """Why, a paragraph each, in the mover's words."""
    items: tuple[str, ...]
    """What it would do, item by item; empty when it amends another text than the packet's old one."""


def motions_told(motions: Sequence[Motion], base: Version, new: Version) -> tuple[MotionTold, ...]:
    """The motions as the packet of `base` shows them, in the order given; each says so when they do not make `new`."""
    warning = () if not motions or _make(motions, base, new) else (OTHER_TEXT,)
    return tuple(_told(motion, base, warning) for motion in motions)


def _make(motions: Sequence[Motion], base: Version, new: Version) -> bool:
    """Whether the motions together turn the one text into the other."""
    try:
        return body(apply_motions(motions, base)) == body(new)
    except WordingError:
        return False


def _told(motion: Motion, base: Version, warning: tuple[str, ...]) -> MotionTold:
    mine = motion.amends == base.id and not motion.target
    items = tuple(item.words for item in motion_in_words(motion, base)) if mine else ()
    paragraphs = (" ".join(part.split()) for part in motion.rationale.split("\n\n"))
    return MotionTold(
        f"{motion.motion}: {motion.title}", (*warning, *_facts(motion)), tuple(filter(None, paragraphs)), items
    )


def _facts(motion: Motion) -> Iterator[str]:
    if motion.illustrative:
        yield ILLUSTRATIVE
    people = [
        f"{verb} {who}"
        for verb, who in (
            ("moved by", motion.moved_by),
            ("seconded by", motion.seconded_by),
        )
        if who
    ]
    if people:
        yield sentence(", ".join(people))
    if motion.committee:
        yield sentence(f"committee: {motion.committee}")
    yield sentence(f"it stands as {motion.status}")
    if motion.recommendation:
        yield sentence(f"recommendation: {motion.recommendation}")
    if motion.notice_given:
        yield f"Notice was given on {long_day(motion.notice_given)}."
    if motion.effective:
        yield f"It would take effect on {long_day(motion.effective)}."
    if vote := vote_told(motion.vote):
        yield vote


def vote_told(vote: Vote) -> str:
    """How the board voted and what was needed, in a sentence; empty when neither is known."""
    counts = ((vote.for_, "for"), (vote.against, "against"), (vote.abstain, "abstaining"))
    parts = [f"{number} {side}" for number, side in counts if number]
    needed = f"; {vote.required} was needed" if vote.required else ""
    return (
        f"The vote: {joined(parts)}{needed}."
        if parts
        else (f"The vote needed: {vote.required}." if vote.required else "")
    )


def sentence(text: str) -> str:
    """A sentence with a capital and one full stop."""
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."
