"""A version → the translation to fill in: every id and place of the version, what is current carried over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wording.errors import WordingError, shown
from wording.record.markup import body_of
from wording.record.model import Meta, Role, Section, Status, Version
from wording.record.tags import is_tag, same_tag
from wording.record.translated import UNTRANSLATED, is_untranslated
from wording.translation.model import TranslationStatus

TITLE = "preamble"
"""The address of the title, whether or not the text before the first principle has any other words."""

_KEYS = ("title", "association", "language", "status", "translation_of", "source_sha256", "illustrative", "note")


def blank(version: Version, language: str) -> Version:
    """A translation of a version in which everything is still to be written; `[…]` keeps each place.

    WordingError when the language is none, or that of the version.
    """
    return laid_out(version, language, {})


def carried_over(status: TranslationStatus) -> Version:
    """A translation of the version that `status` speaks of, with what is current of the one before; the rest is `[…]`.

    What is out of date is left out: its old words would look like a translation of the new ones.
    """
    return laid_out(status.target, status.language, words_current(status))


def words_current(status: TranslationStatus) -> dict[str, str]:
    """The words of a translation that still hold, by their address in the version that it is held against."""
    found = {entry.address: entry.translated[0].text for entry in status.current if len(entry.now) == 1}
    titled = any(entry.address == TITLE for entry in status.entries)
    same = status.source.meta.title == status.target.meta.title
    if same and not titled and not is_untranslated(status.translation.meta.title):
        found[TITLE] = status.translation.meta.title
    return found


def laid_out(version: Version, language: str, words: Mapping[str, str]) -> Version:
    """A translation of a version that has, at each address, the words given, and elsewhere `[…]`."""
    if not is_tag(language):
        raise WordingError(f"“{shown(language, 40)}” is no language tag; write one such as es, fr or pt-BR.")
    if version.meta.translation_of:
        raise WordingError(f"{version.id} is a translation itself; name {version.meta.translation_of}, its source.")
    if same_tag(language, version.meta.language):
        raise WordingError(f"{version.id} is in “{version.meta.language}” itself; name the language to translate into.")
    sections = tuple(_section(section, words) for section in version.sections)
    return body_of(_meta(version, language, words), sections, f"{version.id}.{language}")


def _meta(version: Version, language: str, words: Mapping[str, str]) -> Meta:
    return Meta(
        title=words.get(TITLE) or UNTRANSLATED,
        status=Status.DRAFT,
        association=version.meta.association,
        language=language,
        translation_of=version.id,
        source_sha256=version.sha256,
        illustrative=version.meta.illustrative,
        keys=tuple(key for key in _KEYS if key != "illustrative" or version.meta.illustrative),
    )


def _section(section: Section, words: Mapping[str, str]) -> Section:
    """The section with the words of the translation; it bears its id, which the heading no longer tells."""
    clauses = tuple(
        replace(clause, text=words.get(f"{section.id}/{position}") or UNTRANSLATED, line=0)
        for position, clause in enumerate(section.clauses, 1)
    )
    heading = (words.get(section.id) or UNTRANSLATED) if section.heading else ""
    given = section.role is not Role.PREAMBLE
    return replace(section, heading=heading, clauses=clauses, given_id=given, line=0)
