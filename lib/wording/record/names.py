"""Names of the files of a record ⇄ what they are: dated version, draft or translation."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wording.record.tags import TAG


class Place(StrEnum):
    """What a file is, as its name and its folder tell."""

    VERSION = "version"
    DRAFT = "draft"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class Name:
    """What the name of a version's file says."""

    id: str
    """The id: the name without `.md`, for a translation with its language tag (`2024-06-14.es`)."""
    place: Place
    """What the file is."""
    language: str = ""
    """The language tag of a translation."""


class BadName(ValueError):
    """A file name that names no version: what is wrong with it, and what would do."""

    def __init__(self, message: str, mend: str) -> None:
        super().__init__(message)
        self.message, self.mend = message, mend


# What Windows keeps for devices, with any ending, and the characters and ends that its names cannot have.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE | re.DOTALL)
_NOT_IN_WINDOWS = re.compile(r'[<>:"|?*\\]|[. ]$')

_LABEL = r"[a-z0-9][a-z0-9-]{0,63}"
_NAME = re.compile(
    rf"(?P<id>(?P<date>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})(?:-(?P<label>{_LABEL}))?)"
    rf"(?:\.(?P<language>{TAG}))?\.md"
)
_TAGGED = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}[a-z0-9-]{0,64})\.[^.]{1,64}\.md")
_SOME_DATE = re.compile(r"([0-9]{4})[-_. ]?([0-9]{2})[-_. ]?([0-9]{2})(?![0-9])")


def read_name(name: str, in_drafts: bool) -> Name:
    """What the file of that name is; BadName when it is nothing that a record holds."""
    found = _NAME.fullmatch(name)
    if not found:
        raise BadName("the name is not that of a version", _suggestion(name, in_drafts))
    _check_date(found["date"])
    if in_drafts and not found["label"]:
        raise BadName("a draft's name needs a label after its date", f"name it {found['date']}-draft.md or the like")
    if found["language"]:
        return Name(f"{found['id']}.{found['language']}", Place.TRANSLATION, found["language"])
    return Name(found["id"], Place.DRAFT if in_drafts else Place.VERSION)


def unportable(name: str) -> str:
    """Why a file of that name cannot be on a computer with Windows; empty where it can."""
    if _DEVICE.fullmatch(name):
        return "Windows takes this name for a device"
    return "Windows has no such file names" if _NOT_IN_WINDOWS.search(name) else ""


def meant(name: str, known: Collection[str]) -> str:
    """Which of the known names a misspelt one means; empty for none."""
    from difflib import get_close_matches

    folded = {other.casefold(): other for other in known}
    stem = re.sub(r"\.(?!md$)[a-z]{1,4}$", "", name.casefold()[:40])
    near = get_close_matches(name.casefold()[:40], folded, 1, 0.8) or get_close_matches(stem, folded, 1, 0.8)
    return folded[near[0]] if near else ""


def _check_date(text: str) -> None:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise BadName(f"the calendar has no day {text}", "correct the date in the name") from None


def _suggestion(name: str, in_drafts: bool) -> str:
    """What to do: a name that would do, keeping what can be kept of the one given."""
    if tagged := _TAGGED.fullmatch(name):
        return f"put the tag of a language before .md, such as {tagged[1]}.es.md or {tagged[1]}.pt-BR.md"
    stem = re.sub(r"\.[A-Za-z]{1,4}$", "", name)
    found = _SOME_DATE.search(stem)
    day = "-".join(found.groups()) if found else "2026-11-22"
    rest = f"{stem[: found.start()]}-{stem[found.end() :]}" if found else stem
    label = re.sub(r"[^a-z0-9]+", "-", rest.lower()).strip("-")[:40].rstrip("-") or ("draft" if in_drafts else "")
    made = f"{day}-{label}.md" if label else f"{day}.md"
    form = "a date as year-month-day, then a label of a-z, 0-9 and “-” if one is needed"
    return f"name it {made}" if found and _NAME.fullmatch(made) else f"name it like {made}: {form}"
