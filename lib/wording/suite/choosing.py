"""Which two texts of a record a packet would compare, and what to do where there are not two."""

from __future__ import annotations

from dataclasses import dataclass

from wording.errors import UnknownVersion
from wording.record.model import History, Version


@dataclass(frozen=True, slots=True)
class Choice:
    """Two texts to compare; where there are none, what would make two."""

    old: Version | None
    """The text as it is; None when there is nothing to compare."""
    new: Version | None
    """The text proposed, or the newest version."""
    advice: str
    """What to do next, in sentences; empty when there are two texts."""


def choose(history: History) -> Choice:
    """The newest draft and the version it was drawn up on; without a draft, the two newest versions.

    A draft that reads as a version does was adopted, and is passed over.
    """
    if not history.versions:
        return Choice(None, None, _first_steps(history))
    adopted = [version.sections for version in history.versions]
    if drafts := [draft for draft in history.drafts if draft.sections not in adopted]:
        return Choice(_base_of(drafts[-1], history), drafts[-1], "")
    if len(history.versions) > 1:
        return Choice(history.versions[-2], history.versions[-1], "")
    only = history.versions[0].id
    return Choice(
        None,
        None,
        f"The record holds one version, {only}, and there is nothing yet to compare it with. To propose a change, "
        f"copy content_versions/{only}.md into content_versions/drafts under a name such as {only[:10]}-plainer.md, "
        f"set “status: draft” and “supersedes: {only}” at its top, edit the text, and run “make packet”.",
    )


def text_of(history: History) -> Version:
    """The text to show: the newest version, or the newest draft where there is no version yet.

    UnknownVersion when there is neither.
    """
    if history.versions:
        return history.versions[-1]
    if history.drafts:
        return history.drafts[-1]
    raise UnknownVersion("the record holds no text yet; put a draft into content_versions/drafts.")


def line_of(history: History) -> History:
    """The versions as a line; where there is none yet, the newest draft alone."""
    if history.versions:
        return history
    return History((text_of(history),), registered=history.registered, procedure=history.procedure)


def _base_of(draft: Version, history: History) -> Version:
    """The version that a draft supersedes, where the record holds it, else the newest one."""
    held = (*history.versions, *history.drafts)
    named = next((each for each in held if each.id == draft.meta.supersedes and each is not draft), None)
    return named or history.versions[-1]


def _first_steps(history: History) -> str:
    if not history.drafts:
        return "The record holds no text yet; put a draft into content_versions/drafts, or run “wording import FILE”."
    draft = history.drafts[-1].id
    return (
        f"The record holds the draft {draft} and no version yet. Read it through and mend what is not right. If it is "
        f"the text that is in use, and nobody knows when it was adopted, run “wording adopt {draft} --recorded --on "
        f"{draft[:10]}”; once the board has adopted it, run “wording adopt {draft} --on” and the day of the vote."
    )
