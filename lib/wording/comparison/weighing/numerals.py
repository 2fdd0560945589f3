"""Numbers in a text, in digits or spelled out, with what they count: “thirty (30) days”, “twice a year”, “$1,000”."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from wording.comparison.weighing.words import Words, read

_UNITS = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
}
_TENS = {
    word: 10 * (value + 2) for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
}
_POWERS = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ORDINALS = {
    word: value
    for value, word in enumerate(
        """zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
        fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth""".split()
    )
} | {f"{word[:-1]}ieth": value for word, value in _TENS.items()}
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
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
    """`number`, `ordinal`, `period`, `often`, `date`, `percentage` or `money`."""
    key: str
    """The same for two ways of writing the same number of the same things."""


def is_numeral(word: str) -> bool:
    """Whether a word is a number spelled out, or one of the words that count times, months and days."""
    return word in _known()


@lru_cache(maxsize=1)
def _first() -> frozenset[str]:
    """The words that a number can begin with, digits apart."""
    tables = (_UNITS, _TENS, _ORDINALS, _TIMES, _OFTEN, _MONTHS, _DAYS, _SIGNS, ("every", "semi"))
    return frozenset(word for table in tables for word in table)


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    tables = (_UNITS, _TENS, _POWERS, _ORDINALS, _TIMES, _OFTEN, _MONTHS, _DAYS, _PARTS)
    return frozenset(word for table in tables for word in table) - {"may", "march", "second", "quarter", "quarters"}


def cardinal(words: Words, at: int) -> tuple[int, Fraction | None]:
    """The number that begins at a place, in digits or words, as the word after it and its value; (at, None) if none."""
    word = words.word(at)
    if word[:1].isdigit():
        return (at + 1, _digits(word)) if _digits(word) is not None else (at, None)
    total = part = 0
    stop = at
    while True:
        word = words.word(stop)
        joined = stop > at
        if word in _UNITS and (not joined or part % 100 == 0):
            part, stop = part + _UNITS[word], stop + 1
        elif word in _TENS and (not joined or part % 100 == 0):
            part, stop = part + _TENS[word], stop + 1
            if words.word(stop) == "-" and 0 < _UNITS.get(words.word(stop + 1), 0) < 10:
                part, stop = part + _UNITS[words.word(stop + 1)], stop + 2
            elif 0 < _UNITS.get(words.word(stop), 0) < 10 and words.word(stop + 1) != "-":
                part, stop = part + _UNITS[words.word(stop)], stop + 1
        elif word in _POWERS and joined and not _compound(words, stop):
            if word == "hundred":
                part *= 100
            else:
                total, part = total + part * _POWERS[word], 0
            stop += 1
        elif word == "and" and joined and part % 100 == 0 and _goes_on(words, at, stop):
            stop += 1
        else:
            break
    return (stop, Fraction(total + part)) if stop > at else (at, None)


def _compound(words: Words, at: int) -> bool:
    """Whether a word begins a compound with a hyphen: two “hundred-dollar” fines."""
    return words.word(at + 1) in ("-", "‑", "‐") and words.glued(at + 1) and words.word(at + 2).isalpha()


def _goes_on(words: Words, at: int, stop: int) -> bool:
    """Whether “and” is part of the number that begins at a place, and no second number follows it."""
    after = words.word(stop + 1)
    return (after in _UNITS or after in _TENS) and "between" not in words.low[max(0, at - 3) : at]


def _digits(word: str) -> Fraction | None:
    if not re.fullmatch(r"\d+(,\d{3})*(\.\d+)?", word) or not word.isascii():
        return None
    return Fraction(word.replace(",", ""))


def ordinal(words: Words, at: int) -> tuple[int, Fraction | None]:
    """The ordinal that begins at a place (`third`, `21st`, `twenty-first`); (at, None) where there is none."""
    word = words.word(at)
    if word[:1].isdigit() and word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit():
        return at + 1, Fraction(int(word[:-2]))
    if word in _TENS and words.word(at + 1) == "-" and 0 < _ORDINALS.get(words.word(at + 2), 0) < 10:
        return at + 3, Fraction(_TENS[word] + _ORDINALS[words.word(at + 2)])
    return (at + 1, Fraction(_ORDINALS[word])) if word in _ORDINALS else (at, None)


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
    if words.word(at) in _TIMES:
        return Fraction(_TIMES[words.low[at]]), at + 1
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
