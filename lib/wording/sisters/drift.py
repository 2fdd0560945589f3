"""A family of codes → which member has taken up which change, since when, and who stands alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from wording.comparison.likeness import SURE, Rarity, bag, permille
from wording.comparison.units import rarity_of
from wording.errors import WordingError
from wording.history.phrase import Phrase, read_phrase
from wording.record.model import Version
from wording.sisters.drift_model import HOLDS, Drift, DriftRow, Innovation, Member, Stand, Uptake, What
from wording.sisters.innovations import innovations, plain
from wording.sisters.names import mask_word, masks, own_names


def drift(members: Sequence[Member], terms: Sequence[str] = (), *, inflections: bool = False) -> Drift:
    """Every change that a member of a family made, and where each of the others stands to it today.

    The first member is the model that the others adapted. The name of each is masked in its own texts, so that a
    wording is the same whoever's name stands in it. `terms` are words or phrases that are followed as well.
    WordingError when the family has fewer than two members, two of one name, or a member without a version, or when a
    term is empty.
    """
    _check(members)
    mask = mask_word(version for member in members for version in member.versions)
    masked = tuple(_masked(member, mask) for member in members)
    rare = rarity_of(version for member in masked for version in member.versions)
    reads = [(member.name, _reads(member)) for member in masked]
    found = [
        DriftRow(made, tuple(_stand(name, read[made.what is What.HEADING], made, rare) for name, read in reads))
        for made in innovations(masked)
    ]
    asked = {term: _term_row(members, term, inflections) for term in dict.fromkeys(terms)}
    rows = (*(row for row in asked.values() if row), *(_settled(row, members) for row in found))
    return Drift(tuple(members), mask, rows, tuple(term for term, row in asked.items() if row is None))


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


def _masked(member: Member, mask: str) -> Member:
    """A member with its own names masked; where it names another member, that is wording."""
    known = {name for version in member.versions for name in own_names(version, member.names)}
    ordered = sorted(known, key=lambda name: (-len(name), name))
    return replace(member, versions=tuple(masks(version, ordered, mask) for version in member.versions))


@dataclass(frozen=True, slots=True)
class _Read:
    """The clauses or headings of a version, ready to be asked for again and again."""

    version: Version
    texts: tuple[str, ...]
    plain: Mapping[str, str]
    """Each text by its plain form."""


@dataclass(frozen=True, slots=True)
class _Step:
    """How one version stands to a change."""

    version: Version
    uptake: Uptake
    text: str


def _reads(member: Member) -> dict[bool, list[_Read]]:
    """A member's versions by clauses (False) and by headings (True)."""
    return {heading: [_read(version, heading) for version in member.versions] for heading in (False, True)}


def _read(version: Version, headings: bool) -> _Read:
    texts = tuple(
        text
        for section in version.sections
        for text in ((section.heading,) if headings else tuple(clause.text for clause in section.clauses))
    )
    return _Read(version, texts, {plain(text): text for text in reversed(texts)})


def _stand(name: str, reads: Sequence[_Read], made: Innovation, rare: Rarity) -> Stand:
    """Where a member stands: how its newest version does, and since which version."""
    steps = [_step(read, made, rare) for read in reads]
    last = steps[-1]
    since = last
    for before, after in pairwise(reversed(steps)):
        if after.uptake is not before.uptake:
            break
        since = after
    once = last.uptake not in HOLDS and any(step.uptake in HOLDS for step in steps)
    uptake = Uptake.CHANGED if once and made.what is not What.STRUCK else last.uptake
    return Stand(name, uptake, since.version.id, since.version.day, last.text)


def _step(read: _Read, made: Innovation, rare: Rarity) -> _Step:
    same = read.plain.get(plain(made.new or made.old))
    if made.what is What.STRUCK:
        return _Step(read.version, *_struck(same, made, read.texts, rare))
    if same is not None:
        return _Step(read.version, Uptake.TAKEN_UP, same)
    if made.old and (kept := read.plain.get(plain(made.old))) is not None:
        return _Step(read.version, Uptake.EARLIER, kept)
    like = _likest(made.new, read.texts, rare)
    if not like:
        return _Step(read.version, Uptake.NONE, "")
    return _Step(read.version, Uptake.OWN_WORDS if _brought(like, made) else Uptake.OTHER, like)


def _struck(same: str | None, made: Innovation, texts: Sequence[str], rare: Rarity) -> tuple[Uptake, str]:
    """To a clause that was taken out: whether a version has it still, has one like it, or has none."""
    if same is not None:
        return Uptake.EARLIER, same
    like = _likest(made.old, texts, rare)
    return (Uptake.OTHER, like) if like else (Uptake.TAKEN_UP, "")


def _likest(text: str, texts: Sequence[str], rare: Rarity) -> str:
    """The text that is most like one, the first of several, if any is surely like it; empty if none."""
    wanted = bag(text)
    weight = rare.weigh(wanted)
    best, found = SURE - 1, ""
    for other in texts:
        words = bag(other)
        common = rare.shared(wanted, words)
        if 1000 * common > best * weight:  # less of the sought text alone would already be too little
            value = permille(common, weight + rare.weigh(words) - common)
            best, found = (value, other) if value > best else (best, found)
    return found


def _brought(text: str, made: Innovation) -> bool:
    """Whether a text has most of the words that a change brought, and no more of those that it took away."""
    came, went, here = bag(made.new) - bag(made.old), bag(made.old) - bag(made.new), bag(text)
    if not came and not went:
        return False  # the same words in another order: nothing tells who did it in words of its own
    return 2 * (came & here).total() >= came.total() and not went & here


def _settled(row: DriftRow, members: Sequence[Member]) -> DriftRow:
    """The row with the first to make the change named, and those who read so before it was made."""
    begun = [member.versions[0].id for member in members]
    pairs = zip(row.stands, begun, strict=True)
    stands = [_dated(stand, row.innovation, first) for stand, first in pairs]
    if any(stand.uptake is Uptake.HAD_IT for stand in stands):
        stands = [replace(s, uptake=Uptake.BACK) if s.uptake is Uptake.FIRST else s for s in stands]
    return replace(row, stands=tuple(stands))


def _dated(stand: Stand, made: Innovation, begun: str) -> Stand:
    if stand.uptake is not Uptake.TAKEN_UP:
        return stand
    if stand.member == made.member:
        return replace(stand, uptake=Uptake.FIRST if stand.version == made.version else Uptake.BACK)
    if made.what is What.STRUCK and stand.version == begun:
        return replace(stand, uptake=Uptake.NEVER)
    if stand.day is not None and made.day is not None and stand.day <= made.day:
        return replace(stand, uptake=Uptake.FIRST if stand.day == made.day else Uptake.HAD_IT)
    return stand


def _term_row(members: Sequence[Member], term: str, inflections: bool) -> DriftRow | None:
    """Who has used a term, since when; None where nobody ever has."""
    phrase = read_phrase(term, inflections)
    firsts = [
        (version.day is not None, version.day, member.name, version.id)
        for member in members
        for version in member.versions
        if next(_uses(version, phrase), "")
    ]
    if not firsts:
        return None
    _, day, name, id = min(firsts, key=lambda found: found[:2])
    made = Innovation(What.TERM, name, id, day, "", "", term)
    return _settled(DriftRow(made, tuple(_term_stand(member, phrase) for member in members)), members)


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
