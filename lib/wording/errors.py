"""Every error of the suite.

WordingError          anything a user can mend; its text is one clear sentence
├── RecordError       faults in the files of a record, all of them at once
├── UnknownVersion    no version, or more than one, answers to a name
├── UnreadableFile    a file that cannot be read, written or understood
└── ProofError        an internal error: a comparison that fails its own proof
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong with a file, and what would mend it."""

    file: str
    """Path as the user would type it, relative to the folder that was read."""
    line: int
    """Line in the file, from 1; 0 when the fault is of the file as a whole."""
    code: str
    """Stable code: `E-…` is an error, `W-…` a warning."""
    message: str
    """What was found."""
    mend: str
    """What would do."""

    @property
    def is_error(self) -> bool:
        """Whether the fault makes the file unusable (`E-…`) rather than doubtful (`W-…`)."""
        return self.code.startswith("E-")

    def __str__(self) -> str:
        where = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{where}: {self.code}: {self.message}; {self.mend}."


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
    """A file or folder that cannot be read, written or understood."""


class ProofError(WordingError):
    """A comparison that fails its own proof: an internal error, never shown as a result."""
