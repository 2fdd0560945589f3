"""Canonical form: what `fmt` may repair without touching a word, and the proof that it touched none."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from wording.errors import Fault, ProofError, RecordError
from wording.record.characters import crowded, decode
from wording.record.flat import comments
from wording.record.markup import format_version, parse_version, split_front
from wording.record.model import Version
from wording.record.reading import read_bytes
from wording.record.register import fault_if_altered


def canonical(text: str, file: str = "text") -> str:
    """The canonical form of a version's text, word for word the same; RecordError holds what it cannot repair.

    Repaired are line ends, hidden ones too, a byte order mark, accents written apart, soft wraps, bullets, blanks at
    the ends of lines, empty lines, and the order and layout of the front matter. A comment there is an error, because
    it would be lost.
    """
    repaired = _repaired(text)
    version = parse_version(repaired, file=file)
    front, _, _ = split_front(repaired, file, [])
    if lost := tuple(comments(front or "")):
        mend = "move it into the note, or delete it"
        raise RecordError(tuple(Fault(file, line, "E-COMMENT", "a comment would be lost", mend) for line in lost))
    return written(version)


def _repaired(text: str) -> str:
    """`text` with what can be put right before it is read, and without asking anybody."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    # A hidden line end becomes a blank, which it looks like: a line end could make a heading of wording.
    pieces = _HIDDEN_END.split(text)
    text = " ".join([*(piece.rstrip(" ") for piece in pieces[:-1]), pieces[-1]]) if len(pieces) > 1 else text
    # More accents than any script has on one letter take for ever to put in order; the reader refuses them.
    return text if crowded(text) else unicodedata.normalize("NFC", text)


_HIDDEN_END = re.compile("[\u0085\u2028\u2029\u000b\u000c]+ *")


def canonical_file(path: str | Path) -> tuple[bytes, bytes]:
    """The bytes of a file as they are and as they should be. UnreadableFile and RecordError as for `canonical`."""
    before, file = read_bytes(path), str(path)
    faults: list[Fault] = []
    fault_if_altered(path, before, faults)
    if faults:
        raise RecordError(tuple(faults))
    text = decode(before, file, faults)
    if text is None:
        raise RecordError(tuple(faults))
    return before, canonical(text, file).encode()


def written(version: Version) -> str:
    """The canonical text of a version, proved to read back as the same; every command that writes one uses it.

    RecordError holds what the version has that no file may hold; ProofError says that the proof failed.
    """
    text = format_version(version)
    file = version.file or version.id or "text"
    back = parse_version(text, version.id, file)
    if (back.meta, back.sections) != (version.meta, version.sections) or format_version(back) != text:
        raise ProofError(
            f"{file}: the text of this version does not read back as the same version; nothing was written."
        )
    return text
