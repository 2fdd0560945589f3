"""What every importer gives: the blocks of a text, and an account of all that is not in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

TITLE_LEVEL = 0
"""Level of a heading that the source itself marks as the title of the document."""
PROPOSED_LEVEL = 7
"""Level of a heading that is only proposed, from its look: below every heading that is marked up as one."""

STRUCK = "struck text"
"""Why words that are struck through are left out, whatever strikes them."""


class BlockKind(StrEnum):
    """What a block is in its source."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    NUMBERED = "numbered"


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph or list item, on one line."""

    kind: BlockKind
    """What it is."""
    text: str
    """Its wording, without the marks of its format."""
    level: int = 0
    """Level of a heading (0 title, 1 to 6, 7 proposed); nesting of a list item, from 0."""
    id: str = ""
    """The id that the source gives it, if any."""
    mark: str = ""
    """The bullet or number typed before it in the source; empty when markup made it."""
    number: int = 0
    """The number that a reader of the source sees before it; 0 for none."""
    guess: str = ""
    """Why it is taken for a heading, when the source does not mark it as one."""
    role: str = ""
    """`notice` where the source says that the section which begins here is one."""
    given: bool = False
    """Whether the source says that the id was given, although it is that of the heading."""
    origin: str = ""
    """Which paragraph of a Word file it is, the same in every reading of the file; empty for other files."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Something of the source that is left out."""

    text: str
    """Its words, as far as it has any."""
    why: str
    """What it is: “page navigation”, “picture”."""
    after: str = ""
    """The word that it stood behind, of a mark that says nothing without it."""


@dataclass(frozen=True, slots=True)
class TrackedChange:
    """One change that a word processor recorded."""

    kind: str
    """`insert`, `delete`, `move from`, `move to`, `paragraph mark` or `format`."""
    author: str
    """Who made it, as the file says; empty when it does not."""
    date: str
    """When, as the file says, to the minute; empty when it does not."""
    text: str
    """The words it touches."""


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment in the margin."""

    author: str
    """Who wrote it, as the file says."""
    date: str
    """When, as the file says, to the minute; empty when it does not."""
    text: str
    """What it says."""
    about: str
    """The paragraph it stands beside."""
    words: str = ""
    """The words that it is tied to; empty when it is tied to none."""


@dataclass(frozen=True, slots=True)
class Imported:
    """A text read from another format."""

    blocks: tuple[Block, ...]
    """The text, in reading order; of a file with tracked changes: as it reads when all are accepted."""
    title: str = ""
    """The title that the file's own data give, if any; it need not stand in the text."""
    dropped: tuple[Dropped, ...] = ()
    """What was left out, in the order in which it was met."""
    notes: tuple[str, ...] = ()
    """What a person should know: from `import_file` sentences, before that remarks without a full stop."""
    old_blocks: tuple[Block, ...] = ()
    """The text as it reads when all tracked changes are rejected; without tracked changes, see `before`."""
    changes: tuple[TrackedChange, ...] = ()
    """The tracked changes, in the order of the file."""
    comments: tuple[Comment, ...] = ()
    """The comments, in the order of the file."""
    base: str = ""
    """Id of the version that the file says it was made from; empty when it says nothing."""
    base_sha256: str = ""
    """Hash of that version's file."""
    illustrative: bool = False
    """Whether the file says that it was written only to show the tool at work."""

    @property
    def before(self) -> tuple[Block, ...]:
        """The text before the tracked changes: `old_blocks`, or the text itself when there are none."""
        return self.old_blocks if self.changes else self.blocks

    def report(self) -> tuple[str, ...]:
        """What was left out, guessed and found, a sentence each, for a person who brought the file in."""
        return self.notes


def heading(text: str, level: int, *, guess: str = "", id: str = "") -> Block:
    """A heading."""
    return Block(BlockKind.HEADING, text, level, id=id, guess=guess)


def paragraph(text: str) -> Block:
    """A paragraph."""
    return Block(BlockKind.PARAGRAPH, text)


def quote(text: str, limit: int = 60) -> str:
    """`text` in quotation marks, cut after `limit` characters."""
    flat = " ".join(text.split())
    return f"“{flat if len(flat) <= limit else flat[: limit - 1].rstrip() + '…'}”"


def quotes(texts: list[str] | tuple[str, ...], most: int = 8, limit: int = 60) -> str:
    """Several texts in quotation marks, the first `most` of them and the number of the rest."""
    shown = ", ".join(quote(text, limit) for text in texts[:most])
    return shown if len(texts) <= most else f"{shown} and {len(texts) - most} more"


def count(number: int, noun: str, plural: str = "") -> str:
    """A number and its noun: “1 table”, “3 tables”."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
