"""Quotations and titles: words between quotation marks are another's, or a name."""

from __future__ import annotations

from collections.abc import Iterator

from wording.comparison.model import Reason
from wording.comparison.weighing.aligned import Hunk, Side
from wording.comparison.weighing.context import Context

_QUOTES = frozenset('“”"„«»')


def quotation(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Whether words inside quotation marks change, or the marks themselves come or go."""
    if _marks(hunk.old) != _marks(hunk.new) or (_inside(hunk.old) and _inside(hunk.new)):
        yield Reason("quotation", hunk.evidence)


def _marks(side: Side) -> int:
    return sum(word in _QUOTES for word in side.low)


def _inside(side: Side) -> bool:
    """Whether the stretch begins within a quotation that is still open, and closed after it."""
    low = side.words.low
    before, after = low[: side.start], low[side.stop :]
    if before.count("“") > before.count("”"):
        return "”" in after
    return before.count('"') % 2 == 1 and '"' in after
