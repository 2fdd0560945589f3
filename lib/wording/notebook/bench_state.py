"""What is typed for one principle → all that it would do, as values: no files, no clock, no widgets."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from wording.amend.conflicts import Conflict, find_conflicts
from wording.amend.draft import body, draft_motion
from wording.amend.motion import Motion
from wording.amend.secondary import resolved
from wording.amend.words import ItemInWords, motion_in_words
from wording.comparison.compare import compare
from wording.comparison.model import Comparison
from wording.drafting.lint import examine, new_warnings
from wording.drafting.model import DraftingWarning, Findings
from wording.errors import Fault, RecordError, WordingError
from wording.record.fields import write_meta
from wording.record.markup import parse_version
from wording.record.model import Kind, Meta, Role, Section, Status, Version

UNSAVED = "draft"
"""Id of a draft that bears no date and label yet."""


@dataclass(frozen=True, slots=True)
class DraftView:
    """What the bench shows of a draft."""

    base: Version
    """The text that is amended."""
    section: str
    """Id of the section that is being edited."""
    text: str
    """What is typed for it."""
    draft: Version | None = None
    """The whole text as it would read; None when what is typed cannot be read."""
    comparison: Comparison | None = None
    """The redline, with the weight of each change and the reasons."""
    motion: Motion | None = None
    """The motion that would do it; None when nothing changes."""
    words: tuple[ItemInWords, ...] = ()
    """The motion in words."""
    warnings: tuple[DraftingWarning, ...] = ()
    """Drafting warnings that the base does not have."""
    conflicts: tuple[Conflict, ...] = ()
    """Where the motion collides with pending ones."""
    pending: tuple[str, ...] = ()
    """Ids of the pending motions that it was held against."""
    aside: tuple[str, ...] = ()
    """Pending motions that it could not be held against, or only after some search: a sentence each."""
    trouble: tuple[str, ...] = ()
    """Why what is typed cannot be read: a sentence each."""


def section_text(base: Version, section_id: str) -> str:
    """A section as its file would have it, heading and clauses; UnknownVersion names the sections there are."""
    return body(replace(base, sections=(base.section(section_id),)))


def draft_state(
    base: Version,
    section_id: str,
    text: str,
    pending: Sequence[Motion] = (),
    others: Mapping[str, str] | None = None,
) -> DraftView:
    """All that follows when `text` takes the place of the section of that id.

    `text` is written as the section is in its file. Without a heading line the heading stays as it is; with none of
    anything the section is struck out. `others` are the texts of further sections that the same draft changes,
    `pending` the motions that it is held against. What cannot be read becomes the view's `trouble`, never an error.
    UnknownVersion names the sections there are when `section_id` is none of them.
    """
    return held_against(edited(base, section_id, text, others), pending)


def edited(base: Version, section_id: str, text: str, others: Mapping[str, str] | None = None) -> DraftView:
    """Like `draft_state`, held against no other motion."""
    base.section(section_id)
    view = DraftView(base, section_id, text)
    try:
        draft = draft_of(base, {**(others or {}), section_id: text})
        comparison = compare(base, draft)
        motion = draft_motion(base, draft, comparison=comparison)
        words = motion_in_words(motion, base)
    except RecordError as error:
        return replace(view, trouble=tuple(map(_sentence, error.faults)))
    except WordingError as error:
        return replace(view, trouble=(str(error),))
    warnings = new_warnings(_examined(base), examine(draft)) if motion.amendments else ()
    return replace(
        view,
        draft=draft,
        comparison=comparison,
        motion=motion if motion.amendments else None,
        words=words,
        warnings=warnings,
    )


def held_against(view: DraftView, pending: Sequence[Motion]) -> DraftView:
    """The view with the collisions of its motion and each pending one; those among the pending ones are left out."""
    if view.motion is None:
        return view
    conflicts: list[Conflict] = []
    aside: list[str] = []
    try:
        others = resolved(pending)
    except RecordError as error:
        return replace(view, aside=tuple(f"{fault.message}." for fault in error.faults))
    ours = replace(view.motion, motion=_after(others, view.motion.motion))
    for other in others:
        found = find_conflicts((other, ours), view.base)
        conflicts += found.conflicts
        aside += [f"{line}." for line in found.stale]
        aside += [f"{other.label} cannot be done on this text: {fault.message}." for fault in found.faults]
    ids = tuple(motion.motion for motion in others)
    return replace(view, motion=ours, conflicts=tuple(conflicts), pending=ids, aside=tuple(aside))


def _after(others: Sequence[Motion], id: str) -> str:
    """An id that comes after those of all other motions, so that ours is always the second of two."""
    last = max([(motion.motion[:10], int(motion.motion[11:])) for motion in others], default=None)
    return f"{last[0]}-{last[1] + 1}" if last and last[0] >= id[:10] else id


def draft_of(base: Version, texts: Mapping[str, str], id: str = UNSAVED) -> Version:
    """The draft in which these texts stand for the sections of those ids; RecordError tells the lines of the texts."""
    front = _front(base)
    parts: list[str] = []
    starts: list[tuple[int, str]] = []
    line = front.count("\n") + 1
    for section in base.sections:
        given = texts.get(section.id)
        text, lead = (section_text(base, section.id), 0) if given is None else _typed(base, section, given)
        if text:
            starts.append((line + lead, "" if given is None else section.id))
            parts.append(text)
            line += text.count("\n") + 1
    try:
        return parse_version(front + "\n".join(parts), id)
    except RecordError as error:
        raise RecordError(tuple(_placed(fault, starts) for fault in error.faults)) from None


def _front(base: Version) -> str:
    """The front matter of a draft on that base: its own status, none of the base's dates."""
    meta = Meta(
        title=base.meta.title,
        status=Status.DRAFT,
        association=base.meta.association,
        language=base.meta.language,
        kind=Kind.AMENDMENT,
        supersedes=base.id,
        illustrative=base.meta.illustrative,
        silence=base.meta.silence,
    )
    return f"---\n{write_meta(meta)}---\n"


def _typed(base: Version, section: Section, text: str) -> tuple[str, int]:
    """What is typed, line ends and accents as files have them, under the section's heading where it brings none.

    With it, how many lines its first one has been pushed down.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    bare = text.strip("\n")
    lead = len(bare) - len(text.rstrip("\n"))
    if not text.strip():
        return "", 0
    preamble = section.role is Role.PREAMBLE
    if bare.split(maxsplit=1)[0] == ("#" if preamble else "##") or (preamble and not section.heading):
        return f"{bare}\n", lead
    head = section_text(base, section.id).split("\n", 1)[0]
    return f"{head}\n\n{bare}\n", lead + 2


def _placed(fault: Fault, starts: Sequence[tuple[int, str]]) -> Fault:
    """The fault with its line counted in the text that was typed; 0 when it lies elsewhere."""
    start, section = max((each for each in starts if each[0] <= fault.line), default=(0, ""))
    return replace(fault, file=section, line=fault.line - start + 1 if section else 0)


def _sentence(fault: Fault) -> str:
    where = f"{fault.file}, line {fault.line}: " if fault.line else ""
    return f"{where}{fault.message}; {fault.mend}."


@lru_cache(maxsize=8)
def _examined(base: Version) -> Findings:
    """The warnings of a base, found once and not at every key."""
    return examine(base)
