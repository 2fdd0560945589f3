"""The notice of motions, and a packet whose motions collide, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from packet.test_motions import colliding
from packet.test_notice import ONE, TWO, made
from support.browser import chromium
from wording.packet.render import render_file
from wording.packet.render.html.notice import notice_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    pages = {
        "alone": notice_page(made(ONE)),
        "colliding": notice_page(made(ONE, TWO)),
        "packet": render_file(colliding(), "index.html"),
    }
    for name, content in pages.items():
        (folder / f"{name}.html").write_bytes(content)
    return {name: (folder / f"{name}.html").as_uri() for name in pages}


@pytest.mark.parametrize("name", ["alone", "colliding", "packet"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_has_no_fault_that_axe_knows_and_asks_for_nothing(
    browser: Browser, files: dict[str, str], name: str, scheme: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(files[name])
    assert requests == [files[name]]
    assert complaints == []
    found = Axe().run(page)
    assert found.response["violations"] == []
    page.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_it_fits_a_telephone_and_a_desk(browser: Browser, files: dict[str, str], width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(files["colliding"])
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("link", name="Where the motions collide").click()
    assert page.get_by_role("heading", name="Where the motions collide").is_visible()
    lines = page.locator("ins").first.evaluate("e => getComputedStyle(e).textDecorationLine")
    assert lines == "underline"
    page.close()
