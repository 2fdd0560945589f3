"""References to other parts of the code: “Principle 3”, “section 2 above”, “as set out in “Integrity””."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, cast

from wording.comparison.model import Reason
from wording.comparison.weighing.aligned import Aligned, Hunk, Side
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.edits import told
from wording.record.model import Role, Section, Version

_KINDS = tuple(
    "principle section article clause paragraph part chapter standard rule item appendix annex schedule step".split()
)


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


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    kinds = "|".join(_KINDS)
    return re.compile(
        rf"\b(?:sub)?(?:{kinds})s?\s+(\d+(?:\.\d+)*|[IVX]+|[A-H])(?:\([a-z0-9]+\))*(?!\w)|“([^”]{{3,80}})”", re.I
    )


def references(text: str) -> Iterator[Reference]:
    """The references of a text: parts named by number, and words in quotation marks that may be a heading."""
    if "“" not in text and not any(map(str.isdigit, text)) and " I" not in text and " V" not in text:
        return
    for match in _pattern().finditer(text):
        yield Reference(match[0], match.start(), match.end(), (match[1] or "").upper(), match[2] or "")


def reference(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Whether a reference to another part of the code changes, comes or goes."""
    if not any(c.isdigit() or c.isupper() for c in hunk.old.text + hunk.new.text) and not _names_part(hunk):
        return
    gone, come = _touched(hunk.old), _touched(hunk.new)
    if gone != come:
        yield Reason("reference", told(", ".join(gone), ", ".join(come)))


def _names_part(hunk: Hunk) -> bool:
    """Whether the word for a part of the code changes."""
    return any(word.removesuffix("s") in _KINDS for word in (*hunk.old.low, *hunk.new.low))


def dangling(clause: Aligned, context: Context) -> Iterator[Reason]:
    """References of the new text that pointed somewhere in the old version and point nowhere now."""
    for found in references(clause.new.text):
        if target(found, context.old) is not None and target(found, context.new) is None:
            yield Reason("reference", f"“{found.text.strip('“”')}” no longer points anywhere")


def _touched(side: Side) -> list[str]:
    start = side.words.starts[side.start] if side.start < len(side.words.starts) else len(side.words.text)
    stop = side.words.ends[side.stop - 1] if side.stop > side.start else start
    return [
        found.text
        for found in references(side.words.text)
        if found.number and found.start < stop and found.stop > start
    ]


def target(found: Reference, version: Version) -> Section | None:
    """The section that a reference points to; None where there is none, or where it points outside the code."""
    if found.title:
        wanted = found.title.casefold().rstrip(".,")
        return next((s for s in version.sections if s.heading and s.heading.casefold() == wanted), None)
    numbers = {_number(section.heading): section for section in version.sections if _number(section.heading)}
    if numbers:
        return numbers.get(found.number.split(".")[0])
    if not found.text.lower().startswith("principle") or not found.number.isdigit():
        return None
    principles = [s for s in version.sections if s.role is Role.PRINCIPLE]
    return principles[int(found.number) - 1] if 0 < int(found.number) <= len(principles) else None


def _number(heading: str) -> str:
    """The number that a heading begins with: `3` of “3. Honesty”, “Principle 3: Honesty” or “§ 3 Honesty”."""
    first = heading.split()[:2]
    for word in first:
        bare = word.strip(".:)(§—–-").upper()
        if bare.isdigit() or (bare and set(bare) <= set("IVX") and word[-1:] in ".:)"):
            return bare
        if word.lower().rstrip("s") not in _KINDS and word != "§":
            return ""
    return ""


def misled(context: Context, olds: Sequence[Section]) -> Iterator[Reason]:
    """References anywhere in the new version that pointed to one of these sections and no longer do.

    All references are asked after when there is no such section.
    """
    if "misled" not in context.answers:
        context.answers["misled"] = tuple(_misled(context))
    for section, reason in cast("tuple[tuple[Section, Reason], ...]", context.answers["misled"]):
        if not olds or section in olds:
            yield reason


def _misled(context: Context) -> Iterator[tuple[Section, Reason]]:
    """Every reference of the new version that does not point where it did, with the section that it pointed to."""
    for section in context.new.sections:
        for place, clause in enumerate(section.clauses, 1):
            for found in references(clause.text):
                before, after = target(found, context.old), target(found, context.new)
                if before is None or (after and _same(before, after)):
                    continue
                now = f"now points to “{after.name}”" if after else "no longer points anywhere"
                yield before, Reason("reference", f"“{found.text.strip('“”')}” in {section.id}/{place} {now}")


def _same(old: Section, new: Section) -> bool:
    if old.given_id and new.given_id:
        return old.id == new.id
    return old.heading.lstrip("0123456789.) ").casefold() == new.heading.lstrip("0123456789.) ").casefold()
