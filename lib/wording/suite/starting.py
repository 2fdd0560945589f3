"""The first text of a new suite: a placeholder to be written over, or what a file holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from wording.errors import WordingError, shown
from wording.exchange.importing import import_file
from wording.record.canonical import written
from wording.record.markup import body_of
from wording.record.model import Clause, Form, Meta, Role, Section, Status, Version
from wording.record.tags import is_tag

PLACEHOLDER = (
    "A placeholder that “wording init” wrote, so that every command has something to work on. Put your own text in its "
    "place, then delete this note and the line “illustrative: true”."
)
TITLE = "Code of Ethics"
"""The title where nobody gives one."""


@dataclass(frozen=True, slots=True)
class Start:
    """The first text of a suite, and what is to be said of it."""

    draft: Version
    """The text, as a draft."""
    report: tuple[str, ...]
    """What was left out or guessed when it was imported; none for a placeholder."""
    imported: bool
    """Whether it was made from a file."""


def first_text(day: date, title: str, association: str, language: str, source: Path | None) -> Start:
    """The first draft of a suite, dated `day`; from the file `source`, where there is one.

    UnreadableFile says why the file cannot be read; WordingError that a name or the language is none.
    """
    for what, text in (("title", title), ("association", association), ("language", language)):
        _check(what, text)
    if language and not is_tag(language):
        raise WordingError(f"--language: “{shown(language, 60)}” is no language tag such as en or es-MX.")
    if source is None:
        return Start(_placeholder(day, title or TITLE, association, language or "en"), (), False)
    label = "imported"
    version, found = import_file(
        source, date=day, label=label, title=title or None, association=association, language=language or "en"
    )
    written(version)  # nothing is laid out that could not be read back
    return Start(version, tuple(found.report()), True)


def _check(what: str, text: str) -> None:
    if text != " ".join(text.split()) or not text.isprintable():
        raise WordingError(f"the {what} “{shown(text, 60)}” has to be one line of text, without stray blanks.")


def _placeholder(day: date, title: str, association: str, language: str) -> Version:
    preamble = Section(
        "preamble",
        title,
        (Clause("Say here who you are, who is bound by this code, and why you keep it."),),
        Role.PREAMBLE,
    )
    first = Section(
        "first-principle",
        "A first principle",
        (Clause("A member does what this line says.", form=Form.ITEM), Clause("Another duty.", form=Form.ITEM)),
        given_id=True,
    )
    meta = Meta(
        title,
        Status.DRAFT,
        association,
        language,
        illustrative=True,
        note=PLACEHOLDER,
        keys=("title", "association", "language", "status", "illustrative", "note"),
    )
    version = body_of(meta, (preamble, first), f"{day.isoformat()}-first-text")
    from wording.record.markup import parse_version

    return replace(parse_version(written(version), version.id), file="")
