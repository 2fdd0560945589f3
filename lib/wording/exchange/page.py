"""The elements of a web page: its tree, what is furniture in it, and its words counted without the tree."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from wording.errors import UnreadableFile
from wording.exchange.blocks import STRUCK
from wording.exchange.clean import words
from wording.exchange.furniture import ELEMENTS, MAIN_NAMES, NAMES, ROLES
from wording.exchange.template import cut

if TYPE_CHECKING:
    from lxml.etree import _Element

BLOCKS = frozenset(
    (
        "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset "
        "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img legend li main menu nav "
        "noscript object ol optgroup option p pre search section select summary table tbody td template textarea tfoot "
        "th thead title tr ul"
    ).split()
)
"""Elements that part words and begin a new block; all others run on."""
_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])", re.IGNORECASE)
_TAG = re.compile(r"</?([a-zA-Z][^\s/>]*+)(?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+>|<[!?/][^>]*+>|<(?=[a-zA-Z!?/])")
_RAW = re.compile(r"<(script|style|title|textarea)\b", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STANDS_APART = re.compile(r"<(?:del|s|strike|sup)\b|<\w+\s", re.IGNORECASE)
"""Tags at which something may have been left out in the midst of a word."""
_WHOLE = ("html", "head", "body")
_EDGE = "\x00"
_STRUCK = ("del", "s", "strike")
_STRUCK_STYLE = re.compile(r"text-decoration(?:-line)?\s{0,9}:[^;]{0,99}\bline-through\b", re.IGNORECASE)
_RAISED_STYLE = re.compile(r"vertical-align\s{0,9}:\s{0,9}(?:super|text-top)\b", re.IGNORECASE)


def is_page(text: str) -> bool:
    """Whether a text begins as a web page does."""
    return bool(_PAGE.match(text[:4096]))


def page_tree(text: str, name: str) -> _Element:
    """The root of a page; UnreadableFile when there is nothing in it or it is nested beyond reason."""
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True, recover=True
    )
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableFile(
            f"{name} is not a web page that can be read; save it as .docx or .txt.", "E-DAMAGED"
        ) from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise UnreadableFile(
            f"{name} nests its elements more than 2,000 deep; copy its text into a .txt file.", "E-UNSAFE"
        )
    if root is None:
        raise UnreadableFile(f"{name} holds no text; look whether it is the right file.", "E-EMPTY")
    return root


def attribute(element: _Element, name: str) -> str:
    """An attribute of an element, empty when it has none."""
    return str(element.get(name) or "")


def _names(element: _Element) -> set[str]:
    return {*attribute(element, "class").lower().split(), attribute(element, "id").lower()}


def is_main(element: _Element) -> bool:
    """Whether an element is marked as the main part of a page."""
    if element.tag in ("main", "article") or attribute(element, "role").lower() == "main":
        return True
    return bool(_names(element).intersection(MAIN_NAMES))


def furniture_of(element: _Element, in_main: bool) -> str:
    """Why an element is left out with all that is in it; empty when it is not."""
    tag = element.tag
    if tag in ELEMENTS:
        return f"page furniture, {tag}"
    if tag == "header" and not in_main:
        return "page furniture, header"
    if tag in _STRUCK:
        return STRUCK
    if not element.attrib or tag in ("html", "body"):
        return ""
    role = attribute(element, "role").lower()
    if role in ROLES:
        return f"page furniture, {role}"
    if "hidden" in element.attrib or _HIDDEN.search(attribute(element, "style")):
        return "hidden text"
    if _STRUCK_STYLE.search(attribute(element, "style")):
        return STRUCK
    known = _names(element) & NAMES
    return f"page furniture, {min(known)}" if known and not is_main(element) else ""


def is_raised(element: _Element) -> bool:
    """Whether an element stands higher than the line, as the mark of a footnote does."""
    if element.tag in BLOCKS:
        return False
    return element.tag == "sup" or bool(_RAISED_STYLE.search(attribute(element, "style")))


def text_after(element: _Element) -> str:
    """The text right after an element, out of all that ends with it; empty before the next element or block."""
    while not element.tail and element.getnext() is None:
        above = element.getparent()
        if above is None or above.tag in BLOCKS:
            return ""
        element = above
    return element.tail or ""


def text_of(element: _Element) -> str:
    """All text in an element, words of different blocks parted."""
    from lxml import etree

    pieces: list[str] = []
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        pieces += [" "] * (inner.tag in BLOCKS)
        if event == "start" and inner.tag not in ("script", "style"):
            pieces.append(inner.text or "")
        elif event == "end" and inner is not element:
            pieces.append(inner.tail or "")
    return "".join(pieces)


def source_words(text: str) -> list[str]:
    """The words of a page, found without a tree: tags cut out, comments and scripts with all that is in them.

    An empty word stands after each block.
    """
    text = "".join(before for before, _ in cut(text, "<!--", "-->", overlap=2))
    blocks = _without_tags(_without_raw(text)).split(_EDGE)
    counted = (words(html.unescape(block)) for block in blocks)
    return [word for block in counted if block for word in (*block, "")]


def _without_raw(text: str) -> str:
    kept, at = [], 0
    while found := _RAW.search(text, at):
        head = text.find(">", found.end())
        end = re.compile(f"</{found[1]}", re.IGNORECASE).search(text, head + 1) if head >= 0 else None
        if not end:
            break
        kept.append(text[at : found.start()])
        at = end.start()
    return " ".join([*kept, text[at:]])


def _without_tags(text: str) -> str:
    kept: list[str] = []
    at, open_apart = 0, defaultdict[str, list[bool]](list)
    for tag in _TAG.finditer(text):
        kept.append(text[at : tag.start()])
        at = tag.end()
        if tag[0] == "<":  # never closed: what follows stays, and will be missed if the importer loses it
            break
        if tag[1] is not None:
            name, closes = tag[1].lower(), tag[0][1] == "/"
            opened = open_apart[name]
            stands = (opened.pop() if opened else True) if closes else bool(_STANDS_APART.match(tag[0]))
            if not closes:
                opened.append(stands)
            apart = name in _WHOLE or name in ELEMENTS - BLOCKS or stands
            kept.append(" " if apart else _EDGE if name in BLOCKS else "")
    return "".join([*kept, text[at:]])
