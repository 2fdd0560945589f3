"""References to a principle, section or heading that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wording.drafting.passages import Draft, Found, Passage

_KINDS = "principle|section|article|standard|clause|paragraph|part|chapter|rule|canon"
_NUMBERED = re.compile(
    rf"(?<![\w’'-])({_KINDS})s? (?:no\. ?)?([0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{0,3}})(?![\w(%]|\.[0-9])", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"\s*(?:,? ?\(?[a-z0-9]{0,3}\)?)?\s?(?:of|in|under|from) "
    r"(?!this (?:code|document|policy|text)|these principles|our code)",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"\s*(?:(?:{_KINDS})\s+)?([0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{0,3}})(?![\w])", re.IGNORECASE)
_QUOTED = re.compile(
    r"(?<![\w’'-])(?:section|principle|heading|part|chapter|headed) [“\"]([^“”\"]{2,80})[”\"](?! (?:of|in) the)|"
    r"[“\"]([^“”\"]{2,80})[”\"] (?:section|principle|heading|chapter)(?![\w’'-])(?! (?:of|in) the)",
    re.IGNORECASE,
)


def references(draft: Draft) -> Iterator[Found]:
    """“Principle 9” where there are seven, “the section “Enforcement”” where no heading is called so."""
    headings = [passage for passage in draft.passages if passage.is_heading and passage.text]
    numbers = _numbers(draft)
    names = {_plain(name) for name in (*(heading.text for heading in headings), *draft.names())}
    for passage in draft.clauses:
        yield from _by_number(draft, passage, numbers)
        for match in _QUOTED.finditer(passage.text):
            quoted = match[1] or match[2]
            if quoted[0].isupper() and _plain(quoted) not in names and not _is_part(_plain(quoted), names):
                reason = f"No heading of the text is called “{quoted}”."
                yield Found(
                    passage, *match.span(), reason, "Name the heading as it stands, or say which text is meant."
                )


def _by_number(draft: Draft, passage: Passage, numbers: frozenset[str]) -> Iterator[Found]:
    count = len(draft.version.principles)
    for match in _NUMBERED.finditer(passage.text):
        kind, number = match[1].lower(), match[2]
        if _ELSEWHERE.match(passage.text[match.end() : match.end() + 60]) or number in numbers:
            continue
        mend = "Correct the number, or say which text is meant."
        if numbers and number.split(".")[0] not in numbers:
            yield Found(passage, *match.span(), f"No heading of the text bears the number {number}.", mend)
        elif not numbers and kind == "principle" and "." not in number and not 0 < int(number) <= count:
            yield Found(passage, *match.span(), f"The text has no principle {number}; it has {count}.", mend)


def _numbers(draft: Draft) -> frozenset[str]:
    """The numbers that headings bear, and those of numbered clauses; none where headings have no numbers."""
    headed = {match[1] for p in draft.passages if p.is_heading and (match := _NUMBER.match(p.text))}
    if not headed:
        return frozenset()
    listed = {match[1] for p in draft.passages if not p.is_heading and (match := _NUMBER.match(p.text))}
    return frozenset(headed | listed)


def _is_part(quoted: str, names: set[str]) -> bool:
    return any(quoted in name or name in quoted for name in names if len(name) > 3)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", re.sub(r"^[0-9.]+\s+", "", text.lower())))
