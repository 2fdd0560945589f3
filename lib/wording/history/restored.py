"""Tracks that ended and tracks that began later → which of them are one: sections and clauses restored after a gap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wording.comparison.likeness import ALIKE, Bag, Rarity, bag, permille, rarity
from wording.comparison.model import ChangeKind, Reason
from wording.comparison.redline import redline
from wording.history.growing import Growing
from wording.history.reused import given_id
from wording.history.tracks import Step

RESTORED = 500
"""Per mille of likeness from which a clause that comes is one that had been taken out, reworded: as much is shared as
is not, since nothing but the wording speaks for it."""
_RAREST = 6
"""Words of a text, the rarest first, of which one at least must stand in what it is held against."""


RESTORED_EVENT = "restored"
"""The event of a step that brings back what had been taken out; `restored amended` where it reads otherwise now."""


def rejoined(tracks: Sequence[Growing]) -> list[Growing]:
    """The tracks, those that go on after a gap put together with where they ended.

    Identical wording decides, then an id with wording that is alike, then wording alone where more is shared than not;
    what stood in the same section and what went last come first. Each is used once.
    """
    gone = [at for at, track in enumerate(tracks) if _is_gone(track)]
    come = [at for at, track in enumerate(tracks) if ChangeKind.ADDED in track.steps[0].event]
    heirs = _matched([_end(tracks[at]) for at in gone], [_begin(tracks[at]) for at in come])
    goes_on = {gone[old]: come[new] for new, old in heirs.items()}
    found = []
    for at, track in enumerate(tracks):
        if at in goes_on.values():
            continue
        while at in goes_on:
            at = goes_on[at]
            _go_on(track, tracks[at])
        found.append(track)
    return found


def _is_gone(track: Growing) -> bool:
    return not track.steps[-1].place and ChangeKind.REMOVED in track.steps[-1].event


def _go_on(track: Growing, later: Growing) -> None:
    """Lets the track go on with the steps of a later one."""
    _, last = track.placed[-1]
    first = later.steps[0]
    runs = redline(last.text, first.text)
    event = RESTORED_EVENT if last.text == first.text else f"{RESTORED_EVENT} {ChangeKind.AMENDED}"
    rest = tuple(reason for reason in first.reasons if not reason.rule.endswith("-added"))
    reasons = (Reason(RESTORED_EVENT, f"it last stood in {last.version.id}"), *rest)
    later.steps[0] = replace(first, event=event, runs=tuple(runs), reasons=reasons)
    for at, step in zip(later.ats, later.steps, strict=True):
        track.add(at, step)


def _end(track: Growing) -> End:
    """A track that ended, as it read when it went."""
    return _read(track.ats[-1], track.is_clause, track.placed[-1][1])


def _begin(track: Growing) -> End:
    """A track that began late, as it read when it came."""
    return _read(track.ats[0], track.is_clause, track.steps[0])


def _read(at: int, is_clause: bool, step: Step) -> End:
    name = step.place.partition("/")[0]
    section = step.version.section(name)
    text = step.text if is_clause else "\n".join((section.heading, *(clause.text for clause in section.clauses)))
    return End(at, is_clause, text, name, given_id(step))


@dataclass(frozen=True, slots=True)
class End:
    """A section or clause, as it read when it went or when it came."""

    at: int
    """Place of a version: of the first that lacks what went, or of the first that has what came."""
    is_clause: bool
    """Whether it is a clause; a section otherwise."""
    text: str
    """Its wording; for a section, its heading and clauses."""
    section: str
    """Id of its section."""
    id: str
    """The id that was given to it; empty for none."""


def _matched(gone: Sequence[End], come: Sequence[End]) -> dict[int, int]:
    """For each of `come` that is one of `gone`, by index: which of them. Each is used once.

    Identical wording decides, then an id with wording that is alike, then wording alone where more is shared than not;
    what stood in the same section and what went last come first.
    """
    rare = rarity(bag(text) for text in dict.fromkeys(end.text for end in (*gone, *come)))
    graveyard = _Graveyard(gone, rare)
    pairs = sorted(
        (-score, one.section != gone[other].section, -gone[other].at, at, other)
        for at, one in enumerate(come)
        for other, score in graveyard.alike(one)
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for *_, at, other in pairs:
        if at not in found and other not in taken:
            found[at] = other
            taken.add(other)
    return found


class _Graveyard:
    """What went, found by its wording."""

    def __init__(self, gone: Sequence[End], rare: Rarity) -> None:
        self._gone, self._rare = gone, rare
        self._bags = [bag(end.text) for end in gone]
        self._having: dict[str, list[int]] = defaultdict(list)
        for index, words in enumerate(self._bags):
            for word in words:
                self._having[word].append(index)

    def alike(self, one: End) -> Iterator[tuple[int, int]]:
        """What went before `one` came and reads like it, with the per mille of likeness; 2000 for the same wording."""
        words = bag(one.text)
        for index in self._candidates(words):
            other = self._gone[index]
            if other.at >= one.at or other.is_clause != one.is_clause:
                continue
            score = 2000 if other.text == one.text else self._likeness(words, self._bags[index])
            if score >= (ALIKE if one.id and one.id == other.id else RESTORED):
                yield index, score

    def _candidates(self, words: Bag) -> Iterable[int]:
        rarest = sorted(words, key=lambda word: (-self._rare.of(word), word))[:_RAREST]
        return sorted({index for word in rarest for index in self._having.get(word, ())})

    def _likeness(self, a: Bag, b: Bag) -> int:
        shared = self._rare.shared(a, b)
        return permille(shared, self._rare.weigh(a) + self._rare.weigh(b) - shared)
