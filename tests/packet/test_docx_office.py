"""`redline.docx` in LibreOffice: accept all and reject all give the two versions, to the letter and the style."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from support.packets import packet, real_packet, sample
from support.pairs import CHINESE, HEBREW, packet_of, pair_of
from support.programs import need
from support.word_views import comments, expected
from wording.packet.packet import Packet
from wording.packet.render.docx import render
from wording.record.model import Version

pytestmark = pytest.mark.office
SCRIPT = Path(__file__).parent.parent / "support" / "office_views.py"
LIMIT = 150
"""Seconds for all documents together."""
# LibreOffice's own names of styles that Word knows by others.
NAMES = {"Normal": "Standard"} | {f"heading {level}": f"Heading {level}" for level in range(1, 10)}


@cache
def made(name: str) -> Packet:
    """A packet by its name."""
    if name in REAL:
        return real_packet(name)
    if name.startswith("pair-"):
        return packet_of(pair_of(int(name.removeprefix("pair-"))))
    return sample() if name == "sample" else packet(*{"hebrew": HEBREW, "chinese": CHINESE, "echo": ECHO}[name])


REAL = ("housekeeping", "early-childhood", "rival")
# Words that leave a clause and come back as one of their own: LibreOffice takes that for a move of its own accord.
ECHO = (
    "## Care\n\nBy all of us in the practice, as it is for them with it or by it\n\n- Nobody waits.\n",
    "## Care\n\nBy all of us in the practice,\n\nas it is for them with it or by it\n\n- Nobody waits.\n",
)
ALL = (*REAL, "sample", "hebrew", "chinese", "echo", *(f"pair-{seed}" for seed in range(1000, 1036)))


def opened(folder: Path) -> str:
    """What the program says of the documents in a folder, as far as it gets in time."""
    command = [need("uno"), str(SCRIPT), need("soffice"), str(folder)]
    try:
        return subprocess.run(command, capture_output=True, check=False, timeout=LIMIT, encoding="utf-8").stdout
    except subprocess.TimeoutExpired as late:
        return late.stdout.decode("utf-8", "replace") if isinstance(late.stdout, bytes) else late.stdout or ""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], dict[str, Any]]:
    """Both views of every packet. The program dies now and then; what it left out is tried once more."""
    folder = tmp_path_factory.mktemp("office")
    for name in ALL:
        (folder / f"{name}.docx").write_bytes(render(made(name)))
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for _ in range(2):
        for line in opened(folder).splitlines():
            shown = json.loads(line)
            found[shown["file"].removesuffix(".docx"), shown["view"]] = shown
        for name in {name for name, view in found if (name, "old") in found and (name, "new") in found}:
            (folder / f"{name}.docx").unlink(missing_ok=True)
        if not [*folder.glob("*.docx")]:
            break
    return found


def wanted(version: Version) -> list[list[str]]:
    return [[p.text, NAMES.get(p.style, p.style), f"{p.number}." if p.number else ""] for p in expected(version)]


def code(paragraphs: list[list[str]]) -> list[list[str]]:
    """The paragraphs of the code; the signs of bullets are left out."""
    styles = [style for _, style, _ in paragraphs]
    inside = paragraphs[styles.index("Packet Lead") + 1 : styles.index("Packet End")]
    return [[text, style, label if style.startswith("List Number") else ""] for text, style, label in inside]


@pytest.mark.parametrize("name", ALL)
def test_rejecting_all_gives_the_old_version_and_accepting_all_the_new(
    name: str, seen: dict[tuple[str, str], dict[str, Any]]
) -> None:
    comparison = made(name).comparison
    for view, version in (("old", comparison.old), ("new", comparison.new)):
        shown = seen[name, view]
        assert shown["left"] == 0
        assert code(shown["paragraphs"]) == wanted(version)


@pytest.mark.parametrize("name", [*REAL, "sample"])
def test_every_comment_arrives_in_its_place(name: str, seen: dict[tuple[str, str], dict[str, Any]]) -> None:
    written = ["\n".join(note) for note in comments(render(made(name)))]
    assert sorted(seen[name, "new"]["comments"]) == sorted(written)
    assert seen[name, "new"]["changes"] > 0
