"""Word files that LibreOffice made, and its tracked changes: both texts are read as LibreOffice itself shows them."""

from __future__ import annotations

import datetime
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from exchange.outlines import shape
from support.programs import need
from wording.amend.apply import apply_motion, apply_motions
from wording.amend.draft import body
from wording.amend.reading import parse_motion
from wording.amend.writing import format_motion
from wording.exchange.importing import version_of
from wording.exchange.motions import propose
from wording.exchange.outline import arrange, texts
from wording.exchange.word import ByAuthor, read_authors, read_word
from wording.record.model import Meta, Status

if TYPE_CHECKING:
    from wording.exchange.blocks import Imported

pytestmark = pytest.mark.office

SUPPORT = Path(__file__).parent.parent / "support"
PAGE = """<html><body><h1>Code of Ethics</h1>
<p>This code binds every member. It was drawn up by the members.</p>
<h2>Neighbours</h2>
<ul><li>A member greets the neighbours.</li><li>A member may whistle.<ul><li>But not at night.</li></ul></li>
<li>A member mends the fence.</li></ul>
<p>A member whistles at dawn.</p>
<p>Nobody listens.</p>
<h2>Plants</h2>
<ol><li>They come first.</li><li>We come next.</li></ol>
<p>A member uses his or her own spade, “as it were”.</p>
<p>The end.</p></body></html>"""


@dataclass(frozen=True)
class Edited:
    """A document as LibreOffice saved it, before and after the edits, and the two texts that LibreOffice shows."""

    plain: Imported
    edited: Imported
    shown: dict[str, list[str]]
    authors: tuple[ByAuthor, ...]


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Edited:
    soffice, python = need("soffice"), need("uno")
    folder = tmp_path_factory.mktemp("office")
    source, result = folder / "page.html", folder / "human" / "edited.docx"
    source.write_text(PAGE, "utf-8")
    result.parent.mkdir()
    command = [python, str(SUPPORT / "office_author.py"), soffice, str(source), str(result)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    plain = result.with_name("plain.docx").rename(folder / "plain.docx")
    command = [python, str(SUPPORT / "office_views.py"), soffice, str(result.parent)]
    made = subprocess.run(command, check=True, capture_output=True, timeout=120, text=True).stdout
    views = [json.loads(line) for line in made.splitlines()]
    return Edited(
        read_word(plain.read_bytes(), "plain.docx"),
        read_word(result.read_bytes(), "edited.docx"),
        {view["view"]: [text.strip() for text, *_ in view["paragraphs"] if text] for view in views},
        read_authors(result.read_bytes(), "edited.docx")[1],
    )


def test_a_document_converted_by_libreoffice_keeps_its_structure(document: Edited) -> None:
    assert shape(document.plain.blocks) == [
        "#1 Code of Ethics",
        "This code binds every member. It was drawn up by the members.",
        "#2 Neighbours",
        "- A member greets the neighbours.",
        "- A member may whistle.",
        "  - But not at night.",
        "- A member mends the fence.",
        "A member whistles at dawn.",
        "Nobody listens.",
        "#2 Plants",
        "1. They come first.",
        "2. We come next.",
        "A member uses his or her own spade, “as it were”.",
        "The end.",
    ]


def test_both_texts_of_an_edited_document_are_those_that_libreoffice_shows(document: Edited) -> None:
    for view, blocks in (("old", document.edited.old_blocks), ("new", document.edited.blocks)):
        assert [block.text for block in blocks] == document.shown[view]


def test_the_text_before_the_edits_is_the_document_that_was_edited(document: Edited) -> None:
    assert shape(document.edited.old_blocks) == shape(document.plain.blocks)


def test_edits_and_comments_are_found(document: Edited) -> None:
    kinds = {change.kind for change in document.edited.changes}
    assert {"insert", "delete", "paragraph mark insert", "paragraph mark delete"} <= kinds
    (comment,) = document.edited.comments
    assert (comment.author, comment.text, comment.about) == ("Ben", "Always?", "A member greets the neighbours.")
    texts = [block.text for block in document.edited.blocks]
    assert "A member lends the spade." in texts
    assert "A member whistles at dawn." not in texts
    assert "They come first. We come next." in texts


def test_what_libreoffice_tracked_becomes_a_motion_for_each_author(document: Edited) -> None:
    base = version_of(arrange(document.plain.blocks), Meta("Code of Ethics", Status.DRAFT), "2026-01-01", "plain.docx")
    proposed = propose(document.edited, document.authors, base, datetime.date(2026, 12, 1))
    by = {
        motion.moved_by: texts(apply_motion(parse_motion(format_motion(motion)), base).sections)
        for motion in proposed.motions
    }
    assert list(by) == ["Cy", "Ana"]
    before = document.shown["old"]
    assert [text for text in by["Ana"] if text not in before] == [
        "A member shall whistle.",
        "A member lends the spade.",
        "A member uses their own spade, “as it were”.",
    ]
    assert "A member whistles at dawn." in by["Ana"]
    assert "A member whistles at dawn." not in by["Cy"]
    assert [text for text in by["Cy"] if text not in before] == [
        "This code binds every member.",
        "It was drawn up by the members.",
        "They come first. We come next.",
    ]
    assert any(note.startswith("Ben changed nothing and comments On “") for note in proposed.notes)
    assert texts(proposed.draft.sections) == document.shown["new"]
    both = apply_motions(proposed.motions, base)
    assert body(both) == body(proposed.draft)
