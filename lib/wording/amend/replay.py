"""Replay: the version before, and the motions that a version cites, give its text byte for byte."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from wording.amend.apply import apply_motions
from wording.amend.draft import body
from wording.amend.motion import Motion, MotionStatus
from wording.comparison.model import Run, RunKind
from wording.comparison.redline import redline
from wording.errors import Fault, RecordError, WordingError, shown
from wording.record.markup import format_version, read_version
from wording.record.model import History, Status, Version
from wording.record.seals import parted as cited

__all__ = ["MOST", "Replay", "cited", "replay", "unaccounted", "uncited"]

MOST = 20
"""Most passages of one version that are quoted as unexplained."""

MADE = "No motion was named when this text was adopted. This one was made from the two texts by `wording adopt`"
"""How a motion begins that nobody wrote."""


@dataclass(frozen=True, slots=True)
class Replay:
    """What the motions of a record explain of its texts."""

    faults: tuple[Fault, ...]
    """Each motion that is missing or was not adopted, and each passage that no motion explains."""
    explained: tuple[str, ...]
    """Ids of the versions whose text follows from the version before them and their motions."""
    unexplained: tuple[Version, ...]
    """Versions that claim no explanation: recorded as they were found, or the first of all."""


def replay(history: History, motions: Mapping[str, Motion]) -> Replay:
    """Replays every dated version of a record; `motions` are those that the record holds, by id."""
    known = {version.id: version for version in history.versions}
    faults: list[Fault] = []
    explained, unexplained = [], []
    for version in history.versions:
        before = known.get(version.meta.supersedes)
        if version.meta.status is Status.RECORDED or before is None:
            unexplained.append(version)
        elif found := unaccounted(version, before, motions):
            faults += found
        else:
            explained.append(version.id)
    return Replay(tuple(faults), tuple(explained), tuple(unexplained))


def uncited(history: History, motions: Mapping[str, Motion]) -> tuple[Fault, ...]:
    """A warning for each adopted motion that no dated version cites: its text is not on the record yet."""
    named = {id for version in history.versions for id in cited(version.meta.motion)}
    return tuple(
        Fault(motion.name, 0, "W-UNCITED", "it is adopted, and no version on the record cites it", _complete(motion))
        for motion in motions.values()
        if motion.status is MotionStatus.ADOPTED and motion.motion not in named
    )


def _complete(motion: Motion) -> str:
    if motion.rationale.startswith(MADE):
        return "give the “wording adopt” command that was cut short again, or remove the motion"
    return f"put its text on the record with “wording adopt DRAFT --on DATE --motion {motion.motion}”"


def unaccounted(version: Version, before: Version, motions: Mapping[str, Motion]) -> tuple[Fault, ...]:
    """A fault for each thing that keeps `before` and the motions that `version` cites from giving its text."""
    ids = cited(version.meta.motion)
    faults = [fault for id in ids if (fault := _missing(version, id, motions.get(id)))]
    if faults:
        return tuple(faults)
    try:
        made = apply_motions([motions[id] for id in ids], before) if ids else before
    except RecordError as error:
        why = f"; it has to give the text of {version.id}, which cites it"
        return tuple(replace(fault, message=f"{fault.message}{why}") for fault in error.faults)
    except WordingError as error:
        mend = "restore the motions as they were adopted"
        return (Fault(version.file or version.id, _line(version, "motion"), "E-REPLAY", str(error).rstrip("."), mend),)
    return tuple(_differences(version, body(made), body(version)))


def _missing(version: Version, id: str, motion: Motion | None) -> Fault | None:
    if motion is None:
        message = f"it cites the motion “{shown(id, 40)}”, which is not among the motions, or is faulty"
        mend = f"restore motions/{shown(id, 40)}.md"
    elif motion.status is not MotionStatus.ADOPTED:
        message = f"it cites the motion {motion.motion}, which is {motion.status} and not adopted"
        mend = f"look at the status in {motion.name}, and at the minutes"
    else:
        return None
    return Fault(version.file or version.id, _line(version, "motion"), "E-REPLAY", message, mend)


def _differences(version: Version, expected: str, actual: str) -> Iterator[Fault]:
    """A fault for each passage in which the text is not what the motions make it."""
    if expected == actual:
        return
    first = _first_line(version)
    mend = "restore the motions as they were adopted; what nobody moved is no part of the text"
    movers = ", ".join(cited(version.meta.motion)) or "no motion"
    hunks = list(_hunks(redline(expected, actual)))
    for at, gone, come in hunks[:MOST]:
        line = first + actual.count("\n", 0, at + len(come) - len(come.lstrip())) if first else 0
        more = f"; so in {len(hunks) - MOST} places more" if len(hunks) > MOST and at == hunks[MOST - 1][0] else ""
        where = _place(version, actual, at + len(come) - len(come.lstrip()))
        yield Fault(
            version.file or version.id,
            line,
            "E-REPLAY",
            f"{where}: {_told(gone, come)} (it cites {movers}){more}",
            mend,
        )


def _told(gone: str, come: str) -> str:
    was, now = shown(" ".join(gone.split()), 200), shown(" ".join(come.split()), 200)
    if was and now:
        return f"“{now}” stands in the place of “{was}”, and no motion says so"
    if now:
        return f"“{now}” stands there, and no motion brings it in"
    if was:
        return f"“{was}” is gone, and no motion strikes it out"
    return "lines are broken or indented as no motion says"


def _place(version: Version, text: str, at: int) -> str:
    """The clause or heading in whose line of the canonical text a position falls: `respect/2`, `respect`."""
    own = read_version(format_version(version), version.id, version.file, [])
    line = format_version(version).count("\n") - text.count("\n") + text.count("\n", 0, at) + 1
    found = "preamble"
    for section in own.sections if own else ():
        found = section.id if section.line <= line and section.line else found
        for number, clause in enumerate(section.clauses, 1):
            found = f"{section.id}/{number}" if clause.line <= line else found
    return found


def _hunks(runs: Sequence[Run]) -> Iterator[tuple[int, str, str]]:
    """Each changed passage: where it stands in the new text, what goes and what comes."""
    at = 0
    gone = come = ""
    for run in runs:
        if run.kind is RunKind.DELETE:
            gone += run.text
        elif run.kind is RunKind.INSERT:
            come += run.text
        else:
            if gone or come:
                yield at, gone, come
            at += len(come) + len(run.text)
            gone = come = ""
    if gone or come:
        yield at, gone, come


def _first_line(version: Version) -> int:
    """The line of the file on which its text begins; 0 when the file is not in canonical form."""
    text = format_version(version)
    if sha256(text.encode()).hexdigest() != version.sha256:
        return 0
    return text.count("\n", 0, len(text) - len(body(version))) + 1


def _line(version: Version, key: str) -> int:
    """The line of the file that gives a key; 0 when the file is not in canonical form, or gives none."""
    if not _first_line(version):
        return 0
    lines = format_version(version).split("\n---\n", 1)[0].split("\n")
    return next((number for number, line in enumerate(lines, 1) if line.startswith(f"{key}:")), 0)
