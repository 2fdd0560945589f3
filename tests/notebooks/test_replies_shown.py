"""A tally in a notebook: who said what, safely, and honest about what is illustrative."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from packet.test_replies import GOOD, NASTY, counted, nasty, reply
from support.packets import real_packet
from wording import tally
from wording.errors import UnreadableFile, WordingError
from wording.notebook import open_example_replies, show
from wording.packet.phrases import ILLUSTRATIVE
from wording.packet.replies.model import Refused
from wording.packet.replies.words import COLUMNS, counts, told


def test_it_says_who_replied_and_has_a_row_a_change() -> None:
    result = counted(reply("Ana", {"c1": "agree"}), reply("Ben", {"c1": "object"}, comment="On the whole.\nWell."))
    page = html.fragment_fromstring(str(show(result).html))
    assert page.xpath(".//thead//th/text()") == list(COLUMNS)
    assert page.xpath(".//tbody/tr/th/text()") == [row.change for row in result.rows]
    assert page.xpath(".//tbody/tr[1]/td/text()")[2:] == ["1", "0", "1", "0", "0"]
    for sentence in (*told(result), "On the whole.", "Well."):
        assert sentence in page.text_content()


def test_it_shows_one_change_with_its_comments() -> None:
    result = counted(reply("Ana", answers=[{"change": "c2", "answer": "object", "comment": "No."}]))
    text = html.fragment_fromstring(str(show(result, "c2").html)).text_content()
    assert "Object: Ana" in text
    assert "No." in text
    assert counts(result.rows[1]) in show(result, "c2").text
    with pytest.raises(WordingError, match="no change “c99”"):
        show(result, "c99")


def test_no_word_of_a_reply_becomes_markup() -> None:
    for display in (show(nasty()), show(nasty(), "c1"), show(nasty().to_frame())):
        page = html.fragment_fromstring(str(display.html))
        assert page.xpath(".//script | .//a") == []
        assert "\u202e" not in str(display.html) + display.text
    assert "<script>" in NASTY


def test_files_that_are_not_counted_are_listed_with_the_reason() -> None:
    result = replace(counted(GOOD), refused=(Refused("x.json", "“x.json” is <no> reply.", True),))
    assert "“x.json” is &lt;no&gt; reply." in str(show(result).html)


def test_an_illustrative_packet_is_called_so() -> None:
    result = tally(real_packet("rival"), [])
    for display in (show(result), show(result, "c1"), show(result.to_frame())):
        assert ILLUSTRATIVE in display.text
    assert ILLUSTRATIVE not in show(counted(GOOD)).text


def test_the_examples_are_found_from_the_folder_of_notebooks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[2] / "notebooks")
    assert [reply.file for reply in open_example_replies()] == [
        f"reply-example-member-{number}.json" for number in ("one", "three", "two")
    ]
    with pytest.raises(UnreadableFile, match="no reply in examples/none"):
        open_example_replies("none")
