"""Seals: what a registered file vouches for beside itself: the register before its line, and the motions it cites."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from wording.errors import Fault, shown
from wording.record.listing import REGISTER, RecordFile
from wording.record.model import Meta, Version
from wording.record.reading import read_ordinary
from wording.record.register import Registered

_BACK = f"put {REGISTER} back as it was; its lines are never edited, left out, put in or put in another order"


@dataclass(frozen=True, slots=True)
class Seal:
    """What one registered file, or one that is to be registered, says of what came before it."""

    name: str
    """The name by which the register would list it."""
    file: str
    """Path as the user would type it."""
    sha256: str
    """SHA-256 of its bytes as they are."""
    meta: Meta
    """Its front matter."""
    line_of: Callable[[str], int]
    """The line on which its front matter gives a key; 0 when it gives none."""


def seal_of(file: RecordFile, meta: Meta) -> Seal:
    """The seal that a file of the record bears."""
    return Seal(file.listed_as, file.file, file.sha256, meta, file.line_of)


def parted(text: str) -> tuple[str, ...]:
    """The entries of a front matter's list, which commas part, each once: ids of motions, fingerprints."""
    return tuple(dict.fromkeys(entry for entry in map(str.strip, text.split(",")) if entry))


def register_seal(register: bytes) -> str:
    """The fingerprint that the next line's file bears of the register as it stands; empty for an empty register."""
    return hashlib.sha256(register).hexdigest() if register else ""


def register_seals(register: bytes) -> tuple[str, ...]:
    """For each line of a register, and for the one that would come next, the fingerprint of all lines before it."""
    whole, found = hashlib.sha256(), [""]
    for line in BytesIO(register):
        whole.update(line)
        found.append(whole.hexdigest())
    return tuple(found)


def check_register_seals(
    seals: Iterable[Seal], register: bytes, lines: Sequence[Registered], faults: list[Fault]
) -> None:
    """Appends a fault for each registered file that bears another fingerprint of the register than it should.

    Files that were altered since are left to those who hold them to the register; what they say counts for nothing.
    """
    given = {seal.name: seal for seal in seals if seal.meta.register_sha256}
    right = register_seals(register)
    bearing = [(line, given[line.name]) for line in lines if line.name in given]
    bearing = [(line, seal) for line, seal in bearing if seal.sha256 == line.sha256]
    agree = [line for line, seal in bearing if seal.meta.register_sha256 == right[line.line - 1]]
    last = agree[-1] if agree else None
    wrong = [(line, seal) for line, seal in bearing if seal.meta.register_sha256 != right[line.line - 1]]
    for line, seal in wrong:
        if last and line.line < last.line:
            message = f"it bears a fingerprint of {REGISTER} that its lines before line {line.line} do not have"
            message += f", and {last.name}, in line {last.line}, vouches for those lines"
            mend = "restore the file; that fingerprint is never written by hand"
            faults.append(Fault(seal.file, seal.line_of("register_sha256"), "E-SEAL", message, mend))
    after = [(line, seal) for line, seal in wrong if not last or line.line > last.line]
    if after:
        faults.append(_broken(last.line if last else 1, after))


def _broken(first: int, wrong: Sequence[tuple[Registered, Seal]]) -> Fault:
    """The fault of the register that the first file of `wrong` finds out; the others follow from it."""
    line, seal = wrong[0]
    place = Path(seal.file).parent / REGISTER
    if line.line == 1:
        message = f"lines that stood before line 1 when {line.name} was registered are gone"
    elif first == line.line - 1:
        message = f"line {first} is not what stood before {line.name} when that was registered"
    else:
        message = f"lines {first} to {line.line - 1} are not what stood before {line.name} when that was registered"
    more = f"; {len(wrong) - 1} files that were registered later say so too" if len(wrong) > 1 else ""
    found = "a line was edited, left out, put in or put elsewhere"
    return Fault(str(place), first, "E-SEAL", f"{message}: {found}{more}", _BACK)


