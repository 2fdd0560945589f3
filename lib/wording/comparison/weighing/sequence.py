"""Whether the order of clauses may say something, so that a move within a section is for people to judge."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from wording.comparison.refs import ClauseRef
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.languages import unruled_text
from wording.comparison.weighing.position import tells_of_place
from wording.comparison.weighing.standing import reaches
from wording.comparison.weighing.words import is_word, read
from wording.record.model import Clause, Form, Version

_JOINING = ("and", "or", "nor", "but", "then", "not", "to", "of", "that", "by", "for", "with", "must", "shall", "may")
"""Last words of a text that goes on with the next clause."""
_OPEN = (",", ";", "—", "–", "-", "…", "...", "?")
"""Marks after which a text goes on, or is answered."""
_WHOLE = frozenset(
    """section sections principle principles part parts article articles chapter chapters standard standards rule rules
    duty duties heading headings provision provisions""".split()
)
"""What a clause may call the sections that it speaks of."""
_OPENING = ("the", "that", "this", "such")


def in_turn(old: Sequence[ClauseRef], new: Sequence[ClauseRef], context: Context) -> bool:
    """Whether the place of a moved clause may say something: it is numbered, joined to a neighbour, or in an order."""
    refs = (*old, *new)
    if unruled_text(context):
        return True  # the words by which other languages speak of other clauses are not known
    if any(ref.form is Form.NUMBERED or _goes_on(ref.text) for ref in refs) or ordered(context):
        return True
    sides = ((old, context.old), (new, context.new))
    return any(_leans(first, second) for refs, version in sides for first, second in _pairs(refs, version))


def _pairs(refs: Sequence[ClauseRef], version: Version) -> Iterator[tuple[Clause, Clause]]:
    """Each moved clause with the one before it, and with the one after it."""
    for ref in refs:
        for section in version.sections:
            if section.id == ref.section:
                near = section.clauses[max(0, ref.position - 2) : ref.position + 1]
                yield from pairwise(near)


def _leans(first: Clause, second: Clause) -> bool:
    """Whether a clause may go on with the one before it: after a comma, in a small letter, “the” thing it names."""
    words = read(second.text)
    plain = second.form is Form.PARAGRAPH
    if _goes_on(first.text) or not words.low:
        return True
    if plain and (words.raw(0)[0].islower() or (first.form is Form.PARAGRAPH and _is_unended(first.text))):
        return True
    if words.low[0] not in _OPENING or len(words.low) < 3:
        return False
    before = read(first.text).low
    return any(a in ("a", "an", "any") and b in words.low[1:3] for a, b in pairwise(before))


def _goes_on(text: str) -> bool:
    """Whether a text ends in a mark or word after which something must come."""
    low = read(text).low
    last = next((word for word in reversed(low) if is_word(word)), "")
    return not low or low[-1] in _OPEN or last in _JOINING


def _is_unended(text: str) -> bool:
    low = read(text).low
    return bool(low) and is_word(low[-1])


@lru_cache(maxsize=1)
def _order() -> re.Pattern[str]:
    """Words by which a text says that the order of its parts means something, or names a part by its place."""
    kind = r"(?:items?|clauses?|paragraphs?|points?|bullets?|sentences?|lines?|duty|duties|rules?)"
    place = (
        r"of (?:these|those|them)|two|three|sentences?|clauses?|items?|paragraphs?|dut(?:y|ies)|rules?|bullets?|points?"
    )
    rank = "higher|lower|first|last|earlier|later|before|after|above|below"
    listed = "listed|named|placed|stated|comes?|stands?|goes|set out|ranks?"
    ways = (
        r"(?:in|by) (?:the |this |that |their )?(?:following )?order\b|order of\b|in turn\b|sequence|hierarch|ranked\b",
        r"priorit|preced|prevail|takes? effect first|outrank|outweigh|overrid|by importance|upper one|one on top",
        r"one after (?:another|the other)|step by step|(?:descending|ascending|decreasing|increasing) \w+|graded\b",
        r"(?:position|place|arrangement) of (?:a|the|each|every) (?:principle|section|dut|rule|clause)|weight declines",
        r"(?:most|more) important \w+ (?:at the|first|come)|from this point|from here on",
        r"(?:top|opening|lead|leading) (?:dut|principle|rule|line|clause|sentence|section)",
        rf"(?:{listed}) (?:{rank})|(?:top|head|end|bottom) of (?:this|the) (?:list|section|principle)",
        rf"{kind} (?:no\.? ?)?(?:\(a|\(?(?:\d+|[ivx]{{1,4}}|[b-h])|one|two|three|four|five|six|seven|eight|nine|ten)\b",
        rf"(?:first|last|previous|next|second|third) (?:{place})|(?:after|before|in) doing so|one by one",
    )
    return re.compile(rf"\b(?:{'|'.join(ways)})", re.IGNORECASE)


def reached(context: Context) -> bool:
    """Whether a text of either version may speak of whole sections by their places: “the sections below”."""
    if "reached" not in context.answers:
        sections = (section for version in (context.old, context.new) for section in version.sections)
        texts = (clause.text for section in sections for clause in section.clauses)
        named = any(reaches(t) and not _WHOLE.isdisjoint(read(t).low) for t in texts)
        lines = dict.fromkeys(line for text in context.texts for line in text.split("\n"))
        context.answers["reached"] = named or any(map(tells_of_place, lines))
    return bool(context.answers["reached"])


def ordered(context: Context) -> bool:
    """Whether either version says that the order of its parts means something."""
    if "ordered" not in context.answers:
        context.answers["ordered"] = any(_order().search(text) for text in context.texts)
    return bool(context.answers["ordered"])
