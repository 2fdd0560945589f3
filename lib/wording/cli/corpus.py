"""`wording corpus FOLDER -o DIR`: the analysis of many codes, as tables; here, in processes or on a cluster."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from wording.cli.exits import FINE, FOUND
from wording.cli.output import holds_record, say

if TYPE_CHECKING:
    from wording.corpus.making import Report
    from wording.corpus.tasks import Made

_MOST = 100
"""Most faults that are printed; all of them are in the table `faults`."""


def add(commands: Any) -> None:
    """Describes the command."""
    command = commands.add_parser(
        "corpus",
        help="the analysis of a folder of many codes, as tables",
        description=__doc__,
        epilog="FOLDER and DIR are paths or addresses such as s3://bucket/codes. What is made is not made again, "
        "so a run that was stopped goes on where it was.",
    )
    command.add_argument("folder", metavar="FOLDER", help="a folder of folders, each a code with dated versions")
    command.add_argument("-o", "--output", metavar="DIR", required=True, help="folder of the tables")
    where = command.add_mutually_exclusive_group()
    where.add_argument("--workers", type=_workers, default=1, metavar="N", help="processes to work in (default: 1)")
    where.add_argument("--scheduler", default="", metavar="ADDRESS", help="a Dask scheduler, such as tcp://host:8786")
    command.add_argument("--terms", metavar="FILE", help="further terms to count, a line each")
    command.add_argument("--prune", action="store_true", help="remove parts that belong to no code as it is now")
    command.set_defaults(run=run)


def _workers(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:6]) <= 1024:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number of processes from 1 to 1024")
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Makes the tables; 1 where something could not be read."""
    from pathlib import Path

    from wording.corpus.executors import opened
    from wording.corpus.making import make_corpus
    from wording.errors import WordingError

    if "://" not in args.output and holds_record(Path(args.output)):
        raise WordingError(f"{args.output} holds a record; write the tables elsewhere.")
    terms = _terms(args.terms)
    with opened(args.workers, args.scheduler) as (executor, ahead), _Progress() as progress:
        report = make_corpus(
            args.folder, args.output, executor, terms=terms, told=progress.told, ahead=ahead, prune=args.prune
        )
    progress.close()
    _tell(report, args.output, args.prune)
    return FOUND if report.bad else FINE


def _terms(file: str | None) -> tuple[str, ...]:
    from wording.corpus.terms import NORMATIVE, read_terms

    if file is None:
        return NORMATIVE
    from pathlib import Path

    from wording.errors import UnreadableFile
    from wording.record.reading import read_bytes

    try:
        return read_terms(read_bytes(Path(file)).decode("utf-8-sig"), file)
    except UnicodeDecodeError as error:
        raise UnreadableFile(f"“{file}” is not UTF-8; save it as plain text in UTF-8.") from error


def _tell(report: Report, output: str, prune: bool) -> None:
    there = report.codes - report.made
    say(
        f"Written: {output}: {report.versions:,} versions of {report.codes:,} codes"
        + (f"; {there:,} of the codes were there already" if there > 0 else "")
    )
    if report.bad:
        say(f"Codes of which something could not be read: {report.bad:,}; the table “faults” holds it all.")
    if report.stale and not prune:
        say(f"Parts that belong to no code as it is now: {report.stale:,}; --prune removes them.")


class _Progress:
    """A bar with the time left on a terminal, otherwise a line for each tenth; and the faults as they come."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._done = self._printed = 0

    def __enter__(self) -> _Progress:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the bar."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def told(self, made: Made, total: int) -> None:
        """Shows what became of one code."""
        self._done += 1
        for fault in made.faults:
            self._fault(str(fault))
        if sys.stderr is not None and sys.stderr.isatty():
            self._on_terminal(total)
        elif self._done * 10 // total > (self._done - 1) * 10 // total:
            say(f"{self._done:,} of {total:,} codes")

    def _on_terminal(self, total: int) -> None:
        from tqdm import tqdm

        if self._bar is None:
            self._bar = tqdm(total=total, unit=" codes", dynamic_ncols=True, leave=False)
        self._bar.update(1)

    def _fault(self, line: str) -> None:
        self._printed += 1
        if self._printed > _MOST + 1:
            return
        line = line if self._printed <= _MOST else "More was found; the table “faults” holds it all."
        if self._bar is not None:
            self._bar.write(line, file=sys.stderr)
        else:
            say(line)
