"""A phrase through all versions: every place where it stands, and which version brought it there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wording.errors import WordingError
from wording.history.continuity import Place, carried_over
from wording.history.phrase import Span, read_phrase
from wording.history.returns import origins
from wording.record.model import Version

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A phrase in one place of one version."""

    version: Version
    """The version."""
    section: str
    """Id of the section."""
    position: int
    """Which clause of the section, counted from 1; 0 for its heading."""
    start: int
    """Where the phrase begins in the clause or heading, counted from 0."""
    end: int
    """Where it ends."""
    text: str
    """The whole clause or heading."""
    brought_by: Version
    """The version that brought the phrase to this place, or to one from which it moved here."""
    first_in: Version
    """The version in which its words first stood: an earlier one, if they were brought back."""
    use: int
    """Number of the use that it belongs to, from 1: the same words, followed from version to version."""

    @property
    def address(self) -> str:
        """`section/n`, as motions name it; the section alone for its heading."""
        return f"{self.section}/{self.position}" if self.position else self.section

    @property
    def before(self) -> str:
        """What stands before it in the clause."""
        return self.text[: self.start]

    @property
    def words(self) -> str:
        """The phrase as it stands there."""
        return self.text[self.start : self.end]

    @property
    def after(self) -> str:
        """What stands after it in the clause."""
        return self.text[self.end :]

    @property
    def motion(self) -> str:
        """Id of the motion that brought it; empty when none is known."""
        return self.brought_by.meta.motion


@dataclass(frozen=True, slots=True)
class Use:
    """The same words of a text, from the version that brought them to the last that has them."""

    occurrences: tuple[Occurrence, ...]
    """One for each version, oldest first."""
    gone_in: Version | None
    """The version that took them out; None when the last version searched still has them."""
    first_in: Version
    """The version in which these words first stood: an earlier one than that which brought them, if it brought them
    back."""
    copied_from: str = ""
    """Address of the clause that the words repeat, where the version that brought them copied a sentence."""

    @property
    def brought_by(self) -> Version:
        """The version that brought them."""
        return self.occurrences[0].version

    @property
    def last(self) -> Occurrence:
        """Where they stand, or last stood."""
        return self.occurrences[-1]


@dataclass(frozen=True, slots=True)
class Found:
    """Every place of a phrase in every version."""

    phrase: str
    """The phrase as it was given."""
    inflections: bool
    """Whether the inflections of its words were found too."""
    case: bool
    """Whether small and capital letters had to be the same."""
    versions: tuple[Version, ...]
    """The versions that were searched, oldest first."""
    uses: tuple[Use, ...]
    """The uses, by the version that brought them, then in reading order."""

    occurrences: tuple[Occurrence, ...]
    """The same places by version, then in reading order."""

    def of(self, version: Version) -> tuple[Occurrence, ...]:
        """The occurrences in one version, in reading order."""
        return tuple(occurrence for occurrence in self.occurrences if occurrence.version is version)

    @property
    def counts(self) -> tuple[tuple[Version, int], ...]:
        """For each version, in how many places it stands."""
        places = Counter(id(occurrence.version) for occurrence in self.occurrences)
        return tuple((version, places[id(version)]) for version in self.versions)

    @property
    def first(self) -> Version | None:
        """The first version that has it; None when none has."""
        return next((version for version, count in self.counts if count), None)

    @property
    def last(self) -> Version | None:
        """The last version that has it; None when none has."""
        return next((version for version, count in reversed(self.counts) if count), None)

    def to_frame(self) -> pd.DataFrame:
        """A table with a row an occurrence, with the columns of `COLUMNS`."""
        import pandas as pd

        frame = pd.DataFrame(list(rows(self)), columns=pd.Index(COLUMNS))
        # Whoever shows a part of the table knows by this that it was made from an illustrative version.
        frame.attrs["illustrative"] = any(version.meta.illustrative for version in self.versions)
        return frame


