"""The integrity of a record alone: bytes, register, chain, seals and anchor, whatever the texts and the drafts say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wording.errors import Fault, shown
from wording.record.bonds import bond_of, check_bonds
from wording.record.chain import check_chain
from wording.record.characters import decode
from wording.record.fields import read_meta
from wording.record.folder import link_of, register_of
from wording.record.listing import DRAFTS, MOTIONS, REGISTER, Listing, RecordFile, list_record
from wording.record.markup import split_front
from wording.record.model import Meta
from wording.record.names import Place
from wording.record.register import Registered
from wording.record.seals import Vouched, check_motion_seals, check_register_seals, seal_of, vouched_by


@dataclass(frozen=True, slots=True)
class Audit:
    """What an audit of a record found."""

    lines: tuple[Registered, ...]
    """The lines of the register that could be understood, in order of adoption."""
    faults: tuple[Fault, ...]
    """What is wrong, by file and line."""
    anchored: Registered | None = None
    """The line that bears the anchor asked for; None when none does, or none was asked for."""
    vouched: Vouched | None = None
    """What that line, or the newest one where no anchor was asked for, vouches for; None when there is no such line."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing speaks against the record; a file that is not registered yet does not."""
        return all(fault.code == "W-UNREGISTERED" for fault in self.faults)

    @property
    def since(self) -> int:
        """How many files were registered after the anchor."""
        return len(self.lines) - self.lines.index(self.anchored) - 1 if self.anchored else 0


def audit(folder: str | Path, anchor: str = "") -> Audit:
    """The audit of the record in `folder`; UnreadableFile when there is no such folder.

    `anchor` is a fingerprint from signed minutes: the register has to have a line that bears it.
    """
    faults: list[Fault] = []
    listing = list_record(Path(folder), faults)
    aside = tuple(shown(str(Path(folder, name, "x"))[:-1]) for name in (DRAFTS, MOTIONS))
    found = [fault for fault in faults if fault.is_error and not fault.file.startswith(aside)]
    return audit_listing(Path(folder), listing, found, anchor)


def audit_listing(folder: Path, listing: Listing, faults: list[Fault], anchor: str = "") -> Audit:
    """The audit of files that were listed already; `faults` are those of the listing."""
    lines = register_of(folder, listing, {}, faults) or ()
    ours = [file for file in listing.files if file.listed_as]
    metas = [(file, meta) for file in ours if (meta := _meta(file, faults))]
    check_chain((link_of(file, meta) for file, meta in metas if file.name.place is Place.VERSION), lines, faults)
    check_bonds((bond_of(file, meta) for file, meta in metas if file.name.place is Place.TRANSLATION), lines, faults)
    seals = [seal_of(file, meta) for file, meta in metas]
    check_register_seals(seals, listing.register or b"", lines, faults)
    check_motion_seals(seals, lines, listing.motions, faults)
    anchored = next((line for line in lines if line.sha256 == anchor), None)
    if anchor and not anchored:
        message = f"no line of it bears the anchor {anchor[:12]}…, so that it is not the record that was signed for"
        mend = "compare the anchor with the minutes; if it is right, restore the record"
        faults.append(Fault(str(folder / REGISTER), 0, "E-ANCHOR", message, mend))
    seen_from = anchored if anchor else lines[-1] if lines else None
    vouched = vouched_by(seen_from, seals, lines) if seen_from else None
    return Audit(lines, tuple(sorted(set(faults))), anchored, vouched)


def _meta(file: RecordFile, faults: list[Fault]) -> Meta | None:
    """The front matter of a version; its text is not looked at."""
    text = decode(file.data, file.file, faults)
    front = split_front(text, file.file, faults)[0] if text is not None else None
    return read_meta(front, file.file, faults)[0] if front is not None else None
