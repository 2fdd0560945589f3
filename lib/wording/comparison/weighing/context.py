"""What the rules know of the whole code: its language, its defined terms, abbreviations and names, on both sides."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar, cast

from wording.comparison.weighing.words import read
from wording.record.model import Version

_Answer = TypeVar("_Answer")


@dataclass(frozen=True)
class Context:
    """The two versions, and what can be read from them; each answer is worked out when a rule first asks for it."""

    old: Version
    """The old version."""
    new: Version
    """The new version."""

    @property
    def language(self) -> str:
        """The language both are in; the two tags with an arrow where they differ."""
        old, new = self.old.meta.language, self.new.meta.language
        if old.split("-")[0].lower() == new.split("-")[0].lower():
            return new
        return f"{old} → {new}"

    @cached_property
    def texts(self) -> tuple[str, str]:
        """Both whole texts, a line a heading or clause."""
        return _text(self.old), _text(self.new)

    @cached_property
    def abbreviations(self) -> Mapping[str, tuple[str, ...]]:
        """Abbreviations that the code spells out, “long form (SHORT)”: each with its words in small letters.

        Only those are among them that both versions spell out, and in one way.
        """
        old, new = (_meant(text) for text in self.texts)
        return {short: next(iter(longs)) for short, longs in old.items() if len(longs) == 1 and longs == new.get(short)}

    @cached_property
    def defined(self) -> frozenset[str]:
        """Terms that the code defines, in small letters: “X” means, (the “X”), and those given as abbreviations."""
        found = {term for text in self.texts for term in defined(text)}
        return frozenset(found | {" ".join(long) for text in self.texts for _, long in spelled_out(text)})

    @cached_property
    def titles(self) -> tuple[tuple[str, ...], ...]:
        """The titles of both versions, as their words in small letters."""
        return tuple(dict.fromkeys(read(version.meta.title).low for version in (self.old, self.new)))

    @cached_property
    def headed(self) -> frozenset[str]:
        """Every word in small letters that stands in a heading of either version."""
        headings = (section.heading for version in (self.old, self.new) for section in version.sections)
        return frozenset(word for heading in headings for word in read(heading).low)

    @cached_property
    def defining(self) -> frozenset[str]:
        """Every word of a defined term."""
        return frozenset(word for term in self.defined for word in (term, *term.split()))

    @cached_property
    def phrases(self) -> tuple[str, ...]:
        """The defined terms of several words, in order."""
        return tuple(sorted(phrase for phrase in self.defined if " " in phrase))

    def capitalised(self, word: str) -> int:
        """How often a word in small letters stands with a capital amid a sentence, on the side that has more."""
        if word not in self._capitals:
            self._capitals[word] = max(_capitals(word, text) for text in self._clauses)
        return self._capitals[word]

    @cached_property
    def _capitals(self) -> dict[str, int]:
        return {}

    @cached_property
    def _clauses(self) -> tuple[str, str]:
        return _clauses(self.old), _clauses(self.new)

    @cached_property
    def answers(self) -> dict[object, object]:
        """What rules have worked out about both versions, so that they do so once."""
        return {}

    def once(self, about: object, question: str, work: Callable[[], _Answer]) -> _Answer:
        """What is worked out about one of the versions or their sections, the first time that it is asked for."""
        key = (question, id(about))  # both versions live as long as this does
        if key not in self.answers:
            self.answers[key] = work()
        return cast("_Answer", self.answers[key])

    def uses(self, word: str) -> bool:
        """Whether a word in small letters stands in either text."""
        return any(_count(word, text) for text in self._low)

    @cached_property
    def _low(self) -> tuple[str, str]:
        old, new = self.texts
        return old.lower(), new.lower()

    def places(self, phrase: str) -> tuple[int, int]:
        """In how many places a phrase stands in the old text, and in the new."""
        return _count(phrase, self.texts[0]), _count(phrase, self.texts[1])


_QUOTED = r"[“\"]([^”\"\n]{2,60})[”\"]"
_MEANS = ("means", "mean ", "refers to", "refer to", "is defined", "are defined", "shall mean", "includes", "include ")
_BEFORE = ("hereinafter", "hereafter", "the term", "referred to as", "known as", "the terms", "called", "defined as")
_BRACKETED = r"\(([A-Z][A-Za-z&\-]{1,14}[®™]?)\)"


def _meant(text: str) -> dict[str, set[tuple[str, ...]]]:
    """What each abbreviation of a text is said to stand for."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for short, long in spelled_out(text):
        found.setdefault(short, set()).add(long)
    return found


@lru_cache(maxsize=16)
def defined(text: str) -> tuple[str, ...]:
    """Quoted terms beside words that define them, in small letters."""
    return tuple(_defined(text))


@lru_cache(maxsize=16)
def spelled_out(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Abbreviations in brackets after the words whose first letters they are, with those words."""
    return tuple(_spelled_out(text))


def _defined(text: str) -> Iterator[str]:
    for match in re.finditer(_QUOTED, text) if "“" in text or '"' in text else ():
        before = text[max(0, match.start() - 24) : match.start()].lower().rstrip()
        after = text[match.end() : match.end() + 14].lower().lstrip()
        head = before.rpartition("(")
        bracketed = bool(head[1]) and len(head[2]) < 14 and ")" not in head[2] and after.startswith(")")
        if bracketed or after.startswith(_MEANS) or before.removesuffix(" the").endswith(_BEFORE):
            yield " ".join(match[1].lower().split())


def _spelled_out(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for match in re.finditer(_BRACKETED, text) if "(" in text else ():
        short = match[1].rstrip("®™")
        letters = [letter.lower() for letter in short if letter.isupper()]
        before = [word for word in read(text[max(0, match.start() - 160) : match.start()]).low if word[:1].isalnum()]
        if len(letters) < 2:
            continue
        for size in range(len(letters), min(len(letters) + 4, len(before) + 1)):
            long = before[-size:]
            initials = [word[0] for word in long if word not in _SMALL]
            if initials == letters or [word[0] for word in long] == letters:
                yield short, tuple(long)
                break


_SMALL = frozenset("of the and for in on to a an &".split())


def _text(version: Version) -> str:
    return "\n".join(
        text for section in version.sections for text in (section.heading, *(clause.text for clause in section.clauses))
    )


def _clauses(version: Version) -> str:
    return "\n".join(clause.text for section in version.sections for clause in section.clauses)


def _capitals(word: str, text: str) -> int:
    """How often a word stands in a text with a capital, after a word or a mark that ends no sentence, and a blank."""
    first = word[:1].upper()
    if not "A" <= first <= "Z":
        return 0
    count, size = 0, len(word)
    at = text.find(f" {first}")
    while at >= 0:
        before, after = text[at - 1 : at], text[at + 1 + size : at + 2 + size]
        amid = before.isalnum() or before in tuple("_,;’')®™")
        whole = not (after.isalnum() or after == "_")
        count += amid and whole and text[at + 1 : at + 1 + size].lower() == word
        at = text.find(f" {first}", at + 1)
    return count


def _count(phrase: str, text: str) -> int:
    """How often a phrase stands in a text as whole words."""
    count, at, size = 0, text.find(phrase), len(phrase)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + size : at + size + 1]
        count += not (before.isalnum() and phrase[0].isalnum()) and not (after.isalnum() and phrase[-1].isalnum())
        at = text.find(phrase, at + size)
    return count
