"""What provenance gives: for every version its words, each with the versions that made it what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, overload

from wording.comparison.tokens import is_word
from wording.errors import UnknownVersion, shown
from wording.history.provenance.lives import Instance
from wording.history.provenance.page import Layout

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word stands."""

    version: str
    """Id of the version."""
    section: str
    """Id of the section; empty for plain texts."""
    clause: int
    """Its clause, from 1; 0 for the heading of the section."""
    position: int
    """Which word or mark of the clause, from 1."""

    def __str__(self) -> str:
        """As people read it: `2019-05-01 respect/2, word 7`."""
        return f"{self.version} {address(self.section, self.clause)}, word {self.position}"


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark of one version, and all that is known of where it comes from up to that version."""

    text: str
    """The word as written; case is not folded."""
    introduced_in: str
    """Id of the version that first brought this word in."""
    restored_in: tuple[str, ...]
    """Every version in which it came back after an absence."""
    reverted_in: tuple[str, ...]
    """Those of `restored_in` in which it was put back inside a sentence that had gone on without it; in the others the
    sentence came back with it."""
    moved_in: tuple[str, ...]
    """Every version in which it left the order of the words around it, or its section."""
    removed_in: tuple[str, ...]
    """Every version that took it out before it came back: one for each of `restored_in`."""
    motion: str | None
    """Id of the motion of the version that introduced it; None where none is recorded."""
    copied_from: Place | None
    """For a word of a repeated sentence: the word that it repeats."""
    uncertain: bool
    """Whether its origin may as well be another."""
    alternative: str | None
    """The version that may have introduced it instead, when that is uncertain."""
    section: str
    """Id of its section; empty for plain texts."""
    clause: int
    """Its clause in the section, from 1; 0 for the heading."""
    position: int
    """Which word or mark of the clause it is, from 1."""
    start: int
    """Where it begins in the wording of the clause: `text[start:start + len(word.text)]`."""
    number: int
    """Names the word: what has the same number in another version is the same word."""

    @property
    def is_word(self) -> bool:
        """Whether it is a word; a punctuation mark otherwise."""
        return is_word(self.text)

    @property
    def address(self) -> str:
        """Its clause: `respect/2`, or `respect` for the heading."""
        return address(self.section, self.clause)


@dataclass(frozen=True, slots=True)
class Life:
    """One word through the whole history, also of words that are gone."""

    number: int
    """Its number, as in `Word.number`."""
    text: str
    """The word as written."""
    introduced_in: str
    """Id of the version that brought it in."""
    restored_in: tuple[str, ...]
    """The versions that brought it back."""
    removed_in: tuple[str, ...]
    """The versions that took it out; one more than `restored_in` for a word that is gone."""


@dataclass(frozen=True, slots=True)
class Source:
    """What provenance says of a version besides its words."""

    id: str
    """Id of the version."""
    motion: str | None = None
    """Id of the motion that adopted it."""
    illustrative: bool = False
    """Whether it was written to show the tool at work."""
    title: str = ""
    """Title of the code."""


@dataclass(slots=True)
class VersionWords(Sequence[Word]):
    """The words and marks of one version in reading order, headings included."""

    source: Source
    """The version."""
    _index: int = field(repr=False)
    _layout: Layout = field(repr=False)
    _all: Origins = field(repr=False)
    _words: tuple[Word, ...] | None = field(default=None, repr=False)

    @property
    def version(self) -> str:
        """Id of the version."""
        return self.source.id

    @property
    def versions(self) -> tuple[str, ...]:
        """Ids of the versions up to this one, oldest first."""
        return self._all.ids[: self._index + 1]

    @property
    def words(self) -> tuple[Word, ...]:
        """All words, made when they are first asked for."""
        if self._words is None:
            self._words = tuple(word for n in range(len(self._layout.blocks)) for word in self._block(n))
        return self._words

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Word, ...]: ...
    def __getitem__(self, index: int | slice) -> Word | tuple[Word, ...]:
        return self.words[index]

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    def clauses(self) -> Iterator[tuple[str, int, str, tuple[Word, ...]]]:
        """Section, place (0 for the heading), wording and words of every heading and clause."""
        for n, block in enumerate(self._layout.blocks):
            yield block.section, block.clause, block.text, tuple(self._block(n))

    def to_frame(self) -> pd.DataFrame:
        """A table with a row a word."""
        from wording.history.provenance.frame import frame_of

        return frame_of([self])

    def _block(self, n: int) -> Iterator[Word]:
        block = self._layout.blocks[n]
        offset = position = 0
        for state in self._layout.clauses[n]:
            for start, word in zip(state.sentence.starts, state.words, strict=True):
                position += 1
                yield self._word(word, block.section, block.clause, position, offset + start)
            offset += len(state.sentence.text)

    def _word(self, word: Instance, section: str, clause: int, position: int, start: int) -> Word:
        ids, now = self._all.ids, self._index
        plain = not word.outs and not word.moved and word.copied is None and word.doubt is None
        origin = word.ins[0]
        if plain:
            nothing: tuple[str, ...] = ()
            return Word(
                word.text, ids[origin], nothing, nothing, nothing, nothing, self._all.motion(origin), None, False, None,
                section, clause, position, start, word.number,
            )  # fmt: skip
        doubt = word.doubt if word.doubt and word.doubt[0] <= now else None
        return Word(
            word.text,
            ids[origin],
            self._until(word.ins[1:]),
            self._until(word.reverted),
            self._until(word.moved),
            self._until(word.outs),
            self._all.motion(origin),
            self._all.place(*word.copied[1]) if word.copied else None,
            doubt is not None,
            ids[doubt[1]] if doubt else None,
            section,
            clause,
            position,
            start,
            word.number,
        )

    def _until(self, versions: Sequence[int]) -> tuple[str, ...]:
        return tuple(self._all.ids[v] for v in versions if v <= self._index)


@dataclass(frozen=True, slots=True)
class Origins(Sequence[VersionWords]):
    """The words of every version, oldest first; a version is spelled out when its words are asked for."""

    sources: tuple[Source, ...]
    """The versions."""
    ids: tuple[str, ...]
    """Ids of the versions."""
    _layouts: tuple[Layout, ...] = field(repr=False)
    _lives: tuple[Instance, ...] = field(repr=False)

    @overload
    def __getitem__(self, index: int | str) -> VersionWords: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[VersionWords, ...]: ...
    def __getitem__(self, index: int | str | slice) -> VersionWords | tuple[VersionWords, ...]:
        """The words of a version by place or id; UnknownVersion names the ids there are."""
        if isinstance(index, slice):
            return tuple(self[n] for n in range(len(self))[index])
        if isinstance(index, str):
            if index not in self.ids:
                raise UnknownVersion(f"there is no version “{shown(index)}” among {', '.join(self.ids)}.")
            index = self.ids.index(index)
        place = range(len(self))[index]
        return VersionWords(self.sources[place], place, self._layouts[place], self)

    def __len__(self) -> int:
        return len(self._layouts)

    def motion(self, version: int) -> str | None:
        """Id of the motion of a version."""
        return self.sources[version].motion

    def place(self, version: int, block: int, position: int) -> Place:
        """The place of a word by block."""
        found = self._layouts[version].blocks[block]
        return Place(self.sources[version].id, found.section, found.clause, position)

    def lives(self) -> tuple[Life, ...]:
        """Every word that ever stood in the text, in order of birth."""
        ids = self.ids
        return tuple(
            Life(w.number, w.text, ids[w.ins[0]], tuple(ids[v] for v in w.ins[1:]), tuple(ids[v] for v in w.outs))
            for w in self._lives
        )

    def to_frame(self) -> pd.DataFrame:
        """A table with a row for each word of each version."""
        from wording.history.provenance.frame import frame_of

        return frame_of(self)


def address(section: str, clause: int) -> str:
    """How a clause is called: `section/n`, `section` for a heading, `n` in plain texts."""
    return "/".join(filter(None, [section, str(clause) if clause else ""]))
