"""What the numbers of a text count: “thirty (30) days”, “twice a year”, “1 March 2026”, “$1,000”."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from wording.comparison.weighing.numerals import ORDINALS, POWERS, TENS, TIMES, UNITS, cardinal, ordinal
from wording.comparison.weighing.words import Words, read

_PARTS = {"half": Fraction(1, 2), "halves": Fraction(1, 2), "quarter": Fraction(1, 4), "quarters": Fraction(1, 4)} | {
    "thirds": Fraction(1, 3),
    "fifths": Fraction(1, 5),
    "tenths": Fraction(1, 10),
}
_MONTHS = {
    name: at
    for at, name in enumerate(
        """january february march april may june july august september october november december""".split(), 1
    )
}
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday weekday weekdays weekend weekends".split())

# How often in a year.
_OFTEN: dict[str, int | Fraction] = {
    "hourly": 8760,
    "daily": 365,
    "nightly": 365,
    "weekly": 52,
    "fortnightly": 26,
    "monthly": 12,
    "quarterly": 4,
    "yearly": 1,
    "annually": 1,
    "annual": 1,
    "semiannually": 2,
    "semiannual": 2,
    "biannual": 0,
    "biannually": 0,
    "biennial": Fraction(1, 2),
    "biennially": Fraction(1, 2),
    "triennial": Fraction(1, 3),
    "triennially": Fraction(1, 3),
    "biweekly": 0,
    "bimonthly": 0,
    "yearlong": 0,
}
# Periods in days, so that a month is longer than a week.
_PERIODS = {
    "second": Fraction(1, 86400),
    "minute": Fraction(1, 1440),
    "hour": Fraction(1, 24),
    "day": Fraction(1),
    "night": Fraction(1),
    "week": Fraction(7),
    "fortnight": Fraction(14),
    "month": Fraction(30),
    "quarter": Fraction(91),
    "semester": Fraction(182),
    "year": Fraction(365),
    "decade": Fraction(3650),
}
_SIGNS = frozenset("$€£¥%‰°")
_PERCENT = (("%",), ("percent",), ("per", "cent"))


class Quantity(NamedTuple):
    """A number in a text."""

    start: int
    """Its first word."""
    stop: int
    """The word after it and what it counts."""
    value: Fraction | None
    """What it comes to; periods in days, frequencies in times a year; None where that is not known."""
    kind: str
    """`number`, `ordinal`, `period`, `often`, `date`, `percentage`, `permille` or `money`."""
    key: str
    """The same for two ways of writing the same number of the same things."""


def is_numeral(word: str) -> bool:
    """Whether a word is a number spelled out, or one of the words that count times, months and days."""
    return word in _known()


@lru_cache(maxsize=1)
def _first() -> frozenset[str]:
    """The words that a number can begin with, digits apart."""
    tables = (UNITS, TENS, ORDINALS, TIMES, _OFTEN, _MONTHS, _DAYS, _SIGNS, ("every", "semi"))
    return frozenset(word for table in tables for word in table)


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    tables = (UNITS, TENS, POWERS, ORDINALS, TIMES, _OFTEN, _MONTHS, _DAYS, _PARTS)
    return frozenset(word for table in tables for word in table) - {"may", "march", "second", "quarter", "quarters"}


def quantities(words: Words) -> tuple[Quantity, ...]:
    """All numbers of a text, in order."""
    if _first().isdisjoint(words.low) and not _digit().search(words.text):
        return ()
    return _quantities(words.text)


@lru_cache(maxsize=1)
def _digit() -> re.Pattern[str]:
    return re.compile(r"[\d¹²³\u2070-\u2089\u2460-\u2473]")


@lru_cache(maxsize=512)
def _quantities(text: str) -> tuple[Quantity, ...]:
    words = read(text)
    found: list[Quantity] = []
    at = 0
    while at < len(words.low):
        word = words.low[at]
        if word not in _first() and not word[0].isdigit():
            at += 1
            continue
        quantity = _date(words, at) or _often(words, at) or _counted(words, at)
        if quantity:
            found.append(quantity)
            at = quantity.stop
        else:
            at += 1
    return tuple(found)


def _date(words: Words, at: int) -> Quantity | None:
    """“1 March 2026”, “March 1, 2026”, “March 2026”, “Monday”."""
    first = words.word(at)
    if first in _DAYS:
        return Quantity(at, at + 1, None, "date", f"day {first.removesuffix('s')}")
    day: object = ""
    stop = at
    if first[:1].isdigit() and _month(words, at + 1 + (words.word(at + 1) == "of")):
        day, stop = first.rstrip("stndrh"), at + 1 + (words.word(at + 1) == "of")
    if not _month(words, stop):
        return None
    month, stop = _MONTHS[words.low[stop]], stop + 1
    after = words.word(stop)
    if not day and after[:1].isdigit() and len(after.rstrip("stndrh")) <= 2:
        day, stop = after.rstrip("stndrh"), stop + 1
    year = stop + (words.word(stop) == ",")
    if len(words.word(year)) == 4 and words.word(year).isdigit():
        return Quantity(at, year + 1, None, "date", f"date {words.word(year)} {month} {day}")
    return Quantity(at, stop, None, "date", f"date {month} {day}")


def _month(words: Words, at: int) -> bool:
    word = words.word(at)
    if word not in _MONTHS:
        return False
    if word not in ("may", "march", "august"):
        return True
    near = words.word(at - 1)[:1].isdigit() or words.word(at + 1)[:1].isdigit()
    return words.raw(at).istitle() and (near or at != words.sentence(at))


def _often(words: Words, at: int) -> Quantity | None:
    """“monthly”, “twice a year”, “three times per month”, “every six months”, “every other year”."""
    word = words.word(at)
    if word in _OFTEN:
        yearly = _OFTEN[word]
        return Quantity(at, at + 1, Fraction(yearly) or None, "often", f"often {_rhythm(word)}")
    if word == "semi" and words.word(at + 1) == "-" and words.word(at + 2) in _OFTEN:
        return Quantity(at, at + 3, 2 * Fraction(_OFTEN[words.low[at + 2]]), "often", f"often semi {words.low[at + 2]}")
    times, stop = _times(words, at)
    if times is not None:
        per = stop + 1 if words.word(stop) in ("a", "an", "per", "each", "every", "in") else 0
        if per and words.word(per) in ("a", "an", "each", "every"):
            per += 1
        span = _PERIODS.get(words.word(per)) if per else None
        if span is not None:
            return Quantity(at, per + 1, times * 365 / span, "often", f"often {times} a {words.low[per]}")
        return Quantity(at, stop, times, "number", f"times {times}")
    if word == "every":
        stop, value = (at + 2, Fraction(2)) if words.word(at + 1) == "other" else cardinal(words, at + 1)
        span = _PERIODS.get(words.word(stop).removesuffix("s")) if value else None
        if span is not None and value:
            return Quantity(at, stop + 1, 365 / (span * value), "often", f"often {value} {words.low[stop]}")
    return None


def _rhythm(word: str) -> str:
    """The times a year, or the word itself where it tells more or less than that: what is nightly is not by day."""
    return str(_OFTEN[word]) if _OFTEN[word] and word != "nightly" else word


def _times(words: Words, at: int) -> tuple[Fraction | None, int]:
    if words.word(at) in TIMES:
        return Fraction(TIMES[words.low[at]]), at + 1
    stop, value = cardinal(words, at)
    return (value, stop + 1) if value is not None and words.word(stop) in ("times", "time") else (None, at)


def _counted(words: Words, at: int) -> Quantity | None:
    """A plain number with its unit, if any; a repetition in brackets, “thirty (30)”, belongs to it."""
    sign = words.word(at) if words.word(at) in _SIGNS else ""
    stop, value = ordinal(words, at)
    if value is not None:
        if words.word(at) == "second" and words.word(at + 1) in ("", "s"):
            return None
        return Quantity(at, stop, value, "ordinal", f"ordinal {value}")
    begin = at + 1 if sign else at
    stop, value = cardinal(words, begin)
    if value is None:
        word = words.word(begin)
        return Quantity(at, begin + 1, None, "number", f"number {word}") if word[:1].isdigit() else None
    if words.word(stop) == "-" and words.word(stop + 1) in _PARTS:
        value, stop = value * _PARTS[words.low[stop + 1]], stop + 2
    if words.word(stop) == "(" and words.word(stop + 2) == ")" and cardinal(words, stop + 1)[1] == value:
        stop += 3
    for percent in _PERCENT:
        if words.low[stop : stop + len(percent)] == percent:
            return Quantity(at, stop + len(percent), value, "percentage", f"percent {value}")
    if words.word(stop) == "‰":
        return Quantity(at, stop + 1, value, "permille", f"permille {value}")
    if sign or words.word(stop) in ("dollars", "euros", "pounds", "dollar", "euro", "pound"):
        money = sign or words.word(stop)
        return Quantity(at, stop + (not sign), value, "money", f"money {money} {value}")
    return _period(words, at, stop, value)


def _period(words: Words, at: int, stop: int, value: Fraction) -> Quantity:
    """A number of days, months and the like, with “business”, “calendar” or “consecutive” between."""
    unit = stop + 1 if words.word(stop) == "-" else stop
    kind = " -" if unit > stop else ""
    while words.word(unit) in (
        "business",
        "working",
        "calendar",
        "consecutive",
        "full",
        "clear",
        "school",
        "successive",
    ):
        kind += f" {words.low[unit]}"
        unit += 1
    name = words.word(unit)
    span = _PERIODS.get(name) or _PERIODS.get(name.removesuffix("s"))
    if span is None or (value == 1 and name == "second"):
        # Without a unit “3.10” may be the name of a part, and no plain decimal.
        bare = words.word(stop - 1) if "." in words.word(stop - 1) else value
        return Quantity(at, stop, value, "number", f"number {bare}")
    return Quantity(at, unit + 1, value * span, "period", f"period {value} {name.removesuffix('s')}{kind}")
