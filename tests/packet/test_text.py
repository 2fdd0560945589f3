"""What `wording diff` prints in a terminal."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.gold import assert_gold
from support.packets import packet, real_packet, sample
from support.spoken import solid
from wording.comparison.model import Run, RunKind
from wording.comparison.redline import redline
from wording.packet import phrases
from wording.packet.parts import parts
from wording.packet.render.text import diff_text, marked

CODE = "# Code\n\n## First {#first}\n\nA member keeps confidence.\n\n## Second {#second}\n\nA member listens.\n"
ESCAPE = re.compile(r"\x1b\[\d*m")
DRAFTS = ("housekeeping", "early-childhood", "rival")


def test_it_is_the_gold_text() -> None:
    assert_gold("sample.diff.txt", diff_text(sample().comparison).encode())


def test_marks_say_without_colour_what_goes_and_what_comes() -> None:
    assert marked(redline("as well of those", "as well as those")) == "as well [-of-]{+as+} those"


@given(st.text("ab c.", max_size=40), st.text("ab c.", max_size=40))
def test_taking_the_marks_away_leaves_either_text(old: str, new: str) -> None:
    text = marked(redline(old, new)).replace(phrases.BLANK, " ")
    assert re.sub(r"\[-.*?-\]", "", re.sub(r"\{\+(.*?)\+\}", r"\1", text)) == new
    assert re.sub(r"\{\+.*?\+\}", "", re.sub(r"\[-(.*?)-\]", r"\1", text)) == old


def test_blanks_that_come_alone_are_drawn() -> None:
    assert marked([Run(RunKind.EQUAL, "a b"), Run(RunKind.INSERT, "  "), Run(RunKind.EQUAL, "c")]) == "a b{+␣␣+}c"


@pytest.mark.parametrize("draft", DRAFTS)
def test_it_says_first_what_is_compared_and_that_it_is_illustrative(draft: str) -> None:
    lines = diff_text(real_packet(draft).comparison).splitlines()
    assert lines[0] == f"Code of Ethics: 2026-11-22 compared with 2026-11-22-{draft} (illustrative draft)"
    assert lines[1] == phrases.ILLUSTRATIVE


@pytest.mark.parametrize("draft", DRAFTS)
def test_it_says_everything_that_the_packet_says_of_a_change(draft: str) -> None:
    built = real_packet(draft)
    text = solid(diff_text(built.comparison))
    said = [str(sentence) for sentence in (*built.summary.proposed, *built.summary.unchanged)]
    for part in parts(built.comparison):
        said += [part.label, *part.notes, *part.reasons] if part.change else []
        for item in part.items:
            said += [item.label, marked(item.runs), *item.reasons] if item.anchor else []
            said += item.notes
    assert [sentence for sentence in said if solid(sentence) not in text] == []


def test_sections_without_a_change_are_only_named() -> None:
    text = diff_text(packet(CODE, CODE.replace("keeps", "guards")).comparison)
    assert "A member listens." not in text
    assert "“Second”" in text


def test_where_nothing_changes_it_says_so_and_no_more() -> None:
    text = diff_text(packet(CODE, CODE).comparison)
    assert "Nothing changes" in text
    assert phrases.LEGEND not in text


@pytest.mark.parametrize("width", [40, 72, 100, 200])
def test_lines_keep_to_the_width(width: int) -> None:
    text = diff_text(real_packet("rival").comparison, width=width)
    body = text.split(phrases.PROPOSED)[1].splitlines()
    headings = [marked(part.heading_runs) for part in real_packet("rival").parts]
    free = [line for line in body if line not in headings and not line.startswith(phrases.LEGEND)]
    long = [line for line in free if len(line) > width and len(line.split()) > 2]
    assert long == []


@pytest.mark.parametrize("width", [40, 100])
def test_colour_adds_nothing_but_colour_and_never_crosses_a_line(width: int) -> None:
    plain = diff_text(real_packet("rival").comparison, width=width)
    coloured = diff_text(real_packet("rival").comparison, color=True, width=width)
    assert "\x1b" not in plain
    assert ESCAPE.sub("", coloured) == plain
    for line in coloured.splitlines():
        codes = ESCAPE.findall(line)
        assert codes[1::2] == ["\x1b[0m"] * (len(codes) // 2)
        assert len(codes) % 2 == 0


def test_what_steers_a_terminal_is_spelt_out() -> None:
    built = packet(CODE, CODE.replace("keeps", "guards"))
    section = built.comparison.sections[1]
    hostile = replace(section.clauses[0], runs=(Run(RunKind.INSERT, "x\x1b]0;owned\x07\u202ey"),))
    sections = (built.comparison.sections[0], replace(section, clauses=(hostile,)), built.comparison.sections[2])
    text = diff_text(replace(built.comparison, sections=sections), color=False)
    assert "{+x[U+001B]]0;owned[U+0007][U+202E]y+}" in text
