"""Two ways to write one number, where nothing beside it could read on: “thirty days”, “30 days”, “thirty (30) days”."""

from __future__ import annotations

import re
from fractions import Fraction

from wording.comparison.vocabulary import FUNCTION, NORMATIVE
from wording.comparison.weighing.numerals import ORDINALS, POWERS, TENS, TIMES, UNITS, cardinal
from wording.comparison.weighing.quantities import Quantity
from wording.comparison.weighing.words import Words

_PLURAL = frozenset(
    """seconds minutes hours days nights weeks fortnights months quarters semesters years decades dollars euros pounds
    members people persons children adults""".split()
)
"""What a number from two on counts."""
_SINGLE = frozenset("minute hour day night week fortnight month semester year decade dollar euro pound".split())
"""The same for one, and after a hyphen: a “30-day” notice."""
_KINDS = frozenset("business working calendar consecutive".split())
"""Words that may stand between a number and the days."""
_AFTER_ONE = frozenset("within for after least most than every".split())
"""Words before “one day” that say how long: “one day members must act” says when."""
_NUMBERS = frozenset((*UNITS, *TENS, *POWERS, *ORDINALS, *TIMES)) | {"a", "an", "half", "dozen", "score", "no", "any"}
"""Words beside which a number may be part of another one."""
_BEFORE_ORDINALS = ("the", "every", "each", "its", "their", "his", "her")
"""Words after which “first” and “third” are places in a row for sure."""
_PER = ("a", "an", "per", "each", "every")
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = re.compile(
    rf"(?:[1-9]\d?(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?|{_MONTH}\s+[1-9]\d?(?:st|nd|rd|th)?,?)\s+[12]\d\d\d"
)


def is_the_same(old: Words, before: Quantity, new: Words, after: Quantity) -> bool:
    """Whether two numbers of the same value differ in nothing but digits and words, or in the order of a full date."""
    if before.kind != after.kind:
        return False
    if before.kind == "date":
        return _is_full(old, before) and _is_full(new, after)
    if _crowded(old, before) or _crowded(new, after):
        return False
    if before.kind == "ordinal":
        return _is_place(old, before) and _is_place(new, after)
    if before.kind == "often":
        first, second = _rhythm(old, before), _rhythm(new, after)
        if first or second:
            return first == second
    one, other = _grouped(old, before), _grouped(new, after)
    if one and other:
        return one == other
    first, second = _unit(old, before), _unit(new, after)
    return bool(first) and first == second


def _is_full(words: Words, found: Quantity) -> bool:
    """Whether a date tells day, month and year, and a mark or the end follows."""
    return (
        bool(_DATE.fullmatch(words.span(found.start, found.stop)))
        and words.word(found.stop) in ("", ",", ".", ";", ")")
        and not words.word(found.start - 1)[:1].isdigit()
    )


def _crowded(words: Words, found: Quantity) -> bool:
    """Whether another number word, an article or a capital stands beside a number, or a capital in it."""
    before, after = words.word(found.start - 1), words.word(found.stop)
    if words.word(found.start) != "every" and (before in _NUMBERS or before[:1].isdigit()):
        return True
    if before in ("and", "-", "/", ".", "#") and found.start - 1 != words.sentence(found.start - 1):
        tied = words.word(found.start - 2)
        if before != "." and (tied in _NUMBERS or tied[:1].isdigit() or before != "and"):
            return True
    if after in _NUMBERS - {"a", "an", "no", "any"} or after[:1].isdigit():
        return True
    begins = words.sentence(found.start)
    near = range(max(begins + 1, found.start - 1), min(found.stop + 1, len(words.low)))
    return any(words.raw(at)[0].isupper() for at in near)


def _is_place(words: Words, found: Quantity) -> bool:
    """Whether an ordinal stands between “the” and what it counts."""
    after = words.word(found.stop)
    plain = after.isalpha() and after not in FUNCTION and after not in NORMATIVE and after not in _NUMBERS
    value = found.value or Fraction(0)
    written = words.word(found.start)
    return plain and 0 < value < 100 and not written.startswith("0") and words.word(found.start - 1) in _BEFORE_ORDINALS


def _rhythm(words: Words, found: Quantity) -> tuple[object, ...]:
    """How often in which period: “twice a year”, “two times per year”; empty for any other way to say so."""
    said = words.low[found.start : found.stop]
    stop, times = found.start, Fraction(TIMES.get(said[0], 0))
    if times:
        stop += 1
    else:
        stop, value = _plain(words, found.start)
        times, stop = (value, stop + 1) if words.word(stop) in ("times", "time") else (Fraction(0), stop)
    rest = words.low[stop : found.stop]
    return (times, rest[1]) if times and len(rest) == 2 and rest[0] in _PER and rest[1] in _SINGLE else ()


def _plain(words: Words, at: int) -> tuple[int, Fraction]:
    """A whole number from one to ninety-nine in digits or words, with or without its repetition in brackets."""
    stop, value = cardinal(words, at)
    if value is None or not 0 < value < 100 or not _whole(words, at, stop):
        return at, Fraction(0)
    if words.word(stop) == "(":
        again, same = cardinal(words, stop + 1)
        if same != value or words.word(again) != ")" or not _whole(words, stop + 1, again):
            return at, Fraction(0)
        stop = again + 1
    return stop, value


def _whole(words: Words, start: int, stop: int) -> bool:
    """Whether a number is written plainly: no leading zero, no point, and no power of ten in words."""
    said = words.low[start:stop]
    if said[0][:1].isdigit():
        return bool(re.fullmatch(r"[1-9]\d?", said[0]))
    return all(word in UNITS or word in TENS or word == "-" for word in said) and len(said) in (1, 2, 3)


def _unit(words: Words, found: Quantity) -> tuple[object, ...]:
    """The value and the unit right behind the number; empty where that is no unit of the list."""
    start = found.start + (words.word(found.start) == "every")
    stop, value = _plain(words, start)
    if not value:
        return ()
    if found.kind == "percentage":
        return (value, "%")
    if words.word(stop) == "-" and words.glued(stop) and words.glued(stop + 1) and words.word(stop + 1) in _SINGLE:
        return (value, "-", words.word(stop + 1))
    between: tuple[str, ...] = ()
    while words.word(stop) in _KINDS:
        between, stop = (*between, words.word(stop)), stop + 1
    unit = words.word(stop)
    if value == 1 and (unit not in _SINGLE or words.word(start - 1) not in _AFTER_ONE):
        return ()
    return (value, *between, unit) if unit in (_SINGLE if value == 1 else _PLURAL) else ()


def _grouped(words: Words, found: Quantity) -> str:
    """The digits of a sum or of a counted number without the marks between thousands; empty for any other number."""
    sign = words.word(found.start) in ("$", "€", "£", "¥")
    digits = words.word(found.start + sign)
    if not re.fullmatch(r"(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?", digits):
        return ""
    unit = "" if sign else words.word(found.start + 1)
    if not sign and unit not in _PLURAL:
        return ""
    return f"{words.word(found.start) if sign else unit} {digits.replace(',', '')}"
