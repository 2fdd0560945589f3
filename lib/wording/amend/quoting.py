"""A clause and its new wording → the items that say what changed in words, quotations grown until they are unique."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wording.amend.item import Insert, Strike, Substitute
from wording.amend.quotation import NotQuoted, places
from wording.amend.spans import Edit, applied, edits_of, overlapping
from wording.comparison.model import Run, RunKind
from wording.comparison.tokens import count_words, is_word, tokenize

KEPT = 40
"""Per cent of the longer wording that must stay; where less does, the whole clause is substituted."""
MOST = 10
"""Most items for the words of one clause; where more would be needed, the whole clause is substituted."""
GROWTH = 8
"""Most words by which a quotation grows; beyond, the item says which occurrence it means."""

WordItem = Strike | Insert | Substitute


@dataclass(frozen=True, slots=True)
class _Hunk:
    """A stretch of the old wording that changed."""

    start: int
    stop: int
    insert: str
    floor: int
    """Where the hunk before it ends."""
    ceiling: int
    """Where the next one begins."""


def word_items(at: str, old: str, new: str, runs: Iterable[Run]) -> tuple[WordItem, ...]:
    """The items that turn `old` into `new`, the clause at address `at`; none when the wording is the same.

    `runs` is the redline of the two. Whatever the items say is tried: together they give `new` exactly.
    """
    if old == new:
        return ()
    runs = tuple(runs)
    hunks = list(_hunks(runs))
    whole = (Substitute(new, at),)
    if not old or len(hunks) > MOST or _kept(runs) * 100 < KEPT * max(count_words(old), count_words(new), 1):
        return whole
    bounds = _bounds(old)
    for least in (0, 1, 2):
        items = [_item(at, old, hunk, bounds, least) for hunk in hunks]
        known = [item for item in items if item is not None]
        if len(known) == len(items) and _gives(old, new, known):
            return tuple(known)
    return whole


def _kept(runs: Iterable[Run]) -> int:
    return sum(count_words(run.text) for run in runs if run.kind is RunKind.EQUAL)


def _gives(old: str, new: str, items: Sequence[Strike | Insert]) -> bool:
    try:
        edits: list[Edit] = [edit for item in items for edit in edits_of(old, item)]
    except NotQuoted:
        return False
    return not any(True for _ in overlapping(edits)) and applied(old, edits) == new


def _hunks(runs: Sequence[Run]) -> Iterator[_Hunk]:
    found: list[list[int | str]] = []
    at = 0
    apart = True
    for run in runs:
        if run.kind is RunKind.EQUAL:
            at += len(run.text)
            apart = apart or not run.text.isspace()
            if run.text.isspace() and found and not apart:
                found[-1][1], found[-1][2] = at, f"{found[-1][2]}{run.text}"
            apart = not run.text.isspace()
            continue
        gone = len(run.text) if run.kind is RunKind.DELETE else 0
        come = "" if run.kind is RunKind.DELETE else run.text
        if apart or not found:
            found.append([at, at + gone, come])
        else:
            found[-1][1], found[-1][2] = at + gone, f"{found[-1][2]}{come}"
        at += gone
        apart = False
    starts = [int(hunk[0]) for hunk in found[1:]] + [at]
    stops = [0] + [int(hunk[1]) for hunk in found]
    for hunk, floor, ceiling in zip(found, stops, starts, strict=False):
        yield _Hunk(int(hunk[0]), int(hunk[1]), str(hunk[2]), floor, ceiling)


def _bounds(text: str) -> tuple[list[int], list[int]]:
    """Where tokens begin and where they end."""
    tokens = tokenize(text)
    starts, stops, at = [], [], len(tokens.leading)
    for core, space in zip(tokens.cores, tokens.spaces, strict=True):
        starts.append(at)
        stops.append(at + len(core))
        at += len(core) + len(space)
    return starts, stops


def _item(at: str, old: str, hunk: _Hunk, bounds: tuple[list[int], list[int]], least: int) -> Strike | Insert | None:
    """The item of a hunk; with `least` above 0, one that quotes as many words on either side, and so minds blanks."""
    gone, come = old[hunk.start : hunk.stop].strip(" "), hunk.insert.strip(" ")
    if not gone and come and not least:
        return _insertion(at, old, hunk, bounds, come)
    return _replacement(at, old, hunk, bounds, least or int(not any(map(is_word, tokenize(gone).cores))))


def _insertion(at: str, old: str, hunk: _Hunk, bounds: tuple[list[int], list[int]], words: str) -> Insert | None:
    starts, stops = bounds
    before = [start for start in starts if hunk.floor <= start < hunk.start][::-1]
    after = [stop for stop in stops if hunk.stop < stop <= hunk.ceiling]
    left = [old[start : hunk.start].rstrip(" ") for start in before[:GROWTH]]
    right = [old[hunk.stop : stop].lstrip(" ") for stop in after[:GROWTH]]
    for quote in left:
        if _single(old, quote):
            return Insert(words, at, after=quote)
    for quote in right:
        if _single(old, quote):
            return Insert(words, at, before=quote)
    if left:
        place = hunk.start - len(old[: hunk.start]) + len(old[: hunk.start].rstrip(" "))
        return Insert(words, at, after=left[0], occurrence=_which(old, left[0], place - len(left[0])))
    return Insert(words, at, before=right[0], occurrence=_which(old, right[0], hunk.stop)) if right else None


def _replacement(at: str, old: str, hunk: _Hunk, bounds: tuple[list[int], list[int]], least: int) -> Strike | None:
    starts, stops = bounds
    before = [hunk.start, *[start for start in starts if hunk.floor <= start < hunk.start][::-1]]
    after = [hunk.stop, *[stop for stop in stops if hunk.stop < stop <= hunk.ceiling]]
    one_side = least == 1 and len(before) > 1 and old[hunk.start : hunk.stop].strip(" ")
    for size in range(least, GROWTH + 1):
        for right in range(size + 1):
            left = size - right
            if (
                left >= len(before)
                or right >= len(after)
                or (least and not one_side and not _both(left, right, before, after))
            ):
                continue
            start, stop = before[left], after[right]
            quote = old[start:stop].strip(" ")
            come = f"{old[start : hunk.start]}{hunk.insert}{old[hunk.stop : stop]}".strip(" ")
            if quote and _single(old, quote):
                return Strike(quote, at, come)
    quote = old[hunk.start : hunk.stop].strip(" ")
    if not quote or least:
        return None
    place = hunk.start + len(old[hunk.start : hunk.stop]) - len(old[hunk.start : hunk.stop].lstrip(" "))
    return Strike(quote, at, hunk.insert.strip(" "), _which(old, quote, place))


def _both(left: int, right: int, before: Sequence[int], after: Sequence[int]) -> bool:
    """Whether words are quoted on both sides of a hunk, where there are any."""
    return (left > 0 or len(before) == 1) and (right > 0 or len(after) == 1)


def _single(text: str, quote: str) -> bool:
    return len(places(text, quote)) == 1


def _which(text: str, quote: str, place: int) -> str:
    """The number of the occurrence that begins at a place; empty where it is the only one, or none does."""
    found = [start for start, _ in places(text, quote)]
    return str(found.index(place) + 1) if place in found and len(found) > 1 else ""
