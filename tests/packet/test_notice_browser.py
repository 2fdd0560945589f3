"""The notice of motions, and a packet whose motions collide, in a real browser."""

from __future__ import annotations

import pytest

from packet.test_motions import colliding
from packet.test_notice import ONE, TWO, made
from support.pages import STATES, Opener, check_alone, objections, too_wide
from wording.packet.render import render_file
from wording.packet.render.html.notice import notice_page

pytestmark = pytest.mark.browser
NAMES = ("alone", "colliding", "packet")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    pages = (notice_page(made(ONE)), notice_page(made(ONE, TWO)), render_file(colliding(), "index.html"))
    for name, content in zip(NAMES, pages, strict=True):
        (folder / f"{name}.html").write_bytes(content)
    return {name: (folder / f"{name}.html").as_uri() for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("state", STATES)
def test_it_has_no_fault_that_axe_knows_fits_and_asks_for_nothing(opened: Opener, name: str, state: str) -> None:
    page = opened(name, **STATES[state])
    assert objections(page) == []
    assert too_wide(page) == []
    check_alone(opened, name)


@pytest.mark.parametrize("name", ["colliding", "packet"])
def test_the_contents_lead_to_where_the_motions_collide(opened: Opener, name: str) -> None:
    page = opened(name)
    page.get_by_role("link", name="Where the motions collide").click()
    heading = page.get_by_role("heading", name="Where the motions collide")
    box = heading.bounding_box()
    assert box
    assert 0 <= box["y"] < 800


def test_its_marks_are_seen_without_colour(opened: Opener) -> None:
    lines = opened("colliding").locator("ins").first.evaluate("e => getComputedStyle(e).textDecorationLine")
    assert lines == "underline"
