"""Texts → clauses → sentences → words: the units whose life is followed."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from wording.comparison.tokens import is_word, tokenize
from wording.record.model import Version

# A sentence ends at a stop with the space after it; where scripts have no spaces, at the stop.
_END = re.compile(r"(?<![.!?…؟।])[.!?…؟।]++[\"'”’»)\]]*\s+|[。！？]+[」』”’]*\s*|\n\s*\n")
_INNER_SPACE = re.compile(r"(\s+)")


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or clause as it stands in a version."""

    section: str
    """Id of the section; empty for plain texts."""
    clause: int
    """Its place in the section, from 1; 0 for the heading."""
    text: str
    """Its wording."""


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence as wording; equal sentences are one object, which is how they are told equal."""

    text: str
    """The wording with the white space after it; sentences of a clause joined spell the clause."""
    cores: tuple[str, ...]
    """Its words and marks."""
    starts: array[int]
    """Where each begins in `text`."""

    @property
    def bag(self) -> Counter[str]:
        """Its words, case folded, with their numbers: for likeness only, never for identity."""
        return bag_of(self.cores)


def bag_of(cores: Iterable[str]) -> Counter[str]:
    """Words, case folded, with their numbers; marks left out."""
    return Counter(core.casefold() for core in cores if is_word(core))


class Cutter:
    """Cuts clauses into sentences and keeps each different sentence, and each different word, once."""

    def __init__(self) -> None:
        self._known: dict[str, Sentence] = {}
        self._words: dict[str, str] = {}

    def cut(self, text: str) -> list[Sentence]:
        """The sentences of a clause, in order."""
        found: list[Sentence] = []
        start = 0
        for end in _END.finditer(text):
            # “7.” before a heading is its number, no sentence: it would be found again before another heading.
            if not any(map(str.isalpha, text[start : end.end()])):
                continue
            found.append(self._sentence(text[start : end.end()]))
            start = end.end()
        if start < len(text):
            found.append(self._sentence(text[start:]))
        return found

    def _sentence(self, text: str) -> Sentence:
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = _sentence(text, self._words)
        return known


def _sentence(text: str, words: dict[str, str]) -> Sentence:
    tokens = tokenize(text)
    cores: list[str] = []
    starts: list[int] = []
    at = len(tokens.leading)
    for core, space in zip(tokens.cores, tokens.spaces, strict=True):
        # “shall not” is one token of a redline, but “shall” may be years older than “not”.
        for part in (core,) if core.isalnum() else _INNER_SPACE.split(core):
            if part and not part.isspace():
                cores.append(words.setdefault(part, part))
                starts.append(at)
            at += len(part)
        at += len(space)
    return Sentence(text, tuple(cores), array("L", starts))


def blocks_of(version: Version) -> list[Block]:
    """The headings and clauses of a version, in reading order."""
    found: list[Block] = []
    for section in version.sections:
        if section.heading:
            found.append(Block(section.id, 0, section.heading))
        found += (Block(section.id, n, clause.text) for n, clause in enumerate(section.clauses, 1))
    return found


def blocks_of_text(text: str) -> list[Block]:
    """The paragraphs of a plain text, which blank lines part."""
    return [Block("", n, part) for n, part in enumerate(_paragraphs(text), 1)]


def _paragraphs(text: str) -> Iterable[str]:
    return (part for part in re.split(r"\n[^\S\n]*\n\s*", text.strip()) if part)
