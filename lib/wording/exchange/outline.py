"""Blocks → title, sections and clauses, whatever levels the source gave its headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from wording.errors import ProofError
from wording.exchange.blocks import TITLE_LEVEL, Block, BlockKind, count, paragraph, quote, quotes
from wording.exchange.clean import tidy, words
from wording.record.body import MAX_DEPTH
from wording.record.marks import slug
from wording.record.model import Clause, Form, Role, Section

WHOLE = "text"
"""Id of the one section of a text in which no heading was found."""
_DEEPEST_GROUP = 3
_LONGEST_HEADING = 200
_TITLE_WORDS = re.compile(r"\b(bylaws|charter|code|constitution|ethics|manual|policy|statement)\b", re.IGNORECASE)
_FORMS = {BlockKind.PARAGRAPH: Form.PARAGRAPH, BlockKind.ITEM: Form.ITEM, BlockKind.NUMBERED: Form.NUMBERED}


@dataclass(frozen=True, slots=True)
class Outline:
    """A text in sections."""

    title: str
    """The title, as it stands in the text; empty when it does not."""
    sections: tuple[Section, ...]
    """Preamble, if any, and sections; those without a given id are named when their file is parsed."""
    notes: tuple[str, ...]
    """What was decided and should be looked at, each a sentence without its full stop."""


def arrange(blocks: Sequence[Block], known_title: str = "") -> Outline:
    """The sections that blocks make up: the top heading is the title, the next level sections, deeper ones groups.

    `known_title` is a title from elsewhere; a first heading that says the same is the title.
    """
    blocks, notes = _without_long_headings(blocks)
    at = title_at(blocks, known_title)
    title = blocks[at].text if at is not None else ""
    rest = [block for i, block in enumerate(blocks) if i != at]
    before = [block.text for block in blocks[:at]] if at else []
    if before:
        notes.append(f"{quotes(before)} stood before the title and now follows it")
    sections, more = _sections(title, rest)
    if texts(sections) != [text for text in (title, *(block.text for block in rest)) if text]:
        raise ProofError("the sections do not hold the blocks of the file, in order; please report this.")
    return Outline(title, sections, (*notes, *more))


def _without_long_headings(blocks: Sequence[Block]) -> tuple[list[Block], list[str]]:
    """A heading as long as a paragraph is one, whatever the source says."""
    long = [b.text for b in blocks if b.kind is BlockKind.HEADING and len(b.text) > _LONGEST_HEADING]
    kept = [paragraph(b.text) if len(b.text) > _LONGEST_HEADING and b.kind is BlockKind.HEADING else b for b in blocks]
    return kept, [f"marked as a heading but too long for one: {quotes(long)}"] if long else []


def title_at(blocks: Sequence[Block], known_title: str) -> int | None:
    """Where the title stands among the blocks, None when no heading is the title."""
    places = [i for i, block in enumerate(blocks) if block.kind is BlockKind.HEADING and block.text]
    if not places:
        return None
    first = blocks[places[0]]
    levels = [blocks[i].level for i in places]
    says_it = bool(known_title) and _same(first.text, known_title)
    if first.level == TITLE_LEVEL or says_it:
        return places[0]
    if first.level > min(levels) or (places[0] > 0 and _body_words(blocks[: places[0]]) > 60):
        return None
    alone = levels.count(first.level) == 1 and (len(places) > 1 or first.level == 1)
    alike = not known_title and (first.level == 1 or (places[0] == 0 and bool(_TITLE_WORDS.search(first.text))))
    return places[0] if alone or alike else None


def _same(heading: str, title: str) -> bool:
    """Whether a title is a heading's wording, alone or with the name of a site after it."""
    ours, theirs = words(heading.casefold()), words(title.casefold())
    return bool(ours) and theirs[: len(ours)] == ours


def _body_words(blocks: Sequence[Block]) -> int:
    return sum(len(words(block.text)) for block in blocks)


@dataclass(slots=True)
class _Open:
    """A section that is being filled."""

    head: Section
    clauses: list[Clause]
    bare: bool = False
    """Whether it is kept even if it has neither heading nor text."""

    def close(self) -> Section:
        return replace(self.head, clauses=tuple(self.clauses))


