"""Front matter: lines of flat YAML ⇄ validated `Meta`, every fault with its line."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from wording.errors import Fault
from wording.record.model import Kind, Meta, Status

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
    "motion",
    "translation_of",
    "source_sha256",
    "illustrative",
    "links",
    "note",
)
"""Every key of a version's front matter, in canonical order."""

LIMIT = 16_384
"""Longest front matter that is read, in characters."""

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_SHA = re.compile(r"[0-9a-f]{64}", re.ASCII)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)


def _text(value: str) -> str:
    return value


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


def _language(value: str) -> str:
    if not _LANGUAGE.fullmatch(value):
        raise ValueError("write a language tag such as en, es or pt-BR")
    return value


_READERS: dict[str, Callable[[str], object]] = {
    "language": _language,
    "status": _one_of(Status),
    "kind": _kind,
    "adopted": _date,
    "effective": _date,
    "captured": _date,
    "supersedes_sha256": _sha,
    "source_sha256": _sha,
    "illustrative": _bool,
}


def scalars(text: str, file: str, faults: list[Fault]) -> Iterator[tuple[str, str, int]]:
    """The `key, value, line` entries of flat YAML; anything else in it is appended to `faults`.

    `text` is the front matter without its fences; its first line is line 2 of the file.
    """
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    if len(text) > LIMIT:
        faults.append(
            Fault(file, 1, "E-YAML", f"the front matter is longer than {LIMIT} characters", "shorten the note")
        )
        return
    try:
        yield from _flat(yaml.parse(text, Loader=loader), file, faults)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else 1
        problem = " ".join(str(error.problem or error).split())
        faults.append(
            Fault(
                file, line, "E-YAML", f"this is not YAML ({problem})", "write “key: value”, quoting values that hold “: ”"
            )
        )
    except (yaml.YAMLError, RecursionError) as error:
        problem = " ".join(str(error).split())
        faults.append(
            Fault(file, 1, "E-YAML", f"this is not YAML ({problem})", "write one “key: value” a line, in plain characters")
        )


def _flat(events: Iterable[Any], file: str, faults: list[Fault]) -> Iterator[tuple[str, str, int]]:
    import yaml

    depth, key, key_line = 0, None, 0
    for event in events:
        line = event.start_mark.line + 2
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            faults.append(Fault(file, line, "E-YAML", "YAML anchors and aliases are not allowed", "write the value out"))
            return
        if getattr(event, "tag", None):
            faults.append(Fault(file, line, "E-YAML", f"the YAML tag {event.tag} is not allowed", "remove the tag"))
            return
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > 1 or isinstance(event, yaml.SequenceStartEvent):
                faults.append(
                    Fault(file, line, "E-YAML", "the front matter must be flat", "write one “key: value” a line")
                )
                return
        elif isinstance(event, yaml.ScalarEvent):
            if depth == 0:
                faults.append(
                    Fault(file, line, "E-YAML", "the front matter holds no “key: value”", "write one “key: value” a line")
                )
                return
            if key is None:
                key, key_line = event.value, line
            else:
                yield key, event.value, key_line
                key = None


def read_meta(text: str, file: str, faults: list[Fault]) -> tuple[Meta | None, dict[str, int]]:
    """Front matter as a `Meta` (None when it is faulty) and the line of each of its keys."""
    before = len(faults)
    values: dict[str, Any] = {}
    lines: dict[str, int] = {}
    for key, raw, line in scalars(text, file, faults):
        if key in lines:
            faults.append(
                Fault(file, line, "E-DUP-KEY", f"“{key}” was given already in line {lines[key]}", "keep one of the two")
            )
        elif key not in KEYS:
            near = get_close_matches(key, KEYS, 1)
            mend = f"did you mean “{near[0]}”?" if near else f"use one of {', '.join(KEYS)}"
            faults.append(Fault(file, line, "E-KEY", f"“{_short(key)}” is not a key of a version", mend))
        else:
            values[key] = _value(key, raw.strip(), file, line, faults)
        lines.setdefault(key, line)
    for key in ("title", "status"):
        if not values.get(key) and key not in lines:
            faults.append(Fault(file, 1, "E-MISSING-KEY", f"“{key}” is missing", f"add “{key}: …” to the front matter"))
        elif key == "title" and not values.get(key):
            faults.append(Fault(file, lines[key], "E-VALUE", "the title is empty", "write the title of the code"))
    if len(faults) > before:
        return None, lines
    return Meta(**values, keys=tuple(k for k in KEYS if k in lines)), lines


def _value(key: str, raw: str, file: str, line: int, faults: list[Fault]) -> object:
    if key == "language" and not raw:
        return "en"
    try:
        return _READERS.get(key, _text)(raw)
    except ValueError as error:
        faults.append(Fault(file, line, "E-VALUE", f"“{_short(raw)}” does not do for “{key}”", str(error)))
        return None


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


def write_meta(meta: Meta) -> str:
    """The front matter of `meta`, without fences, in canonical form: each key on one line, long values folded."""
    known = {f.name: getattr(meta, f.name) for f in fields(meta)}
    wanted = set(meta.keys) | {"title", "status"} | {k for k in KEYS if known[k] != _DEFAULTS[k]}
    return "".join(_entry(key, known[key]) for key in KEYS if key in wanted)


_DEFAULTS = {f.name: f.default for f in fields(Meta)}
_PLAIN = re.compile(r"[^\W_][^:#\n\"'{}\[\],&*!|>%@`\\]*(:(?=\S)[^:#\n\"'{}\[\],&*!|>%@`\\]*)*")
_WIDTH = 88


def _entry(key: str, value: object) -> str:
    if value is None or value == "":
        return f"{key}:\n"
    if isinstance(value, bool):
        return f"{key}: {str(value).lower()}\n"
    text = str(value)
    if len(text) > _WIDTH and _folds(text):
        lines = textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
        if " ".join(lines) == text and not any(line[:1] in " \t" for line in lines):
            return f"{key}: >-\n" + "".join(f"  {line}\n" for line in lines)
    plain = _PLAIN.fullmatch(text) and text == text.strip()
    return f"{key}: {text if plain else json.dumps(text, ensure_ascii=False)}\n"


def _folds(text: str) -> bool:
    return text.isprintable() and "  " not in text and text == text.strip()
