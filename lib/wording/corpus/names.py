"""Names of the files of a code → which are versions, of what day, and in what order they came.

1. Versions are the files that end in `.md`, `.markdown` or `.txt`. Hidden files and those that commonly lie beside a
   text (README, LICENSE, a register, a manifest) are passed over; any other file is reported and left out.
2. The day is the first date in the name, as in `2019-03-01.md`, `2019-03-01-label.txt`, `20190301.txt` or, from a git
   history, `0003__2019-03-01__5d857d15.md`. Without one it is the day that the file's front matter gives.
3. Versions are in order of day, then of name, numbers in names by their size.
4. Where no file of a code has a day, names alone give the order (`1.9.md`, `1.10.md`), and that is reported; where only
   some have one, the others are reported and left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

SUFFIXES = (".md", ".markdown", ".txt")
"""Ends of the names of texts."""

_BESIDE = re.compile(
    r"(readme|licen[cs]e|copying|changelog|contributing|manifest|sha256sums)(\.[a-z0-9]{1,5})*|procedure\.yaml",
    re.IGNORECASE,
)
_DATES = (
    re.compile(r"(?<![0-9])([0-9]{4})([-_.])([0-9]{2})\2([0-9]{2})(?![0-9])"),
    re.compile(r"(?<![0-9A-Za-z])([0-9]{4})()([0-9]{2})([0-9]{2})(?=T[0-9]|(?![0-9A-Za-z]))"),
)
_TRANSLATION = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:-[a-z0-9-]+)?\.[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\.md")
_FRONT = re.compile(r"\A\ufeff?(?:---|\+\+\+)[ \t]*\r?\n(.*?)^(?:---|\+\+\+)[ \t]*$", re.DOTALL | re.MULTILINE)
_FRONT_DAY = r"^{key}[ \t]*[:=][ \t]*[\"']?([0-9]{{4}})-([0-9]{{2}})-([0-9]{{2}})(?![0-9])"
_FRONT_KEYS = ("effective", "adopted", "captured", "date")

Order = tuple[date, tuple[str | tuple[int, str], ...]]
"""What versions are sorted by."""


def is_text(name: str) -> bool:
    """Whether the file is Markdown or plain text, by its name."""
    return name.lower().endswith(SUFFIXES)


def is_beside(name: str) -> bool:
    """Whether such a file commonly lies beside the versions of a text and is none of them."""
    return name.startswith((".", "_")) or _BESIDE.fullmatch(name) is not None


def is_translation(name: str) -> bool:
    """Whether a record would call the file a translation of a version."""
    return _TRANSLATION.fullmatch(name) is not None


def stem(name: str) -> str:
    """The id of the version in that file: its name less its ending."""
    return name[: name.rindex(".")]


def day_of_name(name: str) -> date | None:
    """The first date in a name that the calendar has; None where there is none."""
    for pattern in _DATES:
        for year, _, month, day in pattern.findall(name):
            if found := _date(year, month, day):
                return found
    return None


def day_of_front(text: str) -> date | None:
    """The day that front matter gives: in force, else adopted, captured, or dated; None where there is none."""
    front = _FRONT.match(text[:65_536])
    for key in _FRONT_KEYS if front else ():
        found = re.search(_FRONT_DAY.format(key=key), front[1] if front else "", re.MULTILINE)
        if found and (day := _date(*found.groups())):
            return day
    return None


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def order(name: str, day: date | None) -> Order:
    """What the versions of one code are sorted by."""
    return (day or date.min, tuple(_pieces(name)))


def _pieces(name: str) -> Iterator[str | tuple[int, str]]:
    """The name cut at its numbers, which count by their size: letters and numbers take turns."""
    for at, piece in enumerate(re.split(r"([0-9]+)", name)):
        yield (len(piece.lstrip("0")), piece.lstrip("0")) if at % 2 else piece
    yield (0, name)
