"""The command `wording`: arguments in, text and an exit code out. Everything else is done by the library."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence

from wording import __version__
from wording.cli import check, diff, find, fmt, import_, lint, packet, show, since, track, versions
from wording.cli.exits import FINE, TROUBLE
from wording.errors import WordingError

COMMANDS = (versions, show, check, lint, diff, track, find, since, packet, import_, fmt)
"""Each command is a module with `add(commands)`, which describes it, and `run(args)`, which does it."""


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    whole = argparse.ArgumentParser(
        prog="wording",
        description="Every word of a code of ethics on the record: its versions, what changed, the board’s packet.",
        epilog="OLD, NEW and VERSION are ids, unambiguous prefixes, labels, “current” (in force today), “latest”, or "
        "paths to files. Exit codes: 0 nothing to report, 1 differences or problems found, 2 trouble.",
    )
    whole.add_argument("--root", default=".", metavar="DIR", help="folder that holds content_versions/ (default: here)")
    whole.add_argument("--version", action="version", version=f"wording {__version__}")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add(commands)
    return whole


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code; trouble is one sentence on stderr, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    args = parser().parse_args(argv)
    try:
        if sys.stdout is None:
            return _trouble("there is nowhere to print to; open the standard output, or name a file with -o.")
        code: int = args.run(args)
        sys.stdout.flush()
    except WordingError as error:
        return _trouble(str(error))
    except BrokenPipeError:
        return _silenced(FINE)
    except OSError as error:
        return _silenced(_trouble(f"the result could not be printed: {error.strerror or error}."))
    except KeyboardInterrupt:
        return _trouble("stopped.")
    except (RecursionError, MemoryError):
        return _trouble("the input is too large or too deeply nested to be read; split it.")
    return code


def _silenced(code: int) -> int:
    """The exit code, when nothing more can be printed: what is buffered goes nowhere, so that Python is quiet too."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


def _trouble(message: str) -> int:
    if sys.stderr is not None:
        for line in message.split("\n"):
            print(f"wording: {line}", file=sys.stderr)
    return TROUBLE
