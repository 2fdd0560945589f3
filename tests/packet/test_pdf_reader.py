"""The PDF opened in a real reader (poppler): it opens, shows its words, and no page is blank."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from support.packets import real_packet
from support.programs import need
from support.spoken import solid
from wording.packet.render.pdf import render

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "packet.pdf"
    path.write_bytes(render(real_packet("rival")))
    return path


def output(program: str, *arguments: str | Path) -> str:
    command = [need(program), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")


def test_the_reader_shows_the_words_in_their_order(file: Path) -> None:
    text = solid(output("pdftotext", "-raw", file, "-"))
    said = [str(sentence) for sentence in real_packet("rival").summary.proposed]
    said.append("seeks out and uses [inserted: regular ]supervision and consultation[deleted: , as appropriate,] to")
    places = [text.find(solid(sentence)) for sentence in said]
    assert -1 not in places
    assert places == sorted(places)


def test_the_reader_calls_it_tagged_and_knows_its_title(file: Path) -> None:
    facts = dict(line.split(":", 1) for line in output("pdfinfo", file).splitlines())
    assert facts["Tagged"].strip() == "yes"
    assert facts["Title"].strip().startswith("Code of Ethics")
    assert facts["JavaScript"].strip() == "no"
    assert facts["Page size"].strip().endswith("(letter)")


def test_every_page_has_ink_and_keeps_its_margins_white(file: Path, tmp_path: Path) -> None:
    output("pdftoppm", "-r", "36", "-gray", file, tmp_path / "page")
    pages = sorted(tmp_path.glob("page*.pgm"))
    assert len(pages) > 2
    for page in pages:
        width, height, ink = picture(page.read_bytes())
        assert any(min(row) < 128 for row in ink)
        assert all(pixel > 200 for row in ink for pixel in (*row[: width // 12], *row[-width // 12 :]))
        assert all(min(row) > 200 for row in ink[: height // 24])


def picture(data: bytes) -> tuple[int, int, list[bytes]]:
    """A picture in grey, a row of pixels each."""
    _, size, _, pixels = data.split(b"\n", 3)
    width, height = map(int, size.split())
    return width, height, [pixels[at * width : (at + 1) * width] for at in range(height)]
