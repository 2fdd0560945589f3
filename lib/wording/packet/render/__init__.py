"""The formats of a packet. Each only lays out the same `Packet`; none knows another."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from wording.errors import NoLetters

if TYPE_CHECKING:
    from wording.packet.packet import Packet

FORMATS = {
    "index.html": "wording.packet.render.html",
    "packet.pdf": "wording.packet.render.pdf",
    "redline.docx": "wording.packet.render.docx",
    "summary.md": "wording.packet.render.markdown",
    "changes.csv": "wording.packet.render.table",
    "changes.xlsx": "wording.packet.render.workbook",
}
"""Each file of a packet and the module whose `render(packet) -> bytes` makes it."""


def render_file(packet: Packet, name: str) -> bytes:
    """The bytes of one file of the packet; the same packet gives the same bytes."""
    content: bytes = import_module(FORMATS[name]).render(packet)
    return content


Tell = Callable[[str], object]
"""What is done with a line on how far the work has come."""

LONG = 20_000
"""Packets of so many words, both texts together, take seconds: then it is told how far the work has come."""


def lay_out(packet: Packet, tell: Tell | None = None) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """Every file of the packet by name, and a sentence for each that had to be left out.

    Only letters that no font at hand can print leave a file out (`packet.pdf` of a Chinese code); the other files say
    the same words. `tell` gets a line before each file of a long packet, and nothing for a short one.
    """
    words = packet.comparison.words
    long = words.old + words.new >= LONG
    files: dict[str, bytes] = {}
    left_out: list[str] = []
    for number, name in enumerate(FORMATS, 1):
        if tell and long:
            tell(f"Making {name} ({number} of {len(FORMATS)}) …")
        try:
            files[name] = render_file(packet, name)
        except NoLetters as error:
            left_out.append(f"{name} is left out: {error}")
    return files, tuple(left_out)


def write_packet(packet: Packet, folder: str | Path, tell: Tell | None = None) -> tuple[Path, ...]:
    """Writes every file of the packet into `folder`, making it where needed, and gives their paths.

    All are made in memory first, so that a failure leaves nothing half written; UnreadableFile says what is in the way,
    such as a file that somebody edited since. A file that `lay_out` has to leave out is not among the paths. `tell` is
    for `lay_out`.
    """
    from wording.packet.render.folder import write_packet_files  # `wording diff` prints without it

    return write_packet_files(Path(folder), lay_out(packet, tell)[0])
