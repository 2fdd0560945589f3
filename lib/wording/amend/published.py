"""A motion and the text it amends → the published JSON value `wording/motion@1`, keys in the documented order."""

from __future__ import annotations

from typing import Any

from wording.amend.item import Item, Piece
from wording.amend.motion import Motion
from wording.amend.reading_items import keys_of
from wording.amend.words import motion_in_words
from wording.record.model import Version

SCHEMA = "wording/motion@1"


def motion_json(motion: Motion, base: Version) -> dict[str, Any]:
    """The motion with each item as it is written, in words, as the text is and as it would read."""
    told = motion_in_words(motion, base)
    return {
        "schema": SCHEMA,
        "motion": motion.motion,
        "title": motion.title,
        "amends": motion.amends,
        "amends_sha256": motion.amends_sha256,
        "status": str(motion.status),
        "illustrative": motion.illustrative,
        "amendments": [
            {
                "number": one.number,
                "item": item_json(item),
                "words": one.words,
                "at": one.at,
                "current": list(one.current),
                "proposed": list(one.proposed),
                "runs": [[str(run.kind), run.text] for run in one.runs],
            }
            for one, item in zip(told, motion.amendments, strict=True)
        ],
    }


def item_json(item: Item) -> dict[str, Any]:
    """The keys and values of an item, those that say nothing left out."""
    values = ((key, getattr(item, key)) for key in keys_of(type(item)))
    return {key: _value(value) for key, value in values if value not in ("", (), None)}


def _value(value: object) -> object:
    if isinstance(value, tuple):
        return [_value(entry) for entry in value]
    if isinstance(value, Piece):
        return {key: getattr(value, key) for key in keys_of(Piece) if getattr(value, key)}
    return value
