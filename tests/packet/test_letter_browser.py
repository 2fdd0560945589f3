"""The page that members get, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.browser import chromium
from wording import read_history, since
from wording.packet.letter import build_letter
from wording.packet.render.html.letter import letter_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

INVENTED = Path(__file__).parents[2] / "examples" / "riverside-mediators" / "content_versions"
DAYS = {"changed": date(2015, 6, 1), "same": date(2024, 8, 1)}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    history = read_history(INVENTED)
    for name, day in DAYS.items():
        letter = build_letter(since(history, day, date(2026, 11, 22)))
        (folder / f"{name}.html").write_bytes(letter_page(letter))
    return {name: (folder / f"{name}.html").as_uri() for name in DAYS}


@pytest.mark.parametrize("name", DAYS)
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
    page.goto(files["changed"])
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    lines = page.locator(".group ins").first.evaluate("e => getComputedStyle(e).textDecorationLine")
    assert lines == "underline"
    page.close()
