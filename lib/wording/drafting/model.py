"""The values of the lint: a warning, the reading level, and all that was found in one version."""

from __future__ import annotations

from dataclasses import dataclass

from wording.errors import shown


@dataclass(frozen=True, slots=True)
class DraftingWarning:
    """One thing in the wording that a drafter should look at."""

    code: str
    """Stable code: `W-…`, never one of those that the reader of the record uses."""
    section: str
    """Id of the section; empty when it is the front matter."""
    position: int
    """Position of the clause in its section, from 1; 0 is the heading."""
    line: int
    """Line of the file on which the quoted words begin, from 1; 0 when the file has no lines."""
    quoted: str
    """The words in question, as they stand there."""
    reason: str
    """What is doubtful about them: one sentence."""
    mend: str
    """What would do: one sentence."""
    silenced: str = ""
    """Why a person set it aside; empty when nobody did."""

    @property
    def address(self) -> str:
        """How people name the place: `section/n` for a clause, `section` for a heading."""
        return f"{self.section}/{self.position}" if self.position else self.section or "front matter"

    def __str__(self) -> str:
        quoted = f" “{shown(self.quoted, 80)}”" if self.quoted else ""
        return f"{self.code}: {self.address}{quoted}: {shown(self.reason)} {shown(self.mend)}"


@dataclass(frozen=True, slots=True)
class Level:
    """How hard a text is to read, by the Flesch–Kincaid grade."""

    words: int
    """Words of the clauses."""
    sentences: int
    """Sentences of the clauses; a clause is one at least."""
    syllables: int
    """Syllables of those words, by the rule of `level.syllables`."""

    @property
    def grade(self) -> float:
        """Years of school, in the United States, after which the text is read with ease; one decimal."""
        per_sentence, per_word = self.words / self.sentences, self.syllables / self.words
        return round(0.39 * per_sentence + 11.8 * per_word - 15.59, 1)

    def __str__(self) -> str:
        return (
            f"grade {self.grade} ({self.words} words, {self.words / self.sentences:.1f} a sentence, "
            f"{self.syllables / self.words:.2f} syllables a word)"
        )


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the lint says of one version."""

    warnings: tuple[DraftingWarning, ...]
    """What a drafter should look at, in the order of the text."""
    silenced: tuple[DraftingWarning, ...]
    """What a person set aside, with the reason."""
    skipped: tuple[str, ...]
    """Codes of the rules that were not used, because they rest on English words and the text is not English."""
    why_skipped: str
    """Why they were not used, in a sentence; empty when none was skipped."""
    level: Level | None
    """The reading level; None when the text is not English or has no words."""
