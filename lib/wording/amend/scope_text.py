"""The scope of a notice as lines of text and as the published JSON value `wording/scope@1`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wording.amend.scope import Scope
from wording.amend.scope_words import Ruling
from wording.record.model import Version

SCHEMA = "wording/scope@1"


def scope_text(rows: Sequence[Scope], current: Version, noticed: Version, now: Version) -> str:
    """What a person reads: how many changes of each sort, then each with its reason and its wording."""
    counts = ", ".join(f"{sum(row.ruling is ruling for row in rows)} {ruling}" for ruling in Ruling)
    lines = [
        f"In force: {current.label} · noticed: {noticed.label} · now proposed: {now.label}",
        f"{len(rows)} change{'' if len(rows) == 1 else 's'}: {counts}.",
    ]
    for row in rows:
        lines += ["", f"{row.name}: {row.ruling}; {row.why}."]
        texts = (("in force", row.current), ("noticed", row.noticed), ("now", row.now))
        lines += [
            f"   {label}: {text or '(nothing)'}" for label, text in texts if row.current or row.noticed or row.now
        ]
    return "\n".join(lines) + "\n"


def scope_json(rows: Sequence[Scope], current: Version, noticed: Version, now: Version) -> dict[str, Any]:
    """The value that `wording amend scope --format json` prints."""
    sides = (("current", current), ("noticed", noticed), ("now", now))
    return {
        "schema": SCHEMA,
        **{
            side: {"id": version.id, "sha256": version.sha256, "illustrative": version.meta.illustrative}
            for side, version in sides
        },
        "changes": [
            {
                "name": row.name,
                "at": row.at,
                "ruling": str(row.ruling),
                "why": row.why,
                "current": row.current,
                "noticed": row.noticed,
                "now": row.now,
            }
            for row in rows
        ],
    }
