"""A JupyterLab of its own for a test: fresh settings, no trusted notebook, a port that the system gives."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SECONDS = 90
TOKEN = "for-this-test-alone"  # noqa: S105  # guards a server that lives for seconds
QUIET = {"fetchNews": "false", "checkForUpdates": False}


@dataclass(frozen=True, slots=True)
class Lab:
    """A running server."""

    address: str
    """Where it answers, without a slash at the end."""
    settings: Path
    """Folder of the user's settings, which each page reads when it opens."""

    def notebook(self, name: str, theme: str) -> str:
        """The address of a notebook, to be opened in the theme `Light` or `Dark`."""
        self._set("apputils-extension", "themes", {"theme": f"JupyterLab {theme}", "adaptive-theme": False})
        return f"{self.address}/lab/tree/{name}?token={TOKEN}&reset"

    def _set(self, extension: str, name: str, values: dict[str, object]) -> None:
        folder = self.settings / "@jupyterlab" / extension
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.jupyterlab-settings").write_text(json.dumps(values), "utf-8")


@contextmanager
def jupyterlab(notebooks: Path, own: Path) -> Iterator[Lab]:
    """JupyterLab on a folder of notebooks; `own` takes its settings. It is gone afterwards, kernels included."""
    folders = {"CONFIG": "config", "DATA": "data", "RUNTIME": "runtime"}
    variables = os.environ | {f"JUPYTER_{key}_DIR": str(own / name) for key, name in folders.items()}
    variables |= {f"JUPYTERLAB_{key}_DIR": str(own / key.lower()) for key in ("SETTINGS", "WORKSPACES")}
    variables["IPYTHONDIR"] = str(own / "ipython")
    options = ["--no-browser", "--allow-root", "--ip=127.0.0.1", "--port=0", "--ServerApp.port_retries=0"]
    options += [f"--IdentityProvider.token={TOKEN}", f"--ServerApp.root_dir={notebooks}"]
    with (own / "log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *options],
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            lab = Lab(_address(server, own), own / "settings")
            lab._set("apputils-extension", "notification", QUIET)
            # Every cell is drawn at once, so that all of them can be looked at.
            lab._set("notebook-extension", "tracker", {"windowingMode": "none"})
            yield lab
        finally:
            stop(server)


def _address(server: subprocess.Popen[bytes], own: Path) -> str:
    """Where the server answers, as it notes itself."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and server.poll() is None:
        for note in (own / "runtime").glob("jpserver-*.json"):
            try:
                address = f"http://127.0.0.1:{json.loads(note.read_text('utf-8'))['port']}"
                urllib.request.urlopen(f"{address}/api?token={TOKEN}", timeout=5).close()  # noqa: S310  # our own
            except (OSError, ValueError):
                continue
            return address
        time.sleep(0.2)
    raise AssertionError("JupyterLab did not start:\n" + (own / "log").read_text("utf-8", "replace")[-2000:])


def stop(server: subprocess.Popen[bytes]) -> None:
    """Ends the server and what it started: a session of its own, where the system has such."""
    if os.name == "nt":
        server.terminate()
    else:
        os.killpg(server.pid, signal.SIGTERM)
    try:
        server.wait(10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait(10)
