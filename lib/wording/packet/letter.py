"""What changed since somebody signed → the `Letter`: every word of the page that members get, settled once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wording.comparison.model import Change, MatchedBy, Run, RunKind, Weight
from wording.history.since import Since
from wording.packet import phrases
from wording.packet.citing import long_day
from wording.packet.parts import Item, parts
from wording.packet.summary import summarize
from wording.record.model import Role, Status, Version

HEADING = "What has changed since you last signed"
VERSIONS = "How the code came to read as it does"
VERSION_COLUMNS = ("Version", "Adopted", "In force from", "Motion")
JUDGE_MEANS = "No rule proves that these changes leave the meaning as it was, so please read them."
EDITORIAL_MEANS = "A named rule proves of each of these changes that the wording says the same as before."
NOW = "The code as it reads now"
DECIDE = "Whether this calls for a new signature is for the association to decide; nothing on this page decides it."
SKIP = "Skip to what has changed"

LEGEND = (
    Run(RunKind.DELETE, "words that went"),
    Run(RunKind.EQUAL, " and "),
    Run(RunKind.INSERT, "words that came"),
)
"""What the marks of a redline stand for, drawn as redlines are."""

_SHOWN = frozenset(
    "wording clause-added clause-removed section-added section-removed heading moved split merged".split()
)
"""Rules whose evidence is the redline itself, or what happened, which both stand right above."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change as members read it."""

    anchor: str
    """Its id in the comparison, such as `c3`."""
    place: str
    """Where it is in its section: `Clause 2`, `The heading`, `The principle`."""
    what: str
    """What happened: `moved and amended`."""
    runs: tuple[Run, ...]
    """The redline of the clause or heading; empty for a section without a heading."""
    notes: tuple[str, ...]
    """Where it came from, and the like."""
    reasons: tuple[str, ...]
    """Why a person should judge it, beyond what the redline shows."""


@dataclass(frozen=True, slots=True)
class Group:
    """The changes of one weight in one section."""

    name: str
    """What people call the section."""
    entries: tuple[Entry, ...]
    """The changes, in reading order."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The page that members get."""

    title: str
    """Title of the code."""
    association: str
    """Whose code it is."""
    language: str
    """BCP 47 tag of the text."""
    illustrative: str
    """The words “illustrative …” where they are due, else empty."""
    opening: tuple[str, ...]
    """When they signed, what was in force then, and what is now."""
    verdict: str
    """Whether anything changed, and whether any of it needs judgement."""
    versions: tuple[tuple[str, str, str, str], ...]
    """The version signed and those that came into force since, with the columns of `VERSION_COLUMNS`."""
    remarks: tuple[str, ...]
    """What else to know of these versions."""
    judge: tuple[Group, ...]
    """What needs judgement."""
    editorial: tuple[Group, ...]
    """What is proved editorial."""
    unchanged: tuple[str, ...]
    """What has not changed; empty when nothing changed."""
    since: Since
    """What it was made from."""


def build_letter(since: Since) -> Letter:
    """The page for members of what changed since they signed."""
    meta = since.current.meta
    changed = bool(since.comparison.changes)
    return Letter(
        title=meta.title,
        association=meta.association,
        language=meta.language,
        illustrative=phrases.illustrative(since.signed, *since.between, since.current),
        opening=tuple(_opening(since)),
        verdict=_verdict(since),
        versions=tuple(_row(version) for version in (since.signed, *since.between)),
        remarks=tuple(_remarks(since)),
        judge=_groups(since, since.judge),
        editorial=_groups(since, since.editorial),
        unchanged=tuple(s.text for s in summarize(since.comparison).unchanged) if changed else (),
        since=since,
    )


