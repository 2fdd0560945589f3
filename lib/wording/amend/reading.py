"""The text of a motion → its value, every fault at once with its line."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from wording.amend.item import Item
from wording.amend.motion import Motion, MotionStatus, Overrule, Vote
from wording.amend.nodes import Mapping, Node, Scalar, Sequence, read_tree
from wording.amend.reading_items import ADDRESS, read_item
from wording.comparison.model import Weight
from wording.errors import Fault, RecordError, shortened, shown
from wording.record.characters import check_characters, decode
from wording.record.foreign import check_conflicts
from wording.record.markup import split_front
from wording.record.reading import read_bytes

KEYS = (
    "motion",
    "title",
    "amends",
    "amends_sha256",
    "status",
    "moved_by",
    "seconded_by",
    "committee",
    "recommendation",
    "notice_given",
    "effective",
    "vote",
    "illustrative",
    "weights",
    "amendments",
)
"""Every key of a motion's front matter, in canonical order."""

REQUIRED = ("motion", "title", "amends", "status", "amendments")
"""The keys that every motion gives."""

VOTE = ("for", "against", "abstain", "required")
"""The keys of a vote."""

MAX_ITEMS = 5_000
"""Most items of one motion."""

_ID = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})-[1-9][0-9]{0,3}", re.ASCII)
_ITEM_OF = re.compile(rf"{_ID.pattern}#[1-9][0-9]{{0,3}}", re.ASCII)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


def parse_motion(text: str, id: str = "", file: str = "") -> Motion:
    """The motion that `text` spells out; RecordError holds every fault at once, each with its line.

    `id`, where given, is the one that the front matter has to give (the name of the file); `file` names it in messages.
    """
    faults: list[Fault] = []
    motion = _read(text, id, file or id or "motion", faults)
    if faults or motion is None:
        raise RecordError(tuple(shortened(faults)))
    return motion


def read_motion(path: str | Path) -> Motion:
    """The motion in the file at `path`; UnreadableFile when there is none, RecordError as for `parse_motion`."""
    file, faults = str(path), list[Fault]()
    text = decode(read_bytes(path), file, faults)
    if text is None or faults:
        raise RecordError(tuple(faults))
    stem = Path(path).stem
    return parse_motion(text, stem if _ID.fullmatch(stem) else "", file)


def _read(text: str, id: str, file: str, faults: list[Fault]) -> Motion | None:
    if not text.strip():
        faults.append(
            Fault(file, 0, "E-EMPTY", "the file is empty", "write a motion as content_versions/README.md shows")
        )
        return None
    check_characters(text, file, faults)
    check_conflicts(text, file, faults)
    front, body, _ = split_front(text, file, faults)
    tree = read_tree(front, file, faults) if front is not None else None
    if tree is None:
        return None
    before = len(faults)
    given = _unique(tree, KEYS, "a motion", file, faults)
    for key in REQUIRED:
        if key not in given:
            mend = f"add “{key}: …” to the front matter"
            faults.append(Fault(file, 1, "E-MISSING-KEY", f"“{key}” is missing", mend))
    values: dict[str, Any] = {key: _value(key, node, file, faults) for key, node in given.items()}
    _check_id(values.get("motion"), id, given, file, faults)
    if len(faults) > before:
        return None
    return Motion(**values, rationale=body.strip("\n"), file=file)


def _unique(tree: Mapping, known: tuple[str, ...], what: str, file: str, faults: list[Fault]) -> dict[str, Node]:
    """The known keys of a mapping and their values; those that are unknown or stand twice are faults."""
    given: dict[str, Node] = {}
    for key, node in tree.entries:
        name = shown(key.value, 40)
        if key.value not in known:
            near = get_close_matches(key.value[:40], known, 1)
            mend = f"did you mean “{near[0]}”?" if near else f"use one of {', '.join(known)}"
            faults.append(Fault(file, key.line, "E-KEY", f"“{name}” is not a key of {what}", mend))
        elif key.value in given:
            faults.append(Fault(file, key.line, "E-DUP-KEY", f"“{name}” stands there twice", "keep one of them"))
        else:
            given[key.value] = node
    return given


def _check_id(motion: object, id: str, given: dict[str, Node], file: str, faults: list[Fault]) -> None:
    if id and motion and motion != id:
        message = f"the file is named {id}, the motion “{shown(str(motion), 40)}”"
        faults.append(Fault(file, given["motion"].line, "E-VALUE", message, "give both the same name"))


def _value(key: str, node: Node, file: str, faults: list[Fault]) -> object:
    if key == "amendments":
        return _amendments(node, file, faults)
    if key == "weights":
        return _weights(node, file, faults)
    if key == "vote":
        return _vote(node, file, faults)
    return _scalar(key, node, _READERS.get(key, _words), file, faults)


def _scalar(key: str, node: Node, read: Callable[[str], Any], file: str, faults: list[Fault]) -> Any:
    if not isinstance(node, Scalar):
        message = f"“{key}” is a list or a mapping"
        faults.append(Fault(file, node.line, "E-VALUE", message, "write one text"))
        return None
    raw = node.value.strip()
    check_characters(raw, file, faults, node.line)
    try:
        return read(raw)
    except ValueError as error:
        message = f"“{shown(raw, 40)}” does not do for “{key}”" if raw else f"“{key}” is empty"
        faults.append(Fault(file, node.line, "E-VALUE", message, str(error)))
        return None


