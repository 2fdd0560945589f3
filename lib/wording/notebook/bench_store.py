"""The bench's files: what is typed, kept at every change; drafts and motions, never written over in silence."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from wording.amend.motion import Motion, MotionStatus
from wording.amend.reading import parse_motion
from wording.amend.shelf import read_shelf
from wording.amend.writing import format_motion
from wording.errors import Fault, UnreadableFile, shown
from wording.notebook.bench_typing import Sheet
from wording.record.canonical import written
from wording.record.listing import DRAFTS, MOTIONS
from wording.record.model import Version
from wording.record.names import BadName, read_name
from wording.record.reading import read_bytes
from wording.record.writing import write_bytes, write_files, write_new

KEEP = ("build", "drafting-bench")
"""The folder beside the record that holds what was typed."""
SCHEMA = "wording/drafting-bench@1"
_SUFFIX = ".json"


class NameTaken(UnreadableFile):
    """A draft of that name is there already, and says something else."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What one bench keeps of the drafting on one base."""

    base_sha256: str
    """The base's file when it was typed."""
    sheet: Sheet
    """The texts."""
    title: str = ""
    """Title of the motion."""
    moved_by: str = ""
    """Who moves it."""
    rationale: str = ""
    """Why."""


def kept_path(root: Path, base: str, label: str) -> Path:
    """Where the bench of that base and label keeps what is typed; UnreadableFile when no draft can bear the label."""
    check_label(label)
    return root.joinpath(*KEEP) / f"{base}-{label}{_SUFFIX}"


def check_label(label: str) -> None:
    """UnreadableFile when no draft can bear that label."""
    try:
        read_name(f"2000-01-01-{label}.md", True)
    except BadName:
        raise UnreadableFile(f"“{shown(label)}” is no label for a draft; use a-z, 0-9 and “-”.") from None


def keep(path: Path, kept: Kept) -> None:
    """Writes it whole or not at all; UnreadableFile says what is in the way."""
    value = {"schema": SCHEMA} | asdict(replace(kept, sheet=Sheet(kept.sheet.section)))
    value["sheet"] = {"section": kept.sheet.section, "texts": dict(kept.sheet.texts)}
    data = json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")
    write_files(path.parent, {path.name: data})


def taken_up(path: Path) -> Kept | None:
    """What was kept there; None when nothing was. UnreadableFile when a file is there that the bench did not write."""
    if not path.exists():
        return None
    try:
        value = json.loads(read_bytes(path).decode("utf-8", "surrogatepass"))
        return _kept(value)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UnreadableFile(
            f"{shown(path.name)} does not hold what a drafting bench keeps; look into it, then move it away."
        ) from None


def _kept(value: Any) -> Kept:
    if value["schema"] != SCHEMA:
        raise ValueError
    texts = tuple(sorted((str(id), str(text)) for id, text in value["sheet"]["texts"].items()))
    others = (str(value[key]) for key in ("title", "moved_by", "rationale"))
    return Kept(str(value["base_sha256"]), Sheet(str(value["sheet"]["section"]), texts), *others)


def save_draft(record: Path, draft: Version, replacing: bool = False) -> Path:
    """Writes a draft into the record's drafts, and gives its path.

    A draft of that name with another text is written over only when `replacing` says so; NameTaken otherwise.
    """
    path = record / DRAFTS / f"{draft.id}.md"
    data = written(draft).encode()
    path.parent.mkdir(exist_ok=True)
    if replacing:
        return write_bytes(path, data)
    if path.exists() and read_bytes(path) != data:
        raise NameTaken(f"{path.name} is there already, with another text; replace it, or use another label.")
    return write_new(path, data)


def save_motion(record: Path, motion: Motion, day: date) -> Path:
    """Writes a motion as proposed, under the next number of that day that is free, and gives its path."""
    folder = record / MOTIONS
    id = next(f"{day}-{n}" for n in range(1, 10_000) if not (folder / f"{day}-{n}.md").exists())
    text = format_motion(replace(motion, motion=id, status=MotionStatus.PROPOSED))
    parse_motion(text, id)  # no file is written that could not be read
    folder.mkdir(exist_ok=True)
    return write_new(folder / f"{id}.md", text.encode())


def pending_in(record: Path, base: Version) -> tuple[tuple[Motion, ...], tuple[str, ...]]:
    """The record's proposed motions on that base, those that amend them too, and what is wrong with their files."""
    faults: list[Fault] = []
    motions = [motion for motion in read_shelf(record, faults).values() if motion.status is MotionStatus.PROPOSED]
    ours = [motion for motion in motions if motion.amends == base.id]
    ids = {motion.motion for motion in ours}
    on_ours = [motion for motion in motions if motion.target and motion.target[0] in ids]
    return (*ours, *on_ours), tuple(map(str, faults))
