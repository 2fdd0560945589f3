"""The proof of a comparison: nothing was lost, nothing counted twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from wording.comparison.model import Comparison, RunKind
from wording.comparison.refs import ClauseRef
from wording.comparison.runs import new_text, old_text
from wording.comparison.tokens import count_words
from wording.errors import ProofError
from wording.record.model import Version


def prove(comparison: Comparison) -> None:
    """Raises ProofError unless the comparison accounts for every section, clause and word exactly once.

    The texts are counted anew from the two versions, not from the comparison.
    """
    faults = [*_places(comparison), *_spelling(comparison), *_ledger(comparison)]
    if faults:
        names = f"{comparison.old.id} and {comparison.new.id}"
        raise ProofError(f"internal error: the comparison of {names} fails its own proof ({'; '.join(faults[:3])}).")


def _places(comparison: Comparison) -> Iterator[str]:
    """Every section and clause of both versions stands in exactly one entry."""
    sides = (
        ("old", comparison.old, [r for s in comparison.sections for r in s.old], _refs(comparison, "old")),
        ("new", comparison.new, [r for s in comparison.sections for r in s.new], _refs(comparison, "new")),
    )
    for name, version, sections, clauses in sides:
        if sorted(ref.position for ref in sections) != list(range(1, len(version.sections) + 1)):
            yield f"the {name} sections are not all there once"
        if sorted((r.section, r.position, r.text) for r in clauses) != sorted(_clauses(version)):
            yield f"the {name} clauses are not all there once"


def _refs(comparison: Comparison, side: str) -> list[ClauseRef]:
    return [ref for section in comparison.sections for clause in section.clauses for ref in getattr(clause, side)]


def _clauses(version: Version) -> Iterator[tuple[str, int, str]]:
    for section in version.sections:
        for position, clause in enumerate(section.clauses, 1):
            yield section.id, position, clause.text


def _spelling(comparison: Comparison) -> Iterator[str]:
    """Every redline spells both texts, and neighbouring runs differ in kind."""
    for section in comparison.sections:
        headings = [" ".join(r.heading for r in refs if r.heading) for refs in (section.old, section.new)]
        rows = [(section.heading_runs, headings[0], headings[1], section.name)]
        rows += [(c.runs, c.old_text, c.new_text, f"a clause of {section.name}") for c in section.clauses]
        for runs, old, new, where in rows:
            if old_text(runs) != old or new_text(runs) != new:
                yield f"the redline of {where} does not spell its texts"
            if any(a.kind is b.kind for a, b in pairwise(runs)):
                yield f"the redline of {where} has neighbours of one kind"


def _ledger(comparison: Comparison) -> Iterator[str]:
    """The words ledger balances, and agrees with the words of the two versions."""
    words = comparison.words
    if not words.balances:
        yield "the words ledger does not balance"
    if (words.old, words.new) != (_words(comparison.old), _words(comparison.new)):
        yield "the words ledger does not agree with the texts"
    changed = any(run.kind is not RunKind.EQUAL for s in comparison.sections for c in s.clauses for run in c.runs)
    if changed and not comparison.changes:
        yield "a redline has changes and the comparison has none"


def _words(version: Version) -> int:
    return sum(
        count_words(section.heading) + sum(count_words(clause.text) for clause in section.clauses)
        for section in version.sections
    )