def _sections(title: str, blocks: Sequence[Block]) -> tuple[tuple[Section, ...], list[str]]:
    # A section without a heading stands where sections stand, so that the groups below it are none.
    levels = sorted({block.level for block in blocks if block.kind is BlockKind.HEADING and (block.text or block.id)})
    ranks = {level: rank for rank, level in enumerate(levels)}
    names = Names(any(re.fullmatch(r"section-\d+", slug(block.text)) for block in blocks))
    sections = [_Open(Section("preamble", title, (), Role.PREAMBLE), [])]
    for block in blocks:
        if block.kind is BlockKind.HEADING and (not block.text or ranks[block.level] == 0):
            sections.append(_Open(names.section(block), [], bare=block.given and not block.text))
        else:
            sections[-1].clauses.append(names.clause(block, ranks, sections[-1].clauses))
    if len(sections) == 1 and sections[0].clauses:
        return _one_section(sections[0]), ["no heading was found: the whole text stands in one section"]
    empty = [o.head.heading for o in sections[1:] if not o.clauses and not o.bare]
    remark = f"{count(len(empty), 'section has', 'sections have')} a heading and no text: {quotes(empty)}"
    closed = tuple(o.close() for o in sections if o.head.heading or o.clauses or o.bare)
    return closed, [*names.notes, *([remark] if empty else [])]


def _one_section(preamble: _Open) -> tuple[Section, ...]:
    """A text without headings, as a title and one section without a heading."""
    body = Section(WHOLE, "", tuple(preamble.clauses), given_id=True)
    return (preamble.head, body) if preamble.head.heading else (body,)


class Names:
    """Gives sections and clauses their ids: the source's, else none but where the slug of a heading is taken."""

    def __init__(self, numbered: bool) -> None:
        self.taken = {"preamble"}
        self.notes: list[str] = []
        self._last: dict[str, int] = {}
        self._numbered = numbered
        """Whether a heading such as “Section 3” could clash with the name of a heading that has no slug."""

    def section(self, block: Block) -> Section:
        """The section that a heading begins."""
        role = Role.NOTICE if block.role == Role.NOTICE else Role.PRINCIPLE
        return replace(self._section(block), role=role)

    def _section(self, block: Block) -> Section:
        name = slug(block.text)
        if block.given and block.id == name and name not in self.taken:
            self.taken.add(name)
            return Section(name, block.text, given_id=True)
        if block.id and block.id != name and block.id not in self.taken:
            self.taken.add(block.id)
            return Section(block.id, block.text, given_id=True)
        if name and name not in self.taken:
            self.taken.add(name)
            return Section(name, block.text)
        if block.text and not name and not self._numbered:
            return Section("", block.text)
        free = self._free(name or "section")
        self.notes.append(f"the id of {quote(block.text)} is taken by a heading before it; it was given the id {free}")
        return Section(free, block.text, given_id=True)

    def clause(self, block: Block, ranks: dict[int, int], before: Sequence[Clause]) -> Clause:
        """The clause that a block makes, after those of its section that stand before it."""
        id = block.id if block.id and block.id not in self.taken else None
        self.taken |= {id} if id else set()
        if block.kind is BlockKind.HEADING:
            return Clause(block.text, id, Form.GROUP, min(ranks[block.level] - 1, _DEEPEST_GROUP))
        form = _FORMS[block.kind]
        if form is Form.PARAGRAPH:
            return Clause(block.text, id)
        in_list = bool(before) and before[-1].form in (Form.ITEM, Form.NUMBERED)
        depth = min(block.level, before[-1].depth + 1 if in_list else 0, MAX_DEPTH)
        return Clause(block.text, id, form, depth, number=block.number or None)

    def _free(self, name: str) -> str:
        """An id made from a name that is taken."""
        stem = name[:60].rstrip("-")
        number = self._last.get(stem, 1) + 1
        while f"{stem}-{number}" in self.taken:
            number += 1
        self._last[stem] = number
        self.taken.add(f"{stem}-{number}")
        return f"{stem}-{number}"


def texts(sections: Sequence[Section]) -> list[str]:
    """Every heading and clause of some sections, in reading order."""
    return [text for s in sections for text in (s.heading, *(c.text for c in s.clauses)) if text]


def titled(heading: str, *others: str) -> str:
    """The first of several titles that is not empty, on one line."""
    return next((flat for text in (heading, *others) if (flat := tidy(text))), "")
