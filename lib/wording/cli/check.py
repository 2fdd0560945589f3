"""`wording check`: validates every file of the record, all faults at once."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wording.cli.annotations import annotation
from wording.cli.exits import FINE, FOUND, TROUBLE
from wording.cli.output import as_json, put, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wording.errors import Fault


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser("check", help="validates every file of the record", description=__doc__)
    command.add_argument("--format", choices=("text", "json", "github", "junit"), default="text", help="default: text")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the faults; warnings alone are nothing to stop for, and an empty record is trouble."""
    folder = Path(args.root) / "content_versions"
    faults = _faults(folder)
    put(_FORMATS[args.format](faults, folder), None)
    errors = sum(fault.is_error for fault in faults)
    warnings = len(faults) - errors
    say(f"{folder}: {errors or 'no'} error{'s' * (errors != 1)}, {warnings or 'no'} warning{'s' * (warnings != 1)}.")
    if any(fault.code == "E-NO-VERSION" for fault in faults):
        return TROUBLE
    return FOUND if errors else FINE


def _faults(folder: Path) -> tuple[Fault, ...]:
    """Every fault of the record, and of what its rule file says of weights."""
    from wording.packet.procedure import check_procedure
    from wording.record.folder import check_folder, procedure_in

    procedure = procedure_in(folder)
    return tuple(sorted((*check_folder(folder), *(check_procedure(procedure) if procedure else ()))))


def _text(faults: Sequence[Fault], folder: Path) -> str:
    return "".join(f"{fault}\n" for fault in faults)


def _json(faults: Sequence[Fault], folder: Path) -> str:
    rows = [
        {"code": f.code, "file": f.file, "line": f.line, "message": f.message, "mend": f.mend, "error": f.is_error}
        for f in faults
    ]
    return as_json({"schema": "wording/check@1", "faults": rows})


def _github(faults: Sequence[Fault], folder: Path) -> str:
    """Each fault becomes an annotation of its line."""
    kinds = {True: "error", False: "warning"}
    return "".join(annotation(kinds[f.is_error], f.file, f.line, f.code, f"{f.message}; {f.mend}") for f in faults)


def _junit(faults: Sequence[Fault], folder: Path) -> str:
    """One test case a file, failing where it has errors."""
    from xml.etree import ElementTree as ET

    files: dict[str, list[Fault]] = {str(path): [] for path in _files(folder)}
    for fault in faults:
        files.setdefault(fault.file, []).append(fault)
    broken = sum(any(f.is_error for f in found) for found in files.values())
    suite = ET.Element("testsuite", name="wording check", tests=str(len(files)), failures=str(broken))
    for file, found in sorted(files.items()):
        case = ET.SubElement(suite, "testcase", classname="content_versions", name=file)
        if any(f.is_error for f in found):
            failure = ET.SubElement(case, "failure", message=f"{len(found)} faults")
            failure.text = "\n".join(_printable(str(f)) for f in found)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(suite, encoding="unicode") + "\n"


def _files(folder: Path) -> list[Path]:
    """The versions and drafts of the folder."""
    found = [*folder.glob("*.md"), *folder.glob("drafts/*.md")]
    return sorted(path for path in found if path.name != "README.md")


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() or c == "\n" else f"\\u{ord(c):04x}" for c in text)


_FORMATS = {"text": _text, "json": _json, "github": _github, "junit": _junit}
