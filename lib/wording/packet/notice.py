"""Motions and the text that they amend → the `Notice` that members get before the vote: every word settled once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from wording.amend.anchoring import reanchored
from wording.amend.apply import apply_motions
from wording.amend.conflicts import find_conflicts
from wording.amend.motion import Motion, MotionStatus, digest
from wording.amend.overruling import overruled
from wording.amend.secondary import resolved
from wording.amend.words import ItemInWords, motion_in_words, secondary_in_words
from wording.amend.writing import format_motion
from wording.comparison.compare import compare
from wording.comparison.model import Comparison
from wording.errors import Fault, RecordError
from wording.packet import phrases
from wording.packet.citing import long_day
from wording.packet.collisions import CollisionsTold, collisions_told
from wording.packet.motions import ILLUSTRATIVE, sentence, vote_told
from wording.packet.notice_dates import dates_of, vote_of
from wording.packet.parts import Part, parts
from wording.packet.summary import summarize
from wording.record.model import Version
from wording.record.procedure import Procedure

HEADING = "Notice of amendments to be moved"
DATES, VOTE, AMENDMENT, ITEM = "Dates", "The vote", "The amendment", "Item"
CURRENT, PROPOSED = "Current text", "As it would read"
SAME = "The words, which stay as they are"
NOTHING_NOW, NOTHING_THEN = "Nothing of it stands now.", "Nothing of it would stand."
EFFECT = "What all of it would do together"
MADE = "How this notice was made"
SKIP = "Skip to the notice"


@dataclass(frozen=True, slots=True)
class MotionNoticed:
    """One motion as the notice gives it."""

    motion: str
    """Its id."""
    title: str
    """Its id and what it is called."""
    facts: tuple[str, ...]
    """Who moved it, what it amends, what is recommended, the weights that it gives: a sentence each."""
    dates: tuple[str, ...]
    """When notice was given, when it is voted on, whether that is notice enough, when it would take effect."""
    vote: tuple[str, ...]
    """What it needs to be adopted."""
    rationale: tuple[str, ...]
    """Why, a paragraph each, in the mover's words."""
    items: tuple[ItemInWords, ...]
    """The exact amendment, item by item, with the current text, the text as it would read, and the redline."""


@dataclass(frozen=True, slots=True)
class Notice:
    """The notice of motions on one text."""

    title: str
    """Title of the code."""
    association: str
    """Whose code it is."""
    language: str
    """BCP 47 tag of the text."""
    heading: str
    """What the paper is."""
    illustrative: str
    """The words “illustrative …” where they are due, else empty."""
    prepared_on: date
    """Day of the notice, as given."""
    meeting: date | None
    """Day of the meeting at which the motions come up; None when it is not known."""
    opening: tuple[str, ...]
    """Of what notice is given."""
    motions: tuple[MotionNoticed, ...]
    """The motions, in the order given."""
    collisions: CollisionsTold
    """Where they collide; nothing for one motion."""
    effect: tuple[str, ...]
    """What all of them would do together, or why no one text can be shown."""
    parts: tuple[Part, ...]
    """The whole revision, section by section; empty when the motions collide."""
    made: tuple[tuple[str, str], ...]
    """Versions, hashes, how it was made: label and value."""
    revision: Comparison | None
    """The text as it is held against the text as it would read; None when the motions collide."""


def build_notice(
    motions: Sequence[Motion],
    base: Version,
    *,
    prepared_on: date,
    meeting: date | None = None,
    procedure: Procedure | None = None,
    original: Version | None = None,
) -> Notice:
    """The notice of the motions, all on `base`; a motion that says no day of notice is noticed on `prepared_on`.

    `procedure` is the board's rule file; `original` is the text that stale motions were written for, where it is at
    hand. RecordError, all faults at once, when a motion cannot be done to `base`.
    """
    fitted = _fitted(motions, base, original)
    conflicts = find_conflicts([one for one, _ in fitted], base)
    if conflicts.faults:
        raise RecordError(conflicts.faults)
    plain = [motion for motion, _ in fitted]
    revision = None if conflicts.conflicts else _revision(plain, base)
    moved = any(motion.illustrative for motion in motions)
    days = _Days(prepared_on, meeting, procedure)
    return Notice(
        title=base.meta.title,
        association=base.meta.association,
        language=base.meta.language,
        heading=HEADING,
        illustrative=phrases.ILLUSTRATIVE if moved else phrases.illustrative(base),
        prepared_on=prepared_on,
        meeting=meeting,
        opening=tuple(_opening(motions, base, meeting)),
        motions=tuple(_noticed(motion, notes, plain, base, days) for motion, notes in fitted),
        collisions=collisions_told(conflicts) if len(conflicts.motions) > 1 else CollisionsTold(),
        effect=tuple(_effect(plain, revision)),
        parts=parts(revision) if revision else (),
        made=tuple(_made(motions, base, prepared_on, meeting)),
        revision=revision,
    )


@dataclass(frozen=True, slots=True)
class _Days:
    prepared_on: date
    meeting: date | None
    procedure: Procedure | None


