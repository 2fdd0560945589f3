"""Where the notebooks find the record and leave what they make: the one folder above them that holds the record."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from wording.errors import UnreadableFile
from wording.notebook.display import Display, panel
from wording.notebook.tables import table
from wording.packet.packet import Packet
from wording.packet.render import write_packet
from wording.packet.replies.model import Refused, Reply
from wording.packet.replies.reading import read_replies
from wording.record.folder import read_history
from wording.record.model import History
from wording.sisters.drift_model import Member
from wording.sisters.family import read_family

RECORD = "content_versions"
"""The folder that holds the record."""

EXAMPLES = "examples"
"""The folder of invented codes, next to the record."""

PACKET = ("build", "notebook-packet")
"""Where a packet is left, next to the record; apart from what `make packet` leaves."""

_PURPOSE = {
    "index.html": "to read on a screen, in any browser",
    "packet.pdf": "to print, or to send with the agenda",
    "redline.docx": "tracked changes, to accept or reject in Word",
    "summary.md": "the summary as plain text, for the minutes",
    "changes.csv": "every change as a row of a table, for any program",
    "changes.xlsx": "the same rows as a workbook, to sort and filter",
}


def open_record() -> History:
    """The history of the record that lies above the working folder; UnreadableFile when there is none."""
    return read_history(project_root(Path.cwd()) / RECORD)


def open_example(name: str) -> History:
    """The history of an invented code that lies among the project's examples; UnreadableFile when there is none."""
    return read_history(project_root(Path.cwd()) / EXAMPLES / name / RECORD)


def open_example_family(*names: str) -> tuple[Member, ...]:
    """Invented codes that lie among the project's examples, as a family, the model first."""
    return read_family([project_root(Path.cwd()) / EXAMPLES / name for name in names])


def open_example_replies(name: str = "replies") -> tuple[Reply | Refused, ...]:
    """What each reply file of a folder among the project's examples holds; UnreadableFile when there is none."""
    files = sorted((project_root(Path.cwd()) / EXAMPLES / name).glob("*.json"))
    if not files:
        raise UnreadableFile(f"there is no reply in {EXAMPLES}/{name}; save one there from the page of a packet.")
    # Where the project lies is nobody's business: the files go by their names.
    return tuple(replace(reply, file=file.name) for reply, file in zip(read_replies(files), files, strict=True))


def save_packet(packet: Packet) -> Display:
    """Writes the packet next to the record, in `build/notebook-packet`, and shows what is in it.

    A long packet says how far it has come; by its length and not by a clock, so that outputs stay the same.
    UnreadableFile says what is in the way; then nothing is half written.
    """
    paths = write_packet(packet, project_root(Path.cwd()).joinpath(*PACKET), print)
    caption = f"The packet, in {'/'.join(PACKET)}"
    rows = [(path.name, _PURPOSE.get(path.name, "")) for path in paths]
    text = f"{caption}: {', '.join(path.name for path in paths)}"
    return panel(table(caption, ("file", "what for"), rows), illustrative=packet.illustrative, text=text)


def project_root(start: Path) -> Path:
    """The folder at or above `start` that holds the record; UnreadableFile when there is none."""
    for folder in (start, *start.parents):
        if (folder / RECORD).is_dir():
            return folder
    raise UnreadableFile(
        f"there is no folder {RECORD} here or in any folder above; open the notebooks inside the project, in notebooks."
    )
