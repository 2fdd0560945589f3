"""A motion → the canonical text of its file; `parse_motion` undoes it exactly."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from wording.amend.item import Item, Piece
from wording.amend.motion import Motion, Vote
from wording.amend.reading import VOTE
from wording.amend.reading_items import keys_of, lead_of

WIDTH = 110
"""Longest line on which an item stands whole; a longer one has a line a key."""

_PLAIN = re.compile(r"[a-z][a-z0-9/-]*", re.ASCII)
_WORDS = re.compile(r"[^\W\d_][^\W_]*(?: [^\W_]+)*")
_RESERVED = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))
_STRUCTURAL = frozenset(
    "at to strike_clause rename move split merge strike_principle reorder layout label form role id occurrence depth "
    "number".split()
)


def format_motion(motion: Motion) -> str:
    """The canonical text of a motion: keys in order, wording in quotation marks, a short item on one line."""
    lines = [*_front(motion), *_weights(motion), "amendments:"]
    for item in motion.amendments:
        lines += _item(item)
    body = f"{motion.rationale}\n" if motion.rationale else ""
    return "---\n" + "\n".join(lines) + "\n---\n" + body


def _front(motion: Motion) -> Iterator[str]:
    """The lines before the lists; what is not known stays out."""
    yield f"motion: {motion.motion}"
    yield f"title: {_words(motion.title)}"
    yield f"amends: {quoted(motion.amends)}"
    known = (
        ("amends_sha256", motion.amends_sha256),
        ("status", str(motion.status)),
        ("moved_by", _words(motion.moved_by)),
        ("seconded_by", _words(motion.seconded_by)),
        ("committee", _words(motion.committee)),
        ("recommendation", _words(motion.recommendation)),
        ("notice_given", str(motion.notice_given or "")),
        ("effective", str(motion.effective or "")),
        ("vote", _vote(motion.vote)),
        ("illustrative", "true" if motion.illustrative else ""),
    )
    for key, value in known:
        if value:
            yield f"{key}: {value}"


def _vote(vote: Vote) -> str:
    values = zip(VOTE, (vote.for_, vote.against, vote.abstain, vote.required), strict=True)
    inside = ", ".join(f"{key}: {quoted(value)}" for key, value in values if value)
    return f"{{{inside}}}" if inside else ""


def _weights(motion: Motion) -> Iterator[str]:
    if motion.weights:
        yield "weights:"
    for one in motion.weights:
        yield f"- {{at: {one.at}, weight: {one.weight}, because: {quoted(one.because)}}}"


def _item(item: Item) -> list[str]:
    entries = list(_entries(item))
    flow = f"- {{{', '.join(f'{key}: {_flow(key, value, item)}' for key, value in entries)}}}"
    if len(flow) <= WIDTH:
        return [flow]
    lines = [line for key, value in entries for line in _block(key, value, item)]
    return [f"{'- ' if at == 0 else '  '}{line}" for at, line in enumerate(lines)]


def _entries(item: Item) -> Iterator[tuple[str, object]]:
    """The keys and values that an item writes."""
    needed = {lead_of(type(item)), "heading"}
    for key in keys_of(type(item)):
        value = getattr(item, key)
        if value is not None and (value or key in needed or lead_of(type(item)) in ("layout", "label")):
            yield key, value


def _block(key: str, value: object, item: Item) -> list[str]:
    if isinstance(value, tuple):
        return [f"{key}:", *(f"- {_one(key, entry, item)}" for entry in value)]
    return [f"{key}: {_one(key, value, item)}"]


def _flow(key: str, value: object, item: Item) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(_one(key, entry, item) for entry in value)}]"
    return _one(key, value, item)


def _one(key: str, value: object, item: object) -> str:
    if isinstance(value, Piece):
        inside = [(name, getattr(value, name)) for name in keys_of(Piece) if getattr(value, name)]
        if len(inside) == 1:
            return quoted(value.text)
        return f"{{{', '.join(f'{name}: {_one(name, text, value)}' for name, text in inside)}}}"
    text = str(value)
    structural = key in _STRUCTURAL or (key in ("after", "before") and not hasattr(item, "insert"))
    plain = structural and text not in _RESERVED and (_PLAIN.fullmatch(text) or re.fullmatch("[0-9]+", text, re.ASCII))
    return text if plain else quoted(text)


def quoted(text: str) -> str:
    """A text in quotation marks, as YAML reads it back exactly."""
    return json.dumps(text, ensure_ascii=False)


def _words(text: str) -> str:
    """A text as it is where YAML takes it so, else in quotation marks; nothing for an empty one."""
    if not text:
        return ""
    return text if _WORDS.fullmatch(text) and text.lower() not in _RESERVED else quoted(text)
