"""The worksheet of a translator: the source beside the words to write, row by row; and what comes back of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wording.comparison.model import Run
from wording.errors import Fault, RecordError, WordingError, shown
from wording.record.model import Version
from wording.record.tags import same_tag
from wording.record.translated import is_untranslated
from wording.translation.laying import TITLE, laid_out, words_current
from wording.translation.model import Entry, State, TranslationStatus, pieces
from wording.translation.telling import language_name, why

PLACE, SOURCE, SINCE, WORDS = "Place", "Source", "Since the last translation", "Translation"
"""Heads of the columns. The translator writes in the last one, and changes nothing in the first two."""
_HEAD = re.compile(rf"{WORDS}(?: ?\((?P<language>[^()]+)\))?")


def words_head(language: str) -> str:
    """The head of the column to write in, with its language: `Translation (es)`."""
    return f"{WORDS} ({language})"


def language_of_head(cell: str) -> str | None:
    """The language that a cell names as the head of that column; empty for none, None when it is no such head."""
    found = _HEAD.fullmatch(cell.strip())
    return (found["language"] or "").strip() if found else None


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One heading or clause to translate."""

    address: str
    """Its address: `fees/2`, or `fees` for the heading; `preamble` for the title."""
    source: str
    """The words to translate."""
    since: str = ""
    """What happened since the last translation; empty for none."""
    runs: tuple[Run, ...] = ()
    """How the words have changed since; empty where they have not."""
    earlier: str = ""
    """The last translation, where it is out of date and only a help."""
    words: str = ""
    """The translation, where it still holds; else to be written."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet."""

    version: Version
    """What is to be translated."""
    language: str
    """BCP 47 tag of the translation."""
    rows: tuple[SheetRow, ...]
    """In reading order."""

    @property
    def title(self) -> str:
        """What it is, in a line."""
        return (
            f"{self.version.meta.title}, version {self.version.label}: translation into {language_name(self.language)}"
        )

    @property
    def how(self) -> str:
        """What to do with it, in a few sentences."""
        how = (
            f"Please write the translation of each row into its last column, “{words_head(self.language)}”, and leave "
            "the others as they are. A row that you leave empty counts as not translated."
        )
        again = (
            " Rows that are filled in already still hold. Where the words have changed since the last translation, "
            "what went and what came stands beside them, with the last translation as a help."
        )
        return how + again if any(row.since or row.words for row in self.rows) else how


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One row of a worksheet that came back."""

    line: int
    """Its line in the file, or row of the table, from 1."""
    address: str
    """What stands under “Place”."""
    source: str
    """What stands under “Source”."""
    words: str
    """What stands under “Translation”."""
    language: str = ""
    """The language that the head of that column names; empty for a sheet that names none."""


def sheet_of(version: Version, language: str, status: TranslationStatus | None = None) -> Sheet:
    """The worksheet for a version; with the state of an earlier translation against it, what still holds is filled in.

    WordingError when the language is none, or that of the version.
    """
    laid_out(version, language, {})
    words = words_current(status) if status else {}
    entries = {piece.address: entry for entry in status.entries for piece in entry.now} if status else {}
    rows = tuple(
        _row(address, source, status, entries.get(address), words.get(address, ""))
        for address, source in sources_of(version)
    )
    return Sheet(version, language, rows)


def taken(version: Version, language: str, lines: Sequence[SheetLine], file: str) -> Version:
    """The translation that a worksheet holds; RecordError tells every row that does not fit the version at once.

    WordingError when the worksheet says that it is for another language.
    """
    _check_language(language, lines, file)
    sources = dict(sources_of(version))
    faults = [*_misfits(sources, lines, file)]
    if faults:
        raise RecordError(tuple(faults))
    words = {line.address: " ".join(line.words.split()) for line in lines if not is_untranslated(line.words)}
    return laid_out(version, language, words)


def _check_language(language: str, lines: Sequence[SheetLine], file: str) -> None:
    other = next((line.language for line in lines if line.language and not same_tag(line.language, language)), None)
    if other:
        raise WordingError(
            f"{shown(file, 80)} is a worksheet for “{shown(other, 40)}” and not for “{shown(language, 40)}”; "
            "name its own language, or give the other worksheet."
        )


def sources_of(version: Version) -> Iterator[tuple[str, str]]:
    """Every address with its words, the title first."""
    found = {piece.address: piece.text for piece in pieces(version)}
    yield TITLE, found.pop(TITLE, version.meta.title)
    yield from found.items()


def _row(address: str, source: str, status: TranslationStatus | None, entry: Entry | None, words: str) -> SheetRow:
    if status is None or entry is None:
        return SheetRow(address, source, words=words)
    earlier = " ".join(p.text for p in entry.translated) if entry.state is State.STALE else ""
    runs = entry.runs if entry.state is State.STALE else ()
    return SheetRow(address, source, why(status, entry), runs, earlier, words)


def _misfits(sources: dict[str, str], lines: Sequence[SheetLine], file: str) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    for line in lines:
        if line.address not in sources:
            message = f"the version has no place “{shown(line.address, 80)}”"
            yield Fault(file, line.line, "E-SHEET", message, "put back what stood under “Place”")
        elif line.address in seen:
            message = f"“{line.address}” stood in line {seen[line.address]} already"
            yield Fault(file, line.line, "E-SHEET", message, "keep one of the two rows")
        elif _calm(line.source) != _calm(sources[line.address]):
            message = f"the source of “{line.address}” is not what the version says"
            mend = "put it back, or take the worksheet with the version that it was made for"
            yield Fault(file, line.line, "E-SHEET", message, mend)
        seen.setdefault(line.address, line.line)


def _calm(text: str) -> str:
    """The words of a cell: blanks, and the quotation marks that word processors turn, are nobody's doing."""
    return " ".join(text.translate(_TURNED).split())


_TURNED = str.maketrans("“”„«»‘’‚´`", "\"\"\"\"\"'''''")
