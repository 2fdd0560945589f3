"""References to other parts of the code: “Principle 3”, “section 2 above”, “as set out in “Integrity””."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, cast

from wording.comparison.model import Reason
from wording.comparison.weighing.aligned import Aligned, Hunk, Side
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.edits import told
from wording.comparison.weighing.numbering import PARTS, SPELLED, heading_label
from wording.comparison.weighing.structure import called
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


_PLACES = frozenset(
    """above below preceding foregoing aforementioned aforesaid abovementioned following previous next hereinafter
    hereinbefore hereinabove hereunder herein hereof hereto hereby
    therein thereof thereto thereunder thereunto ibid ibidem
    supra infra idem overleaf elsewhere cf see latter former""".split()
)
"""Words that point to another place of the text."""
_SURE = frozenset(
    """principle section subsection article clause subclause paragraph subparagraph chapter appendix annex annexe
    schedule footnote endnote exhibit addendum attachment preamble glossary provision heading table figure""".split()
)
"""Names of parts that are hardly ever anything else."""
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
        if not any([kind in low for kind in _KINDS]) or not _hint().search(low):
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


def reference(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Whether a reference to another part of the code changes, comes or goes, or a word that points to a place."""
    gone, come = _touched(hunk.old), _touched(hunk.new)
    if gone != come:
        yield Reason("reference", told(", ".join(gone), ", ".join(come)))
        return
    pointing, pointing_now = _pointing(hunk.old, hunk.new), _pointing(hunk.new, hunk.old)
    if pointing or pointing_now:
        yield Reason("reference", told(", ".join(pointing), ", ".join(pointing_now)))


def _pointing(side: Side, other: Side) -> list[str]:
    """Words of one side alone that point to a place in the text, or name a part of it."""
    if _POINTING.isdisjoint(side.low):
        return []
    bounds = {at for mark in (*side.marks("bound"), *side.marks("open")) for at in range(mark.start, mark.stop)}
    return [
        side.words.raw(at)
        for at in range(side.start, side.stop)
        if (word := side.words.low[at]) not in other.said and at not in bounds and _points(word, side, at)
    ]


_POINTING = (
    _PLACES
    | {form for word in _SURE for form in (word, f"{word}s")}
    | {"appendices", "annexes", "§", "see", "former", "latter"}
)
"""Every word that may point to a place in the text."""


def _points(word: str, side: Side, at: int) -> bool:
    if word in _SURE or word.removesuffix("s") in _SURE or word in ("appendices", "annexes", "§"):
        return True
    if word == "see":
        return side.words.raw(at)[0].isupper() or side.words.word(at - 1) in ("(", ";", ",")
    if word in ("former", "latter"):
        return side.words.word(at - 1) == "the" and not side.words.word(at + 1).isalpha()
    return word in _PLACES


def dangling(clause: Aligned, context: Context) -> Iterator[Reason]:
    """References of the new text that pointed somewhere in the old version and point nowhere now."""
    for found in references(clause.new.text):
        if not found.step and target(found, context.old) is not None and target(found, context.new) is None:
            yield Reason("reference", f"“{found.text.strip('“”')}” no longer points anywhere")


def _touched(side: Side) -> list[str]:
    """The references in a stretch, or across one of its ends."""
    known = references(side.words.text)
    if not known:
        return []
    start = side.words.starts[side.start] if side.start < len(side.words.starts) else len(side.words.text)
    stop = side.words.ends[side.stop - 1] if side.stop > side.start else start
    found = (f for f in known if not f.title and f.start < stop and f.stop > start)
    return list(dict.fromkeys(f.text for f in found))


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


def misled(context: Context, sections: Sequence[Section]) -> Iterator[Reason]:
    """References anywhere in the new version that pointed to one of these sections, or do now, but not both.

    All references are asked after when there is no such section.
    """
    if "misled" not in context.answers:
        context.answers["misled"] = tuple(_misled(context))
    for before, after, reason in cast(
        "tuple[tuple[Section | None, Section | None, Reason], ...]", context.answers["misled"]
    ):
        if not sections or before in sections or after in sections:
            yield reason


def _misled(context: Context) -> Iterator[tuple[Section | None, Section | None, Reason]]:
    """Every reference of the new version that does not point where it did, with both sections."""
    known = frozenset(
        found.text
        for section in context.old.sections
        for clause in section.clauses
        for found in references(clause.text)
    )
    homes = {section.id: at for at, section in enumerate(context.old.sections)}
    for home, section in enumerate(context.new.sections):
        for place, clause in enumerate(section.clauses, 1):
            for found in references(clause.text):
                before = target(found, context.old, homes.get(section.id, -1))
                after = target(found, context.new, home)
                if before is None and (after is None or found.text not in known):
                    continue
                if found.step and (before is None or after is None):
                    continue
                if before and after and _same(before, after):
                    continue
                now = f"now points to “{after.name}”" if after else "no longer points anywhere"
                yield (
                    before,
                    after,
                    Reason("reference", f"“{found.text.strip('“”')}” in clause {place} of {called(section)} {now}"),
                )


def _same(old: Section, new: Section) -> bool:
    if old.given_id and new.given_id:
        return old.id == new.id
    return heading_label(old.heading).rest.casefold() == heading_label(new.heading).rest.casefold()
