"""What `check` says of translations: a warning each for what is out of date, not translated, left over or copied."""

from __future__ import annotations

from collections.abc import Iterator

from wording.errors import Fault
from wording.translation.model import Entry, State, TranslationStatus
from wording.translation.telling import addresses, language_name

_CODES = (
    (State.STALE, "W-STALE", "out of date, because the words they translate have changed"),
    (State.MISSING, "W-UNTRANSLATED", "not translated"),
    (State.EXTRA, "W-LEFT-OVER", "left over, because the text does not have them, or no longer"),
)


def faults_of(status: TranslationStatus) -> Iterator[Fault]:
    """The warnings of one translation, each with how many parts it speaks of, and which."""
    file, target = status.translation.file or status.translation.id, status.target.id
    start = f"run “wording translate start {target} {status.language}”, which carries over what is current"
    for state, code, what in _CODES:
        if found := status.of(state):
            of = f"the {language_name(status.language)} text" if state is State.EXTRA else target
            told = what if len(found) > 1 else what.replace("they translate have", "it translates have")
            told = told if len(found) > 1 else told.replace("them", "it")
            message = f"{_parts(found)} of {of} {_are(found)} {told}: {addresses(found)}"
            yield Fault(file, _line(status, found), code, message, start)
    if copied := [entry for entry in status.entries if entry.untouched]:
        message = f"{_parts(copied)} {_are(copied)} in the words of the source: {addresses(copied)}"
        mend = "translate them, or leave them if they are names that no language changes"
        yield Fault(file, _line(status, copied), "W-COPIED", message, mend)


def _parts(found: tuple[Entry, ...] | list[Entry]) -> str:
    return f"{len(found)} heading{'s' * (len(found) != 1)} or clause{'s' * (len(found) != 1)}"


def _are(found: tuple[Entry, ...] | list[Entry]) -> str:
    return "is" if len(found) == 1 else "are"


def _line(status: TranslationStatus, found: tuple[Entry, ...] | list[Entry]) -> int:
    """The line of the translation's file on which the first of them stands; 0 where none does."""
    lines = {
        (section.id, position): line
        for section in status.translation.sections
        for position, line in enumerate([section.line, *(clause.line for clause in section.clauses)])
    }
    return min((lines.get((p.section, p.position), 0) for entry in found for p in entry.translated), default=0)
