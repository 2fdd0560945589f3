"""Charts: pictures that stand in words too, say every figure, and are the same on every run."""

from __future__ import annotations

import re
from base64 import b64decode
from dataclasses import replace

import pytest
from lxml import etree, html

from support.packets import NEW, OLD, recorded, version
from wording import compare, follow
from wording.comparison.tokens import count_words
from wording.notebook import Display, chart
from wording.notebook.charts import MEASURES
from wording.record.model import History


def image(display: Display) -> html.HtmlElement:
    (found,) = html.fragment_fromstring(str(display.html)).iter("img")
    return found


def picture(display: Display) -> etree._Element:
    kind, _, data = image(display).get("src").partition(",")
    assert kind == "data:image/svg+xml;base64"
    return etree.fromstring(b64decode(data))


def labels(display: Display) -> list[str]:
    """The words in the picture, lines of one label joined."""
    texts = picture(display).iter("{http://www.w3.org/2000/svg}text")
    found = [" ".join(part.strip() for part in text.itertext() if part.strip()) for text in texts]
    return [label for label in found if label]


def test_the_alternative_text_of_a_version_says_the_words_of_every_section() -> None:
    text = recorded("2026-11-22")
    alt = image(chart(text)).get("alt")
    figures = [int(number) for number in re.findall(r": (\d+) words", alt)]
    spoken = [s.heading for s in text.sections], [c.text for s in text.sections for c in s.clauses]
    assert sum(figures) == sum(count_words(line) for lines in spoken for line in lines)
    assert all(section.name in alt for section in text.sections)


def test_the_alternative_text_of_a_comparison_holds_its_words_ledger() -> None:
    comparison = compare(recorded("2026-11-22"), recorded("2026-11-22-rival"))
    alt = image(chart(comparison)).get("alt")
    for measure, _ in MEASURES:
        figures = [int(number) for number in re.findall(rf"(\d+) {measure}", alt)]
        assert sum(figures) == getattr(comparison.words, measure)


def test_every_bar_bears_its_figure_and_every_column_its_heading() -> None:
    comparison = compare(recorded("2026-11-22"), recorded("2026-11-22-rival"))
    words = labels(chart(comparison))
    for measure, _ in MEASURES:
        assert measure in words
    expected = sorted(str(getattr(s.total, m)) for s in comparison.sections for m, _ in MEASURES)
    assert sorted(word for word in words if word.isdigit()) == expected
    for section in comparison.sections:
        assert section.name in words


def test_a_history_is_drawn_with_its_drafts() -> None:
    history = History((recorded("2026-11-22"),), (recorded("2026-11-22-rival"),))
    assert {"2026-11-22", "2026-11-22-rival (illustrative draft)"} <= set(labels(chart(history)))


def test_the_words_of_a_principle_balance_from_text_to_text() -> None:
    texts = [recorded("2026-11-22"), recorded("2026-11-22-housekeeping"), recorded("2026-11-22-early-childhood")]
    alt = image(chart(follow(texts).of("reflective-practice"))).get("alt")
    rows = [
        {kind: int(number) for number, kind in re.findall(r"(\d+) (kept|moved|deleted|inserted)", row)}
        for row in alt.split(";")
    ]
    lengths = [sum(row.get(kind, 0) for kind in ("kept", "moved", "inserted")) for row in rows]
    wanted = [
        count_words(" ".join([s.heading, *[c.text for c in s.clauses]]))
        for t in texts
        for s in [t.section("reflective-practice")]
    ]
    assert lengths == wanted
    for before, row in zip(lengths, rows[1:], strict=False):
        assert before == sum(row.get(kind, 0) for kind in ("kept", "moved", "deleted"))


def test_sections_of_the_same_name_keep_bars_of_their_own() -> None:
    text = version("# Code\n\n## Care {#a}\n\nOne two three.\n\n## Care {#b}\n\nOne.\n")
    words = labels(chart(text))
    assert {"Care", "Care (2)", "4", "2"} <= set(words)


def test_a_code_without_words_can_be_drawn() -> None:
    text = version("# Code\n\n## Care\n\nWords.\n")
    bare = replace(text, sections=(replace(text.sections[-1], heading="", clauses=()),))
    assert "0" in labels(chart(bare))
    assert image(chart(compare(bare, bare))).get("alt")
    assert labels(chart(History(()))) == []


@pytest.mark.parametrize(
    "draw", [lambda: chart(version(OLD)), lambda: chart(compare(version(OLD), version(NEW, "2026-12-01")))]
)
def test_the_same_chart_gives_the_same_bytes(draw) -> None:
    assert draw().html == draw().html


def test_a_chart_lies_on_paper_and_names_its_font() -> None:
    drawn = picture(chart(version(OLD)))
    assert etree.tostring(drawn).count(b"http") == etree.tostring(drawn).count(b"http://www.w3.org/")
    fonts = {node.get("font-family") for node in drawn.iter() if node.get("font-family")}
    assert fonts == {"Liberation Sans, Arial, Helvetica, sans-serif"}
    background = next(node for node in drawn.iter("{http://www.w3.org/2000/svg}rect"))
    assert background.get("fill") == "#ffffff"
