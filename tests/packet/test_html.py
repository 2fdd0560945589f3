"""The page of a packet, read as a parser reads it."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from packet.test_motions import colliding
from support.packets import NEW, OLD, arabic, packet, real_packet, sample, version
from wording.comparison.model import ChangeKind, Run, RunKind, Weight
from wording.comparison.tokens import count_words
from wording.packet import phrases
from wording.packet.breaks import cut
from wording.packet.packet import Packet
from wording.packet.render.html import render
from wording.packet.render.html.lists import list_tags
from wording.packet.render.html.page import direction
from wording.packet.render.marks import inline_redline, styled_redline, visible
from wording.packet.replies.phrases import REPLY
from wording.record.model import Form

REAL = ("housekeeping", "early-childhood", "rival")
HOSTILE = "<script>alert(1)</script>]]>\"'--> <b x=y> &lt; \u202e\u2066\x00\x1b\x85\ud800\U000e0041 {{ 7 }} javascript:"


@cache
def packets() -> dict[str, Packet]:
    same = packet(version(OLD), version(OLD, "2026-12-02"))
    bare = packet("# Code\n\n## Respect\n\n## Care\n\nA.\n", "# Code\n\n## Respect\n\n## Care\n\n- A.\n")
    return {"sample": sample(), "arabic": arabic(), "same": same, "bare": bare} | {
        name: real_packet(name) for name in REAL
    }


@cache
def page(name: str) -> str:
    return render(packets()[name]).decode()


@cache
def tree(name: str) -> html.HtmlElement:
    return html.document_fromstring(page(name))


EVERY = pytest.mark.parametrize("name", ["sample", "arabic", "same", "bare", *REAL])


class Tags(HTMLParser):
    """Every tag that opens, and whether each that closes is the one that opened last."""

    VOID = frozenset({"meta", "link", "input", "br", "hr", "img"})

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.shape: list[tuple[str, tuple[str, ...]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.shape.append((tag, tuple(name for name, _ in attrs)))
        if tag not in self.VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack
        assert self.stack.pop() == tag, f"</{tag}> after line {self.getpos()[0]}"

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read(text: str) -> Tags:
    tags = Tags()
    tags.feed(text)
    tags.close()
    assert tags.stack == []
    return tags


@EVERY
def test_tags_close_in_the_order_in_which_they_opened(name: str) -> None:
    assert read(page(name)).shape


@EVERY
def test_ids_are_unique_and_every_link_leads_to_one(name: str) -> None:
    ids = tree(name).xpath("//@id")
    assert len(ids) == len(set(ids))
    links = tree(name).xpath("//@href")
    assert links
    assert {link[:1] for link in links} == {"#"}
    assert {link[1:] for link in links} <= set(ids)
    referred = {id for value in tree(name).xpath("//@aria-labelledby | //label/@for") for id in value.split()}
    assert referred <= set(ids)


@EVERY
def test_every_change_is_a_target_that_the_summary_links_to(name: str) -> None:
    changes = {change.id for change in packets()[name].comparison.changes}
    assert changes <= set(tree(name).xpath("//@id"))
    numbers: set[int] = set()
    for found in re.findall(r"\bc(\d+)(?:–c(\d+))?", tree(name).get_element_by_id("proposed").text_content()):
        first, last = (int(number) for number in (found[0], found[1] or found[0]))
        assert {f"c{first}", f"c{last}"} <= {link[1:] for link in tree(name).xpath("//section[@id='proposed']//@href")}
        numbers |= {*range(first, last + 1)}
    assert {f"c{number}" for number in numbers} == changes


@EVERY
def test_nothing_is_fetched_run_or_styled_from_elsewhere(name: str) -> None:
    found = tree(name)
    assert (
        found.xpath("//link | //iframe | //object | //embed | //img | //form | //base | //@src | //@style | //@action")
        == []
    )
    assert [a for a in found.xpath("//@*") if a.attrname.startswith("on")] == []
    style = found.xpath("string(//style)")
    assert not re.search(r"url\(|@import|http|expression|</", style)
    scripts = found.xpath("//script[not(@type)]/text()")
    assert len(scripts) == (1 if packets()[name].comparison.changes else 0)
    assert found.xpath("//script[@type]/@type") == ["application/json"] * len(scripts)
    for script in scripts:
        calls = (
            r"\b(eval|Function|fetch|XMLHttpRequest|WebSocket|sendBeacon|import|innerHTML|outerHTML|document\.write)\b"
        )
        assert not re.search(rf"{calls}|https?:|//\s*@|insertAdjacent|new Date|Math\.random", script)
    policy = found.xpath("//head/*[2]/@content")[0]
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest(style)}'; script-src 'sha256-")
    assert all(f"script-src 'sha256-{digest(script)}';" in policy for script in scripts)


def digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@EVERY
def test_every_insertion_and_deletion_is_also_told_in_words(name: str) -> None:
    marks = tree(name).xpath("//ins | //del")
    assert marks or name == "same"
    for mark in marks:
        before, after = phrases.RUN[RunKind.INSERT if mark.tag == "ins" else RunKind.DELETE]
        words = "".join(mark.xpath("./span[@class='words']//text()"))
        assert words.startswith(before)
        assert words.endswith(after)
        assert mark.xpath("./node()[1][self::span[@class='words']]")
        assert mark.text_content().startswith(before)


def wording(element: html.HtmlElement, without: str) -> str:
    """The text of a redline without one kind of mark and without the words for screen readers."""
    return "".join(element.xpath(f".//text()[not(ancestor::{without}) and not(ancestor::span[@class='words'])]"))


@EVERY
def test_the_redlines_spell_both_texts(name: str) -> None:
    for part in packets()[name].parts:
        for item in part.items:
            if item.anchor:
                text = tree(name).get_element_by_id(item.anchor).xpath("(.//*[contains(@class, 'text')])[1]")[0]
                assert wording(text, "ins") == item.old_text
                assert wording(text, "del") == item.new_text


@EVERY
def test_the_clean_texts_are_the_two_versions(name: str) -> None:
    comparison = packets()[name].comparison
    for side, text in (("text-old", comparison.old), ("text-new", comparison.new)):
        blocks = tree(name).xpath(
            f"//div[@class='clean {side}']//*[self::h3 or self::h4 or self::h5 or self::h6 or self::p]"
        )
        expected = [t for s in text.sections for t in ([s.heading] if s.heading else []) + [c.text for c in s.clauses]]
        assert [block.text_content() for block in blocks] == expected


@EVERY
def test_the_parts_stand_in_the_order_of_the_packet(name: str) -> None:
    headings = [
        phrases.CONTENTS,
        phrases.PROPOSED,
        phrases.UNCHANGED,
        phrases.JUDGE,
        phrases.LEGEND,
        phrases.PRINCIPLES,
    ]
    headings += [REPLY] if packets()[name].comparison.changes else []
    headings += [phrases.WARNINGS] if packets()[name].warnings else []
    headings += [phrases.EDITORIAL, phrases.CROSSWALK]
    headings += [phrases.PROCEDURE, phrases.MADE] if packets()[name].procedure else [phrases.MADE]
    assert tree(name).xpath("//h2/text()") == headings
    levels = [int(element.tag[1]) for element in tree(name).xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", ["sample", "same", "bare", "motions", *REAL])
def test_everything_under_a_heading_is_in_the_list_of_contents_in_the_order_of_the_page(name: str) -> None:
    found = html.document_fromstring(render(colliding()).decode()) if name == "motions" else tree(name)
    listed = [(a.get("href")[1:], a.text_content()) for a in found.xpath("//nav[@aria-labelledby='contents']//a")]
    under = [h.xpath("string(ancestor::section[1]/@id)") for h in found.xpath("//main//h2[not(ancestor::nav)]")]
    assert [id for id, _ in listed] == under
    assert [text for _, text in listed] == found.xpath("//main//h2[not(ancestor::nav)]/text()")
    assert len([id for id in under if id.startswith(("motion-", "collisions-"))]) == (3 if name == "motions" else 0)


def test_each_heading_of_a_split_section_stands_in_a_line_of_its_own() -> None:
    (heading,) = tree("rival").xpath("//h3[br]")
    assert [line for line in "".join(heading.xpath("text() | br/following::ins[1]/text()")).split("  ") if line]
    assert heading.xpath("br/preceding::text()[1]") == ["Importance of Relationships"]
    assert heading.xpath("string(br/following-sibling::ins)").startswith("[inserted: Collaboration")
    assert not heading.text_content().endswith(" ]")


@pytest.mark.parametrize("name", ["sample", "motions", *REAL])
def test_days_are_written_out_and_only_ids_are_in_figures(name: str) -> None:
    found = html.document_fromstring(render(colliding()).decode() if name == "motions" else page(name))
    for silent in found.xpath("//script | //style"):
        silent.drop_tree()
    comparison = colliding().comparison if name == "motions" else packets()[name].comparison
    ids = {comparison.old.id, comparison.new.id, "2026-12-01-1", "2026-12-01-2"}
    text = found.text_content()
    assert set(re.findall(r"\b\d{4}-\d\d-\d\d\b[-a-z0-9]*", text)) <= ids
    assert "Prepared on 22 November 2026" in text


@EVERY
def test_the_sentences_of_the_summary_stand_word_for_word(name: str) -> None:
    summary = packets()[name].summary
    for id in ("proposed", "unchanged", "judge", "editorial"):
        found = [li.text_content() for li in tree(name).xpath(f"//section[@id='{id}']//ul[@class='sentences']/li")]
        assert found == [str(sentence) for sentence in getattr(summary, id)]


@EVERY
def test_the_words_ledger_adds_up(name: str) -> None:
    def number(text: str) -> int:
        return 0 if text == "–" else int(text.replace(",", ""))

    rows = [
        [number(cell.text_content()) for cell in row.xpath("td")]
        for row in tree(name).xpath("//table[@class='ledger']/tbody/tr")
    ]
    *parts, total = rows
    assert [sum(column) for column in zip(*parts, strict=True)] == total


@pytest.mark.parametrize("name", REAL)
def test_an_illustrative_draft_says_so_in_the_title_first_and_last(name: str) -> None:
    found = tree(name)
    assert found.xpath("string(//title)").startswith(phrases.ILLUSTRATIVE_SHORT)
    assert found.xpath("string(//header/p[1])") == phrases.ILLUSTRATIVE
    assert found.xpath("string(//footer/p[1])") == phrases.ILLUSTRATIVE
    assert f'content: "{phrases.ILLUSTRATIVE_SHORT}"' in found.xpath("string(//style)")
    assert found.xpath("//body/@class") == ["illustrative"]


def test_a_true_text_is_not_called_illustrative() -> None:
    of_the_rules_and_in_the_data = ("The rules applied here are illustrative", '"illustrative":false')
    assert page("sample").count("llustrative") == len(of_the_rules_and_in_the_data)
    assert all(said in page("sample") for said in of_the_rules_and_in_the_data)
    assert tree("sample").xpath("//body/@class | //p[@class='banner']") == []


@pytest.mark.parametrize("name", REAL)
def test_the_page_is_small(name: str) -> None:
    # The bound is a third of what an e-mail could carry without a thought, so that growth is seen early.
    assert len(render(packets()[name])) < 100_000


def test_moved_wording_is_linked_at_both_ends() -> None:
    moved = [i for part in sample().parts for i in part.items if ChangeKind.MOVED in i.kinds]
    assert moved
    for item in moved:
        here = tree("sample").get_element_by_id(item.anchor)
        back = here.xpath(".//a[@class='back']/@href")
        assert len(back) == 1
        there = tree("sample").get_element_by_id(back[0][1:])
        assert f"#{item.anchor}" in there.xpath(".//@href")


def test_one_can_walk_from_change_to_change() -> None:
    order = [change.id for change in sample().comparison.changes]
    at, walked = order[0], [order[0]]
    while following := tree("sample").get_element_by_id(at).xpath(".//p[@class='steps']/a[contains(., '›')]/@href"):
        at = following[0][1:]
        walked.append(at)
    assert walked == order


def test_numbered_items_bear_the_numbers_of_their_version() -> None:
    old = "# Code\n\n## Care\n\n1. Alpha one\n2. Beta two goes away for good\n3. Gamma three\n"
    new = "# Code\n\n## Care\n\n1. Alpha one\n2. Gamma three\n"
    found = html.document_fromstring(render(packet(old, new)).decode())
    assert found.xpath("//div[@class='marked']//ol/li/@value") == ["1", "2", "2"]
    assert found.xpath("//div[@class='clean text-old']//li/@value") == ["1", "2", "3"]


def test_nested_items_stand_inside_the_item_above() -> None:
    inner = tree("sample").xpath("//div[@class='marked']//ul/li/ul/li")
    assert [li.xpath("string(.//p[1])") for li in inner] == ["with the child", "with the parents"]


def test_a_split_and_a_merger_show_where_the_paragraphs_end() -> None:
    breaks = tree("sample").xpath("//div[@class='marked']//*[@class='break']")
    assert [b.tag for b in breaks] == ["ins", "ins", "del"]
    assert breaks[0].text_content() == f"[inserted: {phrases.BREAK}]"


def test_each_of_several_sections_in_a_part_is_named() -> None:
    assert tree("rival").xpath("//h4[@class='named']/text()") == [
        "Importance of Relationships",
        "Collaboration in the Community",
    ]


def test_a_section_without_text_and_a_comparison_without_change_say_so() -> None:
    assert phrases.NO_TEXT in read(page("bare")).text
    assert tree("same").xpath("//section[@id='judge' or @id='editorial']/p/text()") == [phrases.NOTHING] * 2


def test_wording_in_another_language_is_marked_as_such_and_the_words_of_the_packet_are_not() -> None:
    found = tree("arabic")
    assert found.xpath("//html/@lang | //html/@dir") == ["en", "ltr"]
    for element in found.xpath("//h1 | //div[@class='marked'] | //div[contains(@class, 'clean')]"):
        assert (element.get("lang"), element.get("dir")) == ("ar", "rtl")
    for element in found.xpath("//*[@class='words' or @class='why' or @class='label' or @class='side']"):
        assert element.xpath("string((ancestor-or-self::*[@lang])[last()]/@lang)") == "en"
    assert tree("sample").xpath("//body//@dir | //body//@lang") == []


def test_a_code_in_a_kind_of_english_names_its_kind() -> None:
    page = render(packet("# A\n\n## B\n\nC.\n", "# A\n\n## B\n\nD.\n", language="en-NZ")).decode()
    assert '<html lang="en-NZ" dir="ltr">' in page


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "ltr"),
        ("ar", "rtl"),
        ("HE", "rtl"),
        ("az-Arab-IR", "rtl"),
        ("az", "ltr"),
        ("ar-Latn", "ltr"),
        ("pa-PK", "ltr"),
    ],
)
def test_direction_follows_script_and_language(language: str, expected: str) -> None:
    assert direction(language) == expected


MADE_BY_US = {"comparison", "language", "anchor", "change", "left_for", "cites"}


def infected(value: Any, payload: str) -> Any:
    """The value with the payload at the end of every text in it but the ids that the comparison gives."""
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return value + payload if value else value
    if isinstance(value, tuple):
        return tuple(infected(entry, payload) for entry in value)
    if is_dataclass(value) and not isinstance(value, type):
        names = [f.name for f in fields(value) if f.name not in MADE_BY_US]
        return replace(value, **{name: infected(getattr(value, name), payload) for name in names})
    return value


def poisoned(payload: str) -> Packet:
    """The sample with the payload in every text of it and of both versions."""
    comparison = sample().comparison
    both = replace(comparison, old=infected(comparison.old, payload), new=infected(comparison.new, payload))
    return replace(infected(sample(), payload), comparison=both)


@pytest.mark.parametrize("payload", [HOSTILE, "</style><style>", "<!--", "</p><p onclick='x'>", "\x0b\ufdd0\uffff"])
def test_no_text_whatever_it_holds_becomes_markup(payload: str) -> None:
    found = read(render(poisoned(payload)).decode())
    assert found.shape == read(page("sample")).shape
    texts = [text for text in found.text if visible(payload) in text]
    assert len(texts) > 200


def test_characters_that_hide_or_turn_text_are_spelt_out() -> None:
    page = render(poisoned(HOSTILE))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2060-\u2069\U000e0000-\U000e007f]", page.decode())
    assert b"[U+202E][U+2066][U+0000][U+001B][U+0085][U+D800][U+E0041]" in page


def test_what_belongs_to_ordinary_text_is_left_as_it_is() -> None:
    text = "don’t – “quoted” § ® 100 % a\u00a0b \u0645\u06cc\u200c\u062e \u200ex\u200f \U0001f469\u200d\U0001f467"
    assert visible(text) == text


def test_a_long_clause_and_an_empty_one_are_laid_out() -> None:
    words = " ".join(f"word{n}" for n in range(2000))
    page = render(packet(f"# C\n\n## D\n\n{words}.\n", f"# C\n\n## D\n\n{words} more.\n")).decode()
    read(page)
    assert page.count("word1999") == 4


@given(st.text(), st.sampled_from(["inline", "styled"]), st.sampled_from(list(RunKind)))
def test_a_run_of_any_text_is_one_element_with_that_text(text: str, how: str, kind: RunKind) -> None:
    runs = [Run(kind, text)]
    found = read(inline_redline(runs) if how == "inline" else styled_redline(runs))
    before, after = phrases.RUN.get(kind, ("", ""))
    expected = visible(text).replace("\r\n", "\n").replace("\r", "\n")
    assert "".join(found.text) == before + expected + after
    assert [tag for tag, _ in found.shape] == {
        RunKind.EQUAL: [],
        RunKind.DELETE: ["del", "span", "span"],
        RunKind.INSERT: ["ins", "span", "span"],
    }[kind]


@given(st.lists(st.tuples(st.sampled_from(list(Form)), st.integers(0, 6))))
def test_any_row_of_clauses_is_nested_soundly(clauses: list[tuple[Form, int]]) -> None:
    tags = list_tags(clauses)
    items = [form in (Form.ITEM, Form.NUMBERED) for form, _ in clauses]
    own = ["<li>x" if item else "<p>x</p>" for item in items]
    text = "".join(before + it for before, it in zip(tags, [*own, ""], strict=True))
    found = read(text)
    assert [tag for tag, _ in found.shape].count("li") == sum(items)


@given(
    st.lists(st.tuples(st.sampled_from(list(RunKind)), st.text("ab ", min_size=1, max_size=5)), max_size=8), st.data()
)
def test_cutting_a_redline_loses_nothing(pairs: list[tuple[RunKind, str]], data: st.DataObject) -> None:
    runs = [Run(kind, text) for kind, text in pairs]
    side = data.draw(st.sampled_from([RunKind.INSERT, RunKind.DELETE]))

    def spelt(found: list[Run]) -> str:
        return "".join(run.text for run in found if run.kind in (RunKind.EQUAL, side))

    pieces = spelt(runs).split(" ")
    stretches = cut(runs, pieces, side)
    assert "".join(run.text for stretch in stretches for run in stretch) == "".join(run.text for run in runs)
    assert [spelt(stretch) for stretch in stretches] == [*(f"{piece} " for piece in pieces[:-1]), pieces[-1]]


def test_the_same_packet_gives_the_same_bytes_in_another_process() -> None:
    script = (
        "import sys; sys.path.insert(0, 'tests')\nfrom support.packets import sample\n"
        "from wording.packet.render.html import render\nsys.stdout.buffer.write(render(sample()))"
    )
    root, environment = Path(__file__).parent.parent.parent, {**os.environ, "PYTHONHASHSEED": "7"}
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, cwd=root, env=environment)
    assert run.stdout == render(sample())


def test_the_filters_say_how_much_they_leave() -> None:
    labels = {label.get("for"): label.text_content() for label in tree("sample").xpath("//label")}
    judged = [c for c in sample().comparison.changes if c.weight is Weight.JUDGE]
    assert f"leaves {len(judged)} changes" in labels["only-judge"]
    assert f"leaves {len(sample().comparison.changes)} changes" in labels["only-changed"]


def options(id: str) -> list[str]:
    return [" ".join(o.text_content().split()) for o in tree("sample").xpath(f"//select[@id='{id}']/option")]


def test_the_filters_of_sections_and_kinds_say_how_much_they_leave() -> None:
    first, *sections = options("only-section")
    assert first == phrases.ALL
    assert len(sections) == sum(part.changed for part in sample().parts)
    numbers = [int(n) for option in sections for n in re.findall(r"\((\d+) changes?, \d+ words?\)$", option)]
    assert sum(numbers) == len(sample().comparison.changes)
    added = [change for change in sample().comparison.changes if ChangeKind.ADDED in change.kinds]
    words = sum(count_words(run.text) for change in added for run in change.runs)
    assert f"added ({len(added)} changes, {words} words)" in options("only-kind")


def test_the_sample_has_something_of_every_kind() -> None:
    kinds = {kind for part in sample().parts for entry in (part, *part.items) for kind in entry.kinds}
    assert kinds == set(ChangeKind)
    assert OLD != NEW
