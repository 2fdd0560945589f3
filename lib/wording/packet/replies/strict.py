"""Bytes from anybody → JSON values within bounds, and the checks that every reader of them needs."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any, NoReturn

from wording.errors import UnreadableFile, shown
from wording.packet.visible import visible

MAX_DEPTH = 8
"""Deepest nesting that is read; a reply needs three."""
# A quotation that does not end is taken whole, so that a hostile text costs one reading and not one for each quote.
_NESTS = re.compile(r'"(?:[^"\\]|\\.)*+\\?(?:"|\Z)|[\[{]|[\]}]', re.DOTALL)
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MARKS_IN_A_ROW = re.compile("(?:[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]){9,}")


def parsed(data: bytes, what: str) -> Any:
    """The JSON value of the bytes; UnreadableFile, naming `what`, where they are none or no plain one."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFile(f"{what} is not text in UTF-8.") from None
    if _depth(text) > MAX_DEPTH:
        raise UnreadableFile(f"{what} is nested more deeply than any reply.")
    try:
        return json.loads(text, object_pairs_hook=_closed, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        why = shown(str(error), 120) if type(error) is ValueError and error.args else "it is not JSON"
        raise UnreadableFile(f"{what} cannot be read: {why}.") from None


def _depth(text: str) -> int:
    """How deep brackets are nested outside of quoted texts, as far as is needed to know that it is too deep."""
    depth = deepest = 0
    for found in _NESTS.finditer(text):
        if found[0] in "[{":
            depth += 1
            deepest = max(deepest, depth)
            if deepest > MAX_DEPTH:
                break
        elif found[0] in "]}":
            depth -= 1
    return deepest


def _closed(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"it has the key “{shown(key, 40)}” twice")
        found[key] = value
    return found


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


class Reader:
    """Takes typed values out of an object; the first slip is an UnreadableFile that names it."""

    def __init__(self, value: Any, what: str, keys: tuple[str, ...]) -> None:
        self.what = what
        if not isinstance(value, dict):
            self.fail("something else stands where an object should")
        self.value: dict[str, Any] = value
        if unknown := [key for key in value if key not in keys]:
            self.fail(f"it has a key that is not known, “{shown(unknown[0], 40)}”")

    def fail(self, why: str) -> NoReturn:
        """Raises UnreadableFile."""
        raise UnreadableFile(f"{self.what} cannot be read: {why}.")

    def text(self, key: str, most: int, *, lines: bool = False) -> str:
        """A text of at most `most` characters, with all that hides or steers spelt out; empty when it is not there."""
        value = self.value.get(key)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.fail(f"“{key}” is not a text")
        if len(value) > most:
            self.fail(f"“{key}” is longer than {most:,} characters")
        return harmless(value, lines=lines)

    def flag(self, key: str) -> bool:
        """True or false."""
        value = self.value.get(key)
        if not isinstance(value, bool):
            self.fail(f"“{key}” is neither true nor false")
        return value

    def items(self, key: str, most: int) -> list[Any]:
        """A list of at most `most` entries; empty when it is not there."""
        value = self.value.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            self.fail(f"“{key}” is not a list")
        if len(value) > most:
            self.fail(f"“{key}” has more than {most:,} entries")
        return value

    def matching(self, key: str, pattern: re.Pattern[str], means: str) -> str:
        """A text of a given form; `means` says what it should be."""
        value = self.value.get(key)
        if not isinstance(value, str) or not pattern.fullmatch(value):
            self.fail(f"“{key}” is not {means}")
        return value

    def day(self, key: str) -> date | None:
        """A date, or None when it is empty or not there."""
        value = self.value.get(key)
        if value is None or value == "":
            return None
        if not isinstance(value, str) or not _DAY.fullmatch(value):
            self.fail(f"“{key}” is not a date such as 2026-11-22")
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"“{key}” is not a day of the calendar")


def harmless(text: str, *, lines: bool = False) -> str:
    """The text without anything that hides, steers or smears; in one line, unless its lines are to be kept."""
    text = _MARKS_IN_A_ROW.sub("[accents]", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    text = visible(text if lines else " ".join(text.split("\n"))).strip()
    return text if lines else " ".join(text.split(" "))
