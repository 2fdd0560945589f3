"""Tags of template languages ({% … %}, {{ … }}) taken out of a page, the wording inside them kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wording.exchange.blocks import Dropped

_TRANSLATE = re.compile(r"\{%-?\s*(?:translate|trans)\s+(?:\"([^\"]*)\"|'([^']*)')[^%]*%\}")
_HEAD_BLOCK = re.compile(
    r"\{%-?\s*block\s+(\w*(?:title|description|head|meta|css|js|script|style|nav|footer)\w*)\s*-?%\}"
)
_END_BLOCK = re.compile(r"\{%-?\s*endblock\b[^%]*%\}")
_LONE_VALUE = re.compile(r"^[ \t]*(\{\{[^{}\n]*\}\})[ \t]*$", re.MULTILINE)


def cut(text: str, start: str, end: str, overlap: int = 0) -> Iterator[tuple[str, str]]:
    """Pairs of the text before each piece from `start` to `end`, and that piece; the last piece is empty.

    A `start` that is never followed by `end` is text. The two may share `overlap` characters, as in “<!-->”.
    """
    at = 0
    while (begin := text.find(start, at)) >= 0:
        stop = text.find(end, begin + len(start) - overlap)
        if stop < 0:
            break
        yield text[at:begin], text[begin : stop + len(end)]
        at = stop + len(end)
    yield text[at:], ""


def without_tags(text: str) -> tuple[str, str, list[Dropped]]:
    """A text without template tags, the title that one of them gives, and what was left out.

    A text without a `{% … %}` is left as it is: braces alone may be wording.
    """
    if "{%" not in text:
        return text, "", []
    dropped: list[Dropped] = []
    text, title = _without_heads(text, dropped)

    def told(found: re.Match[str]) -> str:
        dropped.append(Dropped("translate", "template tag"))
        return found[1] or found[2] or ""

    text = _TRANSLATE.sub(told, text)
    kept = []
    for before, tag in cut(text, "{%", "%}"):
        kept.append(before)
        dropped += [Dropped(tag, "template tag")] if tag else []
    text = "".join(kept)
    dropped += [Dropped(value, "template value") for value in _LONE_VALUE.findall(text)]
    return _LONE_VALUE.sub("", text), title, dropped


def _without_heads(text: str, dropped: list[Dropped]) -> tuple[str, str]:
    """The text without the blocks that fill the head of a page, and the title in one of them."""
    title, kept, at = "", [], 0
    while found := _HEAD_BLOCK.search(text, at):
        end = _END_BLOCK.search(text, found.end())
        if not end:
            break
        inner = _TRANSLATE.sub(lambda m: m[1] or m[2] or "", text[found.end() : end.start()])
        title = title or (inner.strip() if found[1] == "title" else "")
        dropped.append(Dropped(text[found.start() : end.end()], "head of a template"))
        kept.append(text[at : found.start()])
        at = end.end()
    return "".join(kept) + text[at:], title
