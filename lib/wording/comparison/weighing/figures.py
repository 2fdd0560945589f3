"""Numbers, dates, periods, money and shares, in digits or spelled out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from wording.comparison.model import Reason
from wording.comparison.weighing.aligned import Hunk, Side
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.differing import LOOSER, STRICTER
from wording.comparison.weighing.edits import told
from wording.comparison.weighing.marks import Mark, marks
from wording.comparison.weighing.people import is_person
from wording.comparison.weighing.quantities import Quantity, quantities

_REACH = 4
"""How many words before a number, or after it, its bound may stand."""
_SPANS = frozenset(
    "business working calendar consecutive days day weeks week months month years year hours hour".split()
)


def number(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Whether a number, date, period, sum or share is another one; “thirty” and “30” are the same."""
    old, new = _touched(hunk.old), _touched(hunk.new)
    if not old and not new:
        yield from _measured(hunk)
        return
    stays = Counter(q.key for q in old) & Counter(q.key for q in new)
    gone, come = _without(old, stays.copy()), _without(new, stays)
    for before, after in zip_longest(gone, come):
        direction = _direction(hunk, before, after) if before and after else ""
        yield Reason("number", _told(hunk, before, after), direction)
    if not gone and not come:
        yield from _measured(hunk)


def _told(hunk: Hunk, before: Quantity | None, after: Quantity | None) -> str:
    """The numbers in words; the edit itself where a number stays and only what it counts goes or comes."""
    lone = (hunk.old, before) if before and not after else (hunk.new, after) if after and not before else None
    if lone and lone[1] and (lone[1].start < lone[0].start or lone[1].stop > lone[0].stop):
        return hunk.evidence
    return told(_quoted(hunk.old, before), _quoted(hunk.new, after))


def _measured(hunk: Hunk) -> Iterator[Reason]:
    """Whether words that count or measure change, or only the kind of days and months, where no number does."""
    words = set(hunk.old.said) ^ set(hunk.new.said)
    if _counting(hunk.old) != _counting(hunk.new) or (words & _SPANS and words <= _SPANS | {"a", "an"}):
        yield Reason("number", hunk.evidence)


def _counting(side: Side) -> list[str]:
    """The words of a stretch that count, measure or tell the time though they are no numerals."""
    return [] if _COUNTERS.isdisjoint(side.low) else sorted(filter(_COUNTERS.__contains__, side.low))


_COUNTED = frozenset(
    """dozen score pair couple half halve halves third quarter fifth tenth eighth twofold threefold tenfold double
    doubled doubling triple tripled treble quadruple single dual trio duo quartet twin once twice thrice
    fortnight fortnightly decade century millennium quarterly semester trimester term weekend weekday season
    annum biennium quinquennium midnight noon midday dawn dusk sunrise sunset morning afternoon evening night
    overnight am pm a.m p.m hourly daily nightly weekly monthly yearly annually annual hour minute second day
    week month year mon tue tues wed thu thurs fri sat sun jan feb apr jun jul aug sept sep oct nov dec spring
    summer autumn winter dollar euro pound sterling cent penny pence franc yen yuan rupee peso krona krone crown
    usd eur gbp cad aud chf jpy buck $ € £ ¥ ₹ % percent percentage permille mile kilometre kilometer metre
    meter foot feet inch yard acre hectare gram kilogram kilo ton tonne litre liter hundred thousand million
    billion zero nought naught nil hundredfold majority plurality supermajority unanimous unanimously unanimity
    quorum""".split()
) - {"second", "term", "sun", "score", "majority", "may"}
_COUNTERS = _COUNTED | {f"{word}s" for word in _COUNTED}
"""Words that count, measure or tell the time though they are no numerals, one or many."""
COUNTING = _COUNTERS | _SPANS
"""All words that the rule looks for beside numerals."""


def _touched(side: Side) -> list[Quantity]:
    """The numbers in a stretch, or across one of its ends."""
    found = quantities(side.words)
    if not found:
        return []
    if side.start == side.stop:
        return [q for q in found if q.start < side.start < q.stop]
    return [q for q in found if q.start < side.stop and q.stop > side.start]


def _without(found: Sequence[Quantity], stays: Counter[str]) -> list[Quantity]:
    left = []
    for quantity in found:
        if stays[quantity.key] > 0:
            stays[quantity.key] -= 1
        else:
            left.append(quantity)
    return left


def _quoted(side: Side, quantity: Quantity | None) -> str:
    return side.words.span(quantity.start, quantity.stop) if quantity else ""


def _direction(hunk: Hunk, old: Quantity, new: Quantity) -> str:
    """A higher floor and a lower ceiling are stricter, where the same bound stands with both numbers."""
    before, after = _bound(hunk.old, old), _bound(hunk.new, new)
    if before is None or after is None or before.key != after.key or old.kind != new.kind or not before.grade:
        return ""
    if old.value is None or new.value is None or old.value == new.value:
        return ""
    if _tells_who(hunk.old, before) or _tells_who(hunk.new, after):
        return ""
    return STRICTER if (new.value > old.value) == (before.grade > 0) else LOOSER


def _tells_who(side: Side, bound: Mark) -> bool:
    """Whether a bound tells of whom a clause speaks, so that it is neither strict nor loose: “children under 5”."""
    before = side.words.word(bound.start - 1)
    return before in ("aged", "age", "ages") or is_person(before)


def _bound(side: Side, quantity: Quantity) -> Mark | None:
    """The bound that a number stands under."""
    found = [mark for mark in marks(side.words) if mark.family == "bound"]
    before = [m for m in found if 0 <= quantity.start - m.stop < _REACH]
    after = [m for m in found if 0 <= m.start - quantity.stop < 2]
    return before[-1] if before else after[0] if after else None
