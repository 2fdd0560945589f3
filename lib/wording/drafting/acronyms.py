"""Acronyms that the text uses and never spells out, or whose letters call for another name than the one given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wording.drafting.english import SMALL
from wording.drafting.passages import Draft, Found, Passage

KNOWN = frozenset(
    """US USA UK EU UN UNESCO UNICEF NATO NASA ISO HTML HTTP HTTPS URL URLS WWW PDF FAQ FAQS ID IDS IT TV DVD CD PC GPS
    SMS AM PM OK CEO CFO CTO CV AIDS HIV COVID DNA IQ LGBT LGBTQ LGBTQI LGBTQIA BIPOC PO ZIP FBI IRS USD EUR GMT UTC EST
    EDT PST PDT CET CEST AD BC BCE CE RSVP DIY VIP CC BY SA NC ND MIT GPL BSD IRC API APIS CPU IP PIN ATM GIF JPEG PNG
    XML CSS SQL ASCII UTF RFC DSM ICD PTSD ADHD HIPAA FERPA GDPR ADA NY NYC DC LLC INC LTD MD PHD RN HR PR Q&A R&D SOS
    AI VR MBA MA MSW YAML JSON CSV OS TCP UI UX II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX
    XX""".split()
)
"""What readers know without being told, and numerals."""

_SHOUTED = frozenset(
    """NOT NO NEVER MUST SHALL SHOULD MAY WILL CAN CANNOT ALL ANY EACH EVERY ONLY AND OR IF THE DO DON ARE IS BE WE YOU
    WITH WITHOUT AS FOR TO OF IN ON BY NOTE WARNING IMPORTANT REQUIRED RECOMMENDED OPTIONAL TODO DRAFT NEW END YES
    EXCEPT UNLESS HERE THIS THAT BEFORE AFTER FIRST ALWAYS BOTH EITHER STOP""".split()
)
_ACRONYM = re.compile(
    r"(?<![\w’'@#./+&-])([A-Z][A-Z&]{0,12}[A-Z](?:-[A-Z]{1,6}){0,3})s?(?![\w’'@&/]{0,20}[\w@]|-[a-z]?\d|\.[a-z])"
)
_CRY = re.compile(r"(?:\b[A-Z]{2,20}\b[ ,_]{1,3}){2}[A-Z]{2}")
_MOST = 100
"""How many different acronyms are told of; a text with more is no code."""
_WORD = re.compile(r"[A-Za-zÀ-ɏ]+")
_BEFORE = 14
"""How many words before a bracket may spell out the acronym in it."""


@dataclass(frozen=True, slots=True)
class _Use:
    """An acronym where it is first used, and whether the text says anywhere what it stands for."""

    passage: Passage
    start: int
    end: int
    letters: str


def acronyms(draft: Draft) -> Iterator[Found]:
    """Acronyms that nothing in the text spells out, and those whose words stand in the text but never beside them."""
    names = _Names(draft)
    for acronym, use in _first_uses(draft).items():
        if names.nearly(use.letters):
            continue  # W-TWO-NAMES says it better.
        name = names.exactly(use.letters)
        if name:
            reason = f"“{acronym}” is used, but never stands beside the words that it stands for."
            mend = f"Write “{name} ({acronym})” where it is first used, if that is meant."
        else:
            reason = f"“{acronym}” is used and never spelled out."
            mend = f"Write the full name and “({acronym})” where it is first used."
        yield Found(use.passage, use.start, use.end, reason, mend)


def misfits(draft: Draft) -> Iterator[Found]:
    """Acronyms whose letters call for one word more than the name in the text has: NYS-AIMH, New York Association."""
    names = _Names(draft)
    for acronym, use in _first_uses(draft).items():
        if near := names.nearly(use.letters):
            name, letter = near
            reason = f"“{acronym}” has the letter {letter}, for which “{name}” has no word."
            mend = "Use one form of the name, or spell the acronym out where it is first used."
            yield Found(use.passage, use.start, use.end, reason, mend)


def _first_uses(draft: Draft) -> dict[str, _Use]:
    """Where each acronym that is not spelled out is first used."""
    plain = {word for passage in draft.passages for word in _WORD.findall(passage.text) if word.islower()}
    uses: dict[str, _Use] = {}
    spelled: set[str] = set()
    for passage in draft.passages:
        shouting = _is_shouted(passage.text)
        for match in _ACRONYM.finditer(passage.text):
            acronym, letters = match[1], re.sub(r"[^A-Z]", "", match[1])
            if _is_spelled_out(passage.text, match, letters):
                spelled |= {acronym, letters}
            ordinary = acronym.lower() in plain or acronym in _SHOUTED or acronym in KNOWN or _is_word(acronym)
            if not shouting and not ordinary and not KNOWN.issuperset(acronym.split("-")):
                uses.setdefault(acronym, _Use(passage, match.start(1), match.end(1), letters))
    left = [name for name, use in uses.items() if name not in spelled and use.letters not in spelled]
    return {acronym: uses[acronym] for acronym in left[:_MOST]}


def _is_word(acronym: str) -> bool:
    """Whether the letters are those of a word in capitals, such as APPENDIX, rather than initials."""
    return len(acronym) > 6 and acronym.isalpha() and sum(letter in "AEIOU" for letter in acronym) * 4 > len(acronym)


def _is_shouted(text: str) -> bool:
    """Whether the text, or much of it, stands in capitals, so that they tell nothing."""
    words = [word for word in _WORD.findall(text) if len(word) > 1]
    return sum(word.isupper() for word in words) * 2 > len(words) or bool(_CRY.search(text))


def _is_spelled_out(text: str, match: re.Match[str], letters: str) -> bool:
    """Whether the words beside an acronym say what it stands for: “Full Name (FN)”, “FN (Full Name)”, “FN means …”."""
    before, after = text[max(match.start() - 200, 0) : match.start()], text[match.end() : match.end() + 200]
    if re.search(r"\([^()]{0,24}$", before):
        lead = before.rpartition("(")[0]
        words = _WORD.findall(lead)[-_BEFORE:]
        alone = re.match(r"[®™]*[”’\"']?\s*\)", after) is not None
        return _fits(words, letters) or (alone and bool(words) and words[-1][0].isupper())
    if inside := re.match(r"[®™]*\s?\(([^()]{3,120})\)", after):
        return _fits_anywhere(_WORD.findall(inside[1]), letters)
    if re.match(r"[®™]*[”\"]?,? (?:stands for|is short for|means|refers to|is the abbreviation)\b", after):
        return True
    beside = re.match(r"[®™]*(?:,| [—–-])\s(?:or |the |an |a )?(.{3,120})", after)
    return bool(beside) and _fits(_WORD.findall(beside[1])[: 2 * len(letters)], letters, at_end=False)  # type: ignore[index]


def _fits(words: Sequence[str], letters: str, at_end: bool = True) -> bool:
    """Whether the last (or first) words spell the letters, or all of them but the last: “Mental Health (MH-E)”."""
    shape = _shape(words)
    spelled = "|".join(_spelled_by(part) for part in (letters, letters[:-1]) if len(part) > 1)
    pattern = rf"(?:{spelled})[a-z]*$" if at_end else rf"[a-z]*(?:{spelled})"
    return bool((re.search if at_end else re.match)(pattern, shape.upper() if shape.islower() else shape))


def _fits_anywhere(words: Sequence[str], letters: str) -> bool:
    return re.search(_spelled_by(letters), _shape([word.capitalize() for word in words])) is not None


def _shape(words: Sequence[str]) -> str:
    """The initials of words, those of small words in small letters."""
    return "".join(word[0].lower() if word.lower() in SMALL else word[0].upper() for word in words)


def _spelled_by(letters: str) -> str:
    """A pattern of initials: small words may stand for a letter or be passed over, three at a time."""
    return "[a-z]{0,3}".join(f"[{letter}{letter.lower()}]" for letter in letters)


class _Names:
    """The capitalised names of a draft by their initials, in which the words behind an acronym are looked for."""

    def __init__(self, draft: Draft) -> None:
        self.initials = ""
        self.words: list[str] = []
        parts: list[str] = []
        for text in [*(passage.text for passage in draft.passages), *draft.names()]:
            for part in re.split(r"[.,;:()!?“”]", text):
                words = _WORD.findall(part)
                self.words += [*words, ""]
                parts += [_initial(word) for word in words] + ["\n"]
        self.initials = "".join(parts)

    def exactly(self, letters: str) -> str:
        """The name with these initials, small words among its words passed over; empty when there is none."""
        if len(letters) < 3:
            return ""
        # The first and the last word of a name are never small.
        inner = "[a-z]{0,3}".join(["", *(f"[{letter}{letter.lower()}]" for letter in letters[1:-1]), ""])
        found = re.search(f"{letters[0]}{inner}{letters[-1]}", self.initials)
        return " ".join(self.words[slice(*found.span())]) if found else ""

    def nearly(self, letters: str) -> tuple[str, str] | None:
        """A name that has all the initials but one amid them, and that one; None where a name has all of them."""
        if len(letters) < 5 or self.exactly(letters):
            return None
        for n in range(1, len(letters) - 1):
            if name := self.exactly(letters[:n] + letters[n + 1 :]):
                return name, letters[n]
        return None


def _initial(word: str) -> str:
    """A capital for a word of a name, a small letter for a small word, a dash for any other."""
    if word[0].isupper():
        return word[0]
    return word[0] if word in SMALL else "-"
