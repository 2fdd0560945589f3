"""Rules on references: which of them an edit touches, and which mislead now or point nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from wording.comparison.model import Reason
from wording.comparison.weighing.aligned import Aligned, Hunk, Side
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.edits import told
from wording.comparison.weighing.numbering import heading_label
from wording.comparison.weighing.pointers import references, target
from wording.comparison.weighing.structure import called
from wording.record.model import Section

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
    if POINTING.isdisjoint(side.low):
        return []
    bounds = {at for mark in (*side.marks("bound"), *side.marks("open")) for at in range(mark.start, mark.stop)}
    return [
        side.words.raw(at)
        for at in range(side.start, side.stop)
        if (word := side.words.low[at]) not in other.said and at not in bounds and _points(word, side, at)
    ]


POINTING = (
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
