"""The account of an import in sentences: what was left out, what was guessed, what needs a look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wording.exchange.blocks import Block, Dropped, Imported, TrackedChange, count, quote, quotes

MOST = 6_000
"""Longest note of a draft, in characters; front matter has a limit."""
AUTHOR = "wording"
"""The author of the comments and changes that our own packet writes."""
COUNTED = (
    "page of the packet",
    "HTML tag",
    "template tag",
    "attribute",
    "mark of a code block",
    "check box",
    "footnote mark",
)
"""Marks that are only counted in the account: their text says nothing to a reader."""


def account(imported: Imported, more: Iterable[str] = ()) -> tuple[str, ...]:
    """All that a person should know of an import, a sentence each."""
    remarks = (
        *_changes(imported.changes, imported.before != imported.blocks),
        *_comments(imported),
        *_left_out(imported.dropped),
        *_guesses(imported.blocks),
        *more,
        *imported.notes,
    )
    return tuple(_sentence(remark) for remark in remarks)


def note_of(sentences: Sequence[str]) -> str:
    """The account as the note of a draft, cut to what front matter holds."""
    kept: list[str] = []
    for i, sentence in enumerate(sentences):
        if sum(map(len, kept)) + len(sentence) > MOST:
            kept.append(f"{count(len(sentences) - i, 'more remark is', 'more remarks are')} left out here.")
            break
        kept.append(sentence)
    return " ".join(kept)


def _sentence(remark: str) -> str:
    flat = " ".join("".join(c if c.isprintable() else " " for c in remark).split())
    return f"{flat[:1].upper()}{flat[1:]}."


def _left_out(dropped: Iterable[Dropped]) -> list[str]:
    groups: dict[str, list[str]] = {}
    placed: dict[str, list[str]] = {}
    for entry in dropped:
        if entry.after:
            placed.setdefault(entry.why, []).append(f"{quote(entry.text)} after {quote(entry.after)}")
        else:
            groups.setdefault(entry.why, []).append(entry.text)
    told = [f"left out, {why}: {_listed(why, texts)}" for why, texts in groups.items()]
    return told + [f"left out, {why}: {', '.join(places)}" for why, places in placed.items()]


def _listed(why: str, texts: list[str]) -> str:
    unique = list(dict.fromkeys(text.strip() for text in texts if text.strip()))
    return str(len(texts)) if why in COUNTED or not unique else quotes(unique)


def _guesses(blocks: Iterable[Block]) -> list[str]:
    groups: dict[str, list[str]] = {}
    for block in blocks:
        if block.guess:
            groups.setdefault(block.guess, []).append(block.text)
    return [f"taken for a heading because it is {why}: {quotes(texts, 12)}" for why, texts in groups.items()]


def _changes(changes: tuple[TrackedChange, ...], any_words: bool) -> list[str]:
    if not changes:
        return []
    authors = ", ".join(sorted({change.author or "no name" for change in changes}))
    kinds: dict[str, int] = {}
    for change in changes:
        kinds[change.kind] = kinds.get(change.kind, 0) + 1
    told = ", ".join(f"{kind} {number}" for kind, number in kinds.items())
    what = "this is its text with all of them accepted" if any_words else "none of them alters the text"
    return [f"tracked changes by {authors} ({told}); {what}"]


def _comments(imported: Imported) -> list[str]:
    """The comments of people; those that our own packet wrote are only counted."""
    own = [c for c in imported.comments if imported.base and c.author == AUTHOR]
    theirs = [c for c in imported.comments if c not in own]
    told = [f"comment by {c.author or 'no name'} on {quote(c.about, 40)}: {quote(c.text, 200)}" for c in theirs]
    return told + ([f"comments that the packet itself made, left out: {len(own)}"] if own else [])
