"""Elements of Akoma Ntoso, their ids, and the file that they make. Text becomes XML nowhere else."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
"""The namespace of Akoma Ntoso 3.0."""
OWN = "urn:wording:record:1"
"""The namespace of what the record says and Akoma Ntoso has no element for."""
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute that names the language of what an element holds."""

REFERENCES = {
    "section": "sec",
    "subsection": "subsec",
    "paragraph": "para",
    "blockList": "list",
    "quotedText": "qtext",
    "textualMod": "tmod",
    "eventRef": "evt",
    "temporalGroup": "tmpg",
}
"""How the naming convention shortens the names of elements in ids; others stand as they are."""

# Elements that hold words: a line end or an indent in them would be one more blank of the text.
_RUNNING = frozenset("p block heading num docTitle mod quotedText".split())


def element(tag: str, *children: etree._Element | str, **attributes: str) -> etree._Element:
    """An element of Akoma Ntoso; attributes that are empty are left out, but for `href`, `by` and `value`."""
    prefixes: dict[str | None, str] = {None: AKN, "w": OWN} if tag == "akomaNtoso" else {None: AKN}
    made = etree.Element(f"{{{AKN}}}{tag}", nsmap=prefixes)  # type: ignore[arg-type]  # None is the default one
    for name, value in attributes.items():
        if value or name in ("href", "by", "value"):
            made.set("as" if name == "as_" else name, value)
    for child in children:
        append(made, child)
    return made


def own(tag: str, text: str, **attributes: str) -> etree._Element:
    """An element of ours, with text in it."""
    made = etree.Element(f"{{{OWN}}}{tag}", nsmap={"w": OWN})
    for name, value in attributes.items():
        made.set(name, value)
    made.text = text
    return made


def append(parent: etree._Element, child: etree._Element | str) -> None:
    """Puts an element or words at the end of another element."""
    if not isinstance(child, str):
        parent.append(child)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + child
    else:
        parent.text = (parent.text or "") + child


def name_of(node: etree._Element) -> str:
    """The name of an element without its namespace."""
    return etree.QName(node).localname


class Ids:
    """Gives each element its id: that of its parent, what it is, and its place among its like."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def give(self, node: etree._Element, parent: str = "", number: int | None = 1) -> str:
        """Sets the id of an element, the next free number where that one is taken; None counts nothing."""
        name = name_of(node)
        stem = "__".join(filter(None, [parent, REFERENCES.get(name, name)]))
        id = stem if number is None else f"{stem}_{number}"
        while id in self._taken:
            number = (number or 0) + 1
            id = f"{stem}_{number}"
        self._taken.add(id)
        node.set("eId", id)
        return id


def written(root: etree._Element) -> bytes:
    """The file: UTF-8, an element a line where it holds no words, the same bytes for the same elements."""
    _indent(root, 0)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def _indent(root: etree._Element, depth: int) -> None:
    nodes: list[tuple[etree._Element, int]] = [(root, depth)]
    while nodes:
        node, depth = nodes.pop()
        if not len(node) or node.text or name_of(node) in _RUNNING:
            continue
        node.text = "\n" + "  " * (depth + 1)
        for child in node:
            child.tail = node.text
            nodes.append((child, depth + 1))
        node[-1].tail = "\n" + "  " * depth


def paragraphs(texts: Iterable[str], **attributes: str) -> list[etree._Element]:
    """A paragraph for each text; line ends in it are kept as such."""
    return [element("p", *_lines(text), **attributes) for text in texts]


def _lines(text: str) -> list[etree._Element | str]:
    parts: list[etree._Element | str] = []
    for line in text.split("\n"):
        parts += [line] if not parts else [element("eol"), line]
    return parts
