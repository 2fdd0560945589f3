"""References to other parts of the code, and where they point: “Principle 3”, “as set out in “Integrity””."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from wording.comparison.weighing.numbering import PARTS, SPELLED, heading_label
from wording.record.model import Role, Section, Version


class Reference(NamedTuple):
    """A place that a text points to."""

    text: str
    """The reference as it is written."""
    start: int
    """Where it begins in the text."""
    stop: int
    """Where it ends."""
    number: str = ""
    """The number it names."""
    title: str = ""
    """The heading it names."""
    step: int = 0
    """How many sections on or back it points: -1 for “the preceding principle”."""


_ORDINALS = {
    word: str(value)
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    kinds, words, ordinals = "|".join(PARTS), "|".join(SPELLED), "|".join(_ORDINALS)
    kind = (
        rf"(?:\b(?i:(?:sub-?)?(?:{kinds})(?:es|s)?|appendices|art\.|secs?\.|sect\.|paras?\.?|ch\.|cl\.)"
        r"\s*|§§?\s*)"
    )
    number = rf"(?:\d+(?:\.\d+)*[a-z]?|[IVXL]+|[ivxl]+|[A-H]|(?i:{words}))(?:\([a-z0-9]{{1,4}}\))*(?!\w)"
    more = r"(?:\s*(?:,|–|-|\bto\b|\band\b|\bor\b|&|\bthrough\b)\s*(?:\d+(?:\.\d+)*|[IVXL]{2,}|[VX])(?!\w))*"
    short = r"(?i:principle|section|article|chapter)"
    beside = rf"(?i:(previous|preceding|foregoing|next|following)\s+{short}\b)|(?i:{short}\s+(above|below)\b)"
    return re.compile(rf"{kind}({number})({more})|“([^”]{{3,80}})”|(?i:\b({ordinals})\s+{short}\b)|{beside}")


def references(text: str) -> tuple[Reference, ...]:
    """The references of a text: parts named by number or place, and words in quotation marks that may be a heading."""
    return _references(text)


@lru_cache(maxsize=1024)
def _references(text: str) -> tuple[Reference, ...]:
    if "“" not in text and "§" not in text:
        low = text.lower()
        if not any(kind in low for kind in _KINDS) or not _hint().search(low):
            return ()
    return tuple(found for match in _pattern().finditer(text) for found in _parsed(match))


_KINDS = tuple(kind for kind in (*PARTS, "appendic", "art.", "sec", "para", "ch.", "cl."))
_KINDS = tuple(kind for kind in _KINDS if not any(other != kind and other in kind for other in _KINDS))
"""Without one of these in it, and without § or a quotation, a text refers to no part."""


@lru_cache(maxsize=1)
def _hint() -> re.Pattern[str]:
    """What a reference begins with, in small letters; quicker to look for than the reference."""
    kinds, words = "|".join((*PARTS, "appendices", "art", "sec", "sect", "para", "ch", "cl")), "|".join(SPELLED)
    number = rf"(?:\d|[ivxl]+(?!\w)|[a-h](?!\w)|(?:{words})(?!\w))"
    short, ordinals = "(?:principle|section|article|chapter)", "|".join(_ORDINALS)
    beside = rf"(?:previous|preceding|foregoing|next|following|{ordinals})\s+{short}|{short}\s+(?:above|below)"
    return re.compile(rf"(?:{kinds})(?:es|s)?\.?\s*{number}|{beside}")


def _parsed(match: re.Match[str]) -> Iterator[Reference]:
    place = match[0], match.start(), match.end()
    if match[3]:
        yield Reference(*place, title=match[3])
    elif match[4]:
        yield Reference(*place, number=_ORDINALS[match[4].lower()])
    elif match[5] or match[6]:
        back = (match[5] or match[6]).lower() in ("previous", "preceding", "foregoing", "above")
        yield Reference(*place, step=-1 if back else 1)
    else:
        numbers = [match[1].partition("(")[0], *re.findall(r"\d+(?:\.\d+)*|[IVXL]+", match[2])]
        ranged = len(numbers) == 2 and re.search(r"–|-|to|through", match[2]) and all(map(str.isdigit, numbers))
        if ranged:
            numbers = list(map(str, range(int(numbers[0]), min(int(numbers[1]), int(numbers[0]) + 50) + 1)))
        for number in numbers:
            yield Reference(*place, number=SPELLED.get(number.lower(), number).upper())


def target(found: Reference, version: Version, home: int = -1) -> Section | None:
    """The section that a reference points to; None where there is none, or where it points outside the code.

    `home` is the place of the section in which the reference stands, for those that point on or back from there.
    """
    if found.step:
        place = home + found.step
        return version.sections[place] if home >= 0 and 0 <= place < len(version.sections) else None
    if found.title:
        wanted = found.title.casefold().rstrip(".,")
        headed = [s for s in version.sections if s.heading]
        whole = next((s for s in headed if s.heading.casefold() == wanted), None)
        return whole or next((s for s in headed if heading_label(s.heading).rest.casefold() == wanted), None)
    numbers = {label: s for s in version.sections if (label := heading_label(s.heading).number)}
    if numbers:
        return _numbered(numbers, found.number)
    if "principle" not in found.text.lower() or not found.number.isdigit():
        return None
    principles = [s for s in version.sections if s.role is Role.PRINCIPLE]
    return principles[int(found.number) - 1] if 0 < int(found.number) <= len(principles) else None


def _numbered(numbers: Mapping[str, Section], number: str) -> Section | None:
    """The section that bears the number, or the part of it before the last point or letter: 3.2 and 3a stand in 3."""
    while number:
        if number in numbers:
            return numbers[number]
        number = (
            number.rpartition(".")[0]
            if "." in number
            else number[:-1]
            if number[:-1].isdigit() and number[-1].isalpha()
            else ""
        )
    return None
