"""How the pages of the PDF look, as far as can be measured: nothing short is cut, nothing clings, sides are right."""

from __future__ import annotations

import io
from functools import cache
from itertools import pairwise
from typing import Any

import pdfplumber
import pytest

from support.packets import PREPARED_ON, arabic, packet, real_packet, recorded, sample
from support.spoken import solid
from wording.amend.reading import parse_motion
from wording.packet import notice as notice_words
from wording.packet import phrases
from wording.packet.notice import build_notice
from wording.packet.render.pdf import notice_pdf, render

CODE = "# Code\n\n## First {#first}\n\nA member keeps confidence.\n"
MOTION = """\
---
motion: 2026-12-01-1
title: Monthly
amends: "2026-11-22"
status: proposed
amendments:
- {at: reflective-practice/1, strike: "as appropriate", insert: "at least monthly"}
---
"""


@cache
def lines(name: str) -> list[list[dict[str, Any]]]:
    """The lines of each page: their text and where they stand."""
    if name == "notice":
        base = recorded("2026-11-22")
        data = notice_pdf(build_notice([parse_motion(MOTION)], base, prepared_on=PREPARED_ON))
    else:
        data = render({"sample": sample, "arabic": arabic, "rival": lambda: real_packet("rival")}[name]())
    with pdfplumber.open(io.BytesIO(data)) as opened:
        return [page.extract_text_lines() for page in opened.pages]


@pytest.mark.parametrize("name", ["sample", "rival"])
def test_no_short_table_is_cut_by_the_end_of_a_page(name: str) -> None:
    made = sample() if name == "sample" else real_packet(name)
    heads = solid("".join((phrases.SIDE_COLUMN, *phrases.sides(made.comparison.new.meta.status))))
    shown = [solid(line["text"]) for page in lines(name) for line in page]
    assert shown.count(heads) == sum(part.changed for part in made.parts)


def test_a_heading_is_never_the_last_line_of_a_page() -> None:
    names = {solid(part.name) for part in sample().parts} | {solid(phrases.VIEWS["side"])}
    for page in lines("sample"):
        inside = [line for line in page if 72 < line["top"] < 710]
        assert solid(inside[-1]["text"]) not in names


@pytest.mark.parametrize("name", ["sample", "rival", "arabic"])
def test_how_it_was_made_stands_on_one_page(name: str) -> None:
    holding = [at for at, page in enumerate(lines(name)) for line in page if "SHA-256" in line["text"]]
    (title,) = [at for at, page in enumerate(lines(name)) for line in page if line["text"] == phrases.MADE]
    assert set(holding) == {title}


@pytest.mark.parametrize("name", ["sample", "rival"])
def test_no_line_ends_within_a_range_of_changes(name: str) -> None:
    shown = [line["text"].strip() for page in lines(name) for line in page]
    assert any("–" in line for line in shown)
    assert [line for line in shown if line.endswith("–")] == []


def test_text_that_is_read_from_the_right_stands_at_the_right_of_its_column() -> None:
    with pdfplumber.open(io.BytesIO(render(arabic()))) as opened:
        page = next(page for page in opened.pages if phrases.VIEWS["side"] in page.extract_text())
        top = page.search(phrases.VIEWS["side"])[0]["bottom"]
        below = page.crop((72, top, page.width - 72, top + 80))
        head = below.search(phrases.sides(arabic().comparison.new.meta.status)[1])[0]["x0"]
        ends = [word["x1"] for word in below.extract_words() if "\u0600" <= word["text"][0] <= "\u06ff"]
    assert max(ends) > page.width - 80
    assert max(end for end in ends if end < head) > head - 25


def test_a_label_of_the_notice_belongs_to_what_follows() -> None:
    labels = {notice_words.CURRENT, notice_words.PROPOSED}
    gaps = [
        (line["top"] - before["bottom"], after["top"] - line["bottom"])
        for page in lines("notice")
        for (before, line), (_, after) in pairwise(pairwise(page))
        if line["text"] in labels
    ]
    assert len(gaps) == 2
    assert all(above > below + 1 for above, below in gaps)


def test_a_row_that_is_longer_than_a_page_goes_on_on_the_next_with_the_heads_of_its_columns() -> None:
    long = " ".join(["It is to do all of it"] * 714)
    data = render(packet(f"{CODE}\n{long} as is.\n", f"{CODE}\n{long} as was.\n"))
    with pdfplumber.open(io.BytesIO(data)) as opened:
        heads = [page for page in opened.pages if "Current text" in (page.extract_text() or "")]
        feet = [c["bottom"] for page in opened.pages for c in page.chars if c["tag"] != "Artifact"]
    assert len(heads) > 3
    assert max(feet) < 792 - 60
