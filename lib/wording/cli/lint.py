"""`wording lint VERSION`: drafting warnings on the wording of a version, and how hard it is to read."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wording.cli.annotations import annotation
from wording.cli.arguments import add_day
from wording.cli.exits import FINE, FOUND
from wording.cli.output import as_json, put, say

if TYPE_CHECKING:
    from wording.drafting.model import DraftingWarning, Findings, Level
    from wording.record.model import Version


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("lint", help="drafting warnings on the wording of a version", description=__doc__)
    command.add_argument("version", metavar="VERSION")
    command.add_argument("--format", choices=tuple(_FORMATS), default="text", help="default: text")
    command.add_argument("--all", action="store_true", help="show also what the version sets aside under “silence”")
    command.add_argument("--against", metavar="OLD", help="only what OLD did not have, and both reading levels")
    add_day(command)
    command.set_defaults(run=run)


@dataclass(frozen=True, slots=True)
class _Result:
    """What is printed."""

    version: Version
    warnings: tuple[DraftingWarning, ...]
    silenced: tuple[DraftingWarning, ...]
    findings: Findings
    old: Version | None
    before: Level | None

    @property
    def shown(self) -> tuple[DraftingWarning, ...]:
        """The warnings and, where they are asked for, those set aside; both in the order of the text."""
        return (*self.warnings, *self.silenced)

    @property
    def file(self) -> str:
        """What stands before a line number."""
        return self.version.file or self.version.id


def run(args: argparse.Namespace) -> int:
    """Prints the warnings; 1 when there are any."""
    from wording.cli.lookup import Lookup
    from wording.drafting.lint import examine, new_warnings

    lookup = Lookup(args)
    version = lookup.text(args.version)
    old = lookup.text(args.against) if args.against else None
    findings = examine(version, _text_of(version))
    before = examine(old) if old else None
    warnings = new_warnings(before, findings) if before else findings.warnings
    aside = findings.silenced if args.all else ()
    put(_FORMATS[args.format](_Result(version, warnings, aside, findings, old, before.level if before else None)), None)
    count, hidden = len(warnings), len(findings.silenced)
    new = f" that {old.id} did not have" if old else ""
    more = f"; {hidden} set aside{'' if args.all else ', shown with --all'}" if hidden else ""
    say(f"{version.label}: {count or 'no'} drafting warning{'s' * (count != 1)}{new}{more}.")
    return FOUND if warnings else FINE


def _text_of(version: Version) -> str:
    """The text of the version's file, in which lines are counted; nothing where a file has no lines."""
    from wording.record.reading import read_bytes

    if not version.file or Path(version.file).suffix.lower() in (".docx", ".pdf"):
        return ""
    from wording.exchange.reading import MAX_PAGE

    return read_bytes(version.file, MAX_PAGE).decode("utf-8-sig", "replace")


def _line(result: _Result, warning: DraftingWarning) -> int:
    """The line; none where the file is one of a word processor."""
    return 0 if Path(result.file).suffix.lower() in (".docx", ".pdf") else warning.line


def _text(result: _Result) -> str:
    from wording.errors import shown
    from wording.packet.phrases import illustrative

    lines = [illustrative(result.version)] if result.version.meta.illustrative else []
    for warning in result.shown:
        line = _line(result, warning)
        where = f"{shown(result.file)}, line {line}" if line else shown(result.file)
        aside = f" (Set aside: {shown(warning.silenced)})" if warning.silenced else ""
        lines.append(f"{where}: {warning}{aside}")
    lines += _level_lines(result)
    if result.findings.skipped:
        lines.append(f"Not looked for: {', '.join(result.findings.skipped)}. {result.findings.why_skipped}")
    return "".join(f"{line}\n" for line in lines)


def _level_lines(result: _Result) -> list[str]:
    level = result.findings.level
    if level is None:
        return []
    if result.old is None:
        return [f"Reading level (Flesch–Kincaid): {level}."]
    before = str(result.before) if result.before else "not known"
    return [f"Reading level (Flesch–Kincaid): {before} in {result.old.label}; {level} in {result.version.label}."]


def _json(result: _Result) -> str:
    return as_json(
        {
            "schema": "wording/lint@1",
            "version": _named(result.version),
            "against": _named(result.old) if result.old else None,
            "warnings": [_row(result, warning) for warning in result.shown],
            "skipped": list(result.findings.skipped),
            "why_skipped": result.findings.why_skipped,
            "reading": {
                "formula": "Flesch–Kincaid grade",
                "before": _level(result.before),
                "now": _level(result.findings.level),
            },
        }
    )


def _named(version: Version) -> dict[str, object]:
    return {
        "id": version.id,
        "sha256": version.sha256,
        "file": version.file,
        "illustrative": version.meta.illustrative,
    }


def _row(result: _Result, warning: DraftingWarning) -> dict[str, object]:
    return {
        "code": warning.code,
        "section": warning.section,
        "position": warning.position,
        "line": _line(result, warning),
        "quoted": warning.quoted,
        "reason": warning.reason,
        "mend": warning.mend,
        "silenced": warning.silenced or None,
    }


def _level(level: Level | None) -> dict[str, object] | None:
    if level is None:
        return None
    return {
        "grade": level.grade,
        "words": level.words,
        "sentences": level.sentences,
        "syllables": level.syllables,
    }


def _github(result: _Result) -> str:
    kinds = {True: "notice", False: "warning"}
    rows = ((kinds[bool(w.silenced)], _line(result, w), w) for w in result.shown)
    return "".join(annotation(kind, result.file, line, w.code, str(w).partition(": ")[2]) for kind, line, w in rows)


_FORMATS: dict[str, Any] = {"text": _text, "json": _json, "github": _github}
