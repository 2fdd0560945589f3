"""The command `wording`: arguments in, text and an exit code out. Everything else is done by the library."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from keyword import iskeyword

from wording import __version__
from wording.cli.exits import FINE, TROUBLE
from wording.errors import WordingError

COMMANDS = (
    "versions",
    "show",
    "check",
    "verify",
    "adopt",
    "lint",
    "diff",
    "track",
    "blame",
    "find",
    "since",
    "sisters",
    "drift",
    "translations",
    "translate",
    "amend",
    "packet",
    "replies",
    "corpus",
    "import",
    "export",
    "init",
    "fmt",
)
"""Each command is a module here with `add(commands)`, which describes it, and `run(args)`, which does it."""


def parser(command: str | None = None) -> argparse.ArgumentParser:
    """The parser of the whole command line, or of one command: the others need not be loaded to run it."""
    whole = argparse.ArgumentParser(
        prog="wording",
        description="Every word of a code of ethics on the record: its versions, what changed, the board’s packet.",
        epilog="OLD, NEW and VERSION are ids, unambiguous prefixes, labels, “current” (in force today), “latest”, or "
        "paths to files. Exit codes: 0 nothing to report, 1 differences or problems found, 2 trouble.",
    )
    whole.add_argument("--root", default=".", metavar="DIR", help="folder that holds content_versions/ (default: here)")
    whole.add_argument("--version", action="version", version=f"wording {__version__}")
    commands = whole.add_subparsers(prog="wording", dest="command", metavar="COMMAND", required=True)
    for name in COMMANDS if command is None else (command,):
        import_module(f"wording.cli.{name}{'_' if iskeyword(name) else ''}").add(commands)
    return whole


def _command(argv: Sequence[str]) -> str | None:
    """The command that the words name, after `--root DIR`; None where the whole parser has to say what is wrong."""
    words = iter(argv)
    for word in words:
        if word == "--root":
            next(words, None)
        elif not word.startswith("--root="):
            return word if word in COMMANDS else None
    return None


def _no_command(words: Sequence[str]) -> str | None:
    """What to say where the first word is no command, with the one that was probably meant."""
    word = words[2] if len(words) > 2 and words[0] == "--root" else words[0]
    if word.startswith("-") or word in COMMANDS:
        return None
    from difflib import get_close_matches

    near = get_close_matches(word, COMMANDS, 1)
    meant = f"did you mean “{near[0]}”?" if near else "“wording help” lists them."
    return f"there is no command “{word}”; {meant}"


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code; trouble is one sentence on stderr, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    words = sys.argv[1:] if argv is None else argv
    if list(words) in ([], ["help"]):
        parser().print_help(sys.stdout if words else sys.stderr)
        return FINE if words else TROUBLE
    if (wrong := _no_command(words)) is not None:
        return _trouble(wrong)
    args = parser(_command(words)).parse_args(words)
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
