"""The reply form of a packet's page, used as a board member uses it: filled in, reloaded, saved, printed, tallied."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from support.packets import RECORD, real_packet, sample
from support.pages import objections, too_wide
from wording.cli import main
from wording.packet.render.html import render
from wording.packet.replies import phrases
from wording.packet.replies.form import packet_hash
from wording.packet.replies.model import Stand
from wording.packet.replies.reading import MAX_COMMENT, read_reply

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser
HOUSEKEEPING = "2026-11-22-housekeeping"
ODD = "“quoted” <b>&amp; ]]> \u202eturned\u202c =1+1\nsecond line, ümläut \U0001f44d"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("pages")
    (made / "real.html").write_bytes(render(real_packet("housekeeping")))
    (made / "sample.html").write_bytes(render(sample()))
    return made


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1280, "height": 800}, accept_downloads=True)
    yield made
    made.close()


def opened(context: BrowserContext, folder: Path, name: str = "real") -> Page:
    page = context.new_page()
    page.goto((folder / f"{name}.html").as_uri())
    return page


def choose(page: Page, change: str, stand: Stand, comment: str = "") -> None:
    page.locator(f"#{change} .reply").get_by_label(phrases.STANDS[stand]).check()
    if comment:
        page.get_by_label(phrases.COMMENT.format(change=change), exact=True).fill(comment)


def saved(page: Page, path: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=phrases.SAVE).click()
    file = path / download.value.suggested_filename
    download.value.save_as(file)
    return file


def answers(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.locator(".reply input:checked").evaluate_all(
        "all => Object.fromEntries(all.map(e => [e.closest('.reply').dataset.change, e.value]))"
    )
    return found


def test_answers_are_kept_saved_and_tallied(
    context: BrowserContext, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = opened(context, folder)
    choose(page, "c1", Stand.AGREE)
    choose(page, "c2", Stand.OBJECT, ODD)
    choose(page, "c13", Stand.DISCUSS)
    page.get_by_label(phrases.NAME).fill("Ana María Núñez")
    page.get_by_label(phrases.DAY).fill("2026-12-03")
    page.get_by_label(phrases.WHOLE).fill("Thank you.")
    page.reload()
    assert answers(page) == {"c1": "agree", "c2": "object", "c13": "discuss"}
    assert page.locator("#reply-progress").inner_text() == "3 of 13 answered"
    file = saved(page, tmp_path)
    assert file.name == "reply-ana-maría-núñez.json"
    assert file.name in page.locator("#reply-saved").inner_text()
    value = json.loads(file.read_text("utf-8"))
    assert value["packet"] == packet_hash(real_packet("housekeeping").comparison)
    assert value["answers"][1] == {"change": "c2", "answer": "object", "comment": ODD}
    reply = read_reply(file)
    assert (reply.name, str(reply.day), reply.comment) == ("Ana María Núñez", "2026-12-03", "Thank you.")
    for asked in (["--packet", str(folder / "real.html")], ["--versions", "2026-11-22", HOUSEKEEPING], []):
        assert main(["--root", str(RECORD.parent), "replies", str(file), *asked, "--format", "json"]) == 0
        rows = {row["change"]: row for row in json.loads(capsys.readouterr().out)["changes"]}
        assert len(rows) == 13
        assert rows["c2"]["object"] == ["Ana María Núñez"]
        assert rows["c2"]["label"] == "amended, needs judgement"
        assert rows["c3"]["silent"] == ["Ana María Núñez"]
        assert "[U+202E]turned" in rows["c2"]["comments"][0]["comment"]


def test_what_the_text_box_offers_to_copy_is_the_file(context: BrowserContext, folder: Path, tmp_path: Path) -> None:
    page = opened(context, folder)
    page.get_by_label(phrases.NAME).fill("Ben")
    file = saved(page, tmp_path)
    assert page.get_by_label(phrases.COPY).input_value() == file.read_text("utf-8")


def test_without_a_name_nothing_is_saved_and_the_page_says_why(context: BrowserContext, folder: Path) -> None:
    page = opened(context, folder)
    page.get_by_label(phrases.NAME).fill("   ")
    page.get_by_role("button", name=phrases.SAVE).click()
    assert page.locator("#reply-needed").inner_text() == phrases.SCRIPT["needed"]
    assert page.evaluate("document.activeElement.id") == "reply-name"
    assert page.get_by_label(phrases.NAME).get_attribute("aria-invalid") == "true"
    assert page.locator("#reply-copy").is_hidden()


@pytest.mark.parametrize(("name", "file"), [("../../etc/passwd", "reply-etc-passwd.json"), ("…", "reply-member.json")])
def test_a_name_becomes_a_harmless_file_name(
    context: BrowserContext, folder: Path, tmp_path: Path, name: str, file: str
) -> None:
    page = opened(context, folder)
    page.get_by_label(phrases.NAME).fill(name)
    assert saved(page, tmp_path).name == file


def test_an_answer_can_be_changed_and_taken_back(context: BrowserContext, folder: Path) -> None:
    page = opened(context, folder)
    choose(page, "c1", Stand.AGREE)
    choose(page, "c1", Stand.OBJECT)
    assert answers(page) == {"c1": "object"}
    page.locator("#c1").get_by_role("button", name=f"{phrases.CLEAR} c1").click()
    assert answers(page) == {}
    assert page.evaluate("document.activeElement.name") == "c1-answer"
    page.reload()
    assert answers(page) == {}
    assert page.locator("#c1 .reply button").is_hidden()


def test_answers_can_be_deleted_from_the_browser(context: BrowserContext, folder: Path) -> None:
    page = opened(context, folder)
    page.on("dialog", lambda dialog: dialog.accept())
    choose(page, "c1", Stand.AGREE, "secret")
    page.get_by_role("button", name=phrases.FORGET).click()
    assert answers(page) == {}
    assert page.evaluate("JSON.stringify({...localStorage})") == "{}"
    page.reload()
    assert page.get_by_label(phrases.COMMENT.format(change="c1"), exact=True).input_value() == ""


def test_each_packet_keeps_its_own_answers(context: BrowserContext, folder: Path) -> None:
    page = opened(context, folder)
    choose(page, "c1", Stand.AGREE)
    page.wait_for_function("() => localStorage.length > 0")  # it is kept when the hand rests
    assert answers(opened(context, folder, "sample")) == {}
    assert answers(opened(context, folder)) == {"c1": "agree"}


KEPT_BY_OTHERS = ["{", "null", "[]", "7", '{"answers": 7}', '{"answers": [null, 3, {"change": "c1"}], "name": {}}']


@pytest.mark.parametrize("kept", KEPT_BY_OTHERS)
def test_what_others_left_in_the_browser_does_no_harm(context: BrowserContext, folder: Path, kept: str) -> None:
    page = opened(context, folder)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    key = f"wording-reply-{packet_hash(real_packet('housekeeping').comparison)}"
    page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [key, kept])
    page.reload()
    choose(page, "c2", Stand.AGREE)
    assert answers(page) == {"c2": "agree"}
    assert page.get_by_label(phrases.NAME).input_value() == ""
    assert complaints == []


def test_a_browser_that_keeps_nothing_says_so_and_saves_all_the_same(
    context: BrowserContext, folder: Path, tmp_path: Path
) -> None:
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied') } })")
    page = opened(context, folder)
    choose(page, "c1", Stand.AGREE)
    page.locator("#reply-unkept", has_text=phrases.SCRIPT["unkept"]).wait_for()
    page.get_by_label(phrases.NAME).fill("Ben")
    assert [answer.change for answer in read_reply(saved(page, tmp_path)).answers] == ["c1"]


def test_the_longest_that_can_be_typed_can_be_read(context: BrowserContext, folder: Path, tmp_path: Path) -> None:
    page = opened(context, folder)
    page.get_by_label(phrases.NAME).fill("N" * 500)
    box = page.get_by_label(phrases.COMMENT.format(change="c1"), exact=True)
    box.fill("x" * (MAX_COMMENT - 1))
    box.focus()
    page.keyboard.insert_text("yzz")
    reply = read_reply(saved(page, tmp_path))
    assert len(reply.answers[0].comment) <= MAX_COMMENT
    assert reply.answers[0].comment.startswith("xx")


def test_what_is_left_is_told_and_linked(context: BrowserContext, folder: Path) -> None:
    page = opened(context, folder, "sample")
    changes = [change.id for change in sample().comparison.changes]
    for change in changes[:-1]:
        choose(page, change, Stand.AGREE)
    words = page.locator(f"#{changes[-1]} .reply").get_attribute("data-words")
    left = page.locator("#reply-left").inner_text()
    assert left == f"{len(changes) - 1} of {len(changes)} answered; 1 change, {words} words still to answer."
    assert page.locator("#reply-unanswered a").all_inner_texts() == changes[-1:]
    choose(page, changes[-1], Stand.AGREE)
    assert page.locator("#reply-left").inner_text() == f"{len(changes)} of {len(changes)} answered."
    assert page.locator(".unanswered").is_hidden()


def test_answered_changes_can_be_put_out_of_sight(context: BrowserContext, folder: Path) -> None:
    page = opened(context, folder, "sample")
    changes = [change.id for change in sample().comparison.changes if change.clause]
    choose(page, changes[0], Stand.AGREE)
    page.check("#only-open")
    shown = page.locator(".marked .clause.change:not(.head)").locator("visible=true")
    assert shown.evaluate_all("all => all.map(e => e.id)") == changes[1:]
    assert page.locator(".marked .clause.same:not(.head):visible").count() == 0


def test_what_is_shown_now_is_counted(context: BrowserContext, folder: Path) -> None:
    page = opened(context, folder, "sample")
    all = len(sample().comparison.changes)
    assert page.locator("#shown-now").inner_text().startswith(f"Shown now: {all} of {all} changes")
    page.check("#only-judge")
    shown = page.locator(".marked .reply:visible")
    words = sum(int(number) for number in shown.evaluate_all("all => all.map(e => e.dataset.words)"))
    assert page.locator("#shown-now").inner_text() == (
        f"Shown now: {shown.count()} of {all} changes, {words} words to read"
    )
    page.check("#view-new")
    assert page.locator("#shown-now").inner_text() == ""


def test_the_keyboard_leads_from_change_to_change_and_answers(context: BrowserContext, folder: Path) -> None:
    page = opened(context, folder, "sample")
    page.check("#only-judge")
    seen = page.locator(".marked .change[id]:visible").evaluate_all("all => all.map(e => e.id)")
    here = "document.activeElement.closest('.change')?.id"
    walked = []
    for _ in seen:
        page.keyboard.press("Alt+ArrowDown")
        walked.append(page.evaluate(here))
    assert walked == seen
    page.keyboard.press("Alt+ArrowDown")
    assert page.evaluate(here) == seen[-1]
    page.keyboard.press("Alt+ArrowUp")
    assert page.evaluate(here) == seen[-2]
    while page.evaluate("document.activeElement.type") != "radio":
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert answers(page) == {seen[-2]: "discuss"}


def test_where_the_keyboard_leads_is_said_aloud_and_so_is_the_end(context: BrowserContext, folder: Path) -> None:
    page = opened(context, folder, "sample")
    told = page.locator("#went-to[role=status]")
    page.keyboard.press("Alt+ArrowDown")
    assert told.inner_text() == "c1, 1 of 15 in sight"
    page.check("#only-judge")
    page.keyboard.press("Alt+ArrowUp")
    assert told.inner_text() == phrases.SCRIPT["no_more"]


def test_letters_lead_from_change_to_change_only_where_they_are_asked_to(context: BrowserContext, folder: Path) -> None:
    page = opened(context, folder, "sample")
    here = "document.activeElement.closest('.change')?.id"
    page.keyboard.press("j")
    assert page.evaluate(here) is None
    page.get_by_label(phrases.LETTERS).check()
    page.locator("#c1 a.id").focus()
    for key, change in (("j", "c2"), ("j", "c3"), ("k", "c2")):
        page.keyboard.press(key)
        assert page.evaluate(here) == change
    page.locator("#c2 .reply textarea").focus()
    page.keyboard.type("jk")
    assert page.evaluate(here) == "c2"
    assert page.locator("#c2 .reply textarea").input_value() == "jk"
    page.get_by_label(phrases.NAME).focus()
    page.keyboard.type("Jak")
    assert page.get_by_label(phrases.NAME).input_value() == "Jak"


def test_the_next_link_leads_the_keyboard_into_the_next_change(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = opened(context, folder, "sample")
    first, second = [change.id for change in sample().comparison.changes][:2]
    page.locator(f"#{first} .steps a").last.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator(f"#{second} :focus").count() == 1
    context.close()


def test_without_scripts_the_page_says_how_to_answer_and_shows_no_form(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = opened(context, folder)
    assert page.get_by_text(phrases.BY_HAND).is_visible()
    assert page.locator(".reply:visible, .panel:visible, #only-open:visible, #shown-now:visible").count() == 0
    assert page.locator("#only-judge").is_visible()
    context.close()


def test_with_scripts_the_form_stands_instead(context: BrowserContext, folder: Path) -> None:
    page = opened(context, folder)
    assert page.get_by_text(phrases.BY_HAND).is_hidden()
    assert page.locator(".reply:visible").count() == 13


def printed(page: Page) -> str:
    import pdfplumber

    with pdfplumber.open(BytesIO(page.pdf(format="Letter"))) as pdf:
        return "\n".join(sheet.extract_text() for sheet in pdf.pages)


@pytest.mark.parametrize("scripts", [True, False])
def test_print_shows_a_box_to_tick_for_each_answer(browser: Browser, folder: Path, scripts: bool) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = opened(context, folder)
    text = printed(page)
    for change in ("c1", "c13"):
        assert phrases.ANSWER.format(change=change) in text
        assert phrases.COMMENT.format(change=change) in text
    assert phrases.NAME in text
    assert phrases.SAVE not in text
    page.emulate_media(media="print")
    style = "e => { const s = getComputedStyle(e); return [s.borderTopWidth !== '0px', s.borderTopLeftRadius] }"
    assert page.locator("#c1 .reply input").first.evaluate(style) == [True, "0px"]
    context.close()


def test_print_shows_the_answers_that_were_given(context: BrowserContext, folder: Path) -> None:
    page = opened(context, folder)
    choose(page, "c1", Stand.AGREE, "Well said.")
    text = printed(page)
    assert text.count("✕") == 1
    assert "Well said." in text


STATES: list[dict[str, Any]] = [
    {},
    {"color_scheme": "dark"},
    {"viewport": {"width": 320, "height": 800}},
    {"forced_colors": "active"},
]


@pytest.mark.parametrize("options", STATES, ids=str)
def test_axe_finds_nothing_in_a_form_that_is_filled_in_or_saved_too_soon(
    browser: Browser, folder: Path, options: dict[str, Any]
) -> None:
    context = browser.new_context(**options)
    page = opened(context, folder)
    choose(page, "c1", Stand.OBJECT, "No.")
    page.get_by_role("button", name=phrases.SAVE).click()
    assert objections(page) == []
    assert too_wide(page) == []
    context.close()
