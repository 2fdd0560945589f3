"""The page of a packet, used as a board member uses it: in a real browser."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from support.packets import arabic, real_packet, sample
from support.pages import HEIGHT, NARROW, STATES, WIDE, ZOOMED, Opener, objections, too_wide
from wording.comparison.model import ChangeKind, Weight
from wording.packet import phrases
from wording.packet.packet import Packet
from wording.packet.parts import Item
from wording.packet.render.html import render

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

VIEWS = ("marked", "side", "new", "old", "bill")

# The texts that can be seen of each element, without the words that are there to be read aloud only.
SEEN = """
all => all.filter(e => e.checkVisibility()).map(e => {
  const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT)
  let text = ""
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement
    if (parent.checkVisibility() && !parent.closest(".words")) text += walker.currentNode.data
  }
  return text
})
"""

DECORATIONS = """
all => all.filter(e => e.checkVisibility()).map(e => {
  const style = getComputedStyle(e)
  const line = style.textDecorationLine + " " + style.textDecorationStyle
  return [e.tagName, line, getComputedStyle(e, "::before").content]
})
"""

STUCK = """
all => all.filter(e => e.checkVisibility() && ["sticky", "fixed"].includes(getComputedStyle(e).position))
  .map(e => e.getBoundingClientRect()).filter(box => box.top <= 1 && box.bottom > 0).map(box => box.height)
"""

OVERLAPS = """
all => all.filter(e => e.checkVisibility()).flatMap(e => {
  const parts = [...e.children].filter(c => c.checkVisibility() && !c.matches(".side"))
    .map(c => [c.className || c.tagName, c.getBoundingClientRect()]).filter(([, box]) => box.width * box.height)
  return parts.flatMap(([one, a], at) => parts.slice(at + 1)
    .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
    .map(([other]) => [e.id, one, other].join(" / ")))
})
"""

MOVING = """
all => all.map(e => getComputedStyle(e)).map(s => [s.animationName, s.transitionDuration, s.scrollBehavior].join())
  .filter(motion => motion !== "none,0s,auto")
"""

GAPS = """
all => all.filter(e => e.checkVisibility() && e.querySelector(":scope > .reply")).map(e => {
  const texts = [...e.querySelectorAll(":scope > :is(.text, .absent)")].filter(t => t.checkVisibility())
  const end = Math.max(...texts.map(t => t.getBoundingClientRect().bottom))
  return [e.id, e.querySelector(":scope > .reply").getBoundingClientRect().top - end]
})
"""


def packets() -> dict[str, Packet]:
    return {
        "sample": sample(),
        "rival": real_packet("rival"),
        "housekeeping": real_packet("housekeeping"),
        "arabic": arabic(),
    }


def items() -> list[Item]:
    return [item for part in sample().parts for item in part.items if item.anchor]


def amended() -> Item:
    return next(item for item in items() if item.kinds == (ChangeKind.AMENDED,))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Addresses of the pages, by name."""
    folder: Path = tmp_path_factory.mktemp("pages")
    for name, value in packets().items():
        (folder / f"{name}.html").write_bytes(render(value))
    return {name: (folder / f"{name}.html").as_uri() for name in packets()}


def seen(page: Page, selector: str) -> list[str]:
    texts: list[str] = page.locator(selector).evaluate_all(SEEN)
    return texts


def box(page: Page, selector: str) -> dict[str, float]:
    """Where the first element that can be seen stands in the window."""
    found = page.locator(selector).locator("visible=true").first.bounding_box()
    assert found
    return dict(found)


@pytest.mark.parametrize("name", ["sample", "rival", "arabic"])
@pytest.mark.parametrize("side", ["old", "new"])
def test_each_clean_view_shows_that_version_and_nothing_else(opened: Opener, name: str, side: str) -> None:
    page = opened(name, side)
    comparison = packets()[name].comparison
    text = comparison.old if side == "old" else comparison.new
    expected = [t for s in text.sections for t in ([s.heading] if s.heading else []) + [c.text for c in s.clauses]]
    found = [line for line in page.locator("#sections .body").inner_text().split("\n") if line]
    assert seen(page, "#sections .body :is(h3, h4, h5, h6, p)") == expected
    assert found == expected


