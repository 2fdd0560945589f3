"""The names of versions and motions as works, expressions and files, by the Akoma Ntoso naming convention.

A code is one work; each version of it is an expression, named by its id. Whatever the record does not say is left out,
or said to be unknown: no country, date or author is made up.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from wording.amend.motion import Motion
from wording.errors import WordingError, shown
from wording.export.languages import three_letters
from wording.record.model import History, Version

NO_COUNTRY = "zz"
"""Stands where nobody said to which country a code belongs: a code that ISO 3166 keeps free for users."""
NO_DATE = "0001-01-01"
"""Stands where a date is required and none is known, as others who write Akoma Ntoso have it."""

_COUNTRY = re.compile(r"[a-z]{2}(-[a-z0-9]+)*", re.ASCII)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Dated:
    """A day, and what happened on it."""

    name: str
    """`adopted`, `captured`, `drawn-up`, `effective` or `unknown`."""
    day: str
    """The ISO date."""


@dataclass(frozen=True, slots=True)
class Names:
    """What a version is called outside its record."""

    work: str
    """The code through time, such as `/akn/us/doc/code/river-mediators/2009-03-14/code-of-conduct`."""
    expression: str
    """This version of it, in its language: the work and `/eng@2024-05-11`."""
    country: str
    """The country, with a subdivision if any; `zz` where nobody said."""
    actor: str
    """The association, as it stands in the name; may be empty."""
    number: str
    """The title of the code, as it stands in the name."""
    began: Dated
    """The day on which the record of the code begins."""
    language: str
    """The three letters of its language."""

    @property
    def file(self) -> str:
        """The expression as an Akoma Ntoso file."""
        return f"{self.expression}.akn"


def names_of(version: Version, history: History | None = None, country: str = "") -> Names:
    """The names of a version; `history` is the record that it belongs to, `country` a code such as `us` or `us-ny`.

    WordingError when `country` is none.
    """
    country = _country(country)
    first = _origin(version, history)
    began = dates_of(first)[0]
    actor, number = segment(first.meta.association), segment(first.meta.title) or "code"
    actor = f"the-{actor}" if actor[:1].isdigit() else actor  # what begins with a digit would be read as a date
    place = "/".join(filter(None, ["/akn", country, "doc", "code", actor, began.day, number]))
    language = three_letters(version.meta.language)
    return Names(place, f"{place}/{language}@{_name(version.id)}", country, actor, number, began, language)


def motion_work(motion: str, names: Names) -> str:
    """The name of a motion as a work; `names` are those of the version that it amends."""
    day, _, number = motion[:10], motion[10:11], motion[11:]
    place = ["/akn", names.country, "amendment", "code", names.actor, day, f"{names.number}-{segment(number) or '1'}"]
    return "/".join(filter(None, place))


def motion_expression(motion: str, names: Names) -> str:
    """The name of a motion as it was written."""
    return f"{motion_work(motion, names)}/{names.language}@{motion[:10]}"


def is_motion(id: str) -> bool:
    """Whether a text is the id of a motion: a day and a number."""
    return _is_day(id[:10]) and re.fullmatch(r"-[0-9]{1,6}", id[10:], re.ASCII) is not None


def motion_day(motion: Motion) -> str:
    """The day that a motion's id bears."""
    return motion.motion[:10] if _is_day(motion.motion[:10]) else NO_DATE


def dates_of(version: Version) -> tuple[Dated, ...]:
    """The days that are known of a version, the one it is named for first; never none."""
    meta = version.meta
    known = [
        Dated(name, day.isoformat()) for name, day in (("adopted", meta.adopted), ("captured", meta.captured)) if day
    ]
    if not known and _is_day(version.id[:10]):
        known.append(Dated("drawn-up", version.id[:10]))
    if meta.effective:
        known.append(Dated("effective", meta.effective.isoformat()))
    return tuple(known) or (Dated("unknown", NO_DATE),)


def chain_of(version: Version, history: History | None) -> tuple[Version, ...]:
    """The versions that lead to this one by `supersedes`, as far as the record holds them, oldest first."""
    known = {each.id: each for each in history.versions} if history else {}
    line = [version]
    while (before := known.get(line[0].meta.supersedes)) and before not in line:
        line.insert(0, before)
    return tuple(line)


def before_of(version: Version, history: History | None) -> Version | None:
    """The version that this one supersedes, where the record holds it."""
    line = chain_of(version, history)
    return line[-2] if len(line) > 1 else None


def segment(text: str) -> str:
    """A text as a part of a name: letters and digits of any script in lower case, parted by hyphens."""
    folded = unicodedata.normalize("NFC", text.casefold())
    kept = "".join(c if unicodedata.category(c)[0] in "LNM" else "-" for c in folded)
    return re.sub(r"-+", "-", kept).strip("-")


def _origin(version: Version, history: History | None) -> Version:
    """The oldest version of the code: of the record that this one belongs to, else of its own chain."""
    chain = chain_of(version, history)
    if not history or not history.versions:
        return chain[0]
    of_record = {each.sha256 for each in (*history.versions, *history.drafts, *history.translations)}
    return history.versions[0] if len(chain) > 1 or version.sha256 in of_record else version


def _name(id: str) -> str:
    """The id of a version as it stands in a name: without the language, which the name has already.

    As it is, unless it was read from a file of any name.
    """
    id = id.partition(".")[0] if _is_day(id[:10]) else id
    return id if _is_day(id[:10]) and re.fullmatch(r"[a-z0-9-]+", id, re.ASCII) else segment(id)


def _is_day(text: str) -> bool:
    try:
        return bool(_DATE.fullmatch(text)) and date.fromisoformat(text) is not None
    except ValueError:
        return False


def _country(text: str) -> str:
    country = text.lower() or NO_COUNTRY
    if not _COUNTRY.fullmatch(country):
        raise WordingError(f"“{shown(text, 40)}” is no country; write its two letters, such as us, ca-on or gb.")
    return country
