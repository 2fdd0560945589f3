"""The marks that a line of a version may begin or end with, and the escape of wording that looks like one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from wording.record.foreign import CONFLICT, FENCE

ID = re.compile(r"[a-z][a-z0-9-]{0,63}", re.ASCII)
"""An id of a section or clause."""

BULLETS = "-*+•‣◦▪●○■·"
"""The characters that begin a list item; `-` is the canonical one, the others are as people and pages type them."""

HEADING = re.compile(r"(#{1,6})(?: ++(.*))?")
ITEM = re.compile(rf"( *+)(?:([{BULLETS}])|([0-9]{{1,9}})[.)])(?: ++(.*))?")
RULE = re.compile(r"-{3,}|={3,}|_{3,}|\*{3,}")

_LEADING = re.compile(rf"\\|#|[{BULLETS}](?: |$)|{RULE.pattern}|{FENCE.pattern}|{CONFLICT.pattern}")
_NUMBER = re.compile(r"([0-9]{1,9})(\\*)[.)](?: |$)")

# Scripts written without spaces between words: a soft wrap there stands for nothing, not for a space.
_CJK = (
    "\u3001-\u3096\u309b-\u30ff\u3100-\u312f\u31f0-\u31ff\u3300-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff9f\U00020000-\U0003fffd"
)
_QUOTES = "“”‘’…—"


def slug(heading: str) -> str:
    """A name made from a heading: a-z, 0-9 and hyphens, a letter first; may be empty.

    A number at its head is dropped ("2. Integrity" gives `integrity`), since numbers change and names must not.
    """
    plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).lstrip("-0123456789")[:64].rstrip("-")


def unwrap(lines: list[str]) -> str:
    """The lines of one paragraph as one line: soft wraps become a space, or nothing between two CJK characters."""
    parts = lines[:1]
    for before, line in pairwise(lines):
        parts += [line] if _in_one(before[-1:] + line[:1]) else [" ", line]
    return "".join(parts)


def _in_one(edge: str) -> bool:
    """Whether nothing stands between the two characters at the edge of two lines."""
    return max(edge, default="") >= _CJK[0] and _cjk_edge().fullmatch(edge) is not None


@lru_cache(maxsize=1)
def _cjk_edge() -> re.Pattern[str]:
    """Made when it is first asked for: it takes longer than reading a version, and few are in these scripts."""
    return re.compile(f"[{_CJK}][{_CJK}{_QUOTES}]|[{_QUOTES}][{_CJK}]")


def escape(text: str) -> str:
    """Wording as it is written at the start of a line, so that no part of it is read as a mark."""
    text = escape_end(text)
    if number := _NUMBER.match(text):
        return f"{number[1]}\\{text[number.end(1) :]}"
    return f"\\{text}" if _LEADING.match(text) else text


def escape_end(text: str) -> str:
    """Wording as it is written at the end of a heading, so that braces are not read as attributes."""
    start = _braces(text)
    return text if start < 0 else f"{text[:start]}\\{text[start:]}"


def unescape_start(line: str) -> str:
    """Undoes what `escape` does at the start of a line."""
    if (number := _NUMBER.match(line)) and number[2]:
        return line[: number.end(1)] + line[number.end(1) + 1 :]
    rest = line[1:]
    return rest if line.startswith("\\") and (_LEADING.match(rest) or _NUMBER.match(rest)) else line


def unescape_end(text: str) -> str:
    """Undoes what `escape_end` does."""
    start = _braces(text)
    return text if start < 1 or text[start - 1] != "\\" else text[: start - 1] + text[start:]


def split_braces(raw: str) -> tuple[str, str, bool]:
    """Text before a closing `{…}`, what is between its braces, and whether a space (or nothing) parts the two.

    Escaped braces and no braces give the whole text and an empty string.
    """
    start = _braces(raw)
    if start < 0 or raw[:start].endswith("\\"):
        return raw, "", True
    before = raw[:start]
    return before.rstrip(" "), raw[start + 1 : -1].strip(), before[-1:] in ("", " ")


def _braces(text: str) -> int:
    """Where a `{…}` that closes the text begins; -1 when there is none."""
    if not text.endswith("}"):
        return -1
    start = text.rfind("{")
    return -1 if "}" in text[start:-1] else start
