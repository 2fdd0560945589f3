"""One version after another is woven into the lives of the words: a ladder, the strongest evidence first.

For each version: clauses and then sentences that are word for word in the version before; sentences as they stood in
any earlier version, newest first; sentences like one of the version before, or like one long gone; within such a pair,
the words laid along each other; then phrases that moved or came back, and single words beside the neighbour that they
had when they went; what is left is new.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wording.comparison.tokens import is_word
from wording.history.provenance.alike import Alike, lay
from wording.history.provenance.copies import mark_copies, sources_of
from wording.history.provenance.gaps import fill_gaps
from wording.history.provenance.graves import Graves
from wording.history.provenance.lives import Clause, Instance, State
from wording.history.provenance.moves import Chunk, joined, mark_moved
from wording.history.provenance.page import Layout, OldRow, Page, Row
from wording.history.provenance.places import remember_replaced
from wording.history.provenance.rarity import Rarity
from wording.history.provenance.same import Same, find_same
from wording.history.provenance.strays import merged_sentences, moved_phrases, settle_strays
from wording.history.provenance.units import Block, Cutter


class Weaver:
    """Reads versions, oldest first; no version is skipped."""

    def __init__(self) -> None:
        self.version = -1
        self.layout = Layout()
        self.lives: list[Instance] = []
        self._cutter = Cutter()
        self._rarity = Rarity()
        self._graves = Graves()

    def read(self, blocks: Sequence[Block]) -> Layout:
        """Weaves the next version in; its words, clause by clause."""
        self.version += 1
        before = self.layout
        same = find_same([block.text for block in before.blocks], [block.text for block in blocks])
        self._doubt_repeated(same, before.clauses)
        page = self._page(before, blocks, same)
        self._settle(page, before)
        clauses = self._clauses(blocks, before, same, page)
        self.layout = Layout(tuple(blocks), clauses)
        if self.version:
            mark_moved(list(joined(self._chunks(before, same, page))), self.version)
        self._bury(page)
        return self.layout

    def _page(self, before: Layout, blocks: Sequence[Block], same: Same) -> Page:
        kept = set(same.new)
        old: list[OldRow] = []
        at = 0
        for place, clause in enumerate(before.clauses):
            for state in clause:
                if place not in kept:
                    old.append(OldRow(place, at, state))
                at += len(state.words)
        new = [
            Row(place, sentence)
            for place, block in enumerate(blocks)
            if same.new[place] < 0
            for sentence in self._cutter.cut(block.text)
        ]
        return Page(self.version, old, new)

    def _settle(self, page: Page, before: Layout) -> None:
        same = find_same([row.state.sentence for row in page.old], [row.sentence for row in page.new])
        for n, old in enumerate(same.new):
            if old >= 0:
                page.found(old, n)
        self._doubt_repeated(same, [(row.state,) for row in page.old])
        page.release()
        if page.old or self._graves.former:
            self._former(page)
            alike = Alike(page, self._graves, self._rarity)
            alike.pair_stayed()
            merged_sentences(page, self._rarity)
            alike.pair_alike()
            for row in page.new:
                if row.kin >= 0 and row.state is None:
                    lay(page, row, page.free_words(page.old[row.kin].state.words), self._rarity)
            moved_phrases(page, self._rarity)
            Alike(page, self._graves, self._rarity).pair_in_place()
            fill_gaps(page, self._rarity)
            settle_strays(page, self._graves, self._rarity)
        copies = sources_of(page, before, self._rarity)
        self._create(page)
        mark_copies(copies, self.version)
        remember_replaced(page)

    def _former(self, page: Page) -> None:
        """Sentences word for word as they stood in an earlier version."""
        for n, row in enumerate(page.new):
            for state in reversed(self._graves.former.get(row.sentence, ()) if row.state is None else ()):
                free = page.free_words(state.words)
                if 2 * len(free) < len(state.words):
                    continue
                kin = next((page.owner[word] for word in free if word in page.owner), -1)
                returned = all(word.dead for word in free)
                for j, word in enumerate(state.words):
                    if word.is_free(self.version):
                        page.claim(row, j, word)
                if kin >= 0 and page.old[kin].kin < 0:
                    page.relate(kin, n)
                if returned and 2 * self._rarity.weigh(row.sentence.bag) < 3 * self._rarity.most:
                    for word in free:
                        word.doubted(self.version, self.version)
                break

    def _create(self, page: Page) -> None:
        """What is left is new."""
        born = (self.version,)
        for row in page.new:
            if row.state is None:
                fresh = []
                for j, core in enumerate(row.sentence.cores):
                    if row.words[j] is None:
                        row.words[j] = self._born(core, born)
                        fresh.append(core.casefold())
                if fresh:
                    self._rarity.learn(filter(is_word, fresh), 2 * len(fresh) > len(row.words))
                row.state = State(row.sentence, tuple(word for word in row.words if word))
                _mark_reverted(row.state, self.version)

    def _born(self, core: str, born: tuple[int, ...]) -> Instance:
        word = Instance(len(self.lives), core, born)
        self.lives.append(word)
        return word

    def _clauses(self, blocks: Sequence[Block], before: Layout, same: Same, page: Page) -> tuple[Clause, ...]:
        made: list[list[State]] = [[] for _ in blocks]
        for row in page.new:
            if row.state:
                made[row.block].append(row.state)
        return tuple(
            before.clauses[same.new[place]] if same.new[place] >= 0 else tuple(states)
            for place, states in enumerate(made)
        )

    def _doubt_repeated(self, same: Same, olds: Sequence[Clause]) -> None:
        """Marks the words of units that several were equal to."""
        used = set(same.new)
        texts = {tuple(s.sentence for s in clause): clause for n, clause in enumerate(olds) if n not in used}
        for _, old in same.unsure:
            other = texts.get(tuple(state.sentence for state in olds[old]))
            for k, state in enumerate(olds[old]):
                for i, word in enumerate(state.words):
                    word.doubted(self.version, other[k].words[i].origin if other else self.version)

    def _chunks(self, before: Layout, same: Same, page: Page) -> Iterator[Chunk]:
        starts = [0]
        for clause in before.clauses:
            starts.append(starts[-1] + sum(len(state.words) for state in clause))
        rows: dict[int, list[Row]] = {}
        for row in page.new:
            rows.setdefault(row.block, []).append(row)
        for place, block in enumerate(self.layout.blocks):
            old = same.new[place]
            if old >= 0:
                sections = (before.blocks[old].section, block.section)
                words = [state.words for state in before.clauses[old]]
                yield Chunk(starts[old], list(words), starts[old + 1] - starts[old], sections)
            for row in rows.get(place, ()):
                yield from self._row_chunks(row, block.section, before, page)

    def _row_chunks(self, row: Row, section: str, before: Layout, page: Page) -> Iterator[Chunk]:
        kin = page.old[row.kin] if row.kin >= 0 else None
        if row.state and kin and row.state is kin.state:
            sections = (before.blocks[kin.block].section, section)
            yield Chunk(kin.at, [row.state.words], len(row.state.words), sections)
            return
        for word in row.state.words if row.state else ():
            if word.free == self.version:
                old = page.old[page.owner[word]]
                yield Chunk(word.at, [(word,)], 1, (before.blocks[old.block].section, section))

    def _bury(self, page: Page) -> None:
        """Those who were not claimed are dead."""
        left = [row for row in page.old if row.kin < 0 or page.new[row.kin].state is not row.state]
        for row in left:
            for word in row.state.words:
                if word.free == self.version and word.claimed != self.version:
                    word.outs = (*word.outs, self.version)
        for row in left:
            self._graves.bury(row.state, self.version)


def _mark_reverted(state: State, version: int) -> None:
    """Tells words put back inside a sentence that had gone on from those of a sentence that came back as a whole."""
    returned = [word for word in state.words if word.ins[-1] == version and len(word.ins) > 1]
    stayed = sum(word.ins[-1] != version for word in state.words)
    if returned and 3 * stayed >= len(state.words):
        for word in returned:
            word.reverted = (*word.reverted, version)