def test_the_marked_up_view_holds_both_texts_of_every_change(opened: Opener) -> None:
    page = opened("sample")
    for item in items():
        assert seen(page, f"#{item.anchor} .text") == ["".join(run.text for run in item.runs)]


def test_side_by_side_the_left_is_the_current_text_and_the_right_the_proposed_one(opened: Opener) -> None:
    page = opened("sample", "side")
    no_old, no_new = phrases.absent("Current text"), phrases.absent("Text as proposed")
    for item in items():
        found = seen(page, f"#{item.anchor} :is(.text, .absent)")
        assert found == [item.old_text or no_old, item.new_text or no_new]
        assert box(page, f"#{item.anchor} .first")["x"] + 300 < box(page, f"#{item.anchor} .second")["x"]


def test_side_by_side_is_one_above_the_other_on_a_narrow_screen_each_with_its_name(opened: Opener) -> None:
    page, item = opened("sample", "side", NARROW), amended()
    found = seen(page, f"#{item.anchor} :is(.side, .text)")
    assert found == ["Current text", item.old_text, "Text as proposed", item.new_text]
    assert box(page, f"#{item.anchor} .first")["y"] < box(page, f"#{item.anchor} .second")["y"]
    assert page.locator(f"#{item.anchor} .side").last.bounding_box()["width"] > 50  # type: ignore[index]  # it is shown


@pytest.mark.parametrize("name", ["sample", "rival"])
def test_no_gap_parts_a_text_from_its_answer_however_long_the_reasons_are(opened: Opener, name: str) -> None:
    page = opened(name, "marked")
    # A label of two lines beside a text of one may part it from its answer by as much as a line.
    for change, gap in page.locator(".marked .change").evaluate_all(GAPS):
        assert 0 <= gap <= 40, change
    long = amended().anchor if name == "sample" else packets()[name].comparison.changes[5].id
    script = "e => { for (let n = 0; n < 40; n++) e.insertAdjacentText('beforeend', 'because of this and that ') }"
    page.locator(f"#{long} .why").evaluate(script)
    gaps = dict(page.locator(".marked .change").evaluate_all(GAPS))
    assert 0 <= gaps[long] <= 40


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", [WIDE, 900, NARROW])
def test_nothing_lies_over_anything_else(opened: Opener, view: str, width: int) -> None:
    for name in ("sample", "arabic"):
        assert opened(name, view, width).locator(".marked .clause").evaluate_all(OVERLAPS) == []


def decorations(page: Page) -> set[tuple[str, str, str]]:
    return {(tag, line, before) for tag, line, before in page.locator("ins, del").evaluate_all(DECORATIONS)}


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_marks_are_seen_without_colour(opened: Opener, options: dict[str, Any]) -> None:
    lines = {(tag, line) for tag, line, _ in decorations(opened("sample", "marked", **options))}
    assert lines == {("DEL", "line-through solid"), ("INS", "underline double")}


def test_new_york_bill_style_puts_what_goes_in_brackets_and_what_comes_underscored(opened: Opener) -> None:
    found = decorations(opened("sample", "bill"))
    assert {line for tag, line, _ in found if tag == "INS"} == {"underline solid"}
    assert {before[:2] for tag, _, before in found if tag == "DEL"} == {'"['}


def visible_changes(page: Page) -> list[str]:
    script = "all => all.filter(e => e.checkVisibility()).map(e => e.id)"
    ids: list[str] = page.locator(".marked .change[id]").evaluate_all(script)
    return ids


def test_the_filters_leave_what_they_say(opened: Opener) -> None:
    page = opened("sample")
    changes = sample().comparison.changes
    judged = {change.id for change in changes if change.weight is Weight.JUDGE}
    assert visible_changes(page) == [change.id for change in changes]
    assert page.locator(".marked .clause.same:visible").count() > 0
    page.check("#only-changed")
    assert visible_changes(page) == [change.id for change in changes]
    assert page.locator(".marked .clause.same:not(.head):visible").count() == 0
    page.check("#only-judge")
    # A heading stays above its clauses, so a change to the place of a section may stay in sight with them.
    heads = {part.change for part in sample().parts if part.change}
    assert judged <= set(visible_changes(page)) <= judged | heads
    assert page.locator(".reasons:visible").count() > 0
    page.check("#only-reasons")
    assert page.locator(".reasons:visible").count() == 0
    for name in ("judge", "changed", "reasons"):
        page.uncheck(f"#only-{name}")
    assert visible_changes(page) == [change.id for change in changes]


