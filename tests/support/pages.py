"""Pages in a real browser: opened in every state in which people read them, and what may be said against them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDE, NARROW, HEIGHT = 1280, 320, 800
ZOOMED = {"width": NARROW, "height": HEIGHT // 4}
"""What is left of a window of 1280 by 800 pixels when it is enlarged to 400 %."""

STATES: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "narrow": {"width": NARROW},
    "print": {"media": "print"},
    "forced colours": {"forced_colors": "active"},
    "narrow in the dark": {"color_scheme": "dark", "width": NARROW},
}
"""How people read a page; each is what `Opener` is called with."""

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

_TOO_WIDE = """
all => all.filter(e => e.checkVisibility() && !e.closest(".scroll, .words, .side, .skip")).filter(e => {
  const box = e.getBoundingClientRect()
  return box.right > innerWidth + 1 || box.left < -1
}).map(e => e.outerHTML.slice(0, 80))
"""


class Opener:
    """Opens pages by name and notes what they ask the network for and what the browser complains of."""

    def __init__(self, browser: Browser, files: dict[str, str]) -> None:
        self.browser, self.files = browser, files
        self.requests: list[str] = []
        self.complaints: list[str] = []

    def __call__(self, name: str, view: str = "", width: int = WIDE, media: str = "", **options: Any) -> Page:
        given = {"viewport": {"width": width, "height": HEIGHT}} | options
        page = self.browser.new_context(**given).new_page()
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.goto(self.files[name])
        if view:
            page.check(f"#view-{view}")
        if media:
            page.emulate_media(media=media)  # type: ignore[arg-type]  # one of the two that there are
        return page

    def close(self) -> None:
        """Closes every page that is open."""
        for context in self.browser.contexts:
            context.close()


def objections(page: Page) -> list[str]:
    """What axe objects to, by the rules of WCAG 2.2 AA and of good practice."""
    from axe_playwright_python.sync_playwright import Axe

    options = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": _TAGS}}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


def too_wide(page: Page) -> list[str]:
    """What runs off the screen, and the page itself where it can be pushed sideways."""
    wide: list[str] = page.locator("body *").evaluate_all(_TOO_WIDE)
    return wide + ["the page"] * (page.evaluate("document.documentElement.scrollWidth") > page.evaluate("innerWidth"))


def check_alone(opened: Opener, name: str) -> None:
    """Fails where the pages opened so far asked for more than themselves, or the browser complained."""
    assert set(opened.requests) == {opened.files[name]}
    assert opened.complaints == []
