"""A Word file with tracked changes → one motion for each of its authors, on the version that it was written on."""

from __future__ import annotations

import datetime
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from wording.amend.conflicts import Conflicts, find_conflicts
from wording.amend.draft import draft_motion
from wording.amend.motion import Motion
from wording.amend.reading import parse_motion
from wording.amend.writing import format_motion
from wording.errors import UnreadableFile, shown
from wording.exchange import reading
from wording.exchange.blocks import Block, Comment, Imported, count, quote
from wording.exchange.carrying import carried
from wording.exchange.importing import draft_id, version_of
from wording.exchange.notes import AUTHOR, account, note_of
from wording.exchange.on_base import departs, sections_marked, sections_on
from wording.exchange.outline import Outline
from wording.exchange.word import ByAuthor, read_authors
from wording.record.markup import body_of, format_version, parse_version
from wording.record.model import Meta, Status, Version


@dataclass(frozen=True, slots=True)
class Proposed:
    """What the people who changed a Word file propose."""

    motions: tuple[Motion, ...]
    """A motion for each author, in the order in which the file first names them."""
    conflicts: Conflicts | None
    """Where the motions collide; None for fewer than two."""
    draft: Version
    """The text with every change accepted, under the front matter of the base."""
    notes: tuple[str, ...]
    """What a person should know, a sentence each."""


def read_proposal(path: str | Path) -> tuple[Imported, tuple[ByAuthor, ...]]:
    """A Word file and what each author of its tracked changes did; UnreadableFile when it has none or is not read."""
    path = Path(path)
    name = f"“{shown(str(path))}”"
    if path.suffix.lower() != ".docx":
        raise UnreadableFile(f"{name} cannot hold tracked changes; give a .docx, or use “wording amend draft OLD NEW”.")
    imported, authors = read_authors(reading.read_bytes(path, reading.MAX_WORD), name)
    if not authors:
        raise UnreadableFile(
            f"{name} holds no tracked changes; import it without --motions and use “wording amend draft OLD NEW”."
        )
    return imported, authors


def propose(
    imported: Imported, authors: Sequence[ByAuthor], base: Version, day: datetime.date, taken: Container[str] = ()
) -> Proposed:
    """One motion for each author, its id the first of that day that is not `taken`.

    The file without its changes has to read as `base` does: UnreadableFile names the paragraph that does not.
    """
    if sentence := departs(imported.old_blocks or imported.blocks, base):
        raise UnreadableFile(f"{sentence} Name the version that the file was written on with --base.")
    free = (id for number in range(1, 10_000) if (id := f"{day.isoformat()}-{number}") not in taken)
    motions, notes = list[Motion](), list[str]()
    for one in authors:
        who = one.author or "An author without a name"
        if one.nested:
            inside = count(one.nested, "change lies", "changes lie")
            notes.append(
                f"{who}: {inside} in words that somebody else put in; the motion of {who} is without them, the draft "
                "holds them."
            )
        motion = _motion(imported, one, base)
        if motion.amendments:
            motions.append(replace(motion, motion=next(free)))
            parse_motion(format_motion(motions[-1]))  # no file is made that could not be read
        else:
            notes.append(f"{who} changed no word and no place of the text by themselves; there is no motion of theirs.")
    named = {one.author for one in authors}
    for comment in imported.comments:
        if comment.author not in named and not _ours(comment, imported):
            notes.append(f"{comment.author or 'Somebody'} changed nothing and comments {_said(comment)}")
    found = find_conflicts(motions, base) if len(motions) > 1 else None
    return Proposed(tuple(motions), found, _version(imported.blocks, imported, base, True), tuple(notes))


def drafted(
    proposed: Proposed, imported: Imported, base: Version, path: Path, date: datetime.date, label: str = ""
) -> tuple[Version, Imported]:
    """The draft in which every change is accepted, with the ids of the base, and the account of it."""
    version = proposed.draft
    found = replace(imported, notes=account(imported))
    meta = Meta(
        title=version.meta.title,
        status=Status.DRAFT,
        association=base.meta.association,
        language=base.meta.language,
        source=" ".join(shown(path.name).split()),
        supersedes=base.id,
        illustrative=base.meta.illustrative or imported.illustrative,
        note=note_of(found.notes),
    )
    made = body_of(meta, version.sections, draft_id(path, date, label))
    return parse_version(format_version(made), made.id, shown(str(path))), found


def _motion(imported: Imported, one: ByAuthor, base: Version) -> Motion:
    """The motion of one author; its id is still that of any motion."""
    version = _version(one.blocks, imported, base, one.author == AUTHOR)
    motion = draft_motion(base, version, title=f"Amendments proposed by {one.author or 'an author without a name'}")
    comments = [c for c in imported.comments if c.author == one.author and not _ours(c, imported)]
    return replace(
        motion,
        moved_by=one.author,
        rationale="\n\n".join(_said(comment) for comment in comments),
        illustrative=motion.illustrative or imported.illustrative,
    )


def _version(blocks: Sequence[Block], imported: Imported, base: Version, ours: bool) -> Version:
    """The text of some blocks under the front matter of the base, its sections those of the base."""
    if ours and imported.base_sha256:
        sections = sections_marked(blocks)
    else:
        sections = sections_on(blocks, imported.old_blocks or imported.blocks, base)
    version = version_of(Outline("", sections, ()), base.meta, base.id, base.file or base.id)
    return version if ours and imported.base_sha256 else carried(version, base, given_only=True).version


def _ours(comment: Comment, imported: Imported) -> bool:
    return bool(imported.base_sha256) and comment.author == AUTHOR


def _said(comment: Comment) -> str:
    """A comment and what it is about."""
    place = quote(comment.words or comment.about, 200) if comment.words or comment.about else "the text"
    when = f" ({comment.date})" if comment.date else ""
    return f"On {place}{when}: {comment.text}"


def lines_of(proposed: Proposed) -> Iterator[str]:
    """What a person is told of the motions, a line each."""
    from wording.amend.conflicts_text import conflicts_text

    for motion in proposed.motions:
        who = motion.moved_by or "an author without a name"
        yield f"Motion {motion.label} by {who}: {count(len(motion.amendments), 'amendment')}."
    yield from proposed.notes
    if proposed.conflicts is not None:
        yield from conflicts_text(proposed.conflicts).rstrip("\n").split("\n")
