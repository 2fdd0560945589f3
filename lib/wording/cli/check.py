"""`wording check`: validates every file of the record, all faults at once."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from wording.cli.annotations import annotation
from wording.cli.exits import FINE, FOUND, TROUBLE
from wording.cli.output import as_json, put, say
from wording.cli.translations import listed

if TYPE_CHECKING:
    from wording.errors import Fault
    from wording.record.model import History, Version
    from wording.translation.model import TranslationStatus


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("check", help="validates every file of the record", description=__doc__)
    command.add_argument("--format", choices=("text", "json", "github", "junit"), default="text", help="default: text")
    command.add_argument(
        "--history", action="store_true", help="also whether the record only ever grew, over the whole history of git"
    )
    command.add_argument(
        "--translations", action="store_true", help="list also every clause of each translation, with its state"
    )
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the faults; warnings alone are nothing to stop for, and an empty record is trouble."""
    folder = Path(args.root) / "content_versions"
    found = _checked(folder, args.history)
    put(_FORMATS[args.format](found), None)
    if args.translations and args.format == "text":
        put(listed(found.translations, everything=True), None)
    for version in found.unexplained:
        say(f"{version.file}: {_WHY.get(version.meta.status, _FIRST)}, so no motion explains its text.")
    errors = sum(fault.is_error for fault in found.faults)
    warnings = len(found.faults) - errors
    say(f"{folder}: {errors or 'no'} error{'s' * (errors != 1)}, {warnings or 'no'} warning{'s' * (warnings != 1)}.")
    if any(fault.code == "E-NO-VERSION" for fault in found.faults):
        return TROUBLE
    return FOUND if errors else FINE


_WHY = {"recorded": "recorded as it was found"}
_FIRST = "the first of its line"


class Checked(NamedTuple):
    """What checking a record found."""

    folder: Path
    faults: tuple[Fault, ...]
    unexplained: tuple[Version, ...]
    translations: tuple[TranslationStatus, ...]


def _checked(folder: Path, with_history: bool) -> Checked:
    """Every fault of the record, of its rule file, of its motions, and of its past where that is asked for."""
    from wording.amend.overruling import misplaced
    from wording.amend.replay import replay, uncited
    from wording.amend.shelf import read_shelf
    from wording.packet.procedure import check_procedure
    from wording.record.folder import examine
    from wording.translation.checking import faults_of

    history, found = examine(folder)
    faults = [*found, *(check_procedure(history.procedure) if history.procedure else ())]
    broken = {fault.file for fault in found if fault.is_error}
    sound = tuple(version for version in history.versions if version.file not in broken)
    motions = read_shelf(folder, faults)
    replayed = replay(replace(history, versions=sound), motions)
    faults += (*replayed.faults, *uncited(history, motions), *misplaced(motions.values(), sound))
    if with_history:
        from wording.record.past import check_past
        from wording.record.seals import sealed_motions

        faults += check_past(folder, sealed_motions(history.versions))
    statuses = _statuses(replace(history, versions=sound), broken)
    faults += (fault for status in statuses for fault in faults_of(status))
    return Checked(folder, tuple(sorted(set(faults))), replayed.unexplained, statuses)


def _statuses(history: History, broken: set[str]) -> tuple[TranslationStatus, ...]:
    """How the translations in use stand against the newest version; those with errors are told of by these."""
    from wording.translation.shelf import published_statuses

    sound = tuple(version for version in history.translations if version.file not in broken)
    return published_statuses(replace(history, translations=sound)) if sound else ()


def _text(found: Checked) -> str:
    return "".join(f"{fault}\n" for fault in found.faults)


def _json(found: Checked) -> str:
    from wording.translation.rows import status_json

    rows = [
        {"code": f.code, "file": f.file, "line": f.line, "message": f.message, "mend": f.mend, "error": f.is_error}
        for f in found.faults
    ]
    unexplained = [version.id for version in found.unexplained]
    translations = [status_json(status) for status in found.translations]
    return as_json(
        {"schema": "wording/check@1", "faults": rows, "unexplained": unexplained, "translations": translations}
    )


def _github(found: Checked) -> str:
    """Each fault becomes an annotation of its line."""
    kinds = {True: "error", False: "warning"}
    return "".join(
        annotation(kinds[f.is_error], f.file, f.line, f.code, f"{f.message}; {f.mend}") for f in found.faults
    )


def _junit(found: Checked) -> str:
    """A test case a file, failing where it has errors."""
    from wording.cli.junit import junit

    return junit(found.folder, found.faults)


_FORMATS = {"text": _text, "json": _json, "github": _github, "junit": _junit}
