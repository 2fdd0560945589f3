"""The folder of a code → its plan: which files are its versions, in order, and the name of the parts made of them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from wording.corpus.algorithm import algorithm
from wording.corpus.names import day_of_front, day_of_name, is_beside, is_text, is_translation, order, stem
from wording.corpus.places import Entry, Place
from wording.errors import Fault, UnreadableFile, shown
from wording.record.characters import MAX_BYTES

RECORD = "content_versions"
"""Name of the folder of a record: where a code has one, its versions lie there."""
REGISTER = "SHA256SUMS"
_OF_A_RECORD = ("drafts", "motions")
"""What lies in a record beside its dated versions; so do translations."""
MAX_VERSIONS = 100_000
"""Most files of one code."""
MAX_CODE = 1_073_741_824
"""Most bytes of all versions of one code."""
KEPT = 33_554_432
"""Most bytes of versions that are kept to be analysed, so that they need not be read twice."""


@dataclass(frozen=True, slots=True)
class Source:
    """One version of a code, as it lies there."""

    file: str
    """The name of its file."""
    version: str
    """Its id."""
    day: date | None
    """The day it counts from; None when nothing tells."""
    sha256: str
    """SHA-256 of its bytes, in hexadecimal."""
    size: int
    """How many bytes it has."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be analysed of a code."""

    code: str
    """The name of the code: that of its folder."""
    folder: Place
    """Where its versions lie."""
    sources: tuple[Source, ...]
    """Its versions, in order."""
    faults: tuple[Fault, ...]
    """What of the folder was not understood."""
    terms: tuple[str, ...]
    """The terms that are counted."""

    @property
    def key(self) -> str:
        """The name of its parts: a hash of all that they depend on."""
        sources = [(s.file, s.day.isoformat() if s.day else "", s.sha256) for s in self.sources]
        faults = [(f.file, f.line, f.code, f.message, f.mend) for f in self.faults]
        value = ["wording/corpus", algorithm(), self.code, list(self.terms), sources, faults]
        return sha256(json.dumps(value, separators=(",", ":")).encode()).hexdigest()


def plan_of(corpus: Place, code: str, terms: tuple[str, ...], keep: dict[str, bytes] | None = None) -> Plan:
    """The plan of the code in that folder of the corpus; UnreadableFile when the folder cannot be read.

    With `keep`, the bytes of the first versions are put there by the names of their files, as many as memory is given.
    """
    folder = corpus.within(code)
    record = folder.kind(RECORD) == "folder"
    folder = folder.within(RECORD) if record else folder
    faults: list[Fault] = []
    found = folder.entries()
    record = record or any(entry.name == REGISTER for entry in found)
    entries = list(_texts(found, code, record, faults))
    if sum(entry.size for entry in entries) > MAX_CODE or len(entries) > MAX_VERSIONS:
        raise UnreadableFile(f"“{shown(code)}” holds more than {MAX_VERSIONS:,} versions or 1 GiB; part it in two.")
    sources = list(_read(folder, entries, code, faults, {} if keep is None else keep))
    ordered = _in_order(_dated(sources, code, faults))
    if not ordered:
        faults.append(_fault(code, "", "E-NO-VERSION", "the folder holds no version", "name one like 2019-03-01.md"))
    return Plan(code, folder, ordered, tuple(sorted(faults)), terms)


def _read(
    folder: Place, entries: list[Entry], code: str, faults: list[Fault], keep: dict[str, bytes]
) -> Iterator[Source]:
    total = 0
    for entry in entries:
        data = folder.read(entry.name, MAX_BYTES)
        if len(data) > MAX_BYTES:
            faults.append(_fault(code, entry.name, "E-SIZE", "the file is larger than 1 MiB", "keep only the text"))
            continue
        total += len(data)
        if total <= KEPT:
            keep[entry.name] = data
        yield _source(entry.name, data)


def file_of(code: str, name: str = "") -> str:
    """What faults call a file of a code."""
    return f"{code}/{name}" if name else code


def _fault(code: str, name: str, kind: str, message: str, mend: str) -> Fault:
    return Fault(file_of(code, name), 0, kind, message, mend)


def _texts(entries: list[Entry], code: str, record: bool, faults: list[Fault]) -> Iterator[Entry]:
    """The files that may be versions; what is left out is reported, unless it commonly lies beside a text."""
    for entry in entries:
        if is_beside(entry.name) or (record and (is_translation(entry.name) or entry.name in _OF_A_RECORD)):
            continue
        message, mend = _left_out(entry)
        if message:
            faults.append(_fault(code, entry.name, "W-LEFT-OUT", message, mend))
        else:
            yield entry
    taken = Counter(stem(e.name) for e in entries if e.kind == "file" and is_text(e.name) and not is_beside(e.name))
    twice = sorted(name for name, times in taken.items() if times > 1)
    mend = "the column “file” tells them apart"
    faults.extend(_fault(code, name, "W-SAME-NAME", "two files have this name", mend) for name in twice)


def _left_out(entry: Entry) -> tuple[str, str]:
    """Why something is no version, and what would do; empty where it may be one."""
    if not _encodes(entry.name):
        return "its name is not UTF-8", "rename it"
    if entry.kind == "link":
        return "it is a link, and links are not followed", "put the file itself there"
    if entry.kind == "folder":
        return "it is a folder within a code", "put its versions beside the others, or make it a code of its own"
    if entry.kind != "file" or not is_text(entry.name):
        return "it is neither Markdown nor plain text", "let its name end in .md or .txt if it is a version"
    if is_translation(entry.name):
        return "it is a translation", "put translations into a folder of their own"
    return "", ""


def _encodes(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _source(name: str, data: bytes) -> Source:
    day = day_of_name(name) or day_of_front(data[:65_536].decode("utf-8", "replace"))
    return Source(name, stem(name), day, sha256(data).hexdigest(), len(data))


def _dated(sources: list[Source], code: str, faults: list[Fault]) -> list[Source]:
    """The versions that can be put in order by day; by name alone where none has a day."""
    undated = [source for source in sources if source.day is None]
    if undated and len(undated) == len(sources):
        mend = "begin the names with days such as 2019-03-01 if they stand otherwise"
        faults.append(_fault(code, "", "W-UNDATED", "no version has a day, so their names give the order", mend))
        return sources
    for source in undated:
        message = "neither its name nor its front matter gives a day"
        faults.append(_fault(code, source.file, "E-DAY", message, "name it like 2019-03-01-label.md"))
    return [source for source in sources if source.day is not None]


def _in_order(sources: list[Source]) -> tuple[Source, ...]:
    return tuple(sorted(sources, key=lambda source: order(source.file, source.day)))


def texts_of(plan: Plan, kept: Mapping[str, bytes]) -> Callable[[Source], bytes]:
    """How to come by the bytes of a version: those at hand, else read again and held to the plan."""

    def text(source: Source) -> bytes:
        data = kept.get(source.file)
        if data is None:
            data = plan.folder.read(source.file, MAX_BYTES)
            if sha256(data).hexdigest() != source.sha256:
                raise UnreadableFile(f"“{file_of(plan.code, source.file)}” was altered while it was read; run again.")
        return data

    return text
