"""A motion written for a text that has moved on → the same motion for the text as it stands, or why there is none.

Words are found again by quotation, exactly where that is possible, else nearly, with diff-match-patch; what is not
found in one place only is refused. Where the text that the motion was written for is at hand, clauses are followed from
it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from wording.amend.build import base_clauses
from wording.amend.item import (
    EACH,
    Add,
    AddPrinciple,
    Insert,
    Item,
    Label,
    Layout,
    Merge,
    Move,
    Rename,
    Reorder,
    Split,
    Strike,
    StrikeClause,
    StrikePrinciple,
    Substitute,
)
from wording.amend.motion import Motion
from wording.amend.pairs import pairs_of
from wording.amend.places import Base, Key, NoPlace, base_of
from wording.amend.plan import Source
from wording.amend.quotation import NotQuoted, Span, located, places
from wording.comparison.compare import compare
from wording.comparison.model import RunKind
from wording.comparison.redline import redline
from wording.comparison.tokens import tokenize
from wording.errors import Fault, RecordError, shown
from wording.record.model import Version

MOVED_ON = "the text has moved on since the motion was written, and "
_BLANK = "\uffff"
LIKE = 34
"""Per cent of a quotation that may have changed where it is found nearly."""
ROOM = 4
"""Words about the place of a near quotation among which its ends are sought."""


@dataclass(frozen=True, slots=True)
class Reanchored:
    """A motion for the text as it stands."""

    motion: Motion
    """The motion, its addresses and quotations those of the text as it stands."""
    notes: tuple[str, ...]
    """What was found elsewhere than the motion says, a sentence each; a person should look at them."""


def reanchored(motion: Motion, base: Version, original: Version | None = None) -> Reanchored:
    """The motion for `base`; `original` is the text that it was written for, where it is at hand.

    RecordError holds a fault for each item whose place cannot be told: words that are gone or stand in several
    places, and items on whole clauses that read otherwise now, or that cannot be compared.
    """
    known = original if original and original.sha256 == motion.amends_sha256 else None
    finder = _Finder(base_of(base), _followed(known, base) if known else None)
    items: list[Item] = []
    for number, item in enumerate(motion.amendments, 1):
        source = Source(motion, number, item)
        try:
            items.append(finder.item(source.name, item))
        except (NoPlace, NotQuoted) as problem:
            message = f"{MOVED_ON}{problem.message}"
            finder.faults.append(source.fault("E-STALE", message, problem.mend))
    if finder.faults:
        raise RecordError(tuple(finder.faults))
    done = replace(motion, amends=base.id, amends_sha256=base.sha256, amendments=tuple(items))
    return Reanchored(done, tuple(finder.notes))


@dataclass(slots=True)
class _Followed:
    """Where the clauses and sections of the original are now."""

    old: Base
    clauses: dict[Key, Key]
    sections: dict[int, int]


def _followed(original: Version, base: Version) -> _Followed:
    pairs = pairs_of(compare(original, base), 2)
    clauses = {link.old[0]: key for key, link in pairs.links.items() if len(link.old) == len(link.new) == 1}
    return _Followed(pairs.old, clauses, pairs.sections)


_ANEW = "write the motion anew for this text"


@dataclass(slots=True)
class _Finder:
    """Finds the places of items in the text as it stands."""

    base: Base
    followed: _Followed | None
    notes: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def item(self, name: str, item: Item) -> Item:
        """The item for the text as it stands; NoPlace or NotQuoted when there is none."""
        if isinstance(item, Strike | Insert):
            return self._words(name, item)
        if isinstance(item, Rename):
            return replace(item, rename=self._section(item.rename))
        if isinstance(item, Label):
            return replace(item, label=self._section(item.label))
        if isinstance(item, Reorder):
            return replace(item, reorder=tuple(map(self._section, item.reorder)))
        if isinstance(item, AddPrinciple):
            return replace(item, after=self._beside(item.after), before=self._beside(item.before))
        if isinstance(item, StrikePrinciple):
            return replace(item, strike_principle=self._whole_section(item.strike_principle))
        return self._clause_item(item)

    def _clause_item(
        self, item: Substitute | StrikeClause | Split | Merge | Layout | Move | Add
    ) -> Substitute | StrikeClause | Split | Merge | Layout | Move | Add:
        if isinstance(item, Substitute):
            return replace(item, at=self._whole(item.at))
        if isinstance(item, StrikeClause):
            return replace(item, strike_clause=self._whole(item.strike_clause))
        if isinstance(item, Layout):
            return replace(item, layout=self._clause(item.layout))
        to = self._beside(item.to)
        if isinstance(item, Split):
            item = replace(item, split=self._whole(item.split))
        elif isinstance(item, Merge):
            item = replace(item, merge=tuple(map(self._whole, item.merge)))
        elif isinstance(item, Move) and not item.to and "/" not in item.move and self._is_section(item.move):
            return replace(
                item, move=self._section(item.move), after=self._beside(item.after), before=self._beside(item.before)
            )
        elif isinstance(item, Move):
            item = replace(item, move=self._clause(item.move))
        after = self._clause(item.after) if item.after else ""
        before = self._clause(item.before) if item.before else ""
        return replace(item, to=to, after=after, before=before)

    def _is_section(self, address: str) -> bool:
        return address in (self.followed.old if self.followed else self.base).section_places

    def _beside(self, address: str) -> str:
        """A section that something comes beside or goes to; one that the motion itself adds keeps its name."""
        if self.followed and address in self.followed.old.section_places:
            return self._section(address)
        return address

    def _section(self, address: str) -> str:
        if not self.followed:
            return self.base.sections[self.base.section(address)].id
        place = self.followed.old.section(address)
        if place not in self.followed.sections:
            raise NoPlace(f"the section “{address}” is gone", _ANEW)
        return self.base.sections[self.followed.sections[place]].id

    def _whole_section(self, address: str) -> str:
        """A section whose clauses all read as they did."""
        if not self.followed:
            raise NoPlace(f"nothing tells whether “{address}” still reads as it did", self._mend())
        here = self._section(address)
        old = self.followed.old.sections[self.followed.old.section(address)]
        now = self.base.sections[self.base.section(here)]
        if [clause.text for clause in old.clauses] != [clause.text for clause in now.clauses]:
            raise NoPlace(f"the section “{address}” reads otherwise now", _ANEW)
        return here

    def _clause(self, address: str) -> str:
        if not self.followed:
            raise NoPlace(f"nothing tells which clause {address} is now", self._mend())
        key = self.followed.old.clause(address)
        if key not in self.followed.clauses:
            raise NoPlace(f"the clause {address} is gone, or no longer one clause", _ANEW)
        return self.base.address(self.followed.clauses[key])

    def _whole(self, address: str) -> str:
        """A clause that reads as it did."""
        here = self._clause(address)
        assert self.followed  # noqa: S101  # `_clause` saw to it
        if self.followed.old.at(self.followed.old.clause(address)).text != self.base.at(self.base.clause(here)).text:
            raise NoPlace(f"the clause {address} reads otherwise now", _ANEW)
        return here

    def _mend(self) -> str:
        return "keep the text that the motion was written for in the record, or write the motion anew"

    def _words(self, name: str, item: Strike | Insert) -> Strike | Insert:
        quote = item.strike if isinstance(item, Strike) else item.after or item.before
        key, words, occurrence = self._place(item.at, quote, item.occurrence)
        at = self.base.address(key)
        if at != item.at:
            self.notes.append(f"{name}: {item.at} is now {at}")
        if words != quote:
            now = f"“{shown(quote, 80)}” reads “{shown(words, 80)}” now"
            self.notes.append(f"{name}: {now}; look whether that is meant")
        if isinstance(item, Strike):
            return replace(item, at=at, strike=words, occurrence=occurrence)
        after, before = (words, "") if item.after else ("", words)
        return replace(item, at=at, after=after, before=before, occurrence=occurrence)

    def _place(self, address: str, quote: str, occurrence: str) -> tuple[Key, str, str]:
        """The clause that a quotation means, how the words read there, and which of several they are."""
        if self.followed:
            key = self.base.clause(self._clause(address))
            was = self.followed.old.at(self.followed.old.clause(address)).text
            return key, *_kept(was, self.base.at(key).text, quote, occurrence, address)
        exact = [key for key in self._candidates(address) if len(places(self.base.at(key).text, quote)) == 1]
        here = self.base.clause_places.get(address)
        if here in exact and not occurrence:
            return here, quote, ""
        if len(exact) == 1 and not occurrence:
            return exact[0], quote, ""
        if exact or occurrence or here is None:
            raise NotQuoted(f"“{shown(quote, 80)}” stands in {len(exact) or 'no'} clauses once", _ANEW)
        text = self.base.at(here).text
        found = nearly(text, quote) if len(places(text, quote)) < 2 else None
        if not found:
            raise _lost(quote, address)
        return here, text[found[0] : found[1]], ""

    def _candidates(self, address: str) -> list[Key]:
        """The clauses of the section that an address names; all clauses where none of them can be told."""
        section = self.base.section_places.get(address.partition("/")[0])
        keys = [key for key, _ in base_clauses(self.base)]
        return [key for key in keys if key[0] == section] or keys


def _lost(quote: str, address: str) -> NotQuoted:
    return NotQuoted(f"“{shown(quote, 80)}” can no longer be found in one place of {address}", _ANEW)


def _kept(was: str, text: str, quote: str, occurrence: str, address: str) -> tuple[str, str]:
    """How quoted words of a clause read in its new wording, and which of several they are; none of them may be gone."""
    spans = located(was, quote, occurrence)
    if occurrence == EACH:
        if len(places(text, quote)) == len(places(was, quote)):
            return quote, EACH
        raise _lost(quote, address)
    span = _followed_span(was, text, spans[0])
    if span is None:
        raise _lost(quote, address)
    words = text[span[0] : span[1]]
    found = places(text, words)
    if span not in found:
        raise _lost(quote, address)
    return words, str(found.index(span) + 1) if len(found) > 1 else ""


def _followed_span(was: str, text: str, span: Span) -> Span | None:
    """Where a stretch of a clause stands in its new wording; None when a part of it is gone."""
    starts: list[int] = []
    old = new = 0
    for run in redline(was, text):
        if run.kind is RunKind.INSERT:
            new += len(run.text)
            continue
        first, last = max(span[0], old), min(span[1], old + len(run.text))
        if first < last and run.kind is RunKind.DELETE and was[first:last].strip():
            return None
        if first < last and run.kind is RunKind.EQUAL:
            starts += [new + first - old, new + last - old]
        old += len(run.text)
        new += len(run.text) if run.kind is RunKind.EQUAL else 0
    return (starts[0], starts[-1]) if starts else None


def nearly(text: str, quote: str) -> Span | None:
    """Where words like those quoted stand in `text`, whole words; None when there are none, or in several places."""
    from diff_match_patch import diff_match_patch

    matcher: Any = diff_match_patch()
    matcher.Diff_Timeout = 0
    matcher.Match_Threshold = LIKE / 100
    matcher.Match_Distance = 100_000
    found = _match(matcher, text, quote)
    if not found:
        return None
    blanked = text[: found[0]] + _BLANK * (found[1] - found[0]) + text[found[1] :]
    other = _match(matcher, blanked, quote)
    unique = not other and len(places(text, text[found[0] : found[1]])) == 1
    return found if unique else None


def _match(matcher: Any, text: str, quote: str) -> Span | None:
    size = int(matcher.Match_MaxBits)
    head, tail = quote[:size], quote[-size:]
    start = matcher.match_main(text, head, 0)
    stop = matcher.match_main(text, tail, start + len(quote) - len(tail)) if start >= 0 else -1
    if stop < 0 or stop + len(tail) <= start:
        return None
    span = _best(text, quote, start, stop + len(tail))
    if not span or _BLANK in text[span[0] : span[1]]:
        return None
    edits = matcher.diff_levenshtein(matcher.diff_main(quote, text[span[0] : span[1]], False))
    return span if edits * 100 <= LIKE * len(quote) and _same_ends(quote, text[span[0] : span[1]]) else None


def _same_ends(quote: str, words: str) -> bool:
    """Whether two stretches begin and end with the same word; what merely resembles a quotation is not it."""
    tokens, others = tokenize(quote).cores, tokenize(words).cores
    return bool(tokens and others) and (tokens[0], tokens[-1]) == (others[0], others[-1])


def _best(text: str, quote: str, start: int, stop: int) -> Span | None:
    """The whole words about a stretch that are most like those quoted."""
    from rapidfuzz.distance import Levenshtein

    tokens = list(_tokens(text))
    first = next((n for n, token in enumerate(tokens) if token[1] > start), 0)
    last = next((n for n, token in enumerate(tokens) if token[1] >= stop), len(tokens) - 1)
    spans = [
        (tokens[i][0], tokens[j][1])
        for i in range(max(first - ROOM, 0), min(first + ROOM + 1, len(tokens)))
        for j in range(max(last - ROOM, i), min(last + ROOM + 1, len(tokens)))
    ]
    ends = [quote[a:b] for a, b in _tokens(quote)]

    def unlike(span: Span) -> tuple[int, int, Span]:
        words = text[span[0] : span[1]]
        strange = (not words.startswith(ends[0])) + (not words.endswith(ends[-1]))
        return strange, Levenshtein.distance(quote, words), span

    return min(spans, key=unlike, default=None) if ends else None


def _tokens(text: str) -> Iterator[Span]:
    tokens = tokenize(text)
    at = len(tokens.leading)
    for core, space in zip(tokens.cores, tokens.spaces, strict=True):
        yield at, at + len(core)
        at += len(core) + len(space)


def notes_of(motions: Sequence[Motion], base: Version, original: Version | None = None) -> tuple[str, ...]:
    """What a person should look at when motions are applied to a text that has moved on."""
    stale = [m for m in motions if m.amends_sha256 not in ("", base.sha256) and not m.target]
    return tuple(f"{motion.name}: {note}" for motion in stale for note in reanchored(motion, base, original).notes)
