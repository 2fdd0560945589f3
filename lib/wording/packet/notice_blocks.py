"""A notice → its blocks, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wording.amend.words import ItemInWords
from wording.comparison.model import RunKind
from wording.packet import notice as words
from wording.packet import phrases
from wording.packet.breaks import cut
from wording.packet.collisions import collision_blocks
from wording.packet.letter import LEGEND
from wording.packet.notice import MotionNoticed, Notice
from wording.packet.outline import Block, code, heading, label, legend, listed, redlined, said
from wording.packet.parts import Item, Part


def notice_blocks(notice: Notice) -> Iterator[Block]:
    """Everything below the title of the notice."""
    yield from (said(sentence) for sentence in notice.opening)
    yield label(phrases.LEGEND)
    yield legend(LEGEND)
    for motion in notice.motions:
        yield from _motion(motion)
    yield from collision_blocks(notice.collisions)
    yield heading(2, words.EFFECT)
    yield from (said(sentence) for sentence in notice.effect)
    yield from changed_parts(notice.parts, 3)
    yield heading(2, words.MADE)
    yield from listed([f"{name}: {value}" for name, value in notice.made])


def _motion(motion: MotionNoticed) -> Iterator[Block]:
    yield heading(2, motion.title)
    yield from listed(motion.facts)
    for title, sentences in ((words.DATES, motion.dates), (words.VOTE, motion.vote)):
        yield heading(3, title)
        yield from listed(sentences)
    if motion.rationale:
        yield heading(3, phrases.RATIONALE)
        yield from (said(paragraph) for paragraph in motion.rationale)
    yield heading(3, words.AMENDMENT)
    for item in motion.items:
        yield from _amendment(item)


def _amendment(item: ItemInWords) -> Iterator[Block]:
    """One item: what is moved, the text as it is and as it would read, each once, marked where they differ."""
    yield heading(4, f"{words.ITEM} {item.number}")
    yield said(item.words)
    if item.current == item.proposed:
        yield from [label(words.SAME), *code(item.current)] if item.current else ()
        return
    for title, texts, gone, none in (
        (words.CURRENT, item.current, RunKind.INSERT, words.NOTHING_NOW),
        (words.PROPOSED, item.proposed, RunKind.DELETE, words.NOTHING_THEN),
    ):
        yield label(title)
        yield from _marked(item, texts, gone) if texts else [said(none)]


def _marked(item: ItemInWords, texts: Sequence[str], gone: RunKind) -> Iterator[Block]:
    """One of the two texts, with the marks of the redline where both stand: then it need not stand a third time."""
    if not (item.current and item.proposed):
        yield from code(texts)
        return
    kept = RunKind.DELETE if gone is RunKind.INSERT else RunKind.INSERT
    runs = [run for run in item.runs if run.kind is not gone]
    for stretch in cut(runs, texts, kept):
        yield from redlined(stretch)


def changed_parts(parts: Sequence[Part], level: int) -> Iterator[Block]:
    """Every section in which anything changes: its redlines, with what happened and why it weighs as it does."""
    for part in parts:
        if part.changed:
            yield heading(level, part.name)
            if part.change:
                yield label(part.label)
                yield from redlined(part.heading_runs)
                yield from listed((*part.notes, *part.reasons))
            for item in part.items:
                yield from _item(item)


def _item(item: Item) -> Iterator[Block]:
    if item.left_for:
        yield from listed(item.notes)
    elif item.anchor:
        yield label(item.label)
        yield from redlined(item.runs)
        yield from listed((*item.notes, *item.reasons))
