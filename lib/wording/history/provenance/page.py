"""The working table of one version: sentences that were not found again, with an empty place for each word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wording.history.provenance.lives import Clause, Instance, State
from wording.history.provenance.units import Block, Sentence


@dataclass(frozen=True, slots=True)
class Layout:
    """A version as its blocks and the words that spell them."""

    blocks: tuple[Block, ...] = ()
    """Headings and clauses in reading order."""
    clauses: tuple[Clause, ...] = ()
    """The sentences of each."""


class Row:
    """A sentence of the new version in a clause that is not word for word an old one."""

    __slots__ = ("_bag", "block", "kin", "sentence", "state", "words")

    def __init__(self, block: int, sentence: Sentence) -> None:
        self.block = block
        """Place of its block in the new version."""
        self.sentence = sentence
        """Its wording."""
        self.words: list[Instance | None] = [None] * len(sentence.cores)
        """The word that each core is; None while that is open."""
        self.state: State | None = None
        """Set when the whole sentence was found again in the version before."""
        self.kin = -1
        """Place among the old rows of the sentence that it goes on; -1 for none."""
        self._bag: Counter[str] | None = None

    @property
    def bag(self) -> Counter[str]:
        """Its words, as `Sentence.bag`, counted once."""
        if self._bag is None:
            self._bag = self.sentence.bag
        return self._bag

    def empty(self) -> list[int]:
        """Places still open."""
        return [j for j, word in enumerate(self.words) if word is None]


class OldRow:
    """A sentence of the version before in a clause that is not word for word a new one."""

    __slots__ = ("_bag", "at", "block", "kin", "state")

    def __init__(self, block: int, at: int, state: State) -> None:
        self.block = block
        """Place of its block in the version before."""
        self.at = at
        """How many words stood before it."""
        self.state = state
        """Its wording and words."""
        self.kin = -1
        """Place among the new rows of the sentence that goes on from it; -1 for none."""
        self._bag: Counter[str] | None = None

    @property
    def bag(self) -> Counter[str]:
        """Its words, as `Sentence.bag`, counted once."""
        if self._bag is None:
            self._bag = self.state.sentence.bag
        return self._bag


class Page:
    """What is open and what is settled while one version is read."""

    def __init__(self, version: int, old: Sequence[OldRow], new: Sequence[Row]) -> None:
        self.version = version
        self.old = old
        self.new = new
        self.owner: dict[Instance, int] = {}
        """The old row of each freed word."""

    def open_rows(self) -> list[Row]:
        """Rows with a place still open."""
        return [row for row in self.new if row.state is None and None in row.words]

    def release(self) -> None:
        """Frees the words of the old sentences that were not found again: they may turn up anywhere."""
        for place, row in enumerate(self.old):
            if row.kin < 0:
                for k, word in enumerate(row.state.words):
                    word.free = self.version
                    word.at = row.at + k
                    self.owner[word] = place

    def found(self, old: int, new: int) -> None:
        """Settles a sentence that was found again word for word."""
        row, before = self.new[new], self.old[old]
        row.state = before.state
        self.relate(old, new)
        for word in before.state.words:
            word.claimed = self.version

    def standing(self) -> dict[int, Instance]:
        """The words of the old sentences that were not found again word for word, by where they stood."""
        left = (row for row in self.old if row.kin < 0 or self.new[row.kin].state is not row.state)
        return {row.at + k: word for row in left for k, word in enumerate(row.state.words)}

    def relate(self, old: int, new: int) -> None:
        """Notes that a new sentence goes on from an old one."""
        self.new[new].kin, self.old[old].kin = old, new

    def claim(self, row: Row, place: int, word: Instance) -> None:
        """Settles one word; one that was dead returns."""
        row.words[place] = word
        word.claimed = self.version
        if word.dead:
            word.ins = (*word.ins, self.version)

    def free_words(self, words: Iterable[Instance]) -> list[Instance]:
        """Those of the words that can still be claimed."""
        return [word for word in words if word.is_free(self.version)]
