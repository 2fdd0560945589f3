"""`summary.md` and `wording diff --format md`: set, or read as it stands, it says the words of the packet."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st

from support.gold import assert_gold
from support.packets import packet, real_packet, sample
from support.spoken import as_page, solid, spoken_redline
from wording.comparison.model import Run, RunKind
from wording.packet import phrases
from wording.packet.packet import Packet
from wording.packet.render.markdown import diff_markdown, render

CODE = "# Code\n\n## First {#first}\n\nA member keeps confidence.\n"
# Everything that means something in Markdown, and something to stand beside it.
TEXT = st.text("ab \\`*_~[](){}<>#+-.!|&;:$@=\"'1)\u00a0é", min_size=1, max_size=25).map(str.strip).filter(bool)


def page(text: str) -> BeautifulSoup:
    return BeautifulSoup(as_page(text), "html.parser")


def with_runs(runs: tuple[Run, ...]) -> Packet:
    """A packet whose one redline, in a heading and in a clause, has these runs."""
    built = packet(CODE, CODE.replace("keeps", "guards"))
    part = built.parts[1]
    item = replace(part.items[0], runs=runs)
    return replace(built, parts=(replace(part, heading_runs=runs, items=(item,)),))


def test_it_is_the_gold_summary() -> None:
    assert_gold("sample.summary.md", render(sample()))


def test_a_redline_stands_in_words_and_in_stress() -> None:
    runs = (Run(RunKind.EQUAL, "as well "), Run(RunKind.DELETE, "of"), Run(RunKind.INSERT, "as"))
    assert "> as well [deleted: ~~of~~][inserted: **as**]\n" in render(with_runs(runs)).decode()


@given(st.lists(st.tuples(st.sampled_from(RunKind), TEXT), min_size=1, max_size=5))
@example([(RunKind.INSERT, "x"), (RunKind.EQUAL, "(https://example.org)")])
@example([(RunKind.INSERT, "x"), (RunKind.EQUAL, ": y")])
@example([(RunKind.EQUAL, "1. one")])
@example([(RunKind.EQUAL, "heading #")])
def test_no_text_becomes_markup(pieces: list[tuple[RunKind, str]]) -> None:
    runs = tuple(Run(kind, text) for kind, text in pieces)
    set_page = page(render(with_runs(runs)).decode())
    quoted = set_page.find_all("blockquote")
    assert solid(quoted[-1].get_text()) == spoken_redline(runs)
    headings = [solid(heading.get_text()) for heading in set_page.find_all("h3")]
    assert headings == [spoken_redline(runs)]
    inside = {tag.name for tag in (*quoted[-1].find_all(), *set_page.h3.find_all())}
    assert inside <= {"p", "del", "strong"}
    marks = [tag.name for tag in quoted[-1].find_all(["del", "strong"])]
    names = {RunKind.DELETE: "del", RunKind.INSERT: "strong"}
    assert marks == [names[run.kind] for run in runs if run.kind in names]


@given(TEXT)
@example("javascript:alert(1)")
@example("<script>alert(1)</script>")
@example("![x](javascript:alert(1))")
@example("a|b")
@example("- item")
@example("&lt;")
def test_no_name_becomes_markup(text: str) -> None:
    built = packet(CODE, CODE)
    row = replace(built.crosswalk[0], old=text)
    hostile = replace(built, title=text, association=text, made=((text, text),), crosswalk=(row,))
    set_page = page(render(hostile).decode())
    assert solid(set_page.h1.get_text()) == solid(text)
    assert solid(set_page.p.get_text()) == solid(text)
    assert solid(set_page.td.get_text()) == solid(text)
    assert solid(set_page.find_all("li")[-1].get_text()) == solid(f"{text}: {text}")
    names = {tag.name for tag in set_page.find_all()}
    assert not names & {"a", "img", "script", "em", "code", "pre", "h4", "ol", "b"}


def test_what_would_steer_the_text_is_spelt_out() -> None:
    text = render(replace(sample(), association="a\u202eb\nc")).decode()
    assert "a[U+202E]b c" in text.replace("\\", "")


@pytest.mark.parametrize("draft", ["housekeeping", "early-childhood", "rival"])
def test_the_comparison_alone_says_what_the_summary_says_of_it(draft: str) -> None:
    built = real_packet(draft)
    text, summary = diff_markdown(built.comparison), render(built).decode()
    for title in (phrases.PROPOSED, phrases.UNCHANGED):
        assert chapter(text, title) == chapter(summary, title)
    # Drafting warnings are for whoever makes a packet; a comparison comes without.
    lines = chapter(summary, phrases.PRINCIPLES).splitlines()
    plain = "\n".join(line for line in lines if "Drafting warning W-" not in line)
    assert re.sub("\n{3,}", "\n\n", plain) == chapter(text, phrases.PRINCIPLES)
    assert phrases.ILLUSTRATIVE in text
    assert phrases.MADE not in text


def chapter(text: str, title: str) -> Any:
    found = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE)
    assert found
    return found[1].strip()


def test_where_nothing_changes_the_lists_of_changes_say_so() -> None:
    built = packet(CODE, CODE)
    text = render(built).decode()
    assert chapter(text, phrases.JUDGE) == chapter(text, phrases.EDITORIAL) == phrases.NOTHING
    assert phrases.PRINCIPLES not in text


def test_it_is_one_block_a_line_and_ends_with_a_line_end() -> None:
    text = render(sample()).decode()
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n" not in text
    assert "\r" not in text
