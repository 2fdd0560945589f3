"""Pairings that a person decided: `links` in the front matter of the newer version.

    links: relationships/3 -> collaboration/1; integrity + conscientiousness -> integrity; respect/2 -> none

Left stand sections (`id`) or clauses (`section/n`, or a clause's id) of the version that it supersedes, right those of
this version; `+` joins the pieces of a merge or a split, `none` says that there is no counterpart.
"""

from __future__ import annotations

from dataclasses import dataclass

from wording.comparison.model import MatchedBy
from wording.comparison.units import Link
from wording.errors import WordingError
from wording.record.model import Version


@dataclass(frozen=True, slots=True)
class Overrides:
    """What a person decided, as places in the two versions."""

    sections: tuple[Link, ...] = ()
    """Sections that are the same."""
    clauses: tuple[Link, ...] = ()
    """Clauses that are the same, counted through the whole text."""
    lone_old: frozenset[int] = frozenset()
    """Old clauses without a counterpart."""
    lone_new: frozenset[int] = frozenset()
    """New clauses without a counterpart."""


def overrides(old: Version, new: Version) -> Overrides:
    """The pairings that `new` decides against `old`; none when it was drawn up against another version.

    WordingError when a pairing names what is not there, names it twice, or mixes sections and clauses.
    """
    if not new.meta.links or new.meta.supersedes not in ("", old.id):
        return Overrides()
    sections: list[Link] = []
    clauses: list[Link] = []
    lone: tuple[list[int], list[int]] = ([], [])
    for entry in filter(None, (part.strip() for part in new.meta.links.split(";"))):
        left, arrow, right = entry.partition("->")
        if not arrow:
            raise _fault(new, entry, "write “old -> new”")
        kinds, places = [], []
        for version, side in ((old, left), (new, right)):
            kind, found = _places(version, side, new, entry)
            kinds.append(kind)
            places.append(found)
        link = Link(places[0], places[1], MatchedBy.OVERRIDE, f"“{entry}” in the front matter of {new.id}")
        if "" in kinds and "section" in kinds:
            raise _fault(new, entry, "say “none” of clauses only; sections that are not the same get ids of their own")
        if "" in kinds:
            lone[0].extend(places[0])
            lone[1].extend(places[1])
        elif kinds[0] != kinds[1]:
            raise _fault(new, entry, "pair sections with sections and clauses with clauses")
        else:
            (sections if kinds[0] == "section" else clauses).append(link)
    _once(new, [*sections], [*clauses], lone)
    return Overrides(tuple(sections), tuple(clauses), frozenset(lone[0]), frozenset(lone[1]))


def _places(version: Version, side: str, new: Version, entry: str) -> tuple[str, tuple[int, ...]]:
    """`section`, `clause` or nothing, and the places that one side of an entry names."""
    names = [name.strip() for name in side.split("+")]
    if names == ["none"]:
        return "", ()
    sections = {section.id: place for place, section in enumerate(version.sections)}
    clauses = _addresses(version)
    found = {("section" if name in sections else "clause" if name in clauses else "?") for name in names}
    if "?" in found or len(found) > 1:
        raise _fault(new, entry, f"version {version.id} has no “{side.strip()}”; name sections, or section/n")
    kind = found.pop()
    return kind, tuple(sorted((sections if kind == "section" else clauses)[name] for name in names))


def _addresses(version: Version) -> dict[str, int]:
    places: dict[str, int] = {}
    count = 0
    for section in version.sections:
        for position, clause in enumerate(section.clauses, 1):
            places[f"{section.id}/{position}"] = count
            if clause.id:
                places[clause.id] = count
            count += 1
    return places


def _once(new: Version, sections: list[Link], clauses: list[Link], lone: tuple[list[int], list[int]]) -> None:
    """Nothing is named twice."""
    for links, alone in ((sections, ([], [])), (clauses, lone)):
        for side in (0, 1):
            named = [place for link in links for place in (link.old, link.new)[side]] + list(alone[side])
            if len(set(named)) < len(named):
                raise _fault(new, new.meta.links, "name each section and clause once")


def _fault(new: Version, entry: str, mend: str) -> WordingError:
    where = new.file or new.id
    return WordingError(f"{where}: the pairing “{entry}” under “links” cannot be used; {mend}.")
