"""Front matter: text ⇄ validated `Meta`, every fault with its line."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import Any

from wording.errors import Fault, shown
from wording.record.characters import check_characters
from wording.record.flat import entries
from wording.record.model import Kind, Meta, Status
from wording.record.tags import is_tag

KEYS = (
    "title",
    "association",
    "language",
    "status",
    "kind",
    "adopted",
    "effective",
    "captured",
    "source",
    "supersedes",
    "supersedes_sha256",
    "register_sha256",
    "motion",
    "motion_sha256",
    "translation_of",
    "source_sha256",
    "illustrative",
    "links",
    "silence",
    "note",
)
"""Every key of a version's front matter, in canonical order."""

REQUIRED = ("title", "status")
"""The keys that every version gives."""

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SHA = re.compile(r"[0-9a-f]{64}")


def _text(value: str) -> str:
    if "\n" in value:
        raise ValueError("write it on one line; only the note may have several")
    return value


def _title(value: str) -> str:
    if not value:
        raise ValueError("write the title of the code")
    return _text(value)


def _date(value: str) -> date | None:
    if not value:
        return None
    if not _DATE.fullmatch(value):
        raise ValueError("write a date as year-month-day, such as 2026-11-22")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError("write a day that the calendar has") from None


def _bool(value: str) -> bool:
    if value not in ("true", "false", ""):
        raise ValueError("write true or false")
    return value == "true"


def _one_of(kinds: type[StrEnum]) -> Callable[[str], StrEnum]:
    def read(value: str) -> StrEnum:
        try:
            return kinds(value)
        except ValueError:
            raise ValueError(f"write one of {', '.join(kinds)}") from None

    return read


def _kind(value: str) -> Kind | None:
    return Kind(_one_of(Kind)(value)) if value else None


def _sha(value: str) -> str:
    if value and not _SHA.fullmatch(value):
        raise ValueError("write 64 hexadecimal digits, as sha256sum prints them")
    return value


def _shas(value: str) -> str:
    if not all(_SHA.fullmatch(each) for each in value.split(", ") if value):
        raise ValueError("write 64 hexadecimal digits for each motion, parted by a comma and a space")
    return value


def _language(value: str) -> str:
    if value and not is_tag(value):
        raise ValueError("write a language tag such as en, es or pt-BR")
    return value or "en"


_READERS: dict[str, Callable[[str], object]] = {
    "title": _title,
    "language": _language,
    "status": _one_of(Status),
    "kind": _kind,
    "adopted": _date,
    "effective": _date,
    "captured": _date,
    "supersedes_sha256": _sha,
    "register_sha256": _sha,
    "motion_sha256": _shas,
    "source_sha256": _sha,
    "illustrative": _bool,
    "note": str,
}


def read_meta(text: str, file: str, faults: list[Fault]) -> tuple[Meta | None, dict[str, int]]:
    """Front matter as a `Meta` (None when it is faulty) and the line of each of its keys."""
    before = len(faults)
    values: dict[str, Any] = {}
    lines: dict[str, int] = {}
    for key, raw, line in entries(text, file, faults):
        if key in lines:
            message = f"“{shown(key, 40)}” was given already in line {lines[key]}"
            faults.append(Fault(file, line, "E-DUP-KEY", message, "keep one of the two"))
        elif key not in KEYS:
            from difflib import get_close_matches

            near = get_close_matches(key[:40], KEYS, 1)
            mend = f"did you mean “{near[0]}”?" if near else f"use one of {', '.join(KEYS)}"
            faults.append(Fault(file, line, "E-KEY", f"“{shown(key, 40)}” is not a key of a version", mend))
        else:
            if "\\" in text:  # YAML's own escapes can spell characters that the text of the file does not hold.
                check_characters(raw, file, faults, line)
            values[key] = _value(key, raw.strip(), file, line, faults)
        lines.setdefault(key, line)
    for key in REQUIRED:
        if key not in lines and not any(f.code == "E-YAML" for f in faults[before:]):
            faults.append(Fault(file, 1, "E-MISSING-KEY", f"“{key}” is missing", f"add “{key}: …” to the front matter"))
    _check_days(values, lines, file, faults)
    if len(faults) > before:
        return None, lines
    return Meta(**values, keys=tuple(key for key in KEYS if key in lines)), lines


def _value(key: str, raw: str, file: str, line: int, faults: list[Fault]) -> object:
    try:
        return _READERS.get(key, _text)(raw)
    except ValueError as error:
        message = f"“{shown(raw, 40)}” does not do for “{key}”" if raw else f"“{key}” is empty"
        faults.append(Fault(file, line, "E-VALUE", message, str(error)))
        return None


def _check_days(values: dict[str, Any], lines: dict[str, int], file: str, faults: list[Fault]) -> None:
    adopted, effective = values.get("adopted"), values.get("effective")
    if adopted and effective and effective < adopted:
        message = f"it takes effect on {effective}, before the vote on {adopted}"
        faults.append(Fault(file, lines["effective"], "E-DATES", message, "correct one of the two days"))


def write_meta(meta: Meta) -> str:
    """The front matter of `meta`, without fences, in canonical form: keys in order, long values folded."""
    known = {f.name: getattr(meta, f.name) for f in fields(meta)}
    wanted = {*meta.keys, *REQUIRED, *(key for key in KEYS if known[key] != _DEFAULTS[key])}
    return "".join(_entry(key, known[key]) for key in KEYS if key in wanted)


_DEFAULTS = {f.name: f.default for f in fields(Meta)}
_CALM = r"[^:#\n\"'{}\[\],&*!|>%@`\\]"
_PLAIN = re.compile(rf"[^\W_]{_CALM}*(?::(?=\S){_CALM}*)*")
_WIDTH = 88


def _entry(key: str, value: object) -> str:
    if value is None or value == "":
        return f"{key}:\n"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    if folded := _folded(text):
        return f"{key}: >-\n{folded}"
    if _PLAIN.fullmatch(text) and text.isprintable() and text == text.strip():
        return f"{key}: {text}\n"
    import json  # reading, the common case, needs neither of the two modules

    return f"{key}: {json.dumps(text, ensure_ascii=False)}\n"


def _folded(text: str) -> str:
    """A long text, or one of several paragraphs, as the lines of a folded scalar; empty where that can't be."""
    paragraphs = text.split("\n")
    if len(text) <= _WIDTH and len(paragraphs) == 1:
        return ""
    import textwrap

    wrapped = [textwrap.wrap(p, _WIDTH, break_long_words=False, break_on_hyphens=False) for p in paragraphs]
    whole = all(
        " ".join(lines) == p == p.strip() and p.isprintable() for lines, p in zip(wrapped, paragraphs, strict=True)
    )
    if not (whole and paragraphs[0] and paragraphs[-1]):
        return ""
    return "\n".join("".join(f"  {line}\n" for line in lines) for lines in wrapped)
