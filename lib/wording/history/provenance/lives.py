"""The life of each word: when it came, went and came back, and the sentences that words form."""

from __future__ import annotations

from wording.history.provenance.units import Sentence


class Instance:
    """One word from the version that brought it in, through every return, to its end. Grows while versions are read."""

    __slots__ = (
        "at",
        "before",
        "claimed",
        "copied",
        "doubt",
        "free",
        "ins",
        "moved",
        "number",
        "outs",
        "reverted",
        "text",
    )

    def __init__(self, number: int, text: str, born: tuple[int, ...]) -> None:
        self.number = number
        """Its number, in order of birth."""
        self.text = text
        """The word as written; case is not folded."""
        self.ins = born
        """Versions in which it came: the first, then the returns. Words born together share the value."""
        self.outs: tuple[int, ...] = ()
        """Versions in which it went; ins and outs alternate."""
        self.moved: tuple[int, ...] = ()
        """Versions in which it left the order of its neighbours, or its section."""
        self.reverted: tuple[int, ...] = ()
        """Those of the returns in which it was put back inside a sentence that had gone on without it."""
        self.copied: tuple[Instance, tuple[int, int, int]] | None = None
        """The word of which it is a copy, and where that stood then: version, block, position."""
        self.before: tuple[Instance, ...] = ()
        """Words that stood in its place before it, the newest first."""
        self.doubt: tuple[int, int] | None = None
        """Since which version its origin is in doubt, and the version that may be its origin instead."""
        self.claimed = born[0]
        """The last version in which its place was settled (while that version is read)."""
        self.free = -1
        """The version in which its sentence was not found again, so that it may turn up anywhere."""
        self.at = 0
        """Its place in the version before that one."""

    @property
    def origin(self) -> int:
        """The version that brought it in."""
        return self.ins[0]

    @property
    def dead(self) -> bool:
        """Whether it is out of the text."""
        return len(self.ins) == len(self.outs)

    def is_free(self, version: int) -> bool:
        """Whether it can be claimed by a word of that version."""
        return self.claimed != version and (self.free == version or len(self.ins) == len(self.outs))

    def doubted(self, version: int, other: int) -> None:
        """Marks that its origin may be `other` instead."""
        if other != self.ins[0] and self.doubt is None:
            self.doubt = (version, other)


class State:
    """A sentence as it stood in one version or several: its wording and the words that spell it."""

    __slots__ = ("sentence", "words")

    def __init__(self, sentence: Sentence, words: tuple[Instance, ...]) -> None:
        self.sentence = sentence
        """The wording."""
        self.words = words
        """A word for each of its cores."""


Clause = tuple[State, ...]
"""The sentences of a clause or heading; versions that leave it alone share one object."""
