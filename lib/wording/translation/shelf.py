"""The translations of a record: which there are, which is the one to read, and how each stands against a version."""

from __future__ import annotations

from wording.errors import UnknownVersion, shown
from wording.record.model import History, Version
from wording.record.tags import same_tag
from wording.record.translated import DRAFTED
from wording.translation.model import TranslationStatus
from wording.translation.status import status_of


def translations(history: History, language: str = "", against: Version | str = "") -> tuple[TranslationStatus, ...]:
    """How each translation of a record stands against a version.

    `against` is a version or its id; by default it is the newest dated version, or the source where that is a draft.
    Those in use come first, by language; then earlier ones, and those among the drafts. `language` keeps those into one
    language; `es` stands for `es-MX` too. UnknownVersion when the record holds no such version.
    """
    found = [v for v in history.translations if not language or speaks(v, language)]
    used = {version.id for version in in_use(history)}
    order = sorted(found, key=lambda v: (v.id not in used, v.meta.status in DRAFTED, v.meta.language.lower(), v.id))
    return tuple(status_against(history, version, _target(history, version, against)) for version in order)


def translation_status(history: History, language: str, against: Version | str = "") -> TranslationStatus:
    """How the translation in use in a language, or the one of that id, stands against a version; as `translations`.

    UnknownVersion names the translations there are.
    """
    translation = translation_into(history, language)
    return status_against(history, translation, _target(history, translation, against))


def status_against(history: History, translation: Version, target: Version) -> TranslationStatus:
    """How a translation of the record stands against a version; the other versions tell common words from rare ones."""
    source = next((v for v in (*history.versions, *history.drafts) if v.id == translation.meta.translation_of), None)
    if source is None:
        raise UnknownVersion(f"{translation.id} was made from {translation.meta.translation_of}, which is not there.")
    return status_of(translation, source, target, history.versions)


def in_use(history: History) -> tuple[Version, ...]:
    """For each language the translation to read: of the newest version that was translated, on the record."""
    found: dict[str, Version] = {}
    for version in _ranked(history):
        if version.meta.status not in DRAFTED:
            found[version.meta.language.lower()] = version
    return tuple(found[language] for language in sorted(found))


def translation_into(history: History, name: str) -> Version:
    """The translation of that id, else the one in use in that language, else the newest draft of one."""
    exact = [version for version in history.translations if version.id == name]
    used = [v for v in in_use(history) if same_tag(v.meta.language, name)] or [
        v for v in in_use(history) if speaks(v, name)
    ]
    drafts = [version for version in _ranked(history) if speaks(version, name)]
    found = exact or used or drafts[-1:]
    if len(found) == 1:
        return found[0]
    if found:
        tags = ", ".join(version.meta.language for version in found)
        raise UnknownVersion(f"“{shown(name, 40)}” could be any of {tags}; give the whole tag.")
    known = ", ".join(version.id for version in history.translations) or "none"
    raise UnknownVersion(f"there is no translation “{shown(name, 40)}”; the record holds {known}.")


def speaks(version: Version, tag: str) -> bool:
    """Whether a version is in the language of a tag; `es` stands for `es-MX` too."""
    own = version.meta.language.lower()
    return own == tag.lower() or own.startswith(f"{tag.lower()}-")


def _ranked(history: History) -> list[Version]:
    """The translations, what is to be read last: the later source, then what takes another's place, then the id."""
    order = {version.id: at for at, version in enumerate(history.versions)}
    before = {version.id: version.meta.supersedes for version in history.translations}

    def rank(version: Version) -> tuple[int, int, str]:
        seen, at = set[str](), version.meta.supersedes
        while at in before and at not in seen:
            seen.add(at)
            at = before[at]
        return order.get(version.meta.translation_of, len(order)), len(seen), version.id

    return sorted(history.translations, key=rank)


def _target(history: History, translation: Version, against: Version | str) -> Version:
    if isinstance(against, Version):
        return against
    if against:
        return history.find(against)
    drafts = {version.id: version for version in history.drafts}
    return drafts.get(translation.meta.translation_of) or history.latest


def published_statuses(history: History, against: Version | None = None) -> tuple[TranslationStatus, ...]:
    """How those that people are given to read stand against a version, by default the newest dated one.

    Those whose source the history does not hold are left out: of them nothing can be said.
    """
    known = {version.id for version in (*history.versions, *history.drafts)}
    target = against or (history.versions[-1] if history.versions else None)
    if target is None:
        return ()
    found = [version for version in in_use(history) if version.meta.translation_of in known]
    return tuple(status_against(history, version, target) for version in found)
