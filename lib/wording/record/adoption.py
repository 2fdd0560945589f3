"""A draft and the terms of its adoption → the dated version that goes on the record, or one sentence why not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from wording.errors import NotAdopted, shown
from wording.record.chain import id_of
from wording.record.model import History, Meta, Status, Version
from wording.record.register import Registered
from wording.record.seals import parted

_LABEL = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


@dataclass(frozen=True, slots=True)
class Terms:
    """How a text is to be put on the record."""

    on: date | None = None
    """Day of the vote; of a recorded text the day on which it was found, where the draft does not say."""
    effective: date | None = None
    """First day in force; None = as the draft says."""
    motions: tuple[str, ...] = ()
    """Ids of the motions that adopted it; none = those that the draft cites."""
    recorded: bool = False
    """Whether the text is recorded as it stands, its adoption unknown."""
    label: str = ""
    """What comes after the day in the id, where one day needs two versions."""
    moved_by: str = ""
    """Who moved it, for the motion that is made where none is named."""
    votes: tuple[str, ...] = ()
    """Votes for, against and abstained, for that motion."""
    uncounted: bool = False
    """Whether motions that do not say how the board voted are taken all the same."""


def dated_id(draft: Version, terms: Terms) -> str:
    """The id that the draft would have on the record; NotAdopted when a day is missing or the label is none."""
    day = terms.on or (draft.meta.captured if terms.recorded else None)
    if day is None:
        how = "the day on which the text was found" if terms.recorded else "the day of the vote"
        raise NotAdopted(f"{draft.id}: the record needs {how}; give it with --on.")
    if terms.label and not _LABEL.fullmatch(terms.label):
        raise NotAdopted(f"“{shown(terms.label, 40)}” is no label; use a-z, 0-9 and “-”.")
    minutes = terms.moved_by or terms.votes or terms.uncounted
    if terms.recorded and (terms.effective or terms.motions or minutes):
        what = "--moved-by, --vote and --uncounted" if minutes else "--effective and --motion"
        raise NotAdopted(f"the adoption of a recorded text is unknown; leave {what} out.")
    return f"{day}-{terms.label}" if terms.label else f"{day}"


def dated(draft: Version, terms: Terms, motions: Sequence[str], lines: Sequence[Registered], file: str) -> Version:
    """The version as it goes on the record: all that the draft says, with the facts of its adoption.

    NotAdopted when the version that it supersedes is not registered, or not with the fingerprint that it bears.
    """
    meta, named = draft.meta, draft.meta.supersedes
    before = next((line for line in lines if id_of(line.name) == named), None)
    if named and not before:
        raise NotAdopted(f"{draft.id} supersedes {shown(named, 80)}, which is not registered; adopt that first.")
    if meta.supersedes_sha256 and (not before or before.sha256 != meta.supersedes_sha256):
        raise NotAdopted(f"{draft.id} was drawn up against other bytes of {shown(named, 80)}; make it anew from them.")
    facts = replace(meta, status=Status.RECORDED, captured=terms.on or meta.captured)
    if not terms.recorded:
        effective = terms.effective or meta.effective
        facts = replace(meta, status=Status.ADOPTED, adopted=terms.on, effective=effective, motion=", ".join(motions))
        _check_days(draft.id, facts)
    facts = replace(facts, supersedes_sha256=before.sha256 if before else "")
    return replace(draft, id=dated_id(draft, terms), meta=facts, file=file)


def _check_days(id: str, meta: Meta) -> None:
    if meta.adopted and meta.effective and meta.effective < meta.adopted:
        raise NotAdopted(f"{id} would be in force on {meta.effective}, before the vote on {meta.adopted}; correct one.")


def check_place(version: Version, draft: Version, history: History) -> None:
    """Raises NotAdopted when the version cannot be the next one of the record."""
    registered = history.registered or frozenset()
    earlier = [v for v in history.versions if v.id in registered and v.id != version.id]
    head = earlier[-1] if earlier else None
    named = version.meta.supersedes
    if version.meta.status is Status.ADOPTED and head and named != head.id:
        _stale(draft, named, head)
    other = next((v for v in earlier if named and v.meta.supersedes == named), None)
    if other:
        raise NotAdopted(f"{draft.id} supersedes {named}, which {other.id} has superseded; {_anew(draft, other)}.")
    if named and version.id[:10] < named[:10]:
        raise NotAdopted(f"{version.id[:10]} is before {named}, which {draft.id} supersedes; look at the day.")
    before = next((v for v in earlier if v.id == named), None)
    if before and before.day and version.day and version.day < before.day:
        raise NotAdopted(
            f"{draft.id} would be in force from {version.day}, before {named}, which it supersedes ({before.day}); "
            "give an --effective day that is not earlier."
        )
    if named and version.id <= named:
        raise NotAdopted(f"the id {version.id} would not come after {named}; give a --label that does.")


def check_repeat(version: Version, draft: Version, history: History) -> None:
    """Raises NotAdopted when a recorded text has the words of a registered version that it does not supersede."""
    registered, meta = history.registered or frozenset(), version.meta
    listed = [v for v in history.versions if v.id in registered]
    same = [v.id for v in listed if (v.meta.title, v.sections) == (meta.title, version.sections)]
    if same and meta.supersedes not in same:
        raise NotAdopted(
            f"{draft.id} has the very words of {same[-1]}, and nothing that is registered can be taken back; "
            f"if they were found on {meta.captured} too, give a --label that says so, such as found-again."
        )


def _stale(draft: Version, named: str, head: Version) -> None:
    if not named:
        raise NotAdopted(
            f"{draft.id} does not say which version it supersedes; write “supersedes: {head.id}” at its top."
        )
    raise NotAdopted(
        f"{draft.id} was drawn up against {shown(named, 80)}, but {head.id} was adopted since; {_anew(draft, head)}."
    )


def _anew(draft: Version, head: Version) -> str:
    """What carries a draft's changes over to the text that overtook it."""
    into = f"-o content_versions/drafts/{draft.id}-2.md"
    if moved := " ".join(parted(draft.meta.motion)):
        return f"do its motions to that text, “wording amend apply {head.id} {moved} {into}”, read it, and adopt it"
    return (
        f"carry its changes over, “wording amend draft {draft.meta.supersedes} {draft.id} -o changes.md” and "
        f"“wording amend apply {head.id} changes.md {into}”, read that text, take the line “motion:” out of it, "
        "and adopt it"
    )
