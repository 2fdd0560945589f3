"""The structure of the PDF, held to the rules of PDF/UA-1 that a program can check.

The typesetter refuses to write a file that it knows to break the standard; these checks read the finished file with
another library. A full validator (veraPDF) is no Python package, so it is not run here.
"""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

from support.packets import arabic, packet, real_packet, sample
from support.pdf_tree import tags
from wording.packet.render.pdf import render

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wording.packet.packet import Packet

CODE = "# Code\n\n## First {#first}\n\nA member keeps confidence.\n"
PACKETS: dict[str, Callable[[], Packet]] = {
    "sample": sample,
    "rival": lambda: real_packet("rival"),
    "arabic": arabic,
    "unchanged": lambda: packet(CODE, CODE),
}
# What may stand in what, as ISO 32000-1, 14.8.4 has it; other tags hold text and may stand in any of these.
INSIDE = {
    "Table": {"THead", "TBody"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"LI", "L", "Caption"},
    "LI": {"Lbl", "LBody"},
}
KNOWN = {*INSIDE, "Document", "TH", "TD", "Lbl", "LBody", "P", "H1", "H2", "H3", "H4", "Span", "Link", "Strong", "Em"}
KNOWN |= {"Title", "Div", "Sect", "Caption"}


@cache
def made(name: str) -> bytes:
    return render(PACKETS[name]())


@pytest.fixture(scope="module", params=PACKETS)
def pdf(request: pytest.FixtureRequest) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(made(request.param))) as opened:
        yield opened


def below(node: Any) -> list[str]:
    children = node.get("/K", [])
    children = children if isinstance(children, pikepdf.Array) else [children]
    return [str(child.S)[1:] for child in children if isinstance(child, pikepdf.Dictionary) and "/S" in child]


def test_every_tag_is_one_of_the_standard_and_stands_where_it_may(pdf: pikepdf.Pdf) -> None:
    found = tags(pdf)
    assert {tag for tag, _ in found} <= KNOWN
    assert [(tag, below(node)) for tag, node in found if tag in INSIDE and not {*below(node)} <= INSIDE[tag]] == []
    parents = {child: tag for tag, allowed in INSIDE.items() for child in allowed}
    lost = [tag for tag, node in found if tag in ("TR", "LI", "TH", "TD") and str(node.P.S)[1:] not in INSIDE]
    assert (lost, set(parents) - KNOWN) == ([], set())


def test_every_row_of_a_table_is_as_wide_as_its_heads(pdf: pikepdf.Pdf) -> None:
    for table in (node for tag, node in tags(pdf) if tag == "Table"):
        rows = [row for part in table.K for row in (part.K if isinstance(part.K, pikepdf.Array) else [part.K])]
        widths = [sum(span(cell) for cell in row.K) for row in rows]
        assert len(set(widths)) == 1


def span(cell: Any) -> int:
    owners = cell.A if isinstance(cell.get("/A"), pikepdf.Array) else [cell.get("/A")]
    return next((int(owner["/ColSpan"]) for owner in owners if owner is not None and "/ColSpan" in owner), 1)


def test_one_title_stands_first_and_no_tag_is_a_picture(pdf: pikepdf.Pdf) -> None:
    found = [tag for tag, _ in tags(pdf)]
    assert found.count("Title") == 1
    assert found.index("Title") < found.index("H1")
    assert "Figure" not in found  # so nothing needs an alternative text


def test_every_page_is_read_in_the_order_of_the_tags(pdf: pikepdf.Pdf) -> None:
    assert {str(page.get("/Tabs")) for page in pdf.pages} == {"/S"}
    assert all("/StructParents" in page for page in pdf.pages)


def test_every_link_is_tagged_leads_somewhere_and_says_where(pdf: pikepdf.Pdf) -> None:
    links = [link for page in pdf.pages for link in page.get("/Annots", [])]
    assert {str(link.Subtype) for link in links} == {"/Link"}
    assert all("/StructParent" in link and str(link.get("/Contents", "")) and "/Dest" in link for link in links)
    held = [node for tag, node in tags(pdf) if tag == "Link"]
    assert len(held) >= len({str(link.StructParent) for link in links}) > 5


def test_words_of_another_language_are_marked_as_such() -> None:
    with pikepdf.open(io.BytesIO(made("arabic"))) as opened:
        assert str(opened.Root.Lang) == "en"
        assert "ar" in {str(node.Lang) for _, node in tags(opened) if "/Lang" in node}
    with pikepdf.open(io.BytesIO(made("sample"))) as opened:
        assert {str(node.Lang) for _, node in tags(opened) if "/Lang" in node} <= {"en"}


def test_words_that_go_and_come_are_marked_besides_what_is_said_of_them() -> None:
    with pikepdf.open(io.BytesIO(made("sample"))) as opened:
        spans = [node.A for tag, node in tags(opened) if tag == "Span" and "/A" in node]
        kinds = {
            str(owner.TextDecorationType) for owners in spans for owner in owners if "/TextDecorationType" in owner
        }
    assert kinds == {"/LineThrough", "/Underline"}
