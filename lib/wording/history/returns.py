"""Places of a phrase that a version brings → whether its words are new, come back, or copy what stands elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wording.history.continuity import Place
from wording.history.provenance.model import Word
from wording.history.provenance.provenance import provenance
from wording.record.model import Version


class Origin(NamedTuple):
    """Where the words of a place come from."""

    first: int
    """Number of the version in which they first stood, from 0; that which brought them, where they are new."""
    copied_from: str
    """Address of the clause that they repeat; empty where they repeat none."""


def origins(versions: Sequence[Version], places: Sequence[tuple[int, Place]]) -> list[Origin]:
    """The origin of each place, given with the number of the version that brought it."""
    if not any(at for at, _ in places):  # in the first version every word is new
        return [Origin(at, "") for at, _ in places]
    found = provenance(versions)
    numbers = {id: n for n, id in reversed(list(enumerate(found.ids)))}
    result = []
    for at, place in places:
        words = [word for word in found[at] if word.is_word and _within(word, place)]
        back = bool(words) and all(found.ids[at] in word.restored_in for word in words)
        first = max((numbers[word.introduced_in] for word in words), default=at) if back else at
        copied = [word.copied_from for word in words if word.copied_from and word.introduced_in == found.ids[at]]
        source = f"{copied[0].section}/{copied[0].clause}" if copied and len(copied) == len(words) else ""
        result.append(Origin(first, source))
    return result


def _within(word: Word, place: Place) -> bool:
    here = (word.section, word.clause) == (place.section, place.position)
    return here and word.start < place.end and place.start < word.start + len(word.text)