@pytest.mark.parametrize("view", VIEWS)
def test_a_link_to_a_change_shows_it_whatever_the_view_and_the_filters(opened: Opener, view: str) -> None:
    page = opened("housekeeping", view)
    changes = real_packet("housekeeping").comparison.changes
    editorial = [change.id for change in changes if change.weight is Weight.EDITORIAL and change.clause]
    hidden = next(
        id for id in editorial if page.locator(f'#proposed a[href="#{id}"]').count()
    )  # ranges link their ends
    if view in ("marked", "side", "bill"):
        page.check("#only-judge")
        page.check("#only-changed")
        assert hidden not in visible_changes(page)
    page.click(f'#proposed a[href="#{hidden}"]')
    found = box(page, f"#{hidden}")
    assert found["height"] > 10
    assert 0 <= found["y"] < HEIGHT
    assert page.locator(".linked").is_visible() == (view in ("new", "old"))


def test_everything_can_be_reached_and_worked_by_keyboard(opened: Opener) -> None:
    page = opened("sample")
    page.reload()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert box(page, ".skip")["x"] >= 0
    reached = {page.evaluate("document.activeElement.getAttribute('href')")}
    while "#top" not in reached and len(reached) < 400:
        page.keyboard.press("Tab")
        here = page.evaluate(
            "(e => e.id || e.getAttribute('href') || e.className || e.tagName)(document.activeElement)"
        )
        assert here != "BODY", "the keyboard fell off the page"
        reached.add(here)
        if here == "view-marked":
            page.keyboard.press("ArrowDown")
            assert page.locator("#view-side").is_checked()
            page.keyboard.press("ArrowUp")
        if here == "only-reasons":
            page.keyboard.press("Space")
            assert page.locator(".reasons:visible").count() == 0
    links = page.locator("a").evaluate_all(
        "all => all.filter(a => a.checkVisibility()).map(a => a.getAttribute('href'))"
    )
    assert set(links) <= reached
    assert {"view-marked", "only-judge", "only-changed", "only-reasons"} <= reached


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_runs_off_a_screen_of_320_pixels(opened: Opener, view: str) -> None:
    for name in ("sample", "rival", "arabic"):
        assert too_wide(opened(name, view, NARROW)) == []


@pytest.mark.parametrize("view", VIEWS)
def test_enlarged_to_400_percent_everything_can_be_read_by_going_down_alone(opened: Opener, view: str) -> None:
    page = opened("sample", view, viewport=ZOOMED)
    assert too_wide(page) == []
    # What stays in its place while the page goes by must leave room for the page.
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
    assert [height for height in page.locator("body *").evaluate_all(STUCK) if height > ZOOMED["height"] / 4] == []


def test_the_sections_stay_in_sight_on_a_wide_screen_and_come_first_on_a_narrow_one(opened: Opener) -> None:
    page = opened("rival")
    page.locator(f"#{real_packet('rival').comparison.changes[-1].id}").scroll_into_view_if_needed()
    found = box(page, "nav.sections")
    assert found["y"] < HEIGHT
    assert found["y"] + found["height"] > 0
    narrow = opened("rival", "marked", NARROW)
    order = ("header", "main nav", "#proposed", ".controls", "nav.sections", ".marked")
    places = [box(narrow, selector)["y"] for selector in order]
    assert places == sorted(places)


def test_without_styles_the_page_reads_in_order_and_nothing_twice(opened: Opener) -> None:
    page = opened("sample")
    page.evaluate("document.querySelector('style').remove()")
    lines = [" ".join(line.split()) for line in page.locator("body").inner_text().splitlines()]
    headings = (phrases.PROPOSED, phrases.UNCHANGED, phrases.JUDGE, phrases.PRINCIPLES, phrases.CROSSWALK)
    places = [len(lines) - lines[::-1].index(heading) for heading in headings]
    assert places == sorted(places)
    told = "".join(run.text.join(phrases.RUN.get(run.kind, ("", ""))) for run in amended().runs)
    assert lines.count(" ".join(told.split())) == 1
    assert phrases.VIEW not in lines