def _list(key: str, node: Node, file: str, faults: list[Fault]) -> list[Node]:
    if isinstance(node, Sequence) and len(node.entries) <= MAX_ITEMS:
        return node.entries
    if not (isinstance(node, Scalar) and not node.value):
        message = (
            f"“{key}” is not a list" if not isinstance(node, Sequence) else f"“{key}” has more than {MAX_ITEMS} items"
        )
        faults.append(Fault(file, node.line, "E-VALUE", message, "write one item a line, “- {…}”"))
    return []


def _amendments(node: Node, file: str, faults: list[Fault]) -> tuple[Item, ...]:
    items = [read_item(entry, n, file, faults) for n, entry in enumerate(_list("amendments", node, file, faults), 1)]
    if not items and not faults:
        faults.append(
            Fault(file, node.line, "E-VALUE", "the motion has no amendments", "write one item a line, “- {…}”")
        )
    return tuple(item for item in items if item is not None)


def _weights(node: Node, file: str, faults: list[Fault]) -> tuple[Overrule, ...]:
    made = []
    readers = {**_READERS, "at": _changed}
    for entry in _list("weights", node, file, faults):
        if not isinstance(entry, Mapping):
            mend = "write {at: relationships/3, weight: editorial, because: “…”}"
            faults.append(Fault(file, entry.line, "E-VALUE", "this is no weight", mend))
            continue
        given = _unique(entry, ("at", "weight", "because"), "a weight", file, faults)
        missing = [key for key in ("at", "weight", "because") if key not in given]
        faults += [Fault(file, entry.line, "E-MISSING-KEY", f"a weight has no “{key}”", "add it") for key in missing]
        found = {key: _scalar(key, value, readers[key], file, faults) for key, value in given.items()}
        if len(found) == 3:
            made.append(Overrule(found["at"], found["weight"], found["because"]))
    return tuple(made)


def _vote(node: Node, file: str, faults: list[Fault]) -> Vote:
    if isinstance(node, Scalar) and not node.value:
        return Vote()
    if not isinstance(node, Mapping):
        faults.append(Fault(file, node.line, "E-VALUE", "“vote” is no vote", 'write {for: "7", against: "1"}'))
        return Vote()
    given = _unique(node, VOTE, "a vote", file, faults)
    found = {key: _scalar(key, value, _READERS.get(key, _words), file, faults) or "" for key, value in given.items()}
    return Vote(*(found.get(key, "") for key in VOTE))


def _words(value: str) -> str:
    if "\n" in value:
        raise ValueError("write it on one line")
    return value


def _title(value: str) -> str:
    if not value:
        raise ValueError("write it out")
    return _words(value)


def _motion_id(value: str) -> str:
    found = _ID.fullmatch(value)
    if not found:
        raise ValueError("write a date and a number, such as 2026-12-01-1")
    _day(found[1])
    return value


def _amends(value: str) -> str:
    if not value or ("#" in value and not _ITEM_OF.fullmatch(value)):
        raise ValueError("write the id of a version, or 2026-12-01-1#2 for an item of another motion")
    return _words(value)


def _sha(value: str) -> str:
    if value and not re.fullmatch("[0-9a-f]{64}", value):
        raise ValueError("write 64 hexadecimal digits, as sha256sum prints them")
    return value


def _status(value: str) -> MotionStatus:
    try:
        return MotionStatus(value)
    except ValueError:
        raise ValueError(f"write one of {', '.join(MotionStatus)}") from None


def _day(value: str) -> date | None:
    if value and not _DATE.fullmatch(value):
        raise ValueError("write a date as year-month-day, such as 2026-11-22")
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise ValueError("write a day that the calendar has") from None


def _bool(value: str) -> bool:
    if value not in ("true", "false", ""):
        raise ValueError("write true or false")
    return value == "true"


def _at(value: str) -> str:
    if not ADDRESS.fullmatch(value):
        raise ValueError("write an address such as relationships/3, or an id")
    return value


def _changed(value: str) -> str:
    """An address of the text amended; after the word `new`, one of the text as it would read."""
    _at(value.removeprefix("new "))
    return value


def _weight(value: str) -> Weight:
    if value not in (Weight.EDITORIAL, Weight.JUDGE):
        raise ValueError("write editorial or judge")
    return Weight(value)


def _count(value: str) -> str:
    if value and not re.fullmatch("[0-9]{1,6}", value, re.ASCII):
        raise ValueError("write a number")
    return value


_READERS: dict[str, Callable[[str], Any]] = {
    "motion": _motion_id,
    "title": _title,
    "amends": _amends,
    "amends_sha256": _sha,
    "status": _status,
    "notice_given": _day,
    "effective": _day,
    "illustrative": _bool,
    "at": _at,
    "weight": _weight,
    "because": _title,
    "for": _count,
    "against": _count,
    "abstain": _count,
}
