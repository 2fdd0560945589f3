"""Markdown of any house → blocks: front matter set aside, HTML in it made Markdown, hard wraps undone."""

from __future__ import annotations

import re

from wording.exchange.blocks import Dropped, Imported, quotes
from wording.exchange.clean import clean, references, words
from wording.exchange.conservation import bound, prove
from wording.exchange.front import split_front
from wording.exchange.furniture import without_furniture
from wording.exchange.markdown_blocks import BlockReader
from wording.exchange.template import cut, without_tags

_BLOCK_TAG = re.compile(
    r"<(/?)(address|article|aside|blockquote|body|center|details|div|dl|dt|dd|figure|figcaption|footer|h[1-6]|header|hr|"
    r"html|li|main|nav|ol|p|section|summary|table|tbody|td|th|thead|tr|ul)\b[^<>]*>\s*",
    re.IGNORECASE,
)
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
_UNSEEN = (
    ("<!--", "-->", "HTML comment"),
    ("<script", "</script>", "script"),
    ("<style", "</style>", "style sheet"),
)


def has_headings(text: str) -> bool:
    """Whether a text holds a line such as “# Title”, as Markdown does."""
    return re.search(r"^#{1,6} \S", text, re.MULTILINE) is not None


def read_markdown(text: str, name: str) -> Imported:
    """The blocks of a Markdown file; UnreadableFile when words would be lost."""
    text, notes = clean(text)
    front, title, body = split_front(text)
    body, template_title, tags = without_tags(body)
    body, unseen = _without_html_blocks(body)
    reader = BlockReader()
    for line in reader.without_definitions(body.split("\n")):
        reader.line(line)
        bound(name, reader.blocks)
    reader.close()
    merged = _CONFLICT.findall(body)
    conflict = (
        [f"marks of an unfinished merge (git), kept as words: {quotes(merged)}; settle it first"] if merged else []
    )
    blocks, lines = without_furniture([block for block in reader.blocks if block.text])
    whole = [Dropped(front, "front matter of another system")] if front else []
    dropped = (*whole, *tags, *unseen, *reader.dropped, *lines)
    prove(name, words(references(text)), blocks, [Dropped(references(d.text), d.why) for d in dropped])
    return Imported(tuple(blocks), title or template_title, dropped, (*notes, *conflict, *reader.notes()))


def _without_html_blocks(text: str) -> tuple[str, list[Dropped]]:
    """Text without HTML comments and scripts; where a block of HTML begins, a blank line, heading or item does."""
    dropped: list[Dropped] = []
    for start, end, why in _UNSEEN if "<" in text else ():
        pieces = list(cut(text, start, end))
        dropped += [Dropped(piece, why) for _, piece in pieces if piece]
        text = "".join(before for before, _ in pieces)

    def marked(found: re.Match[str]) -> str:
        dropped.append(Dropped(found[0], "HTML tag"))
        name = found[2].lower() if not found[1] else ""
        if re.fullmatch("h[1-6]", name):
            return f"\n\n{'#' * int(name[1])} "
        return "\n\n- " if name == "li" else "\n\n"

    return _BLOCK_TAG.sub(marked, text), dropped
