"""A translation, its source and a version → what is current, stale, missing and extra; nothing counts twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from wording.comparison.compare import compare
from wording.comparison.model import ChangeKind, ClauseChange, RunKind, SectionChange, Weight
from wording.comparison.refs import ClauseRef, SectionRef
from wording.errors import ProofError, WordingError
from wording.record.model import Version
from wording.translation.matching import Matching, matched, translated_pieces
from wording.translation.model import Entry, Piece, State, TranslationStatus, pieces

UNCHANGED = (ChangeKind.UNCHANGED,)


def status_of(
    translation: Version, source: Version, target: Version, reference: Iterable[Version] = ()
) -> TranslationStatus:
    """How a translation of `source` stands against `target`, by the comparison of the two.

    A clause that only moved, or bears another number, stays current; one whose words changed is stale, with the
    redline and its weight, and so are clauses that were split or merged. `reference` is as for `compare`. WordingError
    when the translation was made from another text than `source`; ProofError, an internal error, when the result does
    not hold every piece of the target and of the translation exactly once.
    """
    made = (translation.meta.translation_of, translation.meta.source_sha256)
    if made != (source.id, source.sha256):
        raise WordingError(
            f"{translation.id} was made from {made[0] or 'a text that it does not name'}, and not from these bytes of "
            f"{source.id}; give the version that it names."
        )
    if target.meta.translation_of:
        raise WordingError(f"{target.id} is a translation itself; name the version to hold {translation.id} against.")
    comparison = compare(source, target, reference)
    matching = matched(translation, source)
    entries = [entry for section in comparison.sections for entry in _section(section, matching)]
    entries += [Entry(State.EXTRA, (), (), (), (piece,)) for piece in matching.astray]
    status = TranslationStatus(translation, source, target, tuple(entries))
    _prove(status)
    return status


def _section(section: SectionChange, matching: Matching) -> Iterator[Entry]:
    yield from _headings(section, matching)
    for clause in section.clauses:
        then, now = tuple(map(_clause, clause.old)), tuple(map(_clause, clause.new))
        yield from _entry(clause, then, now, matching)


def _headings(section: SectionChange, matching: Matching) -> Iterator[Entry]:
    """The headings of a section; where it was split or merged, those that stayed as they were each for itself."""
    then, now = _named(section.old), _named(section.new)
    if len(then) > 1 or len(now) > 1:
        for piece in [piece for piece in then if piece in now]:
            yield from _kept(UNCHANGED, piece, piece, matching)
        then, now = tuple(p for p in then if p not in now), tuple(p for p in now if p not in then)
    if [p.text for p in then] == [p.text for p in now]:
        for old, new in zip(then, now, strict=True):
            yield from _kept(_own(section), old, new, matching)
    else:
        yield from _entry(section, then, now, matching)


def _own(section: SectionChange) -> tuple[ChangeKind, ...]:
    """What happened to the section itself; that clauses in it were amended is told of them."""
    return tuple(kind for kind in section.kinds if kind is not ChangeKind.AMENDED) or UNCHANGED


def _named(refs: Sequence[SectionRef]) -> tuple[Piece, ...]:
    return tuple(Piece(ref.id, 0, ref.heading) for ref in refs if ref.heading)


def _clause(ref: ClauseRef) -> Piece:
    return Piece(ref.section, ref.position, ref.text, ref.form, ref.depth)


def _kept(kinds: tuple[ChangeKind, ...], then: Piece, now: Piece, matching: Matching) -> Iterator[Entry]:
    """A piece whose words are the same."""
    found = _translated((then,), matching)
    yield Entry(State.CURRENT if found else State.MISSING, kinds, (then,), (now,), found)


def _entry(
    change: ClauseChange | SectionChange, then: tuple[Piece, ...], now: tuple[Piece, ...], matching: Matching
) -> Iterator[Entry]:
    found = _translated(then, matching)
    runs = change.runs if isinstance(change, ClauseChange) else change.heading_runs
    if not now:
        # What nobody translated and nobody needs any more is nothing to speak of.
        yield from (Entry(State.EXTRA, change.kinds, (p,), (), t) for p in then if (t := _translated((p,), matching)))
    elif not then:
        yield from (Entry(State.MISSING, change.kinds, (), (piece,), ()) for piece in now)
    elif len(then) == len(now) == 1 and all(run.kind is RunKind.EQUAL for run in runs):
        yield from _kept(change.kinds, then[0], now[0], matching)
    else:
        state = State.STALE if found else State.MISSING
        yield Entry(state, change.kinds, then, now, found, runs, _weight(change.weight), change.reasons)


def _weight(weight: Weight) -> Weight:
    """A change of words that weighs nothing by itself, as of a heading within a larger change, is for people."""
    return Weight.JUDGE if weight is Weight.NONE else weight


def _translated(then: Sequence[Piece], matching: Matching) -> tuple[Piece, ...]:
    found = (matching.of.get((piece.section, piece.position)) for piece in then)
    return tuple(piece for piece in found if piece)


def _prove(status: TranslationStatus) -> None:
    """Every piece of the target and of the translation stands in exactly one entry, and none in a wrong one."""
    now = Counter((p.section, p.position) for entry in status.entries for p in entry.now)
    said = Counter((p.section, p.position) for entry in status.entries for p in entry.translated)
    if now != Counter((p.section, p.position) for p in pieces(status.target)) or said != Counter(
        (p.section, p.position) for p in translated_pieces(status.translation)
    ):
        raise ProofError(
            f"the state of {status.translation.id} against {status.target.id} does not hold every clause exactly once; "
            "this is a fault of the program, and nothing is shown."
        )
