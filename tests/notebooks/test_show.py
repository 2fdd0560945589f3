"""What a notebook shows of each value: safe, stable, readable without colour, honest about drafts."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pandas as pd
import pytest
from lxml import html

from support.packets import NEW, OLD, PREPARED_ON, recorded, version
from wording import build_packet, compare, follow, redline, summarize
from wording.errors import UnknownVersion
from wording.notebook import Display, chart, show
from wording.packet.phrases import ILLUSTRATIVE
from wording.record.model import History, Version

HOSTILE = "<script>alert(1)</script>\"'--> <b onclick=x> &lt; $x$ \\(y\\) \u202e\x1b {{ 7 }} ]]>"


@cache
def views(old: Version, new: Version) -> dict[str, Display]:
    """Everything that can be shown of two texts."""
    comparison, history = compare(old, new), History((old,), (new,))
    lineages = follow((old, new))
    section = new.sections[1].id
    return {
        "version": show(new),
        "section": show(new, section),
        "history": show(history),
        "comparison": show(comparison),
        "part": show(comparison, section),
        "change": show(comparison.changes[0]),
        "changes": show(comparison.changes),
        "summary": show(summarize(comparison)),
        "packet": show(build_packet(comparison, prepared_on=PREPARED_ON)),
        "lineages": show(lineages),
        "story": show(lineages, section),
        "tracks": show(lineages.of(section)),
        "table of changes": show(comparison.to_frame()),
        "part of that table": show(comparison.to_frame()[["change", "reasons"]].head(3), "Three changes"),
        "table of steps": show(lineages.to_frame()[["section", "text"]]),
        "chart of a version": chart(new),
        "chart of a history": chart(history),
        "chart of a comparison": chart(comparison),
        "chart of tracks": chart(lineages.of(section)),
        "chart of the code": chart(lineages),
    }


def plain() -> dict[str, Display]:
    return views(version(OLD), version(NEW, "2026-12-01"))


def drafted() -> dict[str, Display]:
    return views(version(OLD), version(NEW, "2026-12-01-draft", status="draft", illustrative="true"))


def hostile() -> dict[str, Display]:
    def poisoned(text: Version, mark: str) -> Version:
        sections = tuple(
            replace(
                s,
                heading=f"{s.heading} {HOSTILE}",
                clauses=tuple(replace(c, text=f"{c.text} {mark}") for c in s.clauses),
            )
            for s in text.sections
        )
        return replace(text, meta=replace(text.meta, title=HOSTILE, note=HOSTILE, source=HOSTILE), sections=sections)

    return views(poisoned(version(OLD), HOSTILE), poisoned(version(NEW, "2026-12-01"), f"new {HOSTILE}"))


NAMES = list(plain())
each_view = pytest.mark.parametrize("name", NAMES)


def tree(display: Display) -> html.HtmlElement:
    return html.fragment_fromstring(str(display.html))


@each_view
def test_hostile_text_stays_text(name: str) -> None:
    page = hostile()[name]
    for element in tree(page).iter():
        assert element.tag not in {"script", "b"}
        assert not [key for key in element.attrib if key.startswith("on")]
    for character in "\u202e\x1b":
        assert character not in page.html


def test_hostile_text_is_shown_in_full() -> None:
    shown = HOSTILE.replace("\u202e", "[U+202E]").replace("\x1b", "[U+001B]")
    assert shown in tree(hostile()["version"]).text_content()
    (image,) = tree(hostile()["chart of a version"]).iter("img")
    assert shown in image.get("alt")


@each_view
def test_dollar_signs_are_never_taken_for_mathematics(name: str) -> None:
    assert {"mathjax_ignore", "tex2jax_ignore"} <= set(tree(plain()[name]).get("class").split())


# What JupyterLab 4 keeps in a notebook that it does not trust.
KEPT_TAGS = set("div p h3 ul li strong span ins del table caption thead tbody tr th td figure figcaption img".split())
KEPT_ATTRIBUTES = {"style", "class", "scope", "alt", "src"}
KEPT_PROPERTIES = set(
    "background-color border border-bottom border-collapse border-left border-radius box-sizing caption-side font-size "
    "font-style font-weight height line-height margin max-width opacity overflow-x padding padding-left table-layout "
    "text-align text-decoration vertical-align white-space".split()
)
# It drops this one, and the page reads the same.
DISPENSABLE = {"user-select"}


@each_view
def test_a_view_is_made_only_of_what_an_untrusted_notebook_keeps(name: str) -> None:
    for element in tree(drafted()[name]).iter():
        assert element.tag in KEPT_TAGS
        assert set(element.attrib) <= KEPT_ATTRIBUTES
        properties = {part.partition(":")[0].strip() for part in element.get("style", "").split(";")} - {""}
        assert properties <= KEPT_PROPERTIES | DISPENSABLE


@each_view
def test_text_takes_its_colour_from_the_page_and_tints_let_the_page_through(name: str) -> None:
    for element in tree(drafted()[name]).iter():
        if element.tag != "img":
            colours = re.findall(r"#\w+|rgba?\([^)]*\)", element.get("style", ""))
            assert all(re.fullmatch(r"rgba\(\d+,\d+,\d+,0?\.\d+\)", colour) for colour in colours)


@each_view
def test_whatever_is_made_from_an_illustrative_draft_says_so(name: str) -> None:
    assert ILLUSTRATIVE in tree(drafted()[name]).text_content()
    assert ILLUSTRATIVE in repr(drafted()[name])
    assert "llustrative" not in plain()[name].html + repr(plain()[name])


@each_view
def test_the_text_for_a_terminal_is_short_and_has_no_address(name: str) -> None:
    text = repr(plain()[name])
    assert "\n" not in text
    assert 8 < len(text) < 1200
    assert " at 0x" not in text


def test_jupyter_shows_the_html() -> None:
    display = plain()["version"]
    assert display._repr_html_() == str(display.html)


def test_all_views_are_the_same_whatever_the_hash_seed() -> None:
    script = (
        "import hashlib, sys; sys.path.insert(0, 'tests'); from notebooks.test_show import drafted; "
        "print(hashlib.sha256(''.join(d.html + repr(d) for d in drafted().values()).encode()).hexdigest())"
    )
    root = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))
    runs = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=root,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_a_redline_is_marked_up_and_keeps_every_word() -> None:
    page = tree(show(redline("bound by his/her discipline", "bound by their discipline and this code")))
    assert [e.text_content() for e in page.iter("del")] == ["[deleted: his/her]"]
    assert [e.text_content() for e in page.iter("ins")] == ["[inserted: their]", "[inserted:  and this code]"]


def test_a_version_is_shown_word_for_word_in_reading_order() -> None:
    text = recorded("2026-11-22")
    page = tree(show(text)).text_content()
    at = 0
    for section in text.sections:
        for words in (section.name, *[clause.text for clause in section.clauses]):
            at = page.index(words, at) + len(words)


def test_what_is_not_known_of_a_version_is_not_guessed_and_a_draft_has_no_dates() -> None:
    history = History((recorded("2026-11-22"),), (recorded("2026-11-22-housekeeping"),))
    rows = [[cell.text_content() for cell in row] for row in tree(show(history)).iter("tr")]
    assert rows[1][:5] == ["2026-11-22", "recorded", "not known", "not known", "2026-11-22"]
    assert rows[2][:6] == ["2026-11-22-housekeeping (illustrative draft)", "draft", "–", "–", "–", "2026-11-22"]


def test_every_change_is_in_the_redline_and_in_the_table_once() -> None:
    comparison = compare(recorded("2026-11-22"), recorded("2026-11-22-rival"))
    ids = [change.id for change in comparison.changes]
    labels = re.findall(r"<strong>(c\d+):", show(comparison).html)
    assert sorted(labels) == sorted(ids)
    assert [row[0].text for row in list(tree(show(comparison.changes)).iter("tr"))[1:]] == ids


def test_a_part_of_a_comparison_is_found_by_id_and_by_heading() -> None:
    comparison = compare(recorded("2026-11-22"), recorded("2026-11-22-rival"))
    assert show(comparison, "reflective-practice").html == show(comparison, "Reflective").html
    assert "Collaboration" not in show(comparison, "reflective-practice").html


def test_nothing_changed_is_said_in_words() -> None:
    same = compare(version(OLD), version(OLD, "2026-12-01"))
    assert "Word for word as before" in show(same).html
    assert repr(show(same)).endswith("0 changes")
    assert repr(show(same.changes)) == "nothing"


def test_a_story_leaves_out_versions_that_left_a_clause_alone() -> None:
    texts = (version(OLD), version(OLD, "2026-12-01"), version(NEW, "2026-12-02"))
    page = show(follow(texts), "reflection").html
    assert "2026-11-22" in page
    assert "2026-12-01" not in page


TABLES = ["history", "changes", "lineages", "table of changes", "part of that table", "table of steps"]


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_a_caption_and_headed_columns_and_rows(name: str) -> None:
    (table,) = tree(plain()[name]).iter("table")
    assert table[0].tag == "caption"
    assert table[0].text_content()
    (heads,) = table.find("thead")
    assert {cell.tag for cell in heads} == {"th"}
    assert {cell.get("scope") for cell in heads} == {"col"}
    for row in table.find("tbody"):
        assert [cell.tag for cell in row] == ["th", *["td"] * (len(heads) - 1)]
        assert row[0].get("scope") == "row"


def test_a_pandas_table_is_shown_in_words_and_figures() -> None:
    frame = pd.DataFrame(
        {"what": ["a", None], "how_many": [1200, 7], "sure": [True, False], "share": [0.5, float("nan")]}
    )
    rows = [[cell.text_content() for cell in row] for row in tree(show(frame, "A table")).iter("tr")]
    assert rows == [["what", "how many", "sure", "share"], ["a", "1,200", "yes", "0.5"], ["", "7", "no", ""]]
    right = [cell.text for cell in tree(show(frame)).iter("td") if "text-align:right" in cell.get("style")]
    assert right == ["1,200", "7"]


def test_a_table_with_a_column_that_says_illustrative_is_labelled() -> None:
    assert ILLUSTRATIVE in repr(show(pd.DataFrame({"text": ["a"], "illustrative": [True]})))
    assert ILLUSTRATIVE not in repr(show(pd.DataFrame({"text": ["a"], "illustrative": [False]})))
    assert repr(show(pd.DataFrame())).startswith("Table of 0 rows")


@pytest.mark.parametrize(
    "ask",
    [
        lambda: show(recorded("2026-11-22"), "no-such-part"),
        lambda: show(compare(recorded("2026-11-22"), recorded("2026-11-22-rival")), "no-such-part"),
        lambda: show(follow([recorded("2026-11-22")]), "no-such-part"),
    ],
)
def test_an_unknown_part_is_answered_with_the_parts_there_are(ask: Callable[[], Display]) -> None:
    with pytest.raises(UnknownVersion, match=r"no-such-part.*reflective-practice"):
        ask()


@pytest.mark.parametrize("value", [42, "text", None, [1, 2], {"a": 1}])
def test_what_cannot_be_shown_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        show(value)
    with pytest.raises(TypeError):
        chart(value)
