"""A packet → its changes as rows: what every spreadsheet holds, a row a change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wording.comparison.frame import COLUMNS, frame_row
from wording.comparison.model import Change
from wording.packet.packet import Packet
from wording.packet.summary import where
from wording.packet.visible import visible

CHANGE_COLUMNS = (COLUMNS[0], "where", "label", *COLUMNS[1:], "old_version", "new_version")
"""Columns of the rows: those of `Comparison.to_frame()`; after the first, two for people; at the end, the names of both
versions, which say in every row what is illustrative."""


def change_rows(packet: Packet) -> Iterator[tuple[object, ...]]:
    """A row a change, with the columns of `CHANGE_COLUMNS`; nothing is hidden in their texts."""
    labels = _labels(packet)
    for change in packet.comparison.changes:
        row = _row(packet, change, labels[change.id])
        yield tuple(visible(value) if isinstance(value, str) else value for value in row)


def _labels(packet: Packet) -> dict[str, str]:
    """What the packet says of each change in a word or two, by its id."""
    sections = {part.change: part.label for part in packet.parts if part.change}
    return sections | {item.anchor: item.label for part in packet.parts for item in part.items if item.anchor}


def _row(packet: Packet, change: Change, label: str) -> list[object]:
    versions = {"old_version": packet.comparison.old.label, "new_version": packet.comparison.new.label}
    values: dict[str, Any] = {**frame_row(change), **versions, "where": where(change), "label": label}
    return [values[column] for column in CHANGE_COLUMNS]
