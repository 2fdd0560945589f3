"""Translations and the register: each registered one bears the fingerprint of what it was made from, as registered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from wording.errors import Fault, shown
from wording.record.chain import id_of
from wording.record.listing import REGISTER, RecordFile
from wording.record.model import Meta
from wording.record.register import Registered

_NEVER = "restore the file; a slip is corrected by another translation that supersedes it"


@dataclass(frozen=True, slots=True)
class Bond:
    """What a translation says of the files that were registered before it."""

    id: str
    """Its id."""
    file: str
    """Path as the user would type it."""
    named: tuple[tuple[str, str, str], ...]
    """Each file that it names: the key that bears the fingerprint, the id, and that fingerprint."""
    line_of: Callable[[str], int]
    """The line on which its front matter gives a key; 0 when it gives none."""


def bond_of(file: RecordFile, meta: Meta) -> Bond:
    """What a translation says of its source, and of the translation whose place it takes."""
    named = [("source_sha256", meta.translation_of, meta.source_sha256)]
    if meta.supersedes:
        named.append(("supersedes_sha256", meta.supersedes, meta.supersedes_sha256))
    return Bond(file.name.id, file.file, tuple(named), file.line_of)


def check_bonds(bonds: Iterable[Bond], lines: Sequence[Registered], faults: list[Fault]) -> None:
    """Appends a fault for each registered translation whose source, or forerunner, is not what the register says."""
    known = {id_of(line.name): line for line in lines}
    for bond in bonds:
        if bond.id in known:
            for key, id, sha256 in bond.named:
                if message := _broken(known[bond.id], known.get(id), shown(id, 80), sha256):
                    faults.append(Fault(bond.file, bond.line_of(key), "E-CHAIN", message, _NEVER))


def _broken(own: Registered, before: Registered | None, named: str, sha256: str) -> str:
    """What is wrong between a translation and a file that it names; empty for nothing."""
    if before is None:
        return f"it was made from {named or 'nothing that it names'}, which is not registered"
    if before.line > own.line:
        return f"it was registered in line {own.line}, before {named}, which it was made from (line {before.line})"
    if sha256 != before.sha256:
        return f"the fingerprint it bears is not the one that line {before.line} of {REGISTER} gives {named}"
    return ""
