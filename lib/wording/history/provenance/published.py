"""The words of a version as published: the JSON of `blame`, and runs of words of one origin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from wording.history.provenance.model import VersionWords, Word, address

SCHEMA = "wording/provenance@1"


@dataclass(frozen=True, slots=True)
class Passage:
    """Neighbouring words of a clause with the same story."""

    text: str
    """The words as they stand, with the space between them."""
    words: tuple[Word, ...]
    """The words."""

    @property
    def first(self) -> Word:
        """The first word, which speaks for all."""
        return self.words[0]


@dataclass(frozen=True, slots=True)
class ClauseOrigins:
    """A heading or clause and the passages of which it is made."""

    section: str
    """Id of its section."""
    clause: int
    """Its place, from 1; 0 for the heading."""
    passages: tuple[Passage, ...]
    """They join to its words."""

    @property
    def address(self) -> str:
        """What it is called: `respect/2`, or `respect` for the heading."""
        return address(self.section, self.clause)


def passages_of(version: VersionWords) -> Iterator[ClauseOrigins]:
    """The clauses of a version as passages, in reading order."""
    for section, clause, text, words in version.clauses():
        groups = [tuple(group) for _, group in groupby(words, _story)]
        groups = _with_marks(groups)
        passages = (Passage(text[g[0].start : g[-1].start + len(g[-1].text)], g) for g in groups)
        yield ClauseOrigins(section, clause, tuple(passages))


def _story(word: Word) -> tuple[object, ...]:
    copied = (word.copied_from.version, word.copied_from.section, word.copied_from.clause) if word.copied_from else None
    return (
        word.introduced_in,
        word.restored_in,
        word.reverted_in,
        word.moved_in,
        copied,
        word.uncertain,
        word.alternative,
    )


def _with_marks(groups: list[tuple[Word, ...]]) -> list[tuple[Word, ...]]:
    """A comma or stop alone is no passage of its own: it goes with the words before it."""
    merged: list[tuple[Word, ...]] = []
    for group in groups:
        if merged and (not any(word.is_word for word in group) or _story(merged[-1][0]) == _story(group[0])):
            merged[-1] += group
        else:
            merged.append(group)
    return merged


def as_dict(version: VersionWords) -> dict[str, Any]:
    """The words of a version as `blame --format json` prints them."""
    sections: dict[str, dict[str, Any]] = {}
    for section, clause, _, words in version.clauses():
        entry = sections.setdefault(section, {"id": section, "heading": {"words": []}, "clauses": []})
        told = [_word(word) for word in words]
        if clause:
            entry["clauses"].append({"position": clause, "words": told})
        else:
            entry["heading"]["words"] = told
    return {
        "schema": SCHEMA,
        "version": version.version,
        "illustrative": version.source.illustrative,
        "sections": list(sections.values()),
    }


def _word(word: Word) -> dict[str, Any]:
    place = word.copied_from
    copied = place and {
        "version": place.version,
        "section": place.section,
        "clause": place.clause,
        "position": place.position,
    }
    return {
        "text": word.text,
        "introduced_in": word.introduced_in,
        "restored_in": list(word.restored_in),
        "moved_in": list(word.moved_in),
        "motion": word.motion,
        "reverted_in": list(word.reverted_in),
        "removed_in": list(word.removed_in),
        "copied_from": copied,
        "uncertain": word.uncertain,
        "alternative": word.alternative,
        "number": word.number,
    }
