"""Somebody types at the bench, in JupyterLab and on a page that Voilà serves, and sees the redline follow."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from support.browser import ARGUMENTS
from support.jupyterlab import SECONDS, jupyterlab, stop
from support.notebook_tool import ROOT
from support.programs import need

pytestmark = pytest.mark.browser

NAME = "07_draft_an_amendment.ipynb"
EDITOR = "textarea[placeholder^='Nothing']"
CHANGE = ("as appropriate", "every Monday")


@contextmanager
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    arguments = [a if "MAP *" not in a else f"{a},EXCLUDE 127.0.0.1" for a in ARGUMENTS]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=need("chromium"), args=arguments)
        page = browser.new_page(viewport={"width": 1500, "height": 1400})
        page.set_default_timeout(SECONDS * 1000)
        yield page
        browser.close()


def project(folder: Path) -> Path:
    """A copy of the record and the notebook, so that what is saved is saved there."""
    shutil.copytree(ROOT / "content_versions", folder / "content_versions")
    (folder / "notebooks").mkdir()
    shutil.copy(ROOT / "notebooks" / NAME, folder / "notebooks")
    return folder


def type_over(page: Any) -> None:
    """Selects the words in the editor and types others, key by key."""
    editor = page.locator(EDITOR)
    editor.wait_for()
    at = editor.input_value().index(CHANGE[0])
    editor.evaluate(f"(node) => {{ node.focus(); node.setSelectionRange({at}, {at + len(CHANGE[0])}); }}")
    page.keyboard.type(CHANGE[1], delay=20)


def see_the_change(page: Any) -> None:
    """The redline, the motion in words and the collision say what was typed."""
    bench = page.locator(".widget-vbox, .jupyter-widgets.widget-box").filter(has=page.locator(EDITOR)).first
    bench.locator("ins", has_text=CHANGE[1]).wait_for()
    bench.locator("del", has_text=CHANGE[0]).wait_for()
    words = f"strike out “{CHANGE[0]}” and insert “{CHANGE[1]}”"
    bench.locator("li", has_text=words).first.wait_for()
    bench.locator("li", has_text="both change the same words").first.wait_for()


def kept(folder: Path) -> str:
    """What the file that keeps the typing says, once it has the last word typed."""
    (file,) = (folder / "build" / "drafting-bench").glob("*.json")
    end = time.monotonic() + 20
    while CHANGE[1] not in (text := file.read_text("utf-8")) and time.monotonic() < end:
        time.sleep(0.1)
    return text


def test_the_bench_follows_the_keys_in_jupyterlab_and_keeps_them_when_the_kernel_is_gone(tmp_path: Path) -> None:
    need("chromium")
    own = tmp_path / "own"
    own.mkdir()
    folder = project(tmp_path / "project")
    with jupyterlab(folder, own) as lab, chromium() as page:
        for visit in ("first", "again"):
            page.goto(lab.notebook(f"notebooks/{NAME}", "Light"))
            page.locator(".jp-OutputArea-output table").last.wait_for()
            # What is run before the kernel answers is not run at all.
            page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
            page.get_by_role("menuitem", name="Run", exact=True).click()
            page.locator(".lm-Menu-itemLabel", has_text=re.compile("^Run All Cells$")).click()
            if visit == "first":
                type_over(page)
            see_the_change(page)
            assert CHANGE[1] in json.loads(kept(folder))["sheet"]["texts"]["reflective-practice"]
            if visit == "first":
                _end_kernels(page)
        assert CHANGE[1] in page.locator(EDITOR).input_value()
        assert page.locator("[role=status]", has_text="is on the bench again").count() == 1
        page.get_by_role("button", name="Save the motion").click()
        page.locator("[role=status]", has_text="The motion is saved as").wait_for()
        if shots := os.environ.get("WORDING_SCREENSHOTS"):
            page.locator(EDITOR).scroll_into_view_if_needed()
            page.screenshot(path=f"{shots}/bench-lab.png")
    (motion,) = (folder / "content_versions" / "motions").glob("*.md")
    assert f'insert: "{CHANGE[1]}"' in motion.read_text("utf-8")


def _end_kernels(page: Any) -> None:
    """Ends every kernel of the server, as a restart of the machine would."""
    page.evaluate(
        """async () => {
          const token = JSON.parse(document.getElementById('jupyter-config-data').textContent).token;
          const headers = {Authorization: `token ${token}`};
          const sessions = await (await fetch('/api/sessions', {headers})).json();
          for (const one of sessions) await fetch(`/api/sessions/${one.id}`, {method: 'DELETE', headers});
        }"""
    )


@contextmanager
def voila(notebook: Path, own: Path) -> Iterator[str]:
    """Voilà serving one notebook; gives its address. It is gone afterwards, kernel included."""
    variables = os.environ | {f"JUPYTER_{key}_DIR": str(own / key.lower()) for key in ("CONFIG", "DATA", "RUNTIME")}
    variables["IPYTHONDIR"] = str(own / "ipython")
    port = _free_port()
    options = [str(notebook), "--no-browser", "--Voila.ip=127.0.0.1", f"--port={port}", "--Voila.port_retries=0"]
    with (own / "log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "voila", *options],
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            yield _answers(server, port, own / "log")
        finally:
            stop(server)


def _free_port() -> int:
    """A port that was free a moment ago: Voilà does not say which it takes when it is left the choice."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _answers(server: subprocess.Popen[bytes], port: int, log: Path) -> str:
    """The address, once somebody listens there."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and server.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=5):
            return f"http://127.0.0.1:{port}"
        time.sleep(0.2)
    raise AssertionError("Voilà did not start:\n" + log.read_text("utf-8", "replace")[-2000:])


def test_the_bench_follows_the_keys_on_a_page_of_voila(tmp_path: Path) -> None:
    need("chromium")
    own = tmp_path / "own"
    own.mkdir()
    folder = project(tmp_path / "project")
    with voila(folder / "notebooks" / NAME, own) as address, chromium() as page:
        page.goto(address)
        type_over(page)
        see_the_change(page)
        assert CHANGE[1] in kept(folder)
        if shots := os.environ.get("WORDING_SCREENSHOTS"):
            page.locator(EDITOR).scroll_into_view_if_needed()
            page.screenshot(path=f"{shots}/bench-voila.png")
    assert not (folder / "content_versions" / "motions").exists()
