"""Arguments that several commands share."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wording.sisters.drift_model import Member


def day(text: str) -> date:
    """A date of the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a date such as 2026-11-22") from None


def today() -> date:
    """The day on which the command runs: the only place where a clock is read."""
    return date.today()


def add_day(command: argparse.ArgumentParser) -> None:
    """Adds `--on DATE`."""
    command.add_argument("--on", type=day, metavar="DATE", help="with “current”: in force on that day")


def add_prepared_on(command: argparse.ArgumentParser) -> None:
    """Adds `--prepared-on DATE`."""
    command.add_argument("--prepared-on", type=day, metavar="DATE", help="the date that it shows (default: today)")


def add_links(command: argparse.ArgumentParser) -> None:
    """Adds `--links FILE`."""
    command.add_argument("--links", metavar="FILE", help="pairings that a person decided, one “old -> new” a line")


def add_output(command: argparse.ArgumentParser) -> None:
    """Adds `-o FILE`."""
    command.add_argument("-o", "--output", metavar="FILE", help="write the result to FILE instead of printing it")


def add_family(command: argparse.ArgumentParser) -> None:
    """Adds the codes of a family, and names that their front matter does not give."""
    command.add_argument("model", metavar="MODEL", help="folder of the code that the others adapted")
    command.add_argument("sisters", nargs="+", metavar="SISTER", help="folder of a code that adapted it")
    command.add_argument(
        "--name",
        action="append",
        default=[],
        metavar="CODE=NAME",
        help="a further name of a code's association, such as lakeside=“Lake Mediators”; may be repeated",
    )


def family(args: argparse.Namespace) -> tuple[Member, ...]:
    """The codes that `add_family` asked for; folders are sought below --root."""
    from pathlib import Path

    from wording.errors import WordingError
    from wording.sisters.family import read_family

    names: dict[str, list[str]] = {}
    for given in args.name:
        code, mark, name = given.partition("=")
        if not (mark and code and name.strip()):
            raise WordingError(f"--name wants CODE=NAME, such as lakeside=“Lake Mediators”, and got “{given}”.")
        names.setdefault(code, []).append(name.strip())
    return read_family([Path(args.root) / folder for folder in (args.model, *args.sisters)], names)
