"""Nothing is lost on the way in: every word of the source is in the result, in order, or among what was left out."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence, Sized
from itertools import takewhile

from wording.errors import UnreadableFile
from wording.exchange.blocks import Block, Dropped, quote
from wording.exchange.clean import words
from wording.exchange.raised import POWERS

_SHOWN = 8
_REACH = 400
"""How far ahead, in words, the parts of a word are looked for that the importer joined."""
_GAP = 4
"""How many words further the next part of a word may stand: some may have been left out between the two."""
_MOST_PARTS = 40
"""How many parts a word may have."""


MOST = 20_000
"""Most headings, paragraphs and items that are brought in from one file."""


def bound(name: str, blocks: Sized) -> None:
    """UnreadableFile when a file has more blocks than any code: nothing that follows need then fear for its time."""
    if len(blocks) > MOST:
        raise UnreadableFile(f"{name} has more than {MOST} paragraphs; import only the text of the code.", "E-SIZE")


def prove(name: str, source: Sequence[str], blocks: Iterable[Block], dropped: Iterable[Dropped]) -> None:
    """Proves that `blocks` and `dropped` hold all words of `source`; UnreadableFile names the first that are lost.

    A raised digit is the digit: “m²” may be an “m” and a “2” that its source raised.
    """
    source = [word.translate(POWERS) for word in source]
    kept = [word.translate(POWERS) for block in blocks for word in words(f"{block.mark} {block.text}")]
    left_out = [word.translate(POWERS) for entry in dropped for word in words(entry.text)]
    used, odd = matched(source, kept)
    lost = [] if odd else lost_words(source, used, left_out)
    if not odd and not lost:
        return
    # A word of the result may be one of the source, or its parts just before that: either way is a proof.
    other, other_odd = matched(source, kept, whole_first=True)
    if not other_odd and not lost_words(source, other, left_out):
        return
    what = "would come to stand in another place" if odd else "would be lost"
    raise UnreadableFile(_sentence(name, odd or lost, what))


def _sentence(name: str, some: Sequence[str], what: str) -> str:
    mend = "save the file in another format, such as .docx or .txt"
    return f"{name}: the words {quote(' '.join(some), 80)} {what} in the import; {mend}."


def matched(source: Sequence[str], kept: Sequence[str], *, whole_first: bool = False) -> tuple[list[bool], list[str]]:
    """Which words of `source` the words of `kept` are, in order; and the first words of `kept` that follow in none.

    A kept word may be several in the source, when marks between its letters were taken off, but never across an end
    of a block, which an empty word of `source` stands for. Where a word and its parts both follow nearby, it is what
    comes first, or with `whole_first` the word.
    """
    places: dict[str, list[int]] = {}
    for i, word in enumerate(source):
        places.setdefault(word, []).append(i)
    used, at = [False] * len(source), 0
    for index, word in enumerate(kept):
        spots = places.get(word, [])
        found = bisect_left(spots, at)
        whole = spots[found] if found < len(spots) else len(source)
        near = whole_first and whole < min(len(source), at + _REACH)
        parts = ([] if near else _parts(source, at, min(whole, at + _REACH), word)) or [whole]
        if parts[-1] == len(source):
            return used, list(kept[index : index + _SHOWN])
        for part in parts:
            used[part] = True
        at = parts[-1] + 1
    return used, []


def _parts(source: Sequence[str], start: int, end: int, word: str) -> list[int]:
    """Places of the words of `source` that, put together, are `word`, the first of them before `end`; else none."""
    for first in range(start, end):
        if source[first] and word.startswith(source[first]) and (parts := _parts_from(source, first, word)):
            return parts
    return []


def _parts_from(source: Sequence[str], first: int, word: str) -> list[int]:
    """Places of the words, the first of them given, that put together are `word`; at each step the longest first."""
    failed: set[tuple[int, int]] = set()

    def rest(at: int, done: int, count: int) -> list[int]:
        done += len(source[at])
        if done == len(word):
            return [at]
        if count == _MOST_PARTS or (at, done) in failed:
            return []
        nearby = list(takewhile(bool, source[at + 1 : at + 1 + _GAP]))
        fits = [i for i, part in enumerate(nearby, at + 1) if word.startswith(part, done)]
        for i in sorted(fits, key=lambda i: (-len(source[i]), i)):
            if found := rest(i, done, count + 1):
                return [at, *found]
        failed.add((at, done))
        return []

    return rest(first, 0, 1)


def lost_words(source: Sequence[str], used: Sequence[bool], left_out: Iterable[str]) -> list[str]:
    """The first words of `source` that are neither used nor among those left out.

    Which occurrence of a word was used does not matter: the words that remain are always the same.
    """
    remaining = [word for word, taken in zip(source, used, strict=True) if word and not taken]
    missing = Counter(remaining) - Counter(left_out)
    lost: list[str] = []
    for word in remaining:
        if missing[word] > 0 and len(lost) < _SHOWN:
            missing[word] -= 1
            lost.append(word)
    return lost
