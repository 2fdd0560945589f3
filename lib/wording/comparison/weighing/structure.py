"""Rules on what happened to a clause or section as a whole: its place, its pieces, how it stands on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from wording.comparison.model import Reason
from wording.comparison.refs import ClauseRef
from wording.comparison.weighing.context import Context
from wording.record.model import Form


def relaid(old: ClauseRef, new: ClauseRef, led: bool) -> tuple[list[Reason], list[Reason]]:
    """What changed in how a clause stands on the page: what is harmless, and what may change what governs what.

    `led` says that words which introduce a list stand above it: an item stands under them, a paragraph for itself.
    """
    if Form.GROUP in (old.form, new.form) and old.form is not new.form:
        return [], [Reason("layout", f"{old.form} → {new.form}")]
    if old.depth != new.depth:
        return [], [Reason("layout", f"level {old.depth + 1} → level {new.depth + 1}")]
    if led and old.form is not new.form and Form.PARAGRAPH in (old.form, new.form):
        return [], [Reason("layout", f"{old.form} → {new.form}")]
    if old.form is not new.form:
        return [Reason("layout", f"{old.form} → {new.form}")], []
    if old.number != new.number:
        return [Reason("renumbering", f"{old.number or 'counted'} → {new.number or 'counted'}")], []
    return [], []


def places(refs: Sequence[ClauseRef]) -> str:
    """The addresses of clauses, joined."""
    return " + ".join(ref.address for ref in refs)


@lru_cache(maxsize=1)
def _order() -> re.Pattern[str]:
    """Words by which a text says that the order of its parts means something, or names a part by its place."""
    one = (
        r"(?:in|by) (?:the |this |that |their )?(?:following )?order\b|order of\b|in turn\b|sequence|hierarch|ranked\b"
    )
    two = r"priorit|preced|prevail|takes? effect first|(?:named|listed) (?:earlier|first|later|last)"
    place = r"of (?:these|those|them)|two|three|sentences?|clauses?|items?|paragraphs?"
    return re.compile(rf"\b(?:{one}|{two}|(?:first|last|previous|next|second|third) (?:{place}))", re.IGNORECASE)


def ordered(context: Context) -> bool:
    """Whether either version says that the order of its parts means something."""
    if "ordered" not in context.answers:
        context.answers["ordered"] = any(_order().search(text) for text in context.texts)
    return bool(context.answers["ordered"])
