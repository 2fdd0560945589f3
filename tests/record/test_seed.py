"""The recorded text is the published one, word for word; `tests/data` holds the page's text as it was captured."""

from __future__ import annotations

import hashlib
from pathlib import Path

from wording import read_history
from wording.record.model import Form, Role, Status, Version

ROOT = Path(__file__).parents[2]
PUBLISHED = (ROOT / "tests/data/published_2026-11-22.txt").read_bytes()
FURNITURE = ["Scroll to Top"]
BULLET = "  • "


def recorded() -> Version:
    return read_history(ROOT / "content_versions")["2026-11-22"]


def blocks_of(version: Version) -> list[str]:
    """Every heading and clause, in reading order."""
    return [text for s in version.sections for text in (s.heading, *(c.text for c in s.clauses)) if text]


def test_the_captured_page_is_the_one_that_was_received() -> None:
    digest = "90e1fe89d2d0de5db913f43a2266fe0d5135dee0dac0337a5897e8268bfe167c"
    assert hashlib.sha256(PUBLISHED).hexdigest() == digest


def test_every_word_of_the_page_but_its_furniture_is_recorded_in_order() -> None:
    page = [line for line in PUBLISHED.decode().split("\n") if line not in FURNITURE]
    words = [word for line in page for word in line.removeprefix(BULLET).split()]
    assert [word for block in blocks_of(recorded()) for word in block.split()] == words
    assert len(words) > 300


def test_every_line_of_the_page_is_one_heading_or_clause_to_the_character() -> None:
    page = [line.removeprefix(BULLET) for line in PUBLISHED.decode().split("\n") if line and line not in FURNITURE]
    assert blocks_of(recorded()) == page


def test_typed_bullets_are_list_items_and_nothing_else_is() -> None:
    typed = [line.removeprefix(BULLET) for line in PUBLISHED.decode().split("\n") if line.startswith(BULLET)]
    items = [c.text for s in recorded().sections for c in s.clauses if c.form is Form.ITEM]
    assert items == typed
    assert len(items) == 4


def test_nothing_is_invented_about_its_adoption() -> None:
    meta = recorded().meta
    assert meta.status is Status.RECORDED
    assert (meta.adopted, meta.effective, meta.kind, meta.motion, meta.supersedes) == (None, None, None, "", "")
    assert not meta.illustrative
    assert str(meta.captured) == "2026-11-22"


def test_the_sections_have_their_given_names() -> None:
    sections = [(s.id, s.heading, s.role) for s in recorded().sections]
    assert sections == [
        ("preamble", "Code of Ethics", Role.PREAMBLE),
        ("relationships", "Importance of Relationships", Role.PRINCIPLE),
        ("diversity", "Respect for Ethnicity, Culture, Individuality and Diversity", Role.PRINCIPLE),
        ("integrity", "", Role.PRINCIPLE),
        ("conscientiousness", "", Role.PRINCIPLE),
        ("knowledge", "Knowledge and Skill Building", Role.PRINCIPLE),
        ("reflective-practice", "Reflective Practice", Role.PRINCIPLE),
        ("members", "Organizational NYS-AIMH Members", Role.NOTICE),
    ]
    assert all(s.given_id for s in recorded().sections[1:])


def test_the_two_paragraphs_read_as_principles_stand_apart_on_the_page_and_the_note_owns_up() -> None:
    page = PUBLISHED.decode()
    for id in ("integrity", "conscientiousness"):
        assert f"\n\n\n{recorded().section(id).clauses[0].text}\n" in page
    note = recorded().meta.note
    for words in ("Scroll to Top", "bullets", "headings seem to have been lost", "our reading", "unconfirmed"):
        assert words in note
