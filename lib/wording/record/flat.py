"""Flat YAML → its `key, value, line` entries. Whatever else YAML can do is a fault."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from wording.errors import Fault, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LIMIT = 16_384
"""Longest front matter that is read, in characters."""

_ONE_A_LINE = "write one “key: value” a line"


class Entry(NamedTuple):
    """One `key: value` of a front matter."""

    key: str
    value: str
    line: int
    """Line of the file on which the key stands."""


class _Refused(Exception):
    """Something that flat YAML does not have."""

    def __init__(self, line: int, message: str, mend: str) -> None:
        super().__init__(message)
        self.line, self.message, self.mend = line, message, mend


def entries(text: str, file: str, faults: list[Fault]) -> Iterator[Entry]:
    """The entries of flat YAML, every value as it is written; anything else in it is appended to `faults`.

    `text` is the front matter without its fences; its first line is line 2 of the file.
    """
    if len(text) > LIMIT:
        message = f"the front matter is longer than {LIMIT} characters"
        faults.append(Fault(file, 1, "E-YAML", message, "shorten the note"))
        return
    found = plain_entries(text)
    if found is not None:
        yield from found
        return
    try:
        yield from _flat(_events(text))
    except _Refused as refused:
        faults.append(Fault(file, refused.line, "E-YAML", refused.message, refused.mend))


_LAST_ORDINARY = "\ud7ff"
_BARE = r"(?![^\n]*(?::[ ]|[ ][#]|[: ]$))[A-Za-z0-9“(][^\n]*"
_LINE = re.compile(rf"""([A-Za-z][A-Za-z0-9_-]{{0,63}}):(?:[ ](?:"([^"\\]*)"|(>-)|({_BARE})))?""")


def plain_entries(text: str) -> list[Entry] | None:
    """The entries of flat YAML in its plainest form, read at once; None where YAML itself must be asked.

    A line is empty, a comment, `key: value` with a bare value or one in double quotes without a backslash, or
    `key: >-` with lines below that are indented by two spaces.
    """
    if not text.replace("\n", "").isprintable() or max(text, default="") > _LAST_ORDINARY:
        return None
    found: list[Entry] = []
    folded = False
    for number, line in enumerate(text.split("\n"), 2):
        if folded and line.startswith("  ") and line[2:3] not in ("", " ") and line[-1] != " ":
            last = found[-1]
            found[-1] = last._replace(value=f"{last.value} {line[2:]}" if last.value else line[2:])
        elif line == "" or line.startswith("#"):
            folded = False
        elif match := _LINE.fullmatch(line):
            folded = match[3] is not None
            found.append(Entry(match[1], match[2] or match[4] or "", number))
        else:
            return None
    return found or None


def _events(text: str) -> Iterator[Any]:
    import yaml

    try:
        yield from yaml.parse(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = " ".join(str(error.problem or error).split())
        mend = "write “key: value”, with quotes around a value that holds “: ” or “ #”"
        raise _Refused(mark.line + 2 if mark else 1, f"this is not YAML ({problem})", mend) from None
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError) as error:
        problem = " ".join(str(error).split())
        raise _Refused(1, f"this is not YAML ({problem})", f"{_ONE_A_LINE}, in plain characters") from None


def _flat(events: Iterable[Any]) -> Iterator[Entry]:
    """The keys and values of the one mapping that the events tell of."""
    import yaml

    maps, documents, key, key_line = 0, 0, None, 0
    for event in events:
        line = event.start_mark.line + 2
        documents += isinstance(event, yaml.DocumentStartEvent)
        maps += isinstance(event, yaml.MappingStartEvent)
        _refuse(event, line, maps, documents)
        if isinstance(event, yaml.ScalarEvent):
            if key is None:
                key, key_line = event.value, line
            else:
                yield Entry(key, event.value, key_line)
                key = None


def _refuse(event: Any, line: int, maps: int, documents: int) -> None:
    import yaml

    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise _Refused(line, "YAML anchors and aliases are not allowed", "write the value out")
    if getattr(event, "tag", None):
        raise _Refused(line, f"the YAML tag {shown(event.tag, 40)} is not allowed", "remove it")
    if documents > 1:
        raise _Refused(line, "the front matter holds a second YAML document", "remove what follows the first")
    if maps > 1 or isinstance(event, yaml.SequenceStartEvent):
        raise _Refused(line, "the front matter must be flat", _ONE_A_LINE)
    if isinstance(event, yaml.ScalarEvent) and not maps:
        raise _Refused(line, "the front matter holds no “key: value”", _ONE_A_LINE)


def comments(text: str) -> Iterator[int]:
    """The lines of the file on which flat YAML holds a comment; `text` as for `entries`, and without fault."""
    import yaml

    spans = []
    for event in _events(text):
        if isinstance(event, yaml.ScalarEvent) and event.start_mark and event.end_mark:
            start, end = event.start_mark.index, event.end_mark.index
            # The first line of a block scalar (“note: >-”) may end in a comment; its text begins below.
            if event.style in ("|", ">"):
                start = max(start, text.find("\n", start, end))
            spans.append((start, end))
    for found in re.finditer(r"(?<![^\s>|+0-9-])#.*", text):
        if not any(start < found.start() < end for start, end in spans):
            yield text.count("\n", 0, found.start()) + 2