COLUMNS = (
    *("version", "day", "section", "clause", "before", "words", "after"),
    *("brought_by", "motion", "first_in", "use", "illustrative"),
)
"""Columns of the table of occurrences, in order."""


def rows(found: Found) -> Iterator[tuple[object, ...]]:
    """The occurrences as rows with the columns of `COLUMNS`."""
    for o in found.occurrences:
        yield (
            o.version.id,
            o.version.day.isoformat() if o.version.day else "",
            o.section,
            str(o.position or ""),
            o.before,
            o.words,
            o.after,
            o.brought_by.id,
            o.motion,
            o.first_in.id,
            o.use,
            o.version.meta.illustrative,
        )


def find(history: Sequence[Version], phrase: str, inflections: bool = False, *, case: bool = False) -> Found:
    """Every place of a phrase in the clauses and headings of the versions given, oldest first.

    Capital letters make no difference unless `case` says so; with `inflections`, English plurals and verb forms are
    found too. WordingError when the phrase is empty, or when inflections are asked for of another language.
    """
    versions = tuple(history)
    if inflections:
        _know_language(versions)
    wanted = read_phrase(phrase, inflections, case)
    known: dict[str, tuple[Span, ...]] = {}
    threads = _Threads([], [], {})
    for at, version in enumerate(versions):
        places = []
        for section, position, text in _texts(version):
            if text not in known:  # most clauses stand unaltered in many versions
                known[text] = wanted.spans(text)
            places += [Place(section, position, start, end, text) for start, end in known[text]]
        before = carried_over(versions[at - 1], version, tuple(threads.open), places, versions) if at else {}
        threads.go_on(at, places, before)
    uses, occurrences = threads.closed(versions)
    return Found(phrase, inflections, case, versions, uses, occurrences)


def _know_language(versions: Sequence[Version]) -> None:
    for version in versions:
        if version.meta.language.lower().split("-")[0] != "en":
            raise WordingError(
                f"inflections are known for English alone, and {version.id} is in “{version.meta.language}”; "
                "search for each form by itself."
            )


def _texts(version: Version) -> Iterator[tuple[str, int, str]]:
    for section in version.sections:
        yield section.id, 0, section.heading
        for position, clause in enumerate(section.clauses, 1):
            yield section.id, position, clause.text


@dataclass(slots=True)
class _Threads:
    """The uses while they are being followed; versions go by their number."""

    places: list[list[tuple[int, int, Place]]]
    """For each use the version, the rank in it, and the place."""
    gone: list[int | None]
    open: dict[Place, int]

    def go_on(self, at: int, places: Sequence[Place], before: Mapping[Place, Place]) -> None:
        """Adds each place of a version to the use that it carries on, or begins one; notes which have ended."""
        now: dict[Place, int] = {}
        for rank, place in enumerate(places):
            if place in before:
                now[place] = self.open[before[place]]
            else:
                now[place] = len(self.places)
                self.places.append([])
                self.gone.append(None)
            self.places[now[place]].append((at, rank, place))
        for use in set(self.open.values()) - set(now.values()):
            self.gone[use] = at
        self.open = now

    def closed(self, versions: Sequence[Version]) -> tuple[tuple[Use, ...], tuple[Occurrence, ...]]:
        """The uses, and all of their occurrences by version and in reading order."""
        uses: list[Use] = []
        ranked: list[tuple[int, int, Occurrence]] = []
        begun = origins(versions, [(places[0][0], places[0][2]) for places in self.places])
        rows = zip(self.places, self.gone, begun, strict=True)
        for number, (places, gone, origin) in enumerate(rows, 1):
            brought_by, first_in = versions[places[0][0]], versions[origin.first]
            made = [Occurrence(versions[at], *place, brought_by, first_in, number) for at, _, place in places]
            uses.append(Use(tuple(made), None if gone is None else versions[gone], first_in, origin.copied_from))
            ranked += [(at, rank, one) for (at, rank, _), one in zip(places, made, strict=True)]
        ranked.sort(key=lambda entry: entry[:2])
        return tuple(uses), tuple(occurrence for _, _, occurrence in ranked)
