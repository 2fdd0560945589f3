"""Quoted words of a clause → where they stand in its new wording, exactly or nearly; what is not sure is refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wording.amend.item import EACH
from wording.amend.quotation import NotQuoted, Span, located, places
from wording.comparison.model import RunKind
from wording.comparison.redline import redline
from wording.comparison.tokens import tokenize
from wording.errors import shown

ANEW = "write the motion anew for this text"
"""What would mend a motion whose words are no longer to be found."""
_BLANK = "\uffff"
LIKE = 34
"""Per cent of a quotation that may have changed where it is found nearly."""
ROOM = 4
"""Words about the place of a near quotation among which its ends are sought."""


def lost(quote: str, address: str) -> NotQuoted:
    """The refusal of words that are not to be found in one place."""
    return NotQuoted(f"“{shown(quote, 80)}” can no longer be found in one place of {address}", ANEW)


def kept_words(was: str, text: str, quote: str, occurrence: str, address: str) -> tuple[str, str]:
    """How quoted words of a clause read in its new wording, and which of several they are; none of them may be gone."""
    spans = located(was, quote, occurrence)
    if occurrence == EACH:
        if len(places(text, quote)) == len(places(was, quote)):
            return quote, EACH
        raise lost(quote, address)
    span = _followed_span(was, text, spans[0])
    if span is None:
        raise lost(quote, address)
    words = text[span[0] : span[1]]
    found = places(text, words)
    if span not in found:
        raise lost(quote, address)
    return words, str(found.index(span) + 1) if len(found) > 1 else ""


def _followed_span(was: str, text: str, span: Span) -> Span | None:
    """Where a stretch of a clause stands in its new wording; None when a part of it is gone."""
    starts: list[int] = []
    old = new = 0
    for run in redline(was, text):
        if run.kind is RunKind.INSERT:
            new += len(run.text)
            continue
        first, last = max(span[0], old), min(span[1], old + len(run.text))
        if first < last and run.kind is RunKind.DELETE and was[first:last].strip():
            return None
        if first < last and run.kind is RunKind.EQUAL:
            starts += [new + first - old, new + last - old]
        old += len(run.text)
        new += len(run.text) if run.kind is RunKind.EQUAL else 0
    return (starts[0], starts[-1]) if starts else None


def nearly(text: str, quote: str) -> Span | None:
    """Where words like those quoted stand in `text`, whole words; None when there are none, or in several places."""
    from diff_match_patch import diff_match_patch

    matcher: Any = diff_match_patch()
    matcher.Diff_Timeout = 0
    matcher.Match_Threshold = LIKE / 100
    matcher.Match_Distance = 100_000
    found = _match(matcher, text, quote)
    if not found:
        return None
    blanked = text[: found[0]] + _BLANK * (found[1] - found[0]) + text[found[1] :]
    other = _match(matcher, blanked, quote)
    unique = not other and len(places(text, text[found[0] : found[1]])) == 1
    return found if unique else None


def _match(matcher: Any, text: str, quote: str) -> Span | None:
    size = int(matcher.Match_MaxBits)
    head, tail = quote[:size], quote[-size:]
    start = matcher.match_main(text, head, 0)
    stop = matcher.match_main(text, tail, start + len(quote) - len(tail)) if start >= 0 else -1
    if stop < 0 or stop + len(tail) <= start:
        return None
    span = _best(text, quote, start, stop + len(tail))
    if not span or _BLANK in text[span[0] : span[1]]:
        return None
    edits = matcher.diff_levenshtein(matcher.diff_main(quote, text[span[0] : span[1]], False))
    return span if edits * 100 <= LIKE * len(quote) and _same_ends(quote, text[span[0] : span[1]]) else None


def _same_ends(quote: str, words: str) -> bool:
    """Whether two stretches begin and end with the same word; what merely resembles a quotation is not it."""
    tokens, others = tokenize(quote).cores, tokenize(words).cores
    return bool(tokens and others) and (tokens[0], tokens[-1]) == (others[0], others[-1])


def _best(text: str, quote: str, start: int, stop: int) -> Span | None:
    """The whole words about a stretch that are most like those quoted."""
    from rapidfuzz.distance import Levenshtein

    tokens = list(_tokens(text))
    first = next((n for n, token in enumerate(tokens) if token[1] > start), 0)
    last = next((n for n, token in enumerate(tokens) if token[1] >= stop), len(tokens) - 1)
    spans = [
        (tokens[i][0], tokens[j][1])
        for i in range(max(first - ROOM, 0), min(first + ROOM + 1, len(tokens)))
        for j in range(max(last - ROOM, i), min(last + ROOM + 1, len(tokens)))
    ]
    ends = [quote[a:b] for a, b in _tokens(quote)]

    def unlike(span: Span) -> tuple[int, int, Span]:
        words = text[span[0] : span[1]]
        strange = (not words.startswith(ends[0])) + (not words.endswith(ends[-1]))
        return strange, Levenshtein.distance(quote, words), span

    return min(spans, key=unlike, default=None) if ends else None


def _tokens(text: str) -> Iterator[Span]:
    tokens = tokenize(text)
    at = len(tokens.leading)
    for core, space in zip(tokens.cores, tokens.spaces, strict=True):
        yield at, at + len(core)
        at += len(core) + len(space)
