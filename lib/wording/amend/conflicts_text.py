"""Conflicts of motions as lines of text and as the published JSON value `wording/conflicts@1`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wording.amend.conflicts import Conflict, Conflicts, Outcome
from wording.amend.plan import Source
from wording.amend.published import item_json

SCHEMA = "wording/conflicts@1"


def conflicts_text(found: Conflicts) -> str:
    """What a person reads: every conflict in text order, and which motions can be adopted in any order."""
    count = len(found.conflicts)
    counted = "no conflict" if not count else "1 conflict" if count == 1 else f"{count} conflicts"
    many = f"{len(found.motions)} motion{'' if len(found.motions) == 1 else 's'}"
    lines = [f"{counted} among {many} on {found.base.label}"]
    lines += [f"stale: {line}" for line in found.stale]
    lines += [f"left out: {fault}" for fault in found.faults]
    for number, conflict in enumerate(found.conflicts, 1):
        lines += ["", *_conflict(number, conflict)]
    alone = [group[0] for group in found.groups if len(group) == 1]
    lines += ["", f"In any order: {', '.join(alone)}."] if alone else []
    lines += [f"The order matters among: {', '.join(group)}." for group in found.groups if len(group) > 1]
    return "\n".join(lines) + "\n"


def _conflict(number: int, conflict: Conflict) -> Iterator[str]:
    first, second = conflict.first.motion.motion, conflict.second.motion.motion
    yield f"{number}. {conflict.name} ({conflict.kind}): {conflict.why}."
    yield f"   {_named(conflict.first)}: {conflict.first_words}"
    yield f"   {_named(conflict.second)}: {conflict.second_words}"
    if conflict.kind == "duplicate":
        yield f"   Either: {_told(conflict.first_then_second)} The other then has nothing left to do."
        return
    for one, outcome in ((first, conflict.first_then_second), (second, conflict.second_then_first)):
        yield f"   {one} first: {_told(outcome)}"


def _named(source: Source) -> str:
    return f"{source.motion.label}, item {source.number}"


def _told(outcome: Outcome) -> str:
    lines = " / ".join(outcome.lines)
    if outcome.refused:
        alone = f" Without it: {lines}" if lines else ""
        return f"the other can no longer be done ({outcome.refused}).{alone}"
    return lines or "no line of the text is new."


def conflicts_json(found: Conflicts) -> dict[str, Any]:
    """The value that `wording amend conflicts --format json` prints."""
    return {
        "schema": SCHEMA,
        "base": {"id": found.base.id, "sha256": found.base.sha256},
        "motions": list(found.motions),
        "groups": [list(group) for group in found.groups],
        "stale": list(found.stale),
        "faults": [str(fault) for fault in found.faults],
        "conflicts": [
            {
                "kind": one.kind,
                "where": one.where,
                "why": one.why,
                "items": [_item(one.first, one.first_words), _item(one.second, one.second_words)],
                "order_matters": one.order_matters,
                "first_then_second": _outcome(one.first_then_second),
                "second_then_first": _outcome(one.second_then_first),
            }
            for one in found.conflicts
        ],
    }


def _item(source: Source, words: str) -> dict[str, Any]:
    return {
        "motion": source.motion.motion,
        "number": source.number,
        "illustrative": source.motion.illustrative,
        "item": item_json(source.item),
        "words": words,
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {"lines": list(outcome.lines), "refused": outcome.refused}
