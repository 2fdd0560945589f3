"""The provenance of words → the sentences that tell it, for every place that shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from wording.history.provenance.model import VersionWords, Word, address


def story(word: Word) -> str:
    """The story of a word in a line: `2019-05-01 (motion 2019-04-02-1) · moved 2021-01-01`."""
    parts = [word.introduced_in + (f" (motion {word.motion})" if word.motion else "")]
    if word.copied_from:
        place = word.copied_from
        parts.append(f"copied from {address(place.section, place.clause)} of {place.version}")
    parts += _events(word)
    if word.uncertain:
        parts.append(f"or {word.alternative}: which of the two can’t be told")
    return " · ".join(parts)


def _events(word: Word) -> Iterator[str]:
    for gone, came in zip(word.removed_in, word.restored_in, strict=True):
        yield f"removed {gone}"
        yield f"{'put back' if came in word.reverted_in else 'restored'} {came}"
    yield from (f"moved {version}" for version in word.moved_in)


def shares(version: VersionWords, words: Iterable[Word]) -> str:
    """How many of the words each version brought in, oldest first, in a sentence."""
    counts = Counter(word.introduced_in for word in words if word.is_word)
    total = sum(counts.values())
    parts = [
        f"{counts[id]} ({counts[id] / total:.0%}) from {id}" for id in dict.fromkeys(version.versions) if counts[id]
    ]
    return f"{total} words: {', '.join(parts)}." if total else "It has no words."
