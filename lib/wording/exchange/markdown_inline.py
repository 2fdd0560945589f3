"""Marks inside a line of Markdown taken off: emphasis, links, code, HTML tags, escapes."""

from __future__ import annotations

import re
from collections.abc import Callable

from wording.exchange.blocks import STRUCK, Dropped
from wording.exchange.clean import references, tidy
from wording.exchange.raised import FOOTNOTE, raised

ADDRESS = "link address"
"""Why the address of a link is left out."""
_PICTURE = re.compile(r"!\[([^\[\]]*)\](?:\(([^()\s]*)(?:\s+\"[^\"]*\")?\s*\)|\[([^\[\]]*)\])?")
_LINK = re.compile(
    r"(?<!\\)\[([^\[\]]*)\]\(\s*+(<[^<>\n]*>|[^()\s<>]*+(?:\([^()\s]*+\)[^()\s]*+)*+)"
    r"(\s++(?:\"[^\"]*\"|'[^']*'))?\s*+\)"
)
_REFERENCE = re.compile(r"(?<!\\)\[([^\[\]]*)\]\[([^\[\]]*)\]")
_SHORT_REFERENCE = re.compile(r"(?<!\\)\[([^\[\]]+)\](?![\[(:])")
_FOOTNOTE = re.compile(r"(?<!\\)\[\^([^\[\]\s]+)\]")
_AUTOLINK = re.compile(r"<((?:https?|mailto|ftp|irc):[^<>\s]*|[^<>\s@]+@[^<>\s@]+)>", re.IGNORECASE)
_STRUCK = re.compile(r"~~(?=\S)([^~\n]+)(?<=\S)~~|<(del|s|strike)\b[^<>]*>([^<>]*)</\2>", re.IGNORECASE)
_RAISED = re.compile(r"<sup\b([^<>]*)>([^<>]*)</sup>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<[!?][^<>]*>")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_CODE = re.compile(r"(?<!`)(`++)([^`]++)\1(?!`)")
_ADDRESS = re.compile(r"https?://[^\s<>()*]+")
_RUN = re.compile(r"(?<!\\)([*_])\1*")
_KEPT = "\ue000{}\ue001"
_KEPT_BACK = re.compile("\ue000(\\d+)\ue001")


def plain_of(text: str, labels: frozenset[str], drop: Callable[[Dropped], None]) -> str:
    """The wording of a piece of Markdown on one line; what has no place in it goes to `drop`.

    `labels` are the names, in lower case, of the links that the file defines.
    """
    text = _without_pictures(text, labels, drop)
    text = _without_links(text, labels, drop)
    kept: list[str] = []

    def keep(piece: str) -> str:
        kept.append(piece)
        return _KEPT.format(len(kept) - 1)

    def back(text: str) -> str:
        return _KEPT_BACK.sub(lambda m: kept[int(m[1])] if int(m[1]) < len(kept) else m[0], text)

    def left_out(text: str, why: str, more: str = "") -> str:
        drop(Dropped(back(" ".join([text, more, more])).strip(), why))
        return " " if text.lower().startswith("<br") else ""

    text = _ESCAPE.sub(lambda m: keep(m[1]), text)
    text = _CODE.sub(lambda m: keep(back(m[2])), text)
    text = _AUTOLINK.sub(lambda m: keep(back(m[1])), text)
    text = _STRUCK.sub(lambda m: left_out(m[1] or m[3] or "", STRUCK, m[2] or ""), text)

    def lifted(found: re.Match[str]) -> str:
        of = raised(
            back(found[2]),
            back(found.string[max(found.start() - 80, 0) : found.start()]),
            found.string[found.end() : found.end() + 1],
        )
        drop(Dropped(back(f"<sup{found[1]}></sup>"), "HTML tag"))
        if of.mark:
            drop(Dropped(of.mark, FOOTNOTE, without_emphasis(of.after)))
        return keep(of.text) if of.text else ""

    text = _RAISED.sub(lifted, text)
    text = _TAG.sub(lambda m: left_out(m[0], "HTML tag"), text)
    text = _ADDRESS.sub(lambda m: keep(back(m[0])), text)
    return tidy(references(back(without_emphasis(text))))


def _without_pictures(text: str, labels: frozenset[str], drop: Callable[[Dropped], None]) -> str:
    def told(found: re.Match[str]) -> str:
        if not found[2] and found[3] is None and found[1].casefold() not in labels:
            return found[0]
        drop(Dropped(f"{found[1]} {found[2] or ''}{found[3] or ''}".strip(), "picture"))
        return ""

    return _PICTURE.sub(told, text) if "![" in text else text


def _without_links(text: str, labels: frozenset[str], drop: Callable[[Dropped], None]) -> str:
    """Text with each link replaced by its words; a link may hold brackets one level deep."""

    def inline(found: re.Match[str]) -> str:
        drop(Dropped(f"{found[2]}{found[3] or ''}", ADDRESS))
        return found[1]

    def reference(found: re.Match[str]) -> str:
        if (found[2] or found[1]).casefold() not in labels:
            return found[0]
        drop(Dropped(found[2], ADDRESS))
        return found[1]

    def footnote(found: re.Match[str]) -> str:
        drop(Dropped(found[1], "footnote mark"))
        return ""

    if "[" not in text:
        return text
    text = _FOOTNOTE.sub(footnote, text)
    text = _REFERENCE.sub(reference, _LINK.sub(inline, text))
    return _SHORT_REFERENCE.sub(lambda m: m[1] if m[1].casefold() in labels else m[0], text)


def without_emphasis(text: str) -> str:
    """Text without the stars and underscores that mark emphasis; those that mark nothing stay."""
    runs = [(m.start(), m.end()) for m in _RUN.finditer(text)]
    gone = [False] * len(text)
    waiting: dict[str, list[list[int]]] = {"*": [], "_": []}
    for start, end in runs:
        char, left = text[start], [start, end]
        before, after = text[start - 1 : start] if start else " ", text[end : end + 1] or " "
        inside_word = char == "_" and before.isalnum() and after.isalnum()
        if not before.isspace() and not inside_word:
            _close(waiting[char], left, gone)
        if left[0] < left[1] and not after.isspace() and not inside_word:
            waiting[char].append(left)
    return "".join(c for c, away in zip(text, gone, strict=True) if not away)


def _close(waiting: list[list[int]], run: list[int], gone: list[bool]) -> None:
    """Marks that open and this run that closes cancel each other, from the inside out."""
    while waiting and run[0] < run[1]:
        opener = waiting[-1]
        length = min(opener[1] - opener[0], run[1] - run[0])
        gone[opener[1] - length : opener[1]] = [True] * length
        gone[run[0] : run[0] + length] = [True] * length
        opener[1] -= length
        run[0] += length
        if opener[0] == opener[1]:
            waiting.pop()