_Fitted = tuple[Motion, tuple[str, ...]]
"""A motion for the text at hand, and what was found elsewhere in it than the motion says."""


def _fitted(motions: Sequence[Motion], base: Version, original: Version | None) -> list[_Fitted]:
    """The motions for the text as it stands; every fault of all of them at once."""
    found: list[_Fitted] = []
    faults: list[Fault] = []
    resolved(motions)  # says what is wrong with amendments of amendments before their words are looked for
    for motion in motions:
        if motion.target or motion.amends_sha256 in ("", base.sha256):
            found.append((motion, ()))
            continue
        try:
            again = reanchored(motion, base, original)
        except RecordError as error:
            faults += error.faults
        else:
            moved = f"It was written for another text of {motion.amends}; its words were found again in this one."
            found.append((again.motion, (moved, *(f"{sentence(note)} Please look." for note in again.notes))))
    if faults:
        raise RecordError(tuple(faults))
    return found


def _revision(motions: Sequence[Motion], base: Version) -> Comparison:
    """The text as it is and as it would read; the weights that a motion gives are its own, and no other's."""
    comparison = compare(base, apply_motions(motions, base))
    return overruled(comparison, motions) if len([m for m in motions if not m.target]) == 1 else comparison


def _opening(motions: Sequence[Motion], base: Version, meeting: date | None) -> Iterator[str]:
    number = phrases.count(len(motions), "motion")
    when = f"at the meeting of {long_day(meeting)}" if meeting else "at a meeting whose day is still to be set"
    yield f"Notice is given that {number} to amend version {base.label} will come up {when}."
    yield (
        "Each is given in the words in which it is moved, with the current text and the text as it would read if that "
        "item alone were adopted, marked where the two differ."
    )
    if any(motion.illustrative for motion in motions):
        yield "Motions named “illustrative” were written to show the tool at work: nobody moved them."


def _noticed(
    motion: Motion, notes: tuple[str, ...], every: Sequence[Motion], base: Version, days: _Days
) -> MotionNoticed:
    own = [other for other in every if other is motion or (other.target and other.target[0] == motion.motion)]
    comparison = None if motion.target else _revision(own, base)
    by_id = {other.motion: other for other in every}
    items = secondary_in_words(motion, by_id[motion.target[0]]) if motion.target else motion_in_words(motion, base)
    paragraphs = (" ".join(part.split()) for part in motion.rationale.split("\n\n"))
    voted = vote_told(replace(motion.vote, required=""))
    return MotionNoticed(
        motion=motion.motion,
        title=f"{motion.label}: {motion.title}",
        facts=(*_facts(motion, base), *notes),
        dates=tuple(dates_of(motion, days.prepared_on, days.meeting, comparison, days.procedure)),
        vote=(*vote_of(motion, comparison, days.procedure), *filter(None, [voted])),
        rationale=tuple(filter(None, paragraphs)),
        items=items,
    )


def _facts(motion: Motion, base: Version) -> Iterator[str]:
    if motion.illustrative:
        yield ILLUSTRATIVE
    yield sentence(f"moved by {motion.moved_by}") if motion.moved_by else "Who moves it is not said."
    yield sentence(f"seconded by {motion.seconded_by}") if motion.seconded_by else "Nobody is named as seconding it."
    if motion.committee:
        yield sentence(f"committee: {motion.committee}")
    if motion.target:
        yield f"It amends item {motion.target[1]} of motion {motion.target[0]}, before that is voted on."
    elif motion.amends != base.id:
        yield f"It names {motion.amends} as the text that it amends, and is shown here on {base.label}."
    if motion.status is not MotionStatus.PROPOSED:
        yield f"It stands as {motion.status}; a notice is for what is still to be voted on."
    recommended = f"recommendation: {motion.recommendation}"
    yield sentence(recommended) if motion.recommendation else "No recommendation is recorded."
    for one in motion.weights:
        yield f"It takes the change to {one.at} for “{one.weight}”, whatever the rules say: {one.because.rstrip('.')}."


def _effect(motions: Sequence[Motion], revision: Comparison | None) -> Iterator[str]:
    if revision is None:
        yield "The motions collide, so there is no one text that all of them give, and none is shown."
        yield "Once the board has chosen, “wording amend apply” with the motions chosen gives the text."
        return
    yield from (str(found) for found in summarize(revision).proposed)
    if any(motion.weights for motion in motions) and len([m for m in motions if not m.target]) > 1:
        yield "The weights that a motion gives to its own changes are told with that motion and not taken here."


def _made(
    motions: Sequence[Motion], base: Version, prepared_on: date, meeting: date | None
) -> Iterator[tuple[str, str]]:
    yield phrases.PREPARED, long_day(prepared_on)
    yield "Text that is amended", base.label
    yield "Text that is amended: SHA-256", base.sha256
    for motion in motions:
        yield f"Motion {motion.label}: SHA-256", digest(format_motion(motion))
    named = " ".join(motion.motion for motion in motions)
    vote = f" --meeting {meeting}" if meeting else ""
    yield "Made with", f"wording amend notice {named}{vote} --prepared-on {prepared_on}"
