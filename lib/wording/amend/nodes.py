"""YAML → a small tree of texts, lists and mappings with their lines. Whatever else YAML can do is a fault."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wording.errors import Fault, shown

MAX_DEPTH = 5
"""Deepest nesting that a motion needs: motion, items, item, list, piece, value."""
MAX_NODES = 100_000
"""Most values that are read."""


@dataclass(slots=True)
class Scalar:
    """A value, as it is written."""

    value: str
    line: int


@dataclass(slots=True)
class Sequence:
    """Values in order."""

    entries: list[Node]
    line: int


@dataclass(slots=True)
class Mapping:
    """Keys and values in order, keys that stand twice included."""

    entries: list[tuple[Scalar, Node]]
    line: int


Node = Scalar | Sequence | Mapping


class _Refused(Exception):
    def __init__(self, line: int, message: str, mend: str) -> None:
        super().__init__(message)
        self.line, self.message, self.mend = line, message, mend


_MEND = "write “key: value” a line, and items as content_versions/README.md shows"


def read_tree(text: str, file: str, faults: list[Fault]) -> Mapping | None:
    """The mapping that front matter holds, `text` without its fences; None and a fault when it holds anything else."""
    try:
        tree = _tree(_events(text))
    except _Refused as refused:
        faults.append(Fault(file, refused.line, "E-YAML", refused.message, refused.mend))
        return None
    if isinstance(tree, Mapping):
        return tree
    faults.append(Fault(file, 2, "E-YAML", "the front matter holds no “key: value”", _MEND))
    return None


def _events(text: str) -> Iterator[Any]:
    import yaml

    try:
        yield from yaml.parse(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = " ".join(str(error.problem or error).split())
        mend = "put quotation marks around wording, and close every bracket"
        raise _Refused(mark.line + 2 if mark else 1, f"this is not YAML ({problem})", mend) from None
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError) as error:
        raise _Refused(1, f"this is not YAML ({' '.join(str(error).split())})", _MEND) from None


def _tree(events: Iterator[Any]) -> Node | None:
    """The one document that the events tell of, put together without recursion."""
    import yaml

    root: Node | None = None
    open_nodes: list[Sequence | Mapping] = []
    keys: list[Scalar | None] = []
    documents = count = 0
    for event in events:
        documents += isinstance(event, yaml.DocumentStartEvent)
        _refuse(event, documents)
        if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            open_nodes.pop()
            keys.pop()
        if not (node := _node(event)):
            continue
        count += 1
        if count > MAX_NODES or len(open_nodes) > MAX_DEPTH:
            what = "nested too deep" if count <= MAX_NODES else "too long"
            raise _Refused(node.line, f"the front matter is {what}", _MEND)
        if open_nodes:
            _attach(open_nodes[-1], keys, node)
        else:
            root = node
        if not isinstance(node, Scalar):
            open_nodes.append(node)
            keys.append(None)
    return root


def _node(event: Any) -> Node | None:
    import yaml

    line = event.start_mark.line + 2 if event.start_mark else 1
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(event.value, line)
    if isinstance(event, yaml.SequenceStartEvent):
        return Sequence([], line)
    return Mapping([], line) if isinstance(event, yaml.MappingStartEvent) else None


def _attach(parent: Sequence | Mapping, keys: list[Scalar | None], node: Node) -> None:
    if isinstance(parent, Sequence):
        parent.entries.append(node)
    elif key := keys[-1]:
        parent.entries.append((key, node))
        keys[-1] = None
    elif isinstance(node, Scalar):
        keys[-1] = node
    else:
        raise _Refused(node.line, "a key is a list or a mapping", _MEND)


def _refuse(event: Any, documents: int) -> None:
    import yaml

    line = event.start_mark.line + 2 if event.start_mark else 1
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise _Refused(line, "YAML anchors and aliases are not allowed", "write the value out")
    if getattr(event, "tag", None):
        raise _Refused(line, f"the YAML tag {shown(event.tag, 40)} is not allowed", "remove it")
    if documents > 1:
        raise _Refused(line, "the front matter holds a second YAML document", "remove what follows the first")
