"""Motions and drafting warnings → what stands beside each change that they speak of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from wording.amend.apply import apply_motions
from wording.amend.motion import Motion
from wording.amend.overruling import NEW, addresses
from wording.amend.words import ItemInWords, motion_in_words
from wording.comparison.compare import compare
from wording.comparison.model import Change, Comparison
from wording.errors import WordingError
from wording.packet.parts import Item, Part
from wording.packet.phrases import joined, shortened
from wording.packet.warnings import new_in

Notes = Mapping[str, Sequence[str]]
"""For each change, the sentences that are to stand beside it."""
_WHY = 120
"""So much of a rationale stands beside each change; the whole of it stands with the motion."""


def beside(parts: tuple[Part, ...], comparison: Comparison, motions: Sequence[Motion]) -> tuple[Part, ...]:
    """The parts with mover and rationale, and then the drafting warnings, among the notes of each change."""
    found: dict[str, list[str]] = {}
    for change, note in (*_moved(comparison, motions), *_warned(comparison)):
        found.setdefault(change, []).append(note)
    return tuple(_part(part, found) for part in parts)


def _part(part: Part, found: Notes) -> Part:
    items = tuple(_item(item, found) for item in part.items)
    return replace(part, notes=(*part.notes, *found.get(part.change, ())), items=items)


def _item(item: Item, found: Notes) -> Item:
    return replace(item, notes=(*item.notes, *found[item.anchor])) if item.anchor in found else item


def _moved(comparison: Comparison, motions: Sequence[Motion]) -> Iterator[tuple[str, str]]:
    """Who moved each change, and why, as far as an item of a motion on the old text can be told to make it."""
    known = dict(addresses(comparison))
    for motion in motions:
        numbers: dict[str, list[int]] = {}
        mine = motion.amends == comparison.old.id and not motion.target
        for item in motion_in_words(motion, comparison.old) if mine else ():
            for change in dict.fromkeys(_changes(item, comparison, known)):
                numbers.setdefault(change, []).append(item.number)
        made = _made(motion, comparison) if mine else {}
        changes = {change.id: change for change in comparison.changes}
        for change, found in numbers.items():
            yield change, _said(motion, found, made.get(_olds(changes[change])) in (None, changes[change].new_text))


def _made(motion: Motion, comparison: Comparison) -> Mapping[tuple[str, ...], str]:
    """What a motion alone makes of each clause or section that it changes; nothing where it cannot be applied."""
    try:
        made = compare(comparison.old, apply_motions([motion], comparison.old))
    except WordingError:
        return {}
    return {_olds(change): change.new_text for change in made.changes if _olds(change)}


def _olds(change: Change) -> tuple[str, ...]:
    """The addresses of what a change changes."""
    refs = change.clause.old if change.clause else ()
    return tuple(ref.address for ref in refs)


def _changes(item: ItemInWords, comparison: Comparison, known: Mapping[str, str]) -> Iterator[str]:
    """The changes that an item makes: what stood at its address, or what is new and reads as it says."""
    at = known.get(item.at) or known.get(NEW + item.at)
    if at and (item.current or "/" in item.at):
        yield at
    texts = set(item.proposed) if not item.current else set()
    for change in comparison.changes:
        if not change.old_text and change.new_text in texts:
            yield change.id


def _said(motion: Motion, numbers: list[int], is_whole: bool) -> str:
    """Who moved it and why; `is_whole` says that the motion alone makes the words that stand there."""
    who = f"Moved by {motion.moved_by}" if motion.moved_by else "Moved"
    items = f"item{'s' if len(numbers) > 1 else ''} {joined([str(number) for number in numbers])}"
    why = " ".join(motion.rationale.split())
    told = f" Why: “{shortened(why, _WHY)}”" if why else ""
    other = "" if is_whole else " That motion alone makes other words of this clause than stand here."
    return f"{who} (motion {motion.label}, {items}).{other}{told}"


def _warned(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """The drafting warnings that the new text brings, each beside the change of the clause or heading it speaks of."""
    known = dict(addresses(comparison))
    for warning in new_in(comparison):
        if change := known.get(NEW + warning.address):
            yield change, f"Drafting warning {warning.code}: “{shortened(warning.quoted)}”: {warning.reason}"
