"""A browser for the pages of a module, and what opens them; the module's own fixture `files` says where they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from support.browser import chromium
from support.pages import Opener

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A running Chromium; without one the test is skipped."""
    with chromium() as running:
        yield running


@pytest.fixture
def opened(browser: Browser, files: dict[str, str]) -> Iterator[Opener]:
    """Opens a page of the module by its name, and closes all of them in the end."""
    opener = Opener(browser, files)
    yield opener
    opener.close()
