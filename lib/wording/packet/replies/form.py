"""A comparison → the form that its packet asks each member to fill in, and the hash that ties replies to it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from wording.comparison.model import Change, Comparison
from wording.packet import phrases
from wording.packet.replies.model import Asked, ReplyForm
from wording.packet.summary import where

PACKET = "wording/packet@1"
"""Schema of what is hashed, and of the form as a page carries it."""


def reply_form(comparison: Comparison) -> ReplyForm:
    """The form of a comparison's packet."""
    new = comparison.new
    return ReplyForm(
        packet=packet_hash(comparison),
        old=comparison.old.id,
        new=new.id,
        title=new.meta.title,
        subtitle=f"{comparison.old.label} compared with {new.label}",
        illustrative=comparison.illustrative,
        asked=tuple(Asked(change.id, where(change), _label(change)) for change in comparison.changes),
    )


def packet_hash(comparison: Comparison) -> str:
    """SHA-256 over canonical JSON (sorted keys, no blanks, ASCII) of both versions and of which change is which.

    Weights, reasons and the day of the packet are left out: they may be told anew of the same changes. What stands
    where is not: the same two texts paired in another way make another packet, whose c3 is another change.
    """
    old, new = comparison.old, comparison.new
    value = {
        "schema": PACKET,
        "old": {"id": old.id, "sha256": old.sha256},
        "new": {"id": new.id, "sha256": new.sha256},
        "changes": [_identity(change) for change in comparison.changes],
    }
    text = json.dumps(value, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _identity(change: Change) -> dict[str, Any]:
    """What makes a change this one and no other."""
    clause = change.clause
    olds = [ref.address for ref in clause.old] if clause else [ref.id for ref in change.section.old]
    news = [ref.address for ref in clause.new] if clause else [ref.id for ref in change.section.new]
    return {"change": change.id, "kinds": [str(kind) for kind in change.kinds], "old": olds, "new": news}


def _label(change: Change) -> str:
    own = tuple(kind for kind in change.kinds if change.clause or kind != "amended") or change.kinds
    return f"{phrases.kinds(own)}, {phrases.weighed(change.weight, change.reasons)}"