def check_motion_seals(
    seals: Iterable[Seal], lines: Sequence[Registered], motions: Mapping[str, Path], faults: list[Fault]
) -> None:
    """Appends a fault for each motion that is gone, or was altered, since a registered version cited it.

    `motions` are the files of the motions that the record holds, by id.
    """
    registered = {line.name: line for line in lines}
    for seal in seals:
        line = registered.get(seal.name)
        if line and line.sha256 == seal.sha256 and seal.meta.motion_sha256:
            _check_motions(seal, motions, faults)


def _check_motions(seal: Seal, motions: Mapping[str, Path], faults: list[Fault]) -> None:
    ids, hashes = parted(seal.meta.motion), parted(seal.meta.motion_sha256)
    at = seal.line_of("motion_sha256")
    if len(ids) != len(hashes):
        message = f"it cites {len(ids)} motions and bears the fingerprints of {len(hashes)}"
        faults.append(Fault(seal.file, at, "E-SEAL", message, "restore the file"))
        return
    for id, right in zip(ids, hashes, strict=True):
        path = motions.get(id)
        if path is None:
            message = f"the motion {shown(id, 40)}, whose fingerprint it bears, is not there"
            faults.append(Fault(seal.file, at, "E-SEAL", message, f"restore motions/{shown(id, 40)}.md"))
        elif motion_sha256(path) != right:
            message = f"it was altered after {seal.name} was adopted, which bears its fingerprint (line {at})"
            mend = "put its bytes back; what was wrong in it is told in a new file, such as the next motion"
            faults.append(Fault(str(path), 0, "E-SEAL", message, mend))


def sealed_motions(versions: Sequence[Version]) -> dict[str, str]:
    """For the name of each motion's file whose fingerprint a version bears, the name of the first such version's."""
    bearing = [version for version in reversed(versions) if version.meta.motion_sha256]
    return {f"{id}.md": f"{version.id}.md" for version in bearing for id in parted(version.meta.motion)}


def motion_sha256(path: Path) -> str:
    """The fingerprint of a motion's file; empty when it cannot be read."""
    try:
        return hashlib.sha256(read_ordinary(path)).hexdigest()
    except (OSError, ValueError):
        return ""


@dataclass(frozen=True, slots=True)
class Vouched:
    """What one line of a register vouches for, directly or through the files that it vouches for."""

    lines: tuple[Registered, ...]
    """The lines whose files cannot be altered without altering this one, itself included, in order."""
    others: tuple[Registered, ...]
    """All other lines of the register, in order."""
    motions: tuple[str, ...]
    """Ids of the motions whose files it vouches for."""
    unsealed: tuple[str, ...]
    """Ids of the motions that registered versions cite, and for whose files it does not vouch."""


def vouched_by(line: Registered, seals: Iterable[Seal], lines: Sequence[Registered]) -> Vouched:
    """All that a line vouches for: a chain of fingerprints leads from its file to each of them."""
    known = {seal.name: seal for seal in seals}
    reached = {line.name}
    for each in reversed(lines):
        seal = known.get(each.name)
        if each.name not in reached or seal is None:
            continue
        if seal.meta.register_sha256:
            reached |= {other.name for other in lines if other.line < each.line}
            break  # what its earlier lines reach is among them
        reached |= set(_named(seal.meta))
    held = [seal for seal in known.values() if seal.name in reached and seal.meta.motion_sha256]
    registered = [known[each.name] for each in lines if each.name in known]
    motions = {id for seal in held for id in parted(seal.meta.motion)}
    cited = {id for seal in registered for id in parted(seal.meta.motion)}
    return Vouched(
        tuple(each for each in lines if each.name in reached),
        tuple(each for each in lines if each.name not in reached),
        tuple(sorted(motions)),
        tuple(sorted(cited - motions)),
    )


def _named(meta: Meta) -> tuple[str, ...]:
    """The files whose fingerprints a front matter gives by their ids."""
    pairs = ((meta.supersedes, meta.supersedes_sha256), (meta.translation_of, meta.source_sha256))
    return tuple(f"{id}.md" for id, sha256 in pairs if id and sha256)
