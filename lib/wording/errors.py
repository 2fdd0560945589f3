"""Every error of the suite.

WordingError          anything a user can mend; its text is one clear sentence
├── RecordError       faults in the files of a record, all of them at once
├── UnknownVersion    no version, or more than one, answers to a name
├── UnreadableFile    a file that cannot be read, written or understood
├── NotAdopted        a text that cannot be adopted as it was asked
├── NoLetters         a text whose letters no font at hand can print
└── ProofError        an internal error: a comparison that fails its own proof
"""

from __future__ import annotations

import errno
from collections import Counter
from dataclasses import dataclass, replace

_REASONS = {
    errno.ENOENT: "there is no such file or folder",
    errno.EACCES: "permission is denied",
    errno.EPERM: "permission is denied",
    errno.EISDIR: "it is a folder",
    errno.ENOTDIR: "a part of the path is not a folder",
    errno.ENOSPC: "the disk is full",
    errno.EROFS: "the disk is read-only",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ELOOP: "the links go round in a circle",
}


def reason(error: OSError | ValueError) -> str:
    """Why the system refused, in words that do not depend on the platform where that is possible."""
    if isinstance(error, OSError):
        known = _REASONS.get(error.errno) if error.errno else None
        return known or error.strerror or str(error)
    return "the name holds a character that no file name can hold"


def shown(text: str, limit: int = 400) -> str:
    """`text` made safe to print: unprintable characters as `U+…` in brackets, the middle of a long text left out."""
    if len(text) > limit:
        text = f"{text[: limit * 2 // 3]} … {text[-limit // 4 :]}"
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else f"[U+{ord(c):04X}]" for c in text)


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong with a file, and what would mend it."""

    file: str
    """Path as the user would type it."""
    line: int
    """Line in the file, from 1; 0 when the fault is of the file as a whole."""
    code: str
    """Stable code: `E-…` is an error, `W-…` a warning."""
    message: str
    """What was found."""
    mend: str
    """What would do."""

    def __post_init__(self) -> None:
        # Messages quote files, and files may hold characters that steer a terminal or hide text.
        for name in ("file", "message", "mend"):
            object.__setattr__(self, name, shown(getattr(self, name)))

    @property
    def is_error(self) -> bool:
        """Whether the fault makes the file unusable (`E-…`) rather than doubtful (`W-…`)."""
        return self.code.startswith("E-")

    def __str__(self) -> str:
        where = f"{self.file}, line {self.line}" if self.line else self.file
        stop = "" if self.mend.endswith("?") else "."
        return f"{where}: {self.code}: {self.message}; {self.mend}{stop}"


def shortened(faults: list[Fault], most: int = 100) -> list[Fault]:
    """The faults of one file, with at most `most` of each code; the last of them says how many more there are."""
    count = Counter(fault.code for fault in faults)
    seen: Counter[str] = Counter()
    kept = []
    for fault in sorted(faults):
        seen[fault.code] += 1
        if seen[fault.code] == most < count[fault.code]:
            fault = replace(fault, message=f"{fault.message}, and so {count[fault.code] - most} times more")
        if seen[fault.code] <= most:
            kept.append(fault)
    return kept


class WordingError(Exception):
    """Anything that a user can mend. The text is one sentence: what, where, what would do."""


class RecordError(WordingError):
    """Faults in the files of a record, gathered first and raised once."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))


class UnknownVersion(WordingError):
    """No version answers to a name, or more than one does."""


class UnreadableFile(WordingError):
    """A file or folder that cannot be read, written or understood; the sentence begins with its code, if it has one."""

    def __init__(self, message: str, code: str = "") -> None:
        self.code = code
        super().__init__(f"{code}: {message}" if code else message)


class NotAdopted(WordingError):
    """A text that cannot be put on the record as it was asked; nothing was written."""


class NoLetters(WordingError):
    """A text with letters that no font at hand can print."""


class ProofError(WordingError):
    """A comparison that fails its own proof: an internal error, never shown as a result."""
