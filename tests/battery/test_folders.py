"""Records whose files do not go together: every fault of every file in one run, in order."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from battery.tables import Row, check, given_bytes, lay_bytes, rows
from support.records import sha
from wording.record.fields import KEYS

PAGE = Path(__file__).with_name("folders.md")
FOLDERS, REGISTERS = rows(PAGE, "Files and folders"), rows(PAGE, "The register")
SAID = re.compile(r"`([^`]+)` (\d+) ([EW]-[A-Z0-9-]+)")
BESIDES = ("W-UNREGISTERED", "W-NO-REGISTER", "W-FORM", "E-REPLAY")
"""Only one row has to do with the register's completeness or with motions; those have tests of their own."""

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="this system keeps such names out by itself."
)


def text(name: str, kind: str, more: dict[str, str], made: dict[str, bytes]) -> bytes:
    """A text of a kind; `after` names what it supersedes."""
    day, before = Path(name).name[:10], more.pop("after", "")
    front = {"title": "Code", "status": kind, "captured": day if kind == "recorded" else ""}
    if kind == "adopted":
        sealed = {"supersedes": before, "supersedes_sha256": sha(made.get(f"{before}.md", b""))}
        front |= {"adopted": day, **sealed}
    front |= more
    known = sorted(front, key=lambda key: KEYS.index(key) if key in KEYS else -1)
    lines = "".join(f"{key}: {front[key]}\n" for key in known if front[key])
    return f"---\n{lines}---\n## One\n\n- A clause.\n".encode()


def laid(root: Path, record: str) -> Path:
    """The folder of the record that a cell describes."""
    made: dict[str, bytes] = {}
    folder = lay_bytes(root, {".keep": b""})
    for entry in record.split(" · "):
        name, kind, *rest = given_bytes(entry).decode("utf-8", "surrogateescape").split(" ")
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if kind == "link":
            path.symlink_to(rest[1])
        elif kind == "folder":
            path.mkdir()
        elif kind == "register":
            path.write_text("".join(f"{sha(data)}  {n}\n" for n, data in made.items()), "utf-8")
        elif kind == "text":
            path.write_bytes(" ".join(rest).encode("utf-8", "surrogateescape"))
        else:
            words = " ".join(rest).replace("after ", "after=").split(" ") if rest else []
            data = text(name, kind, dict(word.split("=", 1) for word in words), made)
            path.write_bytes(data)
            made |= {} if "/" in name else {name: data}
    return folder


def told(folder: Path, row: Row) -> None:
    found = check(folder, BESIDES)
    expected = sorted((file, int(line), code) for file, line, code in SAID.findall(row["said"].replace("`.`", "``")))
    expected = expected or [("", int(line), code) for line, code in re.findall(r"`\.` (\d+) (\S+)", row["said"])]
    assert [(fault["file"], fault["line"], fault["code"]) for fault in found] == expected
    if expected:
        assert row["reason"] in found[0]["message"]
        assert row["mend"] in found[0]["mend"]


@pytest.mark.parametrize("row", FOLDERS, ids=[row["what"] for row in FOLDERS])
def test_every_fault_of_every_file_is_told_in_one_run_and_in_order(row: Row, tmp_path: Path) -> None:
    told(laid(tmp_path, row["record"]), row)


@pytest.mark.parametrize("row", REGISTERS, ids=[row["what"] for row in REGISTERS])
def test_every_line_of_the_register_is_read_strictly(row: Row, tmp_path: Path) -> None:
    folder = laid(tmp_path, "2026-01-01.md recorded")
    lines = row["register"].replace("⟨sha⟩", sha((folder / "2026-01-01.md").read_bytes()))
    (folder / "SHA256SUMS").write_bytes(given_bytes(lines))
    told(folder, row)
