"""The bookmarks of our own Word files → the ids and roles that they keep."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wording.record.marks import slug

_ID = re.compile(r"(id|head)_([a-z0-9][a-z0-9_]{0,36})")
_BARE = re.compile(r"bare(notice)?_([a-z][a-z0-9_]{0,36})")
_HASHED = re.compile(r"_[0-9a-f]{8}")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Named:
    """What the bookmarks of a paragraph say."""

    id: str = ""
    """The id of the section whose heading it is, or of the clause; empty for none."""
    head: str = ""
    """The id of the section without a heading that begins with it; empty for none."""
    role: str = ""
    """`notice` where the section that begins here is one."""
    bare: tuple[tuple[str, str], ...] = ()
    """Id and role (`notice` or nothing) of each section with neither heading nor text that stands right before."""
    given: bool = False
    """Whether the id of a heading was given, although it is that which the heading has by itself."""


def named(bookmarks: Iterable[str], heading: str) -> Named:
    """What the bookmarks of a paragraph say; `heading` is its text where it is a heading.

    Word has no bookmark longer than 40 characters: an id that was cut is known again only as that of its heading.
    """
    ids = {"id": "", "head": ""}
    bookmarks = tuple(bookmarks)
    for name in bookmarks:
        if (found := _ID.fullmatch(name)) and not ids[found[1]]:
            ids[found[1]] = _whole(name, found[2], heading)
    head = "" if ids["head"] == "preamble" else ids["head"]
    role = "notice" if any(name.startswith("role_notice") for name in bookmarks) else ""
    given = any(name.startswith("given_") for name in bookmarks)
    return Named(ids["id"], head, role, tuple(_bare(bookmarks)), given)


def _bare(bookmarks: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Sections that nothing but their bookmark tells of; none whose id was cut, since nothing could make it whole."""
    for name in bookmarks:
        found = _BARE.fullmatch(name)
        if found and not (len(name) == _LONGEST and _HASHED.fullmatch(name[-9:])):
            yield found[2].replace("_", "-"), found[1] or ""


def _whole(name: str, id: str, heading: str) -> str:
    if len(name) < _LONGEST or not _HASHED.fullmatch(name[-9:]):
        return id.replace("_", "-")
    known = slug(heading)
    return known if hashlib.sha256(known.encode()).hexdigest()[:8] == name[-8:] else ""
