"""Sections and clauses of a version → the preface, the preamble and the body of an Akoma Ntoso document.

A principle becomes a `section`, a notice an `hcontainer`, a group of clauses a `subsection`; a clause becomes a
`paragraph`, an item of a list an `indent` or, with a number, a `point`. Ids count places in this text (`eId`); where
the record gives a section or clause an id of its own, that is its name through all versions (`wId`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wording.export.akn_xml import LANG, REFERENCES, Ids, element, name_of
from wording.packet.numbering import numbers
from wording.record.model import Clause, Form, Role, Section, Version

if TYPE_CHECKING:
    from lxml import etree

LISTED = (Form.ITEM, Form.NUMBERED)


@dataclass(slots=True)
class Body:
    """The parts of a document that hold its words."""

    parts: list[etree._Element] = field(default_factory=list)
    """Preface and preamble, where there are any, and the main body."""
    places: dict[str, str] = field(default_factory=dict)
    """The `eId` of each section, heading (`section heading`) and clause (`section/n`, and its id)."""


def body_of(version: Version) -> Body:
    """The words of a version as elements, and where each section and clause stands among them."""
    body, ids = Body(), Ids()
    main = element("mainBody")
    count = {Role.PRINCIPLE: 0, Role.NOTICE: 0, Role.PREAMBLE: 0}
    for section in version.sections:
        if section.role is Role.PREAMBLE:
            body.parts += _opening(section, ids, body.places)
        else:
            count[section.role] += 1
            main.append(_section(section, count[section.role], ids, body.places))
    body.parts.append(main)
    for part in body.parts:
        part.set(LANG, version.meta.language)
    return body


def _opening(section: Section, ids: Ids, places: dict[str, str]) -> list[etree._Element]:
    """The preface with the title, and the preamble."""
    made = []
    if section.heading:
        title = element("docTitle", section.heading)
        long = element("longTitle", element("p", title))
        places[section.id] = ids.give(long, "preface", None)
        places[f"{section.id} heading"] = ids.give(title, places[section.id], None)
        made.append(element("preface", long))
    if section.clauses:
        preamble = element("preamble")
        places[section.id] = ids.give(preamble, "", None)
        _Preamble(preamble, ids, places).fill(section)
        made.append(preamble)
    return made


def _section(section: Section, number: int, ids: Ids, places: dict[str, str]) -> etree._Element:
    notice = section.role is Role.NOTICE
    made = element("hcontainer", name="notice") if notice else element("section")
    places[section.id] = ids.give(made, "", number)
    if section.given_id:
        made.set("wId", f"{made.get('eId', '').rpartition('_')[0]}_{section.id}")
    if section.heading:
        heading = element("heading", section.heading)
        places[f"{section.id} heading"] = ids.give(heading, places[section.id], None)
        made.append(heading)
    _Principle(made, ids, places).fill(section)
    return made


@dataclass(slots=True)
class _Open:
    """An element that further clauses may go into."""

    node: etree._Element
    depth: int
    """Nesting among its like."""
    group: bool = False
    """Whether it is a group of clauses rather than an item of a list."""
    counts: dict[str, int] = field(default_factory=dict)
    """How many children of each kind it has."""


class _Filler:
    """Puts the clauses of one section into its element, each where its form and depth say."""

    def __init__(self, root: etree._Element, ids: Ids, places: dict[str, str]) -> None:
        self.ids, self.places = ids, places
        self.root = _Open(root, -1, group=True)
        self.open: list[_Open] = []

    def fill(self, section: Section) -> None:
        for n, (clause, number) in enumerate(zip(section.clauses, numbers(section.clauses), strict=True), 1):
            while self.open and not self._holds(self.open[-1], clause):
                self.open.pop()
            parent = self.open[-1] if self.open else self.root
            node = self.put(parent, clause, number)
            self.places[f"{section.id}/{n}"] = node.get("eId", "")
            if clause.id:
                self.places.setdefault(clause.id, node.get("eId", ""))
                node.set("wId", f"{REFERENCES.get(name_of(node), name_of(node))}_{clause.id}")
            if clause.form is Form.GROUP or clause.form in LISTED:
                self.open.append(_Open(node, clause.depth, clause.form is Form.GROUP))

    def _holds(self, parent: _Open, clause: Clause) -> bool:
        """Whether a clause goes into an open element."""
        if clause.form is Form.GROUP:
            return parent.group and parent.depth < clause.depth
        return parent.group or (clause.form in LISTED and parent.depth < clause.depth)

    def add(self, parent: _Open, node: etree._Element, id: str = "") -> etree._Element:
        """Puts an element into an open one, with its id."""
        parent.node.append(node)
        kind = name_of(node)
        parent.counts[kind] = parent.counts.get(kind, 0) + 1
        self.ids.give(node, id or parent.node.get("eId", ""), parent.counts[kind])
        return node

    def num(self, node: etree._Element, number: int | None) -> None:
        """Gives an item its number."""
        if number is not None:
            shown = element("num", f"{number}.")
            self.ids.give(shown, node.get("eId", ""), None)
            node.insert(0, shown)

    def put(self, parent: _Open, clause: Clause, number: int | None) -> etree._Element:
        raise NotImplementedError


class _Principle(_Filler):
    """The clauses of a principle or notice."""

    def put(self, parent: _Open, clause: Clause, number: int | None) -> etree._Element:
        _introduces(parent.node)
        if clause.form is Form.GROUP:
            node = self.add(parent, element("subsection", **{"class": f"level-{clause.depth}"}))
            heading = element("heading", clause.text)
            self.ids.give(heading, node.get("eId", ""), None)
            node.append(heading)
            return node
        tag = {Form.ITEM: "indent", Form.NUMBERED: "point"}.get(clause.form, "paragraph")
        node = self.add(parent, element(tag))
        content = element("content", element("p", clause.text))
        self.ids.give(content, node.get("eId", ""), None)
        node.append(content)
        self.num(node, number)
        return node


def _introduces(node: etree._Element) -> None:
    """Makes the words of an item the introduction to those nested in it."""
    for child in node:
        if name_of(child) == "content":
            child.tag = child.tag.replace("content", "intro")
            child.set("eId", child.get("eId", "").removesuffix("content") + "intro")


class _Preamble(_Filler):
    """The clauses of the preamble, where Akoma Ntoso has blocks and lists."""

    def put(self, parent: _Open, clause: Clause, number: int | None) -> etree._Element:
        if clause.form is Form.GROUP:
            return self.add(
                self.root, element("block", clause.text, name="group", **{"class": f"level-{clause.depth}"})
            )
        if clause.form not in LISTED:
            return self.add(self.root, element("p", clause.text))
        into = self.root if parent.group else parent
        last = into.node[-1] if len(into.node) else None
        if last is None or name_of(last) != "blockList":
            last = self.add(into, element("blockList"))
        items = _Open(last, 0, counts={"item": len(last)})
        node = self.add(items, element("item", element("p", clause.text)))
        self.num(node, number)
        return node
