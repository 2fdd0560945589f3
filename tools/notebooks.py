"""Keeps the notebooks: runs them, stores their outputs, and says what is amiss.

`refresh` runs them and stores their outputs; `refresh --check` only says what would differ; `audit` says what must not
be in them, and whether the strict check really compares them.

Exit codes: 0 all is well, 1 something was found, 2 a notebook cannot be read or does not run.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import nbformat
from notebook_rules import DATE, FLOORS, Finding, audit

ROOT = Path(__file__).resolve().parent.parent
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
CELL_SECONDS = 120
WIDGET = "application/vnd.jupyter.widget-view+json"


class Trouble(Exception):
    """A notebook that cannot be read or does not run; the text is one sentence."""


def main(argv: list[str] | None = None) -> int:
    """Runs a command and gives its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("refresh", "audit"))
    parser.add_argument("--check", action="store_true", help="with refresh: store nothing, name what differs")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "notebooks", help="default: notebooks/")
    args = parser.parse_intermixed_args(argv)
    try:
        if args.command == "audit":
            return _report(audited(args.folder), "Every notebook is as it should be.")
        fresh = {path: executed(path) for path in notebooks(args.folder)}
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 2
    if args.check:
        findings = [finding for path, text in fresh.items() for finding in differences(path, text)]
        return _report(findings, "Every notebook stores what a fresh run gives.")
    for path, text in fresh.items():
        stored = store(path, text)
        print(f"{path.name}: {'stored anew' if stored else 'unchanged'}")
    return 0


def _report(findings: list[Finding], well: str) -> int:
    for finding in sorted(findings):
        print(f"{finding}.", file=sys.stderr)
    if not findings:
        print(well)
    return 1 if findings else 0


def notebooks(folder: Path) -> list[Path]:
    """The notebooks of the folder in reading order; Trouble when there is none."""
    found = sorted(folder.glob("*.ipynb"))
    if not found:
        raise Trouble(f"There is no notebook in {folder}.")
    return found


def read(path: Path) -> nbformat.NotebookNode:
    """A notebook as stored; Trouble when it is none."""
    try:
        notebook = nbformat.reads(path.read_text("utf-8"), as_version=4)
        nbformat.validate(notebook)
    except (OSError, ValueError, nbformat.ValidationError) as error:
        raise Trouble(f"{path.name} cannot be read as a notebook: {str(error).splitlines()[0]}") from error
    return notebook


def executed(path: Path) -> str:
    """The notebook's file as a fresh run makes it: the same bytes wherever nothing changed."""
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    notebook = read(path)
    client = NotebookClient(
        notebook,
        timeout=CELL_SECONDS,
        startup_timeout=CELL_SECONDS,
        kernel_name=KERNEL["name"],
        record_timing=False,
        resources={"metadata": {"path": str(path.parent)}},
        extra_arguments=["--log-level=ERROR"],
    )
    with tempfile.TemporaryDirectory() as own:
        # Start-up files and settings of whoever runs this must not show in the outputs.
        settings = os.environ | {"IPYTHONDIR": own, "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
        try:
            client.execute(env=settings)
        except CellExecutionError as error:
            raise Trouble(
                f"{path.name} does not run: cell {_failed(notebook)}: {error.ename}: {error.evalue}"
            ) from error
        except (CellTimeoutError, DeadKernelError) as error:
            why = str(error).strip().splitlines()[0]
            raise Trouble(f"{path.name} does not run: cell {_failed(notebook)}: {why}") from error
    return nbformat.writes(trimmed(notebook)) + "\n"


def _failed(notebook: nbformat.NotebookNode) -> int:
    """The cell that a run stopped at, counted from 1."""
    ran = [at for at, cell in enumerate(notebook.cells, 1) if cell.cell_type == "code" and cell.execution_count]
    erred = [
        at for at, cell in enumerate(notebook.cells, 1) for o in cell.get("outputs", ()) if o.output_type == "error"
    ]
    return (erred or ran or [1])[-1]


def trimmed(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The notebook without what differs from machine to machine: versions, times, settings of the editor."""
    notebook.metadata = nbformat.from_dict({"kernelspec": KERNEL, "language_info": {"name": "python"}})
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    for cell in notebook.cells:
        tags = cell.metadata.get("tags")
        cell.metadata = nbformat.from_dict({"tags": tags} if tags else {})
        for output in cell.get("outputs", ()):
            if "metadata" in output:
                output.metadata = nbformat.from_dict({})
            # A widget lives as long as its kernel and has another id each time; the page beside it is what is stored.
            if "text/html" in output.get("data", ()):
                output.data.pop(WIDGET, None)
    return notebook


def differences(path: Path, fresh: str) -> Iterator[Finding]:
    """Where the stored notebook is not what a fresh run gives."""
    stored = path.read_bytes()
    if stored == fresh.encode():
        return
    found = False
    for number, (old, new) in enumerate(
        zip(read(path).cells, nbformat.reads(fresh, as_version=4).cells, strict=True), 1
    ):
        if _result(old) != _result(new):
            found = True
            yield Finding(path.name, number, "what is stored is not what a fresh run gives; run “make notebooks”")
    if not found:
        yield Finding(path.name, 0, "the file is not in the form that is stored; run “make notebooks”")


def _result(cell: nbformat.NotebookNode) -> tuple[Any, Any]:
    return cell.get("outputs"), cell.get("execution_count")


def store(path: Path, text: str) -> bool:
    """Writes the notebook whole or not at all; gives whether anything was new."""
    data = text.encode()
    if path.read_bytes() == data:
        return False
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(data)
    beside.replace(path)
    return True


def _first_votes(rules: Path, known: str) -> Iterator[str]:
    """The days on which a notice given on a known day has run, by the periods of the board's rules."""
    periods = re.findall(r"_notice: (\d+) days", rules.read_text("utf-8")) if rules.exists() else []
    for day in sorted(set(DATE.findall(known))):
        yield from ((date.fromisoformat(day) + timedelta(days=int(period))).isoformat() for period in periods)


def audited(folder: Path) -> list[Finding]:
    """All findings in the notebooks of a folder, and the ones that are missing."""
    paths = notebooks(folder)
    pages = [page for part in ("content_versions", "examples") for page in sorted((folder.parent / part).rglob("*.md"))]
    known = "\n".join(f"{page.name}\n{page.read_text('utf-8')}" for page in pages)
    known += "\n".join(_first_votes(folder.parent / "content_versions" / "procedure.yaml", known))
    findings = [found for path in paths for found in audit(path.name, read(path), FLOORS.get(path.name), known)]
    missing = sorted(FLOORS.keys() - {path.name for path in paths})
    return findings + [Finding(name, 0, "it is missing") for name in missing]


if __name__ == "__main__":
    sys.exit(main())
