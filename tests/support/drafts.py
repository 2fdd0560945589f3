"""Versions for the lint, written as `tests/cases/lint.md` writes them."""

from __future__ import annotations

import re

from wording.record.markup import body_of
from wording.record.model import Clause, Form, Meta, Role, Section, Status, Version

_PART = re.compile(r"([¶•§])([^¶•§]*)")


def spelled(text: str) -> str:
    """`⟨U+…⟩` as the character that it stands for."""
    return re.sub(r"⟨U\+([0-9A-F]{4,5})⟩", lambda found: chr(int(found[1], 16)), text)


def draft(text: str, silence: str = "") -> Version:
    """The version that a row of the table writes down."""
    language = re.match(r"\[([a-z]{2})\] ", text)
    text = text[language.end() :] if language else text
    lead = "" if text.startswith("§") else "§ Conduct " + ("" if text.startswith("•") else "¶ ")
    headings: list[str] = []
    clauses: list[list[Clause]] = []
    for mark, words in _PART.findall(lead + spelled(text)):
        if mark == "§":
            headings.append(words.strip())
            clauses.append([])
        else:
            clauses[-1].append(Clause(words.strip(), form=Form.ITEM if mark == "•" else Form.PARAGRAPH))
    sections = tuple(
        Section(f"section-{n}", heading, tuple(own), Role.PRINCIPLE, True)
        for n, (heading, own) in enumerate(zip(headings, clauses, strict=True), 1)
    )
    meta = Meta("Code", Status.DRAFT, language=language[1] if language else "en", silence=silence)
    return body_of(meta, sections, "2026-11-22-case")
