"""Two codes that are not versions of one another → what the one made of each clause of the other."""

from __future__ import annotations

from collections.abc import Sequence

from wording.comparison.compare import compare
from wording.comparison.model import ChangeKind, ClauseChange, RunKind, SectionChange, Weight
from wording.comparison.redline import redline
from wording.comparison.refs import ClauseRef, SectionRef
from wording.record.model import Version
from wording.sisters.model import SideBySide, SisterClause, SisterSection, Standing
from wording.sisters.names import masked_pair


def side_by_side(
    model: Version, sister: Version, names: Sequence[str] = (), sister_names: Sequence[str] = ()
) -> SideBySide:
    """Every clause of a model and of a sister code exactly once: adopted, adapted, absent or added.

    The names of both associations are masked before clauses are paired; `names` and `sister_names` are names that the
    front matter does not give. The pairing is that of `compare`, but an id counts only where both have it.
    """
    masked = masked_pair(model, sister, names, sister_names)
    comparison = compare(masked[0].version, masked[1].version)
    sections = tuple(_section(change, model, sister) for change in comparison.sections)
    return SideBySide(model, sister, masked, comparison, sections)


def _section(change: SectionChange, model: Version, sister: Version) -> SisterSection:
    olds = tuple(_section_ref(ref, model) for ref in change.old)
    news = tuple(_section_ref(ref, sister) for ref in change.new)
    reworded = any(run.kind is not RunKind.EQUAL for run in change.heading_runs)
    standing = _standing(bool(olds), bool(news), reworded or len(olds) != len(news))
    runs = tuple(redline(_headings(olds), _headings(news)))
    clauses = tuple(_clause(clause, model, sister) for clause in change.clauses)
    return SisterSection(standing, olds, news, runs, clauses)


def _clause(change: ClauseChange, model: Version, sister: Version) -> SisterClause:
    olds = tuple(_clause_ref(ref, model) for ref in change.old)
    news = tuple(_clause_ref(ref, sister) for ref in change.new)
    standing = _standing(bool(olds), bool(news), change.reworded or len(olds) != len(news))
    runs = tuple(redline(_texts(olds), _texts(news)))
    return SisterClause(
        standing,
        olds,
        news,
        runs,
        names_only=standing is Standing.ADOPTED and _texts(olds) != _texts(news),
        elsewhere=ChangeKind.MOVED in change.kinds,
        confirm=change.confirm,
        weight=Weight.NONE if standing is Standing.ADOPTED else change.weight,
        reasons=() if standing is Standing.ADOPTED else change.reasons,
    )


def _standing(in_model: bool, in_sister: bool, differs: bool) -> Standing:
    if not in_sister:
        return Standing.ABSENT
    if not in_model:
        return Standing.ADDED
    return Standing.ADAPTED if differs else Standing.ADOPTED


def _section_ref(ref: SectionRef, version: Version) -> SectionRef:
    """The same place, with the heading as the text has it."""
    return SectionRef(ref.id, version.sections[ref.position - 1].heading, ref.position, ref.role)


def _clause_ref(ref: ClauseRef, version: Version) -> ClauseRef:
    """The same place, with the wording as the text has it."""
    text = version.section(ref.section).clauses[ref.position - 1].text
    return ClauseRef(ref.section, ref.position, text, ref.form, ref.depth, ref.number)


def _headings(refs: Sequence[SectionRef]) -> str:
    return " ".join(ref.heading for ref in refs if ref.heading)


def _texts(refs: Sequence[ClauseRef]) -> str:
    return " ".join(ref.text for ref in refs)
