"""Words that are still open once sentences are paired: moved and returning phrases, and single words put back."""

from __future__ import annotations

from collections import Counter

from wording.comparison.tokens import is_word
from wording.history.provenance.align import aligned
from wording.history.provenance.graves import PHRASE, Graves, Neighbours, Phrase, index_phrases
from wording.history.provenance.lives import Instance, State
from wording.history.provenance.page import Page, Row
from wording.history.provenance.places import undo_replacements
from wording.history.provenance.rarity import Rarity, is_telling

MOVED_PHRASE = 180
"""Per cent of a rare word's weight that a moved phrase has at least."""
DEAD_PHRASE = 240
"""Per cent of a rare word's weight that a phrase brought back has at least."""

Phrases = dict[Phrase, tuple[State, int]]


def settle_strays(page: Page, graves: Graves, rarity: Rarity) -> None:
    """Settles open words, the best evidence first."""
    rows = page.open_rows()
    if not rows:
        return
    phrases, neighbours = _still_free(page)
    undo_replacements(page, rows)
    _beside(page, rows, neighbours)
    _beside(page, rows, graves.neighbours)
    _phrases(page, rows, phrases, rarity, MOVED_PHRASE)
    _beside(page, rows, neighbours)
    _phrases(page, rows, graves.phrases, rarity, DEAD_PHRASE)
    _beside(page, rows, graves.neighbours)
    _shuffled(page, rows)


def merged_sentences(page: Page, rarity: Rarity) -> None:
    """Settles whole sentences of the version before that stand inside a longer one now, those in a row together."""
    starts: dict[Phrase, list[int]] = {}
    for place, old in enumerate(page.old):
        if old.kin < 0:
            starts.setdefault(old.state.sentence.cores[:2], []).append(place)
    needed = rarity.most * MOVED_PHRASE // 100
    for row in page.open_rows():
        if row.kin >= 0:
            continue
        cores = row.sentence.cores
        j, last = 0, -2
        while j + 2 <= len(cores):
            found = [
                place for place in starts.get(cores[j : j + 2], ()) if _stands_in(page, row, j, page.old[place].state)
            ]
            place = max(found, key=lambda p: (p == last + 1, len(page.old[p].state.words), -p), default=-1)
            state = page.old[place].state if found else None
            if state and (place == last + 1 or rarity.weigh(state.sentence.bag) >= needed):
                size = _length(state)
                for k, word in enumerate(state.words[:size]):
                    page.claim(row, j + k, word)
                j, last = j + size, place
            else:
                j += 1


def _length(state: State) -> int:
    """Words of a sentence without the mark that ends it, which goes when the sentence is joined to the next."""
    size = len(state.words)
    return size - (size > 1 and not is_word(state.words[-1].text))


def _stands_in(page: Page, row: Row, j: int, state: State) -> bool:
    size = _length(state)
    return (
        1 < size < len(row.words)
        and row.sentence.cores[j : j + size] == state.sentence.cores[:size]
        and not any(row.words[j : j + size])
        and all(word.is_free(page.version) for word in state.words)
    )


def moved_phrases(page: Page, rarity: Rarity) -> None:
    """Settles phrases of the version before that stand elsewhere now."""
    rows = page.open_rows()
    if not rows:
        return
    phrases, neighbours = _still_free(page)
    _beside(page, rows, neighbours)
    _phrases(page, rows, phrases, rarity, MOVED_PHRASE)
    _beside(page, rows, neighbours)


def _still_free(page: Page) -> tuple[Phrases, Neighbours]:
    """The words of the version before that are open, by phrase and by neighbour."""
    phrases: Phrases = {}
    neighbours = Neighbours()
    stretch: list[Instance] = []  # sentences that follow each other: a word may go on beside one of the next sentence
    open_here: list[bool] = []
    end = -1
    for old in page.old:
        settled = old.kin >= 0 and page.new[old.kin].state is old.state
        usable = [not settled and word.is_free(page.version) for word in old.state.words]
        if old.at != end:
            neighbours.add(stretch, open_here)
            stretch, open_here = [], []
        stretch += old.state.words
        open_here += usable
        end = old.at + len(usable)
        if not settled and any(usable):
            index_phrases(phrases, old.state, usable)
    neighbours.add(stretch, open_here)
    return phrases, neighbours


