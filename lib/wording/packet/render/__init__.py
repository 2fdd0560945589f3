"""The formats of a packet. Each only lays out the same `Packet`; none knows another."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from wording.packet.packet import Packet
from wording.record.writing import write_files

FORMATS = {
    "index.html": "wording.packet.render.html",
    "packet.pdf": "wording.packet.render.pdf",
    "redline.docx": "wording.packet.render.docx",
    "summary.md": "wording.packet.render.markdown",
    "changes.csv": "wording.packet.render.table",
}
"""Each file of a packet and the module whose `render(packet) -> bytes` makes it."""


def render_file(packet: Packet, name: str) -> bytes:
    """The bytes of one file of the packet; the same packet gives the same bytes."""
    content: bytes = import_module(FORMATS[name]).render(packet)
    return content


def write_packet(packet: Packet, folder: str | Path) -> tuple[Path, ...]:
    """Writes every file of the packet into `folder`, making it where needed, and gives their paths.

    All are made in memory first, so that a failure leaves nothing half written; UnreadableFile says what is in the way.
    """
    files = {name: render_file(packet, name) for name in FORMATS}
    return write_files(Path(folder), files)
