"""What pages carry round a text: lines, elements, roles and names by which menus and buttons are known."""

from __future__ import annotations

import re
from dataclasses import replace

from wording.exchange.blocks import Block, BlockKind, Dropped

LINES = frozenset(
    (
        "back to the top",
        "back to top",
        "click to share",
        "close menu",
        "go to top",
        "leave a comment",
        "open menu",
        "print this page",
        "return to top",
        "scroll to top",
        "scroll up",
        "search for:",
        "share this",
        "share this page",
        "share this:",
        "skip navigation",
        "skip to content",
        "skip to main content",
        "skip to navigation",
        "toggle menu",
        "toggle navigation",
        "top of page",
    )
)
"""Whole lines, in lower case, that no code of ethics holds as wording."""

_PAGE_NUMBER = re.compile(r"(page|seite|página)\s+\d{1,4}(\s*(of|/|von|de)\s*\d{1,4})?", re.IGNORECASE)
_PERMALINK = re.compile(r"(?<!\s)\s*+[¶🔗]$")

ELEMENTS = frozenset(
    (
        "script style noscript template nav aside form button select textarea dialog svg math canvas iframe object "
        "embed audio video map menu head title footer"
    ).split()
)
"""HTML elements that hold no wording; a header counts as one only outside the main part of the page."""
ROLES = frozenset("alert alertdialog banner complementary contentinfo dialog menu menubar navigation search".split())
"""ARIA roles of parts that hold no wording."""
NAMES = frozenset(
    (
        "ast-scroll-top breadcrumb breadcrumbs cookie cookie-banner cookie-bar cookie-consent cookie-notice "
        "entry-meta footer headerlink jp-relatedposts nav-links navbar navigation pagination post-navigation "
        "print-button screen-reader-text scroll-to-top sd-sharing sharedaddy sharing sidebar site-footer site-header "
        "site-navigation skip-link social-links social-share sr-only table-of-contents toc visually-hidden widget "
        "widget-area wp-toolbar"
    ).split()
)
"""Classes and ids of such parts."""
MAIN_NAMES = ("entry-content", "post-content", "page-content", "article-body", "main-content")
"""Classes and ids by which the main part of a page is known, best first."""


def is_line(text: str) -> bool:
    """Whether a whole line is furniture."""
    return text.casefold() in LINES or bool(_PAGE_NUMBER.fullmatch(text))


def without_furniture(blocks: list[Block]) -> tuple[list[Block], list[Dropped]]:
    """Blocks without those that are furniture as a whole, and without link marks at the end of headings."""
    kept: list[Block] = []
    dropped: list[Dropped] = []
    for block in blocks:
        if is_line(block.text):
            dropped.append(Dropped(f"{block.mark} {block.text}".strip(), "line of page furniture"))
        else:
            kept.append(_without_permalink(block))
    return kept, dropped


def _without_permalink(block: Block) -> Block:
    if block.kind is not BlockKind.HEADING or not (text := _PERMALINK.sub("", block.text)):
        return block
    return replace(block, text=text)
