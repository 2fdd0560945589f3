"""Sister codes and their drift → the values that `--format json` prints, keys in their documented order."""

from __future__ import annotations

from typing import Any

from wording.comparison.refs import ClauseRef, SectionRef
from wording.sisters.drift_model import Drift, DriftRow
from wording.sisters.model import SideBySide, SisterClause, SisterSection


def side_json(name: str, side: SideBySide) -> dict[str, Any]:
    """A sister beside the model, clause by clause."""
    return {
        "sister": name,
        "old": {"id": side.model.id, "sha256": side.model.sha256, "illustrative": side.model.meta.illustrative},
        "new": {"id": side.sister.id, "sha256": side.sister.sha256, "illustrative": side.sister.meta.illustrative},
        "masked": [{"names": list(one.names), "marks": list(one.marks)} for one in side.masked],
        "counts": {standing.value: number for standing, number in side.counts.items()},
        "sections": [_section(section) for section in side.sections],
    }


def _section(section: SisterSection) -> dict[str, Any]:
    return {
        "standing": section.standing.value,
        "old": [_section_ref(ref) for ref in section.model],
        "new": [_section_ref(ref) for ref in section.sister],
        "heading_runs": [[run.kind.value, run.text] for run in section.runs],
        "clauses": [_clause(clause) for clause in section.clauses],
    }


def _clause(clause: SisterClause) -> dict[str, Any]:
    return {
        "standing": clause.standing.value,
        "old": [_clause_ref(ref) for ref in clause.model],
        "new": [_clause_ref(ref) for ref in clause.sister],
        "runs": [[run.kind.value, run.text] for run in clause.runs],
        "names_only": clause.names_only,
        "elsewhere": clause.elsewhere,
        "confirm": clause.confirm,
        "weight": clause.weight.value,
        "reasons": [{"rule": r.rule, "evidence": r.evidence, "direction": r.direction} for r in clause.reasons],
    }


def _section_ref(ref: SectionRef) -> dict[str, Any]:
    return {"id": ref.id, "heading": ref.heading, "position": ref.position}


def _clause_ref(ref: ClauseRef) -> dict[str, Any]:
    return {"section": ref.section, "position": ref.position, "text": ref.text}


def drift_json(drift: Drift) -> dict[str, Any]:
    """The drift of a family, change by change."""
    return {
        "schema": "wording/drift@1",
        "illustrative": drift.illustrative,
        "mask": drift.mask,
        "unused_terms": list(drift.unused),
        "members": [{"name": m.name, "versions": [version.id for version in m.versions]} for m in drift.members],
        "changes": [_change(row) for row in drift.rows],
    }


def _change(row: DriftRow) -> dict[str, Any]:
    made = row.innovation
    return {
        "what": made.what.value,
        "first_by": made.member,
        "first_in": made.version,
        "day": made.day.isoformat() if made.day else None,
        "section": made.section,
        "old": made.old,
        "new": made.new,
        "motion": made.motion or None,
        "alone": row.alone or None,
        "members": [
            {
                "member": stand.member,
                "uptake": stand.uptake.value,
                "since": stand.version,
                "day": stand.day.isoformat() if stand.day else None,
                "text": stand.text,
            }
            for stand in row.stands
        ],
    }
