"""A translation and its source → which piece translates which: sections by id, clauses by id, else by place."""

from __future__ import annotations

from dataclasses import dataclass

from wording.record.model import Section, Version
from wording.record.translated import is_untranslated
from wording.translation.model import Piece, pieces

Place = tuple[str, int]
"""A section's id, and a place in it; 0 for the heading."""


@dataclass(frozen=True, slots=True)
class Matching:
    """What a translation has for which part of its source."""

    of: dict[Place, Piece]
    """For each place of the source that is translated, the translation."""
    astray: tuple[Piece, ...]
    """Pieces of the translation that belong to no part of the source."""


def matched(translation: Version, source: Version) -> Matching:
    """Which piece of a translation belongs to which place of its source; what only keeps a place is left out."""
    ids = {clause.id: (s.id, n) for s in source.sections for n, clause in enumerate(s.clauses, 1) if clause.id}
    there = {(piece.section, piece.position) for piece in pieces(source)}
    given = {
        (section.id, position): ids[clause.id]
        for section in translation.sections
        for position, clause in enumerate(section.clauses, 1)
        if clause.id in ids
    }
    taken, found, astray = set(given.values()), dict[Place, Piece](), list[Piece]()
    for piece in translated_pieces(translation):
        here = (piece.section, piece.position)
        named = _has_id(translation, piece)
        place = given.get(here, here)
        if place in there and place not in found and (here in given or (not named and place not in taken)):
            found[place] = piece
        else:
            astray.append(piece)
    return Matching(found, tuple(astray))


def translated_pieces(translation: Version) -> tuple[Piece, ...]:
    """The headings and clauses of a translation that hold words, and do not only keep a place."""
    return tuple(piece for piece in pieces(translation) if not is_untranslated(piece.text))


def _has_id(version: Version, piece: Piece) -> bool:
    return piece.position > 0 and bool(_section(version, piece).clauses[piece.position - 1].id)


def _section(version: Version, piece: Piece) -> Section:
    return next(section for section in version.sections if section.id == piece.section)
