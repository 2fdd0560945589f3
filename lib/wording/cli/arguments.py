"""Arguments that several commands share."""

from __future__ import annotations

import argparse
from datetime import date


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
