"""Blocks → sections: which heading is the title, which begin sections, and what gets an id."""

from __future__ import annotations

import pytest

from wording.exchange.blocks import Block, BlockKind, heading, paragraph
from wording.exchange.outline import arrange
from wording.record.model import Form

T = paragraph("Text.")


def shown(blocks: list[Block], title: str = "") -> list[str]:
    """Each section with its id (a given one in braces) and the forms of its clauses."""
    return [
        f"{s.heading or '-'} {'{' + s.id + '}' if s.given_id else s.id} "
        + " ".join(f"{c.form}{c.depth or ''}" for c in s.clauses)
        for s in arrange(blocks, title).sections
    ]


LEVELS = {
    "the only top heading is the title": ([heading("Code", 1), T, heading("A", 2), heading("B", 3)], "", ["Code", "A"]),
    "levels count by rank, not by number": ([heading("Code", 2), heading("A", 4), heading("B", 6)], "", ["Code", "A"]),
    "the first of several first headings is the title": ([heading("Code", 1), heading("A", 1)], "", ["Code", "A"]),
    "but not where the title is known to be another": ([heading("A", 1), heading("B", 1)], "Code", ["A", "B"]),
    "a heading that says the known title is it": ([heading("Code", 1), heading("A", 1)], "code – Us", ["Code", "A"]),
    "a title by style is the title": ([heading("Code", 0), heading("A", 1), heading("B", 1)], "X", ["Code", "A", "B"]),
    "second headings alone are sections": ([heading("Conduct", 2), heading("Scope", 2)], "", ["Conduct", "Scope"]),
    "unless the first sounds like a title": ([heading("Code of X", 2), heading("A", 2)], "", ["Code of X", "A"]),
    "proposed headings are sections where there are no others": (
        [heading("Code", 1), heading("A", 7), heading("B", 7)],
        "",
        ["Code", "A", "B"],
    ),
}


@pytest.mark.parametrize("name", LEVELS)
def test_the_title_and_the_sections_are_told_by_their_levels(name: str) -> None:
    blocks, title, expected = LEVELS[name]
    assert [section.heading for section in arrange(blocks, title).sections] == expected


def test_text_before_the_title_follows_it_and_is_told() -> None:
    outline = arrange([paragraph("Us"), heading("Code", 1), heading("A", 2), T])
    assert outline.title == "Code"
    assert [clause.text for clause in outline.sections[0].clauses] == ["Us"]
    assert outline.notes == ("“Us” stood before the title and now follows it",)


def test_a_text_without_headings_is_one_section() -> None:
    assert shown([heading("Code", 1), T, T]) == ["Code preamble ", "- {text} paragraph paragraph"]
    assert shown([T]) == ["- {text} paragraph"]


def test_ids_are_given_only_where_slugs_are_taken_or_the_source_has_its_own() -> None:
    blocks = [heading("Code", 0)] + [
        heading(text, 1, id=id)
        for text, id in (
            ("A", ""),
            ("A", ""),
            ("A-2", ""),
            ("B", "bee"),
            ("C", "c"),
            ("Bee", ""),
            ("Preamble", ""),
            ("前文", ""),
            ("D", "bee"),
        )
    ]
    assert shown(blocks) == [
        "Code preamble ",
        "A a ",
        "A {a-2} ",
        "A-2 {a-2-2} ",
        "B {bee} ",
        "C c ",
        "Bee {bee-2} ",
        "Preamble {preamble-2} ",
        "前文  ",
        "D d ",
    ]


def test_a_heading_without_words_but_with_an_id_begins_a_section() -> None:
    assert shown([heading("Code", 0), heading("", 1, id="lost"), T]) == ["Code preamble ", "- {lost} paragraph"]


def test_deeper_headings_are_groups_and_items_nest_one_by_one() -> None:
    item = BlockKind.ITEM
    blocks = [
        heading("Code", 0),
        heading("A", 1),
        heading("B", 2),
        Block(item, "a", 3),
        Block(item, "b", 3),
        Block(item, "c", 9),
        T,
        Block(item, "d", 1),
        heading("C", 6),
    ]
    assert shown(blocks)[1] == "A a group item item1 item2 paragraph item group1"


def test_numbers_are_kept_as_the_reader_saw_them() -> None:
    blocks = [heading("A", 2), Block(BlockKind.NUMBERED, "a", number=4), Block(BlockKind.NUMBERED, "b")]
    clauses = arrange(blocks, "Code").sections[0].clauses
    assert [(c.form, c.number) for c in clauses] == [(Form.NUMBERED, 4), (Form.NUMBERED, None)]


def test_a_heading_as_long_as_a_paragraph_is_one() -> None:
    long = "We care. " * 30
    outline = arrange([heading("Code", 1), heading(long, 2), heading("A", 3)])
    assert [(s.heading, len(s.clauses)) for s in outline.sections] == [("Code", 1), ("A", 0)]
    assert outline.notes[0].startswith("marked as a heading but too long for one: “We care.")
