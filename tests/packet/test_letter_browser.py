"""The page that members get, in a real browser."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from support.pages import STATES, Opener, check_alone, objections, too_wide
from wording import read_history, since
from wording.packet.letter import build_letter
from wording.packet.render.html.letter import letter_page

pytestmark = pytest.mark.browser

INVENTED = Path(__file__).parents[2] / "examples" / "riverside-mediators" / "content_versions"
DAYS = {"changed": date(2015, 6, 1), "same": date(2024, 8, 1)}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    history = read_history(INVENTED)
    for name, day in DAYS.items():
        letter = build_letter(since(history, day, date(2026, 11, 22)))
        (folder / f"{name}.html").write_bytes(letter_page(letter))
    return {name: (folder / f"{name}.html").as_uri() for name in DAYS}


@pytest.mark.parametrize("name", DAYS)
@pytest.mark.parametrize("state", STATES)
def test_it_has_no_fault_that_axe_knows_fits_and_asks_for_nothing(opened: Opener, name: str, state: str) -> None:
    page = opened(name, **STATES[state])
    assert objections(page) == []
    assert too_wide(page) == []
    check_alone(opened, name)


def test_its_marks_are_seen_without_colour(opened: Opener) -> None:
    lines = opened("changed").locator(".group ins").first.evaluate("e => getComputedStyle(e).textDecorationLine")
    assert lines == "underline"
