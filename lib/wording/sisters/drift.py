"""A family of codes → which member has taken up which change, since when, and who stands alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from wording.comparison.folding import folded
from wording.comparison.likeness import SURE, Bag, Rarity, bag, permille
from wording.comparison.units import rarity_of
from wording.errors import WordingError
from wording.history.phrase import Phrase, read_phrase
from wording.record.model import Version
from wording.sisters.drift_model import HOLDS, Drift, DriftRow, Innovation, Member, Stand, Uptake, What
from wording.sisters.innovations import innovations
from wording.sisters.names import mask_word, masks, own_names


def drift(members: Sequence[Member], terms: Sequence[str] = (), *, inflections: bool = False) -> Drift:
    """Every change that a member of a family made, and where each of the others stands to it today.

    The first member is the model that the others adapted. The names of all of them are masked, so that a wording is
    the same whoever's name stands in it. `terms` are words or phrases that are followed as well. WordingError when the
    family has fewer than two members, two of one name, or a member without a version, or when a term is empty.
    """
    _check(members)
    mask = mask_word(version for member in members for version in member.versions)
    masked = tuple(_masked(member, members, mask) for member in members)
    rare = rarity_of(version for member in masked for version in member.versions)
    found = [DriftRow(made, tuple(_stand(member, made, rare) for member in masked)) for made in innovations(masked)]
    asked = [_term_row(members, term, inflections) for term in terms]
    return Drift(tuple(members), mask, (*(row for row in asked if row), *(_settled(row, members) for row in found)))


def _check(members: Sequence[Member]) -> None:
    names = [member.name for member in members]
    if len(names) < 2:
        raise WordingError("a family has two codes at least; name the model and one sister or more.")
    for name in names:
        if names.count(name) > 1:
            raise WordingError(f"two members of the family are called “{name}”; give each a name of its own.")
    for member in members:
        if not member.versions:
            raise WordingError(f"{member.name} has no dated version yet; leave it out of the family, or record one.")


def _masked(member: Member, members: Sequence[Member], mask: str) -> Member:
    """A member with the names of all members masked."""
    known = {name for other in members for version in other.versions for name in own_names(version, other.names)}
    ordered = sorted(known, key=lambda name: (-len(name), name))
    return replace(member, versions=tuple(masks(version, ordered, mask) for version in member.versions))


@dataclass(frozen=True, slots=True)
class _Step:
    """How one version stands to a change."""

    version: Version
    uptake: Uptake
    text: str


def _stand(member: Member, made: Innovation, rare: Rarity) -> Stand:
    """Where a member stands: how its newest version does, and since which version."""
    steps = [_step(version, made, rare) for version in member.versions]
    last = steps[-1]
    since = last
    for before, after in pairwise(reversed(steps)):
        if after.uptake is not before.uptake:
            break
        since = after
    once = last.uptake not in HOLDS and any(step.uptake in HOLDS for step in steps)
    uptake = Uptake.CHANGED if once and made.what is not What.STRUCK else last.uptake
    return Stand(member.name, uptake, since.version.id, since.version.day, last.text)


def _step(version: Version, made: Innovation, rare: Rarity) -> _Step:
    texts = list(_wordings(version, made.what))
    wanted, before = folded(made.new or made.old), folded(made.old)
    same = next((text for text in texts if folded(text) == wanted), None)
    if made.what is What.STRUCK:
        return _Step(version, *_struck(same, made, texts, rare))
    if same is not None:
        return _Step(version, Uptake.TAKEN_UP, same)
    if made.old and (kept := next((text for text in texts if folded(text) == before), None)) is not None:
        return _Step(version, Uptake.EARLIER, kept)
    like = _likest(made.new, texts, rare)
    if not like:
        return _Step(version, Uptake.NONE, "")
    return _Step(version, Uptake.OWN_WORDS if _brought(like, made) else Uptake.OTHER, like)


def _struck(same: str | None, made: Innovation, texts: Sequence[str], rare: Rarity) -> tuple[Uptake, str]:
    """To a clause that was taken out: whether a version has it still, has one like it, or has none."""
    if same is not None:
        return Uptake.EARLIER, same
    like = _likest(made.old, texts, rare)
    return (Uptake.OTHER, like) if like else (Uptake.TAKEN_UP, "")


def _wordings(version: Version, what: What) -> Iterator[str]:
    for section in version.sections:
        if what is What.HEADING:
            yield section.heading
        else:
            yield from (clause.text for clause in section.clauses)


def _likest(text: str, texts: Sequence[str], rare: Rarity) -> str:
    """The text that is most like one, if any is surely like it; empty if none."""
    wanted = bag(text)
    best, found = SURE - 1, ""
    for other in texts:
        value = _likeness(wanted, bag(other), rare)
        if value > best:
            best, found = value, other
    return found


def _likeness(a: Bag, b: Bag, rare: Rarity) -> int:
    common = rare.shared(a, b)
    return permille(common, rare.weigh(a) + rare.weigh(b) - common)


def _brought(text: str, made: Innovation) -> bool:
    """Whether a text has most of the words that a change brought, and no more of those that it took away."""
    came, went, here = bag(made.new) - bag(made.old), bag(made.old) - bag(made.new), bag(text)
    if not came and not went:
        return False  # the same words in another order: nothing tells who did it in words of its own
    return 2 * (came & here).total() >= came.total() and not went & here


def _settled(row: DriftRow, members: Sequence[Member]) -> DriftRow:
    """The row with the first to make the change named, and those who read so before it was made."""
    begun = [member.versions[0].id for member in members]
    stands = (_dated(stand, row.innovation, first) for stand, first in zip(row.stands, begun, strict=True))
    return replace(row, stands=tuple(stands))


def _dated(stand: Stand, made: Innovation, begun: str) -> Stand:
    if stand.uptake is not Uptake.TAKEN_UP:
        return stand
    if stand.member == made.member:
        return replace(stand, uptake=Uptake.FIRST)
    if made.what is What.STRUCK and stand.version == begun:
        return replace(stand, uptake=Uptake.NEVER)
    if stand.day is not None and made.day is not None and stand.day <= made.day:
        return replace(stand, uptake=Uptake.FIRST if stand.day == made.day else Uptake.HAD_IT)
    return stand


def _term_row(members: Sequence[Member], term: str, inflections: bool) -> DriftRow | None:
    """Who has used a term, since when; None where nobody ever has."""
    phrase = read_phrase(term, inflections)
    stands = [_term_stand(member, phrase) for member in members]
    begun = [stand for stand in stands if stand.uptake is Uptake.TAKEN_UP]
    if not begun:
        return None
    first = min(begun, key=lambda stand: (stand.day is not None, stand.day))
    made = Innovation(What.TERM, first.member, first.version, first.day, "", "", term)
    return _settled(DriftRow(made, tuple(stands)), members)


def _term_stand(member: Member, phrase: Phrase) -> Stand:
    used = [next(_uses(version, phrase), "") for version in member.versions]
    have = [bool(text) for text in used]
    at = len(have) - 1
    while at and have[at - 1] == have[-1]:
        at -= 1
    uptake = Uptake.TAKEN_UP if have[-1] else Uptake.CHANGED if any(have) else Uptake.NONE
    return Stand(member.name, uptake, member.versions[at].id, member.versions[at].day, used[-1])


def _uses(version: Version, phrase: Phrase) -> Iterator[str]:
    for section in version.sections:
        for text in (section.heading, *(clause.text for clause in section.clauses)):
            if phrase.spans(text):
                yield text
