"""A mapping of the front matter → an item of a motion, every fault with its line."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields
from difflib import get_close_matches
from typing import Any

from wording.amend.item import (
    EACH,
    KINDS,
    Add,
    AddPrinciple,
    Insert,
    Item,
    Label,
    Layout,
    Merge,
    Piece,
    Rename,
    Reorder,
    Split,
    Strike,
    Substitute,
)
from wording.amend.nodes import Mapping, Node, Scalar, Sequence
from wording.errors import Fault, shown
from wording.record.body import MAX_TEXT
from wording.record.characters import check_characters
from wording.record.marks import ID
from wording.record.model import Form

ADDRESS = re.compile(r"[a-z][a-z0-9-]{0,63}(/[1-9][0-9]{0,5})?", re.ASCII)
"""A section, a clause by its place (`section/n`), or a clause by its id."""

REQUIRED: dict[type[Item], tuple[str, ...]] = {
    Strike: ("at",),
    Insert: ("at",),
    Substitute: ("at",),
    Add: ("to",),
    Rename: ("heading",),
    Split: ("into",),
    Merge: ("into",),
}
"""The keys that a kind of item needs beside the one that leads it."""


def keys_of(kind: type[Any]) -> tuple[str, ...]:
    """The keys that an item of that kind may have, in canonical order: its place first."""
    names = [f.name for f in fields(kind) if f.name != "line"]
    return tuple(sorted(names, key=lambda name: name != "at"))


def lead_of(kind: type[Any]) -> str:
    """The key that leads a kind of item."""
    return fields(kind)[0].name


def read_item(node: Node, number: int, file: str, faults: list[Fault]) -> Item | None:
    """The `number`-th item of a motion; None when it has faults, which are appended to `faults`."""
    return _Reader(f"item {number}", file, faults).item(node)


class _Reader:
    """Reads one item; holds its name and where faults go."""

    def __init__(self, name: str, file: str, faults: list[Fault]) -> None:
        self.name, self.file, self.faults = name, file, faults

    def fault(self, line: int, code: str, message: str, mend: str) -> None:
        self.faults.append(Fault(self.file, line, code, f"{self.name}: {message}", mend))

    def item(self, node: Node) -> Item | None:
        if not isinstance(node, Mapping):
            self.fault(node.line, "E-ITEM", "this is no item", "write {at: section/1, strike: “…”, insert: “…”}")
            return None
        before = len(self.faults)
        given = self.unique(node)
        kind = next((kind for kind in KINDS if lead_of(kind) in given), None)
        known = keys_of(kind) if kind else tuple(dict.fromkeys(key for each in KINDS for key in keys_of(each)))
        unknown = [key for key in given if key not in known]
        for key in unknown:
            self.unknown(key, given[key].line, known, kind)
        if kind is None and not unknown:
            leads = ", ".join(lead_of(each) for each in KINDS)
            self.fault(node.line, "E-ITEM", "nothing says what is to be done", f"use one of {leads}")
        values = {key: self.value(key, value, kind) for key, value in given.items() if kind and key in known}
        if kind is None or len(self.faults) > before:
            return None
        item: Item = kind(**values, line=node.line)  # type: ignore[arg-type]  # the readers see to it
        self.complete(item, given)
        return None if len(self.faults) > before else item

    def unique(self, node: Mapping) -> dict[str, Node]:
        given: dict[str, Node] = {}
        for key, value in node.entries:
            if key.value in given:
                self.fault(key.line, "E-DUP-KEY", f"“{shown(key.value, 40)}” stands there twice", "keep one of them")
            given.setdefault(key.value, value)
        return given

    def unknown(self, key: str, line: int, known: tuple[str, ...], kind: type[Item] | None) -> None:
        near = get_close_matches(key[:40], known, 1)
        mend = f"did you mean “{near[0]}”?" if near else f"use {', '.join(known)}"
        what = f"an item with “{lead_of(kind)}” has no key “{shown(key, 40)}”" if kind else ""
        self.fault(line, "E-KEY", what or f"“{shown(key, 40)}” is not a key of an item", mend)

    def value(self, key: str, node: Node, kind: type[Item] | None) -> object:
        if (key, kind) in ((("into"), Split), ("clauses", AddPrinciple)):
            return self.list_of(key, node, self.piece)
        if key in ("merge", "reorder"):
            return self.list_of(key, node, lambda entry: self.text(key, entry, _address))
        return self.text(key, node, _quote if kind is Insert and key in ("after", "before") else READERS.get(key, _any))

    def text(self, key: str, node: Node, read: Callable[[str], str]) -> str:
        if not isinstance(node, Scalar):
            self.fault(node.line, "E-VALUE", f"“{key}” is a list or a mapping", "write one text, in quotation marks")
            return ""
        try:
            return read(node.value.strip(" "))
        except ValueError as error:
            what = f"“{shown(node.value, 60)}” does not do for “{key}”" if node.value else f"“{key}” is empty"
            self.fault(node.line, "E-VALUE", what, str(error))
            return ""

    def list_of(self, key: str, node: Node, read: Callable[[Node], Any]) -> tuple[Any, ...]:
        if not isinstance(node, Sequence):
            self.fault(node.line, "E-VALUE", f"“{key}” is not a list", "write [first, second]")
            return ()
        return tuple(read(entry) for entry in node.entries)

    def piece(self, node: Node) -> Piece:
        if not isinstance(node, Mapping):
            return Piece(self.text("text", node, _wording))
        given, known = self.unique(node), keys_of(Piece)
        for key in given:
            if key not in known:
                self.unknown(key, given[key].line, known, None)
        if "text" not in given:
            self.fault(node.line, "E-MISSING-KEY", "a clause has no “text”", "add it")
        values = {key: self.text(key, value, READERS[key]) for key, value in given.items() if key in known}
        return Piece(**({"text": ""} | values))

    def complete(self, item: Item, given: dict[str, Node]) -> None:
        """What a kind needs, and what does not go together."""
        lead = lead_of(type(item))
        for key in REQUIRED.get(type(item), ()):
            if key not in given:
                self.fault(item.line, "E-MISSING-KEY", f"“{key}” is missing", f"add it beside “{lead}”")
        for problem, mend in _problems(item, given):
            self.fault(item.line, "E-ITEM", problem, mend)


def _problems(item: Item, given: dict[str, Node]) -> list[tuple[str, str]]:
    found = []
    if "after" in given and "before" in given:
        found.append(("it says both “after” and “before”", "keep one of them"))
    if isinstance(item, Insert) and "after" not in given and "before" not in given:
        found.append(("nothing says where the words go", "add “after” or “before” with words of the clause"))
    if isinstance(item, Split | Merge) and not item.to and ("after" in given or "before" in given):
        found.append(("it says a place and no section", "add “to” with the section"))
    if isinstance(item, AddPrinciple) and not (item.add_principle or item.id):
        found.append(("the new section has neither a heading nor an id", "add an id"))
    if isinstance(item, Layout | Label) and len(given) < 2:
        found.append(("nothing says what is to change", f"add {' or '.join(keys_of(type(item))[1:])}"))
    for key in ("into", "merge", "reorder"):
        value = getattr(item, key, None)
        if isinstance(value, tuple) and len(value) < 2:
            found.append((f"“{key}” needs two or more", "name them, or use another kind of item"))
        elif isinstance(item, Merge | Reorder) and isinstance(value, tuple) and len(set(value)) < len(value):
            found.append((f"“{key}” names one of them twice", "name each once"))
    return found


def _any(value: str) -> str:
    if "\n" in value:
        raise ValueError("write it on one line")
    if len(value) > MAX_TEXT:
        raise ValueError(f"write at most {MAX_TEXT} characters")
    faults: list[Fault] = []
    check_characters(value, "", faults)
    if faults:  # YAML's own escapes can spell characters that the text of the file does not hold.
        raise ValueError(f"it holds {faults[0].message}; {faults[0].mend}")
    return value


def _wording(value: str) -> str:
    if not value:
        raise ValueError("write the wording")
    return _any(value)


def _quote(value: str) -> str:
    if not value:
        raise ValueError("quote words of the clause")
    return _any(value)


def _address(value: str) -> str:
    if not ADDRESS.fullmatch(value):
        raise ValueError("write an address such as relationships/3, or an id")
    return value


def _id(value: str) -> str:
    if value and not ID.fullmatch(value):
        raise ValueError("use up to 64 of a-z, 0-9 and “-”, a letter first")
    return value


def _form(value: str) -> str:
    if value not in tuple(Form):
        raise ValueError(f"write one of {', '.join(Form)}")
    return value


def _role(value: str) -> str:
    if value not in ("principle", "notice"):
        raise ValueError("write principle or notice")
    return value


def _depth(value: str) -> str:
    if not re.fullmatch("[0-6]", value, re.ASCII):
        raise ValueError("write a number from 0 to 6")
    return value


def _number(value: str) -> str:
    if value and not re.fullmatch("[0-9]{1,9}", value, re.ASCII):
        raise ValueError("write a number, or leave it empty to have it counted")
    return value


def _occurrence(value: str) -> str:
    if value != EACH and not re.fullmatch("[1-9][0-9]{0,3}", value, re.ASCII):
        raise ValueError("write a number from 1, or “each”")
    return value


READERS: dict[str, Callable[[str], str]] = {
    "text": _wording,
    "strike": _quote,
    "insert": _any,
    "substitute": _wording,
    "add": _wording,
    "into": _wording,
    "occurrence": _occurrence,
    "form": _form,
    "depth": _depth,
    "number": _number,
    "id": _id,
    "role": _role,
    **dict.fromkeys(
        "at to after before strike_clause rename move split strike_principle layout label".split(),
        _address,
    ),
}
"""How each key of an item is read; the others are any text."""
