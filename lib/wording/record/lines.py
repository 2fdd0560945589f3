"""Where the headings, clauses and words of a version stand in the text of its file."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wording.record.marks import ITEM, unescape_start
from wording.record.markup import format_version, read_version
from wording.record.model import Version

# A sign of a script without spaces is a word of its own, since a soft wrap may fall on either side of it.
_SIGN = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_SIGN}]|[^\W_{_SIGN}]+")
_ATTRIBUTES = re.compile(r"\{#[^{}\n]*\}[ \t]*$", re.M)
_NEAR = 12
"""How many words of the file a word may be passed over to find the next: marks, tags, numbers of items."""

Passage = tuple[int, int]
"""Place of a section, from 0, and position of a clause in it, from 1; 0 is the section's heading."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a version's words; 0 where the file has no lines or does not hold the passage."""

    places: Mapping[Passage, tuple[tuple[int, int], ...]]
    """For each passage the words with which a new line begins: where in the passage, and which line of the file."""
    keys: Mapping[str, int]
    """The line of each key of the front matter."""

    def of(self, section: int, position: int = 0, offset: int = 0) -> int:
        """The line of a passage, or of the word at `offset` in it."""
        starts = self.places.get((section, position), ())
        at = bisect_left(starts, (offset + 1, 0)) - 1
        return starts[max(at, 0)][1] if starts else 0


def lines_of(version: Version, text: str = "") -> Lines:
    """The lines of `version` in `text`, which is that of the file it was read from, in our own format or another.

    Without a text they are those of its canonical form when that is the file or there is none; else those that the
    reader kept, which know where a clause begins and no more.
    """
    made = not any(section.line for section in version.sections)
    if not text:
        text = format_version(version)
        if not made and not _is_file(version, text):
            return _as_read(version)
    elif not _is_file(version, text):
        return _Search(version, text).lines()
    # Sections of a version that was made in memory may bear the lines of another text: those of its own are read.
    return _own(read_version(text, version.id, version.file, []) or version, text)


def _is_file(version: Version, text: str) -> bool:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() == version.sha256


def _as_read(version: Version) -> Lines:
    places: dict[Passage, tuple[tuple[int, int], ...]] = {}
    for s, section in enumerate(version.sections):
        places[s, 0] = ((0, section.line),)
        places |= {(s, n): ((0, clause.line),) for n, clause in enumerate(section.clauses, 1)}
    return Lines(places, {})


def _own(version: Version, text: str) -> Lines:
    """The lines in the very file that the version was read from: its own numbers, and the soft wraps undone again."""
    lines = text.split("\n")
    places = dict(_as_read(version).places)
    for s, section in enumerate(version.sections):
        for n, clause in enumerate(section.clauses, 1):
            if clause.line:
                places[s, n] = tuple(_wraps(clause.text, lines, clause.line))
    return Lines(places, _front(text)[0])


def _wraps(text: str, lines: Sequence[str], first: int) -> Iterator[tuple[int, int]]:
    """Where in a clause each of its lines begins, and which line of the file that is."""
    yield 0, first
    item = ITEM.fullmatch(lines[first - 1].rstrip(" \t\r"))
    at = len(unescape_start((item[4] or "") if item else lines[first - 1].strip(" \t\r")))
    number = first
    while at < len(text) and number < len(lines):
        at += text[at] == " "
        number += 1
        yield at, number
        at += len(unescape_start(lines[number - 1].strip(" \t\r")))


class _Search:
    """Finds the passages of a version in the words of a text, in order; its time grows with the text alone."""

    def __init__(self, version: Version, text: str) -> None:
        self.version = version
        self.front, body, first = _front(text)
        body = _ATTRIBUTES.sub("", unicodedata.normalize("NFC", body))
        found = [(word, n) for n, line in enumerate(body.split("\n"), first) for word in _WORD.findall(line)]
        self.words = [word for word, _ in found]
        self.lines_of_words = [line for _, line in found]
        self.index = _index(self.words)
        self.cursor = 0

    def lines(self) -> Lines:
        places: dict[Passage, tuple[tuple[int, int], ...]] = {}
        for s, section in enumerate(self.version.sections):
            places[s, 0] = self._passage(section.heading, heading=True)
            for n, clause in enumerate(section.clauses, 1):
                places[s, n] = self._passage(clause.text)
            if not section.heading and section.clauses:
                places[s, 0] = places[s, 1][:1]
        return Lines(places, self.front)

    def _passage(self, text: str, heading: bool = False) -> tuple[tuple[int, int], ...]:
        words = [(found.start(), found[0]) for found in _WORD.finditer(text)]
        at = self._start([word for _, word in words[:3]], heading)
        starts = [(0, self._line(at))]
        for offset, word in words:
            near = self.words[at : at + _NEAR]
            if word not in near:
                continue
            at += near.index(word)
            if (here := self._line(at)) != starts[-1][1]:
                starts.append((offset, here))
            at += 1
            self.cursor = at
        return tuple(starts)

    def _start(self, words: Sequence[str], heading: bool) -> int:
        """Where a passage that begins with these words stands, not before the cursor; the cursor when it is lost."""
        if not words or words[0] in self.words[self.cursor : self.cursor + 2]:
            return self.cursor
        found = self.index.get(tuple(words), ())
        at = bisect_left(found, self.cursor)
        # A short heading may stand for itself anywhere; what is far away is another use of its words.
        if at == len(found) or (heading and len(words) < 3 and found[at] > self.cursor + _NEAR):
            return self.cursor
        return found[at]

    def _line(self, at: int) -> int:
        if not self.lines_of_words:
            return 0
        return self.lines_of_words[min(at, len(self.lines_of_words) - 1)]


def _index(words: Sequence[str]) -> dict[tuple[str, ...], list[int]]:
    """Where each word, pair and triple of neighbouring words begins."""
    index: dict[tuple[str, ...], list[int]] = {}
    for size in (1, 2, 3):
        for at in range(len(words) - size + 1):
            index.setdefault(tuple(words[at : at + size]), []).append(at)
    return index


def _front(text: str) -> tuple[dict[str, int], str, int]:
    """The line of each key of the front matter, the body, and the line on which it begins."""
    lines = text.split("\n")
    if lines[0].removeprefix("\ufeff").rstrip() != "---":
        return {}, text, 1
    keys: dict[str, int] = {}
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == "---":
            return keys, "\n".join(lines[number:]), number + 1
        if key := re.match(r"([a-z_0-9]{1,40})[ \t]*:", line):
            keys.setdefault(key[1], number)
    return {}, text, 1
