"""Rules on what happened to a clause or section as a whole: its place, its pieces, how it stands on the page."""

from __future__ import annotations

from collections.abc import Sequence

from wording.comparison.model import Reason
from wording.comparison.refs import ClauseRef
from wording.record.model import Form


def relaid(old: ClauseRef, new: ClauseRef) -> tuple[list[Reason], list[Reason]]:
    """What changed in how a clause stands on the page: what is harmless, and what may change what governs what."""
    if Form.GROUP in (old.form, new.form) and old.form is not new.form:
        return [], [Reason("layout", f"{old.form} → {new.form}")]
    if old.depth != new.depth:
        return [], [Reason("layout", f"level {old.depth + 1} → level {new.depth + 1}")]
    if old.form is not new.form:
        return [Reason("layout", f"{old.form} → {new.form}")], []
    if old.number != new.number:
        return [Reason("renumbering", f"{old.number or 'counted'} → {new.number or 'counted'}")], []
    return [], []


def places(refs: Sequence[ClauseRef]) -> str:
    """The addresses of clauses, joined."""
    return " + ".join(ref.address for ref in refs)
