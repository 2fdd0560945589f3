"""Pairings that a person decided: `links` in the front matter of the newer version, or a file of them.

    links: relationships/3 -> collaboration/1; integrity + conscientiousness -> integrity; respect/2 -> none

Left stand sections (`id`) or clauses (`section/n`, or a clause's id) of the older version, right those of the newer;
`+` joins the pieces of a merge or a split, `none` says that there is no counterpart. A file holds one pairing a line;
what stands after `#` is a comment. Where both speak of the same section or clause, the file decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wording.comparison.model import MatchedBy
from wording.comparison.units import Link
from wording.errors import WordingError
from wording.record.model import Version


class Overrides(NamedTuple):
    """What a person decided, as places in the two versions."""

    sections: tuple[Link, ...] = ()
    """Sections that are the same."""
    clauses: tuple[Link, ...] = ()
    """Clauses that are the same, counted through the whole text."""
    lone_old: frozenset[int] = frozenset()
    """Old clauses without a counterpart."""
    lone_new: frozenset[int] = frozenset()
    """New clauses without a counterpart."""


def overrides(old: Version, new: Version, links: str = "", file: str = "links") -> Overrides:
    """The pairings of a file, and those that `new` decides when it was drawn up against `old`.

    `links` is the text of that file, `file` its name. WordingError, a line a fault, when pairings name what is not
    there, name it twice, or mix sections and clauses.
    """
    faults: list[str] = []
    listed = _of_file(links, file)
    decided = _read(listed, old, new, faults)
    if new.meta.links and new.meta.supersedes in ("", old.id):
        taken = {place for pairing in decided for place in pairing.places}
        given = _read(_of_front_matter(new), old, new, faults)
        decided += [pairing for pairing in given if not taken.intersection(pairing.places)]
    _once(decided, faults)
    if faults:
        raise WordingError("\n".join(faults))
    return Overrides(
        tuple(p.link for p in decided if p.kind == "section"),
        tuple(p.link for p in decided if p.kind == "clause" and p.link.old and p.link.new),
        frozenset(i for p in decided if not p.link.new for i in p.link.old),
        frozenset(j for p in decided if not p.link.old for j in p.link.new),
    )


class _Entry(NamedTuple):
    """One pairing as it is written."""

    words: str
    """Its words."""
    where: str
    """The place that a fault names."""
    source: str
    """Where it comes from, for the evidence."""

    def fault(self, mend: str) -> str:
        """What is wrong with it, in a sentence."""
        return f"{self.where}: the pairing “{self.words}” cannot be used; {mend}."


class _Pairing(NamedTuple):
    """One pairing as it was understood."""

    entry: _Entry
    """As it is written."""
    kind: str
    """`section` or `clause`."""
    link: Link
    """Its places; one side is empty for `none`."""

    @property
    def places(self) -> set[tuple[str, str, int]]:
        """All that it speaks of."""
        sides = (("old", self.link.old), ("new", self.link.new))
        return {(self.kind, side, place) for side, found in sides for place in found}


def _of_front_matter(new: Version) -> list[_Entry]:
    where, source = f"{new.file or new.id}, “links”", f"in the front matter of {new.id}"
    return [_Entry(words, where, source) for part in new.meta.links.split(";") if (words := part.strip())]


def _of_file(text: str, file: str) -> list[_Entry]:
    return [
        _Entry(words, f"{file}, line {number}", f"in {file}, line {number}")
        for number, line in enumerate(text.splitlines(), 1)
        for part in line.partition("#")[0].split(";")
        if (words := part.strip().removeprefix("\ufeff"))
    ]


def _read(entries: Sequence[_Entry], old: Version, new: Version, faults: list[str]) -> list[_Pairing]:
    """The pairings of the entries; what is wrong with the others is added to `faults`."""
    found: list[_Pairing] = []
    for entry in entries:
        try:
            found.append(_understood(entry, old, new))
        except ValueError as error:
            faults.append(entry.fault(str(error)))
    return found


def _understood(entry: _Entry, old: Version, new: Version) -> _Pairing:
    """ValueError says what would mend an entry that cannot be used."""
    left, arrow, right = entry.words.partition("->")
    if not arrow:
        raise ValueError("write “old -> new”")
    (kind, before), (other, after) = _places(old, left), _places(new, right)
    if not kind and not other:
        raise ValueError("name what has no counterpart")
    if "" in (kind, other) and "section" in (kind, other):
        raise ValueError("say “none” of clauses only; sections that are not the same get ids of their own")
    if kind and other and kind != other:
        raise ValueError("pair sections with sections and clauses with clauses")
    link = Link(before, after, MatchedBy.OVERRIDE, f"“{entry.words}” {entry.source}")
    return _Pairing(entry, kind or other, link)


def _places(version: Version, side: str) -> tuple[str, tuple[int, ...]]:
    """`section`, `clause` or nothing, and the places that one side of an entry names; ValueError when it names none."""
    names = [name.strip() for name in side.split("+")]
    if names == ["none"]:
        return "", ()
    sections = {section.id: place for place, section in enumerate(version.sections)}
    clauses = _addresses(version)
    found = {("section" if name in sections else "clause" if name in clauses else "?") for name in names}
    if "?" in found or len(found) > 1:
        raise ValueError(f"version {version.id} has no “{side.strip()}”; name sections, or section/n")
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


def _once(decided: Sequence[_Pairing], faults: list[str]) -> None:
    """Nothing is named twice."""
    named: set[tuple[str, str, int]] = set()
    for pairing in decided:
        twice = len(pairing.places) < len(pairing.link.old) + len(pairing.link.new)
        if twice or named.intersection(pairing.places):
            faults.append(pairing.entry.fault("name each section and clause once"))
        named |= pairing.places
