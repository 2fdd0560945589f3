"""Quotation marks and brackets that are opened and never closed, or closed and never opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wording.drafting.passages import Draft, Found, Passage

_CLOSERS = {"(": ")", "[": "]", "{": "}", "（": "）", "【": "】", "「": "」", "『": "』", "《": "》", "〈": "〉"}
_OPENERS = {closer: opener for opener, closer in _CLOSERS.items()}
_BRACKET = re.compile("[" + re.escape("".join([*_CLOSERS, *_OPENERS])) + "]")
# “a)” and “12)” number an item, “:)” smiles.
_NO_BRACKET = re.compile(r"(?:^|(?<=[\s,;]))(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,5})\)|[:;]['’]?-?[()]")


def brackets(draft: Draft) -> Iterator[Found]:
    """Brackets without a partner; one that a later clause of the same section closes has one."""
    lone = [(passage, match) for passage in draft.passages for match in _lone_brackets(passage)]
    waiting: dict[tuple[int, str], list[int]] = {}
    partnered: set[int] = set()
    for n, (passage, match) in enumerate(lone):
        if match[0] in _CLOSERS:
            waiting.setdefault((passage.place, match[0]), []).append(n)
        elif before := waiting.get((passage.place, _OPENERS[match[0]])):
            partnered |= {before.pop(), n}
    for n, (passage, match) in enumerate(lone):
        if n not in partnered:
            done, partner = ("opened", "closed") if match[0] in _CLOSERS else ("closed", "opened")
            reason = f"A bracket is {done} here and never {partner}."
            yield Found(passage, *_around(passage.text, match.start()), reason, "Write its partner, or take it away.")


def _lone_brackets(passage: Passage) -> list[re.Match[str]]:
    spared = {at for match in _NO_BRACKET.finditer(passage.text) for at in range(*match.span())}
    lone: list[re.Match[str]] = []
    stack: list[re.Match[str]] = []
    for match in _BRACKET.finditer(passage.text):
        if match[0] in _CLOSERS:
            if match.start() not in spared:
                stack.append(match)
        elif stack and stack[-1][0] == _OPENERS[match[0]]:
            stack.pop()
        elif match.start() not in spared:
            lone.append(match)
    return sorted([*lone, *stack], key=lambda match: match.start())


def quotes(draft: Draft) -> Iterator[Found]:
    """Quotation marks that do not come in pairs; a quotation may run through several paragraphs."""
    for passage, following in zip(draft.passages, [*draft.passages[1:], None], strict=False):
        at = _lone_quote(passage.text)
        carried = following is not None and following.text[:1] in '“«"„' and passage.text.count("“") != 0
        if at is not None and not carried:
            reason = f"The quotation mark {passage.text[at]} has no partner."
            yield Found(passage, *_around(passage.text, at), reason, "Write its partner, or take it away.")


def _lone_quote(text: str) -> int | None:
    """Where a quotation mark without a partner stands; None when all have one."""
    # A straight mark after a figure may be inches or seconds.
    straight = [match.start() for match in re.finditer('"', text)]
    if len(straight) % 2 and not re.search('[0-9]"', text):
        return straight[-1]
    if text.count("«") != text.count("»"):
        return max(text.rfind("«"), text.rfind("»"))
    return _lone_curly(text)


def _lone_curly(text: str) -> int | None:
    """As languages pair them: “…”, „…“, „…”, ”…”."""
    marks = [(match.start(), match[0]) for match in re.finditer("[“”„]", text)]
    if all(mark == "”" for _, mark in marks):
        return marks[-1][0] if len(marks) % 2 else None
    open_at: list[int] = []
    low = 0
    for at, mark in marks:
        if mark == "„" or (mark == "“" and not low):
            open_at.append(at)
            low += mark == "„"
        elif open_at:
            low -= text[open_at.pop()] == "„"
        else:
            return at
    return open_at[-1] if open_at else None


def _around(text: str, at: int) -> tuple[int, int]:
    """The mark with the words beside it, so that it can be found."""
    before = re.search(r"\S*\s?$", text[max(at - 24, 0) : at])
    after = re.match(r"\s?\S*", text[at + 1 : at + 25])
    return at - len(before[0] if before else ""), at + 1 + len(after[0] if after else "")
