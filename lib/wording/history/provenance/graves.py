"""What has gone from the text, indexed so that finding it again costs no more as the history grows."""

from __future__ import annotations

from collections.abc import Sequence

from wording.history.provenance.lives import Instance, State
from wording.history.provenance.units import Sentence

PHRASE = 3
"""Words of the phrases by which a longer run of dead words is found."""
KEPT = 4
"""Of a sentence that left several times, this many of its states are kept."""
LOOKED_AT = 24
"""Dead sentences looked at for one word, the newest first."""
Phrase = tuple[str, ...]


class Neighbours:
    """Words that went, by the word before or after them and their text; of equals the newest."""

    def __init__(self) -> None:
        self._after: dict[tuple[int, str], Instance] = {}
        self._before: dict[tuple[int, str], Instance] = {}

    def add(self, words: Sequence[Instance], gone: Sequence[bool]) -> None:
        """Adds those words of a sentence that went."""
        if not any(gone):
            return
        for k, word in enumerate(words):
            if gone[k]:
                if k:
                    self._after[words[k - 1].number, word.text] = word
                if k + 1 < len(words):
                    self._before[words[k + 1].number, word.text] = word

    def between(self, left: Instance | None, text: str, right: Instance | None) -> tuple[Instance | None, bool]:
        """The word that stood beside one of these neighbours, and whether both say so."""
        a = self._after.get((left.number, text)) if left else None
        b = self._before.get((right.number, text)) if right else None
        return (a or b), a is not None and a is b


class Graves:
    """The dead, by sentence, by word, by phrase and by neighbour; of equals, the newest comes first."""

    def __init__(self) -> None:
        self.former: dict[Sentence, list[State]] = {}
        """States that sentences have left, dead or reworded since, newest last."""
        self.having: dict[str, list[State]] = {}
        """Dead sentences by folded word, newest last."""
        self.neighbours = Neighbours()
        """Dead words by the words that they stood beside."""
        self.phrases: dict[Phrase, tuple[State, int]] = {}
        """Where a phrase of dead words begins."""

    def bury(self, state: State, version: int) -> None:
        """Records a sentence that is no longer in the text, and those of its words that died in `version`."""
        states = self.former.setdefault(state.sentence, [])
        states.append(state)
        del states[:-KEPT]
        gone = [word.dead and word.outs[-1] == version for word in state.words]
        if not any(gone):
            return
        if 2 * sum(gone) >= len(gone):
            for name in state.sentence.bag:
                self.having.setdefault(name, []).append(state)
        self.neighbours.add(state.words, gone)
        index_phrases(self.phrases, state, gone)


def index_phrases(phrases: dict[Phrase, tuple[State, int]], state: State, usable: Sequence[bool]) -> None:
    """Adds the phrases of a sentence whose words are all usable; later ones win."""
    cores = state.sentence.cores
    run = 0
    for k, good in enumerate(usable):
        run = run + 1 if good else 0
        if run >= PHRASE:
            start = k - PHRASE + 1
            phrases[cores[start : k + 1]] = (state, start)
