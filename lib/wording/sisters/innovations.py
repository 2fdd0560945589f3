"""The changes that the members of a family made to their codes, each told once, by the one who made it first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from wording.comparison.compare import compare
from wording.comparison.model import ChangeKind, ClauseChange, Comparison, RunKind, SectionChange
from wording.record.model import Version
from wording.sisters.drift_model import Innovation, Member, What

Key = tuple[What, str]
"""What makes two changes the same: what was done, and the words that came or went."""


_QUOTES = str.maketrans("’‘“”\u00a0\u202f", "''\"\"  ")


def plain(text: str) -> str:
    """A wording without what only typography tells apart: quotation marks curled or straight, and white space."""
    return " ".join(text.translate(_QUOTES).split())


def key_of(made: Innovation) -> Key:
    """What a change is known by in the whole family."""
    return made.what, plain(made.new or made.old)


def innovations(members: Sequence[Member]) -> tuple[Innovation, ...]:
    """Every change that a member made, names masked already, by the day on which it was first made.

    What a sister altered when it first adapted the model is found against the text of `adapted_from`.
    """
    first: dict[Key, Innovation] = {}
    for made in sorted(_all(members), key=_when):
        first.setdefault(key_of(made), made)
    return tuple(first.values())


def _when(made: Innovation) -> date:
    return made.day or date.min


def _all(members: Sequence[Member]) -> Iterator[Innovation]:
    for number, member in enumerate(members):
        if number:
            begun = adapted_from(members[0], member)
            yield from _made(member, compare(_without_ids(begun), _without_ids(member.versions[0])))
        for old, new in pairwise(member.versions):
            yield from _made(member, compare(old, new))


def adapted_from(model: Member, sister: Member) -> Version:
    """The text of the model that a sister most likely began from.

    Of the model's texts up to the day of the sister's first, it is the one that shares most clauses with it, the newest
    of several; the model's first where all of its texts are younger.
    """
    first = sister.versions[0]
    texts = {plain(clause.text) for section in first.sections for clause in section.clauses}

    def shared(version: Version) -> int:
        return sum(plain(clause.text) in texts for section in version.sections for clause in section.clauses)

    before = [v for v in model.versions if first.day is None or (v.day or date.min) <= first.day]
    return max(reversed(before or model.versions[:1]), key=shared)


def _without_ids(version: Version) -> Version:
    """A version whose ids and pairings say nothing: two associations name their parts each in its own way."""
    sections = tuple(replace(s, given_id=False) for s in version.sections)
    return replace(version, meta=replace(version.meta, links=""), sections=sections)


def _made(member: Member, comparison: Comparison) -> Iterator[Innovation]:
    new = comparison.new
    for section in comparison.sections:
        heading = _heading_change(section)
        if heading:
            yield Innovation(What.HEADING, member.name, new.id, new.day, section.name, *heading, motion=new.meta.motion)
        for clause in section.clauses:
            for what, old, text in _clause_changes(clause):
                yield Innovation(what, member.name, new.id, new.day, section.name, old, text, new.meta.motion)


def _heading_change(section: SectionChange) -> tuple[str, str] | None:
    """The heading before and after, where a section was named anew or came."""
    old = " / ".join(ref.heading for ref in section.old)
    new = " / ".join(ref.heading for ref in section.new)
    changed = bool({ChangeKind.RENAMED, ChangeKind.ADDED} & set(section.kinds))
    return (old, new) if changed and new and plain(old) != plain(new) else None


def _clause_changes(clause: ClauseChange) -> Iterable[tuple[What, str, str]]:
    if ChangeKind.REMOVED in clause.kinds:
        return [(What.STRUCK, clause.old_text, "")]
    if all(run.kind is RunKind.EQUAL for run in clause.runs) and len(clause.old) == len(clause.new):
        return []
    before = clause.old_text
    kept = {plain(ref.text) for ref in clause.old}
    return [(What.WORDING, before, ref.text) for ref in clause.new if plain(ref.text) not in kept]