def to_staff(letter: Letter) -> tuple[str, ...]:
    """What those who send the page should know, and its readers need not."""
    since = letter.since
    notes = [
        f"The id “{id}” names something else than it did; the two were not taken for the same." for id in since.reused
    ]
    if number := sum(change.confirm for change in since.comparison.changes):
        asked = phrases.count(number, "pairing needs", "pairings need")
        see = f"wording diff {since.signed.id} {since.current.id}"
        notes.append(f"Before it is sent, {asked} somebody to confirm: see “{see}”.")
    return tuple(notes)


def _opening(since: Since) -> Iterator[str]:
    yield f"You last signed on {long_day(since.signed_on)}."
    then, now = _named(since.signed), _named(since.current)
    if since.signed is since.current:
        yield f"The code in force then, {then}, is still in force on {long_day(since.on)}."
    else:
        yield f"The code in force then was {then}; on {long_day(since.on)} it is {now}."


def _named(version: Version) -> str:
    found = " (recorded as it was found; when it was adopted is not known)"
    return f"version {version.id}{found if version.meta.status is Status.RECORDED else ''}"


def _verdict(since: Since) -> str:
    judge, editorial = len(since.judge), len(since.editorial)
    if since.signed is since.current:
        return "Nothing has changed."
    if not judge and not editorial:
        return "The text of the code has not changed: it reads word for word as it did when you signed."
    if not judge:
        number = phrases.count(editorial, "editorial change")
        each = "a named rule proves that the wording says" if editorial == 1 else "named rules prove that the words say"
        return f"Only {number}: {each} the same as when you signed."
    one = phrases.count(judge, "change needs judgement", "changes need judgement")
    return f"{one}; {phrases.count(editorial, 'more is', 'more are')} editorial." if editorial else f"{one}."


def _row(version: Version) -> tuple[str, str, str, str]:
    meta = version.meta
    adopted = long_day(meta.adopted) if meta.adopted else "not known"
    return version.id, adopted, long_day(version.day) if version.day else "not known", meta.motion or "–"


def _remarks(since: Since) -> Iterator[str]:
    for version in since.between:
        if version.meta.adopted and version.meta.adopted <= since.signed_on:
            yield f"Version {version.id} had been adopted when you signed, and came into force afterwards."
    if len(since.between) > 1 and since.comparison.changes:
        yield "What came with one of these versions and went with a later one is not listed here."
    for version in since.coming:
        day = f"comes into force on {long_day(version.day)}" if version.day else "is not in force yet"
        yield f"Version {version.id} has been adopted and {day}; what it changes is not listed here."


def _groups(since: Since, changes: tuple[Change, ...]) -> tuple[Group, ...]:
    items = {item.anchor: item for part in parts(since.comparison) for item in part.items if item.anchor}
    groups: dict[str, list[Change]] = {}
    for change in changes:
        groups.setdefault(change.section.name, []).append(change)
    return tuple(Group(name, tuple(_entry(c, items.get(c.id)) for c in found)) for name, found in groups.items())


def _entry(change: Change, item: Item | None) -> Entry:
    notes = item.notes if item else ()
    if change.confirm and change.matched_by is not MatchedBy.OVERRIDE:
        notes = notes[:-1]  # a question to the staff, who are asked it elsewhere
    seen = change.weight is not Weight.JUDGE and any(run.kind is not RunKind.EQUAL for run in change.runs)
    reasons = [phrases.reason(reason) for reason in change.reasons if reason.rule not in _SHOWN and not seen]
    return Entry(
        anchor=change.id,
        place=_place(change),
        what=phrases.kinds(tuple(kind for kind in change.kinds if change.clause or kind != "amended") or change.kinds),
        runs=change.runs,
        notes=notes,
        reasons=tuple(reasons),
    )


def _place(change: Change) -> str:
    if change.clause is None:
        is_principle = (change.section.new or change.section.old)[0].role is Role.PRINCIPLE
        return "The principle" if is_principle else "The section"
    ref = (change.clause.new or change.clause.old)[0]
    return f"Clause {ref.position}" + ("" if change.clause.new else " of the text that you signed")
