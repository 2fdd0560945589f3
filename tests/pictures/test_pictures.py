"""Pictures of a code's life: true figures, words that stand for them, and the same text on every run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from support.packets import recorded, version
from support.revisions import revisions
from support.strategies import LAW
from wording.comparison.tokens import count_words
from wording.history.provenance.provenance import provenance
from wording.pictures import Picture, growth, heat_map, history_flow, survival, timeline
from wording.pictures.drawing import WIDTH, fitted, number, shade, width_of
from wording.record.folder import read_history
from wording.record.model import Version

EXAMPLE = read_history(Path(__file__).parents[2] / "examples/riverside-mediators/content_versions")
KINDS: dict[str, Callable[[Sequence[Version]], Picture]] = {
    "history flow": history_flow,
    "history flow by time": lambda history: history_flow(history, "time"),
    "heat map": heat_map,
    "survival": survival,
    "growth": growth,
    "timeline": timeline,
}
EVERY = pytest.mark.parametrize("kind", KINDS)
SVG = "{http://www.w3.org/2000/svg}"


def words_of(one: Version) -> int:
    return sum(count_words(s.heading) + sum(count_words(c.text) for c in s.clauses) for s in one.sections)


def drawn(picture: Picture) -> etree._Element:
    return etree.fromstring(picture.svg.encode())


@EVERY
def test_the_picture_is_an_svg_with_its_title_and_its_sentence_and_no_wider_than_a_page(kind: str) -> None:
    picture = KINDS[kind](EXAMPLE)
    root = drawn(picture)
    assert root.tag == f"{SVG}svg"
    assert root.findtext(f"{SVG}title") == picture.title
    assert root.findtext(f"{SVG}desc") == picture.summary
    assert picture.summary.endswith(".")
    assert float(root.get("width")) <= WIDTH
    assert float(root.get("height")) <= 900


@EVERY
def test_the_picture_is_the_same_text_every_time_and_says_what_is_illustrative(kind: str) -> None:
    picture = KINDS[kind](EXAMPLE)
    assert picture == KINDS[kind](EXAMPLE)
    assert picture.illustrative
    assert not KINDS[kind]((recorded("2026-11-22"),)).illustrative


@EVERY
def test_every_row_of_the_table_fits_its_heads(kind: str) -> None:
    table = KINDS[kind](EXAMPLE).table
    assert table.rows
    assert {len(row) for row in table.rows} == {len(table.heads)}


@EVERY
@pytest.mark.parametrize("count", [0, 1])
def test_a_history_of_nothing_or_of_one_version_has_a_picture_too(kind: str, count: int) -> None:
    picture = KINDS[kind]((recorded("2026-11-22"),) * count)
    assert drawn(picture).tag == f"{SVG}svg"
    assert picture.summary


@EVERY
def test_names_are_escaped_and_characters_that_cannot_be_drawn_are_spelled_out(kind: str) -> None:
    hostile = version("# <script>&\"'\n\n## <b onload=x>& {#care}\n\nCare.\n", "2026-11-22")
    other = version("# <script>&\"'\n\n## <b onload=x>& {#care}\n\nCare well.\n", "2026-11-23")
    root = drawn(KINDS[kind]((hostile, other)))
    assert {element.tag for element in root.iter()} <= {
        f"{SVG}{name}" for name in ("svg", "title", "desc", "rect", "text", "line", "path", "circle")
    }


@settings(LAW, max_examples=15)
@given(st.lists(revisions(), min_size=1, max_size=2))
def test_any_history_has_every_picture(pairs: list[tuple[Version, Version]]) -> None:
    versions = [one for pair in pairs for one in pair]
    for make in KINDS.values():
        root = drawn(make(versions))
        assert all(float(rect.get("height")) >= 0 for rect in root.iter(f"{SVG}rect"))


def test_survival_counts_every_word_once_under_the_version_that_brought_it_in() -> None:
    table = survival(EXAMPLE).table
    for column, one in enumerate(EXAMPLE, 1):
        assert sum(int(row[column]) for row in table.rows) == words_of(one)
    last = provenance(EXAMPLE)[-1]
    assert table.rows[0][-1] == sum(word.is_word and word.introduced_in == EXAMPLE[0].id for word in last)


def test_the_flow_has_a_band_for_every_clause_and_heading_of_every_version() -> None:
    outlines = [rect for rect in drawn(history_flow(EXAMPLE)).iter(f"{SVG}rect") if rect.get("fill") == "none"]
    passages = [text for v in EXAMPLE for s in v.sections for text in (s.heading, *(c.text for c in s.clauses))]
    assert len(outlines) == sum(count_words(text) > 0 for text in passages)


def test_only_words_that_left_their_principle_have_a_ribbon_with_a_dark_edge() -> None:
    moved = [path for path in drawn(history_flow(EXAMPLE)).iter(f"{SVG}path") if path.get("stroke")]
    assert len(moved) == 1
    renamed = [
        version("# T\n\n## One\n\nCare for all.\n", "2020-01-01"),
        version("# T\n\n## Two\n\nCare for all.\n", "2021-01-01"),
    ]
    assert not [path for path in drawn(history_flow(renamed)).iter(f"{SVG}path") if path.get("stroke")]


def test_the_heat_map_tells_what_went_came_and_came_back() -> None:
    table = heat_map(EXAMPLE).table
    rows = {row[0]: dict(zip(table.heads[1:], row[1:], strict=True)) for row in table.rows}
    assert rows["Service to the Community"]["2014-09-13"] == "gone"
    assert rows["Service to the Community"]["2021-06-12"] == "back"
    assert rows["Meetings at a Distance"]["2016-05-21"] == "new"
    assert str(rows["Fees"]["2012-06-09"]).endswith("↕")
    assert set(rows["About the Association"].values()) == {"0"}


def test_the_growth_counts_the_words_of_each_version_and_grades_only_what_it_has_a_formula_for() -> None:
    assert [row[1] for row in growth(EXAMPLE).table.rows] == [words_of(one) for one in EXAMPLE]
    arabic = version("# مدونة\n\n## السرية {#privacy}\n\nيحفظ العضو كل ما يقال له سرا\n", language="ar")
    assert growth((arabic,)).table.rows[0][2] == "no formula"


def test_true_distances_follow_the_days() -> None:
    ids = ("2020-01-01", "2020-02-01", "2024-01-01")
    versions = [version("# T\n\n## A\n\nCare.\n", id, captured=id) for id in ids]
    columns = {}
    for spacing in ("equal", "time"):
        rects = [r for r in drawn(history_flow(versions, spacing)).iter(f"{SVG}rect") if r.get("fill") == "none"]
        columns[spacing] = sorted({float(rect.get("x")) for rect in rects})
    for spacing, share in (("equal", 0.5), ("time", 31 / 1461)):
        first, middle, last = columns[spacing]
        assert (middle - first) / (last - first) == pytest.approx(share, abs=0.01)
    with pytest.raises(ValueError, match="spacing is"):
        history_flow(versions, "even")


def test_the_timeline_gives_every_day_that_is_known() -> None:
    rows = {row[0]: row[1:] for row in timeline(EXAMPLE).table.rows}
    for one in EXAMPLE:
        known = (one.meta.adopted, one.meta.effective, one.meta.captured)
        assert rows[one.id] == tuple(day.isoformat() if isinstance(day, date) else "not known" for day in known)


def test_shades_grow_darker_so_that_a_print_without_colour_keeps_their_order() -> None:
    light = [sum(int(shade(n / 9)[at : at + 2], 16) for at in (1, 3, 5)) for n in range(10)]
    assert light == sorted(light, reverse=True)
    assert min(a - b for a, b in pairwise(light)) >= 30


@given(st.text(max_size=60), st.floats(min_value=10, max_value=300))
def test_words_are_cut_to_the_room_there_is(words: str, room: float) -> None:
    assert width_of(fitted(words, room)) <= max(room, width_of("…"))


def test_coordinates_have_one_decimal_at_most_and_no_minus_zero() -> None:
    assert [number(value) for value in (0, -0.01, 1.0, 2.25, 100)] == ["0", "0", "1", "2.2", "100"]
