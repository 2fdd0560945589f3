"""The board's rule file, `procedure.yaml`: text → `Procedure`, every fault with its line.

Flat YAML: `source`, `illustrative` and `note`, then what each weight (`editorial`, `judge`) or rule of weight
(`section-removed`) calls for, and the notice it needs under the same name with `_notice`. What stands further down
outweighs what stands above it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from wording.errors import Fault, shown
from wording.record.characters import check_characters
from wording.record.flat import entries
from wording.record.foreign import check_conflicts

PROCEDURE = "procedure.yaml"
"""File name of the rule file."""

_FACTS = ("source", "illustrative", "note")
_NOTICE = "_notice"
_DAYS = re.compile(r"([0-9]{1,4})(?: days?)?")
_NAME = re.compile(r"[a-z][a-z-]{0,63}")


@dataclass(frozen=True, slots=True)
class Call:
    """What changes of one kind call for."""

    when: str
    """A weight (`editorial`, `judge`), or a rule of weight such as `section-removed`."""
    calls_for: str
    """The procedure, as the board words it."""
    notice_days: int = 0
    """Days of notice that it needs."""
    line: int = 0
    """Line of the file."""


@dataclass(frozen=True, slots=True)
class Procedure:
    """What a board's own rules call for, from the least to the most."""

    calls: tuple[Call, ...]
    """The rules, in the order of the file: the later outweighs the earlier."""
    source: str = ""
    """Where the rules stand, such as an article of the bylaws."""
    illustrative: bool = False
    """Whether the file was written to show the tool at work; every output must say so."""
    note: str = ""
    """Anything a reader should know."""
    file: str = ""
    """The file it was read from."""


def read_procedure(text: str, file: str, faults: list[Fault]) -> Procedure | None:
    """The rules of the file; None when it is faulty, and every fault of it in `faults`."""
    before = len(faults)
    check_characters(text, file, faults)
    check_conflicts(text, file, faults)
    values = _values(text, file, faults)
    facts = {key: values.pop(key) for key in _FACTS if key in values}
    _check_illustrative(*facts.get("illustrative", ("", 0)), file, faults)
    notices = {key.removesuffix(_NOTICE): values.pop(key) for key in [*values] if key.endswith(_NOTICE)}
    days = {key: _days(key, *notice, file, faults) for key, notice in notices.items()}
    for key, (value, line) in values.items():
        _check_call(key, value, line, file, faults)
    for key in notices.keys() - values.keys():
        message = f"a notice is given for “{shown(key, 40)}”, and no procedure"
        faults.append(Fault(file, notices[key][1], "E-MISSING-KEY", message, f"add “{shown(key, 40)}: …” above it"))
    if len(faults) > before:
        return None
    calls = tuple(Call(key, value, days.get(key, 0), line) for key, (value, line) in values.items())
    source, illustrative, note = (facts.get(key, ("", 0))[0] for key in _FACTS)
    return Procedure(calls, source, illustrative == "true", note, file)


def _values(text: str, file: str, faults: list[Fault]) -> dict[str, tuple[str, int]]:
    """Value and line of each key."""
    values: dict[str, tuple[str, int]] = {}
    own: list[Fault] = []
    for key, value, line in entries(text, file, own):
        if key in values:
            message = f"“{shown(key, 40)}” was given already in line {values[key][1]}"
            own.append(Fault(file, line, "E-DUP-KEY", message, "keep one of the two"))
        values.setdefault(key, (" ".join(value.split()), line - 1))
    # The reader of front matter counts from the line after a fence, and this file has none.
    faults += [replace(fault, line=max(fault.line - 1, 0)) for fault in own]
    return values


def _check_illustrative(value: str, line: int, file: str, faults: list[Fault]) -> None:
    if value not in ("", "true", "false"):
        message = f"“{shown(value, 40)}” does not do for “illustrative”"
        faults.append(Fault(file, line, "E-VALUE", message, "write true or false"))


def _check_call(key: str, value: str, line: int, file: str, faults: list[Fault]) -> None:
    if not _NAME.fullmatch(key):
        mend = "write a weight (editorial, judge) or the name of a rule of weight"
        faults.append(Fault(file, line, "E-KEY", f"“{shown(key, 40)}” is nothing that a change can call by", mend))
    elif not value:
        faults.append(Fault(file, line, "E-VALUE", f"“{key}” is empty", "write what it calls for"))


def _days(key: str, value: str, line: int, file: str, faults: list[Fault]) -> int:
    found = _DAYS.fullmatch(value)
    if not found:
        message = f"“{shown(value, 40)}” does not do for “{shown(key, 40)}{_NOTICE}”"
        faults.append(Fault(file, line, "E-VALUE", message, "write a number of days, such as 30 days"))
    return int(found[1]) if found else 0
