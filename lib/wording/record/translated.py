"""What a translation says of its source: which text, which bytes, which language, and no part that the source lacks.

A clause that nobody has translated yet holds its place as `[…]`; a whole section may be absent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from wording.errors import Fault, shown
from wording.record.model import Clause, Section, Status, Version
from wording.record.tags import same_tag

if TYPE_CHECKING:
    from wording.record.listing import RecordFile

UNTRANSLATED = "[…]"
"""Stands where the words of a translation are still missing."""

DRAFTED = (Status.DRAFT, Status.PROPOSED)
"""Where a text stands that nobody has put on the record."""


def is_untranslated(text: str) -> bool:
    """Whether a clause or heading of a translation only keeps a place; three dots do for the one sign."""
    return text.replace("...", "…").replace(" ", "") in ("", UNTRANSLATED)


class Translated(NamedTuple):
    """A translation and the file it was read from."""

    version: Version
    """What it says."""
    file: str
    """Path as the user would type it."""
    stem: str
    """The name without language and `.md`."""
    language: str
    """The tag in the name."""
    line_of: Callable[[str], int]
    """The line on which its front matter gives a key; 0 when it gives none."""


def translated(file: RecordFile, version: Version) -> Translated:
    """A file of the record that is a translation."""
    stem = file.name.id[: -len(file.name.language) - 1]
    return Translated(version, file.file, stem, file.name.language, file.line_of)


def check_translations(found: Sequence[Translated], sources: Mapping[str, Version | None], faults: list[Fault]) -> None:
    """Appends a fault for each translation that disagrees with its name, its source or another translation.

    `sources` are the versions and drafts of the record by id, None for one that could not be understood.
    """
    for one in found:
        faults += check_translation(one, sources)
    faults += _twice([one for one in found if one.version.meta.status not in DRAFTED])
    named = {one.version.id: one for one in found}
    for one in found:
        before = named.get(one.version.meta.supersedes)
        lost = before is None or not _alike(one, before)
        if one.version.meta.supersedes and (lost or _leads_back(one, named)):
            told = shown(one.version.meta.supersedes, 80)
            message = f"there is no other translation “{told}” into this language"
            message = message if lost else f"“{told}” leads back to this translation"
            mend = "name the translation that this one corrects or follows, or leave it empty"
            faults.append(Fault(one.file, one.line_of("supersedes"), "E-SUPERSEDES", message, mend))


def check_translation(one: Translated, sources: Mapping[str, Version | None]) -> Iterator[Fault]:
    """The faults of one translation, the versions that it may have been made from given by id."""
    yield from _language(one)
    named = one.version.meta.translation_of
    source = sources.get(named)
    if named not in sources:
        message = f"there is no version “{shown(named, 80)}”" if named else "the file does not say what it translates"
        mend = f"write “translation_of: {one.stem}”, or the id of the version it was made from"
        yield Fault(one.file, one.line_of("translation_of") or 1, "E-TRANSLATION", message, mend)
    elif source:
        yield from _source(one, source)
        yield from _extra(one, source)


def _language(one: Translated) -> Iterator[Fault]:
    meta = one.version.meta
    if "language" not in meta.keys:
        mend = f"write “language: {one.language}”"
        yield Fault(one.file, 1, "E-TRANSLATION", "the file does not say which language it is in", mend)
    elif not same_tag(meta.language, one.language):
        message = f"the name says “{one.language}”, the front matter “{meta.language}”"
        yield Fault(one.file, one.line_of("language") or 1, "E-TRANSLATION", message, "correct one of the two")


def _source(one: Translated, source: Version) -> Iterator[Fault]:
    """Whether it names its source as it should, and the very bytes of it."""
    meta = one.version.meta
    if same_tag(meta.language, source.meta.language):
        message = f"{source.id}, which it was made from, is in “{source.meta.language}” too"
        yield Fault(one.file, one.line_of("language") or 1, "E-TRANSLATION", message, "correct the language")
    if one.stem != source.id and not one.stem.startswith(f"{source.id}-"):
        message = f"the name speaks of {one.stem}, and the file translates {source.id}"
        mend = f"name it {source.id}.{one.language}.md; a label may come after the id"
        yield Fault(one.file, one.line_of("translation_of"), "E-TRANSLATION", message, mend)
    if source.meta.status in DRAFTED and meta.status not in DRAFTED:
        message = f"{source.id}, which it was made from, is a draft"
        yield Fault(one.file, one.line_of("translation_of"), "E-TRANSLATION", message, "move it to the drafts")
    if meta.source_sha256 != source.sha256:
        had = "bears another fingerprint than" if meta.source_sha256 else "does not bear the fingerprint of"
        mend = f"if it was made from {source.id} as it is now, write “source_sha256: {source.sha256}”"
        yield Fault(one.file, one.line_of("source_sha256") or 1, "E-SOURCE", f"it {had} {source.id}, its source", mend)


def _extra(one: Translated, source: Version) -> Iterator[Fault]:
    """Sections, ids and clauses that the source does not have, so that nobody could tell what they translate."""
    sections = {section.id: section for section in source.sections}
    ids = {clause.id for section in source.sections for clause in section.clauses if clause.id}
    known = ", ".join(sections)
    for section in one.version.sections:
        if section.id not in sections:
            mend = f"give it the id of the section that it translates: {shown(known, 200)}"
            message = f"{source.id}, its source, has no section “{shown(section.id, 80)}”"
            yield Fault(one.file, section.line, "E-EXTRA", message, mend)
            continue
        yield from _extra_clauses(one, section, sections[section.id], ids)


def _extra_clauses(one: Translated, section: Section, source: Section, ids: set[str]) -> Iterator[Fault]:
    of = one.version.meta.translation_of
    if len(section.clauses) < len(source.clauses) and not all(clause.id for clause in section.clauses):
        # By their places alone, those after a gap would be taken for translations of the clauses before them.
        lacks = _clauses(source.clauses[len(section.clauses) :])
        message = (
            f"“{section.id}” lacks {lacks} of {of}, its source, so that nobody can tell which the others translate"
        )
        mend = f"write “{UNTRANSLATED}” in the place of each clause that is not translated"
        yield Fault(one.file, section.line, "E-FEWER", message, mend)
    for position, clause in enumerate(section.clauses, 1):
        if clause.id and clause.id not in ids:
            message = f"{of}, its source, has no clause “{clause.id}”"
            yield Fault(one.file, clause.line, "E-EXTRA", message, "take the id away, or write that of the source")
        elif not clause.id and position > len(source.clauses):
            message = f"this is clause {position} of “{section.id}”, which has {_clauses(source.clauses)} in {of}"
            mend = "make one clause of what is one in the source, or move the text to where it belongs"
            yield Fault(one.file, clause.line, "E-EXTRA", message, mend)


def _clauses(clauses: Sequence[Clause]) -> str:
    return f"{len(clauses)} clause{'s' * (len(clauses) != 1)}"


def _alike(one: Translated, other: Translated) -> bool:
    return same_tag(one.version.meta.language, other.version.meta.language)


def _twice(found: Sequence[Translated]) -> Iterator[Fault]:
    """Translations on the record of one version into one language, of which none takes the place of the others."""
    heads: dict[tuple[str, str], list[Translated]] = {}
    replaced = {one.version.meta.supersedes for one in found}
    for one in found:
        if one.version.id not in replaced:
            meta = one.version.meta
            heads.setdefault((meta.translation_of, meta.language.lower()), []).append(one)
    for first, *others in heads.values():
        for one in others:
            message = f"{first.file} translates the same version into the same language"
            mend = f"keep one of the two, or write “supersedes: {first.version.id}” in the one that corrects it"
            yield Fault(one.file, one.line_of("translation_of"), "E-TWIN", message, mend)


def _leads_back(one: Translated, named: Mapping[str, Translated]) -> bool:
    """Whether what it supersedes leads back to it."""
    seen, at = set[str](), one.version.meta.supersedes
    while at in named and at not in seen:
        seen.add(at)
        at = named[at].version.meta.supersedes
    return one.version.id in seen
