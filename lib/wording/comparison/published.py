"""A comparison → the published JSON value `wording/comparison@1`, keys in the documented order."""

from __future__ import annotations

from typing import Any

from wording.comparison.ledger import Words
from wording.comparison.model import ClauseChange, Comparison, Reason, Run, SectionChange
from wording.comparison.refs import ClauseRef, SectionRef
from wording.record.model import Version

SCHEMA = "wording/comparison@1"


def comparison_json(comparison: Comparison) -> dict[str, Any]:
    """The value that `wording diff --format json` prints."""
    return {
        "schema": SCHEMA,
        "old": _version(comparison.old),
        "new": _version(comparison.new),
        "words": _words(comparison.words),
        "sections": [_section(section) for section in comparison.sections],
        "throughout": [
            {"old": t.old, "new": t.new, "places": t.places, "left": t.left, "changes": list(t.changes)}
            for t in comparison.throughout
        ],
    }


def _version(version: Version) -> dict[str, Any]:
    meta = version.meta
    return {
        "id": version.id,
        "sha256": version.sha256,
        "title": meta.title,
        "status": str(meta.status),
        "illustrative": meta.illustrative,
    }


def _words(words: Words) -> dict[str, int]:
    return {
        "old": words.old,
        "new": words.new,
        "kept": words.kept,
        "moved": words.moved,
        "deleted": words.deleted,
        "inserted": words.inserted,
    }


def _section(section: SectionChange) -> dict[str, Any]:
    return {
        "change": section.change,
        "kinds": [str(kind) for kind in section.kinds],
        "old": [_ref(ref) for ref in section.old],
        "new": [_ref(ref) for ref in section.new],
        "matched_by": section.matched_by and str(section.matched_by),
        "evidence": section.evidence,
        "confirm": section.confirm,
        "heading_runs": _runs(section.heading_runs),
        "weight": str(section.weight),
        "reasons": [_reason(reason) for reason in section.reasons],
        "clauses": [_clause(clause) for clause in section.clauses],
    }


def _ref(ref: SectionRef) -> dict[str, Any]:
    return {"id": ref.id, "heading": ref.heading, "position": ref.position, "role": str(ref.role)}


def _clause_ref(ref: ClauseRef) -> dict[str, Any]:
    return {
        "section": ref.section,
        "position": ref.position,
        "text": ref.text,
        "form": str(ref.form),
        "depth": ref.depth,
    }


def _clause(clause: ClauseChange) -> dict[str, Any]:
    return {
        "change": clause.change,
        "kinds": [str(kind) for kind in clause.kinds],
        "old": [_clause_ref(ref) for ref in clause.old],
        "new": [_clause_ref(ref) for ref in clause.new],
        "matched_by": clause.matched_by and str(clause.matched_by),
        "evidence": clause.evidence,
        "confirm": clause.confirm,
        "runs": _runs(clause.runs),
        "weight": str(clause.weight),
        "reasons": [_reason(reason) for reason in clause.reasons],
        "coarse": clause.coarse,
    }


def _runs(runs: tuple[Run, ...]) -> list[list[str]]:
    return [[str(run.kind), run.text] for run in runs]


def _reason(reason: Reason) -> dict[str, str]:
    return {"rule": reason.rule, "evidence": reason.evidence, "direction": reason.direction}
