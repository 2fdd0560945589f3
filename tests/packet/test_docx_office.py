"""`redline.docx` in LibreOffice: accept all and reject all give the two versions, to the letter and the style."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from support.packets import RECORD, packet, real_packet, sample
from support.pairs import CHINESE, HEBREW, packet_of, pair_of
from support.programs import need
from support.word_views import comments, expected
from wording.packet.packet import Packet
from wording.packet.render.docx import render
from wording.record.folder import read_history
from wording.record.model import Version

pytestmark = pytest.mark.office
SCRIPT = Path(__file__).parent.parent / "support" / "office_views.py"
LIMIT = 400
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
    if name.startswith("riverside-"):
        at = int(name.removeprefix("riverside-"))
        return packet_of((INVENTED[at - 1], INVENTED[at]))
    return sample() if name == "sample" else packet(*{"hebrew": HEBREW, "chinese": CHINESE, "echo": ECHO}[name])


REAL = ("housekeeping", "early-childhood", "rival")
# Words that leave a clause and come back as one of their own: LibreOffice takes that for a move of its own accord.
ECHO = (
    "## Care\n\nBy all of us in the practice, as it is for them with it or by it\n\n- Nobody waits.\n",
    "## Care\n\nBy all of us in the practice,\n\nas it is for them with it or by it\n\n- Nobody waits.\n",
)
INVENTED = tuple(read_history(RECORD.parent / "examples" / "riverside-mediators" / "content_versions"))
"""Every version of the invented code, oldest first."""
NAMED = (*REAL, "sample", "hebrew", "chinese", "echo", *(f"riverside-{at}" for at in range(1, len(INVENTED))))
GENERATED = tuple(f"pair-{seed}" for seed in range(1000, 1200))
ALL = (*NAMED, *GENERATED)


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
    return [[p.text, f"{p.number}." if p.number else "", NAMES.get(p.style, p.style)] for p in expected(version)]


def code(paragraphs: list[list[str]]) -> list[list[str]]:
    """The paragraphs of the code; the signs of bullets are left out."""
    styles = [style for _, _, style in paragraphs]
    inside = paragraphs[styles.index("Packet Lead") + 1 : styles.index("Packet End")]
    return [[text, label if style.startswith("List Number") else "", style] for text, label, style in inside]


def differs(name: str, seen: dict[tuple[str, str], dict[str, Any]]) -> list[str]:
    """The views of a packet that are not the version they should be."""
    comparison = made(name).comparison
    wrong = []
    for view, version in (("old", comparison.old), ("new", comparison.new)):
        shown = seen.get((name, view))
        if shown is None or shown["left"] or code(shown["paragraphs"]) != wanted(version):
            wrong.append(f"{name}, {view}")
    return wrong


@pytest.mark.parametrize("name", NAMED)
def test_rejecting_all_gives_the_old_version_and_accepting_all_the_new(
    name: str, seen: dict[tuple[str, str], dict[str, Any]]
) -> None:
    assert differs(name, seen) == []


def test_so_it_is_for_every_generated_pair(seen: dict[tuple[str, str], dict[str, Any]]) -> None:
    assert len(GENERATED) >= 200
    assert [wrong for name in GENERATED for wrong in differs(name, seen)] == []
    assert sum(seen[name, "new"]["changes"] > 0 for name in GENERATED) > 150


@pytest.mark.parametrize("name", [*REAL, "sample"])
def test_every_comment_arrives_in_its_place(name: str, seen: dict[tuple[str, str], dict[str, Any]]) -> None:
    written = ["\n".join(note) for note in comments(render(made(name)))]
    assert sorted(seen[name, "new"]["comments"]) == sorted(written)
    assert seen[name, "new"]["changes"] > 0