def _beside(page: Page, rows: list[Row], neighbours: Neighbours) -> None:
    """Single words: accepted only beside a neighbour that is the same word as when they went."""
    for row in rows:
        for order in (1, -1):
            for j in row.empty()[::order]:
                _one_beside(page, row, j, neighbours)


def _one_beside(page: Page, row: Row, j: int, neighbours: Neighbours) -> None:
    words, text = row.words, row.sentence.cores[j]
    left = words[j - 1] if j else None
    right = words[j + 1] if j + 1 < len(words) else None
    word, both = neighbours.between(left, text, right)
    if word is None or not word.is_free(page.version):
        return
    tie = not is_telling(text)
    if tie and not both and left and right:
        # A small word between two words that both went on, of which only one was its neighbour: as likely a new one.
        return
    page.claim(row, j, word)
    if tie and not both and word.free != page.version:
        word.doubted(page.version, page.version)


def _phrases(page: Page, rows: list[Row], phrases: Phrases, rarity: Rarity, percent: int) -> None:
    """Runs of words that stood elsewhere, if they are rare enough to be no accident."""
    needed = rarity.most * percent // 100
    for row in rows:
        cores = row.sentence.cores
        j = 0
        while j + PHRASE <= len(cores):
            if row.words[j] is not None or row.words[j + 1] is not None:
                j += 1
                continue
            run = _run(page, row, j, phrases.get(cores[j : j + PHRASE]))
            weight = sum(rarity.in_order(word.text.casefold()) for word in run if is_word(word.text))
            if run and weight >= needed:
                for k, word in enumerate(run):
                    page.claim(row, j + k, word)
                state = phrases[cores[j : j + PHRASE]][0]
                _around(page, row, state, j, len(run))
            j += len(run) if run and weight >= needed else 1


def _around(page: Page, row: Row, state: State, j: int, size: int) -> None:
    """Lays the rest of a sentence of which a phrase was found along the open words around the phrase."""
    i = next(n for n, word in enumerate(state.words) if word is row.words[j])
    start, end = j, j + size
    while start and row.words[start - 1] is None:
        start -= 1
    while end < len(row.words) and row.words[end] is None:
        end += 1
    found = []
    for olds, places in (
        (page.free_words(state.words[:i]), range(start, j)),
        (page.free_words(state.words[i + size :]), range(j + size, end)),
    ):
        if olds and places:
            pairs = aligned([word.text for word in olds], [row.sentence.cores[k] for k in places])
            found += [(places[b], olds[a]) for a, b in pairs]
    if 2 * (size + len(found)) >= min(len(row.words), len(state.words)):
        for place, word in found:
            page.claim(row, place, word)


def _run(page: Page, row: Row, j: int, found: tuple[State, int] | None) -> list[Instance]:
    """The longest run of claimable words that begins at the open place j."""
    if found is None:
        return []
    state, i = found
    run: list[Instance] = []
    for word, core, held in zip(state.words[i:], row.sentence.cores[j:], row.words[j:], strict=False):
        if held is not None or word.text != core or not word.is_free(page.version):
            break
        run.append(word)
    return run if len(run) >= PHRASE else []


def _shuffled(page: Page, rows: list[Row]) -> None:
    """Telling words that changed their place within a sentence, as when a list is re-ordered."""
    for row in rows:
        if row.kin >= 0:
            free = _once(page.free_words(page.old[row.kin].state.words))
            counts = Counter(row.sentence.cores[j] for j in row.empty())
            for j in row.empty():
                core = row.sentence.cores[j]
                if counts[core] == 1 and core in free:
                    page.claim(row, j, free[core])


def _once(words: list[Instance]) -> dict[str, Instance]:
    counts = Counter(word.text for word in words)
    return {word.text: word for word in words if counts[word.text] == 1 and is_telling(word.text)}
