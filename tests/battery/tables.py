"""Tables of Markdown → rows; the notation for characters and bytes; `wording check` → what it says, as data."""

from __future__ import annotations

import contextlib
import io
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wording.cli import main

Row = dict[str, str]
_NOTATION = re.compile(
    r"⟨(?:bytes (?P<bytes>[0-9A-F ]+)|U\+(?P<point>[0-9A-F]{4,6})|(?P<text>[^⟨⟩]+?))(?: × (?P<times>[0-9]+))?⟩"
)


def rows(page: Path, section: str) -> list[Row]:
    """The rows of the table under a heading of a page, by the names of its columns."""
    body = page.read_text("utf-8").partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    lines = [line for line in body.split("\n") if line.startswith("|")]
    names, *found = (_cells(line) for line in lines)
    made = [dict(zip(names, cells, strict=True)) for cells in found[1:]]
    assert len({row["what"] for row in made}) == len(made) > 0, f"{page.name}, {section}: rows of one name, or none"
    return made


def _cells(line: str) -> list[str]:
    cells = [cell.strip() for cell in re.split(r"(?<= )\|(?= )", f" {line} ")[1:-1]]
    # A cell that is nothing but code is what stands between its marks.
    return [cell[1:-1] if re.fullmatch("`[^`]*`", cell) else cell for cell in cells]


def given_bytes(text: str) -> bytes:
    """What the notation stands for: `⟨U+202E⟩`, `⟨bytes C0 AF⟩`, `⟨x × 20001⟩`, and `⏎` for a line end."""

    def spelled(found: re.Match[str]) -> str:
        times = int(found["times"] or 1)
        if found["bytes"]:
            return bytes.fromhex(found["bytes"]).decode("latin-1") * times
        return (chr(int(found["point"], 16)) if found["point"] else found["text"]).encode().decode("latin-1") * times

    out, at = b"", 0
    for found in _NOTATION.finditer(text):
        out += text[at : found.start()].replace("⏎", "\n").encode() + spelled(found).encode("latin-1")
        at = found.end()
    return out + text[at:].replace("⏎", "\n").encode()


def lay_bytes(root: Path, files: Mapping[str, bytes]) -> Path:
    """Writes the files of a record below `root`; gives its folder."""
    folder = root / "content_versions"
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def said_by(root: Path, *words: str) -> tuple[int, str]:
    """Exit code of a command over the record below `root`, and all that it printed."""
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        code = main(["--root", str(root), *words])
        out.flush()
    return code, out.buffer.getvalue().decode()  # type: ignore[attr-defined]


# What these small records do without: their registers end early, and their translations lag behind.
_BESIDES = ("W-UNREGISTERED", "W-NO-REGISTER", "W-FORM", "W-STALE")


def check(folder: Path, besides: tuple[str, ...] = _BESIDES) -> list[dict[str, Any]]:
    """What one run of `wording check` says of the record in `folder`, by file and line; files as seen from there."""
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        main(["--root", str(folder.parent), "check", "--format", "json"])
        out.flush()
    found: list[dict[str, Any]] = json.loads(out.buffer.getvalue())["faults"]  # type: ignore[attr-defined]
    assert found == sorted(found, key=lambda fault: (fault["file"], fault["line"], fault["code"]))
    for fault in found:
        fault["file"] = Path(fault["file"]).relative_to(folder).as_posix() if fault["file"] != str(folder) else ""
        assert fault["message"]
        assert fault["mend"]
    return [fault for fault in found if fault["code"] not in besides]