def test_the_page_asks_the_network_for_nothing_and_the_browser_complains_of_nothing(opened: Opener) -> None:
    for view in VIEWS:
        opened("rival", view)
    assert set(opened.requests) == {opened.files["rival"]}
    assert opened.complaints == []


def test_nothing_moves_by_itself(opened: Opener) -> None:
    assert opened("sample").locator("*").evaluate_all(MOVING) == []


def test_words_for_screen_readers_are_not_copied(opened: Opener) -> None:
    page, item = opened("sample"), amended()
    script = "e => { getSelection().selectAllChildren(e); return getSelection().toString() }"
    copied = page.locator(f"#{item.anchor} .text").first.evaluate(script)
    assert copied == "".join(run.text for run in item.runs)


def test_it_prints_in_black_on_white_with_marks_that_need_no_colour(opened: Opener) -> None:
    import pdfplumber

    page = opened("rival", "bill", color_scheme="dark")
    with pdfplumber.open(BytesIO(page.pdf(format="Letter"))) as printed:
        sheets = [sheet.extract_text() for sheet in printed.pages]
        colours = {char["non_stroking_color"] for sheet in printed.pages for char in sheet.chars}
    assert all(phrases.ILLUSTRATIVE_SHORT in sheet for sheet in sheets)
    text = "\n".join(sheets)
    assert "[his/her]" in text
    assert phrases.VIEW + "\n" not in text
    assert all(len(set(colour)) == 1 and max(colour) <= 0.2 for colour in colours), colours


LOOKS = [(view, "light") for view in VIEWS]
LOOKS += [(view, state) for view in ("marked", "side") for state in STATES if state != "light"]
LOOKS += [("bill", "dark"), ("bill", "print")]


@pytest.mark.parametrize(("view", "state"), LOOKS)
def test_axe_finds_nothing_to_object_to(opened: Opener, view: str, state: str) -> None:
    assert objections(opened("sample", view, **STATES[state])) == []


def test_axe_finds_nothing_in_the_real_packet_nor_in_one_from_the_right_and_can_find_something(opened: Opener) -> None:
    assert objections(opened("rival")) == []
    page = opened("arabic")
    assert objections(page) == []
    page.evaluate("document.documentElement.removeAttribute('lang')")
    assert [found.split(":")[0] for found in objections(page)] == ["html-has-lang"]


def test_side_by_side_can_be_filtered_too(opened: Opener) -> None:
    page = opened("sample", "side")
    page.check("#only-judge")
    judged = {change.id for change in sample().comparison.changes if change.weight is Weight.JUDGE}
    heads = {part.change for part in sample().parts if part.change}
    assert judged <= set(visible_changes(page)) <= judged | heads


@pytest.mark.parametrize("view", ["marked", "side", "bill"])
def test_one_section_can_be_read_alone(opened: Opener, view: str) -> None:
    page = opened("sample", view, java_script_enabled=False)
    page.check(f"#view-{view}")
    options = page.locator("#only-section option").evaluate_all("all => all.map(e => e.value)")
    assert options == ["", *[part.anchor for part in sample().parts if part.changed]]
    for part in sample().parts:
        if part.changed:
            page.select_option("#only-section", part.anchor)
            expected = [part.change] * bool(part.change) + [item.anchor for item in part.items if item.anchor]
            assert visible_changes(page) == expected
    page.select_option("#only-section", "")
    assert visible_changes(page) == [change.id for change in sample().comparison.changes]


@pytest.mark.parametrize("view", ["marked", "side"])
def test_changes_of_one_kind_can_be_read_alone(opened: Opener, view: str) -> None:
    page = opened("sample", view, java_script_enabled=False)
    heads = {part.change for part in sample().parts if part.change}
    kinds = [kind for kind in ChangeKind if any(kind in change.kinds for change in sample().comparison.changes)]
    assert page.locator("#only-kind option").evaluate_all("all => all.map(e => e.value)") == ["", *kinds]
    for kind in kinds:
        page.select_option("#only-kind", kind)
        expected = {item.anchor for item in items() if kind in item.kinds}
        assert set(visible_changes(page)) - heads == expected, kind
    page.select_option("#only-kind", "moved")
    page.select_option("#only-section", "s2")
    assert len(visible_changes(page)) > 0
