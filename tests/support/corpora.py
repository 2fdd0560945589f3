"""Small corpora made for a test: codes as folders of files, and runs that are killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from support.records import lay, text, tree

CALM = "# Code\n\n## Care\n\n- Members listen.\n- Members must keep what they hear to themselves.\n"
STRICT = CALM.replace("must", "shall") + "- Members may ask for help.\n"
MOVED = "# Code\n\n## Help\n\n- Members may ask for help.\n\n## Care\n\n- Members listen.\n"
OURS = text(captured="2001-01-01", illustrative="true")
RESTORED = CALM + "\n## Help\n\n- Members may ask for help.\n"
UNREADABLE = "\x00" * 50

FILES = {
    "acorn/2019-03-01.md": CALM,
    "acorn/2020-03-01-second.md": STRICT,
    "acorn/2021-03-01.txt": "Code\n\nCare\n\nMembers listen.\n",
    "birch/0001__2018-01-01__5d857d15.md": CALM,
    "birch/0002__2018-01-01__e7082d2d.md": MOVED,
    "birch/0003__2019-05-05__0ce4694e.md": RESTORED,
    "birch/README.md": "About this.",
    "cedar/1.9.md": CALM,
    "cedar/1.10.md": STRICT,
    "dogwood/content_versions/2001-01-01.md": OURS,
    "dogwood/content_versions/drafts/2002-01-01-draft.md": OURS,
}
"""Four codes of different habits: by day, from a git history, without days, and a record."""


def corpus(folder: Path, files: dict[str, str] = FILES) -> Path:
    """Writes the codes into a folder."""
    return lay(folder, files)


def command(folder: Path, out: Path, *options: str) -> list[str]:
    """The command in a process of its own."""
    return [sys.executable, "-m", "wording", "corpus", str(folder), "-o", str(out), *options]


def killed(folder: Path, out: Path, parts: int, *options: str) -> None:
    """Begins a run, and kills all of its processes once so many codes are made; it may have ended before."""
    process = subprocess.Popen(
        command(folder, out, *options), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    while process.poll() is None and len([*out.glob("codes/*.parquet")]) < parts:
        time.sleep(0.005)
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def parts(folder: Path) -> dict[str, bytes]:
    """Every file that a run left, hidden ones included."""
    return tree(folder)
