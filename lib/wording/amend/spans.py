"""Edits of one clause, all on its base text → the clause as it would read. Blanks are minded here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wording.amend.item import Insert, Strike
from wording.amend.quotation import is_letter, located
from wording.comparison.tokens import is_sign

CLOSING = frozenset(",.;:!?)]}’”»…%‰°®™©،؛؟।、。，；：！？」』）")
"""Signs that stand close to what is before them."""
OPENING = frozenset("([{“‘«„$€£¥「『（")
"""Signs that stand close to what follows them."""
JOINING = frozenset("-‑/—")
"""Signs that stand close to both."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a clause that goes, and the words that come in its place."""

    start: int
    """Where it begins."""
    stop: int
    """Where it ends; the same for a mere insertion, which stands right behind a word, before the blanks."""
    insert: str
    """The words that come."""


def edits_of(text: str, item: Strike | Insert) -> tuple[Edit, ...]:
    """The edits that an item makes in a clause of that text; NotQuoted when the words are not there as it says."""
    if isinstance(item, Strike):
        return tuple(Edit(start, stop, item.insert) for start, stop in located(text, item.strike, item.occurrence))
    found = located(text, item.after or item.before, item.occurrence)
    gaps = (stop if item.after else len(text[:start].rstrip(" ")) for start, stop in found)
    return tuple(Edit(gap, gap, item.insert) for gap in gaps)


def order(edit: Edit) -> tuple[int, bool, int]:
    """The order in which edits stand in the text."""
    return edit.start, edit.stop > edit.start, edit.stop


def overlap(one: Edit, other: Edit) -> bool:
    """Whether two edits touch the same words, or insert at the same place."""
    if one.start == one.stop and other.start == other.stop:
        return one.start == other.start
    return max(one.start, other.start) < min(one.stop, other.stop) or _inside(one, other) or _inside(other, one)


def _inside(one: Edit, other: Edit) -> bool:
    return one.start == one.stop and other.start < one.start < other.stop


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits that do not overlap made in it, blanks minded; no blanks stand at its ends."""
    out = ""
    at = 0
    for edit in sorted(edits, key=order):
        out += text[at : edit.start]
        at = edit.stop
        if edit.start == edit.stop:
            out += _inserted(out, edit.insert, text[at : at + 1])
        elif edit.insert:
            out = _replaced(out, edit.insert, text[at : at + 1], text[edit.start : edit.stop])
        else:
            out, at = _struck(out, text, at)
    return (out + text[at:]).strip(" ")


def _inserted(out: str, words: str, follows: str) -> str:
    """Words and the blanks they need behind `out` and before `follows`."""
    lead = " " if _parted(out[-1:], words[:1]) else ""
    return f"{lead}{words}{' ' if _parted(words[-1:], follows) else ''}"


def _replaced(out: str, words: str, follows: str, struck: str) -> str:
    """`out` and the words that take the place of those struck out; where one word takes that of another, all stays."""
    if words[0] in CLOSING and struck[0] not in CLOSING:
        out = out.removesuffix(" ")
    elif is_letter(words[0]) != is_letter(struck[0]) and _parted(out[-1:], words[0]):
        out += " "
    tail = is_letter(words[-1]) != is_letter(struck[-1]) and _parted(words[-1], follows)
    return f"{out}{words}{' ' if tail else ''}"


def _struck(out: str, text: str, at: int) -> tuple[str, int]:
    """What stands before and where it goes on when words were struck out between: one blank, or none before a sign."""
    follows = text[at : at + 1]
    if (not out or out.endswith(" ")) and follows == " ":
        return out, at + 1
    if out.endswith(" ") and (not follows or follows in CLOSING):
        return out[:-1], at
    if is_letter(out[-1:]) and is_letter(follows):
        return f"{out} ", at
    return out, at


def _parted(left: str, right: str) -> bool:
    """Whether a blank belongs between two characters that come to stand side by side."""
    if not left or not right or left.isspace() or right.isspace():
        return False
    if right in CLOSING or left in OPENING or left in JOINING or right in JOINING:
        return False
    return not (is_sign(left) or is_sign(right))


def overlapping(edits: Iterable[Edit]) -> Iterator[tuple[Edit, Edit]]:
    """Pairs of edits that overlap."""
    ordered = sorted(edits, key=order)
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if other.start > one.stop:
                break
            if overlap(one, other):
                yield one, other
